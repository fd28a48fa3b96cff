"""Reading the numbers of a sentence: figures, number words, fractions, shares, and how exactly they are meant."""

from collections.abc import Iterator
from functools import lru_cache

from quizapp.facts.amounts.figures import figures
from quizapp.facts.amounts.number_parts import PAUSES, halved, hyphened, part
from quizapp.facts.amounts.numeral import LARGEST, Kind, Numeral, View, below, number_words, share_of, view_of
from quizapp.facts.amounts.spelled import spelled, vague
from quizapp.facts.fact import Approximation
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Sentence, where
from quizapp.facts.signs import FIGURE, sign_of

_TIMES = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock", "gmt", "hrs", "="})
_PERCENT = frozenset({"%", "percent", "pc"})
_QUOTES = frozenset({'"', "“", "‘", "'", "(", "«"})
_LARGEST = 1000  # of "one in 1,000"
_ROUND = 30  # from here on "over" before a number in tens compares
_ABOVE = frozenset({"over", "above"})
_MEANT = {
    "about": Approximation.ABOUT,
    "more": Approximation.MORE_THAN,
    "less": Approximation.LESS_THAN,
    "exact": Approximation.EXACT,
}
SIGNS = FIGURE | sign_of(lambda lexicons: number_words(lexicons).starts)


@lru_cache(maxsize=1)
def numerals(sentence: Sentence, lexicons: Lexicons) -> tuple[Numeral, ...]:
    """The numbers of a sentence in order; kept for the next call, as several annotators ask for one sentence."""
    if not sentence.signs & SIGNS:
        return ()
    return tuple(_read(view_of(sentence, lexicons)))


def led(sentence: Sentence, first: int, lexicons: Lexicons, *, spread: bool) -> tuple[int, Approximation]:
    """Where the words begin that tell how exactly what begins at token `first` is meant, and what they tell.

    With `spread` "over" and "under" compare ("over $3 billion"); without it they do not ("over six years").
    """
    view = view_of(sentence, lexicons)
    lead, kind = _lead_before(view, first, 0)
    if kind == "spread" and spread:
        kind = "more" if view.word(lead) in _ABOVE else "less"
    return (lead, _MEANT[kind]) if kind in _MEANT else (first, Approximation.EXACT)


def _read(view: View) -> Iterator[Numeral]:
    free = 0
    table, figured = view.table, view.sentence.signs & FIGURE
    begins = where(table.begins.__getitem__, view.words) if figured else view.sentence.places(table.starts)
    for at in begins:
        if at < free:
            continue
        found = _number_at(view, at)
        if found is not None:
            found = _meant(view, _shared(view, found), free)
            if found is not None and below(found.amount, LARGEST):
                yield found
                free = found.last


def _number_at(view: View, at: int) -> Numeral | None:
    """The number that begins with this token (or with "a" before it), if any."""
    word, table = view.words[at], view.table
    if word[0].isdigit():
        return None if _is_clock(view, at) else figures(view, at)
    if word in table.parts:
        return part(view, at)
    if word in table.vague:
        return vague(view, at)
    if word in table.small or word in table.scales:
        return None if _is_clock(view, at) else spelled(view, at)
    return _hyphened_at(view, at) if "-" in word else None


def _hyphened_at(view: View, at: int) -> Numeral | None:
    head, _, tail = view.words[at].partition("-")
    if head in view.table.small:
        return hyphened(view, at, view.table.small[head], tail) or spelled(view, at)
    return halved(view, at) if head == "half" else None


def _is_clock(view: View, at: int) -> bool:
    after = view.word(at + 1)
    return after in _TIMES or (after in {"a", "p"} and view.word(at + 2) == "." and view.word(at + 3) == "m")


def _shared(view: View, found: Numeral) -> Numeral | None:
    """The number with what makes it a share: 86 %, 12 per cent, one in five, nine out of ten; or as it was."""
    if found.kind is not Kind.COUNT:
        return found
    if found.tail:
        percent = found.tail in {"percent", "per-cent"}
        return found._replace(kind=Kind.PERCENT, form=f"{found.form}%") if percent else found
    last, word = found.last, view.word(found.last)
    width = 1 if word in _PERCENT else 2 if word == "per" and view.word(last + 1) == "cent" else 0
    if word == "percentage" or (width and view.word(last + width) in {"point", "points"}):
        last = min(last + max(width, 1) + 1, len(view.texts))
        return found._replace(last=last, end=view.ends[last - 1], kind=Kind.POINTS)
    if width:
        last += width
        return found._replace(last=last, end=view.ends[last - 1], kind=Kind.PERCENT, form=f"{found.form}%")
    return _of_so_many(view, found) if word in {"in", "out"} and found.amount.denominator == 1 else found


def _of_so_many(view: View, found: Numeral) -> Numeral | None:
    """One in five, two out of three, nine in every 10; or the number as it was."""
    at = found.last + 1
    every = view.word(at) in {"every", "of"}
    at += every
    whole = _number_at(view, at) if at < len(view.words) else None
    alone = found if found.amount != 1 else None
    if whole is None or whole.kind is not Kind.COUNT or whole.tail or whole.amount > _LARGEST or whole.first != at:
        return alone
    if view.word(whole.last) in view.table.times:
        return alone
    share = share_of(found, whole)
    return share._replace(last=whole.last, end=whole.end) if share else alone


def _meant(view: View, found: Numeral | None, free: int) -> Numeral | None:
    """The number with the words before it that tell how exactly it is meant; None if it is rather part of a name."""
    if found is None:
        return None
    lead, kind = _lead_before(view, found.first, free)
    if not kind:
        return found if not _named(view, found) else None
    if kind == "spread":
        round_one = found.kind is not Kind.COUNT or (found.amount >= _ROUND and found.amount % 10 == 0)
        if not round_one:
            return found
        kind = "more" if view.words[lead] in _ABOVE else "less"
    if found.kind is Kind.VAGUE:
        return found._replace(lead=lead, approximation=Approximation.VAGUE)
    return found._replace(lead=lead, approximation=_MEANT[kind])


def _lead_before(view: View, first: int, free: int) -> tuple[int, str]:
    """Where the longest known phrase before a number begins, and its kind; only from the token `free` on."""
    if view.word(first - 1) not in view.table.lead_ends:
        return first, ""
    for length in (4, 3, 2, 1):
        start = first - length
        if start >= free:
            kind = view.table.leads.get(" ".join(view.words[start:first]))
            if kind:
                return start, kind
    return first, ""


def _named(view: View, found: Numeral) -> bool:
    """Whether the number belongs to a name or label: Article 41, page 31, Channel 4."""
    before = view.word(found.first - 1)
    if not before or found.kind is Kind.VAGUE:
        return False
    if before in view.table.labels:
        return found.kind is Kind.COUNT and view.word(found.last) not in view.table.units
    if found.kind is not Kind.COUNT or found.tail or found.last - found.first > 1:
        return False
    return _in_name(view, found.first, found.last)


def _in_name(view: View, first: int, last: int) -> bool:
    """Whether capital letters around a single word or figure show that it is part of a name."""
    before, text = view.texts[first - 1], view.texts[first]
    if before == "of" and view.texts[first - 2] == "Group":
        return True  # the Group of 20
    if text[0].isupper():
        return before not in PAUSES and before not in _QUOTES  # the Big Four
    if text == "ten":
        return before[0].isupper() and last < len(view.texts) and view.texts[last][0].isupper()  # Sander ten Cate
    inside = first > 1 and view.word(first - 2) not in PAUSES and "," not in text  # no name has a mark of thousands
    return inside and text[0].isdigit() and before[0].isupper() and view.word(last) not in view.table.units
