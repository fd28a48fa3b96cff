"""Amounts: money, counts and shares, and lengths of time, each with its unit."""

import re
from fractions import Fraction

from quizapp.facts.fact import Duration, Fact, Money, Quantity
from quizapp.questions.english import capital, counted, in_words, money, plural, share
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft, explained, near_miss, qualified, timed
from quizapp.questions.templates.phrasing import phrasings

_OWN_WORDS = ("for how long ", "for how much ", "how large ")
_GIVEN = re.compile(r"did .+ (?:set aside|spend|pay|pledge|promise|allocate|earmark|borrow|lend|raise|receive)\b")
_TAKEN = re.compile(r"\b(?:take|taken|spend|spent|serve|served)\b")
_CURRENCY_NAMED = r"\b(dollar|euro|pound|rouble|ruble|lari)s?\b"  # then an amount in another one is no answer
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}


def money_amount(fact: Fact, base: FactBase) -> Draft | None:
    """What was paid, earned or set aside -> the amount with its currency."""
    value = fact.value
    if not isinstance(value, Money) or value.hundredths:
        return None
    key = qualified(fact, money(value.amount, value.currency))
    second = money(value.second_amount, value.second_currency) if value.second_amount else ""
    return _draft(
        fact,
        base,
        template="money-amount",
        kind=AnswerKind.MONEY,
        stems=_asked(value.question, *_sums(value.question)),
        key=key,
        accepted=(second,) if second and not re.search(_CURRENCY_NAMED, value.question) else (),
        statement=value.statement.replace("{value}", key),
        further=f"The source also gives {second}." if second else "",
    )


def quantity_number(fact: Fact, base: FactBase) -> Draft | None:
    """What was counted -> how many, or which share."""
    value = fact.value
    if not isinstance(value, Quantity):
        return None
    whole = re.fullmatch(r"\d+", value.number)
    number, accepted = value.number, ""
    if whole:
        number, accepted = f"{int(value.number):,}", in_words(int(value.number))
    elif "/" in value.number:
        part = Fraction(value.number)
        number, accepted = share(part), value.number
    is_part = value.number.endswith("%") or "/" in value.number
    asked = ("What share of", "What proportion of") if is_part else ("How many",)
    unit = value.unit.removeprefix("of ")
    return _draft(
        fact,
        base,
        template="quantity-number",
        kind=AnswerKind.NUMBER,
        stems=tuple(f"{words} {unit} {value.question}?" for words in asked) if unit else _asked(value.question),
        key=qualified(fact, number),
        accepted=(accepted,) if accepted not in {"", number} else (),
        statement=value.statement.replace("{value}", qualified(fact, _prose(number))),
    )


def duration_length(fact: Fact, base: FactBase) -> Draft | None:
    """What lasted -> how long."""
    value = fact.value
    if not isinstance(value, Duration):
        return None
    number, unit = length(value)
    return _draft(
        fact,
        base,
        template="duration-length",
        kind=AnswerKind.DURATION,
        stems=_asked(value.question, *_lengths(value.question)),
        key=qualified(fact, counted(number, unit)),
        accepted=(f"{in_words(number)} {_noun(number, unit)}",),
        statement=value.statement.replace("{value}", qualified(fact, f"{_prose(str(number))} {_noun(number, unit)}")),
    )


def _asked(question: str, *words: str) -> tuple[str, ...]:
    """The stems with their question words, unless the question has its own."""
    if question.startswith(_OWN_WORDS) or not words:
        return (capital(f"{question}?"),)
    return tuple(f"{asked} {question}?" for asked in words)


def _sums(question: str) -> tuple[str, ...]:
    """The words for an amount of money: of what is set aside or paid the sum can be asked for."""
    return ("How much", "What sum") if _GIVEN.match(question) else ("How much",)


def _lengths(question: str) -> tuple[str, ...]:
    """The words for a length of time; what is taken or spent has it as its object."""
    return ("How long",) if _TAKEN.search(question) else ("How long", "For how long")


def _prose(number: str) -> str:
    """Below ten a sentence has words, an answer figures."""
    return in_words(int(number)) if re.fullmatch(r"\d", number) else number


def _noun(number: int, unit: str) -> str:
    return unit if number == 1 else plural(unit)


def length(value: Duration) -> tuple[int, str]:
    """An ISO 8601 duration of one unit as its number and the unit's name: (5, "day").

    Raises:
        ValueError: it has another form.
    """
    found = re.fullmatch(r"P(T?)(\d+)([YMWDHS])", value.iso)
    if found is None or found[1] + found[3] not in _UNITS:
        raise ValueError(f"{value.iso!r} is no duration of one unit")
    return int(found[2]), _UNITS[found[1] + found[3]]


def _draft(
    fact: Fact,
    base: FactBase,
    *,
    template: str,
    kind: AnswerKind,
    stems: tuple[str, ...],
    key: str,
    accepted: tuple[str, ...],
    statement: str,
    further: str = "",
) -> Draft:
    time = fact.valid or fact.reported
    moved = None if kind is AnswerKind.DURATION else time  # "the war of 2011 lasted" tells the time of the war
    said = capital(statement)
    return Draft(
        template=template,
        fact=fact,
        topic=Topic.NUMBERS,
        kind=kind,
        stems=phrasings(fact, base, *(timed(stem, time) for stem in stems), when=moved),
        key=capital(key),
        accepted=accepted,
        explanation=explained(fact, base, said if said.endswith(".") else f"{said}.", further),
        asks=(template, stems[0].casefold()),
        near=(kind.value,),
        at=fact.valid,
        instead=said,
        otherwise=near_miss("figure", key) if any(map(str.isdigit, key)) else f"It was {key}.",
        changes=True,
    )
