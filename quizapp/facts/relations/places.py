"""Places: where an event took place or a thing lies, by a preposition before a name and what stands before that."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import Lexicons, items, word_set
from quizapp.facts.relations.capital_places import capital_places
from quizapp.facts.relations.place_told import IN, Found, placed, plural_office, thing, unreal
from quizapp.facts.relations.sites import has_based, sites_in
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import where
from quizapp.facts.speech.words import View, speech_words

# North of Bergen, on the outskirts of Bergen: there a thing happens or lies.
_BEARINGS = frozenset(
    """
    north south east west north-east north-west south-east south-west northeast northwest southeast southwest outskirts
    edge suburbs centre center heart shores banks
    """.split()  # noqa: SIM905
)
_NAMED_AFTER = frozenset({"covenant", "accord", "treaty", "pact", "protocol", "charter", "agreement", "declaration"})
_BARE_ONLY = frozenset({"in", "at", "near", "outside", "off", "around"})  # also before a name of unknown kind
_ARTICLES = frozenset({"the", "a", "an"})
_AT_EVENTS = frozenset({"at", "during", "after", "before", "since", "until", "of", "to", "from", "following", "and"})
_SORT_REACH = 7  # units of "the western city of"
_REACH = 4  # units before a preposition in which its noun or verb is looked for
_STOPS = frozenset({",", ".", ";", ":", '"', "(", ")", "-", "and", "but", "which", "who", "that", "where", "when"})


_DIRECTIONS = frozenset(
    (
        *("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower"),
        *("north-eastern", "north-western", "south-eastern", "south-western", "northeastern", "northwestern"),
        *("southeastern", "southwestern", "north-east", "north-west", "south-east", "south-west", "rural", "coastal"),
    )
)
_WORKS = frozenset({"book", "novel", "film", "play", "song", "poem", "album", "memoir", "series", "opera", "story"})
_AT_SITES = frozenset({"at", "in", "near", "outside", "inside", "through", "across"})
_OWN = frozenset({"'s", "'"})
_NAMES = frozenset("LXC")  # what may be a place's name
# What a town has of, told after its own name: the Quillham suburb of Lewin.
_QUARTERS = word_set("suburb district neighbourhood neighborhood quarter area borough township")
_STATION_OF = frozenset({"railway", "train", "police", "fire", "bus", "power", "metro", "coach", "tram"})
_ITS = frozenset({"a", "an", "its", "his", "her", "their", "our"})
_NO_SITES = frozenset({"market", "markets", "office", "offices", "home"})
_LIVING = frozenset({"live", "lives", "lived", "living", "market", "markets"})  # no event, in a whole country
_DENIALS = frozenset({"not", "never", "no"})
_AFTER_VISITS = frozenset({"on", ".", "and", "in"})
_VISITS = frozenset({"visit", "visits", "visited", "visiting"})
_COLLEAGUES = frozenset({"counterpart", "number", "colleague", "colleagues", "rival", "rivals"})
_IN_THE_AIR = frozenset({"down", "crashed", "exploded", "collided"})
_WAYS = frozenset({"road", "railway", "motorway", "highway", "tunnel", "pipeline", "canal", "track", "derailed"})
_HELD = frozenset({"place", "held"})  # took place in, was held at
_MONTHS = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*[-–‐‑](?=[JFMASOND])")  # April-June
# Reader in Aegean Prehistory.
_SUBJECTS = ("history", "ology", "ics", "istry", "studies", "science", "sciences", "law", "medicine", "engineering")


class _Words(NamedTuple):
    kinds: dict[str, frozenset[str]]

    def has(self, word: str, kind: str) -> bool:
        """Whether a word is of a kind."""
        return kind in self.kinds.get(word, ())


@cache
def _words(lexicons: Lexicons) -> _Words:
    return _Words({row["word"]: frozenset(items(row["kind"])) for row in lexicons.rows("place_words")})


def find(reading: Reading) -> Iterable[Candidate]:
    """The places of a reading, each once in a paragraph."""
    known, words = speech_words(reading.lexicons), _words(reading.lexicons)
    seen: set[tuple[str, int]] = set()
    for sentence in reading.sentences:
        named = not sentence.tags.isdisjoint("LXCPBD") or "capital" in sentence.line
        if named or has_based(sentence):
            view = View(sentence, known)
            for candidate in (*_named(view, words), *sites_in(view), *_capitals(view, reading)):
                key = candidate.normalised, sentence.paragraph.number
                if key not in seen:
                    seen.add(key)
                    yield candidate


def _named(view: View, words: _Words) -> Iterator[Candidate]:
    for found in _found(view, words):
        begin, end = (found.at, found.at + 1) if found.begin < 0 else (found.begin, found.end)
        name = _name(view, found.at) if found.begin < 0 else view.sentence.words(begin, end)
        yield placed(view, found, view.sentence.span(begin, end), name)


def _capitals(view: View, reading: Reading) -> Iterator[Candidate]:
    for first, last, name in capital_places(view.sentence, reading):
        begin, end = thing(view, first)
        if not unreal(view, first):
            yield placed(view, Found(first, "capital", begin, end), view.sentence.span(first, last), name)


def _name(view: View, at: int) -> str:
    value = view.sentence.units[at].value
    return value.label if isinstance(value, Entity) else view.sentence.words(at, at + 1)


def _found(view: View, words: _Words) -> Iterator[Found]:
    for at in where(_NAMES.__contains__, view.tags):
        if not at or view.quoted[at]:
            continue
        begin, end = _several(view, at, words)
        rule = "part" if begin >= 0 else _rule(view, at, words)
        if rule:
            first, last = thing(view, _begins(view, at, rule, words))
            yield Found(at, rule, first, last, begin, end)


def _begins(view: View, at: int, rule: str, words: _Words) -> int:
    """Where the words of a place begin: at its name, or at what is said before it."""
    if rule == "sort" and view.word(at - 1) == ",":
        return _sort(view, at, words)
    return _site_of(view, at, words) + 1 if rule == "site of" else at


def _several(view: View, at: int, words: _Words) -> tuple[int, int]:
    """The units of a name with a direction before it or a site after it: in southern Norland, at Quill station."""
    lead, noun = view.words[at - 1], view.word(at + 1)
    if lead in _DIRECTIONS and view.word(at - 2) in {"in", "across"} and noun not in _OWN:
        return (at - 1, at + 1) if view.tags[at] in {"C", "L"} else (-1, -1)
    before = at - 1 - (lead == "the")
    last = at + 2
    if noun in _STATION_OF and view.word(at + 2) == "station":
        noun, last = "station", at + 3  # at Quill railway station
    if noun in _NO_SITES or view.tags[at] not in {"X", "L"} or view.word(before) not in _AT_SITES:
        return -1, -1  # as mostly
    if words.has(noun, "site") or (words.has(noun, "sort") and not words.has(view.word(before - 1), "not")):
        another = noun in _QUARTERS and view.word(at + 2) == "of" and view.tag(at + 3) in _NAMES
        after = view.tag(last) or view.word(last) in _OWN or another
        return (-1, -1) if after else (at, last)
    return -1, -1


def _rule(view: View, at: int, words: _Words) -> str:
    """The rule by which a name is a place here, or nothing."""
    owns = view.word(at + 1) in _OWN
    of_accord = view.words[at - 1] == "the" and (view.word(at + 1) in _NAMED_AFTER or view.tag(at + 1) == "A")
    if of_accord or not (owns or _may_be_place(view, at, words)) or (owns and not _owns_place(view, at)):
        return ""  # rests on the Lewin covenant
    if view.word(at - 1) in _OWN and _owns_place(view, at - 2):
        return "owned"
    article = view.words[at - 1] == "the"
    before = at - 1 - article
    if words.has(view.word(at + 1), "event") and view.tags[at] == "L" and article:
        return "event" if view.word(before) in _AT_EVENTS else ""
    described = _described(view, at, words)
    if described:
        return described
    preposition = view.word(before)
    fell = preposition == "over" and view.tags[at] == "L" and view.word(before - 1) in _IN_THE_AIR
    if preposition in IN or fell:
        return _at_place(view, at, before, words, article=article)
    return "" if article and preposition not in _VISITS else _elsewhere(view, at, before, words)


def _described(view: View, at: int, words: _Words) -> str:
    """The rule for a name that a noun beside it tells to be a place: the village of Quill; at a Bergen hotel."""
    if _sort(view, at, words) >= 0:
        return "sort"
    before = _site_of(view, at, words)
    return "site of" if before > 0 and not unreal(view, before) else ""


def _site_of(view: View, at: int, words: _Words) -> int:
    """The preposition before a site of a town, or 0: at a Bergen hotel, at its Bergen refinery, at the firm's plant."""
    site, own = view.word(at + 1), view.word(at - 1)
    told = view.tags[at] == "L" and words.has(site, "site") and site not in _NO_SITES
    if not told or view.tag(at + 2) or view.word(at + 2) in _OWN or view.text(at + 1)[:1].isupper():
        return 0
    before = at - 2 if own in _ITS else at - 3 - (view.word(at - 3) in {"the", "its", "their"}) if own in _OWN else 0
    return before if view.word(before) in _AT_SITES else 0


def _visits(view: View, at: int) -> bool:
    """Whether somebody visits, or is to: not one who was asked to, or never did."""
    before = view.words[max(0, at - _SORT_REACH) : at]
    surely = view.word(at) != "visit" or view.word(at - 1) == "will" or before[-2:] in (["due", "to"], ["is", "to"])
    return surely and _DENIALS.isdisjoint(before) and not unreal(view, at)


def _visited(view: View, at: int) -> bool:
    """Whether a name that a visit is told of is a place's: a known one, or one word before a date or nothing."""
    alone = " " not in view.sentence.words(at, at + 1) and (
        view.tag(at + 1) == "T" or view.word(at + 1) in _AFTER_VISITS
    )
    return view.tags[at] in {"C", "L"} or alone


def _owns_place(view: View, at: int) -> bool:
    """Whether a town stands before a site of its own: "in Bergen's Town Hall Square"."""
    return (
        view.tag(at) == "L"
        and view.word(at + 1) in _OWN
        and view.tag(at + 2) in {"L", "X"}
        and view.word(at - 1) in {"in", "at", "near", "outside", "inside"}
    )


def _elsewhere(view: View, at: int, before: int, words: _Words) -> str:
    """The rule for a name that follows "from", "to", "of" or a visit, or goes on with a list."""
    match view.word(before):
        case "from":
            distant = any(words.has(view.word(index), "distant") for index in range(before - 3, before))
            return "from" if distant else ""
        case "to" | "into":
            return "to" if _goes(view, before, words, view.tags[at]) else ""
        case word if word in _VISITS:
            return "visited" if _visited(view, at) and _visits(view, before) else ""
        case "of" if view.word(before - 1) in _BEARINGS and view.tags[at] == "L" and before == at - 1:
            return "beside" if _happens(view, before - 1, words) else ""
        case "of":
            return "seat" if view.tags[at] == "L" and view.tag(before - 1) == "B" else ""
        case _:
            return _beside_another(view, at, before, words)


def _at_place(view: View, at: int, before: int, words: _Words, *, article: bool) -> str:
    """The rule for a name after a preposition of place, by the sort of name and what stands before the preposition."""
    preposition, tag, governor = view.words[before], view.tags[at], view.word(before - 1)
    if unreal(view, before) and not words.has(governor, "site"):
        return ""  # did not meet in Lewin; but the plant in Lewin is there
    about = preposition == "on" and any(words.has(view.word(index), "about") for index in range(before - 3, before))
    about = about or (preposition == "on" and view.tag(before - 1) in {"A", "F", "M"})
    if about or words.has(governor, "not") or (view.tag(before - 1) == "O" and not plural_office(view, before - 1)):
        return ""
    if tag == "X":
        person = preposition == "at" and (
            view.known.nouns.get(governor) in {"person", "group"}
            or governor in _COLLEAGUES
            or (governor == "over" and view.word(before - 2).startswith("t"))  # took over at
        )
        bare = not article or (governor in _HELD and preposition in {"in", "at"})
        titled = view.tag(before - 1) == "X" and view.word(before - 2) in _WORKS  # her book Roots in Air
        return "in" if preposition in _BARE_ONLY and bare and not person and not titled else ""
    if tag == "L" and not words.has(view.sentence.words(at, at + 1).lower(), "wide"):
        return "in"
    return "in country" if preposition in {"in", "off"} and not article and _happens(view, before, words) else ""


def _happens(view: View, before: int, words: _Words) -> bool:
    """Whether an event, or a thing that lies somewhere, is told right before a preposition."""
    near = view.words[max(0, before - _REACH) : before]
    return _STOPS.isdisjoint(near) and any(
        words.has(word, kind) for word in near if word not in _LIVING for kind in ("event", "happen", "site")
    )


def _beside_another(view: View, at: int, before: int, words: _Words) -> str:
    """The rule for a name that stands before or after another place's: between Oslo and Bergen, in Oslo and Bergen."""
    if view.word(before) == "between":
        both = view.word(at + 1) == "and" and {view.tags[at], view.tag(at + 2)} <= {"L", "X"}
        return "between" if both and _lies(view, before, words) else ""
    return "list" if _in_list(view, at, words) else ""


def _lies(view: View, before: int, words: _Words) -> bool:
    """Whether something that lies or befell somewhere is told right before "between": no talks between capitals."""
    near = view.words[max(0, before - _REACH) : before]
    lies = any(word in _WAYS or words.has(word, kind) for word in near for kind in ("happen", "site"))
    return lies and _STOPS.isdisjoint(near)


def _may_be_place(view: View, at: int, words: _Words) -> bool:
    """Whether a name may be a place's: no language; one of unknown kind no acronym, and no part of another name."""
    text = view.sentence.words(at, at + 1)
    if words.has(text.split()[0].lower(), "nowhere") or _MONTHS.match(text):
        return False
    if view.tags[at] != "X":
        return True
    acronym = text.isupper() and len(text) <= len("UNESCO")
    if text.lower().endswith(_SUBJECTS):
        return False
    whole = _ends_name(view, at + 1, words) and view.tag(at + 1) not in {"P", "O", "N"}
    return whole and not acronym and not text[0].isdigit()


def _ends_name(view: View, at: int, words: _Words) -> bool:
    """Whether the unit after a name may follow a place, and is no noun that the name belongs to."""
    word, known = view.word(at), view.known
    if not view.tag(at) and view.text(at)[:1].isupper():
        return False  # Cuu Long
    if view.tag(at) or not word.isalpha() or words.has(word, "following") or word in known.verbs:
        return True
    small = word in known.prepositions or word in known.place_prepositions
    return small or word in known.auxiliaries or word in known.adverbs or word.endswith(("ed", "ly"))


def _sort(view: View, at: int, words: _Words) -> int:
    """Where "the western city of" begins before a name, or -1."""
    apposed = view.word(at - 1) == "," and view.tags[at] == "L" and view.word(at + 1) in {",", ".", ""}
    sort = words.has(view.word(at - 2), "sort") or (apposed and view.word(at - 2) == "capital")
    if not sort or (view.word(at - 1) != "of" and not apposed):
        return -1  # in the village of Quill; in the capital, Quill,
    first = at - 2
    while (
        first > 0
        and at - first < _SORT_REACH
        and view.words[first - 1] not in IN
        and view.words[first - 1] not in _STOPS
    ):
        first -= 1
    return first if view.word(first - 1) in IN else -1


def _goes(view: View, before: int, words: _Words, tag: str) -> bool:
    """Whether somebody goes to a place: flew to, a visit to; to a country only for a visit or trip."""
    near = [view.words[index] for index in range(max(0, before - 3), before)]
    if not _DENIALS.isdisjoint(near) or near[-1:] == ["over"]:  # went over to
        return False
    if any(word in _STOPS for word in near):
        near = near[max(index for index, word in enumerate(near) if word in _STOPS) + 1 :]
    if tag == "C":
        return bool(near) and words.has(near[-1], "go") and words.has(near[-1], "event")
    return any(words.has(word, "go") for word in near)


def _in_list(view: View, at: int, words: _Words) -> bool:
    """Whether a name goes on with a list of places: in Nigeria, Sierra Leone and *Liberia*."""
    named = {view.tag(at - 2), view.tags[at]}
    if view.word(at - 1) not in {",", "and"} or not (named == {"C"} or named <= {"L", "X"}):
        return False
    if view.word(at - 1) == "," and view.word(at + 1) not in {",", "and"}:
        return False
    return bool(_rule(view, at - 2, words))
