"""Whether the record has a holder in an office at the time that the sentence tells, or else that of the article."""

import re
from collections.abc import Iterable, Sequence

from quizapp.corpus.when import When, dated, worded
from quizapp.facts.entities.names import sounds
from quizapp.facts.fact import Event, Office, Status
from quizapp.facts.record.record import Holder, Record
from quizapp.facts.rules import Candidate, Reading
from quizapp.i18n import _

_GRACE = 45  # days around a term in which a holder may be named by the office already, or still
_RECENT = 31  # days before the article in which a date is of its own time
_ELECTED = 400  # days from an election to the term
_SECOND = 730  # days from the start of a term to the next election at the least
_WHOLLY = frozenset({"acting", "interim", "transitional"})  # notes on a whole term; "acting from" is on a part
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_OF_YEAR = re.compile(r"\s+(?:in|of|during)\s+((?:18|19|20)\d\d)\b")  # behind a title
_ENTERED = re.compile(r"\b(became|took (?:over|office)|assumed|sworn in|inaugurated|elected|appointed|named)\b(?! to )")
_AGAIN = re.compile(r"\b(?:re-?elected|again|second|third|fourth|another|return\w*|re-?appointed)\b", re.IGNORECASE)
_LOOKING_BACK = re.compile(r"\b(?:then[ -]|at the time\b|back then\b|in those days\b|ago\b|\d0s\b)", re.IGNORECASE)


class Times:
    """The dates that the sentences of a document tell, with the offices named in them."""

    def __init__(self, candidates: Iterable[Candidate], reading: Reading) -> None:
        self._published = reading.published
        self._dates: dict[int, list[tuple[Candidate, Event]]] = {}
        self._offices: dict[int, list[tuple[Candidate, Office]]] = {}
        for one in candidates:
            if isinstance(one.value, Event) and one.status is Status.OCCURRED:
                self._dates.setdefault(one.sentence.stretch.start, []).append((one, one.value))
            elif isinstance(one.value, Office):
                self._offices.setdefault(one.sentence.stretch.start, []).append((one, one.value))

    def holder_conflict(self, one: Candidate, office: Office, known: Record) -> str:
        """What the record says instead of a holder, at the valid time or that of the article.

        Who does not fit there is compared at the time that the sentence tells. Nobody is flagged who held the office
        at some time that the paragraph has told till then, nor where the sentence tells how it was got. A former one
        is compared only with the year of the title, "president in 2010".
        """
        year = _OF_YEAR.match(one.sentence.text, one.surface.end, one.sentence.stretch.end)
        own = When.parse(year.group(1)) if year else one.valid if one.status is Status.CURRENT else None
        when = own or (self._published if one.status is Status.CURRENT else None)
        rows = _terms(one, office, known) if when is not None else []
        why = _conflict(office, rows, when) if when is not None else ""
        told = self._dates.get(one.sentence.stretch.start, ())
        if not why or any(_entering(event, office) for _date, event in told):
            return ""
        if own is not None:
            return why
        mine = [term for term in rows if term.is_called(office.person)]
        if self._fits(one, mine):
            return ""
        earlier = [(date, event.when) for date, event in told if self._is_earlier(event.when)]
        if not earlier:
            return "" if _LOOKING_BACK.search(one.sentence.text, *one.sentence.stretch) else why
        _date, nearest = min(earlier, key=lambda pair: abs(pair[0].surface.start - one.surface.end))
        return _conflict(office, rows, nearest)

    def _is_earlier(self, when: When) -> bool:
        """Whether a date is of a time before the article's own."""
        published = self._published
        return published is not None and (published.first - when.last).days > _RECENT

    def _fits(self, one: Candidate, mine: Sequence[Holder]) -> bool:
        """Whether a person held the office at some time that the sentence tells, or the paragraph before it."""
        told = [event.when for _date, event in self._dates.get(one.sentence.stretch.start, ())]
        before = one.sentence.text[one.sentence.paragraph.start : one.sentence.stretch.end]
        told += [When.parse(year) for year in dict.fromkeys(_YEAR.findall(before))]
        return any(term.possibly(when, grace=_GRACE) for term in mine for when in told)

    def entry_conflict(self, date: Candidate, event: Event, known: Record) -> str:
        """What the record says instead of the date on which somebody got into an office."""
        for one, office in self._offices.get(date.sentence.stretch.start, ()):
            if how := _entering(event, office):
                mine = [term for term in _terms(one, office, known) if term.is_called(office.person)]
                if mine and not any(_entered(term, event.when, how) for term in mine):
                    return _held(mine)
        return ""


def _entering(event: Event, office: Office) -> str:
    """The word with which a dated clause tells that a person got into an office, or nothing."""
    clause = event.clause
    found = _ENTERED.search(clause)
    if found is None or _AGAIN.search(clause):
        return ""
    named = {sound for word in clause[: found.start()].split() for sound in sounds(word)}
    told = clause[found.end() :].casefold()
    if not named & {*sounds(office.person)} or (
        told and found.group(1) != "took office" and office.office.casefold().split()[-1] not in told
    ):
        return ""
    return found.group(1)


def _entered(term: Holder, when: When, how: str) -> bool:
    """Whether somebody can have got into an office at a time: near its start, or elected for the next."""
    since = term.since.first.toordinal()
    first, last = when.first.toordinal() - term.since.last.toordinal(), when.last.toordinal() - since
    if last < (-_ELECTED if how == "elected" else -_GRACE):
        return False
    if first <= _GRACE:
        return True
    if how not in {"elected", "sworn in", "inaugurated", "appointed"} or not term.possibly(when):
        return False
    return term.group != "president" or first >= _SECOND


def _terms(one: Candidate, office: Office, known: Record) -> list[Holder]:
    """The terms of all holders of an office, nothing if the record does not know it."""
    sides = (office.polity, office.body, "-".join(one.normalised.rpartition("|")[2].lower().split()))
    rows = [term for key in dict.fromkeys(sides) if key for term in known.offices(key, office.office_class)]
    rows = [term for term in rows if office.office.casefold() in term.offices]
    return [] if office.body and office.body not in {term.side for term in rows} else rows


def _conflict(office: Office, rows: Sequence[Holder], when: When) -> str:
    """What the record says of an office at a time, where it has somebody else or the same person at another time."""
    mine = [one for one in rows if one.is_called(office.person)]
    if any(one.possibly(when, grace=_GRACE) for one in mine):
        return ""
    others = [one for one in rows if one not in mine and one.certainly(when)]
    if any(_unsure(one) for one in others):
        return ""
    if others:
        return _("The record has {other} in this office {when}.").format(other=others[0].name, when=dated(when))
    return _out_of_time(mine, when)


def _unsure(holder: Holder) -> bool:
    """Whether somebody else may be called the holder of that term with as much right."""
    return "disputed" in holder.note or any(part.strip() in _WHOLLY for part in holder.note.split(";"))


def _out_of_time(mine: Sequence[Holder], when: When) -> str:
    """That a person held the office only at other times, where the record does not say who held it then."""
    return "" if not mine or any(one.still and one.since.last < when.first for one in mine) else _held(mine)


def _held(mine: Sequence[Holder]) -> str:
    """The terms of a person."""
    terms = _(" and ").join(
        _("since {since}").format(since=worded(one.since))
        if one.still
        else _("from {since} to {until}").format(since=worded(one.since), until=worded(one.until))
        for one in mine
    )
    return _("By the record {name} held this office {terms}.").format(name=mine[0].name, terms=terms)
