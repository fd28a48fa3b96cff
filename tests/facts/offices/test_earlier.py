"""An office-holder who speaks without a name, and is named by the next sentence."""

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def offices(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.LEADER_ROLE, *lines)]


def test_the_speaker_named_next_holds_the_office_of_the_unnamed_one() -> None:
    lines = ("A spokeswoman for the fund said it was pleased.", '"It is a start," Ada Quill said.')
    assert offices(*lines) == ["Ada Quill|spokeswoman for the fund|"]


def test_the_office_keeps_its_side() -> None:
    lines = ("Estonia's president said the treaty would be signed soon.", '"We proposed it," Ada Quill said.')
    assert offices(*lines) == ["Ada Quill|president|Estonia"]


def test_a_person_who_was_named_before_is_somebody_else() -> None:
    lines = ("Ada Quill was there.", "A spokeswoman for the fund said it was pleased.", '"It is a start," Quill said.')
    assert offices(*lines) == []


def test_another_speaker_between_takes_the_link_away() -> None:
    lines = (
        "A spokeswoman for the fund said it was pleased.",
        "Tomas Brandt said so too.",
        "Ada Quill said nothing new.",
    )
    assert "Ada Quill|spokeswoman for the fund|" not in offices(*lines)


def test_those_who_are_told_something_are_no_speakers() -> None:
    assert offices("The fund told MPs it was pleased.", '"It is a start," Ada Quill said.') == []


def test_who_is_named_after_a_new_holder_is_the_new_holder() -> None:
    assert offices("Estonia has had a new prime minister since Tuesday.", "Ada Quill, 49, kept the budget before.") == [
        "Ada Quill|prime minister|Estonia"
    ]
    assert offices("The port has a new police chief.", "Ada Quill won the post by two votes.") == [
        "Ada Quill|police chief|"
    ]


def test_who_only_speaks_after_a_new_holder_is_somebody_else() -> None:
    assert offices("The port has a new police chief.", "Ada Quill said it was about time.") == []
    assert offices("The port wants a new police chief.", "Ada Quill, 49, has a flat there.") == []


def test_a_bystander_who_speaks_after_an_office_holder_does_not_hold_the_office() -> None:
    unnamed = "A spokeswoman for the fund said it was pleased."
    assert offices("The fire chief said the roof had gone.", "Ada Quill said it was a shame.") == []
    assert offices(unnamed, '"I ran," said Ada Quill, a customer.') == []
    assert offices(unnamed, '"I ran," Bo Reed, a customer, said.', '"It was loud," Ada Quill said.') == []


def test_whoever_is_described_after_a_new_holder_is_somebody_else() -> None:
    assert offices("The club has a new manager.", "Ada Quill, 44, a fan since 1990, was glad.") == []
    assert offices("The club has a new manager.", "Ada Quill, 44, who owns a bakery, was glad.") == []
