"""Feasts by which news names a day: Christmas Eve, New Year's Day 1925, Easter Monday."""

from collections.abc import Iterator, Sequence
from functools import cache

from quizapp.corpus.date_expression import EASTER, Expression, Form
from quizapp.corpus.date_grammar import Dated
from quizapp.corpus.date_words import may_date
from quizapp.corpus.word_files import rows

_FILE = "date_feasts.tsv"
_YEAR = 4  # digits
_THINGS = frozenset({"Island", "Islands", "parade", "parades", "match", "sales", "party", "parties", "card", "dinner"})
_THINGS |= {"Agreement", "agreement", "Accord", "accord", "Treaty", "treaty", "Pact", "pact"}  # called after a feast


def feasts(words: Sequence[str]) -> Iterator[Dated]:
    """The feasts among the words of a sentence, with a year that stands after them."""
    starts = _by_first()
    for at, word in enumerate(words):
        for parts, feast in starts.get(word, ()):
            end = at + len(parts)
            if tuple(words[at:end]) == parts and words[end : end + 1] != ["'s"] and _THINGS.isdisjoint(words[end:][:1]):
                year_at = end + (words[end : end + 1] in ([","], ["of"], ["in"]))
                year = words[year_at] if year_at < len(words) else ""
                if len(year) == _YEAR and year.isdecimal():
                    form = Form.DAY
                    yield Dated(at, year_at + 1, _of(feast, form, int(year)))
                else:
                    yield Dated(at, end, _of(feast, Form.DATE, None))
                break


def _of(feast: tuple[int, int, int | None], form: Form, year: int | None) -> Expression:
    month, day, easter = feast
    if easter is None:
        return Expression(form, year=year, month=month, day=day)
    return Expression(form, year=year, number=easter, unit=EASTER)


@cache
def telling() -> frozenset[str]:
    """The words in small letters that may be the telling one of a feast, beside those of all dates."""
    names = [words.lower().replace("'s", " 's").split() for words, *_rest in rows(_FILE)]
    return frozenset(max(words, key=len) for words in names if not any(map(may_date, words)))


@cache
def first_words() -> frozenset[str]:
    """The words with which a feast may begin."""
    return frozenset(_by_first())


@cache
def _by_first() -> dict[str, tuple[tuple[tuple[str, ...], tuple[int, int, int | None]], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], tuple[int, int, int | None]]]] = {}
    for words, month, day, *rest in rows(_FILE):
        easter = int(rest[0]) if rest and rest[0] else None
        for mark in ("'", "\u2019"):
            parts = tuple(words.replace("'s", " 's").replace("s' ", "s ' ").replace("'", mark).split())
            found.setdefault(parts[0], []).append((parts, (int(month or 0), int(day or 0), easter)))
    return {first: tuple(dict.fromkeys(many)) for first, many in found.items()}
