from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.facts import confidence
from quizapp.facts.fact import FactType
from tests.specs import approved
from tests.specs.approved import Changes, as_of, changes, lines
from tests.specs.calibration import bands, counted, written
from tests.specs.extraction import Output
from tests.specs.goals import GOALS, UNCONFIRMED, in_quoting_paragraphs, wrong_years
from tests.specs.gold import CORPUS, Article, Role, articles_folder
from tests.specs.report import REPORT, report, unchanging
from tests.specs.report_sections import Measured, sections
from tests.specs.scoring import score
from tests.specs.test_scoring import DATE, OFFICE, row, wanted

GOLD = [wanted(id="f1"), replace(DATE, id="f2"), replace(OFFICE, id="f3")]
ROWS = [
    row(rule="votes.score"),
    row(FactType.EVENT_DATE, "Monday", "2012-05-09", subject="signed", rule="dates.weekday"),
    row(FactType.PLACE, "here", "Updated\nin Lewin and all its many isles", rule="places.in"),
]


@pytest.fixture
def found(tmp_path: Path) -> Measured:
    path = tmp_path / "a.txt"
    path.write_text("Harbour Courier\n\nNothing.\n\nMs Quill signed it.\n\n“Yes,” she said.\n", encoding="utf-8")
    article = Article(Role.BUGS, "a.txt", "a", "2011-05-12", path, path, tuple(GOLD), ())
    output = Output((article,), (*ROWS, ROWS[0]), Counter({("vote", "no body voted"): 2}), 0.1)
    return Measured(Role.BUGS, output, output.score(), output.score())


def test_found_facts_and_wrong_ones_are_lines_with_few_words_of_an_article():
    assert lines(Role.BUGS, score(ROWS, GOLD)) == [
        "bugs\ta.txt\tevent_date\t2012-05-09\tparagraph 3\twrong",
        "bugs\ta.txt\tplace\tUpdated in Lewin and all its\tparagraph 3\twrong",
        "bugs\ta.txt\tvote\t31-9-4\tf1",
    ]


def test_of_held_out_articles_only_counts_are_kept():
    kept = "\n".join(lines(Role.HELD_OUT, score(ROWS, GOLD)))
    assert "held_out\tvote\tfound\t1" in kept
    assert "held_out\tevent_date\twrong\t1" in kept
    assert "a.txt" not in kept
    assert "31-9" not in kept


def test_a_fact_that_is_no_longer_found_is_lost_and_a_mistake_that_is_gone_is_no_loss():
    before = lines(Role.BUGS, score(ROWS, GOLD))
    after = lines(Role.BUGS, score([], GOLD))
    assert changes(before, after).facts_lost == ("bugs\ta.txt\tvote\t31-9-4\tf1",)
    assert changes(after, before).gained == tuple(before)
    assert changes(before, before) == Changes((), ())
    assert changes(["a", "a"], ["a"]).lost == ("a",)


def test_approved_lines_are_sorted_and_of_roles_that_there_are():
    found = approved.approved()
    assert [line for role in Role for line in found if line.startswith(f"{role}\t")] == found
    assert all(sorted(approved.approved(role)) == approved.approved(role) for role in Role)


def test_an_unknown_revision_is_told():
    with pytest.raises(ValueError, match="no revision"):
        as_of("no-such-revision")


def test_a_goal_is_met_by_precision_and_recall_of_clearly_stated_facts():
    votes = next(goal for goal in GOALS if goal.name == "votes")
    gold = [wanted(id="f1"), wanted(id="f2", tier=2, paragraph=4)]
    assert votes.met(score([row()], gold).figures(FactType.VOTE))
    assert not votes.met(score([row(), row(normalised="1-0", value="1-0")], gold).figures(FactType.VOTE))
    assert not votes.met(score([], gold).figures(FactType.VOTE))
    assert UNCONFIRMED.recall < next(goal for goal in GOALS if goal.name == "event dates").recall


def test_a_date_on_the_right_words_with_another_year_is_a_wrong_year():
    assert wrong_years(score(ROWS, GOLD)) == [ROWS[1]]
    assert wrong_years(score([replace(ROWS[1], normalised="2011-05-16")], GOLD)) == []
    assert wrong_years(score([replace(ROWS[1], value="Friday")], GOLD)) == []


def test_a_statement_is_quoted_where_its_paragraph_has_quotation_marks(found):
    is_quoted = in_quoting_paragraphs(found.output.articles)
    assert [is_quoted(row(paragraph=number)) for number in (3, 4)] == [False, True]


def test_rules_are_counted_and_their_facts_fall_into_bands():
    outcome = score(ROWS, GOLD)
    counts = counted(outcome)
    assert counts == {"dates.weekday": (0, 1), "places.in": (0, 1), "votes.score": (1, 0)}
    assert written(counts).splitlines()[1:] == [
        "dates.weekday\t0\t1",
        "places.in\t0\t1",
        "votes.score\t1\t0",
    ]
    assert [(band.facts, band.right) for band in bands(outcome, counts)] == [(2, 0), (1, 1)]
    assert [(band.low, band.facts) for band in bands(outcome, {})] == [(0.5, 3)]


def test_the_report_has_the_figures_and_tells_of_facts_lost(found):
    counts = counted(found.score)
    text = "\n".join(sections([found], counts, Changes((), ("bugs\ta.txt\tvote\t9-0\tf9", "held_out\tvote\tfound\t7"))))
    assert "| vote | 1 | 1.000 | 1.000 | 1.000 |" in text
    assert "| votes | 0.97 | 0.90 | 1 | 1.000 | 1.000 | met |" in text
    assert "| money | 0.93 | 0.80 | 0 | – | – | – |" in text  # nothing to find, nothing to meet
    assert "| wrong years, date confirmed | 1 |" in text
    assert "| the same fact twice | 1 |" in text
    assert "| vote: no body voted | 2 |" in text
    assert "- bugs · a.txt · vote · 9-0 · f9" in text
    assert "| vote found | 7 | – |" in text
    assert "9-0" not in unchanging(text)


@pytest.mark.deep
def test_the_report_the_approved_facts_and_the_confidence_are_what_the_program_does_now():
    if articles_folder(Role.REAL) is None:
        pytest.skip(f"{CORPUS} names no folder with the real articles")
    made = report([])
    assert made.lines == approved.approved()
    assert unchanging(made.text) == unchanging(REPORT.read_text(encoding="utf-8"))
    assert made.confidence == confidence.DATA.read_text(encoding="utf-8")
