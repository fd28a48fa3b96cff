"""Weights fitted to a learner's own answers: which answers serve, how well weights foretell them, and one run."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.store.histories import histories
from quizapp.store.records import Past, Rating, State
from quizapp.study.schedule import engine

LEAST = 512  # py-fsrs fits nothing from fewer
FIRST = 64  # of a card's answers, as py-fsrs reads them
_STEP = 200  # cards between two words of progress
_FARTHEST = 100.0  # what one answer costs at most, as in py-fsrs

Progress = Callable[[int, int, str], None]
Answers = Sequence[tuple[Rating, datetime]]
Optimise = Callable[[Sequence[Answers], Progress], tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights found, and the log loss (less is better) over `answers` answers before and after."""

    weights: tuple[float, ...]
    before: float
    after: float
    answers: int

    @property
    def better(self) -> bool:
        """Whether the weights found foretell the answers better than those in force."""
        return self.after < self.before


def from_the_start(path: Path) -> list[Answers]:
    """The answers to each card from its first on, all decks together; a card that was reset begins another list.

    Cards that came with a memory are left out, since nobody knows how it was made.
    """
    found: list[Answers] = []
    for _card, pasts in histories(path, None):
        found += _lives(pasts)
    return found


def _lives(pasts: Sequence[Past]) -> list[Answers]:
    lives: list[list[tuple[Rating, datetime]]] = []
    for past in pasts:
        if past.before is not None and past.before.state is State.NEW:
            lives.append([])
        if lives:
            lives[-1].append((past.rating, past.reviewed_at))
    return [life[:FIRST] for life in lives]


def telling(lives: Sequence[Answers]) -> int:
    """How many answers were given a day or more after the one before: only those say something of memory."""
    return sum((after - before).days > 0 for life in lives for (_r, before), (_s, after) in pairwise(life))


def log_loss(lives: Sequence[Answers], weights: Sequence[float], progress: Progress = lambda *_told: None) -> float:
    """How badly weights foretell the answers: the mean of -ln of the chance given to what happened.

    Raises:
        ValueError: no answer is telling.
    """
    import fsrs

    model = engine(0.9, weights)
    losses: list[float] = []
    for place, life in enumerate(lives):
        if place % _STEP == 0:
            progress(place, len(lives), _("Looking at your answers"))
        memory = fsrs.Card(card_id=1, due=life[0][1])
        for rating, at in life:
            if memory.last_review is not None and (at - memory.last_review).days > 0:
                recall = model.get_card_retrievability(memory, at)
                chance = 1 - recall if rating is Rating.AGAIN else recall
                losses.append(min(_FARTHEST, -math.log(chance)) if chance > 0 else _FARTHEST)
            memory, _log = model.review_card(memory, fsrs.Rating(rating), at)
    if not losses:
        raise ValueError("no answer was given a day after another")
    return math.fsum(losses) / len(losses)


def fit(path: Path, present: Sequence[float], optimise: Optimise, progress: Progress) -> Fit:
    """Weights from all answers in a library, beside those in force; nothing is changed.

    `optimise(answers, progress)` finds them. To be run in a worker: it may take minutes.

    Raises:
        KnownError: there are too few answers yet.
    """
    progress(0, 0, _("Reading your answers"))
    lives = from_the_start(path)
    answers = telling(lives)
    if answers < LEAST:
        raise KnownError(
            _("There are too few answers to fit the weights to: {count} of {least}.").format(
                count=answers, least=LEAST
            ),
            _("The weights in force stay."),
            _("An answer counts when it comes a day or more after the one before. Study on and try again."),
        )
    before = log_loss(lives, present, progress)
    weights = optimise(lives, progress)
    return Fit(weights, before, log_loss(lives, weights, progress), answers)
