"""What a table would bring into the library: drafts, faults, and what is there already; nothing is changed yet."""

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from quizapp.authoring import gap, own
from quizapp.authoring.draft import Draft, DraftForm, same
from quizapp.authoring.incoming.drafting import Drafter, Fault, Row
from quizapp.corpus.uncollected import uncollected
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.store import duplicates, questions
from quizapp.store.library import Library

MOST = 100_000  # questions of one import
_STEP = 500  # rows between two words of progress
_WHOLE = 100.0
_OTHER_ANSWER = 99.0  # the same words with and without options, and something else is right
_CHOSEN = {DraftForm.MULTIPLE_CHOICE, DraftForm.SEVERAL_RIGHT, DraftForm.TRUE_FALSE}

Progress = Callable[[int, int, str], object]


class Decision(StrEnum):
    """What becomes of a row that asks what is asked already."""

    SKIP = "skip"
    UPDATE = "update"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Twin:
    """What a draft has its like in: a question of the library, by id and key, or (id 0) an earlier row of the table.

    `likeness` is 100 where both stems are the same but for case and spaces, and what is right as well, or a part of it,
    where only one of them has options.
    """

    id: int
    key: str = ""
    row: int = 0
    likeness: float = _WHOLE


class Survey:
    """Drafts by place, with the numbers of their rows; the places of those that have twins, and the rows at fault."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.rows = array("q")
        self.faults: list[Fault] = []
        self.bad_rows = 0
        self.twins: dict[int, Twin] = {}
        self._decisions: dict[int, Decision] = {}

    def decision(self, place: int) -> Decision:
        """What becomes of a draft: kept, if it has no twin; else skipped if its twin is the same, unless decided."""
        twin = self.twins.get(place)
        if twin is None:
            return Decision.KEEP
        return self._decisions.get(place, Decision.SKIP if twin.likeness == _WHOLE else Decision.KEEP)

    def decide(self, decision: Decision, places: Iterable[int]) -> None:
        """Let this become of drafts with twins. An earlier row cannot be updated; the later one is skipped then."""
        for place in places:
            of_table = not self.twins[place].id
            self._decisions[place] = Decision.SKIP if decision is Decision.UPDATE and of_table else decision

    def places(self, decision: Decision) -> Iterator[int]:
        """The drafts that this becomes of."""
        return (place for place in range(len(self.drafts)) if self.decision(place) is decision)

    @property
    def new(self) -> int:
        """How many drafts have no twin."""
        return len(self.drafts) - len(self.twins)

    def count(self, decision: Decision) -> int:
        """How many drafts this becomes of."""
        among = sum(self.decision(place) is decision for place in self.twins)
        return among + (self.new if decision is Decision.KEEP else 0)


def survey(path: Path, rows: Iterable[Row], drafter: Drafter, about: int, progress: Progress) -> Survey:
    """Look at a table for the library at `path`; in a worker, since it takes a while. About so many rows are to come.

    Raises:
        KnownError: the library cannot be read, or these are too many.
    """
    with uncollected():
        found = _drafted(rows, drafter, about, progress)
        _compare(path, found, progress)
    return found


def _drafted(rows: Iterable[Row], drafter: Drafter, about: int, progress: Progress) -> Survey:
    found = Survey()
    for done, row in enumerate(rows):
        if done % _STEP == 0:
            progress(done, max(about, done), _("Reading the rows"))
        made = drafter.draft(row)
        if isinstance(made, list):
            found.faults += made
            found.bad_rows += 1
            continue
        found.drafts.append(made)
        found.rows.append(row.number)
        if len(found.drafts) > MOST:
            raise KnownError(
                _("There are more than {count} questions in it.").format(count=f"{MOST:,}"),
                _("Nothing was imported."),
                _("Divide it into several files."),
            )
    return found


def _compare(path: Path, found: Survey, progress: Progress) -> None:
    first: dict[tuple[str, bool], int] = {}  # of a question with or without options
    for place, draft in enumerate(found.drafts):
        asked = (same(_stem(draft)), draft.form in _CHOSEN)
        earlier = first.setdefault(asked, place)
        if earlier != place:
            found.twins[place] = Twin(0, row=found.rows[earlier])
    in_other_form: dict[int, Twin] = {}
    for done, each in enumerate(duplicates.all_asked(path)):
        if done % _STEP == 0:
            progress(done, 0, _("Comparing with your library"))
        stem = same(each.stem)
        known, other = first.get((stem, each.choice)), first.get((stem, not each.choice))
        if known is not None:
            found.twins.setdefault(known, Twin(each.id, each.key))
        if other is not None:
            as_right = _is_same_answer(found.drafts[other].answer, each.answer)
            in_other_form.setdefault(other, Twin(each.id, each.key, likeness=_WHOLE if as_right else _OTHER_ANSWER))
    for place, twin in in_other_form.items():
        found.twins.setdefault(place, twin)


def _is_same_answer(one: str, other: str) -> bool:
    """Whether an answer is another one, or a part of it: Putin, Vladimir Putin."""
    left, right = set(same(one).split()), set(same(other).split())
    return bool(left and right) and (left <= right or right <= left)


def _stem(draft: Draft) -> str:
    """The stem as the library would have it."""
    found = gap.gapped(draft.stem) if draft.form is DraftForm.CLOZE else None
    return found.text if found else draft.stem


def find_similar(library: Library, found: Survey) -> Iterator[int]:
    """Look for questions that ask nearly the same as drafts without a twin; gives how many were looked at so far."""
    for place, draft in enumerate(found.drafts):
        if place not in found.twins:
            for near in own.similar(library, _stem(draft), draft.answer, limit=1):
                key = questions.get(library, near.id).question.key
                found.twins[place] = Twin(near.id, key, likeness=min(near.likeness, _OTHER_ANSWER))
        yield place + 1
