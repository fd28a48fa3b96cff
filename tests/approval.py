"""Texts that a person read and approved: a change shows as a difference, to be read before it is approved."""

import os
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path

FOLDER = Path(__file__).with_name("approved")


def assert_approved(name: str, text: str) -> None:
    """Compare with the approved file; with QUIZAPP_APPROVE=1 in the environment the text is approved first."""
    path = FOLDER / name
    if os.environ.get("QUIZAPP_APPROVE") == "1":
        path.write_text(text, encoding="utf-8", newline="\n")
    approved = path.read_text(encoding="utf-8") if path.exists() else ""
    difference = "\n".join(unified_diff(approved.splitlines(), text.splitlines(), "approved", "generated", lineterm=""))
    assert not difference, f"Read it, and approve it with QUIZAPP_APPROVE=1 if it is right:\n{difference}"


def assert_folder_approved(name: str, files: Mapping[str, str]) -> None:
    """Compare the text of each file with that in the approved folder, which holds these files and no others."""
    (FOLDER / name).mkdir(exist_ok=True)
    for file, text in files.items():
        assert_approved(f"{name}/{file}", text)
    assert {path.name for path in (FOLDER / name).iterdir()} == set(files)
