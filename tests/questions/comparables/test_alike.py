from quizapp.corpus.when import When
from quizapp.questions.comparables.comparable import comparables

ALIKE = comparables().alike
IN_2011 = When.parse("2011-05")


def test_banks_are_of_countries_where_names_are_alike() -> None:
    assert not ALIKE.lead_alike("central-bank-of-sri-lanka", "central-bank-of-russia")
    assert ALIKE.lead_alike("state-duma", "federation-council")


def test_what_had_another_name_or_was_not_there_is_no_wrong_option() -> None:
    assert not ALIKE.is_of_then("South Sudan", IN_2011)
    assert ALIKE.is_of_then("South Sudan", When.parse("2012"))
    assert not ALIKE.is_of_then("President of World Athletics", When.parse("2016-06"))
    assert ALIKE.is_of_then("President of the United States", IN_2011)
    assert ALIKE.is_of_then("South Sudan", None)
