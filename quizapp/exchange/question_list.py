"""A list of questions to read: as JSON for programs, as text for a person and for approval."""

import json
from collections.abc import Iterable
from typing import Any

from quizapp.questions.forms import front_back, multiple_choice
from quizapp.questions.question import Citation, Question


def forms(question: Question) -> list[str]:
    """The names of the forms in which a question can be asked."""
    return [form.FORM for form in (front_back, multiple_choice) if form.fits(question)]


def as_json(questions: Iterable[Question]) -> str:
    """One JSON value, a list with an object for each question, ending in a line break."""
    return json.dumps([_record(question) for question in questions], ensure_ascii=False, indent=2) + "\n"


def _record(question: Question) -> dict[str, Any]:
    return {
        "key": question.key,
        "topic": question.topic,
        "kind": question.kind.value,
        "stem": question.stem,
        "answer": question.answer,
        "accepted": list(question.accepted),
        "distractors": [{"text": one.text, "why": one.why} for one in question.distractors],
        "explanation": question.explanation,
        "citations": [
            {
                "document": one.document,
                "publisher": one.publisher,
                "title": one.title,
                "published": one.published,
                "paragraph": one.paragraph,
                "surface": one.surface,
                "sentence": one.sentence,
            }
            for one in question.citations
        ],
        "as_of": question.as_of,
        "forms": forms(question),
        "attribution": question.attribution,
    }


def as_text(questions: Iterable[Question]) -> str:
    """A block of lines for each question, with an empty line between blocks."""
    return "\n".join(_block(question) for question in questions)


def _block(question: Question) -> str:
    lines = [f"[{question.topic}] {question.key}", question.stem, f"    = {question.answer}"]
    if question.accepted:
        lines.append(f"    also: {' | '.join(question.accepted)}")
    lines += [f"    x {one.text} ({one.why})" for one in question.distractors]
    if question.explanation:
        lines.append(f"    {question.explanation}")
    if question.attribution:
        lines.append(f"    {question.attribution}")
    lines += [f"    > {_cited(one)}" for one in question.citations]
    return "\n".join(lines) + "\n"


def _cited(citation: Citation) -> str:
    place = ", ".join(part for part in (citation.publisher or citation.document, citation.published) if part)
    return f"{place}, ¶ {citation.paragraph}, “{citation.surface}”: {citation.sentence}"
