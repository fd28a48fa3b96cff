"""A question of a quiz set on paper, in every form: boxes to tick, lines to write on, lists to order or to match."""

from collections.abc import Callable, Sequence

from quizapp.i18n import _
from quizapp.questions.forms import matching, ordering, true_false
from quizapp.questions.forms.posed import TYPED, Posed
from quizapp.questions.question import Question
from quizapp.study.quiz import on_paper
from quizapp.ui.images import images
from quizapp.ui.paper.faces import BODY, NUMBER, NUMBERS, SMALL, STEM, STRONG, pt
from quizapp.ui.paper.pages import Group
from quizapp.ui.paper.rows import THIN, Row, Setter, merged, space

_BOX, _WIDE_BOX = pt(8.5), pt(15)
_LETTER, _TEXT = pt(15), pt(30)  # from the box to the letter and the text of an option
_LINE = pt(24)  # room to write
_SIDE_BY_SIDE = pt(330)  # the narrowest column in which two lists stand beside each other
_PROMPTS = 0.56  # of the width
_LIST_GAP = pt(20)
_UNIT = 0.4  # of the width at most
_IMAGE = pt(170)  # the height of an image at most
_LONG = pt(360)  # lists that are higher stand one below the other


def question_group(number: int, posed: Posed, width: float, lines: int) -> Group:
    """One item of a quiz with its number, set into a column of `width` units, with so many lines to write on."""
    asked = posed.asked
    setter = Setter(width).reading(asked if posed.text else "".join((*posed.prompts, *posed.options)))
    indent = NUMBERS
    # A stem that only we worded is in the language of the window, whatever runs below it.
    stem = merged(setter.text(f"{number}.", NUMBER, 0, indent), setter.text(asked, STEM, indent))
    task = on_paper.task(posed)
    image = _image(setter, posed.questions)
    shown = [space(pt(4)), *image] if image else []
    rows = [*stem, *shown, *([space(pt(1.5)), *setter.text(task, SMALL, indent)] if task else ()), space(pt(3))]
    rows += _ANSWERS.get(posed.form, _options)(setter, posed, lines)
    return Group(tuple(rows), before=pt(17))


def _image(setter: Setter, asked: Sequence[Question]) -> list[Row]:
    """The image of the one question that is asked; its words where it is not there."""
    if len(asked) != 1 or not asked[0].image:
        return []
    image = images().image(asked[0].image)
    if image.isNull():
        words = _("The image is not there: {text}").format(text=asked[0].image_text or _("no description"))
        return setter.text(words, SMALL, NUMBERS)
    return [setter.image(image, _IMAGE, NUMBERS)]


def _options(setter: Setter, posed: Posed, _lines: int) -> list[Row]:
    rows = []
    for place, text in enumerate(posed.options):
        rows += [space(pt(2)), *_lettered(setter, on_paper.letter(place), text, NUMBERS, box=True)]
    return rows


def _lettered(setter: Setter, letter: str, text: str, left: float, *, box: bool = False) -> list[Row]:
    """An option behind its letter, and behind a box to tick where there is one."""
    start = left + (_LETTER if box else 0)
    rows = merged(
        setter.text(letter, STRONG, start, start + _TEXT - _LETTER),
        setter.text(text, BODY, start + _TEXT - _LETTER),
    )
    return merged([setter.box(_BOX, BODY.height, left)], rows) if box else rows


def _truth(setter: Setter, posed: Posed, _lines: int) -> list[Row]:
    asked = on_paper.proposed(posed)
    proposed = setter.text(asked, STRONG, NUMBERS) if asked else []
    both = []
    left = NUMBERS
    for word in (_("True"), _("False")):
        wide = setter.natural(word) + pt(2)
        both += [
            setter.box(_BOX, BODY.height, left),
            *setter.text(word, BODY, left + _LETTER, left + _LETTER + wide)[:1],
        ]
        left += _LETTER + wide + pt(28)
    row = both[0]
    for other in both[1:]:
        row = row.beside(other)
    return [*proposed, space(pt(2)), row]


def _written(setter: Setter, posed: Posed, lines: int) -> list[Row]:
    unit = on_paper.unit(posed)
    if not unit:
        return [setter.rule(_LINE, NUMBERS, pen=THIN) for _line in range(lines)]
    most = setter.width * _UNIT
    wide = min(setter.natural(unit), most)
    edge = min(setter.width - wide - pt(6), setter.width / 2)
    behind = setter.text(unit, BODY, edge + pt(6), edge + pt(6) + wide + pt(1))
    line = setter.rule(_LINE, NUMBERS, edge, pen=THIN)
    above = space(max(0.0, _LINE - BODY.height))
    return merged([line], [_lowered(above, behind[0]), *behind[1:]])


def _lowered(above: Row, row: Row) -> Row:
    """A row further down on a strip of its own."""
    return Row(above.height + row.height, row.width, (lambda painter, x, y: row.draw(painter, x, y + above.height),))


def _ordering(setter: Setter, posed: Posed, _lines: int) -> list[Row]:
    rows = []
    for event in posed.options:
        rows += [space(pt(3)), *_wide_boxed(setter, setter.text(event, BODY, NUMBERS + pt(24)))]
    return rows


def _wide_boxed(setter: Setter, text: Sequence[Row], left: float = NUMBERS) -> list[Row]:
    """A text behind a box to write into, the middle of its first line in the middle of the box."""
    drop = (_WIDE_BOX + pt(2) - BODY.height) / 2
    first = _lowered(space(drop), text[0])
    return merged([setter.box(_WIDE_BOX, _WIDE_BOX + pt(2), left)], [first, *text[1:]])


def _matching(setter: Setter, posed: Posed, _lines: int) -> list[Row]:
    """Two lists beside each other; one below the other in a narrow column, or where they are long."""
    split = NUMBERS + (setter.width - NUMBERS) * _PROMPTS
    prompts = _prompts(setter, posed, split - _LIST_GAP)
    answers = _answers(setter, posed, split)
    if setter.width >= _SIDE_BY_SIDE and max(_height(prompts), _height(answers)) <= _LONG:
        return [_strip(prompts).beside(_strip(answers))]
    return [*_prompts(setter, posed, setter.width), space(pt(6)), *_answers(setter, posed, NUMBERS)]


def _prompts(setter: Setter, posed: Posed, right: float) -> list[Row]:
    rows: list[Row] = []
    for prompt in posed.prompts:
        rows += [space(pt(3)), *_wide_boxed(setter, setter.text(prompt, BODY, NUMBERS + pt(24), right))]
    return rows


def _answers(setter: Setter, posed: Posed, left: float) -> list[Row]:
    rows: list[Row] = []
    for place, answer in enumerate(posed.options):
        rows += [space(pt(4.5)), *_lettered(setter, on_paper.letter(place), answer, left)]
    return rows


def _height(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows)


def _strip(rows: Sequence[Row]) -> Row:
    """A list as one strip."""
    strip, top = space(_height(rows)), 0.0
    for row in rows:
        strip = strip.beside(_lowered(space(top), row))
        top += row.height
    return strip


_ANSWERS: dict[str, Callable[[Setter, Posed, int], list[Row]]] = {
    true_false.FORM: _truth,
    ordering.FORM: _ordering,
    matching.FORM: _matching,
    **dict.fromkeys(sorted(TYPED), _written),
}
