"""Patterns for shares of votes, and for what stands around them."""

import re

from quizapp.facts.votes.figures import NUMBER_WORDS, WORD, any_of

_HARDLY = r"(?: just| only| about| nearly| almost| over| more than| some| around| under| barely| a mere)*"
_PERCENT = r"(?: ?%| per ?cent\b| pct\b)"
PERCENT = re.compile(_PERCENT, re.IGNORECASE)
FRACTIONS = {"two-thirds": "2/3", "three-quarters": "3/4", "three-fifths": "3/5", "four-fifths": "4/5"}
_PEOPLE = any_of(
    "voters members residents citizens electorate delegates shareholders those people them us workers staff",
    "employees nurses",
    "teachers doctors drivers pilots crew miners students farmers creditors bondholders investors owners",
    "proxies dockers islanders inhabitants parishioners fans",
)
SHARE = re.compile(
    rf"(?<![\w.,/:$€£¥-])(?<!\bpoint )(?P<share>\d{{1,3}}(?:\.\d+)?"
    rf"|(?:{WORD})(?: point (?:{'|'.join(sorted(NUMBER_WORDS))}))?(?= per)){_PERCENT}"
    rf"|\b(?P<fraction>{'|'.join(FRACTIONS).replace('-', '[- ]')})(?= (?:of (?:the )?(?:votes?|ballots?|{_PEOPLE}"
    rf"|members|delegates"
    rf"|councill?ors|deputies|senators|shareholders|residents|workers)\b|majority\b))",
    re.IGNORECASE,
)
LED_COUNT = re.compile(  # leading with 56 percent of the votes counted
    r"\b(?:lead(?:s|ing)?|led|ahead|won|had|has|trail(?:s|ed|ing)|second|third|first) (?:[\w ]{1,20} )?(?:with|on|at)"
    rf"{_HARDLY} $",
    re.IGNORECASE,
)
OF_COUNTED = re.compile(r" of (?:the )?(?:votes?|ballots) counted\b", re.IGNORECASE)
OF_VOTES = re.compile(  # but not of the votes counted so far
    r",?\s+of\s+(?:the |all |its |a |their |valid )?(?:(?!cast\b|fill)[\w'’-]{1,20}(?:,\d{3})*\s+){0,3}?(?:votes?"
    r"|ballots?"
    r"|poll)\b"
    r"(?!(?: cast)?\s+(?:had |have |has |been |were |was |are |is ){0,3}(?:count|tall|in(?=[,.;:])|turn|spoil"
    r"|invalid|blank|reject))(?! (?:share|count))",
    re.IGNORECASE,
)
OF_VOTERS = re.compile(  # 55.5 percent of its voters chose; 81 per cent of the nurses who voted backed a strike
    rf"(?:\s+of\s+(?:[\w'’-]{{1,20}} ){{0,4}}?{_PEOPLE}(?: balloted| who (?:had )?(?:voted|took part"
    rf"|cast [\w ]{{1,15}}?))?)?"
    r"(?: (?!after|when|before|as|if|since|while|and|but)\w+){0,2}? (?:(?:had |have )?(?:voted(?= (?:to"
    r"|for|against|in|yes|no|out|remain|leave|by)\b| [\"“'‘A-Z])"
    r"|chose|chosen|backed|opted|rejected|approved|endorsed|supported|accepted|favou?red|opposed|turned down"
    r"|said (?:yes|no)|gave (?:it |the [\w ]{{1,25}} )?(?:the|their) (?:thumbs|blessing|backing|support|assent)"
    r"|gave (?:the|their) (?:thumbs|blessing|backing|support|assent|nod)|threw out|plumped|wanted|preferred|declared"
    r"|(?:wanted|chosen) to)|in favou?r|against|were for)\b"
    r"|\s+of\s+(?:[\w'’-]{1,20} ){1,5}?voted (?:for|against|to|yes|no)\b"
    r"|\s+of\s+(?:the )?(?:\w+ )?(?:those|people) who (?:voted|took part)(?:, [^,.;]{1,40},)?"
    r" (?:\w+ )?\w+ed\b",
    re.IGNORECASE,
)
YES_VOTE = re.compile(  # a 92 per cent yes vote; a 62 per cent majority
    r" (?:[\"“'‘]?(?:yes|no)[\"”'’]?(?: votes?\b|(?=[,.;]))|vote (?:for|against|in favou?r)\b"
    r"|strike vote\b|(?:strike )?mandate\b"
    r"|majority(?=[,.;]|$| (?:vote|in|for|of (?:the |its |their )?(?:[\w'’-]+ )?(?:vote|member|voter|delegate)s?|on"
    r"|after|at|to|voted|backed)\b))",
    re.IGNORECASE,
)
WITH_BACKING = re.compile(  # passed with 64 percent approval
    r"\b(?:(?:pass|ratifi|approv|reject|adopt|endors|carri|oust|recall|return|fail|re-?elect|elect|defeat|back|crown"
    r"|nam|pick|discharg|clear|scrap|squeak|squeez|sail|confirm)ed|chosen|chose|voted in|went through|got through)\b"
    r"[^.;%]{0,50}?"
    r",? (?:with|on|by) (?:just |only |about |nearly |over |almost |more than |some )?$",
    re.IGNORECASE,
)
BACKING = re.compile(
    rf"(?: of (?:the |its |all )?(?:\w+ )?(?:{_PEOPLE}|members|delegates|those present))? (?:approval"
    rf"|support|backing|opposition|in favou?r|voting|saying (?:yes|no)|against|opposed)\b",
    re.IGNORECASE,
)
BACKED_BY = re.compile(r"\b(?:backed|approved|rejected|supported|endorsed|opposed|accepted) by $", re.IGNORECASE)
OF_PEOPLE = re.compile(
    rf" of (?:the |all |its |those )?(?:[\w'’-]+ ){{0,2}}?"
    rf"(?:{_PEOPLE}\b|[A-Z][a-z]+s\b|\w+ (?:who (?:had )?voted|voting|balloted))"
)
ANSWER_LABEL = re.compile(  # ends before its share: Yes: 61.6 per cent
    r"(?:^|[\s(])[\"“'‘]?(?:Yes|No|Leave|Remain)[\"”'’]?(?: vote| side)?(?::|,| [-–—])? $"
)
IN_SIDE = re.compile(r",? (?:in favou?r|against|opposed)(?=[,.;)]|$| (?:to|on|of (?:it|them))\b)", re.IGNORECASE)
ANSWERS = re.compile(  # Yes 52.3, No 47.7; Remain: 48.1%, Leave: 51.9%
    r"(?<![\w-])[\"“'‘]?(?:yes|no|for|against|in favou?r|leave|remain|si|sí|oui|non)[\"”'’]?(?: votes?| side| camp)?"
    rf"(?::|,| [-–—]| on| with| at| got| took| won| had| has| polled| stood at"
    rf"| reached)? ?(?P<one>\d{{1,2}}(?:\.\d+)?)(?P<percent>{_PERCENT})?"
    r"(?:[,;.]| [-–—]| /)?(?: and| to| against)?(?: the)? [\"“'‘]?(?:yes|no|for|against|opposed|leave|remain|non|oui)"
    r"[\"”'’]?(?: votes?| side| camp)?(?::|,| [-–—]| on| with| at| got| took| won| had| has| polled| stood at"
    r"| reached)? ?"
    rf"(?P<other>\d{{1,2}}(?:\.\d+)?)(?:{_PERCENT})?(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)
BALLOT_OF = re.compile(  # in a postal ballot 71 per cent of its reporters backed the editor
    r" of (?:[\w'’-]{1,20} ){1,6}?(?:backed|supported|favou?red|opposed|wanted|chose|preferred|expressed|declared"
    r"|approved|said|agreed|disapproved|plumped|opted|were (?:for|against|in favour))\b",
    re.IGNORECASE,
)
BALLOT = re.compile(r"\b(?:ballots?|referendum|plebiscite)\b", re.IGNORECASE)
VOTERS_SAID = re.compile(r" said [\"“'‘]?(?:yes|no)\b(?=[\"”'’]?(?:[.,;:]|$| to\b))", re.IGNORECASE)
SAID_YES = re.compile(r"\bsaid (?:yes|no)\b", re.IGNORECASE)
OF_BALLOT = re.compile(  # 67 per cent of staff rejected the offer
    rf",? (?:(?:of|among) (?:[\w'’-]{{1,20}} ){{0,4}}?{_PEOPLE}(?: balloted| voting| present)?,? )?"
    r"(?:(?:had |have |also |then |overwhelmingly )?(?:voted|rejected|accepted|ratified|vetoed|withheld|plumped|opted"
    r"|turned (?:it|the [\w ]{1,20}) down|turned down|threw out|endorsed|were (?:for|against|in favou?r"
    r"|opposed)|ticked|marked|cast (?:a "
    r"|their )?(?:ballot|vote)s?"
    r" (?:for|against)|were cast (?:for|against))|said (?:yes|no|aye)(?= to\b)|(?:voting|backing|opting"
    r"|rejecting|supporting|opposing|wanting|choosing|favou?ring|approving) )\b",
    re.IGNORECASE,
)
EXPECTED = re.compile(  # ends before a share that is only hoped for
    r"\b(?:expect|vow|pledge|promise|seek|hop|hope|aim|predict|forecast|target|would|could|might|should|needs?"
    r"|must|(?-i:may)|will)(?:s|ed|ing)?\b"
    rf"(?: [\w'’-]+){{0,5}}?{_HARDLY} $",
    re.IGNORECASE,
)
SURVEYED = re.compile(
    r" of (?:the |all |those )?(?:[\w,]+ ){0,3}?(?:polled|surveyed|questioned|interviewed|asked|canvassed|sampled)\b",
    re.IGNORECASE,
)
OF_THE_VOTE = re.compile(r" of the votes?\b", re.IGNORECASE)
MAJORITY = re.compile(r" majority\b", re.IGNORECASE)
TURNOUT = re.compile(r"\bturn(?:ed|ing) ?out|took part(?! (?:\w+ )?\w+ed\b)", re.IGNORECASE)
_AFTER_SHARE = any_of("in for to from against and but while compared after at on ahead behind as where when which with")
SHARE_ENDS = re.compile(rf"\s*(?:$|[.,;:)!?]|[-–—]|of (?:it|them)\b|{_AFTER_SHARE}\b)", re.IGNORECASE)
SHARES = re.compile(  # by 51.9 percent to 48.1 percent; by 52 to 48 per cent
    rf"(?<![\w.,/:$€£¥-])(?P<one>\d{{1,2}}(?:\.\d+)?)(?:{_PERCENT})?(?: ?[-–] ?| to | versus | against )"
    rf"(?P<other>\d{{1,2}}(?:\.\d+)?){_PERCENT}(?! of\b)",
    re.IGNORECASE,
)
SHARE_AND_REST = re.compile(  # by 62 per cent to 38; 58 per cent to her opponent's 42
    rf"(?<![\w.,/:$€£¥-])(?P<one>\d{{1,2}}(?:\.\d+)?){_PERCENT}(?: of the [\w'’ ]{{0,20}}?votes?)?,? (?:to"
    rf"|against|versus) "
    rf"(?P<whom>(?:[A-Za-z][\w'’.-]* ){{0,4}})(?P<other>\d{{1,2}}(?:\.\d+)?)(?![\w-]|[.,]\d| ?%| per ?cent| pct)"
    r"(?=[.,;)]|$| (?:to|for|in|and|on|at|with|after|last|against|of"
    r"|(?:approv|reject|accept|back|endors|adopt|turn|vot|ratifi)ed)\b)",
    re.IGNORECASE,
)
FOR_NAME = re.compile(r" for (?:the |h(?:is|er) )?(?:[a-z]+ )?[A-Z]")
PARTY_CAME_TO = re.compile(  # the far right fell to 7.4 percent
    r"\b(?:(?<!market )share(?! of (?!the vote|votes))|party|bloc|alliance|coalition|candidate|list|right"
    r"|left|centre|center"
    r"|democrats|conservatives|progressives|tories|separatists|reformists|radicals|unionists"
    r"|liberals|greens"
    r"|socialists|nationalists|centrists|labour|populists|communists)\b[^,.;%]{0,40}?"
    r" (?:fell|dropped|dipped|slid|slumped|slipped|rose|climbed|surged|jumped|plunged|crashed|sank|shot up|collapsed"
    r"|tumbled|dwindled"
    r"|soared|advanced|improved|shrank|was reduced|were reduced|was down|were down|was up|were up) (?:back )?to "
    r"(?:just |only |about )?$",
    re.IGNORECASE,
)
PART_OF = re.compile(  # ends before a share of no votes: the share of women in the party rose to
    r"\b(?:share|proportion|percentage|number|ratio|part) of (?!the (?:\w+ )?vote|votes)[^,.;]{0,80}$", re.IGNORECASE
)
ANSWER = re.compile(  # the yes vote reached 66.4 per cent
    r"\b(?:yes|no|leave|remain)[\"”'’]? (?:votes?|side|camp|share|campaign) [^,.;%\d]{0,30}$", re.IGNORECASE
)
VOTED_WITH = re.compile(  # voted to strike, with 88 per cent (backing it)
    r"\b(?:voted|balloted|vote|ballot|backed|rejected|accepted|endorsed|approved|declared|passed|chose|decided)\b"
    rf"[^.;%\d]{{1,80}}(?:,| [-–—])(?: with| by)?{_HARDLY} $",
    re.IGNORECASE,
)
IN_FAVOUR = re.compile(
    r"(?: by (?:value|number|weight))? (?:(?:of [^.,;%\d]{1,40} )?(?:back|support|vot|oppos|favou?r|reject"
    r"|endors|approv|opt|say|wish|want)ing\b"
    r"|in favou?r|against|opposed|for\b|of (?:those|members|votes?|voters|ballots)\b)",
    re.IGNORECASE,
)
BALLOT_BY = re.compile(  # backed a strike by 89 per cent
    r"\b(?:voted|backed|rejected|accepted|endorsed|ratified|approved|adopted|passed|chose|opted|threw out"
    r"|(?:turned|voted) (?:[\w'’ ]+ )?down"
    r"|said (?:yes|no))\b(?: [\w'’-]+){0,8}?,? (?:by (?:an? )?(?:[a-z-]+ ){0,2}?(?:(?:margin"
    r"|majority) of )?|with an? (?:[a-z-]+ )?majority of )(?:about |nearly |over "
    r"|almost |more than |just )?$",
    re.IGNORECASE,
)
CHANGE = re.compile(r"\b(?:rais|cut|increas|rise|lower|hik|tax|pay|reduc|price|wage|budget)", re.IGNORECASE)
NEXT_ANSWER = re.compile(r" (?:voted )?(?:No|Yes|Against|For|Remain|Leave)\b")
WON = re.compile(  # where the article tells of an election
    r"\b(?:won|polled|garnered|secured|captured|took|got|polling|winning|(?:took|won|captured|retained|kept|regained"
    r"|seized|clinched|led|leading|trailed|finished"
    r"|finishing|ended|topped"
    r"|(?:hung|clung|held) on|came (?:first|second|third|fourth|last|next|in)|(?:first|second|third|fourth"
    r"|last)|ahead|followed)\b"
    rf"(?! by)[^.,;%\d]{{0,45}}? (?:with|on|at)|held (?:to|at)"
    r"|(?:emerged|was declared|were declared|was proclaimed)\b[^.,;%\d]{0,45} with"
    rf"){_HARDLY} $",
    re.IGNORECASE,
)
COUNT_PUT = re.compile(  # ends before a share: the final count put the Greens on 12 per cent
    r"\b(?:counts?|returns|tall(?:y|ies)|(?:official|final|provisional|preliminary|partial|early|complete) (?:results"
    r"|figures))\b[^.;%\d]{0,50}? (?:put|gave|showed|left|placed|had) (?:[a-z]+ )?(?-i:[A-Z])(?:[\w'’.-]+ ){1,5}?"
    rf"(?:on|at|with|winning|taking|ahead with|(?:leading|re-?elected|elected) (?:with|by|on)){_HARDLY} $",
    re.IGNORECASE,
)
RUN_OFF = re.compile(  # after a share: and faces a run-off; to his name
    r" to (?:his|her|its|their) name\b|,? (?:and |but |who )?(?:now |will |must )*(?:fac(?:es?|ed|ing)|meets?|met"
    r"|go(?:es)? (?:in)?to|went (?:in)?to"
    r"|advanc(?:es?|ed) to|enters?|entered) [^.;]{0,40}\brun-?off\b"
)
BESIDE_NAME = re.compile(rf"[A-Z][\w'’.-]+,? (?:with|on|at){_HARDLY} $|(?:, w|^W)ith{_HARDLY} $")  # Diallo, with
FIRST_WITH = re.compile(  # after a share beside a name: the Greens, on 27 per cent, will be the largest party
    r", (?:will be|are|were|is|was|remain(?:s|ed)?|became|become) (?:once again |now |still )?(?:the )?(?:single )?"
    r"(?:largest|biggest|strongest|second|third|first)\b[^.;]{0,25}\b(?:party|bloc|force|group|place)\b"
)
FROM_BEFORE = re.compile(r"^(?:,| \()? (?:up |down )?from (?:just |only |about |some )?$")  # rose to 27 per cent from
LAST_TIME = re.compile(
    r" (?:in (?:\d{4}|[A-Z])|(?:at|in) the (?:last|previous)|last time|(?:\w+ ){1,2}years (?:ago|earlier|before))\b"
)
BACKING_OF = re.compile(  # ends before a share of those who may vote: got the backing of two-thirds
    r"\b(?:won|got|gained|had|secured|received|drew|commanded) the (?:backing|support|approval|votes?|assent) of"
    rf"{_HARDLY} $"
)
OF_THOSE = re.compile(
    rf" of (?:the |its |their |all )?(?:\w+ )?(?:{_PEOPLE}|councillors|deputies|senators|lawmakers|clubs)\b"
)
OWNERS_VOTED = re.compile(  # after a share: of shareholders opposed the pay report
    r" of (?:the |its |all )?(?:\w+ )?(?:shareholders|investors|creditors|bondholders|delegates|proxies)"
    r" (?:had |have )?(?:opposed|backed|supported|approved|endorsed|revolted|rebelled|refused"
    r"|failed to (?:back|support))\b",
    re.IGNORECASE,
)
OF_THOSE_VOTING = re.compile(  # ends before a share set apart: nearly three in four of those voting
    r"\b(?:of|among) (?:the |those |all )?(?:\w+ )?(?:voting|who (?:had )?voted|who (?:had )?cast ballots), $"
)
WANTED = re.compile(r", (?:had |have )?(?:wanted|chose|preferred|said (?:yes|no)|opted)\b", re.IGNORECASE)
OF_A_PARTY = re.compile(
    r"\b(?:party|bloc|alliance|coalition|candidates?|democrats|conservatives|liberals|greens|socialists"
    r"|nationalists|progressives|tories|separatists|reformists|radicals|unionists|moderates"
    r"|centrists|labour|populists|communists|independents?|incumbent|challenger|republicans)\b",
    re.IGNORECASE,
)
HOLDING = re.compile(  # ends before a share: shareholders owning 71 per cent of the capital voted for it
    r"\b(?:investors|shareholders|holders|votes|proxies|creditors|bondholders|members)"
    rf"(?: owning| holding| representing| controlling| with| of){_HARDLY} $",
    re.IGNORECASE,
)
HELD_VOTED = re.compile(
    r" of (?:the |its |all |their )?(?:\w+['’]s )?(?:\w+ )?(?:shares|capital|stock|votes|voting rights|voting power"
    r"|bonds|debt|equity)"
    r" (?:(?:had |have )?(?:voted|backed|approved|rejected|endorsed|opposed|supported)\b|were cast\b"
    r"|gave (?:the |its |their )?(?:[\w'’-]+ ){1,4}(?:their )?(?:blessing|approval|assent|backing)|said (?:yes"
    r"|no)\b)",
    re.IGNORECASE,
)
OF_WHOM = re.compile(  # a ballot of porters, 88 per cent of whom voted for action
    r" of (?:whom|those who (?:had )?(?:turned out|took part|voted|cast (?:a |their )?(?:vote|ballot)s?))"
    r"(?: on \w+| in the \w+)?,? (?:had |have )?"
    r"(?:ticked|ticking|put(?:ting)? (?:their|a) cross|marked|marking|voted|voting|backed|backing|said (?:yes|no)"
    r"|rejected|rejecting|approved|approving|supported|supporting|opted)\b",
    re.IGNORECASE,
)
REFUSED = re.compile(  # nearly half of shareholders, 48 per cent, voted against
    r", (?:had |have )?(?:voted|approved|said (?:yes|no)|refused to (?:back|support|endorse|approve)|opposed|rejected"
    r"|endorsed|backed|supported)\b",
    re.IGNORECASE,
)
MOTION_GOT = re.compile(  # ends before a share: the motion won only 8.4 per cent support
    r"\b(?:motions?|resolutions?|proposals?|amendments?|reports?|polic(?:y|ies)|plans?) "
    rf"(?:won|got|drew|received|attracted|secured|mustered|gained){_HARDLY} $",
    re.IGNORECASE,
)
NEEDED_SHARE = re.compile(  # ends before a share: the motion, which required two-thirds, got 59 per cent
    r"\b(?:motion|amendment|bill|proposal|resolution|measure|levy|bond|initiative|proposition|referendum|recall"
    r"|plan|it)\b[^.;]{0,20} (?:need|requir)(?:s|ed|ing) [^.;]{1,40}?(?:,| and| but) (?:it )?"
    rf"(?:got|drew|won|managed|received|mustered|took|reached|attracted|secured|polled){_HARDLY}"
    r"(?: (?:rather |a little |far |even |a good deal |somewhat )?(?:less|more|fewer)(?: than that)?,)? $",
    re.IGNORECASE,
)
VOTED_ASIDE = re.compile(  # ends before a share set apart: voted overwhelmingly, 92 per cent, to walk out
    rf"\bvoted(?: \w+ly)?(?:,| \(|,? [-–—])(?: by)?{_HARDLY} ?$", re.IGNORECASE
)
ASIDE_ENDS = re.compile(r"(?:,|\)| [-–—]),? (?:to|for|in favou?r|against|not to)\b", re.IGNORECASE)
SHARE_OF_VOTE = re.compile(
    r"\b(?:(?:share|rest|remainder) of (?:the |its |all )?(?:\w+ )?votes?"
    r"|vote share)\b(?! in)[^,.;]{0,60}$",
    re.IGNORECASE,
)
BY = re.compile(r"\b(?:by|with|,|a|was|were)(?: a)?(?: margin of)? (?:just |only |about )?$", re.IGNORECASE)
CHANGED = re.compile(r"\b(?:from|between) (?:\w+ ){0,2}$", re.IGNORECASE)
WITH_SCORE = re.compile(r"^(?:,| \() ?(?:or|that is)? ?(?:about |just |only )?$", re.IGNORECASE)
NEXT_NAME = re.compile(  # after a share was told: "and the Greens 28 percent"
    r"(?:[,;]|\band|\bwhile|\bwith|\bagainst|\bto) (?:the |an? |h(?:is|er) |its |their )?(?:[\w'’-]+ ){0,3}"
    r"[A-Z][\w'’.-]+,? (?:on |with |got |just |only |about )*$"
    r"|(?:[,;] |\band )(?:\w+ )?(?:rival|challenger|opponent|partner|ally|party|bloc|incumbent|candidate|runner-up"
    r"|centre-left|centre-right|left|right|opposition|governor|mayor|senator|president|chairman|newcomer),? $"
    r"|\band [\"“'‘](?:No|Yes)[\"”'’] $"
)
NEXT_BARE = re.compile(  # after a share was told: "the Greens 37.8 and"
    r"(?:,|\band|\bwhile|\bto|\bof|\bover) (?:the )?(?:[A-Z][\w'’.-]*|rival|challenger"
    r"|opponent)(?: [A-Z][\w'’.-]*){0,3}"
    r"(?: (?:second|third|fourth|next))?(?: on| with| got| took| won"
    r"| at)? (?P<bare>\d{1,2}(?:\.\d+)?(?=,(?!\d)| and\b|;|\.(?!\d)|$)|\d{1,2}\.\d+(?= (?:in|on|at|with)\b))"
    r"|(?:\b(?:against|versus|with|and|to)|,) (?:just |only |about |a mere )?(?P<theirs>\d{1,2}(?:\.\d+)?)"
    r" (?=(?:for|to) (?:the |an? |h(?:is|er) |its |their )?[\w'’.-]+[^;\d]{0,50}(?:[,;]|\.(?!\d)|$))"
    r"|(?:[,;]|\band|\bwhile) (?:the |h(?:is|er) |its |their )?(?:\w+ ){0,2}(?:rival|challenger|opponent)"
    r"(?:, [A-Z][\w'’. -]{1,40},| [A-Z][\w'’. -]{1,40})? (?:on |with |got |took |won |had )?"
    r"(?P<rivals>\d{1,2}(?:\.\d+)?)(?=,(?!\d)| and\b|;|\.(?!\d)|$)"
    r"|(?:,|\band|;) the [a-z]+(?:-[a-z]+)?(?: (?:party|bloc|alliance|coalition|list))?,? "
    r"(?:on |with |got |took |won )?"
    r"(?P<camp>\d{1,2}\.\d+)(?=,(?!\d)| and\b|;|\.(?!\d)|$)"
    r"|\bagainst (?:the |just |only )?(?P<of>\d{1,2}\.\d+) of (?=the |h(?:is|er) |its |[A-Z])"
    r"|\b(?:the )?(?:no|yes|leave|remain) (?:camp|side|vote)(?: on| with| got| took| won| at)? (?P<side>\d{1,2}\.\d+)"
    r"(?=[,;]|\.(?!\d)|$| (?:in|and)\b)"
    r"|\b(?:followed|followed suit|did so|came next|said yes|said no)\b[^.;%]{0,40}? (?:with|by|on) (?:just |only )?"
    r"(?P<then>\d{1,2}\.\d+)(?=[,;]|\.(?!\d)|$)"
)
SHARE_NEXT = re.compile(  # after a share was told: "against 40.4 percent for ..."
    r"\b(?:against|to|or|compared (?:with|to)|and|by|but|followed by [^.;]{1,40}|with|on|at|for [^.;]{1,40}"
    r"|(?:to|against) (?:[\w'’.-]+ ){0,3}?[\w.-]+['’]s?|over|polled|took"
    r"|received|got|won) (?:just |only |about |some |a mere |nearly |around )?$",
    re.IGNORECASE,
)
TURNED_OUT = re.compile(r"\bturnout\b", re.IGNORECASE)
BUT = re.compile(r" (?:but|while|though|although) ")
TOPPED = re.compile(r"\b(?:topp(?:ed|ing)|head(?:ed|ing)) the polls?\b|\bat the polls\b")
SAID_SO = re.compile(  # after a share: rejecting the treaty; of islanders said no
    r"(?: of (?:[\w'’-]{1,20} ){1,6}?| )(?:had |have )?(?:(?:said|saying|vot(?:ed|ing)|repl(?:ied|ying)"
    r"|answer(?:ed|ing)"
    r"|tick(?:ed|ing)|mark(?:ed|ing)) [\"“'‘]?(?:yes|no|aye|nay|for|against|in favou?r|s[íi]|oui|non|nee|ja|nej|oxi"
    r"|remain|leave)\b|(?:reject|approv|back|support|oppos|endors|accept|ratify|repeal)ing (?:it|them|the|an?"
    r"|its|their"
    r"|his|her|[A-Z][\w'’-]+)\b"
    r"|(?:in favou?r|against|opposed)(?=[.,;)]|$| (?:it|them)\b))"
)
SURVEY = re.compile(
    r"\b(?:survey\w*|pollsters?|opinion|exit polls?|respondents|questioned|interview\w*|sampled?|projections?"
    r"|forecasts?"
    r"|polls (?!closed)|polls?(?= (?:by|of|show|found|puts?|put|conduct|publish|suggest|gave|give)))",
    re.IGNORECASE,
)
OF_CAPITAL = re.compile(  # after a share: of the capital represented at a meeting
    r" of (?:the |its |all )?(?:share capital|capital|shares|stock|voting rights|votes)(?: (?:represented"
    r"|present|cast"
    r"|voting|voted))?(?=[.,;)]|$| (?:represented|present|while|and|but|on|at|in|for)\b)"
)
MET_WITH = re.compile(  # ends before a share of support or opposition
    rf"\b(?:won|got|drew|received|attracted|secured|mustered|gained|faced|suffered|met with|met|had|with){_HARDLY} $",
    re.IGNORECASE,
)
SUPPORT = re.compile(r" (?:support|opposition|backing|votes against|votes in favou?r)\b", re.IGNORECASE)
DECIMALS = re.compile(  # endorsed 51.5 to 48.5
    r"(?<![\w.,/:$€£¥-])(?P<one>\d\d\.\d{1,2})(?: to | against | ?[-–] ?)(?P<other>\d\d?\.\d{1,2})(?![\w%-]"
    r"|[.,]\d| per| pct)"
)
