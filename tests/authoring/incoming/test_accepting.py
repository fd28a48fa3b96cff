"""What is taken in is one deed: added and updated as decided, and taken back by one undo."""

from random import Random

import pytest

from quizapp.authoring import browse
from quizapp.authoring.draft import Draft
from quizapp.authoring.incoming import accepting
from quizapp.authoring.incoming.accepting import Usual, accept
from quizapp.authoring.incoming.survey import Decision
from quizapp.clock import FakeClock
from quizapp.questions.question import AnswerKind, Distractor, Question
from quizapp.store import questions
from quizapp.store.library import Library
from tests import factories
from tests.authoring.incoming.helpers import surveyed
from tests.store.helpers import contents

THERE = factories.question(1, key="own:1", stem="Who led Norland?", distractors=(), tags=("old",), explanation="Yes.")


@pytest.fixture
def there(library: Library, clock: FakeClock) -> int:
    return questions.add(library, [THERE], name="add", now=clock.now())[0]


def stored(library: Library) -> list[Question]:
    return [each.question for each in questions.get_many(library, range(1, 100))]


def test_new_ones_are_added_and_twins_updated_in_one_deed(library: Library, clock: FakeClock, there: int) -> None:
    before = contents(library)
    found = surveyed(library.path, ("Who led Norland?", "Bo Reed"), ("q", "a"), ("r", "b"), ("q", "c"))
    found.decide(Decision.UPDATE, [0])
    usual = Usual(topic="places", tags=("new",))
    assert list(accept(library, found, usual, now=clock.now(), rng=Random(1))) == [1, 3]
    changed, *added = stored(library)
    assert (changed.answer, changed.tags, changed.explanation) == ("Bo Reed", ("old", "new"), "Yes.")
    assert (changed.key, changed.topic) == (THERE.key, THERE.topic)
    assert [(one.stem, one.answer, one.topic, one.tags) for one in added] == [
        ("q", "a", "places", ("new",)),
        ("r", "b", "places", ("new",)),
    ]
    assert browse.undo(library, clock.now()) == "import 3 questions"
    assert contents(library) == before


def test_an_update_that_says_nothing_new_changes_nothing(library: Library, clock: FakeClock, there: int) -> None:
    before = contents(library)
    found = surveyed(library.path, ("Who led Norland?", THERE.answer))
    found.decide(Decision.UPDATE, [0])
    assert list(accept(library, found, Usual(), now=clock.now(), rng=Random(1))) == [1]
    assert contents(library) == before


def test_an_update_of_the_answer_alone_leaves_the_question_in_its_form() -> None:
    number = factories.question(2, kind=AnswerKind.NUMBER, answer="1,200 km", distractors=(), tolerance="10")
    changed = accepting.updated(number, Draft(stem=number.stem, answer="1,300"), Usual())
    assert (changed.answer, changed.kind, changed.tolerance) == ("1,300 km", AnswerKind.NUMBER, "10")
    choice = factories.question(
        3, answer="Kyiv", distractors=[Distractor(text=t, why=t) for t in ("Minsk", "Riga", "X")]
    )
    changed = accepting.updated(choice, Draft(stem=choice.stem, answer="X"), Usual())
    assert [(one.text, one.why) for one in changed.distractors] == [("Minsk", "Minsk"), ("Riga", "Riga")]


def test_what_was_saved_before_it_stopped_is_taken_back_by_one_undo(
    library: Library, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accepting, "SLICE", 2)
    found = surveyed(library.path, *((f"q{number}", "a") for number in range(5)))
    steps = accept(library, found, Usual(), now=clock.now(), rng=Random(1))
    assert next(steps) == 2
    steps.close()
    assert len(stored(library)) == 2
    browse.undo(library, clock.now())
    assert stored(library) == []
