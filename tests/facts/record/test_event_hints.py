"""When an article was written, by what it dates from its own day, compares with, and names."""

import pytest

from tests.facts.record.test_hints import dated, hinted


def test_a_term_that_begins_on_a_day_to_come_dates_the_article_before_it():
    assert dated("SAN JOSE, April 4 - Rodrigo Chaves will take office on May 8.", "He won on Sunday.") == "2022-04-04"


def test_a_government_that_was_sworn_in_on_a_day_of_last_year_is_that_of_a_holder():
    line = "Foreign Minister Yair Lapid spoke. The government, which was sworn in on June 13 last year, lost a vote."
    assert "2022" in " ".join(hinted(line))


def test_a_holder_who_was_thrown_out_is_in_office_no_more():
    assert hinted("Voters threw out Kausea Natano, the prime minister who had signed the pact.") == []


def test_who_is_still_in_office_in_the_record_is_likely_so_when_an_article_is_written():
    line = "MASERU, March 1 (Agency) - Prime Minister Sam Matekane asked for boats on Wednesday, his office said."
    assert dated(line) == "2023-03-01"


def test_the_year_after_the_one_that_is_compared_with_is_likely_the_articles():
    line = "The ports loaded 40 ships in March, twice as many as in the same month of 2013."
    assert dated(line) == "2014"


def test_an_anniversary_tells_the_year():
    assert dated("Thousands marched on Friday to mark the 25th anniversary of the 1989 revolt.") == "2014"
    assert dated("The town marks the centenary of the strike of 1912 with a concert.") == "2012"


@pytest.mark.parametrize(
    "line",
    [
        "The town will mark the centenary of the strike of 1912 next year.",
        "They had marked the 25th anniversary of the 1989 revolt in a tent.",
        "The town marks the 40th anniversary of the club with a concert.",
    ],
)
def test_an_anniversary_of_another_time_or_of_no_year_tells_nothing(line):
    assert dated(line) is None


def test_what_a_text_names_was_there_when_it_was_written():
    line = "The mayor said Covid-19 had emptied the halls."
    assert dated(line, "The hall is to open in 2021.", "It was closed in 2019.") == "2020"
    assert dated(line.replace("Covid-19", "the flu"), "The hall is to open in 2022.", "It was closed in 2019.") is None


def test_the_figures_of_a_year_are_told_in_it_or_in_the_next_one():
    line = "PORTSEA, Feb 21 (Agency) - The yard was fined on Wednesday."
    more = "It closed an office in November 2016, and the office will be let in 2024."
    assert dated(line, more, "The fine is equal to 6 percent of its 2017 revenue.") == "2018-02-21"
    assert dated(line, more, "The fine is equal to 6 percent of its 2017 plan.") is None


def test_a_day_beside_today_is_that_of_the_article():
    assert dated("The harbour was sold today (14 May 2014) to a trust.") == "2014-05-14"
    assert dated('"The harbour was sold today, 14 May 2014, to a trust," says a card in the hall.') is None
    assert dated("The harbour was sold today. A first buyer had failed on 14 May 2014.") is None
