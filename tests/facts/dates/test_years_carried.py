"""Dates whose year was told before, that lie far back, that are quoted, and days by which something was over."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def days(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.EVENT_DATE, *lines, published="2024-05-15")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The mill opened in June 2015, was sold in August and burned down in November.", "2015-06 2015-08 2015-11"),
        ("In 2014, rebels seized the town in July before fleeing in September.", "2014 2014-07 2014-09"),
        ("Talks began in November 2019 and collapsed in February.", "2019-11 2020-02"),
        ("The law took effect in July 2012 after it was passed in May.", "2012-07 2012-05"),
        ("The ship sank on 4 May 2011 and was raised on 2 June.", "2011-05-04 2011-06-02"),
        ("The mine closed in 2009, and new owners reopened it in March.", "2009"),
        ("The bank, founded in 1994, was fined in October.", "1994 2023-10"),
        ("The treaty was signed in April 2009 and will be renewed in June.", "2009-04 2024-06"),
    ],
)
def test_a_month_is_of_the_year_that_its_sentence_told_before(line: str, told: str) -> None:
    assert days(line) == told.split()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("A year ago the bank forecast that prices would fall by March.", "2023"),
        ("She promised in 2016 that the bridge would open in June.", "2016"),
        ("The dam, which broke in March 2016, was rebuilt by June.", "2016-03"),
        ("She promised in March that the bridge would open in June.", "2024-03 2024-06"),
        ("Since 2016 the mill has stood empty, and a sale would end that in June.", "2016 2024-06"),
        ("Prices, which peaked in November 2023, had come down by March.", "2023-11 2024-03"),
        ("The deal announced in February closed on Monday.", "2024-02 2024-05-13"),
        ("The cuts announced in August took effect on Monday.", "2023-08 2024-05-13"),
        ("The elections announced for July will be held in Tarn.", "2024-07"),
    ],
)
def test_what_was_to_come_is_of_this_year_only_where_no_earlier_one_is_told(line: str, told: str) -> None:
    assert days(line) == told.split()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The council rejected a like scheme as long ago as 1998.", "1998"),
        ("As recently as 2019 the firm dismissed 300 workers.", "2019"),
        ("As far back as 1961 the council bought the land.", "1961"),
        ("There were as many as 2000 people in the square.", ""),
        ("She spoke of 1989, when the wall fell.", "1989"),
    ],
)
def test_a_year_that_is_looked_back_to(line: str, told: str) -> None:
    assert days(line) == told.split()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('"Next year we will sell the mine," the owner said.', "2025"),
        ('"Our members voted last month to strike," said the leader of the union.', "2024-04"),
        ('"Nothing happened last year," she said.', ""),
        ('"If they come next month, we will be ready," he said.', ""),
        ('In 1998 he said: "The firm was sold last year."', ""),
        ('He recalled the words: "We will leave next month."', ""),
    ],
)
def test_a_week_month_or_year_beside_this_one_may_be_quoted(line: str, told: str) -> None:
    assert days(line) == told.split()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("By Friday the rebels had taken the airport.", "2024-05-10"),
        ("They had buried 40 people by Tuesday.", "2024-05-14"),
        ("By Friday the firm must pay.", "2024-05-17"),
        ("The judge said he had to leave by Friday.", ""),
        ("Sunday lunch at the club costs $30.", ""),
        ('The council approved the plan "by 21 votes to nine" Monday.', "2024-05-13"),
    ],
)
def test_a_weekday_by_which_something_was_over_or_after_a_quotation(line: str, told: str) -> None:
    assert days(line) == told.split()


def test_a_bare_weekday_after_an_amount_may_be_of_either_verb() -> None:
    assert days("The firm agreed to pay $3 million Monday to settle the suit.") == []
