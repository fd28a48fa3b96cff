"""What may be the matter with a question, in words."""

from collections.abc import Sequence

from quizapp.i18n import _
from quizapp.study.quiz.health import Health, Pick, Verdict, favourites, unpicked


def verdict_name(verdict: Verdict) -> str:
    """A verdict in two or three words."""
    names = {
        Verdict.NEGATIVE: _("Check the key"),
        Verdict.OTHER: _("Another option wins"),
        Verdict.HARD: _("Too hard"),
        Verdict.UNPICKED: _("Idle option"),
        Verdict.EASY: _("Too easy"),
    }
    return names[verdict]


def verdict_words(verdict: Verdict, found: Health) -> tuple[str, str]:
    """A verdict as a finding, and what it means or asks for."""
    counted = {"right": found.right, "count": found.count}
    if verdict is Verdict.NEGATIVE:
        return (
            _("Answered better by those who know less: check the key"),
            _("It went right when little was expected and wrong when much was. The key or the wording may be off."),
        )
    if verdict is Verdict.OTHER:
        names = _listed(favourites(found))
        return (
            _("Picked more often than the answer: {options}").format(options=names),
            _("Check the key: either this is right as well, or the question leads there."),
        )
    if verdict is Verdict.HARD:
        return (
            _("Too hard: right {right} of {count}").format(**counted),
            _("Ask for less at once, or say more clearly what is asked."),
        )
    if verdict is Verdict.UNPICKED:
        names = _listed(unpicked(found))
        return (
            _("An option nobody picks: {options}").format(options=names),
            _("It makes guessing easier. Another wrong option that is as likely would do more."),
        )
    return (
        _("Too easy: right {right} of {count}").format(**counted),
        _("It no longer tells whether it is known. Closer wrong options would, or an answer to type."),
    )


def _listed(options: Sequence[Pick]) -> str:
    return ", ".join(_("“{text}”").format(text=pick.text) for pick in options)
