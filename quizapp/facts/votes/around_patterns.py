"""Patterns for what stands around figures, by which those of votes are told from others."""

import re

from quizapp.facts.votes.figures import any_of

DEFEATED = re.compile(  # somebody, not a motion
    r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )\b(?:defeated|beat"
    r"|beaten) (?P<whom>(?!by\b)[\w'’. -]{1,60})"
)
REST_OF_WORD = re.compile(r"\w*")
AGAINST_ADVICE = re.compile(
    r"\bagainst (?:the |its |their |his |her )?(?:[\w'’-]+ ){0,3}?(?:advice|recommendations?|wishes|will)\b",
    re.IGNORECASE,
)
MARKETS = re.compile(  # ends before figures: the shares bombed, 140 to 55
    r"\b(?:shares?|stocks?|prices?|sales|ratings?|profits?|earnings|index|pound|dollar|euro|rupee|rand|peso|yen"
    r"|currency"
    r"|temperatures?|audiences?|attendances?|takings|bookings|viewing figures) (?:have |has |had )?(?:bombed|crashed"
    r"|collapsed|tanked|tumbled|cratered|imploded|nosedived|slumped|plunged|sank|fell|dropped|slid|folded|soared|jumped"
    r"|surged|climbed|rose|improved|perished|crumbled)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
DECIDED = re.compile(
    r"(?<!have )(?<!be )\b(?:(?:went|gone|voted|turned) down|thrown out|threw out|collapsed|failed|passed|fell|lost"
    r"|died|rejected|approved|adopted|defeated|carried"
    r"|endorsed)\b",
    re.IGNORECASE,
)
# What may stand around a score.
_AFTER_SCORE = any_of(
    "in on to for at among after with",
    "against late early that when and as along by but vote votes voting decision ruling",
    "respectively blessing approval opinion tie judgment consent endorsement",
    "result outcome count division roll-call",
    "majority tally split margin verdict defeat party last yesterday today tonight this following before during over",
    "while under past shortly just amid despite even though whereas until because once",
    "two earlier approval approving rejecting closing taking the march april may june july",
    "a_day a_week a_month a_year the_day the_previous the_next the_week just_before just_after straight only that",
    r"mon\w* tues\w* wed\w* thurs\w* fri\w* satur\w* sun\w* jan\w* feb\w* aug\w* sept\w* oct\w* nov\w* dec\w*",
)
SET_OFF = re.compile(
    r"(?:,|[-–—(]|\bby(?: a vote of| a margin of| a majority of)?(?: about| almost| nearly| more than| over)?) ?$",
    re.IGNORECASE,
)
# A motion that lost: the larger figure is of those against.
FAILED = re.compile(
    r"\b(?:motions?|amendments?|bills?|proposals?|resolutions?|measures?|lev(?:y|ies)|bids?|attempts?|moves?|plans?"
    r"|budget|referendum|referral|appeal|petition)\b[^.;]{0,80}"
    r"\b(?:fail(?:ed|s|ing)|los(?:t|ing|es)|went down|collapsed|falls?)\b[^.;]*$"
    r"|\b(?:defeat(?:ed|s)|beat(?:en)?) (?:the |a |his |her |its )?(?:government|ministers|coalition"
    r"|cabinet)\b[^.;]*$",
    re.IGNORECASE,
)
VOICES = frozenset({"papers", "cards", "voices", "hands", "ballots", "ayes", "yeses"})
HELD_THAT = frozenset({"held", "found", "that", "ruled", "declared"})
NEXT_WORD = re.compile(r",? ([a-z]+)")
AS_RESULT = re.compile(  # nine to four was the count
    r"(?:,| [-–—])?(?: that)? (?:is|was|were|read) (?:the|their|its|how) (?:[\w-]+ ){0,2}?(?:count|tally|result"
    r"|verdict"
    r"|votes?|score"
    r"|margin|outcome|split|division|figures?|numbers?|they voted|it (?:fell|ended|went|finished))\b",
    re.IGNORECASE,
)
RESULT_WAS = re.compile(  # ends before a score: it was 21 to 6
    r"(?:\bit|\b(?:count|tally|result|verdict|votes?|ballot|poll|score|figures?|numbers?|division|margin|split"
    r"|outcome"
    r"|returns?|roll-?call|show of hands)(?: [a-z]+){0,4}?) (?:was|were|had been|is|read|came out(?: at| as)?"
    r"|stood at"
    r"|stands at"
    r"|ended(?: up)?"
    r"(?: at)?|finished(?: at)?|went|came to|came back|fell|broke)(?: a| an)?(?: [a-z]+ly| clear| narrow| close"
    r"| tight| slim| thumping| lopsided)? $"
    r"|\b(?:count|tally|result|verdict|votes?|score|figures?|numbers?|division|margin|split|outcome|roll-?call)"
    r"(?: (?:on|of|in|at|among|by) [^.,;:\d]{1,40})? ?[:–—-] $",
    re.IGNORECASE,
)
CLOSE_RUN = re.compile(  # ends before a score: the vote in the chamber was closer than expected, 36 to 33
    r"\b(?:vote|ballot|result|count|tally|division|roll-?call)\b[^.;:\d]{0,50} "
    r"(?:close|closer|tight|tighter|narrow|narrower|lopsided|decisive|emphatic|clear"
    r"|clearer)\b[^.;:\d]{0,25}[,:–—-] $",
    re.IGNORECASE,
)
CARRIES = re.compile(r" (?:carried|passed|approved|rejected|adopted|threw out|voted down)\b")  # after a majority of 58
NEARLY = re.compile(
    r"\b(?:almost|nearly|virtually|practically|all but|near)\b[^.;,]*$", re.IGNORECASE
)  # none of one mind quite
FEW_GOALS = re.compile(r"\d[-–]\d")
WATCHED = re.compile(  # ends before few goals: the council's guests saw the home side win, Hull beat Leeds
    r"\b(?:saw|watch(?:ed|ing)) [^.;]{1,60}$|[A-Z][a-z]+ (?:beat|edged|downed|topped|blanked) (?:the )?[A-Z][a-z]+ $"
    r"|^Beaten $|\b(?:side|eleven|team"
    r"|XI) (?:was|were|had been) beaten $"
)
SUBJECT_VOTED = re.compile(  # the seagulls of the harbour have voted
    r"\b(?=[a-z])(?<!with )(?<!of )(?P<who>[a-z]+)(?: (?:of|in|on) (?:the |this |our )?[\w'’-]+)?"
    r" (?:(?:have|has|had|all|also) ){0,2}voted\b",
    re.IGNORECASE,
)
AT_HOME = re.compile(
    r"\bvoted for myself\b|\b(?:my|our|your) (?:kitchen|house|household|living room)\b"
    r"|\bmy (?:wife|husband|kids|children|family|dog|cat)(?: and I)? (?:voted|put|took|had a vote|held a vote"
    r"|always|won|outvoted)\b",
    re.IGNORECASE,
)
BALLOT = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)|ballot\w*|motions?|tellers?|referendum|plebiscite|resolution|elect(?:ed|ion)"
    r"|show of hands|run-?off|synod|amendments?|bills?|vetoe?d?|drafts?|verdict|jur(?:y|ors))\b",
    re.IGNORECASE,
)
FELL_SHORT = re.compile(
    r"\b(?:short of|(?:f[ae]ll|falling|came up|coming up) short|failed to (?:get|win|reach|secure|obtain|muster|gain)"
    r"|missed|missing|below|needing|despite needing)\b[^,;]*"
)
BY_A = re.compile(r"\b(?:by|on|in|with) (?:a|an|its|the) (?:[\w-]+ ){0,2}?$", re.IGNORECASE)
IN_SETS = re.compile(r"\d[-–]\d{1,3}(?: \(\d[^)]{1,5}\))?,? $")  # ends before another score of a match: 6-4, 3-6, 7-5
NEXT_SET = re.compile(r",? \d{1,3}[-–]\d{1,3}\b")
APART = re.compile(r"[,:(–—-] ?$")
APART_ENDS = re.compile(r"[,.;:)!]|$| [-–—] | (?:for|against|in favou?r)\b")
TWO_FIGURES = re.compile(r"[-–—]to[-–—]|[-–—]| votes?,? (?:to|against|versus) |,? to | against ")
TOOK_TIME = re.compile(  # what took time was needed, but is told
    r"\bneed(?:s|ed|ing) (?:[a-z]+ ){0,2}?[\w-]+ (?:minutes?|hours?|days?|weeks?|months?|rounds?|ballots?"
    r"|sittings?)\b"
)
OPINION = re.compile(
    r"\b(?:opinion polls?|surveys?|pollsters?|polls? (?:put|gave|show(?:ed|s)?|found"
    r"|suggest(?:ed|s)?|taken|by [A-Z]))\b[^.;]*$"
)
BY_ALONE = re.compile(r"\bby (?:about |almost |nearly |more than |over |roughly |some )?$")
OUTNUMBERED = re.compile(
    r"\b(?:outnumber|outstrip|outweigh|outpac|outsell|outsold|exceed|dwarf)\w*\b[^.;]*$", re.IGNORECASE
)
CHANGED = re.compile(
    r"\b(?:(?:cut|reduc|increas|rais|lower|shr[iau]nk|gr[eo]w|lengthen|shorten|trim|slash|drop|declin|expand"
    r"|boost|delay"
    r"|slow|climb|widen|narrow|exten[ds]|hik|improv|deepen|rise|rising|rose|fall|heighten|warm|cool"
    r"|speed)\w*|fell|is down|is up)\b"
    r"[^.;]*$",
    re.IGNORECASE,
)
CLOSED = re.compile(  # nothing that is counted follows: the clause ends, or tells when and where
    r"\s*(?:$|[^\w\s]|(?:on|at|after|and|but|in|late|early|last|yesterday|today|tonight|when|while|despite"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)",
    re.IGNORECASE,
)
VOTED = re.compile(
    r"\b(?:approv|reject|pass|adopt|back|accept|endors|carri|defeat|vot|ratif|elect)ed\b|\bsaid (?:yes|no)\b"
    r"|\b(?:turned|voted) (?:\w+ ){0,3}down\b|\bthrew out\b|\bthrown out\b",
    re.IGNORECASE,
)
COURT = re.compile(
    r"\b(?:courts?|bench|judges|justices|tribunal|panel|jury|jurors|chamber|ruling|verdict)\b", re.IGNORECASE
)
MANY = re.compile(r"\d{2}|\d,\d")
OF_A_VOTE = re.compile(
    r" (?:\w+ )?(?:margin|vote|majority|split|ballot|decision|verdict|ruling|opinion|judge?ment|tally"
    r"|roll[- ]?call)\b"
)
HELD = re.compile(  # ends before how seats are shared out: holds a 51-49 (majority), the Senate, split 50-50
    r"\b(?:hold|control|enjoy|command|ha[sdv]|have|with)\w* (?:a|an|the|their|its|his"
    r"|her)? ?(?:(?!split )\w+ ){0,2}?$"
    r"|(?:, |\b(?:is|are|remains?|currently|now|evenly|equally) )(?:split|divided|deadlocked) $",
    re.IGNORECASE,
)
HELD_AFTER = re.compile(r" (?:\w+ )?(?:majority|edge|advantage|control|lead|split)\b", re.IGNORECASE)
SCORE_ENDS = re.compile(rf"\s*(?:$|[^\w\s]|{_AFTER_SCORE}\b)", re.IGNORECASE)
NO_SCORE = re.compile(  # ends before figures that are no score: pages 512-529, aged 11 to 18
    r"(?:\b(?:pp?|pages?|aged?|ages|chapters?|nos?|numbers|numbered|from|between|flight|section|articles?|paragraphs?"
    r"|rows?|rooms?|routes?|counts?|years?|grades?|weeks?|days?|levels?|stages?|polling|polled"
    r"|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\.? ?"
    r"|[£$€¥:/])$",
    re.IGNORECASE,
)
REQUIRED = re.compile(
    r"(?: of \d+)?(?: (?!when\b|but\b|where\b|while\b|\d)\w+){0,2} (?:(?:is|are|was|were|would be"
    r"|will be) )?(?:required|needed|necessary)\b",
    re.IGNORECASE,
)
FORMATION = re.compile(r"\d-\d-\d")  # of a football team: 4-4-2
OUTFIELD = 10  # players of a team in a formation
TURNED_AGAINST = re.compile(  # after a score: nine to one against; not: against the advice of its officers
    r"(?: votes?)?,? against\b(?![^.,;]{0,35}\b(?:advice|recommend\w*|wishes|backdrop|background|odds|will of))"
)
VOTED_SO = re.compile(r"\b(?:voted|vote|was|went|came out|split|count)\b[^.;]{0,30}$")
NOT_NAMED = re.compile(r"(?: (?:who|had|have|voted|present|there|were|was|then|also|in|it))+", re.IGNORECASE)
CARRIED = re.compile(  # ends before words for unanimity: a text passed by consensus
    r"\b(?:passed|adopted|approved|endorsed|agreed|carried|elected|accepted|returned|went through)"
    r"(?: [\w'’-]+){0,6} $",
    re.IGNORECASE,
)
NO_VOTE_AGAINST = re.compile(
    r"consensus|acclai?m|unopposed|applause|\bnays?\b|\bnoes\b|\bnone\b|nobody|no[- ]one|voice|hand\b|vote|dissent",
    re.IGNORECASE,
)
CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")  # a time of day, and perhaps a score: 8:41
AT_CLOCK = re.compile(
    r"\b(?:at|until|till|from|around|about|before|after|since|by) $|:\d\d (?:to|and|or) $", re.IGNORECASE
)  # the time of day
ON_SIDE = re.compile(r" (?:in favou?r|against)\b")
RATIO_OF_VOTES = re.compile(  # ends before a score written as a ratio: by a majority of 8:3
    r"\b(?:majority|verdict|vote|margin|split|division) of $|\bby (?:an? )?$", re.IGNORECASE
)
BY_MARGIN = re.compile(
    r"\bby [^.,;\d]{1,30}\b(?:margins?|votes?|majority|whisker|hair|nose), $", re.IGNORECASE
)  # ends before a score
SIDE_PLAYED = re.compile(  # ends before few goals
    r"\b(?:side|team|squad|eleven|XI)\b[^.;]{0,40} (?:lost|won|drew|beaten|triumphed) $"
)
ONLY_THOUGHT_OF = re.compile(r" (?:would|could|will|might|may|must)\b")  # after a score
VOTE_OF = re.compile(  # ends before a score: in a party-line vote of 12-9
    r"\b(?:vote|ballot|division|roll-?call|show of hands|tally) of $", re.IGNORECASE
)
ACTED_ON = re.compile(  # ends before a score: the depot carried the deal
    r"\b(?:accepted|rejected|approved|endorsed|ratified|adopted|carried|backed|passed|repealed|vetoed|refused"
    r"|threw out) (?:the|a|an|its|their|his|her|this|that|it|them)(?: (?!by\b|to\b)[a-z'’-]+){0,4} $"
)
AND = re.compile(r"\b(?:and|but|then)\b")
HABIT = re.compile(  # ends before "by consensus": decisions are taken
    r"\b(?:is|are|be|being) (?:\w+ )?(?:taken|made|reached|adopted|approved|decided|agreed|elected)?\s*$"
)
IN_TURN = re.compile(  # between two scores: 37-2 among the bishops; 162-25 in the House of Clergy
    r"[^.;:\d]{0,60}(?:;|,? and)(?: and| but)?(?: (?:in|among|by|at|for|on|then|with) [^.;:]{1,90})?,? "
    r"(?:by |it was |the vote was )?"
)
ENDED = re.compile(r"\b[\w-]+ (?:ended|finished|was won|was lost|went)(?= |$)")  # the committee's quiz ended
MUST_BE = re.compile(  # what a rule asks for: must by law be elected with 607 votes
    r"\b(?:must|shall|needs? to|ha(?:s|ve) to|can only)\b[^.;]{0,30} be (?:elected|chosen|passed|approved|adopted"
    r"|carried|backed|confirmed|ratified)\b[^.;]*$|\b(?:could|can|might|may) afford to\b[^.;]*$"
    r"|^(?:If|Unless|Should|Had|Were)\b[^.;,]*$"
)
BY_FIRST = re.compile(r"[\"“]?By (?:a |an )?(?:\w+ )?(?:(?:vote|margin|majority) of )?", re.IGNORECASE)
REFUSED_THEN = re.compile(  # after a score: votes to 21, with two abstentions, the synod rejected it
    r"[^.;]{0,90}\b(?:rejected|threw out|turned down|voted down|refused|declined|voted against|voted not to"
    r"|said no)\b"
)
OTHER_TIME = re.compile(  # after two figures set against each other, of which one is of another time
    r"(?: [a-z]+){0,2} (?:(?:an?|the|last|previous|this) (?:\w+ )?(?:year|month|week|quarter|season|decade)"
    r"|in (?:\d{4}"
    r"|[A-Z])|previously|earlier|before)\b"
)
HOME_OR_AWAY = re.compile(
    r" (?:at home|away|on penalties|on aggregate|after extra time|on (?:the )?road)\b"
)  # after goals
OF_WHAT = re.compile(r" (?:of|in|from|at) ")  # members of the electoral college
RATED = re.compile(
    r"\bon a scale\b|\bout of ten\b|\b(?:chapter|article|section|part) \d+, (?:part|article|section)", re.IGNORECASE
)
MOTION = re.compile(  # before "by so many to so many": what is voted on, or is given by a vote
    r"\b(?:motions?|amendments?|bills?|proposals?|resolutions?|measures?|bids?|attempts?|moves?)\b"
    r"|\b(?:assent|approval|blessing|backing|consent|support|permission|leave|nod)(?: (?:to|for) [\w ]{1,30})? by $",
    re.IGNORECASE,
)
TEAM_DID = re.compile(  # ends before few goals: Germany trailed
    r"[A-Z][\w'’]+ (?:won|lost|trailed|trail|led|lead|drew|triumphed|prevailed|went down|leads|trails) $"
)
HOLDS = re.compile(
    r"\b(?:has|have|holds?|enjoys?|commands?) (?:a|an|its|their) (?:[\w-]+ ){0,2}$"
)  # a majority of three
MOTION_DID = re.compile(  # before a score: the plan was wibbled away
    r"(?:motions?|amendments?|bills?|proposals?|resolutions?|measures?|bids?|attempts?|moves?|plans?)"
    r" (?:(?:was|were|had|been|then|also|\w+ly) )*"
    r"(?P<verb>(?!(?:got|had|received|won|drew|attracted|secured|polled|mustered)\b)[a-z]+)\b(?: [\w'’-]+){0,6}$",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_][\w-]*")
WHO_ACTED = frozenset(
    {
        "it",
        "they",
        "who",
        "which",
        "was",
        "were",
        "been",
        "being",
        "had",
        "have",
        "has",
        "others",
        "rest",
        "government",
        "coalition",
    }
)
ADVERBS = frozenset({"then", "also", "again", "once", "later", "on", "at", "in"})

# What tells that there was no such vote: the council did not vote 9 to 4; false reports that it had voted 9 to 4.
DENIED = re.compile(
    r"\b(?:(?:did|does|had|has|have)(?: not|n['’]t)|never) (?:vote|voted)\b[^.,;]*\Z"
    r"|\b(?:den(?:y|ied|ies|ying)|false|untrue|wrong|wrongly|mistakenly|falsely|hoax|invention|rumou?rs?)\b"
    r"(?: [\w'’-]+){0,4} (?:that|said|claimed|reported)\b[^.;]*\Z"
)
