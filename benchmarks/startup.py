"""How long `timeline list` takes on a small database, against importing what it cannot do without.

    python benchmarks/startup.py [--runs 15]

Both commands run in turn in one run; the figure is the median of the ratios, and the bar is 2.5.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

BAR = 2.5


def seconds(command: list[str], folder: str) -> float:
    """Return how long a command takes as a whole process."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main() -> int:
    """Run the comparison and print it; exit 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    seeds = Path(__file__).parents[1] / "seeds"
    program = [sys.executable, "-m", "timeline"]
    base = [sys.executable, "-c", "import sqlalchemy, typer"]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*program, "ingest", str(seeds)], cwd=folder, check=True, stderr=subprocess.DEVNULL)
        pairs = [(seconds([*program, "list"], folder), seconds(base, folder)) for _ in range(runs + 1)][1:]
    ratio = median(ours / theirs for ours, theirs in pairs)
    print(
        f"timeline list {median(ours for ours, _ in pairs):.3f} s, import sqlalchemy, typer {median(theirs for _, theirs in pairs):.3f} s"
    )
    print(f"ratio {ratio:.2f} (median of {runs}; bar {BAR})")
    return int(ratio > BAR)


if __name__ == "__main__":
    sys.exit(main())
