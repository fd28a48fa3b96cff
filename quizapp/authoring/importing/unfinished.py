"""An import that was left before its questions were added, in a small file beside the library."""

import logging
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.authoring.importing.given import Kept
from quizapp.authoring.importing.session import Decided, Import
from quizapp.settings import write_whole

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Its articles, to be read again, and what was decided on their drafts."""

    articles: tuple[Kept, ...]
    decided: tuple[Decided, ...] = ()


class ImportFile:
    """Keeps one import, so that neither closing the window nor a crash loses what was decided."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Unfinished | None:
        """The import that was kept, None where there is none; a file that cannot be read is set aside."""
        try:
            text = self.path.read_bytes()
            return _unfinished().validate_json(text)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as problem:
            _log.info("The import kept in %s cannot be read: %s", self.path, problem)
            with suppress(OSError):
                self.path.replace(self.path.with_suffix(".damaged.json"))
            return None

    def keep(self, importing: Import) -> None:
        """Write an import down, or remove the file where there is nothing in it; it is on disk when this returns.

        Raises:
            KnownError: the file cannot be written.
        """
        if not importing.articles:
            with suppress(OSError):  # what was dropped or added may stay until the next time
                self.path.unlink(missing_ok=True)
            return
        articles = tuple(
            Kept(one.document, str(one.published) if one.confirmed and one.published else "")
            for one in importing.articles
        )
        write_whole(
            self.path, _unfinished().dump_json(Unfinished(articles, importing.decided()), exclude_defaults=True)
        )


@cache
def _unfinished() -> "TypeAdapter[Unfinished]":
    from pydantic import TypeAdapter

    return TypeAdapter(Unfinished)
