"""Short names of agreements: joined to the full name where they stand in brackets, or are its letters."""

import pytest

from quizapp.facts.agreements.short_names import abbreviates
from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def names(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.AGREEMENT, *lines)]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("The port and Norland signed a memorandum of understanding (MOU). Under the MOU, both pay.",), ""),
        (("The port signed a Memorandum of Understanding (the “MoU”) on the pier with Norland.",), ""),
        (("Norland and Peru signed a free trade agreement in May.", "The FTA covers 310 goods."), ""),
        (
            ("Norland and Peru signed a Comprehensive Economic Partnership Agreement (CEPA) in 2017.",),
            "Comprehensive Economic Partnership Agreement",
        ),
    ],
)
def test_letters_that_stand_for_a_name_are_no_agreement_of_their_own(lines: tuple[str, ...], name: str) -> None:
    found = names(*lines)
    assert len(found) == 1
    assert found[0].startswith(name)
    assert not found[0].isupper()


def test_letters_of_another_name_tell_another_agreement() -> None:
    assert (
        len(names("Norland and Peru signed a memorandum of understanding in May.", "A CEPA with Chad followed.")) == 2
    )


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("MoU", "memorandum of understanding on the pier", True),
        ("FTA", "Norland-Peru free trade agreement", True),
        ("M.O.U.", "memorandum of understanding", True),
        ("pact", "peace and cooperation treaty", False),
        ("CEPA", "free trade agreement", False),
        ("A", "accord", False),
    ],
)
def test_letters_abbreviate_a_name_whose_words_they_begin(short: str, name: str, *, expected: bool) -> None:
    assert abbreviates(short, name) is expected
