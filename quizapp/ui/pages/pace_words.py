"""What steps, the longest interval, spreading and the leech limit lead to, in sentences."""

from datetime import timedelta

from quizapp.i18n import _, ngettext
from quizapp.settings import LONGEST_DAYS, steps
from quizapp.study.schedule import worded
from quizapp.ui import dates


def steps_problem() -> str:
    """Why what was typed cannot stay."""
    return _("Write times like 1m 10m: s, m or h, each under a day and none shorter than the one before")


def learning_words(text: str) -> str:
    """What the steps of a new question do."""
    found = [worded(step) for step in steps(text) or ()]
    if not found:
        return _("The first answer sets a day at once")
    after = _("A new question comes back after {first}; Good leads on")
    then = _("A new question comes back after {first}, then {rest}; Good leads on")
    return (then if found[1:] else after).format(first=found[0], rest=", ".join(found[1:]))


def relearning_words(text: str) -> str:
    """What the steps of a missed question do."""
    found = [worded(step) for step in steps(text) or ()]
    if not found:
        return _("A missed question gets its new day at once")
    return _("A missed question comes back after {steps} before a day is set").format(steps=", ".join(found))


def longest_words(days: int) -> str:
    """What the longest interval does."""
    if days == LONGEST_DAYS:
        return _("An interval grows as long as the memory does")
    length = worded(timedelta(days=days))
    return _("No question stays away longer than {length}; fewer days mean more reviews").format(length=length)


def fuzz_words() -> str:
    """What spreading does."""
    return _("A day is moved a little, so that questions learnt together do not stay together")


def leech_words(lapses: int) -> str:
    """What the leech limit does."""
    if not lapses:
        return _("Nothing is set aside, however often it is missed")
    words = ngettext(
        "A question missed {count} time after it was learnt is set aside for better words",
        "A question missed {count} times after it was learnt is set aside for better words",
        lapses,
    )
    return words.format(count=dates.number(lapses))
