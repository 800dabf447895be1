"""What a second process brings to extraction: articles a second, and articles per second of processor time.

    python benchmarks/workers.py ARTICLES.jsonl [--workers 2] [--repeat 3] [--runs 3]
    python benchmarks/workers.py ARTICLES.jsonl --start

ARTICLES holds one article a line (`text`, `published` or `dct`). Each run is a process of its own that extracts from all of them
(`--repeat` times over, so that starting weighs little), with one process and with several, in turns, models loaded anew as an ingest does.
Processor time is that of the process, of its workers and of the server that they are forked from (read from /proc, so Linux only). The
bars are 1.5 times the articles a second, or 0.95 of the articles per second of processor time.

`--start` prints the seconds until the first and the last extraction by characters of text, with one process and with several: where a
pool begins to pay.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from statistics import median

from timeline.extraction.extractor import ArticleText
from timeline.services.extracting import extract_all
from timeline.services.language import load_extractor

SPEED_BAR, COST_BAR = 1.5, 0.95
TICKS = os.sysconf("SC_CLK_TCK")
STARTS = (50_000, 100_000, 150_000, 200_000, 300_000, 500_000)


def read(path: Path, repeat: int) -> list[ArticleText]:
    """Return the texts of a file with their reference days."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    days = [row.get("published") or row.get("dct") for row in rows]
    texts = [ArticleText(row["text"], date.fromisoformat(day) if day else None) for row, day in zip(rows, days, strict=True)]
    return texts * repeat


def processor_seconds() -> float:
    """Return the processor time of this process, of its children that have ended, and of those that live, with theirs."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(part.ru_utime + part.ru_stime for part in used) + sum(map(_seconds_of, _children()))


def _children() -> list[list[str]]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        if int(fields[1]) == os.getpid():
            found.append(fields)
    return found


def _seconds_of(fields: list[str]) -> float:
    return sum(map(int, fields[11:15])) / TICKS  # its own user and system time, and that of its children that have ended


def measure_here(texts: list[ArticleText], workers: int, worth: int) -> tuple[int, float, float, float]:
    """Return the number of articles, seconds to the first and to the last extraction, and processor time, the imports before included."""
    begun = time.perf_counter()
    done, first = 0, 0.0
    for _ in extract_all(iter(texts), workers, load_extractor, worth_a_pool=worth):
        first = first or time.perf_counter() - begun
        done += 1
    return done, first, time.perf_counter() - begun, processor_seconds()


def measure(options: argparse.Namespace, workers: int, characters: int = 0) -> tuple[int, float, float, float]:
    """Measure in a process of its own."""
    command = [sys.executable, __file__, str(options.articles), "--repeat", str(options.repeat), "--workers", str(workers)]
    done = subprocess.run([*command, "--here", str(characters)], check=True, capture_output=True, text=True)
    number, first, last, cpu = done.stdout.split()
    return int(number), float(first), float(last), float(cpu)


def main() -> int:
    """Run the comparison and print it; exit 1 where both bars are missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--start", action="store_true")
    parser.add_argument("--here", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here is not None:
        texts = read(options.articles, options.repeat)
        print(*measure_here(_as_long_as(texts, options.here), options.workers, 0))
        return 0
    if options.start:
        return _starts(options)
    one, several = [], []
    for _ in range(options.runs):
        one.append(_rates(measure(options, 1)))
        several.append(_rates(measure(options, options.workers)))
    for name, runs in (("1 process", one), (f"{options.workers} processes", several)):
        print(f"{name:<12} {median(run[0] for run in runs):7.1f} articles/s  {median(run[1] for run in runs):7.1f} articles/CPU s")
    speed = [more[0] / less[0] for less, more in zip(one, several, strict=True)]
    cost = [more[1] / less[1] for less, more in zip(one, several, strict=True)]
    print(f"ratio        {median(speed):7.2f} (bar {SPEED_BAR})     {median(cost):7.2f} (bar {COST_BAR})")
    print(f"of the runs  {min(speed):7.2f} to {max(speed):.2f}     {min(cost):7.2f} to {max(cost):.2f}")
    return int(median(speed) < SPEED_BAR and median(cost) < COST_BAR)


def _rates(measured: tuple[int, float, float, float]) -> tuple[float, float]:
    number, _, seconds, cpu = measured
    return number / seconds, number / cpu


def _as_long_as(texts: list[ArticleText], characters: int) -> list[ArticleText]:
    """Return the first of the texts that have so many characters together, or all (0)."""
    length, held = 0, []
    for text in texts:
        if characters and length >= characters:
            break
        held.append(text)
        length += len(text.text)
    return held


def _starts(options: argparse.Namespace) -> int:
    print(f"characters   1 process: first, last (s)   {options.workers} processes: first, last (s)")
    for characters in STARTS:
        rows = [[measure(options, workers, characters)[1:3] for _ in range(options.runs)] for workers in (1, options.workers)]
        one, several = [[median(run[part] for run in runs) for part in (0, 1)] for runs in rows]
        print(f"{characters:>10,}   {one[0]:8.2f} {one[1]:8.2f}              {several[0]:8.2f} {several[1]:8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
