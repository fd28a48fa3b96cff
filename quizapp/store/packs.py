"""Packs in the library: installed as a deck, updated in place without touching progress."""

from collections.abc import Sequence
from datetime import datetime

from quizapp.questions.question import Question
from quizapp.store.library import Library
from quizapp.store.records import Installed, PackInfo, SourceInfo


def installed(library: Library) -> list[PackInfo]:
    """The packs in the library, by title."""
    raise NotImplementedError


def is_current(library: Library, pack_id: str, version: str, content_hash: str) -> bool:
    """Whether exactly this pack is installed already, so that it need not be loaded."""
    raise NotImplementedError


def install(
    library: Library, pack: PackInfo, sources: Sequence[SourceInfo], questions: Sequence[Question], *, now: datetime
) -> Installed | None:
    """Install or update a pack in one transaction; None where nothing changed. It cannot be undone.

    Questions are known by their key. Where only wording changed, progress stays; where the answer changed, the card
    starts again and keeps the earlier answer as its reason; those no longer in the pack are kept but not asked.
    """
    raise NotImplementedError
