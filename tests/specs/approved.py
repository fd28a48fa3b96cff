"""What is found, as sorted lines that can be compared between two versions.

`facts.txt` has a line for each fact of the gold that is found, and one for each extraction that is no fact: role,
article, type, normal form, and the gold's id or `wrong`. Of the held-out articles it has counts alone.
"""

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizapp.facts.fact import FactType
from tests.specs.gold import HERE, Role
from tests.specs.scoring import Score

FILE = HERE / "facts.txt"
WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Changes:
    """Lines of two versions that only the newer or only the older has."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]

    @property
    def facts_lost(self) -> tuple[str, ...]:
        """The facts that the older version found and the newer does not."""
        facts = (line for line in self.lost if not line.startswith(f"{Role.HELD_OUT}\t"))
        return tuple(line for line in facts if not line.endswith(f"\t{WRONG}"))


def lines(role: Role, outcome: Score) -> list[str]:
    """A role's lines, sorted."""
    return sorted(_counts(role, outcome) if role is Role.HELD_OUT else _facts(role, outcome))


def _facts(role: Role, outcome: Score) -> Iterator[str]:
    for pair in outcome.pairs:
        fact = outcome.gold[pair.gold]
        yield f"{role}\t{fact.doc}\t{fact.type}\t{fact.normalised}\t{fact.id}"
    for row in outcome.wrong:
        # The paragraph tells two wrong ones apart; the words of an article are not kept.
        yield f"{role}\t{row.doc}\t{row.type}\t{_one_line(row.normalised)}\tparagraph {row.paragraph}\t{WRONG}"


def _one_line(text: str) -> str:
    return " ".join(text.split()[:6])[:60]


def _counts(role: Role, outcome: Score) -> Iterator[str]:
    for type_ in FactType:
        figures = outcome.figures(type_)
        yield f"{role}\t{type_}\tfound\t{sum(figures.found)}"
        yield f"{role}\t{type_}\twrong\t{figures.extracted - figures.right}"


def changes(old: Iterable[str], new: Iterable[str]) -> Changes:
    """What was gained and lost from one version's lines to the other's; a line that stands twice counts twice."""
    before, after = Counter(old), Counter(new)
    return Changes(tuple(sorted((after - before).elements())), tuple(sorted((before - after).elements())))


def approved(role: Role | None = None) -> list[str]:
    """The approved lines, of one role or of all."""
    found = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    return [line for line in found if role is None or line.startswith(f"{role}\t")]


def as_of(revision: str) -> list[str]:
    """The lines that a revision of the project approved; none where it had no such file.

    Raises:
        ValueError: there is no such revision, or no history at hand.
    """
    if shutil.which("git") is None:
        raise ValueError(f"{revision} is no revision: git is not installed")
    known = _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if known.returncode:
        raise ValueError(f"{revision} is no revision of this project")
    shown = _git("show", f"{revision}:./{FILE.name}")
    return shown.stdout.splitlines() if not shown.returncode else []


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *arguments], cwd=HERE, capture_output=True, text=True, encoding="utf-8", check=False)
