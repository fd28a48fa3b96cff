"""Words found in many questions and replaced by others: looked at first, then done as one deed."""

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.store import edits, questions
from quizapp.store.library import Library

_SHOWN = 30  # examples of a preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """What is sought, as it stands, and what is put there instead."""

    find: str
    put: str
    match_case: bool = True
    whole_words: bool = False

    def in_text(self, text: str) -> str:
        """The text with every occurrence replaced."""
        edge = r"(?<!\w){}(?!\w)" if self.whole_words else "{}"
        flags = re.NOFLAG if self.match_case else re.IGNORECASE
        return re.sub(edge.format(re.escape(self.find)), lambda _found: self.put, text, flags=flags)


@dataclass(frozen=True, slots=True)
class Example:
    """A text of a question before and after; `where` names the part it is of."""

    stem: str
    where: str
    before: str
    after: str


@dataclass(slots=True)
class Preview:
    """What a replacement would do: how many questions it changes, how many it would spoil, and the first few texts."""

    changed: int = 0
    spoilt: int = 0  # left as they are
    examples: list[Example] = field(default_factory=list)


def replaced(question: Question, wanted: Replacement) -> Question:
    """The question with its texts replaced: stem, answers, wrong options with their reasons, explanation."""
    into = wanted.in_text
    return replace(
        question,
        stem=into(question.stem),
        answer=into(question.answer),
        accepted=tuple(map(into, question.accepted)),
        distractors=tuple(replace(one, text=into(one.text), why=into(one.why)) for one in question.distractors),
        explanation=into(question.explanation),
    )


def is_fit(question: Question) -> bool:
    """Whether something is asked and answered, and no option stands twice."""
    options = [text.strip().casefold() for text in (question.answer, *(one.text for one in question.distractors))]
    return bool(question.stem.strip()) and all(options) and len(set(options)) == len(options)


def preview(library: Library, ids: Sequence[int], wanted: Replacement) -> Generator[None, None, Preview]:
    """Look at the questions a slice at a time; gives what a replacement would do to them."""
    found = Preview()
    for start in range(0, len(ids), edits.SLICE):
        for stored in questions.get_many(library, ids[start : start + edits.SLICE]):
            changed = replaced(stored.question, wanted)
            if changed == stored.question:
                continue
            if is_fit(stored.question) and not is_fit(changed):
                found.spoilt += 1
                continue
            found.changed += 1
            if len(found.examples) < _SHOWN:
                found.examples.append(_told(stored.question, changed))
        yield
    return found


def run(library: Library, ids: Sequence[int], wanted: Replacement, *, now: datetime) -> Iterator[int]:
    """Replace in these questions as one deed, a slice at a time, as `edits.edit`; what it would spoil is left alone."""

    def change(question: Question) -> Question:
        changed = replaced(question, wanted)
        return question if is_fit(question) and not is_fit(changed) else changed

    name = _("replace “{find}” by “{put}”").format(find=wanted.find, put=wanted.put)
    return edits.edit(library, ids, change, name=name, now=now)


def _told(before: Question, after: Question) -> Example:
    """The first text of a question that another one stands in place of."""
    options = list(zip(before.distractors, after.distractors, strict=True))
    parts = [
        (_("Question"), before.stem, after.stem),
        (_("Answer"), before.answer, after.answer),
        *((_("Also accepted"), old, new) for old, new in zip(before.accepted, after.accepted, strict=True)),
        *((_("Wrong option"), old.text, new.text) for old, new in options),
        *((_("Why an option is wrong"), old.why, new.why) for old, new in options),
        (_("Why it is right"), before.explanation, after.explanation),
    ]
    return next(Example(before.stem, where, old, new) for where, old, new in parts if old != new)
