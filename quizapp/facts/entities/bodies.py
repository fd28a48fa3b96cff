"""Bodies, polities, places and events by name: known ones from the gazetteer, others by the head of their name."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizapp.facts.entities.gazetteer import Entry, Gazetteer
from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import Lexicons, items, word_set
from quizapp.facts.sentence import Mention, Sentence, Tag, Token

_OF = frozenset({"of", "for", "on", "against"})
_SHEIKHS = frozenset({"Sheikh", "Shaikh", "Sheikha", "Emir", "Sultan", "Prince", "Princess"})
_WHERE = frozenset({"in", "at", "near", "from", "In", "At"})
_OF_OFFICE = frozenset({"of", "to", "in", "at", "for"})
_ARTICLES = frozenset({"the", "la", "le", "el", "de", "du", "des", "del"})
_JOINED = frozenset(
    {"Ministry", "Department", "Committee", "Commission", "Office", "Secretariat", "Federation", "Confederation"}
)
_FIELDED = frozenset({"Minister", "Secretary", "Commissioner", "Ministers"})
_MINISTRIES = word_set(
    "Ministry Department Commission Committee Council Party Union Parliament Assembly Senate Government League"
    " Federation Office Board Agency Authority Congress Association Front Movement Alliance Bank Court Forces Community"
    " University College Institute Academy Society Church Diocese Archdiocese Museum Chamber"
)
_GIVEN_LANDS = frozenset({"Jordan", "Chad", "Israel", "Georgia", "Kenya", "India", "Ireland", "China", "Holland"})
_SMALL = frozenset({"do", "da", "de", "dos", "das", "del", "di"})  # Maria do Carmo Santos
_LEADING = frozenset({"The", "A", "An", "This", "That", "Its", "Their", "His", "Her", "Our"})
_NAMED = frozenset({Tag.BODY, Tag.POLITY, Tag.PLACE, Tag.OUTLET})
_ACRONYM = range(2, 8)  # letters
_LONGEST_OFFICE = 4  # words
_LINKS = frozenset({"and", ",", "&"})
_RANKS = frozenset({"Deputy", "Vice", "Acting", "Interim", "Assistant", "Former", "Executive", "Senior"})

_TAG_OF_KIND = {"org": Tag.BODY, "place": Tag.PLACE, "event": Tag.EVENT, "law": Tag.LAW}


class Words(NamedTuple):
    """What the lexicons say of words: the kind that a head gives a name, words of no name, given names, offices."""

    heads: dict[str, str]
    not_names: frozenset[str]
    given: frozenset[str]
    offices: frozenset[str]  # every word of theirs
    titles: frozenset[str]  # single words that are offices by themselves
    office_phrases: dict[str, frozenset[str]]  # offices of several words, by the first of them
    surnames: frozenset[str]  # heads and plain words that are family names as well
    honorifics: frozenset[str]
    fields: frozenset[str]  # words before the head of an office
    clubs: frozenset[str]  # words before the town of a club of sport
    gazetteer: Gazetteer


@cache
def words(lexicons: Lexicons) -> Words:
    """The word lists of these lexicons, read once."""
    return Words(
        heads={row["word"]: row["kind"] for row in lexicons.rows("org_words")},
        not_names=lexicons.words("not_names"),
        given=lexicons.words("given_names"),
        offices=frozenset(
            part
            for row in lexicons.rows("offices")
            for word in (row["word"], *items(row["forms"]))
            for part in word.split()
        ),
        titles=frozenset(
            word.rpartition(" ")[2]
            for row in lexicons.rows("offices")
            if row["kind"] in {"head", "phrase"}
            for word in (row["word"], *items(row["forms"]))
        ),
        office_phrases=_by_first(
            word for row in lexicons.rows("offices") for word in (row["word"], *items(row["forms"])) if " " in word
        ),
        surnames=frozenset(
            row["word"]
            for name in ("org_words", "not_names")
            for row in lexicons.rows(name)
            if row.get("surname") == "yes"
        ),
        honorifics=frozenset(
            row["word"] for row in lexicons.rows("honorifics") if row["kind"] in {"civil", "academic", "noble"}
        ),
        fields=frozenset(row["word"] for row in lexicons.rows("offices") if "modifier" in items(row["kind"])),
        clubs=lexicons.words("club_words"),
        gazetteer=Gazetteer(lexicons),
    )


class _Run(NamedTuple):
    """Capitalised tokens up to `end`; the `marks` at some of them are the kind of a head, or where a name ends.

    An office ends a name that has its head before it. `last_head` is the last head that is no family name, `last_given`
    the last given name or office before the last token; -1 if there is none.
    """

    end: int
    marks: list[tuple[int, str]]
    last_head: int
    last_given: int


_NO_RUN = _Run(0, [], -1, -1)
_STOP, _OFFICE = "stop", "office"


def _by_first(phrases: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        found.setdefault(phrase.split()[0], set()).add(phrase)
    return {first: frozenset(some) for first, some in found.items()}


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterator[Mention]:
    """Bodies, polities, demonyms, places, outlets, events and laws of a sentence."""
    known = words(lexicons)
    tokens, run, done = sentence.tokens, _NO_RUN, 0
    for at in sentence.capitals:
        if at < done or sentence.taken[at]:
            continue
        done = _office_phrase(sentence, at, len(tokens), known) if sentence.lower[at] in known.office_phrases else 0
        if done or tokens[at].text in known.honorifics:
            continue
        if at >= run.end:  # else it is the rest of the run before
            run = _run(sentence, at, known)
        if _in_person(sentence, at, run, known):
            done = run.end
            continue
        found = _at(sentence, at, run, known)
        if found is not None:
            yield found
            done = found.last


def _office_phrase(sentence: Sentence, at: int, last: int, known: Words) -> int:
    """The end of an office of several words (Chief Executive) that begins at a token and ends by `last`, or 0."""
    lower = sentence.lower
    phrases = known.office_phrases.get(lower[at])
    if phrases:
        for end in range(min(at + _LONGEST_OFFICE, last), at + 1, -1):
            if " ".join(lower[at:end]) in phrases:
                return end
    return 0


def _at(sentence: Sentence, at: int, run: _Run, known: Words) -> Mention | None:
    """What the capitalised tokens of a run begin with from `at` on, if anything."""
    if sentence.tokens[at].text in known.clubs:
        club = _club(sentence, at, known)
        if club is not None:
            return club
    entry = known.gazetteer.match(sentence.tokens, at, _free(sentence, at))
    head = None if sentence.tokens[at].text in _LEADING else _head(sentence, at, run, known)
    if head is not None and (entry is None or head[0] > entry[0]):
        return _made(sentence, at, *head, entry)
    if entry is None:
        return None
    end, named = entry
    if named.tag in {Tag.BODY, Tag.OUTLET} and _names_field(sentence, at, end, known):
        return None
    if named.tag is not Tag.DEMONYM and _in_name(sentence, at, end, named.tag, known):
        return None
    longer = _qualified(sentence, at, end, named, known)
    return longer or Mention(named.tag, at, end, named.entity)


def _club(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """A club of sport that is named after a town by a word of its own: Real Lewin, Dynamo Lewin."""
    entry = (
        known.gazetteer.match(sentence.tokens, at + 1, _free(sentence, at)) if at + 1 < len(sentence.tokens) else None
    )
    if entry is None or entry[1].tag is not Tag.PLACE:
        return None
    return _made(sentence, at, entry[0], "org", None)


def _in_person(sentence: Sentence, at: int, run: _Run, known: Words) -> bool:
    """Whether a run is a person's name although its last word is a head as well: Howard March, Dr Ada Tax."""
    tokens, words = sentence.tokens, run.end - at
    head = tokens[run.end - 1].text
    if head in known.surnames and known.heads.get(head) != "org" and words > 1:
        return run.last_given >= at
    if run.last_head >= at:
        return at > 0 and tokens[at - 1].text in known.honorifics and head in known.heads and words > 1
    return words in {2, 3} and tokens[at].text in known.given and head in known.surnames


def _free(sentence: Sentence, at: int) -> int:
    """The end of the tokens from `at` that belong to no mention."""
    end = sentence.taken.find(1, at)
    return len(sentence.tokens) if end < 0 else end


def _run(sentence: Sentence, at: int, known: Words) -> _Run:
    """The run that begins with a capitalised token, with what its words tell."""
    tokens, end = sentence.tokens, _run_end(sentence, at)
    marks: list[tuple[int, str]] = []
    last_head = last_given = -1
    for index in range(at, end):
        word = tokens[index].text
        kind, office = known.heads.get(word), sentence.lower[index] in known.offices
        if kind is not None and word not in known.surnames:
            last_head = index
        if (office or word in known.given) and index + 1 < end:
            last_given = index
        field = index + 1 < end and tokens[index + 1].text in _FIELDED and word not in _MINISTRIES
        if field or (sentence.lower[index] in known.office_phrases and _office_phrase(sentence, index, end, known)):
            marks.append((index, _STOP))  # "Finance Minister", "Marlow Chief Executive": no body
        elif kind in _TAG_OF_KIND and (kind == "org" or index + 1 == end):
            marks.append((index, kind))
        elif office and marks and marks[-1][1] not in {_STOP, _OFFICE}:
            marks.append((index, _OFFICE))
    return _Run(end, marks, last_head, last_given)


def _run_end(sentence: Sentence, at: int) -> int:
    """The end of the capitalised tokens from `at`, over the possessive of a plain noun (People's Party) and "&"."""
    tokens, end = sentence.tokens, at
    last = _free(sentence, at)
    while end < last:
        text = tokens[end].text
        inner = end + 1 < last and tokens[end + 1].text[0].isupper()
        before = tokens[end - 1].text
        owner = (text in {"'s", "’s"} and before in _OWNERS) or (text in {"'", "’"} and before.endswith("s"))
        if text[0].isupper() or (inner and end > at and (text == "&" or owner)):
            end += 1
        else:
            break
    return end


_OWNERS = frozenset(
    [
        "People",
        "Women",
        "Men",
        "Children",
        "Workers",
        "Farmers",
        "Teachers",
        "Lord",
        "King",
        "Queen",
        "Citizens",
        "Nation",
        "Peoples",
    ]
)


def _head(sentence: Sentence, at: int, run: _Run, known: Words) -> tuple[int, str] | None:
    """The end of the name that begins at `at` and has a telling head, with "of ..." after it; and the head's kind."""
    tokens = sentence.tokens
    best: tuple[int, str] | None = None
    for number in range(bisect_left(run.marks, at, key=lambda mark: mark[0]), len(run.marks)):
        index, mark = run.marks[number]
        if mark == _STOP or (mark == _OFFICE and best is not None):
            break
        if mark != _OFFICE:
            best = index + 1, mark
    if best is None or (best[0] == at + 1 and not _stands_alone(tokens, at, best[1])):
        return None
    end, kind = best
    if kind == "org" and end == run.end:
        end = _of(sentence, end, known, joins=tokens[end - 1].text in _JOINED)
    return end, kind


def _stands_alone(tokens: Sequence[Token], at: int, kind: str) -> bool:
    """Whether a head without a name before it is a name itself: "the Senate", "Norland's Parliament"."""
    if kind != "org":
        return False
    if at > 0 and (tokens[at - 1].text.lower() in {"the", "'s", "’s"} or tokens[at - 1].text[0].isupper()):
        return True
    of = [token.text for token in tokens[at + 1 : at + 3]]  # Ministry of Health officials
    return tokens[at].text in _MINISTRIES and of[:1] == ["of"] and of[-1][0].isupper()


def _of(sentence: Sentence, end: int, known: Words, *, joins: bool) -> int:
    """The end of "of the Red Cross" or "for Trade and Industry" after a head; `end` if nothing follows.

    With `joins` a comma or "and" goes on with more of it, but not with a title: "Committee on Works, Senator". A title
    before another name begins a person's own: "Bank of Norland Governor Ada Quill".
    """
    tokens, last, after = sentence.tokens, _free(sentence, end), end
    if after < last and tokens[after].text in _OF:
        after += 1
        while after < last and tokens[after].text in _ARTICLES:
            after += 1
        start = after
        while after < last and (
            (tokens[after].text[0].isupper() and not (after > start and _begins_title(sentence, after, known)))
            or (
                joins
                and after > start
                and tokens[after].text in {"and", ","}
                and after + 1 < last
                and tokens[after + 1].text[0].isupper()
                and tokens[after + 1].text not in known.honorifics
                and tokens[after + 1].text.lower() not in known.titles
            )
        ):
            after += 1
        if after > start:
            return after
    return end


def _begins_title(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether an office begins at a capitalised token and another name follows it: Deputy Governor Ada Quill."""
    tokens, lower = sentence.tokens, sentence.lower
    if tokens[at - 1].text in _LINKS:
        return False
    end = _office_phrase(sentence, at, len(tokens), known)
    if not end:
        end = at + 1 + (tokens[at].text in _RANKS)
        if end > len(tokens) or lower[end - 1] not in known.titles or tokens[end - 1].text in known.heads:
            return False
    return end < len(tokens) and tokens[end].text[0].isupper() and tokens[end].text not in known.heads


def _made(sentence: Sentence, at: int, end: int, kind: str, entry: tuple[int, Entry] | None) -> Mention:
    """A mention of a body, place, event or law that the gazetteer does not know, with the polity it begins with."""
    start = at
    label = sentence.text[sentence.tokens[start].start : sentence.tokens[end - 1].end]
    side = ""
    if entry is not None and entry[1].tag in {Tag.POLITY, Tag.DEMONYM}:
        side = entry[1].entity.id
    tag = _TAG_OF_KIND[kind]
    entity_kind = EntityKind.PLACE if tag is Tag.PLACE else EntityKind.BODY
    return Mention(tag, at, end, Entity(id="-".join(label.lower().split()), kind=entity_kind, label=label, side=side))


def _is_field(sentence: Sentence, end: int) -> bool:
    """Whether the words before a token are the field of an office: Treasury Secretary, Chief Cabinet Secretary."""
    tokens = sentence.tokens
    return end < len(tokens) and tokens[end].text in _FIELDED and tokens[end - 1].text not in _MINISTRIES


def _names_field(sentence: Sentence, at: int, end: int, known: Words) -> bool:
    """Whether a known name is rather the field of an office: Labour Minister, Foreign Affairs Minister."""
    tokens = sentence.tokens
    if end >= len(tokens) or tokens[end].text not in _FIELDED or tokens[end - 1].text in _MINISTRIES:
        return False
    return all(tokens[one].text.lower() in known.fields for one in range(at, end))


def _in_name(sentence: Sentence, at: int, end: int, tag: Tag, known: Words) -> bool:
    """Whether a name is rather part of a person's: Jordan Smith, Jack London, Michael Bloomberg."""
    tokens = sentence.tokens
    if end - at > 1:
        return False
    given = (
        at > 0
        and not sentence.taken[at - 1]
        and tokens[at - 1].text in known.given
        and tokens[at - 1].text[0].isupper()
    )
    if given or _after_title(sentence, at, known) or _after_given(sentence, at, known):
        return True
    if tokens[at].text in _GIVEN_LANDS and _titled(sentence, at, known):
        return True
    if tag not in {Tag.POLITY, Tag.PLACE} or _of_office(tokens, at, known):
        return False
    if end >= len(tokens) or sentence.taken[end] or (tag is Tag.POLITY and tokens[at].text not in known.given):
        return False
    following = tokens[end].text
    apart = at > 0 and tokens[at - 1].text in _WHERE and following in known.given  # "in Nairobi Ada Quill said"
    return not apart and (
        following[0].isupper()
        and following not in known.heads
        and following.lower() not in known.offices
        and known.gazetteer.match(tokens, end, len(tokens)) is None
    )


def _titled(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether a land's name is a given name beside an office: Coach Jordan Hayes; the minister, Israel Ofori, said."""
    tokens = sentence.tokens
    following = tokens[at + 1].text if at + 1 < len(tokens) else "."
    if not following[0].isupper() or sentence.taken[at + 1] or following in known.heads:
        return False
    if following.lower() in known.offices or known.gazetteer.match(tokens, at + 1, len(tokens)) is not None:
        return False
    lower, after = sentence.lower, sentence.lower[at + 2 : at + 3]
    if at and lower[at - 1] in known.titles:
        return True
    if after != [","]:
        return False
    if lower[max(0, at - 1) : at] == [","] and not known.titles.isdisjoint(lower[max(0, at - 7) : at - 1]):
        return True
    return (at == 0 or lower[at - 1] in {".", '"', "“"}) and not known.titles.isdisjoint(lower[at + 3 : at + 6])


def _after_given(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether a given name and another name stand before, or an honorific: Eduardo Ferro Rodrigues, Sheikh Sabah Al."""
    tokens = sentence.tokens
    if at == 0 or sentence.taken[at - 1]:
        return False
    before = tokens[at - 1].text
    if before in _SHEIKHS:
        return at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
    if at > 2 and tokens[at - 2].text in _SMALL:  # noqa: PLR2004
        return tokens[at - 3].text in known.given and before[0].isupper() and not sentence.taken[at - 3]
    return (
        at > 1
        and not sentence.taken[at - 2]
        and tokens[at - 2].text in known.given
        and before[0].isupper()
        and before.isalpha()
        and before not in known.heads
        and before not in known.not_names
        and before.lower() not in known.offices
        and known.gazetteer.match(tokens, at - 1, at) is None
    )


def _after_title(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether an office and one more name stand before: Police Chief Art Medina; its spokesman, Nouhoum Togo."""
    tokens = sentence.tokens
    if at < 2 or sentence.taken[at - 1] or not tokens[at - 1].text[0].isupper():  # noqa: PLR2004
        return False
    before, word = tokens[at - 1].text, tokens[at - 2].text
    titled = word.lower() in known.titles
    if word == "," and at > 2:  # noqa: PLR2004
        titled = tokens[at - 3].text.lower() in known.titles
        closed = at + 1 < len(tokens) and tokens[at + 1].text == ","
        # the mayor of Lewin, Quillo Ferrara,
        titled = titled or (closed and not known.titles.isdisjoint(sentence.lower[max(0, at - 6) : at - 3]))
    return (
        titled
        and before not in known.heads
        and before not in known.not_names
        and before.lower() not in known.offices
        and known.gazetteer.match(tokens, at - 1, at) is None
    )


def _of_office(tokens: Sequence[Token], at: int, known: Words) -> bool:
    """Whether a name tells what an office is of, so that a person's name may follow: Mayor of Lewin Ada Quill."""
    return at > 1 and tokens[at - 1].text in _OF_OFFICE and tokens[at - 2].text.lower() in known.titles


def _qualified(sentence: Sentence, at: int, end: int, named: Entry, known: Words) -> Mention | None:
    """A known body after its polity, as in "US State Department" or "Russian State Duma", as one mention."""
    if named.tag not in {Tag.POLITY, Tag.DEMONYM} or end >= len(sentence.tokens) or sentence.taken[end]:
        return None
    after = known.gazetteer.match(sentence.tokens, end, _free(sentence, end))
    if after is None or after[1].tag is not Tag.BODY or _is_field(sentence, after[0]):
        return None
    body = after[1].entity
    if body.side and body.side != named.entity.id:
        return None
    label = sentence.text[sentence.tokens[at].start : sentence.tokens[after[0] - 1].end]
    if body.id in known.gazetteer.branched:  # the Norlandish Red Cross is another than that of all lands
        return _made(sentence, at, after[0], "org", (end, named))
    return Mention(
        Tag.BODY, at, after[0], Entity(id=body.id, kind=body.kind, label=body.label or label, side=named.entity.id)
    )


def short_names(sentences: Iterable[Sentence]) -> None:
    """Add the mentions of bodies by the acronym that stands in brackets after their name somewhere in the document."""
    known: dict[str, Entity] = {}
    for sentence in sentences:
        for mention in list(sentence.mentions):
            acronym = _acronym_after(sentence, mention)
            if acronym and isinstance(mention.value, Entity):
                known.setdefault(acronym, mention.value)
    if not known:
        return
    for sentence in sentences:
        sentence.mentions = [_as_told(sentence, mention, known) for mention in sentence.mentions]
        sentence.add(
            Mention(Tag.BODY, at, at + 1, known[token.text])
            for at, token in enumerate(sentence.tokens)
            if token.text in known
        )


def _as_told(sentence: Sentence, mention: Mention, known: dict[str, Entity]) -> Mention:
    """What the document's own letters stand for, whatever else they may mean elsewhere."""
    own = known.get(sentence.tokens[mention.first].text) if mention.last == mention.first + 1 else None
    return mention._replace(tag=Tag.BODY, value=own) if own is not None and mention.tag in _NAMED else mention


def _acronym_after(sentence: Sentence, mention: Mention) -> str:
    tokens, after = sentence.tokens, mention.last
    if mention.tag is not Tag.BODY or after + 2 >= len(tokens):
        return ""
    inside = tokens[after + 1].text
    bracketed = tokens[after].text == "(" and tokens[after + 2].text == ")"
    return inside if bracketed and len(inside) in _ACRONYM and inside[0].isupper() and inside.isalpha() else ""
