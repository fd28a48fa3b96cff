from itertools import islice
from pathlib import Path

import pytest

from quizapp.corpus.when import When
from quizapp.facts.lexicon import Lexicons, bundled, items
from quizapp.questions.comparables.comparable import LISTS, Comparable, Comparables, comparables

LISTED = comparables()
IN_2011 = When.parse("2011-05")


def names(found: object, count: int = 5) -> list[str]:
    return [one.name for one in islice(found, count)]  # type: ignore[call-overload]


def test_the_nearest_holders_of_the_same_office_come_first_with_their_terms() -> None:
    first = next(LISTED.people("prime minister", "norway", IN_2011))
    assert first == Comparable("Erna Solberg", "Erna Solberg was prime minister of Norway from 2013 to 2021.")


def test_who_was_suspended_at_the_end_of_a_term_held_the_office_before() -> None:
    then = When.parse("2018-04")
    assert names(LISTED.people("president", "south-korea", then), 2) == ["Park Geun-hye", "Yoon Suk-yeol"]
    during = When.parse("2017-01")
    assert "Park Geun-hye" not in names(LISTED.people("president", "south-korea", during))


def test_a_country_is_told_with_who_held_the_office_there_then() -> None:
    then = When.parse("2018-04")
    found = {one.name: one.why for one in LISTED.polities("uzbekistan", "foreign minister", then)}
    assert found["Turkmenistan"] == "Rashid Meredov was foreign minister of Turkmenistan from 2001."
    assert not any(one.why for one in LISTED.polities("uzbekistan"))
    assert not any(one.why for one in LISTED.polities("uzbekistan", "foreign minister"))


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
    assert "Council of Europe" in names(LISTED.bodies("NATO", "secretary-general"), 10)
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


def titles(office: str, polity: str, body: str = "") -> list[str]:
    return [one.name for one in LISTED.titles(office, polity, body)]


def test_beside_an_office_of_a_state_stand_its_others_and_the_same_office_elsewhere() -> None:
    assert "prime minister of Sweden" in titles("prime minister", "norway")
    found = titles("finance minister", "norway")
    assert "justice minister of Norway" in found
    assert not any("king" in one for one in found)


def test_who_held_another_office_then_is_told_of_it() -> None:
    why = {one.name: one.why for one in LISTED.titles("prime minister", "norway", when=IN_2011)}
    told = "Jonas Gahr Støre was foreign minister of Norway from 2005 to 2012."
    assert why["foreign minister of Norway"] == told
    assert "justice minister of Norway" not in why  # of which the record does not know that it was somebody else's


def test_states_with_secretaries_have_no_ministers() -> None:
    assert not any("minister" in one for one in titles("president", "united-states") if one.endswith("States"))


def test_another_name_of_the_same_ministry_is_no_other_office() -> None:
    assert "interior minister of India" not in titles("home minister", "india")
    assert "foreign minister of India" in titles("home minister", "india")


def test_beside_an_office_of_a_body_stands_that_of_others_that_have_it() -> None:
    assert "secretary-general of the Council of Europe" in titles("secretary-general", "", "NATO")
    assert titles("harbour master", "", "NATO") == []
    assert titles("leader", "", "Harbour Party") == []


def test_regions_are_of_the_same_state() -> None:
    assert "premier of Nova Scotia" in titles("premier", "new-brunswick")
    assert "Ontario" in names(LISTED.polities("new-brunswick"), 20)
    assert "Veneto" not in names(LISTED.polities("new-brunswick"), 20)


def test_countries_have_the_office_in_question() -> None:
    assert "Spain" not in names(LISTED.polities("portugal", "president"), 30)
    assert "Brazil" not in names(LISTED.polities("portugal", "prime minister"), 30)
    assert "Cape Verde" in names(LISTED.polities("portugal", "president"), 30)
    assert set(names(LISTED.polities("kuwait", "emir"), 30)) == {"Qatar"}


def test_a_country_is_asked_for_only_beside_those_where_names_are_alike() -> None:
    assert names(LISTED.polities("iceland", "prime minister")) == []
    assert "Iceland" not in names(LISTED.polities("norway", "foreign minister"), 20)
    assert names(LISTED.polities("germany", "chancellor")) == []  # everybody knows it


def test_beside_heads_of_a_state_itself_none_of_another_is_needed() -> None:
    found = [one.why for one in LISTED.people("prime minister", "norway", IN_2011, "head of government")]
    assert found
    assert all("of Norway" in why for why in found)


def test_a_commander_is_taken_for_no_minister() -> None:
    found = LISTED.titles("supreme commander", "sweden", office_class="military")
    assert {one.name for one in found} == {"supreme commander of Norway", "supreme commander of Denmark"}


def test_a_territory_of_another_state_has_no_offices_that_are_not_known() -> None:
    assert "president of the Faroe Islands" not in titles("harbour master", "faroe-islands")


def test_who_held_an_office_of_another_class_is_no_wrong_holder() -> None:
    found = [one.why for one in LISTED.people("foreign minister", "norway", IN_2011, "foreign minister")]
    assert found
    assert not any("prime minister" in why for why in found)


def test_a_reason_settles_the_month_where_a_term_begins_or_ends_in_the_year_asked() -> None:
    found = [one.why for one in LISTED.people("prime minister", "norway", When.parse("2013-05"))]
    assert "Erna Solberg was prime minister of Norway from October 2013 to 2021." in found


def test_bodies_led_from_other_parts_of_the_world_are_not_comparable() -> None:
    assert "CARICOM" not in names(LISTED.bodies("NATO", "secretary-general"), 30)


def test_countries_where_names_are_alike_come_first() -> None:
    assert set(names(LISTED.polities("angola"), 3)) <= {
        "Brazil",
        "Cape Verde",
        "East Timor",
        "Guinea-Bissau",
        "Mozambique",
        "Portugal",
        "São Tomé and Príncipe",
    }


@pytest.mark.parametrize(("name", "columns"), [("names", ("polities",)), ("heads", ("polity",))])
def test_the_lists_name_polities_of_the_lexicon(name: str, columns: tuple[str, ...]) -> None:
    known = {row["id"] for row in bundled().rows("polities")}
    for row in Lexicons((LISTS,)).rows(name):
        assert {id for column in columns for id in items(row[column])} <= known


def test_nobody_at_the_top_speaks_for_the_parliament_as_well() -> None:
    assert "speaker of the parliament of Norway" in titles("prime minister", "norway")
    assert not any("parliament" in one for one in titles("foreign minister", "norway"))


def test_who_held_an_office_de_facto_is_told_so() -> None:
    told = [one.why for one in LISTED.people("leader", "abkhazia", IN_2011, "president")]
    assert "Raul Khajimba was leader of Abkhazia from 2014 to 2020." in told
    told = [one.why for one in LISTED.people("harbour master", "abkhazia", IN_2011, "president")]
    assert "Raul Khajimba was de facto president of Abkhazia from 2014 to 2020." in told


def test_a_disputed_place_is_an_option_where_the_record_has_its_office() -> None:
    assert "Western Sahara" not in names(LISTED.polities("tunisia", "president"), 30)
    assert "Western Sahara" in names(LISTED.polities("tunisia"), 30)
    assert "Abkhazia" in names(LISTED.polities("georgia", "president"), 30)


def test_holders_of_long_ago_come_only_where_there_are_no_others() -> None:
    told = names(LISTED.people("president", "united-states", When.parse("2022-06"), "president"), 20)
    assert {"Donald Trump", "Barack Obama"} <= {*told}
    assert "George W. Bush" not in told
    assert "Kofi Annan" in names(LISTED.people("secretary-general", "united-nations", When.parse("2019-08")))
