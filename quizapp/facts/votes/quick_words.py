"""What a sentence in small letters must hold for a form of result to be looked for: one word of each group."""

import re

from quizapp.corpus.remembered import Remembered
from quizapp.facts.votes import share_patterns
from quizapp.facts.votes.patterns import SMALL_WORD

Groups = tuple[tuple[str, ...], ...]

FOR_WORDS = (
    ("against", "oppos", "nay", "noes", " no", '"no', "“no"),
    (" for", "vot", "favo", "hand", "ye", "ay", "back", "support", "appr"),
)
SIDED_WORDS = (
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
CHOICE_WORDS = (
    (
        "voted ",
        "ruled ",
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
SIDE_WORDS = (("voted ", "voting ", "dissented", " backed", " supported", " opposed", " rejected"),)
BACKING_WORDS = (("backing of ", "support of ", "vote of ", "votes of ", "approval of ", "endorsement of "),)
OF_WORDS = (
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
        *("veto", "assent"),
    ),
)
TIED_WORDS = (("tied ", "level ", "deadlocked ", "split", "divided", "drew ", "ended "), (" apiece", " each", " all"))
TALLY_WORDS = ((" votes", " vote ", " ballots"),)
MARGIN_WORDS = (
    (" vote", "-vote ", "margin of", "majority of"),
    ("by ", " to spare", "separated", "divided", "parted", "-vote ", "margin", "majority ", " lead ", "advantage"),
)
# Unanimity has three such pairs: words that tell it, nobody with what nobody did, and "all" with who they are.
UNANIMOUS_WORDS = (
    (("unanim", "acclam", "consensus", "nem", "one mind", " as one", "one voice", " to a man"),),
    (("against", "oppos", "dissent", "objecti", "objected"), ("no ", "not ", "none", "nobody", "no-one", "without")),
    (
        ("all ",),
        (
            *("members", "judges", "justices", "jurors", "council", "deputies", "directors", "lawmakers"),
            *("legislators", "senators", "mps", "delegates", "ministers", "states", "countries", "trustees"),
        ),
    ),
)
TO_FIGURE = re.compile(
    r" votes?,? (?:against|versus|to) | to (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|nil|none|zero|nothing|twel|thirt|fort|fift|twent|sixt|seventy|eighty|ninety)"
)
HYPHENED = re.compile(rf"[-–—](?:(?<=\d.)\d|(?<=-)to-|(?<=[a-z].)(?:{SMALL_WORD}|nil)\b)")


_FORMS: tuple[Groups, ...] = (
    *(FOR_WORDS, SIDED_WORDS, CHOICE_WORDS, SIDE_WORDS, BACKING_WORDS, OF_WORDS, TIED_WORDS, TALLY_WORDS, MARGIN_WORDS),
    *(*UNANIMOUS_WORDS, share_patterns.SHARE_WORDS, share_patterns.ANSWER_WORDS),
)
# Each group has a bit; a form is looked for where all of its bits are seen.
_BITS = {group: 1 << at for at, group in enumerate(dict.fromkeys(group for groups in _FORMS for group in groups))}
_BITS_OF = {groups: sum(_BITS[group] for group in dict.fromkeys(groups)) for groups in _FORMS}
_PARTS = {group: tuple(max(word.split(), key=len) for word in group) for group in _BITS}


def _bits_of(word: str) -> int:
    """The groups of which a word, perhaps with signs around it, has a word or the longest part of one."""
    return sum(bit for group, bit in _BITS.items() if any(part in word for part in _PARTS[group]))


_SEEN = Remembered(_bits_of)


class Look:
    """A quick look at a sentence in small letters."""

    __slots__ = ("_seen", "lower")

    def __init__(self, lower: str) -> None:
        self.lower = lower
        self._seen = 0
        for bits in map(_SEEN.__getitem__, lower.split()):
            self._seen |= bits

    def holds(self, groups: Groups) -> bool:
        """Whether it holds one word of each group."""
        bits = _BITS_OF.get(groups, 0)
        if bits & self._seen != bits:  # as mostly
            return False
        return all(any(word in self.lower for word in group) for group in groups)
