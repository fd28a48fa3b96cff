"""What tests of commands share."""

from pathlib import Path

import pytest


@pytest.fixture
def library(tmp_path: Path) -> list[str]:
    return ["--library", str(tmp_path / "library.quizapp")]
