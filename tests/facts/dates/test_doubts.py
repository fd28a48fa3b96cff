"""Doubts about a date's event: speech, denials, conditions, and pages."""

import pytest

from quizapp.facts.dates.tie import Reason
from quizapp.facts.fact import FactType
from tests.facts.extracted import extraction, facts

# Printed on Wednesday, 16 May 2012.
NONE_TOLD = [
    "The bank expects growth of 2.4 percent, down from 3.1 percent forecast in July.",
    "The ministry had forecast growth of 3 percent in January.",
    "Growth was slower than the 3.1 percent predicted in April.",
    "The mayor declined to comment on Tuesday.",
    "A joint cup of both leagues would have been laughed out of every bar a year ago.",
    "The harvest would have failed two years ago without the canal.",
    "The bridge would have cost twice as much last year.",
    "She told the council on Tuesday, to applause, that the flood was over.",
    "He told the crowd on Friday that the mill would close.",
    "The mayor could not be reached for comment on Monday.",
    "Mr Okello told the Herald on Sunday that he was innocent.",
    "In a statement on Monday, the firm denied the claim.",
    "In an interview on Sunday, the minister praised the pact.",
    "Speaking in Quelby on Monday, she called the plan a disgrace.",
    "Opening hours: Tuesday to Sunday, 10 to 6. Closed until 20 December.",
    "Offer valid until 31 May 2012.",
    "Tickets on sale from 1 June.",
    "The 2012 Games cost nine billion.",
    "The 2011 report filled nine pages.",
    "He wore a 1994 shirt.",
    "The Class of 1998 meets for lunch.",
    "She may march with the others.",
    "The strike will not end on Friday.",
    "No vote was held on Monday.",
    "If the pact is signed in June, prices could fall.",
    "Had they signed in June, prices would have fallen.",
    "They could have met in March.",
    "More people came than in 2009.",
    "Sales were up from 2010.",
    "Compared with April 2011, prices rose.",
    "The shop is open on Mondays.",
    "He swims every Tuesday.",
    "The Agenda 2030 has 17 goals.",
    "Route 1990 leads to Tern.",
    "About 1,950 people live there.",
    "Flight 1977 was late.",
    "The paper was founded when he was 12.",
    "It was the first such vote since 1990.",
    "It was the largest fine since 2004.",
    "The company's 2010 accounts were never filed.",
    "The summer of discontent is over.",
    "The council meets on the first Monday of the month.",
    "The report is dated May 4.",
    "The March figures disappointed investors.",
    "The 15 May Movement called it a farce.",
    "Black Friday drew few shoppers.",
    "Good Friday is a holiday here.",
    "The Sunday Herald called it a scandal.",
    "The pact of today is worth little.",
    "The data, as of May 1, show a fall.",
    "The prices are those of March.",
    "The budget for 2013 is too small.",
    "Reporting by Ada Quill on Tuesday.",
    "The agency quoted him on Monday as saying that all was well.",
    "The TASS agency reported on Monday that two men had died.",
    "He wrote on Twitter on Monday that he was well.",
    "The firm said in April that it was sound.",
    "The newspaper reported last week that he would resign.",
    "The 2008-2009 season was dry.",
    "Next year is an election year.",
    '"We will see them on Monday," he said.',
    "Nobody remembers the winter of it.",
    "By Ada Quill, May 15",
]


def reasons(*lines: str) -> list[str]:
    return [row.reason for row in extraction(*lines).ledger if row.type == FactType.EVENT_DATE]


@pytest.mark.parametrize("text", NONE_TOLD)
def test_sentences_that_date_no_event(text: str) -> None:
    assert [(fact.normalised, fact.subject) for fact in facts(FactType.EVENT_DATE, text)] == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The mayor declined to comment on Tuesday.", Reason.REPORT),
        ("A spokesman confirmed the arrest on Monday.", Reason.REPORT),
        ("The court heard on Monday how the boat sank.", Reason.REPORT),
        ("The clerk let it be known on Monday that he was ill.", Reason.REPORT),
        ("The bank had forecast growth of 3 percent in January.", Reason.REPORT),
        ("No vote was held on Monday.", Reason.DENIED),
        ("Had they signed in June, prices would have fallen.", Reason.POSSIBLE),
        ("He was supposed to return on Monday.", Reason.POSSIBLE),
        ("The minister was to have spoken on Monday but was ill.", Reason.POSSIBLE),
        ("Mr Okello turns 75 next year.", Reason.NAMED),
    ],
)
def test_the_reason_against_a_date(text: str, reason: Reason) -> None:
    assert reasons(text) == [reason.value]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mr Okello won the post in April.", "2012-04"),
        ("The operator promised more shifts from 1 July.", "2012-07-01"),
        ("The clerk said it in a post in April.", ""),
        ("The commission will report on 20 June.", "2012-06-20"),
        ("The commission reported on 9 May that the boat was safe.", ""),
        ("A fisherman first described the bay in 1884.", "1884"),
        ("The college sold the land for a sum believed to be about 3 million in 1999.", "1999"),
    ],
)
def test_words_of_speech_that_tell_events(text: str, days: str) -> None:
    assert ";".join(fact.normalised for fact in facts(FactType.EVENT_DATE, text)) == days


@pytest.mark.parametrize(
    "line",
    [
        "Correction: an article on Monday misspelled the name of the mayor.",
        "This story was first published on May 14.",
        "An earlier version of this article misstated the year of the war, which began in 1991.",
        "Vote in our poll, which closes on Friday.",
        "Strike ends on Monday after talks",
        "Photo taken on May 3 by Ada Quill",
        "Closed until 20 December owing to repairs.",
    ],
)
def test_dates_that_a_page_tells_of_itself_are_no_events(line: str) -> None:
    lines = ("The council closed the old bridge, its chairwoman said, and nobody there expected the news.", line)
    assert facts(FactType.EVENT_DATE, *lines) == []


@pytest.mark.parametrize(
    "text",
    [
        "Closed in 1994, the mine was never reopened.",
        "Published in 1957, her first novel sold badly.",
        "The report was published in 1957.",
        "A report published in 1957 blamed the crew.",
        "Open fighting broke out in 1957.",
        "Posted to the islands in 1957, he learned to sail.",
        "Tickets for the last game were sold in 1957.",
    ],
)
def test_articles_with_the_words_of_a_page_are_read(text: str) -> None:
    assert len(facts(FactType.EVENT_DATE, text)) == 1


def test_only_a_year_that_a_main_clause_tells_goes_on() -> None:
    aside = "The Tern Accord, which was signed in 2004, has failed. Its deadline went by in April."
    assert [fact.normalised for fact in facts(FactType.EVENT_DATE, aside)] == ["2004", "2012-04"]
    story = "The accord was signed in 2004. Its deadline went by in April."
    assert [fact.normalised for fact in facts(FactType.EVENT_DATE, story)] == ["2004"]


def test_an_offset_of_days_is_counted_only_within_its_paragraph() -> None:
    assert [
        fact.normalised for fact in facts(FactType.EVENT_DATE, "It sank on May 9.", "They had wed four days earlier.")
    ] == ["2012-05-09"]
