"""Second thoughts about when a date's event is: its tense by the preposition and the date's own words."""

from collections.abc import Sequence

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.clauses.verbs import Shape
from quizapp.facts.dates.clock import clock_start
from quizapp.facts.dates.denials import NOBODY, UNTIL, refused
from quizapp.facts.dates.directions import may_lie_ahead
from quizapp.facts.dates.doubts import COMES, DUE, doubted
from quizapp.facts.dates.tie import Reason, Tie, told_tense

_BARE = frozenset({"have", "has", "had", "is", "are", "was", "were"})
_DONE = frozenset({"did", "does", "done"})
_LIKE, _SUBJECT = frozenset({"as", "than", "like"}), 3  # as it did last year
_DAYS = frozenset({Form.WEEKDAY, Form.DATE, Form.DAY, Form.DAYS, Form.INTERVAL})
_MONTHS = frozenset({Form.MONTH_NAME, Form.MONTH})
_ORIGINALLY = 4  # units of "originally set to open" before a date
_PLANNED = DUE | {"planned", "fixed", "pencilled", "billed"}
# With "for" and a time, even a year alone, what is to happen then.
_SET_FOR = _PLANNED | frozenset(
    """
    promised announced slated mooted booked earmarked tipped targeted envisaged envisioned foreseen forecast projected
    timetabled arranged promised agreed proposed called
    """.split()  # noqa: SIM905
)
_NOW = frozenset({"is", "are", "has", "have", "now"})
_LAYS_DOWN = frozenset(  # what may be over, though it counts only from a later day
    """
    abolish accept adopt allow approve back ban bar cancel cut double endorse exempt extend fix forbid grant halve
    impose increase introduce legalise lift limit lower offer order outlaw pass permit prohibit raise ratify reduce
    require restrict scrap suspend triple vote waive
    """.split()  # noqa: SIM905
)
_LASTS = frozenset({"continue", "hold", "last", "linger", "live", "reign", "remain", "serve", "sit", "stand"})
_GIVEN = frozenset({"get", "give", "have"})
_GOES = frozenset({"step", "retire", "leave", "move", "join"})
_ENDS = frozenset({"begin", "close", "end", "expire", "lapse", "open", "run", "start"})
_MISSES = frozenset({"lose", "miss", "waste", "reject"})
_PHRASE = 4  # words before a date: an investment programme for 2015-2017


def checked(clauses: Clauses, found: Tie, at: int, expression: Expression) -> Tie:
    """A tie with the tense that the date's own words tell, or with the reason why it is no event's after all."""
    if found.reason is not Reason.NONE:
        return found
    so = clauses.words[at + 1 : at + 4] == [",", "or", "so"]  # left last night, or so the schedule said
    if so or _was_due(clauses, found.start, expression, found.tense):
        return found._replace(reason=Reason.POSSIBLE)
    told = told_tense(expression)
    if told is not None and told is not found.tense:
        found = found._replace(tense=told)
    found = _as_before(clauses, found)
    found = _by_lead(clauses, found, at, expression)
    if found.verb is None or found.reason is not Reason.NONE:
        return found
    if _of_other_time(found.verb, expression):
        return found._replace(reason=Reason.UNCLEAR)
    if not found.verb.finite and (found.verb.shape is Shape.BASE or clauses.word(found.verb.first) == "to"):
        found = _of_purpose(clauses, found, found.verb, at, expression)
    verb = found.verb
    unsaid = found.tense is Tense.UNKNOWN and verb is not None and verb.present
    # They have until noon on 30 June; but sat until midnight on Monday.
    unsaid |= verb is not None and verb.present and "until" in clauses.words[clock_start(clauses, found.start) : at]
    if unsaid and (expression.form in COMES or _ahead(clauses, found, at, expression)):
        found = found._replace(tense=Tense.FUTURE)  # opens on Monday
    if found.verb is None or found.reason is not Reason.NONE:
        return found
    return doubted(clauses, found, found.verb, expression)


def _was_due(clauses: Clauses, start: int, expression: Expression, tense: Tense) -> bool:
    """Whether something was only due at a date that is over: had been due last week."""
    before = clauses.words[max(0, start - _ORIGINALLY) : start]
    if not _PLANNED.isdisjoint(before) and not {"originally", "initially"}.isdisjoint(before):
        return not expression.absolute and tense is Tense.FUTURE  # originally due in May, will be held in September
    due = not _PLANNED.isdisjoint(clauses.words[max(0, start - 2) : start])
    told = told_tense(expression) is Tense.PAST
    return due and told and not {"been", "was", "were"}.isdisjoint(clauses.words[:start])


def _as_before(clauses: Clauses, found: Tie) -> Tie:
    """What "do" stands for: will observe a truce, as it did last year."""
    verb = found.verb
    if verb is None:
        return found
    bare = (
        verb.last == found.start and clauses.words[verb.head] in _BARE
    )  # as they have this autumn, than it was last year
    if not bare and not _DONE.intersection(clauses.words[verb.first : verb.last + 1]):
        return found
    like = _LIKE.intersection(clauses.words[max(0, verb.first - _SUBJECT) : verb.first])
    meant = clauses.before(verb.first)
    if not like:
        return found
    of_both = not bare and "than" not in like and meant is not None and not meant.copula
    return found._replace(verb=meant) if of_both else found._replace(reason=Reason.COMPARED)


def _of_other_time(verb: Verb, expression: Expression) -> bool:
    """Whether a verb cannot be of a date by its words: tomorrow, she replied."""
    told = told_tense(expression)
    return verb.finite and told is Tense.FUTURE and verb.tense is Tense.PAST and verb.reports


def _by_lead(clauses: Clauses, found: Tie, at: int, expression: Expression) -> Tie:
    """What the preposition tells: called elections for 14 October; stayed the order until 30 June."""
    lead = clauses.words[found.start : at]
    at_last = "until" in lead and found.verb is not None and _came_at_last(clauses, found.verb, lead)
    if "since" in lead or at_last:
        return found._replace(tense=Tense.PAST)
    yearless = expression.form in COMES and expression.shift is None and not expression.absolute
    if found.rule != "before_noun" and [word for word in lead if word != "the"][-1:] == ["for"]:
        if _of_years(expression) and clauses.word(found.start - 1).isalpha() and found.start:
            return found._replace(rule="period", verb=None, noun=_phrase(clauses, found.start), tense=Tense.UNKNOWN)
        main = found.verb or clauses.before(found.noun[0])
        aimed = main is not None and "aim" in main.form.kinds and expression.form in _MONTHS
        fixed = aimed or (found.verb is not None and "fix" in found.verb.form.kinds)  # promised elections for May
        # But no budget for 2017, and no growth for January to March.
        if not fixed and (_is_set(clauses, found) or expression.form not in _DAYS or _of_months(expression)):
            is_set = _is_set(clauses, found)
            return found._replace(tense=Tense.FUTURE) if is_set else found._replace(reason=Reason.NAMED)
        over = fixed and found.verb is not None and _over(clauses, found.verb, at)
        return found._replace(tense=Tense.UNKNOWN if over else Tense.FUTURE) if yearless else found
    if found.tense is Tense.PAST and found.verb is not None:
        return found._replace(tense=_tense_of_lead(clauses, found, found.verb, at, expression))
    return found


def _is_set(clauses: Clauses, found: Tie) -> bool:
    """Whether something now is planned, promised or pencilled in for a time; "was promised for" may be over."""
    last = found.start - (clauses.word(found.start - 1) == "in")
    verb = clauses.before(last)
    if clauses.word(last - 1) not in _SET_FOR or verb is None or not verb.finite or verb.last < last - 1:
        return False
    return bool(_NOW.intersection(clauses.words[verb.first : last])) and not verb.denied


def _came_at_last(clauses: Clauses, verb: Verb, lead: Sequence[str]) -> bool:
    """Whether something happened at last: was not found until Friday, not until Friday did they."""
    if verb.tense is not Tense.PAST or verb.perfect or not verb.finite or clauses.word(verb.last) in DUE:
        return False
    return "not" in lead or verb.denied or clauses.word(clauses.subject(verb)[0]) in NOBODY


def _tense_of_lead(clauses: Clauses, found: Tie, verb: Verb, at: int, expression: Expression) -> Tense:
    """The tense of a date after a verb in the past: promised savings by 2020, extended to 31 December, until Monday."""
    lead = clauses.words[found.start : at]
    if expression.absolute:
        given = verb.form.base in _GIVEN and "until" in lead
        open_ = not verb.perfect and (given or bool({"by", "before"}.intersection(lead)))
        return Tense.UNKNOWN if open_ else Tense.PAST
    if expression.form not in COMES or expression.shift is not None:
        return Tense.PAST
    if "from" in lead and verb.form.base in _LAYS_DOWN and verb.finite and not _has(clauses, verb):
        return Tense.UNKNOWN  # adopted the tariff from 1 March, banned bags from 1 January
    if ("from" in lead and ("aim" in verb.form.kinds or _has(clauses, verb))) or (
        lead == ["to"] and clauses.tag(found.start - 1) not in {"Y", "N"}
    ):
        return Tense.FUTURE  # promised more shifts from 1 July, has closed the road from Monday
    if "by" in lead and verb.finite:  # by Friday they had left; had left by Friday; by Friday the town was quiet
        helpers = clauses.words[verb.first : verb.head]
        had = "had" in helpers and "to" not in helpers
        return Tense.PAST if had or found.rule == "fronted" else Tense.UNKNOWN
    lasted = verb.form.base in _LASTS and verb.finite and not verb.passive  # held until 30 June
    return Tense.UNKNOWN if UNTIL.intersection(lead) and not lasted else Tense.PAST


def _has(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb is in the present perfect: has banned; not "had banned"."""
    return verb.perfect and bool({"has", "have"}.intersection(clauses.words[verb.first : verb.head]))


def _ahead(clauses: Clauses, found: Tie, at: int, expression: Expression) -> bool:
    """Whether the present tense tells of what lies ahead: runs until 2029, opens on 1 January 2017, ends in 2013."""
    verb = found.verb
    if verb is not None and _at_its_end(clauses, found, verb, expression):
        return True
    if verb is None or not expression.absolute or expression.form is Form.INTERVAL:
        return False
    lead = clauses.words[found.start : at]
    if UNTIL.intersection(lead) or (expression.form is Form.DAY and "on" in lead):
        return True
    if verb.copula and "in" in lead:
        return "next" in clauses.words[slice(*clauses.subject(verb))]
    return verb.form.base in _ENDS or bool({"aim", "fix"} & verb.form.kinds)


def _over(clauses: Clauses, fixed: Verb, at: int) -> bool:
    """Whether the verb after a date is of the past: the match (that was) scheduled for Monday was put off."""
    verb = clauses.finite_after(at)
    aside = clauses.word(at + 1) == "," and verb is not None and verb.first == at + 2
    return verb is not None and verb.tense is Tense.PAST and (aside or not fixed.finite)


def _of_years(expression: Expression) -> bool:
    return expression.form is Form.INTERVAL and expression.first is not None and expression.first.form is Form.YEAR


def _of_months(expression: Expression) -> bool:
    return expression.form is Form.INTERVAL and expression.first is not None and expression.first.form in _MONTHS


def _phrase(clauses: Clauses, last: int) -> tuple[int, int]:
    """The words of a noun phrase that end before a unit."""
    first = last - 1
    while first > max(0, last - _PHRASE) and clauses.word(first - 1).isalpha() and not clauses.opens(first - 1):
        if any(verb.first <= first - 1 < verb.last for verb in clauses.verbs):
            break
        first -= 1
    return first, last


def _of_purpose(clauses: Clauses, found: Tie, verb: Verb, at: int, expression: Expression) -> Tie:
    """An infinitive: met to sign it on Monday is of the meeting, plans to open on Monday of the opening."""
    main = clauses.finite_before(verb.first)
    after = clauses.finite_after(at)
    if clauses.word(verb.first - 1) in DUE and after is not None and after.tense is Tense.PAST:
        return found._replace(tense=told_tense(expression) or Tense.UNKNOWN)  # due to open on Monday, was put off
    to_be = clauses.words[verb.first : verb.first + 2] == ["to", "be"]
    if main is None or (to_be and main.last < verb.first):
        return found._replace(tense=Tense.FUTURE)  # initialled a pact to be signed in June
    if verb.reports and main.tense is Tense.PAST:  # declined to comment on Monday
        return found._replace(reason=Reason.REPORT)
    nobody = clauses.word(clauses.subject(main)[0]) in NOBODY and clauses.subject(main)[1]
    if main.denied or refused(main) or nobody or "no" in clauses.words[main.last : verb.first]:
        return found._replace(reason=Reason.DENIED)
    if verb.copula and not main.copula:  # sold for a sum said to be small in 1999
        return found._replace(verb=main, tense=told_tense(expression) or main.tense)
    return _of_main(clauses, found, main, at, expression)


def _of_main(clauses: Clauses, found: Tie, main: Verb, at: int, expression: Expression) -> Tie:
    """An infinitive's date, by the finite verb before it."""
    told = told_tense(expression)
    if _of_either(clauses, found, main, at, expression):
        return found._replace(reason=Reason.UNCLEAR)
    if "aim" in main.form.kinds or expression.absolute or told is Tense.FUTURE:
        return found._replace(tense=told or Tense.FUTURE)
    if told is Tense.PAST and not main.copula:
        return found._replace(verb=main)
    if "order" in main.form.kinds:
        ahead = bool(UNTIL.intersection(clauses.words[found.start : at]))
        return found._replace(tense=Tense.FUTURE, proposed=True) if ahead else found._replace(reason=Reason.UNCLEAR)
    if may_lie_ahead(clauses, main, found.verb or main):
        missed = main.form.base in _MISSES
        return found._replace(reason=Reason.POSSIBLE) if missed else found._replace(tense=Tense.UNKNOWN)
    of_main = main.tense is Tense.PAST and not main.copula and not main.perfect
    return found._replace(verb=main, tense=Tense.PAST) if of_main else found


def _of_either(clauses: Clauses, found: Tie, main: Verb, at: int, expression: Expression) -> bool:
    """Whether a bare weekday after an amount may be of either verb: agreed to pay $3 million Monday."""
    bare = expression.form is Form.WEEKDAY and expression.shift is None and found.start == at
    return bare and main.tense is Tense.PAST and clauses.tag(at - 1) in {"M", "N"}


def _at_its_end(clauses: Clauses, found: Tie, verb: Verb, expression: Expression) -> bool:
    """Whether the present tense tells what happens at the end of this year: steps down, opens, expires."""
    end = expression.edge and clauses.words[found.start : found.start + 2] == ["at", "the"]
    return end and (verb.form.base in _ENDS or verb.form.base in _GOES)
