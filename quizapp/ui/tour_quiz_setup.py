"""The part of the tour that sets up a quiz: presets, every row, saved set-ups, a quiz from a file."""

from random import Random

from quizapp.i18n import _
from quizapp.questions.forms import multiple_choice
from quizapp.questions.forms.posed import pose
from quizapp.questions.question import AnswerKind, Distractor, Question
from quizapp.study.quiz.presets import Preset
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui.pages.quiz_from_file import OpenedQuiz
from quizapp.ui.pages.quiz_setup import QuizSetupPage
from quizapp.ui.tour_driver import Driver

_OWN = "Friday evening"


def _settled(driver: Driver, page: QuizSetupPage) -> QuizSetupPage:
    driver.wait(lambda: not page.is_reckoning())
    return page


def presets(driver: Driver) -> None:
    """A preset in force, one saved, a choice that too few match, one that none matches."""
    page = driver.quiz_setup()
    page.presets.chips[Preset.EXAM].click()
    _settled(driver, page)
    driver.picture("04b-quiz-setup-exam")
    page.presets.chips[Preset.WEAK].click()
    _settled(driver, page)
    page.presets.save.click()
    assert page.presets.sheet is not None  # noqa: S101
    page.presets.sheet.name.setText(_OWN)
    driver.picture("04c-quiz-setup-save")
    page.presets.sheet.send.click()
    driver.settle()
    driver.picture("04d-quiz-setup-saved")
    page.form.show_setup(page.form.setup())
    page.form.kinds.chips["date"].click()
    page.form.recall.which.set_value("any")
    page.form.recall.which.changed.emit("any")
    page.form.count.use(500)
    _settled(driver, page)
    driver.picture("04e-quiz-setup-too-few")
    for chip in page.form.topics.chips.values():
        chip.setChecked(False)
        chip.clicked.emit()
    _settled(driver, page)
    driver.picture("04f-quiz-setup-nothing")


def more(driver: Driver) -> None:
    """What few need, the rules by which answers count, and a clock for each question."""
    page = driver.quiz_setup()
    page.form.clock.timer.set_value("each")
    page.form.clock.timer.changed.emit("each")
    page.form.schedule.how.click()
    _settled(driver, page)
    page.area.ensureWidgetVisible(page.form.schedule)
    driver.picture("04g-quiz-setup-rules")
    page.form.schedule.how.click()
    page.form.more.click()
    driver.wait(lambda: page.form.sources.model.rowCount() > 0)
    page.form.recall.which.set_value("own")
    page.form.recall.which.changed.emit("own")
    page.form.sources.table.choose(1)
    page.form.sources.table.opened.emit()
    page.form.period.since.setText("2008")
    page.form.period.since.textEdited.emit("2008")
    _settled(driver, page)
    page.area.ensureWidgetVisible(page.form.sources)
    driver.picture("04h-quiz-setup-more")
    below = page.area.verticalScrollBar()
    below.setValue(below.maximum())
    driver.picture("04i-quiz-setup-below")


def from_file(driver: Driver) -> None:
    """A quiz of another library: its questions are not here, and then they are."""
    page = driver.quiz_setup()
    items = tuple(pose(multiple_choice.FORM, [one], Random(3)) for one in map(_invented, range(1, 7)))
    page.open_file(OpenedQuiz("From Nino", QuizSetup(minutes=4, seed=77), items))
    driver.picture("04j-quiz-setup-file")
    page.file.add.click()
    driver.settle()
    driver.picture("04k-quiz-setup-file-known")


def _invented(number: int) -> Question:
    names = ("Amber", "Birch", "Cedar", "Dunes", "Ember", "Fjord", "Grove")
    wrong = tuple(Distractor(text=_("{name} Bay").format(name=name), why="") for name in names[: number - 1])
    more = tuple(Distractor(text=_("{name} Bay").format(name=name), why="") for name in names[number:])
    return Question(
        key=f"own:tour-{number}",
        topic="places",
        kind=AnswerKind.PLACE,
        stem=_("Where did ferry number {number} land first?").format(number=number),
        answer=_("{name} Bay").format(name=names[number - 1]),
        distractors=(*wrong, *more)[:3],
    )


def waiting(driver: Driver) -> None:
    """An unfinished quiz that waits, as the set-up says."""
    driver.quiz_setup()
    driver.press("quiz.start", "quiz.choose.1", "quiz.next")
    driver.pass_time(40)
    driver.press("quiz.pause")
    driver.quiz_setup()
    driver.picture("04l-quiz-setup-waiting")


def empty(driver: Driver) -> None:
    """A deck without questions."""
    driver.choose_deck(empty=True)
    driver.quiz_setup()
    driver.picture("04m-quiz-setup-empty")


QUIZZED = (presets, more)  # with earlier quizzes
STUDIED = (from_file, waiting, empty)
