"""What keeps a draft from being saved, each problem at its field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.authoring import gap
from quizapp.authoring.draft import Draft, DraftForm, filled, same
from quizapp.authoring.draft_question import as_question
from quizapp.corpus.when import When
from quizapp.i18n import _
from quizapp.questions.forms import date, multiple_choice, number, several_right, typed
from quizapp.questions.marking.lists import MOST, SEPARATOR
from quizapp.questions.marking.tolerance import is_tolerance
from quizapp.questions.reading import read_number
from quizapp.questions.statement import GAP

STEM_LONGEST = 2_000
TEXT_LONGEST = 10_000
_FEWEST = {DraftForm.MULTIPLE_CHOICE: multiple_choice.FEWEST, DraftForm.SEVERAL_RIGHT: several_right.FEWEST_WRONG}
_FEWEST_RIGHT = 2


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a draft cannot be saved yet: the field (a name of `Draft`, options as "wrong:0") and a sentence."""

    field: str
    sentence: str


def problems(draft: Draft) -> list[Problem]:
    """Everything that keeps the draft from being saved, in the order of the fields."""
    found: list[Problem] = []
    if not draft.stem.strip():
        found.append(Problem("stem", _stem_missing(draft.form)))
    elif draft.form is DraftForm.CLOZE:
        found += _gap_problems(draft)
    if draft.uses("answer"):
        found += _answer_problems(draft)
    if draft.uses("right"):
        found += _right_problems(draft)
    if draft.uses("wrong"):
        found += _wrong_problems(draft)
    if draft.uses("tolerance") and draft.tolerance.strip() and not is_tolerance(draft.tolerance):
        found.append(Problem("tolerance", _("Write how far off still counts, such as 10 or 5 %.")))
    if draft.as_of.strip() and not _is_date(draft.as_of.strip()):
        found.append(Problem("as_of", _("Write a date such as 2008-08-26, 2008-08 or 2008.")))
    found += _too_long(draft)
    return found or list(_too_alike(draft))


def _too_alike(draft: Draft) -> Iterator[Problem]:
    """Options that each look well and yet cannot be told apart as several right ones are posed."""
    if draft.form is DraftForm.SEVERAL_RIGHT and not several_right.fits(as_question(draft, "draft")):
        yield Problem("wrong:0", _("Too few of the wrong options differ clearly from the right ones; change them."))


def _stem_missing(form: DraftForm) -> str:
    if form is DraftForm.TRUE_FALSE:
        return _("Write the statement.")
    return _("Write the text.") if form is DraftForm.CLOZE else _("Write the question.")


def _gap_problems(draft: Draft) -> Iterator[Problem]:
    found = gap.gapped(draft.stem)
    if found is None and GAP in draft.stem:
        yield Problem("stem", _("Put the words themselves in braces, not a line: {Lewin}."))
    elif found is None:
        yield Problem("stem", _("Select the words that are asked for and make them the gap; there is one gap."))
    elif len(found.key.split()) > typed.MOST_WORDS:
        yield Problem("stem", _too_many_words())


def _answer_problems(draft: Draft) -> Iterator[Problem]:
    answer = draft.answer.strip()
    if not answer:
        yield Problem("answer", _("Write the right answer."))
    elif draft.form is DraftForm.DATE and not date.fits(as_question(draft, "draft")):
        yield Problem("answer", _("Write a date such as 26 August 2008, August 2008, 2008 or the 1990s."))
    elif draft.form is DraftForm.NUMBER:
        yield from _number_problems(draft)
    elif draft.form is DraftForm.TYPED and len(answer.split()) > typed.MOST_WORDS:
        yield Problem("answer", _too_many_words())


def _too_many_words() -> str:
    return _("Nobody types more than {most} words as they stand.").format(most=typed.MOST_WORDS)


def _number_problems(draft: Draft) -> Iterator[Problem]:
    if read_number(draft.answer) is None:
        yield Problem("answer", _("Write a number such as 1,200 or 7.5; its unit stands beside it."))
    elif not number.fits(as_question(draft, "draft")):
        field = "unit" if draft.unit.strip() else "answer"
        yield Problem(field, _("This is no number that could be known, with a unit such as km or %."))


def _right_problems(draft: Draft) -> Iterator[Problem]:
    if len(filled(draft.right)) < _FEWEST_RIGHT:
        yield Problem(_first_empty("right", draft.right), _("Several right needs two right answers or more."))
    elif len(filled(draft.right)) > MOST:
        yield Problem(f"right:{MOST}", _("More than {most} right answers are too many.").format(most=MOST))
    yield from _options("right", draft.right, ())
    yield from _with_semicolon("right", draft.right)


def _wrong_problems(draft: Draft) -> Iterator[Problem]:
    fewest = _FEWEST[draft.form]
    if sum(bool(text.strip()) for text in draft.wrong) < fewest:
        sentences = {
            DraftForm.MULTIPLE_CHOICE: _("Multiple choice needs two wrong options or more."),
            DraftForm.SEVERAL_RIGHT: _("Several right needs two wrong options or more."),
        }
        yield Problem(_first_empty("wrong", draft.wrong), sentences[draft.form])
    several = draft.uses("right")
    yield from _options("wrong", draft.wrong, draft.right if several else (draft.answer, *draft.accepted))
    if several:
        yield from _with_semicolon("wrong", draft.wrong)


def _options(field: str, texts: Sequence[str], right: Sequence[str]) -> Iterator[Problem]:
    keys = {same(text) for text in right if text.strip()}
    seen: set[str] = set()
    for place, text in enumerate(texts):
        if not text.strip():
            continue
        if same(text) in keys:
            yield Problem(f"{field}:{place}", _("This option is also the right answer."))
        elif same(text) in seen:
            yield Problem(f"{field}:{place}", _("This option is there twice."))
        seen.add(same(text))


def _with_semicolon(field: str, texts: Sequence[str]) -> Iterator[Problem]:
    for place, text in enumerate(texts):
        if SEPARATOR in text:
            yield Problem(f"{field}:{place}", _("A semicolon sets options apart; write a comma."))


def _first_empty(field: str, texts: Sequence[str]) -> str:
    place = next((place for place, text in enumerate(texts) if not text.strip()), len(texts))
    return f"{field}:{place}"


def _too_long(draft: Draft) -> Iterator[Problem]:
    for name in ("stem", "answer", "explanation", "source", "quote"):
        limit = STEM_LONGEST if name == "stem" else TEXT_LONGEST
        if len(getattr(draft, name)) > limit:
            yield Problem(name, _("This is longer than {limit} characters.").format(limit=limit))


def _is_date(text: str) -> bool:
    try:
        When.parse(text)
    except ValueError:
        return False
    return True
