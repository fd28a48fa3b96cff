"""Packs as a person names them: by their folder or .quizpack, or by the id of one that is bundled or installed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizapp import resources
from quizapp.errors import KnownError
from quizapp.exchange import pack_folder
from quizapp.exchange.quizpack import SUFFIX, unpacked
from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.store.library import Library


def is_file(pack: str) -> bool:
    """Whether it names a pack's folder or a .quizpack, there or not, and no installed pack."""
    return (Path(pack) / "pack.yaml").is_file() or pack.lower().endswith(f".{SUFFIX}")


@contextmanager
def there(pack: str) -> Iterator[Path]:
    """The folder of a pack that is named by its folder, is a .quizpack, or is bundled.

    Raises:
        KnownError: there is none, or the file cannot be used.
    """
    bundled = next((one for one in resources.bundled_packs() if one.name == pack), None)
    found = Path(pack) if is_file(pack) else bundled
    if found is None:
        raise _no_pack(pack)
    with unpacked(found) as folder:
        yield folder


def questions(pack: str) -> list[Question]:
    """The questions of a pack that is named by its folder or .quizpack.

    Raises:
        KnownError: it cannot be used; the sentence says why.
    """
    with unpacked(Path(pack)) as folder:
        return list(pack_folder.prepare(folder).questions)


def installed(library: Library, pack: str) -> list[Question]:
    """The questions of an installed pack.

    Raises:
        KnownError: there is none of that id.
    """
    found = pack_folder.installed_questions(library, pack)
    if not found:
        raise _no_pack(pack)
    return found


def _no_pack(pack: str) -> KnownError:
    return KnownError(
        _("There is no pack “{pack}”.").format(pack=pack),
        todo=_("Name a folder with a pack.yaml, a .{suffix}, or a pack of the program: {ids}.").format(
            suffix=SUFFIX, ids=", ".join(one.name for one in resources.bundled_packs())
        ),
    )
