"""Facts as a table for a person: columns as wide as the terminal lets them be, and beside or under a row its notes."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from quizapp.corpus.lines import dateline
from quizapp.corpus.when import dated, worded
from quizapp.facts.confidence import FEW
from quizapp.facts.fact import Approximation, Evidence, Fact, FactType, Office, Predicate, Relation, Status
from quizapp.i18n import _, ngettext

_INDENT = 2
_GAP = 2
_NARROW = 90  # cells: a narrower terminal has no room for columns
_LEAST = 8  # cells of a column that is narrowed
_MOST_LINES = 3  # of a cell in a terminal; in a pipe a fact is one line
_PLACES = 5  # that are named of those that say the same
_BETWEEN = 15  # signs of "more than" between a figure and its clause
_BREAKS = frozenset(" |-/,")
_JOINERS = frozenset("\u200c\u200d")  # between letters of some scripts
_OPENING = frozenset(' “"(')
_SPACED = re.compile(r" +(?=[.,;:!?](?: |$))")  # what a mark of Markdown leaves
_IDLE = frozenset({"", "a", "an", "the", "it", "this", "that"})  # subjects that tell nothing without their sentence
_FIGURES = frozenset({FactType.MONEY, FactType.QUANTITY, FactType.DURATION})
_OF_CLAUSES = _FIGURES | {FactType.PLACE, FactType.VOTE, FactType.EVENT_DATE}


class Column(NamedTuple):
    """A column: its head, the most cells it takes, and its weight in sharing what room there is, 0 if it needs its own.

    Numbers stand to the right.
    """

    head: str
    widest: int
    weight: int = 0
    number: bool = False


class Row(NamedTuple):
    """A fact's cells, and what else is to be said of it."""

    cells: Sequence[str]
    notes: str


def table(title: str, facts: Sequence[Fact], width: int | None = None, *, documents: bool = False) -> str:
    """A title and a row for each fact in aligned columns, `width` cells of a terminal wide, or one line each if None.

    `documents` says that the facts come from several, so that each row names its own.
    """
    counted = ngettext("{name}: {count} fact", "{name}: {count} facts", len(facts)).format(
        name=_flat(title), count=len(facts)
    )
    if not facts:
        return counted + "\n"
    rows = [Row(_cells(fact, documents=documents), notes(fact, documents=documents)) for fact in facts]
    if width is not None and width < _NARROW:
        return (
            "\n".join([*_wrapped(counted, width, None), *(line for row in rows for line in _block(row, width))]) + "\n"
        )
    columns = _columns(documents=documents)
    widths = _widths(columns, [[column.head for column in columns], *(row.cells for row in rows)], width)
    lines = [counted, *_drawn(columns, widths, Row([column.head for column in columns], ""), width)]
    head = lines[1] + " " * _GAP + _("Notes")
    if any(row.notes for row in rows) and len(lines) == 2 and (width is None or _width(head) <= width):  # noqa: PLR2004
        lines[1] = head
    for row in rows:
        lines += _drawn(columns, widths, row, width)
    return "\n".join(lines) + "\n"


def legend() -> str:
    """What the mark beside a confidence means."""
    sentence = _("? few cases: the rule behind this fact was met fewer than {count} times when it was measured.")
    return sentence.format(count=FEW)


def few_cases(fact: Fact) -> bool:
    """Whether a fact's confidence carries the mark that the legend explains."""
    return fact.provenance is not None and fact.provenance.cases < FEW


# Cells ----------------------------------------------------------------------------------------------------------------


def _columns(*, documents: bool) -> list[Column]:
    return [
        Column(_("Type"), 12),
        Column(_("Value"), 50, weight=2),
        Column(_("Normal form"), 70, weight=2),
        Column(_("About"), 110, weight=4),
        *([Column(_("Document"), 40, weight=2)] if documents else []),
        Column(_("¶"), 5, number=True),
        Column(_("Confidence"), 12, number=True),
    ]


def _cells(fact: Fact, *, documents: bool) -> list[str]:
    first, provenance = fact.evidence[0], fact.provenance
    certainty = "" if provenance is None else f"{provenance.confidence:.0%}{'?' if few_cases(fact) else ' '}"
    if fact.flagged:  # the rule may be as good as ever, but what it found is not to be trusted
        certainty = _("flagged") + " "
    return [
        fact.type.value,
        _flat(first.surface),
        _flat(fact.normalised),
        about(fact),
        *([_flat(first.document)] if documents else []),
        str(first.paragraph),
        certainty,
    ]


def about(fact: Fact) -> str:
    """What a fact is about, with its predicate where the type alone does not tell it; of a statement, its sentence."""
    first, subject = fact.evidence[0], _flat(fact.subject)
    words = subject
    if fact.type is FactType.STATEMENT or (fact.type in _OF_CLAUSES and subject.lower() in _IDLE):
        words = _SPACED.sub("", _flat(first.sentence[dateline(first.sentence) :]))
    elif fact.type in _FIGURES:
        words = _with_gap(subject, first)
    elif fact.type is FactType.PLACE:
        words = _("where: {thing}").format(thing=subject)
    elif fact.type is FactType.VOTE and fact.predicate != "voted":
        words = f"{_vote_words(fact.predicate)}: {subject}"
    elif isinstance(fact.value, Relation):
        words = f"{subject}: {predicate_words(fact.value.predicate)} {fact.value.object}"
    elif fact.type is FactType.AGREEMENT and fact.predicate == "signed":
        words = _("signed: {agreement}").format(agreement=subject)
    return words


def _with_gap(clause: str, evidence: Evidence) -> str:
    """The clause of a figure, which stands there without it, with dots in its place."""
    before, _surface, after = map(_flat, evidence.sentence.partition(evidence.surface))
    words = clause.split()
    for end in range(len(words), 0, -1):
        whole = " ".join(words[:end])
        left = whole.rstrip(",;")  # "fell by, she said" is of "fell by 5 %, she said"
        if not left:
            break
        head, found, between = before.rpartition(left)
        if found and len(between) <= _BETWEEN and (not head or head[-1] in _OPENING):
            return " ".join([left, "…" + whole[len(left) :], *words[end:]])
    return f"… {clause}" if clause and after.startswith(" ".join(words[:3])) else clause


def predicate_words(predicate: Predicate) -> str:
    """The relation in words that stand between its two sides."""
    words = {
        Predicate.CAPITAL_OF: _("capital of"),
        Predicate.PART_OF: _("part of"),
        Predicate.BREAKAWAY_FROM: _("breakaway from"),
        Predicate.MEMBER_OF: _("member of"),
        Predicate.BORDERS: _("borders"),
        Predicate.ALLY_OF: _("ally of"),
        Predicate.TRADING_PARTNER_OF: _("trading partner of"),
        Predicate.SUCCESSOR_OF: _("successor of"),
        Predicate.SUBSIDIARY_OF: _("subsidiary of"),
        Predicate.OWNS: _("owns"),
        Predicate.FOUNDED: _("founded"),
        Predicate.SPOUSE_OF: _("spouse of"),
        Predicate.CHILD_OF: _("child of"),
        Predicate.RECOGNISES: _("recognises"),
    }
    return words[predicate]


def _vote_words(predicate: str) -> str:
    words = {
        "share of the vote": _("share of the vote"),
        "votes received": _("votes received"),
        "margin": _("margin"),
    }
    return words.get(predicate, predicate)


# Notes ----------------------------------------------------------------------------------------------------------------


def notes(fact: Fact, *, documents: bool = False) -> str:
    """What is unusual about a fact: its status, how exact, who says so, where else it stands, why it is flagged."""
    return _flat("; ".join(note for note in _notes(fact, documents=documents) if note))


def _notes(fact: Fact, *, documents: bool) -> Iterator[str]:
    yield _status_words(fact.status)
    yield _approximation_words(fact.approximation)
    said = fact.attribution
    if said.speaker and fact.type is not FactType.STATEMENT:
        yield _("said by {speaker}").format(speaker=said.speaker)
    if said.agency:
        yield _("relayed by {agency}").format(agency=said.agency)
    if fact.valid is not None and fact.type is not FactType.EVENT_DATE:
        yield dated(fact.valid)
    if isinstance(fact.value, Office):
        yield _term_words(fact.value)
    if fact.provenance is not None:
        yield from fact.provenance.reasons
    yield _elsewhere(fact, documents=documents)
    if fact.flagged:
        yield _("flagged: {reason}").format(reason=fact.flagged)


def _term_words(office: Office) -> str:
    """From when to when an office is held, as far as the article tells."""
    since, until = (worded(when) if when is not None else "" for when in (office.since, office.until))
    if since and until:
        return _("from {since} to {until}").format(since=since, until=until)
    if since:
        return _("since {since}").format(since=since)
    return _("until {until}").format(until=until) if until else ""


def _elsewhere(fact: Fact, *, documents: bool) -> str:
    """The other places that say the same."""
    first = fact.evidence[0]
    places = dict.fromkeys(
        f"{one.document} ¶ {one.paragraph}" if documents else f"¶ {one.paragraph}"
        for one in fact.evidence[1:]
        if (one.document, one.paragraph) != (first.document, first.paragraph)
    )
    if not places:
        return ""
    named = ", ".join(list(places)[:_PLACES])
    more = len(places) - _PLACES
    if more > 0:
        named += " " + ngettext("and {count} more", "and {count} more", more).format(count=more)
    return _("also {places}").format(places=named)


def _status_words(status: Status) -> str:
    """A status that is not the plain one in words."""
    words = {
        Status.SCHEDULED: _("scheduled"),
        Status.PROPOSED: _("proposed"),
        Status.DENIED: _("denied"),
        Status.FORMER: _("former"),
        Status.ACTING: _("acting"),
        Status.DE_FACTO: _("de facto"),
        Status.SELF_PROCLAIMED: _("self-proclaimed"),
    }
    return words.get(status, "")


def _approximation_words(approximation: Approximation) -> str:
    words = {
        Approximation.ABOUT: _("about"),
        Approximation.MORE_THAN: _("more than"),
        Approximation.LESS_THAN: _("less than"),
        Approximation.VAGUE: _("vague"),
    }
    return words.get(approximation, "")


# Drawing --------------------------------------------------------------------------------------------------------------


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None) -> list[int]:
    """The cells of each column: what it needs, and where that is too much for the width, a share of what is left.

    A column that needs less than its share leaves the rest to the others.
    """
    needed = [
        min(column.widest, max(map(_width, cells)))
        for column, *cells in zip(columns, *rows, strict=True)  # one tuple for each column
    ]
    if width is None:
        return needed
    left = width - _INDENT - _GAP * (len(columns) - 1)
    left -= sum(need for need, column in zip(needed, columns, strict=True) if not column.weight)
    elastic = [at for at, column in enumerate(columns) if column.weight]
    weights = sum(columns[at].weight for at in elastic)
    for at in sorted(elastic, key=lambda at: needed[at] / columns[at].weight):
        share = left * columns[at].weight // weights
        needed[at] = min(needed[at], max(_LEAST, share))
        left -= needed[at]
        weights -= columns[at].weight
    return needed


def _drawn(columns: Sequence[Column], widths: Sequence[int], row: Row, width: int | None) -> list[str]:
    """The lines of a row; the notes go behind it if there is room, or else under it."""
    most = 1 if width is None else _MOST_LINES
    cells = [_wrapped(cell, room, most) for cell, room in zip(row.cells, widths, strict=True)]
    lines = []
    for parts in zip_longest(*cells, fillvalue=""):
        padded = [
            " " * (room - _width(part)) + part if column.number else part + " " * (room - _width(part))
            for part, room, column in zip(parts, widths, columns, strict=True)
        ]
        lines.append(" " * _INDENT + (" " * _GAP).join(padded))
    if row.notes:
        beside = lines[0] + " " * _GAP + row.notes
        if width is None or (len(lines) == 1 and _width(beside) <= width):
            lines[0] = beside
        else:
            under = " " * (_INDENT + widths[0] + _GAP)
            lines += [under + line for line in _wrapped(row.notes, max(_LEAST, width - len(under)), None)]
    return [line.rstrip() for line in lines]


def _block(row: Row, width: int) -> list[str]:
    """A row under each other, for a terminal that is too narrow for columns."""
    type_, value, normal, about_, *places, certainty = row.cells
    normal = "" if normal == value else f"= {normal}"
    *document, paragraph = places
    first = " ".join(filter(None, [f"{type_}:", value, normal]))
    last = ", ".join([*document, f"¶ {paragraph}", certainty.strip()])
    lines = _under(first, width, _INDENT)
    for text in (about_, last, row.notes):
        lines += _under(text, width, 2 * _INDENT) if text else []
    return lines


def _under(text: str, width: int, indent: int) -> list[str]:
    """A text in lines of a width, the first indented, those after it twice as much."""
    first, *rest = _wrapped(text, max(_LEAST, width - 2 * indent), None)
    return [" " * indent + first, *(" " * 2 * indent + line for line in rest)]


def _wrapped(text: str, room: int, most: int | None) -> list[str]:
    """The text in lines of at most `room` cells, broken behind blanks and marks if possible; cut after `most` lines."""
    lines: list[str] = []
    while _width(text) > room:
        end = _end(text, room)
        if most is not None and len(lines) == most - 1:
            return [*lines, text[: _end(text, room - 1)].rstrip(" …") + "…"]
        cut = next((at for at in range(end, end // 3, -1) if text[at - 1] in _BREAKS or text[at] == " "), end)
        lines.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*lines, text]


def _end(text: str, room: int) -> int:
    """How many signs of a text take up at most so many cells; at least one."""
    taken = 0
    for at, sign in enumerate(text):
        taken += _width(sign)
        if taken > room:
            return max(1, at)
    return len(text)


def _width(text: str) -> int:
    """How many cells of a terminal a text takes: two for wide signs, none for marks that stand on others."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) or sign in _JOINERS else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def _flat(text: str) -> str:
    """The text on one line, without signs that steer a terminal or turn the direction of writing."""
    text = " ".join(text.split())
    if text.isprintable():
        return text
    return "".join(sign for sign in text if sign in _JOINERS or not unicodedata.category(sign).startswith("C"))
