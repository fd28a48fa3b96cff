"""Matter that a page prints beside articles of other matter: offers, small adverts, matches, markets, weather."""

import re
from collections.abc import Sequence

from quizapp.corpus.lines import Line

CERTAIN = 6  # half points for an end above a line that is the page's
OTHER = 4  # half points for words of an offer, a match or a market of which the article has none
_WORDED = 3  # half points for words of an offer or a match, where the article has some too
_SHORT = 25  # words
_HEAD = 6  # lines of a page among which are an article's headline and lead

_OFFER = re.compile(
    r"\b(?:subscriptions?|unlimited (?:digital |online )?access|digital (?:access|edition)"
    r"|free (?:\S+ )?trial|vouchers?|lucky (?:winners?|readers?|families|couples?)"
    r"|prize draw|giveaway|introductory offer|special offer|half[- ]price"
    r"|annual plan|promo code|no commitment|ad-free"
    r"|articles? of archive|for the first (?:\w+ )?(?:weeks?|months?|year)|paywall|use (?:the )?code"
    r"|for the price of|(?:spring|summer|autumn|winter|christmas|festive|easter|reader|anniversary) offer"
    r"|new (?:readers|customers|members)|first \d+ (?:callers|readers|customers)"
    r"|tote bag|gift membership|delivered to the door|delivery free|free delivery"
    r"|including postage|free (?:\w+ )?tickets|usually [£€$]?\d[\d.,]*|day pass|reader shop"
    r"|free (?:to|for) (?:members|readers|subscribers)"
    r"|(?:tribune|herald|mirror|gazette|courier|times|post|mail|chronicle|observer|echo|argus|journal|mercury|standard"
    r"|guardian|telegraph|express|paper)(?:['’]s)? (?:and its )?(?:app|website|shop|podcast|calendar)"
    r"|\d+ ?(?:%|per ?cent) (?:off|discount)|discount (?:code|of)|free of charge|gift (?:card|idea|voucher|set)s?"
    r"|now (?:only |just )?[£€$]\d[\d.,]*,? instead of|(?:was|were) [£€$]\d[\d.,]*,? now)(?!\w)",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"subscri|digital|\btrial offer|voucher|\bprizes?\b|readers?\b|discount|\boffered (?:a|for)|customer|\bgifts?\b"
    r"|\bapps?\b|half[- ]price|newspaper|magazine",
    re.IGNORECASE,
)
_DUES = re.compile(
    r"\d[\d.,]* ?(?:euros?|francs|pounds|dollars|kron\w+)? (?:an?|per) (?:month|week|issue|head)\b", re.IGNORECASE
)
_PAID = re.compile(
    r"subscri|member|\b(?:pay|paid|wages?|salar\w+|rents?|tariffs?|fees?|costs?|prices?|fares?|earn\w*|benefits?|pension\w*"
    r"|offer\w*)\b",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:subscri\w+|paywall|newspapers?|magazine|season tickets?|ticket prices?|membership|streaming|discounts?"
    r"|free concert)\b",
    re.IGNORECASE,
)
_SMALL_ADVERT = re.compile(
    r"\b(?:applications (?:are|is) invited|for sale|to (?:rent|let)\b(?!.*\b(?:to|was|were)\b)"
    r"|salary (?:of |up to )?[£€$\d]|reward (?:of )?[£€$\d]"
    r"|(?:lessons|tuition|classes|courses?|workshops?)\b[^.]{0,40}\d[^.]{0,12} (?:an?|per) (?:hour|term|session|person)"
    r"|(?:tickets?|seats|admission|entry|entrance|places|lunch)\b[^.]{0,40}"
    r"(?:(?:[£€$]|Rs\.? ?)\d|\d (?:euros?|pounds|dollars|kron\w+|francs|crowns|zloty))"
    r"|(?:double|single|twin) room|(?:guided|cookery|language|evening|weekend) (?:tour|course|class)|are invited to"
    r"|on sale (?:now|from|at)|box office|places are (?:left|limited)|volunteers? (?:wanted|needed))(?!\w)",
    re.IGNORECASE,
)
_ADVERTISED = re.compile(
    r"\b(?:applica|salar|sale|sell|sold|rent|lesson|course|class|school|train|ticket|seat|admission|entry|entrance|fee|visitor"
    r"|concert|festival|exhibition|museum|theatre|event|fair|tour|job|vacanc|volunteer|reward|invit|celebrat)\w*",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"\b(?:cookies|privacy (?:notice|policy)|press council|circulation|podcasts?|episodes?|journalism|supplement"
    r"|complaints?"
    r"|signs? up|push messages|tablet|our website|late edition)\b",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Yy]ours|[Yy]ourself|us|[Ww]e|[Oo]ur|[Mm]y|I(?= [a-z]))\b")
_SAYS = re.compile(r"\b(?:said|says|told|asked|added|wrote|called|argued|warned|promised|tells|adds|insisted)\b")
_TOLD = re.compile(
    r"\b(?:was|were|had|said|says|told|did|has|have)\b|\b(?!needed|required|limited|unlimited|included)[a-z]{3,}ed\b"
)
_SCORE = re.compile(
    r"(?<![\d.,:–-])\d{1,3} ?[-–:] ?\d{1,3}(?![\d:–-]|[.,]\d)|\b[A-Z]\w+(?: \(\w+\))? \d{1,3}[,;] [A-Z][\w ]+ \d{1,3}\b"
)
_PLAYED = re.compile(
    r"\b(?:beat|beats|beating|drew|draw|won|win|wins|lost|lose|loses|defeat\w*|thrash\w*|edg(?:e|ed|es"
    r"|ing)|held|hold|overc[ao]me"
    r"|knock\w*|eas(?:e|ed)|cruis\w*|crush\w*|down(?:ed)?|victory|triumph\w*)\b"
)
_VOTED = re.compile(
    r"\b(?:vot\w+|ballot\w*|approv\w+|reject\w*|seats?|motions?|bills?|lawmakers|ruling|ruled|judges)\b", re.IGNORECASE
)
_SPORT = re.compile(
    r"\b(?:matches|goals?|goalkeeper|league|cup|coach\w*|strikers?|players?|tournament|championships?|stadium|fixtures?"
    r"|half-time|teams?|football\w*|rugby|cricket\w*|tennis|hockey|basketball|handball|volleyball|baseball|golf\w*|sports?"
    r"|olympic\w*|medals?|innings|wickets?|semi-?finals?|quarter-?finals?|referees?|racing|clubs)\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"[A-Z][\w .'’-]{2,40}? ?(?:-|–|\bv|\bvs) ?[A-Z][\w .'’-]{2,40} \d{1,3} ?[-–:] ?\d{1,3}(?!\d)"
    r"|[A-Z][\w ]{2,24} \d{1,3},? [A-Z][\w ]{2,24} \d{1,3}\.?$"
)
# What markets and the sky do every day, and words of an article about them.
_QUOTES = re.compile(
    r"(?:[Tt]he |In [A-Z][\w ]{2,12}, (?:the )?)?(?:S&P|Dow(?: Jones)?|Nasdaq|FTSE|DAX|CAC|Nikkei|Hang Seng|Kospi"
    r"|Sensex|Nifty|TSX|ASX|OMX|Ibex|Bovespa|Brent|WTI|Oil prices?|[Cc]rude|Copper|Gold|Silver|Bitcoin|[Dd]ollar"
    r"|[Ee]uro|[Pp]ound|[Rr]upee|[Pp]eso|[Rr]and|[Nn]aira|[Yy]en|Sterling|[Kk]wacha|[Ss]hilling|[Ll]ira|[Rr]ouble|[Cc]edi)\b[^.]{0,40}?"
    r"\b(?:rose|fell|gain\w*|lost|los\w+|closed?s?|end\w*|settle\w*|trad\w+|up|down|unchanged|steady|slip\w*|add\w*|climb\w*"
    r"|drop\w*|at|stood|was)\b[^.]{0,40}\d"
)
_MARKET = re.compile(
    r"\b(?:market|shares?\b|stocks?\b|trader|trading|investor|oil\b|barrel|dollar|currenc|exchange|inflation"
    r"|central bank|bond|interest rate|loan|tax|mine|mining|gold\b|bourse|profit|earnings)\w*",
    re.IGNORECASE,
)
_OUTLOOK = re.compile(
    r"\bhumidity \d|\bUV index|\b(?:sunrise|sunset) \d|\bwind [NSEW]{1,3}\b|\b\d+ (?:degrees|C)\b"
    r"|\b(?:showers|drizzle|sunny|thunder|sleet|cloudy)\b",
    re.IGNORECASE,
)
_WEATHER = re.compile(
    r"\b(?:weather|storm|rain|flood|heat|snow|wind|drought|temperature|forecast|cyclone|hurricane|typhoon|degrees|climate"
    r"|meteorolog)\w*",
    re.IGNORECASE,
)


def points(text: str, others: Sequence[str]) -> int:
    """In half points, how much the words of a line speak for the page: most where the `others` have none of them."""
    matter = _other_matter(text)
    if matter is not None and not any(_has(matter, other) for other in others):
        return CERTAIN if matter in {_READER, _OFFERED, _PAID} else OTHER
    if matter in {_MARKET, _WEATHER}:
        return 0
    if matter is not None and matter is not _SPORT:
        return _WORDED
    scored = _SCORE.search(text) is not None and not _VOTED.search(text)
    return _WORDED if scored and sum(_SPORT.search(other) is not None for other in others) <= 1 else 0


def is_its_trade(one: Line, lines: Sequence[Line]) -> bool:
    """Whether a sentence about what is offered stands in an article about such a trade, and speaks to nobody."""
    if not one.sentence or _READER.search(one.text):
        return False
    return any(_TRADE.search(head.text) for head in lines[:_HEAD] if head is not one)


def _has(matter: re.Pattern[str], other: str) -> bool:
    """Whether a line of the article has words of a matter; another line of a list of results or prices is none."""
    return matter.search(other) is not None and (
        matter not in {_SPORT, _MARKET, _WEATHER} or _other_matter(other) is not matter
    )


def _other_matter(text: str) -> re.Pattern[str] | None:
    """Words of which an article has some if such a line is its own: an offer, the page's affairs, a match, a market."""
    told, said = _TOLD.search(text), _SAYS.search(text)
    tests = (
        (_OFFER, told, _OFFERED),
        (_SMALL_ADVERT, said, _ADVERTISED),
        (_DUES, told, _PAID),
        (_PAGE, told, _PAGE),
        (_READER, said, _READER),
        (_RESULT, None, _SPORT),
        (_QUOTES, said or text.count(" ") > _SHORT, _MARKET),
        (_OUTLOOK, told or text.count(" ") > _SHORT, _WEATHER),
        (_SCORE, None if _PLAYED.search(text) and not _VOTED.search(text) else text, _SPORT),
    )
    return next((matter for words, against, matter in tests if not against and words.search(text)), None)
