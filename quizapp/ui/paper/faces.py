"""The measures and typefaces of paper: lengths in units of a twentieth of a point, so that letters stand exactly."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont

from quizapp.ui import fonts

UNITS = 20  # to a point


def pt(points: float) -> float:
    """A length in points as units."""
    return points * UNITS


@dataclass(frozen=True, slots=True)
class Face:
    """A way to set text on paper; size and line in points. `role` lends its family and features."""

    role: str
    size: float
    line: float
    weight: int = 400

    @property
    def height(self) -> float:
        """The height of a line, in units."""
        return pt(self.line)

    def font(self) -> QFont:
        """The font, its size in units."""
        return _font(self.role, round(pt(self.size)), self.weight)


NUMBERS = pt(32)  # the column of the questions' numbers
TITLE = Face("title-small", 20, 26, 600)
HEADING = Face("section", 13, 18, 600)
STEM = Face("stem-list", 11.5, 16)
NUMBER = Face("stem-list", 11.5, 16, 600)
KEY = Face("stem-list", 10.5, 15, 600)
BODY = Face("body", 9.5, 14)
STRONG = Face("body", 9.5, 14, 600)
SMALL = Face("body", 8, 11.5)
SMALL_STRONG = Face("body", 8, 11.5, 600)


@lru_cache(maxsize=32)
def _font(role: str, size: int, weight: int) -> QFont:
    made = QFont(fonts.font(role, weight=weight))
    made.setPixelSize(size)
    made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Figures of even width, and what letters turn into beside others, have no code that a PDF's text could say.
    made.unsetFeature(QFont.Tag("tnum"))
    made.setFeature(QFont.Tag("calt"), 0)
    return made
