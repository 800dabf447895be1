"""Wrong and hostile text: what the extractor needs for it in processor time and memory, and that it ends.

    python benchmarks/hostile.py [--size 300000] [--only NAME …]
    python benchmarks/hostile.py --megabytes 100

The first form extracts from texts of one shape each, `--size` characters long (beyond 300,000 the rest is left out and said so). The
second writes files of so many megabytes, one line, no sentence end, many sentences, and runs an ingest of each in a process of its own.
Seconds are of processor time; exit 1 where a text of 300,000 characters takes more than a minute, or an ingest more memory than a gigabyte
and twelve times the file.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from timeline.extraction.extractor import load

DAY = date(2020, 1, 1)
LONGEST = 60.0
UNITS = {
    "one letter": "a",
    "blanks": " ",
    "empty lines": "\n",
    "words without end": "word ",
    "capitals without end": "Word ",
    "a date and no end": "on Monday ",
    "commas and no end": "He left on Monday, ",
    "dated sentences": "The minister of Peru resigned on Monday. ",
    "several dates each": "On Monday and on 3 May 2019 the two leaders met and in June 2018 they left. ",
    "years": "1990 ",
    "one number": "1",
    "stops": ".",
    "quotation marks": '"',
    "brackets": "(",
    "open tags": "<a ",
    "open comments": "<!--",
    "open scripts": "<script>",
    "paragraphs in tags": "<p>On Monday he left.</p>",
    "entities": "&amp;",
    "marks of direction": "\u202eOn Monday he left.\u202c ",
    "control characters": "\x01\x02",
    "joiners": "\u200d",
    "emoji": "😀",
    "titles": "President ",
    "initials": "J. ",
    "capitals and hyphens": "A-",
    "hyphens": "a-",
    "apostrophes": "A'",
    "capitals and dots": "A.",
    "capitals and ands": "Holm and ",
    "of the": "Bank of the ",
    "families": "Holm's wife, Ana, and Karl and Tom Holm ",
    "nicknames": 'Ana "Bit" Ruiz ',
    "sources in brackets": "He left (Holm 2011). ",
    "kinds of bodies": "Holm-Ruiz-Archer, the big old ",
    "bylines": "Reporting by Anna Holm, ",
    "two leaders": "The two leaders met on Monday. ",
    "lines": "on monday he left\n",
    "lines of capitals": "A" * 150 + "\n\n",
    "carriage returns": "On Monday he left\r",
    "clock times": "10:00 ",
    "days of numbers": "2020-01-01 ",
    "menus": "Home | World | 3 May 2019 | ",
    "dashes": "— ",
    "sentences in capitals": "THE MINISTER OF PERU, MR. HOLM, RESIGNED ON MONDAY. ",
    "telegrams": "HOLM LEFT MONDAY STOP ",
    "letters in brackets": "THE HOLM RELIEF FUND (HRF) ",
    "names of the tables": "UNITED NATIONS SECURITY ",
    "capitals in lines": "HE LEFT LIMA\n",
    "datelines": "LIMA/",
    "titles in capitals": "FOREIGN MINISTER ",
    "heads of pages": "com-\n42   A HEAD\n",
    "numbers of pages": "42\n\n",
    "soft hyphens": "a\u00ad",
    "entities in words": "a&amp;a",
    "letters for digits": "I4 May l",
    "notes": "sold.1 ",
    "entities of quotation": "a &quot; ",
    "columns": "he left the town     and then in May he\n",
    "gaps": "a    ",
    "quoted letters": "> On 3 May 2014, Ana Holm wrote:\n>> He left.\n",
    "attributions": "On 3 May ",
    "heads of letters": "From: Ana Holm\nSent: 3 May 2014\n\n",
    "marks of quotation": "> > >\n",
    "turns": "MR. HOLM: He left on Monday.\n",
    "questions": "Q. When? A. ",
    "headings": "SUMMARY: ",
    "labels": "THE ",
    "letters and apostrophes": "O'AL-",
}


def texts(size: int) -> Iterator[tuple[str, str]]:
    """Yield hostile texts of a size with their names."""
    for name, unit in UNITS.items():
        yield name, (unit * (size // len(unit) + 1))[:size]
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = (f"Anna{letters[number % 26]} Holm{letters[number // 26 % 26]}{number}" for number in range(size // 45))
    told = (f"{name} of Peru met him on {number % 28 + 1} May {1900 + number % 120}. " for number, name in enumerate(names))
    yield "many names", "".join(told)[:size]


def extracted(size: int, only: list[str]) -> bool:
    """Extract from each text and print what it took; tell whether all stayed within the bound."""
    extractor = load()
    extractor.extract("The minister resigned on Monday.", DAY)
    slow = False
    for name, text in texts(size):
        if only and name not in only:
            continue
        begun = time.process_time()
        found = extractor.extract(text, DAY)
        seconds = time.process_time() - begun
        slow = slow or seconds > LONGEST * max(1.0, size / 300_000)
        print(
            f"{name:24} {len(text):>11,} characters {seconds:8.2f} s {len(found.mentions):6} mentions   {'; '.join(found.problems)}",
            flush=True,
        )
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    return not slow


def ingested(megabytes: int) -> bool:
    """Ingest large files and print what it took; tell whether memory stayed within the bound."""
    wide = False
    for name in ("one letter", "a date and no end", "dated sentences"):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "large.txt"
            unit = UNITS[name] * 1000
            with path.open("w", encoding="utf-8") as file:
                for _ in range(megabytes * 1_000_000 // len(unit)):
                    file.write(unit)
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            command = [sys.executable, "-m", "timeline", "--db", f"sqlite:///{folder}/t.db", "ingest", str(path)]
            done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "200"})
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            wide = wide or after.ru_maxrss / 1024 > 1024 + 12 * megabytes
            memory = f"memory so far {after.ru_maxrss / 1024:,.0f} MB"
            print(f"{name:24} {path.stat().st_size / 1e6:6.0f} MB {seconds:8.2f} s   {memory}   exit {done.returncode}")
            print("   " + "\n   ".join(done.stderr.strip().splitlines()[-4:]), flush=True)
    return not wide


def main() -> int:
    """Run what the options ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=300_000)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--megabytes", type=int)
    options = parser.parse_args()
    return int(not (ingested(options.megabytes) if options.megabytes else extracted(options.size, options.only)))


if __name__ == "__main__":
    sys.exit(main())
