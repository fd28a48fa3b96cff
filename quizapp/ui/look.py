"""How the window looks at present: theme, sizes, fonts and icons, asked of one object that the application owns."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.settings import Settings
from quizapp.ui import fonts, icons, theme
from quizapp.ui.frame import FUSION

_PROPERTY = "quizapp_look"
_READY = "quizapp_ready"
_LARGE = 1.5  # text scale
_IN_SIGHT = 1_000  # letters: no window is so wide that more of them stand on a line


class Look(QObject):
    """The look in force; widgets read it while they paint and hear `changed` when it was replaced."""

    changed = Signal()

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self.theme = theme.load("light")
        self.text_scale = 1.0
        self.question_scale = 1.0
        self.show_keys = True
        self.reduced_motion = False
        self._fonts: dict[tuple[str, int | None], QFont] = {}
        self._colors: dict[str, QColor] = {}

    def set(
        self, scheme: str, text_scale: float, *, question_scale: float, show_keys: bool, reduced_motion: bool
    ) -> None:
        """Take other values; `apply_theme` also tells the application."""
        self.theme = theme.load(scheme)
        self.text_scale = text_scale
        self.question_scale = question_scale
        self.show_keys = show_keys
        self.reduced_motion = reduced_motion
        self._fonts.clear()
        self._colors.clear()

    @property
    def scheme(self) -> str:
        """The scheme in force, "light" or "dark"."""
        return self.theme.scheme

    def color(self, role: str) -> QColor:
        """The colour of a role."""
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = self.theme.color(role)
        return found

    def px(self, design: float) -> int:
        """A length of the design, in px at 100 %, at the text scale in force."""
        return round(design * self.text_scale)

    @property
    def large(self) -> bool:
        """Whether the text is so large that it needs the room more than the air round it does."""
        return self.text_scale > _LARGE

    def air(self, design: float) -> int:
        """A margin or gap of the design, in px: it grows with the text, but not round large text."""
        return round(design) if self.large else self.px(design)

    def scale_of(self, role: str) -> float:
        """The scale of a role of type: the text scale, times the question scale where a question is set in it."""
        return self.text_scale * (self.question_scale if role in fonts.QUESTION_ROLES else 1.0)

    def font(self, role: str, weight: int | None = None) -> QFont:
        """The font of a role of type, at its own weight or at 400, 500 or 600."""
        key = (role, weight)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = fonts.font(role, self.scale_of(role), weight)
        return found

    def line(self, role: str) -> int:
        """The line height of a role of type, in px."""
        return round(fonts.ROLES[role].line * self.scale_of(role))

    def width(self, text: str, role: str, weight: int | None = None) -> float:
        """The width of a line of text set in a role of type, or of what could be in sight of it, in px."""
        return QFontMetricsF(self.font(role, weight)).horizontalAdvance(text[:_IN_SIGHT])

    def pixmap(self, name: str, role: str, size: int = 18) -> QPixmap:
        """An icon in the colour of a role, `size` design px square."""
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        return icons.pixmap(name, self.theme.value(role), self.px(size), ratio)

    def icon(self, name: str, role: str = "text-2", size: int = 18) -> QIcon:
        """An icon for menus and stock widgets."""
        return icons.icon(name, self.theme.value(role), self.theme.value("text-3"), self.px(size))

    def motion(self, milliseconds: int) -> int:
        """How long a movement lasts, in ms: 0 where the learner wants none."""
        return 0 if self.reduced_motion else milliseconds


def look() -> Look:
    """The look of the running application; before any theme was applied, the light one.

    Raises:
        RuntimeError: there is no application.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("there is no application yet")
    found = app.property(_PROPERTY)
    if isinstance(found, Look):
        return found
    made = Look(app)
    app.setProperty(_PROPERTY, made)
    return made


def apply_theme(
    app: QApplication,
    scheme: str,
    text_scale: float = 1.0,
    *,
    question_scale: float = 1.0,
    show_keys: bool = True,
    reduced_motion: bool = False,
) -> Look:
    """Give the whole application a scheme ("light" or "dark") and a text scale (0.8 to 2.0).

    Fusion, then the palette, then the style sheet, which every widget reads again. Call it before the first window
    is shown and whenever a choice changes.
    """
    now = look()
    if not app.property(_READY):
        fonts.load()
        if not app.property(FUSION):
            app.setStyle("Fusion")
        app.setProperty(_READY, True)
    now.set(scheme, text_scale, question_scale=question_scale, show_keys=show_keys, reduced_motion=reduced_motion)
    app.setPalette(theme.palette(now.theme))
    app.setFont(now.font("body"))
    app.setStyleSheet(theme.style_sheet(now.theme, text_scale))
    now.changed.emit()
    return now


def system_scheme() -> str:
    """The scheme the system asks for, "light" where it does not say."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def system_wants_less_motion() -> bool:
    """Whether the system asks for less motion. Only Windows tells Qt 6; elsewhere it is for Settings to say."""
    return sys.platform == "win32" and not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


class Appearance(QObject):
    """Keeps the application's look in step with the settings and, where they say so, with the system."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self.use(settings)

    def use(self, settings: Settings) -> None:
        """Show what the settings choose."""
        self._settings = settings
        apply_theme(
            self._app,
            system_scheme() if settings.theme == "system" else settings.theme,
            settings.text_scale,
            question_scale=settings.question_scale,
            show_keys=settings.show_keys,
            reduced_motion=system_wants_less_motion() if settings.motion == "system" else settings.motion == "reduced",
        )

    def _follow(self) -> None:
        if self._settings.theme == "system" and system_scheme() != look().scheme:
            self.use(self._settings)


if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class Styled(_Widget):
    """A widget that takes its fonts and sizes from the look again when the look has changed."""

    def restyle(self) -> None:
        """Read fonts and sizes from the look; colours are read while painting."""
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Restyle when the application's style sheet was set again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle()
