from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quizapp.store.records import Card, State
from quizapp.study.queue import (
    Limits,
    by_turns,
    by_urgency,
    chosen,
    interleaved,
    mixed_in,
    next_learning,
    one_of_each_fact,
    ordered,
    turns,
)
from tests.factories import card, review_card

TODAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
MANY = Limits(new=1000, reviews=1000)
TOPICS = st.sampled_from(["leaders", "dates", "votes", "my own"])


def due(number: int, *, topic: str = "leaders", fact: str = "", late: int = 0, interval: int = 10) -> Card:
    return review_card(
        id=number,
        topic=topic,
        fact=fact,
        due_day=TODAY - timedelta(days=late),
        last_review=NOON - timedelta(days=late + interval),
    )


def new(number: int, *, topic: str = "leaders", fact: str = "") -> Card:
    return card(id=number, topic=topic, fact=fact)


def plan(reviews: list[Card], fresh: list[Card], **choices) -> list[Card]:
    return ordered(*chosen(reviews, fresh, day_of=datetime.date, **choices))


def ids(rows: list[Card]) -> list[int]:
    return [row.id for row in rows]


@st.composite
def piles(draw: st.DrawFn) -> tuple[list[Card], list[Card]]:
    rows = draw(st.lists(st.tuples(st.booleans(), TOPICS, st.integers(0, 9), st.integers(0, 30)), max_size=40))
    reviews, fresh = [], []
    for number, (is_new, topic, fact, late) in enumerate(rows, start=1):
        name = f"fact-{fact}" if fact else ""
        if is_new:
            fresh.append(new(number, topic=topic, fact=name))
        else:
            reviews.append(due(number, topic=topic, fact=name, late=late))
    return reviews, fresh


def test_what_waits_longest_for_its_interval_comes_first():
    week_late_of_a_year, day_late_of_two = due(1, late=7, interval=365), due(2, late=1, interval=2)
    assert ids(by_urgency([week_late_of_a_year, day_late_of_two], TODAY, datetime.date)) == [2, 1]


def test_topics_alternate_where_they_can():
    rows = [due(n, topic=t) for n, t in enumerate(["leaders"] * 4 + ["dates"] * 3 + ["votes"], start=1)]
    topics = [row.topic for row in interleaved(rows)]
    assert all(left != right for left, right in pairwise(topics))


@given(piles())
def test_interleaving_keeps_every_row_and_repeats_a_topic_only_if_it_must(pile):
    rows = pile[0] + pile[1]
    mixed = interleaved(rows)
    assert sorted(ids(mixed)) == sorted(ids(rows))
    commonest = max(Counter(row.topic for row in rows).values(), default=0)
    if 2 * commonest <= len(rows) + 1:
        assert all(left.topic != right.topic for left, right in pairwise(mixed))


def test_new_ones_take_turns_by_topic_in_the_fixed_order():
    rows = [new(1, topic="my own"), new(2), new(3), new(4, topic="dates"), new(5)]
    assert ids(by_turns(rows)) == [2, 4, 1, 3, 5]


@given(st.dictionaries(TOPICS, st.integers(0, 30)), st.integers(0, 40))
def test_shares_of_turns_are_enough_for_every_turn(found, wanted):
    rows = [new(number, topic=topic) for number, topic in enumerate(t for t in found for _ in range(found[t]))]
    taken = Counter(row.topic for row in by_turns(rows)[:wanted])
    share = turns(found, wanted)
    assert all(taken[topic] <= share[topic] <= found[topic] for topic in found)


def test_new_ones_are_mixed_in_evenly():
    order = ids(mixed_in([due(n) for n in range(1, 10)], [new(n) for n in (11, 12, 13)]))
    assert [order.index(n) for n in (11, 12, 13)] == [2, 6, 10]


def test_questions_of_one_fact_are_not_asked_on_one_day():
    rows = [new(1, fact="a"), new(2, fact="a"), new(3, fact="b"), new(4), new(5), new(6, fact="c")]
    assert ids(one_of_each_fact(rows, {"c"})) == [1, 3, 4, 5]


def test_a_due_review_keeps_a_new_question_of_its_fact_for_another_day():
    assert ids(plan([due(1, fact="a")], [new(2, fact="a")], today=TODAY, limits=MANY)) == [1]
    assert ids(plan([due(1, fact="a")], [new(2, fact="a")], today=TODAY, limits=MANY, taken=None)) == [1, 2]


def test_a_backlog_is_spread_most_urgent_first_without_new_ones():
    reviews = [due(n, late=n) for n in range(1, 6)]
    asked = plan(reviews, [new(9)], today=TODAY, limits=Limits(new=5, reviews=2))
    assert ids(asked) == [5, 4]


def test_a_goal_takes_the_most_urgent_and_fills_up_with_new_ones():
    asked = plan([due(1), due(2, late=3)], [new(n) for n in (3, 4, 5)], today=TODAY, limits=MANY, goal=3)
    assert sorted(ids(asked)) == [1, 2, 3]
    assert ids(plan([due(1), due(2, late=3)], [], today=TODAY, limits=MANY, goal=1)) == [2]


@given(piles(), st.integers(0, 15), st.integers(0, 15))
def test_a_plan_keeps_its_limits_and_its_facts_apart(pile, new_limit, review_limit):
    reviews, fresh = pile
    asked = plan(reviews, fresh, today=TODAY, limits=Limits(new_limit, review_limit), taken={"fact-1"})
    facts = [row.fact for row in asked if row.fact]
    assert len(set(facts)) == len(facts)
    assert "fact-1" not in facts
    assert sum(row.state is State.NEW for row in asked) <= new_limit
    assert sum(row.state is State.REVIEW for row in asked) <= review_limit
    assert len(set(ids(asked))) == len(asked)


def test_learning_steps_come_when_due_or_a_little_ahead():
    soon = card(id=1, state=State.LEARNING, due_at=NOON + timedelta(minutes=5))
    later = card(id=2, state=State.LEARNING, due_at=NOON + timedelta(minutes=9))
    assert next_learning([later, soon], NOON) is None
    assert next_learning([later, soon], NOON, timedelta(minutes=20)) == soon
    assert next_learning([later, soon], NOON + timedelta(minutes=5)) == soon
