"""A question while the learner writes it, what is still missing, and where it is kept until it is saved."""

import json
import logging
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from quizapp.corpus.when import When
from quizapp.i18n import _
from quizapp.questions.forms.multiple_choice import FEWEST
from quizapp.questions.question import AnswerKind, Citation, Distractor, Question
from quizapp.settings import write_whole

STEM_LONGEST = 2_000
TEXT_LONGEST = 10_000
_log = logging.getLogger(__name__)


class DraftForm(StrEnum):
    """The forms that a question of one's own can have so far."""

    FRONT_BACK = "front_back"
    MULTIPLE_CHOICE = "multiple_choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The fields of the editor, as typed; `deck_id` 0 is the deck for one's own questions."""

    form: DraftForm = DraftForm.FRONT_BACK
    stem: str = ""
    answer: str = ""
    wrong: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    explanation: str = ""
    source: str = ""
    as_of: str = ""
    topic: str = ""
    tags: tuple[str, ...] = ()
    deck_id: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing was written yet."""
        texts = (self.stem, self.answer, self.explanation, self.source, *self.wrong, *self.accepted)
        return not any(text.strip() for text in texts)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a draft cannot be saved yet: the field (a name of `Draft`, wrong options as "wrong:0") and a sentence."""

    field: str
    sentence: str


def problems(draft: Draft) -> list[Problem]:
    """Everything that keeps the draft from being saved, in the order of the fields."""
    found: list[Problem] = []
    if not draft.stem.strip():
        found.append(Problem("stem", _("Write the question.")))
    if not draft.answer.strip():
        found.append(Problem("answer", _("Write the right answer.")))
    if draft.form is DraftForm.MULTIPLE_CHOICE:
        found += _option_problems(draft)
    if draft.as_of.strip() and not _is_date(draft.as_of.strip()):
        found.append(Problem("as_of", _("Write a date such as 2008-08-26, 2008-08 or 2008.")))
    for name in ("stem", "answer", "explanation", "source"):
        limit = STEM_LONGEST if name == "stem" else TEXT_LONGEST
        if len(getattr(draft, name)) > limit:
            found.append(Problem(name, _("This is longer than {limit} characters.").format(limit=limit)))
    return found


def _option_problems(draft: Draft) -> list[Problem]:
    found: list[Problem] = []
    filled = [(place, text.strip()) for place, text in enumerate(draft.wrong) if text.strip()]
    if len(filled) < FEWEST:
        empty = next((place for place, text in enumerate(draft.wrong) if not text.strip()), len(draft.wrong))
        found.append(Problem(f"wrong:{empty}", _("Multiple choice needs two wrong options or more.")))
    right = {same(text) for text in (draft.answer, *draft.accepted) if text.strip()}
    seen: set[str] = set()
    for place, text in filled:
        if same(text) in right:
            found.append(Problem(f"wrong:{place}", _("This option is also the right answer.")))
        elif same(text) in seen:
            found.append(Problem(f"wrong:{place}", _("This option is there twice.")))
        seen.add(same(text))
    return found


def same(text: str) -> str:
    """What two texts share that differ only in case and spaces."""
    return " ".join(text.casefold().split())


def _is_date(text: str) -> bool:
    try:
        When.parse(text)
    except ValueError:
        return False
    return True


def as_question(draft: Draft, key: str, before: Question | None = None) -> Question:
    """The question that a draft stands for; what the editor does not show is taken over from `before`."""
    choice = draft.form is DraftForm.MULTIPLE_CHOICE
    wrong = tuple(text.strip() for text in draft.wrong if choice and text.strip())
    kept = {option.text: option for option in before.distractors} if before else {}
    source = draft.source.strip()
    citations = before.citations if before and source == _source(before) else _cited(source)
    base = before or Question(key=key, topic="", kind=AnswerKind.TEXT, stem="", answer="")
    return replace(
        base,
        topic=draft.topic.strip(),
        stem=draft.stem.strip(),
        answer=draft.answer.strip(),
        accepted=tuple(dict.fromkeys(text.strip() for text in draft.accepted if text.strip())),
        distractors=tuple(kept.get(text, Distractor(text=text, why="")) for text in wrong),
        explanation=draft.explanation.strip(),
        citations=citations,
        as_of=draft.as_of.strip(),
        tags=tuple(dict.fromkeys(text.strip() for text in draft.tags if text.strip())),
    )


def _cited(source: str) -> tuple[Citation, ...]:
    if not source:
        return ()
    return (Citation(document="", publisher=source, title="", published="", paragraph=0, surface="", sentence=""),)


def _source(question: Question) -> str:
    return question.citations[0].publisher if question.citations else ""


def as_draft(question: Question, deck_id: int) -> Draft:
    """The editor's fields for a question that is there already."""
    wrong = tuple(option.text for option in question.distractors)
    return Draft(
        form=DraftForm.MULTIPLE_CHOICE if wrong else DraftForm.FRONT_BACK,
        stem=question.stem,
        answer=question.answer,
        wrong=wrong,
        accepted=question.accepted,
        explanation=question.explanation,
        source=_source(question),
        as_of=question.as_of,
        topic=question.topic,
        tags=question.tags,
        deck_id=deck_id,
    )


class DraftFile:
    """The one unsaved draft, in a small file, so that closing the window loses nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Draft | None:
        """The draft that was kept, or None; a file that cannot be read counts as none and is set aside."""
        try:
            values = json.loads(self.path.read_text(encoding="utf-8"))
            return _read(values)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, AttributeError) as problem:
            _log.info("The kept draft in %s cannot be read: %s", self.path, problem)
            self._set_aside()
            return None

    def _set_aside(self) -> None:
        with suppress(OSError):
            self.path.replace(self.path.with_suffix(".damaged.json"))

    def keep(self, draft: Draft) -> None:
        """Write the draft down, or remove it where it is empty.

        Raises:
            KnownError: the file cannot be written.
        """
        if draft.empty:
            self.clear()
        else:
            write_whole(self.path, json.dumps(asdict(draft), ensure_ascii=False, indent=1).encode())

    def clear(self) -> None:
        """Forget the draft."""
        self.path.unlink(missing_ok=True)


def _read(values: Any) -> Draft:  # noqa: ANN401  anything that JSON can hold
    if not isinstance(values, dict):
        raise TypeError("a draft is a table of fields")
    blank = Draft()
    read: dict[str, Any] = {}
    for name, value in values.items():
        default = getattr(blank, name)
        read[name] = tuple(str(part) for part in value) if isinstance(default, tuple) else type(default)(value)
    return Draft(**read)
