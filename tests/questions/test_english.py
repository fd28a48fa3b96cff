from fractions import Fraction

import pytest

from quizapp.questions import english


@pytest.mark.parametrize(
    ("words", "article"),
    [
        ("agreement", "an"),
        ("hour", "an"),
        ("8-day visit", "an"),
        ("treaty", "a"),
        ("university", "a"),
        ("European treaty", "a"),
        ("one-off payment", "a"),
        ("umbrella", "an"),
    ],
)
def test_the_article_follows_the_sound(words: str, article: str) -> None:
    assert english.article(words) == article


def test_plurals_end_as_english_has_them() -> None:
    assert [english.plural(noun) for noun in ("day", "party", "ash", "peace woman", "vote")] == [
        "days",
        "parties",
        "ashes",
        "peace women",
        "votes",
    ]


@pytest.mark.parametrize(
    ("subject", "plural"),
    [
        ("road links", True),
        ("Russia and Georgia", True),
        ("both houses of parliament", True),
        ("border agreements", True),
        ("the United States", False),
        ("treaty of friendship and mutual obligations", False),
        ("agreement on roads and rights", False),
        ("the press", False),
        ("the State Duma", False),
    ],
)
def test_the_head_of_a_subject_decides_between_was_and_were(subject: str, plural: bool) -> None:
    assert english.is_plural(subject) is plural


def test_names_in_s_take_only_an_apostrophe() -> None:
    assert english.possessive("Georgia") == "Georgia’s"
    assert english.possessive("the United States") == "the United States’"


def test_ordinals_know_the_teens() -> None:
    assert [english.ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)] == [
        "1st",
        "2nd",
        "3rd",
        "4th",
        "11th",
        "12th",
        "13th",
        "21st",
        "102nd",
        "111th",
    ]


def test_money_is_written_as_prose_has_it() -> None:
    assert english.money(7_600_000_000, "RUB") == "7.6 billion roubles"
    assert english.money(128_000_000, "USD") == "$128 million"
    assert english.money(4_500, "EUR") == "€4,500"
    assert english.money(12, "XYZ") == "12 XYZ"


def test_only_a_small_word_loses_its_capital_after_according_to() -> None:
    assert english.lower("On what date did it begin?") == "on what date did it begin?"
    assert english.lower("Russia set it aside.") == "Russia set it aside."


def test_shares_have_words_where_english_has_some() -> None:
    assert english.share(Fraction(2, 3)) == "two-thirds"
    assert english.share(Fraction(5, 7)) == "5/7"


@pytest.mark.parametrize(
    ("demonyms", "before_an_office"),
    [
        ("Danish Dane Danes", "Danish"),
        ("British Briton Britons Brit Brits", "British"),
        ("Icelandic Icelander Icelanders", "Icelandic"),
        ("Dutch Dutchman Dutchmen", "Dutch"),
        ("Luxembourger Luxembourgers", ""),
        ("Greek Greeks Hellenic", "Greek Hellenic"),
        ("Kosovan Kosovans Kosovar Kosovars", "Kosovan Kosovar"),
        ("American Americans US U.S.", "American US U.S."),
    ],
)
def test_a_noun_for_people_does_not_stand_before_an_office(demonyms: str, before_an_office: str) -> None:
    assert english.adjectives(demonyms.split()) == before_an_office.split()


def test_lists_end_in_and() -> None:
    assert english.joined(["A"]) == "A"
    assert english.joined(["A", "B", "C"]) == "A, B and C"
