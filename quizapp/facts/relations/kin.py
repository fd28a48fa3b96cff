"""Patterns of relations between people who are kin: spouses, parents and children."""

from quizapp.facts.fact import Predicate
from quizapp.facts.relations.pattern import BEING, DOING, OWN, SOMEBODY, TITLE, TITLE_BARE, WORD, Pattern

_SPOUSE = "(?:wife|husband|widow|widower|spouse)"
_KIN = rf"(?:(?:eldest|younger|elder|older|only|late|youngest|oldest|second|adopted|N-year-old|{WORD}) ){{0,2}}"
_CHILDREN = ("son", "daughter", "stepson", "stepdaughter")
_CHILD = f"(?:{'|'.join(_CHILDREN)})"
_PARENT = "(?:father|mother)"
_SPOUSE_WORDS = ("wife", "husband", "widow", "spouse")
# "Their sons, X and Y": whose children are told, and by what names.
_THEIRS = rf"(?:an?|N|[a-z]+) {_KIN}(?:{_CHILD}s?|children) [,:] {TITLE_BARE}"
_NAMED = r"[PX](?: , [PX]){0,4}(?: and [PX])?"
# "A, a miner, and B (née C)": two parents.
_ENDED = " (?:was |had |has |been |later |soon )*(?:ended|dissolved|broke|collapsed|failed|annulled|over)"
_TRADE = r"(?: , (?:an?|the) [^,;.:\"BCDLPUX]{1,40} ,)?"
_PAIR = (
    rf"[PX]{_TRADE}(?: ,)? and (?:of )?(?:(?:his|her) (?:{WORD} )?{_SPOUSE} (?:, )?)?{TITLE_BARE}[PX]"
    rf"(?= [.,;(]| in | who )"
)
_BIRTH = r"(?: in T| T| (?:in|at|near|outside) (?:the )?(?:[XLC]|[a-z-]+(?: of [XLC])?)(?: , [XLC])?(?: ,)?){0,3}"

KIN: tuple[Pattern, ...] = (
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
        ("married", "marriage", "the knot", "wed", "leaves a", "left a"),
        rf"(?P<one>P|{SOMEBODY})(?:{BEING}married (?:for Y )?to| , married to|{DOING}(?:married|weds?)"
        rf"(?: in T(?= [a-zOP])| T(?= [a-zOP])| , (?:first|firstly|secondly) ,)?) "
        rf"{TITLE}(?P<two>P)(?! and {TITLE}P)"  # of a priest: he married Quill and Reed
        rf"|(?P<one__>P) (?:has )?(?:tied the knot with|wed) (?:(?:his|her) (?:{WORD} ){{0,2}}partner ,? ?)?"
        rf"{TITLE}(?P<two__>P)"
        rf"|(?P<one___>P|he|she) (?:leaves|left)(?: behind)? a (?:widow|widower|wife|husband) , {TITLE}(?P<two___>P)"
        rf"|(?P<one_____>P) {OWN} marriage (?:in T )?to {TITLE}(?P<two_____>P)(?!{_ENDED})"
        rf"|(?P<one_>P|he|she) and {TITLE_BARE}(?P<two_>P)"
        rf"(?:(?: ,)? (?:were |got |have been |are )?married| , who (?:were |got )?(?:married|wed))"
        rf"(?= (?:in|on|at|since|for) )"
        rf"|(?P<one____>P) and (?P<two____>P) tied the knot"
        rf"|(?P<two______>P)(?: , [^.;\"PX]{{1,60}})? , whom (?P<one______>he|she|P) (?:had |later "
        rf"|then )?(?:married|wed)",
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
        "child of two",
        Predicate.CHILD_OF,
        (*_CHILDREN, "children", "born"),
        rf"(?P<one>P|{SOMEBODY})(?: , N)?(?:(?:{BEING}| was born [^.;:\"P]{{1,60}} , )(?:the |a |one of the )?"
        rf"(?:{_KIN}{_CHILD}|(?:{WORD} )?of (?:the )?N children) of| was born{_BIRTH} to) {TITLE_BARE}(?P<two>{_PAIR})",
        example="P was born in T , the son of P , a miner , and X (",
        needs="P",
    ),
    Pattern(
        "both parents",
        Predicate.CHILD_OF,
        ("father", "mother"),
        rf"(?P<one>P) {OWN} {_PARENT} ,? ?{TITLE_BARE}P(?: ,)? [^.;:\"PX]{{0,60}} and (?:his|her) {_PARENT} ,? ?"
        rf"{TITLE_BARE}(?P<two>P)",
        example="P 's father , P , was a miner and his mother , P",
        needs="P",
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
        rf"(?P<two>P|{SOMEBODY}) (?:is|was) survived by (?:(?:his|her) (?:{WORD} )?{_SPOUSE} (?:, )?[PX](?: ,| and)+ )?"
        rf"(?:[^.;\"P]{{1,60}}? and )??{_THEIRS}(?P<one>{_NAMED}(?:(?: ,| and)+ {_THEIRS}{_NAMED})?)(?! {OWN})",
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
)
