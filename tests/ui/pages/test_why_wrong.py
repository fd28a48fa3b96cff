"""Each wrong option has its reason, told once, and named once."""

from quizapp.questions.question import Distractor
from quizapp.ui.pages.why_wrong import why_lines


def test_a_reason_that_names_its_option_is_told_alone():
    found = why_lines([Distractor(text="Jon Falk", why="Jon Falk was foreign minister.")])
    assert found == ["Jon Falk was foreign minister."]


def test_an_option_that_its_reason_does_not_name_stands_before_it():
    assert why_lines([Distractor(text="Albania", why="It borders Kosovo.")]) == ["Albania: It borders Kosovo."]


def test_options_that_are_wrong_for_one_reason_share_it():
    found = why_lines([Distractor(text=text, why="It was 2009.") for text in ("2008", "2010")])
    assert found == ["2008; 2010: It was 2009."]


def test_an_option_without_a_reason_has_no_line():
    assert why_lines([Distractor(text="2008", why="")]) == []
