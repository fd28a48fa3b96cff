"""A search that found nothing is told what may help: what is called nearly so, a shorter word, fewer conditions."""

import pytest

from quizapp.authoring.search_advice import advice
from quizapp.clock import FakeClock
from quizapp.store import questions
from quizapp.store.library import Library
from tests import factories


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("topic:lea", "No topic is called “lea”. “leaders” begins so: topic:lea* finds all that do."),
        ('tag:"my o"', 'No tag is called “my o”. “my own” begins so: tag:"my o*" finds all that do.'),
        ("topic:laeders", "No topic is called “laeders”. The nearest is “leaders”."),
        ("president topic:led*", "No topic begins with “led”. The nearest is “leaders”."),
        ("topic:Leaders tag:zzz", "No tag is called “zzz”."),
        ("tag:islands tag:natto OR dates", "No tag is called “natto”. The nearest is “nato”."),
        ("deck:mine", "No deck is called “mine”."),
        ("pack:ports*", "No pack begins with “ports”."),
        ("topic:leaders archipelagos", "A shorter word may find it."),
        ("tag:islands archipelagos", "A shorter word may find it."),
        ("topic:leaders is:leech", "With fewer conditions there may be some."),
        ("is:leech", "There is none at the moment."),
        ("-topic:lea", "There is none at the moment."),
    ],
)
def test_what_may_help_is_said_of_what_was_typed(library: Library, clock: FakeClock, text: str, said: str) -> None:
    made = factories.question(1, topic="leaders", tags=("islands::west", "nato", "my own"))
    questions.add(library, [made], name="add", now=clock.now())
    assert advice(library, text) == said
