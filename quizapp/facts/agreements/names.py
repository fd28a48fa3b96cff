"""Agreements that sentences name or describe: titles, well-known names, and phrases in small letters with a head."""

from collections.abc import Iterator

from quizapp.facts.agreements.documents import free
from quizapp.facts.agreements.titles import NAMING_REACH, REACH, of_matters, title
from quizapp.facts.agreements.words import AgreementWords, Head, Words, words
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Mention, Sentence, Tag, plain
from quizapp.facts.signs import sign_of

_MODIFIERS = 5  # words before a small head
_DEAL_VERB = frozenset(
    {"to", "not", "can", "will", "would", "could", "should", "must", "may", "might", "they", "we", "you", "who", "i"}
)
_VERBS = frozenset(
    {"deal", "deals", "contract", "contracts", "lease", "leases", "swap", "pledge", "pledges"}
)  # also what one does
_IDIOMS = frozenset({"great", "good", "square", "raw", "big"})  # a great deal
_NO_WORDS = frozenset({"and", "'"})
_AGREEING = (["agreed"], ["signed"], ["concluded"], ["negotiated"], ["reached"], ["struck"])
_OWNERS = frozenset({"a", "an", "the", "'s", "\u2019s", "its", "their"})
_PARTNERS = (["with"], ["between"])
_PARTNERS_BY = (["both"], ["the", "two"], ["all"], ["both", "sides"])
_AFTER_SHORT = frozenset({",", ".", ";", ":", "in", "by", "and", "but", "until", "after", "last", "on", "when", ")"})
_PULLED = frozenset({"pull", "pulled", "pulls", "pulling", "opt", "opted", "walked"})
_PRONOUNS = frozenset({"it", "he", "she", "that", "which", "who"})
SIGNS = sign_of(lambda lexicons: words(lexicons).shown)


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterator[Mention]:
    """The agreements that a sentence names or describes; the value is an `AgreementWords`."""
    known = words(lexicons)
    ends = sentence.places(known.telling)
    if "with" in sentence.lower or "between" in sentence.lower or "by" in sentence.lower:
        papers = known.kinds["agreed paper"]
        ends += [at for at, word in enumerate(sentence.lower) if word in papers and _agreed(sentence, at + 1)]
    starts: set[int] = set()
    for end in ends:
        word = sentence.lower[end]
        if word in known.before and sentence.lower[end - 1] not in known.before[word]:
            continue  # "plan" without "peace" before it
        naming = word == "known" or word in known.kinds["naming"]
        last = min(len(sentence.lower), end + (NAMING_REACH if naming else 0) + 1)
        near = last if naming else end - _MODIFIERS - 2  # from here on a small word may begin a phrase
        starts.update([at for at in range(max(0, end - REACH), last) if at >= near or sentence.texts[at][0].isupper()])
    if not known.known.keys().isdisjoint(sentence.texts):
        starts.update([at for at, text in enumerate(sentence.texts) if text in known.known])
    done = 0
    for at in sorted(starts):
        if at >= done and not sentence.taken[at] and (found := _at(sentence, at, known)) is not None:
            yield found
            done = found.last


def _agreed(sentence: Sentence, at: int) -> bool:
    """Whether what ends before a token was "agreed with" somebody, or between two."""
    if sentence.lower[at : at + 1] not in _AGREEING:
        return False
    by = sentence.lower[at + 1 : at + 2] == ["by"]
    return sentence.lower[at + 1 : at + 2] in _PARTNERS or (
        by and (sentence.lower[at + 2 : at + 3] in _PARTNERS_BY or sentence.lower[at + 2 : at + 4] in _PARTNERS_BY)
    )


def _at(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """The agreement that begins with a token: of a title its first word, of a phrase its head or a modifier."""
    text = sentence.texts[at]
    if text[-1] == "s" and at and sentence.lower[at - 1] in _PRONOUNS:
        return None  # a verb: it replaces separate memorandums
    if text in known.known and (found := _known(sentence, at, known)):
        return found
    if text in known.kinds["short title"] and (found := _short(sentence, at, known)):
        return found
    if text[0].isupper() and text not in known.heads:
        found = title(sentence, at, known) or _capitalised(sentence, at, known)
        if found is not None or at or len(sentence.texts) == 1 or sentence.texts[1][0].isupper():
            return found
    return _phrase(sentence, at, known)


def _capitalised(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """A head in capitals that is no title, as one in small letters: a Letter of Intent, the Treaty with Norland."""
    if not at or sentence.lower[at - 1] not in _OWNERS:
        return None
    for head in known.heads.get(sentence.lower[at], ()):
        end = at + len(head.words)
        if tuple(sentence.lower[at:end]) != head.words or any(sentence.taken[at:end]):
            continue
        if len(head.words) > 1 or sentence.lower[end : end + 1] in _PARTNERS:
            name = sentence.text[sentence.begins[at] : sentence.ends[end - 1]]
            value = AgreementWords(name, " ".join(head.words), title=False, weak=head.weak, plural=head.plural)
            return Mention(Tag.AGREEMENT, at, end, value)
    return None


def _known(sentence: Sentence, at: int, known: Words) -> Mention | None:
    for parts, name in known.known[sentence.texts[at]]:
        end = at + len(parts)
        here = tuple(sentence.texts[at:end])
        if here == parts and not any(sentence.taken[at:end]) and not _goes_on(sentence, end, known):
            return Mention(Tag.AGREEMENT, at, end, AgreementWords(name, parts[-1], title=True))
    return None


def _short(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """A treaty by the town of its name alone: "ratified Kyoto", "under Schengen", "pulled out of Kyoto"."""
    before, end = sentence.lower[max(0, at - 3) : at], at + 1
    left = before[-2:] == ["out", "of"] and before[0] in _PULLED
    if not left and (before[-1:] == [] or before[-1] not in known.kinds["short titled"]):
        return None
    after = sentence.texts[end : end + 1]
    if after and after[0] not in _AFTER_SHORT:
        return None
    name = next(name for parts, name in known.known[sentence.texts[at]] if name.startswith(sentence.texts[at]))
    return Mention(Tag.AGREEMENT, at, end, AgreementWords(name, sentence.texts[at], title=True))


def _goes_on(sentence: Sentence, end: int, known: Words) -> bool:
    """Whether a capitalised head of another kind follows, so that the name is of a body: Euratom Treaty Agency."""
    return free(sentence, end) and known.names.heads.get(sentence.texts[end]) in {"org", "event", "day", "place"}


def _phrase(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """A phrase in small letters with its modifiers: "military cooperation agreement", "treaty of friendship"."""
    texts = sentence.texts
    for index in range(at, min(at + _MODIFIERS + 1, len(texts))):
        if sentence.taken[index]:
            return None
        head = _head(sentence, index, known)
        if head is not None:
            break
        if known.modifies[texts[index]] or _of_its_kind(sentence, at, index, known):
            continue
        if index > at and _of_many(sentence, index, known):
            continue
        if index == at or not (_pairs(sentence, index, known)):
            return None
    else:
        return None
    end, kind = head
    word = " ".join(kind.words)
    before = plain(texts[index - 1]) if index else ""
    heading = at == 0 and end == 1 and kind.weak  # Deal signed
    if heading or (free(sentence, end) and texts[end] in known.kinds["follower"]):
        return None
    if word in _VERBS and (before in _DEAL_VERB or before in _IDIOMS):
        return None
    end = of_matters(sentence, end, known)
    name = sentence.text[sentence.begins[at] : sentence.ends[end - 1]]
    before_head = [plain(text) for text in texts[at : head[0] - len(kind.words)]]
    telling = tuple(text for text in before_head if text not in known.kinds["plain"] | _NO_WORDS)
    empty = tuple(text for text in before_head if text in known.kinds["plain"] - known.kinds["kept"])
    value = AgreementWords(name, word, title=False, weak=kind.weak, plural=kind.plural, modifiers=telling, plain=empty)
    return Mention(Tag.AGREEMENT, at, end, value)


def _head(sentence: Sentence, at: int, known: Words) -> tuple[int, Head] | None:
    """The head that begins with a token, and where it ends."""
    first = sentence.texts[at] if at or sentence.texts[0].isupper() else sentence.lower[0]
    for head in known.heads.get(first, ()):
        end = at + len(head.words)
        here = (first, *sentence.texts[at + 1 : end])
        if here == head.words and not any(sentence.taken[at:end]):
            if " ".join(here) in known.kinds["agreed paper"] and not _agreed(sentence, end):
                continue
            # Of "ceasefire agreement" the last word is the head.
            return (_head(sentence, end, known) if free(sentence, end) else None) or (end, head)
    return None


def _pairs(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether "and" joins two matters of one agreement: a trade and investment pact."""
    return sentence.lower[at] == "and" and sentence.lower[at - 1] in known.kinds["paired"]


def _of_many(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether an apostrophe ends a plural that tells whose agreement it is: a shareholders' pact."""
    mark, before = sentence.texts[at], sentence.texts[at - 1]
    if mark not in {"'", "\u2019"} or sentence.begins[at] != sentence.ends[at - 1] or not before.endswith("s"):
        return False
    return before not in known.kinds["owner"]


def _of_its_kind(sentence: Sentence, at: int, index: int, known: Words) -> bool:
    """Whether a word in -ing after "a" tells the kind: "a joint testing protocol", but not "signing agreements"."""
    word = sentence.lower[index]
    if not word.endswith("ing") or "-" in word or word in known.kinds["sign"] or word in known.kinds["stop"]:
        return False
    before = sentence.lower[at:index]
    return at > 0 and sentence.lower[at - 1] in _OWNERS and known.kinds["plain"].issuperset(before)
