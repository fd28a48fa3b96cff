"""A day or month whose year is told in words beside it is of that year, or of none."""

from datetime import date

import pytest

from quizapp.corpus.date_grammar import expressions, words_of
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.when import Precision, When

PUBLISHED = When(date(2015, 5, 12), date(2015, 5, 12), Precision.DAY)
TOLD = When(date(2003, 9, 1), date(2003, 9, 30), Precision.MONTH)  # in the sentence before


def days(text: str) -> list[str]:
    found = expressions([word for word, _start in words_of(text)])
    return [str(resolve(one.expression, PUBLISHED, anchor=TOLD)) for one in found]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Five years ago, in April, it erupted.", "2010-04"),
        ("A year ago, on 3 May, the town fell.", "2014-05-03"),
        ("It sank in March, ten years ago.", "2005-03"),
        ("They clashed in September two years ago.", "2013-09"),
        ("A decade ago, in June, the bridge fell.", "2005-06"),
        ("Last year, in June, it fell.", "2014-06"),
        ("Three years earlier, in October, he was shot.", "2000-10"),
        ("A decade before, in August, he had fled.", "1993-08"),
        ("Ten years later, on August 7, the court freed him.", "2013-08-07"),
        ("The following year, in February, she won.", "2004-02"),
        ("The next year, in February, she won.", "2004-02"),
        ("The year before, in February, she won.", "2002-02"),
        ("That year, in February, she won.", "2003-02"),
        ("It split in May the following year.", "2004-05"),
        ("It was laid on 3 March of the year before last.", "2013-03-03"),
        ("It was laid in the spring of the year before last.", "2013"),
        ("It is due in the autumn of next year.", "2016"),
        ("She was here the year before last.", "2013"),
    ],
)
def test_the_year_is_the_one_told_beside_it(text: str, when: str) -> None:
    assert days(text) == [when]


@pytest.mark.parametrize(
    "text",
    [
        "More than ten years earlier, in October, he was shot.",
        "About five years ago, in April, it erupted.",
        "It lasted until the autumn of the following year.",
    ],
)
def test_what_is_told_vaguely_is_of_no_year(text: str) -> None:
    assert days(text) == ["None"]


def test_without_a_date_told_before_it_is_of_no_year() -> None:
    (found,) = expressions([word for word, _start in words_of("Three years earlier, in October, he was shot.")])
    assert resolve(found.expression, PUBLISHED) is None
