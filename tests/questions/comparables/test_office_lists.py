import pytest

from quizapp.corpus.when import When
from quizapp.facts.lexicon import Lexicons, bundled, items
from quizapp.questions.comparables.comparable import LISTS, comparables
from quizapp.questions.comparables.office_lists import family, plain

OFFICES = comparables().offices
IN_2011 = When.parse("2011-05")


def test_a_land_without_an_army_has_no_minister_of_defence() -> None:
    assert not OFFICES.exists("iceland", "Defense minister")
    assert OFFICES.exists("norway", "defence minister")


def test_no_monarchy_has_a_president_and_few_states_a_chancellor() -> None:
    assert not OFFICES.exists("norway", "president")
    assert OFFICES.exists("austria", "chancellor")
    assert not OFFICES.exists("switzerland", "chancellor")
    assert not OFFICES.exists("mexico", "deputy prime minister")


def test_the_heads_of_the_best_known_states_are_famous() -> None:
    assert OFFICES.is_famous("united-states", "President")
    assert not OFFICES.is_famous("norway", "prime minister")


def test_heads_often_hold_portfolios_as_well_unless_somebody_else_does() -> None:
    for portfolio in ("foreign minister", "interior minister", "Attorney-General"):
        assert OFFICES.may_hold_too("mongolia", "president", portfolio, "Ada Quill", IN_2011)
        assert not OFFICES.may_hold_too("mongolia", "attorney general", portfolio, "Ada Quill", IN_2011)
    assert OFFICES.may_hold_too("norway", "prime minister", "interior minister", "Ada Quill", IN_2011)
    assert not OFFICES.may_hold_too("norway", "prime minister", "foreign minister", "Ada Quill", IN_2011)
    assert not OFFICES.may_hold_too("mongolia", "president", "prime minister", "Ada Quill", IN_2011)


def test_deputies_and_the_ministers_of_small_states_often_hold_another_office() -> None:
    assert OFFICES.may_hold_too("mongolia", "deputy prime minister", "justice minister", "Ada Quill", IN_2011)
    assert OFFICES.may_hold_too("kiribati", "justice minister", "interior minister", "Ada Quill", IN_2011)


def test_an_office_goes_by_several_names() -> None:
    assert "foreign affairs minister" in OFFICES.called("foreign minister", "norway", "")
    assert "foreign minister" in OFFICES.called("Minister for Foreign Affairs", "norway", "")
    assert "High Representative" in OFFICES.called("foreign policy chief", "european-union", "")
    assert "president" in OFFICES.called("chair", "", "labour-party")
    assert "finance minister" in OFFICES.called("chancellor of the exchequer", "united-kingdom", "")


def test_names_of_an_office_hold_where_they_are_used_alone() -> None:
    assert "president of the region" in OFFICES.called("governor", "veneto", "")
    assert "governor" not in OFFICES.called("president", "italy", "")
    assert not OFFICES.called("chair", "norway", "")
    assert not OFFICES.called("harbour master", "norway", "")
    assert OFFICES.called("fisheries minister", "norway", "") == ("minister of fisheries", "minister for fisheries")
    assert not OFFICES.called("deputy fisheries minister", "norway", "")
    assert "head" in OFFICES.called("president", "", "fifa")
    assert not OFFICES.called("head", "", "fifa")  # which may lead a part of it


def test_an_office_is_held_by_the_record_at_a_time() -> None:
    assert "prime minister" in OFFICES.held("Jens Stoltenberg", IN_2011)
    assert "prime minister" not in OFFICES.held("Jens Stoltenberg", When.parse("2016"))


def test_an_office_that_one_body_alone_has_gives_it_away() -> None:
    assert OFFICES.is_of_one("foreign policy chief")
    assert not OFFICES.is_of_one("secretary-general")


def test_ministers_are_of_one_family_and_presidents_are_not() -> None:
    assert family("foreign minister") == family("minister") != family("president")
    assert plain("Attorney-General") == "attorney general"


@pytest.mark.parametrize(
    ("name", "column"),
    [("famous", "side"), ("lacking", "polity"), ("unions", "bodies"), ("small", "polity"), ("renamed", "id")],
)
def test_the_lists_name_polities_and_bodies_of_the_lexicon(name: str, column: str) -> None:
    known = {row["id"] for source in ("polities", "bodies") for row in bundled().rows(source)}
    assert {id for row in Lexicons((LISTS,)).rows(name) for id in items(row[column])} <= known


def test_names_of_offices_hold_for_what_the_lexicon_knows() -> None:
    rows = [row for source in ("polities", "bodies") for row in bundled().rows(source)]
    known = {one for row in rows for one in (row["id"], row["kind"], f"of {row.get('side')}")}
    told = Lexicons((LISTS,)).rows("office_names")
    assert {one for row in told for one in items(row["of"])} <= known
    assert all(len(set(names)) == len(names) for row in told for names in [items(row["names"]) + items(row["also"])])
