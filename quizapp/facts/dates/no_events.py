"""Dates that tell of no event: what is compared, counted, or only named by its date; and terms of an office."""

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.facts.clauses.clauses import STOPS, Clauses
from quizapp.facts.dates.nouns import MOST_NOUNS, event_nouns
from quizapp.facts.dates.tie import Reason, Tie

_FIRST = frozenset({"first", "second", "third", "fourth", "fifth", "worst", "best", "most", "least", "only", "last"})
_PARTS = frozenset(
    """
    hours night morning evening afternoon day days week weeks weekend eve months month year years spring summer autumn
    fall winter end start beginning middle course events
    """.split()  # noqa: SIM905
)
_NO_SUPERLATIVES = frozenset(
    {"protest", "request", "interest", "arrest", "west", "test", "contest", "rest", "forest", "unrest"}
)
_BECOME = frozenset({"part", "a", "an", "the", "home", "called", "known", "one", "among", "its"})
_STORIES = frozenset(
    """
    film films movie movies novel novels opera operas play story stories series drama comedy thriller musical book
    tale game documentary saga sitcom romance fable episode
    """.split()  # noqa: SIM905
)
_NEAR = 4
_MANY = frozenset({"many", "much", "often", "high", "low", "long", "large", "big", "small", "few", "fast", "same"})
_AS_MANY = 5  # units of "twice as many ships as", before "in"
MOMENTS = frozenset({"day", "night", "year", "month", "moment", "hour", "week", "time"})
_CLAUSES = frozenset({"when", "where", "because", "after", "before", "until"})  # which begin a clause
_MOST_STANDING = 8  # units before a date that tell what stands since then


def set_apart(clauses: Clauses, start: int, at: int) -> Tie | None:
    """What a date set apart is of: to mark the day, in 1992, when the war ended; until this year mayor of Portsea."""
    if clauses.word(start - 1) not in {",", "and"}:
        return None
    lead = clauses.words[start:at]
    if lead == ["until"] and _post_at(clauses, at + 1):
        return Tie(Reason.TERM, start=start)
    if _describes(clauses, lead, at):
        return Tie(Reason.NAMED, start=start)
    return _of_clause(clauses, start, at) or (when_clause(clauses, at) if clauses.word(start - 2) in MOMENTS else None)


def _of_clause(clauses: Clauses, start: int, at: int) -> Tie | None:
    """The event of a clause whose first word the date follows: boldest when, in 1988, its council sold the mill."""
    if clauses.word(start - 2) not in _CLAUSES or clauses.word(start - 1) != "," or clauses.word(at + 1) != ",":
        return None
    verb = clauses.finite_after(at + 2)
    return None if verb is None else Tie(rule="fronted", verb=verb, start=start, tense=verb.tense)


def no_event(clauses: Clauses, start: int, at: int) -> Tie | None:  # noqa: PLR0911 - one for each way
    """Dates that tell of no event: than in 2014; as of March; the president since 2005; the two years to March 2012."""
    before, lead = clauses.word(start - 1), clauses.words[start:at]
    as_in = lead[:2] == ["as", "in"] and not _MANY.isdisjoint(clauses.words[max(0, start - _AS_MANY) : start])
    compared = (
        as_in or before in {"than", "compared"} or (before in {"with", "to"} and clauses.word(start - 2) == "compared")
    )
    if compared or lead == ["as", "of"] or (lead == ["from"] and _from_amount(clauses, start)):
        return when_clause(clauses, at) or Tie(Reason.COMPARED, start=start)
    if (lead == ["of"] and _of_a_thing(clauses, start)) or (lead[:1] == ["in"] and _of_a_story(clauses, start)):
        return Tie(Reason.NAMED, start=start)
    if _counted(clauses, start) or (before == "never" and lead in (["since"], ["before"])):
        return Tie(Reason.COMPARED, start=start)
    if before == "not":
        return Tie(Reason.DENIED, start=start)
    if before == "ago":
        return Tie(Reason.UNCLEAR, start=start)  # a hundred years ago this June
    if "since" in lead and _superlative(clauses, start):
        return when_clause(clauses, at) or Tie(Reason.COMPARED, start=start)
    if lead in (["since"], ["from"]) and clauses.words[start - 2 : start] in _STANDING:
        return _standing(clauses, start)
    if lead in (["since"], ["from"], ["until"]):
        return _term(clauses, start, lead[0])
    if lead == ["to"] and (
        before in {"up", "year", "years", "months"} or before.isdigit() or clauses.tag(start - 1) == "Y"
    ):  # the years 2015 to 2018
        return Tie(Reason.NAMED, start=start)
    return None


def _of_a_story(clauses: Clauses, start: int) -> bool:
    """Whether a date is that in which a film or book takes place: the film is set in 1968; a novel set in the 1980s."""
    verb = clauses.before(start)
    if verb is None or verb.form.base not in {"set", "unfold"}:
        return False
    return not _STORIES.isdisjoint(clauses.words[max(0, verb.first - _NEAR) : verb.first])


def _describes(clauses: Clauses, lead: list[str], at: int) -> bool:
    """Whether "today" only tells what a thing has become: Swan Island, today part of Norland, was lost."""
    return not lead and clauses.sentence.words(at, at + 1).lower() == "today" and clauses.word(at + 1) in _BECOME


def _post_at(clauses: Clauses, at: int) -> bool:
    return clauses.tag(at + (clauses.word(at) in {"the", "a", "an", "its", "their"})) == "O"


def _counted(clauses: Clauses, start: int) -> bool:
    """Whether an event is only counted within the date: walked out on Tuesday, the third time this year."""
    noun = clauses.word(start - 1) in {"time", "such", "strike", "attack", "victim", "death"}
    ordinal = start - 1 - noun
    return clauses.word(ordinal) in _FIRST and clauses.words[ordinal - 2 : ordinal] == [",", "the"]


def _of_a_thing(clauses: Clauses, start: int) -> bool:
    """Whether a date after "of" only names a thing: Resolution 9 of 1999, the Herald of May 3, the prices of March."""
    before = clauses.word(start - 1)
    return (
        before not in _PARTS
        and before not in event_nouns(clauses.lexicons)
        and clauses.tag(start - 1) not in {"E", "A"}
    )


def _from_amount(clauses: Clauses, start: int) -> bool:
    """Whether a date after "from" is one that a figure is compared with: up from 2010, 3 percent from April."""
    date = next((unit.value for unit in clauses.sentence.units[start + 1 : start + 2]), None)
    if isinstance(date, Expression) and date.form is Form.INTERVAL:
        return False  # led a country of five million from 1994 to 1998
    return clauses.word(start - 1) in {"up", "down", "percent"} or clauses.tag(start - 1) in {"M", "N"}


def when_clause(clauses: Clauses, at: int) -> Tie | None:
    """The event that a clause after a date tells: lower than in 2009, when she was elected."""
    if clauses.words[at + 1 : at + 3] != [",", "when"]:
        return None
    verb = clauses.finite_after(at + 3)
    return None if verb is None else Tie(rule="when", verb=verb, start=at, tense=verb.tense)


def _term(clauses: Clauses, start: int, lead: str) -> Tie | None:
    """A post held since or until a date, told without a verb: Ada Quill, mayor since 2004; a member since 1952."""
    verb = clauses.before(start)
    floor = verb.last if verb is not None else 0
    comma = next((index for index in range(start - 1, floor, -1) if clauses.words[index] == ","), 0)
    told = range(comma + 1, start) if comma else range(floor, start)
    post = any(clauses.tags[index] == "O" or clauses.words[index] == "member" for index in told)
    if (
        verb is not None
        and not comma
        and verb.finite
        and (verb.copula or not post or "as" in clauses.words[floor:start])
    ):
        return None  # was mayor from 1995
    if not post or any(clauses.opens(index) for index in told):
        return None
    if lead != "since":
        return Tie(Reason.TERM, start=start)
    first = comma
    while comma and first > floor and first > comma - MOST_NOUNS and not clauses.opens(first - 1):
        if clauses.words[first - 1] in STOPS or clauses.words[first - 1] in {",", "."}:
            break
        first -= 1
    return Tie(rule="term", noun=(first if comma else floor, start), start=start, tense=Tense.PAST)


_STANDING = (["in", "force"], ["in", "effect"], ["in", "place"], ["in", "operation"], ["in", "use"])


def _standing(clauses: Clauses, start: int) -> Tie | None:
    """What stands since a date, told in an aside: the decree, in force since May 2005, was lifted."""
    if clauses.word(start - 3) != ",":
        return None
    first = start - 3
    while (
        first and start - first < _MOST_STANDING and not clauses.opens(first - 1) and clauses.word(first - 1).isalpha()
    ):
        if any(verb.first < first <= verb.last for verb in clauses.verbs):
            break
        first -= 1
    return Tie(rule="after_noun", noun=(first, start), start=start, tense=Tense.PAST) if first < start - 3 else None


def _superlative(clauses: Clauses, start: int) -> bool:
    """Whether a date only says how long there was nothing like it: the longest strike since 1945."""
    verb = clauses.finite_before(start)
    words = clauses.words[verb.last if verb is not None else 0 : start]
    return any(word in _FIRST or (word[-3:] == "est" and word not in _NO_SUPERLATIVES) for word in words)
