"""Every test of the window starts from the light theme at 100 %."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.ui.look import Look, apply_theme


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Look]:
    """The light look, put back after tests that change it."""
    yield apply_theme(qapp, "light")
    apply_theme(qapp, "light")
