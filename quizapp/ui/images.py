"""The images of the open library, drawn at the size at which they are shown."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader, QPixmap, QPixmapCache

from quizapp.ui.action_table import usual_keys
from quizapp.ui.image_reading import is_shown, within
from quizapp.ui.keys import Keys

_SIZES_KEPT = 500


class Images:
    """Reads images by the name that a question has for them; `use` says where from.

    `keys` are those of the window that shows them, for what it shows one in by itself.
    """

    def __init__(self) -> None:
        self.keys: Keys = usual_keys
        self._data: Callable[[str], bytes | None] = lambda _name: None
        self._sizes: dict[str, QSize] = {}

    def use(self, data: Callable[[str], bytes | None], keys: Keys = usual_keys) -> None:
        """Take the bytes of images from here from now on."""
        self._data, self.keys = data, keys
        self._sizes.clear()

    def size(self, name: str) -> QSize:
        """An image's own size in px, an empty one where it is not there."""
        found = self._sizes.get(name)
        if found is None:
            opened = self._opened(name)
            found = QSize(0, 0) if opened is None else opened[0].size()
            if len(self._sizes) >= _SIZES_KEPT:
                self._sizes.clear()
            self._sizes[name] = found
        return found

    def pixmap(self, name: str, room: QSize, ratio: float) -> QPixmap:
        """An image within `room`, for a screen with so many dots to a px; a null one where it cannot be shown."""
        size = within(self.size(name), round(room.width() * ratio), round(room.height() * ratio))
        key = f"image {name} {size.width()}x{size.height()}"
        drawn = QPixmap()
        if not QPixmapCache.find(key, drawn):
            opened = None if size.isEmpty() else self._opened(name)
            if opened is None:
                return QPixmap()
            reader, _buffer = opened
            reader.setScaledSize(size)
            drawn = QPixmap.fromImage(reader.read())
            QPixmapCache.insert(key, drawn)
        drawn.setDevicePixelRatio(ratio)
        return drawn

    def image(self, name: str) -> QImage:
        """An image as large as it is, for paper; a null one where it cannot be shown."""
        opened = self._opened(name)
        return QImage() if opened is None else opened[0].read()

    def _opened(self, name: str) -> tuple[QImageReader, QBuffer] | None:
        data = self._data(name) if name else None
        if data is None:
            return None
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        return (reader, buffer) if is_shown(reader) else None


_images = Images()


def images() -> Images:
    """Those of the library that is open in this process."""
    return _images
