"""Places: where an event took place or a thing lies, by a preposition before a name and what stands before that."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from quizapp.corpus.sentences import Stretch
from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.fact import Approximation, Entity, FactType, Place
from quizapp.facts.lexicon import Lexicons, items, word_set
from quizapp.facts.relations.capital_places import capital_places
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence, where
from quizapp.facts.signs import HYPHEN, sign_of
from quizapp.facts.speech.words import View, speech_words

# North of Bergen, on the outskirts of Bergen: there a thing happens or lies.
_BEARINGS = frozenset(
    """
    north south east west north-east north-west south-east south-west northeast northwest southeast southwest outskirts
    edge suburbs centre center heart shores banks
    """.split()  # noqa: SIM905
)
_NAMED_AFTER = frozenset({"covenant", "accord", "treaty", "pact", "protocol", "charter", "agreement", "declaration"})
_IN = frozenset({"in", "at", "near", "outside", "off", "around", "inside", "on", "above", "aboard"})
_BARE_ONLY = frozenset({"in", "at", "near", "outside", "off", "around"})  # also before a name of unknown kind
_BESIDE = frozenset({"near", "outside", "off", "around"})  # what is there is not in the place itself
_ARTICLES = frozenset({"the", "a", "an"})
_AT_EVENTS = frozenset({"at", "during", "after", "before", "since", "until", "of", "to", "from", "following", "and"})
_BASED = re.compile(r"\b((?:(?!The )[A-Z][a-z]+ )?[A-Z][^\W\d_]+)-based\b")
# A building or site with a name of its own: in the Mansion House, at the Quill hotel.
_SITES = word_set(
    "hall house palace castle stadium arena dome cathedral church mosque temple theatre airport bridge square park"
    " hotel barracks gardens plaza pier gallery checkpoint theater lodge auditorium gymnasium chapel fortress guildhall"
    " museum library"
)
_SITE = re.compile(
    r"\b(at|in|inside|outside|near) (?:the )?((?:[A-Z][^\W\d_]*(?:[-'’][^\W\d_]+)*(?: (?:de|du|of))? ){1,4}"
    rf"(?:{'|'.join(word.title() for word in sorted(_SITES))}|hotel|stadium|airport|bridge|checkpoint"
    r"|(?:Convention|Conference|Exhibition|Congress|Cultural|Civic|Community|Sports) Cent(?:re|er)))"
    r"(?! (?:of|[A-Z]))(?![\w'’-])"
)
_CENTRES = frozenset({"centre", "center"})
_OF_SITES = sign_of(lambda _lexicons: _SITES | _CENTRES)
_CHAMBERS = frozenset({"Upper", "Lower", "Full"})  # houses that are bodies
# What did not happen, or only might have: "that would have been laughed out of any bar in".
_UNREAL = re.compile(
    r"\b(?:(?:would|could|should|might|must) (?:not |never )?have|(?:should|need|ought|must) not|as if|never"
    r"|no longer(?! than)|not every|none of|(?:did|does|do|was|were|has|have|had|will|would|can|could) not"
    r"|(?:refused|refuses|failed|declined|forbidden) to|would rather|if (?:he|she|they|it|the|we))(?= )[^;:.,\"]{0,60}$"
)
_UNREAL_WORDS = word_set("have not as never longer none refused refuses failed declined forbidden rather if")
_LONGEST_THING = 9  # words that tell what is there
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
_AT_SITES = frozenset({"at", "in", "near", "outside", "inside", "through", "across"})
_OWN = frozenset({"'s", "'"})
_NAMES = frozenset("LXC")  # what may be a place's name
# What a town has of, told after its own name: the Quillham suburb of Lewin.
_QUARTERS = word_set("suburb district neighbourhood neighborhood quarter area borough township")
_NO_SITES = frozenset({"market", "markets", "office", "offices", "home"})
_LIVING = frozenset({"live", "lives", "lived", "living", "market", "markets"})  # no event, in a whole country
_DENIALS = frozenset({"not", "never", "no"})
_VISITS = frozenset({"visit", "visits", "visited", "visiting"})
_COLLEAGUES = frozenset({"counterpart", "number", "colleague", "colleagues", "rival", "rivals"})
_IN_THE_AIR = frozenset({"down", "crashed", "exploded", "collided"})
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


class _Found(NamedTuple):
    """A place by its unit, the rule, the units that tell what is there, and those of the place's name if several."""

    at: int
    rule: str
    first: int
    last: int
    begin: int = -1
    end: int = -1


def find(reading: Reading) -> Iterable[Candidate]:
    """The places of a reading, each once in a paragraph."""
    known, words = speech_words(reading.lexicons), _words(reading.lexicons)
    seen: set[tuple[str, int]] = set()
    for sentence in reading.sentences:
        named = not sentence.tags.isdisjoint("LXCPBD") or "capital" in sentence.line
        if named or _has_based(sentence):
            view = View(sentence, known)
            for candidate in (*_named(view, words), *_sites(view), *_based(view), *_capitals(view, reading)):
                key = candidate.normalised, sentence.paragraph.number
                if key not in seen:
                    seen.add(key)
                    yield candidate


def _named(view: View, words: _Words) -> Iterator[Candidate]:
    for found in _found(view, words):
        begin, end = (found.at, found.at + 1) if found.begin < 0 else (found.begin, found.end)
        name = _name(view, found.at) if found.begin < 0 else view.sentence.words(begin, end)
        yield _candidate(view, found, view.sentence.span(begin, end), name)


def _capitals(view: View, reading: Reading) -> Iterator[Candidate]:
    for first, last, name in capital_places(view.sentence, reading):
        begin, end = _thing(view, first)
        if not _unreal(view, first):
            yield _candidate(view, _Found(first, "capital", begin, end), view.sentence.span(first, last), name)


def _name(view: View, at: int) -> str:
    value = view.sentence.units[at].value
    return value.label if isinstance(value, Entity) else view.sentence.words(at, at + 1)


def _sites(view: View) -> Iterator[Candidate]:
    """The buildings that something is told to be in, whatever their names are read as."""
    sentence = view.sentence
    if not sentence.signs & _OF_SITES:
        return
    for match in _SITE.finditer(sentence.text, sentence.stretch.start, sentence.stretch.end):
        token = sentence.tokens_at(match.start(1), match.end(1))[0]
        before = next(index for index, unit in enumerate(sentence.units) if unit.last > token)
        told = not view.quoted[before] and match.group(2).split()[0] not in _CHAMBERS
        of_one = view.tag(before - 1) == "O" and not _plural_office(view, before - 1)
        if told and not of_one and not _unreal(view, before):
            first, last = _thing(view, before + 1)
            yield _candidate(view, _Found(before, "site", first, last), Stretch(*match.span(2)), match.group(2))


def _unreal(view: View, before: int) -> bool:
    """Whether what is told to be at a place did not happen there."""
    words = view.words[:before]
    return not _UNREAL_WORDS.isdisjoint(words) and _UNREAL.search(" ".join(words) + " ") is not None


def _has_based(sentence: Sentence) -> bool:
    return sentence.signs & HYPHEN != 0 and sentence.text.find("-based", *sentence.stretch) >= 0


def _based(view: View) -> Iterator[Candidate]:
    """The place of a "Perth-based" firm, whether or not the words are part of a name."""
    sentence = view.sentence
    if not _has_based(sentence):
        return
    for match in _BASED.finditer(sentence.text, sentence.stretch.start, sentence.stretch.end):
        token = sentence.tokens_at(match.end() - 1, match.end())[0]
        at = next(index for index, unit in enumerate(sentence.units) if unit.last > token)
        if not view.quoted[at]:
            span = Stretch(*match.span(1))
            found = _Found(at, "based", min(at + 1, view.count - 1), min(at + 4, view.count))
            yield _candidate(view, found, span, match.group(1))


def _candidate(view: View, found: _Found, surface: Stretch, name: str) -> Candidate:
    thing = view.sentence.words(found.first, found.last).strip(" )]–—-:;,.")
    before = found.at if found.begin < 0 else found.begin
    lead = view.word(before - 1 - (view.word(before - 1) in _ARTICLES))
    if found.rule == "site":
        lead = view.word(found.at)
    return Candidate(
        type=FactType.PLACE,
        rule=f"places.{found.rule}",
        value=Place(place=name, thing=thing),
        normalised=name,
        subject=thing,
        predicate="place",
        sentence=view.sentence,
        surface=surface,
        approximation=Approximation.ABOUT if lead in _BESIDE else Approximation.EXACT,
    )


def _found(view: View, words: _Words) -> Iterator[_Found]:
    for at in where(_NAMES.__contains__, view.tags):
        if not at or view.quoted[at]:
            continue
        begin, end = _several(view, at, words)
        rule = "part" if begin >= 0 else _rule(view, at, words)
        if rule:
            first, last = _thing(view, at)
            yield _Found(at, rule, first, last, begin, end)


def _several(view: View, at: int, words: _Words) -> tuple[int, int]:
    """The units of a name with a direction before it or a site after it: in southern Norland, at Quill station."""
    lead, noun = view.words[at - 1], view.word(at + 1)
    if lead in _DIRECTIONS and view.word(at - 2) in {"in", "across"} and noun not in _OWN:
        return (at - 1, at + 1) if view.tags[at] in {"C", "L"} else (-1, -1)
    before = at - 1 - (lead == "the")
    if noun in _NO_SITES or view.tags[at] not in {"X", "L"} or view.word(before) not in _AT_SITES:
        return -1, -1  # as mostly
    if words.has(noun, "site") or (words.has(noun, "sort") and not words.has(view.word(before - 1), "not")):
        another = noun in _QUARTERS and view.word(at + 2) == "of" and view.tag(at + 3) in _NAMES
        after = view.tag(at + 2) or view.word(at + 2) in _OWN or another
        return (-1, -1) if after else (at, at + 2)
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
    sort = _sort(view, at, words)
    if sort >= 0:
        return "sort"
    preposition = view.word(before)
    fell = preposition == "over" and view.tags[at] == "L" and view.word(before - 1) in _IN_THE_AIR
    if preposition in _IN or fell:
        return _at_place(view, at, before, words, article=article)
    return "" if article and preposition not in _VISITS else _elsewhere(view, at, before, words)


def _visits(view: View, at: int) -> bool:
    """Whether somebody visits, or is to: not one who was asked to, or never did."""
    before = view.words[max(0, at - _SORT_REACH) : at]
    surely = view.word(at) != "visit" or view.word(at - 1) == "will" or before[-2:] in (["due", "to"], ["is", "to"])
    return surely and _DENIALS.isdisjoint(before) and not _unreal(view, at)


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
            return "visited" if view.tags[at] in {"C", "L"} and _visits(view, before) else ""
        case "of" if view.word(before - 1) in _BEARINGS and view.tags[at] == "L" and before == at - 1:
            return "beside" if _happens(view, before - 1, words) else ""
        case "of":
            return "seat" if view.tags[at] == "L" and view.tag(before - 1) == "B" else ""
        case _:
            return "list" if _in_list(view, at, words) else ""


def _at_place(view: View, at: int, before: int, words: _Words, *, article: bool) -> str:
    """The rule for a name after a preposition of place, by the sort of name and what stands before the preposition."""
    preposition, tag, governor = view.words[before], view.tags[at], view.word(before - 1)
    if _unreal(view, before) and not words.has(governor, "site"):
        return ""  # did not meet in Lewin; but the plant in Lewin is there
    about = preposition == "on" and any(words.has(view.word(index), "about") for index in range(before - 3, before))
    about = about or (preposition == "on" and view.tag(before - 1) in {"A", "F", "M"})
    if about or words.has(governor, "not") or (view.tag(before - 1) == "O" and not _plural_office(view, before - 1)):
        return ""
    if tag == "X":
        person = preposition == "at" and (
            view.known.nouns.get(governor) in {"person", "group"}
            or governor in _COLLEAGUES
            or (governor == "over" and view.word(before - 2).startswith("t"))  # took over at
        )
        bare = not article or (governor in _HELD and preposition in {"in", "at"})
        return "in" if preposition in _BARE_ONLY and bare and not person else ""
    if tag == "L" and not words.has(view.sentence.words(at, at + 1).lower(), "wide"):
        return "in"
    return "in country" if preposition == "in" and not article and _happens(view, before, words) else ""


def _plural_office(view: View, at: int) -> bool:
    """Whether several hold the office at a unit: prosecutors in Bergen; not: the ambassador in Bergen."""
    office = view.sentence.units[at].value
    return isinstance(office, OfficeWords) and office.plural


def _happens(view: View, before: int, words: _Words) -> bool:
    """Whether an event, or a thing that lies somewhere, is told right before a preposition."""
    near = view.words[max(0, before - _REACH) : before]
    return _STOPS.isdisjoint(near) and any(
        words.has(word, kind) for word in near if word not in _LIVING for kind in ("event", "happen", "site")
    )


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
    if view.word(at - 1) != "of" or not words.has(view.word(at - 2), "sort"):
        return -1
    first = at - 2
    while (
        first > 0
        and at - first < _SORT_REACH
        and view.words[first - 1] not in _IN
        and view.words[first - 1] not in _STOPS
    ):
        first -= 1
    return first if view.word(first - 1) in _IN else -1


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


_DASHES = frozenset({"-", "--", "\u2013", "\u2014"})


def _thing(view: View, at: int) -> tuple[int, int]:
    """The units that tell what is there: those before the preposition, or after a place that begins the sentence."""
    last = at
    while last > 0 and (view.words[last - 1] in _IN or view.words[last - 1] in {"the", "from", "to", "into", "of"}):
        last -= 1
    first = last
    while first > 0 and last - first < _LONGEST_THING and view.words[first - 1] not in {",", ".", ";", ":", '"', "("}:
        if first > 1 and view.words[first - 2] == ")" and view.words[first - 1] in _DASHES:
            break  # PORTSEA (AP) - The ferry sank
        first -= 1
    if first < last:
        return first, last
    first = at + 1 + (view.word(at + 1) == ",")
    end = first
    while end < view.count and end - first < _LONGEST_THING and view.words[end] not in {",", ".", ";", ":", '"', "("}:
        end += 1
    return (first, end) if end > first else (at, at + 1)
