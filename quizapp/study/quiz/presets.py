"""Set-ups of quizzes to begin with: those that come with the program, the learner's own, and the latest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from quizapp.i18n import _
from quizapp.questions.brief import deed_name
from quizapp.questions.forms import multiple_choice, true_false
from quizapp.questions.forms.posed import FORMS, PLACED
from quizapp.store import keep, quizzes
from quizapp.store.library import Library
from quizapp.study.quiz.setup import MOST, ClockKind, Feedback, QuizSetup, sound

LONGEST_NAME = 60  # characters
MOST_SAVED = 50
WEAK = 0.7  # chance of recall under which a question is a weak spot
_SHELF = 20  # questions of a quiz of the missed shelf: the others wait for the next
_KEY = "setups"
_SINGLE = tuple(form for form in FORMS if form not in PLACED)


class Preset(StrEnum):
    """A set-up that comes with the program."""

    QUICK = "quick"
    EXAM = "exam"
    WEAK = "weak"
    MISSED = "missed"
    TOPIC = "topic"  # everything on one, which is chosen with it


PRESETS: Mapping[Preset, QuizSetup] = {
    Preset.QUICK: QuizSetup(count=10, forms=(multiple_choice.FORM, true_false.FORM), minutes=5),
    Preset.EXAM: QuizSetup(count=30, forms=FORMS, minutes=15),
    Preset.WEAK: QuizSetup(
        count=20, forms=_SINGLE, recall=(0.0, WEAK), fresh=False, clock=ClockKind.UP, feedback=Feedback.EACH
    ),
    Preset.MISSED: QuizSetup(count=_SHELF, forms=_SINGLE, missed=True, clock=ClockKind.UP, feedback=Feedback.EACH),
    Preset.TOPIC: QuizSetup(count=MOST, forms=FORMS, clock=ClockKind.UP, feedback=Feedback.EACH),
}


@dataclass(frozen=True, slots=True)
class SavedSetup:
    """A set-up that the learner keeps under a name; neither deck nor seed belong to it."""

    name: str
    setup: QuizSetup


def preset_name(preset: Preset) -> str:
    """A preset as its button says it."""
    names = {
        Preset.QUICK: _("Quick 10"),
        Preset.EXAM: _("Exam"),
        Preset.WEAK: _("Weak spots"),
        Preset.MISSED: _("Missed shelf"),
        Preset.TOPIC: _("Everything on a topic"),
    }
    return names[preset]


def preset_words(preset: Preset) -> str:
    """What a preset sets, in a sentence."""
    sentences = {
        Preset.QUICK: _("10 questions with answers to choose from, in 5 minutes."),
        Preset.EXAM: _("30 questions of all kinds in 15 minutes, with feedback at the end."),
        Preset.WEAK: _("What you know with less than 70 %, without hurry and with feedback after each question."),
        Preset.MISSED: _("What you missed in quizzes, without hurry and with feedback after each question."),
        Preset.TOPIC: _("All questions on one topic, without hurry and with feedback after each question."),
    }
    return sentences[preset]


def applied(preset: Preset, now: QuizSetup, *, shelf: int = _SHELF, topic: str = "") -> QuizSetup:
    """A preset in place of the choice of `now`; what belongs to the learner stays: extra time, certainty, schedule.

    The missed shelf asks for what is on it, `shelf` questions, `_SHELF` at most; everything is on one `topic`.
    """
    found = PRESETS[preset]
    if preset is Preset.MISSED:
        found = replace(found, count=max(1, min(shelf, _SHELF)))
    if preset is Preset.TOPIC and topic:
        found = replace(found, topics=(topic,))
    return replace(
        found,
        extra=now.extra,
        certainty=now.certainty,
        feeds_schedule=now.feeds_schedule,
        deck_id=now.deck_id,
        seed=now.seed,
    )


def bare(setup: QuizSetup) -> QuizSetup:
    """A set-up without what does not belong to it when it is kept or compared: deck, seed and chosen questions."""
    return replace(setup, deck_id=None, seed=0, only=())


def last(library: Library) -> QuizSetup | None:
    """The set-up of the quiz that was drawn last; None before the first."""
    found = quizzes.latest_setup(library)
    return None if found is None else bare(sound(found))


def saved(library: Library) -> tuple[SavedSetup, ...]:
    """The set-ups that the learner keeps in this library, in the order in which they were saved."""
    kept = keep.read(library, _KEY)
    found = [_read(one) for one in kept] if isinstance(kept, list) else []
    return tuple(one for one in found if one is not None)


def _read(kept: Any) -> SavedSetup | None:  # noqa: ANN401  whatever the file holds
    match kept:
        case {"name": str(name), "setup": dict(values)} if name:
            return SavedSetup(name, bare(sound(values)))
    return None


def save(library: Library, name: str, setup: QuizSetup, now: datetime) -> None:
    """Keep a set-up under a name, in place of one of the same name, as one deed.

    Raises:
        ValueError: the name is empty or too long, or there are too many; the sentence says so.
        KnownError: it could not be saved; nothing changed.
    """
    clean = _clean(name)
    there = saved(library)
    made = SavedSetup(clean, bare(setup))
    if _at(there, clean) is None:
        if len(there) >= MOST_SAVED:
            raise ValueError(_("{count} set-ups are saved already. Delete one first.").format(count=MOST_SAVED))
        found = (*there, made)
    else:
        found = tuple(made if _same(one.name, clean) else one for one in there)
    _keep(library, found, deed_name(_("save set-up"), clean), now)


def rename(library: Library, name: str, other: str, now: datetime) -> None:
    """Give a saved set-up another name, as one deed.

    Raises:
        KeyError: there is none of this name.
        ValueError: the other name is empty, too long, or another set-up has it; the sentence says so.
        KnownError: it could not be saved; nothing changed.
    """
    clean = _clean(other)
    there = saved(library)
    place = _at(there, name)
    if place is None:
        raise KeyError(name)
    if _at(there, clean) not in (None, place):
        raise ValueError(_("Another set-up is called “{name}”.").format(name=clean))
    found = tuple(replace(one, name=clean) if at == place else one for at, one in enumerate(there))
    _keep(library, found, deed_name(_("rename set-up"), name), now)


def delete(library: Library, name: str, now: datetime) -> None:
    """Keep a set-up no longer, as one deed; KeyError where there is none of this name, KnownError as `save`."""
    there = saved(library)
    if _at(there, name) is None:
        raise KeyError(name)
    _keep(library, [one for one in there if not _same(one.name, name)], deed_name(_("delete set-up"), name), now)


def _keep(library: Library, found: Sequence[SavedSetup], deed: str, now: datetime) -> None:
    values = [{"name": one.name, "setup": one.setup.as_values()} for one in found]
    keep.change(library, _KEY, values or None, name=deed, now=now)


def _clean(name: str) -> str:
    clean = " ".join(name.split())
    if not clean:
        raise ValueError(_("Give it a name."))
    if len(clean) > LONGEST_NAME:
        raise ValueError(_("A name has {count} characters at most.").format(count=LONGEST_NAME))
    return clean


def _at(there: Sequence[SavedSetup], name: str) -> int | None:
    return next((at for at, one in enumerate(there) if _same(one.name, name)), None)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
