"""What the head of the first page says on a day as it stands."""

from dataclasses import dataclass
from datetime import date

from quizapp.i18n import _, ngettext
from quizapp.study.today import TodayView
from quizapp.ui import dates
from quizapp.ui.requests import Kind, StudyRequest

FIRST_ROUND = 10
MOST_URGENT = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadText:
    """What the head says; `study` is None where there is nothing to study, `mark` an icon above the headline."""

    dateline: str
    headline: str
    lead: str
    button: str = ""
    study: StudyRequest | None = None
    first_run: bool = False
    mark: str = ""
    ahead: bool = False  # whether to study is more than what the day asks


def head_text(view: TodayView) -> HeadText:
    """The head for the day as it stands."""
    dateline = dates.long_day(view.day)
    if view.first_run and view.new:
        return _first_run(view)
    if view.break_until is not None:
        return _on_a_break(view, view.break_until, dateline)
    if view.done:
        soon = StudyRequest(kind=Kind.AHEAD)
        return HeadText(
            dateline=dateline,
            headline=_("Done for today"),
            lead=_done(view),
            button=_("Study ahead"),
            study=soon if any(day.count for day in view.forecast[: soon.days]) else None,
            ahead=True,
            mark="checkc",
        )
    if view.welcome_back:
        rest = _("Begin with the most urgent ones; the rest can wait.")
        return HeadText(
            dateline=dateline,
            headline=_("Welcome back"),
            lead=f"{_waits(view)} {rest}",
            button=_("Study the {count} most urgent").format(count=MOST_URGENT),
            study=StudyRequest(goal=MOST_URGENT),
        )
    headline = (
        ngettext("{count} question is ready to review", "{count} questions are ready to review", view.due)
        if view.due
        else ngettext("{count} new question is ready", "{count} new questions are ready", view.new)
    )
    return HeadText(
        dateline=dateline,
        headline=headline.format(count=dates.number(view.due or view.new)),
        lead=_estimate(view),
        button=_("Study now"),
        study=StudyRequest(),
    )


def _on_a_break(view: TodayView, until: date, dateline: str) -> HeadText:
    """Nobody is sent to work on a break; what is due can be studied all the same."""
    rest = _("Nothing new comes meanwhile.")
    if view.streak:
        rest = _("Nothing new comes meanwhile, and your streak stays.")
    waits = _waits(view) if view.waiting else _("Nothing is due.")
    return HeadText(
        dateline=dateline,
        headline=_("On a break until {day}").format(day=dates.long_day(until)),
        lead=f"{waits} {rest}",
        button=_("Study anyway"),
        study=StudyRequest() if view.due else None,
        mark="pause",
    )


def _waits(view: TodayView) -> str:
    """How many wait, and why not all of them are listed for today."""
    words = ngettext("{count} question is waiting.", "{count} questions are waiting.", view.waiting)
    said = words.format(count=dates.number(view.waiting))
    if view.waiting <= view.due:
        return said
    why = ngettext(
        "{count} is for today; the others are beyond the day's limit or share a fact with one that is asked.",
        "{count} are for today; the others are beyond the day's limit or share a fact with one that is asked.",
        view.due,
    )
    return f"{said} {why.format(count=dates.number(view.due))}"


def _first_run(view: TodayView) -> HeadText:
    count = min(FIRST_ROUND, max(1, view.new))
    there = sum(questions for _topic, questions in view.in_deck)
    words = ngettext(
        "There is {count} question here, with its source and date. Nothing leaves this computer.",
        "There are {count} questions here, each with its source and date. Nothing leaves this computer.",
        there,
    )
    return HeadText(
        dateline=_("Welcome"),
        headline=_("Learn the news well enough to remember it next year"),
        lead=words.format(count=dates.number(there)),
        button=ngettext("Start with {count} question", "Start with {count} questions", count).format(count=count),
        study=StudyRequest(goal=count),
        first_run=True,
    )


def _estimate(view: TodayView) -> str:
    minutes = ngettext(
        "About {count} minute at your usual pace", "About {count} minutes at your usual pace", view.minutes
    ).format(count=dates.number(view.minutes))
    if view.due and view.new:
        rest = ngettext("then {count} new one", "then {count} new ones", view.new)
        minutes = f"{minutes}, {rest.format(count=dates.number(view.new))}"
    later = view.waiting - view.due
    if later <= 0:
        return f"{minutes}."
    words = ngettext("{count} more waits for another day.", "{count} more wait for another day.", later)
    return f"{minutes}. {words.format(count=dates.number(later))}"


def _done(view: TodayView) -> str:
    said = []
    if view.answered_today:
        minutes = ngettext("{count} minute", "{count} minutes", view.minutes_today)
        said.append(
            ngettext(
                "You answered {count} question in {minutes} and recalled {recalled}.",
                "You answered {count} questions in {minutes} and recalled {recalled}.",
                view.answered_today,
            ).format(
                count=dates.number(view.answered_today),
                minutes=minutes.format(count=view.minutes_today),
                recalled=dates.number(view.recalled_today),
            )
        )
    elif not view.has_questions:
        said.append(_("There is no question here yet."))
    else:
        said.append(_("Nothing is due."))
    if view.next_due is not None:
        words = ngettext("The next {count} comes back {day}.", "The next {count} come back {day}.", view.next_due.count)
        day = dates.near_day(view.next_due.day, view.day)
        said.append(words.format(count=dates.number(view.next_due.count), day=day))
    return " ".join(said)
