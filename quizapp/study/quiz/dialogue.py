"""A quiz in lines of text: what is shown of it, and how it goes on. It knows neither terminal nor window."""

from collections.abc import Callable, Iterator, Sequence

from quizapp.i18n import _, ngettext
from quizapp.questions import marked
from quizapp.questions.forms import matching, ordering
from quizapp.questions.forms.posed import PLACED, Posed
from quizapp.questions.overlap import explained, folded
from quizapp.study.quiz import on_paper
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.result import told
from quizapp.study.quiz.setup import Feedback
from quizapp.study.quiz.typed_line import meant, what_to_type
from quizapp.study.quiz.view import Item, QuizPhase, QuizResult, QuizView
from quizapp.study.words import form_name, topic_name


def run(quiz: Quiz, lines: Iterator[str], show: Callable[[str], None], *, insists: bool = True) -> QuizResult:
    """Ask each item in turn until all were asked, the time is up or the lines end; the result is shown last.

    An empty line skips an item. Of a line that answers nothing it is told why; who `insists` reads another one, else
    the item is skipped, so that each line stays with its item where nobody is there to read what is told.
    """
    view = quiz.view
    for place in range(view.total):
        view = quiz.goto(place)
        if view.phase is not QuizPhase.RUNNING:
            break
        if not _ask(quiz, lines, show, insists=insists):
            show("")
            show(_ended_early(quiz.view))
            break
    if quiz.tick().phase is QuizPhase.TIME_UP:
        show(_("The time is up."))
    quiz.submit()
    result = quiz.result()
    for line in _summary(result, told_before=quiz.setup.feedback is Feedback.EACH):
        show(line)
    return result


def _ask(quiz: Quiz, lines: Iterator[str], show: Callable[[str], None], *, insists: bool) -> bool:
    """Show the item at hand and take its answer; False where no line follows."""
    view = quiz.view
    item = view.item
    show("")
    for line in asked(item.posed, view.index + 1, view.total):
        show(line)
    for line in lines:
        try:
            response = meant(item.posed, line) if line.strip() else ()
        except ValueError as wrong:
            show(plain(str(wrong)))
            if insists:
                show(what_to_type(item.posed))
                continue
            show(_("Skipped."))
            response = ()
        if response:
            quiz.respond(response)
        _confirm(quiz, show)
        return True
    return False


def _ended_early(view: QuizView) -> str:
    left = view.total - view.answered
    words = ngettext(
        "Ended here: {count} question stays unanswered.", "Ended here: {count} questions stay unanswered.", left
    )
    return words.format(count=left)


def _confirm(quiz: Quiz, show: Callable[[str], None]) -> None:
    """Close an answered item and tell what was right, where the set-up wants that."""
    if quiz.setup.feedback is Feedback.EACH and quiz.view.item.answered:
        item = quiz.confirm().item
        for line in _feedback(item):
            show(line)


def asked(posed: Posed, number: int, total: int) -> list[str]:
    """An item as lines: where it stands, what is asked, what to choose from, what to type."""
    head = _("{number} of {total} · {topic} · {form}").format(
        number=number, total=total, topic=topic_name(posed.question.topic), form=form_name(posed.form)
    )
    above = {
        ordering.FORM: _("Put these in the order in which they happened, the earliest first."),
        matching.FORM: _("Which answer belongs to which question?"),
    }.get(posed.form, posed.text)
    prompts = [f"   {letter}. {prompt}" for letter, prompt in zip("ABCDEF", posed.prompts, strict=False)]
    options = [f"  {at}. {told((text,))}" for at, text in enumerate(posed.options, start=1)]
    proposed = [_("Answer: {answer}. True or false?").format(answer=posed.proposed)] if posed.proposed else []
    return [plain(line) for line in (head, above, *proposed, *prompts, *options, what_to_type(posed))]


def _feedback(item: Item) -> list[str]:
    mark = item.mark
    if mark is None:
        return []
    why = f" {mark.note}" if mark.note else ""
    because = [] if item.posed.form in PLACED else [marked.plain(explained(item.posed.question))]
    if mark.correct:
        lines = [_("Right.") + why, *because]
    else:
        share = _(" {percent} % of it is right.").format(percent=round(100 * mark.part)) if mark.part else ""
        right = _("Right answer: {answer}").format(answer=told(item.posed.right))
        lines = [_("Wrong.") + share + why, right, *because]
    return [plain(line) for line in lines if line]


def _summary(result: QuizResult, *, told_before: bool) -> list[str]:
    """The end of a quiz: what was missed, unless it was told before, the parts, and in the last line the result."""
    lines = [""]
    for item in () if told_before else result.missed:
        lines += [
            plain(" ".join(filter(None, (item.answer.posed.asked, on_paper.proposed(item.answer.posed))))),
            plain(_("  yours: {answer}").format(answer=item.mine or _("no answer"))),
            plain(_("  right: {answer}").format(answer=item.right)),
        ]
    if len(result.topics) > 1:
        parts = (f"{topic_name(one.name)} {score(one.score)}/{one.total}" for one in result.topics)
        lines.append(", ".join(parts))
    return [*lines, last_line(result)]


def last_line(result: QuizResult) -> str:
    """The result in one line."""
    words = ngettext(
        "Result: {score} of {total} right, {percent} %, in {minutes}:{seconds:02}.",
        "Result: {score} of {total} right, {percent} %, in {minutes}:{seconds:02}.",
        result.total,
    )
    minutes, seconds = divmod(int(result.seconds), 60)
    return words.format(
        score=score(result.score), total=result.total, percent=result.percent, minutes=minutes, seconds=seconds
    )


def score(value: float) -> str:
    """A sum of marks: whole where it is, else with as many of two decimals as it needs."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def plain(text: str) -> str:
    """A text without signs that a terminal would obey or that turn the direction of what follows."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def topics_named(wanted: Sequence[str], there: Sequence[str]) -> tuple[str, ...]:
    """The topics that were asked for, by their ids or names.

    Raises:
        KeyError: with the first one that is not there.
    """
    by_name = {folded(name): topic for topic in there for name in (topic, topic_name(topic))}
    return tuple(dict.fromkeys(by_name[folded(one)] if folded(one) in by_name else _unknown(one) for one in wanted))


def _unknown(topic: str) -> str:
    raise KeyError(topic)
