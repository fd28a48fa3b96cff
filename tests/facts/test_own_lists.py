"""The learner's own word lists: slips are told by file and line, and what is right passes."""

from pathlib import Path

import pytest

from quizapp.errors import KnownError
from quizapp.facts.lexicon import FOLDER, bundled
from quizapp.facts.own_lists import check, with_own


def written(folder: Path, name: str, *lines: str) -> None:
    (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "lines", "told"),
    [
        ("offices", ["word\tkind", "skylark\tblah"], r"offices\.tsv, line 2: there is no kind “blah”, but head"),
        (
            "offices",
            ["word\tkind", "# mine", "", "skylark"],
            r"offices\.tsv, line 4: there is nothing in the column kind",
        ),
        ("offices", ["word", "skylark"], r"offices\.tsv, line 2: there is nothing in the column kind"),
        ("offices", ["word\tkind", "\thead"], r"offices\.tsv, line 2: there is nothing in the column word"),
        ("bodies", ["id\tlabel\tkind\tpolity", "nl\tLeague\tngo\tatlantis"], r"line 2: there is no polity “atlantis”"),
        ("places", ["name\tpolity\tkind", "Portsea\tnowhere\tcity"], r"line 2: there is no polity “nowhere”"),
        ("name_genders", ["name\tgender", "Ada\tw"], r"line 2: there is no gender “w”, but f, m"),
        (
            "record_holders",
            [
                "id\tname\tside\toffice\tclass\tfrom\tto",
                "x\tAda Quill\tgermany\tchancellor\thead of government\t2010-13\t",
            ],
            r"record_holders\.tsv, line 2: “2010-13” cannot stand in the column from",
        ),
        (
            "record_holders",
            [
                "id\tname\tside\toffice\tclass\tfrom",
                "x\tAda Quill\tgermany\tmayor\tlocal\t2010",
                "y\tBo Reed\tgermany\tmayor\tmayors\t2010",
            ],
            r"record_holders\.tsv, line 3: there is no class “mayors”",
        ),
        (
            "record_holders",
            ["id\tname\tside\toffice\tfrom", "x\tAda Quill\tgermany\tmayor\t2010"],
            "there is nothing in the column class",
        ),
        ("record_events", ["id\tkind\twords\tdates", "x\ttreaties\tpact\t2010-02-30"], "“2010-02-30” cannot stand"),
        ("currency_defaults", ["name\tcode\tleast", "crown\tCZK\tmany"], "“many” cannot stand in the column least"),
        ("office", ["word\tkind", "skylark\thead"], r"office\.tsv is no word list that QuizApp knows"),
    ],
)
def test_a_slip_is_told_by_file_and_line(tmp_path: Path, name: str, lines: list[str], told: str) -> None:
    written(tmp_path, name, *lines)
    with pytest.raises(KnownError, match=told):
        check(tmp_path)


def test_a_folder_with_the_name_of_a_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "offices.tsv").mkdir()
    with pytest.raises(KnownError, match=r"offices\.tsv is a folder"):
        check(tmp_path)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("offices", ["word\tkind\tclass", "skylark\thead; modifier\tmilitary"]),
        ("offices", ["kind\tword", "head\tskylark"]),
        ("bodies", ["id\tlabel\tkind\tpolity", "nl\tNorthern League\tngo\tgermany"]),
        ("bodies", ["id\tlabel\tkind", "nl\tNorthern League\tngo"]),
        ("given_names", ["name", "Skylark"]),
        (
            "record_holders",
            [
                "id\tname\tside\toffice\tclass\tfrom\tto",
                "x\tAda Quill\tgermany\tmayor\tlocal\t2010-03\t2012-05-01+",
                "y\tBo Reed\tgermany\tdeputy mayor\tdeputy local\t2010-03\t2012",
            ],
        ),
    ],
)
def test_what_is_right_passes(tmp_path: Path, name: str, lines: list[str]) -> None:
    written(tmp_path, name, *lines)
    check(tmp_path)


def test_a_side_of_the_learners_own_is_one(tmp_path: Path) -> None:
    written(tmp_path, "polities", "id\tlabel\tkind", "norland\tNorland\tstate")
    written(tmp_path, "bodies", "id\tlabel\tkind\tpolity", "nl\tNorthern League\tngo\tnorland")
    check(tmp_path)


def test_our_own_lists_pass() -> None:
    check(FOLDER)


def test_the_learners_folder_is_read_where_it_exists(tmp_path: Path) -> None:
    assert with_own(tmp_path / "none") == bundled()
    assert with_own(tmp_path).folders == (FOLDER, tmp_path)
