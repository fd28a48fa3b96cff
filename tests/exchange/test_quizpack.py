"""A .quizpack of a stranger: what it holds is taken only where it is a pack, and never leads out of its folder."""

import stat
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.errors import KnownError
from quizapp.exchange import make_pack
from quizapp.exchange.pack_folder import prepare
from quizapp.exchange.quizpack import unpacked, zipped
from quizapp.exchange.ready_questions import FILE, ReadyQuestions
from tests.exchange.test_make_pack import ALL_FORMS, DETAILS

GOOD = make_pack.files(DETAILS, ReadyQuestions(tuple(ALL_FORMS)))


def refused(path: Path) -> str:
    with pytest.raises(KnownError) as caught, unpacked(path) as folder:
        prepare(folder)
    return str(caught.value)


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/passwd", "media/../../evil", "media/short", "C:\\evil", "run.py", "media/" + "g" * 64]
)
def test_a_file_that_no_pack_has_is_refused_by_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "bad.quizpack"
    path.write_bytes(zipped({**GOOD, name: b"x"}))
    assert "no pack has a file" in refused(path)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bad.quizpack"]


def test_a_link_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bad.quizpack"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in GOOD.items():
            entry = zipfile.ZipInfo(name)
            if name == FILE:
                entry.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(entry, data)
    assert "there is a link in it" in refused(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_stands_in_it_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bad.quizpack"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (*GOOD.items(), *GOOD.items()):
            archive.writestr(name, data)
    assert "twice" in refused(path)


def test_one_that_unpacks_to_far_more_than_it_may_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.quizpack"
    path.write_bytes(zipped({**GOOD, "pack.yaml": b" " * 200_000}))
    assert "too large" in refused(path)


def test_an_image_that_is_not_what_its_name_says_is_refused(tmp_path: Path) -> None:
    name = "0f" * 32
    ready = ReadyQuestions((replace(ALL_FORMS[0], image=name),), images={name: b"another image"})
    path = tmp_path / "bad.quizpack"
    make_pack.write(path, make_pack.files(DETAILS, ready))
    assert "not what it should be" in refused(path)


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        (b'"stem": ', b'"stern": ', "questions 1, stem"),
        (b'"key": "ports-accords:', b'"key": "other-pack:', "questions 1, key"),
        (b'"kind": "text"', b'"kind": "joke"', "questions 1, kind"),
        (b'"questions": [', b'"questions": [7,', "questions 1"),
        (b'"format": "quizapp questions"', b'"format": "a list"', "it holds no questions"),
        (b'"version": 1,', b'"version": 2,', "made by a newer QuizApp"),
        (b"{", b"[", "it is no JSON"),
    ],
)
def test_what_is_wrong_in_its_questions_is_told_by_place(
    tmp_path: Path, before: bytes, after: bytes, place: str
) -> None:
    path = tmp_path / "bad.quizpack"
    path.write_bytes(zipped({**GOOD, FILE: GOOD[FILE].replace(before, after, 1)}))
    assert place in refused(path)


def test_bytes_cut_off_or_turned_anywhere_are_refused_or_read_and_never_a_crash(tmp_path: Path) -> None:
    whole = zipped(GOOD)
    path = tmp_path / "cut.quizpack"
    for at in range(0, len(whole), max(1, len(whole) // 40)):
        for data in (whole[:at], whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :]):
            path.write_bytes(data)
            try:
                with unpacked(path) as folder:
                    prepare(folder)
            except KnownError:
                continue


def test_a_folder_without_a_pack_and_a_file_that_is_gone_are_told(tmp_path: Path) -> None:
    assert "There is no pack.yaml" in refused(tmp_path)
    assert "cannot be read" in refused(tmp_path / "gone.quizpack")
