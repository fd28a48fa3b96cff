"""Images are kept once, found by their hash, and swept only when nothing has named them for long."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from quizapp.store import media, originals, packs, questions
from quizapp.store.library import Library
from quizapp.store.records import PackInfo
from tests import factories

LONG = media.SPARED + timedelta(days=1)


@pytest.fixture
def name(library: Library, now: datetime) -> str:
    return media.keep(library, b"a map", now=now)


def test_an_image_is_found_by_its_hash(library: Library, name: str) -> None:
    assert media.data(library, name) == b"a map"
    assert media.data(library, "0" * 64) is None


def test_the_same_image_is_kept_once(library: Library, name: str, now: datetime) -> None:
    assert media.keep(library, b"a map", now=now + timedelta(days=1)) == name
    assert library.connection.execute("SELECT count(*) FROM media").fetchone() == (1,)


def test_one_that_nothing_names_is_swept_after_a_while(library: Library, name: str, now: datetime) -> None:
    assert media.sweep(library, tuple, now=now + timedelta(days=2)) == 0
    assert media.data(library, name) is not None
    assert media.sweep(library, tuple, now=now + LONG) == 1
    assert media.data(library, name) is None


def test_one_put_in_again_is_spared_anew(library: Library, name: str, now: datetime) -> None:
    media.keep(library, b"a map", now=now + LONG)
    assert media.sweep(library, tuple, now=now + LONG) == 0
    assert media.data(library, name) is not None


def test_one_that_a_draft_names_stays(library: Library, name: str, now: datetime) -> None:
    assert media.sweep(library, lambda: [name], now=now + LONG) == 0


def test_one_that_a_question_names_stays(library: Library, name: str, now: datetime) -> None:
    questions.add(library, [factories.question(1, image=name, image_text="A map")], name="Add", now=now)
    assert media.sweep(library, tuple, now=now + LONG) == 0


def test_one_that_the_original_of_an_edited_question_names_stays(library: Library, name: str, now: datetime) -> None:
    asked = factories.question(1, image=name, image_text="A map")
    packs.install(library, PackInfo(id="lewin", title="Lewin", version="1", content_hash="one"), (), [asked], now=now)
    (stored,) = questions.of_pack(library, "lewin")
    questions.update(library, stored.id, replace(asked, image="", image_text=""), name="Edit", now=now)
    assert originals.of(library, stored.id) == asked
    assert media.sweep(library, tuple, now=now + LONG) == 0
