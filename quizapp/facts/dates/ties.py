"""Which event of its sentence a date belongs to: by a verb before or after it, or by a noun beside it."""

from collections.abc import Callable
from functools import cache

from quizapp.corpus.date_expression import Expression, Tense
from quizapp.facts.clauses.clauses import STOPS, Clauses
from quizapp.facts.clauses.verb_groups import Verb, is_adverb
from quizapp.facts.clauses.verbs import Shape
from quizapp.facts.dates.doubts import checked
from quizapp.facts.dates.tie import Reason, Tie
from quizapp.facts.lexicon import Lexicons

# Words that stand before a date and belong to it.
_LEADS = frozenset(
    """
    on in by since until till from between during around about of for to through throughout late early before after
    the at back only just as ever shortly least
    """.split()  # noqa: SIM905  a list of words is easier to read so
)
_MOST_LEADS = 3
_SINCE = frozenset({"since", "after", "during", "following", "despite"})  # an event's noun may follow
_OWNERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "'s", "this"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom", "where", "when", "while", "as", "because", "after"})
_FIRST = frozenset({"first", "second", "third", "fourth", "fifth", "worst", "best", "most", "least", "only", "last"})
_PARTS = frozenset(
    """
    hours night morning evening afternoon day days week weeks weekend eve months month year years spring summer autumn
    fall winter end start beginning middle course events
    """.split()  # noqa: SIM905
)
_TIMES_OF_DAY = frozenset({"night", "morning", "evening", "afternoon", "eve", "weekend", "day"})
_CLOCK = frozenset({"midnight", "noon", "midday", "dawn", "dusk", "sunrise", "sunset", "dark", "lunch", "breakfast"})
_NO_SUPERLATIVES = frozenset(
    {"protest", "request", "interest", "arrest", "west", "test", "contest", "rest", "forest", "unrest"}
)
_NAMES = frozenset("BLUX")
_GO = frozenset({"go", "face", "head", "await", "seek", "plan", "prepare", "want", "host", "stage", "hold", "vote"})
_MOST_CLEFT, _NEAR_CLEFT = 8, 4  # units between "it was" and its date
_MOST_NOUNS = 4  # words of a noun phrase after a date


@cache
def event_nouns(lexicons: Lexicons) -> frozenset[str]:
    """The nouns of events, singular and plural."""
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
            return checked(clauses, found, at, expression)
    return Tie(Reason.NOTHING, start=start)


def _start(clauses: Clauses, at: int) -> int:
    """The first unit of a date with its prepositions."""
    start = at
    while start and at - start < _MOST_LEADS and clauses.word(start - 1) in _LEADS:
        start -= 1
    if clauses.word(start - 1) in {"one", "a"} and (start == 1 or clauses.word(start - 2) == "on"):
        return max(0, start - 2)  # on one June night in 1961
    if clauses.word(start) == "of" and clauses.words[max(0, start - 2) : start - 1] == ["the"]:
        part = start - 2
        if clauses.word(start - 1) in _TIMES_OF_DAY:  # on the night of 12 May
            return part - 1 if clauses.word(part - 1) in _LEADS else part
    if clauses.word(start) == "until" and clauses.word(start - 1) == "not":
        return start - 1  # not until March did the council publish it
    return start


def _no_event(clauses: Clauses, start: int, at: int) -> Tie | None:  # noqa: PLR0911 - one for each way
    """Dates that tell of no event: than in 2014; as of March; the president since 2005; the two years to March 2012."""
    before, lead = clauses.word(start - 1), clauses.words[start:at]
    compared = before in {"than", "compared"} or (before in {"with", "to"} and clauses.word(start - 2) == "compared")
    if compared or lead == ["as", "of"] or (lead == ["from"] and _from_amount(clauses, start)):
        return _when_clause(clauses, at) or Tie(Reason.COMPARED, start=start)
    if lead == ["of"] and _of_a_thing(clauses, start):
        return Tie(Reason.NAMED, start=start)
    if before == "never" and lead in (["since"], ["before"]):
        return Tie(Reason.COMPARED, start=start)
    if before == "not":
        return Tie(Reason.DENIED, start=start)
    if before == "ago":
        return Tie(Reason.UNCLEAR, start=start)  # a hundred years ago this June
    if "since" in lead and _superlative(clauses, start):
        return _when_clause(clauses, at) or Tie(Reason.COMPARED, start=start)
    if lead in (["since"], ["from"], ["until"]):
        return _term(clauses, start, lead[0])
    if lead == ["to"] and (
        before in {"up", "year", "years", "months"} or before.isdigit() or clauses.tag(start - 1) == "Y"
    ):  # the years 2015 to 2018
        return Tie(Reason.NAMED, start=start)
    return None


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
    return clauses.word(start - 1) in {"up", "down", "percent"} or clauses.tag(start - 1) in {"M", "N"}


def _when_clause(clauses: Clauses, at: int) -> Tie | None:
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
    while comma and first > floor and first > comma - _MOST_NOUNS and not clauses.opens(first - 1):
        if clauses.words[first - 1] in STOPS or clauses.words[first - 1] in {",", "."}:
            break
        first -= 1
    return Tie(rule="term", noun=(first if comma else floor, start), start=start, tense=Tense.PAST)


def _superlative(clauses: Clauses, start: int) -> bool:
    """Whether a date only says how long there was nothing like it: the longest strike since 1945."""
    verb = clauses.finite_before(start)
    words = clauses.words[verb.last if verb is not None else 0 : start]
    return any(word in _FIRST or (word[-3:] == "est" and word not in _NO_SUPERLATIVES) for word in words)


def _before_noun(clauses: Clauses, start: int, at: int) -> Tie | None:
    """The October 2006 arrest; Monday's ballot."""
    owner = clauses.word(at + 1) == "'s"
    if clauses.word(at - 1) == "the" and clauses.tag(at + 1) in _NAMES:
        return Tie(Reason.NAMED, "before_noun", start=start)  # the 15 May Movement
    first = at + 1 + owner
    if not (owner or clauses.word(at - 1) in _OWNERS or clauses.tag(at - 1) == "D"):
        return None
    last = first
    while last < first + _MOST_NOUNS and in_noun_phrase(clauses, last):
        last += 1
    if last == first:
        return None
    nouns = event_nouns(clauses.lexicons)
    if not any(clauses.words[index] in nouns or clauses.tags[index] in {"E", "A"} for index in range(first, last)):
        return Tie(Reason.NAMED, "before_noun", noun=(first, last), start=start)
    if owner and clauses.sentence.words(at, at + 1).lower() == "this year":
        return Tie(Reason.NAMED, "before_noun", start=start)
    tense = _tense_of_noun(clauses, start, at)
    if tense is Tense.UNKNOWN and owner:
        tense = Tense.PAST
    return Tie(rule="before_noun", noun=(first, last), start=start, tense=tense)


def in_noun_phrase(clauses: Clauses, at: int) -> bool:
    """Whether a unit may be one of the words of a noun phrase before its head, or the head."""
    word, tag = clauses.word(at), clauses.tag(at)
    if tag:
        return tag in {"E", "A", "D", "X"}
    if not word.isalpha() or clauses.opens(at) or is_adverb(word, clauses.lexicons):
        return False
    if word in clauses.prepositions or word in clauses.determiners:
        return False
    return not any(verb.first <= at < verb.last and not (verb.present and verb.first == at) for verb in clauses.verbs)


def _tense_of_noun(clauses: Clauses, start: int, at: int) -> Tense:
    """Whether an event told by a noun is over: by its preposition, or else as the clause's verb is."""
    lead = set(clauses.words[max(0, start - 1) : at])
    if lead & {"before", "until", "for"} or clauses.words[max(0, start - 2) : at][:2] == ["ahead", "of"]:
        return Tense.FUTURE
    if lead & {"after", "since", "following"}:
        return Tense.PAST
    for verb in (clauses.finite_before(start), _main_after(clauses, at)):
        if verb is not None and verb.tense is not Tense.UNKNOWN and not verb.perfect:
            return verb.tense
        if verb is not None and verb.present and verb.form.base in _GO:  # goes to the polls on Sunday
            return Tense.FUTURE
    return Tense.FUTURE if "from" in lead else Tense.UNKNOWN  # has called a strike from Monday


def _cleft(clauses: Clauses, start: int, at: int) -> Tie | None:
    """It was only in February that she promised."""
    link = at + 1 + (clauses.word(at + 1) == ",")
    if clauses.word(link) not in {"that", "when"}:
        return None
    # It was nine minutes to midnight on Tuesday when the board turned green; it was there, in May, that they met.
    begin = max(0, start - (_MOST_CLEFT if link == at + 1 else _NEAR_CLEFT))
    was = next((index for index in range(start - 1, begin, -1) if clauses.words[index] == "was"), 0)
    finite = [verb for verb in clauses.verbs if verb.finite and was < verb.last <= start]
    if clauses.word(was - 1) != "it" or any(not verb.copula for verb in finite):
        return None
    verb = clauses.finite_after(link + 1)
    return None if verb is None else Tie(rule="fronted", verb=verb, start=start, tense=verb.tense)


def _fronted(clauses: Clauses, start: int, at: int) -> Tie | None:
    """On Tuesday the minister resigned; ... and in 2008 the war began; ... that on Monday they had met."""
    before, after = clauses.word(start - 1), clauses.word(at + 1)
    if start and not clauses.opens(start - 1) and before not in {",", ":", ";", '"', "-", "--"}:
        return None
    if before in {"and", "or"} and clauses.tag(start - 2) == "T":
        return None  # in May and July
    ends = after in {".", ";", ")", "", '"'} or (start > 0 and after in {",", "and", "or"})
    if start and (ends or (before in {",", "and", "or", '"'} and after in clauses.prepositions)):
        return None
    verb = _main_after(clauses, at + 1)
    if verb is None or (start and (verb.first == at + 1 or _parted(clauses, at + 1, verb.first))):
        return None
    if start == at and verb.first == at + 1 and verb.copula:
        return Tie(Reason.NAMED, "fronted", start=start)  # next year is an election year
    return Tie(rule="fronted", verb=verb, start=start, tense=verb.tense)


def _parted(clauses: Clauses, first: int, last: int) -> bool:
    """Whether a stop stands between two units; brackets that open and close between them are passed over."""
    at = last - 1
    while at >= first:
        at = clauses.over_brackets(at) if clauses.words[at] == ")" else at
        if clauses.words[at] in STOPS and clauses.words[at] != "(":
            return True
        if clauses.words[at] == "(" and ")" not in clauses.words[at:last]:
            return True
        at -= 1
    return False


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
        verb = clauses.finite_after(at + 1)
        aside = verb is not None and clauses.word(start - 1) == clauses.word(at + 1) == "," and verb.first == at + 2
        if verb is not None and aside and not clauses.opens(start - 2):  # a first suit, in 2014, had failed
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
    noun = _noun_before(clauses, start, floor)
    since = next((index for index in range(start - 1, floor - 1, -1) if clauses.word(index) in _SINCE), -1)
    if since >= 0 and clauses.word(since + 1) in _CLOCK:
        since = -1  # shortly after midnight on Wednesday
    if since >= 0 and "," not in clauses.words[since:start]:
        if noun is None or noun[0] < since:
            return Tie(Reason.NOTHING, "after_noun", start=start)
        return Tie(rule="after_noun", noun=noun, start=start, tense=Tense.PAST)
    if "due" in clauses.words[max(floor, start - 2) : start]:
        return _due(clauses, noun, start, at)
    if noun is not None and (verb is None or _parted(clauses, verb.last, start) or _of_noun(clauses, verb, start)):
        return Tie(rule="after_noun", noun=noun, start=start, tense=_tense_of_noun(clauses, start, at))
    if verb is None or _parted(clauses, verb.last, start):
        return None
    return Tie(rule="after_verb", verb=verb, start=start, tense=_tense_of_verb(clauses, verb))


def _verb_before(clauses: Clauses, start: int) -> Verb | None:
    """The nearest verb before a date; after an aside in commas the one before the aside."""
    verb = clauses.before(start)
    if verb is None or clauses.word(start - 1) != ",":
        return verb
    comma = next((at for at in range(start - 2, verb.first - 1, -1) if clauses.words[at] == ","), -1)
    if comma < 0 and not verb.finite:
        return clauses.finite_before(start) or verb
    return verb


def _due(clauses: Clauses, noun: tuple[int, int] | None, start: int, at: int) -> Tie:
    """Elections due in May; the ninth round, due in April, was called off."""
    due = next(index for index in range(start - 1, -1, -1) if clauses.words[index] == "due")
    verb = clauses.before(due)
    if verb is not None and verb.copula and verb.last == due:
        return Tie(rule="after_verb", verb=verb, start=start, tense=Tense.FUTURE)
    if noun is None:
        last = due - (clauses.word(due - 1) == ",")
        noun = max(last - _MOST_NOUNS, verb.last if verb is not None else 0), last
    main = _main_after(clauses, at + 1) or verb
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
        if word in nouns or clauses.tags[index] in {"E", "A"}:
            first = index
            while first > floor and in_noun_phrase(clauses, first - 1):
                first -= 1
            return first, start
    return None


def _tense_of_verb(clauses: Clauses, verb: Verb) -> Tense:
    """The tense of a verb; what is not finite has it from its form or from the finite verb before it."""
    if verb.finite and (verb.tense is not Tense.UNKNOWN or verb.present):
        return verb.tense
    main = clauses.finite_before(verb.first) if verb.first else clauses.finite_after(verb.last)
    if verb.shape is Shape.PARTICIPLE and not verb.finite and verb.tense is Tense.PAST:
        return Tense.FUTURE if "fix" in verb.form.kinds else Tense.PAST
    if verb.shape is Shape.GERUND or verb.finite:
        if clauses.word(verb.first - 1) in {"after", "since"}:
            return Tense.PAST
        return main.tense if main is not None else Tense.UNKNOWN
    return Tense.FUTURE


_WAYS: tuple[Callable[[Clauses, int, int], Tie | None], ...] = (
    _no_event,
    _before_noun,
    _cleft,
    _fronted,
    _before_verb,
    _after,
)
