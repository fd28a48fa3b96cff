"""Whose minister a bare title means where an article is at home in one land."""

import pytest

from quizapp.facts.fact import FactType, Office
from tests.facts.extracted import facts

AT_HOME = (
    "OSLO, May 16 - Norway closed its port of Bergen.",
    "Norway had opened it in 1990, and Norway paid for it.",
)


def lands(*lines: str) -> list[tuple[str, str]]:
    """The offices of an article with the polities whose they are; empty where nobody's."""
    found = [fact.value for fact in facts(FactType.LEADER_ROLE, *lines)]
    return [(office.office, office.polity) for office in found if isinstance(office, Office)]


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Transport Minister Ada Quill was away.", "Transport Minister"),
        ("Ada Quill, the minister of trade and fisheries, was away.", "minister of trade and fisheries"),
        ("The bill came from Prime Minister Ada Quill.", "Prime Minister"),
        ("Two men met Foreign Minister Ada Quill.", "Foreign Minister"),
        ("Chief Justice Ada Quill was away.", "Chief Justice"),
    ],
)
def test_a_bare_minister_is_of_the_land_that_the_article_is_at_home_in(sentence: str, office: str) -> None:
    assert lands(*AT_HOME, sentence) == [(office, "norway")]


def test_the_fact_says_how_its_land_was_found() -> None:
    (fact,) = facts(FactType.LEADER_ROLE, *AT_HOME, "Transport Minister Ada Quill was away.")
    assert fact.normalised == "Ada Quill|Transport Minister|Norway"
    assert "country of the article: Norway" in fact.provenance.reasons


@pytest.mark.parametrize(
    "sentence",
    [
        "Sweden was glad. Transport Minister Ada Quill was away.",
        "Transport Minister Ada Quill met her counterpart.",
        "The visiting Transport Minister Ada Quill was glad.",
        "Leaders of the two countries heard Transport Minister Ada Quill.",
        "Valdorian Transport Minister Ada Quill was away.",
        "It angered another transport minister, Ada Quill.",
        "The state minister Ada Quill was away.",
        "Transport Minister Quill was away.",
        "Mayor Ada Quill was away.",
    ],
)
def test_what_speaks_for_another_leaves_the_office_nobodys(sentence: str) -> None:
    assert "norway" not in [land for _office, land in lands(*AT_HOME, sentence)]


@pytest.mark.parametrize(
    "lines",
    [
        ("OSLO, May 16 - Norway closed its port.", "Bergen was glad."),
        ("OSLO, May 16 - Norway and Sweden signed it.", "Norway paid.", "Norway and Sweden were glad."),
        ("WARSAW, May 16 - Norway closed its port.", "Norway paid.", "Norway was glad.", "Norway left."),
    ],
)
def test_an_article_that_is_at_home_in_no_land_by_far_gives_no_office_to_one(lines: tuple[str, ...]) -> None:
    assert lands(*lines, "Transport Minister Ada Quill was away.") == [("Transport Minister", "")]


def test_where_the_land_has_parts_with_ministers_of_their_own_only_a_post_of_the_whole_is_its() -> None:
    parts = (*AT_HOME, "The provincial budgets were late.")
    assert lands(*parts, "Transport Minister Ada Quill was away.") == [("Transport Minister", "")]
    assert lands(*parts, "Foreign Minister Ada Quill was away.") == [("Foreign Minister", "norway")]


def test_of_two_holders_of_one_office_neither_is_given_the_land() -> None:
    told = (*AT_HOME, "Prime Minister Ada Quill of Norway was away.", "Prime Minister Ben Hale was glad.")
    assert lands(*told) == [("Prime Minister", "norway"), ("Prime Minister", "")]
    elsewhere = (*AT_HOME, "Prime Minister Ben Hale was glad.", "Prime Minister Ada Quill of Peru was away.")
    assert lands(*elsewhere) == [("Prime Minister", "norway"), ("Prime Minister", "peru")]
