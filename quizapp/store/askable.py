"""Questions that may be asked, neither suspended nor retired, by where they are from and how well they are known."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.questions.question import AnswerKind
from quizapp.store import shelf
from quizapp.store.columns import dump, micros
from quizapp.store.conditions import narrowed
from quizapp.store.library import Library

_AMOUNTS = f"kind IN ('{AnswerKind.NUMBER}', '{AnswerKind.MONEY}', '{AnswerKind.DURATION}')"
_DATE = f"kind = '{AnswerKind.DATE}'"
_FEW_WORDS = "length(answer) - length(replace(answer, ' ', '')) < 8"
# What each form needs of a card and its question, as far as columns tell; whether it fits is known when it is drawn.
_OF_CARDS = {"multiple_choice": "distractors >= 2", "true_false": "distractors >= 1"}
_OF_QUESTIONS = {
    "several_right": "answer LIKE '%,%' OR answer LIKE '% and %'",
    "typed": f"NOT {_AMOUNTS} AND NOT {_DATE} AND {_FEW_WORDS}",
    "number": _AMOUNTS,
    "date": _DATE,
    "cloze": f"{_FEW_WORDS} AND (instr(content, '\"explanation\"') > 0 OR instr(stem, '_____') > 0)",
    "ordering": _DATE,
    "matching": f"NOT {_AMOUNTS} AND NOT {_DATE} AND kind <> '{AnswerKind.TEXT}'",
}
# The years from and to which an answer is true: 2008-08, 2004/2013, 199X.
_FROM = "CAST(replace(substr(as_of, 1, 4), 'X', '0') AS INTEGER)"
_TO = "CAST(replace(substr(as_of, instr(as_of, '/') + 1, 4), 'X', '9') AS INTEGER)"
_DAYS = "((:now - last_review) / 86400000000)"  # whole days, as FSRS counts them


@dataclass(frozen=True, slots=True)
class SourceCount:
    """An article with its outlet, title and date (as When.parse reads it), and how many questions cite it."""

    document: str
    publisher: str
    title: str
    published: str
    questions: int


@dataclass(frozen=True, slots=True)
class PackCount:
    """A pack by id and title, and how many questions came with it; both are "" for the learner's own."""

    pack_id: str
    title: str
    questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Askable:
    """Which questions are wanted; what is left empty narrows nothing.

    Args:
        deck_id: of one deck.
        topics: of these topics.
        tags: that have one of these tags.
        packs: that came with one of these packs; "" stands for the learner's own.
        documents: that cite one of these.
        since: whose answers were true in this year or later.
        until: whose answers were true in this year or earlier.
        forms: that may be asked in one of these forms, as far as can be told without looking into each.
        elapsed: whose last answer lies so many stabilities back, at least and at most; new ones besides.
        fresh: new ones too.
        missed: that are on the missed shelf.
    """

    deck_id: int | None = None
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    forms: tuple[str, ...] = ()
    elapsed: tuple[float, float] | None = None
    fresh: bool = True
    missed: bool = False


def ids(library: Library, wanted: Askable, now: datetime) -> dict[str, list[int]]:
    """The ids of the questions in their order, by topic."""
    # A row for each would take twice as long.
    sql = f"SELECT topic, json_group_array(id) {_from(wanted)} GROUP BY topic"
    found = library.connection.execute(sql, _values(wanted, now))
    return {topic: sorted(json.loads(numbers)) for topic, numbers in found}


def likely(library: Library, forms: Iterable[str], among: Iterable[int]) -> dict[str, list[int]]:
    """For each form those of these questions that may be asked in it, as far as columns tell, in their order."""
    ways = {form: (_OF_CARDS | _OF_QUESTIONS)[form] for form in forms}
    bits = ", ".join(f"({_bit(condition)})" for condition in ways.values())
    sql = f"""
        SELECT card.id, {bits}
        FROM json_each(?) CROSS JOIN card ON card.id = value CROSS JOIN question ON question.id = card.id
        WHERE {" OR ".join(f"({condition})" for condition in ways.values())}"""
    found: dict[str, list[int]] = {form: [] for form in ways}
    for number, *may in library.connection.execute(sql, (dump(list(among)),)):
        for form, one in zip(ways, may, strict=True):
            if one:
                found[form].append(number)
    return found


def count_by_topic(library: Library, wanted: Askable, now: datetime) -> dict[str, int]:
    """How many of `ids` there are in each topic."""
    sql = f"SELECT topic, count(*) {_from(wanted)} GROUP BY topic"
    return dict(library.connection.execute(sql, _values(wanted, now)).fetchall())


def with_forms(library: Library, wanted: Askable, now: datetime) -> Iterator[tuple[str, int, frozenset[str]]]:
    """The questions, whatever forms are wanted: topic, id, and the forms in which it may be asked, as columns tell."""
    ways = {**_OF_CARDS, **_OF_QUESTIONS}
    bits = " + ".join(f"({_bit(condition)}) * {1 << at}" for at, condition in enumerate(ways.values()))
    cards = f"(SELECT id AS number, topic AS of_topic, distractors {_from(replace(wanted, forms=()))})"
    sql = f"SELECT of_topic, number, {bits} FROM {cards} JOIN question ON question.id = number"
    known: dict[int, frozenset[str]] = {}
    for topic, number, found in library.connection.execute(sql, _values(wanted, now)):
        if found not in known:
            known[found] = frozenset(form for at, form in enumerate(ways) if found >> at & 1)
        yield topic, number, known[found]


def _bit(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 1 ELSE 0 END"


def documents(library: Library, deck_id: int | None = None) -> list[SourceCount]:
    """The articles that questions cite, of one deck or of all (None), the latest first, with how many cite each."""
    sql = f"""
        SELECT json_extract(value, '$[0]') AS document, max(json_extract(value, '$[1]')),
            max(json_extract(value, '$[2]')), max(json_extract(value, '$[3]')) AS published, count(DISTINCT card.id)
        FROM card JOIN question ON question.id = card.id, json_each(content, '$.citations')
        WHERE {narrowed(deck_id)} AND suspended = 0 AND retired = 0 AND document <> ''
        GROUP BY document ORDER BY published DESC, document"""
    return [SourceCount(*row) for row in library.connection.execute(sql, {"deck": deck_id})]


def packs(library: Library, deck_id: int | None = None) -> list[PackCount]:
    """The packs with questions that may be asked, of one deck or of all (None), the learner's own first."""
    sql = f"""
        SELECT coalesce(pack_id, ''), coalesce(title, ''), count(*)
        FROM card JOIN question ON question.id = card.id LEFT JOIN pack ON pack.id = pack_id
        WHERE {narrowed(deck_id)} AND suspended = 0 AND retired = 0 GROUP BY 1 ORDER BY 2, 1"""
    return [PackCount(*row) for row in library.connection.execute(sql, {"deck": deck_id})]


def _from(wanted: Askable) -> str:
    """The cards and the condition; a question is looked up only for what its card does not tell."""
    where = [narrowed(wanted.deck_id), "suspended = 0", "retired = 0"]
    if wanted.topics:
        where.append("topic IN (SELECT value FROM json_each(:topics))")
    if wanted.forms:
        ways = [_OF_CARDS[form] for form in wanted.forms if form in _OF_CARDS]
        ways += [_of_question(f"({_OF_QUESTIONS[form]})" for form in wanted.forms if form in _OF_QUESTIONS)]
        where.append("(" + " OR ".join(filter(None, ways)) + ")")
    if wanted.elapsed is not None:
        fresh = "state = 0 OR " if wanted.fresh else ""
        where.append(f"({fresh}stability > 0 AND {_DAYS} / stability BETWEEN :least AND :most)")
    elif not wanted.fresh:
        where.append("state <> 0")
    if wanted.missed:
        where.append(f"id IN ({shelf.ON_IT})")
    where += [looked_up for told in _told(wanted) if (looked_up := _of_question([told]))]
    return f"FROM card WHERE {' AND '.join(where)}"


def _told(wanted: Askable) -> Iterator[str]:
    """The conditions on what a question says."""
    if wanted.tags:
        yield (
            "instr(content, 'tags') > 0 AND EXISTS (SELECT 1 FROM json_each(content, '$.tags')"
            " WHERE value IN (SELECT value FROM json_each(:tags)))"
        )
    if wanted.packs:
        yield "coalesce(pack_id, '') IN (SELECT value FROM json_each(:packs))"
    if wanted.documents:
        yield (
            "EXISTS (SELECT 1 FROM json_each(content, '$.citations')"
            " WHERE json_extract(value, '$[0]') IN (SELECT value FROM json_each(:documents)))"
        )
    if wanted.since is not None:
        yield f"as_of <> '' AND {_TO} >= :since"
    if wanted.until is not None:
        yield f"as_of <> '' AND {_FROM} <= :until"


def _of_question(conditions: Iterable[str]) -> str:
    """That the card's question meets one of the conditions; "" where there are none."""
    told = " OR ".join(conditions)
    return f"EXISTS (SELECT 1 FROM question WHERE question.id = card.id AND ({told}))" if told else ""


def _values(wanted: Askable, now: datetime) -> dict[str, object]:
    least, most = wanted.elapsed or (0.0, 0.0)
    return {
        "deck": wanted.deck_id,
        "topics": dump(list(wanted.topics)),
        "tags": dump(list(wanted.tags)),
        "packs": dump(list(wanted.packs)),
        "documents": dump(list(wanted.documents)),
        "since": wanted.since,
        "until": wanted.until,
        "least": least,
        "most": most,
        "now": micros(now),
    }
