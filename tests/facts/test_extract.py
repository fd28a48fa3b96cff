"""Extraction of a whole document: evidence that slices back, the same result each time, and what is not read."""

import gc
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.document import BlockClass
from quizapp.corpus.when import When
from quizapp.facts.extract import extract
from quizapp.facts.fact import FactType, Status
from quizapp.facts.lexicon import FOLDER, Lexicons
from tests.facts.extracted import document, extraction, facts

_PIECES = """
President Ada Quill|of Norway|said|on Wednesday|that|31 votes to 9|the Lewin Fisheries Accord|signed|$7.6 million
(€5m)|war|12,500 tonnes|five-day|in Geneva|“|”|"|,|.|and|the State Duma|voted|in May 2011|two-thirds|of residents
spokesman|who leads|a member of NATO|unanimously|next year|—|(|)|'s
"""
PIECES = st.sampled_from(sorted(_PIECES.strip().replace("\n", "|").split("|")))


@given(st.lists(st.lists(PIECES, max_size=25).map(" ".join), min_size=1, max_size=4))
def test_all_evidence_slices_back_to_its_surface_and_stands_in_its_sentence_and_paragraph(lines: list[str]) -> None:
    read = document(*lines)
    for fact in extract(read, When.parse("2012-05-16")).facts:
        assert fact.evidence
        for one in fact.evidence:
            assert one.start is not None
            assert read.text[one.start : one.end] == one.surface
            assert one.surface
            paragraph = read.paragraph(one.paragraph)
            assert paragraph is not None
            assert paragraph.start <= one.start
            assert one.sha256 == read.sha256


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_mistake(text: str) -> None:
    extract(document(text), When.parse("2012-05-16"))


def test_an_article_that_was_read_is_freed_at_once_since_nothing_in_it_points_in_a_circle() -> None:
    lines = ("President Ada Quill met Bo Reed in Lewin.", "She said it went well. The president left on Monday.")
    extraction(*lines)  # lexicons are read at first use
    extraction(*lines)
    gc.collect()
    gc.disable()
    try:
        extraction(*lines)
        extraction(*lines)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_a_caption_tells_who_holds_an_office_and_nothing_else() -> None:
    line = "Foreign Minister Ada Quill opens the dam, which cost $12 million, in Geneva, the capital of Norway."
    plain = document(line)
    caption = replace(plain, paragraphs=(replace(plain.paragraphs[0], block=BlockClass.CAPTION, rule="photo credit"),))
    assert {fact.type for fact in extract(plain).facts} > {FactType.LEADER_ROLE, FactType.MONEY, FactType.PLACE}
    read = extract(caption)
    assert [fact.type for fact in read.facts] == [FactType.LEADER_ROLE]
    assert "in a caption" in {row.reason for row in read.ledger}


def test_half_of_a_longer_office_at_the_end_of_a_text_is_read() -> None:
    extract(document("The chief minister"), When.parse("2012-05-16"))


def test_what_is_counted_at_the_end_of_a_text_is_read() -> None:
    extract(document("12,500 tonnes"), When.parse("2012-05-16"))


def test_a_paragraph_whose_marks_were_blanked_out_is_no_sentence() -> None:
    read = document("![The pier](pier.jpg)", "The pier is shut.")
    extract(replace(read, text=" " * 21 + read.text[21:]), When.parse("2012-05-16"))


@given(st.lists(st.lists(PIECES, max_size=25).map(" ".join), min_size=1, max_size=3))
def test_the_same_document_gives_the_same_facts(lines: list[str]) -> None:
    read = document(*lines)
    assert extract(read, When.parse("2012-05-16")) == extract(read, When.parse("2012-05-16"))


@pytest.mark.parametrize("block", [BlockClass.BOILERPLATE, BlockClass.DUPLICATE, BlockClass.HEADLINE])
def test_what_is_no_body_gives_no_facts(block: BlockClass) -> None:
    read = document("Norwegian President Ada Quill signed the Lewin Fisheries Accord on Monday.")
    assert extract(read, When.parse("2012-05-16")).facts
    other = replace(read, paragraphs=tuple(replace(one, block=block) for one in read.paragraphs))
    assert not extract(other, When.parse("2012-05-16")).facts


def test_a_confirmed_date_resolves_relative_dates_again() -> None:
    line = "Norway signed the accord on Monday."
    days = [facts(FactType.EVENT_DATE, line, published=day)[0].normalised for day in ("2012-05-16", "2011-05-12")]
    assert days == ["2012-05-14", "2011-05-09"]


def test_without_any_date_a_relative_one_is_left_out_and_told_in_the_ledger() -> None:
    found = extract(document("Norway signed the accord on Monday."))
    assert found.published is None
    assert found.dating is not None
    assert not [fact for fact in found.facts if fact.type is FactType.EVENT_DATE]
    assert "event_date" in {row.type for row in found.ledger}


def test_each_fact_tells_its_rule_and_how_often_the_rule_was_right() -> None:
    for fact in extraction("Norwegian President Ada Quill signed the Lewin Fisheries Accord on Monday.").facts:
        assert fact.provenance is not None
        assert fact.provenance.rule
        assert 0 < fact.provenance.confidence <= 1


def test_words_of_the_learners_own_folder_are_known(tmp_path: Path) -> None:
    (tmp_path / "offices.tsv").write_text("word\tkind\tclass\nskylark\thead\tmilitary\n", encoding="utf-8")
    read = document("They were met by Norwegian skylark Ada Quill.")
    own = extract(read, None, Lexicons((FOLDER, tmp_path))).facts
    assert [fact.normalised for fact in own if fact.type is FactType.LEADER_ROLE] == ["Ada Quill|skylark|Norway"]
    assert not [fact for fact in extract(read).facts if fact.type is FactType.LEADER_ROLE]


@pytest.mark.parametrize(
    ("line", "kind", "normalised", "surface"),
    [
        ("The law passed by 71\u00a0votes to\u00a026.", FactType.VOTE, "71-26", "71\u00a0votes to\u00a026"),
        ("The law\tpassed\tby\t71\tvotes\tto\t26.", FactType.VOTE, "71-26", "71\tvotes\tto\t26"),
        ("The \ufb01rst dam cost \u20ac1.5\u202fbillion.", FactType.MONEY, "1500000000 EUR", "\u20ac1.5\u202fbillion"),
        (
            "Norway signed the \ufb01rst accord on 3\u00a0May\u20092011.",
            FactType.EVENT_DATE,
            "2011-05-03",
            "3\u00a0May\u20092011",
        ),
        (
            "Norwegian Prime\u00a0Minister Halldo\u0301ra Quill resigned.",
            FactType.LEADER_ROLE,
            "Halld\u00f3ra Quill|Prime Minister|Norway",
            "Prime\u00a0Minister",
        ),
        (
            "Norwegian govern\u00adment spo\u00adkes\u00adwoman Ada Quill said no.",
            FactType.STATEMENT,
            "Ada Quill",
            "Ada Quill",
        ),
    ],
)
def test_odd_blanks_and_letters_are_read_and_the_evidence_stays_as_it_stands(
    line: str, kind: FactType, normalised: str, surface: str
) -> None:
    read = document("Caf\u00e9s and o\ufb03ces were shut.", line)
    (fact,) = (one for one in extract(read, When.parse("2012-05-16")).facts if one.type is kind)
    evidence = fact.evidence[0]
    assert (fact.normalised, evidence.surface, evidence.sentence) == (normalised, surface, line)
    assert read.text[evidence.start : evidence.end] == surface


def test_the_ledger_of_an_odd_text_tells_its_words_as_they_stand() -> None:
    read = document("The \ufb01rst accord was signed on\u00a0Monday.")
    for row in extract(read).ledger:
        assert read.text[row.span.start : row.span.end] == row.surface


def test_a_letter_that_no_accent_was_made_into_stays_in_its_word() -> None:
    (fact,) = facts(FactType.LEADER_ROLE, "Nigerian President Ade\u0301ba\u0301yo\u0323\u0300 Quill resigned.")
    assert fact.normalised == "Ad\u00e9b\u00e1y\u1ecd\u0300 Quill|President|Nigeria"


@pytest.mark.parametrize("collects", [True, False])
def test_collector_is_as_it_was_after_an_extraction(
    collects: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gc, "isenabled", lambda: collects)
    called: list[str] = []
    monkeypatch.setattr(gc, "disable", lambda: called.append("off"))
    monkeypatch.setattr(gc, "enable", lambda: called.append("on"))
    extract(document("Ada Quill met him."))
    assert called == (["off", "on"] if collects else ["off"])


ENDS = [
    "CALLED",
    "He called",
    "Quill called the",
    "branded Quill",
    "night in what she called",
    "He thanked",
    "who spoke of",
]


@pytest.mark.parametrize("text", ENDS)
def test_a_text_that_ends_after_a_verb_is_read(text: str) -> None:
    assert not [fact for fact in facts(text) if fact.type is FactType.STATEMENT]


DATED = (
    "NARVA, March 14, 2019 (Reuters) - The council met on Thursday.",
    "Ada Quill was mayor of Narva in April 2008.",
)
OF_A_MONTH = (
    "By Ada Quill, Harbour Courier, 2008",
    "The harbour was shelled on 9 August 2008.",
    "On 12 August the guns fell silent.",
    "The envoys are to meet on 25 August 2008.",
)


@pytest.mark.parametrize("lines", [DATED, OF_A_MONTH])
def test_who_confirms_the_date_that_was_found_gets_the_same_facts(lines: tuple[str, ...]) -> None:
    found = extract(document(*lines))
    assert found.published is not None
    assert found.facts
    assert extract(document(*lines), found.published).facts == found.facts


def test_an_office_of_an_earlier_time_is_over_whoever_confirms_the_date() -> None:
    offices = [fact for fact in extract(document(*DATED)).facts if fact.type is FactType.LEADER_ROLE]
    assert [fact.status for fact in offices] == [Status.FORMER]
