"""Patterns for the results of votes; whether the figures they match are of a vote at all is judged elsewhere."""

import re

from quizapp.facts.votes.figures import DIGITS, NUMBER, NUMBER_OR_A, NUMBER_OR_NONE, SMALL_WORD, WORD
from quizapp.facts.votes.side_words import RAISED, VOTERS

_FEW = r"(?: [\w'’-]{1,20})"  # to be repeated: some words

_ABSTAINED = (
    r"(?:abstain(?:ed|ing)|abstentions?|(?:sitting|sat) on their hands|stay(?:ing|ed) silent"
    r"|(?:sitting|sat) (?:it|this one|that one|the vote|the ballot) out"
    r"|(?:sitting|sat) out (?:the|this|that) (?:vote|ballot)|(?:stay|remain)(?:ed|ing) (?:seated|(?:in|on) their"
    r" (?:seats|chairs|places|benches))|(?:(?:left|being|were|was|cast|handed in) )?blank)"
)
ABSTENTION = re.compile(  # two members abstained; five, all from the north, chose to abstain; abstaining were 41 states
    rf"(?P<n>{NUMBER_OR_NONE})(?: (?!(?:would|will|could|might|may|not|who|to|and|or)\b)[\w'’-]{{1,20}}){{0,4}}?"
    rf"(?:, [^,.;:\d]{{1,40}},)? (?:{_ABSTAINED}|(?:chose|opted|decided|elected|preferred) to abstain)\b"
    r"(?! from (?!vot|it\b|the (?:vote|ballot|motion|resolution)))"
    rf"|\b(?:abstaining|abstained) (?:was|were) (?:just |only |another )?(?P<m>{NUMBER})",
    re.IGNORECASE,
)
ABSTAINER = re.compile(  # with Cleveland abstaining; and the man from Bhutan abstaining
    r"(?:,|,? and|,? with|,? while) (?:with )?(?:(?:the|an?) (?:man|woman|delegate|member|judge|councillor|deputy"
    r"|representative|delegation|envoy|ambassador)\b[^,.;:\d]{0,30}?|(?:[A-Z][\w'’.-]+ ?){1,4}) ?abstain(?:ed|ing)\b"
    r"(?! from (?!vot|it\b|the (?:vote|ballot|motion|resolution)))"
)
OTHER_VOTE = re.compile(  # between a score and abstainers, or beside these, who were perhaps those of another vote
    r"\d[-–]\d|votes? to |\b(?:(?:first|second)(?! (?:charge|count|clause|reading|motion|article|item|question"
    r"|part)\b)"
    r"|earlier|previous|another vote|last (?:year|month|week|time)|this time)\b",
    re.IGNORECASE,
)
_IN_SCORE = rf"(?:,? (?:and |with )?(?P<abstained>{NUMBER_OR_NONE}){_FEW}{{0,2}} {_ABSTAINED}\b)?"

HYPHEN = re.compile(  # 440-0, 141-5-35
    r"(?<![\w.,/:$€£¥–—-])(?P<yes>\d{1,3}(?:,\d{3})+|\d{1,6})"
    r"(?:[-–—]|(?P<colon>:)(?!0|\d+:))(?P<no>\d{1,3}(?:,\d{3})+|\d{1,6})"
    rf"(?:[-–—](?P<more>\d{{1,4}}))?(?![\w%/:-]|[.,]\d|–){_IN_SCORE}",
    re.IGNORECASE,
)
JOINED = re.compile(  # 6-to-3, nine-to-none
    rf"(?<![\w.,/:$€£¥-])(?:(?P<yes>{DIGITS}|{WORD})-to-(?P<no>{DIGITS}|{WORD}|none|nil|zero)"
    rf"|(?P<first>{SMALL_WORD})[-–](?P<second>{SMALL_WORD}|nil))(?P<more>)(?![\w-])"
    rf"{_IN_SCORE}",
    re.IGNORECASE,
)
TO = re.compile(  # 71 votes to 26; three to one
    rf"(?P<yes>{NUMBER})(?:(?P<votes>(?: (?:affirmative|positive|yes|valid|aye))? votes?)?(?: judges| justices"
    rf"| members| delegates| directors| councillors)?,? to|(?P<set>(?: votes?(?: in favou?r| for)?"
    rf"| ayes| yeas| in favou?r)),? (?:against|versus)(?: just"
    rf"| only)?(?! [\d,]+ for (?-i:[A-Z]))"
    rf"|(?P<who>(?: (?!(?:{WORD})\b)[a-z-]{{2,12}})? (?!(?:{WORD})\b)[a-z]{{3,14}}),? to"
    r"|(?P<plain>(?: (?:[a-z]{2,12} )?[a-z]{3,14},?)?) (?:against|versus)"
    r"(?: just| only| the)?(?! [\d,]+ for (?-i:[A-Z]))"
    r"|(?P<rivals> votes) to (?:his|her|their|the|its|[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s?)(?: \w+['’]s?)?)"
    rf" (?P<no>{NUMBER}|\b(?:none|nil|zero|nothing)\b)(?P<after> votes?\b)?{_IN_SCORE}",
    re.IGNORECASE,
)
TIED = re.compile(
    rf"\b(?:tied|level|deadlocked|split|divided|drew|ended)\b(?: [a-z]+)?,? (?:(?:at|on"
    rf"|with) )?(?P<n>{NUMBER})(?P<votes> votes?| {VOTERS})?"
    r" (?:apiece|each|all)\b"
    rf"|\ba tie (?:of|at) (?P<tie>{NUMBER})(?: votes?| {VOTERS})? (?:apiece|each|all)\b"
    rf"|\b(?:tied|level|deadlocked|split|divided)(?: \w+ly)?(?: on (?:it|this|that))?(?: on [A-Z]\w+day)?"
    rf",? (?P<sides>{NUMBER})(?: votes| members)? (?:on (?:each|either) side|a side)\b"
    rf"|\b(?:tied|level|deadlocked) at (?P<level>{NUMBER})(?=[.,;]| (?:after|when|until|before|and|at|with)\b)"
    rf"|(?<![\w-])(?P<both>{SMALL_WORD})-all(?=[.,;)]|$| (?:on|in|after|at|until|when|before|tie|and)\b)",
    re.IGNORECASE,
)
_WHOSE = r"(?:the |its |their |(?:the )?[\w-]{1,20}['’]s? )?"
_TOOK_SIDES = (
    r"(?:who |had |have )?(?:voted (?=to\b|for\b"
    r"|against\b|in (?:favou?r|support)\b|yes\b|no\b|[\"“'‘])"
    r"|(?:ruled|backed|found|sided|agreed|dissented|rejected|approved|supported|upheld|opposed|favou?red|objected"
    r"|endorsed|struck down|concurred|ratified|allowed|dismissed|quashed|granted|refused|convicted|acquitted"
    r"|held that"
    r"|(?:were |was )?(?:in favou?r|for it|for them|against it|against them|in support)"
    r"|(?:backing|supporting|opposing|rejecting|favouring|approving) (?:it|the|his|her)|voting (?:for"
    r"|against|in favou?r)"
    r"|said (?:yes|no|aye|nay)"
    r"|concluded|reckoned|took the view|chose|preferred|wanted|passed|threw out|adopted|accepted|declined"
    r"|vetoed|assented"
    rf"|{RAISED}(?! to (?!vote|reject|approve|back|adopt|pass|elect|accept|oppose|support))"
    r"|agreeing|disagreeing|dissenting|concurring|voting (?:yes|no|to)|(?:pressed|pushed) (?:the|a) "
    r"(?:[\w-]+ )?button"
    r"|gave (?:it|the \w+|him|her|them) (?:their|its|a|the)|stood (?:up )?(?:for|in)|came (?:down|out) (?:for"
    r"|on the side of|in favou?r of"
    r"|against)|went for|plumped|were for"
    r"|(?:were |was )against)\b)"
)
OF = re.compile(  # seven of the nine judges ruled; 199 deputies out of 349 voted for it
    rf"(?P<yes>{NUMBER})(?P<whose>(?: [a-z]{{2,14}})?) (?:out )?of {_WHOSE}(?P<all>{NUMBER})(?P<who>{_FEW}{{0,2}})"
    rf"(?: (?:of|on|in|at) (?:the |its )?[\w'’-]+(?: [\w'’-]+){{0,3}}?){{0,2}} {_TOOK_SIDES}",
    re.IGNORECASE,
)
OF_ALL = re.compile(  # of the 28 member states, 19 supported the text
    rf"\b[Oo]f {_WHOSE}(?P<all>{NUMBER})(?P<who>{_FEW}{{1,3}}?)(?: (?:present|there|in the \w+))?,"
    rf" (?:only |just |no fewer than |at least )?(?P<yes>{NUMBER}) (?i:{_TOOK_SIDES})"
)
SO_MANY_OF = re.compile(rf"{NUMBER} (?:out )?of (?:the |its |their )?{NUMBER} [a-z]", re.IGNORECASE)
BACKING_OF = re.compile(  # won the backing of 199 lawmakers
    r"\b(?:won|got|gained|had|secured|received|with|mustered|drew|attracted|enjoyed|commanded|gathered|collected) "
    r"the (?:backing|support|votes?|approval|assent|endorsement|consent|agreement) of (?:just |only |all )?"
    rf"(?P<yes>{NUMBER})(?: of (?:the |its |their )?(?P<all>{NUMBER}))? (?P<who>[\w-]+(?: [\w-]+)?)",
    re.IGNORECASE,
)
OF_BALLOTS = re.compile(  # of 1,204 ballots returned, 1,011 were for a strike
    rf"\b[Oo]f (?:the |its |their )?{NUMBER} (?:valid )?(?:ballots?|votes?|papers|forms|slips)\b[^,.;:\d]{{0,30}},"
    rf" (?P<yes>{NUMBER}) (?:were|was|went) (?:for(?! (?:sale|hire|rent)\b)|against|in favou?r|opposed)\b"
)
BY_SO_MANY_OF = re.compile(  # elected by 325 of the 630 members
    rf"\b(?:backed|supported|approved|elected|endorsed|rejected|opposed|blocked|vetoed|resisted"
    rf"|chosen)(?: [\w ]{{1,30}}?)? by (?P<yes>{NUMBER}) of (?:the |its |their )?(?P<all>{NUMBER})\b",
    re.IGNORECASE,
)
_ABOUT = r"(?:just |only |about |some |a mere |nearly |almost |over |more than )?"
_LARGE = rf"(?P<n>{NUMBER}|(?<![\w.,/:$€£¥-])\d{{1,3}}\.\d{{1,3}}(?= million))(?P<million> million)?"
TALLY = re.compile(  # received 115 votes
    r"\b(?=\w)(?:won|wins?|got|gets|picked up|picking up|pulled in|notched up|racked up|chalked up|netted|received"
    r"|receiving|polled|polling|scored|garnered|secured|obtained|collected|mustered"
    r"|mustering|gathering|winning|securing|drawing|collecting|attracting|with|had|took|drew|gained"
    r"|gathered|attracted|managed|earned|claimed|amassed|attained|recorded"
    r"|(?:gave|giving) [^,.;\d]{1,40}?"
    rf"|handed [^,.;\d]{{1,40}}?) {_ABOUT}{_LARGE}(?: of (?:the |its )?{NUMBER})?"
    r"(?: (?:yes|aye|valid|favou?rable|positive|affirmative|electoral|first-preference|personal|no|nay))?"
    r" (?:votes?|ballots?|ayes|yeas|first[- ]preferences?)\b(?! (?:box|paper|to(?! (?:defeat|beat|win|secure|emerge"
    r"|retain|regain|clinch|take|edge"
    r"|become|hold|keep|top|finish|oust|unseat|capture|claim|prevail|see off|his|her|their))|short|behind|needed"
    r"|required|more|ahead|less|fewer|each"
    r"|on(?! the (?:jury|panel|board"
    r"|committee|council|first|second|third|final|last))|still|left"
    r"|outstanding|for [a-z]|against(?! [\d,]+ for (?-i:(?:the )?[A-Z])))\b)",
    re.IGNORECASE,
)
POLLED = re.compile(  # polled 23,277 where the other man's tally stood at 12,011
    r"\b(?:polled|polling|garnered|tallied|(?:tally|total|vote) (?:stood|stands|ended|finished|was) (?:at )?)"
    rf" ?{_ABOUT}(?P<n>\d{{1,3}}(?:,\d{{3}})+(?!,?\d)|\d{{4,6}})(?=[.,;)]|$| (?:to|in|against|where|while|and"
    rf"|but|for)\b)",
    re.IGNORECASE,
)
_NEXT_PLACE = r"(?: (?:second|third|fourth|fifth|next|last)(?: place)?)?"
TALLY_NEXT = re.compile(  # after a tally: "while his rival got 101", "against 85 for Salman, 27 for Ali"
    rf"(?:(?:\b(?:got|received|polled|had|took|scored|won|against|with|secured|garnered|polling|taking|trailing on"
    rf"|finishing on)"
    rf"|[A-Z][\w'’.-]+{_NEXT_PLACE}(?:,(?! \d\d,)| had| on(?! \d\d? (?:and"
    rf"|to)))?|[A-Z][\w'’.-]+,(?! \d) [^,.;:\d]{{1,40}},(?: (?:on|with|had|got|took)| (?=(?:\d+|{WORD})[.;]))"
    rf"|\b(?:ahead of|followed by) (?:[A-Z][\w'’.-]+ ){{1,3}}on"
    rf"|\bthe [\"“'‘]?(?:yes|no|leave|remain)[\"”'’]? (?:side|camp|campaign)(?: on| with| had| got)?"
    rf"|\bthe (?:[\w-]+ ){{0,2}}?(?:independent|candidate|challenger|incumbent|outsider|newcomer|rival)"
    rf"(?:, [A-Z][^,.;:\d]{{1,30}},)?(?: on| with| had| got)?) ?{_ABOUT}{_LARGE}(?P<votes> votes?)?"
    rf"(?=[,.;)]|$| and\b| against {NUMBER}"
    rf"| (?:for|to) (?:the )?[A-Z])"
    rf"|(?:,|\band)(?: (?:the )?[A-Z][\w'’.-]+){{0,3}} (?P<m>{NUMBER})(?= for (?:the )?[A-Z]"
    r"| from the [a-z]| in the (?:first|second|third|fourth|next|final|last|decisive|deciding|run-?off|jury|chamber"
    r"|ballot|vote|senate|house)\b))"
)
MARGIN = re.compile(  # by 12 votes; with three votes to spare; a majority of 4
    r"(?<!\w)(?:\bby(?: a margin of| a majority of)?(?: just| only| all of| no more than| as few as| more than"
    r"| fewer than| less than| about| around| some"
    r"| over| nearly| almost| exactly| a mere)* "
    rf"(?P<n>{NUMBER_OR_A}) votes?\b(?! to {NUMBER}| of\b)"
    rf"|\b(?:lead|majority|margin|advantage|gap)\b[^.,;\d]{{0,30}}(?: from {NUMBER})? to (?:just |only )?"
    rf"(?P<cut>{NUMBER_OR_A}) votes?\b"
    rf"|\bmajority\b[^.,;\d]{{0,40}} (?:cut|reduced|slashed|trimmed|whittled"
    rf"|down)(?: down)?(?: from {NUMBER})? to (?:just "
    rf"|only |a mere )?(?P<left>{NUMBER})(?=[.,;)]|$| (?:on|in|after|at|when)\b)"
    rf"|\bmajority (?:fell|shrank|dwindled|dropped|slipped|narrowed|sank)(?: from {NUMBER})? to (?:just |only "
    rf"|a mere )?"
    rf"(?P<fell>{NUMBER})(?= (?:on|in|at) (?:the|a|its) (?:\w+ ){{0,2}}(?:reading|vote|division|ballot|count|recount"
    rf"|run-?off|by-election|election)\b)"
    rf"|\b(?:his|her) majority(?: over [^.,;:\d]{{1,40}}| in [^.,;:\d]{{1,40}})? (?:was|came to|stood at) (?:just "
    rf"|only |a mere )?(?P<own>{NUMBER})(?=[.;)]|$|, )"
    rf"|\b(?:won|lost|held|kept|took|gained|losing|winning|retained)(?: it| hers| his| theirs| the (?:seat"
    rf"|constituency"
    rf"|ward|riding))? by (?:just |only |a mere )?(?P<bare>{NUMBER})(?=[.;)]|$|, (?:and|but|while|after))"
    rf"|\bwith (?P<spare>{NUMBER_OR_A}) votes? to spare"
    rf"|(?P<apart>{NUMBER_OR_A}) votes? (?:separated|divided|parted|decided|settled|saved|sank|doomed|sealed|made "
    rf"(?:all )?the difference)\b|\b(?:separated|divided) by (?:just "
    rf"|only )?(?P<parted>{NUMBER_OR_A}) votes?\b"
    r"|(?<![\w.,/:$€£¥-])(?P<dash>\d{1,3}(?:,\d{3})+|\d{1,6}|"
    rf"(?:{WORD}))-vote (?=margin|majority|lead|victory|win|defeat|edge|loss|gap|cushion)"
    rf"|\b(?:margin|lead|majority|advantage|gap|cushion)\b[^.,;:\d]{{0,40}} (?:was|is|ha[sd] been|came to|stood at"
    rf"|of) (?:just |only |about |some |a mere )?(?P<gap>{NUMBER_OR_A}) votes?\b"
    rf"|\b(?:margin|(?P<by>by (?:a |the )(?:[\w-]{{1,15}} )?)?majority) of (?:just "
    rf"|only )?(?P<m>{NUMBER})\b(?: votes?\b)?"
    r"(?! ?(?:%|per|point|to|seat|mark|goal)))",
    re.IGNORECASE,
)
WITH_MAJORITY = re.compile(
    r"\b(?:pass|carri|approv|adopt|defeat|reject|back|surviv)ed (?:[\w ]{1,40} )?(?:with|by) (?:an? )?(?:\w+ )?$"
    r"|\b(?:scraped|squeaked|squeezed|scrambled|went|got|came|edged) (?:home|through) (?:with|by) (?:an? )?$"
)
SEAT = re.compile(r"\b(?:seat|riding|division|constituency|ward)\b|\bre-?elected\b|\breturned\b", re.IGNORECASE)
VOTING = re.compile(rf"\b(?:{VOTERS}|rate-setters|policymakers)\b", re.IGNORECASE)
FOR_AND_OTHERS = re.compile(  # four judges voted to quash it and three to uphold it
    rf"(?P<yes>{NUMBER})(?! ?%| per ?cent)(?P<all>(?: of (?:the |its |their )?{NUMBER})?)(?P<who>{_FEW}{{0,5}}?)"
    rf" (?P<verb>(?:voted|ruled|wanted|wished|chose|opted|found|sided|lined up) (?:him |her |it |them )?(?:to"
    rf"|for|with)"
    rf"|(?:finding|ruling|voting|siding) (?:to|for|with)|wanting|preferring|favouring|choosing"
    rf"|plumped for|(?P<soft>stood (?:up )?(?:for|by|with)|lined up behind|fell in behind|rallied (?:to"
    rf"|behind)"
    rf"|pressed|pushed|backed|supported|preferred|preferring|backing|supporting|picked|went for|wanted|wished"
    rf"|said(?= (?:the|that|it|they|he|she|yes|no)\b)|thought|held that|signed|came down))\b "
    rf"[^.;,\d]{{3,60}}?"
    rf"(?:,|,? (?:and|while|with|but)) (?:just |only |the other )?(?P<no>{NUMBER})"
    rf"(?: others| members| judges| justices)?"
    rf" (?:(?:to|not to|for|with|that|behind|by) (?!{NUMBER})|against\b|did not\b|would have \w+ed\b|wanted|preferred"
    rf"|preferring"
    rf"|wanting|thought|pushed|were against\b"
    rf"|(?:a|an|the) [\w-]+(?: [\w-]+)?(?=[.,;]|$)|(?-i:(?:M[rs]s?|Dr)\.? )?(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])"
    rf"[\w'’-]+)?(?=[.,;]|$))",
    re.IGNORECASE,
)
TALLY_PAIR = re.compile(  # led with 88 against 85 for Salman
    rf"\b(?:with|by|on) (?P<n>{NUMBER})(?= against {NUMBER} for (?-i:(?:the )?[A-Z]))", re.IGNORECASE
)
MARGIN_AFTER = re.compile(  # after a tally: defeating his nearest rival by 1,870
    r"(?:,|\band|\bto) (?:\w+ )?(?:defeat|beat|won\b|win\b|winning|see(?:ing)? off|edg)[^.;:\d]{0,60}? by"
    rf" {_ABOUT}(?P<n>{NUMBER})(?=[,.;)]|$| (?:in|on|after|at|for|to)\b(?! {NUMBER}))"
)
NEEDED_AND_GOT = re.compile(  # the motion needed 40 votes and got 38
    rf"\b(?:(?:need|requir)(?:s|ed|ing) {_ABOUT}{NUMBER} votes?|{NUMBER} votes? (?:was|were) (?:needed|required))\b"
    r"[^.\d]{0,50}? "
    r"(?:got|received|had|drew|won|secured|attracted|managed|mustered|gathered|obtained|polled|scored|took"
    rf"|could (?:muster|find|get|manage|gather|only (?:muster|find|get))) {_ABOUT}(?P<n>{NUMBER})(?=[,.;)]"
    rf"|$| (?:on|in|after|at|from)\b)",
    re.IGNORECASE,
)
