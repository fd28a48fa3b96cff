"""How an office is held by the times told beside it: "from 2001 to 2005", "in 1965", "acting since January"."""

import re

from quizapp.facts.fact import Status
from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.posts import Post
from quizapp.facts.rules import Reading
from quizapp.facts.sentence import Sentence, Tag, word_at

_LEADS = frozenset({"from", "between", "in", "for", "(", "during"})
_FROM_TO = re.compile(
    r"\b(\d{4})\b[^\d]{0,20}(?:to|and|until|till|-|–|—|/)[^\d]{0,20}(?:\d{1,2} [A-Z][a-z]+ )?(\d{4}|\d{2})$"
)
_YEAR = re.compile(r"(?:[A-Z][a-z]+ )?(\d{4})")
_LIFELONG = frozenset({"royal", "religious"})
_LONGEST = 30  # years that an elected or appointed office is held at most
# Verbs that tell how an office was held, not how it was got.
_WAS = word_set("was served worked acted sat been had as")
_ACTING = frozenset({"since", "until", "for", "as", ","})
_TO_COME = ("-elect", "-designate")


def by_times(sentence: Sentence, post: Post, verb: str, holder: int, reading: Reading) -> Status | None:
    """The status that times beside a post tell, or None.

    `verb` leads from the holder to the office, empty where they only stand beside each other; `holder` is the unit
    after the holder's name.
    """
    if post.office.lower().endswith(_TO_COME):
        return Status.SCHEDULED
    if [word_at(sentence, holder), word_at(sentence, holder + 1)] == [",", "acting"]:
        return Status.ACTING if word_at(sentence, holder + 2) in _ACTING else None
    if word_at(sentence, post.ends) == "at" and sentence.words(post.ends, post.ends + 3).lower() == "at the time":
        return Status.FORMER
    return Status.FORMER if _is_over(sentence, post, verb, reading) else None


def _is_over(sentence: Sentence, post: Post, verb: str, reading: Reading) -> bool:
    """Whether the time that stands after a post is over."""
    at = post.ends + (word_at(sentence, post.ends) == ",")
    if word_at(sentence, at) not in _LEADS or at + 1 >= len(sentence.units):
        return False
    if sentence.units[at + 1].tag not in {Tag.DATE, Tag.DURATION}:
        return False
    told = sentence.words(at + 1, at + 2)
    now = reading.published.last.year if reading.published is not None else None
    both = _FROM_TO.search(told)
    if both is not None:
        return now is None or _end(*both.groups()) <= now
    year = _YEAR.fullmatch(told)
    if year is None or now is None or word_at(sentence, at) not in {"in", "("} or post.group in _LIFELONG:
        return False
    was = set(verb.lower().split()) <= _WAS
    return now - int(year[1]) > (0 if was else _LONGEST)


def _end(start: str, end: str) -> int:
    """The year in which an interval ends: 2005 of "2001-05"."""
    return int(end if len(end) == len(start) else start[:2] + end)
