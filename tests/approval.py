"""Texts that a person read and approved: a change shows as a difference, to be read before it is approved."""

import os
from difflib import unified_diff
from pathlib import Path

FOLDER = Path(__file__).with_name("approved")


def assert_approved(name: str, text: str) -> None:
    """Compare with the approved file; with QUIZAPP_APPROVE=1 in the environment the text is approved first."""
    path = FOLDER / name
    if os.environ.get("QUIZAPP_APPROVE") == "1":
        path.write_text(text, encoding="utf-8")
    approved = path.read_text(encoding="utf-8")
    difference = "\n".join(unified_diff(approved.splitlines(), text.splitlines(), "approved", "generated", lineterm=""))
    assert not difference, f"Read it, and approve it with QUIZAPP_APPROVE=1 if it is right:\n{difference}"
