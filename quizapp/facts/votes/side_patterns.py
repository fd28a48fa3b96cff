"""Patterns for how many stood on each side of a vote, and for what stands around them."""

import re

from quizapp.corpus.alternatives import grouped
from quizapp.facts.votes.figures import NUMBER, NUMBER_OR_NONE
from quizapp.facts.votes.side_words import AGAINST, CHOICE, FOR, SILENT, VOTERS, WILL

SIDED = re.compile(
    rf"(?<!against )(?<!versus )(?P<n>{NUMBER_OR_NONE})(?! ?%| per ?cent| pct)"
    rf"(?: (?:out )?of (?:the |its |their |those |(?:the )?[\w-]{{1,20}}['’]s? )?(?P<all>{NUMBER_OR_NONE}))?"
    rf"(?P<who>(?: [\w'’-]{{1,20}}){{0,7}}?)"
    rf"(?:, (?:(?-i:[A-Z])[\w'’. -]{{1,30}}|(?:including|among them|led by|both|all|most|or) [^,.;:]{{1,50}}),"
    rf"| [–—-] [^.;:–—]{{1,50}} [–—-]|,)? {WILL}(?P<side>"
    rf"(?P<yes>{FOR})|(?P<no>{AGAINST})|(?P<silent>{SILENT})|(?P<choice>{CHOICE}))",
    re.IGNORECASE,
)
THE_OTHER = re.compile(  # the third dissented
    r"\bthe (?P<n>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other|remaining one"
    r"|last)(?P<who>(?: (?:member|judge"
    rf"|justice|director|commissioner|councill?or|one|juror"
    rf"|delegate))?)(?:, (?-i:[A-Z])[^.,;:\d]{{1,30}},)? {WILL}(?P<side>(?P<no>dissented|objected"
    r"|disagreed|demurred|voted (?:against|no)|was against|opposed it|did not(?= ?[.,;]|$)"
    r"|(?:was )?opposed(?= ?[.,;]|$))"
    r"|(?P<silent>abstained))",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}"
NAMED_ANYWHERE = re.compile(  # and Commissioner Ada Quill opposed; with Bo Lark and Ada Quill dissenting
    rf"(?:,|,? and|,? with|,? but|,? while)(?: with)?(?: only| just)?"
    rf" (?P<n>{_NAME}(?:,? and {_NAME})?)(?: alone)? (?P<who>)"
    r"(?P<side>(?P<no>opposed|against|dissenting|dissented|voting (?:against|no)|voted (?:against|no)|objecting))"
    r"(?! (?:the|a|an|to|it|that|by)\b)"
)
SET_AGAINST = re.compile(  # 84 deputies supporting the move | against 21
    rf"[^.;:,\d]{{0,50}}? (?P<side>(?P<no>against)) (?:just |only )?(?P<n>{NUMBER_OR_NONE})(?P<who>)"
    r"(?=[.,;)]|$| (?:and|with|while|who)\b)",
    re.IGNORECASE,
)
GOT = re.compile(  # it got 27 of them, 14 being opposed
    rf"\b(?P<side>(?P<yes>got|drew|won|received|attracted|mustered|secured|gained))"
    rf" (?:just |only )?(?P<n>{NUMBER_OR_NONE})(?: of (?:them|the votes))?(?P<who>)(?=,| (?:with|and|to)\b)",
    re.IGNORECASE,
)
NAMED = re.compile(rf"[^.;:,\d]{{0,40}}?{NAMED_ANYWHERE.pattern}")  # where one side was told just before
LABELLED = re.compile(  # Ayes 306, Noes 259; for: 14; against: nine
    r"(?<![\w-])(?=[afinovy])"
    r"(?P<side>(?P<yes>in favou?r|votes for|for|yes|yeas|ayes?)|(?P<no>against|no|noes|nays?|opposed)"
    rf"|(?P<silent>abstentions?|abstained|abstaining|abstain))(?: votes?)?(?: to the (?:right|left),?)?(?::|,"
    rf"|[\"”’']| [-–—]| =)?"
    rf"(?: (?:had|drew|got|won|polled|took|received|mustered|numbered|stood at|were|was))? ?(?P<n>{NUMBER_OR_NONE})"
    r"(?P<who>)(?! ?%| per ?cent| pct|[-–]\w| (?:years?|days?|months?|weeks?|hours?|of|more|other|million"
    r"|billion)\b)",
    re.IGNORECASE,
)
BY = re.compile(  # backed by 83 deputies; approved the text with 27 votes
    rf"\b(?=[abcefoprs])(?:(?P<side>(?P<yes>\b(?:(?:backed|supported|approved|endorsed|favou?red|(?:ratified|adopted"
    rf"|passed"
    rf"|carried|confirmed|elected|chosen)"
    rf"(?: (?:in the|as) [\w ]{{1,30}}?)?) by|found (?:favou?r|support) (?:with|from|among)))|(?P<no>\b(?:opposed"
    rf"|rejected) by)) "
    rf"(?:just |only |about |all )?(?P<n>{NUMBER_OR_NONE})(?P<who>(?: (?!%|per)[\w'’-]{{1,20}}){{0,2}}?)"
    r"(?=[,;.]| and\b| while\b| with\b| but\b| to\b| in\b| of\b| on\b)"
    rf"|\b(?P<for>pass|approv|adopt|carri|elect|endors|ratifi|accept|back)ed (?:[^.,;:\d]{{1,50}} )?(?:with"
    rf"|by) (?:just "
    rf"|only )?(?P<m>{NUMBER_OR_NONE}) (?:votes|ballots|voices)(?=[,;.]| and\b| while\b| but\b))",
    re.IGNORECASE,
)
STANDING = re.compile(  # against the motion were nine deputies; voting in favour were 44
    r"(?:^|(?<=[,;:.] )|(?<=\b(?:and|but) )|(?<=while ))(?:voting )?(?P<side>(?P<yes>in favou?r|for|supporting"
    r"|backing)"
    r"|(?P<no>against|opposing|opposed)|(?P<silent>abstaining))(?: [^,.;:\d]{1,40}?)? (?:were|was) "
    rf"(?:just |only |another )?(?P<n>{NUMBER_OR_NONE})(?P<who>(?: (?!who|that)[\w'’-]{{1,20}})?)",
    re.IGNORECASE,
)
NUMBERED_NAME = re.compile(  # what has a number for a name
    r"(?:\b(?:District|Ward|Precinct|Division|Seat|Zone|Area|Region|Room|Section|Route|Article|Number|Proposition"
    r"|Measure|Chapter|Part|Constituency|Circuit|Group|Committee|Bill|Motion|Item|Amendment|Question|Place|Position"
    r"|Post|Sector|Chamber|Panel|Bench|Block|Local|Lodge|Branch|Electorate|Riding|Station|Unit)|\b[Nn]o\.) $"
)
LABEL_FOLLOWS = re.compile(r",? (?:abstain|against\b|opposed\b|in favou?r\b|for\b|blank\b)", re.IGNORECASE)
NUMBERED = re.compile(rf"(?:{NUMBER_OR_NONE})(?: [\w-]+)? $", re.IGNORECASE)  # 14 against, 11 for
SOME_ONE = re.compile(r"\b(?:an? \w+|this|that|which|each|every|another|any) $", re.IGNORECASE)  # a later one
NO_WHO = re.compile(
    r"\b(?:per|percent|point|times?|thirds|quarters|fifths|tenths|decades?|centur(?:y|ies)|years?|days?|months?"
    r"|weeks?|hours?|minutes?"
    r"|metres?|hundred|thousand|million|billion|dollars|euros"
    r"|pounds|goals?|runs?|wickets|more|fewer|less|who|which|that|whom|by|if|would|will|could|should|may|might|must|can"
    r"|shall|needs?|needed|to|from|not|and"
    r"|than)\b|^ in |^ out of ",
    re.IGNORECASE,
)
FIGURE = re.compile(rf"(?!one\b){NUMBER}(?![\w-])", re.IGNORECASE)
BARE = re.compile(
    r" (?:votes?|voting|ballots|papers|hands|hands? (?:went up|raised)|voices|in|were|was|being"
    rf"|{VOTERS})$",
    re.IGNORECASE,
)
FOR_IT = re.compile(r",? (?:it|them|him|her|the (?:motion|bill|amendment|resolution|proposal|measure))\b")
PRESENT = re.compile(r"(?: (?:present|all|there|also|both|who))+ ?$", re.IGNORECASE)
OF = re.compile(r" (?:out )?of ", re.IGNORECASE)
VOTED = re.compile(r"guilty|vot|veto|in favou?r|\bayes?\b|\bnoes\b|\bnays?\b|dissent", re.IGNORECASE)
OPINIONS = re.compile(  # of which some are for and some against, though nobody votes
    r"\b(?:letters?|e-?mails?|speakers|submissions?|responses?|comments?|calls?|callers|columns?|columnists"
    r"|editorials?|witnesses|reviews?|arguments?|signatures?|protest\w*|demonstrators?|placards?|pickets?"
    r"|hearing|consult\w*|survey\w*)\b|\b(?:before|ahead of) (?:the|a|any) (?:vote|meeting|debate|ballot|summit)\b",
    re.IGNORECASE,
)
ADJACENT = re.compile(
    r" for,? (?:and |to |with )?[\w,-]+ against\b| against,? (?:and |to |with )?[\w,-]+ for\b|votes? "
    r"|\bfor: [\w,]+[,;]? (?:and )?against:? \w"
    r"|(?<!stood )(?<!spoke )(?<!spoken )(?<!argued )(?<!turned )(?<!come out )(?<!came out )\b(?:for|against)"
    r" (?:it|them|him|her)\b",
    re.IGNORECASE,
)
CUT = re.compile(  # between what is told of two sides; but not an amount that one of them wanted
    r"[.!?] |:|(?<![\d.,$€£])\d[\d.,]*+(?! ?%| per ?cent| pct| (?:basis )?points?| million| billion)"
)
NEXT = re.compile(  # between two sides, the second of which begins a sentence
    r"[^.!?:\d]{0,90}[.!?][\"”'’]? (?:(?:only|just|but|another|the (?:other|remaining)|a further|while|and"
    r"|some) ){0,2}",
    re.IGNORECASE,
)
SINCE = re.compile(r"\b(?:have|has)(?: \w+){0,3} $")  # ends before a verb: sixteen states have backed it so far
SENTENCE_END = re.compile(r"[.!?][\"”'’]? ")
TELLS = re.compile(
    r"\b(?:back|support|vot|approv|endors|favou?r|oppos|reject|want|prefer|against|dissent)", re.IGNORECASE
)
_SIDE_WORDS = (  # with what those of FOR, AGAINST and CHOICE begin
    r"guilty|acc|assent|approv|aye\b|ayes\b|against|agreed|allow|abst|acquit|answer|back|balk|behind|con"
    r"|carr|came|cho|dis|dem|declared|declin|endor|for\b|favo|fell|found|grant|got|hold|held|in favo"
    r"|in supp|in the m|in full|in agre|in oppos|joined|kept|keep|lean|left|leav|lift|lined|marked|no\b"
    r"|noes|nay\b|nays\b|not\b|nai\b|obj|opp|opted|oui|oxi|pass|pref|pick|plump|put|quash|rej|res|ref|reb"
    r"|rall|rais|ruled|repl|remain|ratif|rose\b|supp|said|signed|stood|stand|sid|swung|struck|stay|sat\b"
    r"|stuck|show|spurn|thr|turn|upheld|use|using|veto|cast|vot|want|wish|went|wrote|were|withh|yes\b|yeas\b"
)
SIDE_WORD = re.compile(  # a quick look for them
    r"[ \"“‘'(–—-]" + grouped((word[0], word[1:]) for word in _SIDE_WORDS.split("|"))
)
BEGINS_SIDE = re.compile(
    rf"[ \"“]*(?:(?:only|just|but|another|the (?:other|remaining)|a further|while|and"
    rf"|some) ){{0,2}}{NUMBER_OR_NONE}[ ,]",
    re.IGNORECASE,
)
FROM_FAITH = re.compile(r" from (?:the |their )?(?:chapel|church|creed|faith|doctrine)\b")  # after "dissenting"
VERB = re.compile(
    r"vot(?:ed|ing) (?:for|against|in|to|yes|no|aye|nay|[\"“])|dissent(?:ed|ing)",
    re.IGNORECASE,
)
STOOD = re.compile(
    r"(?:backed|supported|opposed|approved|endorsed|rejected)$|^(?:backed|supported|opposed|approved|endorsed"
    r"|rejected) by ",
    re.IGNORECASE,
)
SAID = re.compile(r"\bsaid (?:yes|no|aye|nay)\b", re.IGNORECASE)
BARE_FAVOUR = re.compile(rf"\b(?:with|got|drew|had|just|only|were) {NUMBER} in favou?r\b", re.IGNORECASE)
SAYS = re.compile(
    r"\bsaid (?:yes|no|aye|nay)$|\bin favou?r$|\b(?:were|was|being) (?:against|for)$|\bhands? (?:for|against"
    r"|in favou?r)$"
    r"|\bstood (?:up )?for$",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"(?!sist|broth|moth|fath|daught|grand)[a-z]{3,}(?:er|or|an|nt|st|ot|en|ee)s"
)  # growers, parents, villeins: those who do something
WHOLE = re.compile(r"\b(?:the|those|these|all|(?<!total )of) $", re.IGNORECASE)  # all who voted, not one side
BEFORE_ONE = re.compile(
    r"\b(?:the|those|these|other|in|of|since|by|from|not|no|none) $|['’]s? $", re.IGNORECASE
)  # the two voted against


ONLY_IF = re.compile(  # after a side: what so many would do, or that they are enough
    r"(?: it| them)?(?: \w+)? (?:would|could|will|might|must)\b"
    r"|(?: it| them)? (?:is|are|was|were|be) (?:needed|required|necessary|enough|sufficient)\b"
)
OTHERS_OF = re.compile(r" (?:other|others|more)\b", re.IGNORECASE)
