"""From articles to a pack in one go: what is written and told, and what is refused."""

import io
import json
from pathlib import Path

import pytest

from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.exchange.article_files import Batch, Outcome
from quizapp.exchange.generate_pack import Request, run
from quizapp.exchange.ledger_text import PRINTED
from quizapp.facts.lexicon import bundled
from tests.questions.drafting.test_pack import ARTICLE


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "articles" / "ferries.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def generated(
    *sources: Path,
    folder: Path,
    ledger: Path | None = None,
    seed: int = 1,
    replace: bool = False,
    published: str | None = "2023-05-17",
    out: io.StringIO | None = None,
) -> tuple[Outcome, list[str]]:
    said: list[str] = []
    batch = Batch(
        sources=[str(one) for one in sources],
        published=When.parse(published) if published else None,
        lexicons=bundled(),
        say=said.append,
        step=lambda _done, _count: None,
    )
    request = Request(batch=batch, folder=folder, seed=seed, out=out or io.StringIO(), ledger=ledger, replace=replace)
    return run(request), said


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


def test_a_ledger_without_a_file_is_printed(article: Path, tmp_path: Path) -> None:
    out = io.StringIO()
    generated(article, folder=tmp_path / "ferries", ledger=PRINTED, out=out)
    assert "questions kept" in out.getvalue().splitlines()[0]
    assert "ferries.txt: quantity, 4 percent" in out.getvalue()


UNDATED = "Norway bought 40 ships from Sweden in 2019, Ada Quill said.\n"


def test_where_nothing_can_be_asked_no_pack_is_written_and_it_is_told_why(tmp_path: Path) -> None:
    one, two, ledger = tmp_path / "one.txt", tmp_path / "two.txt", tmp_path / "ledger.json"
    one.write_text(UNDATED)
    two.write_text(UNDATED)
    outcome, said = generated(one, folder=tmp_path / "alone", ledger=ledger, published=None)
    assert outcome == Outcome(read=1, nothing=True)
    assert said == [
        (
            "Nothing can be asked, since the article has no date that could be found. No pack was written."
            " Tell the date with --published."
        )
    ]
    assert all("--published" in row["reason"] for row in json.loads(ledger.read_text())["left_out"])
    _outcome, said = generated(one, two, folder=tmp_path / "both", published=None)
    assert "none of the 2 articles" in said[0]
    two.write_text("It rained all day, and nobody came.\n")
    outcome, said = generated(two, folder=tmp_path / "dated")
    assert outcome.nothing
    assert "stands alone. No pack was written. See with --ledger" in said[0]
    assert not [name for name in ("alone", "both", "dated") if (tmp_path / name).exists()]


def test_a_pack_that_is_there_outlives_articles_that_give_nothing(article: Path, tmp_path: Path) -> None:
    generated(article, folder=tmp_path / "ferries")
    before = {path.name: path.read_bytes() for path in (tmp_path / "ferries").iterdir()}
    article.write_text(UNDATED)
    assert generated(article, folder=tmp_path / "ferries", published=None, replace=True)[0].nothing
    assert {path.name: path.read_bytes() for path in (tmp_path / "ferries").iterdir()} == before


def test_articles_without_a_date_are_counted_apart_from_what_could_not_be_asked(article: Path, tmp_path: Path) -> None:
    dated, undated = tmp_path / "dated.txt", tmp_path / "undated.txt"
    dated.write_text(f"Norway and Sweden agree\n\nOSLO, May 17, 2023 (Harbour Wire) - {ARTICLE}")
    undated.write_text(UNDATED)
    _outcome, alone = generated(dated, folder=tmp_path / "alone", published=None)
    _outcome, said = generated(dated, undated, folder=tmp_path / "both", published=None)
    assert said[0] == alone[0]
    assert said[1].startswith("Nothing is asked of 1 article whose date could not be found")
