from quizapp.facts.fact import EntityKind
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


def test_an_id_that_is_no_entity_stands_for_itself() -> None:
    base = FactBase((), ())
    assert (base.label("Interfax"), base.the("Interfax"), base.aliases("Interfax")) == ("Interfax", "Interfax", ())


def test_the_article_stands_only_in_a_sentence() -> None:
    base = FactBase((), (factories.entity(id="duma", kind=EntityKind.BODY, label="Duma", article=True),))
    assert (base.label("duma"), base.the("duma")) == ("Duma", "the Duma")
