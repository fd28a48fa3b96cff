"""An article imported under older rules is read again, taken over, undone and drafted from, by keyboard."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from quizapp.authoring.importing import workshop
from quizapp.authoring.importing.session import Import
from quizapp.authoring.importing.workshop import Here
from quizapp.clock import FakeClock
from quizapp.store import cards, sources
from quizapp.store.library import Library, open_library
from quizapp.ui import importing_run
from quizapp.ui.pages.importing import ImportPage
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.source import CHANGES, SourcePage
from quizapp.ui.pages.sources import SourcesPage
from tests.authoring.importing.articles import herring, resolved
from tests.journeys.conftest import Learner

pytestmark = [
    pytest.mark.usefixtures("furnished"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),  # what offscreen cannot do
]
CTRL = Qt.KeyboardModifier.ControlModifier


def import_by_older_rules(library: Library, clock: FakeClock) -> str:
    """An article of which the third fact was not found yet, and the first said something else; gives its id."""
    importing = Import()
    importing.read([herring()])
    importing.resolve(resolved(), {})
    importing.accept_fine()
    importing.save(library, now=clock.now())
    document = importing.source_of(importing.articles[0]).id
    article = sources.imported(library, document)
    assert article is not None
    first, second, _third, *rest = article.facts
    before = (replace(first, normalised="something else"), second, *rest)
    sources.put_facts(library, document, before, (), name="older rules", now=clock.now())
    return document


def facts(learner: Learner, document: str) -> int:
    assert learner.program.library is not None
    article = sources.imported(learner.program.library, document)
    assert article is not None
    return len(article.facts)


def to_the_article(learner: Learner) -> SourcePage:
    learner.key(Qt.Key.Key_L, CTRL)
    page = learner.page()
    assert isinstance(page, SourcesPage)
    learner.wait(lambda: not page.is_reading())
    learner.key(Qt.Key.Key_F, CTRL)
    learner.type("herring")
    learner.key(Qt.Key.Key_Return)
    learner.key(Qt.Key.Key_Return)
    found = learner.page()
    assert isinstance(found, SourcePage)
    return found


def test_an_article_is_read_again_taken_over_undone_and_drafted_from(
    start: Callable[..., Learner], clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshop, "Workshop", Here)  # a process of its own takes seconds to begin
    monkeypatch.setattr(importing_run, "Workshop", Here)
    learner = start()
    assert learner.program.library is not None
    document = import_by_older_rules(learner.program.library, clock)
    count = facts(learner, document)

    page = to_the_article(learner)
    learner.key(Qt.Key.Key_R)
    learner.wait(lambda: page.read is not None)
    assert page.panes.shown() == CHANGES
    assert page.read is not None
    stake = page.read.at_stake
    assert facts(learner, document) == count
    learner.key(Qt.Key.Key_Return, CTRL)
    assert facts(learner, document) == count + 1
    assert stake
    assert all(cards.get(learner.program.library, number).flagged for number in stake)
    learner.key(Qt.Key.Key_Z, CTRL)
    assert facts(learner, document) == count

    learner = start()  # the deed can be done again after a restart
    page = to_the_article(learner)
    learner.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert facts(learner, document) == count + 1
    learner.key(Qt.Key.Key_L)
    shown = learner.page()
    assert isinstance(shown, LibraryPage)
    assert shown.model.total() == len(page.open.questions if page.open else ())
    learner.key(Qt.Key.Key_L, CTRL)
    to_the_article(learner)
    learner.key(Qt.Key.Key_D)
    drafts = learner.page()
    assert isinstance(drafts, ImportPage)
    learner.wait(lambda: not drafts.run.busy and bool(drafts.importing.items))
    assert [one.document.name for one in drafts.importing.articles] == ["herring.txt"]


def test_by_mouse_an_article_is_found_and_its_questions_are_shown_and_drafted(
    start: Callable[..., Learner], clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshop, "Workshop", Here)
    monkeypatch.setattr(importing_run, "Workshop", Here)
    learner = start()
    assert learner.program.library is not None
    document = import_by_older_rules(learner.program.library, clock)
    count = facts(learner, document)
    learner.click("Library")
    learner.click("Sources")
    page = learner.page()
    assert isinstance(page, SourcesPage)
    learner.wait(lambda: not page.is_reading())
    learner.click("Find by title or publisher")
    learner.type("herring")
    learner.row(page.table, 0)
    learner.click("Open")
    one = learner.page()
    assert isinstance(one, SourcePage)
    learner.click("Read again")
    learner.wait(lambda: one.read is not None)
    learner.click("Take over")
    assert facts(learner, document) == count + 1
    learner.click("Undo")
    assert facts(learner, document) == count
    learner.click("Show in Library")
    shown = learner.page()
    assert isinstance(shown, LibraryPage)
    assert shown.model.total() == len(one.open.questions if one.open else ())
    learner.stored("SELECT 1")
    with open_library(learner.program.path, now=clock.now()) as library:
        article = sources.imported(library, document)
    assert article is not None
    assert len(article.facts) == count
