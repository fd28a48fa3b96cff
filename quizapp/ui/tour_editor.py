"""A tour of the editor: empty, with problems, filled in, in every form, and a question that is there already."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QImage, QPainter

from quizapp.authoring.own import Draft, DraftForm
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui.pages.editor import EditorPage
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.requests import Kind, StudyRequest
from quizapp.ui.tour import next_person
from quizapp.ui.tour_driver import Driver
from quizapp.ui.widgets.image_view import ImageView

FORMS = {
    "several-right": Draft(
        form=DraftForm.SEVERAL_RIGHT,
        stem="Which states had recognised South Ossetia by the end of 2009?",
        right=("Russia", "Nicaragua", "Venezuela"),
        wrong=("Belarus", "Serbia", "Cuba"),
        topic="statements",
    ),
    "true-false": Draft(
        form=DraftForm.TRUE_FALSE,
        stem="Georgia left the Commonwealth of Independent States in August 2009.",
        explanation="It announced the step in August 2008; it took effect a year later.",
        topic="dates",
    ),
    "typed": Draft(
        form=DraftForm.TYPED, stem="What is the capital of Abkhazia?", answer="Sukhum", accepted=("Sukhumi", "Aqwa")
    ),
    "number": Draft(
        form=DraftForm.NUMBER,
        stem="How much was the pipeline from Dzaurikau to Tskhinvali to carry a year?",
        answer="252.5",
        unit="million cubic metres",
        tolerance="5 %",
        topic="numbers",
    ),
    "date": Draft(
        form=DraftForm.DATE,
        stem="When did Russia recognise Abkhazia?",
        answer="2008-08-26",
        source="Harbour Courier, 26 August 2008",
        quote="The president signed both decrees on Tuesday.",
        topic="dates",
    ),
    "cloze": Draft(
        form=DraftForm.CLOZE,
        stem="Russia recognised Abkhazia and {South Ossetia} on 26 August 2008.",
        explanation="Both decrees were signed on the **same day**:\n- one for Abkhazia\n- one for South Ossetia",
        topic="statements",
    ),
}


_WITH_IMAGE = Draft(
    form=DraftForm.MULTIPLE_CHOICE,
    stem="Which result of a ballot do the bars show?",
    answer="71 to 26",
    wrong=("60 to 37", "91 to 6", "49 to 48"),
    topic="votes",
)


def editor(driver: Driver) -> None:
    """An empty form, one that cannot be saved yet, one filled in much like a question of the pack, and that one."""
    study = driver.go("study.run", StudyRequest(kind=Kind.CRAM, topic="leaders", counts=False))
    assert isinstance(study, StudyPage)  # noqa: S101
    like = next_person(driver, study)
    number = study.session.view.id if study.session else None
    driver.press("study.end")
    page = driver.go("editor")
    assert isinstance(page, EditorPage)  # noqa: S101
    driver.picture("08b-editor-empty")
    driver.press("editor.save")
    driver.picture("08c-editor-problems")
    write(
        page,
        Draft(
            form=DraftForm.MULTIPLE_CHOICE,
            stem=like.stem.replace("Who was ", "Who was the "),
            answer=like.answer,
            wrong=tuple(option.text for option in like.distractors[:3]),
            accepted=(like.answer.split()[-1],),
            source="Harbour Courier, 26 August 2008",
            as_of=like.as_of,
            topic="leaders",
            tags=("august", "2008"),
        ),
    )
    driver.wait(page.form.banner.isVisible)
    driver.picture("08-editor")
    driver.go("editor", number)
    driver.picture("08d-editor-editing")


def forms(driver: Driver) -> None:
    """The editor in every form but the two above."""
    page = driver.go("editor")
    assert isinstance(page, EditorPage)  # noqa: S101
    for letter, (name, draft) in zip("efghij", FORMS.items(), strict=True):
        write(page, draft)
        driver.picture(f"08{letter}-editor-{name}")


def image(driver: Driver) -> None:
    """A question with an image: written, studied, asked in a quiz, and shown in the Library."""
    page = driver.go("editor")
    assert isinstance(page, EditorPage)  # noqa: S101
    write(page, _WITH_IMAGE)
    given = QMimeData()
    given.setImageData(_chart())
    page.image.take(given)
    driver.wait(lambda: bool(page.form.draft().image))
    page.form.fields.image.text.setText("Two bars: the left one nearly three times as high as the right one")
    driver.picture("08k-editor-image")
    saved: list[int] = []
    page.saved.connect(saved.append)
    driver.press("editor.save")
    driver.picture("08l-library-image")
    driver.go("study.run", StudyRequest(ids=(saved[-1],), counts=False))
    driver.picture("08m-study-image")
    driver.press("study.show")
    driver.picture("08n-study-image-answer")
    driver.press("study.end")
    run = driver.begin_quiz(QuizSetup(packs=("",), forms=("multiple_choice",), count=1, seed=3, feeds_schedule=False))
    driver.picture("08o-quiz-image")
    shown = run.findChild(ImageView)
    assert shown is not None  # noqa: S101
    shown.click()
    driver.picture("08p-quiz-image-large")
    driver.close_what_is_over()
    driver.press("quiz.end")
    driver.close_what_is_over()


def _chart() -> QImage:
    """A drawing to ask about: a ballot as two bars."""
    drawn = QImage(720, 420, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#fbfaf6"))
    painter = QPainter(drawn)
    for left, high, color in ((130, 284, "#2f6f8f"), (430, 104, "#b4643c")):
        painter.fillRect(left, 360 - high, 160, high, QColor(color))
    painter.fillRect(80, 360, 560, 3, QColor("#555555"))
    painter.end()
    return drawn


def write(page: EditorPage, draft: Draft) -> None:
    """Fill in the form."""
    page.form.fill(draft)
    page.form.changed.emit()
