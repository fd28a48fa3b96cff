"""Searching many questions, and adding them, beside a LIKE scan: `python -m tests.benchmarks.search [QUESTIONS...]`.

Goals: a word or the beginning of one < 3 ms at 100,000 questions and < 10 ms at a million, found as a page of the
list is (how many, and the first hundred); one question added with the look for near duplicates < 5 ms, a bare commit
being its floor; in bulk more than 60,000 a second, not counting the indexing that follows. The floor of that are the
same rows written by two `executemany`, one row a statement, to a library of their own; both are told in seconds of the
processor as well, since the disk is others' too.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median

from quizapp.authoring import own
from quizapp.questions.question import AnswerKind, Question, Topic
from quizapp.store import bulk, indexes, questions, search
from quizapp.store.columns import card_columns_of, marks, own_columns_of
from quizapp.store.library import Library, open_library
from quizapp.store.wanted import Compare, Every, Has, Is, Today, Wanted, Words
from tests.benchmarks.study import bare_commit
from tests.benchmarks.timing import print_table, timed

SIZES = (100_000, 1_000_000)
RUNS = 9
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TODAY = Today(now=NOW, day=NOW.date(), lapses=8, elapsed_at=lambda share: 1 / share)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Words50000:
    """Words as frequent as those of a language are: the place of one in the list tells how rare it is."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self.words = ["".join(rng.choices(_LETTERS, k=rng.randint(3, 10))) for _ in range(50_000)]
        self._weights = list(accumulate(1 / (place + 5) for place in range(len(self.words))))

    def text(self, count: int) -> str:
        """So many words."""
        return " ".join(self._rng.choices(self.words, cum_weights=self._weights, k=count))


def made(language: Words50000, count: int) -> Iterator[Question]:
    """Questions of twelve words with answers of two, as a list that is pasted has them."""
    for number in range(count):
        yield Question(
            key=f"own:{number}",
            topic=Topic.LEADERS if number % 3 else Topic.DATES,
            kind=AnswerKind.TEXT,
            stem=language.text(12),
            answer=language.text(2),
            tags=("nato",) if number % 50 == 0 else (),
        )


def best(deed: Callable[[], object]) -> float:
    """The shortest of some runs, ms."""
    return min(timed(deed) for _ in range(RUNS))


def measured(count: int, folder: Path) -> dict[str, float]:
    """Fill a library and search it; gives ms, and questions a second, by what was done."""
    language = Words50000(Random(1))
    wanted = list(made(language, count))
    found: dict[str, float] = {}
    with open_library(folder / f"{count}.quizapp", now=NOW) as library:
        found |= a_second("bulk", count, lambda: list(bulk.add(library, wanted, name="Import", now=NOW)))
        took = 1000 * count / found["bulk, a second"] + timed(lambda: _index(library))
        found["and indexed, a second"] = 1000 * count / took
        words = language.words
        asked: dict[str, Wanted] = {
            "a rare word": Words(words[5000], whole=True),
            "a word in 1 of 200": Words(words[500], whole=True),
            "a word in 1 of 5": Words(words[5], whole=True),
            "three letters": Words(words[500][:3]),
            "two letters": Words(words[5000][:2]),
            "one letter": Words(words[7][0]),
            "two words": Every((Words(words[5]), Words(words[50]))),
            "words, topic, new": Every((Words(words[50]), Has("topic", "leaders"), Is("new"))),
            "a tag": Has("tag", "nato"),
            "lapses>3": Compare("lapses", ">", 3),
            "everything": Every(),
        }
        for name, each in asked.items():
            found[name] = best(lambda each=each: seen(library, each))
        found["all ids of 1 in 200"] = best(lambda: search.find(library, asked["a word in 1 of 200"], TODAY))
        found["all ids"] = best(lambda: search.find(library, Every(), TODAY))
        found["all ids by stem"] = best(lambda: search.find(library, Every(), TODAY, order="stem"))
        like = "SELECT count(*) FROM question WHERE stem LIKE :text OR answer LIKE :text"
        found["LIKE scan"] = best(lambda: library.connection.execute(like, {"text": f"%{words[500]}%"}).fetchone())
        later = [replace(each, key=f"later:{each.key}") for each in made(language, RUNS)]
        adding = [timed(lambda each=each: added(library, each)) for each in later]
        found["one added"] = median(adding)
        found["a bare commit"] = median(timed(lambda: bare_commit(library, 1)) for _ in range(RUNS))
    with open_library(folder / f"{count}-bare.quizapp", now=NOW) as library:
        found |= a_second("bare rows", count, bare_rows(library, wanted))
    return found


def a_second(name: str, count: int, do: Callable[[], object]) -> dict[str, float]:
    """How many of so many are done in a second, and in one of the processor."""
    began = time.process_time()
    took = timed(do)
    return {
        f"{name}, a second": 1000 * count / took,
        f"{name}, of the processor": count / (time.process_time() - began),
    }


def bare_rows(library: Library, wanted: list[Question]) -> Callable[[], None]:
    """What writes the rows of questions, made beforehand, and nothing else."""
    deck = int(library.meta("own_deck"))
    asked = [(*own_columns_of(one).values(), 0) for one in wanted]
    cards = [(number, deck, *card_columns_of(one).values()) for number, one in enumerate(wanted, start=1)]
    names = f"{', '.join(own_columns_of(wanted[0]))}, added_at"

    def write() -> None:
        with library.transaction() as connection:
            connection.executemany(f"INSERT INTO question ({names}) VALUES ({marks(len(asked[0]))})", asked)
            sql = f"INSERT INTO card (id, deck_id, topic, fact, distractors) VALUES ({marks(len(cards[0]))})"
            connection.executemany(sql, cards)

    return write


def seen(library: Library, wanted: Wanted) -> int:
    """What a list shows first: how many there are, and the first of them."""
    search.rows(library, search.find(library, wanted, TODAY, limit=100))
    return search.count(library, wanted, TODAY)


def added(library: Library, question: Question) -> None:
    """One question, as the editor adds it: after a look for stems that are nearly the same."""
    own.similar(library, question.stem)
    questions.add(library, [question], name="Add", now=NOW)


def _index(library: Library) -> None:
    while indexes.catch_up(library) or indexes.tidy(library):
        pass


def main() -> None:
    sizes = [int(text) for text in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as folder:
        print_table("ms, best", {size: measured(size, Path(folder)) for size in sizes}, 2)


if __name__ == "__main__":
    main()
