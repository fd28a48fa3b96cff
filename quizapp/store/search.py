"""Questions found by what a search asks for: words that stand in them, what is so of them, and both joined."""

import json
import re
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence

from quizapp.store.columns import (
    Row,
    day_number,
    dump,
    micros,
    moment,
    optional_moment,
    optional_moments,
    optional_report,
)
from quizapp.store.full_text import TABLE
from quizapp.store.library import Library
from quizapp.store.records import QuestionRow, State
from quizapp.store.wanted import Compare, Every, Has, Is, Not, Some, Today, Wanted, Words

_RETIRED = "SELECT id FROM card INDEXED BY card_retired WHERE retired = 1"
_NOT_RETIRED = f"NOT IN ({_RETIRED})"
_RETIRED_OR_IN_BIN = f"NOT IN ({_RETIRED} AND deleted_at IS NULL)"
_COMMON = 1000  # stems
_RAREST = 6  # words of a text by which stems like it are looked for
_SHARE_A_WORD = 300  # stems that have a word in common with it: so many of the newest are looked at
_NEAREST = 100
_ESCAPE = r"ESCAPE '\'"
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
SIGNS = ("<", "<=", "=", ">=", ">")
_ASKED = "card.suspended = 0 AND (card.buried_until IS NULL OR card.buried_until <= :day)"
_STANDINGS = {
    "new": "card.state = 0",
    "learning": "card.state IN (1, 3)",
    "review": "card.state = 2",
    "due": f"{_ASKED} AND (card.state IN (1, 3) AND card.due_at <= :now OR card.state = 2 AND card.due_day <= :day)",
    "suspended": "card.suspended = 1",
    "buried": "card.buried_until > :day",
    "flagged": "card.flagged = 1",
    "reported": "card.report <> ''",
    "leech": """card.lapses >= (
        SELECT nullif(coalesce(CASE WHEN leech_lapses >= 0 THEN leech_lapses END, :lapses), 0)
        FROM deck WHERE deck.id = card.deck_id)""",
    "own": "question.pack_id IS NULL",
    "changed": "card.id IN (SELECT id FROM original)",
    "deleted": "card.deleted_at IS NOT NULL",
}
STANDINGS = tuple(_STANDINGS)
# Each is NULL where a card has not got the number (a new one's stability), which is neither more nor less than another.
_NUMBERS = {
    "stability": "card.stability",
    "difficulty": "card.difficulty",
    "lapses": "card.lapses",
    "reviews": "card.reviews",
    "due": "card.due_day - :day",
    "added": "(:now - question.added_at) / 86400000000",
    "answered": "(:now - card.last_review) / 86400000000",
    "recall": "(:now - card.last_review) / 86400000000 / card.stability",  # how long it is ago, in stabilities
}
NUMBERS = tuple(_NUMBERS)
_TURNED = {"<": ">", "<=": ">=", "=": "=", ">=": "<=", ">": "<"}
_TAGS = "SELECT value AS tag FROM json_each(question.content, '$.tags')"
_CITED = "SELECT json_extract(value, '$[1]') AS publisher FROM json_each(question.content, '$.citations')"
_FIELDS = {
    "topic": "card.topic {like}",
    "tag": f"EXISTS ({_TAGS} WHERE tag {{like}} OR tag {{below}})",
    "publisher": f"EXISTS ({_CITED} WHERE publisher {{like}})",
    "deck": "card.deck_id IN (SELECT id FROM deck WHERE name {like})",
    "pack": "question.pack_id IN (SELECT id FROM pack WHERE id {like} OR title {like})",
    "kind": "question.kind {like}",
    "report": "card.report <> '' AND card.report {like}",
}
FIELDS = tuple(_FIELDS)
_PARTS = {"tag": "tags", "publisher": "source"}  # of the full-text index, by the field whose words stand there
_ORDERS = {
    "id": "card.id",
    "topic": "card.topic",
    "stem": "question.stem COLLATE NOCASE",
    "answer": "question.answer COLLATE NOCASE",
    "state": "card.suspended * 10 + card.state",
    "due": "CASE WHEN card.suspended THEN NULL ELSE coalesce(card.due_at, card.due_day * 86400000000) END",
    "added": "question.added_at",
    "deck": "(SELECT name FROM deck WHERE deck.id = card.deck_id) COLLATE NOCASE",
    "stability": "card.stability",
    "difficulty": "card.difficulty",
    "lapses": "card.lapses",
    "reviews": "card.reviews",
    "recall": "(card.last_review - :now) / card.stability",
}
ORDERS = tuple(_ORDERS)


def find(
    library: Library,
    wanted: Wanted,
    today: Today,
    *,
    deck_id: int | None = None,
    order: str = "id",
    descending: bool = False,
    limit: int = -1,
) -> "array[int]":
    """The ids of the questions that are wanted, of one deck or of all, in one of `ORDERS`; none no longer asked.

    Those in the bin are found only where a standing asks for them.

    Those that have nothing to order by come last. With a `limit` only so many of the first.

    Raises:
        KeyError: a field, a standing, a number, a sign or an order that is not known.
    """
    by_id, ordered = order == "id", _ORDERS[order]
    search = _Search(library, today)
    source = search.source(wanted, deck_id, order="" if by_id else ordered)
    way = "DESC" if descending else "ASC"
    ordering = f"{search.id} {way}" if by_id else f"{ordered} {way} NULLS LAST, {search.id}"
    sql = f"SELECT {search.id} AS id {source} ORDER BY {ordering} LIMIT :limit"
    # One text of all ids is made, and read, several times faster than a row for each.
    together = f"SELECT group_concat(id) FROM ({sql})"
    told = library.connection.execute(together, {**search.values, "limit": limit}).fetchone()[0]
    return array("q", json.loads(f"[{told or ''}]"))


def count(library: Library, wanted: Wanted, today: Today, *, deck_id: int | None = None) -> int:
    """How many `find` would give."""
    search = _Search(library, today)
    row = library.connection.execute(f"SELECT count(*) {search.source(wanted, deck_id)}", search.values).fetchone()
    return int(row[0])


def rows(library: Library, ids: Sequence[int]) -> list[QuestionRow]:
    """The questions with these ids as a list shows them, in this order; those not there are left out."""
    sql = """
        SELECT question.id, question.topic, stem, answer, state, suspended, flagged, due_at, due_day, report,
            added_at, last_review, stability, difficulty, lapses, reviews, (SELECT name FROM deck WHERE id = deck_id),
            json_extract(content, '$.citations[0][1]'), json_extract(content, '$.tags'), deleted_at IS NOT NULL
        FROM json_each(:ids) JOIN card ON card.id = value JOIN question ON question.id = value ORDER BY json_each.key"""
    return [_row(row) for row in library.connection.execute(sql, {"ids": dump(list(ids))})]


_VALUES = {
    "topic": "SELECT DISTINCT topic FROM card WHERE topic <> '' ORDER BY 1",
    "deck": "SELECT name FROM deck ORDER BY 1",
    "pack": "SELECT title FROM pack ORDER BY 1",
    "tag": """
        SELECT DISTINCT value FROM (
            SELECT DISTINCT json_extract(content, '$.tags') AS tags FROM question WHERE content LIKE '%"tags"%'
        ), json_each(tags) ORDER BY 1""",
}


def values(library: Library, field: str) -> list[str]:
    """What a field of `FIELDS` is in this library, in alphabetical order; none where it is not one of the library's."""
    sql = _VALUES.get(field)
    return [] if sql is None else [row[0] for row in library.connection.execute(sql)]


def alike(library: Library, text: str, *, limit: int = _NEAREST) -> list[tuple[int, str, str]]:
    """Ids, stems and answers of questions that have the rarest words of a text in common with it, most of them first.

    Who looks for nearly the same stem finds it here, if it was not misspelt in all of these words.
    """
    connection = library.connection
    # Words are counted no further: what is in so many stems is common, and counting on takes longer the more there are.
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {TABLE} WHERE {TABLE} MATCH ? LIMIT {_COMMON})"
    words = [_matching(Words(word, whole=True, part="stem")) for word in sorted(set(_spelt(text)))]
    found = [(connection.execute(sql, (asked,)).fetchone()[0], asked) for asked in words]
    rarest = sorted(each for each in found if each[0])[:_RAREST]
    shared: Counter[int] = Counter()
    sql = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ? ORDER BY rowid DESC LIMIT {_SHARE_A_WORD}"
    for _count, asked in rarest:
        shared.update(row[0] for row in connection.execute(sql, (asked,)))
    best = sorted(sorted(shared), key=shared.__getitem__, reverse=True)[:limit]  # of as many words, the older first
    sql = f"SELECT id, stem, answer FROM question WHERE id IN (SELECT value FROM json_each(?)) AND id {_NOT_RETIRED}"
    return connection.execute(sql, (dump(best),)).fetchall()


def _spelt(text: str) -> list[str]:
    """The words of a text as the full-text index writes them."""
    split = unicodedata.normalize("NFD", text.lower())
    return re.findall(r"[^\W_]+", "".join(letter for letter in split if not unicodedata.combining(letter)))


def _row(row: Row) -> QuestionRow:
    due_at, due_day = optional_moments(row[7], row[8])
    return QuestionRow(
        id=row[0],
        topic=row[1],
        stem=row[2],
        answer=row[3],
        state=State(row[4]),
        suspended=bool(row[5]),
        flagged=bool(row[6]),
        due_at=due_at,
        due_day=due_day,
        report=optional_report(row[9]),
        added=moment(row[10]),
        last_review=optional_moment(row[11]),
        stability=row[12],
        difficulty=row[13],
        lapses=row[14],
        reviews=row[15],
        deck=row[16],
        source=row[17] or "",
        tags=tuple(json.loads(row[18])) if row[18] else (),
        deleted=bool(row[19]),
    )


class _Search:
    """One query in the making: the values it binds, and where it reads from."""

    def __init__(self, library: Library, today: Today) -> None:
        self._today = today
        self._some_retired = library.connection.execute(_RETIRED).fetchone() is not None
        self.values: dict[str, object] = {
            "now": micros(today.now),
            "day": day_number(today.day),
            "lapses": today.lapses,
        }
        self.id = "card.id"

    def source(self, wanted: Wanted, deck_id: int | None, *, order: str = "") -> str:
        """FROM and WHERE: words that must stand there are looked up first, all in one, and the rest narrows them."""
        parts = list(_parts(wanted))
        words = list(filter(None, map(_matched, parts)))
        conditions = [self._condition(each) for each in parts if not _is_words(each)]
        if deck_id is not None:
            conditions.append("card.deck_id = :deck")
            self.values["deck"] = deck_id
        told = " ".join([*conditions, order])
        tables = [f"{TABLE}"] if words else ["card"]
        if words and ("card." in told or "question." in told):
            tables.append(f"card ON card.id = {TABLE}.rowid")
        elif words:
            self.id = f"{TABLE}.rowid"
        if "question." in told:
            tables.append("question ON question.id = card.id")
        if words:
            conditions.insert(0, f"{TABLE} MATCH {self._bound(' AND '.join(words))}")
        if self._some_retired:  # looking up each of many rows takes longer than all the rest
            conditions.append(f"{self.id} {_RETIRED_OR_IN_BIN if _asks_for_the_bin(wanted) else _NOT_RETIRED}")
        return f"FROM {' JOIN '.join(tables)} WHERE {' AND '.join(conditions) or 'TRUE'}"

    def _condition(self, wanted: Wanted) -> str:
        match wanted:
            case Words():
                return self._spelt(wanted) if _is_spelt(wanted.text) else self._like(wanted)
            case Has():
                return self._has(wanted)
            case Is():
                return f"({_STANDINGS[wanted.standing]})"
            case Compare():
                return self._compared(wanted)
            case Not():
                return f"({self._condition(wanted.what)}) IS NOT TRUE"
            case Every() | Some():
                return self._joined(wanted)

    def _joined(self, wanted: Every | Some) -> str:
        by, none = (" AND ", "TRUE") if isinstance(wanted, Every) else (" OR ", "FALSE")
        return f"({by.join(map(self._condition, wanted.parts)) or none})"

    def _bound(self, value: object) -> str:
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def _spelt(self, wanted: Words) -> str:
        return f"card.id IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH {self._bound(_matching(wanted))})"

    def _like(self, wanted: Words) -> str:
        """What the full-text index has no words for: signs, and scripts that set no spaces."""
        bound = self._bound(f"%{_escaped(wanted.text)}%")
        columns = ["question.stem", "question.answer", *(["question.content"] if _UNSPACED.search(wanted.text) else [])]
        return f"({' OR '.join(f'{each} LIKE {bound} {_ESCAPE}' for each in columns)})"

    def _has(self, wanted: Has) -> str:
        begins = wanted.value.endswith("*")
        value = _escaped(wanted.value.removesuffix("*"))
        like = f"LIKE {self._bound(value + '%' * begins)} {_ESCAPE}"
        below = f"LIKE {self._bound(value + '::%')} {_ESCAPE}"
        return f"({_FIELDS[wanted.field].format(like=like, below=below)})"

    def _compared(self, wanted: Compare) -> str:
        sign, number = {each: each for each in SIGNS}[wanted.sign], wanted.number
        if wanted.field == "recall":  # the more time has passed, the smaller is the chance
            number, sign = self._today.elapsed_at(min(max(number, 0.01), 99.99) / 100), _TURNED[sign]
        return f"({_NUMBERS[wanted.field]}) {sign} {self._bound(number)}"


def _asks_for_the_bin(wanted: Wanted) -> bool:
    """Whether what is in the bin is spoken of: nothing else finds it."""
    match wanted:
        case Every() | Some():
            return any(map(_asks_for_the_bin, wanted.parts))
        case Not():
            return _asks_for_the_bin(wanted.what)
        case _:
            return wanted == Is("deleted")


def _is_spelt(text: str) -> bool:
    """Whether the full-text index knows words of this text: those of scripts that set spaces between them."""
    return any(letter.isalnum() for letter in text) and not _UNSPACED.search(text)


def _parts(wanted: Wanted) -> Iterator[Wanted]:
    """All that must be so, each for itself."""
    if isinstance(wanted, Every):
        for part in wanted.parts:
            yield from _parts(part)
    else:
        yield wanted


def _matched(wanted: Wanted) -> str:
    """What the full-text index finds all of this by, though it may find more; "" where it knows nothing of it."""
    if isinstance(wanted, Words):
        return _matching(wanted) if _is_spelt(wanted.text) else ""
    if isinstance(wanted, Has):  # its words leave few questions whose tags or citations must be read
        text, part = wanted.value.removesuffix("*"), _PARTS.get(wanted.field, "")
        return _matched(Words(text, whole=text == wanted.value, part=part)) if part else ""
    if isinstance(wanted, Some) and all(isinstance(each, Words | Has) for each in wanted.parts):
        ways = [_matched(each) for each in wanted.parts]
        return f"({' OR '.join(ways)})" if all(ways) and ways else ""
    return ""


def _is_words(wanted: Wanted) -> bool:
    """Whether it is no more than what the full-text index finds it by."""
    ways = wanted.parts if isinstance(wanted, Some) else (wanted,)
    return bool(_matched(wanted)) and all(isinstance(each, Words) for each in ways)


def _matching(words: Words) -> str:
    quoted = words.text.replace('"', '""').replace("\0", " ")
    return f'{words.part + " : " if words.part else ""}"{quoted}"{"" if words.whole else "*"}'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
