"""The part of the modelled learner that has a pack: changes its questions, takes its updates, and goes back to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from quizapp.clock import FakeClock
from quizapp.questions.question import Question
from quizapp.store import cards, originals, packs, questions
from quizapp.store.library import Library
from quizapp.store.records import Card, PackInfo, State
from quizapp.study.session import StudySession
from tests import factories

Model = dict[str, Any]
Text = dict[str, str]

CARDS = 6
OF_PACK = 3  # of them; the others are the learner's own
# Few values, so that learner and pack often change the same, to the same, and back.
VALUES = {
    "stem": ["Who led the islands in 2001?", "Who led the islands in 2002?"],
    "answer": ["Bea Quill", "Cid Quill"],
    "explanation": ["", "The assembly chose."],
}
CHANGES = st.sampled_from(sorted(VALUES)).flatmap(
    lambda name: st.tuples(st.just(name), st.sampled_from([*VALUES[name], None]))
)


class PackReader(RuleBasedStateMachine):
    """The model holds each question's text as `asked`, and as `said` what its pack says where the learner differs.

    What the pack says today is outside the model, since an update cannot be undone: it makes the journal start anew.
    """

    library: Library
    session: StudySession
    clock: FakeClock
    model: Model
    done: list[tuple[str, Model]]
    undone: list[tuple[str, Model]]

    def begin(self) -> None:
        raise NotImplementedError

    def did(self, name: str, change: Callable[[Model], None]) -> None:
        raise NotImplementedError

    def add_questions(self) -> None:
        made = [factories.question(number, key=f"key-{number}") for number in range(1, CARDS + 1)]
        own, self.edition = made[OF_PACK:], dict(enumerate(made[:OF_PACK]))
        self.first = dict(enumerate([*self.edition.values(), *own]))
        self.versions = 0
        self.gone: set[int] = set()
        self.install()
        self.of_pack = [stored.id for stored in questions.of_pack(self.library, "lewin")]
        self.ids = [*self.of_pack, *questions.add(self.library, own, name="add", now=self.clock.now())]
        self.model = {
            "cards": {number: cards.get(self.library, number) for number in self.ids},
            "asked": {number: text(questions.get(self.library, number).question) for number in self.ids},
            "said": {},
        }

    def install(self) -> None:
        self.versions += 1
        version = str(self.versions)
        info = PackInfo(id="lewin", title="Lewin Islands", version=version, content_hash=version)
        said = [question for place, question in self.edition.items() if place not in self.gone]
        packs.install(self.library, info, [], said, now=self.clock.now())

    def stem(self, number: int) -> str:
        found: str = self.model["asked"][number]["stem"]
        return found

    def retired(self, number: int) -> bool:
        return number in [self.of_pack[place] for place in self.gone]

    # What a learner and a pack may do

    @rule(place=st.integers(0, CARDS - 1), change=CHANGES)
    def edit(self, place: int, change: tuple[str, str | None]) -> None:
        """One field becomes another, or (None) what it was at first."""
        number, (name, value) = self.ids[place], change
        wanted = {**self.model["asked"][number], name: text(self.first[place])[name] if value is None else value}
        question = replace(questions.get(self.library, number).question, **wanted)
        questions.update(self.library, number, question, name="edit", now=self.clock.now())
        self.session.look()

        def edited(model: Model) -> None:
            before = model["said"].pop(number, model["asked"][number])
            if number in self.of_pack and wanted != before:
                model["said"][number] = before
            model["asked"][number] = wanted

        self.did("edit", edited)

    @precondition(lambda self: self.model["said"])
    @rule(pick=st.integers(0, OF_PACK - 1))
    def restore(self, pick: int) -> None:
        changed = sorted(self.model["said"])
        number = changed[pick % len(changed)]
        originals.restore(self.library, number, name="restore", now=self.clock.now())
        self.session.look()
        self.did("restore", lambda model: model["asked"].update({number: model["said"].pop(number)}))

    @rule(place=st.integers(0, OF_PACK - 1), change=CHANGES)
    def the_pack_is_corrected(self, place: int, change: tuple[str, str | None]) -> None:
        name, value = change
        before = self.edition[place]
        self.edition[place] = replace(before, **{name: text(self.first[place])[name] if value is None else value})
        self.install()
        if place not in self.gone and self.edition[place] != before:
            self.cannot_be_undone(lambda model: self.merge(model, place))
        if name == "answer":
            self.begin()  # what is to be learnt again is asked from the next sitting on
        else:
            self.session.look()

    @rule(place=st.integers(0, OF_PACK - 1))
    def the_pack_drops_a_question_or_has_it_again(self, place: int) -> None:
        number, back = self.of_pack[place], place in self.gone
        self.gone ^= {place}
        self.install()
        said = self.model["said"].get(number, self.model["asked"][number])
        changed = back and said != text(self.edition[place])
        self.cannot_be_undone(lambda model: self.merge(model, place) if changed else None)
        self.begin()  # what has come in since is asked from the next sitting on

    def merge(self, model: Model, place: int) -> None:
        """Each field is the learner's where the learner changed it, else the pack's."""
        number, now = self.of_pack[place], text(self.edition[place])
        own = model["asked"][number]
        before = model["said"].pop(number, own)
        asked = {name: now[name] if own[name] == before[name] else own[name] for name in now}
        model["asked"][number] = asked
        if asked != now:
            model["said"][number] = now
        if asked["answer"] != own["answer"]:
            model["cards"][number] = started_anew(model["cards"][number], own["answer"])

    def cannot_be_undone(self, change: Callable[[Model], None]) -> None:
        self.did("update the pack", change)
        self.done.clear()

    # What must hold after each

    @invariant()
    def what_is_asked_and_what_the_pack_says_are_as_in_the_model(self) -> None:
        stored = questions.get_many(self.library, self.ids)
        assert {one.id: text(one.question) for one in stored} == self.model["asked"]
        below = {number: originals.of(self.library, number) for number in self.ids}
        assert {number: text(said) for number, said in below.items() if said is not None} == self.model["said"]


def text(question: Question) -> Text:
    return {name: getattr(question, name) for name in sorted(VALUES)}


def started_anew(card: Card, earlier_answer: str) -> Card:
    """A card whose answer changed: forgotten, and its reason kept, where it was ever asked."""
    if card.state is State.NEW:
        return card
    kept = replace(card, state=State.NEW, step=None, stability=None, difficulty=None, due_at=None, due_day=None)
    return replace(kept, last_review=None, reviews=0, lapses=0, buried_until=None, earlier_answer=earlier_answer)
