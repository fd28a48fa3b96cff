"""Dates without a year whose verb does not tell whether they are over: before the vote in May, backdated to January."""

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.facts.clauses.clauses import STOPS, Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.dates.nouns import event_nouns, in_noun_phrase
from quizapp.facts.dates.tie import Reason, Tie

_YEARLESS = frozenset({Form.WEEKDAY, Form.DATE, Form.MONTH_NAME, Form.INTERVAL, Form.PART, Form.SEASON})
_BEFORE = frozenset({"before", "ahead", "pending"})
_IN_FRONT = frozenset(  # before whom or what people stand, rather than when
    """
    appear testify speak plead stand argue lay put come go bring sit present call take walk march play talk
    """.split()  # noqa: SIM905
)
_COMING = frozenset(  # events that people prepare for, with and without "for"
    """
    election elections ballot referendum vote poll polls primary primaries run-off runoff summit games championship
    championships cup festival olympics congress
    """.split()  # noqa: SIM905
)
_PREPARING = frozenset({"campaign", "prepare", "register", "run", "stand", "compete", "train", "qualify"})
_PREPARED = frozenset({"campaign", "campaigning", "preparations", "candidate", "candidates", "favourite", "favourites"})
_BACK = frozenset({"dating", "dated", "backdated", "retroactive", "retroactively", "retrospective", "retrospectively"})
_BACK_TO = frozenset({"to", "from", "since"})
_SETTLES = frozenset(  # what may befall an event before it takes place
    """
    announce approve abandon agree call cancel confirm defer delay extend move plan postpone publish reschedule
    scrap set
    """.split()  # noqa: SIM905
)
_CHANCES = frozenset(
    """
    bid chance contract date decision deal invitation licence offer order permission permit place plan plans proposal
    right ticket time
    """.split()  # noqa: SIM905
)
_SET_OUT = frozenset({"planned", "hoped", "wanted", "intended", "promised", "expected", "aimed", "pledged", "vowed"})
_THEREUPON = frozenset({"after", "following", "during"})
_MAY = frozenset({"may", "might", "can", "must"})
_COULD = frozenset({"could", "would", "should"})
_SHUT_OUT = frozenset({"rule", "exclude", "preclude"})
_OPEN_WORDS = frozenset({"possibility", "chance", "option", "prospect", "hope", "hopes", "open", "likely", "exclude"})
_LENGTHS = frozenset({"day", "days", "week", "weeks", "month", "months", "hours"})
_AWAY = 5  # words after a date: in August still three months away


def before_noun(clauses: Clauses, start: int, floor: int) -> Tie | None:
    """An event that lies ahead of what its sentence tells: resigned weeks before the vote in May."""
    lead = next((at for at in range(start - 1, floor - 1, -1) if _leads(clauses, at)), -1)
    if lead < 0 or any(clauses.words[at] in STOPS or clauses.words[at] == "," for at in range(lead, start)):
        return None
    nouns = _COMING if clauses.words[lead] == "for" else event_nouns(clauses.lexicons)
    noun = next((at for at in range(start - 1, lead, -1) if clauses.words[at] in nouns or clauses.tags[at] == "E"), -1)
    if noun < 0:  # sank a day before the feast
        counted = clauses.tag(lead - 1) == "Y" or clauses.word(lead - 1) in _LENGTHS
        return Tie(Reason.NOTHING, "after_noun", start=start) if counted and clauses.words[lead] == "before" else None
    first = noun
    while first > lead + 1 and in_noun_phrase(clauses, first - 1):
        first -= 1
    main = clauses.finite_before(lead)
    tense = Tense.UNKNOWN if main is None or main.tense is Tense.PAST else Tense.FUTURE
    return Tie(rule="after_noun", noun=(first, start), start=start, tense=tense)


def _leads(clauses: Clauses, at: int) -> bool:
    """Whether an event after this word lies ahead: before the vote, ahead of it, candidates for it."""
    word = clauses.words[at]
    verb = clauses.before(at)
    if word == "for":
        prepares = verb is not None and verb.last == at and verb.form.base in _PREPARING
        return prepares or clauses.word(at - 1) in _PREPARED
    in_front = word == "before" and verb is not None and verb.form.base in _IN_FRONT
    return word in _BEFORE and not in_front and (word != "ahead" or clauses.word(at + 1) == "of")


def following(clauses: Clauses, since: int, found: Tie) -> Tie:
    """An event after which something comes: over where that left or fell, ahead where it will be decided."""
    main = clauses.finite_before(since)
    if main is None or clauses.words[since] not in _THEREUPON:
        return found
    helpers, told = clauses.words[main.first : main.head], clauses.words[main.first : since]
    if not _COULD.isdisjoint(helpers):
        return found._replace(reason=Reason.UNCLEAR)  # could not govern after the vote in May
    if main.tense is Tense.FUTURE or not _MAY.isdisjoint(helpers) or (main.denied and main.form.base in _SHUT_OUT):
        return found._replace(tense=Tense.FUTURE)
    return found if _OPEN_WORDS.isdisjoint(told) else found._replace(tense=Tense.UNKNOWN)


def directed(clauses: Clauses, found: Tie, at: int, expression: Expression) -> Tie:
    """The tie of a date without a year, undecided where nothing tells whether it is over or ahead."""
    decided = expression.absolute or expression.form not in _YEARLESS or expression.shift is not None
    if decided or expression.years is not None or found.reason is not Reason.NONE:
        return found
    if clauses.word(at - 1) in _BACK_TO and not _BACK.isdisjoint(clauses.words[max(0, found.start - 2) : at]):
        known = found.verb is not None and found.verb.form.base == "backdate"
        return found._replace(tense=Tense.PAST) if known else found._replace(reason=Reason.UNCLEAR)
    if _still_away(clauses, at) or _only_named(clauses, found):
        return found._replace(reason=Reason.UNCLEAR)
    return found._replace(tense=Tense.UNKNOWN) if found.tense is Tense.PAST and _open(clauses, found, at) else found


def _only_named(clauses: Clauses, found: Tie) -> bool:
    """Whether a date between commas is what was settled: the date of the trial, 12 November, was announced."""
    verb = found.verb if found.rule == "before_verb" and found.tense is Tense.PAST else None
    return verb is not None and verb.form.base in _SETTLES and clauses.word(found.start - 1) == ","


def _open(clauses: Clauses, found: Tie, at: int) -> bool:
    """Whether a verb in the past leaves open if its date is over."""
    if found.verb is None:
        return _settled(clauses, found, at) or _object_of_aim(clauses, found)
    return found.rule == "after_verb" and _only_meant(clauses, found.verb)


def _still_away(clauses: Clauses, at: int) -> bool:
    """Whether the time until a date is told after it: sacked the coach with the opener in August three months away."""
    near = clauses.words[at + 1 : at + 1 + _AWAY]
    return "away" in near and (near[near.index("away") - 1] in _LENGTHS or clauses.tag(at + near.index("away")) == "Y")


def _object_of_aim(clauses: Clauses, found: Tie) -> bool:
    """Whether an event is what somebody is to do: won the right to host the games in October."""
    verb = clauses.before(found.noun[0])
    after = found.rule == "after_noun" and found.noun[0] < found.start
    return after and verb is not None and not verb.finite and clauses.words[verb.first] == "to"


def may_lie_ahead(clauses: Clauses, main: Verb, verb: Verb) -> bool:
    """Whether an infinitive's date is no other verb's: lost the chance to play, voted in May to leave."""
    return clauses.word(verb.first - 1) in _CHANCES or "T" in clauses.tags[main.last : verb.first]


def _settled(clauses: Clauses, found: Tie, at: int) -> bool:
    """Whether the event of a noun may lie ahead, since all that is told of it can be done before: was cancelled."""
    verb = clauses.finite_after(max(at, found.noun[1]))
    return verb is not None and verb.passive and verb.tense is Tense.PAST and verb.form.base in _SETTLES


def _only_meant(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb in the past tells what may lie ahead: had planned to open it."""
    words = clauses.words[verb.first : verb.head]
    return "to" in words and not _SET_OUT.isdisjoint(words)
