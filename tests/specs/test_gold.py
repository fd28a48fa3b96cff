from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.fact import FactType
from tests.specs import gold
from tests.specs.gold import CORPUS, GoldError, Role, articles_folder, load, load_file
from tests.specs.gold_check import problems, well_formed
from tests.specs.gold_offsets import placed, write_offsets

ARTICLE = """Harbour Courier

Deputy Minister Ada Quill and Deputy Minister Tomas Brandt met in Port Lewin.
The whether of it: he said the vote went 31-9.
"""
GOLD = """# A remark that stays.
documents:
- {file: harbour.txt, id: h1, publication_date: '2011-05-12'}
facts:
- {id: h1-f01, doc: harbour.txt, type: leader_role, tier: 1, subject: Ada Quill, predicate: is, value: Deputy Minister, normalised: Ada Quill|Deputy Minister|, status: asserted, paragraph: 2}
- {id: h1-f02, doc: harbour.txt, type: leader_role, tier: 1, subject: Tomas Brandt, predicate: is, value: Deputy Minister, normalised: Tomas Brandt|Deputy Minister|, status: asserted, paragraph: 2}
- {id: h1-f03, doc: harbour.txt, type: statement, tier: 2, subject: Tomas Brandt, predicate: said, value: he, normalised: Tomas Brandt, status: asserted, paragraph: 3}
- {id: h1-f04, doc: harbour.txt, type: vote, tier: 1, subject: assembly, predicate: voted, value: 31-9, normalised: 31-9, status: asserted, paragraph: 3}  # a score
traps:
- {id: h1-t01, doc: harbour.txt, paragraph: [1], surface: Harbour, severity: hard, would_be: place, why: a masthead}
"""  # noqa: E501


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(gold, "HERE", tmp_path)
    for role in (Role.BUGS, Role.HELD_OUT):
        for name in ("articles", "gold"):
            (tmp_path / role / name).mkdir(parents=True)
        (tmp_path / role / "articles" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
        (tmp_path / role / "gold" / "harbour.yaml").write_text(GOLD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("role", [Role.DEVELOPMENT, Role.HELD_OUT, Role.BUGS])
def test_every_fact_of_the_gold_is_well_formed_and_stands_where_it_says(role):
    assert list(problems(role)) == []
    assert [fact.id for article in load(role) for fact in article.facts if fact.start is None] == []


def test_every_fact_of_the_real_articles_is_well_formed_and_stands_where_it_says():
    if articles_folder(Role.REAL) is None:
        pytest.skip(f"{CORPUS} names no folder with the real articles")
    assert list(problems(Role.REAL)) == []


def test_a_well_formed_file_has_no_problems(folder):
    assert list(problems(Role.BUGS)) == []


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("value: 31-9,", "value: 31-8,", "h1-f04: the value does not stand in paragraph 3 (31-8)"),
        ("normalised: 31-9,", "normalised: thirty-one,", "h1-f04: no normal form of vote (thirty-one)"),
        ("id: h1-f04", "id: h1-f03", "h1-f03: the id stands 2 times"),
        (
            "surface: Harbour",
            "surface: Seaport",
            "h1-t01: the surface does not stand in the trap's para",
        ),
        ("paragraph: [1]", "paragraph: [9]", "h1-t01: the article has no such paragraph"),
        ("tier: 2", "tier: 4", "h1-f03: the tier is not 1, 2 or 3 (4)"),
        ("'2011-05-12'", "'12 May'", "h1: publication_date is no date (12 May)"),
        ("paragraph: 3}  #", "paragraph: 3, start: 1, end: 5}  #", "h1-f04: the offsets do not cut the value"),
        ("type: vote, ", "type: ballot, ", "cannot be read: ValueError: 'ballot' is not a valid FactType"),
        ("{file: harbour.txt", "{file: port.txt", "h1: the article is missing (port.txt)"),
    ],
)
def test_what_is_wrong_is_told_by_id(folder, before, after, problem):
    path = folder / "bugs" / "gold" / "harbour.yaml"
    path.write_text(GOLD.replace(before, after), encoding="utf-8")
    assert any(problem in line for line in problems(Role.BUGS)), list(problems(Role.BUGS))


def test_an_article_without_gold_is_told(folder):
    (folder / "bugs" / "articles" / "lost.txt").write_text("A word.", encoding="utf-8")
    assert list(problems(Role.BUGS)) == ["bugs lost.txt: the article has no gold"]


def test_other_line_ends_are_told_because_readers_count_them_differently(folder):
    (folder / "bugs" / "articles" / "harbour.txt").write_bytes(ARTICLE.replace("\n", "\r\n").encode())
    assert any("carriage returns" in line for line in problems(Role.BUGS))


def test_of_held_out_facts_no_word_is_told(folder):
    path = folder / "held_out" / "gold" / "harbour.yaml"
    path.write_text(GOLD.replace("value: 31-9,", "value: 31-8,").replace("Ada Quill|Deputy", "Ada Quill,Deputy"))
    told = "\n".join(problems(Role.HELD_OUT))
    assert "h1-f04" in told
    assert "31-8" not in told
    path.write_text(GOLD.replace("type: vote", "type: ballot"))
    with pytest.raises(GoldError) as raised:
        load_file(Role.HELD_OUT, path)
    assert "ballot" not in str(raised.value)


def test_offsets_are_written_once_and_every_other_character_stays(folder):
    path = folder / "bugs" / "gold" / "harbour.yaml"
    assert write_offsets(Role.BUGS, path) == ["bugs h1-f04: is not one line"]
    path.write_text(GOLD.replace("  # a score", ""), encoding="utf-8")
    assert write_offsets(Role.BUGS, path) == []
    written = path.read_text(encoding="utf-8")
    assert len(written.splitlines()) == len(GOLD.splitlines())
    assert written.startswith("# A remark that stays.\n")
    assert write_offsets(Role.BUGS, path) == []
    assert path.read_text(encoding="utf-8") == written
    (article,) = load_file(Role.BUGS, path)
    assert [ARTICLE[fact.start : fact.end] for fact in article.facts] == [fact.value for fact in article.facts]
    assert list(problems(Role.BUGS)) == []


def test_like_facts_take_different_places_and_whole_words_go_first(folder):
    (article,) = load_file(Role.BUGS, folder / "bugs" / "gold" / "harbour.yaml")
    spans = placed(article)
    assert spans["h1-f01"] < spans["h1-f02"]
    assert ARTICLE[spans["h1-f03"][0] - 2 : spans["h1-f03"][1]] == ": he"


@given(st.sampled_from(FactType), st.text(max_size=12))
def test_every_text_either_has_the_normal_form_or_not(type_, text):
    assert well_formed(type_, text) in {True, False}


@pytest.mark.parametrize(
    ("type_", "form"),
    [
        (FactType.LEADER_ROLE, "Ada Quill|First Minister|"),
        (FactType.EVENT_DATE, "2011-05/2011-06-02"),
        (FactType.EVENT_DATE, "199X"),
        (FactType.VOTE, "31-9-4"),
        (FactType.VOTE, "unanimous"),
        (FactType.MONEY, "128000000 USD"),
        (FactType.QUANTITY, "2/3"),
        (FactType.QUANTITY, "tens of thousands"),
        (FactType.DURATION, "PT36H"),
    ],
)
def test_normal_forms_of_the_guide_are_known(type_, form):
    assert well_formed(type_, form)
