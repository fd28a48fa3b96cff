"""The set-up of a quiz: what matches, what is too few, every row by mouse and keyboard, presets, and how it starts."""

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.authoring import browse
from quizapp.errors import KnownError
from quizapp.questions.forms.posed import FORMS, pose
from quizapp.settings import Settings
from quizapp.store import cards, packs, questions
from quizapp.store.records import PackInfo
from quizapp.study.quiz import beginning, history, presets, shared, shelf
from quizapp.study.quiz.presets import Preset
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.reckon import offer, reckon
from quizapp.study.quiz.setup import MOST, ClockKind, Feedback, QuizSetup
from quizapp.study.quiz.view import QuizPhase
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.quiz_from_file import FileDeeds, OpenedQuiz
from quizapp.ui.pages.quiz_presets import SetupShelf
from quizapp.ui.pages.quiz_rows.schedule import counting_rules
from quizapp.ui.pages.quiz_setup import QuizSetupPage, QuizSource
from quizapp.ui.widgets.form_row import FormRow
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.segmented import SegmentedControl
from quizapp.ui.widgets.suggestions import Suggestions
from tests import factories
from tests.ui.pages.stage import Stage, tab_walk

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # by menus and completions
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def begun() -> list[QuizSetup]:
    return []


@pytest.fixture
def source(desk, begun) -> QuizSource:
    """Where quizzes come from, counted at once; the window counts them in a worker."""
    library, clock = desk.library, desk.clock
    keeping = desk.scheduler, desk.settings, clock, desk.rng

    def begin(setup: QuizSetup) -> Quiz:
        begun.append(setup)
        return beginning.start(library, setup, *keeping)

    def begin_items(setup, items) -> Quiz:
        begun.append(setup)
        return beginning.begin(library, setup, items, *keeping)

    def undo() -> None:
        browse.undo(library, clock.now())

    return QuizSource(
        reckon=lambda setup, then: then(reckon(library, setup, desk.scheduler, clock.now())),
        offer=lambda then: then(offer(library)),
        count=lambda: questions.count(library),
        deck=lambda: "All decks",
        begin=begin,
        begin_items=begin_items,
        waiting=desk.resumed,
        throw_away=lambda quiz: history.delete(library, [quiz.id], clock.now()),
        undo=undo,
        shelf=SetupShelf(
            saved=lambda: presets.saved(library),
            last=lambda: presets.last(library),
            missed=lambda: shelf.count(library, None, clock.now()),
            save=lambda name, setup: presets.save(library, name, setup, clock.now()),
            rename=lambda name, other: presets.rename(library, name, other, clock.now()),
            delete=lambda name: presets.delete(library, name, clock.now()),
            undo=undo,
        ),
        files=FileDeeds(
            recognise=lambda items: shared.recognised(library, items),
            add=lambda lacking, images: shared.add(library, lacking, clock.now(), images),
            undo=undo,
        ),
    )


@pytest.fixture
def page(source, desk, stage: Stage) -> QuizSetupPage:
    return QuizSetupPage(source, stage.actions, stage.messages, desk.settings, Random(4))


def texts(page: QuizSetupPage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def choose(control: SegmentedControl, value: str) -> None:
    next(segment for segment in control.segments if segment.choice.value == value).click()


def start(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Return, CTRL)


def fill(desk, page, stage, count=12):
    desk.fill(count)
    stage.put(page)


def more(page):
    page.form.more.click()
    QApplication.processEvents()


def in_sight(*parts: QWidget) -> None:
    """Assert that no line of these is scrolled out of the view."""
    for part in parts:
        assert part.visibleRegion().boundingRect().height() == part.height()


# What matches


def test_it_counts_what_matches_by_topic_and_gives_each_its_share(desk, page, stage):
    fill(desk, page, stage)
    assert "12 match" in texts(page)
    assert [chip.accessibleName() for chip in page.form.topics.chips.values()] == [
        "Leaders 3",
        "Dates 3",
        "Treaties 3",
        "Votes 3",
    ]
    assert page.summary._bar.accessibleName() == "Leaders 3, Dates 3, Treaties 2, Votes 2"


def test_a_topic_that_is_left_out_is_not_drawn_from(desk, page, stage, begun, qtbot):
    fill(desk, page, stage)
    qtbot.mouseClick(page.form.topics.chips["leaders"], Qt.MouseButton.LeftButton)
    assert "9 match" in texts(page)
    page.form.count.count.setValue(5)
    start(stage)
    assert begun[0].topics == ("dates", "treaties", "votes")


def test_topics_keep_their_place_while_other_choices_leave_them_nothing(desk, page, stage):
    desk.fill(4)
    questions.add(desk.library, [factories.dated_question(1)], name="add", now=desk.clock.now())
    stage.put(page)
    page.form.kinds.chips["date"].click()
    page.form.kinds.chips["multiple_choice"].click()
    names = [chip.accessibleName() for chip in page.form.topics.chips.values()]
    assert names == ["Leaders 0", "Dates 1", "Treaties 0", "Votes 0"]


def test_too_few_switch_start_off_with_the_reason_and_offer_the_number_that_matches(desk, page, stage, begun, qtbot):
    fill(desk, page, stage, 8)
    assert "Only 8 match." in texts(page)
    assert page.summary.asked.accessibleName() == "8 of 10 questions"
    assert not page.summary.start.isEnabled()
    assert "Only 8 match." in page.summary.start.toolTip()
    start(stage)
    assert not begun
    assert page.summary.use_button.text() == "Use 8"
    qtbot.mouseClick(page.summary.use_button, Qt.MouseButton.LeftButton)
    assert page.summary.start.isEnabled()
    start(stage)
    assert begun[0].count == 8


def test_the_card_says_that_certainty_is_asked_for(desk, page, stage):
    fill(desk, page, stage)
    assert not page.summary.certainty.isVisible()
    page.enter(QuizSetup(count=5, certainty=True))
    assert "You are asked how sure you are." in texts(page.summary)


def test_without_a_topic_nothing_matches_and_it_says_what_to_do(desk, page, stage):
    fill(desk, page, stage)
    for chip in page.form.topics.chips.values():
        chip.click()
    assert "No topic is chosen. Choose one at least." in texts(page)
    assert not page.summary.start.isEnabled()
    assert not page.summary.use_button.isVisible()
    assert page.summary.asked.accessibleName() == "0 questions"


def test_where_all_are_suspended_it_says_that_and_not_to_choose_more(desk, page, stage):
    cards.suspend(desk.library, desk.fill(3), on=True, name="suspend", now=desk.clock.now())
    stage.put(page)
    assert "Every question here is suspended. Resume some in the Library." in texts(page)


def test_what_narrows_can_be_taken_away_where_nothing_matches(desk, page, stage):
    fill(desk, page, stage)
    more(page)
    page.form.period.since.setFocus()
    stage.type("2050")
    assert any("take away what narrows" in text for text in texts(page))
    page.summary.widen_button.click()
    assert "12 match" in texts(page)
    assert page.form.period.since.text() == ""


def test_an_empty_library_says_so_and_what_to_do(page, stage):
    stage.put(page)
    assert "There is no question to ask yet" in texts(page)
    assert "A quiz draws from your questions. Write one, or open a quiz that you were given." in texts(page)
    assert not page.form.isVisible()
    assert not page.foot.isVisible()


def test_an_empty_deck_names_only_what_its_buttons_do(source, desk, stage):
    page = QuizSetupPage(source, stage.actions, stage.messages, desk.settings, Random(4), lambda: 1)
    stage.put(page)
    assert "This deck is empty. Write a question for it, or choose another deck." in texts(page)


def test_everything_that_matches_can_be_asked_for(desk, page, stage, begun):
    fill(desk, page, stage)
    choose(page.form.count.usual, "all")
    assert page.summary.asked.accessibleName() == "12 questions"
    page.form.topics.chips["leaders"].click()
    assert page.summary.asked.accessibleName() == "9 questions"
    assert page.form.count.count.value() == 9
    start(stage)
    assert begun[0].count == MOST


def test_a_usual_number_sets_the_number_and_the_number_marks_it(desk, page, stage):
    fill(desk, page, stage)
    choose(page.form.count.usual, "5")
    assert page.form.count.count.value() == 5
    page.form.count.count.setValue(7)
    assert page.form.count.usual.value() == ""


def test_kinds_are_counted_and_one_at_least_stays_chosen(desk, page, stage, begun):
    fill(desk, page, stage)
    chips = page.form.kinds.chips
    assert [chips[form].accessibleName() for form in ("typed", "date")] == ["Typed 12", "Date 0"]
    chips["typed"].click()
    chips["multiple_choice"].click()
    chips["typed"].click()
    assert chips["typed"].isChecked()
    assert "A quiz asks in one kind at least." in texts(page)
    start(stage)
    assert begun[0].forms == ("typed",)


def test_the_summary_tells_in_which_forms_it_asks(desk, page, stage):
    fill(desk, page, stage)
    page.form.kinds.chips["typed"].click()
    assert "Multiple choice 5, Typed 5" in texts(page)


# The clock


def test_kinds_that_were_ticked_and_are_not_asked_in_are_told(desk, page, stage):
    fill(desk, page, stage, 3)
    assert not page.summary.missing.isVisible()
    page.form.kinds.chips["number"].click()
    page.form.kinds.chips["matching"].click()
    page.form.count.use(3)
    assert page.summary.missing.label.text() == "No question can be asked as: Number. Left out: Matching."


def test_the_time_of_the_whole_quiz_is_said_once(desk, page, stage):
    fill(desk, page, stage)
    assert page.summary.brief() == "10 questions · 5:00 in all"


def test_the_time_follows_the_number_until_the_learner_sets_it(desk, page, stage):
    fill(desk, page, stage, 12)
    clock = page.form.clock
    before = clock.minutes.value() / page.form.count.count.value()
    page.presets.chips[Preset.EXAM].click()
    page.form.count.count.setValue(10)
    assert (clock.minutes.value(), before) == (5, 0.5)
    page.form.count.usual.set_value("all")
    page.form.count._picked("all")
    assert clock.minutes.value() == 6
    clock.minutes.setValue(20)
    page.form.count.count.setValue(5)
    assert clock.minutes.value() == 20


def test_extra_time_multiplies_the_minutes_and_the_summary_says_so(desk, page, stage, begun):
    fill(desk, page, stage)
    page.form.clock.minutes.setValue(12)
    choose(page.form.clock.extra, "1.5")
    assert "18:00" in texts(page)
    assert "12 min ×1.5" in texts(page)
    start(stage)
    assert begun[0].seconds == 18 * 60


def test_extra_time_multiplies_the_seconds_of_each_question(desk, page, stage, begun):
    fill(desk, page, stage)
    choose(page.form.clock.timer, "each")
    page.form.clock.seconds.setValue(40)
    choose(page.form.clock.extra, "2")
    assert {"1:20", "for each question"} <= set(texts(page))
    assert not page.form.clock.minutes.isVisible()
    start(stage)
    assert (begun[0].seconds, begun[0].seconds_for_one) == (None, 80)


@pytest.mark.parametrize(("kind", "words"), [("none", "no clock"), ("up", "counting up")])
def test_without_a_limit_time_and_extra_time_are_hidden(desk, page, stage, begun, kind, words):
    fill(desk, page, stage)
    choose(page.form.clock.timer, kind)
    assert not page.form.clock.minutes.isVisible()
    assert not page.form.clock.extra.isVisible()
    assert words in texts(page)
    start(stage)
    assert begun[0].clock is ClockKind(kind)


# The schedule


def test_the_rule_for_the_schedule_is_printed_and_can_be_switched_off(desk, page, stage, begun):
    fill(desk, page, stage)
    assert "Answers also update your review schedule." in texts(page)
    page.form.schedule.feeds.click()
    assert "Answers are logged and leave your review schedule as it is." in texts(page)
    choose(page.form.feedback.feedback, "each")
    page.form.certainty.switch.click()
    start(stage)
    assert (begun[0].feeds_schedule, begun[0].feedback, begun[0].certainty) == (False, Feedback.EACH, True)


def test_how_answers_count_is_told_in_place(desk, page, stage):
    fill(desk, page, stage)
    rules = [text for row in counting_rules() for text in row]
    assert not set(rules) & set(texts(page))
    page.form.schedule.how.click()
    assert set(rules) <= set(texts(page))
    assert "Only logged: the answer had just been seen" in rules
    assert page.form.schedule.how.accessibleDescription() == "Open."


# More choices


def test_what_few_need_is_put_away_until_it_is_asked_for(desk, page, stage, qtbot):
    fill(desk, page, stage)
    assert not page.form.tags.isVisible()
    with qtbot.waitSignal(page.more_turned) as told:
        more(page)
    assert told.args == [True]
    assert page.form.number.isVisible()
    assert page.foot.isVisible()  # the card scrolls out of sight


def test_what_is_opened_below_the_fold_is_scrolled_into_view_clear_of_the_foot(desk, page, stage):
    fill(desk, page, stage)
    page.form.more.setFocus()
    more(page)
    in_sight(page.form.more, page.form.tags, page.form.packs)
    more(page)
    page.form.schedule.how.click()
    QApplication.processEvents()
    in_sight(page.form.schedule.how, page.form.schedule.rules)


def test_it_is_as_open_as_it_was_left(source, desk, stage):
    desk.fill(12)
    left_open = Settings(quiz_more=True)
    page = QuizSetupPage(source, stage.actions, stage.messages, left_open, Random(4))
    stage.put(page)
    assert page.form.tags.isVisible()
    assert page.form.sources.model.rowCount() == 1


def test_tags_of_the_library_are_completed(desk, page, stage, begun):
    desk.fill(8)
    tagged = [factories.question(number, tags=("war", "peace")) for number in (50, 51)]
    questions.add(desk.library, tagged, name="add", now=desk.clock.now())
    stage.put(page)
    more(page)
    field = page.form.tags.field
    field.line.setFocus()
    stage.type("a")
    assert page.window().findChild(Suggestions).texts() == ("peace", "war")
    field.line.selectAll()
    stage.type("war")
    assert "10 match" in texts(page)  # what is being typed is no tag yet
    stage.press(Qt.Key.Key_Return)
    assert "2 match" in texts(page)
    page.summary.use_button.click()
    start(stage)
    assert begun[0].tags == ("war",)


def test_without_tags_there_is_no_field_for_them(desk, page, stage):
    fill(desk, page, stage)
    more(page)
    assert "No question has a tag." in texts(page)


def test_packs_and_ones_own_questions_are_ticked(desk, page, stage, begun):
    desk.fill(4)
    pack = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="1")
    packs.install(desk.library, pack, [], [factories.question(number) for number in (71, 72)], now=desk.clock.now())
    stage.put(page)
    more(page)
    chips = page.form.packs.chips
    assert [chip.accessibleName() for chip in chips.values()] == ["Your own questions 4", "Lewin Islands 2"]
    chips["lewin"].click()
    assert "2 match" in texts(page)
    assert "From 1 pack" in texts(page)
    page.summary.use_button.click()
    start(stage)
    assert begun[0].packs == ("lewin",)


def test_sources_are_searched_and_ticked_by_keyboard(desk, page, stage, begun):
    desk.fill(4)
    for number in range(1, 7):
        cited = replace(
            factories.citation(), document=f"doc-{number + 1}", title=f"Title {number}", publisher="Courier"
        )
        made = [factories.question(100 + 10 * number + at, citations=(cited,)) for at in range(number)]
        questions.add(desk.library, made, name="add", now=desk.clock.now())
    stage.put(page)
    more(page)
    sources = page.form.sources
    assert sources.model.rowCount() == 7
    sources.search.setFocus()
    stage.type("title 6")
    assert sources.model.rowCount() == 1
    sources.table.setFocus()
    stage.press(Qt.Key.Key_Space)
    assert "1 source chosen" in texts(page)
    assert "6 match" in texts(page)
    page.summary.use_button.click()
    start(stage)
    assert begun[0].documents == ("doc-7",)
    page.enter()
    sources.clear.click()
    assert "25 match" in texts(page)


def test_a_period_is_typed_and_with_nonsense_nothing_begins(desk, page, stage, begun):
    fill(desk, page, stage)  # true in 2011
    more(page)
    period = page.form.period
    period.since.setFocus()
    stage.type("2012")
    assert "0 match" in texts(page)
    period.since.selectAll()
    stage.type("20x8")
    assert texts(page).count("A year is a number such as 2008.") == 3  # at the years, in the summary and at the foot
    assert page.setup().since == 2012
    assert not page.summary.start.isEnabled()
    period.since.selectAll()
    stage.type("2011")
    period.until.setFocus()
    stage.type("2010")
    assert "The first year is after the last." in texts(page)
    assert not page.summary.start.isEnabled()
    period.until.selectAll()
    stage.type("20")
    start(stage)
    assert not begun
    period.until.selectAll()
    stage.type("2011")
    assert "12 match" in texts(page)
    assert (page.setup().since, page.setup().until) == (2011, 2011)


def test_recall_is_chosen_by_preset_or_by_two_ends(desk, page, stage):
    fill(desk, page, stage)
    more(page)
    recall = page.form.recall
    choose(recall.which, "weak")
    assert page.setup().recall == (0, 0.7)
    assert not recall.range.isVisible()
    choose(recall.which, "own")
    recall.range.low.setValue(80)
    recall.range.high.setFocus()
    stage.press(Qt.Key.Key_Up)
    assert page.setup().recall == (0.8, 0.85)
    recall.range.high.setValue(40)  # pushes the other end before it
    assert page.setup().recall == (0.4, 0.4)
    choose(recall.which, "any")
    assert page.setup().recall is None


def test_the_range_is_dragged_by_its_nearer_end(desk, page, stage, qtbot):
    fill(desk, page, stage)
    more(page)
    recall = page.form.recall
    choose(recall.which, "own")  # 60 to 90
    QApplication.processEvents()
    bar = recall.range.bar
    middle = bar.rect().center()
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=middle)
    assert recall.range.value() == (50, 90)


def test_new_ones_can_be_left_out(desk, page, stage):
    fill(desk, page, stage)
    more(page)
    page.form.recall.fresh.click()
    assert "0 match" in texts(page)
    assert "No new ones" in texts(page)


def test_the_same_number_draws_the_same_quiz(desk, page, stage, begun):
    fill(desk, page, stage)
    more(page)
    started: list[Quiz] = []
    page.started.connect(started.append)
    for _turn in range(2):
        page.form.number.field.setFocus()
        page.form.number.field.selectAll()
        stage.type("4711")
        start(stage)
        page.enter()
    assert [setup.seed for setup in begun] == [4711, 4711]
    first, second = ([item.posed for item in quiz.view.items] for quiz in started)
    assert first == second


def test_a_number_is_made_of_digits(desk, page, stage):
    fill(desk, page, stage)
    more(page)
    before = page.setup().seed
    page.form.number.field.setFocus()
    page.form.number.field.selectAll()
    stage.type("x")
    assert page.setup().seed == before
    assert page.form.number.field.accessibleDescription() == "Digits only."


def test_two_quizzes_in_a_row_have_different_numbers(desk, page, stage, begun):
    fill(desk, page, stage)
    started: list[object] = []
    page.started.connect(started.append)
    start(stage)
    page.enter()
    start(stage)
    assert begun[0].seed != begun[1].seed
    assert all(isinstance(quiz, Quiz) for quiz in started)


# Presets


def test_a_preset_sets_every_row_and_is_marked_while_it_is_in_force(desk, page, stage, begun):
    fill(desk, page, stage, 40)
    choose(page.form.clock.extra, "2")
    chip = page.presets.chips[Preset.EXAM]
    chip.click()
    assert chip.in_force()
    assert chip.accessibleDescription().startswith("Chosen.")
    start(stage)
    assert (begun[0].count, begun[0].forms, begun[0].seconds) == (30, FORMS, 30 * 60)
    page.form.count.count.setValue(3)
    assert not chip.in_force()


def test_a_preset_takes_fewer_where_fewer_match(desk, page, stage, begun):
    fill(desk, page, stage, 8)
    page.presets.chips[Preset.QUICK].click()
    assert page.presets.chips[Preset.QUICK].in_force()
    start(stage)
    assert begun[0].count == 8
    page.enter()
    page.form.count.count.setValue(9)  # asked for by hand it is told instead
    assert "Only 8 match." in texts(page)


def test_the_missed_shelf_is_offered_with_its_number(desk, page, stage):
    fill(desk, page, stage)
    chip = page.presets.chips[Preset.MISSED]
    why = "The missed shelf is empty: what you miss in a quiz goes there."
    assert not chip.isEnabled()
    assert why in texts(page)
    assert why in (chip.toolTip(), chip.accessibleDescription())
    quiz = desk.quiz(count=3)
    quiz.submit()
    page.enter()
    assert chip.accessibleName() == "Missed shelf 1"  # only the first was on show
    assert why not in [*texts(page), chip.accessibleDescription()]
    chip.click()
    assert page.setup().missed
    assert "From the missed shelf" in texts(page)


def test_everything_on_a_topic_asks_for_the_topic(desk, page, stage):
    fill(desk, page, stage)
    page.presets.chips[Preset.TOPIC].click()
    menu = page.presets.menu
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Leaders", "Dates", "Treaties", "Votes"]
    menu.actions()[3].trigger()
    assert (page.setup().topics, page.setup().takes_all) == (("votes",), True)
    assert page.presets.chips[Preset.TOPIC].in_force()
    menu.close()


def test_the_latest_choice_is_offered_again_and_extra_time_is_kept(desk, source, stage):
    desk.fill(12)
    desk.quiz(count=3, extra=2.0, forms=("typed",), tags=()).submit()
    page = QuizSetupPage(source, stage.actions, stage.messages, desk.settings, Random(4))
    stage.put(page)
    assert page.setup().extra == 2.0
    assert page.setup().count == 10
    page.presets.latest.click()
    assert (page.setup().count, page.setup().forms) == (3, ("typed",))
    assert page.presets.latest.in_force()


def test_a_set_up_is_saved_renamed_and_deleted_with_undo(desk, page, stage):
    fill(desk, page, stage)
    page.form.count.count.setValue(7)
    stage.press(Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    sheet = page.presets.sheet
    assert sheet is not None
    sheet.send.click()
    assert sheet.field.problem.label.text() == "Give it a name."
    sheet.name.setText("Friday")
    sheet.send.click()
    assert stage.remarks[-1].sentence == "The set-up “Friday” is saved."
    assert page.presets.own["Friday"].in_force()
    page.form.count.count.setValue(3)
    assert not page.presets.rename.isVisible()
    page.presets.own["Friday"].click()
    assert page.setup().count == 7
    page.presets.rename.click()
    page.presets.sheet.name.setText("Sunday")
    page.presets.sheet.send.click()
    assert list(page.presets.own) == ["Sunday"]
    page.presets.delete.click()
    assert not page.presets.own
    stage.remarks[-1].undo()
    assert list(page.presets.own) == ["Sunday"]


def test_a_name_that_cannot_be_saved_is_told_and_stays_typed(desk, page, stage):
    fill(desk, page, stage)
    page.presets.save.click()
    page.presets.sheet.name.setText("x" * 90)
    page.presets.sheet.send.click()
    assert "60" in page.presets.sheet.field.problem.label.text()
    assert page.presets.sheet.name.text() == "x" * 90
    page.presets.sheet.closer.click()


def test_a_set_up_handed_over_is_shown(desk, page, stage):
    desk.fill(12)
    stage.put(page, QuizSetup(count=3, clock=ClockKind.EACH, feedback=Feedback.EACH, forms=("typed",), seed=99))
    setup = page.setup()
    assert (setup.count, setup.clock, setup.feedback, setup.forms, setup.seed) == (
        3,
        ClockKind.EACH,
        Feedback.EACH,
        ("typed",),
        99,
    )


# A quiz from a file


def items(*numbers):
    return tuple(pose("multiple_choice", [factories.question(number)], Random(2)) for number in numbers)


def test_a_file_asks_exactly_its_questions(desk, page, stage, begun):
    desk.fill(12)
    stage.put(page)
    page.open_file(OpenedQuiz("From Nino", QuizSetup(minutes=4, seed=7), items(3, 1)))
    assert "“From Nino”: 2 questions" in texts(page)
    assert not page.form.topics.isVisible()
    assert page.summary.asked.accessibleName() == "2 questions"
    started: list[Quiz] = []
    page.started.connect(started.append)
    start(stage)
    assert tuple(item.posed for item in started[0].view.items) == items(3, 1)
    assert begun[0].seconds == 240
    assert page.file.opened() is None
    assert page.form.topics.isVisible()


def test_questions_that_are_lacking_are_left_out_or_added_with_undo(desk, page, stage, begun):
    desk.fill(2)
    stage.put(page)
    page.open_file(OpenedQuiz("From Nino", QuizSetup(), items(1, 50, 51)))
    assert "2 questions are not in your library. Without them the quiz has 1." in texts(page)
    page.file.add.click()
    assert questions.count(desk.library) == 4
    assert page.summary.asked.accessibleName() == "3 questions"
    stage.remarks[-1].undo()
    assert questions.count(desk.library) == 2
    start(stage)
    assert len(begun[0].only) == 1


def test_a_file_of_unknown_questions_alone_says_what_to_do(page, stage, begun):
    stage.put(page)  # an empty library
    page.open_file(OpenedQuiz("From Nino", QuizSetup(), items(50, 51)))
    assert "None of its questions is in your library. Add them to yours first." in texts(page)
    start(stage)
    assert not begun
    page.file.add.click()
    start(stage)
    assert len(begun[0].only) == 2


def test_no_line_is_drawn_below_the_last_row_of_the_set_up_of_a_file(desk, page, stage):
    def ends_with_a_line() -> bool:
        rows = [row for row in page.form.findChildren(FormRow) if row.isVisible()]
        return any(rule.isVisible() for rule in max(rows, key=lambda row: row.y()).findChildren(Rule))

    fill(desk, page, stage)
    page.open_file(OpenedQuiz("From Nino", QuizSetup(), items(1)))
    assert not ends_with_a_line()
    page.file.close_button.click()
    assert ends_with_a_line()  # above what few need


def test_closing_the_file_gives_the_choice_back(desk, page, stage):
    fill(desk, page, stage)
    page.open_file(OpenedQuiz("From Nino", QuizSetup(), items(1)))
    page.file.close_button.click()
    assert page.form.topics.isVisible()
    assert "12 match" in texts(page)


def test_the_quiz_as_chosen_goes_into_a_file_or_on_paper(desk, page, stage, qtbot):
    fill(desk, page, stage)
    for signal, key in ((page.file_wanted, Qt.Key.Key_S), (page.paper_wanted, Qt.Key.Key_P)):
        with qtbot.waitSignal(signal) as told:
            stage.press(key, CTRL)
        assert told.args == [page.setup(), None]
    with qtbot.waitSignal(page.open_wanted):
        stage.press(Qt.Key.Key_O, CTRL)


# An unfinished quiz


def test_an_unfinished_quiz_is_offered_with_its_answers_and_the_time_it_had_left(desk, page, stage, qtbot):
    desk.fill(12)
    quiz = desk.quiz(count=5, minutes=5)
    quiz.choose(1)
    desk.clock.advance(minutes=1)
    quiz.pause()
    started: list[Quiz] = []
    page.started.connect(started.append)
    stage.put(page)
    words = "A quiz is unfinished: 1 of 5 questions answered, 4:00 left."
    assert f"{words} It waits under “Earlier quizzes” if you start another one." in texts(page)
    qtbot.mouseClick(page.banner.button, Qt.MouseButton.LeftButton)
    assert started[0].view.seconds_left == pytest.approx(240)
    assert started[0].view.phase is QuizPhase.PAUSED


def test_no_time_is_told_of_an_unfinished_quiz_that_goes_on_without_a_clock(desk, page, stage):
    desk.fill(12)
    quiz = desk.quiz(count=5, minutes=1)
    quiz.choose(1)
    desk.clock.advance(minutes=2)
    quiz.tick()
    quiz.keep_going()
    quiz.pause()
    stage.put(page)
    assert any(said.startswith("A quiz is unfinished: 1 of 5 questions answered. It waits") for said in texts(page))


def test_an_unfinished_quiz_can_be_thrown_away_and_brought_back(desk, page, stage):
    desk.fill(12)
    desk.quiz(count=5).pause()
    stage.put(page)
    page.banner.discard.click()
    assert not page.banner.isVisible()
    assert desk.resumed() is None
    stage.remarks[-1].undo()
    assert page.banner.isVisible()
    assert desk.resumed() is not None


def test_where_a_quiz_cannot_begin_it_is_said_and_the_choice_stays(desk, page, stage):
    fill(desk, page, stage)
    page.form.count.count.setValue(7)
    desk.library.connection.execute("PRAGMA query_only = ON")
    started: list[object] = []
    page.started.connect(started.append)
    start(stage)
    desk.library.connection.execute("PRAGMA query_only = OFF")
    assert not started
    assert stage.notices[-1].sentence
    assert page.form.count.count.value() == 7
    assert issubclass(KnownError, Exception)


def test_what_was_taken_away_meanwhile_is_said_and_counted_again(desk, page, stage):
    ids = desk.fill(12)
    stage.put(page)
    browse.suspend(desk.library, ids, on=True, now=desk.clock.now())
    start(stage)
    assert stage.remarks[-1].sentence == "No question matches this choice."
    assert "0 match" in texts(page)


# Counting beside the window


class Later:
    """Counts when it is told to."""

    def __init__(self) -> None:
        self.asked: list = []

    def reckon(self, setup, then) -> None:
        self.asked.append((setup, then))


def test_while_it_is_counted_nothing_is_said_to_be_missing_and_a_late_count_is_dropped(desk, source, stage):
    desk.fill(12)
    later = Later()
    page = QuizSetupPage(replace(source, reckon=later.reckon), stage.actions, stage.messages, desk.settings, Random(4))
    stage.put(page)
    assert page.is_reckoning()
    assert page.summary.asked.accessibleName() == "… counting"
    assert "Counting…" in texts(page)
    assert page.summary.paper.accessibleDescription() == "It is being counted what matches."
    assert not page.presets.chips[Preset.TOPIC].isEnabled()
    page.form.count.count.setValue(5)
    assert [setup.count for setup, _then in later.asked] == [10, 5]
    for setup, then in reversed(later.asked):
        then(reckon(desk.library, setup, desk.scheduler, desk.clock.now()))
    assert not page.is_reckoning()
    assert page.summary.start.isEnabled()
    assert "Counting…" not in texts(page)
    assert page.presets.chips[Preset.TOPIC].isEnabled()
    assert page.summary.asked.accessibleName() == "5 questions"
    assert page.summary._bar.accessibleName() == "Leaders 2, Dates 1, Treaties 1, Votes 1"


def test_who_presses_start_before_it_is_counted_waits_for_nothing_and_is_told_if_fewer_match(desk, source, stage):
    desk.fill(7)
    later = Later()
    page = QuizSetupPage(replace(source, reckon=later.reckon), stage.actions, stage.messages, desk.settings, Random(4))
    begun: list[Quiz] = []
    page.started.connect(begun.append)
    stage.put(page)
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [quiz.view.total for quiz in begun] == [7]
    assert stage.remarks[-1].sentence == "Only 7 match."


# Looks and hands


def test_theme_and_text_size_change_while_it_is_shown(desk, page, stage, qapp):
    fill(desk, page, stage)
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    bar = page.area.horizontalScrollBar()
    assert bar.maximum() == 0 or page.content.minimumSizeHint().width() > page.area.viewport().width()
    assert page.summary.y() > page.form.schedule.y()
    apply_theme(qapp, "light")


def test_large_text_keeps_the_start_in_sight_below_the_form(desk, page, stage, begun, qapp):
    apply_theme(qapp, "light", 2.0)
    fill(desk, page, stage)
    foot = page.foot.button
    assert foot.visibleRegion().boundingRect() == foot.rect()
    assert not page.summary.start.isVisible()
    assert page.foot_height() == page.height() - page.area.height()
    page.form.count.count.setValue(5)
    assert any(said.startswith("5 questions · ") and said.endswith(" · 12 match") for said in texts(page.foot))
    stage.qtbot.mouseClick(foot, Qt.MouseButton.LeftButton)
    assert [setup.count for setup in begun] == [5]
    page.form.count.count.setValue(20)
    assert "Only 12 match." in texts(page.foot)
    stage.qtbot.mouseClick(page.summary.foot_use, Qt.MouseButton.LeftButton)
    assert page.setup().count == 12
    assert not page.summary.foot_use.isVisible()
    apply_theme(qapp, "light")
    page.form.count.count.setValue(5)
    QApplication.processEvents()
    assert (foot.isVisible(), page.summary.start.isVisible(), page.foot_height()) == (False, True, 0)


def test_long_names_of_topics_and_set_ups_are_cut_not_spilt(desk, page, stage):
    desk.fill(12, topic="a topic whose name goes on and on " * 6)
    presets.save(desk.library, "x" * 60, QuizSetup(), desk.clock.now())
    stage.put(page)
    own = page.presets.own["x" * 60]
    assert own.width() < QFontMetrics(own.font()).horizontalAdvance("x" * 60)
    assert page.area.horizontalScrollBar().maximum() == 0


def test_tab_visits_everything_by_name_in_reading_order(desk, page, stage):
    desk.fill(12)
    presets.save(desk.library, "Friday", QuizSetup(), desk.clock.now())
    stage.put(page)
    names = tab_walk(stage, page.presets.chips[Preset.QUICK])
    at = names.index
    assert names[:3] == ["Quick 10", "Exam", "Weak spots"]
    assert at("Everything on a topic") < at("Friday") < at("Save this") < at("Leaders 3")
    assert names[at("Leaders 3") :][:5] == ["Leaders 3", "Dates 3", "Treaties 3", "Votes 3", "Number of questions"]
    assert at("Multiple choice 12") < at("Minutes") < at("Answers update the review schedule") < at("More choices")
    assert {"Start quiz", "On paper"} <= set(names)


def test_tab_visits_what_few_need_as_well(desk, page, stage):
    fill(desk, page, stage)
    more(page)
    choose(page.form.recall.which, "own")
    QApplication.processEvents()
    names = tab_walk(stage, page.presets.chips[Preset.QUICK])
    at = names.index
    assert at("More choices") < at("Choose a deck") < at("Sources") < at("From the year") < at("To the year")
    assert at("Known at least, per cent") < at("Known at most, per cent") < at("New questions too")
    assert at("Number of this quiz") < at("Save as file") < at("Open a quiz file")


def test_the_whole_quiz_is_set_up_by_keyboard(desk, page, stage, begun):
    fill(desk, page, stage)
    page.form.topics.chips["leaders"].setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Qt.Key.Key_Space)
    page.form.count.count.setFocus()
    page.form.count.count.selectAll()
    stage.type("4")
    page.form.kinds.chips["typed"].setFocus()
    stage.press(Qt.Key.Key_Return)
    segment = next(one for one in page.form.clock.timer.segments if one.isChecked())
    segment.setFocus()
    stage.press(Qt.Key.Key_Right)
    start(stage)
    setup = begun[0]
    assert (setup.topics, setup.count, setup.clock) == (("dates", "treaties", "votes"), 4, ClockKind.EACH)
    assert setup.forms == ("multiple_choice", "typed")
