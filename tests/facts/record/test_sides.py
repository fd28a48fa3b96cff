"""Whose president a bare title means."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def told(line, published="2008-08-26"):
    return [fact.normalised for fact in facts(FactType.LEADER_ROLE, line, published=published)]


def test_a_bare_title_gets_its_country_from_the_record_and_says_so():
    found = facts(FactType.LEADER_ROLE, "President Dmitry Medvedev opened a bridge.", published="2008-08-26")
    assert [fact.normalised for fact in found] == ["Dmitry Medvedev|President|Russia"]
    assert found[0].provenance.reasons == ("country by the record: Russia",)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("President Ada Quill opened a bridge.", "2008-08-26"),
        ("President Dmitry Medvedev opened a bridge.", "2015-03-02"),
        ("Club captain Dmitry Medvedev opened a bridge.", "2008-08-26"),
        ("President-elect Dmitry Medvedev opened a bridge.", "2008-08-26"),
    ],
)
def test_without_a_row_of_the_record_for_that_time_the_country_stays_open(line, published):
    assert told(line, published)[0].endswith("|")


def test_a_country_that_the_article_tells_is_kept():
    assert told("Norwegian President Dmitry Medvedev opened a bridge.")[0].endswith("|Norway")


def test_a_former_holder_gets_the_country_of_the_time_in_office():
    assert told("Former President Bill Clinton opened a bridge.") == ["Bill Clinton|President|United States"]
