import pytest

from quizapp.questions.flaws import Severity
from quizapp.questions.packs.copied import Articles
from tests import factories

TITLE = "Ferry lost at sea, the island mourns its dead"
ARTICLE = f"The harbour master said on Friday that nobody had seen the ferry leave.\n{TITLE}\n"


def test_a_run_of_eight_words_is_copied_whatever_stands_between_them() -> None:
    told = Articles([ARTICLE]).copied("Who was it, the Harbour Master said, on Friday that nobody had seen?")
    assert told == "the harbour master said on friday that nobody"


@pytest.mark.parametrize("text", ["nobody had seen the ferry leave", "", TITLE])
def test_shorter_runs_and_titles_are_free(text: str) -> None:
    assert Articles([ARTICLE]).copied(text) == ""


def test_every_text_of_a_question_is_looked_at_and_a_copy_is_a_warning() -> None:
    articles, run = Articles([ARTICLE]), "said on Friday that nobody had seen the ferry"
    assert articles.flaws(factories.question()) == []
    (flaw,) = articles.flaws(factories.question(explanation=f"They {run}."))
    assert (flaw.severity, flaw.rule) == (Severity.WARNING, "copied")
    assert articles.flaws(factories.question(citations=(factories.citation(sentence=run),)))
