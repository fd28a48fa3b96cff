"""Set-ups to begin with: the presets as data, the learner's own with undo, the latest."""

import pytest
from hypothesis import given

from quizapp.authoring import browse
from quizapp.questions.forms.posed import FORMS
from quizapp.store import keep
from quizapp.study.quiz import presets
from quizapp.study.quiz.presets import PRESETS, Preset, SavedSetup, applied, bare, last, saved
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup
from quizapp.study.quiz.setup_words import setup_words
from tests.study.quiz.test_setup import SETUPS

MINE = QuizSetup(extra=2.0, certainty=True, feeds_schedule=False, deck_id=4, seed=8, tags=("war",))


def save(desk, name, setup=MINE):
    presets.save(desk.library, name, setup, desk.clock.now())


def names(desk):
    return [one.name for one in saved(desk.library)]


def test_every_preset_has_a_name_a_sentence_and_a_set_up():
    assert set(PRESETS) == set(Preset)
    for preset in Preset:
        assert presets.preset_name(preset)
        assert presets.preset_words(preset).endswith(".")


def test_the_presets_are_what_they_are_called():
    quick, exam, weak = PRESETS[Preset.QUICK], PRESETS[Preset.EXAM], PRESETS[Preset.WEAK]
    assert (quick.count, quick.seconds) == (10, 300)
    assert (exam.count, exam.seconds, exam.feedback, exam.forms) == (30, 900, Feedback.END, FORMS)
    assert (weak.recall, weak.fresh, weak.feedback, weak.clock) == ((0.0, 0.7), False, Feedback.EACH, ClockKind.UP)
    assert PRESETS[Preset.TOPIC].takes_all


@pytest.mark.parametrize("preset", Preset)
def test_a_preset_leaves_what_belongs_to_the_learner(preset):
    made = applied(preset, MINE, shelf=3, topic="votes")
    assert (made.extra, made.certainty, made.feeds_schedule, made.deck_id, made.seed) == (2.0, True, False, 4, 8)
    assert made.tags == ()


def test_the_missed_shelf_asks_for_what_is_on_it():
    assert [applied(Preset.MISSED, MINE, shelf=count).count for count in (0, 4, 99)] == [1, 4, 20]
    assert applied(Preset.MISSED, MINE, shelf=4).missed


def test_everything_on_a_topic_is_on_that_topic():
    assert applied(Preset.TOPIC, MINE, topic="votes").topics == ("votes",)


@given(SETUPS)
def test_what_is_kept_has_neither_deck_nor_seed(setup):
    assert (bare(setup).deck_id, bare(setup).seed, bare(setup).only) == (None, 0, ())
    assert bare(bare(setup)) == bare(setup)


def test_a_set_up_is_kept_under_its_name_and_comes_back_after_a_restart(desk):
    save(desk, "  Friday   evening ")
    desk.reopen()
    assert saved(desk.library) == (SavedSetup("Friday evening", bare(MINE)),)


def test_the_same_name_replaces_what_was_there(desk):
    save(desk, "Friday")
    save(desk, "Sunday")
    save(desk, "friday", QuizSetup(count=7))
    assert [(one.name, one.setup.count) for one in saved(desk.library)] == [("friday", 7), ("Sunday", 10)]


def test_saving_renaming_and_deleting_can_be_taken_back(desk):
    save(desk, "Friday")
    presets.rename(desk.library, "Friday", "Sunday", desk.clock.now())
    presets.delete(desk.library, "sunday", desk.clock.now())
    assert names(desk) == []
    assert browse.undo(desk.library, desk.clock.now()) == "delete set-up “sunday”"
    assert names(desk) == ["Sunday"]
    assert browse.undo(desk.library, desk.clock.now()) == "rename set-up “Friday”"
    assert names(desk) == ["Friday"]
    browse.undo(desk.library, desk.clock.now())
    assert names(desk) == []


@pytest.mark.parametrize(("name", "words"), [("  ", "name"), ("x" * 61, "60")])
def test_a_name_that_is_none_is_refused_in_a_sentence(desk, name, words):
    with pytest.raises(ValueError, match=words):
        save(desk, name)
    save(desk, "Friday")
    with pytest.raises(ValueError, match=words):
        presets.rename(desk.library, "Friday", name, desk.clock.now())
    assert names(desk) == ["Friday"]


def test_two_set_ups_never_have_one_name(desk):
    save(desk, "Friday")
    save(desk, "Sunday")
    with pytest.raises(ValueError, match="FRIDAY"):
        presets.rename(desk.library, "Sunday", "FRIDAY", desk.clock.now())
    presets.rename(desk.library, "Sunday", "SUNDAY", desk.clock.now())
    assert names(desk) == ["Friday", "SUNDAY"]


def test_there_are_never_too_many(desk):
    for number in range(presets.MOST_SAVED):
        save(desk, f"number {number}")
    with pytest.raises(ValueError, match="50"):
        save(desk, "one more")


@pytest.mark.parametrize("kept", [7, [7, {"name": "", "setup": {}}, {"name": "x", "setup": {"count": -3}}], {}])
def test_what_is_damaged_is_left_out_or_mended(desk, kept):
    keep.change(desk.library, "setups", kept, name="damage", now=desk.clock.now())
    assert [one.setup.count for one in saved(desk.library)] == ([10] if isinstance(kept, list) else [])


def test_the_latest_set_up_is_that_of_the_quiz_drawn_last(desk):
    assert last(desk.library) is None
    ids = desk.fill(12)
    desk.quiz(count=3, extra=1.5, deck_id=1).submit()
    desk.quiz(only=tuple(ids[:2]), count=2)  # a retry is no choice
    found = last(desk.library)
    assert found is not None
    assert (found.count, found.extra, found.deck_id, found.seed) == (3, 1.5, None, 0)
    assert setup_words(found)
