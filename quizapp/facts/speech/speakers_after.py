"""The noun phrase after a verb or "according to": forward from its first word to the speaker."""

from quizapp.facts.speech.speakers import HONORIFICS, KIND_OF_TAG, OWNERS, POSSESSIVE, Kind, Phrase, filler, kind_at
from quizapp.facts.speech.speakers_before import begin_of, ruler
from quizapp.facts.speech.words import View

_LONGEST = 16  # units of a noun phrase that are looked at
_MODIFIERS = 7  # units around a head that are looked at
_TITLES = 3  # before a name: engineer Ada Quill
_NAMES = frozenset({"B", "C", "L", "X"})
_RELATED = frozenset({Kind.SOMEBODY, Kind.SPOKESPERSON, Kind.OFFICE})
_APPOSED_ENDS = frozenset({",", ".", ";", "-", '"', "", "of", "who", "and", "("})
_NO_NOUN = frozenset(
    {"whose", "whom", "that", "it", "there", "when", "while", "as", "after", "before", "but", "who", "which"}
)
_NOUNS = frozenset({Kind.SOMEBODY, Kind.BODY_NOUN, Kind.GROUP})


def beginning_at(view: View, first: int) -> list[Phrase]:
    """The noun phrases that begin at a unit, after an inverted verb or "according to"; none if none is understood."""
    best: Phrase | None = None
    at = first
    while at < min(first + _LONGEST, view.count):
        word, tag = view.words[at], view.tags[at]
        if word == "(" and best is not None and view.word(at + 2) == ")":
            at += 3  # the Arctic Council (AC), Dr Ada Quill
            continue
        if tag == "P":
            return _named(view, first, at, best)
        if tag or kind_at(view, at) is not None:
            if best is None:
                best = _unnamed(view, first, at)
                at = max(at, best.head if best is not None else at)  # Quill's export director
        elif word == ",":
            body = at + 1 + (view.word(at + 1) == "the")
            if best is not None and best.kind is Kind.BODY_NOUN and _names_body(view, body):
                return [Phrase(KIND_OF_TAG[view.tags[body]], body, at + 1, body + 1)]
            named = _person_after(view, at + 1) if best is not None and best.kind in _RELATED else -1
            if view.word(named + 1) not in _APPOSED_ENDS:
                named = -1  # according to the president, Ada Quill took bribes
            return [_name_phrase(view, named)] if named >= 0 else _list(best)
        elif not _within(view, at, best) and not _of_place(view, at, best):
            described = _described(view, first, at, best)
            return [_name_phrase(view, described)] if described >= 0 else _list(best)
        at += 1
    return _list(best)


def _names_body(view: View, at: int) -> bool:
    """Whether a body's name alone stands at a unit: "said the drivers' union, Quill Workers."."""
    return view.tag(at) in {"B", "X"} and view.word(at + 1) in {",", ".", ""}


def _described(view: View, first: int, at: int, best: Phrase | None) -> int:
    """The person after a comma whom an unknown noun describes: "said the valley's vet, Ada Quill."; or -1."""
    if view.word(first) not in view.known.determiners or (best is not None and best.kind not in _RELATED):
        return -1
    for index in range(at, min(first + _LONGEST, view.count)):
        word, tag = view.words[index], view.tags[index]
        if word == ",":
            named = _person_after(view, index + 1)
            described = view.tag(named) == "P" and view.word(named + 1) in _APPOSED_ENDS
            return named if described else -1
        plain = word.replace("-", "").isalpha() or word in POSSESSIVE
        if (
            view.quoted[index]
            or tag in {"P", "T"}
            or not (tag or plain)
            or word in view.known.verbs
            or word in _NO_NOUN
            or (tag == "O" and "of" in view.words[at:index])  # the taste of the mayor, Ada Quill
        ):
            return -1
    return -1


def _of_place(view: View, at: int, best: Phrase | None) -> bool:
    """Whether a word only says of which kind somebody of a place is: "Hanoi competition lawyer Ada Quill"."""
    placed = best is not None and best.kind in {Kind.CAPITAL, Kind.POLITY} and best.last == at
    return placed and kind_at(view, at + 1) in {Kind.SOMEBODY, Kind.OFFICE} and view.tag(at + 2) == "P"


def _name_phrase(view: View, at: int) -> Phrase:
    return Phrase(Kind.PERSON if view.tags[at] == "P" else Kind.NAME, at, at, at + 1)


def _list(phrase: Phrase | None) -> list[Phrase]:
    return [] if phrase is None else [phrase]


def _named(view: View, first: int, at: int, best: Phrase | None) -> list[Phrase]:
    """The person at a unit if the phrase means that person, else what the phrase names before."""
    ruled = best is not None and ruler(view, begin_of(view, at), Kind.PERSON) >= first
    if ruled:
        described = _person_after(view, at + 2) if view.word(at + 1) == "," else -1
        return [_name_phrase(view, described)] if described >= 0 else _list(best)
    if view.word(at + 1) in POSSESSIVE:
        return _list(_owned(view, at))
    begin = max(first, begin_of(view, at))
    found = [Phrase(Kind.PERSON, at, begin, at + 1)]
    if view.word(at + 1) == "and" and view.tag(at + 2) == "P":
        found.append(Phrase(Kind.PERSON, at + 2, at + 2, at + 3))
    return found


def _owned(view: View, at: int) -> Phrase | None:
    """What belongs to the person at a unit: Quill's spokesman, Quill's office."""
    for index in range(at + 2, min(at + _MODIFIERS, view.count)):
        kind = kind_at(view, index)
        if kind is not None:
            named = _person_after(view, index + 1 + (view.word(index + 1) == ","))
            if kind in _RELATED and named >= 0 and view.tag(named) == "P":
                return _name_phrase(view, named)  # Quill's sister, Bo Reed
            return Phrase(kind, index, at, index + 1, at)
    return None


def _person_after(view: View, at: int) -> int:
    """The unit of a person that stands, with an honorific or not, right at a unit; or -1."""
    for _ in range(_TITLES):
        if not (view.word(at) in HONORIFICS or view.tag(at) == "O" or kind_at(view, at) is Kind.SOMEBODY):
            break
        at += 1
    return at if view.tag(at) in {"P", "X"} else -1


def _unnamed(view: View, first: int, at: int) -> Phrase | None:
    """The phrase by its first head at a unit; a name before an office or noun is only its owner."""
    kind, tag = kind_at(view, at), view.tags[at]
    if kind is None:
        return None
    owns = tag in _NAMES | {"U"} or kind in _NOUNS or view.word(at + 1) in POSSESSIVE
    later = _later_head(view, at) if owns else -1
    if later >= 0:
        following = _unnamed(view, first, later)
        return following if following is None or following.owner >= 0 else following._replace(owner=at)
    if tag in {"B", "X"} and view.tag(at + 1) == "C":
        return Phrase(Kind.GROUP, at + 1, at, at + 2, at)  # Rail Norland
    if kind in {Kind.BODY_NOUN, Kind.SOMEBODY} and view.tag(at + 1) in {"B", "X"}:
        return Phrase(KIND_OF_TAG[view.tags[at + 1]], at + 1, at + 1, at + 2)  # the insurer Norland Life
    if view.word(at + 1) in POSSESSIVE:
        return None  # what is of a name is no name: Quill's manager
    owner = next((index for index in range(first, at) if view.tags[index] in OWNERS), -1)
    return _with_complement(view, Phrase(kind, at, first, at + 1, owner))


def _later_head(view: View, at: int) -> int:
    """The noun or office that the one at a unit stands before: "ministry spokesman", "Kremlin press office"; or -1."""
    for index in range(at + 1, min(at + _MODIFIERS, view.count)):
        kind = kind_at(view, index)
        if kind not in {None, Kind.IT, Kind.PRONOUN} and view.tags[index] in {"", "O"}:
            return index
        word = view.words[index]
        owned = view.word(at + 1) in POSSESSIVE and word.isalpha() and not view.tags[index]  # Quill's export director
        owned = owned and word not in view.known.verbs and word not in _NO_NOUN
        if not (filler(view, index) or view.tags[index] in {"B", "D"} or word in POSSESSIVE or owned):
            break
    return -1


def _with_complement(view: View, phrase: Phrase) -> Phrase:
    """The phrase with "for the ministry" or "in Norland" after its head, if a name or noun of a body stands there."""
    end, known = phrase.last, view.known
    if view.tags[phrase.head] not in {"", "O"} or view.word(end) not in known.prepositions | known.place_prepositions:
        return phrase
    last = end
    for index in range(end + 1, min(end + _MODIFIERS, view.count)):
        if view.tags[index] in _NAMES | {"P"}:
            return phrase._replace(last=index + 1, owner=index if phrase.owner < 0 else phrase.owner)
        if known.nouns.get(view.words[index]) == "body":
            last = index
        elif not (filler(view, index) or view.tags[index] in {"D", "O"}):
            break
    return phrase._replace(last=last + 1) if last > end else phrase


def _participle(view: View, at: int) -> bool:
    """Whether a word in -ing or -ed tells of the noun before it: "a woman holding"."""
    before = view.word(at - 1)
    noun = before.isalpha() and not filler(view, at - 1) and view.known.nouns.get(before) is None
    return noun and view.words[at].endswith(("ing", "ed")) and before not in view.known.verbs


def _relative(view: View, at: int) -> bool:
    """Whether "that" stands after a noun, of which a clause follows."""
    before = view.word(at - 1)
    return view.words[at] == "that" and before.isalpha() and not (filler(view, at - 1) or before in view.known.verbs)


def _within(view: View, at: int, best: Phrase | None) -> bool:
    """Whether a plain word may stand inside a noun phrase that has its head already, or not yet."""
    word, headed = view.words[at], best is not None and best.kind is not Kind.SILENT
    placed = word in view.known.place_prepositions and view.word(at - 1).isalpha() and not filler(view, at - 1)
    if not headed and (word in view.known.prepositions or placed or _relative(view, at)):
        return False  # the contract with Quill Rail, the clock on the church, the ledger that Ada Quill kept
    if filler(view, at) or word in HONORIFICS:
        return True
    if word in {"of", "for", "at", "in", "from", "to"}:
        return headed
    strange = word in view.known.verbs or word in _NO_NOUN or _participle(view, at)
    return not headed and word.replace("-", "").isalpha() and not strange
