"""Where a clause begins and ends, and what in it tells the time."""

from collections.abc import Iterator

from quizapp.facts.clauses.clause_words import ClauseWords
from quizapp.facts.clauses.clauses import STOPS, Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.sentence import Sentence, Tag
from quizapp.facts.wording.rendering import broken, rendered

_ENDS = STOPS | {".", ",", "?", "!"}
_JOINING = frozenset({"and", "or"})
_NEARLY = frozenset({"early", "late", "mid"})
_MAY_LEAD = _JOINING | {"before", "after", "since", "as"}  # to a clause of its own, or only to a noun


def end_of(clauses: Clauses, verb: Verb) -> int:
    """The first unit after a verb that is no part of its clause."""
    for at in range(verb.last, len(clauses.words)):
        begins = any(other.first == at and other.finite for other in clauses.verbs)
        if clauses.words[at] in _ENDS or begins or (clauses.opens(at) and not _leads_to_noun(clauses, at)):
            return at
    return len(clauses.words)


def _leads_to_noun(clauses: Clauses, at: int) -> bool:
    """Whether an "and" joins two things and no two clauses, or an "as" leads to an office."""
    if clauses.words[at] == "as" and clauses.tag(at + 1) == Tag.OFFICE:
        return True
    if clauses.words[at] not in _MAY_LEAD:
        return False
    for index in range(at + 1, len(clauses.words)):
        if clauses.words[index] in _ENDS:
            return True
        if any(other.first == index and other.finite for other in clauses.verbs):
            return False
    return True


def governing(clauses: Clauses, first: int, last: int) -> Verb | None:
    """The finite verb in whose clause the units `first` to `last` (exclusive) stand."""
    finite = [verb for verb in clauses.verbs if verb.finite]
    for verb in finite:
        if verb.last <= first < end_of(clauses, verb):
            return verb
    after = next((verb for verb in finite if verb.first >= last), None)
    if after is None:
        return None
    begin, end = clauses.subject(after)
    return after if begin <= first and last <= end else None


def breaks_off(clauses: Clauses, verb: Verb, subject: tuple[int, int], stop: int, known: ClauseWords) -> bool:
    """Whether a clause ends within a list, a quotation or a bracket, or before a second object: handed Norway, ..."""
    word = clauses.word(stop)
    if word == "," and clauses.tag(stop - 1) == "O" and clauses.tag(stop + 1) == "P":
        return True  # signed by the mayor, Ada Quill, and
    if word == '"' or (word == "," and (_list_goes_on(clauses, stop) or verb.form.base in known.of("giving"))):
        return True
    return broken(rendered(clauses.sentence, [*range(*subject), *range(verb.first, stop)]))


def _list_goes_on(clauses: Clauses, comma: int) -> bool:
    """Whether a list of names or figures runs over a comma: Norway, Sweden and Denmark."""
    alike = clauses.tag(comma - 1) and clauses.tag(comma - 1) == clauses.tag(comma + 1)
    return bool(alike) and clauses.word(comma + 2) in _JOINING | {","}


def times(sentence: Sentence, known: ClauseWords) -> Iterator[int]:
    """The units that tell the time at which something happened, with their prepositions."""
    leading = known.of("at a time")
    for at, tag in enumerate(sentence.kinds):
        if tag == "T":
            yield at
            before = at - 1
            led = False  # by a preposition, before which another is the verb's own: sworn in on Monday
            while before >= 0 and not sentence.kinds[before] and sentence.line[before] in leading:
                if led and sentence.line[before] not in _NEARLY:
                    break
                led = led or sentence.line[before] not in _NEARLY
                yield before
                before -= 1
