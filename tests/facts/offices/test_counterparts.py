"""Offices told by another's: counterparts, deputies, incumbents."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def held(*lines: str) -> set[str]:
    return {fact.normalised for fact in facts(FactType.LEADER_ROLE, *lines)}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Foreign Minister Ada Quill met her Estonian counterpart, Tomas Brandt.", "Foreign Minister|Estonia"),
        (
            "Foreign Minister Ada Quill left. Quill's Estonian counterpart, Tomas Brandt, stayed.",
            "Foreign Minister|Estonia",
        ),
        (
            "Latvia's trade minister left. The minister's Estonian counterpart, Tomas Brandt, stayed.",
            "trade minister|Estonia",
        ),
        ("Latvia's president, Ada Quill, and Estonia's counterpart, Tomas Brandt, left.", "president|Estonia"),
        ("The trade minister, Ada Quill, and Estonian counterpart Tomas Brandt left.", "trade minister|Estonia"),
        ("President Ada Quill telephoned Estonia's Tomas Brandt, Quill's counterpart, twice.", "President|Estonia"),
        ("President Ada Quill met Tomas Brandt, her counterpart from Estonia.", "President|Estonia"),
        (
            "President Ada Quill met her Latvian and Estonian counterparts, Bo Reed and Tomas Brandt.",
            "President|Estonia",
        ),
        ("President Ada Quill met her counterparts Tomas Brandt of Estonia and Bo Reed of Oman.", "President|Estonia"),
        ("Latvia's president, Ada Quill, met her opposite number, Estonia's Tomas Brandt.", "president|Estonia"),
        ("Premier Ada Quill of Ontario met her Quebec counterpart, Tomas Brandt.", "Premier|Quebec"),
        ("The general secretary, Ada Quill, left; her deputy, Tomas Brandt, stayed.", "deputy general secretary|"),
        ("Ms Quill, the transport minister, and Tomas Brandt, her deputy, left.", "deputy transport minister|"),
        ("Ada Quill was elected governor, beating the incumbent, Tomas Brandt.", "governor|"),
        ("Ada Quill will be mayor after beating three-term incumbent Tomas Brandt.", "mayor|"),
    ],
)
def test_another_s_office_tells_the_office(line: str, told: str) -> None:
    assert f"Tomas Brandt|{told}" in held(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ada Quill and her deputy, Tomas Brandt, left.",
        "The deputy mayor, Ada Quill, left; her deputy, Tomas Brandt, stayed.",
        "President Ada Quill and a counterpart, Tomas Brandt, left.",
        "President Ada Quill met her counterpart in Lewin and Tomas Brandt.",
        "President Ada Quill met a Lewin colleague, Tomas Brandt.",
        "Ada Quill and her counterpart, Tomas Brandt, left.",
        "Captain Ada Quill beat the incumbent, Tomas Brandt.",
    ],
)
def test_nothing_is_told_where_no_office_of_the_kind_is(line: str) -> None:
    assert not [told for told in held(line) if told.startswith("Tomas Brandt")]


def test_a_counterpart_never_takes_the_office_of_another_than_the_one_told_last() -> None:
    told = held(
        "Ada Quill, Estonia's special envoy, left.",
        "Mary Reed, a mason, waits. Her Latvian counterpart, Tomas Brandt, does not.",
    )
    assert told == {"Ada Quill|special envoy|Estonia"}
