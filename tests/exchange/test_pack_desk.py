"""Packs as the learner handles them: seen before they are installed, removed, put back, called otherwise, made."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.exchange import make_pack, pack_desk
from quizapp.exchange.pack_desk import PackDetails
from quizapp.exchange.ready_questions import ReadyQuestions
from quizapp.store import cards, packs, questions
from quizapp.store.library import open_library
from tests.exchange.test_make_pack import ALL_FORMS, DETAILS

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path):
    with open_library(tmp_path / "library.quizapp", now=NOW) as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "ports.quizpack"
    make_pack.write(made, make_pack.files(DETAILS, ReadyQuestions(tuple(ALL_FORMS))))
    return made


def rewrite(path: Path, asked, **details) -> None:
    make_pack.write(path, make_pack.files(replace(DETAILS, **details), ReadyQuestions(tuple(asked))))


def test_looking_at_a_pack_says_what_it_would_do_and_changes_nothing(library, path):
    seen = pack_desk.look_at(library, pack_desk.read(path), now=NOW)
    assert seen.does is not None
    assert (seen.before, seen.does.added) == (None, len(ALL_FORMS))
    assert pack_desk.rows(library) == []
    assert questions.count(library) == 0


def test_looking_at_an_update_tells_what_is_new_other_and_gone(library, path):
    pack_desk.install(library, pack_desk.read(path), now=NOW)
    changed = replace(ALL_FORMS[0], stem="Why did Norland want Lewin?")
    new = replace(ALL_FORMS[0], key="own:new", stem="Who sold it?")
    rewrite(path, [changed, *ALL_FORMS[2:], new], version="1.3")
    seen = pack_desk.look_at(library, pack_desk.read(path), now=NOW)
    assert seen.before is not None
    assert seen.before.version == "1.2"
    assert seen.does is not None
    assert (seen.does.added, seen.does.changed, seen.does.retired) == (1, 1, 1)
    assert packs.installed(library)[0].version == "1.2"


def test_what_the_library_asks_already_word_for_word_is_told_and_can_be_suspended(library, path, tmp_path):
    pack_desk.install(library, pack_desk.read(path), now=NOW)
    other = tmp_path / "again.quizpack"
    asked = (*ALL_FORMS[:2], replace(ALL_FORMS[2], stem="Who sold it?"))
    make_pack.write(other, make_pack.files(replace(DETAILS, id="again"), ReadyQuestions(asked)))
    seen = pack_desk.look_at(library, pack_desk.read(other), now=NOW)
    assert len(seen.copies) == 2
    pack_desk.install(library, seen.pack, now=NOW)
    assert pack_desk.suspend_copies(library, seen, now=NOW) == 2
    aside = [one for one in pack_desk.all_of(library, "again") if cards.get(library, one).suspended]
    assert len(aside) == 2
    assert pack_desk.look_at(library, pack_desk.read(path), now=NOW).copies == ()  # those of the pack itself are none


def test_a_pack_that_is_there_as_it_is_does_nothing(library, path):
    pack_desk.install(library, pack_desk.read(path), now=NOW)
    assert pack_desk.look_at(library, pack_desk.read(path), now=NOW).does is None


def test_doubtful_questions_are_told_before_they_are_installed(library, path):
    choice = next(one for one in ALL_FORMS if len(one.distractors) == 2)
    bad = replace(choice, distractors=(replace(choice.distractors[0], text=choice.answer), choice.distractors[1]))
    rewrite(path, [bad])
    assert pack_desk.look_at(library, pack_desk.read(path), now=NOW).doubts


def test_a_removed_pack_is_listed_behind_the_others_until_it_is_put_back(library, path):
    pack_desk.install(library, pack_desk.read(path), now=NOW)
    assert pack_desk.remove(library, "ports-accords", name="Remove", now=NOW) == len(ALL_FORMS)
    (row,) = pack_desk.rows(library)
    assert (row.removed, row.questions) == (True, 0)
    assert pack_desk.put_back(library, "ports-accords", name="Put back", now=NOW) == len(ALL_FORMS)
    (row,) = pack_desk.rows(library)
    assert (row.removed, row.questions) == (False, len(ALL_FORMS))


def test_a_pack_is_made_of_chosen_questions(library, path, tmp_path):
    pack_desk.install(library, pack_desk.read(path), now=NOW)
    ids = pack_desk.all_of(library, "ports-accords")[:3]
    assert pack_desk.make(library, ids, PackDetails(title="Three"), tmp_path / "three.quizpack") == 3
    assert len(pack_desk.read(tmp_path / "three.quizpack").questions) == 3


def test_details_are_changed_or_refused_in_a_sentence(library, path):
    pack_desk.install(library, pack_desk.read(path), now=NOW)
    pack_desk.describe(library, PackDetails(id="ports-accords", title=" Exam "))
    assert pack_desk.rows(library)[0].info.title == "Exam"
    with pytest.raises(ValueError, match="title"):
        pack_desk.describe(library, PackDetails(id="ports-accords", title=""))
