import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts import confidence as module
from quizapp.facts.confidence import DATA, FEW, confidence, measured, smoothed

COUNTS = st.integers(0, 10_000)


@pytest.fixture
def rules(tmp_path, monkeypatch):
    """Two rules, one of them measured on few cases."""
    path = tmp_path / "confidence.tsv"
    path.write_text("rule\tright\twrong\noffice.direct\t97\t1\nvote.score\t3\t0\n", encoding="utf-8")
    monkeypatch.setattr(module, "DATA", path)
    measured.cache_clear()
    yield
    measured.cache_clear()


def test_a_rule_carries_what_was_measured(rules):
    assert (confidence("office.direct").value, confidence("office.direct").cases) == (0.98, 98)
    assert not confidence("office.direct").few


def test_few_cases_are_told_and_never_give_certainty(rules):
    assert confidence("vote.score").few
    assert confidence("vote.score").value == 0.8


def test_a_rule_never_seen_is_as_likely_right_as_wrong(rules):
    assert confidence("no.such").value == 0.5
    assert confidence("no.such").few


@given(COUNTS, COUNTS)
def test_confidence_lies_between_nothing_and_certainty_and_near_the_measured_share(right, wrong):
    found = smoothed(right, wrong)
    assert 0 <= found.value <= 1
    assert found.few is (right + wrong < FEW)
    if right + wrong:
        assert abs(found.value - right / (right + wrong)) <= 1 / (right + wrong + 2) + 0.001


@given(COUNTS, COUNTS)
def test_one_more_right_fact_never_lowers_it_and_a_wrong_one_never_raises_it(right, wrong):
    assert smoothed(right + 1, wrong).value >= smoothed(right, wrong).value >= smoothed(right, wrong + 1).value


def test_twenty_cases_are_no_longer_few():
    assert smoothed(FEW - 1, 0).few
    assert not smoothed(FEW - 1, 1).few


def test_the_bundled_file_is_sorted_and_whole():
    lines = DATA.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "rule\tright\twrong"
    assert lines[1:] == sorted(lines[1:])
    assert len(measured()) == len(lines) - 1
