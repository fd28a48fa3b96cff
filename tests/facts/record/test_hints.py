"""When an article was written, by who was in office and what had happened."""

import pytest

from quizapp.corpus.reading import read_clipboard
from quizapp.corpus.when import When
from quizapp.facts.annotate import annotated
from quizapp.facts.extract import extract
from quizapp.facts.lexicon import bundled
from quizapp.facts.offices import offices
from quizapp.facts.record.hints import hints
from quizapp.facts.rules import Reading
from tests.facts.extracted import document

IN_2008 = (
    "MOSCOW, August 26 (Agency) - President Dmitry Medvedev signed a decree on harbours on Tuesday.",
    "U.S. President George W. Bush praised it.",
)


def dated(*lines):
    found = extract(document(*lines)).published
    return None if found is None else str(found)


def test_a_day_without_a_year_gets_the_one_in_which_the_holders_were_in_office():
    assert dated(*IN_2008) == "2008-08-26"


def test_more_than_one_year_leaves_the_date_open():
    assert dated("MOSCOW, August 26 (Agency) - President Dmitry Medvedev signed a decree on harbours.") is None


def test_an_event_of_last_year_gives_the_year():
    assert dated("The council praised Kosovo, which declared independence from Serbia last year.") == "2009"


@pytest.mark.parametrize(
    "line",
    [
        "The council would praise Kosovo if it declared independence, it said last year.",
        "The council praised Kosovo, which opened an embassy last year.",
    ],
)
def test_what_did_not_happen_or_is_not_known_gives_no_year(line):
    assert dated(line) is None


def test_a_holder_of_another_time_is_left_out_if_all_others_agree():
    assert dated(*IN_2008, "French President Jacques Chirac did not.") == "2008-08-26"
    assert (
        dated(*IN_2008, "French President Jacques Chirac did not.", "Nor did Russian President Boris Yeltsin.") is None
    )


def test_a_holder_of_another_time_takes_all_hints_away_from_one():
    assert dated(IN_2008[0], "French President Jacques Chirac did not.") is None


def test_between_two_terms_nobody_is_in_office():
    line = "Bhutan's Prime Minister Tshering Tobgay opened a bridge over the river, and nobody else was there."
    coming = "Another bridge over the same river will be open in 2026, and a third one some time later."
    page = read_clipboard(f"Thursday, May 23\n\n{line}\n\n{coming}", "page")
    assert str(extract(page).published) == "2024-05-23"


def test_a_full_dateline_is_believed_against_one_holder_out_of_time_but_not_against_two():
    line = "PORTSEA, August 26, 2015 (Agency) - The harbour was closed on Tuesday."
    assert dated(line, "U.S. President George W. Bush praised it.") == "2015-08-26"
    assert dated(line, "U.S. President George W. Bush and Russian President Dmitry Medvedev praised it.") is None


def test_a_holder_told_of_that_year_takes_nothing_away():
    line = "French President Jacques Chirac had praised another in May of that year."
    assert dated(*IN_2008, line) == "2008-08-26"


def test_a_holder_named_with_a_date_of_his_own_takes_nothing_away():
    assert dated(*IN_2008, "French President Jacques Chirac had praised another in 2003.") == "2008-08-26"


def hinted(line):
    article = document(line)
    sentences, people = annotated(article, bundled())
    reading = Reading(article, None, sentences, people, bundled())
    return [str(hint.when) for hint in hints(offices.find(reading), reading)]


def test_what_had_happened_is_a_lower_bound_unless_the_text_dates_it_otherwise():
    assert hinted("Kosovo declared independence from Serbia in 2008.") == ["2008-02-17/2099-12-31"]
    assert hinted("Kosovo declared independence from Serbia in 1990.") == []


def test_the_leader_of_a_party_may_be_one_long_before_the_office_of_state():
    assert hinted("The leader of the British Conservative Party, David Cameron, opened a bridge.") == []
    assert hinted("British leader David Cameron opened a bridge.") == ["2010-05-11/2016-07-13"]


def test_one_who_held_such_an_office_of_two_countries_says_nothing_without_the_country():
    assert hinted("President Slobodan Milošević opened a bridge.") == []
    assert hinted("Yugoslav President Slobodan Milošević opened a bridge.") == ["1997-07-23/2000-10-07"]


def test_a_confirmed_date_is_not_looked_for():
    found = extract(document("French President Nicolas Sarkozy opened a bridge."), When.parse("2010-03-02"))
    assert found.dating is None
    assert str(found.published) == "2010-03-02"


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Kosovo declared independence from Serbia on Sunday.", "2008-02-17/2008-02-23"),
        ("Kosovo declared independence from Serbia last month.", "2008-03/2008-03"),
        ("Kosovo declared independence from Serbia on February 17 last year.", "2009/2009"),
    ],
)
def test_an_event_dated_from_its_own_day_tells_when_the_text_was_written(line, when):
    assert when in hinted(line)


def test_a_known_event_on_another_weekday_tells_nothing_but_that_it_had_happened():
    assert hinted("Kosovo declared independence from Serbia on Tuesday.") == ["2008-02-17/2099-12-31"]


def test_a_date_of_a_clause_about_somebody_else_takes_no_holder_away():
    line = "French President Nicolas Sarkozy praised Ada Quill, who had founded the club in 1998."
    assert hinted(line) == ["2007-05-16/2012-05-15"]
    assert hinted("In 2003 French President Nicolas Sarkozy praised Ada Quill.") == []
