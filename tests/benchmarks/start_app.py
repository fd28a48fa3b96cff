"""The program as it is started by a person, which says when it has painted, when Today is usable, and what it holds."""

import sys
import time
from pathlib import Path

from quizapp.app import run_window


def memory() -> int:
    """Proportional set size in kB, where the system tells it."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    return next(int(line.split()[1]) for line in rollup.read_text().splitlines() if line.startswith("Pss:"))


def observe(stage: str) -> None:
    print(stage, time.monotonic(), flush=True)
    if stage == "loaded":
        print("pss", memory(), flush=True)
        from PySide6.QtWidgets import QApplication

        application = QApplication.instance()
        assert application is not None
        application.quit()


sys.exit(run_window(Path(sys.argv[1]), observer=observe))
