"""What the sides of a conflict tell differently: who attacked whom, whose land it is, how many suffered."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from quizapp.corpus.alternatives import grouped
from quizapp.facts.fact import FactType, Predicate, Relation, Stance
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence
from quizapp.i18n import _

_TOLD = frozenset({FactType.EVENT_DATE, FactType.PLACE, FactType.QUANTITY})
_NEAR = 70  # characters on each side of a count in which a word tells what became of those counted
_GAP = r"(?:(?!(?:a|an|the|in|on|at|from|after|and|to|of|near|with|for|against|by) )[a-z-]+ ){0,2}"
_WHOLE = 3  # letters of the longest stem that must be a whole word
_OF_STATUS = frozenset({Predicate.PART_OF, Predicate.CAPITAL_OF})


@dataclass(frozen=True, slots=True)
class _Contested:
    """Patterns for the kinds of contested words in plain text, and for an attack with its agent in a shadow."""

    kinds: dict[str, re.Pattern[str]]
    deed: re.Pattern[str]  # an attack, an occupation or an annexation
    agent: re.Pattern[str]
    disputed: frozenset[str]  # names of territories whose status is disputed, and of whatever is called their capital
    capitals: dict[str, str]  # by the name of a polity, where it has one that nobody disputes


def marked(candidates: Iterable[Candidate], reading: Reading) -> list[Candidate]:
    """The candidates, those flagged that tell as plain truth what is contested; their stance says so too."""
    known = _contested(reading.lexicons)
    return [_marked(one, why) if (why := _why(one, known)) else one for one in candidates]


def _marked(one: Candidate, why: str) -> Candidate:
    attribution = replace(one.attribution, stance=Stance.CONTESTED)
    return replace(one, flagged=one.flagged or why, attribution=attribution)


def _why(one: Candidate, known: _Contested) -> str:
    """Why a candidate is contested, or nothing."""
    if isinstance(one.value, Relation):
        return _status(one.value, known)
    why = _deed(one, known) if one.type in _TOLD else ""
    if not why and one.type is FactType.QUANTITY and _casualties(one, known):
        why = _("Casualty figures of a conflict are claims: they need the name of who gives them.")
    return why


def _deed(one: Candidate, known: _Contested) -> str:
    """Why what a candidate's subject tells is contested: an attack with its agent, an occupation, an annexation."""
    subject = one.subject.casefold()
    if not known.deed.search(subject):  # as is mostly the case
        return ""
    if known.kinds["attack"].search(subject) and known.agent.search(one.sentence.shadow):
        return _("Who attacked whom is contested: it needs the name of who says so.")
    if known.kinds["occupation"].search(subject) and _of_states(one.sentence):
        return _("Whether this is an occupation is contested: it needs the name of who says so.")
    if known.kinds["annexation"].search(subject) and _of_states(one.sentence):
        return _("Whose land this is is contested: it needs the name of who says so.")
    return ""


def _of_states(sentence: Sentence) -> bool:
    return bool({"C", "D"} & sentence.tags)


def _casualties(one: Candidate, known: _Contested) -> bool:
    """Whether a count is of people to whom something happened in a conflict."""
    sentence = one.sentence
    first = max(sentence.stretch.start, one.surface.start - _NEAR)
    last = min(sentence.stretch.end, one.surface.end + _NEAR)
    if not known.kinds["casualty"].search(sentence.text[first:last].casefold()):
        return False
    return known.kinds["fighting"].search(sentence.text[slice(*sentence.stretch)].casefold()) is not None


def _status(relation: Relation, known: _Contested) -> str:
    """Why a relation is contested: the status of one side is disputed, or the capital is another by the lexicon."""
    if relation.predicate not in _OF_STATUS:
        return ""
    for name in (relation.subject, relation.object):
        if name.casefold() in known.disputed:
            return _("The status of {place} is disputed: it needs the name of whose view this is.").format(place=name)
    capital = known.capitals.get(relation.object.casefold())
    if relation.predicate is Predicate.CAPITAL_OF and capital is not None and capital != relation.subject.casefold():
        return _("The record has another capital of {polity}.").format(polity=relation.object)
    return ""


@cache
def _contested(lexicons: Lexicons) -> _Contested:
    stems: dict[str, list[str]] = {}
    for row in lexicons.rows("contested_words"):
        for kind in items(row["kinds"]):
            stems.setdefault(kind, []).append(row["stem"])
    polities = lexicons.rows("polities")
    disputed = [row for row in polities if row["kind"] == "territory" and not row["side"]]
    attack = _any(word for word in stems["attack"] if " " not in word)
    return _Contested(
        kinds={kind: re.compile(rf"\b{_any(words)}") for kind, words in stems.items()},
        deed=_beginning(word for kind in ("attack", "occupation", "annexation") for word in stems[kind]),
        agent=re.compile(
            rf"(?<![^ ])[CDB] (?:'s )?{_GAP}{attack}"
            rf"|(?<![^ ]){attack}[a-z]*(?: [a-z-]+| [CDLX]){{0,5}} by (?:the )?(?:[a-z-]+ )?[CDB]"
        ),
        disputed=frozenset(name.casefold() for row in disputed for name in (row["label"], *items(row["aliases"]))),
        capitals={
            name.casefold(): row["capital"].casefold()
            for row in polities
            if row["capital"]
            for name in (row["label"], *items(row["aliases"]))
        },
    )


def _beginning(stems: Iterable[str]) -> re.Pattern[str]:
    """Any of the stems where a word begins; the edge is looked at behind the first letter, so that a search leaps."""
    return re.compile(grouped((rf"{re.escape(one[0])}(?<!\w.)", re.escape(one[1:])) for one in stems))


def _any(stems: Iterable[str]) -> str:
    """A group of stems; a short one must be a whole word."""
    ordered = sorted(stems, key=lambda stem: (-len(stem), stem))
    return grouped((re.escape(one[0]), re.escape(one[1:]) + (r"\b" if len(one) <= _WHOLE else "")) for one in ordered)
