from dataclasses import replace

from quizapp.facts.fact import Fact
from tests import factories
from tests.questions.options import listed


def in_norway(person: str, office: str, time: str, document: str) -> Fact:
    fact = factories.held(person, office, time, polity="norway")
    return replace(fact, evidence=(replace(fact.evidence[0], document=document),))


def test_who_held_the_same_office_comes_before_another_office_of_another_article() -> None:
    asked = in_norway("ada-quill", "foreign minister", "2011", "one")
    there = in_norway("jon-falk", "minister", "2011", "one")
    elsewhere = in_norway("tomas-brandt", "minister", "2011", "two")
    head = in_norway("mina-okafor", "president", "2011", "one")
    assert "Jon Falk" in listed("office-name", asked, there)
    assert "Mina Okafor" not in listed("office-name", asked, there, head)
    assert "Tomas Brandt" not in listed("office-name", asked, elsewhere)


def test_an_envoy_is_not_taken_for_a_minister_as_long_as_there_are_others() -> None:
    asked = in_norway("ada-quill", "prime minister", "2011", "one")
    envoy = in_norway("jon-falk", "ambassador to Sweden", "2011", "one")
    assert "Jon Falk" not in listed("office-name", asked, envoy)


def test_who_else_is_quoted_is_no_candidate_for_that_alone() -> None:
    spoke = factories.statement_fact()

    def other(speaker: str, document: str) -> Fact:
        value = replace(spoke.value, speaker=speaker, claim=f"said that {speaker} would come in May 2011")
        return replace(spoke, id=speaker, value=value, evidence=(replace(spoke.evidence[0], document=document),))

    beside = [other(speaker, spoke.evidence[0].document) for speaker in ("jon-falk", "tomas-brandt")]
    elsewhere = [other(speaker, "elsewhere") for speaker in ("jon-falk", "tomas-brandt")]
    assert sorted(listed("statement-speaker", spoke, *beside)) == ["Jon Falk", "Tomas Brandt"]
    assert listed("statement-speaker", spoke, *elsewhere) == []
