"""What articles gave is told with each question counted once, and an article always has a name."""

from quizapp.authoring.sources import SourceRow
from quizapp.store.records import SourceInfo
from quizapp.ui.pages.source_words import gave


def row(title: str, publisher: str, questions: tuple[int, ...], known: tuple[int, ...]) -> SourceRow:
    return SourceRow(1, SourceInfo("one-2015", publisher, title, "2015"), "", "", 3, questions, known)


def test_a_question_that_rests_on_two_articles_is_counted_once() -> None:
    rows = [row("Pact", "Courier", (1, 2, 3), (3,)), row("Accord", "Reuters", (3, 4), (3,))]
    assert gave(rows) == "6 facts, 4 questions, 25 % known"


def test_an_article_without_a_title_is_named_by_who_published_it() -> None:
    assert [row("", "FRANCE 24", (), ()).name, row("", "", (), ()).name] == ["FRANCE 24", "one-2015"]
