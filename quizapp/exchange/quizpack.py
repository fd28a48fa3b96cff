"""A .quizpack: a pack's folder as one zip. Names in it are data and lead nowhere; only the known files are taken."""

import re
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from quizapp.errors import KnownError
from quizapp.exchange.ready_questions import FILE, IMAGES, MOST_BYTES, MOST_IMAGE
from quizapp.i18n import _
from quizapp.questions.packs.packs import EXTRA, FACTS, PACK, SOURCES

SUFFIX = "quizpack"
_KNOWN = {PACK: 100_000, SOURCES: 5_000_000, FACTS: 50_000_000, EXTRA: 50_000_000, FILE: MOST_BYTES}  # bytes at most
_IMAGE = re.compile(rf"{IMAGES}/[0-9a-f]{{64}}")
_MOST_FILES = 20_000
_MOST_BYTES = 1_000_000_000  # of all files unpacked
_STILL = (1980, 1, 1, 0, 0, 0)  # so that the same pack gives the same bytes


@contextmanager
def unpacked(path: Path) -> Iterator[Path]:
    """The folder of a pack that is named by its folder or by a .quizpack, whose files lie in a temporary one meanwhile.

    Raises:
        KnownError: there is no pack, or the file is damaged, too large, or holds what no pack has.
    """
    if path.is_dir():
        if not (path / PACK).is_file():
            raise KnownError(_("There is no {file} in “{name}”.").format(file=PACK, name=path.name), todo=_choose())
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="quizapp-pack-") as name:
        folder = Path(name) / (path.stem or "pack")
        _unpack(path, folder)
        yield folder


def _choose() -> str:
    return _("Choose a .quizpack file, or the folder of a pack.")


def _unpack(path: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _look_at(path, entries)
            (folder / IMAGES).mkdir(parents=True)
            for entry in entries:
                with archive.open(entry) as packed:
                    data = packed.read(_limit(entry.filename) + 1)  # what the entry says of its size is not believed
                if len(data) > _limit(entry.filename):
                    raise _refused(path, _("“{file}” is too large").format(file=entry.filename))
                (folder / entry.filename).write_bytes(data)
    except OSError as problem:
        reason = problem.strerror or problem
        raise KnownError(_("“{name}” cannot be read: {reason}.").format(name=path.name, reason=reason)) from problem
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, RuntimeError, EOFError, ValueError) as problem:
        raise _refused(path, _("it is no zip that can be read")) from problem


def _look_at(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len(names) > _MOST_FILES or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise _refused(path, _("there is too much in it"))
    strange = next((name for name in names if not _limit(name)), "")
    if strange:
        raise _refused(path, _("no pack has a file “{file}”").format(file=strange[:60]))
    if len(set(names)) < len(names):
        raise _refused(path, _("a file stands in it twice"))
    if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
        raise _refused(path, _("it is packed in an unusual way"))
    if any(stat.S_ISLNK(entry.external_attr >> 16) for entry in entries):
        raise _refused(path, _("there is a link in it"))
    if PACK not in names:
        raise _refused(path, _("there is no {file} in it").format(file=PACK))


def _limit(name: str) -> int:
    """How many bytes a file of a pack has at most; 0 for one that no pack has."""
    return MOST_IMAGE if _IMAGE.fullmatch(name) else _KNOWN.get(name, 0)


def _refused(path: Path, reason: str) -> KnownError:
    return KnownError(
        _("“{name}” cannot be installed: {reason}.").format(name=path.name, reason=reason),
        _("Nothing was installed."),
        _choose(),
    )


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files of a pack by their names, as one zip."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _STILL), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
