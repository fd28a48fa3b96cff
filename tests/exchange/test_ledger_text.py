import json
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.errors import KnownError
from quizapp.exchange.ledger_text import (
    PRINTED,
    Row,
    by_rule,
    of_questions,
    refuse_among_json,
    refuse_other_file,
    yield_line,
)
from quizapp.exchange.question_list import ledger
from quizapp.questions.generate import Generated, Rejected
from tests import factories

MADE = Generated(
    questions=(factories.question(1, template="office-name"), factories.question(2, template="office-title")),
    rejected=(Rejected("ports:tug:office-name", "office-name", "Who ran the tugs?", "duplicate", "Asked already."),),
    unasked=(replace(factories.office_fact(), id="quay"),),
    facts=4,
    set_aside=(replace(factories.office_fact(), id="mole"),),
)


def test_the_yield_counts_facts_candidates_questions_and_the_rules() -> None:
    assert yield_line(MADE) == "4 facts, 3 candidates, 2 questions kept; duplicate 1"


def test_a_contradiction_is_told_with_both_sides_one_under_the_other() -> None:
    both = Rejected(
        "ports:tug:event-date",
        "event-date",
        "When did the tug sink?",
        "contradicted",
        "The record says otherwise.",
        (factories.citation(surface="in May", sentence="The tug sank in May."),),
        "It sank in June (Port Log, 1901).",
    )
    assert of_questions(replace(MADE, rejected=(both,))).partition("contradicted (1)\n")[2].splitlines()[:5] == [
        "  ports:tug:event-date",
        "      When did the tug sink?",
        "      The record says otherwise.",
        "      Harbour Courier, 2011-05-12, ¶ 3, “in May”: The tug sank in May.",
        "      The record: It sank in June (Port Log, 1901).",
    ]
    (row,) = json.loads(ledger(replace(MADE, rejected=(both,))))["rejected"]
    assert (row["source"][0]["surface"], row["record"]) == ("in May", "It sank in June (Port Log, 1901).")


def test_a_ledger_to_read_has_the_yield_each_template_and_what_was_left_out_under_its_rule() -> None:
    assert of_questions(MADE) == (
        "4 facts, 3 candidates, 2 questions kept; duplicate 1\n"
        "office-name   1 of 2 kept\n"
        "office-title  1 of 1 kept\n"
        "\n"
        "duplicate (1)\n"
        "  ports:tug:office-name\n"
        "      Who ran the tugs?\n"
        "      Asked already.\n"
        "\n"
        "no template fits the fact (1)\n"
        "  quay\n"
        "\n"
        "the pack keeps the fact from every template (1)\n"
        "  mole\n"
    )


def test_the_commonest_rule_comes_first() -> None:
    rows = [Row("rare", ("a",)), Row("often", ("b",)), Row("often", ("c", "told"))]
    assert by_rule(rows) == "often (2)\n  b\n  c\n      told\n\nrare (1)\n  a\n"
    assert by_rule([]) == ""


def test_a_pack_of_nothing_has_a_ledger_of_one_line() -> None:
    assert of_questions(Generated((), ())) == "0 facts, 0 candidates, 0 questions kept\n"


def test_a_ledger_is_not_printed_after_json() -> None:
    refuse_among_json(None)
    with pytest.raises(KnownError, match="needs a file of its own"):
        refuse_among_json(PRINTED)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board met on Monday.\n",
        '[\n{"doc": "port.txt", "type": "vote", "value": "9-2"}\n]\n',  # facts, not their ledger
        '{"facts": "of the port"}\n',
    ],
)
def test_a_file_that_is_no_ledger_is_never_overwritten(tmp_path: Path, text: str) -> None:
    path = tmp_path / "port.txt"
    path.write_text(text)
    with pytest.raises(KnownError, match=r"no ledger\. It was left as it is\. Name another file after --ledger, or"):
        refuse_other_file(path)
    assert path.read_text() == text


def test_an_older_ledger_an_empty_file_and_a_new_one_may_be_written(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    refuse_other_file(path)
    for text in ("", "[]\n", "[", '[\n{"doc": "a \\"quay\\".txt", "start": null, "end": null}\n]\n', ledger(MADE)):
        path.write_text(text)
        refuse_other_file(path)
    refuse_other_file(None)
    refuse_other_file(PRINTED)
