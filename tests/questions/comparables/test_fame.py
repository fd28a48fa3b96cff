import pytest

from quizapp.questions.comparables.fame import fame, parts
from quizapp.questions.question import AnswerKind


@pytest.mark.parametrize(
    ("known", "less", "kind"),
    [
        ("Angela Merkel", "Erna Solberg", AnswerKind.PERSON),
        ("Erna Solberg", "Ada Quill", AnswerKind.PERSON),
        ("France", "Norway", AnswerKind.POLITY),
        ("Norway", "Transnistria", AnswerKind.POLITY),
        ("Transnistria", "Norland", AnswerKind.POLITY),
        ("NATO", "Harbour Board", AnswerKind.BODY),
        ("Oslo", "Quillport", AnswerKind.PLACE),
        ("Chancellor of Germany", "President of Portugal", AnswerKind.OFFICE),
        ("President of Portugal", "Harbour master of Norland", AnswerKind.OFFICE),
    ],
)
def test_who_and_what_everybody_knows_comes_before_what_few_know(known: str, less: str, kind: AnswerKind) -> None:
    assert fame(known, kind) > fame(less, kind)


def test_of_two_names_the_less_known_one_counts() -> None:
    assert fame("France and Norway", AnswerKind.TEXT) == fame("Norway", AnswerKind.TEXT) < 1
    assert fame("Angela Merkel and Ada Quill", AnswerKind.PERSON) == 0


def test_only_a_list_of_names_has_several() -> None:
    assert parts("France, Norway and Chad", AnswerKind.TEXT) == 3
    assert parts("Bosnia and Herzegovina", AnswerKind.POLITY) == 1
    assert parts("A fair and early vote", AnswerKind.TEXT) == 1
    assert parts("Ada Quill and Jon Falk", AnswerKind.PERSON) == 2


def test_a_family_name_alone_is_nobody() -> None:
    assert fame("Merkel", AnswerKind.PERSON) == 0
