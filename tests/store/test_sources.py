"""What each article gave: facts and questions, and how many of those would be recalled now."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from quizapp.questions.question import Citation
from quizapp.store import cards, journal, packs, questions, removing, sources
from quizapp.store.library import Library
from quizapp.store.records import PackInfo, Rating, SourceInfo
from tests import factories
from tests.store.helpers import answer, contents
from tests.store.test_imports import FACTS, SOURCE, import_one

PACK = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="a")
OF_PACK = SourceInfo(id="one", publisher="Courier", title="Accord", published="2011-05-12")


def cited(document: str, surface: str = "Ada Quill") -> tuple[Citation, ...]:
    return (factories.citation(document=document, surface=surface),)


def install(library: Library, now: datetime) -> None:
    made = [factories.question(number, citations=cited("one"), facts=("quill",)) for number in (1, 2)]
    other = factories.question(3, citations=(*cited("one"), *cited("one", "Quill"), *cited("two")))
    packs.install(library, PACK, [OF_PACK, replace(OF_PACK, id="two")], [*made, other], now=now)


def figures(library: Library, now: datetime, elapsed: float = 1.0) -> dict[str, tuple[int, int, int]]:
    return {
        one.info.id: (one.facts, len(one.questions), len(one.known))
        for one in sources.survey(library.path, now, elapsed)
    }


def test_an_article_of_a_pack_counts_what_is_asked_for_and_each_question_once(library: Library, now: datetime) -> None:
    install(library, now)
    assert figures(library, now) == {"one": (2, 3, 0), "two": (1, 1, 0)}
    assert [(one.pack_id, one.pack) for one in sources.survey(library.path, now, 1)] == [("lewin", "Lewin Islands")] * 2


def test_an_imported_article_counts_the_facts_found_in_it_and_comes_first(library: Library, now: datetime) -> None:
    install(library, now)
    import_one(library, now)
    first = sources.survey(library.path, now, 1)[0]
    assert (first.info, first.pack_id, first.facts, first.questions) == (SOURCE, "", len(FACTS), ())


def test_a_question_is_known_until_so_many_stabilities_have_passed(library: Library, now: datetime) -> None:
    install(library, now)
    (number, *_others) = [one.id for one in questions.of_pack(library, "lewin")]
    cards.save_review(library, answer(library, number, Rating.GOOD, now), name="Good", now=now)
    stability = cards.get(library, number).stability
    assert stability
    soon, late = now + timedelta(days=0.5 * stability), now + timedelta(days=1.5 * stability)
    assert figures(library, soon)["one"] == (2, 3, 1)
    assert figures(library, late)["one"] == (2, 3, 0)
    assert figures(library, late, elapsed=2.0)["one"] == (2, 3, 1)


def test_what_is_in_the_bin_or_no_longer_in_its_pack_is_not_counted(library: Library, now: datetime) -> None:
    install(library, now)
    kept = factories.question(1, citations=cited("one"), facts=("quill",))
    packs.install(library, replace(PACK, version="2", content_hash="b"), [OF_PACK], [kept], now=now)
    assert figures(library, now) == {"one": (1, 1, 0)}


def test_articles_of_a_pack_that_was_removed_are_not_listed(library: Library, now: datetime) -> None:
    install(library, now)
    removing.remove(library, "lewin", name="Remove", now=now)
    assert figures(library, now) == {}
    removing.put_back(library, "lewin", name="Put back", now=now)
    assert set(figures(library, now)) == {"one", "two"}


def test_the_questions_of_an_article_come_with_what_they_cite_of_it(library: Library, now: datetime) -> None:
    install(library, now)
    row = next(one for one in sources.survey(library.path, now, 1) if one.info.id == "two")
    found = sources.citations_of(library, row)
    assert tuple(found) == row.questions
    assert [one.document for each in found.values() for one in each] == ["two"]


def test_other_facts_and_flags_are_one_deed_and_one_undo(library: Library, now: datetime) -> None:
    (number,) = import_one(library, now)
    before = contents(library)
    sources.put_facts(library, "article-1", FACTS[:1], [number], name="Take over", now=now)
    article = sources.imported(library, "article-1")
    assert article is not None
    assert article.facts == FACTS[:1]
    assert cards.get(library, number).flagged
    assert journal.undo(library, now) == "Take over"
    assert contents(library) == before


def test_an_article_that_is_not_there_can_be_given_no_facts(library: Library, now: datetime) -> None:
    assert sources.imported(library, "article-9") is None
    with pytest.raises(KeyError):
        sources.put_facts(library, "article-9", (), (), name="Take over", now=now)
