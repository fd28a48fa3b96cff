"""What a vote was on, and whose assembly voted, as its own sentence tells it."""

import pytest

from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import bundled
from quizapp.questions.drafting.named import Named
from quizapp.questions.drafting.votes import assembly_told, matter_told


@pytest.mark.parametrize(
    ("sentence", "matter"),
    [
        ("The Storting passed, by 57 votes to 12, a law on ferries to Sweden.", "on a law on ferries to Sweden"),
        (
            "The Storting voted down, by 9 to 7, a bill to lend 40,000 tents to Peru.",
            "on a bill to lend 40,000 tents to Peru",
        ),
        ("The Storting adopted a resolution on Peru by 57 votes to 12.", "on a resolution on Peru"),
        (
            "The Storting rejected a bill to move the rules that bind Swedish ferries, 57-12.",
            "on a bill to move the rules that bind Swedish ferries",
        ),
        ("The Storting passed a resolution to that effect by 57 votes to 12.", ""),
        ("The Storting passed a bill to fund its ferries to Peru by 57 votes to 12.", ""),
        ("The Storting passed a bill to move the harbour by 57 votes to 12.", ""),
        ("The Storting passed a bill on Peru by 57 votes to 12, and another by 60 votes to 9.", ""),
        ("The Storting passed the budget by 57 votes to 12.", ""),
        ("A bill on Peru failed by 57 votes to 12.", ""),
    ],
)
def test_a_bill_is_told_where_its_words_stand_alone(sentence: str, matter: str) -> None:
    assert matter_told(sentence, Named(bundled())) == matter


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Mauritania's National Assembly voted 96 to 27.", "National Assembly of Mauritania"),
        ("The National Assembly voted 96 to 27.", None),
        ("Lewin's National Assembly voted 96 to 27.", None),
    ],
)
def test_an_assembly_without_a_state_is_that_of_the_state_before_it(sentence: str, label: str | None) -> None:
    named = Named(bundled())
    plain = Entity(id="national-assembly", kind=EntityKind.BODY, label="National Assembly")
    named.add({plain.id: plain}, sentence)
    found = assembly_told(plain.id, sentence, named)
    assert (found.label if found else None) == label
    assert assembly_told("storting", "Norway's Storting voted 96 to 27.", named) is None
