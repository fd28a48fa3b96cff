"""The table of facts: what a person must see of each, aligned in any script and within any width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When
from quizapp.exchange import fact_table
from quizapp.exchange.fact_table import about, few_cases, legend, notes, table
from quizapp.facts.fact import (
    Approximation,
    Attribution,
    Evidence,
    Fact,
    FactType,
    Predicate,
    Provenance,
    Quantity,
    Relation,
    Status,
    Value,
)

COUNT = Quantity(number="4", unit="ferries", question="", statement="")


def fact(
    kind: FactType = FactType.QUANTITY,
    *,
    value: Value = COUNT,
    surface: str = "four ferries",
    sentence: str = "",
    copies: tuple[tuple[str, int], ...] = (),
    cases: int = 100,
    **parts: object,
) -> Fact:
    first = Evidence(document="a.txt", paragraph=3, surface=surface, sentence=sentence or surface)
    also = tuple(Evidence(document=name, paragraph=at, surface=surface, sentence=surface) for name, at in copies)
    rest = {"normalised": "4", "subject": "sank near the harbour", **parts}
    trust = Provenance(rule="test", confidence=0.875, cases=cases)
    return Fact(id="x", type=kind, value=value, evidence=(first, *also), **{"provenance": trust, **rest})  # type: ignore[arg-type]


def test_a_flagged_fact_does_not_look_sure() -> None:
    plain, flagged = (table("a.txt", [fact(flagged=why)]).splitlines()[2] for why in ("", "5 in b.txt."))
    assert "88%" in plain
    assert "88%" not in flagged
    assert "  flagged  " in flagged


def test_a_relation_is_told_with_its_predicate_in_words() -> None:
    value = Relation(subject="Westmark", predicate=Predicate.BREAKAWAY_FROM, object="Norland")
    one = fact(FactType.RELATION, value=value, subject="Westmark", normalised="Norland", predicate="breakaway_from")
    assert about(one) == "Westmark: breakaway from Norland"


@pytest.mark.parametrize("predicate", Predicate)
def test_every_predicate_has_words(predicate: Predicate) -> None:
    assert fact_table.predicate_words(predicate)
    assert "_" not in fact_table.predicate_words(predicate)


def test_what_the_type_does_not_tell_stands_before_the_subject() -> None:
    assert about(fact(FactType.PLACE, predicate="place", subject="they met")) == "where: they met"
    assert about(fact(FactType.VOTE, predicate="margin", subject="the senate")) == "margin: the senate"
    assert about(fact(FactType.VOTE, predicate="voted", subject="the senate")) == "the senate"
    assert about(fact(FactType.AGREEMENT, predicate="signed", subject="Fish Pact")) == "signed: Fish Pact"


def test_of_a_statement_its_sentence_is_shown_without_the_dateline() -> None:
    said = "OSLO, May 3 (Newsline) - The harbour\nis shut, she said."
    assert about(fact(FactType.STATEMENT, sentence=said, surface="she")) == "The harbour is shut, she said."


def test_the_clause_of_a_figure_has_dots_in_its_place() -> None:
    sentence = "On Monday a storm sank four ferries near the harbour."
    assert about(fact(sentence=sentence, subject="a storm sank near the harbour")) == "a storm sank … near the harbour"
    assert about(fact(sentence=sentence, subject="ferries: near the harbour")) == "ferries: near the harbour"
    sentence = "The yard has roughly 300 workers, and lost more than 40 in May."
    assert about(fact(sentence=sentence, surface="300 workers", subject="The yard has")) == "The yard has …"
    assert about(fact(sentence=sentence, surface="40", subject="lost in May")) == "lost … in May"
    sentence = "Some 40 of the ferries sank."
    assert about(fact(sentence=sentence, surface="40", subject="of the ferries sank")) == "… of the ferries sank"
    assert about(fact(sentence=sentence, surface="40", subject=",")) == ","
    sentence = "Catches fell by 5 per cent, she said."
    assert about(fact(sentence=sentence, surface="5 per cent", subject="fell by, she said")) == "fell by …, she said"


@pytest.mark.parametrize("subject", ["", "A", "the", "It"])
def test_a_subject_that_tells_nothing_gives_way_to_the_sentence(subject: str) -> None:
    one = fact(subject=subject, sentence="PORTSEA, May 2 (AFP) - A sum of four ferries sank.")
    assert fact_table.about(one) == "A sum of four ferries sank."


def test_blanks_that_markdown_leaves_before_a_full_stop_are_not_shown() -> None:
    assert about(fact(FactType.STATEMENT, sentence='"No," said   Ada Quill  .')) == '"No," said Ada Quill.'


def test_what_is_plain_has_no_notes() -> None:
    assert notes(fact()) == ""
    assert notes(fact(FactType.LEADER_ROLE, status=Status.CURRENT)) == ""


@pytest.mark.parametrize("status", sorted(set(Status) - {Status.OCCURRED, Status.CURRENT}))
def test_every_status_that_is_not_plain_is_noted(status: Status) -> None:
    assert notes(fact(status=status)) == status.value


@pytest.mark.parametrize("approximation", sorted(set(Approximation) - {Approximation.EXACT}))
def test_what_is_not_exact_is_noted(approximation: Approximation) -> None:
    assert notes(fact(approximation=approximation)) == approximation.value


def test_the_notes_tell_who_says_so_where_else_it_stands_and_why_it_is_flagged() -> None:
    one = fact(
        attribution=Attribution(speaker="Ada Quill", agency="Newsline"),
        copies=(("a.txt", 3), ("a.txt", 7), ("a.txt", 7)),
        flagged="The record has five.",
    )
    assert notes(one) == "said by Ada Quill; relayed by Newsline; also ¶ 7; flagged: The record has five."


def test_a_statement_does_not_name_its_speaker_twice_but_tells_its_time() -> None:
    one = fact(FactType.STATEMENT, attribution=Attribution(speaker="Ada Quill"), valid=When.parse("2010-05-03"))
    assert notes(one) == "on 3 May 2010"


def test_of_many_places_some_are_named_and_the_others_counted() -> None:
    one = fact(copies=tuple((f"{name}.txt", 1) for name in "bcdefgh"))
    assert notes(one, documents=True) == "also b.txt ¶ 1, c.txt ¶ 1, d.txt ¶ 1, e.txt ¶ 1, f.txt ¶ 1 and 2 more"


def test_few_cases_are_marked_and_explained() -> None:
    few, many = fact(cases=3), fact()
    assert few_cases(few)
    assert not few_cases(many)
    lines = table("a.txt", [few, many]).splitlines()
    assert lines[2].endswith("88%?")
    assert lines[3].endswith("88%")
    assert legend().startswith("? few cases: ")


def test_in_a_pipe_each_fact_is_one_line_with_its_notes() -> None:
    long = fact(subject="sank " * 40, flagged="The record has five.")
    lines = table("a.txt", [long, fact()]).splitlines()
    assert lines[0] == "a.txt: 2 facts"
    assert len(lines) == 4
    assert lines[2].endswith("flagged: The record has five.")


def test_numbers_stand_to_the_right() -> None:
    head, row = table("a.txt", [fact()]).splitlines()[1:]
    assert head.index("¶") == row.index(" 3 ") + 1
    assert head.endswith("  Confidence")


def test_in_a_terminal_long_cells_are_wrapped_and_notes_go_under_the_row() -> None:
    one = fact(
        subject="sank near the old harbour of Portsea in the night before the feast",
        flagged="The record has five of them that day, two off Norland.",
    )
    assert table("a.txt", [one], 92).splitlines() == [
        "a.txt: 1 fact",
        "  Type      Value         Normal form  About                                   ¶  Confidence",
        "  quantity  four ferries  4            sank near the old harbour of Portsea    3    flagged",
        "                                       in the night before the feast",
        "            flagged: The record has five of them that day, two off Norland.",
    ]


def test_a_terminal_too_narrow_for_columns_has_the_cells_of_a_row_under_each_other() -> None:
    one = fact(subject="sank near the old harbour of Portsea in the night", flagged="The record has five of them.")
    assert table("a.txt", [one], 44).splitlines() == [
        "a.txt: 1 fact",
        "  quantity: four ferries = 4",
        "    sank near the old harbour of Portsea",
        "        in the night",
        "    ¶ 3, flagged",
        "    flagged: The record has five of",
        "        them.",
    ]
    assert "    one.txt, ¶ 3, flagged" in [
        line.replace(one.evidence[0].document, "one.txt")
        for line in table("all", [one], 44, documents=True).splitlines()
    ]


def test_notes_have_a_head_where_they_stand_beside_the_row() -> None:
    flagged, plain = fact(flagged="The record has five."), fact()
    assert table("a.txt", [flagged]).splitlines()[1].endswith("Confidence  Notes")
    assert table("a.txt", [plain]).splitlines()[1].endswith("Confidence")


@given(
    st.integers(30, 200),
    st.lists(st.builds(fact, subject=st.text(max_size=300), surface=st.text(min_size=1, max_size=80)), max_size=3),
)
def test_no_line_is_wider_than_the_terminal(width: int, facts: list[Fact]) -> None:
    lines = table("a.txt", facts, width).splitlines()
    assert all(fact_table._width(line) <= width for line in lines)


def test_signs_that_steer_a_terminal_are_left_out() -> None:
    one = fact(surface="four\x1b[2J fer\u202eries", subject="sank\x07")
    assert table("a\x1b.txt", [one]).isascii() is False  # the sign of the paragraph alone
    assert not {"\x1b", "\u202e", "\x07"} & set(table("a\x1b.txt", [one]))


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("vote", 6, ["vote"]),
        ("agreement", 6, ["agreem", "ent"]),
        ("one two three", 8, ["one two", "three"]),
        ("Ada Quill|mayor|Norland", 10, ["Ada Quill|", "mayor|", "Norland"]),
        ("one two three four", 5, ["one", "two", "thre…"]),
        ("東京都知事", 6, ["東京都", "知事"]),
        ("San\u0303o San\u0303o", 5, ["San\u0303o", "San\u0303o"]),
    ],
)
def test_cells_are_broken_behind_blanks_and_marks_and_cut_after_three_lines(
    text: str, room: int, lines: list[str]
) -> None:
    assert fact_table._wrapped(text, room, 3) == lines
    assert all(fact_table._width(line) <= room for line in lines)
