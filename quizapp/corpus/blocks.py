"""What each paragraph of an article is for, and the rule that says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quizapp.corpus import duplicates, page_foot, page_matter, page_words
from quizapp.corpus.document import BlockClass, Metadata, Paragraph
from quizapp.corpus.line_rules import END, FORUM, by_shape, tells_life
from quizapp.corpus.lines import Line, line
from quizapp.corpus.reader_comments import first_comment

_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]+")
_LETTER = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[^\W\d_A-Za-zÀ-ɏḀ-ỿ]")
_PROSE = re.compile(r"[A-Za-z’'-]{2,30},?(?: [a-z’'-]{1,30},?){3}(?![A-Za-z])")
_WRITER = re.compile(
    r"(?:[Tt]he (?:author|writer)|(?P<name>[A-ZÀ-Ý][\w.'’-]+(?: [A-ZÀ-Ý][\w.'’-]+){1,3})(?:, (?:an?|the) [^.]{3,90},)?)"
    r" (?:is|was|has (?:been|written|\w+ed)|writes|covers|teaches|works|reports|runs|lives|lectures|blogs|edits|owns"
    r"|holds|advises|joined|studied)\b"
)
_WRITES = re.compile(
    r"\b(?:writers?|authors?|columnist|journalist|correspondent|editor|reporter|contributor|broadcaster|novelist|historian"
    r"|(?:visiting|senior|research|associate) (?:fellow|professor|scholar)|fellow (?:at|of)|lecturer"
    r"|writes|covers|teaches|lectures|blogs|blogged|reports (?:on|from|for)|has covered|has reported|has written"
    r"|joined the (?:paper|newspaper|station|staff|newsroom|team|programme|magazine))\b"
)
_COUNTED = re.compile(
    r"(?:\d+ (?:comments|responses)|comments \(\d+\))$|\d+ (?:thoughts|responses|replies) (?:on|to) [^.]{3,120}$",
    re.IGNORECASE,
)
_QUESTION = ("?", "!", "?'", "?’", "?”", '?"')

_OFFERING = frozenset({"call to the reader", "page about itself", "for sale", "visitor information", "advertisement"})
_LETTERS = 3  # that tell a script
_OTHER_SCRIPT = 0.7  # of a line's letters
_HEADLINE = 4  # words, at least
_LONG_HEADLINE = 18
_SUBHEAD = 10
_SHORT = 12
_FIELD = 6  # words of a field of a forum member's data
_APART = 6  # lines between two such fields
_ABOVE = 3  # lines of name and rank above the first of them
_TAIL = 3  # lines at the end of an article, one of which may tell who wrote it
_MOST = 0.6  # of a page's prose stands above the end of the article

_Verdict = tuple[str, BlockClass]
_Verdicts = Iterator[tuple[int, _Verdict]]


def classify(paragraphs: Sequence[Paragraph], metadata: Metadata) -> tuple[Paragraph, ...]:
    """The paragraphs with their classes and rules; one that has a rule already keeps what its reader said.

    When in doubt a paragraph is body: a dull line costs less than a sentence of the article. Linear in the text.
    """
    lines = [line(one) for one in paragraphs]
    found: dict[int, _Verdict] = {at: (one.rule, one.block) for at, one in enumerate(paragraphs) if one.rule}
    for rule in (_other_script, _forum_data, _shapes, _below_the_end, _by_readers):
        found |= {at: verdict for at, verdict in rule(lines) if at not in found}
    found |= _about_the_writer(lines, found)
    beside = page_foot.beside_the_article(lines, found.keys())
    found |= dict.fromkeys(beside, ("beside the article", BlockClass.BOILERPLATE))
    found |= _by_place(lines, found, metadata)
    found |= _about_the_writer(lines, found)
    classed = [
        replace(one, rule=found[at][0], block=found[at][1]) if at in found else one for at, one in enumerate(paragraphs)
    ]
    copies = duplicates.mark(one for one in classed if one.block is BlockClass.BODY)
    return tuple([copies.get(one.number, one) for one in classed] if copies else classed)


def _shapes(lines: Sequence[Line]) -> _Verdicts:
    for at, one in enumerate(lines):
        verdict = by_shape(one)
        if verdict is not None and not (verdict[0] in _OFFERING and page_matter.is_its_trade(one, lines)):
            yield at, verdict


def _other_script(lines: Sequence[Line]) -> _Verdicts:
    """Lines in another script than the article's, such as a label that the page's program left untranslated."""
    if not any(_FOREIGN.search(one.text) for one in lines if not one.text.isascii()):
        return
    counts = [_latin(one.text) for one in lines]
    article = sum(latin for latin, _letters in counts) * 2 >= sum(letters for _latin, letters in counts)
    for at, (latin, letters) in enumerate(counts):
        other = letters - latin if article else latin
        if letters >= _LETTERS and other > _OTHER_SCRIPT * letters:
            told = article and latin and _PROSE.search(lines[at].text)  # a sentence stands beside the other script
            if not told:
                yield at, ("other script", BlockClass.BOILERPLATE)


def _latin(text: str) -> tuple[int, int]:
    """How many letters of a line are Latin, and how many letters it has; of plain ASCII, characters will do."""
    if text.isascii():
        return len(text), len(text)
    return sum(map(len, _LATIN.findall(text))), sum(map(len, _LETTER.findall(text)))


def _forum_data(lines: Sequence[Line]) -> _Verdicts:
    """A forum member's name, rank and fields: two named fields near each other, and the short lines about them."""
    fields = [at for at, one in enumerate(lines) if _is_field(one) and page_words.is_label(one.text)]
    marked: set[int] = set()
    for first, last in pairwise(fields):
        if last - first <= _APART and all(_is_field(one) for one in lines[first : last + 1]):
            marked.update(range(first, last + 1))
    if marked:
        marked |= _about(lines, min(marked), max(marked))
        marked |= {at for at, one in enumerate(lines) if page_words.rule_for(one.text, stopped=one.stopped) == FORUM}
    for at in sorted(marked):
        yield at, (FORUM, BlockClass.BOILERPLATE)


def _about(lines: Sequence[Line], first: int, last: int) -> set[int]:
    """The name and rank above the fields of a forum member, and the list items below them."""
    found: set[int] = set()
    for at in range(first - 1, max(-1, first - 1 - _ABOVE), -1):
        if not _is_field(lines[at]):
            break
        found.add(at)
    for at in range(last + 1, len(lines)):
        if not (_is_field(lines[at]) and lines[at].bullet):
            break
        found.add(at)
    return found


def _is_field(one: Line) -> bool:
    return one.words <= _FIELD and not one.prose


def _below_the_end(lines: Sequence[Line]) -> _Verdicts:
    """All below a heading such as "Comments" or "Notes to editors", where most of the prose stands above it."""
    words = [one.words if one.prose else 0 for one in lines]
    above, most = 0, _MOST * sum(words)
    for at, one in enumerate(lines):
        above += words[at]
        if above and above >= most and _is_end(one):
            for below in range(at, len(lines)):
                yield below, (END, BlockClass.BOILERPLATE)
            return


def _by_readers(lines: Sequence[Line]) -> _Verdicts:
    """All from the first comment on."""
    for at in range(first_comment(lines), len(lines)):
        yield at, ("comments", BlockClass.BOILERPLATE)


def _is_end(one: Line) -> bool:
    if _COUNTED.match(one.text):
        return True
    return _is_field(one) and page_words.rule_for(one.text, stopped=one.stopped) == END


def _by_place(lines: Sequence[Line], found: dict[int, _Verdict], metadata: Metadata) -> dict[int, _Verdict]:
    """The classes of lines that only their place tells: above, between and below the paragraphs of the article."""
    rest = [at for at in range(len(lines)) if at not in found]
    prose = [at for at in rest if lines[at].prose]
    if not prose:
        return {}  # a bare sentence, or a list of lines: nothing tells an article from what stands around it
    first = _first_of_article(lines, rest)
    verdicts = _above(lines, [at for at in rest if at < first], metadata)
    for before, at in pairwise(at for at in rest if at >= first):
        one, below = lines[at], at > prose[-1]
        if one.bullet:
            listed = lines[before].open or (lines[before].bullet and before not in verdicts)
            loose = below and not one.prose and not listed
        else:
            loose = not (one.prose or one.open or (one.stopped and one.words > 1) or tells_life(one))
        if loose and below and one.words <= _SHORT:
            verdicts[at] = ("short line after the article", BlockClass.BOILERPLATE)
        elif loose and not below and one.words <= _SUBHEAD:
            verdicts[at] = ("subhead", BlockClass.HEADLINE)
    return verdicts


def _about_the_writer(lines: Sequence[Line], found: dict[int, _Verdict]) -> dict[int, _Verdict]:
    """The line at the end that tells who wrote the article: of somebody whom the article itself does not name.

    It says that they write, or the byline names them.
    """
    rest = [at for at in range(len(lines)) if at not in found]
    for at in reversed(rest[_TAIL:][-_TAIL:]):
        match = _WRITER.match(lines[at].text)
        if match is None or not lines[at].stopped:
            continue
        name = (match["name"] or "").split()
        signed = any(name[-1] in lines[above].text for above in range(at) if above in found) if name else True
        told = name and any(name[-1] in lines[one].text for one in rest if one != at)
        if not told and (signed or _WRITES.search(lines[at].text)):
            return dict.fromkeys([one for one in rest if one >= at], ("about the writer", BlockClass.BOILERPLATE))
    return {}


def _first_of_article(lines: Sequence[Line], rest: Sequence[int]) -> int:
    """The index of the line with which the article begins."""
    for at in rest:
        one = lines[at]
        if one.dateline or one.long or (one.sentence and not (at == rest[0] and _looks_like_headline(one))):
            return at
    return next(at for at in rest if lines[at].prose)


def _looks_like_headline(one: Line) -> bool:
    return one.words <= _LONG_HEADLINE and one.text.endswith(_QUESTION)


def _above(lines: Sequence[Line], head: Sequence[int], metadata: Metadata) -> dict[int, _Verdict]:
    """The lines above the article: its headlines, and what the page puts over them."""
    titles = [at for at in head if lines[at].words >= _HEADLINE and not lines[at].bullet]
    if not titles:
        longest = sorted(head, key=lambda at: (-lines[at].words, at))[:1]
        titles = [at for at in longest if lines[at].words > 1 and not lines[at].bullet]
    title = page_words.plain(metadata.title)
    return {
        at: ("headline", BlockClass.HEADLINE)
        if at in titles or page_words.plain(lines[at].text) == title
        else ("section label", BlockClass.BOILERPLATE)
        for at in head
    }
