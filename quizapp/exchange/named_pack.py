"""Packs as a person names them: by their folder, or by the id of one that is bundled or installed."""

from pathlib import Path

from quizapp import resources
from quizapp.errors import KnownError
from quizapp.exchange import pack_folder
from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.store.library import Library


def folder(pack: str) -> Path | None:
    """The folder that is named, where it holds a pack."""
    return Path(pack) if (Path(pack) / "pack.yaml").is_file() else None


def there(pack: str) -> Path:
    """The folder of a pack that is named by its folder or is bundled.

    Raises:
        KnownError: there is none.
    """
    bundled = next((one for one in resources.bundled_packs() if one.name == pack), None)
    found = folder(pack) or bundled
    if found is None:
        raise _no_pack(pack)
    return found


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
        todo=_("Name a folder with a pack.yaml, or an installed pack: {ids}.").format(
            ids=", ".join(one.name for one in resources.bundled_packs())
        ),
    )
