"""A dated event in words: its clause without the date, as short as it can be told."""

from collections.abc import Sequence
from typing import NamedTuple

from quizapp.corpus.when import When
from quizapp.facts.clauses.clauses import STOPS, Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.clauses.verbs import Shape
from quizapp.facts.dates.clock import LEADS
from quizapp.facts.dates.tie import Tie
from quizapp.facts.fact import Event

_ACTOR = 10  # units of an actor, and of what follows the verb, at most
_REST = 14
_NOUN = 10
_LONG = 3  # words of a noun that tells its event by itself
_RELATIVES = frozenset({"which", "that", "whom"})
_RELATIVE = 4  # units from a comma over "which" to its verb
_SEVERAL = frozenset({"both", "N", "these", "those"})
_WITH_NAMES = frozenset({"D", "O", "N", "X"})  # these may stand before another name in one noun phrase
_JOINED = frozenset({",", "and", "or"})
_LEADING = frozenset({"according", "to", "by", "and", "of", "similar"})


class Worded(NamedTuple):
    """An event as the parts of a sentence, and in the words of the article."""

    event: Event
    subject: str


def worded(clauses: Clauses, tied: Tie, at: int, when: When) -> Worded:
    """The event that the date at a unit belongs to; one told by a noun has the noun as its actor and takes place."""
    verb = tied.verb
    if verb is None:
        noun = _noun(clauses, tied, at)
        actor = f"the {noun}".rstrip(" ,") if _single(clauses, tied, noun) else noun
        told = " ".join(part for part in _around(clauses, tied, at, noun) if part)
        return Worded(Event(actor=actor, base="take place", past="took place", when=when), told)
    actor, group, rest = _parts(clauses, tied, verb, at)
    actor = _whose_life(clauses, verb) or actor
    subject = " ".join(part for part in (actor, group, rest) if part)
    form = verb.form
    if not verb.passive and not _reduced(clauses, verb):
        return Worded(Event(actor=actor, base=form.base, past=form.past, rest=rest, when=when), subject)
    be = _was(verb.helper.split(), actor)
    return Worded(Event(actor=actor, base=form.participle, past=form.participle, rest=rest, be=be, when=when), subject)


def _reduced(clauses: Clauses, verb: Verb) -> bool:
    """Whether a past form after a preposition and its noun describes the noun: "under a text initialled in May"."""
    if verb.first != verb.head or verb.copula or Shape.PARTICIPLE not in verb.form.shapes or verb.shape is Shape.GERUND:
        return False
    first, last = clauses.subject(verb)
    if not last or clauses.words[last - 1] in _RELATIVES or clauses.words[verb.first - 1] in _RELATIVES:
        return False
    preposition = not clauses.tags[first] and clauses.words[first] in clauses.prepositions
    return preposition and _past_adverbial(clauses, first, last) == first + 1


def _was(helpers: Sequence[str], actor: str) -> str:
    """The past of the helpers of a passive; where they do not tell its number, the actor does."""
    if _PLURAL.intersection(helpers):
        return "were"
    if _SINGULAR.intersection(helpers):
        return "was"
    return "were" if actor.endswith("s") and not actor.endswith("ss") else "was"


_SINGULAR, _PLURAL = frozenset({"is", "was", "has"}), frozenset({"are", "were", "have"})


def _parts(clauses: Clauses, tied: Tie, verb: Verb, at: int) -> tuple[str, str, str]:
    """The actor, the verb with its helpers, and what follows it without the date."""
    bearer: Verb | None = verb
    if (
        not verb.finite and verb.shape is not Shape.PARTICIPLE
    ):  # after meeting, to meet: who does, the clause's verb tells
        bearer = clauses.finite_before(verb.first) or clauses.finite_after(verb.last)
    first, last = clauses.subject(bearer) if bearer is not None else (0, 0)
    while first < last - 1 and clauses.words[first] in _LEADING:
        first += 1
    first = _past_adverbial(clauses, _nearest(clauses, verb, first, last), last)
    while first < last - 1 and clauses.words[first] in _RELATIVES:
        first += 1
    actor = clauses.sentence.words(max(first, last - _ACTOR), last)
    group = " ".join(
        clauses.sentence.words(index, index + 1)
        for index in range(verb.first, verb.last)
        if not tied.start <= index <= at
    )
    return actor, group, _rest(clauses, tied, verb, at)


def _whose_life(clauses: Clauses, verb: Verb) -> str:
    """Whose birth and death one line tells, at its beginning: Ada Quill, engineer, born 3 March 1931; died 9 May 2012.

    Empty for a verb of anything else.
    """
    words = clauses.words
    name = int(words[0] in {"•", "*", "·"})
    comma = clauses.word(name + 1) == ","
    if words[verb.head] not in _LIFE or not _LIFE.issubset(words) or not comma or not clauses.tag(name):
        return ""
    born = words.index("born")
    bare = words[born - 1] == "," and words[words.index("died") - 1] in {";", ","}
    return clauses.sentence.words(name, name + 1) if bare and clauses.finite_before(born) is None else ""


_LIFE = frozenset({"born", "died"})


def _past_adverbial(clauses: Clauses, first: int, last: int) -> int:
    """Where a subject begins after "In December", "Under the treaty" or "In Washington" with no comma after it."""
    if clauses.tags[first] or clauses.words[first] not in clauses.prepositions:
        return first
    for at in range(first + 2, last):
        before = clauses.tags[at - 1]
        begun = clauses.words[at] in clauses.determiners and clauses.words[at - 1] not in clauses.prepositions
        if not clauses.tags[at] and begun:
            return at
        if before == "T" or (before and clauses.tags[at] and clauses.words[at - 1] not in _WITH_NAMES):
            return at
    return first + 1 if first + 1 < last and clauses.tags[first + 1] != "N" else first


def _nearest(clauses: Clauses, verb: Verb, first: int, last: int) -> int:
    """Where what "which" stands for begins: of "sovereignty of both regions, which broke away", the regions."""
    if last >= len(clauses.words) or clauses.words[last] not in {",", "which"} or verb.first - last > _RELATIVE:
        return first
    if "fix" in verb.form.kinds or "aim" in verb.form.kinds:  # meetings of both companies, which are planned for May
        return first
    if "which" not in clauses.words[last : last + 2]:
        return first
    for at in range(last - 2, first, -1):
        if clauses.words[at] == "of" and clauses.words[at + 1] in _SEVERAL:
            return at + 1
    return first


def _rest(clauses: Clauses, tied: Tie, verb: Verb, at: int) -> str:
    """What follows a verb in its clause, without the date and its preposition."""
    kept: list[tuple[int, int]] = []
    others = _listed_with(clauses, tied.start, at)
    for index in range(verb.last, min(len(clauses.words), verb.last + _REST + at + 1 - tied.start)):
        if index in others:
            continue
        word = clauses.words[index]
        over = index > at
        ends = word in STOPS or word == "." or (over and (word == "," or clauses.opens(index)))
        if ends or any(other.first == index and other.finite for other in clauses.verbs):
            break
        if kept and kept[-1][1] == index:
            kept[-1] = kept[-1][0], index + 1
        else:
            kept.append((index, index + 1))
    return " ".join(clauses.sentence.words(*one) for one in kept).strip(" ,")


def _listed_with(clauses: Clauses, start: int, at: int) -> range:
    """The units of a date and of those that it is listed with: in 1998, 2001 and in 2004."""
    first = before = start
    while clauses.word(before - 1) in _JOINED:
        before -= 1
        if clauses.tag(before - 1) == "T":
            before -= 1
            while clauses.word(before - 1) in LEADS:
                before -= 1
            first = before
    return range(first, at + 1)


def _around(clauses: Clauses, tied: Tie, at: int, noun: str) -> tuple[str, str, str]:
    """What stands before a short noun, the noun, and what stands after it: the crash | killed nine people."""
    first, last = tied.noun
    if len(noun.split()) >= _LONG:
        return "", noun, ""
    begin = max(first, at + 1) if first > at else first
    end = max(at + 1, last)
    verb = next((one for one in clauses.verbs if one.finite and one.first >= end), None)
    own = clauses.subject(verb) if verb is not None and clauses.word(end) == "," else (0, 0)
    if verb is not None and own[0] == end + 1 and clauses.words[own[0]] not in _LEADING | clauses.prepositions:
        told = f"{clauses.sentence.words(own[0], verb.last)} {_rest(clauses, tied, verb, at)}"
        return "", f"{noun.rstrip(' ,')},", told.strip()
    if verb is not None and not _cut(clauses, end, verb.first):
        return "", noun, f"{clauses.sentence.words(verb.first, verb.last)} {_rest(clauses, tied, verb, at)}".strip()
    before = clauses.finite_before(begin)
    if before is None or _cut(clauses, before.last, begin):
        return "", noun, ""
    actor = clauses.subject(before)
    return clauses.sentence.words(max(actor[0], actor[1] - _ACTOR), before.last) if actor[1] else "", noun, ""


def _cut(clauses: Clauses, first: int, last: int) -> bool:
    """Whether a stop or a word that begins a clause stands between two units."""
    return any(clauses.words[at] in STOPS or clauses.opens(at) for at in range(first, last))


def _single(clauses: Clauses, tied: Tie, noun: str) -> bool:
    """Whether an article stands before a noun without being one of its words: "in a nonbinding vote"."""
    before = clauses.word(tied.noun[0] - 1)
    return before in {"a", "an", "the"} and noun[:1].islower()


def _noun(clauses: Clauses, tied: Tie, at: int) -> str:
    first, last = tied.noun
    while first < last - 1 and clauses.words[first] in clauses.prepositions:
        first += 1
    before = clauses.sentence.words(first, min(last, first + _NOUN))
    if first > at:  # Monday's ballot: with what follows the noun
        end = last
        while end < min(len(clauses.words), last + 5) and not (
            clauses.words[end] in STOPS
            or clauses.words[end] in {",", "."}
            or clauses.opens(end)
            or any(verb.first == end for verb in clauses.verbs)
        ):
            end += 1
        return clauses.sentence.words(first, end)
    return before
