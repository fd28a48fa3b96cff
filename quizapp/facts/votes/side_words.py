"""Words by which it is told on which side of a vote somebody stood, as parts of patterns."""

from quizapp.facts.votes.figures import NUMBER_OR_NONE, any_of

_BODIES = (  # of whom some have votes: clubs, states
    *(
        "member",
        "judge",
        "justice",
        "juror",
        "councillor",
        "councilor",
        "director",
        "lawmaker",
        "legislator",
        "senator",
    ),
    *(
        "delegate",
        "magistrate",
        "commissioner",
        "minister",
        "state",
        "shareholder",
        "trustee",
        "regent",
        "bishop",
        "peer",
    ),
    *(
        "club",
        "governor",
        "supervisor",
        "representative",
        "canton",
        "province",
        "region",
        "chapter",
        "lodge",
        "district",
    ),
    *("delegation", "envoy", "ambassador", "nation"),
)
VOTER = any_of(*_BODIES, "deputy mp alderman selectman country party county branch elder")
VOTERS = any_of(
    *(f"{one}s" for one in _BODIES),
    "deputies mps meps msps mlas mcas tds aldermen selectmen countries parties counties branches",
)
WILL = r"(?:had |have |has |were |was |are |being |who |then |also |again |only )*"
_QUOTE = r"[\"“”'‘’]"
_THEIR = r"(?:their|his|her|its)"
# What is raised for a vote, or kept down: raised a hand, put their hands up, held theirs aloft.
_HAND = r"(?:hands?|cards?|arms?|paddles?|palms?|voting cards?)"
_RAISED = r"(?:rais(?:ed|ing)|lift(?:ed|ing)|(?:put|putting|held|holding) up|show(?:ed|n|ing))"
RAISED = (
    rf"(?:{_RAISED} (?:an? |{_THEIR} |the |green |yellow |blue |white )*(?:{_HAND}|voices?|theirs)\b"
    rf"|(?:put|putting|held|holding|stuck|thrust) (?:(?:an? |{_THEIR} ){_HAND}|theirs) (?:up|high|aloft|in the air)\b)"
)
_KEPT = (
    rf"(?:kept|keeping|left|leaving) (?:{_THEIR} (?:{_HAND}|seats?|places?|chairs?)|theirs)\b"
    r"|(?:stay(?:ed|ing)|remain(?:ed|ing)|kept|sat) (?:seated|sitting|put|down"
    rf"|(?:in|on) (?:{_THEIR}|the) (?:seats?|places?|chairs?|benches|cushions|pews))\b"
)
FOR_VERBS = any_of("back support approv endors accept favour favor assent consent ratifi")
AGAINST_VERBS = any_of("oppos dissent object reject resist disapprov refus demurr balk declin spurn rebuff disagre")
FOR = (
    rf"in the majority\b|votes? to (?!(?:his|her|their|the|its|an?)\b|{NUMBER_OR_NONE})[a-z]{{3,}}|in favou?r\b"
    rf"|in (?:full )?(?:support|agreement)\b|for\b"
    r"|y(?:es|eas?|ays?)\b|ayes?\b|(?<!not )contents(?=[.,;]| and\b)"
    rf"|votes?(?=[,;]? (?:and |with |but |to |while )?(?:just |only )?{NUMBER_OR_NONE}(?: votes?| were"
    rf"| voted)? (?:against|opposed)\b)"
    rf"|(?:vot(?:ed|ing) (?:for|in favou?r|in support|yes|aye|[\"“'‘]yes|to)\b)"
    rf"|(?:{FOR_VERBS}(?:ed|ing)|said (?:yes|aye))\b"
    rf"|{RAISED} (?:for|in favou?r)\b"
    r"|(?:said|voted|voting|replied|answered|marked) (?:s[íi]|oui|ja|da|nai|guilty)\b"
    rf"|(?:said )?{_QUOTE}(?:yes|aye|guilty)[,.]?{_QUOTE}"
)
AGAINST = (
    r"against\b|not contents?\b|(?:held|holding) out(?= against|[.,;]|$)|opposed to\b|noes\b"
    r"|no(?= ?(?:[.,;:)]|$|(?:votes?|while|and|with|but|as)\b))|nays?\b|in opposition\b"
    r"|(?:vot(?:ed|ing) (?:against|no|nay|[\"“'‘]no)\b)|(?:said|saying) no\b"
    rf"|{AGAINST_VERBS}(?:ed|ing|d)\b"
    r"|(?:did|had|were|was) not(?= ?[.,;]|$)"
    r"|(?:ruled|found|decided|spoke|came out|came down|stood|st(?:ood|anding) out|standing|turned|sided) against\b"
    r"|veto(?:ed|ing)\b|(?:cast(?:ing)?|us(?:ed|ing)) (?:an? |its |his |her |their )?veto\b"
    r"|withh(?:eld|olding) (?:theirs\b|their (?:support|votes?|backing|approval|consent|assent))\b"
    r"|(?:turn|vot)(?:ed|ing) (?:it|them|the [\w-]{1,15}) down\b|turned down\b"
    r"|in dissent\b|in the minority\b|(?:signed|filed|wrote"
    r"|joined) (?:in )?(?:a|the) dissent\b|wrote (?:separately )?(?:to|in) dissent\b"
    rf"|{_KEPT}|{RAISED} against\b"
    r"|(?:said|voted|voting|replied|answered) (?:non|nee|nein|nej|oxi|not guilty)\b|did not(?= and\b)"
    rf"|no(?= in (?:a|the) (?:referendum|ballot|vote|plebiscite))"
    rf"|(?:said )?{_QUOTE}(?:no|nay|not guilty)[,.]?{_QUOTE}"
)
SILENT = (
    r"abstain(?:ed|ing)\b|abstentions?\b|(?:(?:left|being|were|was|cast|handed in) )?blank\b|(?:sitting"
    r"|sat) on (?:their hands|the fence)|stay(?:ing|ed) silent"
    r"|(?:sitting|sat) (?:it|this one|the vote) out|declared themselves neutral|(?:stayed|remained) neutral\b"
)
CHOICE = (  # for something else than the others, whatever it is
    r"(?!(?:preferred|chose|choosing|opted) to (?:leave|stay|keep|sit|abstain|remain|not)\b)"
    r"(?:(?:were|was) of (?:that|this|the same|his|her) (?:view|opinion|mind)|wanted|wished|preferred|preferring"
    r"|wanting|joined the (?:majority|opinion)|chose|choosing|picked"
    r"|picking|plump(?:ed|ing) for|opt(?:ed|ing) (?:for|to)"
    r"|went for|going for|st(?:ood|anding) (?:up )?(?:for|with)|st(?:ood|anding) up\b|sid(?:ed|ing) with"
    r"|leaned to(?:wards)?|stuck (?:with|by)|held out for|(?:were|was) for|rose(?= (?:for|in favou?r|to|and)\b|[.,;]|$)"
    r"|declared for|(?:came|coming) (?:out|down) (?:for|on the side of|in favou?r of)|st(?:ood|anding) by"
    r"|(?:were|was|are|got|stood|standing|fell in|lined up|swung|rallied|ranged themselves) behind|rallied to"
    r"|thr(?:ew|owing) (?:their|its) (?:weight|support|votes) behind"
    rf"|{RAISED}"
    r"|ruled|signed|agreed|concurred|concurring|upheld|allowed|dismissed|quashed|granted|found|held that|convicted"
    r"|acquitted|struck (?:it |them )?down)\b"
)
