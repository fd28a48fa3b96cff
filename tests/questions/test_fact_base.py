import pytest
from nameparser import HumanName

from quizapp.facts.fact import EntityKind
from quizapp.facts.lexicon import bundled
from quizapp.questions.fact_base import FactBase, surname
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


def test_an_id_that_is_no_entity_stands_for_itself() -> None:
    base = FactBase((), ())
    assert (base.label("Interfax"), base.the("Interfax"), base.aliases("Interfax")) == ("Interfax", "Interfax", ())


def test_the_article_stands_only_in_a_sentence() -> None:
    base = FactBase((), (factories.entity(id="duma", kind=EntityKind.BODY, label="Duma", article=True),))
    assert (base.label("duma"), base.the("duma")) == ("Duma", "the Duma")
