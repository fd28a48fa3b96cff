import pytest

from quizapp.corpus.when import When
from quizapp.facts.lexicon import Lexicons, bundled, items
from quizapp.questions.comparable import LISTS, comparables
from quizapp.questions.office_lists import family, plain

OFFICES = comparables().offices
IN_2011 = When.parse("2011-05")


def test_a_land_without_an_army_has_no_minister_of_defence() -> None:
    assert not OFFICES.exists("iceland", "Defense minister")
    assert OFFICES.exists("norway", "defence minister")


def test_no_monarchy_has_a_president_and_few_states_a_chancellor() -> None:
    assert not OFFICES.exists("norway", "president")
    assert OFFICES.exists("austria", "chancellor")
    assert not OFFICES.exists("switzerland", "chancellor")


def test_the_heads_of_the_best_known_states_are_famous() -> None:
    assert OFFICES.is_famous("united-states", "President")
    assert not OFFICES.is_famous("norway", "prime minister")


def test_heads_often_hold_portfolios_as_well_unless_somebody_else_does() -> None:
    assert "foreign minister" in OFFICES.may_hold_too("kiribati", "president", "Ada Quill", IN_2011)
    assert not OFFICES.may_hold_too("kiribati", "attorney general", "Ada Quill", IN_2011)
    assert "foreign minister" not in OFFICES.may_hold_too("norway", "prime minister", "Ada Quill", IN_2011)


def test_an_office_is_held_by_the_record_at_a_time() -> None:
    assert "prime minister" in OFFICES.held("Jens Stoltenberg", IN_2011)
    assert "prime minister" not in OFFICES.held("Jens Stoltenberg", When.parse("2016"))


def test_an_office_that_one_body_alone_has_gives_it_away() -> None:
    assert OFFICES.is_of_one("foreign policy chief")
    assert not OFFICES.is_of_one("secretary-general")


def test_ministers_are_of_one_family_and_presidents_are_not() -> None:
    assert family("foreign minister") == family("minister") != family("president")
    assert plain("Attorney-General") == "attorney general"


@pytest.mark.parametrize(("name", "column"), [("famous", "side"), ("lacking", "polity"), ("unions", "bodies")])
def test_the_lists_name_polities_and_bodies_of_the_lexicon(name: str, column: str) -> None:
    known = {row["id"] for source in ("polities", "bodies") for row in bundled().rows(source)}
    assert {id for row in Lexicons((LISTS,)).rows(name) for id in items(row[column])} <= known
