"""Facts out of many files: each is read, extracted and written before the next, or all are merged in the end."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Self, TextIO

from quizapp.corpus.dating import DateCandidate, DocumentDate, date_of
from quizapp.corpus.plain import plainly
from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.exchange.article_files import Batch, Outcome, extractions, files, keep_apart, tell
from quizapp.exchange.fact_list import JsonList, fact_records, ledger_records
from quizapp.exchange.fact_table import few_cases, legend, table
from quizapp.exchange.ledger_text import PRINTED, Row, by_rule
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import Fact
from quizapp.facts.merging.across import merge_documents
from quizapp.i18n import _, ngettext

_CANDIDATES = 12  # dates that are told of one document
_LATE = timedelta(days=45)  # a monthly prints what was written so long before


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
        KnownError: the ledger cannot be written, is one of the articles or no ledger, or would stand among JSON.
    """
    sources = files(request.batch)
    keep_apart(request.ledger, sources, as_json=request.as_json)
    outcome = Outcome()
    printed = _Printed() if request.ledger == PRINTED else None
    file = None if request.ledger is None or printed else _LedgerFile(request.ledger)
    try:
        with ExitStack() as stack:
            ledger = printed if file is None else stack.enter_context(JsonList(stack.enter_context(file)))
            found = _noted(extractions(sources, request.batch, outcome), ledger)
            if request.as_json:
                _list(found, stack.enter_context(JsonList(request.out)), request)
            else:
                _tables(found, request)
    except KeyboardInterrupt:  # while writing; while reading it ends the extractions
        outcome.broken_off = True
    if printed is not None:
        request.out.write(printed.text())
    tell(outcome, len(sources), request.batch)
    if file is not None and file.problem is not None:
        raise _unwritable(file.path, file.problem, kept=_("The facts were written."))
    return outcome


class _LedgerFile:
    """The ledger's file; if its disk is full, the facts are still written, and `problem` tells it afterwards."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem: OSError | None = None
        try:
            self._file = path.open("w", encoding="utf-8")
        except OSError as problem:
            raise _unwritable(path, problem) from problem

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        try:
            self._file.close()
        except OSError as problem:
            self.problem = self.problem or problem

    def write(self, text: str) -> None:
        """Write, unless that has failed before."""
        if self.problem is None:
            try:
                self._file.write(text)
            except OSError as problem:
                self.problem = problem


class _Printed:
    """The ledger's rows, to be printed below the tables."""

    def __init__(self) -> None:
        self._rows: list[Row] = []

    def add(self, records: Iterable[dict[str, Any]]) -> None:
        """Take some more rows."""
        for one in records:
            lines = (f"{one['doc']}: {one['surface']}", one["reason"] if one["reason"] != one["rule"] else "")
            self._rows.append(Row(one["rule"], tuple(filter(None, lines))))

    def text(self) -> str:
        """All rows, each under the rule that dropped it."""
        return by_rule(self._rows)


def _noted(extractions: Iterable[Extraction], ledger: JsonList | _Printed | None) -> Iterator[Extraction]:
    for one in extractions:
        if ledger is not None:
            ledger.add(ledger_records(one))
        yield one


def _list(extractions: Iterator[Extraction], written: JsonList, request: Request) -> None:
    found = _dates_told(extractions, request)
    if request.merge:
        written.add(fact_records(merge_documents(found)))
        return
    for one in found:
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
    """Say which date was taken; one that a person gave needs no word in a list, unless the article shows another."""
    name = extraction.document.name
    if extraction.dating is not None or not request.as_json:
        for line in date_lines(name, extraction.published, extraction.dating):
            request.batch.say(line)
    other = None if extraction.dating is not None else shown_otherwise(extraction)
    if other is not None:
        sentence = _("{name}: the article itself shows {date}:")
        request.batch.say(sentence.format(name=name, date=other.when))
        request.batch.say(_candidate_line(other))


def shown_otherwise(extraction: Extraction) -> DateCandidate | None:
    """The date that an article shows, if it is another than the one that a person gave."""
    found, published = date_of(plainly(extraction.document).document), extraction.published
    if published is None or found.chosen is None:
        return None
    apart = max(found.chosen.first - published.last, published.first - found.chosen.last)
    return next((one for one in found.candidates if one.good and one.when is not None), None) if apart > _LATE else None


def date_lines(name: str, published: When | None, found: DocumentDate | None) -> list[str]:
    """The document's date for a person to confirm, with its candidates and reasons; `found` is None if confirmed."""
    if found is None:
        return [_("{name}: published {date}, as you said.").format(name=name, date=published)]
    if published is None:
        sentence = _("{name}: its date is not known, so relative dates are left out. Tell it with --published.")
    else:
        sentence = _("{name}: published {date} ({precision}). Confirm or correct it with --published.")
    precision = "" if published is None else published.precision.value
    lines = Counter(map(_candidate_line, found.candidates))
    told = [
        line if often == 1 else _("{line} ({count} times)").format(line=line, count=often)
        for line, often in lines.items()
    ]
    rest = len(told) - _CANDIDATES
    if rest > 0:
        more = ngettext("  and {count} more", "  and {count} more", rest).format(count=rest)
        told = [*told[:_CANDIDATES], more]
    return [sentence.format(name=name, date=published, precision=precision), *told]


def _candidate_line(candidate: DateCandidate) -> str:
    date = str(candidate.when) if candidate.when is not None else "?"
    mark = "+" if candidate.good else "-"
    surface = f" “{' '.join(candidate.surface.split())}”" if candidate.surface else ""
    return f"  {mark} {date}  {candidate.source.value}{surface}: {'; '.join(candidate.reasons)}"


def _unwritable(path: Path, problem: OSError, kept: str = "") -> KnownError:
    sentence = _("{path} cannot be written: {reason}.").format(path=path, reason=problem.strerror or problem)
    return KnownError(sentence, kept, _("Name another file for the ledger."))
