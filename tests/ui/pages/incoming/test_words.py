"""What an import would do is told with new questions apart from those that come in beside their like."""

from quizapp.authoring.draft import Draft
from quizapp.authoring.incoming.survey import Decision, Survey, Twin
from quizapp.ui.pages.incoming.words import new_topics, outcome


def test_what_is_kept_beside_its_like_is_not_called_new() -> None:
    found = Survey()
    found.drafts = [Draft(stem=str(number)) for number in range(5)]
    found.twins = {2: Twin(7), 3: Twin(8, likeness=99.0), 4: Twin(9)}
    assert outcome(found) == "2 new, 1 kept beside its like, 2 skipped"
    found.decide(Decision.UPDATE, [2])
    assert outcome(found) == "2 new, 1 kept beside its like, 1 updated, 1 skipped"


def test_topics_that_the_library_has_not_got_are_named() -> None:
    assert new_topics([]) == ""
    assert new_topics(["bogus"]) == "A new topic comes with it: “bogus”."
    assert new_topics([str(number) for number in range(7)]).endswith("“4” and 2 more.")
