"""Numbers in figures: 1,550; 7.6; 3.2bn; 40 lakh crore; 107-member; 12 500."""

import re
from fractions import Fraction

from quizapp.facts.amounts.numeral import Numeral, View
from quizapp.facts.fact import Approximation

_FIGURES = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([½¼¾]?)([^\W\d_]*)((?:-[^\W\d_]+)*)")
_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_THOUSANDS = re.compile(r"\d{1,3} \d{3}")
_VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_ORDINAL = frozenset({"st", "nd", "rd", "th", "s", "am", "pm"})
_LONGEST = 20  # signs; more are a code, not a count
_NAMED = frozenset("ABCDEFGHLPSTVX")  # 5G, 3D, 2A
_YEARS = range(1500, 2101)
_MINUS = frozenset("-−‑–")
_BEFORE_SIGNS = frozenset(" \t\u00a0\u202f(")
_MINUS_WORD = re.compile(r"\bminus[ \u00a0]$", re.IGNORECASE)
_MINUS_LENGTH = 7  # with what stands before the word


def figures(view: View, at: int) -> Numeral | None:
    """The number that the figures of a token are; ordinals, years, decades and telephone numbers are none."""
    match = _FIGURES.fullmatch(_with_a_point(view, at))
    if match is None or view.word(at - 1) in {"+", "#", "=", "№"}:
        return None
    whole, decimals, vulgar, letters, joined = match.groups()
    if letters in _NAMED:
        return None
    tail = ""
    if letters or joined:
        letters, joined = letters.lower(), joined.lower().lstrip("-")
        tail = "-".join(part for part in (letters, joined) if part)
    if letters in _ORDINAL or (len(whole) > 1 and whole[0] == "0") or len(whole) > _LONGEST:
        return None
    if _beside_figures(view, at):
        return _parted(view, at)
    whole_number = whole.replace(",", "")
    amount = Fraction(f"{whole_number}.{decimals}") if decimals else Fraction(int(whole_number))
    if vulgar:
        amount += _VULGAR[vulgar]
    last, amount, tail = _scaled(view, at, amount, tail)
    found = view.numeral(at, last, amount, tail.removesuffix("odd"))
    if tail == "odd":  # 970-odd kilometres
        found = found._replace(approximation=Approximation.ABOUT)
    bare = last == at + 1 and not tail and not decimals and "," not in whole
    if bare and int(whole) in _YEARS and view.word(last) not in view.table.units:
        return None
    return found


def _with_a_point(view: View, at: int) -> str:
    """The text of a token; a comma before tenths of a large number is a decimal point: 1,8 million."""
    text = view.texts[at]
    if "," in text and _COMMA.fullmatch(text) and view.word(at + 1) in view.table.scales:
        return text.replace(",", ".")
    return text


def _beside_figures(view: View, at: int) -> bool:
    """Whether other figures stand right beside, as in a telephone number."""
    return view.word(at - 1)[:1].isdigit() or (view.word(at + 1)[:1].isdigit() and view.word(at).isdigit())


def _parted(view: View, at: int) -> Numeral | None:
    """Thousands parted by a blank: 12 500 tonnes."""
    after = view.word(at + 1)
    wanted = _THOUSANDS.fullmatch(f"{view.words[at]} {after}")
    if wanted is None or not view.word(at + 2).isalpha() or view.word(at - 1)[:1].isdigit():
        return None
    return view.numeral(at, at + 2, Fraction(int(view.words[at] + after)))


def _scaled(view: View, at: int, amount: Fraction, tail: str) -> tuple[int, Fraction, str]:
    """The end, amount and tail of figures with the scales that are joined to them or follow: 3.2bn, 40 lakh crore."""
    marks = view.table.marks
    head, _, rest = tail.partition("-")
    if head in marks:
        amount *= marks[head]
        return at + 1, amount, rest
    last = at + 1
    while not tail and last < len(view.words):
        head, _, rest = view.words[last].partition("-")
        if head not in marks:
            break
        amount *= marks[head]
        last, tail = last + 1, rest
    return last, amount, tail


def sign_before(text: str, at: int, floor: int) -> int:
    """Where the minus begins that belongs to the figures or currency at a character, or `at` if there is none.

    A minus touches them and follows a blank or bracket; at the `floor` a sentence begins: a list.s mark.
    """
    if at - 1 > floor and text[at - 1] in _MINUS and text[at - 2] in _BEFORE_SIGNS:
        return at if text[max(floor, at - 4) : at - 1].rstrip()[-1:].isdigit() else at - 1  # 10 -20 per cent
    word = _MINUS_WORD.search(text, max(floor, at - _MINUS_LENGTH), at)
    return word.start() if word else at
