"""Dated events: the date tied to the right event, and what is none."""

import pytest

from quizapp.facts.dates import event_dates
from quizapp.facts.fact import Event, Fact, FactType, Status
from quizapp.facts.ledger import Dropped
from quizapp.facts.sentence import Tag
from tests.facts.extracted import document, extraction, facts, mentioned, reading

WEDNESDAY = "2012-05-16"


def events(*lines: str, published: str = WEDNESDAY) -> list[Fact]:
    return facts(FactType.EVENT_DATE, *lines, published=published)


def dropped(*lines: str, published: str = WEDNESDAY) -> list[Dropped]:
    return [row for row in extraction(*lines, published=published).ledger if row.type == FactType.EVENT_DATE]


def test_dates_are_mentions_without_their_prepositions() -> None:
    text = "In March 2011 and on Tuesday the council met, and by 2015 it will meet again."
    assert mentioned(Tag.DATE, text) == ["March 2011", "Tuesday", "2015"]


@pytest.mark.parametrize(
    ("text", "normalised", "words"),
    [
        ("The council signed the pact on Monday.", "2012-05-14", "council signed the pact"),
        ("The council on Monday signed the pact.", "2012-05-14", "council signed the pact"),
        ("On Monday, the council signed the pact.", "2012-05-14", "council signed the pact"),
        ("The council last year signed the pact.", "2011", "council signed the pact"),
        ("She said that on Monday the council had signed the pact.", "2012-05-14", "council had signed"),
        ("She said the pact was signed in 2009.", "2009", "pact was signed"),
        ("The pact, signed in 2009, is void.", "2009", "pact signed"),
        ("The ferry company, which was founded in 1994, is bankrupt.", "1994", "founded"),
        ("Founded in 1994, the ferry company is bankrupt.", "1994", "ferry company"),
        ("The harbour has been shut since a war with the islands in 2008.", "2008", "war with the islands"),
        ("The October 2006 arrest of the clerk angered the islands.", "2006-10", "arrest"),
        ("The islands mourn after Monday's crash in the old harbour.", "2012-05-14", "crash"),
        ("In a vote in March, the council rejected the plan.", "2012-03", "vote"),
        ("The council will sign the pact on Friday.", "2012-05-18", "sign the pact"),
        ("The council meets again on 30 June.", "2012-06-30", "meets"),
        ("The council is set to elect a mayor June 25.", "2012-06-25", "elect a mayor"),
        ("Elections are due in October.", "2012-10", "elections"),
        ("The clerk has called a strike for Friday.", "2012-05-18", "strike"),
        ("The council wants to open the bridge in July.", "2012-07", "open the bridge"),
        ("They met to sign the pact on Monday.", "2012-05-14", "met"),
        ("Since the islands declared independence in March, trade has stopped.", "2012-03", "declared independence"),
        ("After fighting a short war with the islands in 2008, the council fell.", "2008", "war"),
        ("It was only in February that the council signed.", "2012-02", "council signed"),
        ("The council met and, in 2009, dissolved itself.", "2009", "council"),
        ("The bridge will open on 21 August next year.", "2013-08-21", "bridge will open"),
        ("On the night of 12 May a mob torched the office.", "2012-05-12", "mob torched the office"),
        ("The fire began shortly after midnight on Monday.", "2012-05-14", "fire began"),
        ("Not until March did the council publish the accounts.", "2012-03", "council publish the accounts"),
        ("In February the council asked for aid.", "2012-02", "asked for aid"),
        ("It was ten minutes to noon on Monday when the council signed.", "2012-05-14", "council signed"),
        ("It was here, in April last year, that the islands signed.", "2011-04", "islands signed"),
        ("The islands voted for the pact in Monday's ballot.", "2012-05-14", "ballot"),
        ("The council extended the truce to 31 December.", "2012-12-31", "extended the truce"),
        ("The clerk who had leaked the papers to the press was jailed on Monday.", "2012-05-14", "clerk was jailed"),
        ("The ship that carried the grain from the islands sank on Monday.", "2012-05-14", "ship sank"),
        ("The dam, which the islands built with a loan, burst on Monday.", "2012-05-14", "dam burst"),
        ("It was in 2009, two years after the war, that the bridge was opened.", "2009", "bridge was opened"),
        ("In March, the club that had lost twice and had been sued by miners was sold.", "2012-03", "club"),
        ("Between 1966 and 1974 41 bombs were let off over the atoll.", "1966/1974", "bombs were let off"),
        ("Between 1990 and 2000 the council met.", "1990/2000", "council met"),
        ("Talks were held between November 30 and December 20.", "2011-11-30/2011-12-20", "talks were held"),
    ],
)
def test_a_date_is_tied_to_its_event(text: str, normalised: str, words: str) -> None:
    (fact,) = events(text)
    assert fact.normalised == normalised
    assert words.lower() in fact.subject.lower()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The council has signed the pact, the ministry said Monday.", "date of a report"),
        ("The mayor told reporters on Monday that the bridge was safe.", "date of a report"),
        ("On Monday the mayor said that the bridge was safe.", "date of a report"),
        ("The council did not sign the pact on Monday.", "denied"),
        ("The council would fall if it signed the pact by 2020.", "only possible"),
        ("The 2012 budget pleased nobody.", "names a thing by its date"),
        ("More ships came than in 2009.", "only compared with"),
        ("It was the longest strike since 1945.", "only compared with"),
        ("The mayor urged them to leave on Monday.", "belongs to one of several events"),
        ("Nobody fishes here today.", "nowadays"),
        ("Never before 1996 had a woman led the party.", "only compared with"),
        ("Sales in the three months to June fell.", "names a thing by its date"),
        ("The mayor denied that they had met on Monday.", "denied"),
        ("The mayor left last night, or so her clerk said.", "only possible"),
        ("The pact was signed a hundred years ago this June.", "belongs to one of several events"),
        ("Pictures may be used free of charge until 31 December.", "tells of the page"),
        ("The clerk left the next day.", "told from another date"),
    ],
)
def test_what_is_no_event_is_in_the_ledger_with_its_reason(text: str, reason: str) -> None:
    assert events(text) == []
    assert [row.reason for row in dropped(text)] == [reason]


def test_the_day_of_a_dateline_is_no_event() -> None:
    lines = ("PORTSEA, May 15 (Island News) - The council signed the pact.",)
    assert events(*lines) == []
    assert [row.reason for row in dropped(*lines)] == ["dateline"]


def test_a_relative_date_in_a_quotation_is_left_alone() -> None:
    assert events('"We met them in June," the mayor said.') == []
    (fact,) = events('"We met them in June 2009," the mayor said.')
    assert fact.normalised == "2009-06"


def test_the_next_day_is_told_from_the_date_before_it() -> None:
    assert [fact.normalised for fact in events("The council met on Monday. It signed the pact the next day.")] == [
        "2012-05-14",
        "2012-05-15",
    ]


def test_a_month_in_a_paragraph_about_another_year_is_not_dated() -> None:
    (fact,) = events("The islands revolted in 1987. The council fell in March.")
    assert fact.normalised == "1987"


def test_without_a_date_of_the_document_only_absolute_dates_are_facts() -> None:
    found = list(event_dates.find(reading("The council met on Monday.", "It fell in 2009.", published=None)))
    assert [candidate.normalised for candidate in found] == ["2009"]


def test_what_lies_ahead_is_scheduled_or_proposed() -> None:
    assert [fact.status for fact in events("The council will sign the pact on Friday.")] == [Status.SCHEDULED]
    assert [fact.status for fact in events("The council should sign the pact by 2015.")] == [Status.PROPOSED]
    assert [fact.status for fact in events("The council signed the pact on Friday.")] == [Status.OCCURRED]


def test_the_event_has_the_parts_of_a_sentence() -> None:
    (fact,) = events("The council on Monday signed a pact with the islands.")
    value = fact.value
    assert isinstance(value, Event)
    assert (value.actor, value.base, value.past, value.rest) == (
        "The council",
        "sign",
        "signed",
        "a pact with the islands",
    )
    (fact,) = events("Both roads were reopened in February.")
    assert isinstance(fact.value, Event)
    assert fact.value.clause == "Both roads were reopened"


def test_evidence_is_the_date_itself() -> None:
    paper = document("The council signed the pact late last month.")
    (fact,) = events(paper.text)
    (evidence,) = fact.evidence
    assert paper.text[evidence.start : evidence.end] == evidence.surface == "late last month"


def test_dates_of_saying_are_offered_by_their_verb() -> None:
    seen = reading("The council has signed the pact, the ministry said Monday.", published=WEDNESDAY)
    ((where, when),) = event_dates.reported(seen).items()
    assert str(when) == "2012-05-14"
    assert seen.sentences[where[0]].words(where[1], where[1] + 1) == "said"


def test_a_surname_of_the_document_is_a_month_only_after_in() -> None:
    lines = ("Mr Kris May, the clerk, left the council.", "The pact was drawn up by May.", "He had resigned in May.")
    assert [fact.evidence[0].paragraph for fact in events(*lines)] == [3]
    assert "name of a person" in [row.reason for row in dropped(*lines)]


def test_what_was_fixed_for_a_day_and_moved_lay_ahead_only_then() -> None:
    found = [fact.normalised for fact in events("The summit, originally scheduled for April, was moved to June.")]
    assert found == ["2012-04", "2012-06"]


def test_do_stands_for_what_was_told_before() -> None:
    (event,) = events("The rebels are ready to observe a truce in May, as they did last year.")[-1:]
    assert (event.normalised, "observe a truce" in event.subject) == ("2011", True)


def test_meetings_of_both_that_are_planned_are_told_whole() -> None:
    (event,) = events("It needs the approval of shareholder meetings of both firms, which are planned for 14 June.")
    assert "meetings of both firms are planned" in event.subject


@pytest.mark.parametrize("text", ["Tomorrow, she replied.", "That is expected in June.", "This is due in June."])
def test_what_only_points_to_something_is_no_event(text: str) -> None:
    assert events("The club wants to sell its ground.", text) == []


def test_a_club_founded_long_ago_does_not_make_the_next_month_one_of_then() -> None:
    found = events("The league, founded in 1971, has nine clubs and was split in March over a cup.")
    assert [one.normalised for one in found] == ["1971", "2012-03"]


def test_a_month_listed_with_one_of_an_earlier_year_is_left_open() -> None:
    found = events("The first train ran in August and the last in December 1999.")
    assert [one.normalised for one in found] == ["1999-12"]


def test_what_had_been_due_but_did_not_come_is_no_event() -> None:
    assert events("He had been due in court on Monday but fell ill.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bank fell in October 2008, and its head was charged in May of the following year.",
            ["2008-10", "2009-05"],
        ),
        (
            "The bank fell in October 2008, and its head was charged in December of the same year.",
            ["2008-10", "2008-12"],
        ),
        ("The bank fell in October 2008; auditors had warned it in May of the previous year.", ["2008-10", "2007-05"]),
        ("On Tuesday, after a week of rain, the growers agreed to a strike.", ["2012-05-15"]),
        ("On Tuesday, after the ship sank, the crew were rescued by a trawler.", ["2012-05-15"]),
        ("Teachers walked out on Monday over pay, the third time this year.", ["2012-05-14"]),
        ("The pact over the strait, in March 1975, lasted five years.", []),
    ],
)
def test_a_year_may_be_told_from_that_of_another_date_and_counts_are_no_events(text: str, expected: list[str]) -> None:
    assert [one.normalised for one in events(text)] == expected


def test_the_opening_of_markets_tells_only_when_something_else_happened() -> None:
    (found,) = events("The two banks announced the merger before markets opened on Monday.")
    assert "announced" in found.subject


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The war ended in 1992. The accord was signed on 4 October of that year.", ["1992", "1992-10-04"]),
        ("The mine closed in 1992, and the town died on October 4 of the same year.", ["1992", "1992-10-04"]),
        ("Last year the budget failed on its first try and squeaked by in July.", ["2011", "2011-07"]),
        ("The union backed the terms after marathon talks at the labour court in November.", ["2011-11"]),
        ("The rebels laid down a ceasefire a week ago.", ["2012-05-09"]),
    ],
)
def test_a_year_told_before_or_a_noun_like_a_verb_leads_to_the_year_meant(text: str, dates: list[str]) -> None:
    assert [event.normalised for event in events(text)] == dates


def test_that_year_without_a_year_near_it_is_not_decided() -> None:
    assert events("Sudland and Norland signed the treaty on 30 April of that year.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mr Quill, an engineer and until this year mayor of Portsea, has come ahead.",
        "They drew the line by which Swan Island, today part of Norland, was lost to them.",
        "The bank would go on if prices behaved as meekly as they have this spring.",
    ],
)
def test_a_term_what_a_thing_became_and_a_comparison_are_no_events(text: str) -> None:
    assert events(text) == []


def test_a_date_after_an_aside_is_of_the_clause() -> None:
    (event,) = events("Nine rockets left the platform, an old rig moored off the bay, between 1967 and 1988.")
    assert event.subject.startswith("Nine rockets left")
    (event,) = events("Wreaths were laid to mark the day, in 1992, when the war ended.")
    assert event.subject == "the war ended"


def test_a_second_clause_has_the_date_that_stands_before_it() -> None:
    first, second = events("The mill closed in 2009 and in January 2010 the bank failed.")
    assert "mill closed" in first.subject
    assert second.normalised == "2010-01"
    assert second.subject == "the bank failed"


def test_a_second_date_without_a_clause_of_its_own_is_of_the_clause_before() -> None:
    _first, second = events("The mill closed in 2009 and in 2010 and the bank failed.")
    assert second.normalised == "2010"
    assert "mill closed" in second.subject


@pytest.mark.parametrize(
    "text",
    [
        "It was in 2009, after the war, and that angered the miners.",
        "It was in 2009, the mayor said, that the bridge was opened.",
    ],
)
def test_what_follows_an_aside_is_a_cleft_only_with_that_right_after_it(text: str) -> None:
    assert not any("bridge" in fact.subject or "angered" in fact.subject for fact in events(text))


@pytest.mark.parametrize(
    "text",
    ["Between 1966 and the war the navy tested bombs.", "Between 1900 and 1950 people died.", "In 1974 41 bombs fell."],
)
def test_the_first_of_two_ends_is_no_date_where_the_second_is_none(text: str) -> None:
    assert events(text) == []


def test_participles_in_a_row_have_the_subject_of_the_first() -> None:
    texts = [fact.subject for fact in events("The law was passed in 2009, amended in 2010 and repealed in 2011.")]
    assert texts == ["The law was passed", "The law amended", "The law repealed"]


def test_two_dates_of_a_noun_leave_it_the_subject() -> None:
    (fact,) = events("Strikes in 2009 and in 2010 shut the port.")
    assert fact.subject == "Strikes"


@pytest.mark.parametrize("lead", ["", "• "])
def test_the_last_line_of_an_obituary_tells_whose_life_it_was(lead: str) -> None:
    born, died = events(f"{lead}Ada Mary Quill, politician, born 14 July 1931; died 9 May 2012")
    assert (born.normalised, born.subject) == ("1931-07-14", "Ada Mary Quill born")
    assert (died.normalised, died.subject) == ("2012-05-09", "Ada Mary Quill died")


def test_a_birth_told_before_is_not_told_again_by_the_last_line_of_an_obituary() -> None:
    last = "Ada Mary Quill, politician, born 14 July 1931; died 9 May 2012"
    found = events("Ada Mary Quill was born in Bergen on 14 July 1931.", last)
    assert [fact.normalised for fact in found] == ["1931-07-14", "2012-05-09"]


@pytest.mark.parametrize(
    "text", ["Mayor jailed, born free in May 2011", "Ada Quill, born in 1931; the mayor died 9 May 2012"]
)
def test_a_short_line_of_another_kind_tells_no_life(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "when", "subject"),
    [
        ("It was on Tuesday that police, who had searched for a week, found the boat.", "2012-05-15", "police found"),
        ("In March, when the river which had been low rose, the mill was lost.", "2012-03", "the mill was lost"),
        ("On 4 May, the day after the queen, who was ill, had left, the roof fell.", "2012-05-04", "the roof fell"),
        (
            "On Monday, hours before the ministers were due to meet, rebels shelled it.",
            "2012-05-14",
            "rebels shelled it",
        ),
        ("The bridge that the king had opened collapsed on Sunday.", "2012-05-13", "The bridge collapsed"),
        ("A ferry whose captain had been sacked sank on Friday.", "2012-05-11", "A ferry sank"),
        ("She died, as was announced yesterday, in the same port, on Friday.", "2012-05-11", "She died"),
        ("A digital edition is promised for 2023.", "2023", "A digital edition is promised"),
        (
            "The probe, if all goes well, should reach the moon in March 2015.",
            "2015-03",
            "The probe should reach the moon",
        ),
        ("He was born in 1950 in Portsea, studied in Lisbon and returned in 1975.", "1975", "He returned"),
        ("She joined the navy in 1980, rose to captain in 1995 and retired.", "1995", "She rose"),
        ("The strike that began on Monday spread on Tuesday to the ports.", "2012-05-15", "The strike spread"),
        ("Quill took over from Brown, who died in March, and was confirmed on Monday.", "2012-05-14", "Quill was"),
        ("Ministers, meeting in Portsea on Monday, initialled a pact.", "2012-05-14", "Ministers meeting"),
        ("Ministers initialled a pact to be signed in June.", "2012-06", "a pact to be signed"),
        ("The roof was put on in 2004.", "2004", "put on"),
        ("Hours later, in the early hours of Friday, police shot five men.", "2012-05-11", "police shot five men"),
        ("Candidates have until 5pm on Friday, 25 May, to lodge their papers.", "2012-05-25", "Candidates have"),
        ("She won in 2004. In January she left, and last Sunday she came back.", "2012-01", "she left"),
        ("It is on Monday that the council meets.", "2012-05-21", "the council meets"),
        (
            "The port, begun in 2005, delayed in 2007 and flooded in 2010, was opened on Sunday.",
            "2012-05-13",
            "The port was",
        ),
        ("The firm said it would close the mine, opened in 1950, next year.", "2013", "it would close"),
        (
            "Two men were seen on Monday in Portsea, where they met Quill, and on Tuesday in Lisbon.",
            "2012-05-15",
            "men were seen",
        ),
        ("The chapel was struck by lightning in 1987.", "1987", "struck by lightning"),
        ("The pipe leaked between Monday and Wednesday.", "2012-05-14/2012-05-16", "The pipe leaked"),
        ("Prices doubled between 2005 and last year.", "2005/2011", "Prices doubled"),
        ("Fires burned in January and February last year.", "2011-01/2011-02", "Fires burned"),
    ],
)
def test_a_date_has_the_event_of_its_own_clause(text: str, when: str, subject: str) -> None:
    assert any(one.normalised == when and subject in one.subject for one in events(text))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The tunnel, as was announced in March, will open.", "2012-03"),
        ("The strike, as agreed on Monday, ended.", "2012-05-14"),
        ("The edition was promised for 2009.", "2009"),
        ("Nobody expected the roof to fall in on Monday.", "2012-05-21"),
        ("The dam was to have been finished in 2009 but is not.", "2009"),
        ("She won in 2004. In January she left and came back.", "2012-01"),
        ("The budget for 2013 is ready.", "2013"),
    ],
)
def test_what_is_only_said_set_or_hoped_in_passing_has_no_date(text: str, when: str) -> None:
    assert all(one.normalised != when for one in events(text))
