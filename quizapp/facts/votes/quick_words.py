"""What a sentence in small letters must hold for a form of result to be looked for: one word of each group."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from quizapp.facts.signs import sign_of_parts
from quizapp.facts.votes.figures import SMALL_WORD

_LETTERS = re.compile("[a-z]+|%|,|[.]")
_SIGNS: dict[frozenset[str], int] = {}  # by the parts of words that show them, for all forms


class Group(NamedTuple):
    """Words of which a sentence must hold one: those that their sign is enough for, and those to be looked for."""

    sure: int
    loose: tuple[str, ...]


class Form(NamedTuple):
    """Groups of words, of each of which a sentence must hold one, with the signs of all groups."""

    groups: tuple[Group, ...]
    signs: int


def _form(*groups: tuple[str, ...]) -> Form:
    signs, made = 0, list[Group]()
    for group in groups:
        longest = {word: max(_LETTERS.findall(word), key=len) for word in group}
        signs |= _sign(longest.values())
        sure = [word for word, part in longest.items() if word == part]
        made.append(Group(_sign(sure), tuple(word for word, part in longest.items() if word != part)))
    return Form(tuple(made), signs)


def _sign(parts: Iterable[str]) -> int:
    among = frozenset(parts)
    if among and among not in _SIGNS:
        _SIGNS[among] = sign_of_parts(among)
    return _SIGNS.get(among, 0)


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
        *(
            "contents",
            "holding out",
            "ratified by",
            "adopted by",
            "passed by",
            "split",
            "divided",
            " rose ",
            "kept",
            "keep",
            "behind",
            "rais",
            "lift",
            "theirs",
            "consent",
            "assent",
            "in agree",
            "resist",
            "withh",
            "refus",
            "turned down",
            "demur",
            "veto",
            "balk",
            "declin",
            "spurn",
            "stand",
            "favou",
            "stayed",
            "remained s",
        ),
        *("guilty", "replied", "answered", 'yes"', 'aye"', "yes”", "aye”"),
        *(" of that ", " of this ", " were not"),
        *("came down", "went for", "leaned", "abstain", "abstention", " yes", " aye", "minority"),
    ),
)
CHOICE_WORDS = _form(
    (
        *("stood ", "fell in", "rallied ", "pushed ", "backed ", "supported ", "preferred ", "backing ", "supporting "),
        *("picked ", "went for ", "said ", "thought ", "held that", "signed ", "sat ", "came down"),
        "voted ",
        "wished ",
        "ruled ",
        "sided ",
        "found ",
        "finding ",
        "siding ",
        "ruling ",
        "voting ",
        "upheld ",
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
    (" to ", " for ", "ing ", "pressed ", " with ", " behind ", "ed ", "said ", "stood ", "thought ", "went "),
    (" and ", ",", " but ", " while ", " with "),
)
SIDE_WORDS = _form(
    (
        *("voted ", "voting ", "dissent", " backed", " supported", " opposed", " rejected", " said ", " in favo"),
        *(" against", " were for", " stood "),
    ),
)
BACKING_WORDS = _form(
    ("backing of ", "support of ", "vote of ", "votes of ", "approval of ", "endorsement of "),
)
OF_WORDS = _form(
    ("of ",),
    (
        *(
            "voted",
            "ruled",
            "backed",
            "found",
            "sided",
            "agree",
            "dissent",
            "button",
            "concluded",
            "reckoned",
            "took the view",
            "stood",
            "went for",
            "gave ",
            "concurring",
            "were for",
            "chose",
            "preferr",
            "wanted",
            " hand",
            " card",
            " theirs",
            "came ",
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
    ("tied ", "a tie ", "level", "deadlocked ", "split", "divided", "drew ", "ended ", "-all"),
    (" apiece", " each", " all", "-all", " side", "level at", "tied at", "deadlocked at"),
)
TALLY_WORDS = _form(
    (
        " votes",
        " vote ",
        " ballots",
        " ayes",
        " yeas",
        " first pref",
        " against ",
        "polled ",
        "polling ",
        "tally ",
        "garnered ",
    ),
)
MARGIN_WORDS = _form(
    (" vote", "-vote ", " seat", " constituency", "margin of", "majority "),
    (
        "by ",
        " to spare",
        "separated",
        "divided",
        "parted",
        "decided",
        "settled",
        "difference",
        "-vote ",
        "margin",
        "majority ",
        " lead ",
        "advantage",
    ),
)
# Unanimity: words that tell it, nobody with what nobody did, and "all" or "every" with who they are.
UNANIMOUS_WORDS = (
    _form(
        (
            "unanim",
            " aye",
            "without exception",
            "by applause",
            "unopposed",
            "acclaim",
            "acclam",
            "consensus",
            "nem",
            "one mind",
            "single mind",
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
        ("no ", "not ", "none", "nobody", "nobody", "no-one", "without", "soul", "zero "),
    ),
    _form(
        ("all ", "every ", "each ", "everyone ", "everybody "),
        (
            *(
                "back",
                "support",
                "approv",
                "endors",
                "accept",
                "favour",
                "favor",
                "consent",
                "ratif",
                "oppos",
                "object",
            ),
            *("dissent", "reject", "resist", "refus", "disagre", "vot", "hand", "agreed", "ruled", "sided", "dismiss"),
            *("upheld", "concur", "convict", "acquit", "found", "allow", "adopt", "passed", "turned", "threw", "said "),
            *("for", "against", "behind", "card"),
        ),
        (
            *("member", "judge", "justice", "juror", "councillor", "councilor", "director", "lawmaker", "legislat"),
            *(
                "senator",
                "delegat",
                "magistrate",
                "commission",
                "minister",
                "state",
                "shareholder",
                "trustee",
                "regent",
            ),
            *(
                "bishop",
                "peer",
                "club",
                "governor",
                "supervisor",
                "represent",
                "canton",
                "province",
                "region",
                "chapter",
            ),
            *("lodge", "district", "envoy", "ambassador", "nation", "deput", "mp", "aldermen", "alderman", "selectm"),
            *("countr", "part", "count", "branch", "elder", "present", "there", "on the"),
        ),
    ),
)
SHARE_WORDS = _form(
    ("%", "per cent", "percent", " pct", "thirds", "quarters", "fifths"),
)
ANSWER_WORDS = _form(("yes", "leave", "oui", "favour", "favor", "for:"), ("no", "against", "remain", "opposed"))
TO_FIGURE = re.compile(
    r" (?:votes?|favou?r|for|ayes|yeas),? (?:against|versus|to) "
    r"| (?:to|against|versus)(?: just| only| the)? (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|nil|none|zero|nothing|twel|thirt|fort|fift|twent|sixt|seventy|eighty|ninety)"
)
# The rarest sign comes first, and what stands before it is looked at behind it, so that a search leaps.
DECIMALS = re.compile(r"\.(?<=\d\d\.)\d{1,2}(?: to | against | ?[-–] ?)\d\d?\.\d")
HYPHENED = re.compile(rf"[:–—-](?:(?<=\d[:–—-])\d|(?<=-)to-|(?<=[a-z][–—-])(?:{SMALL_WORD}|nil)\b)")


_UNNUMBERED = (MARGIN_WORDS, *UNANIMOUS_WORDS)


def may_be_in_words(signs: int) -> bool:
    """Whether a sentence with neither figures nor number words may tell a result."""
    return any(form.signs & signs == form.signs for form in _UNNUMBERED)


class Look:
    """A quick look at a sentence, by the signs that its words show."""

    __slots__ = ("_signs", "lower")

    def __init__(self, text: str, signs: int) -> None:
        self.lower = text.lower()
        self._signs = signs

    def holds_one(self, forms: Iterable[Form]) -> bool:
        """Whether it holds the words of one of these forms."""
        return any(self.holds(form) for form in forms if form.signs & self._signs == form.signs)

    def holds(self, form: Form) -> bool:
        """Whether it holds one word of each group of a form."""
        if form.signs & self._signs != form.signs:  # as mostly
            return False
        for sure, loose in form.groups:
            if not sure & self._signs and not any(map(self.lower.__contains__, loose)):
                return False
        return True
