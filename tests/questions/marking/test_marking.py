import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.marking.mark import Verdict
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.question import AnswerKind
from tests import factories

WRONG = {Verdict.NEAR, Verdict.DIFFERS}


def verdict(answer: str, typed: str, kind: AnswerKind = AnswerKind.PERSON, **changes: object) -> Verdict:
    others = changes.pop("others", ())
    question = factories.question(answer=answer, kind=kind, **{"accepted": (), "distractors": (), **changes})
    return mark_typed(question, typed, others).verdict


@pytest.mark.parametrize(
    "typed", ["Gerhard Schröder", " gerhard  SCHRODER ", "Gerhard Schroder.", "Ｇerhard Schröder", "“Gerhard Schröder”"]
)
def test_case_width_accents_and_edge_marks_do_not_matter(typed: str) -> None:
    assert verdict("Gerhard Schröder", typed) is Verdict.MATCH


def test_a_leading_article_does_not_matter() -> None:
    assert verdict("State Duma", "the State Duma", AnswerKind.BODY) is Verdict.MATCH


def test_an_accepted_answer_counts() -> None:
    assert verdict("Ada Quill", "quill", accepted=("Quill",)) is Verdict.MATCH


HEAD = {"accepted": ("prime minister", "Norlandic prime minister", "premier", "head of government")}


@pytest.mark.parametrize("typed", ["Norlandic premier", "premier of Norland", "the head of government of Norland"])
def test_another_name_of_an_office_counts_with_its_owner(typed: str) -> None:
    assert verdict("Prime minister of Norland", typed, AnswerKind.OFFICE, **HEAD) is Verdict.MATCH


def test_what_is_no_office_has_no_owner() -> None:
    assert verdict("Prime minister of Norland", "Norlandic premier", AnswerKind.TEXT, **HEAD) in WRONG


@pytest.mark.parametrize("typed", ["premier of Sund", "Sundish premier", "of Norland", "Norlandic", "deputy premier"])
def test_an_office_of_another_owner_does_not_count(typed: str) -> None:
    assert verdict("Prime minister of Norland", typed, AnswerKind.OFFICE, **HEAD) in WRONG


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("fish and trade minister", True),
        ("Norlandic fish and foreign trade minister", True),
        ("minister of fish and trade of Norland", True),
        ("trade and fish minister", False),
        ("minister of trade and industry", False),
    ],
)
def test_a_minister_in_full_is_the_minister_of_the_first_portfolio(typed: str, right: bool) -> None:
    known = ("fish minister", "Norlandic fish minister", "minister of fish")
    assert (verdict("Fish minister of Norland", typed, AnswerKind.OFFICE, accepted=known) is Verdict.MATCH) is right


def test_one_slip_is_forgiven_from_five_letters_and_two_from_nine() -> None:
    assert verdict("Putin", "Putim") is Verdict.CLOSE
    assert verdict("Bush", "Bosh") is Verdict.DIFFERS
    assert verdict("Putin", "Pufim") is Verdict.DIFFERS
    assert verdict("Saakashvili", "Sakashvilli") is Verdict.CLOSE


def test_the_note_says_how_many_letters_differ() -> None:
    question = factories.question(answer="Saakashvili", accepted=(), distractors=())
    assert mark_typed(question, "Saakashvilli").note == "One letter differs."
    assert mark_typed(question, "Sakashvilli").note == "Two letters differ."


def test_a_slip_that_is_another_known_name_is_wrong() -> None:
    tavilov = {"accepted": ("Tavilov",)}
    assert verdict("Leonid Tavilov", "Bavilov", **tavilov) is Verdict.CLOSE
    assert verdict("Leonid Tavilov", "Bavilov", **tavilov, others=("Anatoly Bavilov",)) is Verdict.DIFFERS
    assert verdict("Leonid Tavilov", "Leonid Bavilov", **tavilov, others=("Anatoly Bavilov",)) is Verdict.DIFFERS
    assert verdict("Leonid Tavilov", "Leonid Bavilov", **tavilov) is Verdict.CLOSE
    assert verdict("Leonid Tavilov", "Tavilow", **tavilov, others=("Anatoly Bavilov",)) is Verdict.CLOSE


@pytest.mark.parametrize(
    ("key", "typed", "kind"),
    [
        ("president", "resident", AnswerKind.OFFICE),
        ("North Macedonia", "South Macedonia", AnswerKind.POLITY),
        ("Australia", "Austria", AnswerKind.POLITY),
        ("Slovakia", "Slovenia", AnswerKind.POLITY),
        ("Leonid Tibilov", "Leonid Bibilov", AnswerKind.PERSON),
    ],
)
def test_a_slip_that_makes_another_word_of_the_lexicons_is_none(key: str, typed: str, kind: AnswerKind) -> None:
    assert verdict(key, typed, kind) in WRONG


def test_the_questions_own_distractors_are_known_names() -> None:
    question = factories.question(answer="Marta Brand", accepted=("Brand",), distractors=())
    assert mark_typed(question, "Brant").correct
    rival = factories.question(answer="Marta Brand", accepted=("Brand",))
    assert not mark_typed(rival, "Brandt").correct


def test_a_date_counts_at_the_asked_precision_or_finer() -> None:
    assert verdict("August 2008", "26 August 2008", AnswerKind.DATE) is Verdict.MATCH
    assert verdict("August 2008", "08/2008", AnswerKind.DATE) is Verdict.MATCH
    assert verdict("August 2008", "2008", AnswerKind.DATE) is Verdict.NEAR
    assert verdict("the 1990s", "1990s", AnswerKind.DATE) is Verdict.MATCH


def test_a_coarser_date_is_told_what_is_asked_for() -> None:
    question = factories.question(answer="26 August 2008", kind=AnswerKind.DATE, accepted=(), distractors=())
    assert mark_typed(question, "August 2008").note == "The day is asked for."


def test_a_date_in_a_question_of_ones_own_is_read_as_one() -> None:
    assert verdict("26 August 2008", "August 26, 2008", AnswerKind.TEXT) is Verdict.MATCH


@pytest.mark.parametrize(("key", "typed"), [("26 August 2008", "25 August 2008"), ("2008", "2009"), ("440–0", "445-0")])
def test_figures_forgive_no_slip(key: str, typed: str) -> None:
    for kind in (AnswerKind.DATE, AnswerKind.VOTE, AnswerKind.TEXT):
        assert verdict(key, typed, kind) in WRONG


def test_number_words_equal_digits() -> None:
    assert verdict("4", "four", AnswerKind.NUMBER) is Verdict.MATCH
    assert verdict("5 days", "five", AnswerKind.DURATION) is Verdict.MATCH
    assert verdict("1 week", "seven days", AnswerKind.DURATION) is Verdict.MATCH
    assert verdict("5 days", "5 weeks", AnswerKind.DURATION) is Verdict.NEAR


def test_only_what_is_meant_roughly_has_a_tolerance() -> None:
    assert verdict("About 100", "92", AnswerKind.NUMBER) is Verdict.MATCH
    assert verdict("About 100", "89", AnswerKind.NUMBER) is Verdict.DIFFERS
    assert verdict("100", "99", AnswerKind.NUMBER) is Verdict.DIFFERS


def test_money_may_be_spelled_otherwise_but_in_no_other_currency() -> None:
    assert verdict("7.6 billion roubles", "7.6bn rubles", AnswerKind.MONEY) is Verdict.MATCH
    assert verdict("7.6 billion roubles", "7,600 million", AnswerKind.MONEY) is Verdict.MATCH
    assert verdict("7.6 billion roubles", "$7.6 billion", AnswerKind.MONEY) is Verdict.NEAR


def test_a_score_is_read_in_any_form() -> None:
    assert verdict("440–0", "440 to 0", AnswerKind.VOTE) is Verdict.MATCH
    assert verdict("440–0", "0-440", AnswerKind.VOTE) is Verdict.NEAR


def test_nothing_typed_is_wrong() -> None:
    assert verdict("Ada Quill", "  ") is Verdict.DIFFERS
    assert verdict("Ada Quill", "?!") is Verdict.DIFFERS


@given(st.text(max_size=60), st.text(min_size=1, max_size=60), st.sampled_from(AnswerKind))
def test_any_two_texts_can_be_compared(typed: str, answer: str, kind: AnswerKind) -> None:
    verdict(answer, typed, kind)


@pytest.mark.parametrize(
    ("stem", "right"),
    [
        ("Which two led Norland in 2011 and in 2017, in this order?", False),
        ("Name the two, in order of age.", False),
        ("Which two did Ada Quill’s order of May 2011 name?", True),
        ("Which two signed? Name them in any order.", True),
    ],
)
def test_an_order_counts_only_where_the_stem_asks_for_one(stem: str, right: bool) -> None:
    assert (verdict("Ada Quill and Jon Falk", "Jon Falk and Ada Quill", stem=stem) is Verdict.MATCH) is right
