"""Offices told by who follows whom: "He was succeeded by Ada Quill", where his office is told elsewhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.facts.entities.person import Person
from quizapp.facts.fact import FactType, Office, Status
from quizapp.facts.rules import Candidate, Found, Reading, rule
from quizapp.facts.sentence import Tag
from quizapp.facts.signs import sign_of_parts

_RULE = "office.succession"
_TO_COME = re.compile(r"\b(?:will|to) (?:succeed|replace|take|be)\b")
_TELLING = ("succe", "replace", "predecessor", "over from", "reins from", "job from", "helm from")


def _no_reading(_found: Found, _reading: Reading) -> Iterable[Candidate]:
    return ()


_PASSIVE = rule(
    _RULE,
    FactType.LEADER_ROLE,
    r"(?:(?P<one>P)(?: , (?:N|\d+) ,| ,(?: who)?)?|he|she|who)"
    r"(?: (?:has|had|was|were|is|will|to|be|been|being|later|then|in turn))*"
    r" (?:succeeded|replaced)(?: (?:on|in)? ?T| in (?:the|that|his|her) (?:[a-z]+|O))? by"
    r" (?:(?:the|his|her|a|an|former|deputy|D) ){0,3}(?:O )?(?P<other>P)(?! 's)",
    example="he was succeeded by P",
    needs="P",
)(_no_reading)
_ACTIVE = rule(
    _RULE,
    FactType.LEADER_ROLE,
    r"(?:(?P<one>P)(?: , (?:N|\d+) ,| ,(?: who)?)?|he|she|who)(?: (?:has|had|is|will|to|later|then))*"
    r" (?:succeed|succeeds|succeeded|replaces|replaced|replace"
    r"|(?:take|takes|took|taking|taken) (?:over|the reins|the job|the helm) from)"
    r" (?:(?:the|his|her|a|an|former|D) ){0,2}(?:O )?(?P<other>P)(?! (?:'s|as\b))",
    example="she succeeded P ,",
    needs="P",
)(_no_reading)


_PREDECESSOR = rule(
    _RULE,
    FactType.LEADER_ROLE,
    r"(?:(?P<one>P)(?:(?: ,)? whose| 's)|his|her) (?:(?:[a-z-]+|D) ){0,2}?(?P<which>predecessor|successor)"
    r"(?: (?:and|as) [^,;:P]{1,40})?(?: ,)? (?:O )?(?P<other>P)(?! 's)",
    example="P , whose predecessor P",
    needs="P",
)(_no_reading)


# Words of `_TELLING`.
_SIGN = sign_of_parts(("succe", "replace", "predecessor", "over", "reins", "job", "helm"))


def find(reading: Reading, known: Iterable[Candidate]) -> Iterator[Candidate]:
    """Candidates for successors and predecessors of people whose one office is told by the candidates known."""
    told: dict[str, list[Candidate]] = {}
    for candidate in known:
        if isinstance(candidate.value, Office):
            told.setdefault(candidate.value.person, []).append(candidate)
    for sentence in reading.sentences:
        if not sentence.signs & _SIGN or not any(word in sentence.shadow for word in _TELLING):
            continue
        for one in (_PASSIVE, _ACTIVE, _PREDECESSOR):
            for found in one.matches(sentence):
                passive = one is _PASSIVE or (one is _PREDECESSOR and found.words("which").lower() == "successor")
                yield from _follows(found, reading, told, passive=passive)


def _follows(found: Found, reading: Reading, told: dict[str, list[Candidate]], *, passive: bool) -> Iterator[Candidate]:
    first = _person(found, "one") or _meant(found, reading)
    second = _person(found, "other")
    if first is None or second is None or first == second:
        return
    before, after = (first, second) if passive else (second, first)
    posts = _one_office(told.get(before.name, ())), _one_office(told.get(after.name, ()))
    if posts[0] is not None and after.name not in told:
        yield _made(found, after, posts[0], Status.CURRENT)
    elif posts[1] is not None and before.name not in told and not _TO_COME.search(found.words().lower()):
        yield _made(found, before, posts[1], Status.FORMER)


def _person(found: Found, group: str) -> Person | None:
    value = found.unit(group).value if found.has(group) else None
    return value if isinstance(value, Person) else None


def _meant(found: Found, reading: Reading) -> Person | None:
    """Whom "he" or "who" stands for: the one person before in the sentence, or else in the one before."""
    sentence = found.sentence
    units = sentence.units[: found.range()[0]]
    if not any(unit.tag == Tag.PERSON for unit in units) and sentence.number:
        units = reading.sentences[sentence.number - 1].units
    people = {unit.value for unit in units if isinstance(unit.value, Person)}
    return people.pop() if len(people) == 1 else None


def _one_office(candidates: Iterable[Candidate]) -> Candidate | None:
    """The only office of a person, no player's: a captain is replaced in a match."""
    offices = {(one.value.office_class, one.normalised): one for one in candidates if isinstance(one.value, Office)}
    classes = {group for group, _normalised in offices}
    if len(classes) != 1 or classes & {"sport", "spokesperson", "local"} - {"local"}:
        return None
    return next(iter(offices.values()))


def _made(found: Found, person: Person, like: Candidate, status: Status) -> Candidate:
    if not isinstance(like.value, Office):
        raise TypeError("a candidate for an office has an office")
    _name, _bar, post = like.normalised.partition("|")
    return replace(
        like,
        rule=_RULE,
        value=replace(like.value, person=person.name),
        normalised=f"{person.name}|{post}",
        subject=person.name,
        sentence=found.sentence,
        surface=found.span("other"),
        status=status,
    )
