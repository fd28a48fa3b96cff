"""From articles to a pack in one go: what is written and told, and what is refused."""

import json
from pathlib import Path

import pytest

from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.exchange.article_files import Batch, Outcome
from quizapp.exchange.generate_pack import Request, run
from quizapp.facts.lexicon import bundled
from tests.questions.drafting.test_pack import ARTICLE


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "articles" / "ferries.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def generated(
    *sources: Path, folder: Path, ledger: Path | None = None, seed: int = 1, replace: bool = False
) -> tuple[Outcome, list[str]]:
    said: list[str] = []
    batch = Batch(
        sources=[str(one) for one in sources],
        published=When.parse("2023-05-17"),
        lexicons=bundled(),
        say=said.append,
        step=lambda _done, _count: None,
    )
    return run(Request(batch=batch, folder=folder, seed=seed, ledger=ledger, replace=replace)), said


def test_a_pack_is_written_and_its_yield_told(article: Path, tmp_path: Path) -> None:
    outcome, said = generated(article, folder=tmp_path / "ferries")
    assert outcome == Outcome(read=1)
    assert {path.name for path in (tmp_path / "ferries").iterdir()} == {"pack.yaml", "sources.yaml", "facts.yaml"}
    assert "questions from" in said[-1]


def test_the_ledger_tells_every_fact_and_question_that_was_left_out(article: Path, tmp_path: Path) -> None:
    generated(article, folder=tmp_path / "ferries", ledger=tmp_path / "ledger.json")
    ledger = json.loads((tmp_path / "ledger.json").read_text())
    assert ledger["candidates"] == ledger["kept"] + len(ledger["rejected"])
    assert {"document", "type", "surface", "reason"} == set(ledger["left_out"][0])


def test_a_draft_is_written_over_only_when_asked_and_nothing_else_ever(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ferries"
    generated(article, folder=folder)
    before = (folder / "facts.yaml").read_bytes()
    (folder / "facts.yaml").write_bytes(b"mended")
    with pytest.raises(KnownError, match="--replace"):
        generated(article, folder=folder)
    assert (folder / "facts.yaml").read_bytes() == b"mended"
    generated(article, folder=folder, replace=True)
    assert (folder / "facts.yaml").read_bytes() == before
    (folder / "extra.yaml").touch()
    with pytest.raises(KnownError, match="more than a draft"):
        generated(article, folder=folder, replace=True)
    with pytest.raises(KnownError, match="no pack"):
        generated(article, folder=article.parent)
    with pytest.raises(KnownError, match="is a file"):
        generated(article, folder=article, replace=True)


def test_nothing_is_written_where_no_article_could_be_read(tmp_path: Path) -> None:
    outcome, said = generated(tmp_path / "nowhere.txt", folder=tmp_path / "ferries")
    assert outcome.read == 0
    assert not (tmp_path / "ferries").exists()
    assert said


def test_a_ledger_is_kept_apart_from_the_articles_and_its_failure_costs_no_pack(article: Path, tmp_path: Path) -> None:
    text = article.read_text()
    with pytest.raises(KnownError, match="is one of the articles"):
        generated(article, folder=tmp_path / "ferries", ledger=article)
    assert article.read_text() == text
    with pytest.raises(KnownError, match="cannot be written") as caught:
        generated(article, folder=tmp_path / "ferries", ledger=tmp_path / "nowhere" / "ledger.json")
    assert "The pack was written." in str(caught.value)
    assert (tmp_path / "ferries" / "pack.yaml").is_file()
