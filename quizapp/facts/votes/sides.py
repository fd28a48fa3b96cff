"""How many stood on each side of a vote, where each side has words of its own: 47 in favour; only three opposed it.

The other side may be told in the sentence after: "Seven members backed it. Two opposed it."
"""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from quizapp.corpus.alternatives import grouped
from quizapp.facts.votes.figures import NUMBER_OR_NONE, beginnings, leaping, number
from quizapp.facts.votes.patterns import VOTERS

_NAMES = ("yes", "no", "silent", "choice")
_GAP = 70  # characters between what is told of two sides
_NEAR = 20  # characters before the first number of a sentence that goes on with the one before
_ITS = 5  # characters after a side that may tell that it is for "it"
_ASIDE = 40  # more of them if something is put between commas
_LONGEST = 60  # characters from a number to the word that tells its side
_WILL = r"(?:had |have |has |were |was |are |being |who |then |also |again |only )*"
_QUOTE = r"[\"“”'‘’]"
_FOR = (
    rf"in the majority\b|votes? to (?!(?:his|her|their|the|its|an?)\b|{NUMBER_OR_NONE})[a-z]{{3,}}|in favou?r\b"
    rf"|in support\b|for\b"
    r"|y(?:es|eas?|ays?)\b|ayes?\b|(?<!not )contents(?=[.,;]| and\b)"
    rf"|votes?(?=[,;]? (?:and |with |but |to |while )?(?:just |only )?{NUMBER_OR_NONE}(?: votes?| were"
    rf"| voted)? (?:against|opposed)\b)"
    rf"|(?:vot(?:ed|ing) (?:for|in favou?r|in support|yes|aye|[\"“'‘]yes|to)\b)"
    rf"|(?:back(?:ed|ing)|support(?:ed|ing)|approv(?:ed|ing)|endors(?:ed|ing)|accept(?:ed|ing)|favou?r(?:ed"
    rf"|ing)|said (?:yes|aye))\b"
    r"|(?:raised|put up|held up) (?:their|his|her) (?:hands?|cards?) (?:for|in favou?r)\b|put their hands up for\b"
    r"|(?:said|voted|voting|replied|answered|marked) (?:s[íi]|oui|ja|da|nai|guilty)\b"
    rf"|(?:said )?{_QUOTE}(?:yes|aye|guilty)[,.]?{_QUOTE}"
)
_AGAINST = (
    r"against\b|not contents?\b|(?:held|holding) out(?= against|[.,;]|$)|oppos(?:ed|ing)\b|opposed to\b|noes\b"
    r"|no(?= ?(?:[.,;:)]|$|votes?\b))|nays?\b|dissent(?:ed|ing)\b"
    r"|(?:vot(?:ed|ing) (?:against|no|nay|[\"“'‘]no)\b)|(?:said|saying) no\b|object(?:ed|ing)\b"
    r"|(?:did|had|were|was) not(?= ?[.,;]|$)"
    r"|(?:ruled|found|decided|spoke|came out|came down) against\b"
    r"|(?:reject(?:ed|ing)|resist(?:ed|ing)|disapprov(?:ed|ing)|refus(?:ed|ing)|disagreed|demurred)\b"
    r"|(?:turned|voted) (?:it|them|the [\w-]{1,15}) down\b|in dissent\b|in the minority\b|(?:signed|filed|wrote"
    r"|joined) (?:in )?(?:a|the) dissent\b|wrote (?:separately )?(?:to|in) dissent\b"
    r"|(?:kept|stayed in|remained in) (?:their|his|her) (?:seats?|places?)\b|(?:stayed|remained) (?:seated|sitting)\b"
    r"|kept (?:their|his|her) (?:hands?|cards?) down\b"
    r"|(?:raised|put up|held up) (?:their|his|her) (?:hands?|cards?) against\b|put their hands up against\b"
    r"|(?:said|voted|voting|replied|answered) (?:non|nee|nein|nej|oxi|not guilty)\b|did not(?= and\b)"
    rf"|no(?= in (?:a|the) (?:referendum|ballot|vote|plebiscite))"
    rf"|(?:said )?{_QUOTE}(?:no|nay|not guilty)[,.]?{_QUOTE}"
)
_SILENT = (
    r"abstain(?:ed|ing)\b|abstentions?\b|(?:sitting|sat) on (?:their hands|the fence)|stay(?:ing|ed) silent"
    r"|(?:sitting|sat) (?:it|this one|the vote) out|declared themselves neutral"
)
_CHOICE = (  # for something else than the others, whatever it is
    r"(?!(?:preferred|chose|choosing|opted) to (?:leave|stay|keep|sit|abstain|remain|not)\b)"
    r"(?:wanted|wished|preferred|preferring|wanting|joined the (?:majority|opinion)|chose|choosing|picked"
    r"|picking|plumped for|opted for|opted to"
    r"|went for|stood (?:up )?(?:for|with)|sided with|leaned to(?:wards)?|stuck (?:with|by)|held out for|"
    r"(?:were|was) for"
    r"|declared for|came (?:out|down) for|stood by|stood behind|lined up behind|fell in behind|rallied (?:to|behind)"
    r"|swung behind|threw their weight behind|raised (?:their|his|her) (?:hands?|cards?|voices?)|put (?:their"
    r"|his|her) hands? up"
    r"|ruled|signed|agreed|concurred|upheld|allowed|dismissed|quashed|granted|found|held that|convicted"
    r"|acquitted|struck (?:it "
    r"|them )?down)\b"
)
_SIDED = re.compile(
    rf"(?<!against )(?<!versus )(?P<n>{NUMBER_OR_NONE})(?! ?%| per ?cent| pct)"
    rf"(?: (?:out )?of (?:the |its |their |those |(?:the )?[\w-]{{1,20}}['’]s? )?(?P<all>{NUMBER_OR_NONE}))?"
    rf"(?P<who>(?: [\w'’-]{{1,20}}){{0,7}}?)"
    rf"(?:, (?:(?-i:[A-Z])[\w'’. -]{{1,30}}|(?:including|among them|led by|both|all|most|or) [^,.;:]{{1,50}}),"
    rf"| [–—-] [^.;:–—]{{1,50}} [–—-]|,)? {_WILL}(?P<side>"
    rf"(?P<yes>{_FOR})|(?P<no>{_AGAINST})|(?P<silent>{_SILENT})|(?P<choice>{_CHOICE}))",
    re.IGNORECASE,
)
_OTHERS = (
    "third ",
    "fourth ",
    "fifth ",
    "sixth ",
    "seventh ",
    "eighth ",
    "ninth ",
    "tenth ",
    "other ",
    "one ",
    "last ",
)
_THE_OTHER = re.compile(  # the third dissented
    r"\bthe (?P<n>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other|remaining one"
    r"|last)(?P<who>(?: (?:member|judge"
    rf"|justice|director|commissioner|councill?or|one|juror|delegate))?) {_WILL}(?P<side>(?P<no>dissented|objected"
    r"|disagreed|demurred|voted (?:against|no)|was against|opposed it|did not(?= ?[.,;]|$)"
    r"|(?:was )?opposed(?= ?[.,;]|$))"
    r"|(?P<silent>abstained))",
    re.IGNORECASE,
)
_ONE_NAMED = re.compile(  # and Commissioner Ada Quill opposed
    r"(?:,|,? and|,? with|,? but)(?: only| just)? (?P<n>(?:[A-Z][\w'’.-]+ ){1,4})(?P<who>)"
    r"(?P<side>(?P<no>opposed|against|dissenting|dissented|voting (?:against|no)|voted (?:against|no)|objecting))"
    r"(?! (?:the|a|an|to|it|that|by)\b)"
)
_LABELLED = re.compile(  # Ayes 306, Noes 259; for: 14; against: nine
    r"(?<![\w-])(?=[a-z])"
    r"(?P<side>(?P<yes>in favou?r|votes for|for|yes|yeas|ayes?)|(?P<no>against|no|noes|nays?|opposed)"
    rf"|(?P<silent>abstentions?|abstained|abstaining|abstain))(?: votes?)?(?: to the (?:right|left),?)?(?::|,"
    rf"|[\"”’']| [-–—]| =)?"
    rf"(?: (?:had|drew|got|won|polled|took|received|mustered|numbered|stood at))? ?(?P<n>{NUMBER_OR_NONE})"
    r"(?P<who>)(?! ?%| per ?cent| pct|[-–]\w| (?:years?|days?|months?|weeks?|hours?|of|more|other|million"
    r"|billion)\b)",
    re.IGNORECASE,
)
_BY = re.compile(  # backed by 83 deputies; approved the text with 27 votes
    rf"\b(?=[a-z])(?:(?P<side>(?P<yes>\b(?:backed|supported|approved|endorsed|favou?red|(?:ratified|adopted|passed|carried)"
    rf"(?: in the [\w ]{{1,30}}?)?) by)|(?P<no>\b(?:opposed|rejected) by)) "
    rf"(?:just |only |about |all )?(?P<n>{NUMBER_OR_NONE})(?P<who>(?: (?!%|per)[\w'’-]{{1,20}}){{0,2}}?)"
    r"(?=[,;.]| and\b| while\b| with\b| but\b| to\b| in\b| of\b| on\b)"
    rf"|\b(?P<for>pass|approv|adopt|carri|elect|endors|ratifi|accept|back)ed (?:[^.,;:\d]{{1,50}} )?(?:with"
    rf"|by) (?:just "
    rf"|only )?(?P<m>{NUMBER_OR_NONE}) (?:votes|ballots|voices)(?=[,;.]| and\b| while\b| but\b))",
    re.IGNORECASE,
)
_STANDING = re.compile(  # against the motion were nine deputies; voting in favour were 44
    r"(?:^|(?<=[,;:.] )|(?<=\b(?:and|but) )|(?<=while ))(?:voting )?(?P<side>(?P<yes>in favou?r|for|supporting"
    r"|backing)"
    r"|(?P<no>against|opposing|opposed)|(?P<silent>abstaining))(?: [^,.;:\d]{1,40}?)? (?:were|was) "
    rf"(?:just |only |another )?(?P<n>{NUMBER_OR_NONE})(?P<who>(?: (?!who|that)[\w'’-]{{1,20}})?)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(rf"(?:{NUMBER_OR_NONE})(?: [\w-]+)? $", re.IGNORECASE)  # 14 against, 11 for
_SOME_ONE = re.compile(r"\b(?:an? \w+|this|that|which|each|every|another|any) $", re.IGNORECASE)  # a later one
_NO_WHO = re.compile(
    r"\b(?:per|percent|point|times?|decades?|centur(?:y|ies)|years?|days?|months?|weeks?|hours?|minutes?"
    r"|metres?|hundred|thousand|million|billion|dollars|euros"
    r"|pounds|goals?|runs?|wickets|more|fewer|less|who|which|that|whom|by|if|would|will|could|should|to|from|not|and"
    r"|than)\b|^ in |^ out of ",
    re.IGNORECASE,
)
_BARE = re.compile(
    r" (?:votes?|voting|ballots|papers|hands|hands? (?:went up|raised)|voices|in|were|was|being"
    rf"|{VOTERS})$",
    re.IGNORECASE,
)
_FOR_IT = re.compile(r",? (?:it|them|him|her|the (?:motion|bill|amendment|resolution|proposal|measure))\b")
_PRESENT = re.compile(r"(?: (?:present|all|there|also|both|who))+ ?$", re.IGNORECASE)
_OF = re.compile(r" (?:out )?of ", re.IGNORECASE)
_VOTED = re.compile(r"guilty|vot|favou?r|\bayes?\b|\bnoes\b|\bnays?\b|dissent", re.IGNORECASE)
_OPINIONS = re.compile(  # of which some are for and some against, though nobody votes
    r"\b(?:letters?|e-?mails?|speakers?|submissions?|responses?|comments?|calls?|callers|columns?|columnists"
    r"|editorials?|witnesses|reviews?|arguments?|signatures?|protest\w*|demonstrators?|placards?|pickets?"
    r"|hearing|consult\w*|survey\w*)\b|\b(?:before|ahead of) (?:the|a|any) (?:vote|meeting|debate|ballot|summit)\b",
    re.IGNORECASE,
)
_ADJACENT = re.compile(
    r" for,? (?:and |to |with )?[\w,-]+ against\b| against,? (?:and |to |with )?[\w,-]+ for\b|votes? "
    r"|\bfor: [\w,]+[,;]? (?:and )?against:? \w"
    r"|\b(?:for|against) (?:it|them|him|her)\b",
    re.IGNORECASE,
)
_CUT = re.compile(  # between what is told of two sides; but not an amount that one of them wanted
    r"[.!?] |:|(?<![\d.,$€£])\d[\d.,]*+(?! ?%| per ?cent| pct| (?:basis )?points?| million| billion)"
)
_NEXT = re.compile(  # between two sides, the second of which begins a sentence
    r"[^.!?:\d]{0,90}[.!?][\"”'’]? (?:(?:only|just|but|another|the (?:other|remaining)|a further|while|and"
    r"|some) ){0,2}",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][\"”'’]? ")
_TELLS = re.compile(
    r"\b(?:back|support|vot|approv|endors|favou?r|oppos|reject|want|prefer|against|dissent)", re.IGNORECASE
)
_SIDE_WORDS = (  # with what those of _FOR, _AGAINST and _CHOICE begin
    r"guilty|in favo|turned|acc|in supp|in the m|for\b|yes|yeas|ayes?\b|vot|back|supp|appro"
    r"|endor|favou?r|said"
    r"|against|oppos|no\b"
    r"|noes|nays?\b|diss|dis|obj|not\b|rej|res|ref|dem|hold|pass|adopt|ratif|cont|carr|signed|filed|wrote"
    r"|joined|want|wish|pref|cho|pick|plump|opted"
    r"|went|stood|sided|lean|stuck|held|declared|came|lined|fell|rall|swung|threw|raised|put|ruled|agreed|conc|upheld"
    r"|allow|quash|grant|found|convict|acquit|struck|were|abst|replied|answ|marked|kept|stayed|remained|oui|oxi|nai"
)
_SIDE_WORD = re.compile(  # a quick look for them
    r"[ \"“‘'(–—-]" + grouped((word[0], word[1:]) for word in _SIDE_WORDS.split("|"))
)
_BEGINS_SIDE = re.compile(
    rf"[ \"“]*(?:(?:only|just|but|another|the (?:other|remaining)|a further|while|and"
    rf"|some) ){{0,2}}{NUMBER_OR_NONE}[ ,]",
    re.IGNORECASE,
)
_MOST = 3  # for, against, silent
_VERB = re.compile(r"vot(?:ed|ing) (?:for|against|in|to|yes|no|[\"“])|dissented", re.IGNORECASE)
_STOOD = re.compile(
    r"(?:backed|supported|opposed|approved|endorsed|rejected)$|^(?:backed|supported|opposed|approved|endorsed"
    r"|rejected) by ",
    re.IGNORECASE,
)
_SAID = re.compile(r"\bsaid (?:yes|no|aye|nay)\b", re.IGNORECASE)
_SAYS = re.compile(
    r"\bsaid (?:yes|no|aye|nay)$|\bin favou?r$|\b(?:were|was|being) (?:against|for)$|\bhands? (?:for|against"
    r"|in favou?r)$"
    r"|\bstood (?:up )?for$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?!sist|broth|moth|fath|daught|grand)[a-z]{3,}(?:er|or|an|nt|st|ot|en|ee)s"
)  # growers, parents, villeins: those who do something
_WHOLE = re.compile(r"\b(?:the|those|these|all|(?<!total )of) $", re.IGNORECASE)  # all who voted, not one side
_BEFORE_ONE = re.compile(
    r"\b(?:the|those|these|other|in|of|since|by|from|not|no|none) $|['’]s? $", re.IGNORECASE
)  # the two voted against


_OTHERS_OF = re.compile(r" (?:other|others|more)\b", re.IGNORECASE)


class Side(NamedTuple):
    """How many were on one side, and the characters where it is told; `name` is yes, no or silent."""

    start: int
    end: int
    name: str
    votes: int
    who: str


class Sides(NamedTuple):
    """A result told side by side; `sure` if its own words are of votes alone, `chosen` if nobody was against."""

    start: int
    first: int  # where the side that is told first ends
    second: int  # where the other of those for and against begins
    end: int
    votes_for: int
    votes_against: int
    abstained: int | None
    sure: bool
    chosen: bool
    who: str


def told_sides(text: str) -> list[Side]:
    """Each side that a sentence numbers, in the order of the text."""
    matches = chain(
        leaping(_SIDED, text, _counts),
        _BY.finditer(text) if " by " in text or " with " in text else (),
        _STANDING.finditer(text) if " were " in text or " was " in text else (),
        _THE_OTHER.finditer(text) if any(word in text for word in _OTHERS) else (),
    )
    found = sorted(_side(match) for match in matches if match.re is _SIDED or _counts(match))
    if len(found) == 1 and found[0].name == "yes" and (named := _ONE_NAMED.match(text, found[0].end)):
        found.append(_side(named))
    return found


def labelled(text: str) -> list[Side]:
    """Each side whose name stands before its number, in the order of the text: Ayes 306, Noes 259."""
    found = list(_LABELLED.finditer(text))
    if found and _NUMBERED.search(text[max(0, found[0].start() - _NEAR) : found[0].start()]):
        return []
    return [_side(match) for match in found]


def _counts(match: re.Match[str]) -> bool:
    if match["side"] is None:
        return True
    if _OTHERS_OF.match(match["who"]) and match.string.endswith(" and ", 0, match.start()):
        return False  # Ada Quill and ten others voted aye
    if match["side"].lower() == "for" and match["who"] and not _BARE.search(match["who"]):
        return _FOR_IT.match(match.string, match.end()) is not None  # not ten tonnes for the island
    if match.re is _SIDED and match["n"].lower() == "one" and _SOME_ONE.search(match.string, 0, match.start()):
        return False
    whole = (
        match.re is _SIDED and match["who"] and _WHOLE.search(match.string, max(0, match.start() - 9), match.start())
    )
    if whole and not ((match["no"] or "majority" in match["side"]) and whole.group().lower().startswith("the")):
        return False
    longest = _LONGEST + _ASIDE * ("," in match.group())
    return match.end() - match.start() <= longest and _NO_WHO.search(match["who"]) is None


def _side(match: re.Match[str]) -> Side:
    groups = match.groupdict()
    if groups.get("for"):
        return Side(match.start("m"), match.end(), "yes", number(match["m"]), " votes")
    name = next(name for name in _NAMES if groups.get(name))
    last = match.end("side") if match.re is _SIDED else match.end()
    votes = 1 if match.re in {_THE_OTHER, _ONE_NAMED} else number(match["n"])
    return Side(match.start(), last, name, votes, match["who"])


def may_be_paired(earlier: str, text: str, later: str) -> bool:
    """Whether a sentence has two numbers and two sides, or one that may be set against one beside the sentence."""
    numbers = beginnings(text)
    told = len(list(islice(_SIDE_WORD.finditer(f" {text.lower()}"), 2))) if numbers else 0
    if told == 0:
        return False
    if told > 1 and (len(numbers) > 1 or _THE_OTHER.search(text) or _ONE_NAMED.search(text)):
        return True
    if _BEGINS_SIDE.match(later) and _SIDE_WORD.search(later.lower(), 0, _GAP):
        return True
    return numbers[0] < _NEAR and _SIDE_WORD.search(earlier[-2 * _GAP :].lower()) is not None


def last_sentence(text: str) -> str:
    """What of a text stands in its last sentence, if that tells a side."""
    start = max((match.end() for match in _SENTENCE_END.finditer(text, 0, max(0, len(text) - 2))), default=0)
    return text[start:] if _TELLS.search(text, start) else ""


def next_sentence(text: str) -> str:
    """The first sentence of a text, if it begins with a side."""
    if not _BEGINS_SIDE.match(text):
        return ""
    end = _SENTENCE_END.search(text)
    return text[: end.end()] if end else text


def paired(text: str, sides: list[Side]) -> Iterator[Sides]:
    """Those for and those against who are told close together, in either order, with those who abstained.

    Of two choices the one told first counts as for.
    """
    left = list(sides)
    while left:
        told = [left.pop(0)]
        while left and len(told) < _MOST and _goes_on(text, told, left[0]):
            told.append(left.pop(0))
        group = _sorted_out(told)
        if "yes" in group and "no" in group and not _of_opinions(text, told):
            yield _result(text, told, group)


def _of_opinions(text: str, told: list[Side]) -> bool:
    """Whether those counted only think so, and nobody votes: letters for and against it."""
    return _OPINIONS.search(text) is not None and _VOTED.search(text, told[0].start, told[-1].end) is None


def _result(text: str, told: list[Side], group: dict[str, Side]) -> Sides:
    start, end = told[0].start, told[-1].end
    return Sides(
        start=start,
        first=told[0].end,
        second=max(group["yes"].start, group["no"].start),
        end=end,
        votes_for=group["yes"].votes,
        votes_against=group["no"].votes,
        abstained=group["silent"].votes if "silent" in group else None,
        sure=_VOTED.search(text, start, end) is not None or _ADJACENT.search(text, start, end + _ITS) is not None,
        chosen=all(one.name != "no" for one in told),
        who=told[0].who,
    )


def _goes_on(text: str, told: list[Side], side: Side) -> bool:
    """Whether a side is of the same vote as those told before it."""
    like = [one.name for one in told if (one.name == "silent") == (side.name == "silent")]
    if (side.name == "silent" and like) or len(like) > 1 or like == ["no"] == [side.name]:
        return False
    between = text[told[-1].end : side.start]
    if side.start < told[-1].end:
        return False
    return (len(between) <= _GAP and not _CUT.search(between)) or _NEXT.fullmatch(between) is not None


def _sorted_out(told: list[Side]) -> dict[str, Side]:
    """The sides by the names for, against and silent."""
    group: dict[str, Side] = {}
    for one in told:
        name = one.name
        if name == "choice" or (name == "yes" and name in group):
            name = "no" if "yes" in group else "yes"
        group.setdefault(name, one)
    return group


def alone(sides: list[Side], text: str, voters: frozenset[str]) -> Iterator[Side]:
    """Sides told for themselves by a verb, of those who may vote: one director voted against."""
    for one in sides:
        if not one.votes or one.name == "silent" or _BEFORE_ONE.search(text[max(0, one.start - 6) : one.start]):
            continue
        head = _PRESENT.sub("", _OF.split(f"{one.who} ")[0]).split()
        noun = head[-1].lower() if head else ""
        voting = noun in voters or f"{noun}s" in voters
        if plainly_votes(text, one):
            fits = not noun or voting or _PEOPLE.fullmatch(noun) is not None
        elif says_so(text, one):
            fits = voting or (not noun and _SAID.search(text, one.start, one.end) is not None)
        else:
            fits = _STOOD.search(text[one.start : one.end]) is not None and noun in voters
        if fits:
            yield one


def says_so(text: str, side: Side) -> bool:
    """Whether a side's own words may be of votes, where one was taken: said no, were in favour."""
    return _SAYS.search(text, side.start, side.end) is not None


def plainly_votes(text: str, side: Side) -> bool:
    """Whether a side's own words are of votes alone: voted against, dissented."""
    return _VERB.search(text[side.start : side.end]) is not None
