"""Facts that another fact contradicts, and those that only seem to: of one article by hand, of two as they are read."""

from pathlib import Path

import pytest

from quizapp.corpus.document import Document, paragraphs
from quizapp.corpus.when import When
from quizapp.facts.extract import extract
from quizapp.facts.fact import Event, Evidence, Fact, FactType, Office, Status, Vote
from quizapp.facts.merging.across import merge_documents
from quizapp.facts.merging.quarrels import among


def evidence(number, document="article.txt"):
    return (Evidence(document=document, paragraph=number, surface="x", sentence=f"Sentence {number}."),)


def event(number, date, rest="the fisheries accord in Quayport", **more):
    value = Event(actor="Norland", base="sign", past="signed", rest=rest, when=When.parse(date))
    return Fact(
        id=f"e{number}",
        type=FactType.EVENT_DATE,
        value=value,
        evidence=evidence(number),
        subject=value.clause,
        normalised=date,
        **more,
    )


def office(number, person, when="2011-05-12", **more):
    value = Office(person=person, office="president", office_class="president", polity="norway")
    return Fact(
        id=f"o{number}",
        type=FactType.LEADER_ROLE,
        value=value,
        status=more.pop("status", Status.CURRENT),
        reported=When.parse(when),
        evidence=evidence(number),
        subject=person,
        normalised=f"{person}|president|Norway",
        **more,
    )


def vote(number, votes_for, votes_against):
    value = Vote(
        body="assembly",
        matter="to approve the fisheries accord",
        when=When.parse("2011-05"),
        votes_for=votes_for,
        votes_against=votes_against,
    )
    return Fact(
        id=f"v{number}",
        type=FactType.VOTE,
        value=value,
        evidence=evidence(number),
        subject="assembly fisheries accord",
        normalised=f"{votes_for}-{votes_against}",
    )


def test_one_event_with_two_dates_is_flagged_on_both_sides():
    left, right = among([event(1, "2011-05-12"), event(2, "2011-05-19")])
    assert left.flagged == "12 May 2011 here, but 19 May 2011 in article.txt, paragraph 2."
    assert right.flagged == "19 May 2011 here, but 12 May 2011 in article.txt, paragraph 1."


@pytest.mark.parametrize(
    "pair",
    [
        (event(1, "2011-05-12"), event(2, "2011-05")),
        (event(1, "2011-05-12"), event(2, "2011-05-19", rest="the pensions law in Lewin")),
        (event(1, "2011-05-12"), event(2, "2011-05-19", status=Status.SCHEDULED)),
        (event(1, "2011-05-12"), event(1, "2011-05-19")),  # of one sentence, which tells two events apart
        (office(1, "Ada Quill"), office(2, "A. Quill")),
        (office(1, "Ada Quill"), office(2, "Tomas Brandt", status=Status.FORMER)),
        (office(1, "Ada Quill"), office(2, "Tomas Brandt", when="2015")),
        (vote(1, 31, 9), vote(2, 31, 9)),
    ],
)
def test_facts_that_can_both_be_true_are_not_flagged(pair):
    assert [fact.flagged for fact in among(pair)] == ["", ""]


@pytest.mark.parametrize(
    "pair", [(office(1, "Ada Quill"), office(2, "Tomas Brandt")), (vote(1, 31, 9), vote(2, 32, 8))]
)
def test_two_holders_of_one_office_and_two_scores_of_one_vote_are_flagged(pair):
    assert all(fact.flagged for fact in among(pair))


# Two articles ---------------------------------------------------------------------------------------------------------


def told(section):
    """The pairs of articles of a section of quarrels.txt."""
    lines = Path(__file__).with_name("quarrels.txt").read_text(encoding="utf-8").split(f"\n= {section}\n")[1]
    found = []
    for line in lines.split("\n= ")[0].splitlines():
        left, parted, right = line.partition(" || ")
        if parted:
            found.append((left, right))
    return found


def read(name, printed):
    """An article from its date of printing and its text."""
    date, _blank, text = printed.partition(" ")
    return extract(Document(name, text, name.ljust(64, "0"), paragraphs(text)), When.parse(date))


def flagged(*articles):
    facts = merge_documents(read(f"{'abc'[at]}.txt", one) for at, one in enumerate(articles))
    return {(fact.evidence[0].document, fact.flagged) for fact in facts if fact.flagged}


@pytest.mark.parametrize("pair", told("agree"))
def test_articles_that_agree_in_other_words_or_tell_of_other_things_are_not_flagged(pair):
    assert flagged(*pair) == set()


@pytest.mark.parametrize("pair", told("differ"))
def test_articles_that_disagree_are_flagged_on_both_sides(pair):
    assert {document for document, _why in flagged(*pair)} == {"a.txt", "b.txt"}


@pytest.mark.parametrize("pair", told("grows"))
def test_a_count_of_an_earlier_day_is_flagged_as_out_of_date_and_the_later_one_is_not(pair):
    ((document, why),) = flagged(*pair)
    assert document == "a.txt"
    assert "; the later article has" in why


def test_three_articles_are_named_side_by_side():
    lines = [f"2015-05-04 The siege of Harborough lasted {days} days." for days in (40, 44, 47)]
    assert ("a.txt", "40 days here, but 44 days in b.txt, paragraph 1, 47 days in c.txt, paragraph 1.") in flagged(
        *lines
    )


def test_of_the_later_count_it_is_told_what_the_earlier_article_has():
    facts = merge_documents(
        [
            read("a.txt", "2015-05-04 A bus crash near Harborough on Sunday killed 12 people."),
            read("b.txt", "2015-05-05 The bus crash near Harborough on Sunday killed 14 people."),
        ]
    )
    (later,) = [fact for fact in facts if fact.normalised == "14"]
    assert later.provenance.reasons[-1] == "the earlier article has 12 people in a.txt, paragraph 1"


def test_what_is_contested_is_told_beside_what_the_articles_have():
    line = "2012-06-0{} At least {} people were killed in clashes in Cajamarca on Thursday."
    whys = {why for _document, why in flagged(line.format(4, 13), line.format(4, 15))}
    assert all("claims" in why and "people here, but" in why for why in whys)
