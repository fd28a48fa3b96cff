"""Many articles read one by one: what came out of each, while a bad one is told and stops nothing."""

import gc
import logging
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizapp import log
from quizapp.corpus.document import Document
from quizapp.corpus.reading import MAX_BYTES, articles, left_out, read, read_content
from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.exchange.ledger_text import refuse_among_json, refuse_other_file
from quizapp.facts.extract import extract
from quizapp.facts.extraction import Extraction
from quizapp.facts.lexicon import Lexicons
from quizapp.i18n import _, ngettext

STANDARD_INPUT = "-"
_NAMED = 5  # files that are left out
_WARM = 10  # articles, after which all lexicons have been read
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Which files and folders to read, and whom to tell; `published` is the date that a person confirmed."""

    sources: Sequence[str]
    published: When | None
    lexicons: Lexicons
    say: Callable[[str], None]
    step: Callable[[int, int], None]  # after each file: how many are done, of how many


@dataclass(slots=True)
class Outcome:
    """How many files could be read, whether a person broke off before the last, and whether nothing came of them."""

    read: int = 0
    broken_off: bool = False
    nothing: bool = False


def files(batch: Batch) -> list[Path | None]:
    """The files to read, those of folders included, None for standard input; what is not there is told."""
    found: list[Path | None] = []
    for source in batch.sources:
        if source == STANDARD_INPUT:
            found.append(None)
            continue
        try:
            below = articles([Path(source)])
        except KnownError as problem:
            batch.say(str(problem))
            continue
        if not below:
            known = _("Its articles must end in .txt, .md, .html or .pdf.")
            batch.say(_("There is no article in the folder {path}.").format(path=source) + " " + known)
        elif Path(source).is_dir():
            _tell_left_out(Path(source), batch)
        found += below
    return list(dict.fromkeys(found))


def _tell_left_out(folder: Path, batch: Batch) -> None:
    """Say which files of a folder are not read since their names do not tell that they are articles."""
    others = left_out(folder)
    if not others:
        return
    named = ", ".join(path.name for path in others[:_NAMED]) + (", …" if len(others) > _NAMED else "")
    sentence = ngettext(
        "{count} file in {path} is left out, since its ending is not known: {names}.",
        "{count} files in {path} are left out, since their endings are not known: {names}.",
        len(others),
    )
    batch.say(sentence.format(count=len(others), path=folder, names=named))


def extractions(sources: Sequence[Path | None], batch: Batch, outcome: Outcome) -> Iterator[Extraction]:
    """What came out of each file that could be read, until the last or until a person breaks off."""
    named = Counter(source.name for source in sources if source is not None)
    for number, source in enumerate(sources, start=1):
        try:
            extraction = _extracted(source, batch, named, alone=len(sources) == 1)
        except KeyboardInterrupt:
            outcome.broken_off = True
            return
        if extraction is not None:
            outcome.read += 1
            yield extraction
        if number == _WARM:
            gc.freeze()  # the lexicons stay: the collector need not look through them again and again
        batch.step(number, len(sources))


def keep_apart(ledger: Path | None, sources: Sequence[Path | None], *, as_json: bool = False) -> None:
    """See to it that a ledger has a file of its own, or stands below a table for a person.

    Raises:
        KnownError: it is to be printed after JSON, is one of the articles, or is another file that is no ledger.
    """
    if as_json:
        refuse_among_json(ledger)
    if ledger is not None and any(_same(ledger, source) for source in sources):
        raise KnownError(
            _("{path} is one of the articles.").format(path=ledger),
            _("It was left as it is."),
            _("Name another file for the ledger."),
        )
    refuse_other_file(ledger)


def _same(ledger: Path, source: Path | None) -> bool:
    return source is not None and ledger.exists() and source.exists() and ledger.samefile(source)


def tell(outcome: Outcome, count: int, batch: Batch) -> None:
    """Say how many of `count` files were read, unless all were."""
    if outcome.broken_off or outcome.read < count > 1:
        sentence = ngettext("{read} of {count} file was read.", "{read} of {count} files were read.", count)
        told = sentence.format(read=outcome.read, count=count)
        batch.say(_("Broken off: {told}").format(told=told) if outcome.broken_off else told)


def _extracted(source: Path | None, batch: Batch, named: Counter[str], *, alone: bool) -> Extraction | None:
    """What came out of a file, or nothing where it could not be read, which is told; of one alone with what to do."""
    try:
        document = _document(source, named)
        for row in document.removed:
            if not row.characters:
                batch.say(f"{document.name}: {row.reason}.")
        return extract(document, batch.published, batch.lexicons)
    except KnownError as problem:
        batch.say(str(problem) if alone else problem.what)
    except Exception:  # one article that the rules fail on must not cost the others
        _logger.exception("Extraction failed on %s", source)
        sentence = _("QuizApp made a mistake on {path}, which is left out. The log tells more: {log}")
        batch.say(sentence.format(path=source or _("standard input"), log=log.path()))
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
