"""Dates among the words of a sentence: patterns over one letter for each word, of which the longest match wins."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from quizapp.corpus import date_readers as readers
from quizapp.corpus import date_year_readers as year_readers
from quizapp.corpus.date_expression import Expression, Form
from quizapp.corpus.date_words import Worth, codes

_WORD = re.compile(r"\d+(?:[.,:/–-]\d+)*[^\W\d_]*|['’]s(?!\w)|[^\W_](?:[^\W_]|['’](?!s(?!\w))(?=\w)|[-‐‑](?=\w))*|\S")
_TRIGGER = re.compile(r"[MmWYyRrIXxGTHh/SsQL]|[lnzqFpZ][UKV]|>ft?U|Uv|aU@?W|tO")

Make = Callable[[readers.Words], Expression | None]


class Dated(NamedTuple):
    """A date expression and the words `first` to `last` (exclusive) that make it."""

    first: int
    last: int
    expression: Expression


def words_of(text: str) -> list[tuple[str, int]]:
    """The words and signs of a text with their offsets, cut as the grammar wants them."""
    return [(match.group(), match.start()) for match in _WORD.finditer(text)]


def expressions(words: Sequence[str], *, day_first: bool | None = None) -> list[Dated]:
    """The dates among the words of one sentence in order, none overlapping; time is linear in the words.

    `day_first` says how 03/04/2015 is meant in this text; without it such a date is left out.
    """
    letters, worths = codes(words)
    if not _TRIGGER.search(letters):
        return []
    found: list[Dated] = []
    for start in _STARTS.finditer(letters):
        at = start.start()
        if (not found or at >= found[-1].last) and _ANY[letters[at]].match(letters, at):  # mostly there is none
            best = _longest(letters, worths, at, day_first=day_first)
            if best is not None:
                found.append(best)
    return _joined(found, letters)


def _longest(letters: str, worths: Sequence[Worth], at: int, *, day_first: bool | None) -> Dated | None:
    best: Dated | None = None
    for pattern, make in _BY_START[letters[at]]:
        match = pattern.match(letters, at)
        if match and match.end() > (best.last if best else at):
            expression = make(readers.Words(letters, worths, match, day_first))
            if expression is not None:
                best = Dated(at, match.end(), expression)
    return best


def _joined(found: Sequence[Dated], letters: str) -> list[Dated]:
    """Two dates with "to" or a dash between them, or "between" before and "and" between, are one interval."""
    joined: list[Dated] = []
    for one in found:
        before = joined[-1] if joined else None
        if before is not None and _is_interval(before, one, letters):
            joined.pop()
            # Tuesday to Sunday: opening hours; but they met from Monday to Wednesday.
            if one.expression.form is not Form.WEEKDAY or letters[before.first - 1 : before.first] in {"g", "B"}:
                interval = Expression(Form.INTERVAL, first=before.expression, last=one.expression)
                joined.append(Dated(before.first, one.last, interval))
        elif (
            before is not None and letters[before.last : one.first] == "&" and _next(before.expression, one.expression)
        ):
            first = _with_year_of(before.expression, one.expression)
            joined[-1] = Dated(before.first, one.last, Expression(Form.INTERVAL, first=first, last=one.expression))
        else:
            if before is not None and letters[before.last : one.first] in _LISTED:
                joined[-1] = before._replace(expression=_with_year_of(before.expression, one.expression))
            joined.append(one)
    return joined


def _next(one: Expression, other: Expression) -> bool:
    """Whether a month or a weekday is the one right after another: in April and May, on Monday and Tuesday."""
    if one.form is Form.WEEKDAY is other.form:
        plain = one == Expression(Form.WEEKDAY, weekday=one.weekday) and other.shift is None
        return plain and ((one.weekday or 0) + 1) % _WEEK == other.weekday
    plain = one == Expression(Form.MONTH_NAME, month=one.month) and not other.edge and other.shift is None
    return plain and other.form in _MONTHS and (one.month or 0) + 1 == other.month


_WEEK = 7
_MONTHS = frozenset({Form.MONTH_NAME, Form.MONTH})
_LISTED = frozenset({"&", ",", ",&", "u"})


def _with_year_of(one: Expression, other: Expression) -> Expression:
    """A date without a year takes it from the one it is listed with: June and August last year; 3 and 8 May 2012."""
    if not one.yearless or other.form not in {Form.MONTH, Form.DAY, Form.MONTH_NAME}:
        return one
    if other.year is not None:
        return replace(one, form=Form.DAY if one.form is Form.DATE else Form.MONTH, year=other.year)
    return replace(one, years=other.years) if one.form is Form.MONTH_NAME else one


def _is_interval(before: Dated, after: Dated, letters: str) -> bool:
    forms = {before.expression.form, after.expression.form}
    if after.first - before.last != 1:
        return False
    link = letters[before.last]
    if link == "&" and letters[before.first - 1 : before.first] == "B":
        return forms == {Form.WEEKDAY} or (before.expression.form in _ENDS and after.expression.form in _LAST)
    return link in "u-" and (forms <= _ENDS or forms == {Form.WEEKDAY})


_ENDS = frozenset({Form.DAY, Form.MONTH, Form.YEAR, Form.DATE, Form.MONTH_NAME})
_LAST = _ENDS | {Form.UNIT, Form.DAYS}  # between 2005 and last year, between 3 March and yesterday


_W = r"(?:(?P<w>[Ww])K?\.?,?)?"
_Y = r"(?:,?(?P<y>[Yy]))?"
_MY = r"(?P<m>[Mm])(?:\.?,?(?P<y>[Yy]))?"  # the stop after a month is the sentence's if nothing follows
_EDGE = r"(?P<e>e|>f|[ol]Uf|oVf)?"
# A day or month beside the words that tell its year.
_DAY_OR_MONTH = r"(?:(?P<m>[Mm])\.?(?P<d>[DO])?|(?P<d2>[DO])f?(?P<m2>[Mm]))(?!\.?[DO]|,?[Yy])"
_IN_OR_ON = rf"[i@]t?{_DAY_OR_MONTH}"
_AGO = r"(?P<n>[kaD#])(?P<u>[UN])(?P<g>G)"
_LATER = r"(?P<n>[kaD#])(?P<u>[UN])(?P<b>L)"
# With which letters a match begins, its pattern, and what reads it.
_PATTERNS: tuple[tuple[str, str, Make], ...] = (
    ("WwMm", rf"{_W}(?:(?<!i)|(?=[Mm](?:\.[DO]|[DO](?:[,.;)&]|$))))(?P<m>[Mm])\.?t?(?P<d>[DO]){_Y}", readers.one_day),
    ("WwDOo", rf"{_W}t?(?:(?P<d>D|O)f?|(?P<d2>o)f){_MY}", readers.one_day),
    ("Mm", r"(?P<m>[Mm])\.?(?P<d>[DO]),?f?(?P<s>[lnz])(?P<u>U)", readers.one_day),
    ("DO", r"(?P<d>D|O)f?(?P<m>[Mm])\.?f?(?P<s>[lnz])(?P<u>U)", readers.one_day),
    ("Mm", r"(?P<m>[Mm])\.?(?P<d>[DO]),?ft?(?P<a>[ZqpF]|(?<=t)n)(?P<u>U)", year_readers.beside),
    ("DO", r"(?P<d>D|O)f?(?P<m>[Mm])\.?ft?(?P<a>[ZqpF]|(?<=t)n)(?P<u>U)", year_readers.beside),
    ("W", r"(?P<w>W)\((?:(?P<m>[Mm])\.?(?P<d>[DO]))\)", readers.one_day),
    ("W", r"(?P<w>W)\((?:(?P<d>[DO])(?P<m>[Mm])\.?)\)", readers.one_day),
    ("Mm", rf"(?P<m>[Mm])\.?(?P<d>[DO])[&u-](?P<d2>[DO])(?![_^#UN]){_Y}", readers.several_days),
    ("DO", rf"(?P<d>[DO])[&u-](?P<d2>[DO])f?{_MY}", readers.several_days),
    ("Mm", rf"(?P<m>[Mm])\.?(?P<r>r){_Y}", readers.several_days),
    ("r", rf"(?P<r>r){_MY}", readers.several_days),
    ("I/", r"(?P<n>[I/])", readers.numeric_day),
    (
        "Mmhe>ol",
        rf"{_EDGE}(?P<m>[Mmh])\.?(?:,?f?(?P<y>[Yy])|f?(?P<s>[lnzZ])(?P<u>U)|ft?(?P<a>[qpF]|(?<=t)n)(?P<u2>U))",
        readers.month,
    ),
    ("Mm", r"(?P<m>[Mm])K[if](?P<y>[Yy])", readers.month),
    ("Mmhe>ol", rf"{_EDGE}(?P<m>[Mmh])", readers.month_name),
    ("e>lnz", r"(?P<e>e|>f)?(?P<s>[lnz])(?P<m>[Mm])(?!\.?[DO])", readers.month_name),
    ("YyHe>", r"(?P<e>e|>f)?(?P<y>[YyH])", readers.year),
    ("R", r"(?P<r>R)", readers.several_years),
    ("Yy", r"(?P<y>[Yy])[u-](?P<y2>[Yy])", readers.several_years),
    ("Yy", r"(?<=B)(?P<y>[Yy])&(?P<y2>[Yy])(?![_^])", readers.several_years),
    ("Xxe>", r"(?P<e>e|>ft)?(?:(?P<d>X)|(?P<x>x))", readers.decade),
    ("elnW", r"(?P<e>e@?)?(?P<s>[ln])?(?P<w>W)(?P<k>K)?", readers.weekday),
    ("W", r"(?P<w>W)(?P<u>U)", readers.weekday),
    ("We", r"(?:e@?)?(?P<w>W)K?f?(?P<s>[lnz])(?P<u>U)", readers.day_of_week),
    ("lnz", r"(?P<s>[lnz])(?P<u>U),?@(?P<w>W)", readers.day_of_week),
    ("oOl", rf"(?P<o>[oOl])(?P<w>W)[fi]{_MY}", readers.nth_weekday),
    ("oOl", r"(?P<o>[oOl])(?P<w>W)[fi](?P<s>[lnz])(?P<u>U)", readers.nth_weekday),
    ("a", r"a(?P<u>U)@?(?P<w>W)", readers.weekday),
    ("T", r"(?P<t>T)K?", readers.today),
    ("lz", r"(?P<s>[lz])K", readers.today),
    ("eL>lnz", r"(?P<e>e|L|>f)?(?P<s>[lnz])(?P<u>U)", readers.unit),
    (">", r"(?P<e>>f)t(?P<u>U)", readers.unit),
    ("z", r"z(?P<u>U)&n", readers.two_years),
    ("kaD#", r"(?P<n>[kaD#])(?P<u>[UN])G", readers.ago),
    ("kaD#", r"(?P<n>[kaD#])(?P<u>[UN])G(?:z(?P<u2>U)|[zi](?P<m>[Mm])(?!\.?[DO]))", readers.years_ago),
    ("kaD#", r"(?P<n>[kaD#])(?P<u>[UN])G(?P<t>T)", readers.day_of_years_ago),
    ("kaD#", rf"{_AGO},?{_IN_OR_ON}", year_readers.beside),
    ("kaD#", rf"(?P<n>[kaD#])(?P<u>[UN])(?P<b>[Lv]),{_IN_OR_ON}", year_readers.beside),
    ("qFpZ", rf"(?P<a>[qFpZ])(?P<u>U),?{_IN_OR_ON}", year_readers.beside),
    ("n", rf"(?<=t)(?P<a>n)(?P<u>U),?{_IN_OR_ON}", year_readers.beside),
    ("lnz", rf"(?<!t)(?P<s>[lnz])(?P<u>U),{_IN_OR_ON}", year_readers.beside),
    ("U", rf"(?<=t)(?P<u>U)(?P<b>v),{_IN_OR_ON}", year_readers.beside),
    ("MmDO", rf"{_DAY_OR_MONTH},?{_AGO}", year_readers.beside),
    ("MmDO", rf"{_DAY_OR_MONTH},?{_LATER}", year_readers.beside),
    ("MmDO", rf"{_DAY_OR_MONTH},?t(?P<a>[qFpn])(?P<u>U)", year_readers.beside),
    ("U", r"(?P<u>U)(?P<v>v)(?P<t>T)", readers.day_from),
    ("o", r"(?P<o>o)(?P<q>Q)(?:ft?(?:U?(?P<y>Y)|(?P<s>[lnz])(?P<u>U)))?", readers.part_of_year),
    ("o", r"(?P<o>o)Vf(?:t?U?(?P<y>Y)|(?P<s>[lnz])(?P<u>U))", readers.part_of_year),
    ("elnz", r"e?(?P<s>[lnz])(?P<season>[Ss])", readers.season),
    ("Ss", r"(?P<season>[Ss])(?:ft?)?(?P<y>[Yy])", readers.season),
    ("Ss", r"(?P<season>[Ss])(?:ft?)?(?P<r>R)", readers.several_years),
    ("Ss", r"(?P<season>[Ss])f(?P<s>[lnz])(?P<u>U)", readers.season),
    ("Ss", r"(?P<season>[Ss])ft?(?P<a>[qFpZ]|(?<=t)n)(?P<u>U)", readers.season),
    ("Ss", r"(?P<season>[Ss])ft(?P<u>U)(?P<l>vl)(?!U)", readers.season),
    ("Ss", r"(?P<season>[Ss])ft(?P<u>U)(?P<a>v)(?!l)", readers.season),
    ("MmDO", rf"{_DAY_OR_MONTH}f?t(?P<u>U)(?P<l>vl)(?!U)", year_readers.beside),
    ("U", r"(?<=t)(?P<u>U)vl(?!U)", readers.before_last),
    ("S", r"(?:(?<=[ib]t)|(?<=[ib]))(?P<season>S)(?![_^])", readers.season),
    ("kaD", r"(?P<n>[kaD])(?P<u>[UN])(?P<b>L)", readers.anchored),
    ("qFp", r"(?P<a>[qFp])(?P<u>U)", readers.anchored),
    ("n", r"(?<=t)n(?P<u>U)", readers.next_day),
    ("Z", r"(?:(?<=[ic])|^)(?P<a>Z)(?P<u>U)", readers.anchored),
    ("U", r"(?<=t)(?<![UN]ut)(?P<u>U)(?P<v>v)(?![taj^_Y])", readers.anchored),  # not "two years to the day after"
    ("L", r"L(?:it|Z)(?P<u>U)", readers.same_day),
    ("Z", r"Z(?P<m>M)(?![DO^])", readers.month_of_then),
    (">", r"(?P<e>>f)(?P<a>Z)(?P<u>U)", readers.anchored),
    ("O", r"(?<=[bui@cg]t)(?P<d>O)(?![-_^fMm])", readers.day_of_then),
    ("O", r"(?<=t)(?P<d>O)f(?P<s>[lnz])(?P<u>U)", readers.day_of_month),
)
_BY_START: dict[str, tuple[tuple[re.Pattern[str], Make], ...]] = {
    letter: tuple((re.compile(pattern), make) for starts, pattern, make in _PATTERNS if letter in starts)
    for letter in sorted({letter for starts, _pattern, _make in _PATTERNS for letter in starts})
}
_STARTS = re.compile(f"[{re.escape(''.join(_BY_START))}]")
# By the same letters all patterns as one, which most places do not match.
_ANY: dict[str, re.Pattern[str]] = {
    letter: re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for pattern, _make in tried))
    for letter, tried in _BY_START.items()
}
