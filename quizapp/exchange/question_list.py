"""A list of questions to read: as JSON for programs, as text for a person and for approval."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from quizapp.i18n import _, ngettext
from quizapp.questions.difficulty import guess
from quizapp.questions.forms.form import fitting
from quizapp.questions.question import Citation, Distractor, Question

if TYPE_CHECKING:
    from quizapp.questions.generate import Generated, Rejected


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
        "citations": [_citation(one) for one in question.citations],
        "sources": question.sources,
        "as_of": question.as_of,
        "forms": list(fitting(question)),
        "attribution": question.attribution,
        "facility": guess(question),
    }


def _citation(cited: Citation) -> dict[str, Any]:
    return {
        "document": cited.document,
        "publisher": cited.publisher,
        "title": cited.title,
        "published": cited.published,
        "paragraph": cited.paragraph,
        "surface": cited.surface,
        "sentence": cited.sentence,
    }


def ledger(made: "Generated") -> str:
    """What became of a pack's facts, as one JSON object ending in a line break: the yield, and each rejection.

    "unasked" are facts that no template asks about, "set_aside" those that the pack keeps from templates; "templates"
    tells of each template how many of its candidates were kept, "extra" being those written by hand.
    """
    kept = Counter(question.template for question in made.questions)
    rejected = Counter(one.template for one in made.rejected)
    record = {
        "facts": made.facts,
        "candidates": made.candidates,
        "kept": len(made.questions),
        "templates": {
            name: {"candidates": kept[name] + rejected[name], "kept": kept[name]} for name in sorted(kept | rejected)
        },
        "rules": rules(made),
        "rejected": [
            {"key": one.key, "template": one.template, "rule": one.rule, "reason": one.sentence, "stem": one.stem}
            | ({"source": [_citation(cited) for cited in one.citations], "record": one.record} if one.record else {})
            for one in made.rejected
        ],
        "unasked": [{"fact": fact.id, "type": fact.type.value} for fact in made.unasked],
        "set_aside": [{"fact": fact.id, "type": fact.type.value} for fact in made.set_aside],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def rules(made: "Generated") -> dict[str, int]:
    """How many candidates each rule dropped."""
    return dict(sorted(Counter(one.rule for one in made.rejected).items()))


def sides(one: "Rejected") -> tuple[str, ...]:
    """Of a candidate that the record contradicts a line for each place that tells it, and one for the record."""
    if not one.record:
        return ()
    return (*map(_cited, one.citations), _("The record: {record}").format(record=one.record))


def as_text(questions: Iterable[Question]) -> str:
    """A block of lines for each question, with an empty line between blocks."""
    return "\n".join(_block(question) for question in questions)


def _block(question: Question) -> str:
    lines = [f"[{question.topic}] {question.key}", question.stem, f"    = {question.answer}"]
    if question.accepted:
        lines.append(f"    also: {' | '.join(question.accepted)}")
    lines += _wrong(question.distractors)
    if question.explanation:
        lines.append(f"    {question.explanation}")
    if question.attribution:
        lines.append(f"    {question.attribution}")
    lines += [f"    > {_cited(one)}" for one in question.citations]
    if question.sources > 1:
        agree = ngettext("{count} source agrees", "{count} sources agree", question.sources)
        lines.append(f"    {agree.format(count=question.sources)}")
    return "\n".join(lines) + "\n"


def _wrong(options: Sequence[Distractor]) -> list[str]:
    """A line for each wrong option with its reason; a reason that all have in common stands once."""
    reasons = {one.why for one in options}
    if len(options) > 1 and len(reasons) == 1:
        return [f"    x {' | '.join(one.text for one in options)} ({options[0].why})"]
    return [f"    x {one.text} ({one.why})" for one in options]


def _cited(citation: Citation) -> str:
    place = ", ".join(part for part in (citation.publisher or citation.document, citation.published) if part)
    return f"{place}, ¶ {citation.paragraph}, “{citation.surface}”: {citation.sentence}"
