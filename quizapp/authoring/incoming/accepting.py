"""What a survey found, taken into the library as one deed that one undo takes back."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random
from typing import Any

from quizapp.authoring.draft import Draft, DraftForm, same
from quizapp.authoring.draft_checks import problems
from quizapp.authoring.draft_question import as_draft, as_question
from quizapp.authoring.incoming.cell_words import number_and_unit
from quizapp.authoring.incoming.survey import Decision, Survey
from quizapp.authoring.own import new_key
from quizapp.corpus.uncollected import uncollected
from quizapp.i18n import ngettext
from quizapp.questions.question import Question
from quizapp.store import bulk, decks, edits
from quizapp.store.library import Library

SLICE = 150  # questions: made of drafts and saved in some 20 ms, so that the window answers between two
_TEXTS = ("stem", "answer", "right", "wrong", "unit", "tolerance", "accepted")
_REPLACED = (*_TEXTS, "explanation", "source", "quote", "as_of", "topic")
_ANSWERED = {DraftForm.MULTIPLE_CHOICE, DraftForm.TYPED, DraftForm.NUMBER, DraftForm.DATE}


@dataclass(frozen=True, slots=True)
class Usual:
    """What holds for every question of an import: its deck, 0 for one's own, its topic where its row has none, tags."""

    deck_id: int = 0
    topic: str = ""
    tags: tuple[str, ...] = ()


def with_usual(draft: Draft, usual: Usual) -> Draft:
    """A draft among the others of its import."""
    if usual.tags or (usual.topic and not draft.topic):
        return replace(draft, topic=draft.topic or usual.topic, tags=(*draft.tags, *usual.tags))
    return draft


def accept(library: Library, found: Survey, usual: Usual, *, now: datetime, rng: Random) -> Generator[int, None, None]:
    """Add and update questions as was decided; after each slice, which is saved then, gives how many are done.

    It ends early where the deed was undone meanwhile; who stops asking keeps what is saved.

    Raises:
        KnownError: a slice could not be saved; those before it are, and one undo takes them back.
    """
    with uncollected():
        yield from _accepted(library, found, usual, now, rng)


def _accepted(library: Library, found: Survey, usual: Usual, now: datetime, rng: Random) -> Generator[int, None, None]:
    of_ids = {found.twins[place].id: place for place in found.places(Decision.UPDATE)}
    drafts = {found.twins[place].key: found.drafts[place] for place in of_ids.values()}
    total = found.count(Decision.KEEP) + len(drafts)
    name = ngettext("import {count} question", "import {count} questions", total).format(count=total)

    def change(one: Question) -> Question:
        return updated(one, drafts[one.key], usual)

    seq = yield from edits.edit(library, list(of_ids), change, name=name, now=now)
    key = new_key(rng)  # of the import: keys that follow each other lie together in their index
    new = (
        as_question(with_usual(found.drafts[place], usual), f"{key}:{found.rows[place]:06}")
        for place in found.places(Decision.KEEP)
    )
    deck = usual.deck_id or decks.own_deck(library)
    for done in bulk.add(library, new, name=name, now=now, deck_id=deck, part_of=seq, size=SLICE):
        yield len(drafts) + done


def updated(before: Question, draft: Draft, usual: Usual) -> Question:
    """A question with what a draft says of it; where that says nothing, it stays as it was. Tags are added."""
    old = as_draft(before, 0)
    said: dict[str, Any] = {name: getattr(draft, name) or getattr(old, name) for name in _REPLACED}
    why = dict(zip(old.wrong, old.reasons, strict=False))
    if not draft.wrong:
        said["wrong"] = tuple(text for text in old.wrong if same(text) != same(draft.answer))
    merged = replace(
        old,
        form=draft.form,
        truth=draft.truth,
        tags=(*before.tags, *draft.tags, *usual.tags),
        reasons=tuple(why.get(text, "") for text in said["wrong"]),
        **said,
    )
    return as_question(_in_its_form(merged, old), before.key, before)


def _in_its_form(merged: Draft, old: Draft) -> Draft:
    """A draft that has an answer and no more keeps the form it had in the library, if that still can be."""
    if merged.form is not DraftForm.FRONT_BACK or old.form not in _ANSWERED:
        return merged
    kept = replace(merged, form=old.form)
    if old.form is DraftForm.NUMBER and merged.answer != old.answer:
        answer, unit = number_and_unit(merged.answer)
        kept = replace(kept, answer=answer, unit=unit or old.unit)
    return merged if problems(kept) else kept
