"""What a finished quiz did, in words."""

from collections.abc import Callable

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.aftermath import Aftermath

Number = Callable[[int], str]  # how a count is written


def aftermath_words(done: Aftermath, number: Number = "{:,}".format) -> str:
    """What a quiz did to the schedule and to the missed shelf; "" for nothing."""
    schedule = _schedule_words(done, number) if done.answered else _unanswered_words(done, number)
    shelf = (_shelf_words(done, number), _before_words(done, number), _off_shelf_words(done, number))
    return " ".join(words for words in (schedule, *shelf) if words)


def _unanswered_words(done: Aftermath, number: Number) -> str:
    count = done.moved + done.logged
    if not count:
        return ""
    words = (
        ngettext(
            "{count} question whose time ran out counts as missed for the schedule.",
            "{count} questions whose time ran out count as missed for the schedule.",
            count,
        )
        if done.moved
        else ngettext(
            "{count} question whose time ran out is in the log as missed; no schedule moved.",
            "{count} questions whose time ran out are in the log as missed; no schedule moved.",
            count,
        )
    )
    return words.format(count=number(count))


def _off_shelf_words(done: Aftermath, number: Number) -> str:
    """Why others that were missed are not on the missed shelf."""
    unseen = ngettext("{count} that you never saw", "{count} that you never saw", done.not_shown)
    late = ngettext("{count} that was right though late", "{count} that were right though late", done.late)
    told = [
        words.format(count=number(count)) for words, count in ((unseen, done.not_shown), (late, done.late)) if count
    ]
    if not told:
        return ""
    off, which = done.not_shown + done.late, _(" and ").join(told)
    if done.shelved or done.before:  # which was told right before
        return ngettext("{which} stays off it.", "{which} stay off it.", off).format(which=which)
    return ngettext("{which} stays off the missed shelf.", "{which} stay off the missed shelf.", off).format(
        which=which
    )


def _before_words(done: Aftermath, number: Number) -> str:
    """What waits there though this quiz did not show it, or it came right though late."""
    if not done.before:
        return ""
    count = number(done.before)
    if done.shelved:
        return ngettext("{count} more was there before.", "{count} more were there before.", done.before).format(
            count=count
        )
    words = ngettext(
        "{count} was on the missed shelf before and waits there.",
        "{count} were on the missed shelf before and wait there.",
        done.before,
    )
    return words.format(count=count)


def _schedule_words(done: Aftermath, number: Number) -> str:
    if not done.moved:
        return _("The answers are in the log and moved no schedule.") if done.logged else ""
    words = ngettext("{count} answer moved the schedule.", "{count} answers moved the schedule.", done.moved)
    if not done.logged:
        return words.format(count=number(done.moved))
    logged = ngettext("{count} is only in the log.", "{count} are only in the log.", done.logged)
    return f"{words.format(count=number(done.moved))} {logged.format(count=number(done.logged))}"


def _shelf_words(done: Aftermath, number: Number) -> str:
    if not done.shelved:
        return ""
    words = ngettext(
        "{count} waits on the missed shelf until it was right on two later days.",
        "{count} wait on the missed shelf until they were right on two later days.",
        done.shelved,
    ).format(count=number(done.shelved))
    if done.on_shelf <= done.shelved:
        return words
    parts = _("With each part of an order or a matching by itself, these are {count} questions there.")
    return f"{words} {parts.format(count=number(done.on_shelf))}"
