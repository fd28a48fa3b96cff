"""Versions and licences are those of what is installed."""

import sqlite3
from importlib import metadata

import PySide6

from quizapp import __version__
from quizapp.ui import credits as made_of
from quizapp.ui.credits import as_text, parts


def by_name():
    return {part.name: part for part in parts()}


def test_everything_the_program_requires_is_named_with_its_version() -> None:
    named = by_name()
    for name in ("Qt and PySide6", "SQLModel", "SQLAlchemy", "Alembic", "py-fsrs", "Typer", "Inter", "Source Serif 4"):
        assert named[name].version, name
        assert named[name].licence, name
    assert named["Qt and PySide6"].version == PySide6.__version__
    assert named["SQLite"].version == sqlite3.sqlite_version
    required = [line for line in metadata.requires("quizapp") or [] if "extra ==" not in line]
    assert len(named) >= len({line.split(";")[0].split(">")[0] for line in required}) + 3


def test_the_program_comes_first_under_its_own_licence() -> None:
    first = parts()[0]
    assert (first.name, first.version, first.licence) == ("QuizApp", __version__, "MIT")


def test_licences_are_names_not_whole_texts() -> None:
    named = by_name()
    assert named["nameparser"].licence.startswith("LGPL")
    assert named["py-fsrs"].licence == "MIT"
    assert "LGPL-3.0" in named["Qt and PySide6"].licence
    assert all(len(part.licence) <= 60 for part in named.values())


def test_without_metadata_what_is_known_stands(monkeypatch) -> None:
    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(made_of.metadata, "requires", missing)
    monkeypatch.setattr(made_of.metadata, "metadata", missing)
    named = by_name()
    assert named["nameparser"].licence == "LGPL-2.1-or-later"
    assert named["Inter"].licence == "OFL-1.1"


def test_the_text_to_copy_has_a_line_for_each_part() -> None:
    found = parts()
    assert as_text(found).splitlines()[0] == f"QuizApp {__version__} MIT"
    assert len(as_text(found).splitlines()) == len(found)
