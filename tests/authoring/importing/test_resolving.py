"""Articles are compared with what the library knows, and drafts say what to look at."""

from dataclasses import replace

from quizapp.authoring.importing.resolving import article_id, is_sure, resolve
from quizapp.facts.fact import FactType, Provenance
from tests.authoring.importing.articles import beside_known, herring, quarrel, resolved


def of(result, kind):
    return [fact for fact in result.facts if fact.type is kind]


def test_a_draft_rests_on_the_facts_whose_words_it_cites():
    result = resolved()
    draft = next(one for one in result.drafts if one.question.answer == "October 2006")
    assert [result.facts[at].evidence[0].surface for at in draft.facts] == ["October 2006"]
    assert draft.question.citations[0].document == article_id(herring().document.sha256)
    assert draft.warnings == ()


def test_an_article_imported_again_drafts_questions_with_the_same_keys():
    again = resolve([replace(herring(), document=replace(herring().document, name="copy.txt"))], [])
    assert [one.question.key for one in again.drafts] == [one.question.key for one in resolved().drafts]


def test_a_fact_that_the_library_has_from_another_article_says_that_two_sources_agree():
    minister = next(fact for fact in of(beside_known(), FactType.LEADER_ROLE) if "Stoere" in fact.normalised)
    assert minister.provenance.reasons[-1] == "2 sources agree"
    assert {one.sources for one in beside_known().drafts if "foreign minister" in one.question.stem} == {2}
    assert "2 sources agree" not in of(resolved(), FactType.LEADER_ROLE)[0].provenance.reasons


def test_what_another_article_has_otherwise_stands_beside_it_and_warns_in_every_draft_of_it():
    result = beside_known()
    beside = [[result.facts[at].evidence[0].surface for at in pair] for pair in result.quarrels]
    assert beside == [["12 May 2011", "13 May 2011"], ["96-43", "96-41"]]
    warned = [one for one in result.drafts if one.warnings]
    assert {one.question.answer for one in warned} >= {"12 May 2011", "96–43"}
    assert all("in quarrel.txt" in one.warnings[0] for one in warned)
    assert not any(one.warnings for one in resolved().drafts)


def test_only_the_new_articles_are_drafted():
    documents = {cited.document for one in beside_known().drafts for cited in one.question.citations}
    assert documents == {article_id(herring().document.sha256)}


def test_a_rule_that_is_often_wrong_or_was_seldom_met_drafts_nothing_and_the_ledger_says_so():
    doubted = tuple(
        replace(fact, provenance=Provenance(rule="x", confidence=0.6, cases=100))
        if fact.type is FactType.LEADER_ROLE
        else fact
        for fact in herring().facts
    )
    result = resolve([replace(herring(), facts=doubted)], [])
    assert not any(one.question.topic == "leaders" for one in result.drafts)
    assert any((row.rule, row.reason) == ("unsure", "right in 60% of 100 cases") for row in result.ledger)
    assert [is_sure(fact) for fact in doubted[:2]] == [True, True]
    assert not is_sure(replace(doubted[0], provenance=Provenance(rule="x", confidence=0.99, cases=19)))


def test_the_ledger_tells_of_facts_not_found_not_drafted_and_not_asked():
    rules = {row.rule for row in resolved().ledger}
    assert {"no verb of signing", "no quotation that tells its occasion", "given away"} <= rules
    undated = resolve([quarrel()], []).ledger
    assert "the date of the article is not known" in {row.rule for row in undated}
