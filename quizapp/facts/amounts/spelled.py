"""Numbers in words: two hundred and fifty thousand, twenty-two, six-party, several hundred, a handful."""

from fractions import Fraction

from quizapp.facts.amounts.number_parts import part
from quizapp.facts.amounts.numeral import Kind, Numeral, View
from quizapp.facts.fact import Approximation

_FEW = frozenset({"several", "few", "many"})
_HUNDRED = 100
_TENS, _ONES = range(20, 91, 10), range(1, 10)


def spelled(view: View, at: int) -> Numeral | None:
    """A number in words from this token on: two hundred and fifty thousand, twenty-two, six-party, two and a half."""
    first = at
    fraction = part(view, at + 1) if view.word(at + 1) in view.table.parts else None
    if fraction is not None:
        return fraction
    if view.words[at] in view.table.scales:
        before = view.word(at - 1)
        if before in _FEW:
            return vague(view, at)
        if before not in {"a", "an"}:
            return None
        first = at - 1
    reading = _total(view, at)
    if reading is None:
        return None
    last, amount, tail = reading
    if amount == 1 and last == at + 1 and not tail and not _of_many(view, last):
        return None  # "one" alone is mostly a pronoun
    return view.numeral(first, last, amount, tail)


def _total(view: View, at: int) -> tuple[int, Fraction, str] | None:
    """The end, amount and tail of the number words from a token on."""
    total, current, tail, last, place = Fraction(0), Fraction(0), "", at, 0
    while last < len(view.words) and not tail:
        word = view.words[last]
        simple = _compound(view, word)
        if simple is not None and (place == 0 or place >= _HUNDRED):
            current, tail, place = (current + simple[0] if current else simple[0]), simple[1], 1
        elif word.split("-", 1)[0] in view.table.scales and (last > at or current or view.word(at - 1) in {"a", "an"}):
            head, _, tail = word.partition("-")
            place = view.table.scales[head]
            many = (current or Fraction(1)) * place
            total, current = (total, many) if place <= _HUNDRED else (total + many, Fraction(0))
        elif word == "and" and place >= _HUNDRED and _compound(view, view.word(last + 1)) is not None:
            pass
        elif word == "and" and view.word(last + 1) == "a" and view.word(last + 2) == "half":
            return _and_a_half(view, last + 3, total, current, place)
        else:
            break
        last += 1
    return (last, total + current if total else current, tail) if last > at and (total or current or not tail) else None


def _and_a_half(view: View, last: int, total: Fraction, current: Fraction, place: int) -> tuple[int, Fraction, str]:
    half = Fraction(1, 2)
    if place > 1:
        return last, total + current + half * place, ""
    amount = total + current + half
    scale = view.table.scales.get(view.word(last))
    return (last + 1, amount * scale, "") if scale else (last, amount, "")


def _compound(view: View, word: str) -> tuple[Fraction, str] | None:
    """Amount and tail of a word such as six, twenty-two, six-party, two-and-a-half-year; None if it is no number."""
    small = view.table.small
    if word in small:
        return Fraction(small[word]), ""
    parts = word.split("-")
    if len(parts) == 1 or parts[0] not in small or parts[1] in view.table.parts:
        return None
    amount, used = Fraction(small[parts[0]]), 1
    if small[parts[0]] in _TENS and small.get(parts[1], 0) in _ONES:
        amount, used = amount + small[parts[1]], 2
    if parts[used : used + 3] == ["and", "a", "half"]:
        amount, used = amount + Fraction(1, 2), used + 3
    while used < len(parts) and parts[used] in view.table.scales:
        amount, used = amount * view.table.scales[parts[used]], used + 1
    return amount, "-".join(parts[used:])


def vague(view: View, at: int) -> Numeral | None:
    """Thousands, tens of thousands, several hundred, a handful: the normal form is the plural word."""
    word, first, last = view.words[at], at, at + 1
    before = view.word(at - 1)
    if word in view.table.scales:
        word, first = f"{word}s", at - (2 if view.word(at - 2) == "a" else 1)
    elif word == "handful":
        if before != "a":
            return None
        first = at - 1
    elif word == "scores" and view.word(last) != "of":
        return None
    elif before == "of" and view.word(at - 2) in view.table.vague | {"tens"}:
        first = at - 2
    if view.word(last) == "of" and view.word(last + 1) in view.table.vague:
        return None  # "hundreds of thousands" is read from its last word
    end = view.ends[last - 1]
    return Numeral(first, first, last, end, Fraction(0), Kind.VAGUE, word, approximation=Approximation.VAGUE)


def _of_many(view: View, last: int) -> bool:
    return view.word(last) in {"in", "out"}
