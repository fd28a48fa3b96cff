"""The window ended in the middle of a sentence: the next one shows what stood in the editor."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from quizapp.authoring.own import DraftFile

# The program in a window that nobody sees: a letter every tenth of a second, each told with the time it was typed at.
WINDOW = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from random import Random
    from time import monotonic
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from quizapp import i18n
    from quizapp.app.program import Program
    from quizapp.clock import SystemClock
    from quizapp.settings import SettingsFile
    from quizapp.ui.frame import make_application
    from quizapp.ui.termination import Termination

    folder = Path(sys.argv[1])
    i18n.install("en")
    app = make_application(["quizapp"])

    def write():
        program.places.go("editor")
        page = program.window.current()
        print("shown", page.form.stem.toPlainText(), sep="\\t", flush=True)
        typing = QTimer(page)
        typing.timeout.connect(lambda: letter(page))
        typing.start(100)

    def letter(page):
        QTest.keyClicks(page.form.stem, "a")
        print("typed", monotonic(), page.form.stem.toPlainText(), sep="\\t", flush=True)

    program = Program(
        app, folder / "library.quizapp", SettingsFile(folder / "settings.toml"), SystemClock(), Random(),
        lambda stage: QTimer.singleShot(0, write) if stage == "loaded" else None,
    )
    termination = Termination(app)
    termination.asked.connect(program.window.close)
    program.window.show()
    app.exec()
    program.end()
    """
)


def written(folder: Path, how: signal.Signals, letters: int) -> tuple[str, list[tuple[float, str]]]:
    """What the editor shows at first, and every text that stood there until the window was ended."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told: list[list[str]] = []
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(folder)], stdout=subprocess.PIPE, text=True, env=environ
    ) as window:
        assert window.stdout is not None
        for line in window.stdout:
            told.append(line.rstrip("\n").split("\t"))
            if len(told) == letters:
                window.send_signal(how)
    typed = [(float(parts[1]), parts[2]) for parts in told if parts[0] == "typed" and len(parts) == 3]
    return told[0][1], typed


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_a_window_that_the_system_ends_keeps_the_last_letter(tmp_path: Path) -> None:
    _shown, typed = written(tmp_path, signal.SIGTERM, 4)
    kept = DraftFile(tmp_path / "library.draft.json").load()
    assert kept is not None
    assert kept.stem == typed[-1][1]


@pytest.mark.deep
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_a_killed_window_shows_again_what_was_typed_up_to_a_second_before(tmp_path: Path) -> None:
    _shown, typed = written(tmp_path, signal.SIGKILL, 40)
    last = typed[-1][0]
    old = [text for at, text in typed if at < last - 1.2]
    shown, _typed = written(tmp_path, signal.SIGTERM, 2)
    assert shown.startswith(old[-1])
    assert typed[-1][1].startswith(shown)
