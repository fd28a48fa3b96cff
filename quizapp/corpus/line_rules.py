"""The rules that a line meets by its shape and words alone, each with the class it gives and a name for people."""

import re
from collections.abc import Callable

from quizapp.corpus import page_foot, page_words
from quizapp.corpus.document import BlockClass
from quizapp.corpus.lines import Line, only_names

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?)"
_DATE = (
    rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{4}})"
)
_ZONE = r"(?: ?(?:[A-Z]{2,4}|[+-]\d{1,2}(?::?\d\d)?))?"
_TIME = rf"(?:\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?: ?[ap]\.?m\.?)?{_ZONE}|\d{{1,2}} ?[ap]\.?m\.?)"
_AGO = r"\d+ \w+ ago|an? \w+ ago"
_ONLY_DATE = re.compile(
    rf"{_WEEKDAY}? ?{_DATE}(?:,? ?(?:at |[-–|·•] ?)?{_TIME})?$|{_TIME}[,|·]? {_DATE}$|{_DATE} {_TIME}\b[^.!?]{{0,60}}$",
    re.IGNORECASE,
)
_ENDS_IN_DATE = re.compile(rf"{_DATE}\W*$")
_STAMP = re.compile(
    r"[(\[]?(?:last |first |page |content )?"
    r"(?:updated?|modified|edited|reviewed|changed|revised|refreshed|retrieved|accessed"
    r"|archived|created|joined|registered|member since)\b(?:\s*(?:on|at|by))?\W{0,3}"
    rf"(?:$|{_WEEKDAY}? ?(?:{_DATE}|{_TIME})|{_AGO}|today|yesterday)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"[(\[]?(?:first |originally )?"
    r"(?:published|posted|issued|released|publication date|date(?: published)?|date of issue)\b"
    rf"(?:\s*(?:on|at))?\W{{0,3}}(?:$|{_WEEKDAY}? ?(?:{_DATE}|{_TIME})|{_AGO})",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"[\d.,]+ ?[kKmM]?(?: (?:comments?|shares?|likes?|views?|reads?|retweets?|replies|followers|votes|reactions"
    r"|min(?:ute)?s? (?:read|ago)|(?:second|hour|day|week|month)s? ago))?$|comments? \(\d+\)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\W*(?:(?:https?://|www\.)\S+\W*|\S+@\S+\.\w+|(?:[@#]\w+\W*)+|pic\.twitter\.com/\S+)$")
_EMBEDDED = re.compile(r"[-–—] ?[^()]{2,60}\(@\w+\)")
_COPYRIGHT = re.compile(
    r"copyright(?:ed)?:?\s*(?:©|\(c\)|\d{4}|by\b|[^|.]{2,40}\d{4}$)|(?:©|\(c\))\s*(?:\d{4}|[^|.]{2,60}(?:\d{4}|$))",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"[\[(]?(?:©|(?:photo|image|pictures?|pictured|above|below|file photo|file|credit|caption|photo caption"
    r"|image caption|image source|graphic|illustration|photograph|photo credit|image credit)\s?[:|/©]"
    r"|photo(?:graph)? by )",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\((?:left|right|cent(?:re|er)|(?-i:[LR])|(?:top|bottom|far|second from) ?\w*|from left|pictured"
    r"|(?:file )?(?:photo|picture)|seen here|front|back|rear)\)|\b(?:file photo|file picture"
    r"|in this (?:file )?(?:photo|picture|image)|handout photo|pictured (?:here|above|below)"
    r"|second from (?:left|right))\b",
    re.IGNORECASE,
)
_AGENCY = (
    r"(?:AFP|AP|EPA|EFE|DPA|dpa|Reuters|REUTERS|Getty|Getty Images|TASS|RIA Novosti|Xinhua|Shutterstock|Alamy|Bloomberg"
    r"|PA|ANSA|Handout|Pool|POOL)"
)
_CREDITED = re.compile(
    rf"(?:[|/\[(©]\s?(?:Photo(?:graph)?s?(?: by)?:? )?[^|/\[(©.]{{0,40}}[/ ]?{_AGENCY}[\])]?|Getty Images"
    r"|(?:AP|AFP|Reuters) Photo(?:/[A-Z][\w .-]{2,40})?"
    r"|\((?:[A-Z][\w.'’-]+ ){1,4}(?:for|via|/) (?:[Tt]he )?[A-Z][^()]{2,40}\)"
    r"|\((?:Photo|Image|Picture|AP Photo|File)[ /:][^()]{2,60}\)"
    r"|REUTERS/[A-Z][\w .-]{2,40})\W*$"
)
_CREDITING = ("(", "/", "|", "[", "©", "Getty Images", " Photo")  # no credit is without one of them
_PRICED = re.compile(
    r"\((?:[^()]{2,60}[,;] )?(?:[A-Z]{0,3}[$/.]|[£€¥₹]|Rs\.?|R|Kr|kr) ?\d[\d.,]*(?: ?(?:hb|pb|hardback|paperback))?"
    r"(?:[,;] [^()]{1,40})?\)\.?$"
    r"|\b(?:tickets?|admission|entry|entrance)(?: is| are| costs?)?(?: from)?:? ?"
    r"(?:[A-Z]{0,3}\$|[£€¥₹]|Rs\.?) ?\d[\d.,]*(?:[-–][$£€¥₹]?\d[\d.,]*)?\.?$",
    re.IGNORECASE,
)
_SOLD = re.compile(
    r"\b(?:published|press|books|edition|editions|ediciones|verlag|publishers|hardback|paperback|tickets?|admission|entry"
    r"|entrance|available|out now|is out)\b",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    r"(?:an?|our|this)(?: (?:news|front-page|picture|business|sports?|wire|earlier|lead|[A-Z]\w+day|\w+day's))?"
    r" (?:article|report|story|item|caption|headline|column|graphic|chart|table|editorial|review|obituary|feature)"
    r" (?:on|in|published|posted|about|headlined|accompanying|of)\b"
    r"[^.\"“]{0,90}\b(?:misstated|misspelled|misspelt|misidentified|misquoted|misattributed|incorrectly|erroneously"
    r"|gave (?:the wrong|an incorrect)|should have (?:said|read|stated|given)|omitted|in error)\b",
    re.IGNORECASE,
)
_RECIPE = re.compile(
    r"(?:\d\. )?(?:add|mix|bake|cook|stir|heat|fry|boil|simmer|roast|pour|whisk|beat|knead|chop|melt|sprinkle|serve"
    r"|place|put|combine|drain|season)\b[^\"“]*\b(?:\d+ ?(?:g|ml|°?C|°?F)|tablespoons?|teaspoons?|tbsp|tsp|oven|dough"
    r"|saucepan|frying pan|until (?:golden|tender|soft|brown|thick|smooth))\b",
    re.IGNORECASE,
)
_COMMENTED = re.compile(
    rf"(?-i:(?:[A-Z][\w.'’-]*|\w+\d) ){{1,3}}(?:[-–—|•·] )?(?:{_AGO})\b(?: ?[:|•·]|$)"
    r"|(?:comment|posted) by .{2,40}?[,:] ",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    rf"(?:published|printed|first published|appeared|reprinted) (?:in|by) [^.;\"“]{{3,60}},? (?:on )?"
    rf"{_WEEKDAY}? ?{_DATE}\.?$",
    re.IGNORECASE,
)
# Who gives out a text says when it may be used; an arms embargo has a verb beside it.
_RELEASE = re.compile(
    r"\b(?:embargoed [^.;]{0,30}?\b(?:until|till|to|for|before)|under (?:\w+ )?embargo (?:until|till|to)"
    r"|(?:(?:press|media|news|strict|strictly|this) )?embargo(?:ed)?(?: date)?:|embargo (?:until|till|lifts|ends)"
    r"|not (?:for|to be) (?:publication|released?|used?|published|broadcast)\b[^.;]{0,20}?\b(?:until|till|before)"
    r"|hold (?:until|till|for (?:release|publication))|for (?:immediate |general )?release"
    r"|(?:private|confidential) (?:until|till))(?!\w)"
)
_FULL_DATE = re.compile(rf"{_DATE}(?<=\d{{4}})", re.IGNORECASE)
_OF_A_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|remains?|said|says)\b")
_LIFE = re.compile(r"\b[Bb]orn [^;]{4,60}\d{4}[;,.]? (?:and )?died ")  # the last line of an obituary
_BYLINE = re.compile(
    r"\(?(?:by|written by|reported by|story by|text by|words by|analysis by|report by|posted by|authors?|reporter"
    r"|edited by|(?:additional |with )?(?:reporting|writing|editing)(?: by| from)|compiled by"
    r"|with (?:files|inputs) from)\b:?\s",
    re.IGNORECASE,
)
_BYLINE_END = re.compile(r"[|;]|(?<=[a-z]{2})\.\s|\S+@|\b(?:posted|updated|published|last|created)\b|\d", re.IGNORECASE)
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_REPORTED = re.compile(r"[A-Z][^.;]{2,40} (?:reported|contributed) from [A-Z][^;]{2,40}; [^;]{2,40} (?:from|in) [A-Z]")
_POST = re.compile(
    r"\b(?:correspondent|staff writer|staff reporter|reporters?|editor|bureau chief|columnist|for the [A-Z]\w+)\W*$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"  |\||\b(?:posted|updated|rev\.|issue|edition|vol\.)", re.IGNORECASE)
_BRACKETED = re.compile(
    r"(?:\([^()]{2,80}\)|\[[^\[\]]{2,80}\]|[-–—/] ?(?:AFP|AP|Reuters|dpa|DPA|TASS|Xinhua|EFE|ANSA|PTI|UPI|Bloomberg)/?)"
    r"\.?$"
)
_GROUPS = re.compile(r"\([^()]{2,200}\)")
_ALL_GROUPS = re.compile(r"(?:\([^()]{2,200}\)\s*){1,4}$")
_RATE = re.compile(r"\(\D{0,3}1 ?\D{0,20}= ?\D{0,4}\d")
_PARTS = re.compile(r"\s(?<=[^\WA-Z][.!?]\s)\s*+(?=[^\W\da-z_])")
_MENU = re.compile(r"\s(?:[-|·•»>›/]|::)\s|\t+|\s{3,}")
_BAR = re.compile(r"\s(?:[|»>›]|::)\s|\t+|\s{2,}")
_BEFORE = " .,|-–—•*·"  # what may stand before the words of a stamp

_SENTENCE = 6
# How many words a line has at most that can meet a rule: beyond that it is prose, whatever it holds.
_NONE, _TINY, _FEW, _SOME, _MANY = 0, 8, 16, 30, 60
_MENU_ITEM = 5
_CAPTION = 8  # the fewest words of a caption that is known by nothing but the date at its end


def _begins(pattern: re.Pattern[str]) -> Callable[[Line], bool]:
    return lambda line: pattern.match(line.text.lstrip(_BEFORE)) is not None


def _stamp(pattern: re.Pattern[str]) -> Callable[[Line], bool]:
    """A stamp is no sentence: "Created two years ago, the fund pays for schools." tells the news."""
    begins = _begins(pattern)
    return lambda line: not (line.stopped and line.words >= _SENTENCE) and begins(line)


def _without_words(line: Line) -> bool:
    return not _COUNTER.match(line.text.lstrip(_BEFORE))


def _release(line: Line) -> bool:
    lower = line.text.lower()
    if not ("embargo" in lower or "release" in lower or "until" in lower or "till" in lower or "not " in lower):
        return False
    return (
        _RELEASE.search(lower) is not None
        and _FULL_DATE.search(line.text) is not None
        and _OF_A_SENTENCE.search(line.text) is None
    )


def _copyright(line: Line) -> bool:
    return _COPYRIGHT.match(line.text) is not None


def _agency_tail(line: Line) -> bool:
    if line.words <= _FEW and _BRACKETED.match(line.text) is not None and only_names(line.text):
        return True
    groups = _GROUPS.findall(line.text) if _ALL_GROUPS.match(line.text) else []
    return bool(groups) and all(_BYLINE.match(group) or _RATE.match(group) for group in groups)


def _photo_credit(line: Line) -> bool:
    if _CREDIT.match(line.text):
        return True
    last = line.text[-90:]
    likely = not line.dateline and any(sign in last for sign in _CREDITING)
    return likely and _CREDITED.search(last) is not None


def _who_stands_where(line: Line) -> bool:
    if line.dateline:
        return False
    lower = line.text.lower()
    likely = "(" in lower or "pictur" in lower or "photo" in lower or "image" in lower or "second from" in lower
    return likely and _SIDE.search(line.text) is not None


def _byline(line: Line) -> bool:
    found = _BYLINE.match(line.text)
    if found is not None:
        return _named(found, line.text)
    if _REPORTED.match(line.text):
        return True
    post = line.words <= _TINY and not line.stopped and line.text[0].isupper() and _POST.search(line.text)
    return bool(post) and ("," in line.text or "|" in line.text)


def _named(found: re.Match[str], text: str) -> bool:
    """Whether those who wrote are named after a byline's words; "By 31 votes" and "By 1998" name nobody."""
    names = _BYLINE_END.split(text[found.end() :])[0]
    return only_names(names) and (found.group().strip().lower() != "by" or _CAPITAL.search(names) is not None)


def _for_sale(line: Line) -> bool:
    """Where a book or ticket is to be had, and what it costs."""
    last = line.text.rstrip(".,")[-1:]
    if last != ")" and not last.isdecimal():
        return False
    return _PRICED.search(line.text[-100:]) is not None and _SOLD.search(line.text) is not None


def _recipe(line: Line) -> bool:
    return _RECIPE.match(line.text.lstrip(_BEFORE)) is not None


def _address(line: Line) -> bool:
    return _ADDRESS.match(line.text[:300]) is not None


def _embedded(line: Line) -> bool:
    return _EMBEDDED.match(line.text) is not None


def _menu(line: Line) -> bool:
    if line.stopped or line.dateline:
        return False
    for separators, enough in ((_MENU, 4), (_BAR, 3)):
        parts = [part for part in separators.split(line.text) if part.strip()]
        if len(parts) >= enough and all(len(part.split()) <= _MENU_ITEM for part in parts):
            return True
    return False


def tells_life(line: Line) -> bool:
    """Whether it is the last line of an obituary: Ada Quill, engineer, born 3 March 1931; died 9 May 2012."""
    return not line.stopped and " died " in line.text and _LIFE.search(line.text) is not None


def _dated_caption(line: Line) -> bool:
    if line.dateline or line.stopped or not _CAPTION <= line.words <= _MANY or tells_life(line):
        return False
    return _ENDS_IN_DATE.search(line.text[-30:]) is not None and _LISTED.search(line.text) is None


# In the order of trial: the first that is met gives a line its class; with how many words a line may have.
RULES: tuple[tuple[str, BlockClass, int, Callable[[Line], bool]], ...] = (
    ("no words", BlockClass.BOILERPLATE, _NONE, _without_words),
    ("counter", BlockClass.BOILERPLATE, _TINY, _begins(_COUNTER)),
    ("page stamp", BlockClass.BOILERPLATE, _FEW, _stamp(_STAMP)),
    ("publication line", BlockClass.BOILERPLATE, _FEW, _stamp(_PUBLISHED)),
    ("date line", BlockClass.BOILERPLATE, _TINY, _begins(_ONLY_DATE)),
    ("publication line", BlockClass.BOILERPLATE, _SOME, _release),
    ("copyright", BlockClass.BOILERPLATE, _SOME, _copyright),
    ("agency tail", BlockClass.BOILERPLATE, _SOME, _agency_tail),
    ("photo credit", BlockClass.CAPTION, _MANY, _photo_credit),
    ("who stands where", BlockClass.CAPTION, _MANY, _who_stands_where),
    ("byline", BlockClass.BOILERPLATE, _SOME, _byline),
    ("editor's note", BlockClass.BOILERPLATE, _MANY, _begins(_CORRECTED)),
    ("publication line", BlockClass.BOILERPLATE, _FEW, _begins(_PRINTED)),
    ("comments", BlockClass.BOILERPLATE, _SOME, _begins(_COMMENTED)),
    ("for sale", BlockClass.BOILERPLATE, _SOME, _for_sale),
    ("recipe", BlockClass.BOILERPLATE, _MANY, _recipe),
    ("address", BlockClass.BOILERPLATE, _FEW, _address),
    ("embedded post", BlockClass.BOILERPLATE, _SOME, _embedded),
    ("menu or table row", BlockClass.BOILERPLATE, _MANY, _menu),
)
FORUM = "forum member data"
END = "end of the article"


def _of_the_parts(line: Line) -> str:
    """The rule of a line of several short sentences if at least half of them speak about the page."""
    if line.words > _MANY or '"' in line.text or "“" in line.text:
        return ""
    parts = _PARTS.split(line.text)
    met = [rule for part in parts if (rule := _of_a_part(part))] if len(parts) > 1 else []
    return met[0] if 2 * len(met) >= len(parts) and met else ""


def _of_a_part(part: str) -> str:
    found = _BYLINE.match(part)
    if found is not None and _named(found, part):
        return "byline"
    if _CREDIT.match(part):
        return "photo credit"
    return page_words.rule_for(part, stopped=True)


def by_shape(line: Line) -> tuple[str, BlockClass] | None:
    """The rule that this line meets whatever stands around it, with its class; None where there is none."""
    words = line.words
    for name, block, most, holds in RULES:
        if words <= most and holds(line):
            return name, block
    rule = page_words.rule_for(line.text, stopped=line.stopped)
    rule = rule or _of_the_parts(line) or page_foot.rule_for(line)
    if rule and rule not in {FORUM, END}:
        return rule, BlockClass.BOILERPLATE
    return ("caption's date", BlockClass.CAPTION) if _dated_caption(line) else None
