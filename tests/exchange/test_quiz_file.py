"""A quiz as a file: the same questions for somebody else, and hostile files refused in a sentence."""

import json
import os
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import KnownError
from quizapp.exchange import quiz_file
from quizapp.exchange.quiz_file import MOST_BYTES, QuizFile, as_bytes, from_bytes, images_shown, read, write
from quizapp.questions.forms.posed import FORMS, PLACED, Posed, fits, mark, pose
from quizapp.questions.question import AnswerKind, Citation, Distractor, Question
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.quiz.shared import carried
from tests import factories

_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(str.strip)
MAP = sha256(b"a map").hexdigest()
_CITED = st.builds(
    Citation,
    document=_WORDS,
    publisher=_WORDS,
    title=_WORDS,
    published=st.sampled_from(["", "2008-08-26", "199X", "2008/2010"]),
    paragraph=st.integers(0, 99),
    surface=_WORDS,
    sentence=_WORDS,
)
_TOLD = "Ada Quill was president of Norland number 4 in May 2011."
_ANSWERS = {
    AnswerKind.DATE: "26 August 2008",
    AnswerKind.NUMBER: "440",
    AnswerKind.MONEY: "$250 million",
    AnswerKind.TEXT: "Russia, Nicaragua and Nauru",
}


@st.composite
def asked(draw) -> Question:
    kind = draw(st.sampled_from([*_ANSWERS, AnswerKind.PERSON]))
    answer = _ANSWERS.get(kind) or draw(_WORDS)
    wrong = draw(st.lists(_WORDS, min_size=4, max_size=6, unique=True))
    return factories.question(
        draw(st.integers(1, 10**6)),
        kind=kind,
        stem=draw(_WORDS | st.just("Who was president of Norland number 4 in May 2011?")),
        answer=answer,
        accepted=tuple(draw(st.lists(_WORDS, max_size=2))),
        distractors=tuple(Distractor(text=text, why=draw(_WORDS)) for text in wrong if text != answer),
        explanation=_TOLD.replace("Ada Quill", answer),
        citations=tuple(draw(st.lists(_CITED, max_size=2))),
        tags=tuple(draw(st.lists(_WORDS, max_size=2))),
        topic=draw(st.sampled_from(["", "leaders", "my own"])),
    )


@st.composite
def items(draw) -> Posed:
    """Any item: a question in any form that it fits, or several of them together."""
    one = draw(asked())
    form = draw(st.sampled_from(FORMS))
    rng = Random(draw(st.integers(0, 99)))
    if form in PLACED:
        return pose(form, _several(form), rng)
    return pose(form if fits(form, one) else next(name for name in FORMS if fits(name, one)), [one], rng)


def _several(form: str) -> list[Question]:
    if form == "matching":
        names = ("Ada Quill", "Tomas Brandt", "Mina Okafor", "Jon Falk")
        return [factories.question(at, answer=name, accepted=()) for at, name in enumerate(names)]
    return [factories.dated_question(number) for number in (1, 2, 3, 4)]


def quiz(*made: Posed) -> QuizFile:
    return QuizFile(carried(QuizSetup(seed=5)), made or (pose("multiple_choice", [factories.question()], Random(1)),))


def changed(change) -> bytes:
    """A sound file after a change to its values."""
    values = json.loads(as_bytes(quiz()))
    change(values)
    return json.dumps(values).encode()


def refused(content: bytes) -> KnownError:
    with pytest.raises(KnownError) as caught:
        from_bytes(content, "friend.quiz")
    assert "friend.quiz" in caught.value.what
    assert caught.value.todo
    return caught.value


@given(st.lists(items(), min_size=1, max_size=4))
def test_every_item_of_every_form_comes_back_as_it_was_posed(made):
    back = from_bytes(as_bytes(quiz(*made)), "a.quiz")
    assert back.items == tuple(made)
    for item, before in zip(back.items, made, strict=True):
        assert mark(item, item.right) == mark(before, before.right)


def test_all_nine_forms_are_carried(tmp_path):
    alone = factories.question(
        answer="Russia, Nicaragua and Nauru",
        kind=AnswerKind.TEXT,
        distractors=tuple(Distractor(text=name, why="") for name in ("Estmark", "Norland", "Lewin")),
        explanation="By the year 2009 it was Russia, Nicaragua and Nauru that had recognised the islands.",
    )
    date = factories.question(2, kind=AnswerKind.DATE, answer="26 August 2008")
    number = factories.question(3, kind=AnswerKind.NUMBER, answer="440")
    by_form = {"date": date, "number": number}
    made = []
    for form in FORMS:
        one = by_form.get(form, alone)
        if form not in PLACED and not fits(form, one):
            one = factories.question(4, explanation=_TOLD)
        made.append(pose(form, _several(form) if form in PLACED else [one], Random(2)))
    path = tmp_path / "all.quiz"
    write(path, quiz(*made))
    assert read(path).items == tuple(made)
    assert [item.form for item in read(path).items] == list(FORMS)


def with_image(data: bytes = b"a map", *, packed: str = "") -> bytes:
    """A file whose question shows a map, its image packed otherwise where that is given."""
    item = pose("typed", [factories.question(image=MAP, image_text="A map")], Random(1))
    values = json.loads(as_bytes(QuizFile({}, (item,), {MAP: data})))
    values["images"][MAP] = packed or values["images"][MAP]
    return json.dumps(values).encode()


def test_the_images_that_its_questions_show_come_with_it():
    back = from_bytes(with_image(), "a.quiz")
    assert images_shown(back.items) == (MAP,)
    assert back.images == {MAP: b"a map"}


def test_an_image_that_nothing_shows_is_not_taken():
    values = json.loads(with_image())
    values["images"]["0f" * 32] = "AAAA"
    assert list(from_bytes(json.dumps(values).encode(), "a.quiz").images) == [MAP]


def test_a_file_of_an_earlier_program_holds_no_images_and_is_read():
    values = json.loads(with_image())
    del values["images"]
    back = from_bytes(json.dumps(values).encode(), "a.quiz")
    assert (back.images, images_shown(back.items)) == ({}, (MAP,))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (with_image(b"another"), "its hash is another"),
        (with_image(packed="no base64"), "base64"),
        (with_image(packed="é"), "base64"),
        (with_image(b"x" * 5_000_001), "larger than 5 MB"),
        (changed(lambda values: values.update(images=[])), "images: it has to be an object"),
    ],
    ids=["another", "no base64", "no ASCII", "large", "a list"],
)
def test_an_image_that_is_not_what_it_should_be_is_refused(content, reason):
    assert reason in refused(content).what


def test_a_quiz_with_more_images_than_a_file_may_hold_is_not_written(tmp_path, monkeypatch):
    monkeypatch.setattr(quiz_file, "MOST_BYTES", 100)
    with pytest.raises(KnownError, match="larger than"):
        write(tmp_path / "a.quiz", quiz())
    assert not list(tmp_path.iterdir())


def test_the_same_quiz_gives_the_same_bytes_without_the_folders_of_the_machine(tmp_path):
    write(tmp_path / "a.quiz", quiz())
    write(tmp_path / "b.quiz", quiz())
    content = (tmp_path / "a.quiz").read_bytes()
    assert content == (tmp_path / "b.quiz").read_bytes()
    assert str(tmp_path).encode() not in content
    assert os.fsencode(Path.home()) not in content


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path, monkeypatch):
    path = tmp_path / "a.quiz"
    path.write_bytes(b"before")

    def full(_fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError):
        write(path, quiz())
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["a.quiz"]


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(KnownError, match=r"gone\.quiz"):
        read(tmp_path / "gone.quiz")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Dear reader",
        b"\xff\xfe\x00",
        b"[1, 2]",
        b'{"format": "other", "version": 1}',
        b'{"format": "quizapp quiz"}',
        b'{"format": "quizapp quiz", "version": true}',
        b'{"format": "quizapp quiz", "version": 1, "items": [NaN]}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_quiz_is_refused(content):
    assert "no quiz" in refused(content).what


def test_a_newer_version_is_left_to_a_newer_program():
    error = refused(changed(lambda values: values.update(version=2, items="in another way")))
    assert "newer" in error.what
    assert "Update" in error.todo


def test_a_file_is_not_read_beyond_its_limit(tmp_path):
    path = tmp_path / "friend.quiz"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES * 3)
    with pytest.raises(KnownError, match="larger"):
        read(path)


def _set(*steps: Any):
    """A change of the value at the end of these steps to the last of them."""

    def change(values):
        place = values
        for step in steps[:-2]:
            place = place[step]
        place[steps[-2]] = steps[-1]

    return change


_QUESTION = ("items", 0, "questions", 0)


@pytest.mark.parametrize(
    "change",
    [
        _set("items", []),
        _set("items", {}),
        _set("items", [7]),
        _set("setup", []),
        _set("items", 0, "form", "riddle"),
        _set("items", 0, "form", "ordering"),
        _set("items", 0, "form", "number"),
        _set("items", 0, "text", ""),
        _set("items", 0, "options", ["Ada Quill"]),
        _set("items", 0, "options", ["Ada Quill", "Ada Quill"]),
        _set("items", 0, "options", ["Ada Quill", "Somebody else"]),
        _set("items", 0, "right", ["Tomas Brandt"]),
        _set("items", 0, "right", []),
        _set("items", 0, "questions", []),
        _set(*_QUESTION, "stem", " "),
        _set(*_QUESTION, "key", ""),
        _set(*_QUESTION, "kind", "riddle"),
        _set(*_QUESTION, "answer", 7),
        _set(*_QUESTION, "answer", "x\0"),
        _set(*_QUESTION, "answer", "\ud800"),
        _set(*_QUESTION, "as_of", "yesterday"),
        _set(*_QUESTION, "stem", "x" * 30_000),
        _set(*_QUESTION, "accepted", ["x"] * 51),
        _set(*_QUESTION, "citations", 0, "paragraph", -1),
        _set(*_QUESTION, "citations", 0, "published", "31 June"),
        _set(*_QUESTION, "distractors", ["Tomas Brandt"]),
    ],
)
def test_a_file_that_does_not_hold_together_is_refused(change):
    assert "damaged" in refused(changed(change)).what


def test_what_a_later_minor_change_might_add_is_passed_over():
    def more(values):
        values["made_with"] = "another program"
        values["items"][0]["hint"] = 1

    assert from_bytes(changed(more), "a.quiz").items == quiz().items


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
_NAMES = st.sampled_from(["form", "text", "options", "right", "prompts", "proposed", "unit", "questions"])


@given(_NAMES, _JSON)
def test_whatever_stands_in_a_place_it_is_read_or_refused(name, value):
    content = changed(lambda values: values["items"][0].update({name: value}))
    try:
        found = from_bytes(content, "a.quiz")
    except KnownError:
        return
    for item in found.items:
        mark(item, item.right)


@given(_NAMES | st.sampled_from(["key", "kind", "stem", "citations", "distractors", "accepted", "as_of"]), _JSON)
def test_whatever_stands_in_a_question_it_is_read_or_refused(name, value):
    content = changed(lambda values: values["items"][0]["questions"][0].update({name: value}))
    try:
        found = from_bytes(content, "a.quiz")
    except KnownError:
        return
    assert quiz_file.as_bytes(found)
