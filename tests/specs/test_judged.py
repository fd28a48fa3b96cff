from pathlib import Path

import pytest

from tests import factories
from tests.specs.judged import COLUMNS, FOLDER, read, report, sample, shares

HEAD = "\t".join(COLUMNS)


def table(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "judged.tsv"
    path.write_text("\n".join((HEAD, *lines)) + "\n", encoding="utf-8")
    return path


def line(key: str, worth: str = "yes", adequate: int = 3, options: int = 3, note: str = "") -> str:
    return "\t".join((key, "yes", "yes", "yes", "yes", "yes", worth, str(adequate), str(options), note))


def test_the_same_seed_draws_the_same_questions_in_their_order() -> None:
    pack = [factories.question(number) for number in range(40)]
    drawn = sample(pack, 10, seed=3)
    assert drawn == sample(pack, 10, seed=3)
    assert drawn == sorted(drawn, key=pack.index)
    assert sample(pack, 99, seed=3) == pack


def test_a_question_is_sound_if_all_criteria_are_met(tmp_path: Path) -> None:
    told = shares(read(table(tmp_path, line("a"), line("b", worth="no", note="trivial"), line("c"), line("d"))))
    assert told.count == 4
    assert told.sound == 0.75
    assert told.criteria["worth"] == 0.75
    assert told.criteria["clear"] == 1


def test_adequate_options_are_counted_where_there_are_three(tmp_path: Path) -> None:
    told = shares(read(table(tmp_path, line("a"), line("b", adequate=2), line("c", adequate=2, options=2))))
    assert told.adequate == 0.5


@pytest.mark.parametrize(
    "bad", [line("a", worth="perhaps"), line("a", worth="no"), line("a", adequate=4), "a\tyes\tyes"]
)
def test_a_table_that_is_not_filled_in_is_refused(tmp_path: Path, bad: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        read(table(tmp_path, bad))


def test_the_tables_that_are_there_can_be_read_and_told() -> None:
    assert report().count("\n") == 1 + len(list(FOLDER.glob("*.tsv")))
