"""A question and its answer as one statement, with the answer left out where a form wants a gap."""

import re

from quizapp.corpus.when import MONTHS
from quizapp.questions.marked import plain
from quizapp.questions.overlap import folded, mentions
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.templates.draft import has_year

GAP = "_____"
_SENTENCE = re.compile(r"(?<=[\w”’\")][.!?])(?<![ .][A-Z]\.)\s+(?=[A-Z“\"])")  # no initial ends a sentence
_WORD = re.compile(r"\w[\w’'-]*")
_GAPS = re.compile(rf"{GAP}(?:[\s-]+{GAP})+")
_ARTICLE = re.compile(rf"\b(a)n? {GAP}", re.IGNORECASE)
_ALIKE = 5  # letters that two words share at their beginning if one is made of the other: Russia, Russian
_SHORT = 2  # letters
_FEWEST_WORDS = 3
_PREPOSITIONS = r"(?:on|in|from|during|since|by)"


def stated(question: Question) -> str:
    """The sentence of the explanation that holds the answer under one of its names; "" where none does."""
    sentences = _SENTENCE.split(plain(question.explanation).strip())
    found = (sentence for name in _names(question) for sentence in sentences if _stands(name, sentence))
    return next(found, "")


def _stands(name: str, text: str) -> bool:
    """Whether a name stands in a text as a word of its own; a look for its letters first, since patterns are dear."""
    return name.casefold() in text.casefold() and _whole(name).search(text) is not None


def gapped(question: Question) -> str:
    """The statement without its answer, other copies, possessives and words made of it; "" where nothing is left.

    A stem that has its gap already is that statement.
    """
    if question.stem.count(GAP) == 1:
        return question.stem
    text = stated(question)
    if not text:
        return ""
    for name in sorted(_names(question), key=len, reverse=True):
        text = _whole(name).sub(GAP, text) if name.casefold() in text.casefold() else text
    text = _WORD.sub(lambda word: GAP if _made_of(word[0], question.answer) else word[0], text)
    text = _GAPS.sub(GAP, text)
    text = _ARTICLE.sub(rf"\1/an {GAP}", text)  # which of them would betray the answer
    return text if _tells(text, question) else ""


def undated(question: Question) -> str:
    """The statement of a date without the date, as it stands in a list of events; "" where that leaves none."""
    sentence = stated(question).rstrip(".")
    date = rf"{_PREPOSITIONS} {re.escape(question.answer)}"
    for pattern in (rf"^{date}, (.+)$", rf"^(.+) {date}$"):
        found = re.match(pattern, sentence, re.IGNORECASE)
        if found and not has_year(found[1]):
            return found[1][:1].upper() + found[1][1:]
    return ""


def _names(question: Question) -> tuple[str, ...]:
    """The answer and what else counts as right, but for such short ones as stand in other words by accident."""
    return (question.answer, *(name for name in question.accepted if len(folded(name)) > _SHORT))


def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?:[’']s?)?(?!\w)", re.IGNORECASE)


def _made_of(word: str, answer: str) -> bool:
    """Whether a word is a demonym or another form of a word of the answer; common nouns in lower case are not."""
    if not word[:1].isupper():
        return False
    one = folded(word)
    return any(
        len(one) >= _ALIKE and len(part) >= _ALIKE and one[:_ALIKE] == part[:_ALIKE]
        for part in folded(answer).split()
        if part
    )


def _tells(text: str, question: Question) -> bool:
    """Whether what is left, in one gap, still says whom or what it is about, when, and according to whom."""
    words = [word for word in re.findall(r"\w+", text.replace(GAP, " ")) if len(word) > _SHORT]
    dated = has_year(text) or question.kind is AnswerKind.DATE or not has_year(question.stem)
    attributed = "according to" in text.casefold() or "according to" not in question.stem.casefold()
    names = _named(question.stem)
    about = not names or any(mentions(text, name) for name in names)
    return text.count(GAP) == 1 and len(words) >= _FEWEST_WORDS and dated and attributed and about


def _named(stem: str) -> set[str]:
    """The names in a stem: words with a capital, but for the first one and the months."""
    words = re.findall(r"\w[\w-]*", stem)[1:]
    return {word for word in words if word[:1].isupper() and word not in MONTHS}
