"""Whether dates, offices and votes of different articles are of one thing, although told with other words."""

import re
from collections.abc import Hashable, Iterator

from quizapp.corpus.when import worded
from quizapp.facts.fact import Event, Fact, FactType, Office, Status, Vote
from quizapp.facts.merging.contexts import (
    Context,
    context,
    names,
    of_another,
    one_round,
    one_story,
    patterns,
    polities,
    printed_together,
    times,
)
from quizapp.facts.record.alike import stems

_FEWEST = 3  # stems that make a description one that means the same event twice
_SHARED = 2
_SINGLE = frozenset({"president", "head of government", "foreign minister", "royal"})
_ALONE = frozenset({"president", "chancellor", "premier", "king", "queen", "pope", "emir", "sultan"})
_ANY = re.compile(r"(?:an?|another|some|two|three|four|five|\d+) ", re.IGNORECASE)  # actors that may be another's too
_VOTING = frozenset({"appro", "adopt", "passe", "pass", "rejec", "back", "backe", "endor", "suppo", "vote", "voted"})


def topic(fact: Fact) -> tuple[object, ...] | None:
    """What a fact is about apart from its value, in the same words: two facts of one topic should say the same."""
    value = fact.value
    match value:
        case Office() if fact.status is Status.CURRENT and value.polity and not value.body:
            return (value.polity, value.office.casefold()) if value.office_class in _SINGLE else None
        case Event() if fact.status is Status.OCCURRED:
            words = stems(value.clause) - stems(worded(value.when))
            named = _once(value) and not _ANY.match(value.actor)
            return (FactType.EVENT_DATE, words) if len(words) >= _FEWEST and named else None
        case Vote():
            words = stems(fact.subject) | stems(value.matter)
            return (value.body.casefold(), words, one_round(fact)) if len(words) >= _FEWEST else None
    return None


# Offices --------------------------------------------------------------------------------------------------------------


def office_topics(fact: Fact, office: Office) -> Iterator[Hashable]:
    """What an office is called, whoever's it is, if only one person holds it at a time."""
    if fact.status is not Status.CURRENT:
        return
    words = _words(fact, office)
    called = f"{office.office} {office.body}".casefold()
    held = {found.group() for found in patterns("single")["single"].finditer(called)}
    if not held or patterns("several")["several"].search(called):
        return
    if len(words) >= _SHARED or held & _ALONE:
        yield FactType.LEADER_ROLE, words


def _words(fact: Fact, office: Office) -> frozenset[str]:
    side = fact.normalised.rpartition("|")[2]
    return stems(f"{office.office} {side}") - {stem for one in _side_words(fact) for stem in stems(one)}


def _side_words(fact: Fact) -> list[str]:
    side = fact.normalised.rpartition("|")[2]
    return [side] if side.casefold() in polities() else [word for word in side.split() if word.casefold() in polities()]


def _side(fact: Fact, office: Office) -> frozenset[str]:
    known = frozenset(polities()[word.casefold()] for word in _side_words(fact))
    return known | ({office.polity} if office.polity in polities().values() else frozenset())


def one_office(pair: tuple[Fact, Fact], articles: tuple[Context, Context]) -> bool:
    """Whether two holders of one title are told of one office at one time."""
    one, other = pair
    left, right = one.value, other.value
    if not isinstance(left, Office) or not isinstance(right, Office) or not printed_together(one, other):
        return False
    if one.valid is not None and other.valid is not None and not one.valid.overlaps(other.valid):
        return False
    if _follows(one, right, articles[0]) or _follows(other, left, articles[1]):
        return False
    mine, theirs = _side(one, left), _side(other, right)
    if mine != theirs and mine and theirs:
        return False
    if mine != theirs or not mine:
        return bool(_whose(one, left) & _whose(other, right)) or one_story(*articles)
    return True


def _follows(fact: Fact, other: Office, article: Context) -> bool:
    """Whether an article that has one holder names the other one too: one came after the other."""
    return other.person.split()[-1].casefold() in article.names | _sentence(fact).names


def _whose(fact: Fact, office: Office) -> frozenset[str]:
    """The stems of what an office is of: "mayor of Harborough", or its body."""
    return stems(f"{office.office.partition(' of ')[2]} {fact.normalised.rpartition('|')[2]}")


# Dates ----------------------------------------------------------------------------------------------------------------


def told_once(fact: Fact, event: Event) -> Iterator[Hashable]:
    """What happened to whom, by the verb and each name, if it is something that happens once."""
    if fact.status is not Status.OCCURRED or not _once(event) or patterns("again")["again"].search(event.clause):
        return
    for name in sorted(_sentence(fact).names):
        yield FactType.EVENT_DATE, _verb(event), name


def _verb(event: Event) -> str:
    return next(iter(stems(event.past)), event.past)[:4]


def _once(event: Event) -> bool:
    return patterns("once")["once"].search(event.past.casefold()) is not None


def one_time(pair: tuple[Fact, Fact], articles: tuple[Context, Context]) -> bool:
    """Whether two dated clauses with one verb tell the same thing: one says all that the other does."""
    one, other = (_description(fact) for fact in pair)
    fewer, more = sorted((one, other), key=len)
    if len(fewer) < _FEWEST or not fewer <= more or any(of_another(_clause(fact), more - fewer) for fact in pair):
        return False
    named = [names(_clause(fact)) for fact in pair]
    left, right = (_sentence(fact) for fact in pair)
    known = (left.names - left.places) & (right.names - right.places)  # where it was is not what it was
    return bool(known) and (named[0] <= named[1] or named[1] <= named[0] or one_story(*articles))


def _clause(fact: Fact) -> str:
    return fact.value.clause if isinstance(fact.value, Event) else fact.subject


def _description(fact: Fact) -> frozenset[str]:
    return stems(_clause(fact)) - times() - (stems(worded(fact.value.when)) if isinstance(fact.value, Event) else set())


# Votes ----------------------------------------------------------------------------------------------------------------


def vote_topics(vote: Vote) -> Iterator[Hashable]:
    """What is voted on, by each of its words."""
    for word in sorted(_matter(vote)):
        yield FactType.VOTE, word


def one_vote(pair: tuple[Fact, Fact], articles: tuple[Context, Context]) -> bool:
    """Whether two scores are of one vote: bodies named alike, one matter, one reading, one time."""
    one, other = pair
    left, right = one.value, other.value
    if not isinstance(left, Vote) or not isinstance(right, Vote) or not printed_together(one, other):
        return False
    fewer, more = sorted((_matter(left), _matter(right)), key=len)
    if not fewer <= more or one_round(one) != one_round(other):
        return False
    mine, theirs = _body(left), _body(right)
    if not _one_body(mine[0], theirs[0]) or _at_other_times(left, right):
        return False
    if len(fewer) < _SHARED and (left.when is None or left.when != right.when or fewer != more):
        return False
    here, there = mine[1] or _polities(one), theirs[1] or _polities(other)
    if here and there:
        return bool(here & there)
    return one.reported == other.reported or one_story(*articles) or left.body == right.body


def _one_body(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two bodies are named alike: in the same words, or one with more before them."""
    return one == other or (len(one & other) >= _SHARED and (one <= other or other <= one))


def _at_other_times(one: Vote, other: Vote) -> bool:
    return one.when is not None and other.when is not None and not one.when.overlaps(other.when)


def _polities(fact: Fact) -> frozenset[str]:
    return _sentence(fact).names & frozenset(polities().values())


def _matter(vote: Vote) -> frozenset[str]:
    return stems(vote.matter) - _VOTING - times()


def _body(vote: Vote) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a body's name without the polity, and the polity."""
    words = vote.body.replace("-", " ").replace("'s", "").replace("’s", "").split()
    sides = frozenset(polities()[word.casefold()] for word in words if word.casefold() in polities())
    return stems(" ".join(word for word in words if word.casefold() not in polities())), sides


def _sentence(fact: Fact) -> Context:
    return context(fact.evidence[0].sentence)
