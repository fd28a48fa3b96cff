"""What a page prints beside its article is not the article's; a last paragraph that goes on with it is."""

import pytest

from quizapp.corpus import page_foot
from quizapp.corpus.blocks import classify
from quizapp.corpus.document import Metadata, paragraphs
from quizapp.corpus.lines import line

LEAD = "The island assembly voted on Tuesday to approve the fisheries accord, ending a dispute of six years."
SECOND = "First Minister Ada Quill said that the boats would leave the harbour before the end of the week."
THEIRS = "We are tired, and our privacy, cookies and last auction cost us a fortune."
THIRD = "Owners of smaller boats had asked for more time, and some of them stayed away from the gallery."


def last(text: str, *article: str) -> str:
    lines = (*(article or (LEAD, SECOND, THIRD)), text)
    return classify(paragraphs("\n".join(lines)), Metadata())[-1].block.value


def amid(text: str) -> str:
    return classify(paragraphs(f"{LEAD}\n{SECOND}\n{text}\n{THIRD}"), Metadata())[2].block.value


def test_the_labels_are_sorted_without_doubles() -> None:
    for words in page_foot._labels():
        assert all(word == word.lower().strip() for word in words)


@pytest.mark.parametrize(
    "text",
    [
        "Elsewhere: The under-21s beat Chile 2-0 on Friday.",
        "Also today: Minister for ports Karl Brun steps down after 11 years.",
        "MUST READ: Why 40,000 nurses walked out on Monday.",
        "Tides at Lerwick: high water 04.12 (1.9m), low water 10.21 (0.6m).",
        "Podcast: Lars Holt and Ann Lowe on 40 years of the union (38 min).",
        "Watch the full interview with Foreign Minister Elias Kroon tonight at 8.",
        "This is the third of five articles on the 2014 election.",
        "Readers save 40% on the annual plan until 30 November.",
        "Number of the week: 14,000 swans spent the winter at Slimbridge.",
        "This text first appeared in Norwegian in Dagens Avis on 7 May 2016.",
    ],
)
def test_a_label_or_a_call_is_the_page_s_wherever_it_stands(text: str) -> None:
    assert last(text) == "boilerplate"
    assert amid(text) == "boilerplate"


@pytest.mark.parametrize(
    "text",
    [
        "Sport: Wolves coach Jan Till leaves after six years.",
        "Travel: no ferries from Scrabster on Tuesday; delays of 40 minutes at the bridge.",
        "The Gazette will not be published on Thursday. It returns on Friday.",
        "Our reporter travelled as a guest of the Maltese tourist board, which paid for three nights.",
        "In Monday's report on the harbour we said that 31 members were for; it was 30.",
        "Introductory offer. Pay 99p for the first 8 weeks, then £9.99 a month.",
        "In regional news, Fiji's prime minister opened a $12 million bridge on Monday.",
        "In football news, Albion drew 1-1 with City at Mill Road on Saturday.",
        "On Radio Nord tonight at 20.05: the composer Elin Strand in talk with Per Ask, 55 minutes.",
        "I disagree with Mr Ferrer, he had eight years to do it. - Anna, Girona",
        "The trust is a registered charity and was founded in 1970.",
        "Readers of this page pay only £15 instead of £22 for the castle concert on 6 July.",
        "Tomorrow 31 degrees and thunder in the evening.",
        "Humidity 62%, wind SE 14 km/h.",
        "Biathlon: Lena Holt wins in Oslo.",
    ],
)
def test_below_the_article_more_is_the_page_s(text: str) -> None:
    assert last(text) == "boilerplate"
    assert amid(text) == "body"


@pytest.mark.parametrize(
    "text",
    [
        "Elsewhere, four people were hurt when a bus left the road near Krakow.",
        "Tomorrow's sitting will hear the foreign minister, Elias Kroon.",
        "Read next to the names of the dead, the promise sounded hollow, said Bishop Paul Orr.",
        "Sport minister Karl Brun said that the stadium would be ready by June.",
        "Subscribers to the phone service, some 300,000 people, were without a signal for six hours.",
        "More from the inquiry is expected on Friday.",
        "The next edition of the games will be held in Tokyo in 2020.",
        "Up next for the team is a trip to Norway on Friday.",
        '"Our readers were told nothing for two years," she said.',
        "The motion was lost by 31-9 when the opposition won over two members.",
        "The plan: 400 houses by 2015.",
    ],
)
def test_a_last_paragraph_stays(text: str) -> None:
    assert last(text) == "body"


def test_a_score_belongs_to_an_article_about_sport() -> None:
    text = "Ravens won the first leg 3-1 in Porto last week."
    assert last(text) == "boilerplate"
    assert last(text, LEAD, SECOND, "The coach of the Ravens said his players were tired after the cup.") == "body"


def test_an_offer_may_be_what_the_article_tells() -> None:
    text = "A subscription with no commitment: eight weeks for the price of four."
    assert last(text) == "boilerplate"
    assert last(text, LEAD, SECOND, "The paper lost half of its subscribers in a year, its owner told them.") == "body"


@pytest.mark.parametrize(
    "text",
    [
        "Your gift will be doubled until midnight on Tuesday.",
        "Our privacy notice changed on 25 May 2018.",
        "Cookies on this site last 13 months.",
        "Auction: 40 lots of silver at Belmont on 3 July.",
    ],
)
def test_other_matter_below_an_article_is_the_page_s(text: str) -> None:
    assert last(text) == "boilerplate"
    assert last(text, LEAD, THEIRS, THIRD) == "body"


@pytest.mark.parametrize(
    "text",
    [
        "You cannot eat a treaty, said Ole Vik, a fisherman.",
        "The ship reached the US on Friday with 40 people.",
        "The plan: 400 houses by 2015.",
        "Opinion was divided: 48% for, 46% against.",
        "This programme was cut from the budget in 2010, the minister said.",
    ],
)
def test_a_last_sentence_in_words_like_the_page_s_stays(text: str) -> None:
    assert last(text) == "body"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Twelve issues for the price of nine until 20 April.", "Readers were angry at the price of the paper."),
        ("Piano lessons from a retired teacher, £25 an hour.", "Pupils would lose one piano lesson in ten by May."),
        ("The gift shop and its app cost 5.50 francs a week.", "Miners earn too little, and pay too much, he found."),
        ("Holm 1 Vik 0.", "The league had threatened to move the cup final."),
        ("The S&P 500 lost 0.4 percent.", "Investors had feared a worse result."),
        ("Oil prices settled up 2 percent at $84.22 a barrel.", "Traders in London had waited for the vote."),
        ("Around noon 31 degrees and thunder.", "The storm of last winter sank four boats."),
        ("Vik - Holm Town 1:2.", "Players of both clubs watched the vote."),
        ("Seats are £8 for members and £12 for everyone else.", "Visitors may buy a seat for the evening concert."),
    ],
)
def test_an_advert_below_an_article_of_another_matter_is_the_page_s(text: str, own: str) -> None:
    assert last(text) == "boilerplate"
    assert last(text, LEAD, own, THIRD) == "body"


def test_an_article_on_a_subscription_keeps_what_it_costs() -> None:
    lines = (
        "The Western Herald group on Monday launched a subscription at £4.99 a month, half its old price.",
        "Readers can cancel at any time.",
        "Chief executive Ada Gorst wants 200,000 people to pay by 2025.",
        "New subscribers pay £1 for three months.",
    )
    assert [one.block.value for one in classify(paragraphs("\n".join(lines)), Metadata())] == ["body"] * 4
    assert amid("Readers can cancel at any time.") == "boilerplate"


def test_a_headline_may_have_a_label() -> None:
    lines = ("Explainer: what the harbour council did", LEAD, SECOND, THIRD)
    assert classify(paragraphs("\n".join(lines)), Metadata())[0].block.value == "headline"


def test_a_long_line_is_prose() -> None:
    assert not page_foot.labelled(line(paragraphs("Podcast: " + "many words " * 30)[0]))
