"""Many writers for as long as you like: how much goes in, how long a writer waits, and whether the log is whole afterwards.

    python benchmarks/writers.py URL [--writers 8] [--seconds 30] [--rows 10] [--kill]

Every writer appends to streams of its own, `--rows` records a transaction; two followers read each bucket on from where they stood.
`--kill` ends a writer every second with SIGKILL and starts another. The database must be empty.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import signal
import statistics
import time
from multiprocessing.sharedctypes import Synchronized
from typing import Any

from store_data import draw, mention_of

from timeline.log.append import Draft, append
from timeline.log.engines import open_engine, reading, retrying
from timeline.log.read import heads, read_bucket
from timeline.log.verify import verify
from timeline.model.ids import event_stream
from timeline.model.records import EventMentioned
from timeline.services.database import initialize

_fork = multiprocessing.get_context("fork")


def main() -> None:
    """Run the writers and followers, then check what they left."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--rows", type=int, default=10)
    parser.add_argument("--kill", action="store_true")
    given = parser.parse_args()
    initialize(given.url)
    acknowledged, waits, seen = _fork.Queue(), _fork.Queue(), _fork.Queue()
    end = _fork.Value("i", 0)

    def start() -> Any:
        process = _fork.Process(target=_write, args=(given.url, given.rows, end, acknowledged, waits), daemon=True)
        process.start()
        return process

    followers = [_fork.Process(target=_follow, args=(given.url, end, seen), daemon=True) for _ in range(2)]
    for follower in followers:
        follower.start()
    writers = [start() for _ in range(given.writers)]
    stop, killed = time.monotonic() + given.seconds, 0
    written, waited = 0, list[float]()
    while time.monotonic() < stop:
        time.sleep(0.2)
        if given.kill and random.random() < 0.2:
            place = random.randrange(len(writers))
            os.kill(writers[place].pid, signal.SIGKILL)
            writers[place] = start()
            killed += 1
    end.value = 1
    for _ in writers:  # before they are joined: one ends when what it put has been taken
        written += acknowledged.get()
        waited += waits.get()
    for process in writers:
        process.join()
    end.value = 2
    met = [seen.get() for _ in followers]
    with reading(open_engine(given.url)) as connection:
        found = verify(connection)
        holes = sum(end_.seq for end_ in heads(connection)) - found.records
    print(f"{found.records:,} records, {found.records / given.seconds:,.0f} a second; {killed} writers killed")
    if waited:
        slowest, middle = max(waited), statistics.median(waited)
        print(f"a transaction of {given.rows} rows took {middle * 1000:.1f} ms in the middle, {slowest:.2f} s at most")
    print(f"acknowledged by writers that ended well: {written:,}; met by the followers: {', '.join(f'{number:,}' for number in met)}")
    print(f"holes: {holes}, findings of verify: {len(found.findings)}")
    if holes or found.findings or set(met) != {found.records} or written > found.records:
        raise SystemExit("this log is not whole")


def _write(url: str, rows: int, end: Synchronized[int], acknowledged: Any, waits: Any) -> None:
    engine, dice = open_engine(url), random.Random(os.getpid())
    written, waited = 0, list[float]()
    while not end.value:
        stream = event_stream(os.urandom(16).hex())
        mentions = [mention_of(draw(dice.randrange(10**9), dice)) for _ in range(rows)]
        drafts = [Draft(stream, EventMentioned(os.urandom(32).hex(), "", item, "writer")) for item in mentions]
        start = time.perf_counter()
        retrying(engine, lambda connection: append(connection, drafts, author="writer"))  # noqa: B023
        waited.append(time.perf_counter() - start)
        written += rows
    acknowledged.put(written)
    waits.put(waited)


def _follow(url: str, end: Synchronized[int], seen: Any) -> None:
    engine, number = open_engine(url), 0
    last = dict.fromkeys(range(256), 0)
    while True:
        done = end.value == 2
        with reading(engine) as connection:
            moved = [end_.bucket for end_ in heads(connection) if end_.seq > last[end_.bucket]]
            for bucket in moved:
                for item in read_bucket(connection, bucket, last[bucket], 100_000):
                    if item.seq != last[bucket] + 1:
                        raise AssertionError(f"bucket {bucket}: {item.seq} after {last[bucket]}")
                    last[bucket] = item.seq
                    number += 1
        if done:
            break
        time.sleep(0.05)
    seen.put(number)


if __name__ == "__main__":
    main()
