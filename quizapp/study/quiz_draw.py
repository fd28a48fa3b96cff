"""Which questions a quiz is made of: what matches, each topic's share, and the draw by seed."""

from collections.abc import Mapping
from random import Random

from quizapp.questions.forms.multiple_choice import FEWEST
from quizapp.store import cards, questions
from quizapp.store.library import Library
from quizapp.study.queue import one_of_each_fact, topic_order
from quizapp.study.quiz_view import QuizSetup

_SPARE = 3  # drawn beyond the share, since two questions of one fact give each other away


def matching(library: Library, setup: QuizSetup) -> dict[str, int]:
    """How many questions of each topic the deck has to ask as multiple choice, whatever topics are chosen."""
    found = questions.count_by_topic(library, deck_id=setup.deck_id, distractors=FEWEST)
    return {topic: found[topic] for topic in topic_order(found)}


def shares(found: Mapping[str, int], setup: QuizSetup) -> dict[str, int]:
    """How many questions each chosen topic gives to the quiz, in proportion to what it has.

    The sum is `setup.count`, or all that match where they are fewer.
    """
    open_to = {topic: count for topic, count in found.items() if count and topic in (setup.topics or found)}
    total = sum(open_to.values())
    wanted = min(setup.count, total)
    exact = {topic: wanted * count / total for topic, count in open_to.items()}
    given = {topic: int(part) for topic, part in exact.items()}
    by_rest = sorted(exact, key=lambda topic: given[topic] - exact[topic])
    for topic in by_rest[: wanted - sum(given.values())]:
        given[topic] += 1
    return {topic: count for topic, count in given.items() if count}


def draw(library: Library, setup: QuizSetup) -> list[int]:
    """The ids of the quiz's questions in the order of asking; the same seed over the same library draws the same."""
    if setup.only:
        return list(dict.fromkeys(setup.only))
    rng = Random(setup.seed)
    drawn: list[int] = []
    facts: set[str] = set()
    for topic, share in shares(matching(library, setup), setup).items():
        there = questions.ids(library, deck_id=setup.deck_id, topics=[topic], distractors=FEWEST)
        rows = cards.candidates(library, rng.sample(there, min(len(there), _SPARE * share)))
        apart = one_of_each_fact(rows, facts)
        taken = [*apart, *(row for row in rows if row not in apart)][:share]
        facts |= {row.fact for row in taken if row.fact}
        drawn += [row.id for row in taken]
    rng.shuffle(drawn)
    return drawn
