"""Whose president a bare title means: what the record says where an article names no country at all."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.facts.fact import Entity, Office, Status
from quizapp.facts.record.record import record
from quizapp.facts.rules import Candidate, Reading
from quizapp.i18n import _


def sided(offices: Iterable[Candidate], reading: Reading) -> Iterator[Candidate]:
    """The candidates, those of a bare office with the polity or body in which alone the record has the person.

    Only a full name in an office of the record, held at the document's date, or ever if that is not known or the
    holder is a former one.
    """
    known = record(reading.lexicons)
    for one in offices:
        value = one.value
        if not isinstance(value, Office) or value.polity or value.body or not one.normalised.endswith("|"):
            yield one
            continue
        when = None if one.status is Status.FORMER else one.valid or reading.published
        terms = known.terms(value.person, value.office_class)
        fits = any(value.office.casefold() in term.offices for term in terms)
        side = known.polity_of(value.person, value.office_class, when) if fits else None
        polity = reading.polities.get(side or "")
        yield one if polity is None else _of(one, value, polity)


def _of(one: Candidate, office: Office, polity: Entity) -> Candidate:
    return replace(
        one,
        value=replace(office, polity=polity.id),
        normalised=f"{one.normalised}{polity.label}",
        reasons=(*one.reasons, _("country by the record: {polity}").format(polity=polity.label)),
    )
