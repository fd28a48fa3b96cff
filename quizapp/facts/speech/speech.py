"""Where a sentence tells that somebody said something: its verbs of speech outside of quotations."""

from collections.abc import Iterator

from quizapp.facts.sentence import where
from quizapp.facts.speech.acting import acts
from quizapp.facts.speech.speakers import POSSESSIVE
from quizapp.facts.speech.telling import Saying, in_ly, tells
from quizapp.facts.speech.words import Verb, View

_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})
# Between a speaker and the verb: "had also said".
_HELPERS = _BE | {"has", "had", "have", "did", "does", "do", "'ve", "'s"}
_CERTAIN = frozenset({"say", "tell", "insist", "argue", "add", "admit", "deny", "accuse", "write", "reckon", "concede"})
_ARTICLES = frozenset({"the", "a", "an", "these", "those", "its", "his", "her", "their", "our", "any", "such"})
_CLITIC = frozenset({"he", "she", "it", "who"})


def sayings(view: View) -> Iterator[Saying]:
    """The sayings of a sentence in its own words, from the left; none that is denied, wished or only possible."""
    known = view.known.verbs
    for at in where(known.__contains__, view.words):
        if not view.quoted[at] and not view.tags[at]:
            for rest, verb in known[view.words[at]]:
                end = at + 1 + len(rest)
                if not rest or tuple(view.words[at + 1 : end]) == rest:
                    saying = _saying(view, at, end, verb)
                    if saying is not None:
                        yield saying
                    break


def _saying(view: View, at: int, end: int, verb: Verb) -> Saying | None:
    """The saying of a verb, if it may be one: not denied, and by its own words or beside a quotation speech."""
    last, passed = _before(view, at)
    empty = view.word(end) in view.known.unspeech and view.word(end + 1) not in view.known.auxiliaries
    if empty or _denied(view, passed, at, end):
        return None
    if verb.form == "past" and view.word(end) == "by" and view.word(end + 1) not in view.known.means:
        return None
    noun = view.word(at - 1) in POSSESSIVE or view.word(at - 1) in _ARTICLES or view.tag(at - 1) == "N"
    if verb.form in {"third", "base"} and (noun or not _is_verb(view, last, end, verb)):
        return None  # Quill's remarks; the four states that
    if verb.form == "gerund" and view.word(at - 1) == "'s" and view.word(at - 2) not in _CLITIC:
        return None  # Norland's warning lights
    saying = Saying(verb, at, end, last, passive=verb.form == "past" and bool(passed & _BE))
    if (told := tells(view, saying)) or acts(view, saying):
        return saying._replace(personal=not told)
    open_ended = _leaves_open(view, end, verb) or (view.word(at - 1) == "," and _ends_with_name(view, end))
    return saying._replace(sure=False) if verb.kind == "that" and open_ended else None


def _denied(view: View, passed: set[str], at: int, end: int) -> bool:
    """Whether it was not said, or not yet; "would say only" and "would only say" tell of something said."""
    denials = passed & view.known.unsaid
    only = "only" in {view.word(at - 1), view.word(end)}
    return bool(denials) and not (denials == {"would"} and only)


def _before(view: View, at: int) -> tuple[int, set[str]]:
    """The unit before a verb's helpers, adverbs and date, and the helpers and denials passed over."""
    last, passed, known = at - 1, set[str](), view.known
    while last >= 0:
        word = view.words[last]
        if word == "to" and view.word(last - 1) == "used":  # Quill used to say
            last -= 1
        elif word in _HELPERS or word in known.unsaid:
            passed.add(word)
        elif view.tags[last] == "T":
            last -= view.word(last - 1) in {"on", "in", "late", "early"}
        elif word in known.nouns or not (word in known.adverbs or in_ly(word, known)):
            break
        last -= 1
    return last, passed


def _is_verb(view: View, last: int, end: int, verb: Verb) -> bool:
    """Whether "claims", "reports" or "promise" is a verb here, by what stands beside it."""
    if verb.base in _CERTAIN or view.word(end) == "that":
        return True
    before = view.word(last)
    if view.tag(last) in {"P", "B", "C", "X"} or before in {"he", "she", "it", "they", "who", ",", '"'}:
        return True
    if verb.form == "third" and view.known.nouns.get(before) == "body" and view.word(end) in {".", ","}:
        return True
    if verb.kind == "mind" and before == "and":
        return True  # has named a conciliator and expects a report
    return verb.form == "base" and view.known.nouns.get(before) == "group"


def _leaves_open(view: View, end: int, verb: Verb) -> bool:
    """Whether a verb has no object, so that it may stand after what was said: "..., the ministry confirmed"."""
    if verb.base == "agree" and view.tag(end + 1) != "T":
        return view.word(end) in {".", ",", ""}
    return (
        view.word(end) in {".", ",", "", "in", "on", "at", "to", "by", "from", "during", "after", "late"}
        or view.tag(end) == "T"
    )


def _ends_with_name(view: View, at: int) -> bool:
    """Whether a person stands at a unit, and nothing after: "..., noted Ada Quill."."""
    return view.tag(at) == "P" and view.word(at + 1) in {".", ","}
