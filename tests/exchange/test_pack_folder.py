"""A pack's folder goes into a library once, is brought up to date in place, and costs no progress."""

import shutil
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from quizapp import resources
from quizapp.clock import FakeClock
from quizapp.exchange import pack_folder
from quizapp.settings import Settings
from quizapp.store import cards, questions
from quizapp.store.library import Library, open_library
from quizapp.store.records import Rating, State
from quizapp.study.decks import scheduler
from quizapp.study.session import StudySession

FIRST = resources.bundled_packs()


@pytest.fixture
def library(library_path: Path, clock: FakeClock):
    with open_library(library_path, now=clock.now()) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the first pack that a test may change."""
    return Path(shutil.copytree(FIRST[0], tmp_path / "pack"))


def changed(folder: Path, old: str, new: str) -> None:
    facts = folder / "facts.yaml"
    assert old in facts.read_text()
    facts.write_text(facts.read_text().replace(old, new))


def study_one(library: Library, clock: FakeClock) -> int:
    session = StudySession(library, scheduler(library, Settings(), clock), Settings(), clock, Random(1))
    number = session.view.id
    assert number is not None
    session.show_answer()
    session.rate(Rating.EASY)
    return number


def test_the_bundled_packs_are_there_after_the_first_opening(library: Library, clock: FakeClock) -> None:
    (done,) = pack_folder.bring_up_to_date(library, FIRST, now=clock.now())
    assert done.added >= 60
    assert len(pack_folder.installed_questions(library, FIRST[0].name)) == done.added


def test_a_second_time_changes_nothing(library: Library, clock: FakeClock) -> None:
    pack_folder.bring_up_to_date(library, FIRST, now=clock.now())
    assert pack_folder.behind(library, FIRST) == []
    assert pack_folder.bring_up_to_date(library, FIRST, now=clock.now()) == []
    assert pack_folder.install(library, pack_folder.prepare(FIRST[0]), now=clock.now()) is None


def test_an_update_in_wording_keeps_progress(library: Library, clock: FakeClock, folder: Path) -> None:
    pack_folder.bring_up_to_date(library, [folder], now=clock.now())
    studied = study_one(library, clock)
    before = cards.get(library, studied)
    changed(folder, "sentence: ", "sentence: In short, ")
    clock.advance(days=1)
    (done,) = pack_folder.bring_up_to_date(library, [folder], now=clock.now())
    assert done.changed > 0
    assert (done.added, done.reset, done.retired) == (0, 0, 0)
    assert cards.get(library, studied) == before


def test_an_update_of_an_answer_starts_the_card_again_and_keeps_the_earlier_one(
    library: Library, clock: FakeClock, folder: Path
) -> None:
    pack_folder.bring_up_to_date(library, [folder], now=clock.now())
    studied = study_one(library, clock)
    answer = questions.get(library, studied).question.answer
    facts = (folder / "facts.yaml").read_text()
    assert answer in facts
    changed(folder, answer, f"{answer} the Elder")
    clock.advance(days=1)
    (done,) = pack_folder.bring_up_to_date(library, [folder], now=clock.now() + timedelta(days=1))
    assert done.reset > 0
    card = cards.get(library, studied)
    assert card.earlier_answer == answer
    assert card.state is not State.REVIEW


def test_a_damaged_pack_is_left_out_and_the_others_are_installed(
    library: Library, clock: FakeClock, folder: Path, expected_log: list[str]
) -> None:
    expected_log.append("was left out")
    (folder / "sources.yaml").write_text("sources: [")
    changed(folder, "facts:", "facts:")
    done = pack_folder.bring_up_to_date(library, [folder, *FIRST], now=clock.now())
    assert len(done) == 1
