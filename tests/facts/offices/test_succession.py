"""Offices told by who follows whom."""

import pytest

from quizapp.facts.fact import FactType, Status
from tests.facts.extracted import facts


def held(*lines: str) -> dict[str, Status]:
    return {fact.normalised: fact.status for fact in facts(FactType.LEADER_ROLE, *lines)}


@pytest.mark.parametrize(
    ("lines", "told", "status"),
    [
        (("Governor Ada Quill left.", "She was succeeded by Tomas Brandt."), "Tomas Brandt|Governor|", Status.CURRENT),
        (("Governor Ada Quill was replaced by Tomas Brandt.",), "Tomas Brandt|Governor|", Status.CURRENT),
        (("Governor Ada Quill succeeded Tomas Brandt.",), "Tomas Brandt|Governor|", Status.FORMER),
        (("Governor Ada Quill took over from Tomas Brandt.",), "Tomas Brandt|Governor|", Status.FORMER),
        (
            ("Governor Ada Quill left.", "Quill's predecessor, Tomas Brandt, stayed."),
            "Tomas Brandt|Governor|",
            Status.FORMER,
        ),
        (("Governor Ada Quill, whose predecessor Tomas Brandt left, won.",), "Tomas Brandt|Governor|", Status.FORMER),
        (("Governor Ada Quill met her successor, Tomas Brandt.",), "Tomas Brandt|Governor|", Status.CURRENT),
    ],
)
def test_who_follows_holds_the_same_office(lines: tuple[str, ...], told: str, status: Status) -> None:
    assert held(*lines)[told] is status


@pytest.mark.parametrize(
    "lines",
    [
        ("Captain Ada Quill was replaced by Tomas Brandt.",),
        ("Ada Quill, the mayor of Lewin and a former senator, left.", "She was succeeded by Tomas Brandt."),
        ("Governor Ada Quill met Maria Okafor.", "She was succeeded by Tomas Brandt."),
        ("Ada Quill was succeeded by Tomas Brandt.",),
        ("Bishop Ada Quill will succeed Tomas Brandt.",),
    ],
)
def test_nothing_is_told_of_players_several_offices_or_an_unclear_she(lines: tuple[str, ...]) -> None:
    assert not [told for told in held(*lines) if told.startswith("Tomas Brandt")]
