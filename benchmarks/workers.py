"""What a second process brings to extraction: articles a second, and articles per second of processor time.

    python benchmarks/workers.py ARTICLES.jsonl [--workers 2] [--repeat 3] [--runs 3]

ARTICLES holds one article a line (`text`, `published` or `dct`). Each run extracts from all of them (`--repeat` times over, so that
starting the workers weighs little) with one process and with several, in turns, models loaded anew each time as an ingest does. The
bars are 1.5 times the articles a second, or 0.95 of the articles per second of processor time.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from datetime import date
from pathlib import Path
from statistics import median

from timeline.extraction.extractor import ArticleText
from timeline.services.extracting import extract_all, load_extractor

SPEED_BAR, COST_BAR = 1.5, 0.95


def read(path: Path, repeat: int) -> list[ArticleText]:
    """Return the texts of a file with their reference days."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    days = [row.get("published") or row.get("dct") for row in rows]
    texts = [ArticleText(row["text"], date.fromisoformat(day) if day else None) for row, day in zip(rows, days, strict=True)]
    return texts * repeat


def processor_seconds() -> float:
    """Return the processor time of this process and of its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(part.ru_utime + part.ru_stime for part in used)


def measure(texts: list[ArticleText], workers: int) -> tuple[float, float]:
    """Return articles a second, and articles per second of processor time."""
    wall, cpu = time.perf_counter(), processor_seconds()
    done = sum(1 for _ in extract_all(iter(texts), workers, load_extractor()))
    return done / (time.perf_counter() - wall), done / (processor_seconds() - cpu)


def main() -> int:
    """Run the comparison and print it; exit 1 where both bars are missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    texts = read(options.articles, options.repeat)
    one, several = [], []
    for _ in range(options.runs):
        one.append(measure(texts, 1))
        several.append(measure(texts, options.workers))
    for name, runs in (("1 process", one), (f"{options.workers} processes", several)):
        print(f"{name:<12} {median(run[0] for run in runs):7.1f} articles/s  {median(run[1] for run in runs):7.1f} articles/CPU s")
    speed = median(more[0] / less[0] for less, more in zip(one, several, strict=True))
    cost = median(more[1] / less[1] for less, more in zip(one, several, strict=True))
    print(f"ratio        {speed:7.2f} (bar {SPEED_BAR})     {cost:7.2f} (bar {COST_BAR})")
    return int(speed < SPEED_BAR and cost < COST_BAR)


if __name__ == "__main__":
    sys.exit(main())
