"""Doubts about a date's event: what is denied, only possible, expected, or mere speech."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.facts.clauses.clauses import STOPS, Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.dates.denials import denied, when_told
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
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson", "official", "officials", "ministry", "police"})
# Forms of dates that may be to come or over.
COMES = frozenset({Form.WEEKDAY, Form.DATE, Form.MONTH_NAME, Form.INTERVAL, Form.PART, Form.SEASON})
DUE = frozenset({"due", "set", "scheduled", "expected"})
_HABITS = frozenset({"usually", "normally", "traditionally", "annually", "always", "often", "generally", "typically"})
_YEARS = frozenset({"year", "season", "term", "semester"})  # which come round again
_EACH = frozenset({"each", "every"})
_AFTER = 6  # units from a date's preposition to "each year"
_SETTLED = frozenset(
    {"announce", "agree", "plan", "promise", "expect", "forecast", "arrange", "decide", "order", "foresee"}
)
_PUBLISHED = frozenset({"publish", "air", "broadcast", "release", "post", "issue"})


def doubted(clauses: Clauses, found: Tie, verb: Verb, expression: Expression) -> Tie:
    """The tie, with a reason if its verb only reports, or what it tells is denied, only possible, or no event."""
    helpers = set(clauses.words[verb.first : verb.head])
    if verb.tense is Tense.FUTURE and helpers & {"was", "were", "been"} and expression.form in COMES:
        found = found._replace(tense=told_tense(expression) or Tense.UNKNOWN)  # was due to open on Monday
    between = clauses.words[verb.last : found.start]
    reason = Reason.NONE
    tense = found.tense
    if _not_done(clauses, verb, helpers, told_tense(expression)):
        reason = Reason.POSSIBLE
    elif verb.present and _is_habit(clauses, found, verb, expression):
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


def _is_habit(clauses: Clauses, found: Tie, verb: Verb, expression: Expression) -> bool:
    """Whether it is told of every year: usually falls in July, applies from 1 March to 31 May each year."""
    if not _HABITS.isdisjoint(clauses.words[max(0, verb.first - 1) : found.start]):
        return True
    if expression.form is Form.INTERVAL and not _YEARS.isdisjoint(clauses.words[slice(*clauses.subject(verb))]):
        return True  # the school year runs from September to June
    after = range(found.start, min(len(clauses.words), found.start + _AFTER))
    return any(clauses.word(at) in _EACH and clauses.sentence.words(at + 1, at + 2) == "year" for at in after)


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
    due = verb.copula and clauses.word(verb.last) in DUE
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
    if verb.copula and verb.tense is Tense.PAST and clauses.word(verb.last) in DUE and "but" in clauses.words:
        return True  # had been due on Friday but fell ill
    helper = clauses.before(verb.first)
    return helper is not None and helper.first == 0 and clauses.words[:1] == ["had"] and helper.last < verb.first


def _as_hoped(clauses: Clauses) -> bool:
    """Whether a condition is no more than a hope: the probe, if all goes well, should land in May."""
    at = next((index for index, word in enumerate(clauses.words) if word == "if"), 0)
    return clauses.words[at + 1 : at + 3] in (["all", "goes"], ["everything", "goes"], ["all", "is"], ["things", "go"])


def _is_now(expression: Expression) -> bool:
    """Today and this year, of which the present tense tells no event."""
    today = expression.form is Form.DAYS and expression.number == 0
    return today or (expression.form is Form.UNIT and expression.shift == 0 and expression.weekday is None)
