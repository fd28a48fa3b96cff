"""What ratings and topics are called in front of people."""

from quizapp.i18n import _
from quizapp.questions.brief import beginning
from quizapp.questions.question import Topic
from quizapp.store.records import Rating, Report
from quizapp.study.request import Kind, StudyRequest


def rating_name(rating: Rating) -> str:
    """A rating as its button says it."""
    return {Rating.AGAIN: _("Again"), Rating.HARD: _("Hard"), Rating.GOOD: _("Good"), Rating.EASY: _("Easy")}[rating]


def rated_name(rating: Rating, stem: str) -> str:
    """An answer as a deed that can be taken back: its rating, and the beginning of the question."""
    return _("{rating} on “{question}”").format(rating=rating_name(rating), question=beginning(stem))


def leech_notice(lapses: int) -> str:
    """What is said where a question is set aside because it kept slipping."""
    return _("You have missed this question {count} times, so it is set aside. Rewording it may help.").format(
        count=lapses
    )


def topic_name(topic: str) -> str:
    """A topic as lists and chips say it; the learner's own ones are content and stay as they are."""
    names = {
        Topic.LEADERS.value: _("Leaders"),
        Topic.DATES.value: _("Dates"),
        Topic.TREATIES.value: _("Treaties"),
        Topic.VOTES.value: _("Votes"),
        Topic.NUMBERS.value: _("Numbers"),
        Topic.PLACES.value: _("Places"),
        Topic.STATEMENTS.value: _("Statements"),
    }
    return names.get(topic, topic) or _("No topic")


def report_name(reason: Report) -> str:
    """What is the matter with a question, in a few words."""
    return {
        Report.WRONG: _("The answer is wrong"),
        Report.AMBIGUOUS: _("It can be read in two ways"),
        Report.SEVERAL: _("More than one answer is right"),
        Report.OUTDATED: _("It is out of date"),
    }[reason]


def kind_name(kind: Kind) -> str:
    """A kind of round as its row says it."""
    return {
        Kind.TODAY: _("Today"),
        Kind.CRAM: _("Cram"),
        Kind.MISSED: _("Missed today"),
        Kind.FORGOTTEN: _("Most forgotten"),
        Kind.AHEAD: _("Ahead"),
        Kind.FLAGGED: _("Flagged"),
    }[kind]


def round_name(request: StudyRequest) -> str:
    """A round in a few words: its kind, and what it is narrowed to."""
    if request.ids:
        return _("Chosen questions")
    narrowed = [topic_name(request.topic)] if request.topic is not None else []
    narrowed += [request.tag] if request.tag else []
    name = kind_name(request.kind)
    return f"{name}: {', '.join(narrowed)}" if narrowed else name


def form_name(form: str) -> str:
    """A form as chips and lists say it."""
    return {
        "front_back": _("Flashcard"),
        "multiple_choice": _("Multiple choice"),
        "several_right": _("Several right"),
        "true_false": _("True or false"),
        "typed": _("Typed"),
        "number": _("Number"),
        "date": _("Date"),
        "cloze": _("Cloze"),
        "ordering": _("Ordering"),
        "matching": _("Matching"),
    }[form]


def certainty_name(level: int) -> str:
    """How sure a learner says to be, 1-3, as its key says it."""
    return {1: _("Guess"), 2: _("Fairly sure"), 3: _("Certain")}[level]
