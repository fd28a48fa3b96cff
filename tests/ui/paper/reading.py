"""A PDF read back: the text of its pages, and where it stands."""

import io
from dataclasses import dataclass

from pypdf import PdfReader


def squeezed(text: str) -> str:
    """A text without its white space, since lines break where the page wants them to."""
    return "".join(text.split())


def page_texts(pdf: bytes) -> list[str]:
    """The squeezed text of each page."""
    return [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]


@dataclass(frozen=True, slots=True)
class Standing:
    """A run of text and where its baseline begins, in points from the lower left corner of the sheet."""

    text: str
    x: float
    y: float


def standing(pdf: bytes) -> list[list[Standing]]:
    """Every run of text of each page."""
    found = []
    for page in PdfReader(io.BytesIO(pdf)).pages:
        runs: list[Standing] = []

        def visit(text: str, outer: list[float], inner: list[float], *_font: object, runs=runs) -> None:
            x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
            y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
            if text.strip():
                runs.append(Standing(text, x, y))

        page.extract_text(visitor_text=visit)
        found.append(runs)
    return found
