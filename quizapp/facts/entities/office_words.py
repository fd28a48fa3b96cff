"""Recognising offices: "foreign minister", "Deputy Prime Minister", "minister of agriculture, water and land"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from quizapp.facts.entities import name_words
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.sentence import Mention, Sentence, Tag
from quizapp.facts.signs import HYPHEN, sign_of

_LONGEST = 5  # words before a head
# Heads that name their field freely: Reintegration Minister, minister for rural affairs.
_FIELDED = frozenset({"minister", "secretary", "commissioner", "ombudsman", "ministers"})
_LOWER = frozenset({"deputy", "vice", "assistant", "associate", "shadow", "junior", "dep.", "asst.", "dy"})
_VERBS = frozenset({"chairs", "co-chairs", "heads", "captains", "coaches", "judges", "chiefs"})
_BEFORE_VERBS = frozenset({"who", "which", "also", "now", "still", "and", "that"})
_AFTER_VERBS = frozenset({"one", "the", "a", "an", "its", "his", "her", "their", "for"})
_PARTIES = frozenset({"party", "bloc", "alliance", "coalition", "movement", "front"})
_PARTISAN = frozenset({"democratic", "republican", "independent"})  # before these they tell the holder's party
_ELECTED = frozenset({"gov.", "sen.", "rep.", "governor", "senator", "representative", "congressman", "congresswoman"})
_POSSESSIVES = frozenset({"'", "’", "'s", "’s"})
_LINKS = frozenset({"and", ",", "&"})
# Endings of nouns for fields, and the letters such a word has at least: names are shorter (Vance, Spence).
_ENDINGS = ("ment", "tion", "sion", "ing", "itie", "ity", "ic", "ture", "ship", "ance", "ence", "ness", "logy")
_SHORTEST = 8
_GIVEN_ALIKE = frozenset(
    {"Florence", "Clarence", "Lawrence", "Laurence", "Terence", "Clemence", "Constance", "Prudence"}
)


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """An office as it stands in a sentence, the value of an OFFICE mention; `group` is its class of comparable ones."""

    words: str
    head: str
    group: str
    plural: bool = False
    singular: str = ""  # the words of one holder; empty if the words themselves are


@dataclass(frozen=True, slots=True)
class _Lexicon:
    heads: dict[str, tuple[str, bool]]  # by form, in the plural too: class, whether plural
    phrases: dict[str, tuple[str, bool]]
    lengths: dict[str, tuple[int, ...]]  # by first word, how many words its phrases have, the longest first
    modifiers: frozenset[str]
    singulars: dict[str, str]
    first: frozenset[str]  # of all heads and phrases the first words


@cache
def _lexicon(lexicons: Lexicons) -> _Lexicon:
    heads: dict[str, tuple[str, bool]] = {}
    phrases: dict[str, tuple[str, bool]] = {}
    modifiers = set()
    singulars: dict[str, str] = {}
    for row in lexicons.rows("offices"):
        kinds = items(row["kind"])
        if "modifier" in kinds:
            modifiers.add(row["word"])
        if kinds == ("modifier",):
            continue
        for form in (row["word"], *items(row["forms"])):
            table = phrases if " " in form else heads
            table[form] = (row["class"], False)
            table.setdefault(_plural(form), (row["class"], True))
            singulars.setdefault(_plural(form), form)
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        words = phrase.split()
        lengths.setdefault(words[0], set()).add(len(words))
    ordered = {word: tuple(sorted(known, reverse=True)) for word, known in lengths.items()}
    return _Lexicon(heads, phrases, ordered, frozenset(modifiers), singulars, frozenset({*heads, *ordered}))


def _plural(form: str) -> str:
    if form.endswith("man"):
        return form[:-3] + "men"
    first, blank, rest = form.partition(" of ")
    return f"{_plural(first)}{blank}{rest}" if blank else (form[:-1] + "ies" if form.endswith("ry") else form + "s")


# A known word, or a compound like "ex-president".
SIGNS = HYPHEN | sign_of(lambda lexicons: _lexicon(lexicons).first)


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterator[Mention]:
    """The offices of a sentence, each with the words before its head that belong to it."""
    lexicon, names = _lexicon(lexicons), name_words.words(lexicons)
    texts = sentence.texts
    done = 0
    for at in _likely(sentence, lexicon):
        if at < done or sentence.taken[at]:
            continue
        found = _head_at(sentence, at, lexicon)
        if found is None:
            continue
        end, group, plural = found
        if sentence.lower[end - 1] == "opposition" and not _PARTIES.isdisjoint(sentence.lower[end + 1 : end + 4]):
            end = at + 1  # leader of the opposition Quill party
        if (plural and _is_verb(texts, at, end)) or _is_surname(sentence, at, names) or _is_station(sentence, at):
            continue
        first = _start(sentence, at, done, lexicon, names)
        while sentence.lower[first] in _PARTISAN and sentence.lower[at] in _ELECTED:
            first += 1
        one = _singular(sentence, first, at, end, lexicon) if plural else ""
        if sentence.lower[end - 1] in _FIELDED:
            end = _field(sentence, end, lexicon, names)
        if sentence.lower[end - 2 : end] == ["of", "state"] and sentence.lower[end : end + 1] == ["for"]:
            end, group = _field(sentence, end, lexicon, names), "minister"  # Secretary of State for Health
        words = sentence.text[sentence.begins[first] : sentence.ends[end - 1]]
        if not group.startswith("deputy ") and not _LOWER.isdisjoint(sentence.lower[first:end]):
            group = f"deputy {group}"
        yield Mention(Tag.OFFICE, first, end, OfficeWords(words, sentence.lower[end - 1], group, plural, one))
        done = end


def _likely(sentence: Sentence, lexicon: _Lexicon) -> list[int]:
    """The tokens with which an office may begin: known words, and compounds like "ex-president"."""
    if not sentence.signs & HYPHEN:
        return sentence.places(lexicon.first)
    return [at for at, word in enumerate(sentence.lower) if word in lexicon.first or "-" in word]


def _singular(sentence: Sentence, first: int, at: int, end: int, lexicon: _Lexicon) -> str:
    """The words from `first` to `end` with their head, which begins at `at`, in the singular."""
    known = lexicon.singulars.get(" ".join(sentence.lower[at:end]), "").split()
    texts = sentence.texts[first:end]
    if len(known) != end - at:
        return ""
    told = [
        text[0] + one[1:] if text[0].lower() == one[0] else one
        for text, one in zip(texts[at - first :], known, strict=True)
    ]
    return " ".join([*texts[: at - first], *told])


def _is_surname(sentence: Sentence, at: int, names: name_words.Words) -> bool:
    """Whether what looks like an office is a family name: Ada Bishop."""
    before, word = sentence.texts[at - 1] if at else "", sentence.texts[at]
    return bool(before) and word[0].isupper() and not sentence.taken[at - 1] and before in names.given


def _is_station(sentence: Sentence, at: int) -> bool:
    """Whether FM tells of a wireless station, as behind its name or number: Radio Quill FM, 95.3 FM."""
    if sentence.lower[at] != "fm":
        return False
    texts = sentence.texts
    titled = at + 1 < len(texts) and texts[at + 1][0].isupper()
    return not titled or (at > 0 and (texts[at - 1][0].isdigit() or texts[at - 1].istitle()))


def _is_verb(texts: Sequence[str], at: int, end: int) -> bool:
    """Whether what looks like a plural is a verb: "who chairs the council", "heads vaccine research"."""
    if texts[at].lower() not in _VERBS:
        return False
    before = texts[at - 1].lower() if at else ""
    return before in _BEFORE_VERBS or (end < len(texts) and texts[end] in _AFTER_VERBS)


def _head_at(sentence: Sentence, at: int, lexicon: _Lexicon) -> tuple[int, str, bool] | None:
    """The end, class and number of the office that begins with a phrase or head at a token."""
    word = sentence.lower[at]
    if word in lexicon.lengths or word.startswith(("then-", "ex-")):
        phrase = _phrase_at(sentence, at, lexicon)
        if phrase:
            return phrase
    known = lexicon.heads.get(word)
    if known is None and "-" in word:  # ex-president, then-mayor, governor-elect
        bare = word.removeprefix("ex-").removeprefix("then-").removesuffix("-designate").removesuffix("-elect")
        bare = bare.removesuffix("-for-life").removesuffix("-to-be")
        known = lexicon.heads.get(bare)
    if known is None or (word in lexicon.modifiers and _goes_on(sentence, at + 1, lexicon)):
        return None
    return at + 1, *known


def _goes_on(sentence: Sentence, at: int, lexicon: _Lexicon) -> bool:
    """Whether the head is still to come: "deputy minister", "chief investigator"."""
    if at >= len(sentence.lower) or sentence.taken[at]:
        return False
    word = sentence.lower[at]
    return word in lexicon.modifiers or word in lexicon.heads or _phrase_at(sentence, at, lexicon) is not None


def _phrase_at(sentence: Sentence, at: int, lexicon: _Lexicon) -> tuple[int, str, bool] | None:
    """The end, class and number of the office of several words that begins at a token."""
    first = sentence.lower[at].removeprefix("then-").removeprefix("ex-")  # then-Prime Minister
    for length in lexicon.lengths.get(first, ()):
        end = at + length
        words = " ".join([first, *sentence.lower[at + 1 : end]])
        known = lexicon.phrases.get(words) if end <= len(sentence.lower) else None
        if known is not None and not any(sentence.taken[at:end]):
            return end, *known
    return None


def _start(sentence: Sentence, at: int, floor: int, lexicon: _Lexicon, names: name_words.Words) -> int:
    """Where an office with its head at a token begins: over modifiers, and over a capitalised field before Minister."""
    texts, first = sentence.texts, at
    fielded = sentence.lower[at] in _FIELDED
    capital = texts[at][0].isupper()
    while first > floor and at - first < _LONGEST and not sentence.taken[first - 1]:
        text = texts[first - 1]
        if text.lower().removeprefix("ex-").removeprefix("then-") in lexicon.modifiers or (
            fielded and capital and text[0].isupper() and text.isalpha() and text not in names.not_names
        ):
            first -= 1
        elif (
            fielded
            and text in _LINKS
            and first - 2 >= floor
            and not _ends_another(sentence, first - 2)
            and _is_field(sentence, first - 2, lexicon, capital=capital)
        ):
            first -= 2
        else:
            break
    return first


def _ends_another(sentence: Sentence, at: int) -> bool:
    """Whether a word ends what another office is of: "head of the navy and defence minister"."""
    before = list(sentence.lower[max(0, at - 2) : at])
    return before[-1:] == ["of"] or before == ["of", "the"]


def _is_field(sentence: Sentence, at: int, lexicon: _Lexicon, *, capital: bool) -> bool:
    text = sentence.texts[at]
    if sentence.taken[at] or not text[0].isalpha():
        return False
    return text.lower() in lexicon.modifiers or (capital and _is_noun_of_field(text))


def _is_noun_of_field(text: str) -> bool:
    """Whether a capitalised word is rather what a ministry is for than a name: Reintegration, Assignments."""
    return len(text) >= _SHORTEST and text[0].isupper() and (text.endswith(_ENDINGS) or text[:-1].endswith(_ENDINGS))


def _field(sentence: Sentence, end: int, lexicon: _Lexicon, names: name_words.Words) -> int:
    """The end of "of agriculture, water and land" after a minister, or `end`."""
    texts, after = sentence.texts, end
    if after + 1 >= len(texts) or texts[after] not in {"of", "for"} or sentence.taken[after]:
        return end
    after += 1
    if texts[after] == "the":
        after += 1
    if after < len(texts) and texts[after] in names.given and texts[after - 1] != "the":
        return end  # the secretary of Ada Quill
    last, open_ended = end, True  # after "of" or "and" any capitalised word is a field, elsewhere only a known one
    while after < len(texts) and not sentence.taken[after]:
        text = texts[after]
        if (
            text.lower() in lexicon.modifiers
            or (open_ended and text[0].isupper() and text.isalpha())
            or (last > end and text not in _GIVEN_ALIKE and _is_noun_of_field(text))
        ):
            after += 1
            last, open_ended = after, False
        elif text in _LINKS and last == after and last > end:
            after += 1
            open_ended = text != ","
        else:
            break
    return end if after < len(texts) and texts[after] in _POSSESSIVES else last  # of the miners' union
