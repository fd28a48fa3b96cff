"""Whose a body of a common name is: of the land that the article tells, or of none."""

import pytest

from quizapp.facts.entities.common_names import _common
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import bundled
from quizapp.facts.sentence import Tag
from tests.facts.extracted import sentences


def bodies(*lines: str) -> list[tuple[str, str]]:
    """The bodies of the lines by name and land."""
    values = [mention.value for one in sentences(*lines) for mention in one.mentions if mention.tag is Tag.BODY]
    return [(value.label, value.side) for value in values if isinstance(value, Entity)]


@pytest.mark.parametrize(
    ("line", "land"),
    [
        ("BERN, 18 May - The Federal Chancellery opened the register.", "switzerland"),
        ("KAMPALA (Reuters) - The Foreign Office recalled the envoy.", "uganda"),
        ("Ferries stopped in Armenia, where the Investigative Committee opened a case.", "armenia"),
        ("The Federal Chancellery opened the register.", ""),
        ("Envoys from Sweden and Norway wrote to the Foreign Office about the ferries.", ""),
    ],
)
def test_a_common_name_is_of_the_land_of_the_article(line: str, land: str) -> None:
    assert [side for _label, side in bodies(line)] == [land]


def test_a_common_name_is_the_usual_body_where_its_land_is_told() -> None:
    usual = ("German Chancellery", "germany")
    assert bodies("BERLIN, 18 May - The Federal Chancellery opened the register.") == [usual]
    assert bodies("BERN, 18 May - A ferry sank.", "Germany was told, and the Federal Chancellery wept.") == [usual]
    assert bodies("Germany has many ferries.", "One sank.", "It was old.", "The Federal Chancellery wept.") == [usual]


def test_a_land_named_far_from_a_common_name_leaves_a_choice() -> None:
    lines = ("BERN, 18 May - A ferry sank.", "Germany has many.", "It was old.", "The Federal Chancellery wept.")
    assert bodies(*lines) == [("Federal Chancellery", "")]


def test_a_name_of_its_own_tells_which_body_a_common_one_stands_for() -> None:
    told = ("International Committee of the Red Cross", "")
    assert bodies("The Red Cross sent a ferry.") == [("Red Cross", "")]
    assert bodies("The ICRC has ferries.", "The Red Cross sent one.") == [told, told]


def test_every_common_name_is_one_of_our_bodies() -> None:
    assert set(_common(bundled())) == bundled().words("common_bodies")


def test_an_honorific_before_a_ministry_belongs_to_its_name() -> None:
    assert [label for label, _side in bodies("The Justice Ministry met, and Justice Quill with it.")] == [
        "Justice Ministry"
    ]
