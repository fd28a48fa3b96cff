import pytest

from quizapp.facts.fact import Office
from quizapp.facts.lexicon import bundled
from quizapp.questions.drafting.named import Named, UndraftedError
from quizapp.questions.drafting.offices import drafted_office


def office(words: str, **changes: str) -> Office:
    values = {"person": "Ada Quill", "office": words, "office_class": "minister", "polity": "norway", **changes}
    return Office(**values)


def test_an_office_of_a_state_loses_its_capitals_and_keeps_its_holder_and_side() -> None:
    named = Named(bundled())
    made = drafted_office(office("Foreign Minister"), named)
    assert (made.person, made.office, made.polity) == ("ada-quill", "foreign minister", "norway")
    assert named.taken["ada-quill"].side == "norway"


def test_a_post_abroad_is_told_with_its_place() -> None:
    made = drafted_office(office("Ambassador to Sweden", office_class="diplomat"), Named(bundled()))
    assert made.wording == "Norway’s ambassador to Sweden"


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (office("Ambassador"), "a post whose place is not told"),
        (office("Spokeswoman"), "a post whose place is not told"),
        (office("Crown Prince"), "a title"),
        (office("Gov."), "a title, or a word cut short"),
        (office("Director"), "says too little"),
        (office("Foreign Minister", person="Quill"), "only a family name"),
        (office("Chairman", polity="", body="friends-of-the-ferry"), "few know"),
        (office("Foreign Minister", polity=""), "few know"),
        (office("Minister of fish"), "may not stand alone"),
    ],
)
def test_what_would_not_stand_alone_or_nobody_wants_to_know_is_left_out(asked: Office, why: str) -> None:
    with pytest.raises(UndraftedError, match=why):
        drafted_office(asked, Named(bundled()))
