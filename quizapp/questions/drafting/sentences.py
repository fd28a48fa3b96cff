"""A clause turned into the words of a question and of a statement."""

import re
from typing import NamedTuple

from quizapp.corpus.when import When
from quizapp.facts.lexicon import word_set
from quizapp.facts.wording.clause import Clause, Role
from quizapp.questions.action import action
from quizapp.questions.templates.draft import during, has_year

_UP_AND_DOWN = word_set(
    "rise fall grow drop jump gain lose climb slip decline increase decrease shrink raise cut lower push reduce expand"
    " plunge soar surge slide contract swell widen narrow"
)
_SUM = re.compile(r"an? (?:\w+ )?(?:loan|credit|grant|fine|fund|package|budget|penalty|subsidy|bailout|dividend)")
_POINTS = ("basis points", "percentage points")
_LASTING = word_set("last take serve spend run")


class Asked(NamedTuple):
    """What follows the question words, and the statement with {value} in the place of the answer."""

    question: str
    statement: str


def asked(clause: Clause, when: When | None, reported: When) -> Asked:
    """A clause with its gap as question and statement; without a time of its own it is told as reported then."""
    if clause.role is Role.SUBJECT:
        question, statement = _of_subject(clause)
    else:
        verb, told = action(clause, scheduled=clause.scheduled)
        lead = f"{clause.preposition} " if clause.preposition else ""
        question = _joined(verb, clause.before, clause.after)
        statement = _joined(told, clause.before, f"{lead}{{value}}", clause.after)
    time = _time(clause, when, reported)
    if has_year(question):
        time = ""
    return Asked(f"{question}{time}", f"{statement}{time}")


def _of_subject(clause: Clause) -> tuple[str, str]:
    if clause.scheduled:
        done = f"be {clause.past}" if clause.be else clause.base
        rest = _joined("were due to", done, clause.before, clause.after)
    else:
        rest = _joined("were" if clause.be else "", clause.past, clause.before, clause.after)
    return rest, f"{{value}} {rest}"


def _time(clause: Clause, when: When | None, reported: When) -> str:
    if when is not None and not clause.scheduled:
        return f" {during(when)}"
    said = during(reported)
    return f", as planned {said}" if clause.scheduled else f", as reported {said}"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def amount(clause: Clause, asked_: Asked) -> Asked | None:
    """What was paid, with the question's own first words where it was paid for something, or was the size of a loan."""
    if clause.role is Role.OBJECT:
        return asked_
    if clause.role is not Role.COMPLEMENT:
        return None
    if clause.preposition == "for" and clause.before:
        return Asked(f"for how much {asked_.question}", asked_.statement)
    if clause.preposition == "of" and _SUM.fullmatch(clause.before):
        return Asked(
            f"how large {clause.before} {asked_.question.replace(f' {clause.before}', '', 1)}", asked_.statement
        )
    return None


def percentage(clause: Clause, asked_: Asked) -> Asked | None:
    """A share or a change in per cent: the question with its own first words."""
    question = asked_.question
    if clause.role is Role.OBJECT and clause.after.startswith("of "):
        return None  # a share of something is asked by its unit
    if clause.role is Role.COMPLEMENT and clause.preposition == "to":
        return Asked(f"to what level {question}", asked_.statement)
    moves = clause.base in _UP_AND_DOWN
    if clause.preposition == "by" or (clause.role is Role.OBJECT and moves):
        return Asked(f"by how much {question}", asked_.statement)
    return None


def points(clause: Clause, unit: str, asked_: Asked) -> Asked | None:
    """By how many basis or percentage points a rate moved: the question with its own first words."""
    moved = clause.role is Role.COMPLEMENT and clause.preposition == "by" and clause.base in _UP_AND_DOWN
    if not moved or not unit.endswith(_POINTS):
        return None
    return Asked(f"by how many {unit} {asked_.question}", asked_.statement.replace("{value}", f"{{value}} {unit}"))


def lasts(clause: Clause) -> bool:
    """Whether a length of time in the clause tells how long it lasted."""
    return clause.preposition == "for" or (clause.role is Role.OBJECT and clause.base in _LASTING)
