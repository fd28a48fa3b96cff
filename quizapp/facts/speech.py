"""Where a sentence tells that somebody said something: its verbs of speech outside of quotations, and how they stand."""

from collections.abc import Iterator
from typing import NamedTuple

from quizapp.facts.speech_words import Verb, View

_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})
# Between a speaker and the verb: "had also said".
_HELPERS = _BE | {"has", "had", "have", "did", "does", "do", "'ve", "'s"}
_CLAUSE_REACH = 7  # units between a verb and its "that"
_QUOTE_REACH = 16  # units between a verb and the quotation it introduces
_SUBJECT_REACH = 14  # units of a subject between a quotation and its verb
_CERTAIN = frozenset({"say", "tell", "insist", "argue", "add", "admit", "deny", "accuse", "write", "reckon", "concede"})
_AS = frozenset(
    {"describe", "dismiss", "characterise", "characterize", "portray", "welcome", "reject", "depict", "brand", "label"}
)
_PROMISES = frozenset({"promise", "pledge", "vow", "swear", "threaten"})


class Saying(NamedTuple):
    """A verb of speech at units `at` to `end` (exclusive); `subject_end` is the unit before its helpers and adverbs."""

    verb: Verb
    at: int
    end: int
    subject_end: int
    passive: bool


def sayings(view: View) -> Iterator[Saying]:
    """The sayings of a sentence in its own words, from the left; none that is denied, wished or only possible."""
    known = view.known.verbs
    for at, word in enumerate(view.words):
        if word in known and not view.quoted[at] and not view.tags[at]:
            for rest, verb in known[word]:
                if not rest or view.word(at + 1) == rest:
                    saying = _saying(view, at, at + 1 + bool(rest), verb)
                    if saying is not None:
                        yield saying
                    break


def _saying(view: View, at: int, end: int, verb: Verb) -> Saying | None:
    """The saying of a verb, if it is one: not denied, and by its own words or beside a quotation speech."""
    last, passed = _before(view, at)
    if passed & view.known.unsaid or (verb.form == "past" and view.word(end) == "by"):
        return None
    if verb.form in {"third", "base"} and not _is_verb(view, last, end, verb):
        return None
    saying = Saying(verb, at, end, last, passive=verb.form == "past" and bool(passed & _BE))
    return saying if _tells(view, saying) else None


def _before(view: View, at: int) -> tuple[int, set[str]]:
    """The unit before a verb's helpers, adverbs and date, and the helpers and denials passed over."""
    last, passed, known = at - 1, set[str](), view.known
    while last >= 0:
        word = view.words[last]
        if word in _HELPERS or word in known.unsaid:
            passed.add(word)
        elif view.tags[last] == "T":
            last -= view.word(last - 1) in {"on", "in", "late", "early"}
        elif word not in known.adverbs and not (word.endswith("ly") and len(word) > len("early")):
            break
        last -= 1
    return last, passed


def _is_verb(view: View, last: int, end: int, verb: Verb) -> bool:
    """Whether "claims", "reports" or "promise" is a verb here, by what stands beside it."""
    if verb.base in _CERTAIN or view.word(end) == "that":
        return True
    before = view.word(last)
    return view.tag(last) in {"P", "B", "C", "X"} or before in {"he", "she", "it", "they", "who"} or before == ","


def _tells(view: View, saying: Saying) -> bool:
    """Whether a verb of its kind tells of speech here."""
    match saying.verb.kind:
        case "say" | "tell":
            return True
        case "that":
            promised = (
                saying.verb.base in _PROMISES and view.word(saying.end) == "to" and view.tag(saying.at - 1) == "P"
            )
            return promised or _clause_follows(view, saying.end) or beside_quotation(view, saying)
        case "judge":
            return not saying.passive
        case "call":
            return not saying.passive and (beside_quotation(view, saying) or _called(view, saying))
        case _:
            return beside_quotation(view, saying)


def _clause_follows(view: View, end: int) -> bool:
    """Whether "that" follows, perhaps after whom it was said to."""
    for at in range(end, min(end + _CLAUSE_REACH, view.count)):
        if view.words[at] == "that":
            return view.word(at + 1) not in {".", ",", ""}
        if view.words[at] in {",", ";", '"', ":", "and", "but", "a", "an"}:
            return False
    return False


def _called(view: View, saying: Saying) -> bool:
    """Whether a thing is called something in the speaker's words: "described it as a farce", "called it illegal"."""
    following = view.words[saying.end : saying.end + 12]
    if saying.verb.base in _AS:
        return "as" in following
    return following[:1] not in (["for"], ["on"]) and not view.known.evaluations.isdisjoint(following)


def beside_quotation(view: View, saying: Saying) -> bool:
    """Whether a quotation opens soon after the verb, or was closed right before it or its subject."""
    if not any(view.quoted):
        return False
    for at in range(saying.end, min(saying.end + _QUOTE_REACH, view.count)):
        if view.quoted[at]:
            return True
        if view.words[at] in {".", ";"}:
            break
    for at in range(saying.subject_end, max(saying.subject_end - _SUBJECT_REACH, -1), -1):
        if view.quoted[at]:
            return True
        if view.words[at] in {".", ";", "-"}:
            break
    return False
