"""The file of page words: well formed, sorted, and every phrase found by the rule that it stands for."""

import pytest

from quizapp.corpus.page_words import is_label, plain, rule_for
from quizapp.corpus.word_files import rows

ROWS = rows("page_words.tsv")
PLACES = {"line", "begins", "unstopped", "holds", "unstopped holds", "label", "verb", "noun"}


def test_the_file_is_sorted_without_doubles_in_lower_case() -> None:
    assert sorted(set(ROWS)) == ROWS
    for _rule, place, words in ROWS:
        assert place in PLACES
        assert words == words.lower().strip()


@pytest.mark.parametrize("place", sorted(PLACES - {"label", "verb", "noun"}))
def test_every_phrase_is_found(place: str) -> None:
    for rule, _place, words in [row for row in ROWS if row[1] == place]:
        _is_found(rule, place, words.replace("#", "1,204"))


def _is_found(rule: str, place: str, words: str) -> None:
    line = {"line": words, "holds": f"so {words} it is", "unstopped holds": f"so {words} it is"}.get(
        place, f"{words} harbour"
    )
    assert rule_for(line, stopped=False)
    if place == "line":
        assert rule_for(f"- {line.upper()}:", stopped=False) == rule


@pytest.mark.parametrize("words", [row[2] for row in ROWS if row[1] == "label"])
def test_every_label_is_one_alone_or_before_a_figure(words: str) -> None:
    assert is_label(words.title())
    assert is_label(f"{words}: 3,550")
    assert not is_label(f"the {words} of the accord")


@pytest.mark.parametrize(
    ("note", "news"),
    [
        ("Editor's note: The yard was sold to the trust in March 2010.", True),
        ("Clarification: the fund was wound up on 3 March 2010, the bank says.", True),
        ("Editor's note: This story was changed on 4 May 2012.", False),
        ("Correction: The bridge opened in 2009, not in 2008.", False),
        ("Editor's note: closed.", False),
    ],
)
def test_a_note_that_tells_news_is_not_the_pages(note: str, *, news: bool) -> None:
    assert (rule_for(note, stopped=True) == "") is news


def test_a_long_line_is_prose_whatever_it_holds() -> None:
    assert rule_for("subscribe to " + "many words " * 30, stopped=True) == ""


def test_a_line_is_compared_without_what_stands_around_its_words() -> None:
    assert plain("  • 3. READ   MORE… ") == "read more"
