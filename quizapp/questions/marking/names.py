"""Whether a typed name is the person of the key: titles, initials, patronymics, the order of names, other scripts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from quizapp.facts.lexicon import bundled, items
from quizapp.i18n import _
from quizapp.questions.marking.mark import Mark, nearly, wrong
from quizapp.questions.marking.spelling import known_words, landed, latin, sounded, spelt, squeezed
from quizapp.questions.marking.typed_words import lists, words
from quizapp.questions.overlap import folded
from quizapp.questions.question import AnswerKind, Question

_INITIAL_A = re.compile(r"^\W*(A(?= )|[Aa](?=\.))\.?\s*(.+)$")
_APART = re.compile(r"[,;/|&+()\n]|\. ")
_LONGEST_NAME = 6  # words
# Abdul Rahman, Abd al-Rahman, Abdelrahman: one given name, told in one word or more.
_SERVANT = re.compile(r"\babd(?: [aeu][lr]|[aeu][lr])? ?(?=[a-z]{3})")
_ARTICLES = frozenset({"al", "el"})
_INITIALS = 3  # letters that stand together, GW for George Walker
_GENITIVE = re.compile(
    r"^(\w{3,}?)g?iin$"
)  # a Mongolian father's name as it stands before one's own: Khaltmaagiin, of Khaltmaa
_FATHERS = 5  # letters of a patronymic at least


@dataclass(frozen=True, slots=True)
class _Person:
    """The parts of the key's names as they sound; `alone`: the family name by itself is right."""

    family: tuple[str, ...]
    given: frozenset[str]
    alone: bool
    middle: bool  # some name of the key has more than a given and a family name


def is_person(question: Question) -> bool:
    """Whether the key is the name of one person, as its kind or a family name among what is accepted tells."""
    told = question.answer.split()
    if len(told) > _LONGEST_NAME or " and " in question.answer:
        return False
    last = folded(told[-1]) if told else ""
    capitals = all(word[:1].isupper() for word in told)
    return question.kind is AnswerKind.PERSON or (
        question.kind is AnswerKind.TEXT and len(told) > 1 and capitals and last in map(folded, question.accepted)
    )


def mark_name(question: Question, typed: str, others: Sequence[str] = ()) -> Mark:
    """Compare a typed name with the person of the key; a wrong one with the right family name is told as such."""
    mark = _mark_name(question, typed, others)
    if _is_option(question, typed):
        return wrong() if mark.correct else mark
    if mark.correct:
        return mark
    own = {sounded(one) for one in (question.answer, *_otherwise(question.answer))}
    strangers = tuple(one for one in others if sounded(one) not in own)
    spelt_so = (_mark_name(one, typed, strangers) for one in _respelt(question))
    return next((each for each in spelt_so if each.correct), mark)


def _mark_name(question: Question, typed: str, others: Sequence[str]) -> Mark:
    right = (question.answer, *question.accepted)
    if not (bare := without_titles(typed, question)):
        return wrong()
    bared = _is_with_article(question)
    rivals = {_heard(one, bared=bared) for one in (*others, *(option.text for option in question.distractors))}
    heard = _heard(bare, bared=bared)
    if squeezed(spelt(bare)) in {squeezed(spelt(one)) for one in right}:
        return Mark(correct=True)
    given = _heard(question.answer, bared=bared).split()[:1]  # Sheikh Ali is right, Ali alone or King Ali is not
    names = {_heard(without_titles(one, question) or one, bared=bared) for one in right} - {*given}
    if heard in names and heard not in rivals:
        return Mark(correct=True)
    apart = _APART.search(typed)  # two things beside each other are no name with a middle name
    return _by_parts(_person(question), heard.split(), rivals, one=apart is None)


def _is_with_article(question: Question) -> bool:
    """Whether a name of the key has the Arabic article, which is as often left out or spelt otherwise."""
    told = latin(question.answer).split()
    first = question.answer[2:3] in {"-", "‑"}  # Al-Dirdiri, not Al Gore
    return bool(_ARTICLES.intersection(told[0 if first else 1 : -1]))


def _heard(name: str, *, bared: bool) -> str:
    """A name as it sounds, without Arabic articles if `bared`."""
    told = _SERVANT.sub("abdul", sounded(name)) if bared else sounded(name)
    kept = [word for word in told.split() if not bared or word not in _ARTICLES]
    return " ".join(kept) or told


@cache
def _other_spellings() -> dict[str, tuple[str, ...]]:
    """What those on record are called besides, by their names as they sound."""
    return {sounded(row["name"]): items(row["aliases"]) for row in bundled().rows("record_holders") if row["aliases"]}


def _otherwise(answer: str) -> tuple[str, ...]:
    return _other_spellings().get(sounded(answer), ())


def _is_option(question: Question, typed: str) -> bool:
    """Whether a name is that of a wrong option, also where its given name is a title elsewhere, as Hafez is."""
    bared = _is_with_article(question)
    return _heard(typed, bared=bared) in {_heard(option.text, bared=bared) for option in question.distractors}


def _respelt(question: Question) -> Iterator[Question]:
    """The question with another spelling of the key's name, given name and family name of which may be mixed."""
    told = question.answer.split()
    alone = folded(told[-1]) in map(folded, question.accepted)
    for name in _otherwise(question.answer):
        parts = name.split()
        if len(parts) == len(told) > 1:
            mixed = " ".join((*told[:-1], parts[-1]))
            yield replace(question, answer=name, accepted=(mixed, parts[-1]) if alone else (mixed,))


def initials_behind(typed: str) -> str:
    """A name with the initial A behind it, where nobody takes it for an article."""
    return _INITIAL_A.sub(r"\2 \1", typed, count=1)


def without_titles(typed: str, question: Question) -> str:
    """A name without what stands before it, Mr or President, and Jr behind it where the key has none.

    It is "" if a title tells another sex than the given name does.
    """
    told = latin(typed).split()
    titles = _titles()
    while len(told) > 1:
        lead = _state(told, question)  # Russian President Vladimir Putin
        many = next((many for many in (3, 2, 1) if len(told) > lead + many and _joined(told, lead, many) in titles), 0)
        if not many:
            break
        if _sex(question) and _joined(told, lead, many) in words({"m": "woman", "f": "man"}[_sex(question)]):
            return ""
        told = told[lead + many :]
        if told[0] == "of" and (of := _state(told[1:], question)):
            told = told[1 + of :]
    suffixes = words("suffix")
    named = any(folded(word) in suffixes for one in (question.answer, *question.accepted) for word in one.split())
    while len(told) > 1 and not named and told[-1] in suffixes:  # Joseph Biden Jr.; Martin Luther King Sr. is another
        told.pop()
    return " ".join(told)


def _joined(told: Sequence[str], first: int, many: int) -> str:
    return " ".join(told[first : first + many])


def _state(told: Sequence[str], question: Question) -> int:
    """How many words at the beginning are the name of a state of the stem, or tell those who belong to it."""
    named = {word for word in landed(question.stem) if word[0] == "@"}
    start = 1 if told[:1] == ["the"] else 0
    ends = range(min(len(told) - 1, start + _LONGEST_NAME), start, -1)
    return next((end for end in ends if (one := landed(" ".join(told[start:end]))) and set(one) <= named), 0)


def without_initials(typed: str, question: Question) -> str:
    """A name without titles, right initials and a patronymic, for counting slips in what is left."""
    person, told = _person(question), without_titles(typed, question).split()
    kept = [word for word in told if not (_is_initial(word, person) or (len(told) > 2 and _is_fathers(word)))]  # noqa: PLR2004
    return " ".join(kept)


def _by_parts(person: _Person, told: list[str], rivals: set[str], *, one: bool) -> Mark:
    """Compare the words of a name: the family name first or last, beside it given names, initials, a patronymic."""
    rest = _beside(person.family, told)
    if rest is None:
        only_given = bool(told) and set(told) <= person.given
        return nearly(_("The family name is missing.")) if only_given else wrong()
    named = [word for word in rest if word in person.given]
    strange = [word for word in rest if word not in named and not _fits(word, rest, person)]
    if not strange and (named or person.alone or (rest and not _shared(person, rest, rivals))):
        return Mark(correct=True)
    if not strange and not rest:
        return nearly(_("The given name is missing."))
    known = {word for rival in rivals for word in rival.split()}
    no_names = words("stop") | (words("link") - {"a"}) | {rival.split()[-1] for rival in rivals if rival}
    middle = rest[:1] == named and rest[1:] == strange and len(strange) == 1 and told[0] == rest[0]
    if (
        middle
        and one
        and not person.middle
        and strange[0].isalpha()
        and strange[0] not in known | no_names | known_words()
    ):
        return Mark(correct=True)  # a middle name that the key leaves out
    alone = strange and len(rest) <= len(person.family) + 1 and not set(strange) & no_names
    return nearly(_("Right family name, another given name.")) if alone else wrong()


def _fits(word: str, rest: list[str], person: _Person) -> bool:
    """Whether a word beside the family name may be there: an initial of the key, or the father's name or initial."""
    if _is_fathers(word) or _is_initial(word, person):
        return True
    together = 1 < len(word) <= _INITIALS and all(_is_initial(letter, person) for letter in word)  # GW
    leads = rest[0] in person.given or _is_initial(rest[0], person)
    second = len(word) == 1 and word.isalpha() and not person.middle and rest[0] != word and leads
    return together or second


def _beside(family: tuple[str, ...], told: list[str]) -> list[str] | None:
    """What stands beside the family name, which is first or last; None where it is neither."""
    many = len(family)
    if tuple(told[-many:]) == family:
        return told[:-many]
    return told[many:] if tuple(told[:many]) == family else None


def _shared(person: _Person, rest: list[str], rivals: set[str]) -> bool:
    """Whether an initial may be that of somebody else with the same family name."""
    initials = {word[0] for word in rest}
    return any(_beside(person.family, rival.split()) and rival[0] in initials for rival in rivals)


def _is_initial(word: str, person: _Person) -> bool:
    return len(word) == 1 and any(name.startswith(word) for name in person.given)


def _is_fathers(word: str) -> bool:
    return len(word) > _FATHERS and word.endswith(tuple(map(sounded, words("patronymic"))))


@lru_cache(maxsize=1024)
def _person(question: Question) -> _Person:
    bared = _is_with_article(question)
    answer = _heard(question.answer, bared=bared).split()
    forms = [_heard(one, bared=bared).split() for one in (question.answer, *question.accepted)]
    parts = [form for form in forms if len(form) < len(answer) and _beside(tuple(form), answer) is not None]
    family = min(parts, key=len, default=answer[-1:])
    given = {word for form in forms for word in form if word not in family}
    rivals = {word for option in question.distractors for word in _heard(option.text, bared=bared).split()}
    given |= {sounded(told[0]) for word in question.answer.split() if (told := _GENITIVE.findall(word))}
    given |= {short for name in given for short in _short_names().get(name, ())} - rivals
    given |= {long for name in answer[:1] for long in _full_names().get(name, ())} - rivals
    long = any(len(form) > len(family) + 1 for form in forms)
    return _Person(tuple(family), frozenset(given), family in forms, long)


@lru_cache(maxsize=1024)
def _sex(question: Question) -> str:
    """The sex that the given name of the key tells, m or f, or nothing."""
    genders = _genders()
    return next((genders[word] for word in folded(question.answer).split() if word in genders), "")


@cache
def _genders() -> dict[str, str]:
    return {folded(row["name"]): row["gender"] for row in bundled().rows("name_genders")}


@cache
def _short_names() -> dict[str, frozenset[str]]:
    """The usual short forms of given names, each as it sounds."""
    found: dict[str, frozenset[str]] = {}
    for row in lists.rows("short_names"):
        for name in items(row["names"]):
            key = sounded(name)
            found[key] = found.get(key, frozenset()) | set(map(sounded, items(row["short"])))
    return found


@cache
def _full_names() -> dict[str, frozenset[str]]:
    """The given names that a short form is the usual one of, where it is that of one name only."""
    found: dict[str, list[frozenset[str]]] = {}
    for row in lists.rows("short_names"):
        for short in items(row["short"]):
            found.setdefault(sounded(short), []).append(frozenset(map(sounded, items(row["names"]))))
    return {short: names[0] for short, names in found.items() if len(names) == 1}


@cache
def _titles() -> frozenset[str]:
    """What may stand before a name: Mr, President, Prime Minister."""
    heads = (row["word"] for row in bundled().rows("offices") if row["kind"] in {"head", "phrase"})
    told = {folded(title) for title in (*bundled().words("honorifics"), *heads)}
    return frozenset(told | {"prime minister", "foreign minister", "defence minister", "defense minister"}) - {""}
