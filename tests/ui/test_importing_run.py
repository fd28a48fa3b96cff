"""Articles are read in a worker for an import; what is stopped leaves nothing behind."""

import threading

import pytest

from quizapp.authoring.importing.given import Pasted
from quizapp.authoring.importing.session import Import
from quizapp.authoring.importing.workshop import Here
from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.store.library import open_library
from quizapp.ui.importing_run import ImportRun
from quizapp.ui.jobs import Jobs
from tests.authoring.importing.articles import HERRING, herring
from tests.store.helpers import fresh_copy

ONE = Pasted(HERRING, "herring.txt")


class Slow(Here):
    """Holds the first piece of work until it is cancelled."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = threading.Event()
        self.closed = threading.Event()

    def do(self, cancelled, work, *args, **named):
        self.begun.set()
        while not cancelled():
            self.closed.wait(0.01)
        return super().do(cancelled, work, *args, **named)

    def close(self) -> None:
        self.closed.set()


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def library(tmp_path, clock):
    with open_library(fresh_copy(tmp_path), now=clock.now()) as opened:
        yield opened


def test_an_article_and_its_confirmed_date_come_into_the_import(library, jobs, qtbot):
    importing, run = Import(), ImportRun(library, jobs, Here, jobs)
    with qtbot.waitSignal(run.ended) as ended:
        run.read(importing, [ONE])
        assert run.busy
    assert ended.args == [()]
    assert not run.busy
    with qtbot.waitSignal(run.ended):
        run.date(importing, importing.articles[0].document, When.parse("2011-05-13"))
    assert str(importing.articles[0].published) == "2011-05-13"
    assert importing.articles[0].confirmed


def test_what_is_stopped_ends_its_process_and_changes_nothing(library, jobs, qtbot):
    workshop = Slow()
    importing, run = Import(), ImportRun(library, jobs, lambda: workshop, jobs)
    run.read(importing, [ONE])
    assert workshop.begun.wait(5)
    run.stop()
    assert not run.busy
    qtbot.waitUntil(lambda: not jobs.busy())
    assert workshop.closed.is_set()
    assert importing.articles == ()


def test_an_error_is_told_and_the_import_stays_as_it_was(library, jobs, qtbot):
    class Broken(Here):
        def do(self, *_args, **_named):
            raise KnownError("It came to an end.")

    importing, run = Import(), ImportRun(library, jobs, Broken, jobs)
    with qtbot.waitSignal(run.failed) as failed:
        run.date(importing, herring().document, When.parse("2011"))
    assert str(failed.args[0]) == "It came to an end."
    assert not run.busy
