"""Events that are turned round, so that whoever was elected, or which state left, is asked for."""

import pytest

from quizapp.facts.fact import Event, Statement
from tests.questions.drafting.test_pack import told_of


def asked_of(text: str) -> list[tuple[str, str]]:
    return [(one.value.speaker, one.value.claim) for one in told_of(text).facts if isinstance(one.value, Statement)]


@pytest.mark.parametrize(
    ("text", "actor", "claim"),
    [
        (
            "Ada Quill was elected president of Norway by the Norwegian parliament on Tuesday.",
            "ada-quill",
            "was elected president of Norway by the Norwegian parliament on 16 May 2023",
        ),
        (
            "Norway left the Council of Europe on Tuesday.",
            "norway",
            "left the Council of Europe on 16 May 2023",
        ),
        (
            "Britain left the European Union on 31 January 2020.",
            "united-kingdom",
            "left the European Union on 31 January 2020",
        ),
        (
            "Norway was confirmed on Tuesday as host of a summit of the Nordic Council in Bergen.",
            "norway",
            "was confirmed as host of a summit of the Nordic Council in Bergen on 16 May 2023",
        ),
    ],
)
def test_what_one_alone_did_or_was_chosen_for_is_asked_for_the_one(text: str, actor: str, claim: str) -> None:
    assert asked_of(text) == [(actor, claim)]
    assert any(isinstance(one.value, Event) for one in told_of(text).facts)


@pytest.mark.parametrize(
    "text",
    [
        "Norway joined the European Union on Tuesday.",  # as others may have on the same day
        "Norway recognised the independence of Greenland on Tuesday.",
        "Ada Quill was elected vice-president of Norway by the Norwegian parliament on Tuesday.",  # one of some
        "Norway and Sweden left the Council of Europe on Tuesday.",
        "Norway will leave the Council of Europe on Friday.",
        "Norway left the Council of Europe on Tuesday, according to Foreign Minister Ada Quill.",
    ],
)
def test_what_others_may_have_done_as_well_is_asked_for_its_date_alone(text: str) -> None:
    assert asked_of(text) == []


def test_states_of_the_same_part_of_the_world_stand_beside_a_state() -> None:
    made = told_of("Norway left the Council of Europe on Tuesday, with Sweden at its side.")
    (said,) = [one for one in made.facts if isinstance(one.value, Statement)]
    names = [made.named.taken[id].label for id in said.wrong]
    assert "Denmark" in names
    assert "Norway" not in names
