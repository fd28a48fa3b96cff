"""The date of a document, with the candidates for it and the reasons; no date where more than one year survives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from quizapp.corpus.date_bounds import Bounds, Clue, Hint, in_each_year
from quizapp.corpus.date_expression import Expression, Form
from quizapp.corpus.date_lives import lives
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.date_sources import Shown, Source, lead_weekdays, shown
from quizapp.corpus.document import Document
from quizapp.corpus.when import Precision, When
from quizapp.i18n import _

_SEARCHED = timedelta(days=6 * 366)  # a longer time is not searched day by day
_YEAR = timedelta(days=366)
_PRINTED = timedelta(days=3)  # from a dateline to the printing, at most
_CHANGED = timedelta(days=3)  # from a dateline to a change of the page that tells its year


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A date that a document may be of; `when` is None if its year is not told. `reasons` are for it or against it."""

    source: Source
    surface: str
    when: When | None
    reasons: tuple[str, ...] = ()
    good: bool = True
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """The date that was chosen at the precision that is sure, or None, and all candidates in the order of belief.

    `within` are the days on one of which the document was written, often fewer than those of the chosen month or year:
    from them relative dates are resolved.
    """

    chosen: When | None
    candidates: tuple[DateCandidate, ...]
    within: When | None = None


def date_of(document: Document, clues: Iterable[Clue] = (), hints: Iterable[Hint] = ()) -> DocumentDate:
    """The date of a document, from what it shows, from dates tied to events in its text, and from hints.

    Datelines are believed before lines that are a date, those before captions and metadata; stamps of the page never.
    What contradicts the hints or the clues is not believed.
    """
    order = list(Source)
    found = sorted(shown(document), key=lambda one: order.index(one.source))
    page = tuple(one for one in found if one.source in {Source.CHANGE, Source.COPYRIGHT})
    asked = any(one.source in {Source.DATELINE, Source.CAPTION} for one in found)
    weekdays = lead_weekdays(document) if asked else {}
    clues, hints = tuple(clues), (*hints, *lives(document))
    sure = _chosen(found, Bounds.of(clues, hints, page), weekdays)
    if sure.chosen is not None:
        return sure
    likely = _chosen(found, Bounds.of(clues, hints, page, likely=True), weekdays)
    return likely if likely.chosen is not None else sure


def _chosen(found: Sequence[Shown], bounds: Bounds, weekdays: Mapping[int, Sequence[int]]) -> DocumentDate:
    """What is chosen of the dates that a document shows, or else what the bounds leave."""
    candidates = [_candidate(one, bounds, weekdays) for one in found]
    chosen = _best([one for one in candidates if one.good])
    if chosen is not None:
        when, within = _changed_since(chosen, candidates)
    else:
        within = _written_within(bounds)
        when = None if within is None else _within([within.first, within.last])
        candidates += [DateCandidate(Source.TEXT, "", when, bounds.reasons)] if when is not None else []
    return DocumentDate(when, tuple(candidates), within)


def _changed_since(chosen: DateCandidate, candidates: Sequence[DateCandidate]) -> tuple[When | None, When | None]:
    """A candidate's date and the days in which the text may have been written, to the last change told in its line.

    Where that was more than some days later, the date is no finer than both share.
    """
    days = sorted(
        one.when.first
        for one in candidates
        if one.when is not None
        and (one is chosen or (one.source in {Source.STAMP, Source.CHANGE} and one.paragraph == chosen.paragraph))
    )
    if len(days) < 2:  # noqa: PLR2004 - chosen and changed
        return chosen.when, chosen.when
    soon = chosen.when is not None and chosen.when.first == days[0] and days[-1] - days[0] <= _CHANGED
    return chosen.when if soon else _within(days), When(days[0], days[-1], Precision.INTERVAL)


def _best(good: Sequence[DateCandidate]) -> DateCandidate | None:
    """The first of the good candidates; a line of its own that is a little later than the dateline is the printing."""
    chosen = next((one for one in good if one.when is not None), None)
    if chosen is None or chosen.when is None or chosen.source is not Source.DATELINE:
        return chosen
    for one in good:
        if one.source is Source.LINE and one.when is not None and str(one.when.first.year) in one.surface:
            later = one.when.first - chosen.when.first
            if timedelta(0) <= later <= _PRINTED:
                return one
    return chosen


def _candidate(one: Shown, bounds: Bounds, weekdays: Mapping[int, Sequence[int]]) -> DateCandidate:
    if one.source in {Source.CHANGE, Source.STAMP, Source.COPYRIGHT}:
        when, of_page = resolve(one.expression, None), (_("tells of the page, not of the article"),)
        return DateCandidate(one.source, one.surface, when, of_page, good=False, paragraph=one.paragraph)
    when, reasons, good = _days(one, bounds, weekdays)
    return DateCandidate(one.source, one.surface, when, reasons, good=good, paragraph=one.paragraph)


def _days(
    one: Shown, bounds: Bounds, weekdays: Mapping[int, Sequence[int]]
) -> tuple[When | None, tuple[str, ...], bool]:
    """What a shown date means, the reasons, and whether it may be believed."""
    if one.expression.form in {Form.DAY, Form.MONTH}:
        when = resolve(one.expression, None)
        if when is None:
            return None, (_("no day of the calendar"),), False
        weekday = one.expression.weekday
        if weekday is not None and when.first.weekday() != weekday:
            return when, (_("its weekday does not agree"),), False
        near = max(when.first, min(when.last, bounds.first))
        # Against one holder out of time a report from a place is believed; the line of a page may be a stamp.
        if not bounds.fits(near) and not bounds.spares(when.first, one=one.source is Source.DATELINE):
            return when, (_("contradicts the text"), *bounds.reasons), False
        if one.source is Source.CAPTION and not _is_news(when.first, weekdays):
            return when, (_("the picture may be an old one"),), False
        day = one.expression.form is Form.DAY
        return when, (_("day, month and year are given") if day else _("the issue names its month"),), True
    return _fixed_year(one, bounds, weekdays)


def _is_news(day: date, weekdays: Mapping[int, Sequence[int]]) -> bool:
    """Whether the first paragraphs tell of the weekday of a picture."""
    return any(day.weekday() in named for named in weekdays.values())


def _fixed_year(
    one: Shown, bounds: Bounds, weekdays: Mapping[int, Sequence[int]]
) -> tuple[When | None, tuple[str, ...], bool]:
    """A day without a year: the one year within the bounds that agrees with its weekday, if no second one does."""
    soon = _changed_soon(one.expression, bounds)
    if soon is not None:
        return When(soon, soon, Precision.DAY), (_("the page was changed within days"),), True
    news = _told_just_before(one.expression, bounds)
    if news is not None:
        return When(news, news, Precision.DAY), (_("the text tells of the days before it"),), True
    if not bounds.known:
        return None, (_("no year"),), False
    days = [
        day
        for day in in_each_year(one.expression, range(bounds.first.year, bounds.last.year + 1))
        if bounds.fits(day) and bounds.weekdays_agree(day)
    ]
    told = one.expression.weekday
    reasons = list(bounds.reasons)
    named = weekdays.get(one.paragraph, ())[:1] if one.source is Source.DATELINE else ()
    if told is not None:
        days = [day for day in days if day.weekday() == told]
        reasons.append(_("the weekday beside it"))
    elif named:
        # A report names first, beside its dateline, the weekday on which it was written or the one before.
        days = [day for day in days if (day.weekday() - named[0]) % 7 in {0, 1}]
        reasons.append(_("the weekday of the first paragraph"))
    of_page = [day for day in days if day.year == bounds.owned]
    if of_page and len(days) > 1 and (told is not None or named):
        days = of_page
        reasons.append(_("the copyright is of its year"))
    if len(days) != 1:
        return None, (_("more than one year is possible") if days else _("contradicts the text"), *reasons), False
    return When(days[0], days[0], Precision.DAY), tuple(reasons), True


def _told_just_before(expression: Expression, bounds: Bounds) -> date | None:
    """The day of the one year in which the text tells of that day itself or those before it, with their year."""
    days = {
        day
        for told in bounds.told
        for day in in_each_year(expression, range(told.year, told.year + 2))
        if timedelta(0) <= day - told <= _CHANGED and bounds.fits(day) and bounds.weekdays_agree(day)
    }
    weekday = expression.weekday
    days = {day for day in days if weekday is None or day.weekday() == weekday}
    return days.pop() if len(days) == 1 else None


def _changed_soon(expression: Expression, bounds: Bounds) -> date | None:
    """The day that lies so shortly before a change of the page that the year of both is the same."""
    days = {
        day
        for change in bounds.changed
        for day in in_each_year(expression, range(change.year - 1, change.year + 1))
        if timedelta(0) <= change - day <= _CHANGED and bounds.fits(day)
    }
    return days.pop() if len(days) == 1 else None


def _written_within(bounds: Bounds) -> When | None:
    """From the first to the last day on which a text could have been written, by hints and clues; at most a year."""
    if not bounds.known or not timedelta(0) <= bounds.last - bounds.first <= _SEARCHED:
        return None
    span = range((bounds.last - bounds.first).days + 1)
    first = next(
        (day for at in span if bounds.fits(day := bounds.first + timedelta(days=at)) and bounds.agrees(day)), None
    )
    if first is None:
        return None
    last = next(day for at in span if bounds.fits(day := bounds.last - timedelta(days=at)) and bounds.agrees(day))
    return When(first, last, Precision.INTERVAL) if last - first < _YEAR else None


def _within(days: Sequence[date]) -> When | None:
    """The day, month or year that holds all of the days; None if they are of several years."""
    if not days:
        return None
    first, last = days[0], days[-1]
    if first == last:
        return When(first, first, Precision.DAY)
    if (first.year, first.month) == (last.year, last.month):
        return When.parse(f"{first:%Y-%m}")
    return When.parse(f"{first:%Y}") if first.year == last.year else None
