"""Agreements: treaties, accords, deals and ceasefires by their names, and how far each has come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quizapp.corpus.date_expression import Tense
from quizapp.facts.agreements.clauses import lasts, year_of
from quizapp.facts.agreements.context import Place, context_of, is_year, tells
from quizapp.facts.agreements.short_names import abbreviates, bracketed
from quizapp.facts.agreements.telling import TOO_LITTLE, presupposed, why_dropped
from quizapp.facts.agreements.words import AgreementWords, Words, words
from quizapp.facts.clauses.nearby import View, date_near
from quizapp.facts.fact import Agreement, FactType, Status
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Tag

_COMPARED = 100  # agreements that a place is compared with, so that the work grows with the text
_STEM = 5  # letters
_NICKNAMES = frozenset({"deal", "pact", "accord", "arrangement", "transaction"})
_NEAR = 3  # sentences after one in which it may be called by another word
_SOON = 2  # sentences after the first of an agreement in which "a deal" may be the same
_LEAD = 8  # sentences in which "a deal" may be the one that is named later
_LONGEST_APPOSITION = 8  # units
_LONGEST_PREDICATE = 14  # units of "that both had kept was the"
_OPENING = 6  # units of "It was finally signed in"
_NAMING = frozenset({"called", "known", "dubbed", "named", "titled", "entitled"})
_LISTING = frozenset({"including", "among", "both", ":", "documents", "agreements", "treaties"})
_APPOSED = _NAMING | {",", "--", "(", '"', "'", "the", "a", "an", "as", "officially", "formally", "now", "or"}
_APPOSED |= {"so-called"}


@dataclass(slots=True)
class _Known:
    """An agreement that the article told of: the name it goes by, the stems that tell it, and its parties."""

    name: str
    title: bool
    own: bool = True  # whether its name tells more than the parties
    stems: frozenset[str] = frozenset()
    parties: set[str] = field(default_factory=set)
    years: set[str] = field(default_factory=set)  # beside its head, else those of its sentences
    first: int = 0  # the number of the first of these sentences, from 1
    last: int = 0  # that of the last one
    dated: bool = False  # whether that one tells it by its year, as news does with what is past

    def add(self, place: Place) -> None:
        """Take what a place tells of it."""
        self.stems |= _stems(place.words.name if place.words.title else place.name)
        self.parties.update(place.context.parties)
        sentence, year = place.view.sentence, year_of(place)
        if not self.first:
            self.first, self.dated = sentence.number + 1, bool(year)
        self.last = max(self.last, sentence.number + 1)
        years = [word for word in sentence.lower if is_year(word)]
        self.years.update([year] if year else years)


def find(reading: Reading) -> Iterator[Candidate]:
    """The agreements of an article, each once: "the deal" later in the text is the one that was told of."""
    lexicon = words(reading.lexicons)
    known: list[_Known] = []
    places = list(_places(reading, lexicon))
    # Titles first: what is described before it is named is the same agreement.
    told = {at: _named(place, known) for at, place in enumerate(places) if place.words.title}
    meant: list[int] = []
    following = {one.number: one.line[:_OPENING] for one in reading.sentences if one.lower[0] == "it"} if places else {}
    for at, place in enumerate(places):
        if at in told:
            continue
        places[at].follow = following.get(place.view.sentence.number + 1, [])
        group, reason = _described(places, at, told, known, lexicon)
        if group is not None:
            told[at] = group
        else:
            _drop(place, reason, reading)
            meant += [at] if reason == TOO_LITTLE and presupposed(place) else []
    if len(meant) > 1 and not told:  # "the treaty" again and again, of which no sentence tells how it came
        told[meant[0]] = _Known(places[meant[0]].name, title=False)
    for at in sorted(told, key=lambda index: (not places[index].words.title, index)):
        yield _candidate(places[at], told[at].name, reading)


def _described(
    places: list[Place], at: int, told: dict[int, _Known], known: list[_Known], lexicon: Words
) -> tuple[_Known | None, str]:
    """The agreement that a phrase tells of, which may be a new one, or why it is no fact of its own."""
    place = places[at]
    same, why = _beside(places, at, told)
    if same is not None:
        if place.own and not same.own and not same.title:
            same.name, same.own = place.name, True
        same.add(place)
    if why:
        return None, why
    if reason := why_dropped(place, lexicon):
        return None, reason
    group = _same(place, known, lexicon) or _nicknamed(place, known)
    if group is None:
        group = _Known(_distinct(place, known), title=False, own=place.own)
        known.append(group)
    elif _tells_more(place, group):
        group.name, group.own = place.name, True
    elif group.name.casefold() != place.name.casefold():
        group.last = max(group.last, place.view.sentence.number + 1)
        return None, "an agreement told of by name"
    group.add(place)
    return group, ""


def _distinct(place: Place, known: list[_Known]) -> str:
    """A name for a new agreement; with its first party or year if another goes by the same one."""
    context = place.context
    mark = context.labels[context.parties[0]] if context.parties else year_of(place)
    again = mark and any(group.name.casefold() == place.name.casefold() for group in known)
    return f"{place.name} of {mark}" if again else place.name


def _tells_more(place: Place, group: _Known) -> bool:
    """Whether a phrase says what an agreement is about of which only the parties were told."""
    return place.own and not group.own and not group.title


def _places(reading: Reading, lexicon: Words) -> Iterator[Place]:
    for sentence in reading.sentences:
        if Tag.AGREEMENT in sentence.tags:
            view = View.of(sentence)
            for at, unit in enumerate(sentence.units):
                if isinstance(unit.value, AgreementWords):
                    yield Place(view, at, unit.value, context_of(view, at, lexicon))


def _named(place: Place, known: list[_Known]) -> _Known:
    """The agreement of a title; one whose words are all in another's is the same, by the longer name."""
    parts = set(place.words.name.split())
    for group in known[-_COMPARED:]:
        if group.title and (parts <= set(group.name.split()) or set(group.name.split()) <= parts):
            group.name = max(group.name, place.words.name, key=len)
            group.add(place)
            return group
    group = _Known(place.words.name, title=True)
    group.add(place)
    known.append(group)
    return group


def _beside(places: list[Place], at: int, told: dict[int, _Known]) -> tuple[_Known | None, str]:
    """The agreement that a place names another time in apposition, and why it is no fact of its own."""
    if at + 1 < len(places) and at + 1 in told and _apposed(places[at], places[at + 1]):
        return told[at + 1], "an agreement told of by name"
    if at + 1 < len(places) and at + 1 in told and _is_called(places[at], places[at + 1]):
        return told[at + 1], "an agreement told of by name"
    if at and bracketed(places[at - 1], places[at]):
        return told.get(at - 1), "an agreement told of before"
    as_known = places[at].view.word(places[at].context.opens - 1) == "as"
    if (
        at
        and (as_known or _explains(places[at]) or not places[at - 1].words.title)
        and _apposed(places[at - 1], places[at])
    ):
        one = told.get(at - 1)
        return one, "an agreement told of before" if one is not None else ""
    return None, ""


def _is_called(place: Place, other: Place) -> bool:
    """Whether a title tells what a place is: "the last accord that both kept was the Norland Pact"."""
    between = place.view.words[place.context.end : other.context.first]
    told = place.view is other.view and other.words.title and place.context.determiner == "the"
    return told and between[-2:] in (["was", "the"], ["is", "the"]) and len(between) <= _LONGEST_PREDICATE


def _apposed(place: Place, other: Place) -> bool:
    """Whether a place only gives another name of the one before: "a pact, called the Norland Accord"."""
    if place.view is not other.view or other.at - place.context.end > _LONGEST_APPOSITION or other.words.plural:
        return False
    between = place.view.words[place.context.end : other.context.first]
    after, listed = place.view.word(other.context.end), place.view.words[: place.context.first]
    named = not _NAMING.isdisjoint(between)
    if after == ",":
        after = place.view.word(other.context.end + 1)
    plain = between[:1] in ([","], ["--"], ["("]) and after not in {"and", "or"} and _LISTING.isdisjoint(listed)
    explained = place.words.title and _explains(other)
    plain = plain and len(between) > (not other.words.title and not explained)
    return _APPOSED.issuperset(between) and (named or plain)


def _explains(place: Place) -> bool:
    """Whether a phrase opens as one that tells what a title is: "the Kosi Initiative, an accord on eels"."""
    return place.context.determiner in {"a", "an"}


def _same(place: Place, known: list[_Known], lexicon: Words) -> _Known | None:
    """The agreement that a phrase describes, if it was told of before or is named later."""
    definite = place.context.determiner in lexicon.kinds["definite"]
    stems, parties = _stems(place.name), set(place.context.parties)
    dated = not definite and (year := year_of(place))
    among = place.words.plural and bool(parties)
    for group in known[-_COMPARED:]:
        if _another(place, group, lexicon, definite=definite):
            continue
        if group.name.casefold() == place.name.casefold():
            return group
        if _defined(place) and not place.own:
            continue
        if (dated and year not in group.name) or (not definite and _new_later(place, group, stems)):
            continue
        if _strangers(parties, group.parties, definite=definite):
            continue
        if not place.own:
            same = _meant(place, group, lexicon, definite=definite)
        else:
            near = not group.own and bool(parties & group.parties)
            same = near or _alike(stems, group, loosely=definite or among)
        if same or abbreviates(place.words.name, group.name) or abbreviates(group.name, place.words.name):
            return group
    return None


def _defined(place: Place) -> bool:
    """Whether it is told right after a noun which one is meant: "the accord by which both isles settled"."""
    view, end = place.view, place.context.end
    return view.word(end) == "by" and view.word(end + 1) == "which"


def _meant(place: Place, group: _Known, lexicon: Words, *, definite: bool) -> bool:
    """Whether a head that nothing tells from others may mean a known agreement."""
    head = place.words.head
    named = head in _PAPERS or head in lexicon.kinds["agreed paper"]
    meant = definite and (not named or head in group.name.lower())
    return not lasts(place) and (meant or head in _GENERAL or head in group.name)


def _nicknamed(place: Place, known: list[_Known]) -> _Known | None:
    """The agreement told just before, which "the mackerel pact" only calls by another word."""
    context, number = place.context, place.view.sentence.number + 1
    told = bool(context.parties or context.about or context.signing is not None or year_of(place))
    if told or place.words.head not in _NICKNAMES or context.determiner != "the" or place.names:
        return None
    near = [group for group in known[-_COMPARED:] if 0 < number - group.last <= _NEAR]
    return near[-1] if near else None


def _another(place: Place, group: _Known, lexicon: Words, *, definite: bool) -> bool:
    """Whether a phrase tells another agreement: one's own, by another name, or a new one far into the text."""
    if not group.parties.isdisjoint(place.context.parties):
        return False
    before = [*place.view.words[max(0, place.context.opens) : place.at], *place.words.plain]
    new = not definite and not lexicon.kinds["another"].isdisjoint(before)
    if new or "own" in place.view.words[place.context.opens + 1 : place.at]:
        return True
    if _of_another_time(place, group, definite=definite):
        return True
    names = place.names
    if names and group.title and not any(name in group.name for name in names):
        return True
    return not (definite or place.own or place.context.parties or place.view.sentence.number < _LEAD)


def _of_another_time(place: Place, group: _Known, *, definite: bool) -> bool:
    """Whether years tell two apart, or the title is one of the past that stands far behind."""
    number = place.view.sentence.number + 1
    if not definite:
        return group.title and group.first > number + _SOON
    if (year := year_of(place)) and year not in group.years and (group.years or group.first < number):
        return True
    return group.title and group.dated and not place.own and number < group.first


def _new_later(place: Place, group: _Known, stems: frozenset[str]) -> bool:
    """Whether "a treaty with Norland" tells of another one, so long after the known one was told of."""
    context = place.context
    if place.view.sentence.number < group.first + _SOON or not (tells(place.words, context) or context.whom):
        return False
    if group.parties.isdisjoint(context.parties):
        return True
    return place.own and not place.words.plural and not stems <= group.stems


def _strangers(parties: set[str], others: set[str], *, definite: bool) -> bool:
    """Whether parties are of two agreements: none in common, and not one side each of "the" same agreement."""
    if not parties or not others:
        return False
    if parties & others:
        return not definite and len(parties) > 1 and len(others) > 1 and not (parties <= others or others <= parties)
    return not definite or min(len(parties), len(others)) > 1


def _alike(stems: frozenset[str], group: _Known, *, loosely: bool) -> bool:
    """Whether words tell a known agreement: any of them after "the", else all, or half of them for a title."""
    common = len(stems & group.stems)
    if loosely:
        return common > 0
    return common > 0 and (common == len(stems) or (group.title and 2 * common >= len(stems)))


def _stems(name: str) -> frozenset[str]:
    """The beginnings of the words that tell a name from others."""
    return frozenset(
        word[:_STEM]
        for word in name.lower().replace("-", " ").replace("'", " ").replace("\u2019", " ").split()
        if len(word) >= _STEM - 1 and word.isalpha() and word not in _COMMON
    )


# "The memorandum" is not the declaration that the article names.
_PAPERS = frozenset({"memorandum", "memorandum of understanding", "mou", "protocol", "convention", "contract"})
_PAPERS |= {"concession", "lease"}
# "A deal" may be any agreement that the article names; a protocol is not the memorandum.
_GENERAL = frozenset({"deal", "agreement", "pact", "accord", "treaty", "arrangement", "agreements", "treaties"})
_COMMON = frozenset(
    {"mutual", "bilateral", "multilateral", "comprehensive", "general", "legal", "humanitarian"}
    | {"treaty", "treaties", "agreement", "agreements", "accord", "accords", "pact", "pacts", "deal", "deals", "with"}
    | {"between", "convention", "protocol", "memorandum", "understanding", "contract", "arrangement", "framework"}
    | {"joint", "statement", "declaration", "ceasefire", "from", "that", "their", "other", "this"}
)


def _candidate(place: Place, name: str, reading: Reading) -> Candidate:
    context, found = place.context, place.words
    scheduled = context.status is Status.SCHEDULED
    when = None
    if context.signing is not None and (context.done or scheduled):
        when = date_near(place.view, place.at, reading, Tense.FUTURE if scheduled else Tense.PAST)
    span = place.view.sentence.span(place.at, place.at + 1)
    if not found.title:
        span = place.view.sentence.span(context.first, context.end)
    return Candidate(
        type=FactType.AGREEMENT,
        rule="agreement-title" if found.title else "agreement-weighed" if place.signs else "agreement-described",
        reasons=place.signs,
        value=Agreement(name=name, parties=tuple(context.parties), about=context.about, when=when),
        normalised=name,
        subject=_with_parties(name, [context.labels[party] for party in context.parties]),
        sentence=place.view.sentence,
        surface=span,
        predicate="signed" if context.done else context.status.value,
        status=context.status,
    )


def _with_parties(name: str, parties: Sequence[str]) -> str:
    return f"{name} ({', '.join(parties)})" if parties else name


def _drop(place: Place, reason: str, reading: Reading) -> None:
    span = place.view.sentence.span(place.at, place.at + 1)
    rule = "agreement-described"
    reading.ledger.drop(reading.document.name, "agreement", rule, reason, span, place.words.name)
