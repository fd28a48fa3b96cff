"""How a text is divided is told from the text, and every row has as many cells as there are columns."""

import pytest

from quizapp.errors import KnownError
from quizapp.exchange.incoming.rows import Row, Separators
from quizapp.exchange.incoming.separated import SeparatedText, open_bytes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Question,Answer\na;b,c\n", Separators(",", header=True)),
        ("Front;Back\na,b;c,d\n", Separators(";", header=True)),
        ("Question,Answer,Tags\na,b,x;y\nc,d,z;y\n", Separators(",", header=True)),
        ("a\tb, c, d\ne\tf, g, h\n", Separators("\t")),
        ('say "yes"\tda\n"no" it is\tnet\n', Separators("\t", quotes=False)),
        ('"a\tb"\tc\nd\te', Separators("\t")),
        ("a\tb;c\td;", Separators("\t", ";", quotes=False)),
        ("one,1;two,2", Separators(",", ";", quotes=False)),
        ("Minsk - Belarus\nKyiv - Ukraine", Separators(" - ", quotes=False)),
        ("a|b\nc|d", Separators("|")),
    ],
)
def test_the_separators_are_told_from_the_text(text: str, expected: Separators) -> None:
    assert SeparatedText(text).between == expected


def test_a_separator_that_the_first_line_names_is_taken() -> None:
    table = SeparatedText("sep=;\r\nQuestion;Answer\r\na,b;c,d\r\n")
    assert (table.columns, list(table.rows())) == (("Question", "Answer"), [Row(2, ("a,b", "c,d"))])


def test_columns_are_known_by_their_names_and_then_by_their_places() -> None:
    named = SeparatedText("Price,Definition,Term,Option A,Option B,Tags,Tags\n1,2,3,4,5,6,7")
    assert named.fields == ("", "answer", "stem", "options", "options", "tags", "tags")
    assert SeparatedText("a,b,c\nd,e,f").fields == ("stem", "answer", "")
    assert SeparatedText("Term,Meaning,Meaning\na,b,c").fields == ("stem", "answer", "")


def test_a_short_row_is_filled_up_and_a_long_one_is_bad() -> None:
    short, empty, long = SeparatedText("Question,Answer\na\nb,c,,\nd,e,f").rows()
    assert (short, empty) == (Row(2, ("a", "")), Row(3, ("b", "c")))
    assert long.problem.startswith("It has 3 cells, and the table has 2 columns.")


def test_other_separators_divide_the_same_text_anew() -> None:
    table = SeparatedText("a;b,c\nd;e,f").divided(Separators(",", header=False))
    assert [row.cells for row in table.rows()] == [("a;b", "c"), ("d;e", "f")]


def test_a_few_rows_are_shown_without_reading_the_whole_text() -> None:
    table = SeparatedText("Question,Answer\n" + "a,b\n" * 50_000)
    assert [row.number for row in table.sample(3)] == [2, 3, 4]
    assert len(table.sample(100_000)) < 20_000
    assert sum(1 for _row in table.rows()) == 50_000


def test_a_first_row_as_long_as_many_is_shown_all_the_same() -> None:
    long = "a" * 100_000
    table = SeparatedText(f'Question,Answer\n"{long}","{long}"\nb,c\n')
    assert [len(row.cells[1]) for row in table.sample(3)] == [100_000]
    assert SeparatedText("Question,Answer\n").sample(3) == []


def test_a_text_in_another_encoding_is_read_and_says_so() -> None:
    table = open_bytes("Question;Answer\nGrüße;Ö\n".encode("cp1252"), "cards.csv")
    assert [row.cells for row in table.rows()] == [("Grüße", "Ö")]
    assert "its encoding was guessed" in table.note


def test_what_is_no_text_is_refused_with_what_to_do() -> None:
    with pytest.raises(KnownError, match=r"cards\.xls cannot be read: it is not a text file\."):
        open_bytes(b"\xd0\xcf\x11\xe0" + bytes(range(32)) * 9, "cards.xls")
