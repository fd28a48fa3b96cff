"""Names of agreements: titles in capitals, well-known ones, and noun phrases in small letters with a telling head."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizapp.corpus.sentences import Stretch
from quizapp.facts import bodies
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.sentence import Mention, Sentence, Tag, Token, plain, tokenised

_LONGEST_TITLE = 16  # words after the head
_MODIFIERS = 5  # words before a small head
_REACH = 10  # words before any head
_JOINING = frozenset({"of", "on", "for", "and", "the", "against", "in", "to", ","})
_OPENING = frozenset({"of", "on", "for", "against", "concerning", "relating", "regarding"})
_CAPITAL_OPENING = frozenset(
    {"Relating", "Concerning", "Regarding", "Establishing", "Regulating", "Prohibiting", "For"}
)
_CAPITAL_OPENING |= {"Against", "On"}
_DEAL_VERB = frozenset(
    {"to", "not", "can", "will", "would", "could", "should", "must", "may", "might", "they", "we", "you", "who", "i"}
)
_IDIOMS = frozenset({"great", "good", "square", "raw", "big"})  # a great deal
_BEFORE_NAME = frozenset({"the", "a", "an", "'", '"', "\u2018", "\u201c", "to", "of", "on", "so-called"})
_QUOTES = frozenset({"'", '"', "\u2018", "\u2019", "\u201c", "\u201d"})
_CAPITAL_ARTICLES = frozenset({"The", "A", "An"})
_NAMING_REACH = 4  # words from a document to "known as", or from "called" to a name
_LONGEST_NUMBER = 3  # digits: Treaty 11, but not Treaty 1854
_PRONOUNS = frozenset({"it", "he", "she", "that", "which", "who"})
_NUMERALS = frozenset({"I", "II", "III", "IV", "V"})


class AgreementWords(NamedTuple):
    """An agreement as a sentence names it, the value of an AGREEMENT mention.

    `name` is the canonical one of a known agreement, else the words themselves; a `title` names one agreement and no
    other. `modifiers` are the small words before the head; those that tell nothing ("landmark") are `plain`.
    """

    name: str
    head: str
    title: bool
    weak: bool = False
    plural: bool = False
    modifiers: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


class Head(NamedTuple):
    """A head in small letters: its words, whether it is weak, and whether plural."""

    words: tuple[str, ...]
    weak: bool
    plural: bool


class Words(NamedTuple):
    """What the lexicons say: for each kind its words, and known names by their first word, the longest first."""

    kinds: dict[str, frozenset[str]]
    known: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    canonical: dict[str, str]  # by any of their names
    names: bodies.Words
    heads: dict[str, tuple["Head", ...]]  # of small phrases, by their first word, the longest first
    telling: frozenset[str]  # the last words of heads and titles, and verbs of naming, in small letters
    before: dict[str, frozenset[str]]  # of these, what must stand before the ones that are no heads alone


@cache
def words(lexicons: Lexicons) -> Words:
    """The words of agreements in these lexicons, read once."""
    kinds: dict[str, set[str]] = {}
    for row in lexicons.rows("agreement_words"):
        for kind in items(row["kinds"]):
            kinds.setdefault(kind, set()).add(row["word"])
    known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in lexicons.rows("agreements"):
        for name in (row["name"], *items(row["aliases"])):
            parts = tuple(token.text for token in tokenised(name, Stretch(0, len(name))))
            known.setdefault(parts[0], []).append((parts, row["name"]))
    canonical = {" ".join(parts): name for rows in known.values() for parts, name in rows}
    heads = [word.lower().split() for kind in (*_HEAD_KINDS, *_TITLE_KINDS) for word in sorted(kinds[kind])]
    alone = {parts[0] for parts in heads if len(parts) == 1} | kinds["naming"] | {"known"}
    before: dict[str, set[str]] = {}
    for parts in heads:
        if parts[-1] not in alone:
            before.setdefault(parts[-1], set()).add(parts[-2])
    return Words(
        {kind: frozenset(found) for kind, found in kinds.items()},
        {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in known.items()},
        canonical,
        bodies.words(lexicons),
        _heads(kinds),
        frozenset(alone | set(before)),
        {last: frozenset(found) for last, found in before.items()},
    )


_HEAD_KINDS = ("strong", "weak", "strong plural", "weak plural")
_TITLE_KINDS = ("title", "signed title", "called title", "amending title")


def _heads(kinds: dict[str, set[str]]) -> dict[str, tuple[Head, ...]]:
    found: dict[str, list[Head]] = {}
    for kind in _HEAD_KINDS:
        for word in sorted(kinds[kind]):
            parts = tuple(word.split())
            found.setdefault(parts[0], []).append(Head(parts, kind.startswith("weak"), kind.endswith("plural")))
    return {first: tuple(sorted(heads, key=lambda head: -len(head.words))) for first, heads in found.items()}


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterator[Mention]:
    """The agreements that a sentence names or describes."""
    known = words(lexicons)
    ends = [index for index, word in enumerate(sentence.lower) if word in known.telling]
    starts: set[int] = set()
    for end in ends:
        word = sentence.lower[end]
        if word in known.before and sentence.lower[end - 1] not in known.before[word]:
            continue  # "plan" without "peace" before it
        naming = word == "known" or word in known.kinds["naming"]
        last = min(len(sentence.lower), end + (_NAMING_REACH if naming else 0) + 1)
        near = last if naming else end - _MODIFIERS - 2  # from here on a small word may begin a phrase
        starts.update(
            [at for at in range(max(0, end - _REACH), last) if at >= near or sentence.tokens[at].text[0].isupper()]
        )
    starts.update([index for index, token in enumerate(sentence.tokens) if token[0] in known.known])
    done = 0
    for at in sorted(starts):
        if at >= done and not sentence.taken[at] and (found := _at(sentence, at, known)) is not None:
            yield found
            done = found.last


def _at(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """The agreement that begins with a token: of a title its first word, of a phrase its head or a modifier."""
    text = sentence.tokens[at].text
    if text[-1] == "s" and at and sentence.lower[at - 1] in _PRONOUNS:
        return None  # a verb: it replaces separate memorandums
    if text in known.known and (found := _known(sentence, at, known)):
        return found
    if text[0].isupper() and text not in known.heads:
        return _title(sentence, at, known)
    return _phrase(sentence, at, known)


def _known(sentence: Sentence, at: int, known: Words) -> Mention | None:
    for parts, name in known.known[sentence.tokens[at].text]:
        end = at + len(parts)
        here = tuple(token.text for token in sentence.tokens[at:end])
        if here == parts and not any(sentence.taken[at:end]) and not _goes_on(sentence, end, known):
            return Mention(Tag.AGREEMENT, at, end, AgreementWords(name, parts[-1], title=True))
    return None


def _goes_on(sentence: Sentence, end: int, known: Words) -> bool:
    """Whether a capitalised head of another kind follows, so that the name is of a body: Euratom Treaty Agency."""
    return _free(sentence, end) and known.names.heads.get(sentence.tokens[end].text) in {"org", "event", "day", "place"}


def _free(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and not sentence.taken[at]


def _title(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """A title that begins at a capitalised token: Kosi Agreement, Treaty on the Shared Waters of the Kosi."""
    tokens, end = sentence.tokens, at
    while end < at + _LONGEST_TITLE and (_capital(sentence, end) or (end > at and _links(sentence, end, known))):
        end += 1
    if _free(sentence, end) and tokens[end].text in known.kinds["named"]:
        return _small_head(sentence, at, end, known)
    heads = [index for index in range(at, end) if tokens[index].text in known.kinds["title"]]
    if not heads and _amends(sentence, end, known):
        return _title_to(sentence, at, end, end, known)
    if not heads and end > at + 1 and _named_here(sentence, at, end, known):
        return _titled(sentence, _start(tokens, at, end, known), end, tokens[end - 1].text, known)
    if heads[:1] == [at]:
        last = _complement(sentence, at + 1, known)
        if last == at + 1 and _numbered(sentence, last):
            last += 1
        if last == at + 3 and tokens[at + 2].text in known.kinds["no complement"]:
            return None
        return _titled(sentence, at, last, tokens[at].text, known) if last > at + 1 else None
    return _title_to(sentence, at, heads[-1] + 1, end, known) if heads else None


def _links(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether a small word joins two capitalised ones of a title: Trade and Cooperation, Cessation of Hostilities."""
    text, before = sentence.tokens[at].text if _free(sentence, at) else "", sentence.lower[at - 1]
    kind = {"and": "paired", "&": "paired", ",": "paired", "of": "of title"}.get(text)
    return kind is not None and before in known.kinds[kind] and _capital(sentence, at + 1)


def _numbered(sentence: Sentence, at: int) -> bool:
    """Whether a treaty's number ends its name: Treaty 11, but not Treaty 6 Street."""
    if not _free(sentence, at) or _capital(sentence, at + 1):
        return False
    text = sentence.tokens[at].text
    return text.isdigit() and len(text) <= _LONGEST_NUMBER


def _amends(sentence: Sentence, end: int, known: Words) -> bool:
    """Whether "Amendment" ends here and an agreement follows: the Kigali Amendment to the Montreal Protocol."""
    tokens = sentence.tokens
    if tokens[end - 1].text not in known.kinds["amending title"]:
        return False
    if not (_free(sentence, end + 1) and (tokens[end].text, tokens[end + 1].text) == ("to", "the")):
        return False
    at = end + 2
    while at < end + 2 + _MODIFIERS and _capital(sentence, at):
        if tokens[at].text in known.kinds["title"]:
            return True
        at += 1
    return False


def _named_here(sentence: Sentence, at: int, end: int, known: Words) -> bool:
    """Whether capitalised words are signed, by their head, or are what an agreement is said to be called."""
    head, before = sentence.tokens[end - 1].text, at - 1
    if any(sentence.taken[at:end]) or sentence.lower[end : end + 1] in (["'s"], ["\u2019s"]):
        return False
    if _known_so(sentence, end, known):
        return True
    while before >= 0 and sentence.lower[before] in _BEFORE_NAME:
        before -= 1
    if before < 0:
        return False
    verb = sentence.lower[before]
    if (verb in known.kinds["pen"] or verb == "agreed") and head in known.kinds["signed title"]:
        return before < at - 1
    if verb in known.kinds["takes"] and head in known.kinds["signed title"] and before < at - 1:
        place = known.names.gazetteer.match(sentence.tokens, at, end)
        return place is not None and place[1].tag in {Tag.POLITY, Tag.PLACE}
    return _called(sentence, before, head, known)


def _called(sentence: Sentence, at: int, head: str, known: Words) -> bool:
    """Whether a verb of naming ends at a token, of an agreement, or of any document if the name has a head for one."""
    as_known = sentence.lower[at] == "as" and sentence.lower[at - 1] == "known"
    if not as_known and sentence.lower[at] not in known.kinds["naming"]:
        return False
    near = sentence.lower[max(0, at - _NAMING_REACH - as_known) : at]
    if not known.kinds["called"].isdisjoint(near) and near[-1] not in known.kinds["called"]:
        return True
    told = not known.kinds["document"].isdisjoint(sentence.lower[max(0, at - _REACH) : at])
    return told and head in known.kinds["called title"]


def _known_so(sentence: Sentence, end: int, known: Words) -> bool:
    """Whether what went before is told to be an agreement's name: "..., as the accord is known"."""
    after = [word for word in sentence.lower[end : end + 2 * _NAMING_REACH] if word not in _QUOTES]
    if after[:2] != [",", "as"]:
        return False
    naming = any(word == "known" or word in known.kinds["naming"] for word in after[3:])
    return naming and not known.kinds["called"].isdisjoint(after[2:4])


def _title_to(sentence: Sentence, at: int, last: int, end: int, known: Words) -> Mention | None:
    """A title whose head is the one before `last`, in a run of capitalised words from `at` to `end`."""
    tokens = sentence.tokens
    if last < end and tokens[last].text not in _NUMERALS:
        return None  # a body or building that is named after an agreement
    start = _start(tokens, at, last, known)
    loose = tokens[last - 1].text in known.kinds["loose title"] and tokens[last - 2].text.isupper()
    other = not known.kinds["no title"].isdisjoint(token.text for token in tokens[start:last])
    if loose or other or start == last - 1:
        return None
    last = _complement(sentence, last, known) if last == end else last + 1
    return _titled(sentence, start, last, tokens[last - 1].text, known)


def _start(tokens: Sequence[Token], at: int, last: int, known: Words) -> int:
    """Where a title begins: not with an article, nor a word that only begins the sentence."""
    while at < last - 1 and (
        tokens[at].text in _CAPITAL_ARTICLES or (at == 0 and tokens[at].text in known.names.not_names)
    ):
        at += 1
    return at


def _titled(sentence: Sentence, first: int, last: int, head: str, known: Words) -> Mention:
    name = sentence.text[sentence.tokens[first].start : sentence.tokens[last - 1].end]
    name = known.canonical.get(" ".join(token.text for token in sentence.tokens[first:last]), name)
    return Mention(Tag.AGREEMENT, first, last, AgreementWords(name, head, title=True))


def _complement(sentence: Sentence, end: int, known: Words) -> int:
    """The end of "of the Sea" or "on Trade and Transit" after a head, or `end`; joining words lie between capitals."""
    tokens, last, at = sentence.tokens, end, end
    if not _free(sentence, end) or tokens[end].text not in _OPENING | _CAPITAL_OPENING:
        return end
    while _free(sentence, at) and at < end + _LONGEST_TITLE:
        text = tokens[at].text
        if text[0].isupper() or (text[0].isdigit() and last > end):
            last = at + 1
        elif (last == at and not _joins(sentence, at, tokens[end].text, known)) or text not in _JOINING:
            break
        at += 1
    return last


def _joins(sentence: Sentence, at: int, opening: str, known: Words) -> bool:
    """Whether a small word after a capitalised one goes on with a title, and not with the sentence."""
    tokens, text = sentence.tokens, sentence.tokens[at].text
    listed = opening != "of" or tokens[at - 1].text.lower() in known.kinds["of"]
    if text == ",":
        after = at + 1
        while _capital(sentence, after) or (_free(sentence, after) and tokens[after].text == ","):
            after += 1
        return listed and after > at + 1 and _free(sentence, after) and tokens[after].text == "and"
    if text == "and":
        return listed
    if text == "in":
        return opening != "of" and _free(sentence, at + 1) and tokens[at + 1].text == "the"
    return text in _JOINING


def _capital(sentence: Sentence, at: int) -> bool:
    return _free(sentence, at) and sentence.tokens[at].text[0].isupper()


def _small_head(sentence: Sentence, at: int, head: int, known: Words) -> Mention | None:
    """A name with a small head: Kosi agreement; not after a polity or acronym, which are parties."""
    tokens = sentence.tokens
    start = _start(tokens, at, head, known)
    if start == head or (start == 0 and head == 1):
        return None  # a single word at the beginning has its capital from there
    small = {plain(token.text) for token in tokens[start:head]}
    if any(not small.isdisjoint(known.kinds[kind]) for kind in ("stop", "definite", "no", "plain")):
        return None
    for index in range(start, head):
        entry = known.names.gazetteer.match(tokens, index, head)
        tag = entry[1].tag if entry is not None else None
        polity = tag in {Tag.POLITY, Tag.DEMONYM} or (tag is Tag.BODY and index == start)
        joined = "-" in tokens[index].text and tag is not Tag.PLACE
        if polity or joined or (tokens[index].text.isupper() and len(tokens[index].text) > 1):
            return None
        kind = known.names.heads.get(tokens[index].text)
        if tokens[index].text.lower() in known.names.offices or kind not in {None, "place"}:
            return None
    return _titled(sentence, start, _of(sentence, head + 1, known), tokens[head].text, known)


def _phrase(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """A phrase in small letters with its modifiers: "military cooperation agreement", "treaty of friendship"."""
    tokens = sentence.tokens
    for index in range(at, min(at + _MODIFIERS + 1, len(tokens))):
        if sentence.taken[index]:
            return None
        head = _head(sentence, index, known)
        if head is not None:
            break
        if _modifies(tokens[index].text, known) or _of_its_kind(sentence, at, index, known):
            continue
        if index == at or not (_pairs(sentence, index, known)):
            return None
    else:
        return None
    end, kind = head
    word = " ".join(kind.words)
    before = plain(tokens[index - 1].text) if index else ""
    if _free(sentence, end) and tokens[end].text in known.kinds["follower"]:
        return None
    if word in {"deal", "deals", "contract", "contracts"} and (before in _DEAL_VERB or before in _IDIOMS):
        return None
    end = _of(sentence, end, known)
    name = sentence.text[tokens[at].start : tokens[end - 1].end]
    before_head = [plain(token.text) for token in tokens[at : head[0] - len(kind.words)]]
    telling = tuple(text for text in before_head if text not in known.kinds["plain"] and text != "and")
    empty = tuple(text for text in before_head if text in known.kinds["plain"] - known.kinds["kept"])
    value = AgreementWords(name, word, title=False, weak=kind.weak, plural=kind.plural, modifiers=telling, plain=empty)
    return Mention(Tag.AGREEMENT, at, end, value)


def _head(sentence: Sentence, at: int, known: Words) -> tuple[int, Head] | None:
    """The head that begins with a token, and where it ends."""
    for head in known.heads.get(sentence.tokens[at].text, ()):
        end = at + len(head.words)
        here = tuple(token.text for token in sentence.tokens[at:end])
        if here == head.words and not any(sentence.taken[at:end]):
            # Of "ceasefire agreement" the last word is the head.
            return (_head(sentence, end, known) if _free(sentence, end) else None) or (end, head)
    return None


def _modifies(text: str, known: Words) -> bool:
    word = plain(text)
    if not word[0].isalpha() or not word.replace("-", "").replace("'", "").isalpha():
        return False
    if any(word in known.kinds[kind] for kind in ("stop", "definite", "no")):
        return False
    if word in known.kinds["plain"]:
        return True
    if word in known.kinds["sign"]:
        return False
    verbal = word.endswith(("ly", "ed", "ing")) and "-" not in word
    return not verbal or word in known.kinds["modifier"]


def _pairs(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether "and" joins two matters of one agreement: a trade and investment pact."""
    return sentence.lower[at] == "and" and sentence.lower[at - 1] in known.kinds["paired"]


def _of_its_kind(sentence: Sentence, at: int, index: int, known: Words) -> bool:
    """Whether a word in -ing after "a" tells the kind: "a joint testing protocol", but not "signing agreements"."""
    word = sentence.lower[index]
    if not word.endswith("ing") or "-" in word or word in known.kinds["sign"] or word in known.kinds["stop"]:
        return False
    before = sentence.lower[at:index]
    return at > 0 and sentence.lower[at - 1] in {"a", "an"} and known.kinds["plain"].issuperset(before)


def _of(sentence: Sentence, end: int, known: Words) -> int:
    """The end of "of friendship, cooperation and mutual assistance", or "of understanding", after a head, or `end`."""
    tokens, last = sentence.tokens, end
    if not (_free(sentence, end) and tokens[end].text == "of"):
        return end
    at = end + 1
    while _free(sentence, at):
        text = tokens[at].text
        if text in known.kinds["of"]:
            last = at + 1
        elif text not in {",", "and"}:
            break
        at += 1
    return last
