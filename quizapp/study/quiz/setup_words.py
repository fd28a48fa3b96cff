"""A set-up of a quiz in words, part by part, as it stands on paper and in lists."""

from quizapp.i18n import _, ngettext
from quizapp.questions.forms.posed import FORMS
from quizapp.study.quiz.setup import ClockKind, QuizSetup
from quizapp.study.words import form_name, topic_name

_MANY = 4  # names beside each other; more are counted


def setup_words(setup: QuizSetup, asked: tuple[str, ...] = (), items: int = 0) -> tuple[str, ...]:
    """What the quiz is made of, in short parts: topics, tags, years, forms, recall, clock.

    Chosen questions are told by the topics `asked`, where these are known, and by the `items` that were made of them.
    """
    return _said(
        _chosen(items or len(setup.only), _topics(asked)) if setup.only else _topics(setup.topics) or _("All topics"),
        *_origin(setup),
        _forms(setup.forms),
        _recall(setup.recall),
        _clock(setup),
    )


def narrowing_words(setup: QuizSetup) -> tuple[str, ...]:
    """What narrows the quiz besides its topics and forms, in short parts."""
    return _said(*_origin(setup), _recall(setup.recall), "" if setup.fresh else _("no new ones"))


def _said(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)


def _topics(topics: tuple[str, ...]) -> str:
    return _named([topic_name(one) for one in topics])


def _chosen(count: int, topics: str) -> str:
    words = ngettext("{count} chosen question", "{count} chosen questions", count).format(count=count)
    return _("{questions}: {topics}").format(questions=words, topics=topics) if topics else words


def _origin(setup: QuizSetup) -> tuple[str, ...]:
    return (
        _("from the missed shelf") if setup.missed else "",
        _named([f"#{tag}" for tag in setup.tags]),
        _packs(setup.packs),
        _sources(len(setup.documents)),
        _years(setup.since, setup.until),
    )


def _named(names: list[str]) -> str:
    if len(names) <= _MANY:
        return ", ".join(names)
    more = len(names) - _MANY + 1
    words = ngettext("{names} and {count} more", "{names} and {count} more", more)
    return words.format(names=", ".join(names[: _MANY - 1]), count=more)


def _packs(packs: tuple[str, ...]) -> str:
    if packs == ("",):
        return _("your own questions")
    return ngettext("from {count} pack", "from {count} packs", len(packs)).format(count=len(packs)) if packs else ""


def _sources(count: int) -> str:
    return ngettext("from {count} source", "from {count} sources", count).format(count=count) if count else ""


def _years(since: int | None, until: int | None) -> str:
    if since is None and until is None:
        return ""
    if until is None:
        return _("from {year}").format(year=since)
    if since is None:
        return _("until {year}").format(year=until)
    return str(since) if since == until else _("{first} to {last}").format(first=since, last=until)


def _forms(forms: tuple[str, ...]) -> str:
    if set(forms) >= set(FORMS):
        return _("all kinds of questions")
    return _named([form_name(one) for one in FORMS if one in forms])


def _recall(recall: tuple[float, float] | None) -> str:
    if recall is None:
        return ""
    low, high = (round(100 * share) for share in recall)
    if low == 0:
        return _("known with {high} % at most").format(high=high)
    return _("known with {low} to {high} %").format(low=low, high=high)


def _clock(setup: QuizSetup) -> str:
    if setup.clock is ClockKind.EACH:
        seconds = round(setup.seconds_for_one or 0)
        return ngettext("{count} second each", "{count} seconds each", seconds).format(count=seconds)
    if setup.seconds is None:
        return ""
    if setup.seconds < 60:  # noqa: PLR2004  a minute
        seconds = round(setup.seconds)
        return ngettext("{count} second", "{count} seconds", seconds).format(count=seconds)
    minutes = round(setup.seconds / 60)
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
