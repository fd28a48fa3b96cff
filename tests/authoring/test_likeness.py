import pytest

from quizapp.authoring.likeness import ask_of_others

SAME = [
    ("Who led Norland in May 2011?", "Who led Norland in 2011?"),
    ("Who led Norland in May 2011?", "Who was it that led Norland in May 2011?"),
    ("Who led norland in may 2011", "Who led Norland in May 2011?"),
    ("Who led Nordland in May 2011?", "Who led Norland in May 2011?"),
    ("How many votes did the Harbour Bill get?", "How many votes did the harbour bill get in the assembly?"),
    ("When did the Accord of Vell come into force?", "When did the Vell Accord come into force?"),
    ("In which year was the Ane bridged?", "In what year was the river Ane bridged?"),
    ("Which post did Ada Quill hold?", "Which post did Quill hold in 2011?"),
    ("What did Norland pay for the ferry in 2011?", "What did Norland pay in 2011 for the ferry?"),
    ("Norland left the Harbour League in", "In which year did Norland leave the Harbour League?"),
]
OTHER = [
    ("Who led Norland in May 2011?", "Who led Norland in May 2014?"),
    ("Who led Norland in May 2011?", "Who led Norland in June 2011?"),
    ("Who led Norland in 2011?", "Who led Sudmark in 2011?"),
    ("Who led Estonia in 2019?", "Who led Georgia in 2015?"),
    ("How many votes did the Harbour Bill get?", "How many votes did the Ferry Bill get?"),
    ("Which post did Ada Quill hold?", "Which post did Jon Falk hold?"),
    ("Where does the river Ane rise?", "Where does the river Orm rise?"),
    ("What share voted for the treaty: 41 or 44 %?", "What share voted for the treaty: 52 or 55 %?"),
    ("When did Norland leave the Harbour League?", "When did Norland leave the Ferry Union?"),
    ("Who signed the accord for Norland?", "Who signed the accord for Sudmark?"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_is_worded_otherwise_or_told_more_exactly_may_ask_the_same(one: str, other: str) -> None:
    assert not ask_of_others(one, other)
    assert not ask_of_others(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_number_or_name_in_each_asks_of_something_else(one: str, other: str) -> None:
    assert ask_of_others(one, other)
    assert ask_of_others(other, one)
