"""Facts out of many files: each is read, extracted and written before the next, or all are merged in the end."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from quizapp.corpus.dating import DateCandidate, DocumentDate
from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.exchange.article_files import STANDARD_INPUT, Batch, Outcome, extractions, files, tell
from quizapp.exchange.fact_list import JsonList, fact_records, ledger_records
from quizapp.exchange.fact_table import few_cases, legend, table
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import Fact
from quizapp.facts.merging.across import merge_documents
from quizapp.i18n import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is to be written of the facts of a batch, and where.

    `width` is that of the terminal in cells, None where the table goes to a file or another program.
    """

    batch: Batch
    as_json: bool
    ledger: Path | None
    out: TextIO
    merge: bool = False
    width: int | None = None


def run(request: Request) -> Outcome:
    """Extract and write the facts of all files. A bad one is told, and the next is read.

    Merged, the facts of all stay in memory until the last file is read, though not the texts. Whoever breaks off while
    files are read still gets what was found in those before.

    Raises:
        KnownError: the ledger cannot be written, or has no file of its own.
    """
    sources = files(request.batch)
    if request.ledger == Path(STANDARD_INPUT):
        raise KnownError(_("The ledger needs a file of its own."), todo=_("Name one after --ledger."))
    if request.ledger is not None and any(_same(request.ledger, source) for source in sources):
        raise KnownError(
            _("{path} is one of the articles.").format(path=request.ledger),
            _("It was left as it is."),
            _("Name another file for the ledger."),
        )
    outcome = Outcome()
    try:
        with ExitStack() as stack:
            ledger = _ledger(request.ledger, stack)
            found = _noted(extractions(sources, request.batch, outcome), ledger)
            if request.as_json:
                _list(found, stack.enter_context(JsonList(request.out)), request)
            else:
                _tables(found, request)
    except KeyboardInterrupt:  # while writing; while reading it ends the extractions
        outcome.broken_off = True
    tell(outcome, len(sources), request.batch)
    return outcome


def _ledger(path: Path | None, stack: ExitStack) -> JsonList | None:
    return None if path is None else stack.enter_context(JsonList(stack.enter_context(_opened(path))))


def _noted(extractions: Iterable[Extraction], ledger: JsonList | None) -> Iterator[Extraction]:
    for one in extractions:
        if ledger is not None:
            ledger.add(ledger_records(one))
        yield one


def _list(extractions: Iterator[Extraction], written: JsonList, request: Request) -> None:
    if request.merge:
        written.add(fact_records(merge_documents(extractions)))
        return
    for one in extractions:
        written.add(fact_records(one.facts))


def _tables(extractions: Iterator[Extraction], request: Request) -> None:
    """Write a table for each document, or one for all, and what the marks in them mean."""
    marked = False
    if request.merge:
        facts = merge_documents(_dates_told(extractions, request))
        request.out.write(table(_("All articles together"), facts, request.width, documents=True))
        marked = _any_marked(facts)
    else:
        for one in extractions:
            request.out.write(table(one.document.name, one.facts, request.width) + "\n")
            marked = _any_marked(one.facts) or marked
            _tell_date(one, request)
    if marked:
        request.out.write(legend() + "\n")


def _any_marked(facts: Iterable[Fact]) -> bool:
    return any(map(few_cases, facts))


def _dates_told(extractions: Iterator[Extraction], request: Request) -> Iterator[Extraction]:
    for one in extractions:
        _tell_date(one, request)
        yield one


def _tell_date(extraction: Extraction, request: Request) -> None:
    for line in date_lines(extraction.document.name, extraction.published, extraction.dating):
        request.batch.say(line)


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
