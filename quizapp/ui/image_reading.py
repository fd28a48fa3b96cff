"""An image as the library keeps it: whatever was chosen, dropped or pasted, made small and free of all but its pixels.

Reading it anew leaves behind what a camera wrote into the file, such as where the picture was taken.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from quizapp.errors import KnownError
from quizapp.i18n import _

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp")  # no drawings: these may name other files
LONGEST_SIDE = 1_600  # px: what a page of the window can show
MOST_BYTES = 30_000_000
_MOST_PIXELS = 120_000_000
_FORMATS = {b"png", b"jpeg", b"jpg", b"webp", b"gif", b"bmp"}
_QUALITY = 88  # of a JPEG
_PHOTOGRAPH = 1.5  # times as large as a JPEG: a PNG that is more is no drawing


def read_file(path: Path) -> bytes:
    """The image in a file, as the library keeps it.

    Raises:
        KnownError: it is no image that can be read, or too large; the sentence names the file.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise KnownError(_("“{name}” is larger than 30 MB.").format(name=path.name), todo=_smaller())
        data = path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise KnownError(_("“{name}” cannot be read: {reason}").format(name=path.name, reason=reason)) from problem
    return packed(_decoded(data, path.name))


def _smaller() -> str:
    return _("Save a smaller copy and add that.")


def _decoded(data: bytes, name: str) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kinds = _("Add a PNG, JPEG, WebP, GIF or BMP file.")
    if not is_shown(reader):
        raise KnownError(_("“{name}” is no image that can be shown.").format(name=name), todo=kinds)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise KnownError(_("“{name}” has more than 120 million pixels.").format(name=name), todo=_smaller())
    reader.setScaledSize(within(size, LONGEST_SIDE, LONGEST_SIDE))
    image = reader.read()
    if image.isNull():
        raise KnownError(_("“{name}” is damaged and cannot be shown.").format(name=name), todo=kinds)
    return image


def is_shown(reader: QImageReader) -> bool:
    """Whether what is read is of a format that is shown, by its content: a pack's image may be anything."""
    return reader.canRead() and bytes(reader.format().data()) in _FORMATS


def within(size: QSize, width: int, height: int) -> QSize:
    """A size made to fit, its sides in proportion; it never grows."""
    if size.width() <= width and size.height() <= height:
        return size
    return size.scaled(max(1, width), max(1, height), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def packed(image: QImage) -> bytes:
    """The bytes of an image: a PNG of a drawing or of one with clear parts, a JPEG of a photograph."""
    fitted = within(image.size(), LONGEST_SIDE, LONGEST_SIDE)
    if fitted != image.size():
        image = image.scaled(fitted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    clear = image.hasAlphaChannel() and not _is_opaque(image)
    plain = image.convertToFormat(QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32)
    bare = QImage(plain.size(), plain.format())  # a new one, since texts of the file travel with the old
    bare.fill(Qt.GlobalColor.transparent if clear else Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.drawImage(0, 0, plain)
    painter.end()
    drawing = _encoded(bare, b"png", -1)
    if clear:
        return drawing
    photograph = _encoded(bare, b"jpeg", _QUALITY)
    return photograph if len(drawing) > _PHOTOGRAPH * len(photograph) else drawing


def _is_opaque(image: QImage) -> bool:
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    return bytes(alpha.constBits()).count(b"\xff") >= alpha.sizeInBytes() and alpha.bytesPerLine() == alpha.width()


def _encoded(image: QImage, kind: bytes, quality: int) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(kept.data())
