"""What readers wrote below an article, where no heading tells of it: lines name each writer, or let one reply."""

import re
from collections.abc import Sequence

from quizapp.corpus.lines import Line

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_TIME = r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?),? \d{{4}}"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
)
_STAMP = rf"(?:\w+day,? )?(?:{_DAY}),?(?: (?:at|-|–|\|))? {_TIME}"
_NAME = r"@?[\w.'’-]{1,30}(?: [\w.'’-]{1,30}){0,2} ?"
_AGO = r"\d{1,3} ?(?:h|hrs?|m|mins?|d|w|hours?|minutes?|days?|weeks?|months?|years?)"
_HEAD = re.compile(
    rf"{_STAMP}\.?$"
    rf"|{_NAME}[·•|–-] ?{_AGO}(?: ago)?$|{_NAME},? ?{_AGO} ago$|{_NAME}[·•|,–-]? ?(?:on |at )?{_STAMP}$"
    r"|(?:posted|submitted|written|comment|reply|replied|commented) by:? .{2,40}?"
    rf"(?:{_STAMP}|{_DAY}|{_AGO} ago).{{0,10}}$"
    rf"|by \S.{{1,30}} (?:»|›|>>) .*\d",
    re.IGNORECASE,
)
_TO_ANOTHER = re.compile(
    r"(?:(?:quote: ?)?originally posted by|in reply to) .{2,40}$|re: .{3,120}$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(?!(?:The|A|An|Mr|Mrs|Ms|Dr|He|She|They|It|Who|What)\b)@?[\w.'’-]+(?: [\w.'’-]+){0,2}"
    r" (?:says|writes|wrote|replied|commented|posted|said(?=\W{2}))(?: (?:on|at) [^:]{3,40})?(?::|\.\.\.|…)$"
)
# "Ada Quill, Bergen: They have lied to us."; what is in quotation marks was said to a reporter.
_FROM_TOWN = re.compile(r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){0,3}, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}: (?=[A-Z])")
_SPOKEN_TO = re.compile(r"@[\w.-]{2,30}[,:]? ")
_FOOT = re.compile(
    r"(?=.*\b(?:reply|quote|upvote)\b)(?:[\d.,kK]|[↑↓▲▼·•|+-]|likes?|reply|replies|quote|report|share|flag|edit|link|permalink"
    r"|up ?vote|down ?vote|vote|recommend|helpful|abuse| )+$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"#\d{1,4}$")
_MEMBER = re.compile(r"(?:join(?:ed| date)|posts|messages|location|reputation)\b:? ?.{0,30}$", re.IGNORECASE)
_LONG = 120  # characters of a line that names a writer
_REACH = 6  # lines below a number in which a forum member's data stand
_SHORT, _NICKNAME = 14, 4  # words
_ABOVE = 2  # short lines above the first head that name its writer
_PROSE, _WORDS = 2, 40  # paragraphs and words of an article, at least
_SEVERAL = 2  # such lines are needed: one may be the page's own


def first_comment(lines: Sequence[Line]) -> int:
    """The first line of what readers wrote, up to the end of the page; the number of lines where there is none."""
    heads = [at for at, one in enumerate(lines) if _is_head(lines, at, one)]
    if len(heads) < _SEVERAL:
        return len(lines)
    prose = words = 0
    for at, one in enumerate(lines):
        if at in heads and prose >= _PROSE and words >= _WORDS:
            break
        if one.prose:
            prose, words = prose + 1, words + one.words
    else:
        return len(lines)
    below = [head for head in heads if head >= at]
    if len(below) < _SEVERAL:
        return len(lines)
    first = at
    while first > 0 and at - first < _ABOVE and lines[first - 1].words <= _NICKNAME and not lines[first - 1].stopped:
        first -= 1
    return first


def _all_signed(lines: Sequence[Line]) -> bool:
    """Whether all prose of these lines begins with a writer and a town."""
    return all(_FROM_TOWN.match(one.text.strip()) for one in lines if one.prose)


def _is_head(lines: Sequence[Line], at: int, one: Line) -> bool:
    """Whether a comment begins with a line: with the name of its writer, or above a line that lets one reply."""
    text = one.text.strip()
    if one.words <= _SHORT and len(text) <= _LONG:
        if _NUMBERED.match(text):
            return any(_MEMBER.match(below.text.strip()) for below in lines[at + 1 : at + _REACH])
        stamped = any(map(str.isdecimal, text)) and _HEAD.match(text)
        return bool(stamped or _TO_ANOTHER.match(text) or _SPEAKS.match(text))
    if _SPOKEN_TO.match(text) or (_FROM_TOWN.match(text) and _all_signed(lines[at:])):
        return True
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    return (
        one.prose and len(below) <= len("Reply · Report abuse · Permalink · Share") and _FOOT.match(below) is not None
    )
