from quizapp.settings import Settings
from quizapp.store import decks as stored
from quizapp.store.records import DeckOptions
from quizapp.study import decks


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
    assert decks.scheduler(desk.library, chosen, desk.clock, made).desired_retention == 0.8
    assert decks.scheduler(desk.library, chosen, desk.clock, 1).desired_retention == 0.95
    assert decks.scheduler(desk.library, chosen, desk.clock).desired_retention == 0.95
