"""Whom "he" and "she" mean when they speak: told by gender and place in the sentences before, nobody where two fit."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("President Lars Holm left. He will meet President Aiko Tanaka, his office said.", "Lars Holm's office"),
        ("Lars Holm met Elena Dahl. She said it went well.", "Elena Dahl"),
        ("Lars Holm met Elena Dahl and Ziriaz Moe. She said it went well.", ""),
        ("Lars Holm met Ziriaz Moe and Elena Dahl. She said it went well.", ""),
        ("Elena Dahl and Lars Holm met. She said it went well.", "Elena Dahl"),
        ("The town hall costs more, wrote its director, Deborah Quill. He said so too.", ""),
        ("Deborah Quill is 46. That year she married Daniel Reed. She said it was late.", "Deborah Quill"),
        ("Deborah Quill is 46. Her mother, Penina Holm, was a mayor. She said it was late.", ""),
        ("A neighbour, who asked for no name, saw Peter Novak leave. He said it was late.", ""),
        ("Anna Novak's husband was asleep. He said it was late.", ""),
        ("Anna Novak's husband, Peter Reed, was asleep. He said it was late.", "Peter Reed"),
        ("Peter Novak won. By Wednesday a spokesman had softened that: the bloc, he said, was not insisting.", ""),
        ("Peter Novak won. The new member's colleague was ill. He said it was late.", ""),
        ("Bo Reed met Ed Dahl in Oslo on Monday. He said it went well.", ""),
        ("Bo Reed served under General Ed Dahl in Oslo. He said it went well.", "Bo Reed"),
        ("Bo Reed, told of the vote by Ed Dahl, said it was late. He said he was glad.", "Bo Reed"),
        ("The governor praised Ed Dahl. He said it was late.", ""),
        ("The head of the fund, Ed Dahl, was blunter. He said it was late.", "Ed Dahl"),
        ("Governor Bo Reed fell ill. The governor praised Ed Dahl. He said it was late.", "Bo Reed"),
        ("Bo Reed was there. According to him, it was late.", "Bo Reed"),
        ("The governor, who spoke through his secretary, Ed Dahl, told reporters it was late. He said so.", ""),
        ("Deborah Quill succeeded Pekka Holm. She said it was late. Holm, she noted, had left.", "Deborah Quill"),
        ("For Mary Quill, 74, it was the end. It was late. She said so.", "Mary Quill"),
        ("Thoko Banda gave the keys to Limbani Phiri. He said it was late.", ""),
        ("Thoko Banda's boss drove a bus. He said it was late.", ""),
        ("Thoko Banda's bus broke down. He said it was late.", "Thoko Banda"),
        ("Qvist Dahl and his wife, Liv Dahl, own the yard. She said it was late.", "Liv Dahl"),
        (
            "Maria Lund built it. Deborah Quill sold it. Lund lives next to it. It will, she says, outlive her.",
            "Maria Lund",
        ),
        ("Qvist Dahl watched. Her sister waited. He said it was late.", ""),
        ("Ed Dahl was shot. Police arrested a man. He said it was late.", ""),
        ("Ed Dahl was shot. Police arrested a woman. He said it was late.", "Ed Dahl"),
        ("Qvist Dahl put the sash on her. She said it was late.", ""),
        ("Qvist Dahl put on her hat. She said it was late.", "Qvist Dahl"),
        ("Elena Dahl put the sash on her. She said it was late.", "Elena Dahl"),
        ("Qvist Dahl passed the driver. He said it was late.", ""),
        ("Ed Dahl sold the yard to Reed e Hijos of Vigo. He said it was late.", "Ed Dahl"),
    ],
)
def test_a_pronoun_means_the_one_who_fits_or_nobody(line: str, speaker: str) -> None:
    found = {fact.normalised for fact in facts(FactType.STATEMENT, line)} - {"Deborah Quill" if not speaker else ""}
    assert found <= {speaker}
    assert not speaker or speaker in found


def test_what_lies_in_quotation_marks_between_is_not_counted() -> None:
    line = 'Ada Quill came home. "It was late. It was dark. It was cold. Nobody was there. I was glad," she said.'
    assert [fact.normalised for fact in facts(FactType.STATEMENT, line)] == ["Ada Quill"]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Ms Ada Holm voted with the veteran Ed Dahl. It was late. He said so.", []),
        ("Aides heard of remarks made by Tarro, where he warned the council of Oslo against delay.", []),
        ('Observers led by Ed Dahl came home.\nIt was late.\n"It is late," he said.', []),
        ("Ed Dahl left. In Oslo, the governor praised Bo Reed. He said it was late.", []),
    ],
)
def test_somebody_in_the_background_is_not_meant(line: str, speaker: list[str]) -> None:
    assert [fact.normalised for fact in facts(FactType.STATEMENT, line)] == speaker
