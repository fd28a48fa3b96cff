from tests import factories

FIRST, OTHER = factories.citation(), factories.citation(document="tide", publisher="Tide Post")


def test_outlets_that_say_the_same_are_counted_once_each() -> None:
    assert factories.question(citations=(FIRST, OTHER)).sources == 2
    assert factories.question(citations=(FIRST, factories.citation(document="second-part"))).sources == 1
    assert factories.question(citations=()).sources == 0


def test_outlets_that_each_tell_of_another_fact_do_not_agree() -> None:
    assert factories.question(citations=(FIRST, OTHER), facts=("fact-1", "fact-2")).sources == 1


def test_of_what_is_written_by_hand_nobody_knows_whether_they_agree() -> None:
    assert factories.question(citations=(FIRST, OTHER), facts=()).sources == 1
