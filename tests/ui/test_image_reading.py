"""Whatever is given as an image is kept small, upright and bare of what a camera wrote into it, or refused in words."""

import struct
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from quizapp.errors import KnownError
from quizapp.ui.image_reading import LONGEST_SIDE, MOST_BYTES, packed, read_file, within


def drawn(width: int = 400, height: int = 200) -> QImage:
    """A plain drawing: white with a red bar."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(0, 0, width, height // 4, Qt.GlobalColor.red)
    painter.end()
    return image


def noise(width: int = 300, height: int = 200) -> QImage:
    """Nothing but grain, as a photograph at its worst."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for x in range(width):
        for y in range(height):
            image.setPixelColor(x, y, QColor.fromHsv((x * 73 + y * 151) % 360, (x * y) % 256, (x * 7 + y * 13) % 256))
    return image


@pytest.mark.parametrize("suffix", ["png", "jpg", "bmp", "webp"])
def test_each_kind_of_file_is_read(qapp, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"map.{suffix}"
    assert drawn().save(str(path))
    back = QImage.fromData(read_file(path))
    assert back.size() == QSize(400, 200)
    found = back.pixelColor(200, 20)
    assert found.red() > 200
    assert found.green() < 100


def test_a_large_one_is_made_smaller_in_proportion(qapp, tmp_path: Path) -> None:
    path = tmp_path / "wide.png"
    assert drawn(4000, 1000).save(str(path))
    assert QImage.fromData(read_file(path)).size() == QSize(LONGEST_SIDE, LONGEST_SIDE // 4)


def test_a_small_one_does_not_grow() -> None:
    assert within(QSize(10, 20), 100, 100) == QSize(10, 20)
    assert within(QSize(4000, 1), 100, 100) == QSize(100, 1)


def test_a_drawing_stays_sharp_and_a_photograph_becomes_small(qapp) -> None:
    assert packed(drawn())[1:4] == b"PNG"
    assert packed(noise())[:2] == b"\xff\xd8"


def test_clear_parts_stay_clear(qapp) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    assert QImage.fromData(packed(image)).pixelColor(5, 5).alpha() == 0


def test_texts_written_into_the_file_are_not_kept(qapp, tmp_path: Path) -> None:
    path = tmp_path / "camera.png"
    image = drawn()
    image.setText("Location", "41.7, 44.8")
    assert image.save(str(path))
    assert b"Location" in path.read_bytes()
    assert b"Location" not in read_file(path)


def test_the_same_image_gives_the_same_bytes(qapp) -> None:
    assert packed(drawn()) == packed(drawn())


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("notes.png", b"no image at all", "“notes.png” is no image that can be shown."),
        ("empty.png", b"", "“empty.png” is no image that can be shown."),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "“drawing.svg” is no image"),
    ],
)
def test_what_is_no_image_is_refused_with_its_name(qapp, tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(KnownError, match=sentence.replace(".", r"\.")):
        read_file(path)


def test_one_cut_off_is_refused_or_read_but_never_a_crash(qapp, tmp_path: Path) -> None:
    path = tmp_path / "cut.png"
    assert drawn().save(str(path))
    whole = path.read_bytes()
    for kept in range(0, len(whole), max(1, len(whole) // 12)):
        path.write_bytes(whole[:kept])
        with suppress(KnownError):
            assert not QImage.fromData(read_file(path)).isNull()


def test_one_that_says_it_is_enormous_is_refused_before_it_is_unpacked(qapp, tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    body = b"".join(
        struct.pack(">I", len(part)) + kind + part + struct.pack(">I", zlib.crc32(kind + part))
        for kind, part in ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    with pytest.raises(KnownError, match=r"bomb\.png.*pixels"):
        read_file(path)


def test_a_huge_file_is_not_even_read(qapp, tmp_path: Path) -> None:
    path = tmp_path / "huge.jpg"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(KnownError, match="larger than 30 MB"):
        read_file(path)


def test_a_file_that_is_gone_is_told(qapp, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"gone\.png.*cannot be read"):
        read_file(tmp_path / "gone.png")
