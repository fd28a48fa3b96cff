"""Facts out of many files, one after another: each is read, extracted and written before the next."""

import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from quizapp.corpus.dating import DateCandidate, DocumentDate
from quizapp.corpus.document import Document
from quizapp.corpus.reading import MAX_BYTES, articles, read, read_content
from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.exchange.fact_list import JsonList, fact_records, ledger_records, table
from quizapp.facts.extract import Extraction, extract
from quizapp.facts.lexicon import Lexicons
from quizapp.i18n import _

STANDARD_INPUT = "-"
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is to be extracted from which files, and where it goes; `published` is the date that a person confirmed."""

    sources: Sequence[str]
    published: When | None
    lexicons: Lexicons
    as_json: bool
    ledger: Path | None
    out: TextIO
    say: Callable[[str], None]
    step: Callable[[int, int], None]  # after each file: how many are done, of how many


def run(request: Request) -> int:
    """Extract and write the facts of all files; gives how many could be read. A bad one is told, and the next is read.

    Raises:
        KnownError: the ledger cannot be written.
    """
    sources = _sources(request)
    if request.ledger is not None and any(_same(request.ledger, source) for source in sources):
        raise KnownError(
            _("{path} is one of the articles.").format(path=request.ledger),
            _("It was left as it is."),
            _("Name another file for the ledger."),
        )
    done = 0
    with ExitStack() as stack:
        facts = stack.enter_context(JsonList(request.out)) if request.as_json else None
        ledger = stack.enter_context(JsonList(stack.enter_context(_opened(request.ledger)))) if request.ledger else None
        for number, source in enumerate(sources, start=1):
            extraction = _extracted(source, request)
            if extraction is not None:
                done += 1
                if facts is not None:
                    facts.add(fact_records(extraction))
                else:
                    _tell(extraction, request)
                if ledger is not None:
                    ledger.add(ledger_records(extraction))
            request.step(number, len(sources))
    return done


def _sources(request: Request) -> list[Path | None]:
    """The files to read, None for standard input."""
    found: list[Path | None] = []
    for source in request.sources:
        if source == STANDARD_INPUT:
            found.append(None)
            continue
        try:
            below = articles([Path(source)])
        except KnownError as problem:
            request.say(str(problem))
            continue
        if not below:
            known = _("Its articles must end in .txt, .md, .html or .pdf.")
            request.say(_("There is no article in the folder {path}.").format(path=source) + " " + known)
        found += below
    return list(dict.fromkeys(found))


def _extracted(source: Path | None, request: Request) -> Extraction | None:
    """What came out of a file, or nothing where it could not be read, which is told."""
    try:
        return extract(_document(source), request.published, request.lexicons)
    except KnownError as problem:
        request.say(str(problem))
    except Exception:  # one article that the rules fail on must not cost the others
        _logger.exception("Extraction failed on %s", source)
        sentence = _("QuizApp made a mistake on {path}, which is left out. The log tells more.")
        request.say(sentence.format(path=source or _("standard input")))
    return None


def _document(source: Path | None) -> Document:
    if source is None:
        return read_content(sys.stdin.buffer.read(MAX_BYTES + 1), _("standard input"))
    return read(source)


def _tell(extraction: Extraction, request: Request) -> None:
    request.out.write(table(extraction) + "\n")
    for line in date_lines(extraction.document.name, extraction.published, extraction.dating):
        request.say(line)


def date_lines(name: str, published: When | None, found: DocumentDate | None) -> list[str]:
    """The document's date for a person to confirm, with its candidates and reasons; `found` is None if confirmed."""
    if found is None:
        return [_("{name}: published {date}, as you said.").format(name=name, date=published)]
    if published is None:
        sentence = _("{name}: its date is not known, so relative dates are left out. Tell it with --published.")
    else:
        sentence = _("{name}: published {date} ({precision}). Confirm or correct it with --published.")
    precision = "" if published is None else published.precision.value
    return [sentence.format(name=name, date=published, precision=precision), *map(_candidate_line, found.candidates)]


def _candidate_line(candidate: DateCandidate) -> str:
    date = str(candidate.when) if candidate.when is not None else "?"
    mark = "+" if candidate.good else "-"
    surface = f" “{' '.join(candidate.surface.split())}”" if candidate.surface else ""
    return f"  {mark} {date}  {candidate.source.value}{surface}: {'; '.join(candidate.reasons)}"


def _opened(path: Path) -> TextIO:
    try:
        return path.open("w", encoding="utf-8")
    except OSError as problem:
        raise KnownError(
            _("{path} cannot be written: {reason}.").format(path=path, reason=problem.strerror or problem),
            todo=_("Name another file for the ledger."),
        ) from problem


def _same(ledger: Path, source: Path | None) -> bool:
    return source is not None and ledger.exists() and source.exists() and ledger.samefile(source)
