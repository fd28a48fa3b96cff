"""Questions judged by a reader who wrote none: `python -m tests.specs.judged draft | sample | report`.

`draft FOLDER [LIST]` writes the pack drafted from the development articles of a list, printed as their gold says.
`sample PACK [COUNT] [SEED]` prints a table to fill in, `report` reads the filled ones of tests/specs/judged and tells
what they come to, and beside it the yield of the packs they are about.
A table has one line for each question: its key, a word for each criterion (yes or no), how many of its wrong options
are adequate and how many there are, and a note where something is wrong.
"""

import csv
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.corpus.when import When
from quizapp.exchange.ledger_text import yield_line
from quizapp.facts.extract import extract
from quizapp.facts.lexicon import bundled
from quizapp.questions.drafting.pack import Drafting
from quizapp.questions.drafting.writing import write_pack
from quizapp.questions.generate import generate
from quizapp.questions.packs.packs import load_pack
from quizapp.questions.question import Question
from tests.specs.gold import Role, load

FOLDER = Path(__file__).with_name("judged")
# grounded: the cited passage says so. clear: one idea, good English. alone: nothing points outside, the time is told,
# and who says so where that is disputed. single: only one of the options, or of all answers, is right. hidden: nothing
# gives the key away. worth: somebody who follows the news would want to know it.
CRITERIA = ("grounded", "clear", "alone", "single", "hidden", "worth")
COLUMNS = ("key", *CRITERIA, "adequate", "options", "note")
COUNT, SEED = 200, 1
FIRST_PACK = Path(__file__).parents[2] / "questions" / "south-caucasus-2008-2017"
DRAFTED = FOLDER / "drafted_articles.txt"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader thinks of one question."""

    key: str
    met: frozenset[str]
    adequate: int  # wrong options that are plausible, of one kind with the key, and surely wrong
    options: int  # wrong options in all
    note: str

    @property
    def sound(self) -> bool:
        """Whether all criteria are met."""
        return self.met == frozenset(CRITERIA)


@dataclass(frozen=True, slots=True)
class Shares:
    """What the verdicts on a set come to."""

    count: int
    sound: float
    criteria: dict[str, float]
    adequate: float  # questions with three adequate distractors, of those that have three


def sample(questions: Sequence[Question], count: int, seed: int) -> list[Question]:
    """So many questions drawn by chance, in the order of the pack; all of a smaller one."""
    drawn = random.Random(seed).sample(range(len(questions)), min(count, len(questions)))
    return [questions[at] for at in sorted(drawn)]


def drafted(names: Path) -> Drafting:
    """What comes of the development articles that a list names, one a line, with no hand at it."""
    wanted = set(names.read_text(encoding="utf-8").split())
    drafting = Drafting(bundled())
    for article in load(Role.DEVELOPMENT):
        if article.file in wanted:
            drafting.add(extract(article.document(), When.parse(article.published)))
    return drafting


def yields() -> str:
    """A line for each pack that the tables are about: its facts, candidates, questions and rejections by rule."""
    drafting = drafted(DRAFTED)
    facts = len(drafting.facts) + len(drafting.left_out)
    made = generate(drafting.pack("drafted", SEED))
    lines = (
        f"first_pack: {yield_line(generate(load_pack(FIRST_PACK)))}",
        f"drafted: {facts} facts of {len(drafting.sources)} articles, which leave {yield_line(made)}",
        *(f"  {count:>4} {reason}" for reason, count in Counter(one.reason for one in drafting.left_out).most_common()),
    )
    return "\n".join(lines) + "\n"


def read(path: Path) -> list[Verdict]:
    """The verdicts of a table.

    Raises:
        ValueError: a line is not filled in as it should be.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [_verdict(row) for row in rows]


def _verdict(row: dict[str, str]) -> Verdict:
    if tuple(row) != COLUMNS or any(row[name] not in {"yes", "no"} for name in CRITERIA):
        raise ValueError(f"{row.get('key')}: each criterion is yes or no")
    met = frozenset(name for name in CRITERIA if row[name] == "yes")
    verdict = Verdict(row["key"], met, int(row["adequate"]), int(row["options"]), row["note"])
    if verdict.adequate > verdict.options or not (verdict.sound or verdict.note):
        raise ValueError(f"{verdict.key}: no more adequate options than there are, and a note where a criterion fails")
    return verdict


def shares(verdicts: Iterable[Verdict]) -> Shares:
    """The shares of a set of verdicts, each from 0 to 1."""
    found = list(verdicts)
    three = [one for one in found if one.options >= 3]
    return Shares(
        count=len(found),
        sound=_share([one.sound for one in found]),
        criteria={name: _share([name in one.met for one in found]) for name in CRITERIA},
        adequate=_share([one.adequate >= 3 for one in three]),
    )


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0


def report() -> str:
    """One line for each table."""
    lines = [f"{'table':24} {'n':>4} {'sound':>6} {' '.join(f'{name:>8}' for name in CRITERIA)} {'3 adequate':>11}"]
    for path in sorted(FOLDER.glob("*.tsv")):
        told = shares(read(path))
        each = " ".join(f"{told.criteria[name]:8.3f}" for name in CRITERIA)
        lines.append(f"{path.stem:24} {told.count:>4} {told.sound:6.3f} {each} {told.adequate:11.3f}")
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    """Print a table to fill in, or the report."""
    if arguments[:1] == ["report"]:
        sys.stdout.write(f"{report()}\n{yields()}")
        return
    if arguments[:1] == ["draft"]:
        pack = drafted(Path(arguments[2]) if arguments[2:] else DRAFTED).pack("drafted", SEED)
        write_pack(pack, Path(arguments[1]))
        return
    _sample, folder, *numbers = arguments
    count, seed = [*map(int, numbers), *(COUNT, SEED)[len(numbers) :]]
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    out.writerow(COLUMNS)
    for question in sample(generate(load_pack(Path(folder))).questions, count, seed):
        out.writerow([question.key, *("" for _name in CRITERIA), "", len(question.distractors), ""])


if __name__ == "__main__":
    main(sys.argv[1:])
