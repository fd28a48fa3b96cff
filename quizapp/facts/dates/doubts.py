"""Second thoughts about a date's event: its tense by the preposition, and what is denied, possible or mere speech."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.facts.clauses.clauses import STOPS, Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.clauses.verbs import Shape
from quizapp.facts.dates.clock import clock_start
from quizapp.facts.dates.denials import NOBODY, UNTIL, denied, refused, when_told
from quizapp.facts.dates.directions import may_lie_ahead
from quizapp.facts.dates.tie import Reason, Tie, told_tense

_IF = frozenset({"if", "unless", "whether"})
_POSSIBLE = frozenset({"may", "might", "could", "can"})
_PROPOSED = _POSSIBLE | {"should", "must"}
_REPORT_NOUNS = frozenset({"statement", "interview", "interviews", "briefing", "remarks", "telephone", "tweet", "post"})
_TOLD_IN = frozenset({"in", "by", "during", "at"})  # before these nouns: in a post, but not "won the post"
_SPOKEN = frozenset({"confirm", "deny", "welcome"})  # reports where somebody speaks, events elsewhere
_CONVERSE = frozenset({"speak", "talk"})  # with somebody: an event
_PRESS = frozenset({"reporters", "journalists", "media", "press", "U"})
_ASKED = 8  # units after "asked" within which "for" stands: asked the capital for three tonnes of salt
_BARE = frozenset({"have", "has", "had", "is", "are", "was", "were"})
_DONE = frozenset({"did", "does", "done"})
_LIKE, _SUBJECT = frozenset({"as", "than", "like"}), 3  # as it did last year
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson", "official", "officials", "ministry", "police"})
_COMES = frozenset({Form.WEEKDAY, Form.DATE, Form.MONTH_NAME, Form.INTERVAL, Form.PART, Form.SEASON})
_DAYS = frozenset({Form.WEEKDAY, Form.DATE, Form.DAY, Form.DAYS, Form.INTERVAL})
_MONTHS = frozenset({Form.MONTH_NAME, Form.MONTH})
_DUE = frozenset({"due", "set", "scheduled", "expected"})
_ORIGINALLY = 4  # units of "originally set to open" before a date
_HABITS = frozenset({"usually", "normally", "traditionally", "annually", "always", "often", "generally", "typically"})
_SETTLED = frozenset(
    {"announce", "agree", "plan", "promise", "expect", "forecast", "arrange", "decide", "order", "foresee"}
)
_PUBLISHED = frozenset({"publish", "air", "broadcast", "release", "post", "issue"})
_PLANNED = _DUE | {"planned", "fixed", "pencilled", "billed"}
# With "for" and a time, even a year alone, what is to happen then.
_SET_FOR = _PLANNED | frozenset(
    """
    promised announced slated mooted booked earmarked tipped targeted envisaged envisioned foreseen forecast projected
    timetabled arranged promised agreed proposed called
    """.split()  # noqa: SIM905
)
_NOW = frozenset({"is", "are", "has", "have", "now"})
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
    if unsaid and (expression.form in _COMES or _ahead(clauses, found, at, expression)):
        found = found._replace(tense=Tense.FUTURE)  # opens on Monday
    if found.verb is None or found.reason is not Reason.NONE:
        return found
    return _doubted(clauses, found, found.verb, expression)


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
    yearless = expression.form in _COMES and expression.shift is None and not expression.absolute
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
    if verb.tense is not Tense.PAST or verb.perfect or not verb.finite or clauses.word(verb.last) in _DUE:
        return False
    return "not" in lead or verb.denied or clauses.word(clauses.subject(verb)[0]) in NOBODY


def _tense_of_lead(clauses: Clauses, found: Tie, verb: Verb, at: int, expression: Expression) -> Tense:
    """The tense of a date after a verb in the past: promised savings by 2020, extended to 31 December, until Monday."""
    lead = clauses.words[found.start : at]
    if expression.absolute:
        given = verb.form.base in _GIVEN and "until" in lead
        open_ = not verb.perfect and (given or bool({"by", "before"}.intersection(lead)))
        return Tense.UNKNOWN if open_ else Tense.PAST
    if expression.form not in _COMES or expression.shift is not None:
        return Tense.PAST
    if ("from" in lead and ("aim" in verb.form.kinds or _has(clauses, verb))) or (
        lead == ["to"] and clauses.tag(found.start - 1) not in {"Y", "N"}
    ):
        return Tense.FUTURE  # promised more shifts from 1 July, has closed the road from Monday
    if "by" in lead and verb.finite:  # by Friday they had left; had left by Friday; by Friday the town was quiet
        helpers = clauses.words[verb.first : verb.head]
        had = "had" in helpers and "to" not in helpers
        return Tense.PAST if had or found.rule == "fronted" else Tense.UNKNOWN
    return Tense.UNKNOWN if UNTIL.intersection(lead) else Tense.PAST


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
    if clauses.word(verb.first - 1) in _DUE and after is not None and after.tense is Tense.PAST:
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


def _doubted(clauses: Clauses, found: Tie, verb: Verb, expression: Expression) -> Tie:
    """The tie, with a reason if its verb only reports, or what it tells is denied, only possible, or no event."""
    helpers = set(clauses.words[verb.first : verb.head])
    if verb.tense is Tense.FUTURE and helpers & {"was", "were", "been"} and expression.form in _COMES:
        found = found._replace(tense=told_tense(expression) or Tense.UNKNOWN)  # was due to open on Monday
    between = clauses.words[verb.last : found.start]
    reason = Reason.NONE
    tense = found.tense
    if _not_done(clauses, verb, helpers, told_tense(expression)):
        reason = Reason.POSSIBLE
    elif verb.present and not _HABITS.isdisjoint(clauses.words[max(0, verb.first - 1) : found.start]):
        reason = Reason.NOW  # usually takes place in July
    elif verb.form.base == "turn" and clauses.tag(verb.last) == "N":
        reason = Reason.NAMED  # turns 75 next year
    elif _aside(clauses, verb) or _is_report(clauses, found, verb, between) or _foreseen(verb, expression):
        reason = Reason.REPORT
    elif _only_pointed(clauses, verb):
        reason = Reason.UNCLEAR
    elif denied(clauses, found, verb):
        return when_told(clauses, found, verb) or found._replace(reason=Reason.DENIED)
    elif _supposed(clauses, verb) or (helpers & _POSSIBLE and tense is not Tense.FUTURE):
        reason = Reason.POSSIBLE
    elif verb.present and tense is not Tense.FUTURE and _is_now(expression):
        reason = Reason.NOW
    return found._replace(reason=reason, proposed=found.proposed or bool(helpers & _PROPOSED))


def _not_done(clauses: Clauses, verb: Verb, helpers: AbstractSet[str], told: Tense | None) -> bool:
    """Whether it came to nothing: was to have spoken, was to begin last month, would have failed a year ago."""
    if helpers & {"was", "were"} and helpers & {"supposed", "have"}:
        return True
    if clauses.words[max(0, verb.first - 3) : verb.first] in (["was", "to", "have"], ["were", "to", "have"]):
        return True  # was to have been finished in 2009
    to_come = clauses.words[verb.first : verb.head] in (["was", "to"], ["were", "to"])
    return told is Tense.PAST and (to_come or {"would", "have"} <= helpers)


def _only_pointed(clauses: Clauses, verb: Verb) -> bool:
    """Whether a clause tells no more than that something is expected: that is due in May."""
    due = verb.copula and clauses.word(verb.last) in _DUE
    if not due and {"fix", "foresee", "aim"}.isdisjoint(verb.form.kinds):
        return False
    subject = clauses.words[slice(*clauses.subject(verb))] or clauses.words[max(0, verb.first - 1) : verb.first]
    return subject in (["that"], ["this"])


def _foreseen(verb: Verb, expression: Expression) -> bool:
    """Whether a date is that of a forecast: 3 percent forecast in July."""
    return "foresee" in verb.form.kinds and expression.yearless and not (verb.passive and verb.finite)


def _is_report(clauses: Clauses, found: Tie, verb: Verb, between: Sequence[str]) -> bool:
    """Whether a verb only tells of speech: said, confirmed (by a spokesman), said in a statement; not "will report"."""
    if _asked_for(clauses, verb) or _bidden(clauses, verb) or verb.tense is Tense.FUTURE or found.tense is Tense.FUTURE:
        return False
    if verb.reports:  # first described in 1884; spoke with her counterpart on Monday
        met = verb.form.base in _CONVERSE and "with" in between and not _PRESS.intersection(between)
        return not met and "first" not in clauses.words[max(0, verb.first - 1) : verb.head]
    if verb.form.base == "hear" and {"that", "how"}.intersection(clauses.words[verb.last : verb.last + 4]):
        return True
    if verb.form.base == "know" and "let" in clauses.words[max(0, verb.first - 2) : verb.first]:
        return True  # let it be known
    if verb.form.base in _SPOKEN and verb.finite and not verb.passive:
        return bool(_SPOKESMEN.intersection(clauses.sentence.words(*clauses.subject(verb)).lower().split()))
    told = found.rule == "after_verb" and _REPORT_NOUNS.intersection(between[-2:])
    return (bool(told) and bool(_TOLD_IN.intersection(between[-4:]))) or _of_words(clauses, verb)


def _asked_for(clauses: Clauses, verb: Verb) -> bool:
    """Whether something was asked for, which is more than speech: asked the capital for three tonnes of salt."""
    if verb.form.base != "ask":
        return False
    last = min(verb.last + _ASKED, len(clauses.words))
    opener = next((at for at in range(verb.last, last) if clauses.opens(at) or clauses.words[at] in STOPS), last)
    return "for" in clauses.words[verb.last : opener] and (clauses.word(verb.last) == "for" or not verb.passive)


def _aside(clauses: Clauses, verb: Verb) -> bool:
    """Whether an aside only tells that something was said or settled: the tunnel, as agreed in March, will open."""
    said = verb.reports or verb.form.base in _SETTLED | _SPOKEN | _PUBLISHED
    return said and clauses.word(verb.first - 1) == "as" and clauses.word(verb.first - 2) == ","


def _of_words(clauses: Clauses, verb: Verb) -> bool:
    """Whether it tells when words were printed: in an interview published on Sunday."""
    if verb.finite or verb.form.base not in _PUBLISHED or clauses.word(verb.first - 1) not in _REPORT_NOUNS:
        return False
    return clauses.words[max(0, verb.first - 3) : verb.first - 1] in (["in", "a"], ["in", "an"])


def _bidden(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody was told to do something, which is more than speech: told both sides in 1960 to talk."""
    if "order" not in verb.form.kinds or verb.passive:
        return False
    done = next((one for one in clauses.verbs if one.first >= verb.last), None)
    if done is None or done.finite or clauses.word(done.first) != "to":
        return False
    return all(
        word.isalpha() and not clauses.opens(verb.last + at)
        for at, word in enumerate(clauses.words[verb.last : done.first])
    )


def _supposed(clauses: Clauses, verb: Verb) -> bool:
    """Whether a clause is a condition, or a plan that came to nothing: if they sign, had they signed."""
    if clauses.opener(verb) in _IF and not _as_hoped(clauses):
        return True
    if verb.copula and verb.tense is Tense.PAST and clauses.word(verb.last) in _DUE and "but" in clauses.words:
        return True  # had been due on Friday but fell ill
    helper = clauses.before(verb.first)
    return helper is not None and helper.first == 0 and clauses.words[:1] == ["had"] and helper.last < verb.first


def _as_hoped(clauses: Clauses) -> bool:
    """Whether a condition is no more than a hope: the probe, if all goes well, should land in May."""
    at = next((index for index, word in enumerate(clauses.words) if word == "if"), 0)
    return clauses.words[at + 1 : at + 3] in (["all", "goes"], ["everything", "goes"], ["all", "is"], ["things", "go"])


def _at_its_end(clauses: Clauses, found: Tie, verb: Verb, expression: Expression) -> bool:
    """Whether the present tense tells what happens at the end of this year: steps down, opens, expires."""
    end = expression.edge and clauses.words[found.start : found.start + 2] == ["at", "the"]
    return end and (verb.form.base in _ENDS or verb.form.base in _GOES)


def _is_now(expression: Expression) -> bool:
    """Today and this year, of which the present tense tells no event."""
    today = expression.form is Form.DAYS and expression.number == 0
    return today or (expression.form is Form.UNIT and expression.shift == 0)
