"""What may be wrong with a question: rules that block it, rules that warn, each with a sentence that says why."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from quizapp.i18n import _
from quizapp.questions.distractors.convergence import converges
from quizapp.questions.overlap import folded, mentions, overlapping
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import read_date, read_duration, read_money, read_number, read_score
from quizapp.questions.templates.draft import has_year

LONG, TOO_LONG = 26, 40  # words of a stem
_MARKEDLY_LONGER = 1.5
_FEW_LETTERS = 8
_SHORT_ANSWER = 2
_NEGATIVE = re.compile(r"\b(not|never|neither|nor|except|excluding|cannot)\b|n['’]t\b", re.IGNORECASE)
_UNDATED = re.compile(
    r"\b(current(ly)?|now(adays)?|today|recent(ly)?|yesterday|tomorrow|ago|(last|this|next) (week|month|year))\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(several|many|a few|few|a handful of|a handful|a number of|numerous|countless|"
    r"(dozens|scores|hundreds|thousands|millions|billions)( of)?)\b",
    re.IGNORECASE,
)
_OF_THE_ABOVE = re.compile(
    r"^((all|none|both|neither|any) of (the above|these|them)|(all|none) are (right|correct)|both \w and \w)\W*$",
    re.IGNORECASE,
)
_QUOTED = re.compile("“[^”]*”")
_AMOUNTS = {AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION}


class Severity(StrEnum):
    """Whether a flaw keeps a question out or only asks for another look."""

    BLOCKING = "blocking"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong with a question; `rule` is its short name, `sentence` is for a person."""

    severity: Severity
    rule: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the facts say about a question beyond its own words; of a custom question nothing is known."""

    also_right: tuple[str, ...] = ()  # other answers to the same question at an overlapping time
    giveaways: tuple[str, ...] = ()  # words that betray the key, such as its demonyms
    contradicted: bool = False  # the record says otherwise
    contested: str = ""  # who has to be named in the stem; "" where nobody disputes it
    vague: bool = False  # the source gives no figure
    changes: bool = False  # the answer depends on the time


def flaws(question: Question, known: Known | None = None) -> list[Flaw]:
    """All flaws of a question, blocking ones first."""
    about = known or Known()
    found = [flaw for rule in _RULES for flaw in rule(question, about)]
    return sorted(found, key=lambda flaw: flaw.severity is not Severity.BLOCKING)


def misworded(question: Question, known: Known) -> frozenset[str]:
    """The rules that the wording of the stem breaks, whatever the options are."""
    return frozenset(flaw.rule for rule in _OF_STEM for flaw in rule(question, known))


def blocking(found: list[Flaw]) -> list[Flaw]:
    """Those that keep the question out."""
    return [flaw for flaw in found if flaw.severity is Severity.BLOCKING]


def _block(rule: str, sentence: str) -> Flaw:
    return Flaw(Severity.BLOCKING, rule, sentence)


def _warn(rule: str, sentence: str) -> Flaw:
    return Flaw(Severity.WARNING, rule, sentence)


def _options(question: Question) -> list[str]:
    return [question.answer, *(one.text for one in question.distractors)]


def _key_in_stem(question: Question, known: Known) -> Iterator[Flaw]:
    options = _options(question)
    if len(options) > 1 and all(mentions(question.stem, option) for option in options):
        return  # the question names all that there is to choose from: "Which came first: ...?"
    names = (question.answer, *question.accepted, *known.giveaways)
    betrayed = next((name for name in names if _telling(name) and mentions(question.stem, name)), None)
    if betrayed:
        yield _block("key in stem", _("The question already contains its answer: “{name}”.").format(name=betrayed))


def _telling(name: str) -> bool:
    """Very short words and bare figures below ten stand in many stems by accident."""
    return len(folded(name)) > _SHORT_ANSWER


def _overlapping_options(question: Question, _known: Known) -> Iterator[Flaw]:
    for one, other in combinations(_options(question), 2):
        if overlapping(one, other, question.kind):
            sentence = _("Two options say the same, or one contains the other: “{one}” and “{other}”.")
            yield _block("overlapping options", sentence.format(one=one, other=other))
            return


def _second_right(question: Question, known: Known) -> Iterator[Flaw]:
    own = (question.answer, *question.accepted)
    others = [other for other in known.also_right if not any(overlapping(other, mine, question.kind) for mine in own)]
    options = (*question.accepted, *known.also_right)
    second = next(
        (
            one.text
            for one in question.distractors
            if any(overlapping(one.text, right, question.kind) for right in options)
        ),
        next(iter(others), None),
    )
    if second:
        yield _block("second right answer", _("“{option}” is right as well.").format(option=second))


def _asked(question: Question) -> str:
    """The stem without what it quotes: who is asked for said it so."""
    return _QUOTED.sub("“…”", question.stem)


def _time_missing(question: Question, known: Known) -> Iterator[Flaw]:
    if found := _UNDATED.search(_asked(question)):
        sentence = _("“{word}” will be wrong some day; name the date.").format(word=found[0])
        yield _block("time missing", sentence)
    elif known.changes and not has_year(question.stem):
        yield _block("time missing", _("The answer depends on the time, and the question names none."))


def _attribution_missing(question: Question, known: Known) -> Iterator[Flaw]:
    if known.contested and not mentions(question.stem, known.contested):
        sentence = _("This is disputed; say in the question who says so: {who}.").format(who=known.contested)
        yield _block("attribution missing", sentence)


def _contradiction(_question: Question, known: Known) -> Iterator[Flaw]:
    if known.contradicted:
        yield _block("contradicted", _("The record says otherwise, so it is not asked."))


def _vague_number(question: Question, known: Known) -> Iterator[Flaw]:
    if known.vague or (question.kind in _AMOUNTS and _VAGUE.search(question.answer)):
        yield _block("vague number", _("The answer is no figure that could be known."))


def _mixed_types(question: Question, _known: Known) -> Iterator[Flaw]:
    if question.distractors and len({_type(option, question.kind) for option in _options(question)}) > 1:
        yield _block("mixed option types", _("The options are of different kinds, so some can be ruled out at sight."))


@lru_cache(maxsize=4096)
def _type(option: str, kind: AnswerKind) -> str:
    if kind is AnswerKind.DATE or kind not in _AMOUNTS | {AnswerKind.VOTE}:
        when = read_date(option)
        if when:
            return f"date {when.precision}"
    if kind in {AnswerKind.VOTE, AnswerKind.TEXT} and read_score(option):
        return "score"
    if read_duration(option):
        return "duration"
    amount = read_money(option)
    if amount:
        return f"amount {amount[1]}"
    return "number" if read_number(option) is not None else "words"


def _all_of_the_above(question: Question, _known: Known) -> Iterator[Flaw]:
    found = next((option for option in _options(question) if _OF_THE_ABOVE.match(option.strip())), None)
    if found:
        yield _block("all or none of the above", _("“{option}” is no answer of its own.").format(option=found))


def _negative(question: Question, _known: Known) -> Iterator[Flaw]:
    if found := _NEGATIVE.search(_asked(question)):
        sentence = _("“{word}” is easily read over; ask for what is true.").format(word=found[0])
        yield _block("negative stem", sentence)


def _length(question: Question, _known: Known) -> Iterator[Flaw]:
    words = len(question.stem.split())
    if words <= LONG:
        return
    sentence = _("The question has {words} words; {limit} are enough.").format(words=words, limit=LONG)
    if words > TOO_LONG:
        yield _block("stem far too long", sentence)
    else:
        yield _warn("long stem", sentence)


def _stands_out(question: Question, _known: Known) -> Iterator[Flaw]:
    """A key that can be told from the others by its form."""
    options = _options(question)
    if len(options) < 2:  # noqa: PLR2004  without distractors nothing stands out
        return
    for rule, mark in (("only digit", _has_digit), ("only diacritic", _has_diacritic)):
        odd = [option for option in options if mark(option)]
        if len(odd) == 1:
            yield _warn(rule, _("“{option}” is the only option that looks like this.").format(option=odd[0]))
    longest = max(len(option) for option in options[1:])
    if len(options[0]) > max(longest * _MARKEDLY_LONGER, longest + _FEW_LETTERS):
        yield _warn("longest option", _("The right answer is by far the longest option."))


def _convergence(question: Question, _known: Known) -> Iterator[Flaw]:
    if converges(question.answer, [one.text for one in question.distractors]):
        sentence = _("The right answer alone shares one part with some options and another with others.")
        yield _warn("convergence", sentence)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _has_diacritic(text: str) -> bool:
    return not text.isascii() and any(map(unicodedata.combining, unicodedata.normalize("NFKD", text)))


def _article_clue(question: Question, _known: Known) -> Iterator[Flaw]:
    end = re.search(r"\b(an?)\b[\s_.…:?]*$", question.stem, re.IGNORECASE)
    if end and question.distractors:
        vowels = [option[:1].casefold() in set("aeiou") for option in _options(question)]
        if len(set(vowels)) > 1:
            yield _warn("article clue", _("“{article}” before the gap fits only some options.").format(article=end[1]))


_Rules = tuple[Callable[[Question, Known], Iterator[Flaw]], ...]
_OF_STEM: _Rules = (_key_in_stem, _time_missing, _attribution_missing, _negative, _length, _article_clue)
_RULES: _Rules = (
    _contradiction,
    _key_in_stem,
    _overlapping_options,
    _second_right,
    _time_missing,
    _attribution_missing,
    _vague_number,
    _mixed_types,
    _all_of_the_above,
    _negative,
    _length,
    _stands_out,
    _convergence,
    _article_clue,
)
