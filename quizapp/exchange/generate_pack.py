"""From articles to a draft pack in one go: extracted, put in words, written as a folder, its questions counted."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from quizapp.errors import KnownError
from quizapp.exchange.article_files import Batch, Outcome, extractions, files, keep_apart, tell
from quizapp.exchange.ledger_text import PRINTED, Row, below, by_rule, of_questions
from quizapp.i18n import _, ngettext
from quizapp.questions.drafting.named import slug
from quizapp.questions.drafting.pack import Drafting
from quizapp.questions.drafting.writing import write_pack
from quizapp.questions.generate import Generated, generate
from quizapp.questions.packs.packs import FACTS, PACK, SOURCES, load_pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Which articles become a pack, and where; `seed` decides the order of options and which wrong ones are taken."""

    batch: Batch
    folder: Path
    seed: int
    out: TextIO  # what a ledger without a file is printed to
    ledger: Path | None = None
    replace: bool = False  # whether a drafted pack that is there may be written over


def run(request: Request) -> Outcome:
    """Write the pack; the same articles and seed give the same bytes.

    Raises:
        KnownError: the folder holds something else, nothing could be read, or a file cannot be written.
    """
    _refuse_what_is_there(request.folder, replace=request.replace)
    sources, outcome = files(request.batch), Outcome()
    keep_apart(request.ledger, sources)
    drafting = Drafting(request.batch.lexicons)
    for extraction in extractions(sources, request.batch, outcome):
        drafting.add(extraction)
    tell(outcome, len(sources), request.batch)
    if outcome.read and not outcome.broken_off:
        outcome.nothing = not _write(request, drafting)
    return outcome


def _refuse_what_is_there(folder: Path, *, replace: bool) -> None:
    """A draft that a person has mended, and anything else, is never written over unasked."""
    if folder.exists() and not folder.is_dir():
        found, todo = _("{path} is a file."), _("Name a new folder after --out.")
    else:
        there = {path.name for path in folder.iterdir()} if folder.exists() else set()
        if not there or (replace and PACK in there and there <= {PACK, SOURCES, FACTS}):
            return
        if PACK in there:
            found, todo = _("There is a pack in {path}."), _("Name a new folder after --out, or add --replace.")
            if replace:
                found, todo = _("The pack in {path} is more than a draft."), _("Name a new folder after --out.")
        else:
            found, todo = _("The folder {path} is not empty, and no pack."), _("Name a new folder after --out.")
    raise KnownError(found.format(path=folder), _("It was left as it is."), todo)


def _write(request: Request, drafting: Drafting) -> bool:
    """Write the pack, and tell its yield; False, and nothing written, where no question came of it."""
    pack = drafting.pack(slug(request.folder.resolve().name), request.seed)
    if not (made := generate(pack)).questions:
        _tell_ledger(request, drafting, made)
        request.batch.say(str(_nothing(drafting)))
        return False
    try:
        write_pack(pack, request.folder)
        made = generate(load_pack(request.folder))
    except OSError as problem:
        raise KnownError(
            _("{path} could not be written: {reason}.").format(
                path=problem.filename or request.folder, reason=problem.strerror or problem
            ),
            todo=_("Name another folder after --out."),
        ) from problem
    _tell_ledger(request, drafting, made)
    for sentence in _told(drafting, made):
        request.batch.say(sentence)
    return True


def _tell_ledger(request: Request, drafting: Drafting, made: Generated) -> None:
    if request.ledger is not None and request.ledger != PRINTED:
        _write_ledger(request.ledger, drafting, made)
    elif request.ledger is not None:
        request.out.write(_printed(drafting, made))


def _nothing(drafting: Drafting) -> KnownError:
    """That no question came of the articles, why, and what may help."""
    undated, every = _undated(drafting), len(drafting.sources)
    if undated == every:
        found = ngettext(
            "Nothing can be asked, since the article has no date that could be found.",
            "Nothing can be asked, since none of the {count} articles has a date that could be found.",
            every,
        ).format(count=every)
    else:
        found = _("Nothing in the articles can be asked so that it stands alone.")
    todo = _("Tell the date with --published.") if undated else _("See with --ledger what was left out, and why.")
    return KnownError(found, _("No pack was written."), todo)


def _undated(drafting: Drafting) -> int:
    return sum(source.published is None for source in drafting.sources)


def _told(drafting: Drafting, made: Generated) -> Iterator[str]:
    """The yield, and what to do about articles whose date could not be found."""
    undated = _undated(drafting)
    facts, asked, left = len(drafting.facts), len(made.questions), len(drafting.left_out)
    yield _("{questions} from {facts}; {left} further facts cannot be asked so that they stand alone.").format(
        questions=ngettext("{count} question", "{count} questions", asked).format(count=asked),
        facts=ngettext("{count} fact", "{count} facts", facts).format(count=facts),
        left=left,
    )
    if undated:
        yield ngettext(
            "Nothing is asked of {count} article whose date could not be found: draft it by itself with --published.",
            "Nothing is asked of {count} articles whose dates could not be found: draft those of one day, month or year"
            " together with --published.",
            undated,
        ).format(count=undated)


def _write_ledger(path: Path, drafting: Drafting, made: Generated) -> None:
    try:
        path.write_text(_ledger(drafting, made), encoding="utf-8")
    except OSError as problem:
        raise KnownError(
            _("{path} cannot be written: {reason}.").format(path=path, reason=problem.strerror or problem),
            _("The pack was written.") if made.questions else _("No pack was written."),
            _("Name another file for the ledger."),
        ) from problem


def _ledger(drafting: Drafting, made: Generated) -> str:
    """What was left out on the way, as one JSON object: facts that are not in the pack, and questions that are not."""
    record = {
        "facts": len(drafting.facts),
        "left_out": [row._asdict() for row in (*drafting.left_out, *drafting.undated)],
        "candidates": made.candidates,
        "kept": len(made.questions),
        "rejected": [
            {"key": one.key, "rule": one.rule, "reason": one.sentence, "stem": one.stem} for one in made.rejected
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _printed(drafting: Drafting, made: Generated) -> str:
    """The same for a person to read."""
    rows = [
        Row(one.reason, (f"{one.document}: {one.type}, {one.surface}",))
        for one in (*drafting.left_out, *drafting.undated)
    ]
    return of_questions(made) + below(by_rule(rows))
