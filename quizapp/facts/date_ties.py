"""Which event of its sentence a date belongs to: by a verb before or after it, or by a noun beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.facts.clauses import STOPS, Clauses
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.verb_groups import Verb, is_adverb
from quizapp.facts.verbs import Shape


class Reason(StrEnum):
    """Why a date is no event's; nothing if it is one's."""

    NONE = ""
    DATELINE = "dateline"
    CAPTION = "date of a caption"
    REPORT = "date of a report"
    QUOTED = "relative date in a quotation"
    NAMED = "names a thing by its date"
    TERM = "term of an office"
    COMPARED = "only compared with"
    DENIED = "denied"
    POSSIBLE = "only possible"
    NOTHING = "no event near it"
    UNCLEAR = "belongs to one of several events"
    NOW = "nowadays"


@dataclass(frozen=True, slots=True)
class Tie:
    """What a date belongs to: a verb, or a noun of an event (units `noun`, last exclusive); or the reason for none.

    `start` is the first unit of the date with its preposition; `rule` names the way in which it was found.
    """

    reason: Reason = Reason.NONE
    rule: str = "none"
    verb: Verb | None = None
    noun: tuple[int, int] = (0, 0)
    start: int = 0
    tense: Tense = Tense.UNKNOWN
    proposed: bool = False


_LEADS = frozenset(
    """
    on in by since until till from between during around about of for to through throughout late early before after
    the at back only just as ever
    """.split()  # noqa: SIM905
)
_ABOUT_NOUN = frozenset({"since", "after", "before", "during", "until", "despite", "over", "amid", "following", "for"})
_AHEAD_OF = frozenset({"before", "until", "for"})
_IF = frozenset({"if", "unless", "whether"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom", "where", "when", "while", "as", "because", "after"})
_POSSIBLE = frozenset({"may", "might", "could", "can"})
_PROPOSED = frozenset({"should", "must"})
_MOST_NOUNS = 4  # words of a noun phrase after a date
_REPORT_NOUNS = frozenset({"statement", "interview", "interviews", "briefing", "remarks", "telephone", "tweet", "post"})
_INHERENT = {-1: Tense.PAST, 1: Tense.FUTURE}


@cache
def _event_nouns(lexicons: Lexicons) -> frozenset[str]:
    words = lexicons.words("event_nouns")
    return words | {word + "s" for word in words}


def tie(clauses: Clauses, at: int, expression: Expression) -> Tie:
    """What the date at a unit belongs to."""
    if clauses.sentence.quoted[clauses.sentence.units[at].first] and not expression.absolute:
        return Tie(Reason.QUOTED, start=at)
    start = _start(clauses, at)
    for way in _WAYS:
        found = way(clauses, start, at)
        if found is not None:
            return _checked(clauses, found, at, expression)
    return Tie(Reason.NOTHING, start=start)


def _start(clauses: Clauses, at: int) -> int:
    """The first unit of a date with its prepositions."""
    start = at
    while start and at - start < 3 and clauses.word(start - 1) in _LEADS:  # noqa: PLR2004 - "as early as", "back in the"
        start -= 1
    return start


def _compared(clauses: Clauses, start: int, at: int) -> Tie | None:
    """Than in 2014; compared with 2014; as of March; the president since 2005."""
    before = {clauses.word(start - 1), clauses.word(start - 2)} if start else set[str]()
    if before & {"than", "compared", "versus", "against"} or clauses.words[start:at] == ["as", "of"]:
        return Tie(Reason.COMPARED, start=start)
    if clauses.tag(start - 1) == "O" and clauses.words[start:at] in (["since"], ["from"], ["until"]):
        return Tie(Reason.TERM, start=start)
    return None


def _before_noun(clauses: Clauses, start: int, at: int) -> Tie | None:
    """The October 2006 arrest; Monday's ballot."""
    owner = clauses.word(at + 1) == "'s"
    before = clauses.word(at - 1)
    first = at + 1 + owner
    determined = (
        before in {"the", "a", "an", "its", "his", "her", "their", "'s", "this", "that"} or clauses.tag(at - 1) == "D"
    )
    if not (owner or determined):
        return None
    last = first
    while last < first + _MOST_NOUNS and _in_noun_phrase(clauses, last):
        last += 1
    if last == first:
        return None
    nouns = _event_nouns(clauses.lexicons)
    if not any(clauses.words[index] in nouns or clauses.tags[index] in {"E", "A"} for index in range(first, last)):
        return Tie(Reason.NAMED, "before_noun", noun=(first, last), start=start)
    return Tie(Reason.NONE, "before_noun", noun=(first, last), start=start, tense=_tense_of_noun(clauses, start, at))


def _in_noun_phrase(clauses: Clauses, at: int) -> bool:
    word, tag = clauses.word(at), clauses.tag(at)
    if tag:
        return tag in {"E", "A", "D", "X"}
    if not word.isalpha() or clauses.opens(at) or word in clauses.prepositions or is_adverb(word, clauses.lexicons):
        return False
    return not any(verb.first <= at < verb.last and not (verb.present and verb.first == at) for verb in clauses.verbs)


def _tense_of_noun(clauses: Clauses, start: int, at: int) -> Tense:
    """Whether an event told by a noun is over: by its preposition, or else as the clause's verb is."""
    lead = {clauses.word(index) for index in range(max(0, start - 2), at)}
    if lead & _AHEAD_OF or {"ahead", "of"} <= lead:
        return Tense.FUTURE
    if lead & {"after", "since", "following"}:
        return Tense.PAST
    verb = clauses.finite_before(start) or clauses.finite_after(at)
    return verb.tense if verb is not None else Tense.UNKNOWN


def _fronted(clauses: Clauses, start: int, at: int) -> Tie | None:
    """On Tuesday the minister resigned; ... and in 2008 the war began; ... that on Monday they had met."""
    before, after = clauses.word(start - 1), clauses.word(at + 1)
    if start and not clauses.opens(start - 1) and before not in {",", ":", ";", '"', "-", "--"}:
        return None
    ends = after in {".", ";", ")", "", '"'} or (start and after in {",", "and", "or"})
    if start and (ends or (before in {",", "and", "or", '"'} and after in clauses.prepositions)):
        return None
    verb = _main_after(clauses, at + 1)
    if verb is None or (start and _parted(clauses, at + 1, verb.first)):
        return None
    return Tie(Reason.NONE, "fronted", verb=verb, start=start, tense=verb.tense)


def _parted(clauses: Clauses, first: int, last: int) -> bool:
    return any(word in STOPS for word in clauses.words[first:last])


def _main_after(clauses: Clauses, at: int) -> Verb | None:
    """The first finite verb after a unit that is not one of a relative clause."""
    floor = at
    for verb in clauses.verbs:
        if verb.first < at or not verb.finite:
            continue
        if not any(clauses.word(index) in _RELATIVE and not clauses.tag(index) for index in range(floor, verb.first)):
            return verb
        floor = verb.last
    return None


def _before_verb(clauses: Clauses, start: int, at: int) -> Tie | None:
    """Russia on Wednesday signed; the ministry last year ordered; were on Monday released."""
    verb = next((one for one in clauses.verbs if one.finite and one.first < at < one.head), None)
    if verb is None:
        after = clauses.finite_after(at + 1)
        adverbs = after is not None and all(
            is_adverb(word, clauses.lexicons) for word in clauses.words[at + 1 : after.first]
        )
        if after is None or not adverbs or _of_noun_before(clauses, start):
            return None
        verb = after
    return Tie(Reason.NONE, "before_verb", verb=verb, start=start, tense=verb.tense)


def _of_noun_before(clauses: Clauses, start: int) -> bool:
    """Whether a date before a verb rather belongs to what stands before it: the accord reached in May, the vote in May."""
    if clauses.word(start - 1) in _event_nouns(clauses.lexicons) or clauses.word(start - 1) == ",":
        return True
    verb = clauses.before(start)
    return verb is not None and not any(
        word == "," or (word in clauses.openers and not clauses.tags[verb.last + offset])
        for offset, word in enumerate(clauses.words[verb.last : start])
    )


def _after(clauses: Clauses, start: int, at: int) -> Tie | None:
    """The usual place: after the verb and its object; or after the noun of an event."""
    verb = clauses.before(start)
    floor = verb.last if verb is not None else 0
    noun = _noun_before(clauses, start, floor)
    about = next((index for index in range(start - 1, floor - 1, -1) if clauses.word(index) in _ABOUT_NOUN), None)
    if about is not None and _covers_noun_phrase(clauses, about, start):
        if noun is None or noun[0] < about:
            return Tie(Reason.NOTHING, "after_noun", start=start)
        return Tie(Reason.NONE, "after_noun", noun=noun, start=start, tense=_tense_of_noun(clauses, about, about + 1))
    if "due" in clauses.words[max(floor, start - 3) : start] and noun is not None:
        return Tie(Reason.NONE, "after_noun", noun=noun, start=start, tense=Tense.FUTURE)
    if verb is None or _parted(clauses, verb.last, start):
        if noun is None:
            return None
        return Tie(Reason.NONE, "after_noun", noun=noun, start=start, tense=_tense_of_noun(clauses, start, at))
    if noun is not None and noun[1] >= start - 3 and (verb.present or verb.perfect or verb.copula or verb.reports):
        tense = Tense.PAST if verb.tense is Tense.PAST else _tense_of_noun(clauses, start, at)
        return Tie(Reason.NONE, "after_noun", noun=noun, start=start, tense=tense)
    return Tie(Reason.NONE, "after_verb", verb=verb, start=start, tense=_tense_of_verb(clauses, verb))


def _noun_before(clauses: Clauses, start: int, floor: int) -> tuple[int, int] | None:
    """The noun of an event nearest before a date, with what stands between them; not over a comma or stop."""
    nouns = _event_nouns(clauses.lexicons)
    for index in range(start - 1, floor - 1, -1):
        word = clauses.words[index]
        if word == "," or word in STOPS or clauses.opens(index) and word not in _ABOUT_NOUN:
            return None
        if word in nouns or clauses.tags[index] in {"E", "A"}:
            first = index
            while first > floor and _in_noun_phrase(clauses, first - 1):
                first -= 1
            return first, start
    return None


def _covers_noun_phrase(clauses: Clauses, about: int, start: int) -> bool:
    return not any(word in STOPS or word == "," for word in clauses.words[about:start])


def _tense_of_verb(clauses: Clauses, verb: Verb) -> Tense:
    if verb.finite or verb.shape is Shape.PARTICIPLE and verb.tense is Tense.FUTURE:
        return verb.tense
    main = clauses.finite_before(verb.first)
    if verb.shape is Shape.PARTICIPLE:
        return (
            Tense.FUTURE
            if verb.form.kind == "aim" or clauses.word(verb.head) in {"set", "expected", "due"}
            else Tense.PAST
        )
    if verb.shape is Shape.GERUND:
        if clauses.word(verb.first - 1) in {"after", "since"}:
            return Tense.PAST
        return main.tense if main is not None else Tense.UNKNOWN
    return Tense.FUTURE


_WAYS: tuple[Callable[[Clauses, int, int], Tie | None], ...] = (
    _compared,
    _before_noun,
    _fronted,
    _before_verb,
    _after,
)


def _checked(clauses: Clauses, found: Tie, at: int, expression: Expression) -> Tie:
    """A tie with the tense that the words themselves tell, or with the reason why it is no event's after all."""
    tense = _told_tense(expression) or found.tense
    if tense is Tense.UNKNOWN and found.verb is not None and found.verb.present and _comes(expression):
        tense = Tense.FUTURE
    verb, reason, rule = found.verb, found.reason, found.rule
    if verb is not None and not verb.finite and verb.shape is Shape.BASE:
        verb, tense, reason = _of_purpose(clauses, verb, expression, tense)
    if reason is Reason.NONE and verb is not None:
        reason = _doubt(clauses, verb, found, expression)
    helpers = set(clauses.words[verb.first : verb.head]) if verb is not None else set[str]()
    return Tie(reason, rule, verb, found.noun, found.start, tense, proposed=bool(helpers & _PROPOSED))


def _told_tense(expression: Expression) -> Tense | None:
    """Past or future where the words leave no choice: last week, two years ago, tomorrow."""
    if expression.form is Form.AGO:
        return Tense.PAST
    if expression.form is Form.DAYS:
        number = expression.number or 0
        return Tense.PAST if number < 0 else Tense.FUTURE if number > 0 else None
    if expression.form is Form.WEEKDAY and expression.number:
        return Tense.FUTURE
    return _INHERENT.get(expression.shift or expression.years or 0)


def _comes(expression: Expression) -> bool:
    """Whether a present tense beside it tells of what is to come: opens on Monday."""
    return expression.form in {Form.WEEKDAY, Form.DATE, Form.MONTH_NAME, Form.INTERVAL, Form.PART, Form.SEASON}


def _of_purpose(clauses: Clauses, verb: Verb, expression: Expression, tense: Tense) -> tuple[Verb, Tense, Reason]:
    """Met to sign it on Monday is of the meeting; plans to open on Monday of the opening; ordered to, unclear."""
    main = clauses.finite_before(verb.first)
    if main is None or main.form.kind == "aim" or expression.absolute:
        return verb, Tense.FUTURE if tense is Tense.UNKNOWN else tense, Reason.NONE
    if _told_tense(expression) is Tense.PAST and not main.copula:
        return main, Tense.PAST, Reason.NONE
    if tense is Tense.FUTURE and main.tense is not Tense.PAST:
        return verb, Tense.FUTURE, Reason.NONE
    lead = clauses.word(verb.last)
    if main.last == verb.first and not main.copula:  # "met to sign", "failed to agree"
        return main, main.tense, Reason.NONE
    return (verb, tense, Reason.UNCLEAR if lead else Reason.NONE)


def _doubt(clauses: Clauses, verb: Verb, found: Tie, expression: Expression) -> Reason:
    """Why a verb's date is no fact: it only reports, is denied, is possible, or is no event."""
    opener = _opener(clauses, verb)
    if verb.reports:
        return Reason.REPORT
    if verb.denied:
        return Reason.DENIED
    if opener in _IF or set(clauses.words[verb.first : verb.head]) & _POSSIBLE:
        return Reason.POSSIBLE
    if expression.form is Form.DAYS and expression.number == 0 and verb.present:
        return Reason.NOW
    between = clauses.words[verb.last : found.start]
    if found.rule == "after_verb" and _REPORT_NOUNS.intersection(between[-2:]):
        return Reason.REPORT
    return Reason.NONE


def _opener(clauses: Clauses, verb: Verb) -> str:
    """The word that opens the verb's clause, empty for a main clause."""
    previous = clauses.before(verb.first)
    floor = previous.last if previous is not None else 0
    return next((clauses.words[at] for at in range(verb.first - 1, floor - 1, -1) if clauses.opens(at)), "")
