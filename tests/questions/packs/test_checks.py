"""What must hold between the files of a pack."""

from pathlib import Path

import pytest

from tests.questions.small_pack import problems

VOTE = """  - id: vote
    type: vote
    value: {VALUE}
    status: STATUS
    evidence: [{document: courier, paragraph: 3, surface: Thursday, sentence: They voted.}]
"""


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("facts.yaml", "person: ada-quill", "person: ada", "facts.yaml line 6: nothing has the id ada"),
        (
            "facts.yaml",
            "person: ada-quill",
            "person: lewin",
            "facts.yaml line 6: lewin is a polity and does not fit here",
        ),
        ("facts.yaml", "polity: lewin}", "polity: nowhere}", "facts.yaml line 6: nothing has the id nowhere"),
        ("facts.yaml", ", polity: lewin}", "}", "facts.yaml line 6: the office belongs to no polity or body"),
        ("facts.yaml", "side: lewin", "side: norland", "facts.yaml line 4: nothing has the id norland"),
        ("facts.yaml", "document: courier", "document: herald", "facts.yaml line 11: nothing has the id herald"),
        ("facts.yaml", "paragraph: 4", "paragraph: 0", "facts.yaml line 11: paragraphs are counted from 1"),
        ("facts.yaml", "    valid: 2011-05\n", "", "facts.yaml line 6: “valid” is missing"),
        (
            "facts.yaml",
            "2011-05\n",
            "2011-05\n    status: occurred\n",
            "facts.yaml line 6: the status “occurred” does not",
        ),
        (
            "facts.yaml",
            "2011-05\n",
            "2011-05\n    attribution: {speaker: tass}\n",
            "facts.yaml line 6: nothing has the id",
        ),
        (
            "facts.yaml",
            "id: approval",
            "id: courier",
            "facts.yaml line 15: the id courier is already in sources.yaml line 2",
        ),
        ("facts.yaml", "id: approval", "id: lewin", "facts.yaml line 15: the id lewin is already in facts.yaml line 3"),
        ("extra.yaml", "text: Norhaven", "text: port lewin", "extra.yaml line 2: two options are the same"),
        ("extra.yaml", "document: courier", "document: herald", "extra.yaml line 8: nothing has the id herald"),
    ],
)
def test_a_mistake_between_the_files_is_named(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
    found = problems(tmp_path, file, old, new)
    assert any(problem.startswith(said) for problem in found), found


@pytest.mark.parametrize(
    ("status", "result", "said"),
    [
        ("occurred", "", "the vote was held but has no result"),
        ("occurred", ", votes_for: 31, votes_against: 9", ""),
        ("occurred", ", unanimous: true", ""),
        ("occurred", ", unanimous: true, votes_for: 31, votes_against: 9", "unanimous, yet there are votes against"),
        ("scheduled", "", ""),
        ("scheduled", ", votes_for: 31", "the vote has a result but was not held"),
    ],
)
def test_a_vote_has_a_result_exactly_when_it_was_held(tmp_path: Path, status: str, result: str, said: str) -> None:
    value = f"body: assembly, matter: to approve the accord, when: 2011-05-12{result}"
    vote = VOTE.replace("VALUE", value).replace("STATUS", status)
    found = problems(tmp_path, "facts.yaml", "  - id: approval\n", f"{vote}  - id: approval\n")
    assert (len(found), said in "".join(found)) == (int(bool(said)), True)


def test_a_fact_without_evidence_is_refused_unless_it_is_background(tmp_path: Path) -> None:
    start = "  - id: first-minister\n"
    bare = "  - id: bare\n    type: event_date\n    value: {actor: Norland, base: leave, past: left, when: 2010}\n"
    assert problems(tmp_path, "facts.yaml", start, bare + start) == [
        "facts.yaml line 6: there is no evidence, and the fact is not marked as background"
    ]
    assert problems(tmp_path, "facts.yaml", start, f"{bare}    background: true\n{start}") == []


def test_whom_a_fact_names_as_wrong_exists(tmp_path: Path) -> None:
    named = problems(tmp_path, "facts.yaml", "    valid: 2011-05\n", "    valid: 2011-05\n    wrong: [nobody-at-all]\n")
    assert len(named) == 1
    assert "nothing has the id nobody-at-all" in named[0]


def test_a_template_that_is_skipped_exists(tmp_path: Path) -> None:
    skipped = problems(tmp_path, "facts.yaml", "    valid: 2011-05\n", "    valid: 2011-05\n    skip: [office-nmae]\n")
    assert len(skipped) == 1
    assert "no template is called office-nmae" in skipped[0]


def test_a_speaker_may_be_named_without_being_an_entity(tmp_path: Path) -> None:
    new = "2011-05\n    attribution: {speaker: Tomas Brandt, agency: ada-quill}\n"
    assert problems(tmp_path, "facts.yaml", "2011-05\n", new) == []


def test_a_speaker_of_one_word_may_be_named_too(tmp_path: Path) -> None:
    new = "2011-05\n    attribution: {speaker: Putin}\n"
    assert problems(tmp_path, "facts.yaml", "2011-05\n", new) == []


def test_an_agreement_has_parties(tmp_path: Path) -> None:
    new = """  - id: accord
    type: agreement
    value: {name: Lewin Fisheries Accord, parties: [], about: fishing, when: 2011-05-09}
    background: true
  - id: approval
"""
    found = problems(tmp_path, "facts.yaml", "  - id: approval\n", new)
    assert found == ["facts.yaml line 15: the agreement has no parties"]


def test_a_question_written_by_hand_rests_on_evidence(tmp_path: Path) -> None:
    old = "[{document: courier, paragraph: 3, surface: PORT LEWIN, sentence: It meets in Port Lewin.}]"
    assert problems(tmp_path, "extra.yaml", old, "[]") == ["extra.yaml line 2: there is no evidence"]


def test_a_vote_of_a_pack_has_a_date(tmp_path: Path) -> None:
    value = "body: assembly, matter: to approve the accord, unanimous: true"
    vote = VOTE.replace("VALUE", value).replace("STATUS", "occurred")
    found = problems(tmp_path, "facts.yaml", "  - id: approval\n", f"{vote}  - id: approval\n")
    assert any("the vote has no date" in problem for problem in found), found
