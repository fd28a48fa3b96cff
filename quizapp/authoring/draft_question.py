"""From a draft to the question it stands for, and back."""

import re
from dataclasses import replace

from quizapp.authoring import gap
from quizapp.authoring.draft import Draft, DraftForm, filled
from quizapp.corpus.when import worded
from quizapp.questions.forms import cloze, date, number, several_right, true_false, typed
from quizapp.questions.marking.lists import SEPARATOR, keys
from quizapp.questions.question import AnswerKind, Citation, Distractor, Question
from quizapp.questions.reading import read_date

_JOIN = f"{SEPARATOR} "
_AMOUNTS = {AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION}
_FIGURES = {*_AMOUNTS, AnswerKind.DATE, AnswerKind.VOTE}
_NOTHING = Question(key="", topic="", kind=AnswerKind.TEXT, stem="", answer="")
_WITH_UNIT = re.compile(r"(\S*\d) (\D.*)")


def as_question(draft: Draft, key: str, before: Question | None = None) -> Question:
    """The question that a draft stands for; what the editor does not show is taken over from `before`."""
    base = before or _NOTHING
    gapped = gap.gapped(draft.stem) if draft.form is DraftForm.CLOZE else None
    answer = _answer(draft, base, gapped)
    kind = _kind(draft, base, answer)
    kept = base if answer == base.answer else _NOTHING
    return replace(
        base,
        key=before.key if before else key,
        topic=draft.topic.strip(),
        kind=kind,
        stem=gapped.text if gapped else draft.stem.strip(),
        answer=answer,
        accepted=filled(draft.accepted) if draft.uses("accepted") else kept.accepted,
        distractors=_distractors(draft),
        explanation=draft.explanation.strip(),
        citations=_citations(draft, base),
        tolerance=draft.tolerance.strip() if draft.uses("tolerance") else kept.tolerance,
        as_of=draft.as_of.strip(),
        tags=filled(draft.tags),
        image=draft.image,
        image_text=draft.image_text.strip() if draft.image else "",
    )


def _answer(draft: Draft, base: Question, gapped: gap.Gapped | None) -> str:
    match draft.form:
        case DraftForm.CLOZE:
            return gapped.key if gapped else ""
        case DraftForm.SEVERAL_RIGHT:
            return _JOIN.join(filled(draft.right))
        case DraftForm.TRUE_FALSE:
            return true_false.TRUE if draft.truth else true_false.FALSE
        case DraftForm.NUMBER:
            return f"{draft.answer.strip()} {draft.unit.strip()}".strip()
        case DraftForm.DATE:
            when = read_date(draft.answer)
            return worded(when) if when and draft.answer != base.answer else draft.answer.strip()
        case _:
            return draft.answer.strip()


def _kind(draft: Draft, base: Question, answer: str) -> AnswerKind:
    """What type of thing the answer is: as the form says, else as it was where the answer still can be that."""
    match draft.form:
        case DraftForm.DATE:
            return AnswerKind.DATE
        case DraftForm.NUMBER:
            return base.kind if base.kind in _AMOUNTS else AnswerKind.NUMBER
        case DraftForm.SEVERAL_RIGHT | DraftForm.TRUE_FALSE:
            return AnswerKind.TEXT
        case _:
            return AnswerKind.TEXT if base.kind in _FIGURES and answer != base.answer else base.kind


def _distractors(draft: Draft) -> tuple[Distractor, ...]:
    if draft.form is DraftForm.TRUE_FALSE:
        return (Distractor(text=true_false.FALSE if draft.truth else true_false.TRUE, why=""),)
    if not draft.uses("wrong"):
        return ()
    reasons = (*draft.reasons, *[""] * len(draft.wrong))
    pairs = zip(draft.wrong, reasons, strict=False)
    return tuple(Distractor(text=text.strip(), why=why.strip()) for text, why in pairs if text.strip())


def _citations(draft: Draft, base: Question) -> tuple[Citation, ...]:
    source, quote = draft.source.strip(), draft.quote.strip()
    if (source, quote) == (_source(base), _quote(base)):
        return base.citations
    if source == _source(base) and base.citations:
        return (replace(base.citations[0], sentence=quote, surface=""), *base.citations[1:])
    if not source and not quote:
        return ()
    return (Citation(document="", publisher=source, title="", published="", paragraph=0, surface="", sentence=quote),)


def _source(question: Question) -> str:
    return question.citations[0].publisher if question.citations else ""


def _quote(question: Question) -> str:
    return question.citations[0].sentence if question.citations else ""


def as_draft(question: Question, deck_id: int) -> Draft:
    """The editor's fields for a question that is there already."""
    form = form_of(question)
    answer, unit = _with_unit(question.answer) if form is DraftForm.NUMBER else (question.answer, "")
    several, truth = form is DraftForm.SEVERAL_RIGHT, form is DraftForm.TRUE_FALSE
    return Draft(
        form=form,
        stem=gap.written(question.stem, question.answer) if form is DraftForm.CLOZE else question.stem,
        answer="" if form in (DraftForm.CLOZE, DraftForm.SEVERAL_RIGHT, DraftForm.TRUE_FALSE) else answer,
        right=tuple(keys(question)) if several else (),
        wrong=() if truth else tuple(option.text for option in question.distractors),
        reasons=() if truth else tuple(option.why for option in question.distractors),
        truth=question.answer == true_false.TRUE if truth else True,
        unit=unit,
        tolerance=question.tolerance,
        accepted=question.accepted,
        explanation=question.explanation,
        source=_source(question),
        quote=_quote(question),
        as_of=question.as_of,
        topic=question.topic,
        tags=question.tags,
        deck_id=deck_id,
        image=question.image,
        image_text=question.image_text,
    )


def form_of(question: Question) -> DraftForm:
    """The form in which a question is written: the one that shows all it has."""
    if true_false.is_statement(question):
        return DraftForm.TRUE_FALSE
    if question.distractors:
        several = question.kind is AnswerKind.TEXT and _JOIN.join(keys(question)) == question.answer
        several = several and SEPARATOR in question.answer and several_right.fits(question)
        return DraftForm.SEVERAL_RIGHT if several else DraftForm.MULTIPLE_CHOICE
    gapped = gap.gapped(gap.written(question.stem, question.answer))
    if gapped == gap.Gapped(question.stem, question.answer) and cloze.fits(question):
        return DraftForm.CLOZE
    for module in (date, number):
        if module.fits(question):
            return DraftForm(module.FORM)
    return DraftForm.TYPED if question.accepted and typed.fits(question) else DraftForm.FRONT_BACK


def _with_unit(answer: str) -> tuple[str, str]:
    """A number and what stands behind it; put together again with a space they are the answer."""
    found = _WITH_UNIT.fullmatch(answer)
    return (found[1], found[2]) if found else (answer, "")
