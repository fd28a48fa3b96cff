"""Reading what was given, one text after the other: a bad one is told and stops nothing, and enough can be enough."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.authoring.importing.given import Given, date_of, facts_of, gather, name_of, text_of
from quizapp.authoring.importing.known import known_articles
from quizapp.authoring.importing.resolving import Resolved, resolve
from quizapp.authoring.importing.workshop import StoppedError, Workshop
from quizapp.corpus.document import Document
from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.facts.extraction import Extraction
from quizapp.i18n import _
from quizapp.store import imports

Progress = Callable[[int, int, str], object]
_log = logging.getLogger(__name__)
_STAGES = 2  # of one text: reading it, and finding its facts


@dataclass(frozen=True, slots=True)
class Read:
    """What came of a reading: the new articles, all that was resolved with them, a sentence for each that failed."""

    extractions: tuple[Extraction, ...]
    resolved: Resolved
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads for an import into the library at `path`, in a worker; heavy work is done in the workshop.

    Once `enough()` is so, no further text is read; once `cancelled()` is so, nothing is done any more.
    """

    path: Path
    workshop: Workshop
    progress: Progress
    enough: Callable[[], bool]
    cancelled: Callable[[], bool]

    def read(self, given: Sequence[Given], before: Sequence[Extraction]) -> Read:
        """Read all that was given; those read `before` are resolved with it.

        Raises:
            KnownError: the library cannot be read, or the articles are too much at once.
            StoppedError: it was cancelled.
        """
        gathered = gather(given)
        found: list[Extraction] = []
        problems = list(gathered.problems)
        total = len(gathered.texts)
        for at, one in enumerate(gathered.texts):
            if self._stops():
                break
            name = name_of(one)
            try:
                found.append(self._facts(one, at, total))
            except StoppedError:
                break
            except KnownError as problem:
                problems.append(problem.what if name in problem.what else f"{name}: {problem.what}")
            except Exception:  # noqa: BLE001  one article that the rules fail on must not cost the others
                _log.exception("Extraction failed")
                problems.append(_("QuizApp made a mistake on {name}, which is left out.").format(name=name))
        self._tell(_STAGES * total, total, _("Drafting questions"))
        return Read(tuple(found), self.resolve(_once([*before, *found])), tuple(problems))

    def date(self, document: Document, published: When, others: Sequence[Extraction]) -> Read:
        """Read an article again from the date that a person has confirmed; the `others` stay as they are.

        Raises:
            KnownError: the library cannot be read.
            StoppedError: it was cancelled.
        """
        self._tell(1, 1, _("Finding facts in {name}").format(name=document.name))
        dated = self.workshop.do(self.cancelled, facts_of, document, published)
        all_ = [dated if one.document.sha256 == document.sha256 else one for one in others]
        self._tell(_STAGES, 1, _("Drafting questions"))
        return Read((dated,), self.resolve(all_))

    def resolve(self, extractions: Sequence[Extraction]) -> Resolved:
        """What comes of these articles beside those in the library."""
        known = known_articles(imports.all_imported(self.path))
        return self.workshop.do(self.cancelled, resolve, extractions, known)

    def _facts(self, given: Given, at: int, total: int) -> Extraction:
        """What comes of one text, which is number `at` of them from 0."""
        counted = _("{sentence} ({at} of {count})") if total > 1 else "{sentence}"

        def tell(stage: int, sentence: str) -> None:
            self._tell(_STAGES * at + stage, total, counted.format(sentence=sentence, at=at + 1, count=total))

        tell(0, _("Reading {name}").format(name=name_of(given)))
        document = self.workshop.do(self._stops, text_of, given)
        tell(1, _("Finding facts in {name}").format(name=document.name))
        return self.workshop.do(self._stops, facts_of, document, date_of(given))

    def _tell(self, done: int, texts: int, sentence: str) -> None:
        """Tell which step has begun: each text has its stages, and drafting is the last step of all."""
        self.progress(done, _STAGES * texts + 1, sentence)

    def _stops(self) -> bool:
        return self.enough() or self.cancelled()


def _once(extractions: Sequence[Extraction]) -> list[Extraction]:
    """Each text once, as it was read first."""
    found: dict[str, Extraction] = {}
    for one in extractions:
        found.setdefault(one.document.sha256, one)
    return list(found.values())
