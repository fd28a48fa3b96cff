"""What the clock of a running quiz shows, in figures and words, for the ring and for the bar."""

from dataclasses import dataclass

from quizapp.i18n import _
from quizapp.study.quiz.setup import ClockKind
from quizapp.study.quiz.view import WARNINGS, QuizView
from quizapp.ui.dates import clock_text, spent_text


@dataclass(frozen=True, slots=True)
class ShownTime:
    """The figures, the line below them, the share of the ring, and whether little is left."""

    figures: str
    below: str
    share: float
    warns: bool = False


def shown_time(view: QuizView, *, warned: bool = True) -> ShownTime | None:
    """The time as it is shown, None where no clock runs; not `warned`, it never looks like a warning."""
    if view.clock is ClockKind.NONE or view.untimed:
        return None
    if view.seconds_left is None or view.seconds_allowed is None:
        return ShownTime(spent_text(view.seconds_spent), _("so far"), 1.0)
    each = view.clock is ClockKind.EACH
    below = (_("of {time} each") if each else _("of {time}")).format(time=clock_text(view.seconds_allowed))
    return ShownTime(clock_text(view.seconds_left), below, view.share_left, view.warns and warned)


def told(view: QuizView) -> str:
    """The time in words, "" where there is no clock: "1:12 left", "4:10 so far"."""
    if view.untimed:
        return _("The time was up.")
    shown = shown_time(view)
    if shown is None:
        return ""
    if view.seconds_left == 0:
        return _("Time is up")
    words = _("{time} so far") if view.clock is ClockKind.UP else _("{time} left")
    return words.format(time=shown.figures)


def warnings_passed(view: QuizView) -> int:
    """How many of the warnings are behind."""
    return 0 if view.untimed else sum(view.share_left <= share for share in WARNINGS)


def can_warn(view: QuizView) -> bool:
    """Whether the clock is one that comes to an end."""
    return view.seconds_allowed is not None and not view.untimed
