"""Frames: the ways in which news says that somebody is something to another, for every noun that tells a relation.

"Cuba, an ally of Peru"; "Cuba is Peru's ally"; "Peru's ally, Cuba"; "Peru, whose ally Cuba"; "Peru and its ally Cuba".
"""

from collections.abc import Iterator
from typing import NamedTuple

from quizapp.facts.fact import Predicate
from quizapp.facts.relations.pattern import (
    AND,
    BEING,
    BUSINESS,
    FIRM,
    NOT_NOW,
    NOW,
    OWN,
    TITLE,
    TITLE_BARE,
    TO,
    WORD,
    Pattern,
)

_QUALITY = rf"(?:(?!(?:{NOT_NOW}|not) ){WORD}|[DNTYAO]|X(?= [a-z])|\d+[a-z]+|\"|most|once)"
_QUALITIES = rf"(?:{_QUALITY} ){{0,5}}?"
_DET = r"(?:(?:the|an?|its|both|one of(?: the)?|among(?: the)?|part of(?: the)?|another of|some of) )?"
_LINK = (
    r"(?:, |: |is |are |was |were |remains? |include |includes |including |such as |like |being |, such as "
    r"|, including )"
)
PEOPLE = rf"(?:P|X(?= [,.a-z]))(?:(?: , {TITLE_BARE}P){{0,4}}(?: ,)? and {TITLE_BARE}P)?"
# "Who retired in May and"; ", a former trader ,".
_ASIDE = (
    r"(?: , (?:also )?known as X)?"
    r"(?: , (?:who [^.;:\"BCLPUX]{1,60} and|(?:an?|the|O) (?:[^,.;:\"BCLPUX]{1,60} )?,)| ,)"
)
STATE = r"(?:the )?[CXL]"
STATES = rf"{STATE}(?:(?: , {STATE}){{0,6}}{AND} {STATE})?"
A_FIRM = rf"(?:(?:the )?[BXLUP]|{FIRM})"
GROUP = rf"(?:(?:the )?[BXUL]|{FIRM})"
FIRMS = rf"{A_FIRM}(?: and {A_FIRM}(?= [.,;]))?"

# The words of a frame itself, of which it has one.
_ALSO = {
    "whose, before": (" '",),
    "relative": (" whose ",),
    "with": (" its ", " his ", " her ", " their "),
    "among them": (" among them",),
    "its, being": (" its ",),
    "its": ("its ",),
    "its, after": (" its ",),
}


class Role(NamedTuple):
    """A noun of a relation: who holds the role is the subject unless it is turned, whose role it is the object.

    `holder` and `of` are patterns of the names on the two sides; `bare` are tags that stand right before the noun
    without a possessive, as in "a US ally".
    """

    name: str
    predicate: Predicate
    words: tuple[str, ...]
    nouns: str
    holder: str
    of: str
    bare: str = ""
    turned: bool = False
    prepositions: str = "of"
    example: tuple[str, str] = ("C", "C")
    one: str = ""  # the noun that its examples have
    people: bool = False
    mutual: bool = False  # so that each is the other's: then whoever is named first is the subject


def patterns(roles: tuple[Role, ...]) -> Iterator[Pattern]:
    """The patterns of all frames of all roles."""
    for role in roles:
        yield from _patterns(role)


def _patterns(role: Role) -> Iterator[Pattern]:
    holder, of = ("two", "one") if role.turned else ("one", "two")
    one, two = rf"(?P<{holder}>{role.holder})", rf"(?P<{of}>{role.of})"
    later, first = (rf"(?P<two>{role.holder})", "one") if role.mutual else (one, of)
    owner = rf"(?P<{first}>{role.of})"
    noun = rf"{_QUALITIES}{role.nouns}{'(?: and (?:heir|successor|partner)(?: apparent)?)?' if role.people else ''}"
    named = (
        rf"(?:{_LINK}{TITLE}|{TITLE_BARE})"
        if role.people
        else rf"(?:(?:{_LINK}|of )?(?:the )?(?:D )?|{_LINK}(?:the |an? )?(?:(?:{WORD}|D|L) ){{0,3}}(?:{BUSINESS}|fund) "
        rf"|, the (?:{WORD} |D ){{1,3}})"
    )
    title = TITLE if role.people else ""
    h, s = role.example
    n = role.one or role.words[0]
    bare = rf"|(?:the |an? )?{role.bare}" if role.bare else ""
    its = rf"(?<!bought )(?<!acquired )(?<!buy )(?<!takeover of )(?P<{first}>its) {noun}"
    of_it = rf"{_DET}{noun}(?: and (?:{WORD} |O ){{1,4}})? ?{role.prepositions} {title}{TO}{two}"
    with_its = (
        rf"(?: ,)?(?: [^.;\"BCLPX]{{0,60}})? (?:and|with|by|to|from)(?: (?:on|to|from|for|by))? "
        rf"(?:its|his|her|their) "
        rf"{noun}"
    )
    frames = {
        "of": (rf"{one}{BEING}{NOW}(?:(?:an?|the) [^.;:\"]{{1,60}} and )?{NOW}{of_it}", f"{h} , the {n} of {s}"),
        "whose, after": (
            rf"{one}{BEING}{_DET}(?P<{of}>(?:{role.of})(?= {OWN} ){bare})(?: {OWN})? {noun}(?! of)",
            f"{h} , {s} 's {n}",
        ),
        "whose, before": (rf"{owner} {OWN} {noun} {named}{later}", f"{s} 's {n} , {h}"),
        "relative": (rf"{owner}{_ASIDE} whose {noun} {named}{later}", f"{s} , whose {n} {h}"),
        "of, before": (rf"the {noun} of {TO}{owner} {_LINK}{named}{later}", f"the {n} of {s} , {h}"),
        "with": (rf"{owner}{with_its} {named}{later}", f"{s} and {'his' if role.people else 'its'} {n} {h}"),
    }
    frames["among them"] = (
        rf"{owner} {OWN} {noun}(?: [^,.;\"]{{0,40}})? , {later} among them",
        f"{s} 's {n} , {h} among them",
    )
    if not role.people or role.predicate is Predicate.FOUNDED:  # else his or hers
        frames["its, being"] = (
            rf"{later} (?:is|are|was|remains?|became|has become) (?:by far |now |still )?(?P<{first}>its) {noun}",
            f"{h} is its {n}",
        )
        frames["its"] = (rf"{its} {named}{later}", f"its {n} {h}")
        frames["its, after"] = (rf"{later} , (?P<{first}>its) {noun}(?= [,.;]| (?:in|to|and) )", f"{h} , its {n} ,")
    for name, (pattern, example) in frames.items():
        needs = "P" if role.of.startswith("P") else ""
        also = _ALSO.get(name, ())
        yield Pattern(f"{role.name}, {name}", role.predicate, role.words, rf"{pattern}(?! {OWN})", example, needs, also)
