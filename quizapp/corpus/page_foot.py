"""What a page prints beside its article, told by its label, or above and below it by whom it speaks to and of what."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizapp.corpus import other_news, page_matter
from quizapp.corpus.lines import Line
from quizapp.corpus.page_matter import CERTAIN, OTHER
from quizapp.corpus.page_words import tells_news
from quizapp.corpus.word_files import rows

_FILE = "page_labels.tsv"
_LABEL = re.compile(r"[\W_]{0,4}([^:.!?\"“”«»\n]{2,48}?)(?: \(\d[^()]{0,20}\))?:(?=\s|$)")
_WORD = re.compile(r"[\w&'’-]+")
_QUOTED = re.compile(r"[\"“”«»„]")
_MOST = 45  # words: a longer line is prose, whatever it holds
_BEFORE = " .,|-–—•*·"
_LABEL_WORDS = 7
_SHORT = 25  # words of a line that only its place above or below the article tells

_LIKELY = 4  # half points that a line must have to speak for an end above it
_HOPELESS = -9
_FOOT = 24  # lines at most
_LONGEST = 600  # signs: a longer line is prose, whatever it holds
_ARTICLE = 3  # lines

_DAY = (
    r"(?:(?:to(?:day|morrow|night)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|this week(?:end)?)(?:['’]s)?)"
)
_ORDINAL = r"(?:first|second|third|fourth|fifth|last|next|final|latest)"
_PAPER = (
    r"(?:article|text|piece|post|story|report|interview|episode|programme|series|column|essay|podcast|video|page"
    r"|edition|feature)"
)
# Nobody but the page says so, in a sentence without quotation marks: it speaks to the reader, or of itself.
_VOICE = re.compile(
    r"\b(?:our|your)\b[^.!?]{0,30}\b(?:readers?|reporters?|reporting|journalis\w+|newsrooms?"
    r"|newsletters?|editions?|websites?"
    r"|podcasts?|apps?|inbox|polls?|surveys?|subscribers?|subscriptions?|classifieds?|crosswords?"
    r"|competitions?|columnists?"
    r"|correspondents?|photographers?|newspapers?|magazine|pages|archives?|standards|editors?"
    r"|[\w ]{3,20} award|programme"
    r"|free month|first (?:week|month|year))\b|\bour offices? (?:will|is|are)\b"
    r"|\bwe (?:correct|are an? (?:nonprofit|non-profit|reader)|asked \S+ of you|have made a (?:mistake|error))\b"
    r"|\bwe (?:said|wrote|reported|stated|named|gave|published)\b[^.!?]{0,60}\b(?:that|as|on|in)\b"
    r"|\b(?:of|for) you\b[^.!?]{0,40}(?:articles?|said|voted|free)\b|\byou (?:have|get|could win)\b"
    r"|\byou can (?:read|claim|save|win|cancel|listen|watch|subscribe)\b|\bjoin (?:us|them|\d[\d,]* of)\b"
    r"|\btell us (?:what|how|why|about)\b|\bkeep our\b|\bpodcast is (?:out|available|released)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r".*\b(?:of|for|in|by) this (?:page|newspaper|paper|site|website|column|place|space)\b|\d{1,2}[.:]\d{2}\.? [A-Z]"
    r"|(?:clarification|correction)s?\. [A-Z]|humidity:? \d|.*\bUV index\b|(?:sunrise|sunset):? \d"
    r"|(?:tomorrow|tonight|today),?:? (?:\d|sunny|rain|cloud|dry|clear|showers|snow|highs?\b|lows?\b)|"
    r"on (?:radio|tv|television|channel|air)\b[^.:]{0,40}\b(?:tonight|today|tomorrow|\w+day)\b[^:]{0,20}: "
    r"|the (?:programme|broadcast|show|episode) (?:is|will be) (?:repeated|broadcast|shown)\b|"
    r"in (?:business|sports?|entertainment|technology|brief|(?:(?:other|local|world|foreign|regional|sports?"
    r"|business|football"
    r"|international|related) )?(?:news|headlines))[,:] |(?:this newspaper|this website)\b|.*\bpages? \d+\.?$"
    rf"|{_DAY} (?:Gazette|Courier|Times|Herald|Post|paper|edition|issue)\b.{{0,3}}:",
    re.IGNORECASE,
)
_CALLED = (
    "watch|listen to|join|hear|see|read|browse|explore|discover|try|buy|order|book|enter|start|get|meet|catch|share"
    "|rate|unlock"
)
_ITSELF = re.compile(
    rf"this {_PAPER} (?:is (?:free|part|one|the|also|available|based|an? (?:extract|version))|took place"
    r"|has been|first|was (?:first|originally|produced|written|updated|amended|broadcast|filmed|recorded|made))\b"
    rf"|this is (?:the|part) [^.]{{1,25}} (?:of|in) (?:an?|our|the) [^.]{{0,20}}(?:series|articles|reports)\b"
    rf"|this is the {_ORDINAL} of \w+ (?:articles|reports|stories|parts)\b"
    rf"|the {_ORDINAL} (?:part|article|instalment|episode) (?:of|in) (?:this|our|the) (?:series|podcast)\b"
    rf"|(?:the )?reporting (?:of|for|on) this {_PAPER}\b|(?:some |the )?names (?:of [\w ]{{3,40}} )?have been changed\b"
    rf"|{_DAY},? (?:we|our \w+) (?:look|looks|report|reports|visit|visits|meet|ask|asks|tell|publish|print|speak)\b"
    rf"|in {_DAY} (?:[\w ]{{1,20}} )?(?:paper|edition|issue|newspaper|magazine|supplement)\b"
    r"|(?:an?|the) (?:photo )?caption (?:on|to|with)\b[^.]{1,60}\bwrong"
    r"|the full (?:interview|programme|list|results?|text|speech) (?:with [^.]{3,60} )?(?:is|are|can be|will be)"
    r" (?:\w+ )?(?:on|in|at) (?:our|the) (?:web|site|page|app|online)"
    r"|(?:see|turn to|go to|full (?:story|report|results|list|interview)[^.]{0,30},?:?) (?:on )?(?:pages?|p\.?) ?\d"
    r"|(?:new |existing |all |our |digital )*(?:readers|subscribers) (?:get|save|enjoy|receive|pay|can|will get)\b"
    rf"|(?:{_CALLED}) (?:the|our|your|this|these|all|more|every) \w(?![^.]*, [^,.]{{2,40}}\b(?:said|told"
    rf"|asked|says),? )"
    r"|(?:donate|give|save|pay|get|only|just|from) (?:just |only |up to )?(?:[$£€¥₹]|Rs\.?)|(?:get|save) \d"
    r"|more (?:from|in|on) [A-Z][^:]{2,30}:"
    r"|(?:first |originally )?(?:published|printed|appeared) in (?:the|our) [^.;]{0,30}(?:edition|issue"
    r"|magazine|section)\b",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    r"The (?:\w+ )?(?:Gazette|Courier|Times|Herald|Post|Tribune|News|Mail|Star|Chronicle|Observer|Echo|Argus|Journal"
    r"|Mercury|Standard|Independent|Guardian|Telegraph|Express)"
    r"(?: office| newsroom|['’]s (?:office|parent company|owner"
    r"|journalists))?,? (?:will (?:not )?be published|is published"
    r"|is (?:not )?printed|will (?:close|not appear)|appears|returns|is a member of|is owned by|is regulated by"
    r"|[\w ]{3,30}, owns|follows the)\b"
)
# A reader signs, or is spoken to by name; and what a charity or newspaper says of itself.
_COMMENT = re.compile(
    r"[.!?] ?\((?:a |an )?(?:reader|subscriber|name)\b[^()]{0,30}\)$"
    r"|[.!?] ?[-–—] ?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?$"
    r"|^(?:@ ?)?[A-Z]?[\w.'’-]+ (?:says|replied|writes|wrote|commented)(?: (?:on|at) [^:]{3,30})?: [A-Z]"
)
_ABOUT_US = re.compile(
    r"\b(?:is an? (?:charity|nonprofit|non-profit)(?: \w+)? registered|registered charity|charity (?:no|number)\b"
    r"|favour to ask)"
)
_SPOKEN = re.compile(r"[\"“][^\"”]{0,600}[\"”]?")
_SOMEBODY_SAYS = re.compile(r", [^,.]{2,60} (?:said|says|told [^,.]{2,40})(?: on \w+day)?\.?$")
_THING = re.compile(r"[A-Z][\w'’-]*(?: (?!is\b|was\b|are\b|were\b|has\b|had\b)[a-z'’][\w'’-]*){0,3}$")
_STARTERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "these", "one", "asked", "but", "and"})


class _Labels(NamedTuple):
    """The words of the file by their kind."""

    whole: frozenset[str]
    word: frozenset[str]
    foot_word: frozenset[str]
    filler: frozenset[str]


def labelled(line: Line, *, foot: bool = False) -> bool:
    """Whether a line begins with a label of the page; `foot` lines stand above or below the article."""
    if ":" not in line.text[:60] or line.words > _MOST:
        return False
    found = _LABEL.match(line.text)
    return found is not None and _is_label(found[1], foot=foot) and not tells_news(line.text)


def _is_label(text: str, *, foot: bool) -> bool:
    labels = _labels()
    words = [word.replace("’", "'") for word in _WORD.findall(text)]
    lower = ["#" if word[0].isdigit() else word.lower() for word in words]
    if " ".join(lower) in labels.whole:
        return True
    if not 0 < len(words) <= _LABEL_WORDS:
        return False
    core = labels.word | labels.foot_word if foot else labels.word
    allowed = labels.word | labels.foot_word | labels.filler
    named = lower[0] in core  # "Tides at Lerwick"
    return any(word in core for word in lower) and all(
        small in allowed or small == "#" or (named and word[0].isupper())
        for word, small in zip(words, lower, strict=True)
    )


def rule_for(line: Line) -> str:
    """The rule of a line that is the page's wherever it stands: labelled, calling the reader, or about itself."""
    if labelled(line):
        return "page label"
    if line.words > _SHORT or _QUOTED.search(line.text) or _SOMEBODY_SAYS.search(line.text):
        return ""
    return "page about itself" if _ITSELF.match(line.text.lstrip(_BEFORE)) else ""


def beside_the_article(lines: Sequence[Line], found: Container[int]) -> Iterator[int]:
    """The lines above the first and below the last line of the article that speak for the page.

    `found` are lines that are known to be the page's. A last paragraph that goes on with the article's matter stays.
    """
    rest = [at for at in range(len(lines)) if at not in found]
    yield from _below(lines, rest)
    for at in rest:  # a headline may have a label, and tell of what the article does not name so
        one = lines[at]
        if not (_speaks(one) or (one.stopped and one.words <= _SHORT and labelled(one, foot=True))):
            break
        yield at


def _below(lines: Sequence[Line], rest: Sequence[int]) -> Sequence[int]:
    """The lines with which the page ends after its article: where most speaks for an end above all of them.

    A line that is the page's for certain outweighs one above it that might be either.
    """
    end, points, best = len(rest), 0, 0
    for place in range(len(rest) - 1, max(-1, len(rest) - 1 - _FOOT), -1):
        one = lines[rest[place]]
        if len(one.text) > _LONGEST:
            break
        certain, likely = _for_the_page(one, rest[place], lines, rest)
        if certain or likely == CERTAIN or (end == place + 1 and likely == OTHER):
            points += CERTAIN
        elif place < max(_ARTICLE, len(rest) // 2):
            break  # no article is so short beside its page
        elif one.prose or one.open or one.bullet or one.words > _SHORT:
            if points + likely + other_news.most(one) - _LIKELY < _HOPELESS:
                break
            above = other_news.matter([lines[at] for at in rest[:place]])
            points += likely + other_news.strangeness(one, above) - _LIKELY
        if points > best:
            end, best = place, points
        if points < _HOPELESS:
            break
    return rest[end:]


def _for_the_page(one: Line, at: int, lines: Sequence[Line], rest: Sequence[int]) -> tuple[bool, int]:
    """Whether a line is the page's for certain, and else how many half points its words give for that.

    A line in words of other matter may be certain at the very end: an article may come to such matter and go on.
    """
    if one.words > _MOST or one.dateline or len(rest) <= 1:
        return False, 0
    text = one.text.lstrip(_BEFORE)
    short = not one.bullet and one.words <= _SHORT
    speaks = _speaks(one) and not page_matter.is_its_trade(one, lines)
    if (short and labelled(one, foot=True)) or speaks or _COMMENT.search(text):
        return True, 0
    if _QUOTED.search(text):
        return False, 0
    others = [_unspoken(lines[other].text) for other in rest if other != at]
    if tells_news(text):
        return False, page_matter.points(text, others)
    if _SECTION.match(text) or _ABOUT_US.search(text) or (short and _new_matter(text, others)):
        return True, 0
    return False, page_matter.points(text, others)


def _unspoken(text: str) -> str:
    """A text without what is in quotation marks."""
    return _SPOKEN.sub(" ", text) if '"' in text or "“" in text else text


def _speaks(one: Line) -> bool:
    """Whether a line speaks to the reader, of its own article, or of its newspaper."""
    text = one.text.lstrip(_BEFORE)
    if one.words > _MOST or one.dateline or _QUOTED.search(text):
        return False
    return bool(_VOICE.search(text) or _ITSELF.match(text) or _OUTLET.match(text))


def _new_matter(text: str, others: Sequence[str]) -> bool:
    """Whether a line is headed by a thing of which the article says nothing: "Auction: 40 lots of silver"."""
    found = _LABEL.match(text)
    if found is None or not _THING.match(found[1]) or found[1].split()[0].lower() in _STARTERS:
        return False
    if any(_LABEL.match(other) for other in others):
        return False  # an article in such paragraphs
    words = [word.lower() for word in _WORD.findall(found[1])]
    return not any(word in other.lower() for word in words for other in others)


@cache
def _labels() -> _Labels:
    found = rows(_FILE)

    def of(kind: str) -> frozenset[str]:
        return frozenset(words for its, words in found if its == kind)

    return _Labels(of("whole"), of("word"), of("foot word"), of("filler"))
