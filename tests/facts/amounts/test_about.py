"""The clause of a figure, and who says it."""

import pytest

from quizapp.facts.amounts.about import attribution, clause
from quizapp.facts.fact import Stance, Status
from quizapp.facts.sentence import Sentence, Tag
from tests.facts.extracted import sentences


def figure(text: str) -> tuple[Sentence, int]:
    """A sentence and its first unit that is a number, amount or length."""
    (sentence,) = sentences(text)
    return sentence, next(at for at, unit in enumerate(sentence.units) if unit.tag in {Tag.NUMBER, Tag.MONEY})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mill, which is old, employs 40 welders, said the union.", "employs welders"),
        ("The bank lent $40 million (about 37 million euros) to the mill.", "The bank lent"),
        (
            "They later moved in with the deployment of thousands of troops.",
            "They later moved in with the deployment of troops",
        ),
        ("Some two-thirds of the farmers own their land.", "part of the farmers own their land"),
        ("The inquiry said 45 of the winners had lied.", "The inquiry said some of the winners had lied"),
        ("The fund was set up with $40 million and a loan.", "The fund was set up and a loan"),
        ("With $40 million in hand, the mill opened.", "in hand, the mill opened"),
        ("Ministers argued for hours, and the mill got $40 million in the end.", "the mill got in the end"),
    ],
)
def test_a_clause_ends_at_punctuation_and_leaves_the_figure_out(text: str, words: str) -> None:
    sentence, at = figure(text)
    assert clause(sentence, at, at + 1).words == words


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The mill employs 40 welders.", Status.OCCURRED),
        ("The mill is to employ 40 welders.", Status.SCHEDULED),
        ("The mill could employ 40 welders.", Status.PROPOSED),
        ("It could close, but the mill employs 40 welders.", Status.OCCURRED),
    ],
)
def test_a_clause_tells_whether_it_happened(text: str, status: Status) -> None:
    sentence, at = figure(text)
    assert clause(sentence, at, at + 1).status is status


def test_a_figure_in_quotation_marks_is_claimed_by_the_speaker_that_is_named() -> None:
    sentence, at = figure('"We employ 40 welders," Ada Quill said.')
    found = attribution(sentence, sentence.units[at].first)
    assert (found.speaker, found.stance) == ("Ada Quill", Stance.CLAIMED)


def test_a_figure_outside_of_quotation_marks_is_asserted() -> None:
    sentence, at = figure('The mill employs 40 welders, and "all of them sing", Ada Quill said.')
    assert attribution(sentence, sentence.units[at].first).stance is Stance.ASSERTED
