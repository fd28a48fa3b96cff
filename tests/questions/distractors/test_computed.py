from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When
from quizapp.questions.reading import read_date, read_score
from tests import factories
from tests.questions.options import texts

SEEDS = st.integers(min_value=0, max_value=10**9)


def test_no_computed_date_lies_after_the_last_year_of_the_facts() -> None:
    fact = factories.event_fact(value=replace(factories.event_fact().value, when=When.parse("2011")))
    for seed in range(30):
        assert max(texts("event-date", fact, seed=seed)) < "2011"
        later = replace(fact, id="later", value=replace(fact.value, rest="Estmark", when=When.parse("2012-03-01")))
        assert max(texts("event-date", fact, later, seed=seed)) <= "2012"


DATED = ("2011-05-12", "2011-05", "2011", "201X")


@pytest.mark.parametrize("when", DATED)
@given(seed=SEEDS)
def test_dates_are_as_fine_as_the_key_and_never_the_key(when: str, seed: int) -> None:
    fact = factories.event_fact()
    fact = replace(fact, value=replace(fact.value, when=When.parse(when)))
    read = [read_date(text) for text in texts("event-date", fact, seed=seed)]
    assert len(read) == 3
    key = When.parse(when)
    assert all(one and one.precision is key.precision and not one.overlaps(key) for one in read)


def test_the_key_is_not_always_in_the_middle_of_the_dates() -> None:
    asked = factories.event_fact()
    later = replace(asked, id="later", value=replace(asked.value, rest="Estmark", when=When.parse("2015")))
    earlier = set()
    for seed in range(40):
        read = [read_date(text) for text in texts("event-date", asked, later, seed=seed)]
        earlier.add(sum(one is not None and one.before(When.parse("2011-05-12")) for one in read))
    assert earlier == {0, 1, 2, 3}


@given(SEEDS, st.integers(min_value=1, max_value=450), st.integers(min_value=0, max_value=450))
def test_scores_are_feasible_and_keep_the_outcome(seed: int, votes_for: int, votes_against: int) -> None:
    fact = factories.vote_fact()
    value = replace(fact.value, votes_for=votes_for, votes_against=votes_against, abstentions=None)
    for text in texts("vote-result", replace(fact, value=value), seed=seed):
        score = read_score(text)
        assert score is not None
        assert sum(score) <= votes_for + votes_against
        assert (score[0] > score[1]) is (votes_for > votes_against) or votes_for == votes_against


@given(SEEDS, st.integers(min_value=1, max_value=10**12))
def test_amounts_are_as_long_and_as_round_as_the_key(seed: int, amount: int) -> None:
    fact = factories.money_fact()
    key = str(amount).rstrip("0")
    for text in texts("money-amount", replace(fact, value=replace(fact.value, amount=amount)), seed=seed):
        digits = text.replace(",", "").replace(".", "").split()[0]
        assert len(digits.rstrip("0")) <= max(len(key), 2)


@given(SEEDS, st.integers(min_value=3, max_value=400).map(lambda number: number * 5))
def test_a_key_in_fives_has_no_odd_figures_beside_it(seed: int, amount: int) -> None:
    fact = factories.money_fact()
    for text in texts("money-amount", replace(fact, value=replace(fact.value, amount=amount)), seed=seed):
        assert int(text.replace(",", "").replace(".", "").split()[0]) % 5 == 0


@pytest.mark.parametrize("number", ["4", "0", "1.5", "100", "12", "86%", "0.5%", "99%", "2/3", "5/7", "123456789"])
@given(seed=SEEDS)
def test_every_kind_of_count_gets_others_of_its_kind(number: str, seed: int) -> None:
    fact = factories.quantity_fact()
    fact = replace(fact, value=replace(fact.value, number=number))
    found = texts("quantity-number", fact, seed=seed)
    assert len(found) >= 2 or number == "0"
    assert all(text.endswith("%") is number.endswith("%") for text in found)
    assert all(("." in text) is ("." in number) for text in found)


@pytest.mark.parametrize("when", ["0001-01-01", "0001-01", "0001", "9999-12-31", "9999"])
def test_the_calendar_has_a_first_and_a_last_day(when: str) -> None:
    fact = factories.event_fact()
    assert len(texts("event-date", replace(fact, value=replace(fact.value, when=When.parse(when))))) in {0, 3}


@pytest.mark.parametrize("votes", [(0, 0), (1, 0), (1, 1), (0, 9)])
def test_no_score_is_ever_below_nothing(votes: tuple[int, int]) -> None:
    fact = factories.vote_fact()
    value = replace(fact.value, votes_for=votes[0], votes_against=votes[1], abstentions=None)
    for seed in range(20):
        assert not [one for one in texts("vote-result", replace(fact, value=value), seed=seed) if "–-" in one]


def test_twice_a_rate_is_out_of_scale() -> None:
    fact = factories.quantity_fact()
    rate = replace(fact, value=replace(fact.value, number="7%", unit=""))
    rates = [option for seed in range(20) for option in texts("quantity-number", rate, seed=seed)]
    assert rates
    assert all(float(rate.rstrip("%")) <= 11 for rate in rates)
