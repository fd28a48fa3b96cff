"""The typefaces are there, as in the window."""

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.ui import fonts


@pytest.fixture(autouse=True)
def _typefaces(qapp: QApplication) -> None:
    fonts.load()
