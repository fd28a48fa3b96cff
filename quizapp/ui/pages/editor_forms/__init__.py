"""What the fields of the editor are called in each form of a question, and what is said of them."""

from quizapp.authoring.own import Draft, DraftForm, asked_precision
from quizapp.i18n import _, ngettext
from quizapp.study.quiz.on_paper import fineness

MOST_WORDS = 26


def labels(form: DraftForm) -> dict[str, str]:
    """The names of those fields that are called something else in a form."""
    stems = {DraftForm.TRUE_FALSE: _("Statement"), DraftForm.CLOZE: _("Text with a gap")}
    answers = {DraftForm.NUMBER: _("Number"), DraftForm.DATE: _("Date")}
    return {"stem": stems.get(form, _("Question")), "answer": answers.get(form, _("Right answer"))}


def hints(draft: Draft) -> dict[str, str]:
    """What stands at the end of a field's label and follows what is written."""
    words = ngettext("{count} of {most} word", "{count} of {most} words", MOST_WORDS)
    options = sum(bool(text.strip()) for text in draft.wrong)
    finely = asked_precision(draft)
    return {
        "stem": words.format(count=len(draft.stem.split()), most=MOST_WORDS),
        "wrong": _("{count} of {most}").format(count=options, most=len(draft.wrong)),
        "answer": _("Asked for: {parts}").format(parts=fineness(finely)) if finely else "",
    }
