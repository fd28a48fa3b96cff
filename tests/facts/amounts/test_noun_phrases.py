"""What stands after a number: the head that is counted, and the phrase that belongs to it."""

import pytest

from quizapp.facts.amounts.noun_phrases import counted, nouns, part_of
from quizapp.facts.lexicon import bundled
from quizapp.facts.sentence import Sentence, Tag
from tests.facts.extracted import sentences

TABLE = nouns(bundled())


def after(text: str) -> tuple[Sentence, int]:
    """A sentence and the unit after its first number."""
    (sentence,) = sentences(text)
    return sentence, 1 + next(at for at, unit in enumerate(sentence.units) if unit.tag == Tag.NUMBER)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He has 40 old goats there.", "old goats"),
        ("He has 40 sports halls there.", "sports halls"),
        ("He met 40 policemen there.", "policemen"),
        ("He met 40 Estonian pilots there.", "Estonian pilots"),
        ("He met 40 Estonians there.", "Estonians"),
        ("He has 40 goats of the old breed, said she.", "goats of the old breed"),
        ("It is 40 nautical miles away.", "nautical miles"),
    ],
)
def test_the_first_plural_is_the_head(text: str, words: str) -> None:
    sentence, at = after(text)
    found = counted(sentence, at, TABLE)
    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    "text", ["Of these 40 were lost.", "She sold 40 and left.", "She is 40, says Ada.", "By 40 he had won."]
)
def test_without_a_plural_nothing_is_counted(text: str) -> None:
    sentence, at = after(text)
    assert counted(sentence, at, TABLE) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He lost 40 of the goats.", "goats"),
        ("He lost 40 of his 90 goats.", "goats"),
        ("He lost 40 of them.", "of them"),
        ("He lost 40 per cent of national income.", "national income"),
    ],
)
def test_a_part_is_told_with_its_whole(text: str, words: str) -> None:
    sentence, at = after(text)
    found = part_of(sentence, at, TABLE)
    assert found is not None
    assert found.words == words
