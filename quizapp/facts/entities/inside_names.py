"""Whether what looks like a land, place or body is only a part of another name: of a person's, or of an office's."""

from collections.abc import Sequence

from quizapp.facts.entities.name_words import FIELDED, MINISTRIES, Words
from quizapp.facts.sentence import Sentence, Tag

_SHEIKHS = frozenset({"Sheikh", "Shaikh", "Sheikha", "Emir", "Sultan", "Prince", "Princess"})

_WHERE = frozenset({"in", "at", "near", "from", "In", "At"})

_MR = frozenset(
    {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Prof", "Prof.", "Professor", "Sir", "Dame", "Rev."}
)
_TITLES = frozenset(
    {"President", "Senator", "Sen.", "Rep.", "Gov.", "Judge", "Justice", "Governor", "Mayor", "Minister", "Chancellor"}
    | {"General", "Gen.", "Colonel", "Col.", "Captain", "Capt.", "Coach", "Sheriff", "Councillor", "Lieutenant"}
)

_OF_OFFICE = frozenset({"of", "to", "in", "at", "for"})

_GIVEN_LANDS = frozenset({"Jordan", "Chad", "Israel", "Georgia", "Kenya", "India", "Ireland", "China", "Holland"})

_AFTER_NAME = frozenset({",", ".", ")", "said", "says", "told", "who", "was", "is", "has", "had"})

_SPEECH = frozenset({"said", "says", "asked", "asks", "recalled", "recalls", "told"})

_SMALL = frozenset({"do", "da", "de", "dos", "das", "del", "di"})  # Maria do Carmo Santos


def is_field(sentence: Sentence, end: int) -> bool:
    """Whether the words before a token are the field of an office: Treasury Secretary, Chief Cabinet Secretary."""
    texts = sentence.texts
    return end < len(texts) and texts[end] in FIELDED and texts[end - 1] not in MINISTRIES


def names_field(sentence: Sentence, at: int, end: int, known: Words) -> bool:
    """Whether a known name is rather the field of an office: Labour Minister, Foreign Affairs Minister."""
    texts = sentence.texts
    if end >= len(texts) or texts[end] not in FIELDED or texts[end - 1] in MINISTRIES:
        return False
    return all(texts[one].lower() in known.fields for one in range(at, end))


def in_name(sentence: Sentence, at: int, end: int, tag: Tag, known: Words) -> bool:
    """Whether a name is rather part of a person's: Jordan Smith, Jack London, Michael Bloomberg, Tom French."""
    texts = sentence.texts
    if end - at > 1:
        return False
    given = at > 0 and not sentence.taken[at - 1] and texts[at - 1] in known.given and texts[at - 1][0].isupper()
    if tag is Tag.DEMONYM:
        return end < len(texts) and texts[end] in _AFTER_NAME and (given or _speaks(sentence, at, known))
    return given or _with_name(sentence, at, end, tag, known)


def _with_name(sentence: Sentence, at: int, end: int, tag: Tag, known: Words) -> bool:
    """Whether what stands beside a land's or place's name tells that a person is called so."""
    texts = sentence.texts
    if _addressed(sentence, at, end, tag) or _after_title(sentence, at, known) or _after_given(sentence, at, known):
        return True
    if texts[at] in _GIVEN_LANDS and _titled(sentence, at, known):
        return True
    if tag not in {Tag.POLITY, Tag.PLACE} or _of_office(texts, at, known):
        return False
    if end >= len(texts) or sentence.taken[end] or (tag is Tag.POLITY and texts[at] not in known.given):
        return False
    following = texts[end]
    apart = at > 0 and texts[at - 1] in _WHERE and following in known.given  # "in Nairobi Ada Quill said"
    return not apart and (
        following[0].isupper()
        and following not in known.heads
        and following.lower() not in known.offices
        and known.gazetteer.match(texts, end, len(texts)) is None
    )


def _speaks(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether an unknown name between a verb of speech and a people's name is a first name: says Ruta Basque, who."""
    texts = sentence.texts
    if at < 2 or sentence.taken[at - 1] or texts[at - 2] not in _SPEECH or texts[at + 1] != ",":  # noqa: PLR2004
        return False
    before = texts[at - 1]
    return before[0].isupper() and before.isalpha() and before not in known.heads and before not in known.not_names


def _addressed(sentence: Sentence, at: int, end: int, tag: Tag) -> bool:
    """Whether a person is called so: Ms Lund, President Lincoln; not: Mayor Paris Quill."""
    if at == 0:
        return False
    before = sentence.texts[at - 1]
    if before in _MR:
        return True
    following = sentence.texts[end] if end < len(sentence.texts) else "."
    return tag is Tag.PLACE and before in _TITLES and not following[0].isupper()


def _titled(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether a land's name is a given name beside an office: Coach Jordan Hayes; the minister, Israel Ofori, said."""
    texts = sentence.texts
    following = texts[at + 1] if at + 1 < len(texts) else "."
    if not following[0].isupper() or sentence.taken[at + 1] or following in known.heads:
        return False
    if following.lower() in known.offices or known.gazetteer.match(texts, at + 1, len(texts)) is not None:
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
    texts = sentence.texts
    if at == 0 or sentence.taken[at - 1]:
        return False
    before = texts[at - 1]
    if before in _SHEIKHS:
        return at + 1 < len(texts) and texts[at + 1][0].isupper()
    if at > 2 and texts[at - 2] in _SMALL:  # noqa: PLR2004
        return texts[at - 3] in known.given and before[0].isupper() and not sentence.taken[at - 3]
    return (
        at > 1
        and not sentence.taken[at - 2]
        and texts[at - 2] in known.given
        and before[0].isupper()
        and before.isalpha()
        and before not in known.heads
        and before not in known.not_names
        and before.lower() not in known.offices
        and known.gazetteer.match(texts, at - 1, at) is None
    )


def _after_title(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether an office and one more name stand before: Police Chief Art Medina; its spokesman, Nouhoum Togo."""
    texts = sentence.texts
    if at < 2 or sentence.taken[at - 1] or not texts[at - 1][0].isupper():  # noqa: PLR2004
        return False
    before, word = texts[at - 1], texts[at - 2]
    titled = word.lower() in known.titles
    if word == "," and at > 2:  # noqa: PLR2004
        titled = texts[at - 3].lower() in known.titles
        closed = at + 1 < len(texts) and texts[at + 1] == ","
        # the mayor of Lewin, Quillo Ferrara,
        titled = titled or (closed and not known.titles.isdisjoint(sentence.lower[max(0, at - 6) : at - 3]))
    return (
        titled
        and before not in known.heads
        and before not in known.not_names
        and before.lower() not in known.offices
        and known.gazetteer.match(texts, at - 1, at) is None
    )


def _of_office(texts: Sequence[str], at: int, known: Words) -> bool:
    """Whether a name tells what an office is of, so that a person's name may follow: Mayor of Lewin Ada Quill."""
    return at > 1 and texts[at - 1] in _OF_OFFICE and texts[at - 2].lower() in known.titles
