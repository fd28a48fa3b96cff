"""Bodies, polities, places and events by name: known ones from the gazetteer, others by the head of their name."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizapp.facts.entities import town_names
from quizapp.facts.entities.gazetteer import Entry
from quizapp.facts.entities.inside_names import in_name, is_field, names_field
from quizapp.facts.entities.name_words import FIELDED, MINISTRIES, Words, words
from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import Lexicons, word_set
from quizapp.facts.sentence import Mention, Sentence, Tag

_OF = frozenset({"of", "for", "on", "against"})
_ARTICLES = frozenset({"the", "la", "le", "el", "de", "du", "des", "del"})
_JOINED = frozenset(
    {"Ministry", "Department", "Committee", "Commission", "Office", "Secretariat", "Federation", "Confederation"}
)
_LEADING = frozenset({"The", "A", "An", "This", "That", "Its", "Their", "His", "Her", "Our"})
_LONGEST_OFFICE = 4  # words
_ABBREVIATED = frozenset({"Inc", "Corp", "Co", "Ltd", "Bros", "Cos", "Pty", "Bhd", "Pvt"})
_CLOSING = frozenset("\"”’')")
_FIELD_LINKS = frozenset({"of", "for", "and"})
_FIELD = 3  # words of a part of it
# How words for fields, trades and kinds of people end.
_FIELDS = tuple(
    sorted(
        word_set(
            "s ion ent logy ing try ure ice ce cy ty ch lth rade sm ship gue phy men Law Art Music Sport Food Labour"
            " Labor Water"
        )
    )
)
_LINKS = frozenset({"and", ",", "&"})
_RANKS = frozenset({"Deputy", "Vice", "Acting", "Interim", "Assistant", "Former", "Executive", "Senior"})

_FIELDED_TAGS, _OF_POLITIES = frozenset({Tag.BODY, Tag.OUTLET}), frozenset({Tag.POLITY, Tag.DEMONYM})
_TAG_OF_KIND = {"org": Tag.BODY, "place": Tag.PLACE, "event": Tag.EVENT, "law": Tag.LAW}


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


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterator[Mention]:
    """Bodies, polities, demonyms, places, outlets, events and laws of a sentence."""
    known = words(lexicons)
    texts, run, done = sentence.texts, _NO_RUN, 0
    for at in sentence.capitals:
        if at < done or sentence.taken[at]:
            continue
        done = _office_phrase(sentence, at, len(texts), known) if sentence.lower[at] in known.office_phrases else 0
        if done or (texts[at] in known.honorifics and not _begins_body(sentence, at, known)):
            continue
        if at >= run.end:  # else it is the rest of the run before
            run = _run(sentence, at, known)
        if _in_person(sentence, at, run, known):
            done = run.end
            continue
        found = _at(sentence, at, run, known)
        if found is not None:
            yield _with_stop(sentence, found)
            done = found.last


def _begins_body(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether what looks like an honorific is the first word of a body's name: the Justice Department."""
    texts = sentence.texts
    if at + 1 < len(texts) and texts[at + 1] in MINISTRIES:
        return True
    entry = known.gazetteer.match(texts, at, _free(sentence, at))
    return entry is not None and entry[0] - at > 1 and entry[1].tag is Tag.BODY


def _with_stop(sentence: Sentence, found: Mention) -> Mention:
    """A firm with the stop of its abbreviation, inside of a sentence: "Quill Foods Inc. said"."""
    texts, last = sentence.texts, found.last
    if found.tag is not Tag.BODY or texts[last - 1] not in _ABBREVIATED or last + 1 >= len(texts):
        return found
    inside = texts[last] == "." and texts[last + 1] not in _CLOSING
    return found._replace(last=last + 1) if inside else found


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
    entry = known.gazetteer.match(sentence.texts, at, _free(sentence, at))
    begun = _begun(sentence, at, entry[0] if entry else at, known)
    if begun is not None:
        return begun
    head = _head(sentence, at, run, known) if run.marks and sentence.texts[at] not in _LEADING else None
    if head is not None and (entry is None or head[0] > entry[0]):
        return _made(sentence, at, *head, entry)
    if entry is None:
        return None
    if entry[0] - at > 1 and entry[1].tag is Tag.BODY and names_field(sentence, at + 1, entry[0], known):
        entry = known.gazetteer.match(sentence.texts, at, at + 1) or entry  # US Treasury Secretary: the land alone
    end, named = entry
    if (named.tag in _FIELDED_TAGS and names_field(sentence, at, end, known)) or _of_continent(sentence, at):
        return None
    if in_name(sentence, at, end, named.tag, known):
        return None
    longer = _qualified(sentence, at, end, named, known)
    return longer or Mention(named.tag, at, end, named.entity)


def _begun(sentence: Sentence, at: int, end: int, known: Words) -> Mention | None:
    """The club or town that the first word tells, if its name goes on beyond a known one's end."""
    if sentence.texts[at] in known.clubs:
        club = _club(sentence, at, known)
        if club is not None:
            return club
    town = town_names.named_at(sentence, at, _free(sentence, at)) if sentence.texts[at] in town_names.FIRST else None
    return town if town is not None and town.last > end else None


def _of_continent(sentence: Sentence, at: int) -> bool:
    """Whether it is of no state: the Latin American desk."""
    american = at > 0 and sentence.texts[at] in {"American", "Americans"}
    return american and sentence.texts[at - 1] in {"Latin", "South", "North", "Central"}


def _club(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """A club of sport that is named after a town by a word of its own: Real Lewin, Dynamo Lewin."""
    entry = known.gazetteer.match(sentence.texts, at + 1, _free(sentence, at)) if at + 1 < len(sentence.texts) else None
    if entry is None or entry[1].tag is not Tag.PLACE:
        return None
    return _made(sentence, at, entry[0], "org", None)


def _in_person(sentence: Sentence, at: int, run: _Run, known: Words) -> bool:
    """Whether a run is a person's name although its last word is a head as well: Howard March, Dr Ada Tax."""
    texts, words = sentence.texts, run.end - at
    head = texts[run.end - 1]
    if head in known.surnames and known.heads.get(head) != "org" and words > 1:
        return run.last_given >= at
    if run.last_head >= at:
        return at > 0 and texts[at - 1] in known.honorifics and head in known.heads and words > 1
    return words in {2, 3} and texts[at] in known.given and head in known.surnames


def _free(sentence: Sentence, at: int) -> int:
    """The end of the tokens from `at` that belong to no mention."""
    end = sentence.taken.find(1, at)
    return len(sentence.texts) if end < 0 else end


def _run(sentence: Sentence, at: int, known: Words) -> _Run:
    """The run that begins with a capitalised token, with what its words tell."""
    texts, end = sentence.texts, _run_end(sentence, at)
    if end == at + 1 and texts[at] not in known.heads:  # as mostly: a word alone that is no head tells nothing
        return _Run(end, [], -1, -1)
    marks: list[tuple[int, str]] = []
    last_head = last_given = -1
    for index in range(at, end):
        word = texts[index]
        kind, office = known.heads.get(word), sentence.lower[index] in known.offices
        if kind is not None and word not in known.surnames:
            last_head = index
        if (office or word in known.given) and index + 1 < end:
            last_given = index
        field = index + 1 < end and texts[index + 1] in FIELDED and word not in MINISTRIES
        if field or (sentence.lower[index] in known.office_phrases and _office_phrase(sentence, index, end, known)):
            marks.append((index, _STOP))  # "Finance Minister", "Marlow Chief Executive": no body
        elif kind in _TAG_OF_KIND and (kind == "org" or index + 1 == end):
            marks.append((index, kind))
        elif office and marks and marks[-1][1] not in {_STOP, _OFFICE}:
            marks.append((index, _OFFICE))
    return _Run(end, marks, last_head, last_given)


def _run_end(sentence: Sentence, at: int) -> int:
    """The end of the capitalised tokens from `at`, over the possessive of a plain noun (People's Party) and "&"."""
    texts, end = sentence.texts, at + 1
    last = _free(sentence, at)
    while end < last:
        text = texts[end]
        if not text[0].isupper():
            if text not in _INSIDE or end + 1 >= last or not texts[end + 1][0].isupper():
                break
            if not _joins(texts, at, end, last):
                break
        end += 1
    return end


def _joins(texts: Sequence[str], at: int, link: int, last: int) -> bool:
    """Whether a small word or mark between capitalised words is inside of a name that begins at `at`."""
    text, before = texts[link], texts[link - 1]
    if text == "and":
        return _of_both(texts, at, link, last)
    return text == "&" or (before in _OWNERS if "s" in text else before.endswith("s"))


def _of_both(texts: Sequence[str], at: int, link: int, last: int) -> bool:
    """Whether "and" joins two words for the members of a body: the Farmers and Greens Union."""
    members = (texts[link - 1], texts[link + 1])
    alone = link == at + 1 and link + 2 < last and texts[link + 2] in _MEMBERED
    return alone and all(one.endswith(("s", "men")) for one in members)


_MEMBERED = frozenset({"Union", "Party", "Federation", "Association", "Alliance", "League", "Movement", "Front"})
_INSIDE = frozenset({"&", "and", "'s", "’s", "'", "’"})


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
    texts = sentence.texts
    best: tuple[int, str] | None = None
    for number in range(bisect_left(run.marks, at, key=lambda mark: mark[0]), len(run.marks)):
        index, mark = run.marks[number]
        if mark == _STOP or (mark == _OFFICE and best is not None):
            break
        if mark != _OFFICE:
            best = index + 1, mark
    if best is None or (best[0] == at + 1 and not _stands_alone(texts, at, best[1])):
        return None
    end, kind = best
    if kind == "org" and end == run.end:
        end = _of(sentence, end, known, joins=texts[end - 1] in _JOINED)
    return end, kind


def _stands_alone(texts: Sequence[str], at: int, kind: str) -> bool:
    """Whether a head without a name before it is a name itself: "the Senate", "Norland's Parliament"."""
    if kind != "org":
        return False
    if at > 0 and (texts[at - 1].lower() in {"the", "'s", "’s"} or texts[at - 1][0].isupper()):
        return True
    of = texts[at + 1 : at + 3]  # Ministry of Health officials
    return texts[at] in MINISTRIES and of[:1] == ["of"] and of[-1][0].isupper()


def _of(sentence: Sentence, end: int, known: Words, *, joins: bool) -> int:
    """The end of "of the Red Cross" or "for Trade and Industry" after a head; `end` if nothing follows.

    With `joins` a comma or "and" goes on with more of it, but not with a title: "Committee on Works, Senator". A title
    before another name begins a person's own: "Bank of Norland Governor Ada Quill".
    """
    texts, last, after = sentence.texts, _free(sentence, end), end
    if after < last and texts[after] in _OF:
        after += 1
        while after < last and texts[after] in _ARTICLES:
            after += 1
        start = after
        while after < last and (
            (texts[after][0].isupper() and not (after > start and _begins_title(sentence, after, known)))
            or (
                joins
                and after > start
                and texts[after] in {"and", ","}
                and after + 1 < last
                and texts[after + 1][0].isupper()
                and texts[after + 1] not in known.honorifics
                and texts[after + 1].lower() not in known.titles
            )
        ):
            after += 1
        if after > start:
            return after if joins else _goes_on(sentence, start, after, known)
    return end


def _goes_on(sentence: Sentence, start: int, end: int, known: Words) -> int:
    """The end of a field that has more parts: "Society for the Protection of Birds", "Centre for Peace and Research".

    A land or town, a person or another body after "of" or "and" is no more of the name.
    """
    texts, last = sentence.texts, _free(sentence, end)
    link = texts[end] if end < last else ""
    if link not in _FIELD_LINKS or end + 1 >= last or not _is_field(sentence, start, end, known):
        return end
    after = begins = end + 1 + (link != "and" and texts[end + 1] in _ARTICLES)
    while after < last and texts[after][0].isupper():
        after += 1
    if after == begins or after - begins > _FIELD or not _is_field(sentence, begins, after, known):
        return end
    return _goes_on(sentence, begins, after, known) if link != "and" else after


def _is_field(sentence: Sentence, first: int, last: int, known: Words) -> bool:
    """Whether capitalised words name what a body is for, by their last one: Agriculture, Allied Trades."""
    if known.gazetteer.match(sentence.texts, first, _free(sentence, first)) is not None:
        return False
    words = sentence.texts[first:last]
    personal = any(word in known.given or word in known.honorifics or word.lower() in known.titles for word in words)
    body = words[-1] in MINISTRIES or (known.heads.get(words[-1]) == "org" and len(words) > 1)
    return not personal and words[-1].endswith(_FIELDS) and not body


def _begins_title(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether an office begins at a capitalised token and another name follows it: Deputy Governor Ada Quill."""
    texts, lower = sentence.texts, sentence.lower
    if texts[at - 1] in _LINKS:
        return False
    end = _office_phrase(sentence, at, len(texts), known)
    if not end:
        end = at + 1 + (texts[at] in _RANKS)
        if end > len(texts) or lower[end - 1] not in known.titles or texts[end - 1] in known.heads:
            return False
    return end < len(texts) and texts[end][0].isupper() and texts[end] not in known.heads


def _made(sentence: Sentence, at: int, end: int, kind: str, entry: tuple[int, Entry] | None) -> Mention:
    """A mention of a body, place, event or law that the gazetteer does not know, with the polity it begins with."""
    start = at
    label = sentence.text[sentence.begins[start] : sentence.ends[end - 1]]
    side = ""
    if entry is not None and entry[1].tag in _OF_POLITIES:
        side = entry[1].entity.id
    tag = _TAG_OF_KIND[kind]
    entity_kind = EntityKind.PLACE if tag is Tag.PLACE else EntityKind.BODY
    return Mention(tag, at, end, Entity(id="-".join(label.lower().split()), kind=entity_kind, label=label, side=side))


def _qualified(sentence: Sentence, at: int, end: int, named: Entry, known: Words) -> Mention | None:
    """A known body after its polity, as in "US State Department" or "Russian State Duma", as one mention."""
    if named.tag not in _OF_POLITIES or end >= len(sentence.texts) or sentence.taken[end]:
        return None
    after = known.gazetteer.match(sentence.texts, end, _free(sentence, end))
    if after is None or after[1].tag is not Tag.BODY or is_field(sentence, after[0]):
        return None
    body = after[1].entity
    if body.side and body.side != named.entity.id:
        return None
    label = sentence.text[sentence.begins[at] : sentence.ends[after[0] - 1]]
    if body.id in known.gazetteer.branched:  # the Norlandish Red Cross is another than that of all lands
        return _made(sentence, at, after[0], "org", (end, named))
    return Mention(
        Tag.BODY, at, after[0], Entity(id=body.id, kind=body.kind, label=body.label or label, side=named.entity.id)
    )
