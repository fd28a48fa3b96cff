"""The two typefaces and the type scale: each role's family, size, line height and weight."""

import importlib.util
import logging
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

SERIF = "Source Serif 4"
SANS = "Inter"
TIGHT_FROM = 30  # px: serif of this size and over is tracked slightly tighter
TEXT_CUT = 14  # the optical size of the serif: its sturdy text cut at every size
HEAVIEST = 600  # at 700 a variable font is thickened twice

_FILES = {
    SANS: ("fontpkg_inter", "Inter[opsz,wght].ttf", "Inter-Italic[opsz,wght].ttf"),
    SERIF: ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", "SourceSerif4-Italic[opsz,wght].ttf"),
}
_FALLBACKS = {
    (SERIF, "win32"): ("Cambria", "Georgia"),
    (SERIF, "darwin"): ("Charter", "Georgia"),
    (SERIF, "linux"): ("Noto Serif", "DejaVu Serif"),
    (SANS, "win32"): ("Segoe UI Variable Text", "Segoe UI"),
    (SANS, "darwin"): (".AppleSystemUIFont",),
    (SANS, "linux"): ("Noto Sans", "DejaVu Sans"),
}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TypeRole:
    """A place in the type scale; size and line height in design px at 100 %."""

    family: str
    size: int
    line: int
    weight: int


ROLES: dict[str, TypeRole] = {
    "score": TypeRole(SERIF, 88, 88, 600),
    "figure": TypeRole(SERIF, 64, 68, 600),
    "figure-small": TypeRole(SERIF, 48, 56, 600),
    "stem": TypeRole(SERIF, 44, 56, 500),
    "answer": TypeRole(SERIF, 44, 56, 600),
    "stem-quiz": TypeRole(SERIF, 34, 44, 500),
    "headline": TypeRole(SERIF, 36, 44, 600),
    "title": TypeRole(SERIF, 30, 40, 600),
    "title-small": TypeRole(SERIF, 24, 32, 600),
    "state": TypeRole(SERIF, 26, 36, 600),
    "stem-above": TypeRole(SERIF, 24, 32, 400),
    "stem-small": TypeRole(SERIF, 22, 30, 500),
    "heading": TypeRole(SERIF, 20, 28, 600),
    "evidence": TypeRole(SERIF, 19, 30, 400),
    "section": TypeRole(SERIF, 18, 24, 600),
    "stem-list": TypeRole(SERIF, 16, 24, 400),
    "stem-brief": TypeRole(SERIF, 16, 22, 400),
    "article": TypeRole(SERIF, 16, 26, 400),
    "option": TypeRole(SANS, 17, 24, 400),
    "lead": TypeRole(SANS, 15, 24, 400),
    "body": TypeRole(SANS, 14, 20, 400),
    "small": TypeRole(SANS, 13, 20, 400),
    "caption": TypeRole(SANS, 12, 16, 400),
    "key": TypeRole(SANS, 11, 17, 500),
}
QUESTION_ROLES = frozenset({"stem", "answer", "stem-quiz", "stem-above"})


def _file(family: str, *, italic: bool) -> Path | None:
    package, upright, slanted = _FILES[family]
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        return None
    return Path(found.origin).parent / "files" / (slanted if italic else upright)


def load(*, italic: bool = False) -> list[str]:
    """Make both typefaces known to the application; gives the families that could not be loaded."""
    missing = []
    for family in (SANS, SERIF):
        path = _file(family, italic=italic)
        if path is None or QFontDatabase.addApplicationFont(str(path)) < 0:
            missing.append(family)
    if missing:
        _log.info("Typefaces not found: %s", ", ".join(missing))
    return missing


@cache
def families(family: str) -> list[str]:
    """The family and what stands in for it on this platform, best first."""
    platform = sys.platform if sys.platform in ("win32", "darwin") else "linux"
    return [family, *_FALLBACKS[family, platform]]


def font(role: str, scale: float = 1.0, weight: int | None = None) -> QFont:
    """The font of a role of the type scale at a text scale, at its own weight or another of 400, 500, 600.

    Raises:
        KeyError: no such role.
    """
    kind = ROLES[role]
    heavy = min(weight or kind.weight, HEAVIEST)
    made = QFont(families(kind.family))
    made.setPixelSize(max(1, round(kind.size * scale)))
    made.setWeight(QFont.Weight(heavy))
    # One of the two alone has no effect if the family is installed on the system as well, the other if it is not.
    made.setVariableAxis(QFont.Tag("wght"), heavy)
    if kind.family == SERIF:
        made.setVariableAxis(QFont.Tag("opsz"), TEXT_CUT)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setStyleHint(QFont.StyleHint.Serif if kind.family == SERIF else QFont.StyleHint.SansSerif)
    if kind.family == SERIF and kind.size >= TIGHT_FROM:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
    return made
