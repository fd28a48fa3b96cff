"""Sentences as news tells them, and near ones that tell nothing, with all that may come out of each."""

from pathlib import Path

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts

_FOLDER = Path(__file__).with_name("told")


def _told(path: Path) -> dict[str, list[str]]:
    """The sentences of a file with their expected normal forms."""
    rows = (line.split(" | ", 1) for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {sentence: sorted([] if expected == "-" else expected.split("; ")) for expected, sentence in rows}


@pytest.mark.parametrize("path", sorted(_FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_sentence_of_news_tells_what_a_reader_finds_in_it(path: Path) -> None:
    expected = _told(path)
    found = {
        sentence: sorted(fact.normalised for fact in facts(FactType(path.stem), sentence)) for sentence in expected
    }
    assert found == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("The president has won a second term, the electoral commission said.", "Ms Kone took 58.2 percent."),
            ["58.2%"],
        ),
        (("Ms Dahl got 120 votes.", "Nobody else stood."), ["120"]),
        (("The assembly chose a chair. Ms Dahl received 120 votes. Mr Berg had 88, and Ms Lund four.",), ["120", "88"]),
    ],
)
def test_what_was_told_before_says_that_figures_are_of_votes(lines: tuple[str, ...], expected: list[str]) -> None:
    assert [fact.normalised for fact in facts(FactType.VOTE, *lines)][: len(expected)] == expected


def test_another_name_beside_an_agreement_is_the_same_one() -> None:
    line = "The coalition agreement, called the Harbour Pact after a town, was signed on Monday."
    assert [fact.normalised for fact in facts(FactType.AGREEMENT, line)] == ["Harbour Pact"]
    line = "The council will publish its agreement with Sudland, a memorandum of understanding signed last year."
    assert len(facts(FactType.AGREEMENT, line)) == 1
    line = "They signed a trade agreement, an extradition treaty and a fisheries accord."
    assert len(facts(FactType.AGREEMENT, line)) == 3
