"""Amounts: money, counts and shares, and lengths of time, each with its unit."""

import re
from fractions import Fraction

from quizapp.facts.fact import Duration, Fact, Money, Quantity
from quizapp.questions.english import capital, counted, in_words, money, plural, share
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft, attributed, explained, qualified, timed

_OWN_WORDS = ("for how long ", "for how much ", "how large ")
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
        stem=_asked("how much", value.question),
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
    asked = "What share of" if value.number.endswith("%") or "/" in value.number else "How many"
    things = (
        f"{asked} {value.unit.removeprefix('of ')} {value.question}?" if value.unit else capital(f"{value.question}?")
    )
    return _draft(
        fact,
        base,
        template="quantity-number",
        kind=AnswerKind.NUMBER,
        stem=things,
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
        stem=_asked("how long", value.question),
        key=qualified(fact, counted(number, unit)),
        accepted=(f"{in_words(number)} {_noun(number, unit)}",),
        statement=value.statement.replace("{value}", qualified(fact, f"{_prose(str(number))} {_noun(number, unit)}")),
    )


def _asked(words: str, question: str) -> str:
    """The stem with its question words, unless the question has its own."""
    return capital(f"{question}?" if question.startswith(_OWN_WORDS) else f"{words} {question}?")


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
    stem: str,
    key: str,
    accepted: tuple[str, ...],
    statement: str,
    further: str = "",
) -> Draft:
    time = fact.valid or fact.reported
    said = capital(statement)
    return Draft(
        template=template,
        fact=fact,
        topic=Topic.NUMBERS,
        kind=kind,
        stem=attributed(fact, base, timed(stem, time)),
        key=capital(key),
        accepted=accepted,
        explanation=explained(fact, base, said if said.endswith(".") else f"{said}.", further),
        asks=(template, stem.casefold()),
        near=(kind.value,),
        at=fact.valid,
        instead=said,
        otherwise=f"The figure on record is {key}.",
        changes=True,
    )
