import re

import pytest

from quizapp.facts.fact import FactType
from tests.specs import gold, run
from tests.specs.gold import Role, Severity, Trap, load
from tests.specs.run import errors, table
from tests.specs.scoring import score
from tests.specs.test_gold import ARTICLE, GOLD
from tests.specs.test_scoring import row, wanted


@pytest.fixture
def asked(tmp_path, monkeypatch, capsys):
    """Run the command over one small article that stands in every role; gives its exit code and what it printed."""
    for role in Role:
        for name in ("articles", "gold"):
            (tmp_path / role / name).mkdir(parents=True)
        (tmp_path / role / "articles" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
        (tmp_path / role / "gold" / "harbour.yaml").write_text(GOLD, encoding="utf-8")
    monkeypatch.setattr(gold, "HERE", tmp_path)

    def ask(*arguments: str) -> tuple[object, str]:
        monkeypatch.setattr("sys.argv", ["run", *arguments])
        code: object
        try:
            code = run.main()
        except SystemExit as left:
            code = left.code
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return ask


def test_the_table_has_a_line_for_each_type_and_the_speed(asked):
    code, printed = asked("development")
    assert code == 0
    assert [line.split()[0] for line in printed.splitlines()[1:11]] == list(FactType)
    assert re.search(r"1 articles, \d+ articles/s", printed)


def test_errors_are_listed_for_the_types_asked_for(asked, tmp_path):
    wrong = tmp_path / "development" / "gold" / "harbour.yaml"
    wrong.write_text(GOLD.replace("Ada Quill|Deputy Minister|", "Zoe Roe|Deputy Minister|"), encoding="utf-8")
    _, printed = asked("development", "--errors", "--type", "event_date", "--article", "harb")
    assert "FN leader_role" not in printed
    everything = asked("development", "--errors")[1]
    assert "FN leader_role" in everything
    assert "FP leader_role" in everything


@pytest.mark.parametrize("option", [["--errors"], ["--article", "harbour"]])
def test_of_the_held_out_articles_only_totals_are_printed(asked, option):
    code, printed = asked("held_out", *option)
    assert code == 2
    assert "blind" in printed
    totals = asked("held_out")[1]
    assert not {"harbour", "h1-f0", "Quill"} & set(re.findall(r"harbour|h1-f0|Quill", printed + totals))


def test_a_gold_file_that_somebody_is_writing_is_told_and_passed_over(asked, tmp_path):
    (tmp_path / "held_out" / "gold" / "half.yaml").write_text("documents:\n- {file: Quill", encoding="utf-8")
    code, printed = asked("held_out")
    assert code == 0
    assert "held_out/gold/half.yaml cannot be read: ParserError" in printed
    assert "Quill" not in printed


def test_articles_that_are_not_there_are_told(asked, monkeypatch):
    monkeypatch.delenv("QUIZAPP_CORPUS", raising=False)
    code, printed = asked("real")
    assert code == 2
    assert "does QUIZAPP_CORPUS name their folder?" in printed


def test_every_kind_of_mistake_has_its_line():
    trap = Trap(id="t1", doc="a.txt", paragraphs=(3,), surface="9-1", severity=Severity.HARD)
    facts = [wanted(id="f1"), wanted(id="f2", normalised="5-4", value="5 to 4", status="contradicts_record")]
    rows = [
        row(normalised="9-1", value="9-1", start=0, end=3, surface="xyz", rule="votes.score"),
        row(normalised="5-4", value="5 to 4"),
    ]
    found = list(errors(score(rows, facts, [trap]), list(FactType), {"a.txt": "xyz is no vote"}))
    assert found[0] == "== a.txt"
    assert [line.split()[0] for line in found[1:]] == ["FP", "FN", "TRAP", "FLAG", "SPAN"]
    assert "[xyz] is no vote" in found[1]
    assert "f1 tier 1 p3" in found[2]
    assert "hard 1" in list(table(score(rows, facts, [trap]), [FactType.VOTE]))[-1]


def test_roles_without_articles_are_empty(tmp_path, monkeypatch):
    monkeypatch.setattr(gold, "HERE", tmp_path)
    assert load(Role.BUGS) == ()
