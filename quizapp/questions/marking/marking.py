"""Marking a typed answer: what counts as the key, what is one slip away from it, and what is something else."""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import permutations

from quizapp.i18n import _
from quizapp.questions.marking.dates import mark_date
from quizapp.questions.marking.figures import mark_amount
from quizapp.questions.marking.lists import is_list, mark_list, parts
from quizapp.questions.marking.mark import Mark, Verdict, nearly, wrong
from quizapp.questions.marking.names import initials_behind, is_person, mark_name, without_initials
from quizapp.questions.marking.spelling import known_words, latin
from quizapp.questions.marking.typed_words import bare_forms, beside_figures
from quizapp.questions.marking.words import is_short_for, same_words, words_note
from quizapp.questions.overlap import folded
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import plain, read_date

_LONGEST = 300  # characters; what is longer, and twice as long as the key, is no answer
_MOST_ANSWERS = 4
_OR = re.compile(r"\s+or\s+|\s*[/;|]\s*", re.IGNORECASE)
_ONE_NAME = {AnswerKind.PERSON, AnswerKind.POLITY, AnswerKind.PLACE, AnswerKind.BODY}
_ONE_SLIP, _TWO_SLIPS = 5, 9  # letters from which one or two typing errors are forgiven
_AMOUNTS = {AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION}
# Industry and trade minister, minister of fish and tourism: what stands before the first portfolio, it, and the rest.
_PORTFOLIOS = (
    re.compile(r"((?:\w+ ){0,3}?)(\w+) and (?:\w+ ){1,3}?(minister(?: of .+)?)"),
    re.compile(r"((?:\w+ ){0,3}?minister (?:of|for) )(\w+(?: affairs)?) and \w+(?: \w+)??((?: of .+)?)"),
)
_FIGURES = _AMOUNTS | {AnswerKind.DATE, AnswerKind.VOTE}


def mark_typed(question: Question, typed: str, others: Sequence[str] = ()) -> Mark:
    """Compare a typed answer with the key; `others` are known names that are not the key.

    A slip of the finger counts as right only where the key is the nearest of all names known.
    """
    right = (question.answer, *question.accepted)
    longest = max(_LONGEST, *(2 * len(one) for one in right))
    if len(typed) > longest or len(plain(typed)) > longest or not folded(typed):
        return wrong()
    if is_person(question):
        typed = initials_behind(typed)
    if _exact(question, typed).correct:
        return Mark(correct=True)
    mark = _best([_mark(question, one, others) for one in bare_forms(typed, question)])
    return mark if mark.correct else _of_several(question, typed, others) or mark


def _best(marks: Sequence[Mark]) -> Mark:
    """The mark that counts, best without a note, else the one that tells something; of two the first."""
    return min(marks, key=lambda mark: (not mark.correct, bool(mark.note) is mark.correct))


def _of_several(question: Question, typed: str, others: Sequence[str]) -> Mark | None:
    """The mark of two answers or more where only one is asked for, None where there is one."""
    split = parts if question.kind in _ONE_NAME and not is_list(question) else _OR.split
    told = next((told for how in (_OR.split, split) if len(told := [one for one in how(typed) if folded(one)]) > 1), [])
    if not 1 < len(told) <= _MOST_ANSWERS:
        return None
    marks = [_best([_mark(question, one, others), _exact(question, one)]) for one in told]
    if all(mark.correct for mark in marks):
        return Mark(correct=True)
    return nearly(_("One answer is asked for.")) if any(mark.correct for mark in marks) else None


def _exact(question: Question, typed: str) -> Mark:
    same = folded(typed) in {folded(one) for one in (question.answer, *question.accepted)}
    return Mark(correct=True) if same else wrong()


def _mark(question: Question, typed: str, others: Sequence[str]) -> Mark:
    """The mark of a text as it stands, which is not word for word the key."""
    right = (question.answer, *question.accepted)
    if not folded(typed):
        return wrong()
    if folded(typed) in (forms := dict.fromkeys(map(folded, right))):
        return Mark(correct=True)
    if question.kind is AnswerKind.OFFICE and _is_office(folded(typed), forms):
        return Mark(correct=True)
    figure = question.kind in _FIGURES or any(map(_is_figure, right))
    if figure:
        dates = question.kind not in _AMOUNTS and any(map(read_date, right))
        talk = beside_figures(typed, question)
        mark = mark_date(typed, right) if dates else mark_amount(typed, right, talk, question.tolerance)
        if question.kind in _FIGURES or mark.correct or mark.note:
            return mark
    return _mark_words(question, typed, others, slips=not figure)


def _mark_words(question: Question, typed: str, others: Sequence[str], *, slips: bool) -> Mark:
    """The mark of a name or a wording that is no figure: the same in other words, one slip away, or part of it."""
    person = is_person(question)
    if not person and same_words(question, typed):
        return Mark(correct=True)
    named = mark_name(question, typed, others) if person else wrong()
    listed = mark_list(question, typed, others, _mark) if is_list(question) else wrong()
    if named.correct or listed.correct:
        return named if named.correct else listed
    bare = without_initials(typed, question) if person else ""
    rivals = (*others, *(one.text for one in question.distractors))
    tries = (latin(typed), bare) if slips and not listed.note else ()
    letters = max((_slips(one, question, rivals) for one in tries if one), default=0)
    if letters:
        note = _("One letter differs.") if letters == 1 else _("Two letters differ.")
        return Mark(correct=True, note=note, verdict=Verdict.CLOSE)
    if is_short_for(question, typed):
        return Mark(correct=True, note=_("Short for the right answer."), verdict=Verdict.CLOSE)
    return _best([named, listed, wrong() if person else nearly(words_note(question, typed))])


def _is_office(typed: str, forms: Collection[str]) -> bool:
    """Whether an office is told with another name's owner, or in full where the key has the first of its portfolios."""
    found = (pattern.fullmatch(typed) for pattern in _PORTFOLIOS)
    ministers = (told for told in found if told and told[1].rsplit(" ", 2)[0] not in forms)  # of Norland and so on
    shorter = (" ".join(f"{told[1]}{told[2]} {told[3]}".split()) for told in ministers)
    return any(one in forms or _with_owner(one, tuple(forms)) for one in (typed, *shorter))


def _with_owner(typed: str, forms: Sequence[str]) -> bool:
    """Whether one of the names of an office is typed with an owner that another one has: Italian premier.

    What stands around the shortest names in the longer ones is how its owner is told.
    """
    for short, long in permutations(forms, 2):
        before, found, after = f" {long} ".partition(f" {short} ")
        owned = bool(found) and (not before or not after)
        if owned and any(typed == f"{before} {form} {after}".strip() for form in forms):
            return True
    return False


def _is_figure(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _slips(typed: str, question: Question, others: Iterable[str]) -> int:
    """How many letters differ from the nearest right answer, 0 where that is too many or another name is as near."""
    from rapidfuzz.distance import OSA

    given = folded(typed)
    forms = [folded(one) for one in (question.answer, *question.accepted)]
    best = min(
        (
            (distance, form)
            for form in forms
            if len(form.split()) == len(given.split())
            and (distance := OSA.distance(given, form, score_cutoff=_allowed(form))) <= _allowed(form)
        ),
        default=None,
    )
    if best is None or not best[0]:
        return 0
    known = {form for other in others for name in [folded(other)] for form in (name, name.split()[-1] if name else "")}
    strangers = set(given.split()).difference(*(form.split() for form in forms))
    if strangers & (known | known_words()):  # another word that has a meaning, or the family name of somebody else
        return 0
    nearer = any(OSA.distance(given, other, score_cutoff=best[0]) <= best[0] for other in known - set(forms) - {""})
    return 0 if nearer else best[0]


def _allowed(form: str) -> int:
    letters = len(form.replace(" ", ""))
    if any(letter.isdigit() for letter in form):
        return 0
    return 2 if letters >= _TWO_SLIPS else 1 if letters >= _ONE_SLIP else 0
