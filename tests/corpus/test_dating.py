"""The date of a document: what is believed, what is not, and when there is none."""

import pytest

from quizapp.corpus.blocks import classify
from quizapp.corpus.date_bounds import Clue, Hint
from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.dating import DocumentDate, date_of
from quizapp.corpus.document import Document, Metadata, paragraphs
from quizapp.corpus.when import When

PROSE = (
    "The ferry company of Portsea will buy four new ships and close the old yard on the river, its chairwoman said.",
    "The yard has built boats for the islands since the bridge was lost, and nobody there expected the news.",
)


def dated(*lines: str, hints: tuple[str, ...] = (), clues: tuple[Clue, ...] = (), published: str = "") -> DocumentDate:
    text = "\n".join(lines)
    metadata = Metadata(published=published)
    document = Document("article.txt", text, "0" * 64, classify(paragraphs(text), metadata), metadata)
    return date_of(document, clues, tuple(Hint(When.parse(hint), "known") for hint in hints))


def chosen(*lines: str, hints: tuple[str, ...] = (), clues: tuple[Clue, ...] = (), published: str = "") -> str:
    return str(dated(*lines, hints=hints, clues=clues, published=published).chosen)


DATELINE = "PORTSEA, April 26 (Island News) - The ferry company will buy four new ships, its chairwoman said Thursday."


def test_a_dateline_with_its_year_dates_the_document() -> None:
    line = DATELINE.replace("April 26", "April 26, 2012")
    assert chosen(line, *PROSE) == "2012-04-26"


def test_a_dateline_without_a_year_needs_hints_that_leave_one() -> None:
    assert chosen(DATELINE, *PROSE) == "None"
    assert chosen(DATELINE, *PROSE, hints=("2011-09/2012-11",)) == "2012-04-26"


def test_of_several_years_the_weekday_of_the_report_chooses_one_or_none() -> None:
    assert chosen(DATELINE, *PROSE, hints=("2009/2012-11",)) == "2012-04-26"
    assert chosen(DATELINE, *PROSE, hints=("2006/2012-11",)) == "None"  # also on Thursday, April 26 of 2007


def test_a_weekday_beside_a_day_chooses_the_year() -> None:
    assert chosen("Thursday, April 26", *PROSE, hints=("2008/2014",)) == "2012-04-26"
    assert chosen("Thursday, April 26", *PROSE, hints=("2000/2014",)) == "None"


def test_a_line_with_a_date_above_the_article_dates_it() -> None:
    assert chosen("Portsea Herald | 26 April 2012", "Ferry company to buy four ships", *PROSE) == "2012-04-26"


def test_a_day_that_is_not_of_its_weekday_is_not_believed() -> None:
    assert chosen("Monday, April 26, 2012", *PROSE) == "None"


@pytest.mark.parametrize(
    "stamp",
    [
        "Last updated: 07/27/2016",
        "Last modified 27 July 2016",
        "Copyright 2016 Portsea Herald",
        "© 27 July 2016 Portsea Herald",
        "Updated: July 27, 2016",
    ],
)
def test_a_stamp_of_the_page_never_dates_the_document(stamp: str) -> None:
    found = dated(stamp, *PROSE, stamp)
    assert found.chosen is None
    assert not any(one.good for one in found.candidates)


def test_a_forum_members_data_never_date_the_document() -> None:
    member = ("Captain_Quill", "SENIOR MEMBER", "- Joined", "- Dec 7, 2010", "- Messages", "- 3,550")
    assert chosen(*member, *PROSE) == "None"


CAPTION = "Photo: The chairwoman opens the new harbour in Portsea on April 25, 2012 (Ada Quill/Island News)"


def test_a_picture_dates_the_article_if_that_tells_of_its_weekday() -> None:
    assert (
        chosen(CAPTION, "The ferry company bought four ships on Wednesday, its chairwoman said.", *PROSE)
        == "2012-04-25"
    )
    assert chosen(CAPTION, *PROSE) == "None"


def test_metadata_are_believed_last() -> None:
    assert chosen(*PROSE, published="2012-04-27T10:00:00Z") == "2012-04-27"
    line = DATELINE.replace("April 26", "April 26, 2012")
    assert chosen(line, *PROSE, published="2015-01-01") == "2012-04-26"


def test_the_day_of_printing_is_preferred_to_the_dateline_shortly_before() -> None:
    line = DATELINE.replace("April 26", "April 26, 2012")
    assert chosen("2012-04-27 09:14", line, *PROSE) == "2012-04-27"
    assert chosen("2013-04-27 09:14", line, *PROSE) == "2012-04-26"


def test_what_was_past_when_it_was_written_rules_out_earlier_days() -> None:
    clue = Clue(Expression(Form.YEAR, year=2014), Tense.PAST, "2014")
    found = dated("26 April 2012", *PROSE, clues=(clue,))
    assert found.chosen is None
    assert any("contradicts" in reason for one in found.candidates for reason in one.reasons)


def test_hints_alone_give_the_month_or_year_that_is_left() -> None:
    assert chosen(*PROSE, hints=("2012-04-02/2012-04-25",)) == "2012-04"
    assert chosen(*PROSE, hints=("2012-02/2012-04",)) == "2012"
    assert chosen(*PROSE, hints=("2012-02/2013-04",)) == "None"
    assert chosen(*PROSE, hints=("2012", "2014")) == "None"


def test_dates_without_a_year_narrow_what_the_hints_leave() -> None:
    march = Clue(Expression(Form.MONTH_NAME, month=3), Tense.PAST, "March")
    ahead = Clue(Expression(Form.DATE, month=4, day=25), Tense.FUTURE, "April 25")
    assert chosen(*PROSE, hints=("2012-03/2012-05",), clues=(march, ahead)) == "2012-04"


def test_every_candidate_tells_its_reasons() -> None:
    found = dated(DATELINE, "Last updated: 07/27/2016", *PROSE)
    assert [one.surface for one in found.candidates] == ["April 26", "07/27/2016"]
    assert all(one.reasons for one in found.candidates)


def test_a_byline_may_hold_the_dateline() -> None:
    line = "By Ada Quill | PORTSEA, April 26"
    assert chosen("Ferry company to buy four new ships", line, *PROSE, hints=("2011-09/2012-11",)) == "2012-04-26"


def test_dates_without_a_year_do_not_speak_against_a_line_that_has_one() -> None:
    misread = Clue(Expression(Form.DATE, month=5, day=2), Tense.PAST, "May 2")
    assert chosen("26 April 2012", *PROSE, clues=(misread,)) == "2012-04-26"


def test_a_line_with_the_day_of_a_later_change_dates_the_text_no_finer_than_both() -> None:
    assert chosen("Published: 22:47, 15 July 2013 | Updated: 08:02, 16 July 2013", *PROSE) == "2013-07-15"
    assert chosen("Published: 22:47, 15 July 2013 | Updated: 08:02, 26 July 2013", *PROSE) == "2013-07"


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Ada Quill, painter, born 3 June 1923, died 5 April 2008", "2008"),
        ("Bo Reed, judge. Born May 3, 1941; died January 9, 2020", "2020"),
        ("Ada Quill, painter, born 3 June 1923, married 5 April 1948", "None"),
        ("Ada Quill, painter (1923-2008)", "None"),
    ],
)
def test_the_line_of_a_life_dates_an_obituary(line: str, year: str) -> None:
    assert chosen("She never gave up her boat.", *PROSE, line) == year


def test_a_note_on_the_printed_version_dates_the_document() -> None:
    note = "A version of this article appeared in print on April 27, 2012, on page A4 of the national edition."
    assert chosen(*PROSE, note) == "2012-04-27"


def test_the_foot_of_a_printed_page_dates_the_document() -> None:
    assert chosen(*PROSE, "The Portsea Weekly - Friday 27 April 2012 - Page 3") == "2012-04-27"


@pytest.mark.parametrize(
    "foot", ["ab/cd apr26/12 2211Z", "ab cd 261423 GMT Apr 12", "ipn/26APR2012", "XY 26APR12 0915"]
)
def test_the_foot_of_an_agencys_report_tells_when_it_was_sent(foot: str) -> None:
    assert chosen(DATELINE, *PROSE, foot) == "2012-04-26"


@pytest.mark.parametrize("foot", ["Tags: apr, ferries 26/12", "Order no. 261423 of Portsea", "Call 26apr now"])
def test_figures_below_an_article_are_not_all_the_day_on_which_it_was_sent(foot: str) -> None:
    assert chosen(DATELINE, *PROSE, foot) == "None"


def test_the_head_of_an_issue_dates_the_document_to_its_month() -> None:
    assert chosen("Monthly of the Ferry Workers - April 2012 - Issue 88", *PROSE) == "2012-04"


def test_a_weekday_told_as_past_is_never_that_of_the_next_day() -> None:
    line = "PORTSEA, June 27 (Island News) - The voters of Portsea kept their mayor on Wednesday, a clerk said."
    wednesday, thursday = (Clue(Expression(Form.WEEKDAY, weekday=day), Tense.PAST, "day") for day in (2, 3))
    assert chosen(line, *PROSE, hints=("2012/2013",), clues=(wednesday,)) == "None"  # Wednesday or Thursday
    assert chosen(line, *PROSE, hints=("2012/2013",), clues=(wednesday, thursday)) == "2013-06-27"


def test_what_lasted_until_a_year_was_written_of_in_or_after_it() -> None:
    years = Expression(Form.INTERVAL, first=Expression(Form.YEAR, year=2007), last=Expression(Form.YEAR, year=2012))
    line = DATELINE.replace(" Thursday", "")
    assert chosen(line, *PROSE, hints=("2000/2012",), clues=(Clue(years, Tense.PAST, "2007 to 2012"),)) == "2012-04-26"


def test_the_date_of_an_article_that_is_linked_below_is_not_this_ones() -> None:
    own = "Published 16 September 2020"
    assert chosen(*PROSE, "More on this story", "Portsea to lose its yard", own) == "None"
    assert chosen(*PROSE, own) == "2020-09-16"


def test_a_change_of_the_page_within_days_tells_the_year_of_a_dateline() -> None:
    assert chosen(DATELINE, *PROSE, "Last updated: 27 April 2012") == "2012-04-26"
    assert chosen(DATELINE, *PROSE, "Last updated: 27 July 2012") == "None"
    assert chosen(DATELINE, *PROSE, "Last updated: 25 April 2012") == "None"


@pytest.mark.parametrize(
    "line",
    [
        "Last updated: 27 July 2012",
        "This article was amended on 27 July 2012 to correct a name.",
        "© 2012 Portsea Herald",
    ],
)
def test_what_the_page_was_changed_on_or_is_owned_from_is_the_latest_day(line: str) -> None:
    assert chosen(DATELINE, *PROSE, hints=("2011-09/2099",)) == "None"
    assert chosen(DATELINE, *PROSE, line, hints=("2011-09/2099",)) == "2012-04-26"


def test_a_copyright_is_believed_where_a_weekday_agrees_with_its_year() -> None:
    clue = Clue(Expression(Form.DATE, month=10, day=21, weekday=6), Tense.PAST, "Sunday, October 21")
    assert chosen(*PROSE, "© 2007 Portsea Herald", clues=(clue,)) == "2007"
    assert chosen(*PROSE, "© 2008 Portsea Herald", clues=(clue,)) == "None"
    assert chosen(*PROSE, "Photo: © 2007 Ada Quill", clues=(clue,)) == "None"


def test_the_days_within_which_a_text_was_written_may_be_fewer_than_those_of_its_year() -> None:
    clues = (
        Clue(Expression(Form.DATE, month=3, day=9), Tense.PAST, "March 9"),
        Clue(Expression(Form.DATE, month=9, day=3), Tense.FUTURE, "3 September"),
    )
    found = dated(*PROSE, hints=("2012/2012-11",), clues=clues)
    assert (str(found.chosen), str(found.within)) == ("2012", "2012-03-09/2012-09-03")


def test_an_embargo_and_a_dateline_of_two_places_date_the_document() -> None:
    assert chosen("EMBARGOED until 00:01 BST, Thursday 26 April 2012", "Ferries for Portsea", *PROSE) == "2012-04-26"
    line = "PORTSEA/ALBA, April 26, 2012. The ferry company will buy four new ships, its chairwoman said on Thursday."
    assert chosen(line, *PROSE) == "2012-04-26"


def test_numeric_dates_are_read_as_the_written_ones_of_the_text() -> None:
    head = "Portsea News Network | 05/12/2016"
    assert chosen(head, *PROSE) == "None"
    assert chosen(head, *PROSE, "The ferries sail from 1 January, she said, as they have since 15 June 1988.") == (
        "2016-12-05"
    )


@pytest.mark.parametrize(
    ("address", "date"),
    [
        ("https://www.herald.example/2012/04/26/ferries-bought", "2012-04-26"),
        ("https://www.herald.example/news/2012/apr/26/ferries-bought", "2012-04-26"),
        ("https://herald.example/2012-04-26-ferries-bought.html", "2012-04-26"),
        ("https://herald.example/20120426/ferries-bought", "2012-04-26"),
        ("https://www.herald.example/2012/04/ferries-bought", "2012-04"),
    ],
)
def test_the_address_of_a_page_above_the_article_dates_it(address: str, date: str) -> None:
    assert chosen(address, *PROSE) == date


@pytest.mark.parametrize("address", ["https://herald.example/ferries-2012-bought", "https://herald.example/20121926/x"])
def test_figures_in_an_address_are_not_all_a_date(address: str) -> None:
    assert chosen(address, *PROSE) == "None"


def test_an_address_below_the_article_is_that_of_another_page() -> None:
    assert chosen(*PROSE, "https://www.herald.example/2012/04/26/ferries-bought") == "None"


def test_a_copyright_tells_which_of_the_years_that_the_weekday_leaves() -> None:
    assert chosen(DATELINE, *PROSE, "© 2012 Portsea Herald", hints=("2006/2012-11",)) == "2012-04-26"
    assert chosen(DATELINE, *PROSE, "© 2011 Portsea Herald", hints=("2006/2012-11",)) == "2007-04-26"


def test_a_dateline_in_a_byline_is_checked_with_the_weekday_of_the_next_paragraph() -> None:
    byline, told = "By Ada Quill | PORTSEA, April 26", "The company will buy four new ships, it said on Thursday."
    assert chosen(byline, told, *PROSE, hints=("2009/2012-11",)) == "2012-04-26"


@pytest.mark.parametrize(
    "line",
    [
        "Portsea, 12 May 2014",
        "(Portsea Herald, 12 May 2014)",
        "— Ada Quill, 12 May 2014",
        "Source: Portsea Herald, 12 May 2014",
        "This article was published on May 12, 2014 at 10:31 am.",
        "Posted by Ada Quill at 10:31 on 12 May 2014",
    ],
)
def test_a_line_below_the_article_tells_where_and_when_it_was_printed(line: str) -> None:
    assert chosen(*PROSE, line) == "2014-05-12"


@pytest.mark.parametrize(
    "line", ["Next Sunday, 12 May 2014", "Updated 12 May 2014", "Tags: ferries, 12 May 2014", "Offer ends 12 May 2014"]
)
def test_other_days_below_the_article_are_not_its_own(line: str) -> None:
    assert chosen(*PROSE, line) == "None"


@pytest.mark.parametrize(
    "line", ["[Portsea, 12 May 2014] The yard closed.", "PORTSEA: 12 May 2014: The yard closed in the rain, it said."]
)
def test_a_dateline_may_stand_in_brackets_or_after_a_colon(line: str) -> None:
    assert chosen(line, *PROSE) == "2014-05-12"


def test_published_beside_updated_is_the_day_of_printing() -> None:
    assert chosen("Updated 14 May 2014 18:00 | Published 12 May 2014 17:00", *PROSE) == "2014-05-12"


def test_a_day_told_with_its_year_right_before_the_dateline_gives_the_year() -> None:
    told = Clue(Expression(Form.DAY, year=2012, month=4, day=25), Tense.PAST, "25 April 2012")
    assert chosen("PORTSEA, April 26 - The yard was sold, it was said.", *PROSE, clues=(told,)) == "2012-04-26"
    assert chosen("PORTSEA, April 6 - The yard was sold, it was said.", *PROSE, clues=(told,)) == "None"
