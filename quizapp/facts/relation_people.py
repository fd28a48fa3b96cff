"""Patterns of relations of people and bodies: members, owners, founders, allies, kin, successors."""

from quizapp.facts.fact import Predicate
from quizapp.facts.relation_pattern import THINGS, Pattern

_SHARE = r"(?:now |also |N |half |wholly |partly |majority |percent |per |cent ){0,3}"
_ELDER = "(?:eldest |younger |elder |only |late )?"
_TITLES = r"(?:\w+ |O |D ){0,4}"  # of the late President
_REMAINS = "(?:is|remains|was|became|has been|,)"
_COMPANY = "(?:group|company|firm|conglomerate)"
_UNITS = "(?:subsidiary|unit|arm|division|affiliate)"

PEOPLE: tuple[Pattern, ...] = (
    Pattern(
        "member apposed",
        Predicate.MEMBER_OF,
        ("member",),
        r"(?P<one>[BCX]) , (?:itself |also )?(?:a|an) (?:\w+ ){0,2}member of (?:the )?(?P<two>[BC])",
        example="C , a founding member of B",
    ),
    Pattern(
        "is member",
        Predicate.MEMBER_OF,
        ("member",),
        rf"(?P<one>{THINGS}) (?:is|are|was|became|has been|have been) (?:also |already )?(?:a |an |both )?"
        r"(?:\w+ ){0,2}members? of (?:the )?(?P<two>[BC])",
        example="C is a member of B",
    ),
    Pattern(
        "joined",
        Predicate.MEMBER_OF,
        ("joined",),
        r"(?P<one>C) (?:, which |which |has |had )?joined (?:the )?(?P<two>[BC])",
        example="C joined B",
        needs="C",
    ),
    Pattern(
        "belongs",
        Predicate.MEMBER_OF,
        ("belong",),
        rf"(?P<one>{THINGS}) (?:, which )?(?:both |all |have |has ){{0,2}}belong(?:s|ed)? to (?:the )?(?P<two>B)",
        example="C and C , which both belong to B",
        needs="B",
    ),
    Pattern(
        "subsidiary apposed",
        Predicate.SUBSIDIARY_OF,
        (
            "subsidiary",
            "unit",
            "arm",
            "division",
            "affiliate",
        ),
        rf"(?P<one>[BX]) , (?:a|an|the) (?:[\w-]+ ){{0,3}}{_UNITS} of (?:the )?"
        rf"(?:(?:X |[\w-]+-based )?{_COMPANY} )?(?P<two>[BXP])(?! {_COMPANY})",
        example="B , a subsidiary of B",
    ),
    Pattern(
        "is subsidiary",
        Predicate.SUBSIDIARY_OF,
        (
            "subsidiary",
            "unit",
            "arm",
            "division",
            "affiliate",
        ),
        rf"(?P<one>[BX]) (?:is|was|became) (?:a|an|the) (?:[\w-]+ ){{0,3}}{_UNITS} of (?:the )?(?P<two>[BX])",
        example="B is a unit of B",
    ),
    Pattern(
        "owned by",
        Predicate.OWNS,
        ("owned",),
        rf"(?P<two>[BX]) (?:, which )?(?:is|was) {_SHARE}owned by (?:the )?(?P<one>[BCXP])",
        example="B is N owned by B",
    ),
    Pattern(
        "owned, apposed",
        Predicate.OWNS,
        ("owned",),
        rf"(?P<two>[BX]) , {_SHARE}owned by (?:the )?(?P<one>[BCXP])",
        example="B , half owned by B",
    ),
    Pattern(
        "founder apposed",
        Predicate.FOUNDED,
        ("found",),
        r"(?P<one>P) , (?:the |a |who )?(?:co-)?found(?:er of|ed) (?:the )?(?P<two>[BX])",
        example="P , founder of B",
        needs="P",
    ),
    Pattern(
        "founder before",
        Predicate.FOUNDED,
        ("founder",),
        r"(?P<two>[BX]) (?:'s )?founder ,? ?(?P<one>P)",
        example="B 's founder , P",
        needs="P",
    ),
    Pattern(
        "founded by",
        Predicate.FOUNDED,
        ("founded",),
        r"(?P<two>[BX]) ,? ?(?:which |was |is )*founded (?:in T |T )?by (?P<one>P)",
        example="B , founded by P",
        needs="P",
    ),
    Pattern(
        "founded",
        Predicate.FOUNDED,
        (
            "founded",
            "up",
            "established",
        ),
        r"(?P<one>P) (?:, who |, )?(?:(?:co-)?founded|set up|established) (?:the )?(?P<two>[BX])",
        example="P founded B",
        needs="P",
    ),
    Pattern(
        "spouse",
        Predicate.SPOUSE_OF,
        (
            "wife",
            "husband",
        ),
        r"(?P<one>P) (?:'s|and (?:his|her)) (?:late |former )?(?:wife|husband) , (?P<two>P)",
        example="P and his wife , P",
        needs="P",
    ),
    Pattern(
        "spouse apposed",
        Predicate.SPOUSE_OF,
        (
            "wi",
            "husband",
        ),
        rf"(?P<one>P) , (?:the )?(?:wife|husband|widow|widower) of (?:the )?{_TITLES}(?P<two>P)",
        example="P , the wife of O P",
        needs="P",
    ),
    Pattern(
        "married",
        Predicate.SPOUSE_OF,
        ("married",),
        r"(?P<one>P) (?:is|was) married to (?P<two>P)",
        example="P is married to P",
        needs="P",
    ),
    Pattern(
        "child apposed",
        Predicate.CHILD_OF,
        (
            "son",
            "daughter",
        ),
        rf"(?P<one>P) , (?:the )?{_ELDER}(?:son|daughter) of (?:the )?{_TITLES}(?P<two>P)",
        example="P , son of the late O P",
        needs="P",
    ),
    Pattern(
        "child before",
        Predicate.CHILD_OF,
        (
            "son",
            "daughter",
        ),
        rf"(?P<two>P) 's {_ELDER}(?:son|daughter) ,? ?(?P<one>P)",
        example="P 's son , P",
        needs="P",
    ),
    Pattern(
        "ally",
        Predicate.ALLY_OF,
        ("all",),
        r"(?P<one>C) (?:, |is )(?:a |an )?(?:\w+ )?(?:ally|allies) of (?P<two>C)",
        example="C , a close ally of C",
        needs="C",
    ),
    Pattern(
        "ally before",
        Predicate.ALLY_OF,
        ("ally",),
        r"(?P<two>C) 's (?:\w+ )?(?:ally|partner and ally) ,? ?(?P<one>C)",
        example="C 's ally C",
        needs="C",
    ),
    Pattern(
        "trading partner",
        Predicate.TRADING_PARTNER_OF,
        ("partner",),
        rf"(?P<one>C) {_REMAINS} (?:de facto )?(?P<two>C) 's (?:\w+ )?(?:largest |main |biggest |top )?"
        r"(?:trading|trade) partner",
        example="C remains C 's main trading partner",
        needs="C",
    ),
    Pattern(
        "trading partner of",
        Predicate.TRADING_PARTNER_OF,
        ("partner",),
        rf"(?P<one>C) {_REMAINS} (?:the )?(?:\w+ ){{0,2}}(?:trading|trade) partner of (?:the )?(?P<two>C)",
        example="C is the largest trading partner of C",
        needs="C",
    ),
    Pattern(
        "successor",
        Predicate.SUCCESSOR_OF,
        (
            "succe",
            "over",
        ),
        r"(?P<one>P) (?:, who )?(?:has |had )?(?:succeeded|succeeds|took over from|takes over from) "
        rf"{_TITLES}(?P<two>P)",
        example="P succeeded P",
        needs="P",
    ),
    Pattern(
        "successor named",
        Predicate.SUCCESSOR_OF,
        ("successor",),
        r"(?P<two>P) 's successor ,? ?(?:as O , )?(?P<one>P)",
        example="P 's successor , P",
        needs="P",
    ),
    Pattern(
        "of which a member",
        Predicate.MEMBER_OF,
        ("member",),
        r"(?P<two>[BC]) , (?:\w+ ){0,4}of which (?P<one>[BCX]) (?:is|was) (?:also )?(?:a |an )?(?:\w+ )?member",
        example="C , of which C is a founding member",
    ),
    Pattern(
        "member before",
        Predicate.MEMBER_OF,
        ("member",),
        r"(?P<two>[BC]) members? (?P<one>C(?:(?: , C){0,4} and C)?)",
        example="B members C and C",
        needs="C",
    ),
    Pattern(
        "named member",
        Predicate.MEMBER_OF,
        ("member",),
        r"(?P<one>C) , (?:a|an) (?:fellow )?(?P<two>[BC]) member",
        example="C , a B member",
        needs="C",
    ),
    Pattern(
        "subsidiary possessed",
        Predicate.SUBSIDIARY_OF,
        (
            "subsidiary",
            "unit",
            "arm",
            "division",
            "affiliate",
        ),
        r"(?P<two>[BX]) 's (?:\w+ )?(?:subsidiary|unit|arm|affiliate|division) ,? ?(?P<one>[BX])",
        example="B 's affiliate B",
    ),
    Pattern(
        "parent",
        Predicate.SUBSIDIARY_OF,
        ("parent",),
        r"(?P<one>[BX])(?: 's|(?: [^BX.;\"]{0,160})? its) parent (?:company |group )?,? ?(?P<two>[BX])",
        example="B and its parent , B",
    ),
    Pattern(
        "owner",
        Predicate.OWNS,
        ("own",),
        r"(?P<one>[BX]) , (?:which (?:also |wholly |partly )?owns|(?:the )?owner of) (?:the )?(?P<two>[BX])",
        example="B , which owns B",
    ),
    Pattern(
        "bought",
        Predicate.OWNS,
        (
            "bought",
            "acquired",
        ),
        r"(?P<one>[BX]) (?:bought|acquired) (?:its |the |D |rival |[\w-]+ ){0,4}(?:, )?(?P<two>[BX])",
        example="B bought its mapping arm , X",
    ),
    Pattern(
        "father",
        Predicate.CHILD_OF,
        (
            "father",
            "mother",
        ),
        r"(?P<one>P) 's (?:late )?(?:father|mother) ,? ?(?:\w+ |D |O ){0,4}(?P<two>P)",
        example="P 's father , P",
        needs="P",
    ),
    Pattern(
        "succeeding",
        Predicate.SUCCESSOR_OF,
        (
            "succeeding",
            "replacing",
        ),
        r"(?P<one>P) [^.;\"P]{0,90} (?:succeeding|replacing) (?:\w+ |O |D ){0,3}(?P<two>P)",
        example="P , N , was appointed in T , succeeding P",
        needs="P",
    ),
)
