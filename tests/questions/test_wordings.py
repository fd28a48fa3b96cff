"""Every wording of every question of the shipped pack and of one drafted from articles, whichever a seed takes."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.questions.flaws import blocking, flaws
from quizapp.questions.generate import generate
from quizapp.questions.packs.packs import Pack, load_pack
from quizapp.questions.question import Question
from quizapp.questions.templates import Draft
from tests.approval import FOLDER
from tests.questions.plainly import drafts_of

SHIPPED = Path(__file__).parents[2] / "questions" / "south-caucasus-2008-2017"
SEEDS = range(5)

_Asked = dict[int, tuple[Question, ...]]  # the questions by the seed


@pytest.fixture(scope="module", params=[SHIPPED, FOLDER / "ten_articles"], ids=["shipped", "drafted"])
def pack(request: pytest.FixtureRequest) -> Pack:
    return load_pack(request.param)


@pytest.fixture(scope="module")
def asked(pack: Pack) -> _Asked:
    return {seed: generate(replace(pack, seed=seed)).questions for seed in SEEDS}


@pytest.fixture(scope="module")
def made(pack: Pack) -> dict[str, Draft]:
    return drafts_of(pack)


def rules(question: Question, stem: str) -> set[str]:
    return {flaw.rule for flaw in flaws(replace(question, stem=stem))}


def test_no_wording_is_blocked(asked: _Asked, made: dict[str, Draft]) -> None:
    told = [(one, stem) for one in asked[0] if one.key in made for stem in made[one.key].stems]
    assert not [stem for question, stem in told if blocking(flaws(replace(question, stem=stem)))]


def test_none_that_a_seed_takes_has_a_flaw_that_the_plainest_has_not(asked: _Asked, made: dict[str, Draft]) -> None:
    told = [one for questions in asked.values() for one in questions if one.key in made]
    assert not [one.stem for one in told if not rules(one, one.stem) <= rules(one, made[one.key].stem)]


def test_no_two_questions_are_worded_alike(asked: _Asked) -> None:
    assert all(len({one.stem for one in questions}) == len(questions) for questions in asked.values())


def test_a_seed_changes_neither_which_questions_there_are_nor_their_answers(asked: _Asked) -> None:
    kept = {tuple((one.key, one.answer, one.accepted, one.kind) for one in questions) for questions in asked.values()}
    assert len(kept) == 1
    assert len({tuple(one.stem for one in questions) for questions in asked.values()}) == len(SEEDS)


def test_the_order_of_the_facts_changes_no_wording(pack: Pack, asked: _Asked, made: dict[str, Draft]) -> None:
    turned = replace(pack, facts=tuple(reversed(pack.facts)), seed=0)
    one, two = ({each.key: each.stem for each in questions} for questions in (asked[0], generate(turned).questions))
    after = drafts_of(turned)
    same = [key for key in one.keys() & two.keys() & made.keys() if made[key].stems == after[key].stems]
    assert same
    assert {key: one[key] for key in same} == {key: two[key] for key in same}
