"""Patterns for the results of votes; whether the figures they match are of a vote at all is judged elsewhere."""

import re
from collections.abc import Iterator
from functools import lru_cache

_UNITS = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: number for number, word in enumerate(_UNITS, start=1)}
_SMALL |= {word: number * 10 for number, word in enumerate(_TENS, start=2)}
NUMBER_WORDS = frozenset(_SMALL)
_NOBODY = ("none", "nil", "nothing", "nobody", "no one", "no-one", "zero", "no")


def number(words: str) -> int:
    """The value of digits or number words; none and nobody are 0, "a single" is 1."""
    plain = words.lower().replace(",", "")
    if plain.isdigit():
        return int(plain)
    if plain in _NOBODY:
        return 0
    if plain in {"a", "a single"}:
        return 1
    if plain == "dozen":
        return 12
    return sum(_SMALL.get(part, 0) for part in re.split(r"[- ]", plain))


def any_of(*words: str) -> str:
    """A group of alternatives, parted by blanks in each argument; an underscore stands for a blank within one."""
    return f"(?:{'|'.join(word.replace('_', ' ') for part in words for word in part.split())})"


_DIGITS = r"\d{1,3}(?:,\d{3})+(?!,?\d)|\d{1,7}(?!\d|[,.]\d)"
WORD = rf"(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_UNITS[:9])})|{'|'.join((*_UNITS, *_TENS))}"
SMALL_WORD = "|".join(_UNITS)
_N = rf"(?<![\w.,/:$€£¥-])(?:{_DIGITS}|(?:{WORD})(?![\w-])|(?<=\b[Aa] )dozen(?! or\b))"
_ONE = rf"(?:{_N}|\ba(?: single)?(?= ))"
_NONE = rf"(?:{_N}|\b(?:{'|'.join(_NOBODY)})\b)"
NUMBER_OR_NONE = _NONE
# Where a figure or number word may begin; its first sign is one of few, to which a search leaps.
_REST = "|".join(word[1:] for word in (*_SMALL, *_NOBODY, "dozen") if word.isalpha())
BEGINS = re.compile(rf"[\dDEFNOSTZdefnostz](?<!\w.)(?:(?<=\d)|(?i:{_REST})(?!\w))")


@lru_cache(maxsize=4)  # a text is asked for by several patterns
def beginnings(text: str) -> tuple[int, ...]:
    """The characters of a text where figures and number words begin."""
    return tuple([match.start() for match in BEGINS.finditer(text)])


def leaping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a figure or a number word: as `finditer`, but tried only at these."""
    done = 0
    for begin in beginnings(text):
        if begin >= done:
            match = pattern.match(text, begin)
            if match is not None:
                done = match.end()
                yield match


_FEW = r"(?: [\w'’-]{1,20})"  # to be repeated: some words

_ABSTAINED = r"(?:abstain(?:ed|ing)|abstentions?|(?:sitting|sat) on their hands|stay(?:ing|ed) silent)"
ABSTENTION = re.compile(  # two members abstained; five, all from the north, chose to abstain; abstaining were 41 states
    rf"(?P<n>{_NONE})(?: (?!(?:would|will|could|might|may|not|who|to|and|or)\b)[\w'’-]{{1,20}}){{0,4}}?"
    rf"(?:, [^,.;:\d]{{1,40}},)? (?:{_ABSTAINED}|(?:chose|opted|decided|elected|preferred) to abstain)\b"
    r"(?! from (?!vot|it\b|the (?:vote|ballot|motion|resolution)))"
    rf"|\b(?:abstaining|abstained) (?:was|were) (?:just |only |another )?(?P<m>{_N})",
    re.IGNORECASE,
)
OTHER_VOTE = re.compile(  # between a score and abstainers, or beside these, who were perhaps those of another vote
    r"\d[-–]\d|votes? to |\b(?:first|earlier|previous|second|another vote|last (?:year|month|week|time)|this time)\b",
    re.IGNORECASE,
)
_IN_SCORE = rf"(?:,? (?:and |with )?(?P<abstained>{_NONE}){_FEW}{{0,2}} {_ABSTAINED}\b)?"

HYPHEN = re.compile(  # 440-0, 141-5-35
    r"(?<![\w.,/:$€£¥–—-])(?P<yes>\d{1,3}(?:,\d{3})+|\d{1,6})"
    r"(?:[-–—]|:(?=\d+ (?:majority|split|verdict|ruling|decision|vote|margin)\b))(?P<no>\d{1,3}(?:,\d{3})+|\d{1,6})"
    rf"(?:[-–—](?P<more>\d{{1,4}}))?(?![\w%/:-]|[.,]\d|–){_IN_SCORE}",
    re.IGNORECASE,
)
JOINED = re.compile(  # 6-to-3, nine-to-none
    rf"(?<![\w.,/:$€£¥-])(?:(?P<yes>{_DIGITS}|{WORD})-to-(?P<no>{_DIGITS}|{WORD}|none|nil|zero)"
    rf"|(?P<first>{SMALL_WORD})[-–](?P<second>{SMALL_WORD}|nil))(?P<more>)(?![\w-])"
    rf"{_IN_SCORE}",
    re.IGNORECASE,
)
TO = re.compile(  # 71 votes to 26; three to one
    rf"(?P<yes>{_N})(?:(?P<votes>(?: (?:affirmative|positive|yes|valid|aye))? votes?)?(?: judges| justices"
    rf"| members| delegates| directors| councillors)?,? to|(?P<set> votes?),? (?:against|versus)(?: just"
    rf"| only)?(?! [\d,]+ for (?-i:[A-Z]))"
    rf"|(?P<who>(?: (?!(?:{WORD})\b)[a-z-]{{2,12}})? (?!(?:{WORD})\b)[a-z]{{3,14}}),? to"
    r"|(?P<rivals> votes) to (?:his|her|their|the|its|[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s?)(?: \w+['’]s?)?)"
    rf" (?P<no>{_N}|\b(?:none|nil|zero|nothing)\b)(?P<after> votes?\b)?{_IN_SCORE}",
    re.IGNORECASE,
)
TIED = re.compile(
    rf"\b(?:tied|level|deadlocked|split|divided|drew|ended)\b(?: [a-z]+)?,? (?:(?:at|on"
    rf"|with) )?(?P<n>{_N})(?P<votes> votes?)?"
    r" (?:apiece|each|all)\b",
    re.IGNORECASE,
)
_FOR = (
    r"(?:in favou?r\b|in support\b|(?:voted |voting |votes? |were |spoke )?for\b|y(?:es|eas?|a?ys?)\b|ayes?\b"
    r"|(?:backed|supported|approved|endorsed|favou?red)\b)"
)
_AGAINST = (
    r"(?:(?:were |was |voted |voting |voices? )?(?:against|oppos(?:ed|ing)|nays?|no(?:es)?)\b"
    r"|vot(?:ed|ing) (?:[\"“'‘]no\b|to reject\b)|(?:were |was )?dissent(?:ed|ing)\b)"
)
FOR_AND_AGAINST = re.compile(  # 23 in favour, 19 against and three abstaining
    rf"(?P<yes>{_N})(?! ?%| per ?cent)(?: of (?:the |its |their )?{_N})?{_FEW}{{0,4}}? {_FOR}[^.;:!?\d]{{0,60}}?"
    rf"(?P<no>{_NONE})(?! ?%| per ?cent){_FEW}{{0,3}}? {_AGAINST}{_IN_SCORE}",
    re.IGNORECASE,
)
A_VOTE = re.compile(
    r"vot|favou?r|hand|\byes\b|y[ae]ys?\b|ayes?\b|back|oppos|\bfor,? (?:and |with )?[\w,]+ against", re.IGNORECASE
)
SURELY_A_VOTE = re.compile(r"vot|favou?r|hands? ", re.IGNORECASE)
OF = re.compile(  # seven of the nine judges ruled
    rf"(?P<yes>{_N}) (?:out )?of (?:the |its |their |(?:the )?[\w-]{{1,20}}['’]s? )?(?P<all>{_N}){_FEW}{{1,2}}"
    r"(?: (?:of|on) (?:the |its )?[\w'’-]+(?: [\w'’-]+){0,3}?)? (?:who |had |have )?(?:voted (?=to\b|for\b"
    r"|against\b|in (?:favou?r|support)\b|yes\b|no\b|[\"“'‘])"
    r"|(?:ruled|backed|found|sided|agreed|dissented|rejected|approved|supported|upheld|opposed|favou?red|objected"
    r"|endorsed|struck down|concurred|ratified|allowed|dismissed|quashed|granted|refused|convicted|acquitted"
    r"|held that"
    r"|chose|preferred|wanted|passed|threw out|adopted|accepted|declined|vetoed|assented|raised their hands)\b)",
    re.IGNORECASE,
)
SO_MANY_OF = re.compile(rf"{_N} (?:out )?of (?:the |its |their )?{_N} [a-z]", re.IGNORECASE)
BACKING_OF = re.compile(  # won the backing of 199 lawmakers
    r"\b(?:won|got|gained|had|secured|received|with|mustered|drew|attracted|enjoyed|commanded|gathered|collected) "
    r"the (?:backing|support|votes?|approval|assent|endorsement|consent|agreement) of (?:just |only |all )?"
    rf"(?P<yes>{_N})(?: of (?:the |its |their )?(?P<all>{_N}))? (?P<who>[\w-]+(?: [\w-]+)?)",
    re.IGNORECASE,
)
BY_SO_MANY_OF = re.compile(  # elected by 325 of the 630 members
    rf"\b(?:backed|supported|approved|elected|endorsed|rejected|opposed"
    rf"|chosen)(?: [\w ]{{1,30}}?)? by (?P<yes>{_N}) of (?:the |its |their )?(?P<all>{_N})\b",
    re.IGNORECASE,
)
_ABOUT = r"(?:just |only |about |some |a mere |nearly |almost |over |more than )?"
_LARGE = rf"(?P<n>{_N}|(?<![\w.,/:$€£¥-])\d{{1,3}}\.\d{{1,3}}(?= million))(?P<million> million)?"
TALLY = re.compile(  # received 115 votes
    r"\b(?:won|wins?|got|gets|received|receiving|polled|polling|scored|garnered|secured|obtained|collected|mustered"
    r"|with|had|took|drew|gained|gathered|attracted|managed|earned|claimed|amassed|attained|recorded"
    r"|(?:gave|giving) [^,.;\d]{1,40}?"
    rf"|handed [^,.;\d]{{1,40}}?) {_ABOUT}{_LARGE}(?: of (?:the |its )?{_N})?"
    r"(?: (?:yes|aye|valid|favou?rable|positive|affirmative|electoral|first-preference|personal|no|nay))?"
    r" (?:votes?|ballots?)\b(?! (?:box|paper|to|short|behind|needed|required|more|ahead|less|fewer|each"
    r"|on(?! the (?:jury|panel|board"
    r"|committee|council|first|second|third|final|last))|still|left"
    r"|outstanding|for [a-z]|against)\b)",
    re.IGNORECASE,
)
TALLY_NEXT = re.compile(  # after a tally: "while his rival got 101", "against 85 for Salman, 27 for Ali"
    rf"(?:\b(?:got|received|polled|had|took|scored|won|against|with|secured|garnered)"
    rf"|[A-Z][\w'’.-]+(?:,| had)?) {_ABOUT}{_LARGE}(?P<votes> votes?)?(?=[,.;)]|$| and\b| (?:for|to) (?:the )?[A-Z])"
    rf"|(?:,|\band) (?P<m>{_N})(?= for (?:the )?[A-Z]| in the (?:first|second|third|fourth|next|final|last"
    rf"|run-?off)\b)"
)
MARGIN = re.compile(  # by 12 votes; with three votes to spare; a majority of 4
    r"(?:\bby(?: a margin of| a majority of)?(?: just| only| all of| no more than| as few as| more than"
    r"| fewer than| less than| about| around| some"
    r"| over| nearly| almost| exactly| a mere)* "
    rf"(?P<n>{_ONE}) votes?\b(?! to {_N}| of\b)"
    rf"|\bwith (?P<spare>{_ONE}) votes? to spare"
    rf"|(?P<apart>{_ONE}) votes? (?:separated|divided|parted)\b|\b(?:separated|divided) by (?:just "
    rf"|only )?(?P<parted>{_ONE}) votes?\b"
    r"|(?<![\w.,/:$€£¥-])(?P<dash>\d{1,3}(?:,\d{3})+|\d{1,6}|"
    rf"(?:{WORD}))-vote (?=margin|majority|lead|victory|win|defeat|edge|loss|gap|cushion)"
    rf"|\b(?:margin|lead|majority|advantage|gap|cushion)\b[^.,;:\d]{{0,40}} (?:was|is|came to|stood at"
    rf"|of) (?:just |only |about |some )?(?P<gap>{_ONE}) votes?\b"
    rf"|\b(?:margin|(?P<by>by (?:a |the )(?:[\w-]{{1,15}} )?)?majority) of (?:just "
    rf"|only )?(?P<m>{_N})\b(?: votes?\b)?"
    r"(?! ?(?:%|per|point|to|seat|mark|goal)))",
    re.IGNORECASE,
)
_MEMBER = r"(?:member|deputy|delegate|councill?or|senator|judge|shareholder|state|country|club|director)"
_HAND = rf"(?:hand|vote|voice|{_MEMBER})"
WITH_MAJORITY = re.compile(
    r"\b(?:pass|carri|approv|adopt|defeat|reject|back|surviv)ed (?:[\w ]{1,40} )?(?:with|by) (?:an? )?(?:\w+ )?$"
)
SEAT = re.compile(r"\b(?:seat|riding|division|constituency|ward)\b|\bre-?elected\b|\breturned\b", re.IGNORECASE)
_VOTERS = (
    r"(?:members|judges|justices|jurors|councill?ors|deputies|directors|lawmakers|legislators|senators|mps|delegates"
    r"|magistrates|commissioners|aldermen|ministers|states|countries|shareholders|trustees|regents|bishops"
    r"|peers|clubs"
    r"|governors|supervisors|selectmen|representatives|parties|delegations|envoys|ambassadors|nations)"
)
UNANIMOUS = re.compile(
    r"\b(?:(?<!agreed )unanimously|unanimously(?! that\b)"  # those who "agreed unanimously that" only share a view
    r"|(?:(?<=was )|(?<=were )|(?<=been ))(?:unanimous|of one mind)"
    r"(?= (?:in|on|that|behind|when|after|last) |[.,;:]|$)"
    r"|unanimous (?=(?:[a-z-]+ )?(?:vote|decision|verdict|ruling|ballot|approval|backing|resolution|support"
    r"|opinion|consent|judgment|blessing|endorsement))"
    r"|(?:without|with no) (?:a |any |one )?(?:single )?"
    r"(?:dissent(?:ing (?:votes?|voices?))?|votes? against|objections?|opposition"
    r"|(?:member|deputy|vote|lawmaker)s? (?:opposed|opposing|dissenting|voting against))\b"
    r"|by acclamation|by consensus|by unanimity|nem\.? con"
    r"|(?:voted|ruled|decided|acted) (?:as one|with one voice|to a man|to a woman|to a person)(?! of\b)"
    r"|spoke (?:as one|with one voice),? (?:and |in |when |as )?(?:it |they )?"
    r"(?=(?:approv|adopt|reject|vot|back|pass|end))"
    r"|(?<! to )(?:back|approv|endors|reject|support|oppos|adopt|accept)ed (?:[\w'’-]+ ){1,5}?"
    r"to a (?:man|woman|person)(?=[.,;]| (?:on|in|at)\b)"
    rf"|{_VOTERS},? to a (?:man|woman|person),?(?= (?:voted|backed|approved|rejected|opposed|supported|turned|said no))"
    r"|with one accord|united in (?=voting|rejecting|approving|backing|endorsing|adopting)"
    r"|every (?:single )?(?:hand|arm)(?: [\w ]{1,25})? (?:went up|was raised|shot up|rose)"
    r" (?:for|in favou?r|against)"
    rf"|\bto a (?:man|woman|person), (?:the |its |their )?(?:[\w-]+ )?{_VOTERS}"
    rf"|(?:won|got|gained|had|secured|received|with|mustered|enjoyed|commanded) the (?:backing|support|votes?|approval"
    rf"|assent|endorsement) of (?:every|each)(?: \w+)? {_MEMBER}(?! of (?:his|her|my)\b)"
    rf"|every (?:single )?(?:one of the )?(?:\w+ )?{_MEMBER}s?(?: present| there| of (?:the|its) (?:\w+ )?\w+)? voted"
    r" (?:for|against|in favou?r|yes|no\b)"
    rf"|with (?:no[- ]one|nobody|none|no {_MEMBER}s?)"
    r" (?:dissenting|objecting|opposed|opposing|against|voting against|saying no)"
    r"|(?:not|without) (?:a|one|a single|any) (?:dissenting|opposing|negative|contrary|no) (?:vote|voice)s?"
    r"|(?:not a|no|not one) dissenting (?:vote|voice)s?"
    rf"|(?:no|not one|not a single|without a single) {_HAND} (?:was |being )?"
    r"(?:raised |cast |voting |voted )?against"
    r"|(?:no[ -]one|nobody|none of them|not one of them|not a soul|not a single person) (?:(?:had )?voted against"
    r"|dissented|opposed it|raised (?:a|their) (?:hand|voice) against)"
    rf"|(?:no|not one|not a single) {_HAND} (?:opposed|objected|dissented)"
    rf"|(?:none|not one) of (?:the |its |their )?(?:{_N} )?(?:\w+ )?(?:{_VOTERS}|delegates|shareholders|states"
    r"|countries) (?:present )?(?:voted against|opposed|objected|dissented|was against|were against)"
    rf"|(?:all|each of|every one of) (?:{_N} )?(?:of )?(?:the |its "
    rf"|their )?(?:{_N} )?(?:[a-z]+ )?{_VOTERS}(?: present| sitting| there)?(?: of [^.,;:]{{1,50}}?)?"
    r"(?= (?:voted (?:to|for|against|in favou?r|yes)|agreed that|ruled|backed|rejected|approved|sided"
    r"|dismissed|upheld|endorsed|concurred|allowed"
    r"|convicted|acquitted|found (?:\w+ ){0,2}?(?:guilty|that|for|against))\b))"
    r"(?:\b|(?<=[.,;]))",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"not? (?:one |a single )?(?:member|deputy|delegate|councill?or|senator|judge|shareholder)|each of|every\b|to a\b"
    r"|\w+ the \w+ of"
    rf"|{_VOTERS}",
    re.IGNORECASE,
)
OF_ONE_MIND = re.compile(r"(?:unanimous|of one mind)", re.IGNORECASE)
UNANIMOUS_ALONE = re.compile(  # tells by itself that there was a vote
    r"against|acclamation|by unanimity|as one|one voice|to a (?:man|woman|person)|^every|^united in"
    r"|^\w+ the (?:back|supp|vot|appr|ass|end)|dissenting|saying no|^(?:unanimous"
    r"|of one mind)(?: (?!vot|deci|resol|ball|supp|back)|\W|$)|"
    r"unanimous$|opposi?|dissented|^all |unanimous (?:verdict|ruling|approval|opinion|consent|judgment)",
    re.IGNORECASE,
)

DEFEATED = re.compile(  # somebody, not a motion
    r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )\b(?:defeated|beat"
    r"|beaten) (?P<whom>(?!by\b)[\w'’. -]{1,60})"
)
REST_OF_WORD = re.compile(r"\w*")
DECIDED = re.compile(
    r"(?<!have )(?<!be )\b(?:failed|passed|fell|lost|died|rejected|approved|adopted|defeated|carried"
    r"|endorsed)\b",
    re.IGNORECASE,
)
# What may stand around a score.
_AFTER_SCORE = any_of(
    "in on to for at after with against late early that when and as along by but vote votes voting decision ruling",
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
VOICES = frozenset({"voices", "hands", "ballots", "ayes", "yeses"})
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
    r"|returns?|roll-?call)(?: [a-z]+){0,4}?) (?:was|were|is|read|came out(?: at| as)?|stood at|stands at"
    r"|ended(?: up)?"
    r"(?: at)?|finished(?: at)?|went|came to|came back|fell|broke)(?: a| an)?(?: [a-z]+ly| clear| narrow| close"
    r"| tight| slim| thumping| lopsided)? $"
    r"|\b(?:count|tally|result|verdict|votes?|score|figures?|numbers?|division|margin|split|outcome|roll-?call)"
    r"(?: (?:on|of|in|at|among|by) [^.,;:\d]{1,40})? ?[:–—-] $",
    re.IGNORECASE,
)
FEW_GOALS = re.compile(r"\d[-–]\d")
WATCHED = re.compile(  # ends before few goals: the council's guests saw the home side win, Hull beat Leeds
    r"\b(?:saw|watch(?:ed|ing)) [^.;]{1,60}$|[A-Z][a-z]+ beat [A-Z][a-z]+ $"
)
SUBJECT_VOTED = re.compile(  # the seagulls of the harbour have voted
    r"(?<!with )(?<!of )\b(?P<who>[a-z]+)(?: (?:of|in|on) (?:the |this |our )?[\w'’-]+)?"
    r" (?:(?:have|has|had|all|also) ){0,2}voted\b",
    re.IGNORECASE,
)
AT_HOME = re.compile(
    r"\bvoted for myself\b|\b(?:my|our|your) (?:kitchen|house|household|living room)\b"
    r"|\bmy (?:wife|husband|kids|children|family|dog|cat)(?: and I)? (?:voted|put|took|always|won|outvoted)\b",
    re.IGNORECASE,
)
BALLOT = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)|ballot\w*|motions?|tellers?|referendum|plebiscite|resolution|elect(?:ed|ion)"
    r"|show of hands|run-?off|synod|amendments?|bills?|vetoe?d?|drafts?|verdict|jur(?:y|ors))\b",
    re.IGNORECASE,
)
FELL_SHORT = re.compile(r"\b(?:short of|missed|missing|below|needing|despite needing)\b[^,;]*")
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
FOR_AND_OTHERS = re.compile(  # four judges voted to quash it and three to uphold it
    rf"(?P<yes>{_N})(?! ?%| per ?cent)(?: of (?:the |its |their )?{_N})?{_FEW}{{0,5}}?"
    rf" (?:(?:voted|ruled|wanted|chose|opted|found|sided|lined up) (?:him |her |it |them )?(?:to|for|with)"
    rf"|(?:finding|ruling|voting|siding) (?:to|for|with)|wanting|preferring|favouring|choosing"
    rf"|pressed|plumped for) "
    rf"[^.;,\d]{{3,60}}?"
    rf"(?:,|,? (?:and|while|with|but)) (?:just |only |the other )?(?P<no>{_N})(?: others| members| judges| justices)?"
    rf" (?:(?:to|not to|for|with) (?!{_N})|against\b|did not\b|wanted|preferred|preferring|wanting|were against\b"
    rf"|(?:a|an|the) [\w-]+(?: [\w-]+)?(?=[.,;]|$))",
    re.IGNORECASE,
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
COURT = re.compile(r"\b(?:courts?|bench|judges|justices|tribunal|panel|jury|jurors|chamber)\b", re.IGNORECASE)
MANY = re.compile(r"\d{2}|\d,\d")
OF_A_VOTE = re.compile(
    r" (?:\w+ )?(?:margin|vote|majority|split|ballot|decision|verdict|ruling|opinion|judge?ment|tally|roll-?call)\b"
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
    r"|rows?|rooms?|routes?|counts?|years?|grades?|weeks?|days?|levels?|stages?"
    r"|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\.? ?"
    r"|[£$€¥:/])$",
    re.IGNORECASE,
)
REQUIRED = re.compile(
    r"(?: of \d+)?(?: \w+){0,2} (?:(?:is|are|was|were|would be|will be) )?(?:required|needed|necessary)\b",
    re.IGNORECASE,
)
HABIT = re.compile(  # ends before "by consensus": decisions are taken
    r"\b(?:is|are|be|being) (?:\w+ )?(?:taken|made|reached|adopted|approved|decided|agreed|elected)?\s*$"
)

NEEDED_AND_GOT = re.compile(  # the motion needed 40 votes and got 38
    rf"\b(?:need|requir)(?:s|ed|ing) {_ABOUT}{_N} votes?\b[^.;\d]{{0,50}}? "
    r"(?:got|received|had|drew|won|secured|attracted|managed|mustered|gathered|obtained|polled|scored|took)"
    rf" {_ABOUT}(?P<n>{_N})(?=[,.;)]|$| (?:on|in|after|at|from)\b)",
    re.IGNORECASE,
)
