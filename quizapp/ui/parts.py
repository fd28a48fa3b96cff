"""What the pages of the window share."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from quizapp.clock import Clock
from quizapp.settings import SettingsFile
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs
from quizapp.ui.main_window import MainWindow
from quizapp.ui.messages import Messages
from quizapp.ui.speech import Voice


@dataclass(frozen=True, slots=True)
class Parts:
    """What the pages are made of."""

    window: MainWindow
    actions: Actions
    messages: Messages
    settings: SettingsFile
    clock: Clock
    rng: Random
    drafts: Path  # the file that keeps what was typed into the editor
    jobs: Jobs
    voice: Voice | None = None  # the system's speech, where it has one
