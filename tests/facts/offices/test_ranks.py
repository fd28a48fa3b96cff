"""Places in a contest, trades and figures of speech hold no office; posts in words like theirs do."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def held(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.LEADER_ROLE, *lines)]


@pytest.mark.parametrize(
    "line",
    [
        "Race leader Ada Quill fell on the last climb.",
        "The leader of the championship, Ada Quill, starts from ninth.",
        "Ada Quill, the early leader, came fourth.",
        "Quill Brandt, the market leader, and Holmen, the second in the sector, will merge.",
        "Quill Brandt, a leader in wind turbines, named no buyer.",
        "Fund manager Ada Quill sold her shares.",
        "Film director Ada Quill shot it in Estonia.",
        "Tomas Brandt, the king of herring, gave a party.",
        "Tomas Brandt, the dean of Estonian climbers, was lost on the glacier.",
        "Tomas Brandt, chief among the critics, called it a farce.",
        "His secretary, Ada Quill, said that he was away.",
        "The mayor's secretary, Ada Quill, was freed.",
        "The secretary Ada Quill found the door open.",
        "The director of the film, Ada Quill, thanked the crew.",
        "The prize went to the Korean director Ada Quill.",
        "Bank clerk Ada Quill rang the police.",
        "His office manager Ada Quill rang the police.",
        "The night manager of the hotel, Ada Quill, saw the smoke.",
        "A manager at the port, Ada Quill, wept.",
        "An inspector, Ada Quill, found the leak.",
        "Inspector Ada Quill found the leak.",
        "It began with a comptroller, Ada Quill.",
        "That was Ada Quill, his registrar in those days.",
        "The prosecutor's clerk, Ada Quill, read it out.",
        "A spokesman for the family, Ada Quill, asked for quiet.",
        "The Scottish secretary Ada Quill spoke.",
        "Adviser to the Ukrainian president Ada Quill denied it.",
    ],
)
def test_a_rank_a_trade_or_a_figure_of_speech_is_no_office(line: str) -> None:
    assert held(line) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Opposition leader Ada Quill called for a vote.", "Ada Quill|Opposition leader|"),
        ("The leader of the miners' union, Ada Quill, agreed.", "Ada Quill|leader of the miners' union|"),
        ("Museum director Ada Quill said the vase was safe.", "Ada Quill|Museum director|"),
        ("The chief inspector of prisons, Ada Quill, quit.", "Ada Quill|chief inspector of prisons|"),
        ("Ada Quill, a former manager of the West Indies team, quit.", "Ada Quill|manager of the West Indies team|"),
        ("A spokesman for the ministry, Ada Quill, agreed.", "Ada Quill|spokesman for the ministry|"),
        ("The king of Norway, Harald Brandt, opened it.", "Harald Brandt|king|Norway"),
        ("The dean of the law school, Ada Quill, agreed.", "Ada Quill|dean of the law school|"),
        ("The party's general secretary, Ada Quill, quit.", "Ada Quill|general secretary|"),
        ("The union's secretary, Ada Quill, quit.", "Ada Quill|secretary|"),
        ("The museum's director, Ada Quill, quit.", "Ada Quill|director|"),
        ("Town clerk Ada Quill counted the votes.", "Ada Quill|Town clerk|"),
        ("An adviser to Prime Minister Ada Quill denied it.", "Ada Quill|Prime Minister|"),
    ],
)
def test_a_post_in_words_like_theirs_is_told(line: str, told: str) -> None:
    assert any(one.startswith(told) for one in held(line))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "The Polish president of the European Council, Ada Quill, spoke.",
            "president of the European Council|European Council",
        ),
        ("The American studies director, Ada Quill, wept.", "director|"),
        ("Ravens' Danish captain, Ada Quill, scored.", "captain|"),
        ("The Polish president, Ada Quill, spoke.", "president|Poland"),
        ("Ravens lost. Denmark's captain, Ada Quill, scored.", "captain|Denmark"),
    ],
)
def test_a_demonym_that_tells_whence_somebody_is_tells_no_polity(line: str, told: str) -> None:
    assert held(line) == [f"Ada Quill|{told}"]


def test_the_next_office_of_a_list_is_the_next_person_s() -> None:
    line = "The US ambassador, Ada Quill, the French consul, Jean Roy, and a priest attended."
    assert held(line) == ["Ada Quill|ambassador|United States", "Jean Roy|consul|France"]
