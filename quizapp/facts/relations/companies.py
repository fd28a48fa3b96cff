"""Patterns of relations of companies: units and parents, owners, buyers, founders, forerunners."""

from quizapp.facts.fact import Predicate
from quizapp.facts.relations.pattern import (
    AND,
    BEING,
    BUSINESS,
    COMPANY,
    DOING,
    FIRM,
    NOW,
    OWN,
    QUALITIES,
    SOMEBODY,
    THE,
    TITLE,
    TITLE_BARE,
    TO,
    WORD,
    Pattern,
)

_UNIT = "(?:subsidiary|unit|arm|division|affiliate|offshoot|branch|subsidiaries)"
_UNIT_WORDS = ("subsidiar", "unit", "arm", "division", "affiliate", "offshoot", "branch")
_PARENT = r"(?:parent(?: company| group| firm)?|holding company)"
# "51 per cent of", "a controlling stake in", "most of".
_STAKE = (
    rf"(?:N (?:per cent |percent )?of |(?:most|all|half|part|two thirds) of (?:(?:the |its )?shares (?:in|of) )?"
    rf"|(?:an? |its )(?:{WORD} |N |M ){{0,4}}(?:stake|share|shareholding|interest|holding) in )"
)
_GROUP = "(?:group|company|firm|conglomerate|giant|maker|builder|miner|bank|family|investor|fund)"
_SHARED = r"(?:now |also |still |N |half |wholly |partly |jointly |majority |majority- |percent |per |cent ){0,4}"
_LARGEST = "(?:largest|biggest|main|majority|controlling|principal|sole) shareholder"
_BUYABLE = rf"(?:the |its |an? )?(?:(?:{WORD}|D|L(?= {WORD})) ){{0,4}}(?:{WORD} of )?(?:{BUSINESS} (?:, )?)?"
_BOUGHT = r"(?:bought|acquired|purchased|took over|taken over|snapped up)"

# What is owned, and no firm: "the ferry X, which belongs to B".
THINGS = (
    *("ferry", "ship", "tanker", "vessel", "freighter", "trawler", "yacht", "plant", "mine", "hotel", "refinery"),
    *("colliery", "pit", "quarry", "smelter", "shipyard", "dam", "stadium", "terminal", "pipeline", "mill", "palace"),
)
# ", itself since last summer a"; ", since May the".
_SINCE = rf"(?:{BEING}|(?: , (?:itself )?(?:since|for) [TY] ))"
_NO_THING = "".join(f"(?<!{thing} )" for thing in THINGS)

COMPANIES: tuple[Pattern, ...] = (
    Pattern(
        "is subsidiary",
        Predicate.SUBSIDIARY_OF,
        (*_UNIT_WORDS, "belongs"),
        rf"{_NO_THING}(?P<one>[BXP]|{COMPANY})(?:{_SINCE}{NOW}{THE}{_UNIT} of|{DOING}belongs to)(?: (?:the|a|an) "
        rf"(?:(?:{WORD}|D|X(?= {WORD} [BXP])) ){{0,3}}{_GROUP} (?P<two>[BXP])| {TO}(?P<two_>[BX])(?! "
        rf"(?:archipelago|province|region|district|county|state|family|tribe|clan)))",
        example="B , a subsidiary of B",
    ),
    Pattern(
        "part of a group",
        Predicate.SUBSIDIARY_OF,
        ("part of",),
        rf"(?P<one>[BX]){BEING}(?:now )?part of {TO}(?P<two>[BX]) (?:group|conglomerate|empire|holding)",
        example="B , part of the B group",
    ),
    Pattern(
        "unit after its name",
        Predicate.SUBSIDIARY_OF,
        ("unit", "subsidiary", "arm", "division"),
        rf"(?P<two>[BX]) {OWN} (?P<one>[BX]) (?:unit|subsidiary|arm|division)",
        example="B 's X unit",
    ),
    Pattern(
        "unit named",
        Predicate.SUBSIDIARY_OF,
        ("unit", "subsidiary"),
        r"(?P<two>B) (?:unit|subsidiary) (?P<one>[BX])",
        example="B unit B",
        needs="B",
    ),
    Pattern(
        "owned by",
        Predicate.OWNS,
        ("owned", "majority-owned", "controlled", "bought", "acquired", "taken over", "purchased"),
        rf"(?P<two>[BXLU]|{COMPANY})(?:{BEING}| , (?:is )?)"
        rf"(?:(?:{_SHARED}|[a-z]+- )(?:owned|majority-owned|controlled)|{_BOUGHT})"
        rf"(?: in T| since T| T| for M| in equal (?:parts|shares)| outright| ultimately){{0,2}} by "
        rf"{TITLE}{TO}(?P<one>(?:[BCXP]|D(?= (?:state|government)))(?: and (?:the )?(?:D (?:{WORD} ){{1,2}})?[BX](?= "
        rf"[.,;]))?)(?! until )",
        example="B is N owned by B",
    ),
    Pattern(
        "thing that belongs",
        Predicate.OWNS,
        ("belong",),
        rf"(?:{'|'.join(THINGS)}) (?P<two>[BXLPU]){DOING}belong(?:s|ed|ing)? to {TITLE}{TO}(?:X "
        rf"(?:company|firm|group) )?"
        r"(?P<one>[BXP])",
        example="ferry X , which belongs to B",
    ),
    Pattern(
        "property of",
        Predicate.OWNS,
        ("property",),
        rf"(?P<two>[BXL]){BEING}{NOW}the (?:{WORD} )?property of {TITLE}{TO}(?P<one>[BXCP])(?! {OWN})",
        example="X has been the property of B",
    ),
    Pattern(
        "owned in part by",
        Predicate.OWNS,
        ("owned by", "held by"),
        r"(?P<two>[BX]) [^.;\"BXP]{0,40}(?:, )?(?:N (?:percent |per cent )?)(?:of which is )?(?:owned|held) by "
        rf"{TO}(?P<one>[BCXP])(?! (?:{OWN}))",
        example="B , N owned by B",
    ),
    Pattern(
        "in which it holds",
        Predicate.OWNS,
        ("in which", "of which"),
        rf"(?P<two>[BXL])(?: , an?(?: {WORD}| [DLC]){{1,5}})?(?: ,)? (?:in|of) which {TO}"
        rf"(?P<one>[BCDXP])(?: government| state)? (?:now |also |still )?"
        rf"(?:holds|has held|has kept|has|owns|controls|keeps|retains|took|bought|acquired) "
        rf"(?:(?:the|an?|its) (?:{WORD} |M |N |- ){{0,4}}(?:stake|share|shareholding|interest|minority|majority|N)"
        rf"|N|half|most|all)(?= )",
        example="B , in which B holds N per cent",
    ),
    Pattern(
        "which it has owned",
        Predicate.OWNS,
        ("has owned", "have owned", "had owned", "owns", "bought", "acquired"),
        rf"(?P<two>[BX]) ,? ?(?:which|that) (?:the )?(?P<one>[BP]|X(?: family)?) (?:has |have )?(?:{WORD}ly )?"
        r"(?:owned|owns|bought|acquired)(?= (?:since |in |for |outright|,|\.|T|M))",
        example="B , which B has owned since T",
    ),
    Pattern(
        "joint venture",
        Predicate.OWNS,
        ("joint", "venture", "A of", "A between"),
        rf"(?P<two>[BX]){BEING}{NOW}an? (?:N |- |\d[\d-]* ){{0,4}}(?:joint venture|A) (?:of|between) {TO}"
        rf"(?P<one>[BX](?: and (?:the )?(?:D (?:{WORD} ){{1,2}})?[BX])?)",
        example="B , a joint venture of B and B",
    ),
    Pattern(
        "owns",
        Predicate.OWNS,
        ("owns", "owned", "controls", "holds", "stake"),
        rf"(?:the |of )?(?P<one>[BXP]|[CD](?= government| state| group| company)|{COMPANY}|the "
        rf"(?:state|government)(?! of))"
        rf"(?: government| state| group| company)?(?: of L)?{DOING}"
        rf"(?:(?:owns|controls) (?:{_STAKE})?|(?:holds|has|owned|took|bought) {_STAKE}|(?<=has )owned )"
        rf"(?:N of (?:the |its )?(?:N )?(?:{WORD} |[DLX] ){{1,3}}, )?{_BUYABLE}"
        rf"(?P<two>[BX](?:{AND} (?:the )?[BX](?= [.,;]))?)(?! {OWN})",
        example="B owns N of B",
    ),
    Pattern(
        "owner before",
        Predicate.OWNS,
        ("owner", "proprietor"),
        rf"(?P<two>[BX]) (?:co-)?(?:owner|proprietor)(?: and (?:{WORD} |O ){{1,3}})? ?(?:, )?"
        rf"{TITLE_BARE}(?P<one>P|[BX](?= [,.]))(?! {OWN})",
        example="B owner P",
    ),
    Pattern(
        "bought",
        Predicate.OWNS,
        ("bought", "acquired", "purchased", "took over", "snapped", "completed"),
        rf"(?P<one>[BX]|{COMPANY}){DOING}(?:{_BOUGHT}|bought out|completed (?:its|the) (?:{WORD} )?"
        rf"(?:takeover|acquisition|purchase) of) (?:{_STAKE})?{_BUYABLE}(?P<two>[BX])(?! (?:{OWN}|shares?|stock))",
        example="B bought its mapping arm , X",
    ),
    Pattern(
        "acquisition of",
        Predicate.OWNS,
        ("acquisition", "takeover", "purchase"),
        rf"(?P<one>[BX]) {OWN} (?:(?:{WORD}|M|T|N) ){{0,3}}(?:acquisition|takeover|purchase) of {_BUYABLE}(?P<two>[BX])"
        rf"(?:(?: in)? T|(?: ,)? (?:was |which was )?(?:completed|concluded|closed|finalised|finalized))(?= )",
        example="B 's acquisition of B was completed ",
    ),
    Pattern(
        "in the hands of",
        Predicate.OWNS,
        ("hands of", "ownership of"),
        rf"(?P<two>[BX])(?:{BEING}| , )(?:now |firmly |back |wholly )?(?:in|under) the (?:hands|ownership) of "
        rf"{TITLE}{TO}(?P<one>[BXP])(?! {OWN})",
        example="B , now in the hands of B",
    ),
    Pattern(
        "its business",
        Predicate.OWNS,
        ("business", "chain", "airline", "newspaper", "brewery", "brand"),
        rf"(?P<two>[BX]) , (?P<one>its) (?:(?:{WORD}|D|N|-) ){{0,4}}"
        r"(?:business|chain|airline|newspaper|brewery|brand)(?! of)",
        example="B , its mast business",
    ),
    Pattern(
        "sold to",
        Predicate.OWNS,
        ("sold",),
        rf"sold {_BUYABLE}(?P<two>[BX]) to {TO}(?P<one>[BX])(?! {OWN})"
        rf"|(?P<two_>[BX])(?: , which)? (?:was|has been) (?:later |since )?sold(?: for M| in T| T){{0,2}} to {TO}"
        rf"(?P<one_>[BX])(?= (?:for|in|by|last|at|after) |(?: [.,;]| T))",
        example="sold B to B",
    ),
    Pattern(
        "founder apposed",
        Predicate.FOUNDED,
        ("founder", "co-founder"),
        rf"(?P<one>P(?: and P(?= ,))?|{SOMEBODY}){BEING}(?:N , )?(?:the |a |one of the )?{QUALITIES}(?:co-)?founders?"
        rf"(?: and (?:{WORD} |O ){{1,4}})? ?of {TO}(?P<two>[BX])",
        example="P , founder of B",
    ),
    Pattern(
        "founder before",
        Predicate.FOUNDED,
        ("founder", "co-founder"),
        rf"(?:(?P<two>[BX]|{FIRM})(?: {OWN}|(?: [^BXP.;\"]{{0,120}})? (?:whose|its))? "
        rf"{QUALITIES}(?:co-)?founder(?: and (?:{WORD} |O ){{1,3}})?"
        rf"|founder of {TO}(?P<two_>[BX])) ?,? ?{TITLE}(?P<one>P|X(?= ,))(?! {OWN})",
        example="B 's founder , P",
    ),
    Pattern(
        "founded by",
        Predicate.FOUNDED,
        ("founded", "co-founded", "established", "set up", "created", "started"),
        rf"(?P<two>[BXPUL]|{COMPANY})(?:(?: ,)?(?:{BEING}| )| , an? (?:(?:{WORD}|D) "
        rf"){{1,4}})(?:(?:co-)?founded|established|set up|created|started)"
        rf"(?: (?:{WORD} )?(?:in|at|as) (?:T|[LCX]|an? {WORD})| T){{0,2}} "
        rf"by {TITLE}(?P<one>P(?:(?: , P){{0,3}}(?: ,)? and (?:the |his |her )?(?:{WORD} ){{0,2}}(?:, )?P(?= [.,;]"
        rf"| in T))?)",
        example="B , founded by P",
        needs="P",
    ),
    Pattern(
        "founded",
        Predicate.FOUNDED,
        ("founded", "co-founded", "set up", "established", "started", "created"),
        rf"(?P<one>P(?: and {TITLE_BARE}P)?|{SOMEBODY})(?:{DOING}| , )(?:(?:co-)?founded|set up|established"
        rf"|(?<=who )started|(?<=who )created) "
        rf"(?:(?:the |an? )?(?:(?:{WORD}|D) ){{0,3}}(?P<two>[BXUL])|(?P<two__>it)(?= (?:in|with|after|as|[,.;])))"
        rf"|(?P<two_>[BXUL]) , (?:which |(?:the|an?) (?:{WORD} |D ){{1,4}}(?:that |which )?)"
        rf"{TITLE}(?P<one_>[PX]) (?:and (?:{WORD} ){{1,3}})?(?:had )?(?:(?:co-)?founded|(?:set "
        rf"up|established|started)(?= in T))"
        rf"|the (?:{WORD} |D ){{1,3}}(?:that |which )?(?P<one__>P|he|she) (?:had |has )?"
        rf"(?:(?:co-)?founded|set up|established|started)(?: in T| T)? , (?P<two___>[BXU])",
        example="P founded B",
    ),
    Pattern(
        "founded before",
        Predicate.FOUNDED,
        (
            "founded",
            "established",
            "created",
            "set up",
            "started",
            "brainchild",
            "creation",
            "found",
            "establishment",
            "launch",
        ),
        rf"(?:founded|established|created|set up|started)(?: in T| T| in L){{0,2}} by {TITLE}(?P<one>P(?: and P)?) ,"
        rf" (?:the )?(?P<two>[BXU])|(?P<two_>[BXU]){BEING}the (?:brainchild|creation) of {TITLE}(?P<one_>P)"
        rf"|(?P<two__>[BXU]) (?:since|after|from) its (?:creation|foundation|founding|establishment|launch)"
        rf"(?: in T| T)? by {TITLE}(?P<one__>P)",
        example="founded in T by P , the B",
        needs="P",
    ),
    Pattern(
        "successor body",
        Predicate.SUCCESSOR_OF,
        ("succeeded", "successor", "took over", "replace", "gave way", "superseded"),
        rf"(?P<one>[BCX])(?: , (?:set up|created|established|formed)(?: in T| T)? to replace "
        rf"|{DOING}(?:succeeded|took over from|replaced|replaces) | , (?:an? )?(?:[\w]+ ){{1,3}}"
        rf"(?:that|which) (?:took over from|succeeded|replaced) |{BEING}the (?:legal )?successor (?:to|of) "
        rf"|(?: was (?:born|set up|created|formed|founded|established)(?: in T| T)?| ,) as the (?:legal )?successor "
        rf"(?:state )?(?:to|of) )"
        rf"{TO}(?:\w+-owned )?(?P<two>[BXA]|(?<=state to the )C)(?! (?:as|on|at|for|in (?:the|an?|its|their)) )"
        rf"|(?P<two_>[BX])(?: ,)? (?:gave way to|was (?:replaced|succeeded|superseded)(?: in T| T)? by) "
        rf"(?:the )?(?P<one_>[BX])(?! {OWN})",
        example="B , the successor to B",
    ),
)
