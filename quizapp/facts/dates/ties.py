"""Which event of its sentence a date belongs to: by a verb before or after it, or by a noun beside it."""

from collections.abc import Callable

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.facts.clauses.clause_words import is_adverb
from quizapp.facts.clauses.clauses import STOPS, Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.clauses.verbs import Shape
from quizapp.facts.dates.clock import CLOCK, LEADS
from quizapp.facts.dates.compared import compared, over_period
from quizapp.facts.dates.counted import counted
from quizapp.facts.dates.directions import before_noun, directed, following
from quizapp.facts.dates.fronted import NAMES, TIMES_OF_DAY, cleft, fronted, main_after, parted
from quizapp.facts.dates.no_events import no_event, set_apart, when_clause
from quizapp.facts.dates.nouns import MOST_NOUNS, event_nouns, in_noun_phrase
from quizapp.facts.dates.tenses import checked
from quizapp.facts.dates.tie import Reason, Tie
from quizapp.facts.sentence import Tag

_MOST_LEADS = 3
_AS_LONG_AGO = 4  # words before a year
_PARTICLES = frozenset({"on", "about", "around", "through"})
_AT = frozenset({"in", "on", "at", "by", "since", "until", "from", "during", "after", "before"})
_SINCE = frozenset({"since", "after", "during", "following", "despite"})  # an event's noun may follow
_APPOSED = frozenset({"a", "an", "together", "once", "then", "long"})
_RELATIVE_WHO = frozenset({"who", "which", "that"})
_OWNERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "'s", "this"})
_DATE = Tag.DATE.value
_OLD_WORDS = frozenset(  # with which words of long ago are quoted
    """
    recall recalled recalls recalling remember remembered remembers letter letters diary diaries wrote writes memoir
    memoirs novel poem song film ago then once message email emails transcript recording archive archives
    testified testimony ledger inscription joke
    """.split()  # noqa: SIM905
)
_GO = frozenset(
    """
    go face head await seek plan prepare want host stage hold vote meet sit convene reconvene gather resume
    """.split()  # noqa: SIM905
)
_ENDING = frozenset({"expire", "end", "begin", "start", "open", "close", "lapse", "run"})
_HAPPENS = frozenset({"happen", "occur"})
_OPEN = frozenset({"open", "close", "reopen"})
_MADE_KNOWN = frozenset({"announce", "call", "set"})  # when it is made known; with "for", when it is to be
_MARKETS = frozenset({"market", "markets", "trading", "exchange", "exchanges", "bourse"})
_ASIDE_OF = frozenset({"as"})
_RELATIVE_OF = frozenset({"who", "which", "where"})


def tie(clauses: Clauses, at: int, expression: Expression) -> Tie:
    """What the date at a unit belongs to."""
    if clauses.sentence.quoted[clauses.sentence.units[at].first] and not (
        expression.absolute or _plain(clauses, expression)
    ):
        return Tie(Reason.QUOTED, start=at)
    start = _start(clauses, at)
    for way in _WAYS:
        found = way(clauses, start, at)
        if found is not None:
            if expression.form is Form.WEEKDAY and _of_no_day(clauses, at):
                return Tie(Reason.UNCLEAR, start=start)
            if found.verb is not None and found.verb.form.base in _HAPPENS:  # what happened on Monday, when they met
                found = when_clause(clauses, at) or found
            return directed(clauses, checked(clauses, found, at, expression), at, expression)
    return Tie(Reason.NOTHING, start=start)


def _of_no_day(clauses: Clauses, at: int) -> bool:
    """Whether a weekday is that of no week in particular: died on a Thursday; but at a Monday summit."""
    return clauses.word(at - 1) in {"a", "any"} and not in_noun_phrase(clauses, at + 1)


def _plain(clauses: Clauses, expression: Expression) -> bool:
    """Whether a date is as plain for who is quoted as for who writes: last week, next month, said of late."""
    if expression.form is not Form.UNIT or expression.shift not in {-1, 1} or expression.edge:
        return False
    if not _OLD_WORDS.isdisjoint(clauses.sentence.lower):
        return False
    dates = (unit.value for unit in clauses.sentence.units if unit.tag == _DATE)
    return not any(isinstance(date, Expression) and date.absolute for date in dates)


def _start(clauses: Clauses, at: int) -> int:
    """The first unit of a date with its prepositions."""
    start = at
    if clauses.word(at - 1) == "as" and "as" in clauses.words[max(0, at - _AS_LONG_AGO) : at - 1]:
        return max(index for index in range(max(0, at - _AS_LONG_AGO), at - 1) if clauses.words[index] == "as")
    while start and at - start < _MOST_LEADS and clauses.word(start - 1) in LEADS:
        if (
            clauses.word(start - 1) in _PARTICLES
            and clauses.word(start) in _AT
            and start < at
            and _is_verb(clauses, start)
        ):
            break  # was put on in 2004
        if clauses.word(start - 1) == "back" and _is_verb(clauses, start):
            break  # would come back next year
        start -= 1
    if clauses.word(start - 1) in {"one", "a"} and (start == 1 or clauses.word(start - 2) == "on"):
        return max(0, start - 2)  # on one June night in 1961
    if clauses.word(start) == "of" and clauses.words[max(0, start - 2) : start - 1] == ["the"]:
        part = start - 2
        if clauses.word(start - 1) in TIMES_OF_DAY:  # on the night of 12 May
            return part - 1 if clauses.word(part - 1) in LEADS else part
    if clauses.word(start) == "until" and clauses.word(start - 1) == "not":
        return start - 1  # not until March did the council publish it
    return start


def _is_verb(clauses: Clauses, at: int) -> bool:
    """Whether a verb ends right before the unit before this one."""
    return any(verb.last == at - 1 for verb in clauses.verbs)


def _looked_back(clauses: Clauses, start: int, at: int) -> Tie | None:
    """Remembered 1956, when tanks rolled in."""
    bare = at > 0 and clauses.words[start:at] in ([], ["of"]) and clauses.sentence.words(at, at + 1).isdigit()
    return when_clause(clauses, at) if bare else None


def _before_noun(clauses: Clauses, start: int, at: int) -> Tie | None:
    """The October 2006 arrest; Monday's ballot."""
    owner = clauses.word(at + 1) == "'s"
    if clauses.word(at - 1) == "the" and clauses.tag(at + 1) in NAMES and not _of_a_year(clauses, at):
        return Tie(Reason.NAMED, "before_noun", start=start)  # the 15 May Movement
    first = at + 1 + owner
    beside = owner or clauses.word(at - 1) in _OWNERS or clauses.tag(at - 1) == "D"
    if not beside or (not owner and _of_a_year(clauses, at)):
        return None
    last = first
    while last < first + MOST_NOUNS and in_noun_phrase(clauses, last):
        last += 1
    if last == first:
        return None
    nouns = event_nouns(clauses.lexicons)
    if not any(clauses.words[index] in nouns or clauses.tags[index] in {"E", "A"} for index in range(first, last)):
        return Tie(Reason.NAMED, "before_noun", noun=(first, last), start=start)
    if owner and clauses.sentence.words(at, at + 1).lower() == "this year":
        return Tie(Reason.NAMED, "before_noun", start=start)
    tense = _tense_of_noun(clauses, start, at)
    if owner and "from" in clauses.words[max(0, start - 1) : at]:
        tense = Tense.UNKNOWN  # absent from Monday's meeting
    if tense is Tense.UNKNOWN and owner:
        tense = Tense.PAST
    return Tie(rule="before_noun", noun=(first, last), start=start, tense=tense)


def _of_a_year(clauses: Clauses, at: int) -> bool:
    """Whether a date ends with its year as no name of a thing does: in the autumn of 2006 Moscow banned wine."""
    return " of " in clauses.sentence.words(at, at + 1)


def _tense_of_noun(clauses: Clauses, start: int, at: int) -> Tense:
    """Whether an event told by a noun is over: by its preposition, or else as the clause's verb is."""
    lead = set(clauses.words[max(0, start - 1) : at])
    if lead & {"before", "until", "for"} or clauses.words[max(0, start - 2) : at][:2] == ["ahead", "of"]:
        return Tense.FUTURE
    if lead & {"after", "since", "following"}:
        return Tense.PAST
    for verb in (clauses.finite_before(start), main_after(clauses, at)):
        if verb is not None and verb.tense is not Tense.UNKNOWN and not verb.perfect:
            return verb.tense
        ends = verb is not None and verb.first < start and verb.form.base in _ENDING  # whose deal expires in May
        if verb is not None and verb.present and (ends or verb.form.base in _GO):  # goes to the polls on Sunday
            return Tense.FUTURE
    return Tense.FUTURE if "from" in lead else Tense.UNKNOWN  # has called a strike from Monday


def _before_verb(clauses: Clauses, start: int, at: int) -> Tie | None:
    """Russia on Wednesday signed; the ministry last year ordered; were on Monday released."""
    verb = next((one for one in clauses.verbs if one.finite and one.first < at < one.head), None)
    if verb is None:
        verb = clauses.finite_after(at + 1)
        aside = verb is not None and clauses.word(start - 1) == clauses.word(at + 1) == "," and verb.first == at + 2
        if verb is not None and aside and not clauses.opens(start - 2):  # a first suit, in 2014, had failed
            if verb.form.base == "last":
                return Tie(Reason.UNCLEAR, "before_verb", start=start)  # the pact, in 1975, lasted five years
            return Tie(rule="before_verb", verb=verb, start=start, tense=verb.tense)
        if verb is None or _of_noun_before(clauses, start):
            return None
        if not all(is_adverb(word, clauses.lexicons) for word in clauses.words[at + 1 : verb.first]):
            return None
    return Tie(rule="before_verb", verb=verb, start=start, tense=verb.tense)


def _of_noun_before(clauses: Clauses, start: int) -> bool:
    """Whether a date before a verb belongs to what stands before it: the accord reached in May, the vote in May."""
    if clauses.word(start - 1) in event_nouns(clauses.lexicons) or clauses.word(start - 1) in {",", "due"}:
        return True
    verb = clauses.before(start)
    if verb is None and clauses.word(start) == "in":  # the declaration of independence in February 2008 broke no law
        nouns = event_nouns(clauses.lexicons)
        return any(
            word in nouns and clauses.word(index + 1) in clauses.prepositions
            for index, word in enumerate(clauses.words[:start])
        )
    return verb is not None and not any(
        word == "," or (word in clauses.openers and not clauses.tags[verb.last + offset])
        for offset, word in enumerate(clauses.words[verb.last : start])
    )


def _after(clauses: Clauses, start: int, at: int) -> Tie | None:
    """The usual place: after the verb and its object; or after the noun of an event."""
    verb = _verb_before(clauses, start)
    floor = verb.last if verb is not None else 0
    return before_noun(clauses, start, floor) or _after_what(clauses, verb, start, at)


def _after_what(clauses: Clauses, verb: Verb | None, start: int, at: int) -> Tie | None:
    """What a date that stands after an event belongs to: the verb before it, or the noun."""
    floor = verb.last if verb is not None else 0
    noun = _noun_before(clauses, start, floor)
    since = next((index for index in range(start - 1, floor - 1, -1) if clauses.word(index) in _SINCE), -1)
    if since >= 0 and clauses.word(since + 1) in CLOCK:
        since = -1  # shortly after midnight on Wednesday
    if since >= 0 and "," not in clauses.words[since:start]:
        if noun is None or noun[0] < since:
            return Tie(Reason.NOTHING, "after_noun", start=start)
        return following(clauses, since, Tie(rule="after_noun", noun=noun, start=start, tense=Tense.PAST))
    if "due" in clauses.words[max(floor, start - 2) : start]:
        return _due(clauses, noun, start, at)
    if noun is not None and (verb is None or parted(clauses, verb.last, start) or _of_noun(clauses, verb, start)):
        return Tie(rule="after_noun", noun=noun, start=start, tense=_tense_of_noun(clauses, start, at))
    if verb is None or parted(clauses, verb.last, start):
        return None
    return Tie(rule="after_verb", verb=verb, start=start, tense=_tense_of_verb(clauses, verb))


def _verb_before(clauses: Clauses, start: int) -> Verb | None:
    """The nearest verb before a date; after an aside in commas the one before the aside."""
    verb = _out_of_aside(clauses, clauses.before(start), start)
    if verb is not None and clauses.word(verb.first - 1) == "as" and verb.last == start:
        return clauses.finite_before(verb.first) or verb  # enters into force as planned next January
    if verb is not None and verb.form.base in _OPEN and clauses.word(verb.first - 1) in _MARKETS:
        verb = clauses.finite_before(verb.first) or verb  # announced before the markets opened on Monday
    if verb is not None and verb.form.base == "end" and verb.first == verb.head and over_period(clauses, verb.head):
        verb = clauses.finite_before(verb.first)  # reports results for the year ended June 30 on Tuesday
    if verb is None or clauses.word(start - 1) != ",":
        return verb
    comma = next((at for at in range(start - 2, verb.first - 1, -1) if clauses.words[at] == ","), -1)
    if comma < 0 and (not verb.finite or _in_apposition(clauses, verb) or _set_off(clauses, verb)):
        return clauses.finite_before(verb.first) or verb
    return verb


def _out_of_aside(clauses: Clauses, verb: Verb | None, start: int) -> Verb | None:
    """The verb, or the one before an aside that ends before a date: died, as was told yesterday, in port, on Monday.

    So too before "and": were seen on Monday in Portsea, where they met him, and on Tuesday in Lisbon.
    """
    if verb is None or "," not in clauses.words[verb.last : start]:
        return verb
    openers = _ASIDE_OF | _RELATIVE_OF if clauses.words[max(0, start - 2) : start] == [",", "and"] else _ASIDE_OF
    opener = next((at for at in (verb.first - 1, verb.first - 2) if clauses.word(at) in openers), 0)
    noun = _described(clauses, verb, start)
    if noun > 0:
        return clauses.finite_before(noun) or verb
    if clauses.word(opener - 1) != ",":
        return verb
    return clauses.finite_before(opener) or verb


def _described(clauses: Clauses, verb: Verb, start: int) -> int:
    """The comma before a noun that a clause with "that" describes, if the main one goes on after another comma; or 0.

    Raised the alert for a peak, a cone that had been silent for years, from yellow to orange on Monday.
    """
    comma = next((at for at in range(verb.last, start) if clauses.words[at] == ","), start)
    that = clauses.word(verb.first - 1) in {"that", "which", "who"} and clauses.word(comma + 1) in clauses.prepositions
    if not that or comma + 1 >= start or "," in clauses.words[comma + 1 : start]:
        return 0
    before = next((at for at in range(verb.first - 2, 0, -1) if clauses.words[at] in {",", ".", ";"}), 0)
    return before if clauses.word(before) == "," and clauses.word(before + 1) in {"a", "an"} else 0


def _set_off(clauses: Clauses, verb: Verb) -> bool:
    """Whether a participle stands between commas: the mine, opened in 1950, next year."""
    bare = verb.first == verb.head and Shape.PARTICIPLE in verb.form.shapes
    return bare and clauses.word(verb.first - 1) == "," and not clauses.opens(verb.first - 2)


def _in_apposition(clauses: Clauses, verb: Verb) -> bool:
    """Whether what looks like a verb describes a noun between commas: a platform, an old rig moored off a bay."""
    if verb.first != verb.head or Shape.PARTICIPLE not in verb.form.shapes:
        return False
    main = clauses.finite_before(verb.first)
    floor = main.last if main is not None else verb.first
    comma = next((at for at in range(verb.first - 1, floor - 1, -1) if clauses.words[at] == ","), -1)
    return comma >= 0 and clauses.words[comma + 1] in _APPOSED


def _due(clauses: Clauses, noun: tuple[int, int] | None, start: int, at: int) -> Tie:
    """Elections due in May; the ninth round, due in April, was called off."""
    due = next(index for index in range(start - 1, -1, -1) if clauses.words[index] == "due")
    verb = clauses.before(due)
    if verb is not None and verb.copula and verb.last == due:
        return Tie(rule="after_verb", verb=verb, start=start, tense=Tense.FUTURE)
    if noun is None:
        last = due - (clauses.word(due - 1) == ",")
        noun = max(last - MOST_NOUNS, verb.last if verb is not None else 0), last
    main = main_after(clauses, at + 1) or verb
    over = main is not None and main.tense is Tense.PAST
    return Tie(rule="after_noun", noun=noun, start=start, tense=Tense.UNKNOWN if over else Tense.FUTURE)


def _of_noun(clauses: Clauses, verb: Verb, start: int) -> bool:
    """Whether a date belongs to the noun before it, since the verb is of another time: has seen, is over, recalls."""
    if clauses.word(start) == "since":
        return False
    if not verb.finite and clauses.word(start - 1) in event_nouns(clauses.lexicons):
        return True  # strained over the attack last month
    return verb.present or verb.perfect or verb.copula or verb.reports


def _noun_before(clauses: Clauses, start: int, floor: int) -> tuple[int, int] | None:
    """The noun of an event nearest before a date; not over a comma or stop, but for a comma right before the date."""
    nouns = event_nouns(clauses.lexicons)
    for index in range(start - 1 - (clauses.word(start - 1) == ","), floor - 1, -1):
        word = clauses.words[index]
        if word == "," or word in STOPS or (clauses.opens(index) and word not in _SINCE):
            return None
        if word == "votes" and clauses.tag(index - 1) == "N":
            continue  # won by 214 votes
        if word in nouns or clauses.tags[index] in {"E", "A"}:
            first = index
            while first > floor and in_noun_phrase(clauses, first - 1):
                first -= 1
            return first, start
    return None


def _tense_of_verb(clauses: Clauses, verb: Verb) -> Tense:
    """The tense of a verb; what is not finite has it from its form or from the finite verb before it."""
    if verb.finite and (verb.tense is not Tense.UNKNOWN or verb.present):
        return Tense.PAST if _noun_after_all(clauses, verb) else verb.tense
    main = clauses.finite_before(verb.first) if verb.first else clauses.finite_after(verb.last)
    if main is None and verb.shape is Shape.GERUND:  # the ministers, meeting on Monday, initialled it
        main = clauses.finite_after(verb.last)
    if verb.shape is Shape.PARTICIPLE and not verb.finite and verb.tense is Tense.PAST:
        return _tense_of_fixed(clauses, verb, main) if "fix" in verb.form.kinds else Tense.PAST
    if verb.shape is Shape.GERUND or verb.finite:
        if clauses.word(verb.first - 1) in {"after", "since"}:
            return Tense.PAST
        return main.tense if main is not None else Tense.UNKNOWN
    return Tense.FUTURE


def _tense_of_fixed(clauses: Clauses, verb: Verb, main: Verb | None) -> Tense:
    """The tense of a bare participle that may be of a later day: talks set for May, the deal announced in February."""
    if clauses.word(verb.last) == "for":
        return Tense.FUTURE
    if verb.form.base in _MADE_KNOWN:
        return Tense.PAST
    main = main or clauses.finite_after(verb.last)
    return Tense.UNKNOWN if main is not None and main.tense is Tense.PAST else Tense.FUTURE


def _noun_after_all(clauses: Clauses, verb: Verb) -> bool:
    """Whether what looks like a verb in the present is a noun: backed the terms after marathon talks in March."""
    main = clauses.finite_before(verb.first)
    if not verb.present or main is None or main.tense is not Tense.PAST:
        return False
    between = clauses.words[main.last : verb.first]
    known = clauses.words[verb.head] in event_nouns(clauses.lexicons)
    return known and "," not in between and not _SINCE.isdisjoint(between) and _RELATIVE_WHO.isdisjoint(between)


_WAYS: tuple[Callable[[Clauses, int, int], Tie | None], ...] = (
    _looked_back,
    set_apart,
    compared,
    counted,
    no_event,
    _before_noun,
    cleft,
    fronted,
    _before_verb,
    _after,
)
