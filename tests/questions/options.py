"""The wrong options that a draft of some facts gets."""

import random

from quizapp.facts.fact import Fact
from quizapp.questions.comparables.comparable import comparables
from quizapp.questions.distractors.distractors import distractors
from quizapp.questions.distractors.pool import Pool
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import Distractor
from quizapp.questions.templates import drafts
from tests import factories


def options(template: str, *facts: Fact, seed: int = 1) -> tuple[Distractor, ...]:
    """The distractors of the first fact's draft by one template, the others being the rest of the fact base."""
    base = FactBase(facts, factories.entities())
    pool = Pool([draft for fact in facts for draft in drafts(fact, base)])
    draft = next(one for one in pool.drafts if one.template == template and one.fact == facts[0])
    return distractors(draft, pool, base, random.Random(seed))


def texts(template: str, *facts: Fact, seed: int = 1) -> list[str]:
    return [option.text for option in options(template, *facts, seed=seed)]


def listed(template: str, *facts: Fact) -> list[str]:
    """The wrong options of the first fact's draft, the curated lists at hand."""
    base = FactBase(facts, factories.entities())
    pool = Pool([draft for fact in facts for draft in drafts(fact, base)])
    draft = next(one for one in pool.drafts if one.template == template and one.fact == facts[0])
    return [one.text for one in distractors(draft, pool, base, random.Random(1), comparables())]
