"""Whether what options have in common gives the key away: who knows nothing takes the one that shares most."""

import re
from collections.abc import Sequence

_Parts = tuple[str, str]
_YEAR = re.compile(r"\d{4}")


def parts(option: str) -> _Parts:
    """What is held and of what: "prime minister" and "italy"; the second is "" where nothing is named.

    Of a date that is finer than a year, what it has before the year, and the year.
    """
    head, of, tail = option.casefold().rpartition(" of ")
    if of:
        return head, tail
    head, _space, year = tail.rpartition(" ")
    return (head, year) if head and _YEAR.fullmatch(year) else (tail, "")


def is_alone(date: str, others: Sequence[str]) -> bool:
    """Whether a date finer than a year is the only one of its year, or one beside others that are all of one month."""
    day, year = parts(date)
    months = {parts(other)[0].rpartition(" ")[2] for other in others}
    one_month = len(months) == 1 and len(others) > 1 and day.rpartition(" ")[2] not in months
    return bool(year) and (one_month or all(parts(other)[1] != year for other in others))


def converges(key: str, others: Sequence[str]) -> bool:
    """Whether the key shares one part with some option, the other part with another, and no option shares as much.

    Among "Prime minister of Italy", "President of Italy", "Foreign minister of Italy" and "Prime minister of Malta" the
    first alone has its office and its country in common with others. See Haladyna and Downing on "convergence".
    """
    told = [parts(option) for option in (key, *others)]
    head, tail = _shared(told, 0)
    return bool(head and tail) and all(sum(_shared(told, place)) < head + tail for place in range(1, len(told)))


def _shared(told: Sequence[_Parts], place: int) -> tuple[int, int]:
    """How many other options have the first part of the one at `place`, and how many its second."""
    own = told[place]
    others = [other for at, other in enumerate(told) if at != place]
    return sum(other[0] == own[0] for other in others), sum(bool(own[1]) and other[1] == own[1] for other in others)
