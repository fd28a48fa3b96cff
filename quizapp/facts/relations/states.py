"""Patterns of relations among states and unions: members, allies, trade, recognition."""

from quizapp.facts.fact import Predicate
from quizapp.facts.relations.pattern import (
    BEING,
    COMPANY,
    COUNTRY,
    DOING,
    NOW,
    OWN,
    QUALITIES,
    STATES,
    THE,
    THINGS,
    TITLE,
    TO,
    WORD,
    Pattern,
)

_MEMBER = r"(?:member|member state|member country|member nation|signatory|member states|members)"
_BREAKAWAY = "(?:breakaway|separatist|rebel|secessionist|self-declared|self-proclaimed)"
_REGIONS = "(?:region|regions|province|provinces|republic|republics|territory|territories|state|enclave)"
_TRADE = r"(?:trading|trade|export|commercial) partners?"

# "Joined the union in condemning" tells of no membership.
_IN_DOING = (
    r"(?! (?:in|at|on|with|and) (?:a |an |the )?(?:[a-z]+ing|call|calls|protest|talks|push|bid|effort|boycott) )"
    r"(?! as an? (?:observer|associate|guest|partner))"
    r"(?! (?!(?:in|on|at|as|after|before|since|last|this|earlier|two|and|but|when|while|to|with|during|only|alongside"
    r"|despite|together|by|because|under|from|for|along|that|some|just|more|nearly|about|years?|ago|until) )[a-z])"
)
_BOTH = "both(?: (?:countries|nations|states|neighbours|neighbors|sides|of them))?"
_UNION = "the (?:bloc|alliance|club|grouping|trade bloc)"

STATE_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        "is member",
        Predicate.MEMBER_OF,
        ("member", "signatory"),
        rf"(?P<one>{THINGS}|{COUNTRY}|{_BOTH})(?:{BEING}(?:an? (?:{WORD} ){{1,4}}(?:,)?and )?| (?:will )?remains? "
        rf"|(?<=both of them) )"
        rf"(?:among )?{NOW}{THE}{_MEMBER} of (?:both (?P<two_>(?:the )?[BC] and (?:the )?[BC])"
        rf"|{TO}(?P<two>[BCX](?: (?:and |, |as well as )+of (?:the )?[BCX])*))",
        example="C is a member of B and of the B",
    ),
    Pattern(
        "joined",
        Predicate.MEMBER_OF,
        ("joined", "rejoined", "acceded", "admitted", "readmitted"),
        rf"(?P<one>{STATES}|{COUNTRY})(?:{DOING}| , which [^;:.\"]{{5,110}} , "
        rf")(?:(?:re)?joined|acceded to|(?:was |were )?(?:re)?admitted to) "
        rf"(?:(?:the )?(?P<two>[BCX](?:(?: in)? T)?(?: and (?:the )?[BCX](?=(?: in)? "
        rf"T))?)|(?P<two_>{_UNION})){_IN_DOING}",
        example="C joined B",
    ),
    Pattern(
        "which it joined",
        Predicate.MEMBER_OF,
        ("joined", "belong"),
        rf"(?P<two>[BCX]) ,? ?(?:which (?P<one>{STATES}) (?:had |only )?joined"
        rf"|(?:which [^.;\"]{{1,60}} and )?to which (?P<one_>{STATES}) (?:also |both |all )?belongs?)",
        example="B , which C joined",
    ),
    Pattern(
        "one more member",
        Predicate.MEMBER_OF,
        ("member of", "member to", "country to", "state to", "nation to"),
        rf"(?:(?:makes|made|making) (?P<one>C)|(?P<one_>C) (?:became|becomes|has become|is|was|was "
        rf"(?:sworn in|admitted|accepted|welcomed|received) as)(?: on T| in T| T)?)"
        rf" (?:only )?the (?:(?:{WORD}|D|N|\d+[a-z]+) ){{1,4}}(?:member of|(?:member|country|state|nation) to "
        rf"(?:join|enter|accede to|be admitted to)) (?:the )?(?P<two>[BX])",
        example="C became the 29th country to join B",
        needs="C",
    ),
    Pattern(
        "members together",
        Predicate.MEMBER_OF,
        ("member",),
        rf"members? of {TO}(?P<two>[BX]) ,? ?(?:together|along) with (?P<one>{STATES})(?! {OWN})",
        example="members of the B together with C",
    ),
    Pattern(
        "belongs",
        Predicate.MEMBER_OF,
        ("belong", "joined"),
        rf"(?P<one>and , like (?:the )?C ,|{STATES}|{COUNTRY}|{_BOTH}){DOING}"
        rf"(?:all )?belong(?:s|ed)? to (?:the )?(?P<two>[BCX])"
        rf"|(?P<two_>[BX]) , (?:the|an?) (?:(?:{WORD}|D|N) ){{1,4}}(?:to which (?P<one_>{STATES}) "
        rf"(?:also |both |all )?belongs?|(?:that|which) (?P<one__>{STATES}) (?:both |all )?joined)",
        example="C and C , which both belong to B",
    ),
    Pattern(
        "of which a member",
        Predicate.MEMBER_OF,
        ("member",),
        rf"(?P<two>[BCX]) , (?:\w+ ){{0,4}}of which (?:(?P<one>[BCX]) (?:is|was|has been)"
        rf"|(?P<one_>{STATES}|{_BOTH}) (?:are|have been)) (?:also )?{THE}members?",
        example="B , of which C is a founding member",
    ),
    Pattern(
        "member before",
        Predicate.MEMBER_OF,
        ("member",),
        rf"(?<!former )(?<!ex- )(?<!non- )(?<!onetime )(?P<two>[BC]) (?:{_MEMBER}|members) "
        rf"(?:, |(?:, )?(?:such as|including|like) )?(?P<one>{STATES})",
        example="B members C and C",
    ),
    Pattern(
        "members before, of two",
        Predicate.MEMBER_OF,
        ("member",),
        rf"(?P<two>[BC] and [BC]) (?:{_MEMBER}|members) (?P<one>C)",
        example="B and B member C",
        needs="C",
    ),
    Pattern(
        "remains in",
        Predicate.MEMBER_OF,
        ("remain", "been in", "entered"),
        rf"(?P<one>{STATES}|{COUNTRY})(?: (?:will )?remains? in (?:the )?(?P<two>[BC])(?= [,.;])"
        rf"| (?:has|have) been in (?:the )?(?P<two_>[BC])(?= since T)|{DOING}entered (?:the )?(?P<two__>[BC])(?= in "
        rf"T))",
        example="C will remain in the B ,",
    ),
    Pattern(
        "accession",
        Predicate.MEMBER_OF,
        ("accession", "admission"),
        rf"(?:since|after|on|before|with) its (?:accession|admission) to (?:the )?(?P<two>[BCX])(?: in T)? , "
        rf"(?P<one>[CX])"
        rf"|(?P<one_>[CX]) {OWN} (?:{WORD} )?(?:accession|admission) to (?:the )?(?P<two_>[BCX])(?= in T)",
        example="since its accession to the B in T , C",
    ),
    Pattern(
        "members including",
        Predicate.MEMBER_OF,
        (
            "members",
            "whose members",
            "which group",
            "which compris",
            "which includes",
            "comprising",
            "made up",
            "groups",
        ),
        rf"(?:{_MEMBER} of (?:the )?(?P<two>[BCX]) (?:, )?(?:including|such as|among them|like)"
        rf"|(?P<two_>[BCX]) ,? ?(?:whose members (?:are|include)|which (?:groups|comprises|includes)|comprising"
        rf"|made up of|groups)) (?P<one>{STATES})",
        example="members of the B , including C and C",
    ),
    Pattern(
        "counts among its members",
        Predicate.MEMBER_OF,
        ("members",),
        rf"(?P<two>[BCX]) (?:now )?(?:counts|has|numbers) (?P<one>{STATES}) (?:among|as) (?:its|one of its) "
        rf"(?:(?:{WORD}|N) ){{0,2}}members?",
        example="B counts C and C among its members",
    ),
    Pattern(
        "ally of a person",
        Predicate.ALLY_OF,
        ("ally",),
        rf"(?P<one>[CP]){BEING}{THE}ally of {TITLE}(?P<two>P)(?! {OWN})",
        example="C , an ally of O P",
        needs="P",
    ),
    Pattern(
        "allied",
        Predicate.ALLY_OF,
        ("allied", "allies", "ally"),
        rf"(?P<one>{STATES})(?:{BEING}| , )(?:{WORD} )?allied (?:to|with) (?:the )?(?P<two>[CL])"
        rf"|(?P<two_>C) (?:also )?(?:counts|numbers|has) (?P<one_>{STATES}) (?:among|as) (?:its |an? "
        rf"|one of its )?(?:{WORD} ){{0,2}}(?:allies|ally)"
        rf"|(?P<one__>C) and (?:the )?(?P<two__>C) (?:(?:are|were|have been|became|remain) (?:{WORD} )"
        rf"{{0,2}}allies"
        rf"|, (?:two |both )?(?:long|close|old|firm|staunch|longtime|wartime|treaty|military) allies(?= ,))"
        rf"(?! of)",
        example="C , allied with C",
        needs="C",
    ),
    Pattern(
        "ally",
        Predicate.ALLY_OF,
        ("ally", "allies"),
        rf"(?P<one>{STATES}){BEING}{NOW}(?:{THE}(?:ally|allies|ally and partner) of (?:the )?(?P<two>[CX])(?! {OWN})"
        rf"|(?:one of |among )?(?:the )?(?P<two_>[CX]) {OWN} {QUALITIES}(?:ally|allies)"
        rf"|(?:a|an|the) {QUALITIES}(?P<two__>[CD]) (?:{WORD} )?(?:ally|allies))"
        rf"|(?P<one_>[CX]) , (?P<two___>its) {QUALITIES}ally",
        example="C , a close ally of C",
    ),
    Pattern(
        "trading partner",
        Predicate.TRADING_PARTNER_OF,
        ("partner",),
        rf"(?P<one>{STATES})(?:{BEING}|{DOING}(?:overt(?:ook|aken)|displaced|replaced|passed|surpassed) (?:the "
        rf")?[CB] as )(?:de facto |among |one of )?(?:the )?"
        rf"(?:(?P<two>[CBX]) {OWN} {QUALITIES}{_TRADE}|{THE}{_TRADE} of (?:the )?(?P<two_>[CBX]))"
        rf"|(?P<two__>[CX]) , (?P<one_>its) {QUALITIES}{_TRADE}",
        example="C remains C 's main trading partner",
    ),
    Pattern(
        "each other's partners",
        Predicate.TRADING_PARTNER_OF,
        ("each other", "one another"),
        rf"(?P<one>[CX]) and (?:the )?(?P<two>[CX]) (?:are|remain|have been|have become) (?:each other|one another) "
        rf"{OWN} {QUALITIES}{_TRADE}",
        example="C and C are each other 's main trading partners",
    ),
    Pattern(
        "counted as a partner",
        Predicate.TRADING_PARTNER_OF,
        ("partner",),
        rf"(?P<two>[CX]) (?:now |still )?(?:counts|regards|has) (?:the )?(?P<one>[CX]) as its {QUALITIES}{_TRADE}",
        example="C counts C as its main trading partner",
    ),
    Pattern(
        "recognition",
        Predicate.RECOGNISES,
        ("recognition",),
        rf"(?P<one>[CX]) {OWN} (?:T )?(?:{WORD} )?recognition of (?:the )?(?:independence of |{_REGIONS} of ){{0,2}}"
        rf"(?P<two>C(?: and C)?)(?= (?:in T|T|on T|led|prompted|angered|drew)(?: |$))"
        rf"|(?P<one_>{STATES}){DOING}(?:extended|granted|gave) (?:{WORD} )?recognition to (?:the )?(?P<two_>C)",
        example="C 's recognition of C in T",
        needs="C",
    ),
    Pattern(
        "recognised",
        Predicate.RECOGNISES,
        ("recogni",),
        rf"(?P<one>{THINGS}|{COUNTRY}){DOING}(?:last year |was the first to |first )?"
        rf"(?:recogni[sz]e[sd]|followed C in recogni[sz]ing) (?:T )?(?:the )?(?:independence of |two |de facto |D "
        rf"|{_BREAKAWAY} |{_REGIONS} of ){{0,3}}"
        rf"(?P<two>(?:the )?C(?: and C)?|X(?= (?:as an? (?:{WORD} )?(?:state|country)|in T|on T))|it(?= "
        rf"(?:in|on|as|last|as|T|[,.;])))"
        rf"(?: {OWN} independence)?(?! {OWN})",
        example="C recognised the independence of C and C",
        needs="C",
    ),
    Pattern(
        "recognised, told of",
        Predicate.RECOGNISES,
        ("recogni",),
        r"(?:(?:including|among them|such as) (?P<one>(?:the )?C(?:(?: ,| and| , and) (?:the )?C){0,6})"
        r"(?: and [^.;\"]{0,60})?|, (?P<one_>(?:the )?C(?:(?: ,| and| , and) (?:the )?C){0,6}) among them)"
        r" , (?:have|had) (?:\w+ly )?recogni[sz]ed (?P<two>C(?: and C)?|it)",
        example="including C and C , have recognised C",
        needs="C",
    ),
    Pattern(
        "recognised by",
        Predicate.RECOGNISES,
        ("recogni",),
        rf"(?P<two>[CX]) (?:, (?:which|(?:self-)?(?:declared|proclaimed)) [^,]{{1,60}} , )?"
        rf"(?:, |, which |is |was |has |has been |, which is |, which was "
        rf"|, which has ){{1,2}}"
        rf"(?:\w+ly |so far |only |been ){{0,2}}recogni[sz]ed (?:only |T |as an? (?:{WORD} ){{1,2}}){{0,2}}by "
        rf"(?:N (?:{WORD} ){{1,3}}, ?(?:including|among them) |N (?:{WORD} ){{1,3}}(?:including|such as) "
        rf")?(?P<one>{THINGS})",
        example="C was recognised by C",
    ),
    Pattern(
        "next to recognise",
        Predicate.RECOGNISES,
        ("recogni",),
        rf"(?P<one>{STATES})(?: , [^.;\"C]{{0,100}} ,)?(?: ,)? (?:became |was |is |are |has become )?"
        rf"(?:on T |T )?(?:among |one of )?(?:the )?(?:(?:\w+|N|D) ){{0,3}}?"
        r"(?:states|countries|nations|governments|state|country|nation|government|band|handful|few|minority|dozen) "
        r"(?:of (?:states|countries|nations) )?"
        r"(?:to recogni[sz]e|to (?:extend|grant|give) (?:[a-z]+ )?recognition to|to have "
        r"recogni[sz]ed|(?:that|which) (?:have )?recogni[sz]e[sd]?) "
        r"(?:the independence of )?(?P<two>C(?: and C)?)",
        example="C became on T the fourth state to recognise C",
        needs="C",
    ),
    Pattern(
        "body is member",
        Predicate.MEMBER_OF,
        ("affiliate", "affiliated"),
        rf"(?P<one>[BX]|{COMPANY}){BEING}(?:an )?(?:affiliate of|affiliated (?:to|with)) {TO}(?P<two>B)",
        example="B is affiliated to the B",
        needs="B",
    ),
)
