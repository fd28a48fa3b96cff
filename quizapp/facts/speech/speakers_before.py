"""The noun phrase before a verb: from its last word back to the speaker, over complements, appositions and titles."""

from collections.abc import Iterator

from quizapp.facts.entities.person import Person
from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.complements import STOPS
from quizapp.facts.speech.speakers import GUARDS, HONORIFICS, OWNERS, POSSESSIVE, Kind, Phrase, filler, kind_at, person
from quizapp.facts.speech.words import View

_MODIFIERS = 7  # units before a head that are looked at
_NAMES = frozenset({"B", "C", "L", "X"})
_MEMBERS = frozenset({"comprising", "including"})  # who they are is told after it
_MONTHS = frozenset({"May", "March"})  # which may be read as names
_PLACED = frozenset({Kind.POLITY, Kind.CAPITAL})
# With a land after them they are the name of a body.
_LED_LANDS = word_set(
    "statistics sport sports visit tourism water rugby cricket football hockey athletics swim swimming cycling tennis"
    " rowing boxing netball basketball volleyball golf innovation invest enterprise rail network screen film arts age"
    " nature farmers universities consumers engineers energy equality research science historic airways transparency"
    " skills wildlife seafood dairy shelter fisheries"
)
_LISTED = frozenset({"B", "C", "L", "P", "X"})
_TOGETHER = frozenset({Kind.BODY, Kind.POLITY})  # two lands, or two bodies, say a thing as one
_QUALITIES = 3  # words that may stand between an article and a name
_NAME_WORDS = (2, 3)
_FIRMS = frozenset({"plc", "ltd", "inc", "llc", "llp", "gmbh", "nv", "pte", "pty", "bhd"})
_JOINERS = frozenset({"e", "y", "i", "et", "und", "and", "&"})  # between names in those of firms
_ARTICLES = frozenset({"a", "an", "the"})
_COMPLEMENTED = frozenset({Kind.OFFICE, Kind.SPOKESPERSON, Kind.PERSON, Kind.GROUP, Kind.BODY_NOUN})


def ending_at(view: View, last: int) -> list[Phrase]:
    """The noun phrases whose last unit is `last`, two if they are coordinated; none if none is understood."""
    if view.word(last) == ")":
        opening = next((at for at in range(last - 1, max(last - 12, -1), -1) if view.words[at] == "("), 0)
        return ending_at(view, opening - 1) if opening else []
    kind = kind_at(view, last)
    if kind is None and view.words[last] in _FIRMS and view.tag(last - 1) in {"B", "X"}:
        return ending_at(view, last - 1)
    if kind is None:
        return _complemented(view, last)
    if kind is Kind.BODY_NOUN and view.word(last - 1) == ")":
        return ending_at(view, last - 1)  # the Quill Party (QP) party
    whole = body_of_land(view, last) if kind in _PLACED else _body_of_many(view, last)
    if whole < 0:
        return _headed(view, last, kind)
    above = ruler(view, whole, Kind.BODY)
    return [Phrase(Kind.GROUP, last, whole, last + 1, whole)] if above < 0 else _ruled(view, above, last)


def _headed(view: View, last: int, kind: Kind) -> list[Phrase]:
    """The phrases by the head at a unit, or by the noun that rules them."""
    first = begin_of(view, last)
    above = ruler(view, first, kind)
    if above < 0:
        above = _above_others(view, first, last)
    if above >= 0:
        return _ruled(view, above, last)
    phrase, others = _phrase(view, kind, last, first, last + 1), list(_coordinated(view, first))
    if others and kind in _TOGETHER and kind is others[0].kind:
        return [Phrase(Kind.TOGETHER, last, _listed_from(view, others[0].first), last + 1)]
    return [*others, phrase]


def body_of_land(view: View, land: int) -> int:
    """Where the name of a body begins that ends with a land: "Sport Norland", "Public Health Norland"; or -1."""
    at = land
    while at > 0 and (view.tags[at - 1] in {"X", "B"} or _capital(view, at - 1)) and view.text(at - 1) not in _MONTHS:
        at -= 1
    lone = at == land - 1 and not view.tags[at]
    if at == land or (lone and at == 0 and view.words[at] not in _LED_LANDS):
        return -1
    return at


def _body_of_many(view: View, last: int) -> int:
    """Where the name of a body begins that many own in it: "Moor Ramblers' Association"; or -1."""
    at = last - 2
    if view.tag(last) not in {"B", "X"} or view.word(last - 1) not in POSSESSIVE or view.tag(at) or at < 0:
        return -1
    if not view.text(at)[:1].isupper() or view.quoted[at]:
        return -1
    while at > 0 and (view.tags[at - 1] == "X" or _capital(view, at - 1)):
        at -= 1
    return at


def _capital(view: View, at: int) -> bool:
    """Whether a plain word is written with a capital as part of a name; the first of a sentence only before another."""
    if view.tags[at] or not view.text(at)[:1].isupper() or view.quoted[at] or view.words[at] in view.known.determiners:
        return False
    inside = at > 0 and view.words[at - 1] not in {'"', ".", ":", "-"}
    return inside or view.words[at] in _LED_LANDS or (view.text(at + 1)[:1].isupper() and not view.tags[at + 1])


def _above_others(view: View, first: int, last: int) -> int:
    """What rules the others of a list whose last is at a unit: "of" in "heads of Norland and Sudan"; or -1."""
    at, link = _titled(view, first), "and"
    while view.word(at - 1) == link and view.tag(at - 2) in _LISTED:
        kind = Kind.PERSON if view.tag(at - 2) == "P" else Kind.BODY
        at, link = begin_of(view, at - 2), ","
        above = ruler(view, at, kind)
        if above >= 0:
            joined = view.words[above] == "with" and view.word(last + 1).endswith("ing")
            return -1 if joined else above  # with both Norland and Sudan saying no
        at = _titled(view, at)
    return -1


def _titled(view: View, first: int) -> int:
    """Where a person's name begins with what stands before it: Justice Ada Quill."""
    while view.tag(first) == "P" and first > 0 and _describes(view, first - 1):
        first -= 1
    return first


def _listed_from(view: View, first: int) -> int:
    """Where a list of lands and bodies begins that ends with the two from `first`: "Norland, Sudan and Oman said"."""
    while view.word(first - 1) == "," and view.tag(first - 2) in {"B", "C"}:
        first = begin_of(view, first - 2)
    return first


def _ruled(view: View, preposition: int, last: int) -> list[Phrase]:
    """The noun before a preposition, whose complement ends with `last`: a spokesman for the ministry."""
    head = preposition - 1
    kind = kind_at(view, head)
    if kind is None and view.word(head) == ",":
        head -= 1  # Jen Psaki, of the State Department
        kind = Kind.PERSON if view.tag(head) == "P" else None
    if kind is None:
        return _complemented(view, head)
    headed = kind is Kind.OFFICE and view.word(preposition) == "of"
    if headed and view.tag(last) == "P" and view.tag(last - 1) in {"B", "C"}:
        return [Phrase(Kind.PERSON, last, last, last + 1)]  # director of the fund Ada Quill
    first = begin_of(view, head)
    above = ruler(view, first, kind)
    if above >= 0:
        return _ruled(view, above, last)
    if view.words[preposition] in _MEMBERS:
        return [Phrase(kind, head, first, preposition)]
    owner = next((at for at in range(preposition + 1, last + 1) if view.tag(at) in OWNERS | {"P"}), -1)
    return [Phrase(kind, head, first, last + 1, owner)]


def _complemented(view: View, last: int) -> list[Phrase]:
    """A phrase that ends in words that are no head: "the head of its legal department", by the noun before "of"."""
    for at in range(last, max(last - _MODIFIERS, 0), -1):
        word = view.words[at]
        if word in view.known.prepositions or word in view.known.place_prepositions:
            kind = kind_at(view, at - 1)
            return _ruled(view, at, last) if kind in _COMPLEMENTED else []
        if not (view.tags[at] or word.replace("-", "").isalpha() or word in POSSESSIVE):
            return []
        if word in _ARTICLES and not _ruled_by(view, at - 1):
            return []  # police in Norland held a man who said
    return []


def _ruled_by(view: View, at: int) -> bool:
    """Whether an article after a unit may stand inside the phrase before a verb."""
    word, known = view.word(at), view.known
    return word in known.prepositions or word in known.place_prepositions or word in {"and", ",", "all", "both"}


def begin_of(view: View, head: int) -> int:
    """Where the phrase of a head begins: over its qualities, names that own it, and its determiner."""
    at = head
    if view.tag(head) == "P":
        return at - (view.word(at - 1) in HONORIFICS)
    if view.tag(head) and view.tag(head) != "O":
        return at - (view.word(at - 1) == "the")
    while at > 0 and head - at < _MODIFIERS + 1:
        word, tag = view.words[at - 1], view.tags[at - 1]
        if tag in {"D", "B", "C", "X", "L", "N"} or (tag == "P" and view.word(at) in POSSESSIVE):
            at -= 1
        elif tag:
            break
        elif word in view.known.determiners:
            return at - 1
        elif (
            filler(view, at - 1)
            or word in view.known.nouns
            or (word in GUARDS and view.word(at) == "guard")
            or _determined(view, at - 1)
        ):
            at -= 1
        else:
            at -= at == head and _sort_of_group(view, at - 1)
            break
    return at - (at > 0 and view.word(at) in POSSESSIVE)


def _sort_of_group(view: View, at: int) -> bool:
    """Whether an unknown word alone tells which people speak between commas: ", irrigation officials stressed,"."""
    word, known = view.words[at], view.known
    small = word in known.prepositions or word in known.place_prepositions or word in known.auxiliaries
    led = view.word(at - 1) in {"", ",", '"'} and kind_at(view, at + 1) is Kind.GROUP
    return led and word.isalpha() and not (small or word in known.verbs or word in STOPS)


def _determined(view: View, at: int) -> bool:
    """Whether an unknown word stands, with at most three others, after a determiner: the sprawling ministry."""
    for index in range(at, max(at - 4, -1), -1):
        word = view.words[index]
        if view.tags[index] or not word.replace("-", "").isalpha() or word in view.known.verbs:
            return word in POSSESSIVE
        if word in view.known.determiners:
            return True
        if word in STOPS or word in view.known.prepositions or word in view.known.place_prepositions:
            return False
    return False


def ruler(view: View, first: int, kind: Kind) -> int:
    """The preposition that rules the phrase which begins at `first`, or -1."""
    at, known = first - 1, view.known
    if kind is Kind.PERSON:
        while at >= 0 and first - at < _MODIFIERS and _describes(view, at):
            if view.words[at] == "that":
                return -1  # a region of Norland that Ada Quill said was poor
            at -= 1
        if view.tag(at) in _NAMES:
            return _before_name(view, at)
        if view.word(at) in known.prepositions:
            return -1 if view.words[at] == "than" and "sooner" in view.words[:at] else at
        return _after_thing(view, first)
    while at >= 0 and (
        view.tags[at] == "D"
        or filler(view, at)
        or (not view.tags[at] and "-" in view.words[at][1:-1])
        or _lone_quality(view, at)
    ):
        at -= 1
    if view.word(at) in known.prepositions:
        return at
    placed = view.word(at) in known.place_prepositions and kind is not Kind.IT
    return at if placed and (_noun_before(view, at) or _word_before(view, at, first)) else -1


def _describes(view: View, at: int) -> bool:
    """Whether a unit may stand before a person's name: an office, a quality, a trade, "the"."""
    return view.tags[at] in {"O", "D"} or filler(view, at) or known_person(view, at)


def known_person(view: View, at: int) -> bool:
    """Whether a unit is a common noun of one human being."""
    return not view.tags[at] and view.known.nouns.get(view.words[at]) == "person"


def _lone_quality(view: View, at: int) -> bool:
    """Whether only a few words stand between "of the" and a name: of the marxist Reform Party, the campaign group X."""
    known = view.known
    for index in range(at, max(at - _QUALITIES, 0), -1):
        word = view.words[index]
        if view.tags[index] or not word.replace("-", "").isalpha() or word in known.verbs or word in STOPS:
            return False
        if view.word(index - 1) in known.determiners:
            return view.word(index - 2) in known.prepositions or view.word(index - 2) in known.place_prepositions
    return False


def _before_name(view: View, at: int) -> int:
    """The preposition before a name that stands before an office or person: "of" in "head of the Fund Ada Quill"."""
    while at >= 0 and (view.tags[at] in {"B", "C", "L", "X", "D"} or filler(view, at)):
        at -= 1
    return at if view.word(at) in view.known.prepositions else -1


def _after_thing(view: View, first: int) -> int:
    """The preposition of place before a thing with a person's name, "witnesses on the ferry Ada Quill"; or -1."""
    at = first - 2
    if not (view.word(first - 1).isalpha() and not view.tag(first - 1)) or kind_at(view, first - 1) is not None:
        return -1
    while at >= 0 and (view.tags[at] in {"B", "X", "D", "L"} or filler(view, at)):
        at -= 1
    there = at < first - 2 and view.word(at) in view.known.place_prepositions
    return at if there and kind_at(view, at - 1) in {Kind.GROUP, Kind.SOMEBODY} else -1


def _noun_before(view: View, at: int) -> bool:
    """Whether a speaker's noun stands before a preposition of place: prosecutors in Kupang, not: Monday in Kupang."""
    return kind_at(view, at - 1) not in {None, Kind.POLITY, Kind.CAPITAL, Kind.DOCUMENT, Kind.IT, Kind.PRONOUN}


def _word_before(view: View, at: int, first: int) -> bool:
    """Whether any word stands before a preposition of place and a body after it: a vintner at the academy said."""
    word = view.word(at - 1)
    body = view.tag(first) == "B" or view.word(first) in view.known.determiners
    plain = word.isalpha() and not view.tag(at - 1) and word not in view.known.verbs
    return body and plain and at > 1 and word not in view.known.adverbs


def _coordinated(view: View, first: int) -> Iterator[Phrase]:
    """The phrase before "and" that belongs to the one from `first`: Ada Quill and Foreign Minister Bo Reed."""
    at = first - 1
    while at >= 0 and (view.tags[at] in {"O", "D"} or filler(view, at)):
        at -= 1
    if view.word(at) != "and" or view.tag(at - 1) not in {"P", "B", "C"}:
        return
    kind = kind_at(view, at - 1)
    begin = begin_of(view, at - 1)
    start = begin
    while start > 0 and (view.tags[start - 1] in {"O", "D", "C", "B"} or filler(view, start - 1)):
        start -= 1
    # Only at the beginning of a clause: in "she met Reed and Quill said" Reed does not speak.
    if kind is not None and (start == 0 or view.word(start - 1) in {",", '"', "both", "that", "-", "with"}):
        yield Phrase(kind, at - 1, begin, at)


def _phrase(view: View, kind: Kind, head: int, first: int, last: int) -> Phrase:
    """A phrase with whom its first names tell that it belongs to: a Kremlin spokesman, Georgia's president."""
    owner = next((at for at in range(first, head) if view.tags[at] in OWNERS), -1)
    if kind is Kind.DOCUMENT and view.tag(first) == "P":
        owner = first  # Quill's health survey
    return Phrase(kind, head, first, last, owner)


def subject_people(view: View, before: int | None = None, *, names: bool = False) -> Iterator[Person]:
    """The people who stand in subject position: outside of quotations, ruled by no preposition, owning nothing.

    With `names` also names of two or three words that are of unknown kind and begin a clause.
    """
    for at in range(view.count if before is None else before):
        if view.tags[at] not in {"P", "X"} or view.quoted[at] or view.word(at + 1) in POSSESSIVE:
            continue
        somebody = person(view, at)
        if somebody is None and names and (at == 0 or view.word(at - 1) in {",", '"'}):
            somebody = maybe_person(view, at)
        if somebody is not None and ruler(view, begin_of(view, at), Kind.PERSON) < 0:
            yield somebody


def maybe_person(view: View, at: int) -> Person | None:
    """A name of unknown kind as a person, if it has as many words as people's names mostly have."""
    name = view.sentence.words(at, at + 1)
    words = name.split()
    human = len(words) in _NAME_WORDS and name.replace(" ", "").isalpha() and _JOINERS.isdisjoint(words)
    return Person(name, words[-1]) if human else None
