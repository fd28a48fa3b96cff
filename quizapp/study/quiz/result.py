"""How a quiz ended: marked again from what was written down, never from what was counted on the way."""

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random

from quizapp.i18n import _, ngettext
from quizapp.questions.forms import posed as forms
from quizapp.questions.forms.posed import FORMS, Response
from quizapp.store import finished, quizzes
from quizapp.store.library import Library
from quizapp.store.records import QuizAnswer, StoredQuiz
from quizapp.study.queue import topic_order
from quizapp.study.quiz.setup import ClockKind, QuizSetup
from quizapp.study.quiz.view import PartScore, QuizResult, ResultItem, Sureness
from quizapp.study.words import topic_name

GOOD_SHARE = 0.75  # under it, a topic is named as the one to look at
_ALL = -1  # no limit, in SQLite
ENOUGH = 8  # answers: no verdict on fewer
CLOSE = 0.1  # chance and share of marks that are no further apart are alike
_POINTS = {1: (1, 0), 2: (2, -2), 3: (3, -6)}  # for a right and a wrong answer, by certainty


def result_of(library: Library, quiz_id: int) -> QuizResult:
    """The result of a finished quiz.

    Raises:
        KeyError: there is no such quiz.
        ValueError: it is not finished.
    """
    stored = quizzes.load(library, quiz_id)
    return _result(stored, map(_item, stored.answers))


def making_result(library: Library, quiz_id: int) -> Generator[None, None, QuizResult]:
    """As `result_of`, with pauses; the library is read before the first."""
    stored = yield from quizzes.loading(library, quiz_id)
    items = []
    for answer in stored.answers:
        items.append(_item(answer))
        yield
    return _result(stored, items)


def refreshed(library: Library, result: QuizResult) -> QuizResult:
    """A result as it is by now: only what was overruled or flagged since is marked again.

    Raises KeyError where the quiz was deleted.
    """
    found = finished.judged(library, result.quiz_id)
    items = tuple(_judged_anew(item, found[item.answer.position]) for item in result.items)
    return result if items == result.items else _of_items(result, items)


def _judged_anew(item: ResultItem, found: finished.Judged) -> ResultItem:
    answer = item.answer
    return (
        item if found == (answer.mark, answer.overruled, answer.flagged) else _item(replace(answer, **found._asdict()))
    )


def _of_items(result: QuizResult, items: tuple[ResultItem, ...]) -> QuizResult:
    """A result with what follows from its items worked out for these."""
    topics = by_topic(items)
    return replace(
        result,
        headline=_nothing_in_time(items) or headline(topics),
        score=sum(topic.score for topic in topics),
        topics=topics,
        forms=by_form(items),
        certainty=by_certainty(items),
        items=items,
    )


def _result(stored: StoredQuiz, marked: Iterable[ResultItem]) -> QuizResult:
    if stored.finished_at is None:
        raise ValueError("this quiz is not finished")
    setup = QuizSetup.from_values(stored.setup)
    items = tuple(marked)
    bare = QuizResult(
        quiz_id=stored.id,
        setup=setup,
        finished_at=stored.finished_at,
        total=len(items),
        predicted=float(str(stored.state["predicted"])),
        seconds=float(str(stored.state["spent"])),
        seconds_allowed=setup.seconds,
    )
    return _of_items(bare, items)


def finished_results(library: Library) -> Iterator[QuizResult]:
    """The results of all quizzes that were finished, the oldest first."""
    for attempt in reversed(quizzes.attempts(library, limit=_ALL)):
        if attempt.finished_at is not None:
            yield result_of(library, attempt.id)


def _item(answer: QuizAnswer) -> ResultItem:
    posed, response = answer.posed, answer.response
    mark = forms.mark(posed, response or ())
    return ResultItem(
        answer=answer,
        mine="" if response is None else told(response),
        right=told(posed.right),
        share=(answer.mark or 0.0) if answer.overruled else mark.share,  # the word given stays, whatever is marked now
        why="" if mark.correct or answer.overruled else mark.note,
        told=mark.note if mark.correct and not answer.overruled else "",
    )


def told(response: Response) -> str:
    """A response as a text."""
    names = {forms.TRUE: _("True"), forms.FALSE: _("False")}
    return "; ".join(names.get(one, one) for one in response)


def by_topic(items: Sequence[ResultItem]) -> tuple[PartScore, ...]:
    """The marks in time, topic by topic in their fixed order."""
    return _by(items, lambda item: str(item.question.topic), topic_order)


def by_form(items: Sequence[ResultItem]) -> tuple[PartScore, ...]:
    """The marks in time, form by form in their fixed order."""
    return _by(items, lambda item: item.answer.posed.form, lambda found: [one for one in FORMS if one in found])


def _by(
    items: Sequence[ResultItem], name: Callable[[ResultItem], str], order: Callable[[dict[str, float]], Sequence[str]]
) -> tuple[PartScore, ...]:
    scores: dict[str, float] = defaultdict(float)
    totals: dict[str, int] = defaultdict(int)
    for item in items:
        scores[name(item)] += 0.0 if item.late else item.share
        totals[name(item)] += 1
    return tuple(PartScore(one, scores[one], totals[one]) for one in order(scores))


def by_certainty(items: Sequence[ResultItem]) -> tuple[Sureness, ...]:
    """How answers of each certainty turned out, and their points: 1, 2, 3 where right, 0, -2, -6 where wrong.

    The points enter neither mark nor score. The scale is Gardner-Medwin's certainty-based marking.
    """
    found: dict[int, list[ResultItem]] = defaultdict(list)
    for item in items:
        if item.answer.certainty is not None and item.mine:
            found[item.answer.certainty].append(item)
    return tuple(
        Sureness(
            level,
            len(there),
            sum(one.share for one in there),
            sum(_POINTS[level][not one.correct] for one in there),
        )
        for level, there in sorted(found.items())
    )


def _nothing_in_time(items: Sequence[ResultItem]) -> str:
    """The finding where no topic is weaker than another, since nothing was answered, or all of it late."""
    if not any(item.mine for item in items):
        return _("Nothing was answered")
    return "" if any(item.mine and not item.late for item in items) else _("Every answer came late")


def sureness(result: QuizResult) -> str:
    """What certainty and marks say of each other, in a sentence; what it takes where there are too few answers."""
    said, sure = sum(one.count for one in result.certainty), result.sure
    if sure is None:
        return ""
    if said < ENOUGH:
        words = ngettext("A verdict takes {count} answers.", "A verdict takes {count} answers.", ENOUGH)
        return words.format(count=ENOUGH)
    apart = sure - sum(one.score for one in result.certainty) / said
    if abs(apart) <= CLOSE:
        return _("On the whole you were as sure as right.")
    return _("You were surer than right.") if apart > 0 else _("You were right more often than sure.")


def headline(topics: Sequence[PartScore]) -> str:
    """The finding that stands above a result: the weakest topic, or that there is none."""
    if all(topic.score == topic.total for topic in topics):
        return _("Every answer right")
    weakest = min(topics, key=lambda topic: topic.score / topic.total)
    if weakest.score / weakest.total < GOOD_SHARE:
        return _("{topic} need another look").format(topic=topic_name(weakest.name))
    return _("All topics at 75 % or above")


def retry(setup: QuizSetup, result: QuizResult, rng: Random) -> QuizSetup:
    """A quiz of only what was missed, with the time that so many questions had."""
    missed = tuple(dict.fromkeys(id for item in result.missed for id in item.answer.ids))
    asked = sum(len(item.answer.ids) for item in result.items)
    minutes = max(1.0, setup.minutes * len(missed) / max(1, asked)) if setup.clock is ClockKind.WHOLE else setup.minutes
    return replace(setup, only=missed, count=len(missed), minutes=minutes, seed=rng.getrandbits(32))
