"""Which clauses can be asked, and in which words; sentences stand in two text files beside this one."""

from pathlib import Path

import pytest

from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.lexicon import bundled
from quizapp.facts.wording.clause import Clause, Refusal, Role
from quizapp.facts.wording.told import Teller
from tests.facts.extracted import sentences


def lines(name: str) -> list[tuple[str, str]]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    rows = (line.partition(" | ") for line in text.splitlines() if line and not line.startswith("#"))
    return [(left, right) for left, _, right in rows]


def told(marked: str) -> Clause | Refusal:
    """The clause around what stands between stars."""
    before, value, after = marked.split("*")
    (sentence,) = sentences(f"{before}{value}{after}")
    first, last = sentence.tokens_at(
        sentence.stretch.start + len(before), sentence.stretch.start + len(before) + len(value)
    )
    units = [at for at, unit in enumerate(sentence.units) if unit.first < last and first < unit.last]
    return Teller(Clauses(sentence, bundled())).told(units[0], units[-1] + 1)[0]


def written(clause: Clause) -> str:
    if clause.role is Role.SUBJECT:
        return " ".join(part for part in ("_", clause.be, clause.past, clause.before, clause.after) if part)
    due = "due to" if clause.scheduled else ""
    parts = (clause.actor, due, clause.base, clause.before, clause.preposition, "_", clause.after)
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("marked", "asked"), lines("told_clauses.txt"))
def test_a_clause_that_stands_alone_is_told_around_its_gap(marked: str, asked: str) -> None:
    clause = told(marked)
    assert isinstance(clause, Clause), clause
    assert written(clause) == asked


@pytest.mark.parametrize(("marked", "reason"), lines("untold_clauses.txt"))
def test_a_clause_that_does_not_stand_alone_is_refused_with_the_reason(marked: str, reason: str) -> None:
    clause = told(marked)
    assert isinstance(clause, Refusal), clause
    assert clause is Refusal[reason]


def test_who_says_it_is_told_with_the_clause() -> None:
    clause = told("Norway bought *40 ships* from Sweden, Ada Quill said.")
    assert isinstance(clause, Clause)
    assert clause.said_by == "Ada Quill"


def test_a_clause_tells_whom_and_what_it_names() -> None:
    clause = told("Norway and Ada Quill bought *40 ships* from the Swedish navy.")
    assert isinstance(clause, Clause)
    assert clause.actors == ("norway", "Ada Quill")
    assert clause.others == ("sweden",)


@pytest.mark.parametrize(
    ("marked", "telling"),
    [
        ("Norway bought *40 ships* from Sweden.", True),
        ("Norway signed a treaty with Sweden in *Geneva*.", True),
        ("Norway agreed to buy the Swedish harbour for *$40 million*.", True),
        ("Norway agreed with the Swedish navy in *Geneva*.", False),
        ("Norway counted *40 ships* from Sweden.", False),
    ],
)
def test_what_happens_once_is_told_apart_from_what_goes_on(marked: str, *, telling: bool) -> None:
    clause = told(marked)
    assert isinstance(clause, Clause)
    assert clause.telling is telling
