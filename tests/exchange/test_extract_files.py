"""Facts of many files: what is written, what is told, and that one bad file stops nothing."""

import gc
import io
import json
from pathlib import Path
from typing import Any

import pytest

from quizapp import log
from quizapp.corpus.date_sources import Source
from quizapp.corpus.dating import DateCandidate, DocumentDate
from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.exchange import article_files, extract_files
from quizapp.exchange.article_files import Batch, Outcome
from quizapp.exchange.extract_files import Request
from quizapp.exchange.ledger_text import PRINTED
from quizapp.facts.lexicon import bundled

ARTICLE = """Island assembly backs fisheries accord
Last updated: 03/02/2019

First Minister Ada Quill of Norland said on Monday that President Joe Biden had called her.
"It was a long night," Mr Biden said.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "accord.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


class Run:
    """One run with everything that it wrote and said."""

    def __init__(
        self,
        *sources: Path | str,
        as_json: bool = True,
        ledger: Path | None = None,
        merge: bool = False,
        width: int | None = None,
    ) -> None:
        out, self.said, self.steps = io.StringIO(), [], []
        self.outcome = extract_files.run(
            Request(
                batch=Batch(
                    sources=[str(one) for one in sources],
                    published=When.parse("2019-02-04"),
                    lexicons=bundled(),
                    say=self.said.append,
                    step=lambda done, count: self.steps.append((done, count)),
                ),
                as_json=as_json,
                ledger=ledger,
                out=out,
                merge=merge,
                width=width,
            )
        )
        self.done = self.outcome.read
        self.out = out.getvalue()

    said: list[str]
    steps: list[tuple[int, int]]

    @property
    def facts(self) -> list[dict[str, Any]]:
        return list(json.loads(self.out))


def test_the_facts_are_one_json_list_whose_evidence_slices_back(article: Path) -> None:
    run = Run(article)
    assert run.done == 1
    assert run.facts
    for fact in run.facts:
        assert fact["doc"] == "accord.txt"
        assert ARTICLE[fact["start"] : fact["end"]] == fact["value"]
        assert fact["sentence"] in ARTICLE
        assert fact["sources"][0]["surface"] == fact["value"]
        assert {"type", "normalised", "subject", "paragraph", "flagged", "rule", "confidence"} <= fact.keys()


def test_one_bad_file_is_told_and_the_others_are_read(article: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\0\1\2")
    run = Run(tmp_path / "nowhere.txt", bad, article)
    assert run.done == 1
    assert {fact["doc"] for fact in run.facts} == {"accord.txt"}
    assert "nowhere.txt cannot be read: No such file" in run.said[0]
    assert run.said[1].endswith("bad.txt cannot be read: it is not a text file.")
    assert run.said[2] == "1 of 3 files were read."
    assert run.steps == [(1, 3), (2, 3), (3, 3)]


def test_without_a_readable_file_the_list_is_empty_and_still_a_list() -> None:
    run = Run("nowhere.txt")
    assert run.done == 0
    assert run.facts == []


def test_a_folder_stands_for_its_articles_and_an_empty_one_is_told(article: Path, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "again.md").write_text(ARTICLE)
    (tmp_path / "empty").mkdir()
    run = Run(tmp_path, tmp_path / "empty")
    assert run.done == 2
    assert {fact["doc"] for fact in run.facts} == {"accord.txt", "again.md"}
    assert run.said == [
        f"There is no article in the folder {tmp_path / 'empty'}. Its articles must end in .txt, .md, .html or .pdf."
    ]


def test_after_some_articles_the_collector_no_longer_looks_through_the_lexicons(tmp_path: Path) -> None:
    for number in range(11):
        (tmp_path / f"{number}.txt").write_text(ARTICLE)
    gc.unfreeze()
    try:
        assert Run(tmp_path / "0.txt", tmp_path / "1.txt").done == 2
        assert gc.get_freeze_count() == 0
        assert Run(tmp_path).done == 11
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def test_standard_input_is_an_article_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    run = Run("-")
    assert run.done == 1
    assert {fact["doc"] for fact in run.facts} == {"standard input"}


def test_a_mistake_of_the_rules_costs_one_article_only(
    article: Path, monkeypatch: pytest.MonkeyPatch, expected_log: list[str]
) -> None:
    expected_log.append("Extraction failed on")
    real = article_files.extract

    def failing(document: Any, published: Any, lexicons: Any) -> Any:
        if document.name == "accord.txt":
            raise ZeroDivisionError
        return real(document, published, lexicons)

    monkeypatch.setattr(article_files, "extract", failing)
    other = article.with_name("other.txt")
    other.write_text(ARTICLE)
    run = Run(article, other)
    assert run.done == 1
    assert {fact["doc"] for fact in run.facts} == {"other.txt"}
    assert run.said == [
        f"QuizApp made a mistake on {article}, which is left out. The log tells more: {log.path()}",
        "1 of 2 files were read.",
    ]


def test_the_ledger_names_what_was_not_read_with_rule_and_reason(article: Path, tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    Run(article, ledger=path)
    rows = json.loads(path.read_text(encoding="utf-8"))
    stamp = next(row for row in rows if row["rule"] == "page stamp")
    assert ARTICLE[stamp["start"] : stamp["end"]] == stamp["surface"] == "Last updated: 03/02/2019"
    assert all(row.keys() == {"doc", "start", "end", "surface", "type", "rule", "reason"} for row in rows)
    assert all(row["reason"] for row in rows)


def test_what_the_reader_of_a_web_page_took_out_is_one_row_of_the_ledger(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    told = "".join(f"<p>The assembly met on {day} to speak about the accord with its neighbours.</p>" for day in days)
    page.write_text(
        f"<html><body><nav><a href='/'>Home of the island news</a></nav><article>{told}</article></body></html>"
    )
    ledger = tmp_path / "ledger.json"
    Run(page, ledger=ledger)
    rows = [row for row in json.loads(ledger.read_text()) if row["rule"] == "reader"]
    assert [row["reason"] for row in rows] == ["19 characters: not part of the article"]


def test_an_article_is_never_overwritten_by_the_ledger(article: Path) -> None:
    with pytest.raises(KnownError, match="is one of the articles"):
        Run(article, ledger=article)
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_a_ledger_that_cannot_be_written_is_told(article: Path, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="cannot be written"):
        Run(article, ledger=tmp_path / "nowhere" / "ledger.json")


TOLD = (
    "Norway signed the Harbour Accord with Iceland on 3 May 2010.\n"
    "Fishermen from the islands waited outside in the rain and sang until the doors were opened.\n"
)
AGAIN = (
    "Norway signed the Harbour Accord with Iceland on 4 May 2010.\n"
    "Years of quarrels about herring and the width of nets ended there, or so both sides hope.\n"
)


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "one.txt", tmp_path / "two.txt"
    for path, text in zip(paths, (TOLD, AGAIN), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_merged_a_fact_of_two_articles_is_one_object_with_the_places_in_both(two: tuple[Path, Path]) -> None:
    apart, merged = Run(*two), Run(*two, merge=True)
    assert [fact["independent"] for fact in apart.facts if fact["type"] == "agreement"] == [1, 1]
    (fact,) = (fact for fact in merged.facts if fact["type"] == "agreement")
    assert fact["independent"] == 2
    assert fact["doc"] == "one.txt"
    assert TOLD[fact["start"] : fact["end"]] == fact["value"] == "Harbour Accord"
    assert [source["doc"] for source in fact["sources"]] == ["one.txt", "two.txt"]
    for source, text in zip(fact["sources"], (TOLD, AGAIN), strict=True):
        assert text[source["start"] : source["end"]] == source["surface"]
        assert source["paragraph"] == 1
    assert merged.outcome == Outcome(read=2)


def test_merged_articles_that_disagree_are_flagged_on_both_sides_with_the_other_ones_words(
    two: tuple[Path, Path],
) -> None:
    assert not any(fact["flagged"] for fact in Run(*two).facts)
    dates = [fact for fact in Run(*two, merge=True).facts if fact["type"] == "event_date"]
    assert {fact["flag"] for fact in dates} == {
        "3 May 2010 here, but 4 May 2010 in two.txt, paragraph 1.",
        "4 May 2010 here, but 3 May 2010 in one.txt, paragraph 1.",
    }


def test_the_merged_table_names_each_document_and_tells_who_agrees(two: tuple[Path, Path]) -> None:
    run = Run(*two, merge=True, as_json=False)
    lines = run.out.splitlines()
    assert lines[0].startswith("All articles together: ")
    assert "Document" in lines[1]
    accord = next(line for line in lines if "agreement" in line)
    assert "one.txt" in accord
    assert accord.endswith("2 sources agree; also two.txt ¶ 1")
    assert any("flagged: 3 May 2010 here, but 4 May 2010 in two.txt, paragraph 1." in line for line in lines)
    assert [line.partition(":")[0] for line in run.said] == ["one.txt", "two.txt"]


def test_merged_a_bad_file_is_told_and_no_file_at_all_gives_an_empty_list(two: tuple[Path, Path]) -> None:
    run = Run("nowhere.txt", *two, merge=True)
    assert run.done == 2
    assert "nowhere.txt cannot be read" in run.said[0]
    nothing = Run("nowhere.txt", merge=True)
    assert (nothing.facts, nothing.done) == ([], 0)


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for folder, text in (("a", TOLD), ("b", AGAIN)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.txt").write_text(text, encoding="utf-8")
    names = {fact["doc"] for fact in Run(tmp_path).facts}
    assert names == {(tmp_path / folder / "index.txt").as_posix() for folder in ("a", "b")}


@pytest.mark.parametrize("merge", [False, True])
def test_who_breaks_off_keeps_what_was_found_before(
    two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, merge: bool
) -> None:
    real = article_files.extract

    def broken_off(document: Any, published: Any, lexicons: Any) -> Any:
        if document.name == "two.txt":
            raise KeyboardInterrupt
        return real(document, published, lexicons)

    monkeypatch.setattr(article_files, "extract", broken_off)
    run = Run(*two, merge=merge)
    assert run.outcome == Outcome(read=1, broken_off=True)
    assert {fact["doc"] for fact in run.facts} == {"one.txt"}
    assert run.said == ["Broken off: 1 of 2 files were read."]


def test_who_breaks_off_while_facts_are_written_gets_a_whole_list(
    two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = extract_files.fact_records, iter(range(9))

    def broken_off(facts: Any) -> Any:
        yield from real(facts)
        if next(calls) == 1:
            raise KeyboardInterrupt

    monkeypatch.setattr(extract_files, "fact_records", broken_off)
    run = Run(*two)
    assert {fact["doc"] for fact in run.facts} == {"one.txt", "two.txt"}
    assert run.outcome.broken_off


def test_a_ledger_without_a_file_stands_below_the_tables_but_not_among_json(article: Path) -> None:
    run = Run(article, as_json=False, ledger=PRINTED)
    assert "accord.txt: Last updated: 03/02/2019" in run.out.split("Notes", 1)[1]
    with pytest.raises(KnownError, match="needs a file of its own"):
        Run(article, ledger=PRINTED)


def test_the_table_tells_the_facts_in_columns_and_the_date_apart(article: Path) -> None:
    run = Run(article, as_json=False)
    lines = run.out.splitlines()
    assert lines[0].startswith("accord.txt: ")
    assert lines[1].split() == ["Type", "Value", "Normal", "form", "About", "¶", "Confidence", "Notes"]
    assert run.said == ["accord.txt: published 2019-02-04, as you said."]


def test_a_date_that_nobody_confirmed_is_told_with_its_candidates_and_reasons() -> None:
    day = When.parse("2011-05-12")
    found = DocumentDate(
        day,
        (
            DateCandidate(Source.DATELINE, "May\n12, 2011", day, ("day, month and year are given",)),
            DateCandidate(Source.STAMP, "2019", None, ("tells of the page", "no year"), good=False),
        ),
    )
    assert extract_files.date_lines("a.txt", day, found) == [
        "a.txt: published 2011-05-12 (day). Confirm or correct it with --published.",
        f"  + 2011-05-12  {Source.DATELINE.value} “May 12, 2011”: day, month and year are given",
        f"  - ?  {Source.STAMP.value} “2019”: tells of the page; no year",
    ]
    assert extract_files.date_lines("a.txt", None, DocumentDate(None, ())) == [
        "a.txt: its date is not known, so relative dates are left out. Tell it with --published."
    ]


def test_files_of_a_folder_that_are_no_articles_by_their_names_are_named(article: Path) -> None:
    for name in ("one.docx", "two.mhtml", ".hidden.docx"):
        article.with_name(name).write_text(ARTICLE)
    run = Run(article.parent)
    assert run.done == 1
    assert run.said == [
        f"2 files in {article.parent} are left out, since their endings are not known: one.docx, two.mhtml."
    ]


def test_a_guessed_encoding_is_told_and_stands_in_the_ledger(article: Path, tmp_path: Path) -> None:
    article.write_bytes(ARTICLE.replace("Quill", "Erdoğan").encode("cp1254"))
    ledger = tmp_path / "ledger.json"
    run = Run(article, ledger=ledger)
    assert run.said == ["accord.txt: it is no UTF-8; its encoding was guessed to be windows-1254."]
    assert "windows-1254" in ledger.read_text(encoding="utf-8")


def test_a_candidate_that_stands_at_many_places_is_told_once_with_their_number() -> None:
    same = DateCandidate(Source.STAMP, "3 May 2010", When.parse("2010-05-03"), ("never believed",), good=False)
    many = [DateCandidate(Source.STAMP, str(at), None, ("no year",), good=False) for at in range(100)]
    lines = extract_files.date_lines("a.txt", None, DocumentDate(None, (same, same, same)))
    assert lines[1:] == ["  - 2010-05-03  page stamp “3 May 2010”: never believed (3 times)"]
    lines = extract_files.date_lines("a.txt", None, DocumentDate(None, tuple(many)))
    assert len(lines) == 14
    assert lines[-1] == "  and 88 more"
