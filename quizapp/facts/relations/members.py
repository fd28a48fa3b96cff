"""Patterns of people and the parties and societies that they belong to, and what such a body is."""

import re
from functools import cache

from quizapp.facts.fact import Predicate
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.relations.pattern import BEING, DOING, NOW, OWN, SOMEBODY, TO, WORD, Pattern

_SOCIETIES = ("Party", "Society", "Academy", "Association", "League", "Club", "Greens")
POLITICAL = (
    *("opposition", "ruling", "governing", "centrist", "centre-left", "centre-right", "center-left", "center-right"),
    *("far-left", "far-right", "left-wing", "right-wing", "nationalist", "populist"),
)
_MEMBER = rf"(?:an? )?(?:(?:{WORD}|D) ){{0,2}}(?:member|fellow) of"
_TOLD = r"(?= [,.]| (?:said|told|asked|argued|called|won|lost|voted|is|was|has|had) )"

_STATES = r"(?:the )?C(?: , (?:the )?C){0,9}(?: ,)? and (?:the )?C"

MEMBERS: tuple[Pattern, ...] = (
    Pattern(
        "members in a list",
        Predicate.MEMBER_OF,
        ("members", "brings together", "comprises", "groups", "made up of", "consists of"),
        rf"(?P<two>B)(?: , [^.;\"BCLP]{{1,60}} ,)? (?:(?:brings together|comprises|groups|is made up of|consists of)"
        rf"|(?:has|with|which has) (?:{WORD} |N ){{1,3}}?members (?:,|:|-)) (?P<one>{_STATES})",
        example="B brings together C and C",
        needs="BC",
    ),
    Pattern(
        "party in brackets",
        Predicate.MEMBER_OF,
        ("(",),
        r"(?P<one>P) \( (?P<two>B) \)",
        example="P ( B )",
        needs="PB",
    ),
    Pattern(
        "member of a party",
        Predicate.MEMBER_OF,
        ("member of", "fellow of"),
        rf"(?P<one>P|{SOMEBODY})(?: , N)?(?:{BEING}|{DOING}elected ){NOW}{_MEMBER} {TO}(?P<two>[BX])(?! {OWN}| [BXOE])",
        example="P , a member of the B",
    ),
    Pattern(
        "of a party",
        Predicate.MEMBER_OF,
        POLITICAL,
        rf"(?P<one>P)(?: ,)? (?:of|from|for) the (?:(?:{WORD}|D) ){{0,2}}(?:{'|'.join(POLITICAL)}) (?P<two>[BX])"
        rf"(?: party)?{_TOLD}",
        example="P of the opposition B ,",
        needs="P",
    ),
    Pattern(
        "belongs to a party",
        Predicate.MEMBER_OF,
        ("belong", "joined"),
        rf"(?P<one>P|{SOMEBODY}){DOING}(?:belongs to|belonged to|joined) {TO}(?P<two>[BX])(?! {OWN}| [BXOE])",
        example="P , who belongs to the B",
    ),
)


@cache
def _parties(lexicons: Lexicons) -> frozenset[str]:
    """The names of parties that a lexicon knows."""
    rows = [row for row in lexicons.rows("bodies") if row["kind"] == "party"]
    return frozenset(name for row in rows for name in (row["label"], *items(row["aliases"])))


def is_party(name: str, lexicons: Lexicons) -> bool:
    """Whether a body is a party by its name, without a word beside it."""
    return name in _parties(lexicons) or name.endswith("Party") or name == "Labour"


def has_people(name: str, before: str, after: str, lexicons: Lexicons) -> bool:
    """Whether a body is one that people belong to: a party or society; `before` and `after` are the words beside it."""
    if after == "party" or before in POLITICAL or name in _parties(lexicons):
        return True
    return re.split(r" (?:of|for|and) ", name)[0].endswith(_SOCIETIES)
