"""Opens the articles that questions rest on over a page; their texts are read in a worker."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quizapp.authoring.articles import Articles, Passage
from quizapp.ui.jobs import Jobs, Latest, Outcome
from quizapp.ui.keys import Keys
from quizapp.ui.pages.article_sheet import ArticleSheet


class ArticleOpener(QObject):
    """Opens one `ArticleSheet` at a time over `page`; without `jobs` texts are read at once."""

    def __init__(self, page: QWidget, articles: Articles, keys: Keys, jobs: Jobs | None = None) -> None:
        super().__init__(page)
        self._page, self._articles, self._keys = page, articles, keys
        self._reading = None if jobs is None else Latest(jobs)

    def open(self, cited: Sequence[Passage]) -> None:
        """Open these passages, as `Articles.cited` gives them; nothing where there are none."""
        if not cited:
            return
        if self._reading is None:
            self._show(self._articles.with_texts(cited))
            return

        def read(outcome: Outcome) -> None:
            if outcome.error is not None:
                raise outcome.error
            self._show(outcome.value)

        self._reading.run(lambda _progress, _stop: self._articles.with_texts(cited), read, name="read an article")

    def cancel(self) -> None:
        """Wait for no article any more."""
        if self._reading is not None:
            self._reading.cancel()

    def _show(self, passages: Sequence[Passage]) -> None:
        ArticleSheet(passages, self._articles.add, self._page, reading=self._reading, keys=self._keys).open()
