"""A check of a pack's folder tells every finding with its place, of generated questions and of ready ones."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.exchange import make_pack
from quizapp.exchange.check_pack import Checked, check
from quizapp.exchange.ready_questions import FILE, ReadyQuestions
from quizapp.questions.packs.packs import PackError
from quizapp.store.records import SourceInfo
from tests import factories
from tests.exchange.test_make_pack import ALL_FORMS, DETAILS
from tests.questions.small_pack import ARTICLE, FILES, write_pack

CITED = replace(factories.citation(), document="courier", paragraph=3, surface="Thursday")
COURIER = SourceInfo(id="courier", publisher="Harbour Courier", title="Accord", file="article.txt")
PROVEN = "All 4 pieces of evidence stand in the articles."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "corpus"


@pytest.fixture
def ready(tmp_path: Path) -> Callable[..., Path]:
    """Writes a pack of ready questions with one change made to its file."""

    def write(old: bytes = b"", new: bytes = b"", **parts) -> Path:
        made = make_pack.files(DETAILS, ReadyQuestions(**{"questions": tuple(ALL_FORMS), **parts}))
        assert old in made[FILE]
        make_pack.write(tmp_path / "ports", {**made, FILE: made[FILE].replace(old, new, 1)})
        return tmp_path / "ports"

    return write


def blocking(found: Checked) -> list[str]:
    return [line for line in found.lines if ": blocking: " in line]


def test_it_says_that_all_evidence_was_proven_only_where_it_was(tmp_path: Path) -> None:
    pack = write_pack(tmp_path)
    assert check(pack, tmp_path / "corpus").summary.endswith(f"\n{PROVEN}")
    assert PROVEN not in check(pack, None).summary
    pack = write_pack(tmp_path, "facts.yaml", "surface: Thursday", "surface: Friday")
    assert PROVEN not in check(pack, tmp_path / "corpus").summary


def test_ready_questions_without_a_fault_are_counted_and_pass(ready: Callable[..., Path]) -> None:
    found = check(ready(), None)
    assert not found.blocked
    assert found.summary.startswith(f"{len(ALL_FORMS)} questions. ")


def test_every_question_and_source_that_cannot_be_used_is_told_by_its_number(ready: Callable[..., Path]) -> None:
    pack = ready(b'"kind": "date"', b'"kind": "joke"', sources=(replace(COURIER, published="2011-05"),))
    file = pack / FILE
    file.write_bytes(file.read_bytes().replace(b'"stem": ', b'"stern": ', 1).replace(b'"2011-05"', b'"May"'))
    found = check(pack, None)
    assert found.blocked
    told = "\n".join(blocking(found))
    assert "questions.json: blocking: questions 1, stem: it must not be empty" in told
    assert "kind: it has to be one of text, person" in told
    assert "sources 1, published: it has to be a date such as 2008-08-26" in told


def test_keys_that_stand_twice_or_are_of_another_pack_are_told(ready: Callable[..., Path]) -> None:
    pack = ready(b'"key": "ports-accords:', b'"key": "other-pack:')
    file = pack / FILE
    _first, second, third, *_rest = [line for line in file.read_bytes().splitlines() if b'"key": ' in line]
    file.write_bytes(file.read_bytes().replace(third, second))
    assert blocking(check(pack, None)) == [
        "questions.json: blocking: questions 1, key: it has to begin with “ports-accords:”",
        "questions.json: blocking: questions 3, key: questions 2 has it already",
    ]


def test_images_that_are_missing_or_not_what_they_should_be_block_and_needless_ones_warn(
    ready: Callable[..., Path],
) -> None:
    gone, other = "0f" * 32, "1f" * 32
    asked = (replace(ALL_FORMS[0], image=gone), replace(ALL_FORMS[1], image=other), *ALL_FORMS[2:])
    pack = ready(questions=asked, images={other: b"another image"})
    assert blocking(check(pack, None)) == [
        f"questions.json: blocking: media/{gone}: the image is missing or cannot be read",
        f"questions.json: blocking: media/{other}: the image is not what it should be: its hash is another",
    ]
    (pack / FILE).write_bytes(make_pack.files(DETAILS, ReadyQuestions(tuple(ALL_FORMS)))[FILE])
    found = check(pack, None)
    assert not found.blocked
    assert f"media/{other}: warning: no question shows this file; delete it" in found.lines


def test_a_blocking_flaw_of_a_ready_question_is_told_with_its_place(ready: Callable[..., Path]) -> None:
    told = replace(ALL_FORMS[0], stem=f"Is it {ALL_FORMS[0].answer}, or what else?")
    found = check(ready(questions=(told, *ALL_FORMS[1:])), None)
    assert found.blocked
    assert any(line.startswith("questions.json: questions 1: blocking: ") for line in found.lines)


def test_what_ready_questions_cite_is_looked_up_in_the_articles(ready: Callable[..., Path], corpus: Path) -> None:
    cited = replace(ALL_FORMS[0], citations=(CITED,))
    pack = ready(questions=(cited, *ALL_FORMS[1:]), sources=(replace(COURIER, sha256=FILES["sources.yaml"][-65:-1]),))
    found = check(pack, corpus)
    assert not found.blocked
    assert found.summary.endswith("The one piece of evidence stands in its article.")
    pack = ready(b"Thursday", b"Friday", questions=(cited, *ALL_FORMS[1:]), sources=(COURIER,))
    assert any("questions 1: “Friday” does not stand in paragraph 3" in line for line in check(pack, corpus).lines)


def test_ready_questions_beside_generated_ones_are_checked_with_them(tmp_path: Path) -> None:
    pack = write_pack(tmp_path)
    before = check(pack, None)
    made = make_pack.files(replace(DETAILS, id="islands"), ReadyQuestions(tuple(ALL_FORMS)))
    (pack / FILE).write_bytes(made[FILE])
    after = check(pack, None)
    counts = [int(found.summary.split()[0]) for found in (before, after)]
    assert counts[1] == counts[0] + len(ALL_FORMS)


def test_a_pack_without_a_title_is_refused_with_the_line(ready: Callable[..., Path]) -> None:
    pack = ready()
    (pack / "pack.yaml").write_text("id: ports-accords\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"pack\.yaml"):
        check(pack, None)
