"""Patterns of relations between lands: capitals, parts, borders, recognition."""

from quizapp.facts.fact import Predicate
from quizapp.facts.relation_pattern import THINGS, Pattern

_BREAKAWAY = "(?:breakaway|separatist|rebel|secessionist|self-declared|self-proclaimed)"
_REGIONS = "(?:region|regions|province|provinces|republic|republics|territory|territories|state|enclave)"
_PARTS = (
    "(?:district|suburb|province|region|town|village|part|neighbourhood|prefecture|subject|republic|territory|island)"
)

LANDS: tuple[Pattern, ...] = (
    Pattern(
        "capital of",
        Predicate.CAPITAL_OF,
        ("capital",),
        r"(?P<one>[LX]) , (?:the |a )?(?:\w+ )?capital of (?:the |C 's |D ){0,2}(?P<two>[BCLX])",
        example="L , capital of C",
    ),
    Pattern(
        "capital before",
        Predicate.CAPITAL_OF,
        ("capital",),
        r"capital of (?:the )?(?P<two>C) , (?P<one>[LX])",
        example="capital of C , L",
        needs="C",
    ),
    Pattern(
        "its capital",
        Predicate.CAPITAL_OF,
        ("capital",),
        r"(?P<one>[LX]) , (?P<two>[CX]) 's (?:\w+ )?capital(?! (?:markets?|city of))",
        example="L , C 's capital",
    ),
    Pattern(
        "capital by demonym",
        Predicate.CAPITAL_OF,
        ("capital",),
        r"the (?P<two>D) capital ,? ?(?P<one>[LX])",
        example="the D capital , L",
        needs="D",
    ),
    Pattern(
        "capital possessed",
        Predicate.CAPITAL_OF,
        ("capital",),
        r"(?P<two>C) 's capital (?:, |city , |city )?(?P<one>[LX])",
        example="C 's capital , L",
        needs="C",
    ),
    Pattern(
        "capital is",
        Predicate.CAPITAL_OF,
        ("capital",),
        r"(?P<one>[LX]) (?:is|was|became|remains) the (?:\w+ )?capital (?:city )?of (?:the )?(?P<two>[CX])",
        example="L is the capital of C",
    ),
    Pattern(
        "breakaway by demonym",
        Predicate.BREAKAWAY_FROM,
        (
            "breakaway",
            "separatist",
            "rebel",
            "secessionist",
            "self-",
        ),
        rf"{_BREAKAWAY} (?P<two>D) {_REGIONS} of (?P<one>{THINGS})",
        example="breakaway D regions of C and C",
        needs="D",
    ),
    Pattern(
        "breakaway of",
        Predicate.BREAKAWAY_FROM,
        (
            "breakaway",
            "separatist",
            "rebel",
            "secessionist",
            "self-",
        ),
        rf"(?P<two>C) 's (?:\w+ )?{_BREAKAWAY} {_REGIONS} (?:of )?(?P<one>{THINGS})",
        example="C 's breakaway regions of C and C",
        needs="C",
    ),
    Pattern(
        "breakaway demonym first",
        Predicate.BREAKAWAY_FROM,
        (
            "breakaway",
            "separatist",
            "rebel",
            "secessionist",
            "self-",
        ),
        rf"(?P<two>D) {_BREAKAWAY} {_REGIONS} (?:of )?(?P<one>{THINGS})",
        example="D breakaway region of C",
        needs="D",
    ),
    Pattern(
        "breakaway apposed",
        Predicate.BREAKAWAY_FROM,
        (
            "breakaway",
            "separatist",
            "rebel",
            "secessionist",
            "self-",
        ),
        rf"(?P<one>{THINGS}) , (?:a |the |two )?{_BREAKAWAY} {_REGIONS} of (?P<two>C)",
        example="C , a breakaway region of C",
        needs="C",
    ),
    Pattern(
        "broke away",
        Predicate.BREAKAWAY_FROM,
        (
            "away",
            "seceded",
            "split",
            "independence",
        ),
        rf"(?P<one>{THINGS}) (?:(?:which|that|who) )?(?:originally |first |later )?"
        r"(?:broke away|seceded|split|declared (?:its |their )?independence) from (?P<two>C)",
        example="C and C broke away from C",
        needs="C",
    ),
    Pattern(
        "broke away, told of",
        Predicate.BREAKAWAY_FROM,
        (
            "away",
            "seceded",
            "independence",
        ),
        r"(?P<one>[CX]) , which (?:\w+ )?(?:broke away|seceded|declared independence) from (?P<two>C)",
        example="C , which declared independence from C",
        needs="C",
    ),
    Pattern(
        "part of",
        Predicate.PART_OF,
        (
            "district",
            "suburb",
            "province",
            "region",
            "town",
            "village",
            "part",
            "neighbourhood",
            "prefecture",
            "subject",
            "republic",
            "territory",
            "island",
        ),
        rf"(?P<one>[LCX]) , (?:a|the) (?:\w+ ){{0,2}}{_PARTS} (?:of|in) (?:the )?(?P<two>[CLX])",
        example="L , a district of L",
    ),
    Pattern(
        "is part of",
        Predicate.PART_OF,
        (
            "district",
            "suburb",
            "province",
            "region",
            "town",
            "village",
            "part",
            "neighbourhood",
            "prefecture",
            "subject",
            "republic",
            "territory",
            "island",
        ),
        rf"(?P<one>[LCX]) (?:is|remains) (?:already )?(?:a |an |the )?(?:\w+ ){{0,2}}{_PARTS} of "
        r"(?:the )?(?P<two>[CLX])",
        example="C is a federal subject of C",
    ),
    Pattern(
        "parts by demonym",
        Predicate.PART_OF,
        (
            "district",
            "province",
            "region",
            "state",
            "prefecture",
        ),
        rf"the (?P<two>D) (?:\w+ )?(?:districts?|provinces?|regions?|states?|prefectures?) of (?P<one>{THINGS})",
        example="the D districts of X and X",
        needs="D",
    ),
    Pattern(
        "borders",
        Predicate.BORDERS,
        (
            "borders",
            "adjoins",
        ),
        rf"(?P<one>[CLX]) (?:, which |which |that )?(?:borders|adjoins) (?:on )?(?P<two>{THINGS})",
        example="C , which borders C",
    ),
    Pattern(
        "shares a border",
        Predicate.BORDERS,
        ("border",),
        rf"(?P<one>C) (?:, which |which )?shares a (?:\w+ ){{0,2}}border with (?P<two>{THINGS})",
        example="C shares a border with C",
        needs="C",
    ),
    Pattern(
        "recognised",
        Predicate.RECOGNISES,
        ("recogni",),
        rf"(?P<one>{THINGS}) (?:\w+ly |also |last year |has |have |had |was the first to |first ){{0,2}}"
        rf"recogni[sz]e[sd] (?:T )?(?:the )?(?:independence of |two |de facto |D |{_BREAKAWAY} |{_REGIONS} of ){{0,3}}"
        r"(?P<two>(?:the )?C(?: and C)?)"
        r"(?: 's independence)?(?! 's (?:right|need|role|claim))",
        example="C recognised the independence of C and C",
        needs="C",
    ),
    Pattern(
        "recognised by",
        Predicate.RECOGNISES,
        ("recogni",),
        rf"(?P<two>C) (?:, which [^,]{{3,60}} , )?(?:was|is|has been) (?:\w+ly )?recogni[sz]ed by (?P<one>{THINGS})",
        example="C was recognised by C",
        needs="C",
    ),
    Pattern(
        "its capital, told of",
        Predicate.CAPITAL_OF,
        ("capital",),
        r"(?P<two>[CX])(?: [^CLX.;\"]{0,60})? (?P<one>[LX]) , its (?:\w+ )?capital",
        example="C T , in L , its capital",
    ),
    Pattern(
        "next to recognise",
        Predicate.RECOGNISES,
        ("recogni",),
        r"(?P<one>C)(?: , [^.;\"C]{0,100} ,)? (?:became|was|is|has become) (?:on T |T )?the (?:\w+ ){1,2}"
        r"(?:state|country|nation|government)? ?to recogni[sz]e (?:the independence of )?(?P<two>C(?: and C)?)",
        example="C became on T the fourth state to recognise C",
        needs="C",
    ),
    Pattern(
        "between",
        Predicate.BORDERS,
        ("between",),
        r"(?P<one>C) , (?:a|an) [^.;\"C]{0,60} between (?P<two>C and C)",
        example="C , a small country between C and C",
        needs="C",
    ),
)
