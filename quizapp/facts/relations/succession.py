"""Patterns of relations between people of whom one came after the other in an office."""

from quizapp.facts.fact import Predicate
from quizapp.facts.relations.pattern import BEING, DOING, OWN, SOMEBODY, TITLE, WORD, Pattern

# In sport a player is replaced in a minute of the match.
_IN_OFFICE = r"(?= (?:as|in T|T|at the (?:head|helm|top|O)|\.|,|;))"
_IN_MATCH = (
    " (?:in the (?:first|second|N)|after (?:N|Y|the)|at (?:half|the break)|on the (?:left|right|hour|wing)"
    "|for the last)"
)
_CHOSEN = r"(?:appointed|named|elected|chosen|sworn in|picked|selected|confirmed|promoted)"


SUCCESSIONS: tuple[Pattern, ...] = (
    Pattern(
        "succeeded him",
        Predicate.SUCCESSOR_OF,
        ("succeeded", "replaced"),
        r"(?P<one>P)(?: ,)? who (?:has |had )?(?:succeeded|replaced) (?P<two>him|her)(?= (?:as|in|T|at|and) | [,.;])",
        example="P , who succeeded him as O",
        needs="P",
    ),
    Pattern(
        "successor",
        Predicate.SUCCESSOR_OF,
        ("succeed", "took over", "takes over", "take over", "replace"),
        rf"(?P<one>P|X(?= (?:succeeded|took|replaced) )|{SOMEBODY}){DOING}(?:(?:succeeded|succeeds|will "
        rf"succeed|(?:t(?:ook|akes)|will take|is to take) over"
        rf"(?: as (?:the )?O| in T| T){{0,2}} from) {TITLE}(?P<two>P)|(?:will )?replace[sd]? "
        rf"{TITLE}(?P<two_>P){_IN_OFFICE})",
        example="P succeeded P",
        needs="P",
    ),
    Pattern(
        "succeeded by",
        Predicate.SUCCESSOR_OF,
        ("succeeded", "replaced"),
        rf"(?P<two>P|{SOMEBODY})(?:{BEING}| (?:will be|is to be) )(?:succeeded|replaced)(?: as O| T| in T){{0,2}} "
        rf"by {TITLE}(?P<one>P|X(?= [,.]| in T))(?!{_IN_MATCH})",
        example="P was succeeded by P",
        needs="P",
    ),
    Pattern(
        "handed over",
        Predicate.SUCCESSOR_OF,
        ("handed over", "hand over", "made way", "make way", "stood down"),
        rf"(?P<two>P) (?:(?:has |had |will |is to )?(?:handed|hand) over (?:as O |the O )?to"
        rf"|(?:has |had |will )?ma[dk]e way (?:as O )?for|stood down (?:as O )?in favou?r of) "
        rf"{TITLE}(?P<one>P)(?! {OWN})",
        example="P handed over to P",
        needs="P",
    ),
    Pattern(
        "like the predecessor",
        Predicate.SUCCESSOR_OF,
        ("predecessor",),
        rf"(?:like|unlike) (?:his|her) (?:{WORD} )?predecessor ,? ?{TITLE}(?P<two>P) , {TITLE}(?P<one>P)",
        example="unlike his predecessor , P , O P",
        needs="P",
    ),
    Pattern(
        "succeeding",
        Predicate.SUCCESSOR_OF,
        ("succeed", "replac", "place of", "taking over"),
        rf"(?P<one>P|X(?= was )|{SOMEBODY}) (?![^.;\"P]{{0,60}} whose "
        rf")[^.;\"P]{{0,90}}(?:{_CHOSEN}[^.;\"P]{{0,60}} to (?:succeed|replace)"
        rf"|(?:, |as O )(?:succeeding|replacing|taking over from)|{_CHOSEN}[^.;\"P]{{0,60}} in (?:the )?place of) "
        rf"{TITLE}(?P<two>P)",
        example="P , N , was appointed in T , succeeding P",
        needs="P",
    ),
)
