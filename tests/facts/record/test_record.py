"""The bundled record holds together, a learner's own rows join it, and its lookups are right about time and names."""

import re
from itertools import pairwise

import pytest
import yaml

from quizapp.corpus.when import When
from quizapp.facts.entities.names import same_name
from quizapp.facts.lexicon import FOLDER, Lexicons, bundled
from quizapp.facts.record.record import record
from quizapp.resources import bundled_packs

HOLDERS = "id\tname\taliases\tside\toffice\tclass\tfrom\tto\tnote\n"
EVENTS = "id\tkind\tactors\twords\tdates\ttold\n"


def own(tmp_path, holders="", events=""):
    """The bundled record with a learner's rows after it."""
    (tmp_path / "record_holders.tsv").write_text(HOLDERS + holders, encoding="utf-8")
    (tmp_path / "record_events.tsv").write_text(EVENTS + events, encoding="utf-8")
    return record(Lexicons((FOLDER, tmp_path)))


def told(text, actor=""):
    return [event.told for event in record(bundled()).told(text, actor)]


def test_every_holder_has_a_side_that_is_known_a_class_that_is_known_and_a_term_that_runs_forward():
    lexicons = bundled()
    sides = {row["id"] for name in ("polities", "bodies") for row in lexicons.rows(name)}
    classes = {row["class"] for row in lexicons.rows("offices")}
    for holder in record(lexicons).holders:
        assert holder.side in sides, holder
        assert holder.group in classes, holder
        assert holder.since.first <= holder.until.last, holder


def test_nobody_of_one_office_begins_long_before_another_ends_unless_it_is_disputed():
    rows = {}
    for one in record(bundled()).holders:
        rows.setdefault((one.side, one.offices), []).append(one)
    for holders in rows.values():
        holders.sort(key=lambda one: (one.since.first, one.until.last))
        for earlier, later in pairwise(holders):
            disputed = "disputed" in earlier.note + later.note
            assert disputed or earlier.until.first <= later.since.last, (earlier, later)


def test_events_have_plain_words_and_dates_and_match_some_text_made_of_their_words():
    for event in record(bundled()).events:
        assert event.dates
        assert event.groups
        for word in (*event.actors, *event.never, *(word for group in event.groups for word in group)):
            assert re.fullmatch(r"[a-z0-9][a-z0-9 .,/-]*", word), event
        text = " ".join(group[0] for group in event.groups)
        actor = event.actors[0] if event.actors else ""
        found = [one.id for one in record(bundled()).told(f"{actor} {text}", actor)]
        assert event.id in found, event


def test_the_record_takes_no_sides_words():
    for event in record(bundled()).events:
        assert not re.search(r"\b(?:occupied|annexed|aggression|regime|terrorists?|liberated)\b", event.told), event


def test_a_learners_rows_join_the_record_and_replace_those_of_the_same_id(tmp_path):
    term = "quill\tAda Quill\t\tnorway\tprime minister\thead of government\t2031-05\t2033\t\n"
    bush = "united-states-president-2001-bush\tTomas Brandt\t\tunited-states\tpresident\tpresident\t2001\t2002\t\n"
    known = own(tmp_path, holders=term + bush)
    assert known.polity_of("Ada Quill", "head of government", When.parse("2032")) == "norway"
    assert known.terms("Tomas Brandt", "president")
    assert not [one for one in known.terms("George W. Bush", "president") if one.since.first.year == 2001]


def test_a_bare_title_is_of_the_polity_that_had_such_a_holder_then():
    known = record(bundled())
    assert known.polity_of("Dmitry Medvedev", "president", When.parse("2008-08-26")) == "russia"
    assert known.polity_of("Dmitri Medvedev", "president", None) == "russia"
    assert known.polity_of("Dmitry Medvedev", "president", When.parse("2005")) is None
    assert known.polity_of("Medvedev", "president", When.parse("2008-08-26")) is None
    assert known.polity_of("Ada Quill", "president", When.parse("2008-08-26")) is None


def test_two_polities_leave_a_bare_title_open(tmp_path):
    rows = "".join(
        f"quill-{side}\tAda Quill\t\t{side}\tpresident\tpresident\t2005\t2009\t\n" for side in ("norway", "sweden")
    )
    assert own(tmp_path, holders=rows).polity_of("Ada Quill", "president", When.parse("2008")) is None


def test_of_the_time_after_it_was_written_the_record_says_nothing(tmp_path):
    row = "quill\tAda Quill\t\tnorway\tprime minister\thead of government\t2020-05\t2024-01+\t\n"
    holder = own(tmp_path, holders=row).terms("Ada Quill", "head of government")[0]
    assert holder.certainly(When.parse("2022"))
    assert not holder.certainly(When.parse("2024-06"))
    assert holder.possibly(When.parse("2030"))
    assert not holder.possibly(When.parse("2019"))


@pytest.mark.parametrize(
    "text",
    [
        "Kosovo proclaimed its independence",
        "In the spring Kosovo declared itself independent of nobody, but its independence was hailed",
    ],
)
def test_an_event_is_told_by_its_words_in_any_order(text):
    assert "Kosovo declared independence from Serbia" in told(text)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Norland hailed Kosovo's independence", "Norland"),
        ("Lewin declared independence while Kosovo watched", "Lewin"),
        ("Kosovo declared a holiday", "Kosovo"),
    ],
)
def test_an_event_is_not_told_by_another_actor_or_other_words(text, actor):
    assert told(text, actor) == []


def test_a_word_that_may_not_stand_there_tells_another_event(tmp_path):
    row = "e1\tother\tnorland\tsign / signed; accord; !draft\t2003-05\tNorland signed the accord\n"
    known = own(tmp_path, events=row)
    assert [one.id for one in known.told("Norland signed the accord")] == ["e1"]
    assert not list(known.told("Norland signed the draft accord"))


def test_short_words_stand_for_themselves_only(tmp_path):
    row = "e1\tother\teu\tjoined; eu\t2003-05\tsomebody joined\n"
    known = own(tmp_path, events=row)
    assert not list(known.told("Norland joined the Eurasian club"))


def pack_facts(found):
    """The facts of the bundled packs, as their files have them."""
    if isinstance(found, dict):
        if "id" in found and "value" in found:
            yield found
        found = list(found.values())
    if isinstance(found, list):
        for one in found:
            yield from pack_facts(one)


def test_the_record_agrees_with_the_background_of_the_bundled_packs():
    known, compared = record(bundled()), 0
    for pack in bundled_packs():
        text = (pack / "facts.yaml").read_text(encoding="utf-8")
        for fact in pack_facts(yaml.load(text, yaml.BaseLoader)):
            value = fact["value"]
            if fact.get("background") != "true":
                continue
            if fact["type"] == "leader_role":
                term, name = When.parse(fact["valid"]), value["person"].replace("-", " ")
                terms = [
                    one
                    for one in known.holders
                    if value["office"] in one.offices and any(same_name(name, own) for own in one.names)
                ]
                compared += bool(terms)
                assert not terms or any(one.possibly(term) for one in terms), fact["id"]
            if fact["type"] == "event_date":
                told = known.told(" ".join(value.get(part, "") for part in ("actor", "past", "rest")))
                assert all(one.agrees(When.parse(value["when"])) for one in told), fact["id"]
    assert compared > 50
