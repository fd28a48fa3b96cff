"""Whether a typed wording is the key in other words: spelling, order, names of states, a body's other names."""

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from quizapp.facts.lexicon import Row, bundled, items
from quizapp.i18n import _
from quizapp.questions.marking.spelling import landed, spelt, squeezed
from quizapp.questions.marking.typed_words import lists, words
from quizapp.questions.overlap import mentions
from quizapp.questions.question import AnswerKind, Question

_NAMED = 2  # wrong options at least that the stem names
# Kinds whose words may come in any order, and whose small words do not count: minister of defence, defence minister.
_NAMES = {AnswerKind.OFFICE, AnswerKind.BODY, AnswerKind.AGREEMENT, AnswerKind.POLITY, AnswerKind.PLACE}
_FORCES = frozenset({"armed", "force", "military"})
_TELLING = 2  # words of an agreement's name besides what kind of agreement it is
_LEADS = frozenset(
    {"by", "to", "in", "on", "for", "with", "through", "as", "at", "into", "from", "under", "because", "of"}
)


def same_words(question: Question, typed: str) -> bool:
    """Whether a text is the key in other words, and no wrong option in the same."""
    right = (question.answer, *question.accepted)
    wrong = [option.text for option in question.distractors]
    if squeezed(spelt(typed)) in {squeezed(spelt(one)) for one in right}:
        return squeezed(spelt(typed)) not in {squeezed(spelt(one)) for one in wrong}
    owner = _owners(question)
    given = _fold(question.kind, typed, owner)
    names = {name for one in (*right, *_posts(question)) for name in _also(question.kind, one)}
    if not given or given in {_fold(question.kind, name, owner) for one in wrong for name in _also(question.kind, one)}:
        return False
    return given in {_fold(question.kind, one, owner) for one in names}


def _also(kind: AnswerKind, name: str) -> tuple[str, ...]:
    """A name, and what else the body or place that it is the name of is called: the lower house, Moskva."""
    if kind is AnswerKind.PLACE:
        return (name, *_own_names().get(spelt(name), ()))
    if kind is AnswerKind.OFFICE:
        post, of, body = name.partition(" of ")
        return (name, *(f"{post}{of}{one}" for row in _bodies().get(spelt(body), ()) for one in _called(row)))
    rows = _bodies().get(spelt(name), ()) if kind is AnswerKind.BODY else ()
    return (name, *(each for row in rows for each in (*_called(row), *_chambers().get(row["id"], ()))))


def _posts(question: Question) -> tuple[str, ...]:
    """The short names of an office with the body of the key: speaker of the Storting, where it has a president."""
    if question.kind is not AnswerKind.OFFICE:
        return ()
    _post, of, body = question.answer.partition(" of ")
    short = (one for one in question.accepted if " of " not in one and not mentions(one, body))
    return tuple(f"{one}{of}{body}" for one in short) if spelt(body) in _bodies() else ()


def _called(row: Row) -> Iterator[str]:
    """The names of a body, without what tells two of one name apart: AFC (football); the parliament of its state."""
    for name in (row["label"], *items(row["aliases"]), *_in_full().get(row["id"], ())):
        yield name.partition(" (")[0]
    state = _labels().get(row["polity"], "")
    if state:
        yield f"{row['label']} of {state}"
    if row["kind"] == "parliament" and state and _parliaments()[row["polity"]] == 1:
        yield f"parliament of {state}"


def is_short_for(question: Question, typed: str) -> bool:
    """Whether a text tells which of the answers that the stem names is meant: "the offer" among an offer and a war."""
    options = [option.text for option in question.distractors]
    if len(options) < _NAMED or not all(mentions(question.stem, one) for one in (question.answer, *options)):
        return False
    given = set(_bag(landed(typed)))
    fitting = [one for one in (question.answer, *options) if given <= set(_bag(landed(one)))]
    return bool(_unlanded(given)) and fitting == [question.answer]


def words_note(question: Question, typed: str) -> str:
    """What is missing in a text that is part of the key, or what it has beside it; "" where it is something else."""
    given, stem = set(_bag(landed(typed))), set(_bag(landed(question.stem)))
    wrong = {word for option in question.distractors for word in _bag(landed(option.text))}
    for one in (question.answer, *question.accepted):
        key = set(_bag(landed(one)))
        if question.kind in _NAMES and _of_another(key, given):
            return _("Right, but of another country or body.")
        if given < key and _unlanded(given) - stem - wrong:
            return _("Part of the answer is missing.")
        if key and key < given and key - stem and not (given - key) & words("stop"):
            return _("The right answer is in it, with something else.")
    return ""


def _of_another(key: set[str], given: set[str]) -> bool:
    """Whether all but the state that something is of is the same: president of Norland, president of Estmark."""
    return bool(_unlanded(key)) and _unlanded(key) == _unlanded(given) and not given <= key


def _unlanded(told: set[str]) -> set[str]:
    return {word for word in told if word[0] != "@"}


def _fold(kind: AnswerKind, text: str, owner: frozenset[str]) -> tuple[str, ...]:
    """The words of a text as they are compared; `owner` is left out, since it is told by what it owns."""
    if kind is AnswerKind.POLITY:
        return _bag(landed(text, demonyms=False))
    told = landed(text)
    if kind in {AnswerKind.AGREEMENT, AnswerKind.OFFICE}:
        told = tuple(_headed(kind, told))
    if kind in _NAMES or not _unlanded(set(_bag(told))):
        return tuple(word for word in _bag(told) if word not in owner)
    return _in_order(told)


def _headed(kind: AnswerKind, told: tuple[str, ...]) -> Iterator[str]:
    """The words of an office or agreement with one for those that say the same in it, if others say which it is."""
    heads = _heads(kind)
    rest = _unlanded(set(_bag(told))) - heads.keys()
    if kind is AnswerKind.AGREEMENT and len(rest) < _TELLING:  # the Paris Agreement is no Treaty of Paris
        yield from told
    else:
        led = kind is AnswerKind.OFFICE and "commander" in told  # the Swedish armed forces are those of Sweden
        yield from filter(None, (heads.get(word, word) for word in told if not (led and word in _FORCES)))


def _bag(told: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(word for word in told if word not in words("link") | words("light")))


@lru_cache(maxsize=4096)
def _in_order(told: tuple[str, ...]) -> tuple[str, ...]:
    """The words in one order, whether told with "of" or without: the recognition of Norland, Norland's recognition."""
    kept = [word for word in told if word not in words("light")]
    while kept and kept[0] in _LEADS:
        kept.pop(0)
    for at in range(len(kept) - 2):
        if kept[at + 1] == "and" and kept[at][0] == kept[at + 2][0] == "@":
            kept[at], kept[at + 2] = sorted((kept[at], kept[at + 2]))
    parts: list[list[str]] = [[]]
    for word in kept:
        if word == "of":
            parts.append([])
        else:
            parts[-1].append(word)
    return tuple(word for part in reversed(parts) for word in part)


def _owners(question: Question) -> frozenset[str]:
    """The state that a body or office is of, or a place lies in: told beside its name it says nothing new."""
    if question.kind is AnswerKind.BODY:
        return frozenset(f"@{row['polity']}" for row in _bodies().get(spelt(question.answer), ()) if row["polity"])
    if question.kind is AnswerKind.PLACE:
        return frozenset(f"@{id}" for id in _lands().get(spelt(question.answer), ()))
    if question.kind is AnswerKind.OFFICE and any(
        _unlanded({*landed(one)}) == {*landed(one)} for one in question.accepted
    ):
        return frozenset(word for word in landed(question.answer) if word[0] == "@")
    return frozenset()


@cache
def _bodies() -> dict[str, tuple[Row, ...]]:
    """The rows of bodies by each of their names."""
    found: dict[str, tuple[Row, ...]] = {}
    for row in bundled().rows("bodies"):
        for name in dict.fromkeys(spelt(name) for name in (row["label"], *items(row["aliases"]))):
            found[name] = (*found.get(name, ()), row)
    return {name: rows for name, rows in found.items() if len(rows) == 1}  # a shared name tells no body


@cache
def _parliaments() -> Counter[str]:
    """How many bodies on record are a parliament, or a house of one, of each state."""
    return Counter(row["polity"] for row in bundled().rows("bodies") if row["kind"] == "parliament")


@cache
def _labels() -> dict[str, str]:
    return {row["id"]: row["label"] for row in bundled().rows("polities")}


@cache
def _heads(kind: AnswerKind) -> dict[str, str]:
    """The words in the names of offices or agreements that say the same as another, each with it, or with nothing."""
    return {row["written"]: row["as"] for row in lists.rows("spellings") if row["kind"] == kind.value}


@cache
def _chambers() -> dict[str, tuple[str, ...]]:
    """What the houses of parliaments are called besides, by id."""
    return {id: items(row["names"]) for row in lists.rows("chambers") for id in items(row["bodies"])}


@cache
def _in_full() -> dict[str, tuple[str, ...]]:
    """What bodies that go by their letters are called in full, by id."""
    return {row["body"]: items(row["names"]) for row in lists.rows("body_names")}


@cache
def _own_names() -> dict[str, tuple[str, ...]]:
    """What places are called where they lie, by what they are called in English."""
    return {spelt(row["place"]): items(row["names"]) for row in lists.rows("own_names")}


@cache
def _lands() -> dict[str, tuple[str, ...]]:
    """The states in which places lie, and of which they are the capital."""
    found: dict[str, tuple[str, ...]] = {
        spelt(row["name"]): (row["polity"],) for row in bundled().rows("places") if row["polity"]
    }
    for row in bundled().rows("polities"):
        if row["capital"]:
            name = spelt(row["capital"])
            found[name] = (*found.get(name, ()), row["id"])
    return found
