import pytest

from quizapp.facts.lexicon import bundled
from quizapp.questions.marking.spelling import known_words, landed, latin, sounded, spelt
from quizapp.questions.marking.typed_words import lists


@pytest.mark.parametrize(
    ("text", "written"), [("Ада Квилл", "ada kvill"), ("მიხეილ", "mikheil"), ("Fish & Trade", "fish and trade")]
)
def test_other_scripts_and_signs_are_put_into_latin_letters(text: str, written: str) -> None:
    assert latin(text) == written


@pytest.mark.parametrize(
    "names", [("Sergey", "Sergei", "Sergej", "Сергей"), ("Yevgeny", "Evgenii", "Евгений"), ("Khajimba", "Hajimba")]
)
def test_one_name_sounds_alike_however_it_is_romanised(names: tuple[str, ...]) -> None:
    assert len({sounded(name) for name in names}) == 1


def test_names_that_differ_sound_different() -> None:
    assert len({sounded(name) for name in ("Tavilov", "Bavilov", "Maria", "Mara", "Ivan", "Ivana")}) == 6


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("Defence organisations", "defense organization"),
        ("the Labour programme", "the labor program"),
        ("fifth centre", "5th center"),
        ("five-day talks", "5 day talk"),
    ],
)
def test_two_spellings_of_one_word_are_one(british: str, american: str) -> None:
    assert spelt(british) == spelt(american)


def test_a_state_is_one_by_every_name_it_has() -> None:
    told = [landed(f"president of {name}") for name in ("Serbia", "the Republic of Serbia")]
    assert told[0][-1:] == told[1][-1:] == ("@serbia",)
    assert landed("Serbian president")[0] == "@serbia"
    assert landed("Serbian", demonyms=False) == ("serbian",)
    assert landed("North Ossetian") != landed("South Ossetian")


def test_full_names_are_those_of_states_that_the_lexicon_has() -> None:
    known = {row["id"] for row in bundled().rows("polities") if row["kind"] == "state"}
    named = [row["polity"] for row in lists.rows("long_names")]
    assert set(named) <= known
    assert len(named) == len(set(named))


def test_words_of_offices_states_and_families_are_known() -> None:
    assert {"resident", "austria", "bibilov", "tonnes"} <= known_words()
