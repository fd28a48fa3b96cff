"""A line below an article is news of its own where nothing ties it to what stands above it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus import other_news
from quizapp.corpus.blocks import classify
from quizapp.corpus.document import Metadata, paragraphs
from quizapp.corpus.lines import line

ARTICLE = (
    "The Lund county assembly voted on Tuesday to close two of its five hospitals, ending a dispute of six years.",
    "Health commissioner Ada Quill said that the wards at Vik and Holm would move to the coast before the winter.",
    "Nurses had asked for more time, and some of them stayed away from the gallery while the members spoke.",
    "The wards treat 4,000 patients a year, and a journey to the coast takes two hours on narrow roads.",
    "A survey in spring found that three of four patients would rather wait than travel so far for an operation.",
)


def blocks(*below: str) -> list[str]:
    """The blocks of lines below the article."""
    found = classify(paragraphs("\n".join((*ARTICLE, *below))), Metadata())
    return [one.block.value for one in found[len(ARTICLE) :]]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president Luis Arana has sworn in four ministers.",
        "A court in Turin has jailed a baker for nine years.",
        "Toyota recalls 90,000 cars in Japan.",
        "Ten people were hurt in a gas explosion in Tbilisi.",
        "Albion came from behind to beat Rovers 3-1 at Mill Road.",
        "German exports slipped 0.7 percent in May.",
        "Why 30,000 Britons went to Portugal.",
    ],
)
def test_a_line_without_a_tie_to_the_article_is_news_of_its_own(text: str) -> None:
    assert blocks(text) == ["boilerplate"]


@pytest.mark.parametrize(
    "text",
    [
        "The law takes effect in May.",
        "Talks resume on Wednesday in Oslo.",
        "Norway sent its regrets to Stockholm.",
        "He flew to Lima on Sunday.",
        "Energy regulator Emma Wargon sees no shortage.",
        "Finance minister Karl Brun thanked the crews in Malmo.",
        "But in Denmark, shops stayed shut for a second day.",
        "Nurses in Kiruna have ended a strike of 21 days.",
        "Progress will be reviewed in Lisbon in the first half of 2018.",
        "A funeral will be held on Friday.",
        "Quill flies to Brussels on Monday.",
        "Brussels hopes to bring the parties to Ljubljana in June.",
    ],
)
def test_a_paragraph_that_goes_on_stays(text: str) -> None:
    assert blocks(text) == ["body"]


def test_what_stands_among_the_page_s_lines_is_the_page_s() -> None:
    amid = "A sheepdog called Meg has walked her way home."
    assert blocks(amid) == ["body"]
    assert (
        blocks("Your gift will be doubled until midnight.", amid, "Toyota recalls 90,000 cars in Japan.")
        == ["boilerplate"] * 3
    )


def test_news_of_its_own_does_not_take_the_article_s_last_paragraph_along() -> None:
    assert blocks("The members meet again in May.", "Toyota recalls 90,000 cars in Japan.") == ["body", "boilerplate"]


def test_what_an_article_comes_to_and_goes_on_from_is_its_own() -> None:
    found = blocks("The pound rose to 1.31 to the dollar.", "The members meet again on Monday.")
    assert found == ["body", "body"]
    assert blocks("The members meet again on Monday.", "The pound rose to 1.31 to the dollar.") == [
        "body",
        "boilerplate",
    ]


def test_an_article_of_many_matters_stays() -> None:
    brief = (
        "Peru's president Luis Arana has sworn in four ministers.",
        "A court in Turin has jailed a baker for nine years.",
        "Toyota recalls 90,000 cars in Japan.",
        "Ten people were hurt in a gas explosion in Tbilisi.",
    )
    found = classify(paragraphs("\n".join(brief)), Metadata())
    assert [one.block.value for one in found[:3]] == ["body"] * 3


def test_a_sport_article_keeps_its_scores() -> None:
    lines = (
        "Substitute Kyle Bann headed Rovers into the cup final with three minutes of the match left on Saturday.",
        "Rovers beat Harlow 2-1 in front of 18,400 people.",
        "Coach Dave Prent called it the best day of his life, and the players sang in the bus.",
        "In the other semi-final, Port Vale drew 1-1 with Bury.",
    )
    assert classify(paragraphs("\n".join(lines)), Metadata())[-1].block.value == "body"


@given(st.text(max_size=200))
def test_it_is_never_stranger_than_its_most(text: str) -> None:
    found = paragraphs(text)
    above = other_news.matter([line(one) for one in paragraphs("\n".join(ARTICLE))])
    for one in found:
        assert other_news.strangeness(line(one), above) <= other_news.most(line(one))


def test_the_words_are_in_lower_case() -> None:
    for words in other_news._words():
        assert all(word == word.lower() for word in words)
