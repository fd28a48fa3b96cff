"""Each rule has an item that has the flaw and a near one that has not."""

from typing import Any

import pytest

from quizapp.questions.flaws import Known, Severity, blocking, flaws
from quizapp.questions.question import AnswerKind, Distractor
from tests import factories


def rules(known: Known | None = None, options: tuple[str, ...] | None = None, **changes: Any) -> set[str]:
    if options is not None:
        changes["distractors"] = tuple(Distractor(text=text, why="") for text in options)
    return {flaw.rule for flaw in flaws(factories.question(**changes), known)}


def test_a_sound_question_has_no_flaw() -> None:
    assert rules() == set()


@pytest.mark.parametrize(
    ("rule", "bad", "good"),
    [
        ("key in stem", {"stem": "Who was Ada Quill in 2011?"}, {"stem": "Who was Ada Brown in 2011?"}),
        ("key in stem", {"stem": "Whose name was Quill in 2011?"}, {"stem": "Whose name was Quillon in 2011?"}),
        ("overlapping options", {"options": ("Jon Falk", "jon falk.")}, {"options": ("Jon Falk", "Jan Falk")}),
        ("overlapping options", {"options": ("The Ada Quill", "Jon Falk")}, {"options": ("Ida Brown", "Jon Falk")}),
        (
            "overlapping options",
            {"answer": "August 2008", "accepted": (), "kind": AnswerKind.DATE, "options": ("2008", "May 2009")},
            {"answer": "August 2008", "accepted": (), "kind": AnswerKind.DATE, "options": ("July 2008", "May 2009")},
        ),
        ("second right answer", {"options": ("Quill", "Jon Falk")}, {"options": ("Tomas Brandt", "Jon Falk")}),
        (
            "time missing",
            {"stem": "Who is the current president?"},
            {"stem": "Who was president when the currents met?"},
        ),
        ("time missing", {"stem": "Who won last year?"}, {"stem": "Who won in the last round of 2011?"}),
        (
            "vague number",
            {"answer": "Several hundred", "kind": AnswerKind.NUMBER, "options": ()},
            {"answer": "Seven hundred", "kind": AnswerKind.NUMBER, "options": ()},
        ),
        ("mixed option types", {"options": ("Jon Falk", "2008")}, {"options": ("Jon Falk", "Mina Okafor")}),
        (
            "mixed option types",
            {"answer": "May 2008", "kind": AnswerKind.DATE, "options": ("2006", "June 2008")},
            {"answer": "May 2008", "kind": AnswerKind.DATE, "options": ("May 2006", "June 2008")},
        ),
        (
            "all or none of the above",
            {"options": ("Jon Falk", "None of the above")},
            {"options": ("Jon Falk", "Nona Abo")},
        ),
        ("negative stem", {"stem": "Who was not president in 2011?"}, {"stem": "Who was a notable president in 2011?"}),
        ("negative stem", {"stem": "Which isn’t a port?"}, {"stem": "Which is a port?"}),
        ("stem far too long", {"stem": "word " * 41}, {"stem": "word " * 40}),
        ("long stem", {"stem": "word " * 27}, {"stem": "word " * 26}),
        (
            "only digit",
            {"answer": "Plan 9", "kind": AnswerKind.TEXT, "options": ("Plan B", "Plan C")},
            {"answer": "Plan 9", "kind": AnswerKind.TEXT, "options": ("Plan 8", "Plan C")},
        ),
        ("only diacritic", {"options": ("Jón Falk", "Mina Okafor")}, {"options": ("Jón Falk", "Minä Okafor")}),
        (
            "longest option",
            {"answer": "The harbour board of the northern isles", "options": ("The senate", "The court")},
            {"answer": "The harbour board", "options": ("The senate", "The high court")},
        ),
        (
            "convergence",
            {"answer": "King of Norland", "options": ("Envoy of Norland", "King of Sudland")},
            {"answer": "King of Norland", "options": ("King of Ostland", "King of Sudland")},
        ),
        (
            "article clue",
            {"stem": "In 2011 the islands got an ...", "answer": "envoy", "accepted": (), "options": ("king", "mayor")},
            {
                "stem": "In 2011 the islands got an ...",
                "answer": "envoy",
                "accepted": (),
                "options": ("actor", "elder"),
            },
        ),
    ],
)
def test_a_rule_finds_its_flaw_and_passes_the_near_one(rule: str, bad: dict[str, Any], good: dict[str, Any]) -> None:
    assert rule in rules(**bad)
    assert rule not in rules(**good)


def test_what_changes_with_time_needs_a_year_in_the_stem() -> None:
    changing = Known(changes=True)
    assert "time missing" in rules(changing, stem="Who was president of Norland?")
    assert "time missing" not in rules(changing, stem="Who was president of Norland in 2011?")


def test_what_is_disputed_needs_its_speaker_in_the_stem() -> None:
    disputed = Known(contested="Jon Falk")
    assert "attribution missing" in rules(disputed, stem="Who began it in 2011?", options=())
    assert "attribution missing" not in rules(disputed, stem="According to Jon Falk, who began it in 2011?", options=())


def test_another_answer_in_the_facts_is_a_second_right_one() -> None:
    assert "second right answer" in rules(Known(also_right=("Mina Okafor",)), options=())
    assert "second right answer" not in rules(Known(also_right=("Ada Quill", "Quill")), options=())


def test_demonyms_betray_a_polity() -> None:
    stem = {
        "stem": "Whose Norlandic president stepped down in 2011?",
        "answer": "Norland",
        "accepted": (),
        "options": (),
    }
    assert "key in stem" in rules(Known(giveaways=("Norlandic",)), **stem)
    assert "key in stem" not in rules(Known(giveaways=("Estmarker",)), **stem)


def test_a_stem_that_names_all_there_is_to_choose_from_does_not_betray_its_key() -> None:
    stem = "Who came first: Jon Falk, Ada Quill or Mina Okafor?"
    assert "key in stem" not in rules(stem=stem, options=("Jon Falk", "Mina Okafor"))
    assert "key in stem" in rules(stem=stem, options=("Jon Falk", "Tomas Brandt"))
    assert "key in stem" in rules(stem=stem, options=())


def test_what_the_record_contradicts_and_what_is_vague_is_blocked() -> None:
    assert "contradicted" in rules(Known(contradicted=True))
    assert "vague number" in rules(Known(vague=True))


def test_blocking_flaws_come_first_and_every_flaw_has_a_sentence() -> None:
    found = flaws(factories.question(stem="word " * 27 + "Ada Quill"))
    assert [flaw.severity for flaw in found] == [Severity.BLOCKING, Severity.WARNING]
    assert all(flaw.sentence.endswith(".") for flaw in found)
    assert [flaw.rule for flaw in blocking(found)] == ["key in stem"]


def test_what_a_stem_quotes_may_be_negative_and_undated() -> None:
    assert rules(stem="Who said “We shall never surrender now” in May 2011?") == set()
    assert "negative stem" in rules(stem="Who said “We stay” and did not leave in May 2011?")
