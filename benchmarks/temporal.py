"""Measures the tagger of time expressions: TempEval-3's scores, speed beside peers, and linearity on hostile text.

usage: temporal.py CORPUS.jsonl [--part first|second|read|kept|all] [--peer search_dates] [--peer recognizers] [--hostile]
       temporal.py ARTICLES.jsonl --events GOLD.jsonl    the gold date spans of events for which `dates` gives the gold EDTF

CORPUS has a document a line: {"id", "dct", "text", "timexes": [{"start", "end", "type", "value"}]}. Gold and found expressions are
paired one to one where they overlap, equal spans first, then in text order. strict: equal spans; relaxed: paired; value and type: paired
and equal. Scores are micro averages over all documents; the interval behind F1 (95 %) is over draws of as many documents with replacement.

The parts, by the first byte of SHA-256 of a salt, a colon and the document's id: below 77 with salt 2083 the document was kept back
at first; of these, below 128 with salt 4020 it was read later ("second"), else it is still kept back ("kept"; a salt that divides the
families of sources evenly, chosen by their numbers alone). "first" is all the rest, "read" is first and second: the rules were written
by reading that part only. Speed is words per second of processor time, warm; peers run on the same text in the same run and are scored
for speed alone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from statistics import median
from typing import Any

from timeline.temporal import dates, published, tag

_KEPT_AT_FIRST = (2083, 77)
_READ_LATER = (4020, 128)
_DATED_SPANS = 93.0
_PARTS = 6
_DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Mark:
    """One expression, gold or found."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its gold."""

    name: str
    day: date | None
    text: str
    gold: tuple[Mark, ...]

    @property
    def part(self) -> str:
        """The part that the document belongs to: first, second (both are read) or kept (nobody reads it)."""
        if not self._is_below(*_KEPT_AT_FIRST):
            return "first"
        return "second" if self._is_below(*_READ_LATER) else "kept"

    def _is_below(self, salt: int, bound: int) -> bool:
        return hashlib.sha256(f"{salt}:{self.name}".encode()).digest()[0] < bound

    def is_in(self, part: str) -> bool:
        """Tell whether the document belongs to a part, or to several taken together."""
        return part in ("all", self.part) or (part == "read" and self.part != "kept")


def read_corpus(path: Path) -> list[Document]:
    """Read a corpus file."""
    documents = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                continue
            row = json.loads(line)
            gold = tuple(Mark(x["start"], x["end"], x["type"], x["value"]) for x in row["timexes"])
            documents.append(Document(row["id"], date.fromisoformat(row["dct"]) if row.get("dct") else None, row["text"], gold))
    return documents


def paired(gold: Sequence[Mark], found: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """Pair expressions one to one: equal spans first, then by overlap in text order."""
    left = sorted(gold, key=lambda mark: (mark.start, mark.end))
    right = sorted(found, key=lambda mark: (mark.start, mark.end))
    pairs = []
    for mark in list(left):
        same = next((other for other in right if (other.start, other.end) == (mark.start, mark.end)), None)
        if same is not None:
            pairs.append((mark, same))
            left.remove(mark)
            right.remove(same)
    for mark in left:
        over = next((other for other in right if other.start < mark.end and mark.start < other.end), None)
        if over is not None:
            pairs.append((mark, over))
            right.remove(over)
    return pairs


def counted(document: Document, marks: Sequence[Mark]) -> Counter[str]:
    """Count the expressions of one document: gold, found, and right by measure."""
    counts = Counter(gold=len(document.gold), found=len(marks))
    for gold, mark in paired(document.gold, marks):
        counts["relaxed"] += 1
        counts["strict"] += (gold.start, gold.end) == (mark.start, mark.end)
        counts["value"] += bool(gold.value) and gold.value == mark.value
        counts["type"] += gold.type == mark.type
    return counts


def score(documents: Sequence[Document], found: Sequence[Sequence[Mark]]) -> dict[str, tuple[float, ...]]:
    """Return precision, recall, F1 in percent by measure, and the interval of F1 over as many documents drawn again (bootstrap, 95 %)."""
    counts = [counted(document, marks) for document, marks in zip(documents, found, strict=True)]
    chance = random.Random(len(counts))
    drawn = [_summed(chance.choices(counts, k=len(counts))) for _ in range(_DRAWS)] if counts else []
    result: dict[str, tuple[float, ...]] = {}
    for name in ("strict", "relaxed", "value", "type"):
        whole = _summed(counts)
        f1s = sorted(_f1(total, name) for total in drawn)
        precision, recall = 100 * whole[name] / max(1, whole["found"]), 100 * whole[name] / max(1, whole["gold"])
        result[name] = (precision, recall, _f1(whole, name), *((f1s[_DRAWS // 40], f1s[-_DRAWS // 40]) if f1s else (0.0, 0.0)))
    return result


def _summed(counts: Sequence[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return total


def _f1(counts: Counter[str], name: str) -> float:
    return 200 * counts[name] / max(1, counts["gold"] + counts["found"])


def marks_of(document: Document) -> list[Mark]:
    """Tag one document."""
    return [Mark(item.start, item.end, str(item.type), item.value) for item in tag(document.text, document.day)]


def words_per_second(documents: Sequence[Document], work: Callable[[Document], object]) -> float:
    """Return words per second of processor time: each text once, after others have warmed up; the median of a few parts."""
    for document in documents[::_PARTS]:
        work(document)
    speeds = []
    for part in range(1, _PARTS):
        words, before = 0, time.process_time()
        for document in documents[part::_PARTS]:
            work(document)
            words += len(document.text.split())
        speeds.append(words / (time.process_time() - before))
    return median(speeds)


def peer(name: str) -> Callable[[Document], object]:
    """Return a peer's way to search one document."""
    if name == "search_dates":
        from dateparser.search import search_dates

        def search(document: Document) -> object:
            base = datetime.combine(document.day or date(2000, 1, 1), datetime.min.time())
            settings: Any = {"RELATIVE_BASE": base}
            return search_dates(document.text, languages=["en"], settings=settings)

        return search
    from recognizers_date_time import recognize_datetime
    from recognizers_text import Culture

    def recognize(document: Document) -> object:
        base = datetime.combine(document.day, datetime.min.time()) if document.day else None
        return recognize_datetime(document.text, Culture.English, reference=base)

    return recognize


HOSTILE = {
    "digits": "1234567890",
    "numbers": "12 1998 3 ",
    "of of of": "of ",
    "the the": "the last ",
    "month names": "May March ",
    "months and days": "May 3, ",
    "years": "1998-1999-",
    "number words": "twenty thousand ",
    "a of the": "a the of in early late ",
    "weekdays": "Monday Friday ",
    "dots": "... ",
    "colons": "12:30:",
    "one word": "x",
    "quarters": "third quarter of ",
    "no sentence end": "he will come by ",
    "letters and digits": "a1b2",
    "times": "5 p.m. on ",
    "ago": "two years ago ",
    "blank lines": "\n\n",
    "spaces": " ",
    "separators": "3/4-5.6:7,8 ",
    "unicode": "Mayé 5٣ März ",
    "story": "On 3 May 1943 he had come (June 1941), and by July left.\n",
    "early years": "in 216, (219-218) BC ",
    "numbers among years": "In 1190 asked of him in 1446 locusts. Born about 1350 he ",
    "calendars": "8 (20) September 1790 [O.S. 3 May (",
    "times that come back": "at 5 p.m. and 6 p.m. daily from ",
    "terms": "within 14 days of 1 May 2022 after ",
    "headings": "1914 and 1915\n",
    "leads": "The siege of the old town of Lorn lasted from 3 May 1900 to 5 June 1901.\n\nIn May it fell.\n",
    "years that follow": "On 3 May 1643 it was told, " + "and again in June of the following year, " * 30,
    "sequels": "It began in May and was over the following January, ",
    "ranges told back from": "in 1602 and 1603, a year before, ",
    "lists of a year": "in 1915: in May, in June, the second in July, ",
    "looks back": "On 3 May 1643 it had fallen, on 2 April he had left. ",
}


def hostile(size: int) -> bool:
    """Print the time for a text and one four times as long; return whether all grew in proportion."""
    steady = True
    for name, unit in HOSTILE.items():
        short, long = unit * (size // len(unit) + 1), unit * (4 * size // len(unit) + 1)
        times = []
        for text in (short, long):
            before = time.process_time()
            tag(text, date(2024, 10, 19))
            times.append(time.process_time() - before)
        ratio = times[1] / max(times[0], 0.001)
        steady = steady and (ratio < 8 or times[1] < 0.25)  # what takes no time cannot be measured
        print(f"{name:20} {len(long):9} characters {times[1]:7.2f} s, {ratio:5.2f} times a quarter of it")
    return steady


def dated_events(articles: Path, gold: Path) -> float:
    """Print the gold date spans whose EDTF `dates` misses; return the share that it gives, in percent."""
    rows = [json.loads(line) for line in articles.read_text(encoding="utf-8").splitlines() if line.strip()]
    spans = {(row["doc"], *row["date_span"], row["date"]) for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines())}
    right = total = 0
    for row in rows:
        wanted = sorted(span[1:] for span in spans if span[0] == row["id"])
        day = row.get("dct") or row.get("published")
        found = dates(row["text"], date.fromisoformat(day) if day else published(row["text"]).bounds) if wanted else []
        for start, end, value in wanted:
            given = [phrase.date for phrase in found if phrase.start < end and start < phrase.end]
            right += value in given
            if value not in given:
                print(f"  {row['id']}: {' '.join(row['text'][start:end].split())!r} is {value}, found {given}")
        total += len(wanted)
    print(f"{right} of {total} gold date spans: {100 * right / max(1, total):.1f} %")
    return 100 * right / max(1, total)


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--part", choices=("first", "second", "read", "kept", "all"), default="all")
    parser.add_argument("--peer", action="append", choices=("search_dates", "recognizers"), default=[])
    parser.add_argument("--sample", type=int, default=120, help="documents that the speed is measured on")
    parser.add_argument("--hostile", action="store_true", help="check that the time grows in proportion to the text")
    parser.add_argument("--size", type=int, default=250_000, help="characters of the shorter hostile text")
    parser.add_argument("--events", type=Path, help="gold events whose articles CORPUS holds")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.corpus is None and not options.hostile:
        parser.error("a corpus or --hostile")
    if options.events is not None:
        return 0 if dated_events(options.corpus, options.events) >= _DATED_SPANS else 1
    result: dict[str, Any] = {}
    if options.corpus is not None:
        documents = read_corpus(options.corpus)
        for part in ("read", "kept", "all") if options.part == "all" else (options.part,):
            chosen = [document for document in documents if document.is_in(part)]
            result[part] = score(chosen, [marks_of(document) for document in chosen])
            if not options.json:
                print(f"{part}: {len(chosen)} documents, {sum(len(document.gold) for document in chosen)} expressions")
                for name, (precision, recall, f1, low, high) in result[part].items():
                    print(f"  {name:8} P {precision:6.2f}  R {recall:6.2f}  F1 {f1:6.2f}   {low:.1f} to {high:.1f}")
        sample = documents[:: max(1, len(documents) // options.sample)]
        own = words_per_second(sample, marks_of)
        result["speed"] = {"timeline": own}
        print(f"timeline     {own:12,.0f} words/s", file=sys.stderr if options.json else sys.stdout)
        for name in options.peer:
            try:
                search = peer(name)
            except ImportError as error:
                parser.error(f"{error}: install the project with its extra `benchmark`")
            other = words_per_second(sample, search)
            result["speed"][name] = other
            print(f"{name:12} {other:12,.0f} words/s, {own / other:.1f} times slower", file=sys.stderr if options.json else sys.stdout)
    if options.json:
        print(json.dumps(result))
    return 0 if not options.hostile or hostile(options.size) else 1


if __name__ == "__main__":
    sys.exit(main())
