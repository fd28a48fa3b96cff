"""The language of a search: words and conditions as a learner types them, read into what the store finds."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizapp.i18n import _
from quizapp.questions.question import AnswerKind
from quizapp.store.records import Report
from quizapp.store.search import NUMBERS, STANDINGS
from quizapp.store.wanted import Compare, Every, Has, Is, Not, Some, Wanted, Words

_PARTS = {"question": "stem", "answer": "answer", "source": "source"}
_NAMED = ("topic", "tag", "deck", "pack", "kind", "report")
FIELDS = ("is", *_NAMED, *_PARTS, *NUMBERS)
_LAST_DAYS = ("added", "answered")  # "added:7" is within so many days
_OR = "OR"
LONGEST = 1_000  # letters: more would be asked of the library for minutes
DEEPEST = 32  # brackets and minus signs in one another
_TOKEN = re.compile(
    r"""(?P<open>\()|(?P<close>\))|(?P<minus>-)(?=[^\s)])
    |(?P<field>[^\W\d_]+)(?P<sign>:|<=|>=|<|>|=)(?P<value>"[^"]*"?|[^\s()]*)
    |"(?P<phrase>[^"]*)(?P<end>"?)|(?P<word>[^\s()]+)""",
    re.VERBOSE,
)
_VALUES: dict[str, tuple[str, ...]] = {
    "is": STANDINGS,
    "kind": tuple(map(str, AnswerKind)),
    "report": tuple(map(str, Report)),
}


class SearchError(ValueError):
    """A search that cannot be read: the sentence says what is expected, `start` and `end` where it is wrong."""

    def __init__(self, sentence: str, start: int, end: int) -> None:
        super().__init__(sentence)
        self.sentence, self.start, self.end = sentence, start, end


@dataclass(frozen=True, slots=True)
class Completion:
    """What could stand between `start` and `end` of a search instead of what does; each is what is to be put there."""

    start: int
    end: int
    texts: tuple[str, ...]


def parse(text: str) -> Wanted:
    """What a search asks for; "" asks for everything.

    A word finds words that begin with it, words in quotes find just these one after the other; "-" before anything
    finds what is not so, OR and brackets join. What is still being typed (a quote or bracket left open) is read as far
    as it goes.

    Raises:
        SearchError: a field, a value or a number that is not known, or a search too long or too deep to be asked for.
    """
    if len(text) > LONGEST:
        words = _("This search is too long; the first {count} letters of it may stand.")
        raise SearchError(words.format(count=LONGEST), LONGEST, len(text))
    return _Reader(text).read()


class _Reader:
    """One pass over the tokens."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_TOKEN.finditer(text))
        self._at = 0
        self._depth = 0

    def read(self) -> Wanted:
        found = self._any()
        if self._at < len(self._tokens):
            stray = self._tokens[self._at]
            raise SearchError(_("There is no bracket that this one closes."), stray.start(), stray.end())
        return found

    def _next(self) -> re.Match[str] | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _any(self) -> Wanted:
        ways = [self._all()]
        while (token := self._next()) is not None and token["word"] == _OR:
            self._at += 1
            ways.append(self._all())
        told = [way for way in ways if way != Every()]
        return Some(tuple(told)) if len(told) > 1 else told[0] if told else Every()

    def _all(self) -> Wanted:
        parts: list[Wanted] = []
        while (token := self._next()) is not None and not token["close"] and token["word"] != _OR:
            found = self._one(token)
            if found is not None:
                parts.append(found)
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _one(self, token: re.Match[str]) -> Wanted | None:
        if self._depth == DEEPEST:
            raise SearchError(_("There are too many brackets in one another."), token.start(), token.end())
        self._depth += 1
        found = self._read_one(token)
        self._depth -= 1
        return found

    def _read_one(self, token: re.Match[str]) -> Wanted | None:
        self._at += 1
        if token["minus"]:
            after = self._next()
            found = None if after is None or after["close"] else self._one(after)
            return None if found is None else Not(found)
        if token["open"]:
            found = self._any()
            if self._next() is not None:
                self._at += 1
            return None if found == Every() else found
        if token["field"]:
            return _condition(token)
        if token["word"]:
            return Words(token["word"].rstrip("*")) if token["word"].strip("*") else None
        return Words(token["phrase"], whole=bool(token["end"])) if token["phrase"].strip() else None


def _condition(token: re.Match[str]) -> Wanted | None:
    """A field with its value; None while the value is not typed yet."""
    field, sign = token["field"].lower(), token["sign"]
    value = token["value"].strip('"')
    if field not in FIELDS:
        told = ", ".join(f"{name}:" for name in FIELDS)
        words = _("“{field}” is nothing to search by. There are {fields}. To find these words, put them in quotes.")
        raise SearchError(words.format(field=token["field"], fields=told), token.start(), token.end("field"))
    if field in NUMBERS:
        return _number(token, field, sign, value)
    if sign != ":":
        words = _("“{field}” is told with a colon: {field}:…")
        raise SearchError(words.format(field=field), token.start(), token.end("sign"))
    if not value.strip("*"):
        return None
    if field in _PARTS:
        return Words(value.rstrip("*"), whole=token["value"].endswith('"'), part=_PARTS[field])
    known = _VALUES.get(field)
    if known is None:
        return Has(field, value)
    if value.lower() not in known:
        words = _("“{field}:” is told with one of {values}.")
        raise SearchError(words.format(field=field, values=", ".join(known)), token.start(), token.end())
    return Is(value.lower()) if field == "is" else Has(field, value.lower())


def _number(token: re.Match[str], field: str, sign: str, value: str) -> Wanted | None:
    if not value:
        return None
    try:
        number = float(value.rstrip("%").replace(",", "."))
    except ValueError:
        words = _("“{field}” is compared with a number: {field}<5")
        raise SearchError(words.format(field=field), token.start(), token.end()) from None
    if sign == ":":
        sign = "<" if field in _LAST_DAYS else "="
    return Compare(field, sign, number)


def conditions(text: str) -> tuple[tuple[int, int], ...]:
    """Where fields with their values stand in a search: start and end of each, its "-" among it."""
    found: list[tuple[int, int]] = []
    minus = None
    for token in _TOKEN.finditer(text):
        if token["field"] and token["field"].lower() in FIELDS:
            begins = minus if minus is not None else token.start()
            found.append((begins, token.end()))
        minus = token.start() if token["minus"] else None
    return tuple(found)


def complete(text: str, cursor: int, values: Callable[[str], Sequence[str]]) -> Completion | None:
    """What the word at `cursor` could become: a field, or a value of one; `values` gives those that the library has.

    None where nothing is to be suggested.
    """
    for token in _TOKEN.finditer(text):
        if token.end() >= cursor > token.start() and (token["field"] or token["word"]):
            return _completed(token, values)
    return None


def _completed(token: re.Match[str], values: Callable[[str], Sequence[str]]) -> Completion | None:
    if token["word"]:
        typed = token["word"].lower()
        texts = tuple(f"{name}{'<' if name in NUMBERS and name not in _LAST_DAYS else ':'}" for name in FIELDS)
        found = tuple(text for text in texts if text.startswith(typed))
        return Completion(token.start(), token.end(), found) if found else None
    field, typed = token["field"].lower(), token["value"].strip('"').lower()
    if field in NUMBERS or field not in FIELDS:
        return None
    known = _VALUES.get(field) or tuple(values(field))
    found = tuple(quoted(value) for value in known if value.lower().startswith(typed) and value.lower() != typed)
    return Completion(token.start("value"), token.end(), found) if found else None


def quoted(value: str) -> str:
    """A value of a field as it is typed."""
    return f'"{value}"' if re.search(r"[\s()]", value) else value


def examples() -> tuple[tuple[str, str], ...]:
    """What can be typed and what it finds, for the help."""
    return (
        ("georgia", _("words that begin so, anywhere in a question but among its wrong options")),
        ('"exact words"', _("just these words, one after the other")),
        ("question:treaty answer:putin source:reuters", _("words of the question, the answer, the source")),
        ("topic:leaders tag:nato deck:caucasus*", _("a topic, a tag, a deck; * stands for any ending")),
        ("is:due", _("where a question stands: {all}").format(all=", ".join(STANDINGS))),
        ("kind:person report:wrong", _("what is asked for; why you set it aside")),
        ("stability<5 difficulty>7 lapses>=3 reviews=0", _("figures of its memory; stability in days")),
        ("recall<70", _("the chance that you recall it now, in per cent")),
        ("due<7 added:7 answered:30", _("days until it is due; added or answered within so many days")),
        ("-is:suspended -tag:nato", _("what is not so")),
        ("georgia (abkhazia OR ossetia)", _("one thing or another")),
    )
