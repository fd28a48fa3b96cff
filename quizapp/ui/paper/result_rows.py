"""The result of a quiz on paper: mark, time, topics and forms, then every question with mine, right, why and source."""

from collections.abc import Callable, Generator, Sequence
from datetime import date

from quizapp.i18n import _, ngettext
from quizapp.questions.forms import true_false
from quizapp.study.quiz import on_paper
from quizapp.study.quiz.dialogue import score
from quizapp.study.quiz.setup_words import setup_words
from quizapp.study.quiz.view import PartScore, QuizResult, ResultItem, Sureness
from quizapp.study.words import certainty_name, form_name, topic_name
from quizapp.ui.dates import clock_text, full_day, spent_text
from quizapp.ui.paper.faces import BODY, HEADING, NUMBER, NUMBERS, STEM, STRONG, pt
from quizapp.ui.paper.pages import Format, Group, Sheet, fill
from quizapp.ui.paper.parts import head, joined, told_rows
from quizapp.ui.paper.rows import Row, Setter, merged, space

_NAMES, _VALUES = 0.6, 0.82  # of the width of a table: where the names end, and where the figures do


def result_sheets(result: QuizResult, day: date, form: Format) -> Generator[None, None, list[Sheet]]:
    """The pages of a result; it pauses before every question."""
    groups = []
    for number, item in enumerate(result.items, start=1):
        yield
        groups.append(item_group(number, item, form.column))
    count = ngettext("{count} question", "{count} questions", result.total).format(count=result.total)
    mark = on_paper.paper_number([item.answer.posed for item in result.items])
    about = joined(full_day(day), count, _("No. {number}").format(number=mark))
    above = head(form, result.headline, (about, joined(*setup_words(result.setup)), *_figures(result)))
    tables = _tables(result, form.width)
    foot = joined(_("Quiz result"), full_day(day), mark)
    return fill(form, _("Quiz result"), foot, [*above, *tables], groups)


def _figures(result: QuizResult) -> list[str]:
    """Mark, time and what was predicted, on one line."""
    mark = _("{score} of {total}, {percent} %").format(
        score=score(result.score), total=result.total, percent=result.percent
    )
    time = spent_text(result.seconds)
    if result.seconds_allowed is not None:
        time = _("{time} of {allowed}").format(time=time, allowed=clock_text(result.seconds_allowed))
    told = [_("Mark: {mark}").format(mark=mark), _("Time: {time}").format(time=time)]
    if result.predicted:
        told.append(_("Predicted: {score}").format(score=score(result.predicted)))
    return [joined(*told)]


def _tables(result: QuizResult, width: float) -> list[Row]:
    """By topic and by form beside each other, by certainty below them."""
    half = width / 2
    topics = _table(width, 0, half, _("By topic"), _parts(result.topics, topic_name))
    forms = _table(width, half, half, _("By kind"), _parts(result.forms, form_name))
    rows = merged(topics, forms)
    if result.certainty:
        rows += [space(pt(10)), *_table(width, 0, half, _("By certainty"), _sureness(result.certainty))]
    return [*rows, space(pt(20))]


def _parts(parts: Sequence[PartScore], name: Callable[[str], str]) -> list[tuple[str, str]]:
    told = _("{right} of {total}")
    return [(name(one.name), told.format(right=score(one.score), total=one.total)) for one in parts]


def _sureness(found: Sequence[Sureness]) -> list[tuple[str, str]]:
    told = _("{right} of {total}")
    points = [ngettext("{count} point", "{count} points", one.points).format(count=one.points) for one in found]
    return [
        (
            _("{certainty}, {points}").format(certainty=certainty_name(one.level), points=told_),
            told.format(right=score(one.score), total=one.count),
        )
        for one, told_ in zip(found, points, strict=True)
    ]


def _table(width: float, left: float, wide: float, title: str, lines: Sequence[tuple[str, str]]) -> list[Row]:
    setter = Setter(width)
    rows = [*setter.text(title, HEADING, left, left + wide), space(pt(2))]
    for name, value in lines:
        named = setter.text(name, BODY, left, left + wide * _NAMES)
        rows += merged(named, setter.text(value, STRONG, left + wide * _NAMES, left + wide * _VALUES, at_end=True)[:1])
    return rows


def item_group(number: int, item: ResultItem, width: float) -> Group:
    """One question afterwards: what was asked, mine, the right one, why, and where it can be looked up."""
    posed = item.answer.posed
    asked = posed.asked
    setter = Setter(width).reading(asked if posed.text else item.right)
    rows = merged(setter.text(f"{number}.", NUMBER, 0, NUMBERS), setter.text(asked, STEM, NUMBERS))
    if proposed := on_paper.proposed(posed):
        rows += setter.text(proposed, BODY, NUMBERS)
    rows.append(space(pt(3)))
    rows += setter.text(joined(_verdict(item), *_remarks(item)), STRONG, NUMBERS)
    if on_paper.key_places(posed):
        return Group((*rows, *_places(setter, item)), before=pt(14))
    right = on_paper.key_line(posed) if posed.form == true_false.FORM else on_paper.apart(item.right)
    if item.mine:
        rows += setter.text(_("Your answer: {answer}").format(answer=on_paper.apart(item.mine)), BODY, NUMBERS)
    if item.mine != item.right:
        rows += setter.text(_("Right answer: {answer}").format(answer=right), BODY, NUMBERS)
    if item.why:
        rows += setter.text(item.why, BODY, NUMBERS)
    return Group((*rows, *told_rows(setter, posed.question)), before=pt(14))


def _places(setter: Setter, item: ResultItem) -> list[Row]:
    """What is right place by place, what was answered where it is something else, and what each rests on."""
    posed = item.answer.posed
    given = item.answer.response or ()
    heads = posed.prompts or tuple(f"{place}." for place in range(1, len(posed.right) + 1))
    rows: list[Row] = []
    places = zip(heads, posed.right, on_paper.key_places(posed), strict=True)
    for at, (above, right, (_line, question)) in enumerate(places):
        mine = given[at] if at < len(given) else ""
        line = f"{on_paper.apart(above)} {on_paper.apart(right)}"
        if mine not in {right, ""}:
            line = _("{line} (yours: {mine})").format(line=line, mine=on_paper.apart(mine))
        rows += [space(pt(2)), *setter.text(line, BODY, NUMBERS), *told_rows(setter, question)]
    return rows


def _verdict(item: ResultItem) -> str:
    if not item.mine:
        return _("No answer")
    if item.correct:
        return _("Right, as you said yourself") if item.answer.overruled else _("Right")
    if item.share:
        return _("Partly right: {percent} %").format(percent=round(100 * item.share))
    return _("Wrong, as you said yourself") if item.answer.overruled else _("Wrong")


def _remarks(item: ResultItem) -> list[str]:
    sure = item.answer.certainty
    told = [_("late, not in the mark")] if item.late else []
    told += [_("flagged")] if item.flagged else []
    said = _("certainty: {certainty}")
    return [*told, said.format(certainty=certainty_name(sure))] if sure is not None else told
