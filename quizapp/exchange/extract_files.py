"""Facts out of many files: each is read, extracted and written before the next, or all are merged in the end."""

import logging
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from quizapp.corpus.dating import DateCandidate, DocumentDate
from quizapp.corpus.document import Document
from quizapp.corpus.reading import MAX_BYTES, articles, read, read_content
from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.exchange.fact_list import JsonList, fact_records, ledger_records
from quizapp.exchange.fact_table import few_cases, legend, table
from quizapp.facts.across import merge_documents
from quizapp.facts.extract import extract
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import Fact
from quizapp.facts.lexicon import Lexicons
from quizapp.i18n import _, ngettext

STANDARD_INPUT = "-"
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is to be extracted from which files, and where it goes; `published` is the date that a person confirmed.

    `width` is that of the terminal in cells, None where the table goes to a file or another program.
    """

    sources: Sequence[str]
    published: When | None
    lexicons: Lexicons
    as_json: bool
    ledger: Path | None
    out: TextIO
    say: Callable[[str], None]
    step: Callable[[int, int], None]  # after each file: how many are done, of how many
    merge: bool = False
    width: int | None = None


@dataclass(slots=True)
class Outcome:
    """How many files could be read, and whether a person broke off before the last."""

    read: int = 0
    broken_off: bool = False


def run(request: Request) -> Outcome:
    """Extract and write the facts of all files. A bad one is told, and the next is read.

    Merged, the facts of all stay in memory until the last file is read, though not the texts. Whoever breaks off while
    files are read still gets what was found in those before.

    Raises:
        KnownError: the ledger cannot be written, or has no file of its own.
    """
    sources = _sources(request)
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
            extractions = _extractions(sources, request, ledger, outcome)
            if request.as_json:
                _list(extractions, stack.enter_context(JsonList(request.out)), request)
            else:
                _tables(extractions, request)
    except KeyboardInterrupt:  # while writing; while reading it ends the extractions
        outcome.broken_off = True
    if outcome.broken_off or outcome.read < len(sources) > 1:
        sentence = ngettext("{read} of {count} file was read.", "{read} of {count} files were read.", len(sources))
        told = sentence.format(read=outcome.read, count=len(sources))
        request.say(_("Broken off: {told}").format(told=told) if outcome.broken_off else told)
    return outcome


def _ledger(path: Path | None, stack: ExitStack) -> JsonList | None:
    return None if path is None else stack.enter_context(JsonList(stack.enter_context(_opened(path))))


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
        request.say(line)


def _extractions(
    sources: Sequence[Path | None], request: Request, ledger: JsonList | None, outcome: Outcome
) -> Iterator[Extraction]:
    """What came out of each file that could be read, until the last or until a person breaks off."""
    named = Counter(source.name for source in sources if source is not None)
    for number, source in enumerate(sources, start=1):
        try:
            extraction = _extracted(source, request, named, alone=len(sources) == 1)
        except KeyboardInterrupt:
            outcome.broken_off = True
            return
        if extraction is not None:
            outcome.read += 1
            if ledger is not None:
                ledger.add(ledger_records(extraction))
            yield extraction
        request.step(number, len(sources))


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


def _extracted(source: Path | None, request: Request, named: Counter[str], *, alone: bool) -> Extraction | None:
    """What came out of a file, or nothing where it could not be read, which is told; of one alone with what to do."""
    try:
        return extract(_document(source, named), request.published, request.lexicons)
    except KnownError as problem:
        request.say(str(problem) if alone else problem.what)
    except Exception:  # one article that the rules fail on must not cost the others
        _logger.exception("Extraction failed on %s", source)
        sentence = _("QuizApp made a mistake on {path}, which is left out. The log tells more.")
        request.say(sentence.format(path=source or _("standard input")))
    return None


def _document(source: Path | None, named: Counter[str]) -> Document:
    """The file's document; where several files have its name, the folder tells them apart."""
    if source is None:
        return read_content(sys.stdin.buffer.read(MAX_BYTES + 1), _("standard input"))
    document = read(source)
    if named[source.name] > 1:
        whole = source.as_posix().encode("utf-8", "replace").decode("utf-8")
        document = replace(document, name=whole)
    return document


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
