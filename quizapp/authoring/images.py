"""The images of one's own questions: putting one into the library, and finding it again."""

from datetime import datetime

from quizapp.authoring.draft_file import DraftFile
from quizapp.store import media
from quizapp.store.library import Library
from quizapp.store.media import data, keep

__all__ = ["data", "keep", "sweep"]


def sweep(library: Library, drafts: DraftFile, *, now: datetime) -> int:
    """Forget the images that neither a question nor an unsaved draft has named for long; gives how many.

    Raises:
        KnownError: they could not be deleted; they stay.
    """
    return media.sweep(library, drafts.images(), now=now)
