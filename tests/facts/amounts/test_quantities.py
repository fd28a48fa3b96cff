"""Counts, measures and shares: what is counted, and which numbers say nothing worth asking."""

import pytest

from quizapp.facts.fact import Approximation, Fact, FactType, Quantity, Status
from tests.facts.extracted import extraction, facts

COUNTS = [
    ("The ship carried 12,500 tonnes of grain.", [("12500", "tonnes of grain")]),
    ("The wall is 40 km long.", [("40", "km")]),
    ("They built a 407-kilometre road.", [("407", "kilometre road")]),
    ("The 107-member house met.", [("107", "member house")]),
    ("Two ministers resigned.", [("2", "ministers")]),
    ("Rovers lost 2 Players", [("2", "Players")]),
    ("They found 21 other small objects.", [("21", "other small objects")]),
    ("Some 3,700 Estonian soldiers stayed.", [("3700", "Estonian soldiers")]),
    ("They filled eleven banker's boxes.", [("11", "banker's boxes")]),
    ("45 of the winners stayed.", [("45", "winners")]),
    ("She asked the pollsters, three of whom were wrong.", [("3", "whom")]),
    ("Half of the volunteers live there.", [("1/2", "volunteers")]),
    ("Trade rose 3.4 % last year.", [("3.4%", "")]),
    ("One in five families lost a roof.", [("1/5", "")]),
    ("The party has four seats in every five.", [("4/5", "seats")]),
    ("They sent a crew of 59.", [("59", "crew")]),
    ("The quake killed 418 people and injured 3,000.", [("418", "people"), ("3000", "people injured")]),
    ("The Greens stood at 34 per cent and the Blues at 33.", [("34%", ""), ("33%", "")]),
    ("They want between 700 and 800 lorries.", [("700", "lorries"), ("800", "lorries")]),
    ("A magnitude 7.1 quake struck.", [("7.1", "magnitude")]),
    ("About 8m people live there.", [("8000000", "people")]),
    ("Only 39% of eligible voters cast a ballot.", [("39%", "")]),
]


def quantity(fact: Fact) -> tuple[str, str]:
    """A fact's number and unit."""
    assert isinstance(fact.value, Quantity)
    return fact.value.number, fact.value.unit


@pytest.mark.parametrize(("text", "counts"), COUNTS)
def test_a_number_is_told_with_what_it_counts(text: str, counts: list[tuple[str, str]]) -> None:
    found = [quantity(fact) for fact in facts(FactType.QUANTITY, text)]
    assert [number for number, _ in found] == [number for number, _ in counts]
    assert all(unit.startswith(wanted) for (_, unit), (_, wanted) in zip(found, counts, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders met.",
        "Ada Quill, 58, left.",
        "Ada Quill is 66 and tired.",
        "A 57-year-old surgeon left.",
        "She won the 400 metres hurdles.",
        "He said so a thousand times.",
        "Every fence has two sides.",
        "They met two summers ago.",
        "He read the nine o'clock news.",
        "She quoted Article 41 and page 12.",
        "Dozens of lorries stood there.",
        "He is the 28th member.",
        "The policy turned 180 degrees.",
        "They offered 40 million dinars.",
        "There were zero deaths.",
        "A third of the vote was spoiled.",
        '"I am 100 percent behind him," said Ada Quill.',
        "It will take 300 to 400 lorries.",
        "They met two harvests ago.",
        "The Group of 20 nations met.",
        "The Big Four firms left.",
        "He saw France 24 reporters leave.",
        "He read the letters, and 3 were lost.",
    ],
)
def test_ages_names_and_figures_of_speech_are_no_quantities(text: str) -> None:
    assert facts(FactType.QUANTITY, text) == []


def test_the_surface_is_the_number_with_its_noun() -> None:
    text = "They sent more than 40 white lorries to the border."
    (fact,) = facts(FactType.QUANTITY, text)
    evidence = fact.evidence[0]
    assert text[evidence.start : evidence.end] == evidence.surface == "40 white lorries"
    assert fact.approximation is Approximation.MORE_THAN


def test_a_vague_count_is_told_as_vague() -> None:
    (fact,) = facts(FactType.QUANTITY, "Thousands of troops stayed.")
    assert (fact.normalised, fact.approximation) == ("thousands", Approximation.VAGUE)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The plant employs 900 welders.", Status.OCCURRED),
        ("The plant will employ 900 welders.", Status.SCHEDULED),
        ("The plant would employ 900 welders.", Status.PROPOSED),
    ],
)
def test_what_is_to_come_or_only_proposed_is_marked(text: str, status: Status) -> None:
    (fact,) = facts(FactType.QUANTITY, text)
    assert fact.status is status


def test_a_number_that_counts_nothing_stands_in_the_ledger() -> None:
    rows = extraction("He spoke of 40 and left.").ledger
    assert ("quantity", "nothing is counted", "40") in [(row.type, row.reason, row.surface) for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        "The Group of 20 met.",
        "The Big Four left.",
        "Police held two men, aged 24 and 31.",
        "More than 900 voters are under 30.",
        "The index rose 124 points to 34,567.",
        "It found 90 cases per 100,000 people.",
        "Its 5G network grew.",
        "Channel 4 reporters left.",
    ],
)
def test_names_ages_levels_and_bases_add_no_quantity(text: str) -> None:
    wrong = {"20", "4", "31", "30", "34567", "100000", "5", "1/2"}
    assert wrong.isdisjoint(fact.normalised for fact in facts(FactType.QUANTITY, text))


def test_of_a_share_of_a_share_the_first_is_told() -> None:
    assert [fact.normalised for fact in facts(FactType.QUANTITY, "It is below one-fifth of 1 percent.")] == ["1/5"]


def test_a_number_alone_may_stand_for_people() -> None:
    (fact,) = facts(FactType.QUANTITY, "The ship sank, and 31 were rescued by boats.")
    assert fact.evidence[0].surface == "31"


def test_a_number_in_a_row_of_names_is_not_counted_by_a_verb() -> None:
    assert facts(FactType.QUANTITY, "2 Quill wins again") == []


def test_a_count_that_a_thing_is_called_by_is_a_figure_of_speech() -> None:
    assert not facts(FactType.QUANTITY, 'Ada Quill described the pact as "a rope between two canoes".')
    assert facts(FactType.QUANTITY, 'Ada Quill said "two canoes sank in the harbour".')


@pytest.mark.parametrize(
    ("sentence", "form", "surface"),
    [
        ("The rate was kept at -0.5 per cent.", "-0.5%", "-0.5 per cent"),
        ("Inflation fell to −0.29%.", "-0.29%", "−0.29%"),
        ("Growth came to –2%.", "-2%", "–2%"),
        ("Temperatures fell to -40 degrees.", "-40", "-40 degrees"),
        ("Temperatures fell to minus 40 degrees.", "-40", "minus 40 degrees"),
        ("It was a 10 -20 per cent rise.", "20%", "20 per cent"),
        ("The army -40 soldiers - left.", "40", "40 soldiers"),
        ("-40 degrees were measured.", "40", "40 degrees"),  # a list's mark
    ],
)
def test_a_minus_that_touches_a_measure_or_share_is_its_sign(sentence: str, form: str, surface: str) -> None:
    (fact,) = facts(FactType.QUANTITY, sentence)
    assert (fact.normalised, fact.evidence[0].surface) == (form, surface)


def test_those_on_one_side_of_a_vote_whose_score_is_told_are_no_quantity() -> None:
    def counts(line: str) -> list[str]:
        return [quantity(fact)[0] for fact in facts(FactType.QUANTITY, line)]

    assert counts("The bill passed the council 22-12, and the group of 12 members opposed was silent.") == []
    assert counts("The bill passed the council 22-12, and 14 guards kept the door.") == ["14"]


@pytest.mark.parametrize(
    "text",
    [
        "A second bridge followed in May and a third in June.",
        "One road was shut in March, a second in April; a third is to follow.",
        "The resolution was adopted with 12 abstentions.",
        "The four were built at once, and a fifth, a bridge of stone, will be.",
        "They stay at 88 Elm Rd.",
        "Wanderers 1 Harriers 1.",
        '"I have bandaged half of you," she said.',
    ],
)
def test_the_next_of_a_row_abstentions_and_the_score_of_a_match_are_no_quantities(text: str) -> None:
    assert [fact.value for fact in facts(FactType.QUANTITY, text)] == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("The second mill is shut and only a third cleared.", "1/3"),
        ("In the second year a third of the crop was lost.", "1/3"),
        ("Two firms bought boats, and a third of the crop was lost.", "1/3"),
    ],
)
def test_a_third_is_a_share_where_nothing_is_told_in_order(text: str, share: str) -> None:
    assert share in [fact.value.number for fact in facts(FactType.QUANTITY, text) if isinstance(fact.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The rescuers raised the death toll to 23.", "23"),
        ("The death toll rose to 23 on Monday.", "23"),
        ("The number of grey seals in the bay has passed 42,000, a record.", "42000"),
    ],
)
def test_what_a_toll_or_the_number_of_things_comes_to_is_a_count_of_these(text: str, number: str) -> None:
    assert [fact.normalised for fact in facts(FactType.QUANTITY, text)] == [number]


@pytest.mark.parametrize("text", ["He passed 310 on the road.", "The number of the house, 310, was gone."])
def test_other_numbers_that_are_passed_count_nothing(text: str) -> None:
    assert not facts(FactType.QUANTITY, text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The bridge is 28.6m long.", "28.6"),
        ("The bridge, 28.6m above the river, is closed.", "28.6"),
        ("She threw the javelin 62.3m.", "62.3"),
        ("The firm sold 28.6m tickets.", "28600000"),
    ],
)
def test_an_m_after_a_number_is_of_metres_where_a_length_is_told(text: str, number: str) -> None:
    assert [fact.normalised for fact in facts(FactType.QUANTITY, text)] == [number]


@pytest.mark.parametrize("text", ["They plan a 28.6m bridge.", "They struck a 28.6m deal.", "The firm made 28.6m."])
def test_an_m_that_may_be_of_metres_or_millions_counts_nothing(text: str) -> None:
    assert facts(FactType.QUANTITY, text) == []
