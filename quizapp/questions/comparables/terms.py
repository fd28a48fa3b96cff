"""Terms of office: those nearest to a time, and how one is told."""

from collections.abc import Collection

from quizapp.corpus.when import Precision, When, worded
from quizapp.facts.record.record import Holder

SOME = 2  # holders of an office itself, beside whom none of another is needed
_NEAR_TERM = 12  # years from which nobody is needed where there are some nearer
_FAR_TERM = 20  # a holder from longer ago is ruled out at sight


def by_time(holders: Collection[Holder], when: When | None) -> list[Holder]:
    """Those whose terms are over before the time or begin after it, the nearest first, none from long ago."""
    if when is None:
        return []
    apart = {id(one): min(abs(one.since.first.year - when.first.year), _away(one, when)) for one in holders}
    near = [one for one in holders if apart[id(one)] <= _NEAR_TERM]
    if len(near) < SOME:
        near = [one for one in holders if apart[id(one)] <= _FAR_TERM]
    return sorted(near, key=lambda one: apart[id(one)])


def _away(holder: Holder, when: When) -> int:
    return abs(holder.until.last.year - when.first.year)


def term(holder: Holder, when: When | None = None) -> str:
    """When a term ran: " from 2004 to 2008", " from 2012" where the end is not known; by month in the year asked."""
    begin = worded(_fine(holder.since, when))
    if holder.still:
        return f" from {begin}"
    end = worded(_fine(holder.until, when))
    return f" in {begin}" if begin == end else f" from {begin} to {end}"


def _fine(edge: When, when: When | None) -> When:
    """The year of an edge of a term, or its month where the year is that in question."""
    sharp = edge.precision in {Precision.DAY, Precision.MONTH}
    if when is not None and sharp and edge.first.year in {when.first.year, when.last.year}:
        return When.parse(str(edge)[:7])
    return _year(edge)


def _year(when: When) -> When:
    return When.parse(str(when.first.year)) if when.precision is not Precision.INTERVAL else when
