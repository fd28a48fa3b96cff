"""The parts of a document on paper: the questions, their key, and what stands above each."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import date

from quizapp.i18n import _, ngettext
from quizapp.questions import marked
from quizapp.questions.forms.posed import Posed
from quizapp.questions.overlap import explained
from quizapp.questions.question import Citation, Question
from quizapp.study.quiz import on_paper
from quizapp.ui.dates import full_day, when_text
from quizapp.ui.paper.faces import BODY, KEY, NUMBER, NUMBERS, SMALL, TITLE, pt
from quizapp.ui.paper.pages import Format, Group, Sheet, fill
from quizapp.ui.paper.question_rows import question_group
from quizapp.ui.paper.rows import THICK, THIN, Row, Setter, merged, space
from quizapp.ui.widgets.evidence_panel import paragraph_text


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizPaper:
    """A quiz that goes on paper: what is asked, in order, what stands above, and its number."""

    title: str
    day: date
    words: tuple[str, ...]  # the set-up
    items: tuple[Posed, ...]

    @property
    def number(self) -> str:
        """The number by which a key is matched with its paper."""
        return on_paper.paper_number(self.items)


def head(form: Format, title: str, lines: Sequence[str], below: Sequence[Row] = ()) -> list[Row]:
    """A title with lines under it, and the rule that divides it from the text."""
    setter = Setter(form.width)
    rows = [*setter.reading(title).text(title, TITLE), space(pt(2))]
    for line in lines:
        rows += setter.text(line, BODY)
    return [*rows, *below, space(pt(9)), setter.rule(THICK, pen=THICK), setter.rule(pt(2), pen=THIN), space(pt(16))]


def question_sheets(paper: QuizPaper, form: Format, lines: int) -> Generator[None, None, list[Sheet]]:
    """The pages of questions, each with so many lines to write on; it pauses before every question."""
    groups = []
    for number, posed in enumerate(paper.items, start=1):
        yield
        groups.append(question_group(number, posed, form.column, lines))
    above = head(form, paper.title, _about(paper), _to_fill_in(form, len(paper.items)))
    return fill(form, _("Questions"), joined(paper.title, paper.number), above, groups)


def key_sheets(paper: QuizPaper, form: Format) -> Generator[None, None, list[Sheet]]:
    """The pages of the key; it pauses before every question."""
    groups = []
    for number, posed in enumerate(paper.items, start=1):
        yield
        groups.append(key_group(number, posed, form.column))
    above = head(form, _("Answer key"), (paper.title, *_about(paper)))
    return fill(form, _("Answer key"), joined(_("Answer key"), paper.title, paper.number), above, groups)


def joined(*parts: str) -> str:
    """Parts of a line with dots between them; empty ones are left out."""
    return " · ".join(on_paper.apart(part) for part in parts if part)


def _about(paper: QuizPaper) -> list[str]:
    count = len(paper.items)
    questions = ngettext("{count} question", "{count} questions", count).format(count=count)
    number = _("No. {number}").format(number=paper.number)
    return [" · ".join((full_day(paper.day), questions, number)), " · ".join(paper.words)]


def _to_fill_in(form: Format, most: int) -> list[Row]:
    """Lines for a name, a day and the mark."""
    setter = Setter(form.width)
    columns = ((_("Name"), 0.0, 0.52, ""), (_("Date"), 0.55, 0.76, ""), (_("Mark"), 0.79, 1.0, f"/ {most}"))
    rows: list[Row] = []
    for word, start, end, behind in columns:
        left, right = form.width * start, form.width * end
        wide = setter.natural(word) + pt(4)
        after = setter.natural(behind) + pt(3) if behind else 0
        parts = merged(
            setter.text(word, BODY, left, left + wide)[:1], [setter.rule(BODY.height, left + wide, right - after)]
        )
        if behind:
            parts = merged(parts, setter.text(behind, BODY, right - after + pt(3), right)[:1])
        rows = merged(rows, parts)
    return [space(pt(14)), *rows]


def key_group(number: int, posed: Posed, width: float) -> Group:
    """One item of the key: what is right, why, as of when, and where it can be looked up."""
    placed = on_paper.key_places(posed)
    right = on_paper.key_in_short(posed) if placed else on_paper.key_line(posed)
    setter = Setter(width).reading(posed.question.answer)
    rows = merged(setter.text(f"{number}.", NUMBER, 0, NUMBERS), setter.text(right, KEY, NUMBERS))
    for line, question in placed:
        rows += [space(pt(2)), *setter.text(line, BODY, NUMBERS), *told_rows(setter, question)]
    if not placed:
        rows += told_rows(setter, posed.question)
    return Group(tuple(rows), before=pt(9))


def told_rows(setter: Setter, question: Question, left: float = NUMBERS) -> list[Row]:
    """Why an answer is right, as of when, and where that can be looked up."""
    said = marked.plain(explained(question))
    rows = setter.text(said, BODY, left) if said else []
    for line in source_lines(question):
        rows += setter.text(line, SMALL, left)
    return rows


def source_lines(question: Question) -> list[str]:
    """As of when the answer is true and who says it, and each source on a line: outlet, title, date, paragraphs."""
    since = _("As of {date}").format(date=when_text(question.as_of)) if question.as_of else ""
    said = joined(since, question.attribution)
    places: dict[str, list[str]] = {}
    for cited in question.citations:
        found = places.setdefault(_cited(cited), [])
        paragraph = paragraph_text(cited.paragraph).replace(" ", "\N{NO-BREAK SPACE}")
        if paragraph and paragraph not in found:
            found.append(paragraph)
    lines = [", ".join(part for part in (source, *paragraphs) if part) for source, paragraphs in places.items()]
    return [joined(said, *lines)] if len(lines) == 1 else [line for line in (said, *lines) if line]


def _cited(citation: Citation) -> str:
    title = f"“{citation.title}”" if citation.title else ""
    outlet = citation.publisher or citation.document
    parts = (on_paper.apart(outlet), on_paper.apart(title), when_text(citation.published))
    return ", ".join(part for part in parts if part)
