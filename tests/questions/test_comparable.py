from itertools import islice
from pathlib import Path

import pytest

from quizapp.corpus.when import When
from quizapp.facts.lexicon import Lexicons, bundled, items
from quizapp.questions.comparable import LISTS, Comparable, Comparables, comparables

LISTED = comparables()
IN_2011 = When.parse("2011-05")


def names(found: object, count: int = 5) -> list[str]:
    return [one.name for one in islice(found, count)]  # type: ignore[call-overload]


def test_the_nearest_holders_of_the_same_office_come_first_with_their_terms() -> None:
    first = next(LISTED.people("prime minister", "norway", IN_2011))
    assert first == Comparable("Erna Solberg", "Erna Solberg was prime minister of Norway from 2013 to 2021.")


def test_nobody_is_told_as_wrong_who_held_the_office_then() -> None:
    told = [one.why for one in LISTED.people("prime minister", "norway", IN_2011)]
    assert not any("from 2005 to 2013" in why for why in told)


def test_holders_of_a_body_are_found_by_its_name() -> None:
    assert "Javier Solana" in names(LISTED.people("secretary-general", "NATO", IN_2011))


def test_nobody_is_comparable_where_the_record_knows_nothing() -> None:
    assert names(LISTED.people("harbour master", "norland", IN_2011)) == []
    assert names(LISTED.people("president", "georgia", None)) == []


def test_countries_are_those_of_the_same_part_of_the_world() -> None:
    assert "Kenya" in names(LISTED.polities("uganda"), 20)
    assert "Norway" not in names(LISTED.polities("uganda"), 20)
    assert names(LISTED.polities("norland")) == []


def test_capitals_are_those_of_neighbours() -> None:
    assert Comparable("Yerevan", "Yerevan is the capital of Armenia.") in tuple(LISTED.capitals("georgia"))
    assert "Tbilisi" not in names(LISTED.capitals("georgia"), 20)


def test_bodies_with_the_same_office_come_before_those_of_the_same_kind() -> None:
    assert "United Nations" in names(LISTED.bodies("NATO", "secretary-general"), 10)
    assert names(LISTED.bodies("State Duma"))[:2] == ["Federal Assembly of Russia", "Federation Council"]
    assert names(LISTED.bodies("Harbour Board")) == []


def test_places_are_of_the_same_kind_and_of_the_country_or_beside_it() -> None:
    assert "Kampala" in names(LISTED.places("Entebbe"), 20)
    assert names(LISTED.places("Quillport")) == []


def test_agreements_are_of_the_same_kind_the_nearest_in_time_first() -> None:
    in_1996 = names(LISTED.agreements("Peace Accord of Sund", When.parse("1996")))
    assert in_1996[0] == "Khasavyurt Accord"
    assert "Kyoto Protocol" not in in_1996
    assert not names(LISTED.agreements("Peace Accord of Sund", When.parse("1850")))


def test_a_row_says_nothing_of_a_place_that_the_lexicon_lacks() -> None:
    lists, known = Lexicons((LISTS,)), {row["id"] for row in bundled().rows("polities")}
    placed = [place for row in lists.rows("regions") for place in items(row["polities"])]
    assert set(placed) <= known
    assert all(len(row) == len(set(row)) for row in (items(one["polities"]) for one in lists.rows("regions")))


def test_a_place_of_two_rows_has_those_of_its_first_row_before_the_others() -> None:
    beside = names(LISTED.polities("abkhazia"))
    assert set(beside[:3]) == {"South Ossetia", "Nagorno-Karabakh", "Transnistria"}
    assert "Armenia" in beside[3:]


@pytest.mark.parametrize("row", Lexicons((LISTS,)).rows("agreements"), ids=lambda row: row["name"])
def test_every_listed_agreement_has_a_kind_and_a_year(row: dict[str, str]) -> None:
    assert row["kind"] in {"peace", "alliance", "arms", "trade", "border", "union", "climate", "rights", "money"}
    assert 1900 < int(row["concluded"]) < 2027


def test_the_lists_of_a_learner_come_into_play(tmp_path: Path) -> None:
    (tmp_path / "record_holders.tsv").write_text(
        "id\tname\taliases\tside\toffice\tclass\tfrom\tto\tnote\n"
        "a\tAda Quill\t\tnorway\tharbour master\tleader\t2001\t2004\t\n"
    )
    own = Comparables(Lexicons((*bundled().folders, tmp_path)))
    assert names(own.people("harbour master", "norway", IN_2011))[0] == "Ada Quill"


def test_states_have_ministers_and_other_bodies_have_none() -> None:
    assert "foreign minister" in LISTED.offices("norway")
    assert "foreign minister" not in LISTED.offices("united-states")
    assert "prime minister" not in LISTED.offices("united-states")
    assert "foreign minister" not in LISTED.offices("european-union")
    assert "foreign minister" not in LISTED.offices("")
