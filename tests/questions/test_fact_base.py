import pytest
from nameparser import HumanName

from quizapp.facts.fact import EntityKind
from quizapp.facts.lexicon import bundled
from quizapp.questions.fact_base import FactBase, family_names, surname
from tests import factories


def test_a_surname_counts_only_where_one_person_bears_it() -> None:
    ada = factories.entity()
    other = factories.entity(id="otto", label="Otto Brown")
    twin = factories.entity(id="bo-quill", label="Bo Quill")
    assert FactBase((), (ada, other)).aliases("ada-quill") == ("Quill",)
    assert FactBase((), (ada, twin)).aliases("ada-quill") == ()


def test_particles_belong_to_the_surname() -> None:
    assert surname("Ursula von der Leyen") == "von der Leyen"
    assert surname("Pelé") == "Pelé"


RARE = (
    "Van Buren",
    "Lord Quill",
    "Quill Junior",
    "Quill Jr.",
    "Quill, Ada",
    "Felipe VI",
    "Ada Q.",
    "Ada y",
    "de Quill",
    "Ada  Quill",
    "Ada Quill ",
)
HOLDERS = sorted({row["name"] for row in bundled().rows("record_holders")})


@pytest.mark.parametrize("name", RARE)
def test_names_that_are_not_parsed_have_the_surname_that_parsing_gives(name: str) -> None:
    assert surname(name) == (HumanName(name).last or name)


def test_holders_that_are_not_parsed_have_the_surnames_that_parsing_gives() -> None:
    assert [surname(name) for name in HOLDERS] == [HumanName(name).last or name for name in HOLDERS]


def test_a_family_name_alone_is_right_wherever_it_stands() -> None:
    assert family_names("Kang Kyung-wha") == ("Kang",)
    assert family_names("Li Zhaoxing") == ("Li",)
    assert family_names("Sheikh Hasina") == ("Hasina",)
    assert family_names("Bornito de Sousa") == ("de Sousa", "Sousa")
    assert "Rebelo de Sousa" in family_names("Marcelo Rebelo de Sousa")
    assert family_names("Omar bin Salim") == ("bin Salim",)
    assert family_names("Ada Quill") == ("Quill",)
    assert set(family_names("Kirigaya Haruto")) == {"Kirigaya", "Haruto"}  # it may stand first


def test_a_family_name_is_right_where_one_of_a_side_bears_it() -> None:
    sides = {"ada": "norland", "jon": "norland", "mina": "estmark"}
    people = [
        factories.entity(id=name, kind=EntityKind.PERSON, label=f"{name.title()} Quill", side=side)
        for name, side in sides.items()
    ]
    base = FactBase((), people)
    assert base.aliases("mina") == ("Quill",)
    assert base.aliases("ada") == ()


def test_a_name_with_a_word_in_brackets_is_no_answer() -> None:
    body = factories.entity(id="board", kind=EntityKind.BODY, label="Harbour Board", aliases=("HB (harbour)", "HB"))
    assert FactBase((), (body,)).aliases("board") == ("HB",)


def test_an_id_that_is_no_entity_stands_for_itself() -> None:
    base = FactBase((), ())
    assert (base.label("Interfax"), base.the("Interfax"), base.aliases("Interfax")) == ("Interfax", "Interfax", ())


def test_the_article_stands_only_in_a_sentence() -> None:
    base = FactBase((), (factories.entity(id="duma", kind=EntityKind.BODY, label="Duma", article=True),))
    assert (base.label("duma"), base.the("duma")) == ("Duma", "the Duma")
