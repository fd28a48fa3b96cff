"""What one line of an article looks like, whatever stands around it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from quizapp.corpus.document import Paragraph
from quizapp.corpus.quickly_made import quickly_made
from quizapp.corpus.remembered import Remembered

_WORD = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)*+")
_WORDS = Remembered[int](lambda between_blanks: between_blanks.isalpha() or len(_WORD.findall(between_blanks)))
_TOKEN = re.compile(r"[^\W_][\w.'’-]*")
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_OPEN = re.compile(r"[:;,–—-]$")
_BULLET = re.compile(r"[-–—•*·▪●]\s")
_DATELINE = re.compile(r"(.{3,90}?)(?:\s(?:--|[–—-])\s|(?<=[A-Z)]):\s|(?<=\))\s?(?:--|[–—-])\s?)")
# Words in capitals before a colon or dash that announce something, and are no place.
_LABELS = re.compile(
    r"(?:ADVERT|ANALYSIS|BET|BREAKING|COMMENT|CORRECTION|EDITORIAL|EXCLUSIVE|EXPLAINER|EMBARGO|FACTBOX|FILE"
    r"|FOR IMMEDIATE|GRAPHIC|IMAGE|LIVE|LISTEN|MORE|NOTE|OPINION|PHOTO|PICTURE|PRESS|READ|RELATED|TIMELINE|UPDATE"
    r"|URGENT|VIDEO|WATCH)\w*\b"
)
_AGENCY = re.compile(r"\((?:[A-Z]|dpa\b)")

_READ = 2_000  # characters looked at; what is longer is prose anyway
_ENOUGH = 25  # words that are prose even where the full stop got lost
_SENTENCE = 4  # words of the shortest sentence that is told from a label by its full stop alone
_DATELINE_WORDS = 12
_HEAD = 100  # characters within which a dateline's place and agency stand
_PLACE = 3  # letters of the shortest place name in capitals

# Lower-case words that stand between names.
SMALL = frozenset(
    """
    & a additional agencies al and at bin bureau by chief compiled correspondent da de del der dpa di
    dos du editing editor el et for from in la le of on our own reporter reporting special staff the
    to und van von with writer writing y
    """.split()  # noqa: SIM905  a list of words is easier to read so
)


@quickly_made
@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with what its shape tells: how many words it has, and whether it ends as a sentence does."""

    paragraph: Paragraph
    text: str  # the paragraph's, on one line
    words: int
    stopped: bool
    dateline: bool

    @property
    def prose(self) -> bool:
        """Whether it reads as a paragraph of an article."""
        return self.words >= _ENOUGH or self.sentence or self.dateline

    @property
    def sentence(self) -> bool:
        """Whether it has the words and the end of a sentence."""
        return self.stopped and self.words >= _SENTENCE

    @property
    def long(self) -> bool:
        """Whether it is so long that it is a paragraph of an article with or without a full stop."""
        return self.words >= _ENOUGH

    @property
    def open(self) -> bool:
        """Whether it ends with a colon, comma or dash, so that something follows."""
        return _OPEN.search(self.text) is not None

    @property
    def bullet(self) -> bool:
        """Whether it begins as an item of a list."""
        return starts_item(self.text)


def line(paragraph: Paragraph) -> Line:
    """The shape of a paragraph."""
    text = paragraph.text.replace("\r", " ").replace("\n", " ")
    words = sum(map(_WORDS.__getitem__, text[:_READ].split()))
    return Line(paragraph, text, words, _STOP.search(text[-8:]) is not None, dateline(text) > 0)


def starts_item(text: str) -> bool:
    """Whether a line begins with the sign of a list's item."""
    return _BULLET.match(text) is not None


@lru_cache(maxsize=64)  # a line is asked about by several
def dateline(text: str) -> int:
    """How many characters the place, date and agency take with which a report begins; 0 where there are none."""
    first = _TOKEN.search(text, 0, 2 * _HEAD)
    if first is None or not (first.group().rstrip(".,").isupper() or "(" in text[:_HEAD]):
        return 0  # as most texts, at the cost of a look
    head = _DATELINE.match(text)
    if head is None:
        return 0
    words = [] if _LABELS.match(head.group(1)) else _TOKEN.findall(head.group(1))
    if not 0 < len(words) <= _DATELINE_WORDS:
        return 0
    place = words[0].rstrip(".,")
    known = (len(place) >= _PLACE and place.isupper()) or (
        place[0].isupper() and _AGENCY.search(head.group(1)) is not None
    )
    return head.end() if known and only_names(head.group(1)) else 0


def only_names(text: str) -> bool:
    """Whether all words are capitalised or such as stand between names."""
    return all(not word[0].islower() or word.lower().rstrip(".") in SMALL for word in _TOKEN.findall(text))
