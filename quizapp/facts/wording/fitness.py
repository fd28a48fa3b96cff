"""Why a clause cannot be asked: its verb, its subject, its times or what follows do not allow it."""

from collections.abc import Iterator, Sequence

from quizapp.corpus.date_expression import Tense
from quizapp.facts.clauses.clause_words import ClauseWords
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.clauses.verbs import Shape, verbs
from quizapp.facts.wording.clause import Refusal, Role

MOST_ACTOR, MOST_REST = 12, 18  # units
_RELATIVES = frozenset({"who", "which", "that"})
_JOINING = frozenset({"and", "but", "then", "or"})
_PARTICLES = frozenset({"out", "up", "off", "down", "over", "away"})
_NAMES = frozenset("PBC")


def unfit_verb(clauses: Clauses, verb: Verb, subject: tuple[int, int], known: ClauseWords) -> Refusal | None:
    """Not done and not due, denied, said, or of a verb whose forms are guessed."""
    if not verb.finite or (verb.copula and not verb.passive):
        return Refusal.NOT_PAST
    if verb.reports:
        return Refusal.SAID
    if clauses.words[verb.head] not in verbs(clauses.lexicons).forms and verb.form.base not in known.of("regular"):
        return Refusal.UNKNOWN
    if verb.denied or verb.wished:
        return Refusal.DENIED
    past = verb.tense is Tense.PAST and (verb.shape is Shape.PAST or verb.passive or verb.perfect)
    if not past and verb.tense is not Tense.FUTURE:
        return Refusal.NOT_PAST
    return Refusal.HYPOTHETICAL if _hangs(clauses, verb, subject, known) else None


def _hangs(clauses: Clauses, verb: Verb, subject: tuple[int, int], known: ClauseWords) -> bool:
    """Whether a verb's clause is opened by a word like "when"; one in an aside after its subject opens nothing."""
    if clauses.opener(verb) not in known.of("condition"):
        return False
    return not has_aside(clauses, verb, subject) or clauses.opens(subject[0] - 1)


def has_aside(clauses: Clauses, verb: Verb, subject: tuple[int, int]) -> bool:
    """Whether something between commas stands between a subject and its verb: Norway, which borders Sweden, joined."""
    begin, end = subject
    return begin < end and clauses.word(end) == "," and clauses.word(verb.first - 1) == ","


def unfit_subject(clauses: Clauses, verb: Verb, subject: tuple[int, int], known: ClauseWords) -> Refusal | None:
    """Without a subject, or with a part of one."""
    begin, end = subject
    if begin == end:
        return Refusal.NO_SUBJECT
    if end - begin > MOST_ACTOR:
        return Refusal.LONG
    return Refusal.PARTIAL if any(_signs_of_a_part(clauses, verb, begin, end, known)) else None


def _signs_of_a_part(clauses: Clauses, verb: Verb, begin: int, end: int, known: ClauseWords) -> Iterator[bool]:
    word, tag = clauses.words[begin], clauses.tags[begin]
    yield tag == "N" and end == begin + 1  # 79 share a prize
    yield clauses.word(begin - 1) == "," and bool(tag) and clauses.tag(begin - 2) == tag  # Norway, Sweden and Denmark
    yield not tag and (word in clauses.prepositions or word in known.of("no beginning") or clauses.opens(begin))
    yield any(one.finite and begin <= one.first < end for one in clauses.verbs)
    yield (
        clauses.word(begin - 1) == "and" and clauses.finite_before(begin) is None
    )  # Ada Quill, the mayor, and Jon Falk
    # "Quill and the mayor, Ada Falk, met": who the second one is stands outside of the subject.
    joined = "and" in clauses.words[begin:end] and clauses.tag(end - 1) != "P"
    yield joined and clauses.word(end) == "," and clauses.tag(end + 1) == "P"
    yield not begins_a_noun(clauses, begin, end)
    # "The accord, signed in Rome, failed": what shares its subject with a later verb describes it.
    after = clauses.finite_after(verb.last)
    shares = after is not None and clauses.subject(after)[0] == begin and not _joined(clauses, verb, after)
    yield shares and not verb.passive and not verb.perfect


def begins_a_noun(clauses: Clauses, begin: int, end: int) -> bool:
    """Whether a subject begins as one does: the first word, a name, a figure, a word like "the", or a noun of many."""
    word, tag = clauses.words[begin], clauses.tags[begin]
    if tag or begin == 0 or word in clauses.determiners or clauses.tag(begin + 1) in _NAMES:
        return True
    noun = next((at for at in range(begin, end) if clauses.tags[at] or _ends_noun(clauses, at)), end)
    return noun > begin and clauses.words[noun - 1].endswith("s")


def _ends_noun(clauses: Clauses, at: int) -> bool:
    return clauses.words[at] in clauses.prepositions or clauses.words[at] == ","


def _joined(clauses: Clauses, verb: Verb, after: Verb) -> bool:
    if clauses.word(verb.first - 1) in _RELATIVES:
        return True
    return any(clauses.words[at] in _JOINING for at in range(verb.last, after.first))


def unfit_times(
    clauses: Clauses, verb: Verb, subject: tuple[int, int], stop: int, known: ClauseWords
) -> Refusal | None:
    """Of several times, or lasting from or until one; those of an aside after the subject do not count."""
    begin = verb.first if has_aside(clauses, verb, subject) else subject[0]
    own = [at for at in range(begin, stop) if clauses.tags[at] == "T"]
    if any(clauses.word(at - 1) in known.of("spanning") for at in own):
        return Refusal.SPAN
    return Refusal.TIMES if len(own) > 1 else None


def unfit_rest(clauses: Clauses, verb: Verb, rest: Sequence[int], role: Role, known: ClauseWords) -> Refusal | None:
    """Too long, without the object that it needs, or with something joined to the gap."""
    if len(rest) > MOST_REST:
        return Refusal.LONG
    said = [at for at in rest if clauses.tags[at] or clauses.words[at] not in known.of("loose end")]
    things = [at for at in rest if clauses.tags[at] or clauses.words[at] not in _PARTICLES]
    bare = not things or (not clauses.tags[things[0]] and clauses.words[things[0]] in clauses.prepositions)
    if rest and not clauses.tags[rest[-1]] and clauses.words[rest[-1]] in known.of("needs object"):
        return Refusal.NO_OBJECT  # a request to join
    needs = not verb.passive and role is not Role.OBJECT and verb.form.base in known.of("needs object")
    alone = verb.passive or verb.form.base in known.of("alone")
    if (bare and needs) or (not said and (role is not Role.NONE or not alone)):
        return Refusal.NO_OBJECT
    joins = (at for at in rest if not clauses.tags[at] and clauses.words[at] in {"and", "or", ","})
    return Refusal.NOWHERE if role is not Role.NONE and any(at - 1 not in rest for at in joins) else None
