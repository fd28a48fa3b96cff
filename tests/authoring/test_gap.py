import pytest

from quizapp.authoring.gap import Gapped, gapped, with_gap, written


def test_braces_round_words_make_them_the_gap():
    found = gapped("The accord was signed in { Lewin } in 2011. ")
    assert found == Gapped("The accord was signed in _____ in 2011.", "Lewin")
    assert written(found.text, found.key) == "The accord was signed in {Lewin} in 2011."


@pytest.mark.parametrize("text", ["No gap.", "{}", "{ } then", "{a} {b}", "a {b", "{{a}} b", "{Lewin}", "_____ {a}"])
def test_there_is_one_gap_with_words_in_it_and_words_beside_it(text):
    assert gapped(text) is None


@pytest.mark.parametrize(
    ("text", "chosen", "after"),
    [
        ("Signed in Lewin.", "Lewin", "Signed in {Lewin}."),
        ("Signed in Lewin.", " Lewin", "Signed in {Lewin}."),
        ("{Signed} in Lewin.", "Lewin", "Signed in {Lewin}."),
        ("Signed in {Lewin}.", "Lewin", "Signed in Lewin."),
        ("Signed in {Lewin}.", "{Lewin}", "Signed in {Lewin}."),
        ("Signed in {Lewin}.", "", "Signed in Lewin."),
    ],
)
def test_the_gap_goes_round_what_is_selected_and_nowhere_else(text, chosen, after):
    start = text.index(chosen) if chosen else 0
    assert with_gap(text, start, start + len(chosen)) == after
    assert with_gap(text, start + len(chosen), start) == after
