"""A day without a year is of the story told, of these days, or left open where it may be of either."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def when(text: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.EVENT_DATE, text, published="2015-05-12")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On 23 January 2014 a truce was signed. On 9 May the leaders met again.", ["2014-01-23"]),
        ("In June 2013 the bill was read. It was read again in October.", ["2013-06"]),
        ("The deal was struck on 5 September 2014. The next was agreed on 12 February.", ["2014-09-05", "2015-02-12"]),
    ],
)
def test_a_day_that_was_twice_since_the_one_told_before_is_left_open(text: str, dates: list[str]) -> None:
    assert when(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The 2008 war lasted five days. On 8 August the shelling began.", ["2008"]),
        ("In the spring of 2010 riots broke out. The president resigned on 15 April and fled.", ["2010"]),
        ("By late 1991 the union was dead. On 25 December the flag came down.", ["1991"]),
        ("In 2009 the mill was sold. From March to June it stood idle.", ["2009"]),
        ("In the autumn of 2006 Portsea banned the wine. Flights stopped in October.", ["2006"]),
        ("In the winter of 2003-04 crowds filled the square. The president left in November.", ["2003/2004"]),
        ("Between 2004 and 2006 the border was closed twice. It was reopened in May.", ["2004/2006"]),
        ("The 2008 war has cost the region millions. On 8 April a new school opened.", ["2008", "2015-04-08"]),
    ],
)
def test_days_after_an_earlier_time_that_a_sentence_tells_of_are_left_open(text: str, dates: list[str]) -> None:
    assert when(text) == dates
