"""What stands near a unit of a sentence."""

from quizapp.corpus.when import When
from quizapp.facts.clauses.nearby import View, date_near, nearest
from quizapp.facts.entities.person import People
from quizapp.facts.lexicon import bundled
from quizapp.facts.rules import Reading
from tests.facts.extracted import document, sentences

LINE = "In 2009 the pier burned; it was rebuilt on Monday by the council, and opened in 2011."


def view_of(line: str) -> View:
    (sentence,) = sentences(line)
    return View.of(sentence)


def test_the_nearest_unit_of_a_tag_does_not_lie_over_a_semicolon() -> None:
    view = view_of(LINE)
    burned, rebuilt = view.words.index("burned"), view.words.index("rebuilt")
    assert nearest(view, "T", burned) == view.words.index("T")
    later = nearest(view, "T", rebuilt)
    assert later is not None
    assert later > rebuilt
    assert nearest(view, "P", rebuilt) is None


def test_a_date_near_is_resolved_from_the_day_of_printing() -> None:
    view = view_of(LINE)
    empty = document("")
    dated = Reading(empty, When.parse("2012-05-16"), [], People(), bundled())
    undated = Reading(empty, None, [], People(), bundled())
    rebuilt = view.words.index("rebuilt")
    assert str(date_near(view, rebuilt, dated)) == "2012-05-14"
    assert date_near(view, rebuilt, undated) is None


def test_units_after_one_end_at_a_stop() -> None:
    view = view_of("The pier was rebuilt by the council.")
    assert view.after(0, frozenset({"by"}), 9) == 4
    assert view.after(0, frozenset({"by"}), 2) == 2
    assert view.word(99) == ""
