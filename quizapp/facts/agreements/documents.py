"""Titles whose head is also that of laws, plans and events, and what around them tells that they are agreements."""

import re

from quizapp.facts.agreements.words import Words
from quizapp.facts.sentence import Sentence, Tag

_DASHES = re.compile(r"[-\u2010\u2011\u2013\u2014]")
_BOTH = 2
_QUOTES = frozenset({"'", '"', "\u2018", "\u2019", "\u201c", "\u201d"})
_SHORTEST_DEAL = 3  # words: Norland City Deal
_KNOWN_AS = 9  # words of ", as the nine-page paper is headed"
_RELATIVE = 16  # words of "which the two ministers, Ada Quill and Jon Berg, concluded"
_NEAR = 3  # words from a title to what is told of it
_NAMED = 7  # words from a pact to the comma before its name
_MODIFIERS = 6  # words of "the nine-page coalition pact"
_UNDER = frozenset({"under", "joined", "quit", "violates", "violated", "breached"})
_BEFORE_SUBJECT = _UNDER | {",", "and", "but", "that", "when", "as", "while", "because", "since", "is", "was", "calls"}
_BEFORE_SUBJECT |= {"so-called", ":", ";", '"', "\u201c", "--", "\u2013", "\u2014"}
_APPOSITION = ([","], ["("], ["--"], ["\u2013"], ["\u2014"])
_MARKS = frozenset({",", "(", "--", "\u2013", "\u2014"})
_ARTICLES = (["a"], ["an"], ["the"], ["their"], ["its"])
_TREATIES = frozenset({"treaty", "pact", "accord", "agreement", "truce", "armistice", "concordat"})
_DEALS = frozenset({"deal", "compact", "memorandum", "protocol", "convention", "arrangement", "understanding"})
_EXPLAINING = frozenset({"that", "which", "named", "signed", "between", "concluded", "reached", "struck", "dating"})
_EXPLAINING |= {"of", "with", "by", "under", "among", "agreed", "in", "on", "made", "initialled", "ratified"}
_ENDING = frozenset({"with", "by", "to", "under", "in", "after", "since", "until", "before"})
_WARS = frozenset({"war", "wars", "war's"})
_BE = frozenset({"was", "were", "has", "have", "been", "had", "is"})


def free(sentence: Sentence, at: int) -> bool:
    """Whether there is a token that nothing has claimed."""
    return at < len(sentence.texts) and not sentence.taken[at]


def told_so(sentence: Sentence, at: int, end: int, known: Words) -> bool:
    """Whether capitalised words without a head of agreements name one: an Act of Union, a City Deal, what is signed."""
    if any(sentence.taken[at:end]):
        return False
    words = sentence.texts[at:end]
    if words[-1] in known.kinds["bilateral title"] and _bilateral(sentence, at, known):
        return True
    if _known_so(sentence, end, known) or _peace(sentence, at, end) or _act(sentence, at, end, known):
        return True
    if sentence.lower[max(0, at - 3) : at] in (["names", "to", "the"], ["name", "to", "the"]):
        return words[-1] == "Act" or words[-1] in known.kinds["signed title"]
    if words[-1] == "Deal" and not pen_after(sentence, end, known):
        return len(words) - (words[0] == "The") >= _SHORTEST_DEAL and words[-2] in known.kinds["deal title"]
    return words[-1] in known.kinds["signed title"] and (
        pen_after(sentence, end, known)
        or ("so-called" in sentence.lower[max(0, at - 2) : at] and _binds(sentence, end, known))
    )


def explained(sentence: Sentence, at: int, end: int, known: Words) -> bool:
    """Whether an apposition tells that a name is an agreement's: "The Kosi Platform, the coalition pact of 2009"."""
    lower, texts = sentence.lower, sentence.texts
    if end == at or any(sentence.taken[at:end]) or lower[end : end + 1] not in _APPOSITION:
        return False
    if lower[end + 1 : end + 2] not in _ARTICLES or not _opens(sentence, at, end, known):
        return False
    for index in range(end + 2, min(end + 2 + _MODIFIERS, len(lower) - 1)):
        if texts[index] in _TREATIES or (index > end + 2 and texts[index] in _DEALS):
            whose = lower[index + 2 : index + 3] == ["whose"]
            return not whose and (lower[index + 1] in _EXPLAINING or lower[index + 1] in _MARKS)
        if not (texts[index].islower() or texts[index].isdigit()) or lower[index] in known.kinds["stop"]:
            return False
    return False


def _opens(sentence: Sentence, at: int, end: int, known: Words) -> bool:
    """Whether a name begins as that of an agreement does: "The", "under the", "signed the", or as letters alone."""
    lower, article = sentence.lower, sentence.lower[at] == "the"
    first = at + article
    if end - first == 1 and not _letters(sentence.texts[first]):
        return at > 0 and lower[at - 1] == "the" and lower[max(0, at - 2)] in _UNDER | known.kinds["pen"]
    if article or _letters(sentence.texts[first]):
        return at == 0 or lower[at - 1] in _BEFORE_SUBJECT | known.kinds["pen"]
    if not at or lower[at - 1] != "the":
        return False
    before = lower[at - 2] if at > 1 else ","
    return before in _BEFORE_SUBJECT or before in known.kinds["pen"]


def _letters(text: str) -> bool:
    """Whether a name is one of letters: CMATS."""
    return len(text) > _BOTH and text.isalpha() and text.isupper()


def apposed(sentence: Sentence, at: int, end: int, head: str, known: Words) -> bool:
    """Whether a name with a head of documents stands beside a pact: "a coalition agreement, the Kosi Commitment,"."""
    lower = sentence.lower
    if head not in known.kinds["called title"] or at < _NEAR or lower[at - 1] not in {"the", "so-called"}:
        return False
    comma = at - 2 - (lower[at - 2] == "the")
    if lower[comma] not in _MARKS or lower[end : end + 1] not in ([","], ["."], [")"], [";"], ["which"], ["that"]):
        return False
    return any(sentence.texts[index] in _TREATIES | _DEALS for index in range(max(0, comma - _NAMED), comma))


def _bilateral(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether a title begins with two states: the Norland-Sudland Herring Partnership."""
    first = sentence.text[sentence.begins[at] : sentence.stretch.end].split(" ", 1)[0]
    names = _DASHES.split(first)
    states = [entry for name in names if (entry := known.names.gazetteer.named(name)) is not None]
    return len(names) == _BOTH == sum(entry.tag in {Tag.POLITY, Tag.DEMONYM} for entry in states)


def _peace(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a Peace of a small town ended a war: "the war ended with the Peace of Norby"."""
    if end != at + 3 or sentence.lower[at : at + 2] != ["peace", "of"] or sentence.lower[max(0, at - 1)] != "the":
        return False
    return sentence.lower[max(0, at - 2)] in _ENDING and not _WARS.isdisjoint(sentence.lower)


def _act(sentence: Sentence, at: int, end: int, known: Words) -> bool:
    """Whether an Act or Statute is one of states or parties: of a place, of Union, or signed."""
    heads = [index for index in range(at, end) if sentence.texts[index] in known.kinds["act title"]]
    if not heads or heads[0] > at + 1:
        return False
    after = heads[0] + 2
    if after >= end or sentence.lower[after - 1] != "of":
        return False
    if sentence.texts[end - 1] in known.kinds["act of"] and end == after + 1:
        return True
    place = known.names.gazetteer.match(sentence.texts, after, end)
    if place is not None and place[1].tag in {Tag.POLITY, Tag.PLACE}:
        return True
    return pen_after(sentence, end, known) or pen_before(sentence, at, known)


def of_law(sentence: Sentence, at: int, end: int, known: Words) -> bool:
    """Whether a Convention or Charter binds, and is no meeting or flight: it is ratified, or something is under it."""
    before = sentence.lower[max(0, at - _NEAR) : at]
    if "under" in before or pen_before(sentence, at, known) or pen_after(sentence, end, known):
        return "at" not in before
    return not known.kinds["of law"].isdisjoint(sentence.lower) and "at" not in before


def pen_before(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether somebody signs or ratifies what begins at a token."""
    return any(word in known.kinds["pen"] for word in sentence.lower[max(0, at - _NEAR) : at])


def pen_after(sentence: Sentence, end: int, known: Words) -> bool:
    """Whether what ends before a token "was signed", or goes on with ", signed in May"."""
    after = sentence.lower[end : end + _NEAR + 1]
    for index, word in enumerate(after):
        if (word in known.kinds["pen"] and word.endswith("ed")) or word == "adopted":
            return index == 0 or after[0] in _BE or (after[0] == "," and (index == 1 or after[1] in _BE))
    at = end + (after[:1] == [","])
    if sentence.lower[at : at + 1] not in (["which"], ["that"]):
        return False
    return not known.kinds["pen"].isdisjoint(sentence.lower[at + 1 : at + 1 + _RELATIVE])


def _binds(sentence: Sentence, end: int, known: Words) -> bool:
    """Whether it promises or obliges in this sentence, the date of it between them or none."""
    return not known.kinds["binds"].isdisjoint(sentence.lower[end : end + 2 * _NEAR])


def _known_so(sentence: Sentence, end: int, known: Words) -> bool:
    """Whether what went before is told to be an agreement's name: "..., as the accord is known"."""
    after = [word for word in sentence.lower[end : end + _KNOWN_AS] if word not in _QUOTES]
    if after[:2] != [",", "as"] or sentence.lower[end : end + 1] in (["'s"], ["\u2019s"]):
        return False
    naming = any(word in {"known", "headed"} or word in known.kinds["naming"] for word in after[3:])
    return naming and not (known.kinds["called"] | known.kinds["document"]).isdisjoint(after[2:5])
