"""Above an article stands what its hues mean, and its title where it is not read below."""

from dataclasses import replace

from quizapp.corpus.document import Metadata
from quizapp.corpus.reading import read_clipboard
from quizapp.ui.pages.importing_article_pane import ArticlePane

_ARTICLE = read_clipboard("Norway and Iceland seal herring pact\n\nThey signed on 3 May 2011.\n", "herring.txt")


def test_the_legend_has_the_topics_of_the_article_in_their_order(shown, qtbot):
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.show_article(_ARTICLE, {"votes", "leaders"})
    pane.show_article(_ARTICLE, {"numbers", "dates", "leaders"})
    told = [pane.legend.itemAt(at).widget().label.text() for at in range(pane.legend.count())]
    assert told == ["Leaders", "Dates", "Numbers"]


def test_a_title_that_stands_in_the_text_is_not_told_twice(shown, qtbot):
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.show_article(replace(_ARTICLE, metadata=Metadata(title="Herring pact")), ())
    assert pane.title.text() == "Herring pact"
    assert not pane.title.isHidden()
    pane.show_article(_ARTICLE, ())
    assert pane.title.isHidden()
