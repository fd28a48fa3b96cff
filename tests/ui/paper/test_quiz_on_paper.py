"""A quiz written as PDF and read back: what stands on its pages, and what does not."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from quizapp.questions.forms.posed import FORMS, Posed, pose
from quizapp.questions.overlap import explained
from quizapp.questions.question import Distractor
from quizapp.study.quiz import on_paper
from quizapp.ui.image_reading import packed
from quizapp.ui.images import images
from quizapp.ui.look import apply_theme
from quizapp.ui.paper.document import Document, Key, PaperOptions, PaperSize, quiz_documents
from quizapp.ui.paper.parts import QuizPaper
from quizapp.ui.paper.pdf import as_pdf, painted_all
from quizapp.ui.slices import at_once
from tests import factories
from tests.questions.forms.test_posed import asked as posed_in
from tests.ui.paper.reading import page_texts, squeezed, standing
from tests.ui.test_image_reading import drawn

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
HOSTILE = "<b>bold</b> & <img src='file:///etc/passwd'> a<b &amp; %s {0} \\(x)"
LONG = " ".join(f"word{number}" for number in range(200))
ARABIC, HEBREW = "من كان رئيس البلاد في عام ألفين", "מי היה נשיא המדינה בשנת אלפיים"
RIGHTS = ("أحمد شوقي", "דוד לוי")


def paper(*items: Posed, title: str = "Quiz") -> QuizPaper:
    return QuizPaper(title=title, day=date(2026, 11, 21), words=("All topics", "5 minutes"), items=items)


def documents(*items: Posed, title: str = "Quiz", **options) -> tuple[Document, ...]:
    return at_once(quiz_documents(paper(*items, title=title), PaperOptions(**options)))


def made(*items: Posed, title: str = "Quiz", **options) -> Document:
    return documents(*items, title=title, **options)[0]


def written(*items: Posed, title: str = "Quiz", **options) -> bytes:
    return pdf_of(made(*items, title=title, **options))


def pdf_of(document: Document) -> bytes:
    (pages,) = at_once(painted_all([document]))
    return as_pdf(pages, NOW)


def choice(number: int = 1, **changes) -> Posed:
    return pose("multiple_choice", [factories.question(number, **changes)], Random(number))


def all_forms() -> list[Posed]:
    return [posed_in(form) for form in FORMS]


def parts(pdf: bytes) -> tuple[str, str]:
    """The text of the question pages, and that of the key."""
    texts = page_texts(pdf)
    first = next((at for at, text in enumerate(texts) if text.startswith("Answerkey")), len(texts))
    return "".join(texts[:first]), "".join(texts[first:])


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("size", PaperSize)
def test_every_stem_option_key_and_source_of_every_form_can_be_read_back(size: PaperSize, columns: int) -> None:
    items = all_forms()
    questions, key = parts(written(*items, size=size, columns=columns))
    for posed in items:
        for text in (posed.asked, on_paper.proposed(posed), on_paper.task(posed), *posed.prompts):
            assert squeezed(text) in questions
        if posed.form != "true_false":
            assert all(squeezed(option) in questions for option in posed.options)
        if on_paper.key_places(posed):
            assert squeezed(on_paper.key_in_short(posed)) in key
        else:
            assert squeezed(on_paper.key_line(posed)) in key
        for question in posed.questions:
            assert squeezed(question.citations[0].publisher) in key
            assert squeezed(explained(question)) in key


def test_no_page_of_questions_tells_a_key_a_reason_or_a_source() -> None:
    typed = [one for one in all_forms() if not one.options]
    questions, key = parts(written(*typed))
    for posed in typed:
        assert squeezed(posed.right[0]) in key
        assert squeezed(posed.question.citations[0].publisher) not in questions
        assert squeezed(posed.question.explanation) not in questions
    assert "AdaQuill" not in questions


def test_the_key_can_be_left_out_or_go_into_a_document_of_its_own() -> None:
    items = all_forms()
    assert parts(written(*items, key=Key.NONE))[1] == ""
    questions, key = (pdf_of(one) for one in documents(*items, key=Key.APART))
    assert parts(questions)[1] == ""
    assert parts(key)[0] == ""
    number = on_paper.paper_number(items)
    assert all(number in text for pdf in (questions, key) for text in page_texts(pdf))


def test_pages_say_which_of_how_many_they_are_part_by_part() -> None:
    items = [choice(number) for number in range(1, 31)]
    texts = page_texts(written(*items))
    first = next(at for at, text in enumerate(texts) if text.startswith("Answerkey"))
    for part in (texts[:first], texts[first:]):
        assert len(part) > 1
        for at, text in enumerate(part, start=1):
            assert text.endswith(f"Page{at}of{len(part)}")


@pytest.mark.parametrize("columns", [1, 2])
def test_a_question_that_fits_on_a_page_is_on_one(columns: int) -> None:
    items = [
        choice(number, stem=f"Stem {number} " + "word " * (7 * number % 90) + f"end{number}?") for number in range(40)
    ]
    texts = page_texts(written(*items, key=Key.NONE, columns=columns))
    assert len(texts) > 3
    for at, posed in enumerate(items, start=1):
        whole = squeezed(f"{at}.{posed.text}")
        assert sum(whole in text for text in texts) == 1
    for text in texts:
        assert text.count("JonFalk") == text.count("Tickone.")


@pytest.mark.sampled(9)
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("form", FORMS)
def test_text_of_any_length_stays_within_the_margins(form: str, size: PaperSize, columns: int) -> None:
    posed = posed_in(form)
    options = tuple(f"{LONG} {option}" for option in posed.options)
    by_text = dict(zip(posed.options, options, strict=True))
    long = replace(
        posed,
        text=posed.text and f"{LONG} {LONG} {LONG} {'endless' * 200} {posed.text}",
        options=options,
        prompts=tuple(f"{LONG} {prompt}" for prompt in posed.prompts),
        right=tuple(by_text.get(one, one) for one in posed.right),
        unit=posed.unit and f"{posed.unit} {LONG}",
        proposed=posed.proposed and f"{LONG} {posed.proposed}",
        questions=tuple(replace(one, explanation=f"{LONG} {LONG}") for one in posed.questions),
    )
    document = made(*[long] * 3, size=size, columns=columns)
    assert len(document.sheets) > 3
    assert_laid_within(document)
    assert_written_within(made(long, size=size, columns=columns, key=Key.NONE))


def assert_laid_within(document: Document) -> None:
    """No row runs out of the room for text."""
    form = document.form
    for sheet in document.sheets:
        for one in sheet.rows:
            assert one.left >= 0
            assert one.left + one.row.width <= form.width + 1
            assert one.top + one.row.height <= form.height + 1


def assert_written_within(document: Document) -> None:
    """Every run of text of the PDF begins within the margins."""
    wide, high = (length / 20 for length in document.form.page)
    for page in standing(pdf_of(document)):
        for run in page:
            assert 53 <= run.x <= wide - 53
            assert 53 <= run.y <= high - 53


def test_rows_on_one_sheet_never_lie_over_each_other() -> None:
    document = made(*[posed_in(form, seed) for seed in range(3) for form in FORMS], columns=2)
    for sheet in document.sheets:
        for left in {one.left for one in sheet.rows}:
            column = sorted((one.top, one.top + one.row.height) for one in sheet.rows if one.left == left)
            assert all(one[1] <= other[0] + 1e-6 for one, other in pairwise(column))


def test_markup_stands_there_as_it_was_typed() -> None:
    wrong = (Distractor(text=f"{HOSTILE} 2", why=""), Distractor(text=f"{HOSTILE} 3", why=""))
    posed = choice(
        stem=HOSTILE, answer=f"{HOSTILE} 1", distractors=wrong, explanation=f"{HOSTILE} why, since the harbour froze"
    )
    questions, key = parts(written(posed, title=HOSTILE))
    plain = squeezed(HOSTILE)
    assert questions.count(plain) >= 5  # title, stem, three options, foot
    assert f"{plain}1" in key
    assert f"{plain}why,sincetheharbourfroze" in key


@pytest.mark.parametrize(("stem", "answer"), list(zip((ARABIC, HEBREW), RIGHTS, strict=True)))
def test_what_runs_from_right_to_left_stands_at_the_right_and_keeps_its_letters(stem: str, answer: str) -> None:
    pdf = written(choice(stem=stem, answer=answer), key=Key.NONE)
    letters = squeezed(page_texts(pdf)[0])
    for word in (*stem.split(), *answer.split()):
        joined = word.replace("لا", "ال")  # one letter on paper, whose two parts are told in their own order
        assert {word, word[::-1], joined[::-1]} & {letters[at : at + len(word)] for at in range(len(letters))}
    number = next(run for run in standing(pdf)[0] if run.text.strip() in {"1.", ".1", "1", "."})
    assert number.x > 500


def test_copied_text_has_spaces_quotes_and_whole_letters() -> None:
    stem = "Who’s “first” in the Office of fiscal affairs – 440–0, ≠ ‘x’?"
    posed = choice(stem=stem, answer="fi ffl “q” ’s")
    text = PdfReader(io.BytesIO(written(posed))).pages[0].extract_text()
    assert stem in text
    assert "fi ffl “q” ’s" in text
    assert "\t" not in text


def test_the_same_quiz_and_time_give_the_same_bytes_and_another_time_another_date() -> None:
    items = all_forms()
    assert written(*items) == written(*items)
    told = PdfReader(io.BytesIO(written(*items, title="My “quiz”"))).metadata
    assert told is not None
    assert told.title == "My “quiz”"
    assert told.creation_date == NOW
    assert told.modification_date == NOW


def test_the_outline_leads_to_questions_and_key() -> None:
    reader = PdfReader(io.BytesIO(written(*all_forms())))
    found = [(one.title, reader.get_destination_page_number(one)) for one in reader.outline]
    assert [name for name, _page in found] == ["Questions", "Answer key"]
    assert page_texts(written(*all_forms()))[found[1][1]].startswith("Answerkey")


def test_the_letters_travel_with_the_file() -> None:
    reader = PdfReader(io.BytesIO(written(*all_forms())))
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts]
    assert {str(one["/FontName"]).split("+")[1].split("_")[0] for one in descriptors} >= {"SourceSerif4Roman"}
    assert all("/FontFile2" in one for one in descriptors)


def test_the_theme_changes_nothing(qapp, shown) -> None:
    light = written(*all_forms())
    apply_theme(qapp, "dark", 2.0)
    assert written(*all_forms()) == light


def test_lines_to_write_on_are_as_many_as_asked_for() -> None:
    typed = [posed_in("typed")] * 12
    assert len(made(*typed, lines=3, key=Key.NONE).sheets) > len(made(*typed, key=Key.NONE).sheets)


def test_many_questions_become_pages_one_step_a_question() -> None:
    steps: list[int] = []
    items = [choice(number) for number in range(1, 301)]
    (document,) = at_once(quiz_documents(paper(*items), PaperOptions()), lambda: steps.append(1))
    assert len(steps) == 600
    (pages,) = at_once(painted_all([document]), lambda: steps.append(1))
    pdf = as_pdf(pages, NOW)
    assert len(steps) == 600 + len(document.sheets)
    reader = PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) == len(document.sheets) > 30
    last = [at for at, sheet in enumerate(document.sheets) if sheet.part == "Questions"][-1]
    assert "300.Whowas" in squeezed(reader.pages[last].extract_text())


@settings(max_examples=20)
@given(stem=st.text(min_size=1, max_size=300), answer=st.text(min_size=1, max_size=60))
def test_no_text_breaks_a_page(stem: str, answer: str) -> None:
    posed = choice(stem=stem or "?", answer=f"{answer}!")
    document = made(posed)
    assert_laid_within(document)
    assert_written_within(document)


def test_an_image_is_printed_and_its_words_where_it_is_not_there() -> None:
    with_image = choice(image="map", image_text="A map of Lewin")
    try:
        images().use({"map": packed(drawn())}.get)
        there = written(with_image)
        images().use(lambda _name: None)
        gone = written(with_image)
    finally:
        images().use(lambda _name: None)
    assert [len(PdfReader(io.BytesIO(pdf)).pages[0].images) for pdf in (there, gone)] == [1, 0]
    assert squeezed("The image is not there: A map of Lewin") in parts(gone)[0]
