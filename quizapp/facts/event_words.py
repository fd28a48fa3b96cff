"""A dated event in words: its clause without the date, as short as it can be told."""

from quizapp.corpus.when import When
from quizapp.facts.clauses import STOPS, Clauses
from quizapp.facts.date_tie import Tie
from quizapp.facts.fact import Event
from quizapp.facts.verb_groups import Verb

_ACTOR = 10  # units of an actor, and of what follows the verb, at most
_REST = 14
_NOUN = 10


def subject(clauses: Clauses, tied: Tie, at: int) -> str:
    """The words of the event that the date at a unit belongs to."""
    if tied.verb is None:
        return _noun(clauses, tied, at)
    return " ".join(part for part in (*_parts(clauses, tied, tied.verb, at),) if part)


def event(clauses: Clauses, tied: Tie, at: int, when: When) -> Event:
    """The event as parts of a sentence; one told by a noun has the noun as its actor and no verb."""
    verb = tied.verb
    if verb is None:
        return Event(actor=_noun(clauses, tied, at), base="take place", past="took place", when=when)
    actor, _group, rest = _parts(clauses, tied, verb, at)
    if verb.passive:
        be = verb.helper.split()[-1] if verb.helper.split()[-1:] in (["was"], ["were"]) else "was"
        return Event(actor=actor, base=verb.form.participle, past=verb.form.participle, rest=rest, be=be, when=when)
    return Event(actor=actor, base=verb.form.base, past=verb.form.past, rest=rest, when=when)


def _parts(clauses: Clauses, tied: Tie, verb: Verb, at: int) -> tuple[str, str, str]:
    """The actor, the verb with its helpers, and what follows it without the date."""
    first, last = clauses.subject(verb)
    if first == last and not verb.finite:
        main = clauses.finite_before(verb.first)
        first, last = clauses.subject(main) if main is not None else (0, 0)
    actor = clauses.sentence.words(max(first, last - _ACTOR), last)
    group = " ".join(
        clauses.sentence.words(index, index + 1)
        for index in range(verb.first, verb.last)
        if not tied.start <= index <= at
    )
    return actor, group, _rest(clauses, tied, verb, at)


def _rest(clauses: Clauses, tied: Tie, verb: Verb, at: int) -> str:
    """What follows a verb in its clause, without the date and its preposition."""
    kept: list[tuple[int, int]] = []
    for index in range(verb.last, min(len(clauses.words), verb.last + _REST + at + 1 - tied.start)):
        if tied.start <= index <= at:
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


def _noun(clauses: Clauses, tied: Tie, at: int) -> str:
    first, last = tied.noun
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
