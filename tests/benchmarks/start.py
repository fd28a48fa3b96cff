"""Start-up beside a bare PySide6 window in the same run: `python -m tests.benchmarks.start [CARDS] [RUNS]`.

Goals: first paint <= 1.6 times the bare window, Today usable <= 3.5 times it, memory with the data layer in <= 160 MB.
Bare and program take turns, so that a noisy neighbour slows both.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from quizapp.clock import SystemClock
from quizapp.store.library import open_library
from tests.store.seeded import fill

HERE = Path(__file__).parent


def started(*command: str) -> dict[str, float]:
    """Run once; gives each stage's ms since the process was asked for, and `pss` in MB."""
    asked = time.monotonic()
    environ = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run([sys.executable, *command], env=environ, capture_output=True, text=True, check=True)
    stages = {}
    for line in done.stdout.splitlines():
        name, value = line.split()
        stages[name] = float(value) / 1024 if name == "pss" else (float(value) - asked) * 1000
    return stages


def main() -> None:
    cards = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.quizapp"
        now = SystemClock().now()
        with open_library(library, now=now) as opened:
            fill(opened, cards=cards, answers=10_000, now=now, rng=Random(1))
        started("-m", "tests.benchmarks.start_app", str(library))  # installs the bundled packs
        bare, program = [], []
        for turn in range(runs + 2):
            one, other = started(str(HERE / "start_bare.py")), started("-m", "tests.benchmarks.start_app", str(library))
            if turn > 1:  # the first two warm the caches
                bare.append(one)
                program.append(other)
    floor = statistics.median(run["painted"] for run in bare)
    print(f"{cards} cards, {runs} runs, medians; floor: a bare window painted after {floor:.0f} ms")
    for stage, goal in (("painted", 1.6), ("usable", 3.5), ("loaded", None)):
        value = statistics.median(run[stage] for run in program)
        aim = f" (goal {goal})" if goal else ""
        print(f"  {stage:8} {value:6.0f} ms  {value / floor:5.2f} times the floor{aim}")
    print(f"  memory   {statistics.median(run['pss'] for run in program):6.1f} MB PSS (goal 160)")


if __name__ == "__main__":
    main()
