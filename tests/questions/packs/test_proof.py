"""Every surface is looked up in the articles; each planted error is found on its line."""

import os
from pathlib import Path

import pytest

from quizapp import resources
from quizapp.errors import KnownError
from quizapp.questions.packs.packs import load_pack
from quizapp.questions.packs.proof import Unproven, prove, stands_in
from tests.questions.small_pack import ARTICLE, write_pack


def proven(folder: Path, changed: str = "", old: str = "", new: str = "") -> list[Unproven]:
    pack = load_pack(write_pack(folder, changed, old, new))
    return prove(pack, folder / "corpus")


def test_a_true_pack_is_proven(tmp_path: Path) -> None:
    assert proven(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "sentence"),
    [
        ("facts.yaml", "First Minister Ada", "Prime Minister Ada", 11, "does not stand in paragraph 4 of article.txt"),
        ("facts.yaml", "paragraph: 4", "paragraph: 3", 11, "does not stand in paragraph 3 of article.txt"),
        ("facts.yaml", "paragraph: 4", "paragraph: 5", 11, "article.txt has no paragraph 5"),
        ("facts.yaml", "'May 12, 2011'", "440", 20, "“440” does not stand in paragraph 3"),
        ("extra.yaml", "surface: PORT LEWIN", "surface: Port Lewin", 8, "“Port Lewin” does not stand in paragraph 3"),
    ],
)
def test_a_wrong_surface_or_paragraph_is_found(
    tmp_path: Path, file: str, old: str, new: str, line: int, sentence: str
) -> None:
    (found,) = proven(tmp_path, file, old, new)
    assert (found.file, found.line) == (file, line)
    assert sentence in found.sentence


def test_another_edition_of_the_article_is_told_by_its_hash_and_still_searched(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path))
    article = tmp_path / "corpus" / "article.txt"
    article.write_text(ARTICLE.replace("Thursday", "Friday"), encoding="utf-8")
    edition, surface = prove(pack, tmp_path / "corpus")
    assert (edition.file, edition.line) == ("sources.yaml", 2)
    assert "article.txt is not the text that the pack was made from" in edition.sentence
    assert "“Thursday”" in surface.sentence


def test_an_article_under_another_name_is_found_by_its_hash(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path))
    article = tmp_path / "corpus" / "article.txt"
    article.rename(article.with_name("renamed.txt"))
    assert prove(pack, tmp_path / "corpus") == []


def test_a_missing_article_is_told_once(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path))
    (tmp_path / "corpus" / "article.txt").unlink()
    (found,) = prove(pack, tmp_path / "corpus")
    assert found == Unproven("sources.yaml", 2, "article.txt is not in the folder, and no other file has its hash")


def test_an_article_that_cannot_be_read_is_told_with_the_reason(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path))
    (tmp_path / "corpus" / "article.txt").write_bytes(b"\0")
    (found,) = prove(pack, tmp_path / "corpus")
    assert "it is not a text file" in found.sentence


def test_a_folder_that_is_not_there_is_an_error_in_a_sentence(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path))
    with pytest.raises(KnownError, match="Name the folder that holds the articles"):
        prove(pack, tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("surface", "text", "stands"),
    [
        ("440", "by 440 votes", True),
        ("440", "by 1440 votes", False),
        ("440-0", "voted 440-0 to", True),
        ("Ada", "Adam and Eve", False),
        ("($128 million)", "rubles ($128 million) for", True),
        ("a.c", "abc", False),
    ],
)
def test_a_surface_stands_only_as_whole_words(surface: str, text: str, stands: bool) -> None:
    assert stands_in(surface, text) is stands


def test_every_surface_of_the_shipped_pack_is_proven() -> None:
    corpus = os.environ.get("QUIZAPP_CORPUS", "")
    if not corpus:
        pytest.skip(
            "QUIZAPP_CORPUS does not name the folder with the five articles, so the surfaces stay unproven here"
        )
    pack = load_pack(resources.data_root() / "questions" / "south-caucasus-2008-2017")
    assert [str(found) for found in prove(pack, Path(corpus))] == []
