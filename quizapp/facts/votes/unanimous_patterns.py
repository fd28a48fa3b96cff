"""Patterns for results on which nobody was of another mind."""

import re

from quizapp.facts.votes.figures import NUMBER
from quizapp.facts.votes.side_words import AGAINST_VERBS, FOR_VERBS, RAISED, VOTER, VOTERS

HAND = rf"(?:hand|vote|voice|{VOTER})"
UNANIMOUS = re.compile(
    r"\b(?=[\w,;])"  # no end of a word, at which all below would be tried
    r"(?:(?<!agreed )unanimously|unanimously(?! that\b)"  # those who "agreed unanimously that" only share a view
    r"|(?:(?<=was )|(?<=were )|(?<=been )|(?<=\ball ))(?:unanimous|of (?:one|a single) mind)"
    r"(?= (?:in|on|that|behind|when|after|last) |[.,;:]|$)"
    r"|unanimous (?=(?:[a-z-]+ )?(?:vote|decision|verdict|ruling|ballot|approval|backing|resolution|support"
    r"|opinion|consent|judgment|blessing|endorsement))"
    r"|(?<=\ba )unanimous (?=(?:[\w-]+ ){0,2}?(?:court|bench|panel|jury|council|board|committee|senate|tribunal"
    r"|assembly|parliament|house|chamber|synod)\b)"
    r"|(?:without|with no|with zero) (?:a |any |one )?(?:single )?"
    r"(?:dissent(?:ing (?:votes?|voices?))?\b|votes? against|objections?|opposition"
    r"|(?:member|deputy|vote|lawmaker)s? (?:opposed|opposing|dissenting|voting against))\b"
    r"|by acclaim\b|by acclamation|by consensus|(?:(?<=elected )"
    r"|(?<=returned )|(?<=chosen )|(?<=chose him )"
    r"|(?<=chose her ))unopposed\b"
    r"|(?:all|everybody|everyone) (?:saying|said|shouting) aye|without exception|(?:carried|approved) by applause"
    r"|(?:with|and|,|;) (?:no[- ]one|nobody|none)(?= (?:against|opposed|dissenting|opposing)[.,;])"
    r"|(?:motion|bill|amendment|resolution|measure|levy|budget|proposal|plan|ordinance|law)s? (?:was |were |then )?"
    r"(?:passed|carried|adopted|approved|went through) unopposed"
    r"|by unanimity|nem\.? con"
    r"|(?:voted|ruled|decided|acted)(?: (?:for|against|to|in) [\w ]{1,30}?)? (?:as one|with one voice"
    r"|to a man|to a woman|to a person)(?=[.,;:]|$| (?:to|for|against|in|on|after|at|when|that|and)\b)"
    r"|spoke (?:as one|with one voice),? (?:and |in |when |as )?(?:it |they )?"
    r"(?=(?:approv|adopt|reject|vot|back|pass|end))"
    r"|(?<! to )(?:back|approv|endors|reject|support|oppos|adopt|accept)ed (?:[\w'’-]+ ){1,5}?"
    r"to a (?:man|woman|person)(?=[.,;]| (?:on|in|at)\b)"
    r"|(?:with )?(?:not a|without a|no|not one)(?: single)? (?:nays?|noes|voice against|hand against"
    r"|objectors?|dissenters?)"
    r"(?= (?:in|among|from|on|at)\b|[.,;:]|$)"
    r"|(?<=against, )not a (?:single )?hand (?:went up|was raised|rose)|no hands? (?:was|were) raised against"
    r"|(?:nobody|no one|no-one) raised (?:one|theirs|a hand|a card) against|without a single (?:no|nay)\b"
    r"|with one accord|united in (?=voting|rejecting|approving|backing|endorsing|adopting)"
    r"|every (?:single )?(?:hand|arm)(?: [\w ]{1,25})? (?:(?:had )?gone up|went up|goes up|was raised|shot up|rose)"
    r" (?:for|in favou?r|against)"
    rf"|(?:won|got|gained|had|secured|received|with|mustered|enjoyed|commanded) the (?:backing|support|votes?"
    rf"|approval"
    rf"|assent|endorsement) of (?:every|each)(?: present)? {VOTER}(?! of (?:his|her|my)\b)"
    rf"|with (?:no[- ]one|nobody|none|no (?:{VOTER}|{VOTERS}))"
    r" (?:dissenting|objecting|opposed|opposing|against|voting against|saying no)"
    r"|(?:not|without) (?:a|one|a single|any) (?:dissenting|opposing|negative|contrary|no) (?:vote|voice)s?"
    r"|(?:not a|no|not one) dissenting (?:vote|voice)s?"
    rf"|(?:no|not one|not a single|without a single) {HAND} (?:was |being )?"
    r"(?:raised |cast |voting |voted )?against"
    r"|(?:no[ -]one|nobody|none of them|not one of them|not a soul|not a single person) (?:(?:had )?(?:\w+ or )?voted"
    r" against"
    r"|dissented|opposed it|raised (?:a|their) (?:hand|voice) against)"
    rf"|(?:no|not one|not a single) {HAND} (?:opposed|objected|dissented)"
    r")(?:\b|(?<=[.,;]))",
    re.IGNORECASE,
)
NOBODY = re.compile(
    rf"not a (?:single )?hand|no hands?|nobody|no[ -]one|not? (?:one |a single )?{VOTER}|every\b|\w+ the \w+ of",
    re.IGNORECASE,
)
OF_ONE_MIND = re.compile(r"(?:unanimous|of (?:one|a single) mind)", re.IGNORECASE)
DECISION_WAS = re.compile(  # ends before "unanimous": the decision to drop the cup was
    r"\b(?:[Tt]he|[Tt]heir|[Ii]ts) (?:decision|vote|verdict|ruling|judge?ment|ballot|resolution|choice|recommendation)"
    r"\b[^,.;]{0,80} (?:was|were|had been) $"
)
UNANIMOUS_ALONE = re.compile(  # tells by itself that there was a vote
    r"against|acclai?m|unopposed|aye\b|applause|by unanimity|as one|one voice|to a (?:man|woman|person)|^every"
    r"|^united in"
    r"|^\w+ the (?:back|supp|vot|appr|ass|end)|dissenting|dissent\b|saying no|^(?:unanimous"
    r"|of one mind)(?: (?!vot|deci|resol|ball|supp|back)|\W|$)|"
    r"unanimous$|opposi?|dissented|nays?\b|noes|objectors|^all "
    r"|unanimous (?:verdict|ruling|approval|opinion|consent|judgment)",
    re.IGNORECASE,
)
# All of a body or none of it: with no party's name before them, and no party behind "of".
_WHICH = (
    rf"(?:{NUMBER} )?(?:(?:member|voting|sitting|elected|appeal|appeals|board|council|committee|panel|city|county"
    rf"|town|parish"
    r"|district|state|trial|high court|supreme court|union|society|association|federation) )?"
)
_THERE = (
    r"(?: (?:of|on|in|at) (?:the |its )?(?:(?!party\b|group\b|faction|bloc\b|caucus|coalition"
    r"|opposition|government|minority"
    r"|majority|wing\b|team\b|family)[\w'’-]{1,20} ?\b){1,4}?)?(?: present| there| sitting| in the \w+)?"
)
_OF_LAW = (  # what judges may agree on, and not that a room is cold
    r"[^.;]{0,80}\b(?:law|statute|act|ban|void|invalid|(?:un)?lawful|illegal|(?:un)?constitutional|breach\w*|violat\w+"
    r"|guilty|liable|convict\w*|sentence|verdict|evidence|rights?|charter|contract|election|licen[cs]e|decision|orders?"
    r"|judge?ment|appeal|damages|clause|treaty|convention|jurisdiction|must|should|ought)\b"
)
_DID = (
    rf"(?:{FOR_VERBS}ed|{AGAINST_VERBS}e?d|vot(?:ed|ing) (?:to|for|against|in favou?r|yes|no)\b|{RAISED}"
    rf"(?= (?:for|against|in favou?r|when|as|to (?:vote|back|approve|reject))\b|[.,;]|$)|agreed that\b(?={_OF_LAW})"
    r"|ruled\b"
    r"|sided (?:with|against)|dismissed|upheld|concurred|convicted|acquitted"
    r"|found (?:\w+ ){0,2}?(?:guilty|that|for|against)\b"
    r"|gave (?:their|its|his|her|full) (?:consent|assent|backing|approval|support|blessing|agreement)|consented\b"
    r"|found (?:him|her|them|the \w+) not guilty|allowed|adopted|passed|turned (?:it|the \w+) down|threw out"
    r"|said (?:yes|no|aye)\b|(?:was|were) (?:for|against|in favou?r|opposed)\b|stood (?:up )?(?:for|against|behind)\b)"
)
_AGAINST = (
    rf"(?:(?:\w+ or )?vot(?:ed|ing) (?:against|no)\b|(?:went|gone|was raised|was cast|raised|cast) (?:up )?against\b"
    rf"|{RAISED} against|(?:was |were |being )?(?:against|opposed)\b"
    rf"|{AGAINST_VERBS}(?:ed|ing|d)\b|(?:(?:was |were )?cast )?(?:against|for (?:any(?:one|body)|any other|another))\b)"
)
_HAD = r"(?: (?:had|then|also|has|have))?"
_THE = r"(?:(?:the )?[\w-]{2,20}['’]s? |the |its |their )?"
_TO_A_MAN = r"to a (?:man|woman|person)"
WHOLE_BODY = re.compile(  # every councillor in the room backed it; none of the nine judges dissented
    rf"\b(?=each|every|all|no(?:ne|t)?\b|without|to a )"
    rf"(?:(?P<all>(?:every (?:single )?(?:one of {_THE}{_WHICH}{VOTERS}|{_WHICH}{VOTER})"
    rf"|each (?:of (?:the |its |their ){_WHICH}{VOTERS}|{_WHICH}{VOTER})|all (?:of )?{_THE}{_WHICH}{VOTERS}"
    rf"|(?:everyone|everybody)(?= (?:present|there|on the|on its)\b)){_THERE}(?:, {_TO_A_MAN},)?"
    rf"|{_TO_A_MAN},? {_THE}{_WHICH}{VOTERS}{_THERE}){_HAD} {_DID}"
    rf"|(?P<none>(?:none|not one|not a single one|not a one) of (?:{_THE}{_WHICH}(?:{VOTERS}|ballots|votes|papers)"
    rf"|them)"
    rf"|(?:no|not one|not a|not a single|without (?:a single|any|one)) (?:{_WHICH}{VOTER}|vote|voice|hand|arm|ballot"
    rf"|paper|card|soul)){_THERE}{_HAD} {_AGAINST})",
    re.IGNORECASE,
)
TO_A_MAN = re.compile(
    rf"\b(?P<all>{VOTERS},? {_TO_A_MAN},?){_HAD} {_DID}", re.IGNORECASE
)  # the aldermen, to a man, did
VOTED = re.compile(r"\bvot(?:ed|ing|e)\b|\b(?:said|raised|dissent\w+)\b", re.IGNORECASE)
ELSEWHERE = re.compile(r"\b(?:whereas|elsewhere|while (?:in|at|among|on) )")  # of another vote
NEXT_DECISION = re.compile(  # 38 votes to 25, and parliament adopted its budget unanimously
    r", (?:and|but|while|then) [^,;]{1,60}?\b(?:adopt|pass|approv|endors|agre|vot|back|elect|reject)\w*d\b"
)
PLAIN = re.compile(r"\b(?:hands?|votes?|voted|ballots?|dissent\w*)\b", re.IGNORECASE)  # of no match
FOR_YEARS = re.compile(r"[^.;]{0,40} (?:for|in) (?:[\w-]+ ){1,2}(?:years|decades|generations)\b")  # no one vote
LANDS = re.compile(r"\b(?:canton|province|count[yr]|region|district|state)", re.IGNORECASE)
PERCENT = re.compile(r"%|per ?cent\b|\bpct\b")
