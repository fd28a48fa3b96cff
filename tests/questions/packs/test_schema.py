"""Typing a pack's files: each mistake is named with its file and line, and all of them at once."""

from pathlib import Path

import pytest

from quizapp.questions.packs.packs import PackError, load_pack
from tests.questions.small_pack import problems, write_pack


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("facts.yaml", "2011-05\n", "2011-13\n", "facts.yaml line 9: 2011-13: month must be in 1..12"),
        ("facts.yaml", "2011-05\n", "2011-02-30\n", "facts.yaml line 9: 2011-02-30: day is out of range for month"),
        ("facts.yaml", "2011-05\n", "May\n", "facts.yaml line 9: May: 'May' is not a date"),
        ("facts.yaml", "type: leader_role", "type: leader", "facts.yaml line 7: 'leader' is none of leader_role,"),
        (
            "facts.yaml",
            "type: leader_role",
            "type: place",
            "facts.yaml line 8: “person” is not known here",
        ),
        ("facts.yaml", "    valid:", "    vaild:", "facts.yaml line 9: “vaild” is not known here"),
        ("facts.yaml", "person: ada-quill, ", "", "facts.yaml line 8: “person” is missing"),
        ("facts.yaml", "paragraph: 4", "paragraph: four", "facts.yaml line 12: 'four' is not a whole number"),
        ("facts.yaml", "paragraph: 4", "paragraph: -4", "facts.yaml line 12: '-4' is not a whole number"),
        ("facts.yaml", "label: Ada Quill", "label: ''", "facts.yaml line 2: “label” is empty"),
        ("facts.yaml", "label: Ada Quill", "label: [Ada]", "facts.yaml line 2: a single value is expected here"),
        ("facts.yaml", "[Lewinian]", "Lewinian", "facts.yaml line 3: a list is expected here"),
        ("facts.yaml", "article: true", "article: yes", "facts.yaml line 4: write true or false, not 'yes'"),
        ("facts.yaml", "id: ada-quill", "id: Ada_Quill", "facts.yaml line 2: “id” should be small letters"),
        ("facts.yaml", "label: Ada Quill", 'label: "Ada\\u0007"', "facts.yaml line 2: there is a control character"),
        (
            "facts.yaml",
            "surface: First",
            f"surface: {'x' * 120}",
            "facts.yaml line 13: “surface” should be at most 120",
        ),
        (
            "sources.yaml",
            "file: article.txt",
            "file: ../article.txt",
            "sources.yaml line 7: “file” should be a file name",
        ),
        ("sources.yaml", "sha256: ", "sha256: x", "sources.yaml line 8: “sha256” should be 64 hexadecimal digits"),
        ("sources.yaml", "    basis: The date line.\n", "", "sources.yaml line 2: “basis” is missing"),
        ("sources.yaml", "sources:", "sources: {}\nothers:", "sources.yaml line 1: a list is expected here"),
        ("pack.yaml", "version: 1.2.0", "version: newest", "pack.yaml line 4: “version” should be a version"),
        ("pack.yaml", "[leaders, dates]", "[leaders, sports]", "pack.yaml line 7: 'sports' is none of leaders,"),
        ("extra.yaml", "kind: text", "kind: prose", "extra.yaml line 4: 'prose' is none of text,"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
    found = problems(tmp_path, file, old, new)
    assert any(problem.startswith(said) for problem in found), found


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("{amount: 12, currency: euro, question: q, statement: 's {value}'}", "“currency” should be an ISO 4217 code"),
        ("{amount: 1.5, currency: EUR, question: q, statement: 's {value}'}", "'1.5' is not a whole number"),
        (
            "{amount: 12, currency: EUR, question: q, statement: s}",
            "“statement” should be a sentence with {value} in it",
        ),
    ],
)
def test_money_has_an_amount_a_currency_and_a_place_for_it(tmp_path: Path, value: str, said: str) -> None:
    old = "  - id: approval\n"
    new = f"""  - id: catch
    type: money
    value: {value}
    valid: 2011
    evidence: [{{document: courier, paragraph: 3, surface: Thursday, sentence: The catch was sold.}}]
{old}"""
    assert [problem for problem in problems(tmp_path, "facts.yaml", old, new) if said in problem]


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write_pack(tmp_path)
    path = tmp_path / "islands" / "facts.yaml"
    wrong = path.read_text(encoding="utf-8").replace("2011-05\n", "2011-13\n").replace("paragraph: 3", "paragraph: x")
    path.write_text(wrong, encoding="utf-8")
    path.with_name("pack.yaml").write_text("id: islands\n", encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(tmp_path / "islands")
    files = [problem.file for problem in caught.value.problems]
    assert files == ["facts.yaml"] * 3 + ["pack.yaml"] * 6
    assert caught.value.what == "The pack “islands” cannot be used: there are 9 problems in it."
    assert "facts.yaml line 9: 2011-13" in str(caught.value)
