"""What a question's citations say, as the evidence panel shows them."""

from quizapp.questions.question import Citation, Question
from quizapp.study.quiz.on_paper import apart
from quizapp.ui.dates import when_text
from quizapp.ui.widgets.evidence_panel import Evidence, OtherSource, highlight, paragraph_text


def evidence_of(question: Question, *, can_open: bool = False) -> Evidence | None:
    """The evidence for the answer; None where the question cites no source that says anything."""
    first = next(iter(question.citations), None)
    if first is None:
        return None
    others = {citation.document: citation for citation in question.citations[1:] if citation.document != first.document}
    heard = {first.publisher}
    compared = question.sources == 1  # each citation may tell a part of the answer
    told = []
    for citation in others.values():
        told.append(_other(citation, own=compared or citation.publisher in heard))
        heard.add(citation.publisher)
    return Evidence(
        publisher=first.publisher,
        title=first.title,
        date=when_text(first.published),
        paragraph=first.paragraph,
        sentence=first.sentence,
        highlights=_marked(question, first),
        attribution=question.attribution,
        others=tuple(told),
        can_open=can_open,
    )


def source_line(citation: Citation | None) -> str:
    """A citation on one line: outlet, date, paragraph."""
    if citation is None:
        return ""
    parts = (apart(citation.publisher), when_text(citation.published), paragraph_text(citation.paragraph))
    return ", ".join(part for part in parts if part)


def _marked(question: Question, citation: Citation) -> tuple[tuple[int, int], ...]:
    for words in (citation.surface, question.answer, *question.accepted):
        found = highlight(citation.sentence, words)
        if found:
            return found
    return ()


def _other(citation: Citation, *, own: bool) -> OtherSource:
    title = f"{citation.publisher}: {citation.title}" if citation.title else citation.publisher
    return OtherSource(title=title, date=when_text(citation.published), paragraph=citation.paragraph, own=own)
