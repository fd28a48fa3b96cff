"""Where documents show their dates."""

import pytest

from quizapp.corpus.blocks import classify
from quizapp.corpus.date_sources import Source, lead_weekdays, shown, style
from quizapp.corpus.document import Document, Metadata, paragraphs

PROSE = "The ferry company of Portsea will buy four new ships and close the old yard on the river on Monday, it said."


def document(*lines: str) -> Document:
    text = "\n".join(lines)
    return Document("article.txt", text, "0" * 64, classify(paragraphs(text), Metadata()))


def sources(*lines: str) -> list[tuple[Source, str]]:
    return [(one.source, one.surface) for one in shown(document(*lines))]


def test_a_place_and_a_day_before_a_stop_are_a_dateline() -> None:
    assert sources(f"Portsea, 21 June 2019. {PROSE}") == [(Source.DATELINE, "21 June 2019")]


def test_a_day_within_the_first_sentence_is_none() -> None:
    assert sources(f"The yard closed on 21 June 2019. {PROSE}", PROSE) == []


@pytest.mark.parametrize(
    "line",
    [
        "Press release from the Harbour Trust, embargoed until 10.00 on 16 May 2012",
        "News from the Harbour Trust for immediate release: 16 May 2012",
        "Report of the Harbour Trust under strict embargo until midnight on 16 May 2012",
    ],
)
def test_words_before_an_embargo_make_no_caption_of_its_line(line: str) -> None:
    assert sources("Ferries for Portsea", line, PROSE) == [(Source.LINE, "16 May 2012")]


def test_an_embargo_of_which_a_picture_tells_is_none_of_the_page() -> None:
    line = "Ships of the islands lie in the bay as they break the embargo on 16 May 2012"
    assert sources("Ferries for Portsea", line, PROSE) == [(Source.CAPTION, "16 May 2012")]


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Trust press office - EMBARGOED: not for use before 00.01 on 16 May 2012",
        "MEDIA RELEASE: hold until Wednesday, May 16, 2012",
        "Strictly private until 16 May 2012, 6 p.m.",
    ],
)
def test_when_a_text_may_be_used_is_its_date(line: str) -> None:
    assert [source for source, _surface in sources(line, "Ferries for Portsea", PROSE, PROSE)] == [Source.LINE]


@pytest.mark.parametrize(
    "line",
    [
        "The islands were under an arms embargo until 16 May 2012, when the last of them gave in.",
        "The yard will not be used before 16 May 2012.",
    ],
)
def test_an_embargo_or_a_use_that_is_told_of_is_none_of_the_text(line: str) -> None:
    assert sources(line, PROSE, PROSE) == []


@pytest.mark.parametrize(
    "start",
    ["16 May 2012, Portsea – ", "May 16, 2012 - ", "16 May 2012 (PORTSEA) – ", "(Portsea, 16/5/2012) "],
)
def test_a_full_date_may_stand_first_in_a_report(start: str) -> None:
    assert [source for source, _surface in sources(start + PROSE, PROSE)] == [Source.DATELINE]


def test_a_list_of_what_happened_when_is_no_report() -> None:
    assert sources(f"16 May 2012 – {PROSE}", f"18 May 2013 – {PROSE}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Portsea Herald, 16 May 2012, page 3",
        "This article appeared on page 3 of the Portsea Herald on 16 May 2012.",
        "Date of release: 16 May 2012. Contact: press@portsea.example",
    ],
)
def test_the_last_line_may_tell_where_and_when_it_was_printed(line: str) -> None:
    assert sources("Ferries for Portsea", PROSE, PROSE.replace("four", "nine old"), line) == [
        (Source.LINE, "16 May 2012")
    ]


def test_an_address_needs_no_scheme_but_a_site() -> None:
    assert sources("Source: portsea.example/2012/05/16/ferries", PROSE) == [(Source.ADDRESS, "2012/05/16")]
    assert sources("Source: portsea 2012/05/16/ferries", PROSE) != [(Source.ADDRESS, "2012/05/16")]


def test_a_line_says_whether_it_tells_of_printing_or_of_a_change() -> None:
    line = "Published: 22:47, 15 July 2013 | Updated: 08:02, 16 July 2013"
    assert sources(line, PROSE) == [(Source.LINE, "15 July 2013"), (Source.CHANGE, "16 July 2013")]


def test_the_style_of_numeric_dates_is_told_by_the_unmistakable_ones() -> None:
    assert style("from 03/04/2015 to 25/04/2015") is True
    assert style("from 03/04/2015 to 04/25/2015") is False
    assert style("on 03/04/2015") is None
    assert style("25/04/2015 and 04/25/2015") is None


def test_weekdays_are_those_of_the_first_paragraphs() -> None:
    far = [PROSE.replace("Monday", "Friday")] * 4
    assert [named[:1] for named in lead_weekdays(document(PROSE, *far)).values()] == [(0,), (4,)]
    assert lead_weekdays(document(PROSE.replace("on Monday", "last Monday"))) == {1: ()}
