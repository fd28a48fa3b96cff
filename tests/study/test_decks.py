from dataclasses import replace
from datetime import timedelta

from quizapp.settings import USUAL_WEIGHTS, Settings
from quizapp.store import decks as stored
from quizapp.store import journal
from quizapp.store.records import DeckOptions, Rating
from quizapp.study import deck_options, decks
from quizapp.study.leeches import leeches
from quizapp.study.schedule import Pace
from tests import factories


def test_one_deck_needs_no_choice_of_all(desk):
    desk.fill(2)
    (only,) = decks.choices(desk.library)
    assert (only.id, only.questions) == (decks.own_deck(desk.library), 2)


def test_all_decks_come_first_with_the_sum_of_questions(desk):
    desk.fill(2)
    made = stored.create(desk.library, "Elections", deed_name="make", now=desk.clock.now())
    first, *rest = decks.choices(desk.library)
    assert (first.id, first.name, first.questions) == (None, "All decks", 2)
    assert made in [choice.id for choice in rest]


def test_a_deck_may_have_a_retention_of_its_own(desk):
    made = stored.create(desk.library, "Elections", deed_name="make", now=desk.clock.now())
    own = DeckOptions(desired_retention=0.8)
    stored.set_options(desk.library, made, own, deed_name="options", now=desk.clock.now())
    chosen = Settings(desired_retention=0.95)
    found = decks.scheduler(desk.library, chosen, desk.clock)
    assert (found.retention(made), found.retention(1)) == (0.8, 0.95)
    before = factories.review_card(deck_id=1, last_review=desk.clock.now() - timedelta(days=10))
    soon = found.review(before, Rating.GOOD, desk.clock.now()).due_day
    late = found.review(replace(before, deck_id=made), Rating.GOOD, desk.clock.now()).due_day
    assert soon is not None
    assert late is not None
    assert soon < late


def test_weights_are_those_of_the_settings(desk):
    other = (*USUAL_WEIGHTS[:20], 0.3)
    assert decks.scheduler(desk.library, Settings(weights=other), desk.clock).weights == other


def test_a_deck_may_have_steps_and_a_leech_limit_of_its_own(desk):
    made = stored.create(desk.library, "Elections", deed_name="make", now=desk.clock.now())
    deck_options.change(desk.library, made, desk.clock.now(), learning_steps="5m", fuzz=False, leech_lapses=3)
    chosen = Settings(relearning_steps="", longest_days=90, leech_lapses=0)
    found = decks.scheduler(desk.library, chosen, desk.clock)
    assert found.pace(made) == Pace(
        learning=(timedelta(minutes=5),), relearning=(), longest_days=90, fuzz=False, leech_lapses=3
    )
    assert found.pace(1) == Pace(relearning=(), longest_days=90, leech_lapses=0)


def test_what_a_foreign_file_says_of_steps_is_passed_over_where_it_makes_no_sense(desk):
    own = decks.own_deck(desk.library)
    options = DeckOptions(learning_steps="9m 1m", longest_days=0, leech_lapses=-1)
    stored.set_options(desk.library, own, options, deed_name="options", now=desk.clock.now())
    assert decks.scheduler(desk.library, Settings(), desk.clock).pace(own) == Pace()


def test_leeches_are_told_by_the_limit_of_their_deck(desk):
    (number,) = desk.fill(1)
    deck_options.change(desk.library, decks.own_deck(desk.library), desk.clock.now(), leech_lapses=2)
    with journal.deed(desk.library, "miss", desk.clock.now()) as made:
        made.update("card", number, {"lapses": 2, "suspended": 1})
    assert [leech.id for leech in leeches(desk.library)] == [number]
    deck_options.change(desk.library, decks.own_deck(desk.library), desk.clock.now(), leech_lapses=None)
    assert leeches(desk.library) == []
    assert [leech.id for leech in leeches(desk.library, None, 1)] == [number]
