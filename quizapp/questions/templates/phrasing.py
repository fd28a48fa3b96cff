"""The ways to word one question: its frames, each with the time behind or in front, the source first or last."""

import re
from collections.abc import Iterator, Sequence

from quizapp.corpus.when import When
from quizapp.facts.fact import Fact
from quizapp.questions.chance import mixed
from quizapp.questions.english import capital, lower
from quizapp.questions.fact_base import FactBase
from quizapp.questions.reading import read_date
from quizapp.questions.templates.draft import contested_by, timed

# What may tell the time of something else than the question asks for: a clause of its own, or a quotation.
_CLAUSE = re.compile(
    r"[,;:(“]| (?:after|because|before|if|since|that|until|when|where|whether|while|who|whom|whose) ", re.IGNORECASE
)
_TIME = re.compile(r" (?:by|from|in|on|until) ((?:the |\d{1,2} )?(?:[A-Z]\w+ )?\d{4}s?)(?=[ ,?])")
_OPENINGS = ("How", "What", "Where", "Which", "Who")  # behind a preposition in front a time is clumsy


def phrasings(fact: Fact, base: FactBase, *stems: str, when: When | None = None) -> tuple[str, ...]:
    """The stems and what else can be made of them, each with its time and, where the source only claims it, with who.

    The first is the plainest, by which questions are compared with one another.
    """
    who = contested_by(fact, base)
    if not who:
        return with_time(when, *stems)
    told = (_with_source(timed(stem, when), who) for stem in stems)
    return tuple(dict.fromkeys(stem for pair in told for stem in pair))


def with_time(when: When | None, *stems: str) -> tuple[str, ...]:
    """The stems, each with the time that it has or needs, and each with that in front where it may stand there."""
    told = (form for stem in stems for form in _with_time(timed(stem, when), when))
    return tuple(dict.fromkeys(told))


def _with_source(stem: str, who: str) -> Iterator[str]:
    yield f"According to {who}, {lower(stem)}"
    if "," not in stem:
        yield f"{stem.removesuffix('?')}, according to {who}?"


def _with_time(stem: str, when: When | None) -> Iterator[str]:
    """The stem, and with its time in front if it has one alone, that of the question itself."""
    yield stem
    times = list(_TIME.finditer(stem))
    told = read_date(times[0][1]) if when is not None and len(times) == 1 else None
    if when is not None and told is not None and told.overlaps(when) and stem.startswith(_OPENINGS):
        before, after = stem[: times[0].start()], stem[times[0].end() :]
        if not _CLAUSE.search(before):
            yield f"{capital(times[0][0].strip())}, {lower(before)}{after}"


def in_turn(stems: Sequence[str], seed: int, key: str) -> list[str]:
    """The stems in the order in which a pack with this seed takes them for the question with this key."""
    return mixed(f"{seed}:{key}", stems)
