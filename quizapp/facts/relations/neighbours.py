"""Patterns of relations among neighbours: who borders whom, and which border is shared."""

from quizapp.facts.fact import Predicate
from quizapp.facts.relations.pattern import AND, BEING, COUNTRY, DOING, OWN, THING, WORD, Pattern

_BETWEEN = "(?:sandwiched|wedged|squeezed|situated|located|lying|tucked|landlocked|lies|sits)"
_BORDER = "(?:border|frontier|boundary)"
_SIDE = r"(?: (?:to|in|on) (?:the|its) \w+)?"
_AROUND = rf"{THING}{_SIDE}(?:(?: ,|{AND}) (?:with )?{THING}{_SIDE}){{0,5}}"
_SHARED = rf"(?:an? |its |their )?(?!(?:{WORD} )?(?:maritime|sea) )(?:{WORD} |N |- |and |of ){{0,6}}{_BORDER}s?"
_AREA = "(?:district|province|region|county|state|department|governorate|oblast|canton|prefecture)"
_HEMMED = "(?:bordered|surrounded|hemmed in|bounded|enclosed|flanked|ringed)"

NEIGHBOURS: tuple[Pattern, ...] = (
    Pattern(
        "shared border",
        Predicate.BORDERS,
        ("share",),
        rf"(?P<one>C) and (?:the )?(?P<two>C)(?: ,)?(?: which| that| both)? shares? (?:an?|their) "
        rf"(?!(?:{WORD} )?(?:maritime|sea) )(?:{WORD} |N |- |and ){{0,4}}{_BORDER}(?! with)",
        example="C and C share a long border",
        needs="C",
    ),
    Pattern(
        "border possessed",
        Predicate.BORDERS,
        ("border", "frontier"),
        rf"(?P<one>C(?= (?:{OWN}|, whose) )|D|its)(?: {OWN}| , whose)? (?!(?:{WORD} )?(?:maritime|sea) )"
        rf"(?:{WORD} |N |- ){{0,3}}{_BORDER}s? with (?:the )?(?P<two>C(?:(?: ,| and) (?:the )?C(?! {OWN})){{0,3}})",
        example="C 's eastern border with C",
        needs="C",
    ),
    Pattern(
        "border each other",
        Predicate.BORDERS,
        ("border each", "border one"),
        r"(?P<one>[CX]) and (?:the )?(?P<two>[CX])(?: ,)?(?: which| that)? border (?:each other|one another)",
        example="C and C , which border each other",
    ),
    Pattern(
        "with which a border",
        Predicate.BORDERS,
        ("border", "frontier"),
        rf"(?P<two>C) , with which (?:the )?(?P<one>C|it) shares (?:an?|its) (?:{WORD} |N |- ){{0,4}}{_BORDER}",
        example="C , with which it shares a border",
        needs="C",
    ),
    Pattern(
        "apposed, that borders",
        Predicate.BORDERS,
        ("border", "adjoins", "abuts", "frontier"),
        rf"(?P<one>[CLX]) , (?:an?|the|one of the) (?:[^ ,;:.\"]+ ){{1,14}}?(?:(?:that|which) (?:borders|adjoins|abuts"
        rf"|(?:has|shares) {_SHARED} with)|bordering|with {_SHARED} (?:on|with)) (?:on )?(?P<two>{_AROUND})",
        example="L , a district of C that borders C",
    ),
    Pattern(
        "area that borders",
        Predicate.BORDERS,
        ("border", "adjoins", "abuts"),
        rf"(?P<one>[CLX]) {_AREA}(?: (?:of|in) (?:the )?(?:{WORD} )?C)?(?: ,)? (?:(?:that|which) (?:borders|adjoins"
        rf"|abuts)|bordering) (?:on )?(?P<two>{_AROUND})",
        example="the X region of C that borders C",
        needs="C",
    ),
    Pattern(
        "borders",
        Predicate.BORDERS,
        (
            "border",
            "frontier",
            "boundary",
            "adjoins",
            "abuts",
            "hemmed",
            "bounded",
            "surrounded",
            "enclosed",
            "flanked",
        ),
        rf"(?P<one>[CLX]|{COUNTRY})(?:{DOING}(?:borders|adjoins|abuts|(?:shares|has) {_SHARED}(?: of "
        rf"N(?: {WORD})?)? with) (?:on )?"
        rf"| , with {_SHARED} with | , "
        rf"(?:(?:an?|the) (?:(?:{WORD}|D) ){{1,4}})?bordering "
        rf"|(?:{BEING}| , )(?:an? )?(?:{WORD} (?:and )?){{0,4}}{_HEMMED} (?:entirely |on (?:all|N|most) sides )?by )"
        rf"(?P<two>{_AROUND})|(?P<two_>[CX]) , which (?P<one_>[CX]) borders",
        example="C , which borders C",
    ),
    Pattern(
        "between",
        Predicate.BORDERS,
        ("between",),
        rf"(?P<one>[CX])(?: , (?:a|an) [^.;\"C]{{0,60}}|(?: ,| is| , which| , which is)? {_BETWEEN} )"
        r"between (?P<two>(?:the )?C(?: , (?:the )?C){0,3} and (?:the )?C)",
        example="C , a small country between C and C",
        needs="C",
    ),
    Pattern(
        "between, before",
        Predicate.BORDERS,
        ("between",),
        rf"{_BETWEEN} between (?P<two>(?:the )?C(?: , (?:the )?C){{0,3}} and (?:the )?C) , (?P<one>[CX])(?! {OWN})",
        example="wedged between C and C , C",
        needs="C",
    ),
    Pattern(
        "on the border of",
        Predicate.BORDERS,
        ("border", "frontier"),
        rf"(?P<one>[CX]) , (?:which lies |lying |situated )?on (?P<two>C) {OWN} (?:{WORD} )?{_BORDER}(?! with)",
        example="C , on C 's western border",
        needs="C",
    ),
    Pattern(
        "border between",
        Predicate.BORDERS,
        ("border", "frontier", "boundary"),
        r"(?:border|frontier|(?:marks|forms|is) the boundary)(?: crossings?| posts?| checkpoints?| "
        r"fence| area| region)?"
        r" between (?:the )?(?P<one>C) and (?:the )?(?P<two>C)",
        example="border between C and C",
        needs="C",
    ),
)
