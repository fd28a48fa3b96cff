"""Patterns for the results of votes; whether the figures they match are of a vote at all is judged elsewhere."""

import re

_UNITS = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: number for number, word in enumerate(_UNITS, start=1)}
_SMALL |= {word: number * 10 for number, word in enumerate(_TENS, start=2)}
NUMBER_WORDS = frozenset(_SMALL)
_NOBODY = ("none", "nil", "nobody", "no one", "no-one", "zero", "no")


def number(words: str) -> int:
    """The value of digits or number words; none and nobody are 0, "a single" is 1."""
    plain = words.lower().replace(",", "")
    if plain.isdigit():
        return int(plain)
    if plain in _NOBODY:
        return 0
    if plain in {"a", "a single"}:
        return 1
    return sum(_SMALL.get(part, 0) for part in re.split(r"[- ]", plain))


def _any(*words: str) -> str:
    """A group of alternatives, parted by blanks in each argument; an underscore stands for a blank within one."""
    return f"(?:{'|'.join(word.replace('_', ' ') for part in words for word in part.split())})"


_DIGITS = r"\d{1,3}(?:,\d{3})+(?!,?\d)|\d{1,7}(?!\d|[,.]\d)"
_WORD = rf"(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_UNITS[:9])})|{'|'.join((*_UNITS, *_TENS))}"
_N = rf"(?<![\w.,/:$€£¥-])(?:{_DIGITS}|(?:{_WORD})(?![\w-]))"
_ONE = rf"(?:{_N}|\ba(?: single)?(?= ))"
_NONE = rf"(?:{_N}|\b(?:{'|'.join(_NOBODY)})\b)"
_FEW = r"(?: [\w'’-]{1,20})"  # to be repeated: some words

_ABSTAINED = r"(?:abstain(?:ed|ing)|abstentions?|(?:sitting|sat) on their hands|stay(?:ing|ed) silent)"
ABSTENTION = re.compile(rf"(?P<n>{_NONE}){_FEW}{{0,2}} {_ABSTAINED}\b", re.IGNORECASE)
_IN_SCORE = rf"(?:,? (?:and |with )?(?P<abstained>{_NONE}){_FEW}{{0,2}} {_ABSTAINED}\b)?"

HYPHEN = re.compile(  # 440-0, 141-5-35
    r"(?<![\w.,/:$€£¥–—-])(?P<yes>\d{1,3}(?:,\d{3})+|\d{1,6})[-–—](?P<no>\d{1,3}(?:,\d{3})+|\d{1,6})"
    rf"(?:[-–—](?P<more>\d{{1,4}}))?(?![\w%/:-]|[.,]\d|–){_IN_SCORE}",
    re.IGNORECASE,
)
JOINED = re.compile(  # 6-to-3, nine-to-none
    rf"(?<![\w.,/:$€£¥-])(?P<yes>{_DIGITS}|{_WORD})-to-(?P<no>{_DIGITS}|{_WORD}|none|nil|zero)(?P<more>)(?![\w-])"
    rf"{_IN_SCORE}",
    re.IGNORECASE,
)
TO = re.compile(  # 71 votes to 26; three to one
    rf"(?P<yes>{_N})(?P<votes> votes?)? to (?P<no>{_N}|\b(?:none|nil|zero)\b)(?P<after> votes?\b)?{_IN_SCORE}",
    re.IGNORECASE,
)
TIED = re.compile(rf"\b(?:tied|level|deadlocked) (?:at|on) (?P<n>{_N}) (?:apiece|each|all)\b", re.IGNORECASE)
_FOR = (
    r"(?:in favou?r\b|in support\b|(?:voted |voting |votes? |were |spoke )?for\b|y(?:es|eas?|a?ys?)\b|ayes?\b"
    r"|(?:backed|supported|approved|endorsed|favou?red)\b)"
)
_AGAINST = (
    r"(?:(?:were |was |voted |voting |voices? )?(?:against|oppos(?:ed|ing)|nays?|no(?:es)?)\b"
    r"|vot(?:ed|ing) (?:[\"“'‘]no\b|to reject\b)|(?:were |was )?dissent(?:ed|ing)\b)"
)
FOR_AND_AGAINST = re.compile(  # 23 in favour, 19 against and three abstaining
    rf"(?P<yes>{_N})(?: of (?:the |its |their )?{_N})?{_FEW}{{0,4}}? {_FOR}[^.;:!?\d]{{0,60}}?"
    rf"(?P<no>{_NONE}){_FEW}{{0,3}}? {_AGAINST}{_IN_SCORE}",
    re.IGNORECASE,
)
A_VOTE = re.compile(
    r"vot|favou?r|hand|\byes\b|y[ae]ys?\b|ayes?\b|back|oppos|\bfor,? (?:and |with )?[\w,]+ against", re.IGNORECASE
)
SURELY_A_VOTE = re.compile(r"vot|favou?r|hands? ", re.IGNORECASE)
OF = re.compile(  # seven of the nine judges ruled
    rf"(?P<yes>{_N}) (?:out )?of (?:the |its |their )?(?P<all>{_N}){_FEW}{{1,2}} (?:who |had |have )?"
    r"(?:voted (?=to\b|for\b|against\b|in (?:favou?r|support)\b|yes\b|no\b|[\"“'‘])"
    r"|(?:ruled|backed|found|sided|agreed|dissented|rejected|approved|supported)\b)",
    re.IGNORECASE,
)
_ABOUT = r"(?:just |only |about |some |a mere |nearly |almost |over |more than )?"
_LARGE = rf"(?P<n>{_N}|(?<![\w.,/:$€£¥-])\d{{1,3}}\.\d{{1,3}}(?= million))(?P<million> million)?"
TALLY = re.compile(  # received 115 votes
    r"\b(?:won|wins?|got|gets|received|receiving|polled|polling|scored|garnered|secured|obtained|collected|mustered"
    rf"|with|had|took|drew|gained) {_ABOUT}{_LARGE}(?: of (?:the |its )?{_N})? votes?\b"
    r"(?! (?:to|short|behind|needed|required|more|ahead|less|fewer|each|on|still|left"
    r"|outstanding|for [a-z]|against)\b)",
    re.IGNORECASE,
)
TALLY_NEXT = re.compile(  # after a tally: "while his rival got 101", "against 85 for Salman, 27 for Ali"
    rf"(?:\b(?:got|received|polled|had|took|scored|won|against|with|secured|garnered)"
    rf"|[A-Z][\w'’.-]+(?:,| had)?) {_ABOUT}{_LARGE}(?P<votes> votes?)?(?=[,.;)]|$| and\b| (?:for|to) (?:the )?[A-Z])"
    rf"|(?:,|\band) (?P<m>{_N})(?= for (?:the )?[A-Z])"
)
MARGIN = re.compile(  # by 12 votes; with three votes to spare; a majority of 4
    r"(?:\bby(?: just| only| a margin of| a majority of| more than)? "
    rf"(?P<n>{_ONE}) votes?\b(?! to {_N}| of\b)"
    rf"|\bwith (?P<spare>{_ONE}) votes? to spare"
    rf"|\b(?:margin|(?P<by>by (?:a |the )(?:[\w-]{{1,15}} )?)?majority) of (?:just |only )?(?P<m>{_N})\b(?: votes?\b)?"
    r"(?! ?(?:%|per|point|to|seat|mark|goal)))",
    re.IGNORECASE,
)
_HAND = r"(?:hand|vote|voice|member|deputy|delegate)"
_VOTERS = r"(?:members|judges|justices|jurors|councill?ors|deputies|directors|lawmakers|legislators|senators|mps)"
UNANIMOUS = re.compile(
    r"\b(?:(?<!agreed )unanimously|unanimously(?! that\b)"  # those who "agreed unanimously that" only share a view
    r"|(?:(?<=was )|(?<=were )|(?<=been ))(?:unanimous|of one mind)"
    r"(?= (?:in|on|that|behind|when|after|last) |[.,;:]|$)"
    r"|unanimous (?=vote|decision|verdict|ruling|ballot|approval|backing|resolution|support|opinion|consent|judgment)"
    r"|(?:without|with no) (?:a |any |one )?(?:single )?"
    r"(?:dissent(?:ing (?:votes?|voices?))?|votes? against|objections?|opposition"
    r"|(?:member|deputy|vote|lawmaker)s? (?:opposed|opposing|dissenting|voting against))\b"
    r"|by acclamation|by consensus|nem\.? con"
    rf"|(?:no|not one|not a single|without a single) {_HAND} (?:was |being )?"
    r"(?:raised |cast |voting |voted )?against"
    r"|(?:no one|nobody|none of them) (?:voted against|dissented|opposed it)"
    rf"|all (?:{_N} )?(?:of )?(?:the |its |their )?(?:{_N} )?{_VOTERS}(?: of [^.,;:]{{1,50}}?)?"
    r"(?= (?:voted (?:to|for|against|in favou?r|yes)|agreed that|ruled|backed|rejected|approved|sided)\b))"
    r"(?:\b|(?<=[.,;]))",
    re.IGNORECASE,
)
OF_ONE_MIND = re.compile(r"(?:unanimous|of one mind)", re.IGNORECASE)
UNANIMOUS_ALONE = re.compile(  # tells by itself that there was a vote
    r"against|^(?:unanimous|of one mind)(?: (?!vot|deci|resol|ball|supp|back)|\W|$)|"
    r"unanimous$|opposi?|dissented|^all |unanimous (?:verdict|ruling|approval|opinion|consent|judgment)",
    re.IGNORECASE,
)

# What shares are of.
_PERCENT = r"(?: ?%| per ?cent\b| pct\b)"
PERCENT = re.compile(_PERCENT, re.IGNORECASE)
FRACTIONS = {"two-thirds": "2/3", "three-quarters": "3/4", "three-fifths": "3/5", "four-fifths": "4/5"}
SHARE = re.compile(
    rf"(?<![\w.,/:$€£¥-])(?P<share>\d{{1,3}}(?:\.\d+)?|(?:{_WORD})(?= per)){_PERCENT}"
    rf"|\b(?P<fraction>{'|'.join(FRACTIONS)})(?= (?:of (?:the )?(?:votes?|voters|ballots?|members)\b|majority\b))",
    re.IGNORECASE,
)
OF_VOTES = re.compile(  # but not of the votes counted so far
    r"\s+of\s+(?:the |all |its |a |their |valid )?(?:[\w-]{1,20}\s+){0,3}?(?:votes?|ballots?|poll)\b"
    r"(?!(?: cast)?\s+(?:had |have |has |been |were |was ){0,3}(?:count|tall|in(?=[,.;:])|turn))(?! (?:share|count))",
    re.IGNORECASE,
)
OF_VOTERS = re.compile(  # 55.5 percent of its voters chose
    r"(?:\s+of\s+(?:its |the |their |all |those |registered |eligible ){0,3}(?:\w+ )?"
    r"(?:voters|members|residents|citizens|electorate|delegates|shareholders|those|people))?(?: \w+){0,2}? "
    r"(?:(?:had |have )?(?:voted|chose|chosen|backed|opted|rejected|approved|endorsed|supported|said (?:yes|no))"
    r"|in favou?r|against)\b",
    re.IGNORECASE,
)
BACKED_BY = re.compile(r"\b(?:backed|approved|rejected|supported|endorsed|opposed|accepted) by $", re.IGNORECASE)
OF_PEOPLE = re.compile(r" of (?:the |all |its |those )?(?:\w+ )?(?:voters|members|shareholders|residents|delegates)\b")
OF_THE_VOTE = re.compile(r" of the votes?\b", re.IGNORECASE)
MAJORITY = re.compile(r" majority\b", re.IGNORECASE)
TURNOUT = re.compile(r"\bturn(?:ed|ing)? ?out|took part", re.IGNORECASE)
_AFTER_SHARE = _any("in for to against and but while compared after at on ahead behind as where when which with")
SHARE_ENDS = re.compile(rf"\s*(?:$|[.,;:)!?]|[-–—]|of (?:it|them)\b|{_AFTER_SHARE}\b)", re.IGNORECASE)
SHARES = re.compile(  # by 51.9 percent to 48.1 percent; by 52 to 48 per cent
    rf"(?<![\w.,/:$€£¥-])(?P<one>\d{{1,2}}(?:\.\d+)?)(?:{_PERCENT})?(?: ?[-–] ?| to | versus | against )"
    rf"(?P<other>\d{{1,2}}(?:\.\d+)?){_PERCENT}(?! of\b)",
    re.IGNORECASE,
)
PARTY_CAME_TO = re.compile(  # the far right fell to 7.4 percent
    r"\b(?:party|bloc|alliance|coalition|candidate|list|right|left|centre|center|democrats|conservatives|liberals|greens"
    r"|socialists|nationalists|centrists|labour|populists|communists)\b[^,.;%]{0,40}?"
    r" (?:fell|dropped|slumped|slipped|rose|climbed|surged|jumped|plunged|crashed|sank|shot up) (?:back )?to "
    r"(?:just |only |about )?$",
    re.IGNORECASE,
)
BALLOT_BY = re.compile(  # backed a strike by 89 per cent
    r"\b(?:voted|backed|rejected|accepted|endorsed|ratified)\b(?: \w+){0,6}? by (?:about |nearly |over )?$",
    re.IGNORECASE,
)
CHANGE = re.compile(r"\b(?:rais|cut|increas|rise|lower|hik|tax|pay|reduc|price|wage|budget)", re.IGNORECASE)
NEXT_ANSWER = re.compile(r" (?:voted )?(?:No|Yes|Against|For|Remain|Leave)\b")
WON = re.compile(
    r"\b(?:won|polled|garnered|secured|captured|took|got|trailed with|polling|winning)"
    r"(?: just| only| about| nearly| almost| over| more than| some| a mere)? $",
    re.IGNORECASE,
)
BY = re.compile(r"\b(?:by|with|,|a|was|were)(?: a)?(?: margin of)? (?:just |only |about )?$", re.IGNORECASE)
CHANGED = re.compile(r"\b(?:from|between) (?:\w+ ){0,2}$", re.IGNORECASE)
WITH_SCORE = re.compile(r"^(?:,| \() ?(?:or|that is)? ?(?:about |just |only )?$", re.IGNORECASE)
NEXT_NAME = re.compile(  # after a share was told: "and the Greens 28 percent"
    r"(?:[,;]|\band|\bwhile|\bwith|\bagainst|\bto) (?:the |an? |h(?:is|er) |its |their )?(?:[\w'’-]+ ){0,3}"
    r"[A-Z][\w'’.-]+,? (?:on |with |got |just |only |about )*$"
    r"|(?:[,;] |\band )(?:\w+ )?(?:rival|challenger|opponent),? $"
    r"|\band [\"“'‘](?:No|Yes)[\"”'’] $"
)
SHARE_NEXT = re.compile(  # after a share was told: "against 40.4 percent for ..."
    r"\b(?:against|to|or|compared (?:with|to)|and|followed by [^.;]{1,40}|with|on|at|for [^.;]{1,40}|over|polled|took"
    r"|received|got|won) (?:just |only |about |some |a mere |nearly |around )?$",
    re.IGNORECASE,
)

REST_OF_WORD = re.compile(r"\w*")
DECIDED = re.compile(r"\b(?:failed|passed|fell|lost|died|rejected|approved|adopted|defeated)\b", re.IGNORECASE)
# What may stand around a score.
_AFTER_SCORE = _any(
    "in on to for at after with against late early that when and as along by but vote votes voting decision ruling",
    "respectively blessing approval opinion tie judgment consent endorsement",
    "majority tally split margin verdict defeat party last yesterday today tonight this following before during over",
    "while under two earlier approval approving rejecting closing taking the march april may june july",
    r"mon\w* tues\w* wed\w* thurs\w* fri\w* satur\w* sun\w* jan\w* feb\w* aug\w* sept\w* oct\w* nov\w* dec\w*",
)
HELD = re.compile(  # ends before how seats are shared out: holds a 51-49 (majority), the Senate, split 50-50
    r"\b(?:hold|control|enjoy|command|ha[sdv]|have|with)\w* (?:a|an|the|their|its|his|her)? ?(?:\w+ ){0,2}?$"
    r"|(?:, |\b(?:is|are|remains?|currently|now|evenly|equally) )(?:split|divided|deadlocked) $",
    re.IGNORECASE,
)
HELD_AFTER = re.compile(r" (?:\w+ )?(?:majority|edge|advantage|control|lead|split)\b", re.IGNORECASE)
SCORE_ENDS = re.compile(rf"\s*(?:$|[^\w\s]|{_AFTER_SCORE}\b)", re.IGNORECASE)
NO_SCORE = re.compile(  # ends before figures that are no score: pages 512-529, aged 11 to 18
    r"(?:\b(?:pp?|pages?|aged?|ages|chapters?|nos?|numbers|numbered|from|between|flight|section|articles?|paragraphs?"
    r"|rows?|rooms?|routes?|jan\w*|feb\w*|march|april|may|june|july|aug\w*|sept\w*|oct\w*|nov\w*|dec\w*)\.? ?"
    r"|[£$€¥:/])$",
    re.IGNORECASE,
)
REQUIRED = re.compile(
    r"(?: \w+){0,2} (?:(?:is|are|was|were|would be|will be) )?(?:required|needed|necessary)\b", re.IGNORECASE
)
HABIT = re.compile(  # ends before "by consensus": decisions are taken
    r"\b(?:is|are|be|being) (?:\w+ )?(?:taken|made|reached|adopted|approved|decided|agreed|elected)?\s*$"
)

# What a sentence in small letters must hold for a form of result to be looked for: one word of each group.
FOR_WORDS = (
    ("against", "oppos", "nay", "noes", " no", '"no', "“no"),
    (" for", "vot", "favo", "hand", "ye", "ay", "back", "support", "appr"),
)
OF_WORDS = (
    (" of ",),
    ("voted", "ruled", "backed", "found", "sided", "agreed", "dissent", "reject", "approv", "support"),
)
TIED_WORDS = (("tied ", "level ", "deadlocked "), (" apiece", " each", " all"))
TALLY_WORDS = ((" votes", " vote "),)
MARGIN_WORDS = ((" vote", "margin of", "majority of"),)
# Unanimity has three such pairs: words that tell it, nobody with what nobody did, and "all" with who they are.
UNANIMOUS_WORDS = (
    (("unanim", "acclam", "consensus", "nem", "one mind"),),
    (("against", "oppos", "dissent", "objection"), ("no ", "not ", "none", "nobody", "no-one", "without")),
    (
        ("all ",),
        (
            *("members", "judges", "justices", "jurors", "council", "deputies", "directors", "lawmakers"),
            *("legislators", "senators", "mps"),
        ),
    ),
)
SHARE_WORDS = (("%", "per cent", "percent", " pct", "-thirds", "-quarters", "-fifths"),)
TO_FIGURE = re.compile(
    r" to (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|nil|none|zero|twelve|twenty)"
)
HYPHENED = re.compile(r"[-–—](?:(?<=\d.)\d|(?<=-)to-)")
