"""One's own questions: written as a draft, checked in words, saved as one undoable deed."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from quizapp.authoring.draft import FIELDS, Draft, DraftForm, same, without_gaps
from quizapp.authoring.draft_checks import Problem, problems
from quizapp.authoring.draft_file import DraftFile
from quizapp.authoring.draft_question import as_draft, as_question
from quizapp.authoring.gap import with_gap
from quizapp.authoring.likeness import ask_of_others
from quizapp.authoring.suggesting import Suggestion, suggestions
from quizapp.i18n import _
from quizapp.questions.brief import deed_name
from quizapp.questions.question import Question
from quizapp.questions.reading import read_date
from quizapp.store import choosing, decks, originals, questions, search
from quizapp.store.library import Library

__all__ = [
    "FIELDS",
    "Advice",
    "Draft",
    "DraftFile",
    "DraftForm",
    "Layers",
    "Problem",
    "Similar",
    "Suggestion",
    "UnfitError",
    "advice",
    "as_question",
    "asked_precision",
    "draft_of",
    "edit",
    "is_saved",
    "layers",
    "new_key",
    "preview",
    "problems",
    "restore",
    "save",
    "similar",
    "suggestions",
    "tags",
    "topics",
    "with_gap",
]

_ALIKE = 85.0  # per cent of the words' letters; below it, stems share their form more than their matter
_ALIKE_IF_SAME, _ALIKE_IF_OTHER = 78.0, 90.0  # where both have the same answer, where each has its own
_SHORTEST_STEM = 8
_READ = frozenset({DraftForm.NUMBER, DraftForm.DATE})  # whose answers have to be understood
_READ_FIELDS = frozenset({"answer", "unit", "tolerance"})
_OPTION_RULES = {"overlapping options", "mixed option types", "second right answer"}


class UnfitError(ValueError):
    """The draft has problems; `problems` names them all."""

    def __init__(self, found: Sequence[Problem]) -> None:
        super().__init__(" ".join(problem.sentence for problem in found))
        self.problems = tuple(found)


@dataclass(frozen=True, slots=True)
class Advice:
    """One line of the checks beside the editor: a sentence, and whether it is something to look at."""

    sentence: str
    fine: bool


@dataclass(frozen=True, slots=True)
class Layers:
    """What a pack says of a question, and whether the learner has a version of their own above it, which is asked."""

    original: Question
    edited: bool


@dataclass(frozen=True, slots=True)
class Similar:
    """A question in the library that asks almost the same."""

    id: int
    stem: str
    likeness: float  # 0-100


def save(library: Library, draft: Draft, *, now: datetime, rng: Random) -> int:
    """Add the draft as a question with a new card, as one deed; gives its id.

    Raises:
        UnfitError: the draft has problems; nothing was saved.
        KnownError: the library cannot be written; nothing was saved.
    """
    _refuse_unfit(draft)
    deck = draft.deck_id or decks.own_deck(library)
    question = as_question(draft, new_key(rng))
    return questions.add(library, [question], name=deed_name(_("add question"), question.stem), now=now, deck_id=deck)[
        0
    ]


def new_key(rng: Random) -> str:
    """A key for a question of one's own, which no other has."""
    return f"own:{uuid.UUID(int=rng.getrandbits(128), version=4)}"


def edit(library: Library, question_id: int, draft: Draft, *, now: datetime) -> bool:
    """Change a question to what the draft says, as one deed; gives whether it said anything else. Its progress stays.

    Raises:
        UnfitError: the draft has problems; nothing was saved.
        KeyError: there is no such question.
        KnownError: the library cannot be written; nothing was saved.
    """
    _refuse_unfit(draft)
    if is_saved(library, question_id, draft):
        return False
    stored = questions.get(library, question_id)
    question = as_question(draft, stored.question.key, stored.question)
    deck = draft.deck_id or stored.deck_id
    questions.update(
        library, question_id, question, name=deed_name(_("edit question"), question.stem), now=now, deck_id=deck
    )
    return True


def layers(library: Library, question_id: int) -> Layers | None:
    """A question of a pack as the pack has it; None for the learner's own. KeyError where there is none."""
    stored = questions.get(library, question_id)
    if not stored.pack_id:
        return None
    original = originals.of(library, question_id)
    return Layers(original or stored.question, edited=original is not None)


def restore(library: Library, question_id: int, *, now: datetime) -> None:
    """Ask a pack's question as the pack has it again, as one deed; its progress stays.

    Raises:
        KeyError: the learner changed nothing of it.
        KnownError: the library cannot be written; nothing was saved.
    """
    stem = questions.get(library, question_id).question.stem
    originals.restore(library, question_id, name=deed_name(_("restore the original of"), stem), now=now)


def _refuse_unfit(draft: Draft) -> None:
    found = problems(draft)
    if found:
        raise UnfitError(found)


def draft_of(library: Library, question_id: int) -> Draft:
    """A question of the library as the editor's fields; KeyError where there is none."""
    stored = questions.get(library, question_id)
    return as_draft(stored.question, stored.deck_id)


def is_saved(library: Library, question_id: int, draft: Draft) -> bool:
    """Whether a question is still in the library and the draft says no more than it does."""
    found = questions.get_many(library, [question_id])
    return any(without_gaps(draft) == without_gaps(as_draft(one.question, one.deck_id)) for one in found)


def preview(draft: Draft) -> Question:
    """The question as it would be saved, however unfinished, for the preview beside the form."""
    return as_question(draft, "preview")


def asked_precision(draft: Draft) -> str:
    """How finely the draft asks for its date, a `Precision`; "" where it asks for none."""
    when = read_date(draft.answer) if draft.form is DraftForm.DATE else None
    return when.precision.value if when else ""


def advice(draft: Draft) -> list[Advice]:
    """The checks beside the editor: what to look at first, then what is fine; nothing before there is an answer."""
    question = preview(draft)
    if not question.stem or not question.answer:
        return []
    from quizapp.questions.flaws import flaws

    found = flaws(question)
    read = [each.sentence for each in problems(draft) if draft.form in _READ and each.field in _READ_FIELDS]
    lines = [Advice(sentence, fine=False) for sentence in (*read, *(flaw.sentence for flaw in dict.fromkeys(found)))]
    rules = {flaw.rule for flaw in found}
    if "key in stem" not in rules:
        lines.append(Advice(_("The answer is not given away in the question."), fine=True))
    if draft.uses("wrong") and not rules & _OPTION_RULES and not problems(draft):
        lines.append(Advice(_("The options are of one kind and do not overlap."), fine=True))
    return lines


def topics(library: Library) -> list[str]:
    """The topics to choose from: the seven, then the learner's own."""
    from quizapp.questions.question import Topic

    named = [topic.value for topic in Topic]
    return named + [topic for topic in questions.topics(library) if topic not in named]


def tags(library: Library) -> list[str]:
    """The tags in use, to complete one that is typed."""
    return choosing.tags(library)


def similar(
    library: Library, stem: str, answer: str = "", *, besides: int | None = None, limit: int = 3
) -> list[Similar]:
    """The questions that ask nearly the same, most alike first; `besides` leaves out the one being edited.

    The same answer speaks for it and another one against it; "" is not known yet.
    """
    text = stem.strip()
    if len(text) < _SHORTEST_STEM:
        return []
    from rapidfuzz import fuzz, utils

    found = []
    for number, other, right in search.alike(library, text):
        known = bool(answer.strip())
        least = (_ALIKE_IF_SAME if same(answer) == same(right) else _ALIKE_IF_OTHER) if known else _ALIKE
        likeness = fuzz.token_sort_ratio(text, other, processor=utils.default_process, score_cutoff=least)
        if likeness and number != besides and not ask_of_others(text, other):
            found.append(Similar(number, other, likeness))
    return sorted(found, key=lambda one: (-one.likeness, one.id))[:limit]
