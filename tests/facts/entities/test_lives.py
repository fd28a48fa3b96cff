"""Whose life an article tells, and whom its pronouns mean."""

from quizapp.facts.entities.lives import told_life
from quizapp.facts.fact import FactType
from tests.facts.extracted import facts, sentences

DIED = "Dame Ada Quill, who has died aged 91, painted harbours."
MAIDEN = "Ada Rose Holm was born in Bergen, the daughter of Bo Holm and Rosa Holm."


def test_an_article_that_begins_with_a_death_tells_a_life() -> None:
    life = told_life(sentences("Painter of harbours mourned", DIED, "She was loved."))
    assert life is not None
    assert (life.person.name, life.is_meant("she"), life.is_meant("he")) == ("Ada Quill", True, False)


def test_a_death_told_later_or_without_an_age_is_no_life() -> None:
    assert told_life(sentences("The mayor resigned.", "Ada Quill died on Monday.")) is None


def test_she_is_who_died_though_others_were_named_before() -> None:
    told = facts(FactType.RELATION, DIED, MAIDEN, "In 1950 she married the singer Tom Lund.")
    assert ("Ada Quill", "spouse_of", "Tom Lund") in {(one.subject, one.predicate, one.normalised) for one in told}
    (office,) = facts(FactType.LEADER_ROLE, DIED, MAIDEN, "She was president of the Portsea Society from 1988 to 1991.")
    assert office.subject == "Ada Quill"


def test_where_another_is_told_of_in_the_paragraph_nobody_is_meant() -> None:
    other = "Her sister sang. She was president of the Portsea Society from 1988 to 1991."
    assert facts(FactType.LEADER_ROLE, DIED, MAIDEN, other) == []


def test_a_death_on_a_day_tells_a_life_if_the_age_is_told_next() -> None:
    line = "Ada Quill, the builder who rebuilt the harbour when nobody else would have it, died on Friday in Lund. "
    life = told_life(sentences(f"{line}She was 88."))
    assert life is not None
    assert life.person.name == "Ada Quill"
    assert told_life(sentences(f"{line}She was mayor.")) is None
