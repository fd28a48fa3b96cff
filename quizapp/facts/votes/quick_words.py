"""What a sentence in small letters must hold for a form of result to be looked for: one word of each group."""

import re
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import NamedTuple

from quizapp.corpus.remembered import Remembered
from quizapp.facts.votes.figures import SMALL_WORD

_LETTERS = re.compile("[a-z]+|%|,|[.]")
_GROUPS: list[frozenset[str]] = []  # of all forms the groups of words, of each the longest part


class Form(NamedTuple):
    """Groups of words, of each of which a sentence must hold one, with a bit for each group."""

    groups: tuple[tuple[str, ...], ...]
    bits: int


def _form(*groups: tuple[str, ...]) -> Form:
    bits = 0
    for group in groups:
        parts = frozenset(max(_LETTERS.findall(word), key=len) for word in group)
        if parts not in _GROUPS:
            _GROUPS.append(parts)
        bits |= 1 << _GROUPS.index(parts)
    return Form(groups, bits)


FOR_WORDS = _form(
    ("against", "oppos", "nay", "noes", " no", '"no', "“no"),
    (" for", "vot", "favo", "hand", "ye", "ay", "back", "support", "appr"),
)
SIDED_WORDS = _form(
    (
        *("vot", "against", "oppos", "favo", "back", "support", "reject", "approv", "dissent", "endors", "object"),
        *("noes", "hands", "nays", "ayes", "said yes", "said no", "prefer", "wanted", "wanting", "chose", "choosing"),
        *("pick", "plumped", "opted", "wish", "stood", "majority", "signed", "joined", "agreed", "concur", "ruled"),
        *("upheld", "allowed", "dismiss", "quash", "granted", " found", "held that", "convict", "acquit", "struck"),
        *(
            "lined up",
            "fell in",
            "rallied",
            "swung",
            "threw their",
            "sided",
            "stuck",
            "held out",
            "declared",
            "came out",
            "accept",
        ),
        *("came down", "went for", "leaned", "abstain", "abstention", " yes", " aye", "minority"),
    ),
)
CHOICE_WORDS = _form(
    (
        "voted ",
        "ruled ",
        "finding ",
        "siding ",
        "ruling ",
        "lined up ",
        "wanted ",
        "chose ",
        "opted ",
        "wanting ",
        "preferring ",
        "favouring ",
        "choosing ",
        "pressed ",
    ),
    (" to ", " for ", "ing ", "pressed ", " with "),
    (" and ", ",", " but ", " while ", " with "),
)
SIDE_WORDS = _form(
    ("voted ", "voting ", "dissented", " backed", " supported", " opposed", " rejected"),
)
BACKING_WORDS = _form(
    ("backing of ", "support of ", "vote of ", "votes of ", "approval of ", "endorsement of "),
)
OF_WORDS = _form(
    (" of ",),
    (
        *(
            "voted",
            "ruled",
            "backed",
            "found",
            "sided",
            "agreed",
            "dissent",
            "chose",
            "preferr",
            "wanted",
            "raised",
            "reject",
            "approv",
            "support",
            "upheld",
        ),
        *("oppos", "favo", "object", "endorse", "struck", "concur", "ratif", "elected", "chosen", "allow", "dismiss"),
        *("quash", "grant", "refuse", "convict", "acquit", "held that", "passed", "threw", "adopt", "accept", "declin"),
        *("veto", "assent", "for it", "for them", "against", "backing", "supporting"),
        *("opposing", "rejecting", "said yes", "said no", "said aye", "said nay"),
    ),
)
TIED_WORDS = _form(
    ("tied ", "level ", "deadlocked ", "split", "divided", "drew ", "ended "), (" apiece", " each", " all")
)
TALLY_WORDS = _form(
    (" votes", " vote ", " ballots", " first pref", " against "),
)
MARGIN_WORDS = _form(
    (" vote", "-vote ", "margin of", "majority of"),
    ("by ", " to spare", "separated", "divided", "parted", "-vote ", "margin", "majority ", " lead ", "advantage"),
)
# Unanimity: words that tell it, nobody with what nobody did, and "all" or "every" with who they are.
UNANIMOUS_WORDS = (
    _form(
        (
            "unanim",
            "acclam",
            "consensus",
            "nem",
            "one mind",
            " nay",
            " noes",
            " as one",
            "one voice",
            "without a single",
        ),
    ),
    _form(("one accord", "united in ")),
    _form(("to a man", "to a woman", "to a person")),
    _form(("every ", "each "), (" hand", " arm ", "backing of", "support of", "vote", "approval", "assent", "endors")),
    _form(
        ("against", "oppos", "dissent", "objecti", "objected", "objector"),
        ("no ", "not ", "none", "nobody", "no-one", "without", "soul", "zero "),
    ),
    _form(
        ("all ",),
        (
            *("members", "judges", "justices", "jurors", "council", "deputies", "directors", "lawmakers"),
            *("legislators", "senators", "mps", "delegates", "ministers", "states", "countries", "trustees"),
            *("cantons", "provinces", "counties", "regions", "branches", "chapters", "lodges", "districts"),
            *("commissioners", "aldermen", "magistrates", "shareholders", "bishops", "peers", "clubs", "governors"),
            *("supervisors", "selectmen", "representatives", "parties", "delegations", "envoys", "ambassadors"),
            *("nations", "regents", "lords"),
        ),
    ),
)
SHARE_WORDS = _form(
    ("%", "per cent", "percent", " pct", "-thirds", "-quarters", "-fifths"),
)
ANSWER_WORDS = _form(("yes", "leave", "oui", "favour", "favor", "for:"), ("no", "against", "remain", "opposed"))
TO_FIGURE = re.compile(
    r" (?:votes?|favou?r|for|ayes|yeas),? (?:against|versus|to) "
    r"| to (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|nil|none|zero|nothing|twel|thirt|fort|fift|twent|sixt|seventy|eighty|ninety)"
)
HYPHENED = re.compile(rf"(?<=\d):\d|[-–—](?:(?<=\d.)\d|(?<=-)to-|(?<=[a-z].)(?:{SMALL_WORD}|nil)\b)")


def _bits_of(word: str) -> int:
    """The groups of which a word has the longest part of one of the words."""
    return sum(1 << at for at, parts in enumerate(_GROUPS) if any(part in word for part in parts))


_SEEN = Remembered(_bits_of)


class Look:
    """A quick look at a sentence, by its words in small letters."""

    __slots__ = ("_seen", "lower")

    def __init__(self, text: str, words: Iterable[str]) -> None:
        self.lower = text.lower()
        self._seen = reduce(or_, map(_SEEN.__getitem__, words), 0)

    def holds(self, form: Form) -> bool:
        """Whether it holds one word of each group of a form."""
        if form.bits & self._seen != form.bits:  # as mostly
            return False
        lower = self.lower
        for group in form.groups:  # plain loops: this runs for every sentence
            for word in group:
                if word in lower:
                    break
            else:
                return False
        return True
