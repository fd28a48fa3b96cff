"""What the values of a deck's settings lead to, in sentences."""

from datetime import date

from quizapp.i18n import _, ngettext
from quizapp.study.deck_options import Options
from quizapp.study.exam import READY, ExamPlan
from quizapp.study.outlook import Outlook
from quizapp.ui import dates
from quizapp.ui.pages.settings_rows import per_cent


def retention_words(value: float, found: Outlook | None) -> str:
    """What a desired retention costs."""
    if found is None:
        return _("Reckoning what it costs")
    here = found.at(value)
    reviews, minutes = round(here.reviews), max(1, round(here.minutes))
    if not reviews:
        return _("The share of answers that is to be recalled when they come back")
    words = ngettext("About {count} review", "About {count} reviews", reviews).format(count=dates.number(reviews))
    time = ngettext("{count} minute", "{count} minutes", minutes).format(count=dates.number(minutes))
    return _("{reviews} and {minutes} a day, the mean of the next three months with their new questions").format(
        reviews=words, minutes=time
    )


def new_words(options: Options, found: Outlook | None) -> str:
    """How long the new questions last."""
    if found is None or not found.new:
        return _("Questions that you have not answered yet")
    left = dates.number(found.new)
    if not options.new_per_day:
        return ngettext("{count} new question waits", "{count} new questions wait", found.new).format(count=left)
    days = -(-found.new // options.new_per_day)
    words = ngettext("{left} new questions last {count} day", "{left} new questions last {count} days", days)
    return words.format(left=left, count=dates.number(days))


def reviews_words(options: Options, found: Outlook | None) -> str:
    """Whether the limit holds what the schedule asks for."""
    rest = _("The rest wait, most overdue first")
    asked = 0 if found is None else round(found.at(options.desired_retention).reviews)
    if asked <= options.reviews_per_day:
        return rest
    words = _("Fewer than the {count} a day that your target retention asks for. {rest}")
    return words.format(count=dates.number(asked), rest=rest)


def exam_words(options: Options, today: date) -> str:
    """How far off the day is."""
    if options.exam_day is None:
        return _("The day of an exam, to plan for")
    days = (options.exam_day - today).days
    if days <= 0:
        return _("The day has come. Choose another one, or none")
    return ngettext("In {count} day", "In {count} days", days).format(count=dates.number(days))


def ahead_words(options: Options, found: Outlook) -> str:
    """What the next months give."""
    if not found.learnt and not found.new:
        return _("There is no question to learn yet.")
    known = per_cent(found.at(options.desired_retention).known)
    words = _("At {share}, about {known} of all questions are likely known in three months.")
    return words.format(share=per_cent(options.desired_retention), known=known)


def plan_words(plan: ExamPlan) -> tuple[str, str, str]:
    """What is likely known on the day of an exam, how many new questions that takes, and which retention."""
    known = _("As it is now, about {share} of all questions are likely known on that day.")
    if plan.new:
        new = ngettext(
            "To see all before it, ask {count} new question a day.",
            "To see all before it, ask {count} new questions a day.",
            plan.needed,
        ).format(count=dates.number(plan.needed))
    else:
        new = _("You have seen all of them.")
    ready = per_cent(READY)
    if plan.retention is None:
        enough = _("No target retention alone makes it {ready}: ask more new questions a day.").format(ready=ready)
    else:
        enough = _("A target retention of {share} is enough to know {ready} by then.").format(
            ready=ready, share=per_cent(plan.retention)
        )
    return known.format(share=per_cent(plan.known)), new, enough
