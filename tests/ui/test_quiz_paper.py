"""Papers and results leave the window: files are asked for, written whole, and what came of it is said."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog

from quizapp.clock import FakeClock
from quizapp.exchange.cells import from_csv
from quizapp.exchange.quiz_csv import COLUMNS
from quizapp.questions.forms.posed import FORMS
from quizapp.settings import SettingsFile
from quizapp.ui import fonts
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs
from quizapp.ui.main_window import MainWindow
from quizapp.ui.messages import Messages
from quizapp.ui.paper.dialog import PaperDialog
from quizapp.ui.paper.document import Key, PaperOptions, PaperSize, quiz_documents, result_documents
from quizapp.ui.parts import Parts
from quizapp.ui.quiz_paper import QuizPaperDesk, file_name
from quizapp.ui.slices import at_once
from tests.questions.forms.test_posed import asked as posed_in
from tests.study.conftest import desk
from tests.ui.paper.reading import page_texts, squeezed
from tests.ui.paper.test_quiz_on_paper import choice, paper

__all__ = ["desk"]
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


class Rig:
    """A window's parts, and what was said in it."""

    def __init__(self, qtbot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        messages = Messages()
        self.remarks: list[str] = []
        self.notices: list[object] = []
        messages.remarked.connect(lambda remark: self.remarks.append(remark.sentence))
        messages.noticed.connect(self.notices.append)
        self.window = MainWindow(messages)
        qtbot.addWidget(self.window)
        self.settings = SettingsFile(folder / "settings.toml")
        self.jobs = Jobs()
        clock = FakeClock(NOW)
        actions = Actions(self.window)
        parts = Parts(self.window, actions, messages, self.settings, clock, Random(1), folder / "draft.json", self.jobs)
        self.papers = QuizPaperDesk(parts)

    def choose(self, name: str) -> Path:
        """Choose a file of this name where one is asked for."""
        self.qtbot.waitUntil(lambda: self.window.findChild(QFileDialog) is not None)
        asked = self.window.findChild(QFileDialog)
        path = self.folder / name
        asked.fileSelected.emit(str(path))
        asked.close()
        return path

    def said(self) -> str:
        """What was said of how it ended; that it is under way is said before only where that takes long."""
        ended = [*self.remarks]

        def said_of_the_end() -> bool:
            told = [notice.sentence for notice in self.notices if notice.sentence != "The PDF is being written."]
            ended[:] = [*told, *self.remarks]
            return bool(ended)

        self.qtbot.waitUntil(said_of_the_end)
        return ended[-1]


@pytest.fixture
def rig(shown, qtbot, tmp_path):
    fonts.load()
    made = Rig(qtbot, tmp_path)
    yield made
    made.jobs.close()


@pytest.fixture
def result(desk):
    desk.fill(8)
    quiz = desk.quiz(count=4, certainty=True)
    for place, item in enumerate(quiz.view.items):
        quiz.goto(place)
        desk.clock.advance(seconds=9)
        if place == 0:
            quiz.respond(item.posed.right)
            quiz.be_certain(3)
        elif place == 1:
            quiz.respond((next(one for one in item.options if one not in item.posed.right),))
            quiz.flag()
    quiz.submit()
    return quiz.result()


def documents(*items, **options):
    return at_once(quiz_documents(paper(*items), PaperOptions(**options)))


def test_a_quiz_is_asked_about_saved_and_the_choices_are_remembered(rig, qtbot):
    rig.papers.show_quiz(paper(*[posed_in(form) for form in FORMS]))
    dialog = rig.window.findChild(PaperDialog)
    dialog.key.segments[1].click()
    dialog.columns.segments[1].click()
    dialog.paper_size.segments[1].click()
    dialog.lines.segments[1].click()
    dialog.save.click()
    path = rig.choose("my.pdf")
    assert rig.said() == "Saved as my.pdf and my key.pdf."
    assert page_texts(path.read_bytes())[0].startswith("Quiz21November2026")
    assert page_texts((rig.folder / "my key.pdf").read_bytes())[0].startswith("Answerkey")
    value = SettingsFile(rig.settings.path).value
    assert (value.paper_size, value.paper_key, value.paper_lines, value.paper_columns) == ("letter", "apart", 2, 2)


def test_a_key_never_takes_the_place_of_another_file(rig):
    (rig.folder / "my key.pdf").write_bytes(b"mine")
    rig.papers.save(documents(choice(), key=Key.APART))
    rig.choose("my.pdf")
    assert rig.said() == "Saved as my.pdf and my key 2.pdf."
    assert (rig.folder / "my key.pdf").read_bytes() == b"mine"


def test_where_a_file_cannot_be_written_a_sentence_says_so_and_the_old_one_stays(rig):
    blocked = rig.folder / "file"
    blocked.write_bytes(b"old")
    rig.papers.save(documents(choice()))
    rig.choose("file/below.pdf")
    assert "could not be written" in rig.said()
    assert blocked.read_bytes() == b"old"


def test_a_long_writing_can_be_cancelled_and_leaves_no_file(rig, monkeypatch):
    monkeypatch.setattr("quizapp.ui.quiz_paper._SOON", 0)
    rig.papers.save(documents(*[choice(number) for number in range(400)]))
    path = rig.choose("long.pdf")
    rig.qtbot.waitUntil(lambda: bool(rig.notices))
    assert rig.notices[0].action == "Cancel"
    rig.notices[0].do()
    rig.qtbot.waitUntil(lambda: bool(rig.remarks))
    assert rig.remarks == ["No PDF was written."]
    assert not path.exists()


def test_a_result_is_saved_with_mine_right_why_and_source(rig, result):
    rig.papers.save_result(result)
    path = rig.choose("result.pdf")
    assert rig.said() == "Saved as result.pdf."
    text = "".join(page_texts(path.read_bytes()))
    for words in (result.headline, "Mark: 1 of 4, 25 %", "Time: 0:36 of 5:00", "By topic", "By kind", "By certainty"):
        assert squeezed(words) in text
    for item in result.items:
        assert squeezed(item.question.stem) in text
    wrong = result.items[1]
    assert squeezed(f"Wrong · flagged Your answer: {wrong.mine} Right answer: {wrong.right} {wrong.why}") in text
    assert squeezed("Right · certainty: Certain Your answer: Ada Quill") in text
    assert text.count("Noanswer") == 2
    assert text.count("HarbourCourier") == 4
    told = PdfReader(io.BytesIO(path.read_bytes())).metadata
    assert told is not None
    assert told.title == "Quiz result of 21 November 2026"


def test_a_result_of_all_forms_and_marks_has_every_word_in_its_place(rig, desk):
    from tests.study.quiz.moves import dated, several
    from tests.ui.paper.test_quiz_on_paper import assert_laid_within, assert_written_within

    desk.fill(8)
    dated(desk)
    several(desk)
    quiz = desk.quiz(count=12, forms=FORMS)
    for place, item in enumerate(quiz.view.items):
        quiz.goto(place)
        quiz.respond(item.posed.right[::-1])
    quiz.submit()
    late = replace(quiz.result().items[0].answer, late=True, overruled=True)
    found = quiz.result()
    items = (replace(found.items[0], answer=late, share=1.0), *found.items[1:])
    (document,) = at_once(result_documents(replace(found, items=items), date(2026, 11, 21), PaperSize.A4))
    assert_laid_within(document)
    assert_written_within(document)


def test_the_answers_are_saved_as_csv(rig, result):
    rig.papers.save_answers(result)
    asked = rig.window.findChild(QFileDialog)
    assert Path(asked.selectedFiles()[0]).name == "Quiz 2026-11-21.csv"
    path = rig.choose("quiz.csv")
    assert rig.said() == "Saved as quiz.csv."
    header, *rows = from_csv(path.read_bytes())
    assert tuple(header) == COLUMNS
    assert len(rows) == 4


def test_when_the_window_closes_no_more_is_read_for_a_table(rig, result, monkeypatch):
    monkeypatch.setattr("quizapp.ui.slices._SLICE", 0)
    read = []

    def results():
        for number in range(50):
            read.append(number)
            yield result

    rig.papers.save_all_answers(results)
    path = rig.choose("all.csv")
    rig.window.closing.emit()
    so_far = len(read)
    assert so_far < 50
    QApplication.processEvents()
    assert len(read) == so_far
    assert not path.exists()
    assert not rig.remarks


def test_without_a_printer_a_pdf_is_offered(rig, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    rig.papers.print(documents(choice()))
    (notice,) = rig.notices
    assert notice.sentence == "This computer knows of no printer. Save it as PDF and print that elsewhere."
    notice.do()
    assert rig.choose("instead.pdf").parent == rig.folder
    assert rig.said()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # what offscreen cannot do with dialogues
def test_the_print_dialogue_opens_and_is_cancelled_without_harm(rig, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Office"]))
    printed: list[object] = []
    monkeypatch.setattr(rig.papers, "print_on", lambda *told: printed.append(told))
    rig.window.show()
    rig.papers.print(documents(choice()))
    rig.qtbot.waitUntil(lambda: bool(rig.window.findChildren(QPrintDialog)))
    (dialog,) = rig.window.findChildren(QPrintDialog)
    assert dialog.isVisible()
    dialog.reject()
    rig.qtbot.waitUntil(lambda: not rig.window.findChildren(QPrintDialog))
    assert (printed, rig.remarks, rig.notices) == ([], [], [])
    assert rig.window.isVisible()


def test_a_printer_gets_every_page_or_those_that_were_chosen(rig, tmp_path):
    made = documents(*[choice(number) for number in range(30)])
    pages = len(made[0].sheets)
    for first, last, wanted in ((0, 0, pages), (2, 3, 2)):
        rig.remarks.clear()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        path = tmp_path / f"printed{first}.pdf"
        printer.setOutputFileName(str(path))
        printer.setFromTo(first, last)
        rig.papers.print_on(printer, made)
        rig.qtbot.waitUntil(lambda: bool(rig.remarks))
        assert rig.remarks == ["Sent to the printer."]
        assert len(PdfReader(path).pages) == wanted


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(rig, tmp_path):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "no" / "folder.pdf"))
    rig.papers.print_on(printer, documents(choice()))
    assert rig.notices[0].sentence == "The printer did not take all pages. See whether it is on and has paper."


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Week 47", "Week 47"),
        ("a/b\\c:d", "a-b-c-d"),
        ("../../x", "-..-x"),
        (" ... ", "Quiz"),
        ("x" * 200, "x" * 80),
        ("two\nlines", "two-lines"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title, name):
    assert file_name(title) == name
