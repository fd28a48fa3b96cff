"""The line icons, drawn in the colour of a role and kept once drawn."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from quizapp import resources

_LARGE = 28  # px: from this size on the line is thinner


@cache
def _source(name: str) -> str:
    return resources.asset("icons", f"{name}.svg").read_text(encoding="utf-8")


def names() -> list[str]:
    """Every icon's name, in name order."""
    return sorted(path.stem for path in resources.asset("icons").glob("*.svg"))


@cache
def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon `size` px square in a colour `#RRGGBB`, at a device pixel ratio.

    Raises:
        FileNotFoundError: no such icon.
    """
    from PySide6.QtSvg import QSvgRenderer

    source = _source(name).replace("currentColor", color)
    if size >= _LARGE:
        source = source.replace('stroke-width="1.75"', 'stroke-width="1.5"')
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, color: str, disabled: str, size: int) -> QIcon:
    """The icon for menus and stock widgets, in its colour and in that of a disabled action."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    made = QIcon(pixmap(name, color, size, ratio))
    made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made
