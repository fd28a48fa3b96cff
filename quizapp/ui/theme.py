"""The colours of the window: roles read from a theme file, turned into a palette and one style sheet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QPalette

from quizapp import resources
from quizapp.ui import theme_file

SCHEMES = ("light", "dark")

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9-]*|\d+px)\}")

_PALETTE: Mapping[str, tuple[QPalette.ColorRole, ...]] = {
    "window": (QPalette.ColorRole.Window, QPalette.ColorRole.AlternateBase),
    "surface": (QPalette.ColorRole.Base, QPalette.ColorRole.Button),
    "raised": (QPalette.ColorRole.ToolTipBase,),
    "text": (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.ToolTipText,
        QPalette.ColorRole.HighlightedText,
    ),
    "text-3": (QPalette.ColorRole.PlaceholderText,),
    "accent-soft": (QPalette.ColorRole.Highlight,),
    "accent": (QPalette.ColorRole.Accent, QPalette.ColorRole.Link, QPalette.ColorRole.LinkVisited),
    "border": (QPalette.ColorRole.Light, QPalette.ColorRole.Midlight, QPalette.ColorRole.Mid),
    "control-edge": (QPalette.ColorRole.Dark, QPalette.ColorRole.Shadow),
    "incorrect": (QPalette.ColorRole.BrightText,),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """One scheme's colours, by role."""

    scheme: str
    values: Mapping[str, str]

    def value(self, role: str) -> str:
        """The role's colour as `#RRGGBB`.

        Raises:
            KeyError: no such role.
        """
        return self.values[role]

    def color(self, role: str) -> QColor:
        """The role's colour.

        Raises:
            KeyError: no such role.
        """
        return QColor(self.values[role])


@cache
def load(scheme: str) -> Theme:
    """The theme of a scheme, "light" or "dark", read from `assets/themes`."""
    return Theme(scheme, theme_file.read(scheme))


def palette(theme: Theme) -> QPalette:
    """A palette with every role set, since Qt leaves some of them black when it derives them itself."""
    made = QPalette()
    for role, targets in _PALETTE.items():
        for target in targets:
            made.setColor(target, theme.color(role))
    for target in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, theme.color("text-3"))
    return made


@cache
def _template() -> str:
    return resources.asset("qss", "app.qss").read_text(encoding="utf-8")


def style_sheet(theme: Theme, scale: float) -> str:
    """The application's style sheet: `{role}` becomes a colour, `{40px}` a length scaled with the text."""

    def filled(match: re.Match[str]) -> str:
        name = match[1]
        return f"{round(int(name[:-2]) * scale)}px" if name[0].isdigit() else theme.value(name)

    return _PLACEHOLDER.sub(filled, _template())
