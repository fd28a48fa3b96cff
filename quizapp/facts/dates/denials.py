"""Dates of what did not happen: did not meet, never met, denied that they had met, false reports that they had."""

from quizapp.corpus.date_expression import Tense
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.dates.tie import Tie
from quizapp.facts.lexicon import word_set

NOBODY = frozenset({"no", "none", "nobody", "neither", "nothing"})
UNTIL = frozenset({"until", "till", "before", "by"})
_NOT = frozenset({"never", "neither", "hardly", "scarcely", "almost", "nearly"})
_LEVELS = frozenset({"above", "below", "beyond"})
_DENIES = frozenset({"deny", "reject", "dismiss", "dispute", "refute"})
_DENYING = frozenset({"deny", "denies", "denied", "denying"})
_REFUSES = frozenset({"refuse", "decline"})
_HEARSAY = word_set(
    "claim claims report reports rumour rumours rumor rumors suggestion suggestions speculation story stories"
)
_FALSE = word_set("false untrue wrong unfounded baseless groundless fabricated invented fictitious")


def denied(clauses: Clauses, found: Tie, verb: Verb) -> bool:
    """Whether a verb tells that nothing happened: did not meet, nobody met; but "not until Monday" tells something."""
    if verb.denied:
        return not UNTIL.intersection(clauses.words[found.start : found.start + 1])
    if verb.copula and clauses.word(verb.first - 1) == "there" and verb.tense is Tense.PAST:
        return clauses.word(verb.last) in {"none", "nothing", "no"}  # there was none yesterday
    if _negated(clauses, verb) or _told_to_be_false(clauses, verb):
        return True
    if "until" in clauses.words[found.start : found.start + 2]:
        return False
    return verb.finite and not verb.present and clauses.word(clauses.subject(verb)[0]) in NOBODY


def _negated(clauses: Clauses, verb: Verb) -> bool:
    """Whether a word right before a verb takes it back: never crossed, almost fell."""
    not_done = verb.finite and not _NOT.isdisjoint(clauses.words[max(0, verb.first - 1) : verb.head])
    before = clauses.before(verb.first)
    how = before is not None and before.last == verb.first - 1  # passed almost unnoticed
    return not_done and not how and clauses.word(verb.last) not in _LEVELS  # never rose above ten degrees


def _told_to_be_false(clauses: Clauses, verb: Verb) -> bool:
    """Whether it is denied that something happened, in the verb's sentence before or after it."""
    main = clauses.before(verb.first)
    having = clauses.word(verb.first) == "having" and clauses.word(verb.first - 1) in _DENYING
    if having or (main is not None and main.form.base == "deny" and clauses.word(main.last) == "that"):
        return True  # denies having met; denied that they had met
    that = next((at for at in range(verb.first - 1, 0, -1) if clauses.words[at] == "that"), 0)
    if not that or clauses.words[that - 1] not in _HEARSAY or (main is not None and main.last > that):
        return False
    rejected = main is not None and main.form.base in _DENIES
    after = clauses.finite_after(verb.last)
    false = after is not None and after.copula and clauses.word(after.last) in _FALSE
    return rejected or false or clauses.words[: that - 1][-3:-1] == ["no", "truth"]


def refused(verb: Verb) -> bool:
    """Whether what follows with "to" was not done: refused to sign."""
    return verb.form.base in _REFUSES


def when_told(clauses: Clauses, found: Tie, verb: Verb) -> Tie | None:
    """What a clause after a date tells that did not happen itself: it had not been so neat in May, when they left."""
    date = next((at for at in range(found.start, len(clauses.words)) if clauses.tag(at) == "T"), found.start)
    link = date + 1 + (clauses.word(date + 1) == ",")
    after = clauses.finite_after(link + 1) if clauses.word(link) == "when" else None
    if after is None or after.denied or found.start < verb.last:
        return None
    return found._replace(rule="when", verb=after, tense=after.tense)
