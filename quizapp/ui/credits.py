"""What the program is made of: each part with its version and licence, read from what is installed."""

import re
import sqlite3
import sys
from dataclasses import dataclass
from importlib import metadata

from quizapp import __version__

# The parts by name, with what holds where their own metadata does not say: (name for people, licence, page).
_KNOWN = {
    "pyside6-essentials": ("Qt and PySide6", "LGPL-3.0", "https://pyside.org"),
    "sqlmodel": ("SQLModel", "MIT", "https://sqlmodel.tiangolo.com"),
    "sqlalchemy": ("SQLAlchemy", "MIT", "https://www.sqlalchemy.org"),
    "alembic": ("Alembic", "MIT", "https://alembic.sqlalchemy.org"),
    "fsrs": ("py-fsrs", "MIT", "https://github.com/open-spaced-repetition/py-fsrs"),
    "platformdirs": ("platformdirs", "MIT", "https://platformdirs.readthedocs.io"),
    "pyyaml": ("PyYAML", "MIT", "https://pyyaml.org"),
    "tomli-w": ("tomli-w", "MIT", "https://github.com/hukkin/tomli-w"),
    "rapidfuzz": ("RapidFuzz", "MIT", "https://github.com/rapidfuzz/RapidFuzz"),
    "nameparser": ("nameparser", "LGPL-2.1-or-later", "https://github.com/derek73/python-nameparser"),
    "typer": ("Typer", "MIT", "https://typer.tiangolo.com"),
    "fontpkg-inter": ("Inter", "OFL-1.1", "https://rsms.me/inter"),
    "fontpkg-source-serif-4": ("Source Serif 4", "OFL-1.1", "https://github.com/adobe-fonts/source-serif"),
}
_BELOW = ("sqlalchemy",)  # not asked for by name, but in the program through another part
_LONGEST_LICENCE = 60  # longer ones are the licence's whole text


@dataclass(frozen=True, slots=True)
class Credit:
    """One part of the program; `version` is empty where it is not installed as a package."""

    name: str
    version: str
    licence: str
    page: str


def parts() -> list[Credit]:
    """The program first, then everything it uses, by name."""
    used = [_credit(name) for name in {*_required(), *_BELOW}]
    version = sys.version_info
    used.append(Credit("SQLite", sqlite3.sqlite_version, "Public domain", "https://sqlite.org"))
    python = f"{version.major}.{version.minor}.{version.micro}"
    used.append(Credit("Python", python, "PSF-2.0", "https://www.python.org"))
    return [Credit("QuizApp", __version__, "MIT", ""), *sorted(used, key=lambda part: part.name.casefold())]


def as_text(found: list[Credit]) -> str:
    """The parts as lines to copy."""
    return "\n".join(" ".join(part for part in (one.name, one.version, one.licence, one.page) if part) for one in found)


def _required() -> set[str]:
    try:
        lines = metadata.requires("quizapp") or []
    except metadata.PackageNotFoundError:
        return set(_KNOWN)
    wanted = (line for line in lines if "extra ==" not in line)
    return {found[0].lower().replace("_", "-") for line in wanted if (found := re.match(r"[\w.-]+", line))} or set(
        _KNOWN
    )


def _credit(name: str) -> Credit:
    shown, licence, page = _KNOWN.get(name, (name, "", ""))
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return Credit(shown, "", licence, page)
    # To ask for a field that is not there warns from Python 3.12 on.
    stated = next((told[field] for field in ("License-Expression", "License") if field in told), "")
    if not stated or len(stated) > _LONGEST_LICENCE or "\n" in stated:
        classes = [line for line in told.get_all("Classifier") or [] if line.startswith("License ::")]
        stated = classes[0].split("::")[-1].strip().removesuffix(" License") if classes else licence
    return Credit(shown, told["Version"], stated, page)
