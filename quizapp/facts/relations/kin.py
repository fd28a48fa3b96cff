"""Patterns of relations between people: kin, and who came after whom."""

from quizapp.facts.fact import Predicate
from quizapp.facts.relations.pattern import BEING, DOING, OWN, SOMEBODY, TITLE, TITLE_BARE, WORD, Pattern

_SPOUSE = "(?:wife|husband|widow|widower|spouse)"
_KIN = rf"(?:(?:eldest|younger|elder|older|only|late|youngest|oldest|second|adopted|N-year-old|{WORD}) ){{0,2}}"
_CHILDREN = ("son", "daughter", "stepson", "stepdaughter")
_CHILD = f"(?:{'|'.join(_CHILDREN)})"
_PARENT = "(?:father|mother)"
_SPOUSE_WORDS = ("wife", "husband", "widow", "spouse")
# In sport a player is replaced in a minute of the match.
_IN_OFFICE = r"(?= (?:as|in T|T|at the (?:head|helm|top|O)|\.|,|;))"
_IN_MATCH = (
    " (?:in the (?:first|second|N)|after (?:N|Y|the)|at (?:half|the break)|on the (?:left|right|hour|wing)"
    "|for the last)"
)
_CHOSEN = r"(?:appointed|named|elected|chosen|sworn in|picked|selected|confirmed|promoted)"

# "Their sons, X and Y": whose children are told, and by what names.
_THEIRS = rf"(?:an?|N|[a-z]+) {_KIN}(?:{_CHILD}s?|children) [,:] {TITLE_BARE}"
_NAMED = r"[PX](?: , [PX]){0,4}(?: and [PX])?"

PEOPLE: tuple[Pattern, ...] = (
    Pattern(
        "spouse",
        Predicate.SPOUSE_OF,
        _SPOUSE_WORDS,
        rf"(?P<one>P|the O(?= {OWN}))(?: {OWN}| and (?:his|her)| ,? ?with (?:his|her)| , whose) "
        rf"(?:late |second |first |third |estranged )?{_SPOUSE} (?:of (?:N|[a-z-]+) years )?"
        rf"(?:, {TITLE}|{TITLE_BARE})(?P<two>P|X(?= [,.])|(?<=, )[CL](?= [,.]))",
        example="P and his wife , P",
        needs="P",
    ),
    Pattern(
        "married",
        Predicate.SPOUSE_OF,
        ("married", "the knot", "wed", "leaves a", "left a"),
        rf"(?P<one>P|{SOMEBODY})(?:{BEING}married to| , married to|{DOING}(?:married|weds?))"
        rf" {TITLE}(?P<two>P)(?! and {TITLE}P)"  # of a priest: he married Quill and Reed
        rf"|(?P<one__>P) (?:has )?(?:tied the knot with|wed) (?:(?:his|her) (?:{WORD} ){{0,2}}partner ,? ?)?"
        rf"{TITLE}(?P<two__>P)"
        rf"|(?P<one___>P|he|she) (?:leaves|left)(?: behind)? a (?:widow|widower|wife|husband) , {TITLE}(?P<two___>P)"
        rf"|(?P<one_>P) and (?P<two_>P)"
        rf"(?:(?: ,)? (?:were |got |have been |are )?married| , who (?:were |got )?(?:married|wed))"
        rf"(?= (?:in|on|at|since|for) )"
        rf"|(?P<one____>P) and (?P<two____>P) tied the knot",
        example="P is married to P",
        needs="P",
    ),
    Pattern(
        "child apposed",
        Predicate.CHILD_OF,
        _CHILDREN,
        rf"(?P<one>P|{SOMEBODY})(?: , (?:N|[a-z-]+))?{BEING}(?:an? (?:{WORD} |O ){{1,3}}and )?"
        rf"(?:the |a |one of the )?{_KIN}{_CHILD} of (?:an? (?:{WORD} ){{1,2}}, )?"
        rf"{TITLE}(?P<two>(?:P|(?<=, )X(?= ,))"
        rf"(?:(?: and|(?: ,)? and of) (?:(?:his|her|the|{WORD}|O) ){{0,3}}P(?= [.,;]))?)",
        example="P , son of the late O P",
        needs="P",
    ),
    Pattern(
        "child of both",
        Predicate.CHILD_OF,
        (*_CHILDREN, "children"),
        rf"(?P<one>P|{SOMEBODY})(?: , N)?(?:{BEING}| was born [^.;:\"P]{{1,60}} , )"
        rf"(?:the |a |one of the )?(?:{_KIN}{_CHILD}|(?:{WORD} )?of (?:the )?N children) of (?:P|X)"
        rf"(?: , an? [^,;.:\"P]{{1,40}} ,)?(?: ,)? and (?:his|her) (?:{WORD} )?{_SPOUSE} (?:, )?"
        r"(?P<two>P|(?<=, )[XCL](?= [,.]))",
        example="P was the daughter of P , a dealer , and his wife , P",
        needs="P",
        also=_SPOUSE_WORDS,
    ),
    Pattern(
        "child of a line",
        Predicate.CHILD_OF,
        ("children",),
        rf"(?P<one>P|{SOMEBODY})(?:{BEING}| was born [^.;:\"P]{{1,60}} , )(?:the )?(?:{WORD} )?of (?:the )?N children"
        rf" of {TITLE}(?P<two>P)(?! {OWN})",
        example="P was the fourth of N children of P",
        needs="P",
    ),
    Pattern(
        "born a child",
        Predicate.CHILD_OF,
        _CHILDREN,
        rf"(?P<one>P|{SOMEBODY}) was born [^.;:\"P]{{1,60}} , (?:the )?{_KIN}{_CHILD} of (?:an? (?:{WORD} ){{1,2}}, )?"
        rf"{TITLE}(?P<two>P)(?! {OWN})",
        example="P was born in L , the son of a diver , P",
        needs="P",
        also=(" born ",),
    ),
    Pattern(
        "born to",
        Predicate.CHILD_OF,
        ("born",),
        rf"(?:born(?: in T| in L| T){{0,2}} to {TITLE}(?P<two>P(?: and {TITLE}P)?) , {TITLE_BARE}(?P<one>P)"
        rf"|(?P<one_>P) was born(?: in T| in L| T){{0,2}} to {TITLE}(?P<two_>P(?: and {TITLE}P)?))(?! {OWN})",
        example="born to the painter P and O P , P",
        needs="P",
    ),
    Pattern(
        "child before",
        Predicate.CHILD_OF,
        _CHILDREN,
        rf"(?:(?P<two>P|the O(?= {OWN}))(?: {OWN}| and (?:his|her)) {_KIN}{_CHILD}(?: ,)?"
        rf"|{_CHILD} of {TITLE}(?P<two_>P) ,) {TITLE_BARE}(?P<one>P)(?! {OWN})",
        example="P 's son , P",
        needs="P",
    ),
    Pattern(
        "survived by a child",
        Predicate.CHILD_OF,
        _CHILDREN,
        rf"(?P<two>P|{SOMEBODY}) (?:leaves|left)(?: behind)? (?:[^.;\"P]{{1,40}} and )?"
        rf"(?:an?|N|[a-z]+) {_KIN}{_CHILD}s? [,:] {TITLE_BARE}(?P<one>P(?: and P)?)(?! {OWN})",
        example="P leaves a son , P",
        needs="P",
    ),
    Pattern(
        "survived by children",
        Predicate.CHILD_OF,
        ("survived",),
        rf"(?P<two>P|{SOMEBODY}) (?:is|was) survived by (?:[^.;\"P]{{1,60}}? and )??{_THEIRS}"
        rf"(?P<one>{_NAMED}(?:(?: ,)? and {_THEIRS}{_NAMED})?)(?! {OWN})",
        example="P is survived by their sons , P and X , and their daughter , P",
    ),
    Pattern(
        "child, named before",
        Predicate.CHILD_OF,
        _CHILDREN,
        rf"(?P<one>P) , (?P<two>P|the O) {OWN} {_KIN}{_CHILD}",
        example="P , P 's son",
        needs="P",
    ),
    Pattern(
        "children told one by one",
        Predicate.CHILD_OF,
        ("sons", "daughters", "children"),
        rf"(?P<two>P) {OWN} (?:{WORD} |N ){{0,3}}(?:sons|daughters|children) [:,] {TITLE_BARE}"
        r"(?P<one>P , (?:who|the|an?) [^.;\"PX]{1,60} ,? ?and P)",
        example="P 's N sons : P , who left , and P",
        needs="P",
    ),
    Pattern(
        "married child",
        Predicate.SPOUSE_OF,
        ("married",),
        rf"(?:his|her|whose) {_KIN}{_CHILD} (?:, )?(?P<one>[PX])(?: ,)? (?:is|was) married to {TITLE}(?P<two>P)",
        example="whose daughter X is married to P",
        needs="P",
    ),
    Pattern(
        "succeeded him",
        Predicate.SUCCESSOR_OF,
        ("succeeded", "replaced"),
        r"(?P<one>P)(?: ,)? who (?:has |had )?(?:succeeded|replaced) (?P<two>him|her)(?= (?:as|in|T|at) | [,.;])",
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
