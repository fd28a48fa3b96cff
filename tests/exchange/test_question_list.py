import json

from quizapp.exchange.question_list import as_json, as_text, ledger
from quizapp.questions.generate import generate
from quizapp.questions.question import Distractor
from tests import factories


def test_json_is_one_list_with_all_that_a_question_says() -> None:
    text = as_json([factories.question(), factories.question(2)])
    assert text.endswith("\n")
    one, two = json.loads(text)
    assert two["key"] == "test-pack:fact-2:office-name"
    assert set(one) == {
        "key",
        "topic",
        "kind",
        "stem",
        "answer",
        "accepted",
        "distractors",
        "explanation",
        "citations",
        "sources",
        "as_of",
        "forms",
        "attribution",
        "facility",
    }
    assert one["distractors"][0] == {"text": "Tomas Brandt", "why": "He led the opposition."}
    assert one["citations"][0]["paragraph"] == 3
    assert one["forms"] == ["front_back", "multiple_choice", "true_false", "typed"]


def test_no_questions_are_an_empty_list() -> None:
    assert json.loads(as_json([])) == []
    assert as_text([]) == ""


def test_a_question_without_distractors_has_two_forms_fewer() -> None:
    (one,) = json.loads(as_json([factories.question(distractors=())]))
    assert one["forms"] == ["front_back", "typed"]


def test_text_stays_as_it_is_written() -> None:
    assert "Schröder – “hm”" in as_json([factories.question(answer="Schröder – “hm”")])


def test_text_is_a_block_for_a_person() -> None:
    assert as_text([factories.question(attribution="According to Jon Falk")]) == (
        "[leaders] test-pack:fact-1:office-name\n"
        "Who was president of Norland number 1 in May 2011?\n"
        "    = Ada Quill\n"
        "    also: Quill\n"
        "    x Tomas Brandt (He led the opposition.)\n"
        "    x Mina Okafor (She took office in 2014.)\n"
        "    x Jon Falk (He was foreign minister.)\n"
        "    Ada Quill held the office from 2009 to 2014.\n"
        "    According to Jon Falk\n"
        "    > Harbour Courier, 2011-05-12, ¶ 3, “Ada Quill”: Ada Quill led the islands.\n"
    )


def test_a_reason_that_all_wrong_options_have_in_common_stands_once() -> None:
    options = tuple(Distractor(text=text, why="It was 2009.") for text in ("2008", "2010"))
    assert "    x 2008 | 2010 (It was 2009.)\n" in as_text([factories.question(distractors=options)])
    mixed = (*options, Distractor(text="2011", why="The bridge fell then."))
    assert "    x 2010 (It was 2009.)\n" in as_text([factories.question(distractors=mixed)])


def test_how_many_outlets_agree_stands_below_what_they_say() -> None:
    other = factories.citation(document="tide", publisher="Tide Post")
    both = factories.question(citations=(factories.citation(), other))
    assert as_text([both]).endswith("    2 sources agree\n")
    assert json.loads(as_json([both, factories.question()]))[0]["sources"] == 2
    assert "agree" not in as_text([factories.question()])


def test_the_ledger_tells_the_yield_and_why_each_rejected_question_is_none() -> None:
    made = generate(factories.pack())
    told = json.loads(ledger(made))
    assert told["candidates"] == told["kept"] + len(told["rejected"]) == made.candidates
    assert told["kept"] == len(made.questions)
    assert sum(one["kept"] for one in told["templates"].values()) == told["kept"]
    assert sum(told["rules"].values()) == len(made.rejected)
    assert {row["key"] for row in told["rejected"]} == {one.key for one in made.rejected}
