"""Which words of a sentence are a date, and what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.date_expression import Expression, Form
from quizapp.corpus.date_grammar import expressions, words_of


def found(text: str, *, day_first: bool | None = None) -> list[str]:
    words = [word for word, _start in words_of(text)]
    return [" ".join(words[one.first : one.last]) for one in expressions(words, day_first=day_first)]


def only(text: str) -> Expression:
    (one,) = expressions([word for word, _start in words_of(text)])
    return one.expression


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Both signed on March 18, 2015 in Portsea.", ["March 18 , 2015"]),
        ("Both signed on 18 March 2015.", ["18 March 2015"]),
        ("Both signed on the 18th of March.", ["18th of March"]),
        ("Both signed on the first of July.", ["first of July"]),
        ("Both signed on Sept. 2.", ["Sept . 2"]),
        ("Both signed on Monday, April 3, 2017, at dawn.", ["Monday , April 3 , 2017"]),
        ("Both signed on Wednesday (April 3).", ["Wednesday ( April 3 )"]),
        ("The log has 2015-03-18 and 18/03/2015.", ["2015-03-18", "18/03/2015"]),
        ("Both signed in March 2015 and again in 2016.", ["March 2015", "2016"]),
        ("It has been shut since April.", ["April"]),
        ("It rained in April and May 2011.", ["April and May 2011"]),
        ("It rained in April and in May.", ["April", "May"]),
        ("It rained in April and June.", ["April", "June"]),
        ("They met on Monday and Tuesday.", ["Monday and Tuesday"]),
        ("They met on Monday and Thursday.", ["Monday", "Thursday"]),
        ("It rained between March and last week.", ["March and last week"]),
        ("It opened in late March, and in mid-2014.", ["late March", "mid-2014"]),
        ("It opens at the end of June.", ["end of June"]),
        ("It runs out on the last day of July 2013.", ["last day of July 2013"]),
        ("Votes were cast in the last week of June.", ["last week of June"]),
        ("She left late on Monday or on Tuesday night.", ["late on Monday", "Tuesday night"]),
        ("She left last Tuesday; he goes next Monday.", ["last Tuesday", "next Monday"]),
        ("She goes on Thursday week, he a week on Friday.", ["Thursday week", "a week on Friday"]),
        ("She left yesterday afternoon, or last night.", ["yesterday afternoon", "last night"]),
        ("She left late last month or earlier this week.", ["late last month", "earlier this week"]),
        ("It was passed in May last year.", ["May last year"]),
        ("It was passed in February of this year.", ["February of this year"]),
        ("It was passed last December, this September.", ["last December", "this September"]),
        ("The wars of the early 1990s and the nineties", ["early 1990s", "nineties"]),
        ("A plan for 2015-2017 and one from 2018 to 2019", ["2015-2017", "2018 to 2019"]),
        ("War raged in 1992-93.", ["1992-93"]),
        ("It sat between May and July 2011.", ["May and July 2011"]),
        ("It was built between 1880 and 1884.", ["1880 and 1884"]),
        ("Between 1880 and 1884 farmers fled.", []),
        ("Between 1500 and 1800 in all were hurt.", []),
        ("It sat from January 2007 until September 2012.", ["January 2007 until September 2012"]),
        ("The talks are on March 3-5, or 8-10 April, or May 5 to 21.", ["March 3-5", "8-10 April", "May 5 to 21"]),
        ("The talks are on April 12 and 13 in Portsea.", ["April 12 and 13"]),
        (
            "in the third quarter of 2012, the first half of next year",
            ["third quarter of 2012", "first half of next year"],
        ),
        ("in the summer, in spring 2010, last autumn", ["summer", "spring 2010", "last autumn"]),
        ("Sixty-five years ago, and again two weeks ago", ["Sixty-five years ago", "two weeks ago"]),
        ("The next day, and three years later", ["next day", "three years later"]),
        ("this year and next", ["this year and next"]),
        ("Monday's ballot and the October 2006 arrest", ["Monday", "October 2006"]),
    ],
)
def test_the_longest_date_is_found(text: str, dates: list[str]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "May said that April Jones and June Park may march.",
        "Mrs May and Kris May met August Quill.",
        "The 2030 Agenda, Expo 2020, Windows 2000 and Resolution 1701",
        "About 1,990 people came on flight 1990 to 2000 villages.",
        "They rebuilt homes in 2000 villages.",
        "Sunday Okafor and General Wednesday read the Sunday Times on Bloody Sunday.",
        "The museum is open Tuesday to Sunday and every Monday.",
        "It rose over the last year and the next month.",
        "More than two years ago, or some 20 years ago",
        "The vote is at 4.30 p.m.; page 12 of 46.",
        "The fall of the city and the spring of hope",
        "Nobody came in the coming weeks.",
        "the year 9 pupils and the 3 second rule",
    ],
)
def test_names_counts_and_vague_times_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_the_order_of_day_and_month_is_not_guessed() -> None:
    assert found("The log has 03/04/2015.") == []
    assert found("The log has 03/04/2015.", day_first=True) == ["03/04/2015"]
    assert only("The log has 03/03/2015.") == Expression(Form.DAY, year=2015, month=3, day=3)


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert found("Both signed on February 30, 2015.") == []


def test_a_month_listed_with_another_takes_its_year() -> None:
    first, last = expressions([word for word, _ in words_of("It met in March and in May last year.")])
    assert (first.expression.form, last.expression.years) == (Form.MONTH_NAME, -1)
    listed = expressions([word for word, _ in words_of("It met on 3 June, 8 July 2012.")])
    assert [one.expression.year for one in listed] == [2012, 2012]


def test_what_is_of_a_year_told_elsewhere_says_so() -> None:
    assert only("It was signed in October of that year.").form is Form.ANCHORED
    assert only("By the 14th they had moved.").form is Form.ANCHORED


words = st.sampled_from(
    [
        "May",
        "2015",
        "12",
        "on",
        "in",
        "the",
        "of",
        "last",
        "next",
        "week",
        "year",
        "Monday",
        ",",
        ".",
        "to",
        "and",
        "between",
        "1990s",
        "ago",
        "two",
        "3rd",
        "-",
        "March",
        "January",
        "a",
    ]
)


@given(st.lists(words, max_size=40))
def test_dates_never_overlap_and_lie_within_their_words(text: list[str]) -> None:
    at = 0
    for one in expressions(text):
        assert at <= one.first < one.last <= len(text)
        at = one.last


def test_a_weekday_of_a_month_is_counted() -> None:
    assert found("They meet on the second Monday of May.") == ["second Monday of May"]
    assert found("They met on the last Friday in March 2009.") == ["last Friday in March 2009"]
    assert found("They meet on the first Sunday of next month.") == ["first Sunday of next month"]
    assert found("They meet on the first Tuesday of every month.") == []


def test_a_day_after_in_is_no_day_unless_it_ends_there() -> None:
    assert found("She is sworn in Jan. 4 at noon.") == ["Jan . 4"]
    assert found("She was sworn in May 4, in the rain.") == ["May 4"]
    assert found("In May 4 people fell.") == []


def test_what_is_quoted_begins_like_a_sentence() -> None:
    assert found('"In 2005 we had one nurse," she said.') == ["2005"]
