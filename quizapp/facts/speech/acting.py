"""What only somebody named tells by an act or in a present mind: thanked the crew, promised a bridge, expects rain."""

from quizapp.facts.lexicon import word_set
from quizapp.facts.speech.telling import Saying
from quizapp.facts.speech.words import View

_OPENS = frozenset({"he", "she", "who", "and", ",", "-", ")"})  # what may stand between a person and the verb
_NAMED = frozenset({"P", "B", "C", "L", "X"})  # Ada Quill expects, Ada Quill of Norland expects
_GIVEN = frozenset({"promise", "pledge", "demand"})  # with how much or what is promised or asked for
_FIGURES = frozenset({"N", "M", "Y"})
_STRESSED = frozenset({"stress", "emphasise", "emphasize", "underline", "underscore", "reaffirm", "reiterate"})
_URGED = word_set("restraint caution calm patience dialogue unity action peace reform talks voters residents people")
_ENDS = frozenset({".", ",", ";", ""})
# With these it is told what somebody is like, or does: believes in God, thinks of home, expects a child.
_UNTOLD = {
    "expect": word_set("child baby twins"),
    "want": word_set("to for"),
    "think": word_set("of about aloud"),
    "believe": word_set("in"),
    "hope": word_set("to"),
    "doubt": word_set("himself herself"),
    "fear": word_set("god death"),
}
_REACH = 8  # units of an object and what it is compared to
_CLAUSED = frozenset({"think", "believe"})  # with what somebody thinks so of
_SUBJECTS = frozenset({"that", "it", "he", "she", "they", "there", "we", "this", "these", "such"})
_OBJECT = 3  # units in which a child is expected


def acts(view: View, saying: Saying) -> bool:
    """Whether a verb tells something of a named person who is its subject, though no clause or quotation follows."""
    before = saying.subject_end
    if saying.passive or saying.verb.form == "base" or not (view.tag(before) in _NAMED or view.word(before) in _OPENS):
        return False
    if saying.verb.kind == "act":
        object_ = view.words[saying.end : saying.end + _REACH]
        if saying.verb.base == "compare":
            return "to" in object_
        if "stars" in object_:
            return False  # thanked her lucky stars
        after = view.word(saying.end)
        return saying.end > saying.at + 1 or (bool(after) and after not in _ENDS)
    return _minds(view, saying) if saying.verb.base in _UNTOLD else _gives(view, saying)


def _minds(view: View, saying: Saying) -> bool:
    """Whether it is told in the present what somebody thinks: expects prices to rise, wants the plan dropped."""
    object_ = view.words[saying.end : saying.end + (_OBJECT if saying.verb.base == "expect" else 1)]
    if (
        saying.verb.base in _CLAUSED
        and object_
        and not (object_[0] in view.known.determiners | _SUBJECTS or view.tag(saying.end))
    ):
        return False  # thinks fast
    return saying.verb.form == "third" and (_UNTOLD[saying.verb.base] | _ENDS).isdisjoint(object_ or [""])


def _gives(view: View, saying: Saying) -> bool:
    """Whether what somebody promises, stresses or admits follows: promised a bridge, admitted taking bribes."""
    base, after = saying.verb.base, view.word(saying.end)
    if base == "admit":
        return after.endswith("ing") and not view.tag(saying.end)
    if base == "hint":
        return after == "at" and view.word(saying.end + 1) != "nothing"
    if base == "urge":
        return after in _URGED
    determined = after in view.known.determiners
    if base in _GIVEN:
        return saying.verb.form != "gerund" and (determined or view.tag(saying.end) in _FIGURES)
    return base in _STRESSED and determined
