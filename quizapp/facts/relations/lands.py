"""Patterns of relations between lands and what lies in them: capitals, parts, breakaway regions."""

from quizapp.facts.fact import Predicate
from quizapp.facts.relations.pattern import BEING, COUNTRY, DOING, OWN, QUALITIES, THINGS, TO, WORD, Pattern

# "Commercial capital", "capital markets" and the like are no seats of government.
_OTHER = (
    "(?:commercial|financial|business|economic|cultural|former|old|ancient|historic|historical|industrial|fashion"
    "|tech|second|summer|winter|de|ex-capital|oil|spiritual|religious|one-time|world|future|proposed|planned|royal"
    "|venture|human|working|share|social|political)"
)
_SEAT = rf"(?:(?!{_OTHER} ){WORD} ){{0,2}}capital(?: city)?"
_NO_MONEY = r"(?! (?:markets?|spending|flows?|gains|punishment|controls?|investment|costs?|goods|city of))"
_AREA = (
    "(?:district|province|region|prefecture|subject|republic|territory|island|county|canton|archipelago|exclave"
    "|department|governorate|oblast|state|municipality|emirate|dependency|enclave|peninsula|borough)"
)
_SIDE = r"(?:north|south|east|west|central)[a-z-]*(?: of)?"
_SPOT = "(?:suburb|town|village|part|neighbourhood|city|quarter|hamlet|settlement|commune|parish|port)"
_AREAS = rf"(?:{_AREA}s?|counties|territories|municipalities)"
_FREE = (
    rf"(?:(?!former |member |breakaway |separatist |rebel |secessionist |self-declared "
    rf"|self-proclaimed ){WORD} ){{0,3}}"
)
_BREAKAWAY = "(?:breakaway|separatist|rebel|rebel-held|secessionist|self-declared|self-proclaimed|rebellious)"
_REGIONS = (
    "(?:regions?|provinces?|republics?|territory|territories|states?|enclaves?|areas?|statelets?|islands?|entit(?:y|ies)"
    "|strips?|slivers?|zones?|lands?|corners?|districts?|valleys?|peninsulas?|cantons?|parts?)"
)
_LEFT = (
    r"(?:broke away|broke off|broke free|broke|broken away|seceded|split|split away|split "
    r"off|separated|(?:tore|wrested|cut) itself (?:away|free|loose)|(?:declared|proclaimed) "
    r"(?:its |their )?(?:\w+ )?independence|declared (?:itself|themselves) independent)(?: in T| T)?"
)
_BREAK_WORDS = ("breakaway", "separatist", "rebel", "secessionist", "self-")
_AREA_WORDS = (
    *(
        "district",
        "province",
        "region",
        "prefecture",
        "subject",
        "republic",
        "territor",
        "island",
        "county",
        "counties",
        "canton",
    ),
    *("archipelago", "exclave", "department", "governorate", "oblast", "state", "municipalit", "emirate"),
    *("dependency", "enclave", "peninsula", "borough"),
)
_SPOT_WORDS = (
    *(
        "suburb",
        "town",
        "village",
        "part of",
        "part in",
        "neighbourhood",
        "city",
        "quarter",
        "hamlet",
        "settlement",
        "commune",
    ),
    *("parish", "port "),
)

# A large part of Norland; not: is freezing part of.
_KIND_OF_PART = r"(?!(?:is|was|were|are|has|had) )(?:small|[a-z]{2,}(?:al|ern|ing|est|ge|le|te|nt|ic|er|ly|hy|or|an))"
# "Part of Norland's budget" is of no land; "part of Norland's territory" is.
_OF_A_THING = rf" {OWN} (?!(?:{WORD} )?(?:{_AREAS}|territory|coast|mainland|north|south|east|west)\b)"

LANDS: tuple[Pattern, ...] = (
    Pattern(
        "capital of",
        Predicate.CAPITAL_OF,
        ("capital", "seat of"),
        rf"(?P<one>[LXC]){BEING}(?:the |a )?(?:(?:[a-z]+ ){{1,2}}and )?(?:{_SEAT}|seat of (?:the )?government) of {TO}"
        rf"(?P<two>[CLXB])(?! (?:republic|nation|country))",
        example="L , capital of C",
    ),
    Pattern(
        "capital before",
        Predicate.CAPITAL_OF,
        ("capital",),
        rf"{_SEAT} of {TO}(?P<two>[CX]) ,? ?(?P<one>[LX])",
        example="capital of C , L",
        needs="C",
    ),
    Pattern(
        "its capital",
        Predicate.CAPITAL_OF,
        ("capital",),
        rf"(?P<one>[LX])(?: , | (?:is|was|became|becomes|remains) )"
        rf"(?:(?:the )?(?P<two>[CX]) {OWN} |the (?P<two_>[DCX]) ){_SEAT}(?! of ){_NO_MONEY}",
        example="L , C 's capital",
    ),
    Pattern(
        "capital by demonym",
        Predicate.CAPITAL_OF,
        ("capital",),
        rf"the (?P<two>[DX]) {_SEAT} (?:of |, )?(?P<one>[LX])",
        example="the D capital , L",
    ),
    Pattern(
        "capital possessed",
        Predicate.CAPITAL_OF,
        ("capital",),
        rf"(?P<two>[CX]) {OWN} {_SEAT} (?:, |of )?(?P<one>[LX])",
        example="C 's capital , L",
    ),
    Pattern(
        "its capital, told of",
        Predicate.CAPITAL_OF,
        ("capital",),
        rf"(?P<two>[CX])(?: [^CLX.;\"]{{0,60}})? (?P<one>[LX]) , its {_SEAT}",
        example="C T , in L , its capital",
    ),
    Pattern(
        "its capital before",
        Predicate.CAPITAL_OF,
        ("capital",),
        rf"(?P<two>its) {_SEAT} (?:(?:, |of )(?P<one>[LX])|(?P<one_>[LX])(?= [,.;]| (?:and|on|in|for) ))",
        example="its capital , L",
    ),
    Pattern(
        "capital moved",
        Predicate.CAPITAL_OF,
        ("capital",),
        r"(?P<two>C) (?:had |has )?moved its (?:political |administrative )?capital (?:from [LX] )?to (?P<one>[LX])",
        example="C moved its capital from L to L",
        needs="C",
    ),
    Pattern(
        "breakaway by demonym",
        Predicate.BREAKAWAY_FROM,
        _BREAK_WORDS,
        rf"{_BREAKAWAY} (?P<two>D) (?:{WORD} )?{_REGIONS} (?:of |, )?(?P<one>{THINGS})",
        example="breakaway D regions of C and C",
        needs="D",
    ),
    Pattern(
        "breakaway of",
        Predicate.BREAKAWAY_FROM,
        _BREAK_WORDS,
        rf"(?P<two>C) {OWN} {QUALITIES}{_BREAKAWAY} (?:{QUALITIES}{_REGIONS} (?:of |, )?)?(?P<one>{THINGS})",
        example="C 's breakaway regions of C and C",
        needs="C",
    ),
    Pattern(
        "breakaway demonym first",
        Predicate.BREAKAWAY_FROM,
        _BREAK_WORDS,
        rf"(?P<two>D) {_BREAKAWAY} {QUALITIES}{_REGIONS} (?:of |, )?(?P<one>{THINGS})",
        example="D breakaway region of C",
        needs="D",
    ),
    Pattern(
        "broke away",
        Predicate.BREAKAWAY_FROM,
        ("away", "seceded", "split", "independen", "separated", "broke"),
        rf"(?P<one>{THINGS}|{COUNTRY})(?: (?:province|region|republic))?{DOING}(?:originally |first |later )?"
        rf"{_LEFT} (?:from|of) (?:the (?:rest of (?:the )?)?)?(?P<two>[CX])"
        rf"|(?P<one_>[CX]) (?:after|when|since|before) (?:the|that|this) {_AREA} {_LEFT} (?:from|of) (?:the )?"
        rf"(?P<two_>[CX])",
        example="C and C broke away from C",
    ),
    Pattern(
        "former part",
        Predicate.BREAKAWAY_FROM,
        ("former",),
        rf"(?P<one>[CX]){BEING}an? former (?:{WORD} )?{_REGIONS} of (?P<two>[CX])(?: ,)? (?:that|which) "
        rf"(?:had |has )?{_LEFT}",
        example="C , a former province of C that declared independence",
    ),
    Pattern(
        "rebel land that left",
        Predicate.BREAKAWAY_FROM,
        _BREAK_WORDS,
        rf"{_BREAKAWAY} (?:{_REGIONS} of )?(?P<one>[CX]) , which (?:broke with|left|quit) (?:the )?(?P<two>[CX])",
        example="separatist X , which broke with C",
    ),
    Pattern(
        "declaration of independence",
        Predicate.BREAKAWAY_FROM,
        ("independence", "secession"),
        rf"(?P<one>[CX]) {OWN} (?:T )?(?:{WORD} ){{0,2}}(?:declaration of independence|secession) from (?P<two>C)",
        example="C 's declaration of independence from C",
        needs="C",
    ),
    Pattern(
        "claimed",
        Predicate.BREAKAWAY_FROM,
        (*_BREAK_WORDS, "renegade"),
        rf"(?P<one>[CX]) , which (?P<two>[CL]) (?:{WORD} )?(?:regards as|considers|sees as|views as|calls) "
        rf"(?:an?|its|part of) "
        rf"(?:{WORD} )?(?:{_BREAKAWAY}|renegade) {_REGIONS}",
        example="C , which C regards as a breakaway province",
        needs="C",
    ),
    Pattern(
        "part of",
        Predicate.PART_OF,
        (*_AREA_WORDS, *_SPOT_WORDS),
        rf"(?P<one>[LCX]){BEING}(?:a|an|the|one of(?: the)?(?: N)?) (?:(?:{WORD}|X)(?: ,| and) )?(?:X (?={_AREA} ))?"
        rf"{_FREE}(?:{_AREAS}|{_SPOT}s?|cities)(?: group)?(?: of N)? (?:of|in|(?<!enclave )within) (?:the "
        rf"{_SIDE} )?{TO}(?P<two>[CLX])",
        example="L , a district of L",
    ),
    Pattern(
        "outermost of",
        Predicate.PART_OF,
        _AREA_WORDS,
        rf"(?P<one>[CLX]){BEING}(?:one of )?the (?:\w+ )?[a-z]+(?:est|most) of (?:the )?(?:N )?"
        rf"(?P<two>[CD])(?: {OWN})? (?:(?:{WORD}|N) ){{0,2}}{_AREAS}",
        example="L , the southernmost of C 's regions",
    ),
    Pattern(
        "is part of",
        Predicate.PART_OF,
        ("part of",),
        rf"(?P<one>[LCX])(?:{BEING}(?:T )?|{DOING}forms? |(?: ,)?(?: which is| is)? (?:{WORD} )?recogni[sz]ed "
        rf"(?:by [a-z]+ [a-z]+ )?as )"
        rf"(?:a |an )?(?!not |no |never |once |formerly )(?:{_KIND_OF_PART} )?part of {TO}(?P<two>[CLX])"
        rf"(?!{_OF_A_THING})",
        example="C is part of C",
    ),
    Pattern(
        "belongs to a region",
        Predicate.PART_OF,
        ("belong",),
        rf"(?P<one>[LCX]){DOING}belongs? (?:[a-z]+ly )?to (?:the )?(?P<two>[CLX]) {_AREA}",
        example="X belongs to the X archipelago",
    ),
    Pattern(
        "parts by demonym",
        Predicate.PART_OF,
        _AREA_WORDS,
        rf"(?:the|an?|two) {_FREE}(?P<two>D) {_FREE}{_AREAS} of (?P<one>{THINGS})",
        example="the D districts of X and X",
        needs="D",
    ),
    Pattern(
        "territory by demonym",
        Predicate.PART_OF,
        _AREA_WORDS,
        rf"(?P<one>[CX]){BEING}(?:a|an|the) {_FREE}(?P<two>[DC]) {_FREE}{_AREA}",
        example="C , a D territory",
    ),
    Pattern(
        "part possessed",
        Predicate.PART_OF,
        _AREA_WORDS,
        rf"(?P<two>[CX]) {OWN} {_FREE}(?:(?P<one>[CX]) {_AREA}|{_AREAS} of (?P<one_>{THINGS}))",
        example="C 's X province",
    ),
    Pattern(
        "part, possessed after",
        Predicate.PART_OF,
        (*_AREA_WORDS, *_SPOT_WORDS),
        rf"(?P<one>[CLX])(?: , | (?:is|was|remains) )(?:now |by far |still )?(?:one of )?"
        rf"(?P<two>C) {OWN} (?:N )?(?!(?:[a-z-]+ ){{0,5}}(?:capital|{_BREAKAWAY}) "
        rf"){_FREE}(?:X )?(?:{WORD} "
        rf")?(?:(?:and|,) (?:{WORD} "
        rf"){{1,2}})?"
        rf"(?:{_AREAS}|city|town|port)(?! (?:of|capital|government|court|council|official))",
        example="C , C 's largest state",
        needs="C",
    ),
    Pattern(
        "in a side of",
        Predicate.PART_OF,
        ("north", "south", "east", "west", "central"),
        rf"(?:(?:in|near|at|from|around|outside) (?P<one>[LX]) , in (?P<two>C) {OWN} (?:{WORD} ){{0,2}}{_SIDE}(?= "
        rf"[,.;])"
        rf"|(?:in|from|across) the (?P<one_>C) (?:of|in) (?:the )?{_SIDE} (?P<two_>C))",
        example="in L , in C 's far north ,",
        needs="C",
    ),
    Pattern(
        "in a part of",
        Predicate.PART_OF,
        ("north", "south", "east", "west", "central"),
        rf"(?:{_AREA} of (?P<one>[CX])|(?P<one_>[CX]) {_AREA}) , ?in (?:the )?{_SIDE} (?P<two>C)"
        rf"|(?:{_AREA}|{_SPOT}) of (?P<one__>[CLX]) in (?:the )?{_SIDE} (?P<two_>C)"
        rf"|(?<=in )(?P<one___>[CX]) {_AREA} in (?:the )?{_SIDE} (?P<two__>C)",
        example="state of C in western C",
        needs="C",
    ),
    Pattern(
        "region of",
        Predicate.PART_OF,
        (*_AREA_WORDS, "quarter", "suburb", "neighbourhood"),
        rf"(?P<one>[CLX]) (?:{_AREA}|islands) (?:of|in) (?:the )?(?:{WORD} )?(?P<two>C)(?! {_AREA})"
        rf"|(?P<one__>[CLX]) {_AREA} ,? ?(?:of|in) (?:the )?(?:{WORD} )?(?P<two__>[CLX]) {_AREA}"
        rf"|the (?P<one_>[LX]) (?:district|quarter|suburb|neighbourhood|borough) of (?P<two_>[LC])(?! {OWN})",
        example="X province in C",
    ),
    Pattern(
        "in a region",
        Predicate.PART_OF,
        _AREA_WORDS,
        rf"(?:in|at|near|from) (?P<one>[LX]) , in (?:the )?(?:{WORD} )?(?P<two>[CLX]) {_AREA}",
        example="in L , in the X region",
    ),
    Pattern(
        "lies in",
        Predicate.PART_OF,
        ("is in ", "lies "),
        rf"(?P<one>[LX]) (?:is|lies) in (?:the )?(?:{WORD} )?(?P<two>[CL])",
        example="X is in C",
    ),
    Pattern(
        "agency of",
        Predicate.PART_OF,
        ("agency", "department", "branch", "organ", "part of", "faculty", "institute"),
        rf"(?P<one>[BX]|{COUNTRY}|the (?:institute|agency|office|service|department)){BEING}"
        rf"(?:an? (?:\w+ )?(?:agency|department|branch|organ|faculty|institute)|part) of (?:the )?(?P<two>B)(?! group)",
        example="B , an agency of the B",
        needs="B",
    ),
)
