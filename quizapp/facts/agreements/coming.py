"""How the rest of a sentence tells that an agreement came about: who made it, what it is worth, how long it runs."""

from collections.abc import Iterator

from quizapp.facts.agreements.clauses import STRIKES, year_of
from quizapp.facts.agreements.context import Place
from quizapp.facts.agreements.words import Words
from quizapp.facts.clauses.nearby import View
from quizapp.facts.fact import Status

_CLAUSE = 16  # units of a relative clause or an aside
_OBJECT = 6  # units of "a nine-day strike by the bakers"
_ADVERBS = 3  # units from "was" to its participle
_MADE = frozenset({"signed", "agreed", "reached", "concluded", "struck", "brokered", "sealed", "initialled", "inked"})
_MADE |= {"initialed", "clinched", "mediated", "negotiated", "approved", "ratified", "issued", "finalised", "finalized"}
_MADE |= {"proclaimed", "declared", "announced", "prolonged", "extended", "renewed"}
_SURE = frozenset(
    {"signed", "initialled", "initialed", "ratified", "inked", "struck", "concluded", "agreed", "reached"}
)
_PUT_OFF = frozenset({"postponed", "delayed", "deferred", "rejected", "blocked", "vetoed", "signed", "initialled"})
_BE = frozenset({"was", "were", "been"})
_LAPSES = frozenset(
    {"expired", "expires", "lapsed", "lapses", "collapsed", "collapses", "ended", "ends", "held", "holds"}
)
_LAPSES |= {"expire", "lapse"}
_ROOMY = frozenset({"settlement", "settlements", "alliance", "partnership", "charter", "convention"})
_COURTS = frozenset(
    {"court", "judge", "judges", "lawsuit", "plaintiffs", "litigation", "claimants", "tribunal", "suit"}
)
_REPORTS = frozenset({"communique", "communiqué", "declaration"})
_TERMED = frozenset({"deal", "contract", "concession", "lease", "transaction"})
_MATTERS = frozenset({"on", "over", "for", "to"})
_MATTER = 8  # units of "on the 2030 climate target"
_MODAL = frozenset({"would", "could", "should", "might", "may", "will", "can", "must", "if", "want", "wants", "wanted"})
_WISHING = frozenset(
    {"seeking", "seeks", "for", "over", "offered", "offer", "offers", "proposed", "seek", "sought", "talks"}
    | {"down", "refused", "on"}
)
_PAIRS = frozenset({"C", "B", "X", "P", "O", "L", "they", "both", "two"})


def comes_about(place: Place, lexicon: Words) -> bool:
    """Whether the sentence tells how it came or went: "the truce that Norland had proclaimed was prolonged"."""
    view, context, found = place.view, place.context, place.words
    if found.plural or context.wished or context.determiner not in {"the", "a", "an", "'s", "their", "its"}:
        return False
    if context.determiner != "'s" and _it_was_made(place, lexicon):
        return True
    if found.head in _ROOMY and _COURTS.isdisjoint(view.sentence.lower):
        return False
    if found.head in lexicon.kinds["rules"] and not (context.parties or context.about or year_of(place)):
        return _in_force(view, _main_verb(view, context.end)) or _made_by_two(view, context.end)
    return _settles(place, lexicon) or any(_tells(view, at, place) for at in _verbs(view, context.end))


def _settles(place: Place, lexicon: Words) -> bool:
    """Whether "the" agreement itself ended a strike, or gives somebody so much, or is one between two."""
    view, end = place.view, place.context.end
    if place.context.determiner != "the" or place.context.status is not Status.OCCURRED:
        return False
    word, after = view.word(end), view.words[end + 1 : end + 1 + _OBJECT]
    if word in {"ended", "ends", "averted", "averts", "settled", "settles"} and not STRIKES.isdisjoint(after):
        return True
    if place.words.weak:
        return False
    between = view.words[place.at + 2 : place.at + 2 + _OBJECT] if view.word(place.at + 1) == "between" else []
    two = "and" in between and not _PAIRS.isdisjoint(between)
    return two or (word in lexicon.kinds["grants"] and not {"N", "M", "Y"}.isdisjoint(after))


def _it_was_made(place: Place, lexicon: Words) -> bool:
    """Whether the next sentence tells what became of it alone: "It was signed in May", "It lapsed"."""
    words = place.follow
    if not words or "A" in place.view.words[place.at + 1 :]:
        return False
    after = words[2:5] if words[1] in _BE | {"had", "has"} else []
    made = next((word for word in after if word in lexicon.kinds["pen"] and word.endswith("ed")), "")
    return bool(made) and not {"not", "n't", "never"} & set(after)


def _verbs(view: View, end: int) -> Iterator[int]:
    """Where it is told what was done with what ends before a unit: at once, after an aside, and inside that."""
    yield end
    main = _main_verb(view, end)
    if main != end:
        yield main
        yield end + 1


def _main_verb(view: View, end: int) -> int:
    """Where the clause goes on after ", proposed in May," or "that both had declared"; `end` where there is neither."""
    if view.word(end) in _MATTERS:
        end = view.after(end, _BE | _LAPSES | {",", ";", "that", "which", "is", "has", "had"}, _MATTER)
    if view.word(end) == ",":
        close = view.after(end + 1, frozenset({",", ";"}), _CLAUSE)
        return close + 1 if view.word(close) == "," else end
    if view.word(end) in {"that", "which"}:
        for at in range(end + 2, min(len(view.words), end + _CLAUSE)):
            if view.words[at] in _BE | _LAPSES or view.words[at] in {"is", "has"}:
                return at
    return end


def _tells(view: View, at: int, place: Place) -> bool:
    """Whether a verb at a unit tells it: "was signed", "signed by", "that both signed", "expired"."""
    word = view.word(at)
    if word in _LAPSES or view.words[at : at + 3] in (["is", "due", "to"], ["was", "due", "to"]):
        return place.words.head not in {"deal", "contract"} or _told(place)
    if word in _BE or word in {"has", "had"}:
        after = view.words[at + 1 : at + 1 + _ADVERBS]
        made = next((word for word in after if word in _MADE or word in _PUT_OFF), "")
        put_off = view.word(at + 1) == "put" and view.word(at + 2) in {"off", "on"}
        never = "never" in after and made in _PUT_OFF
        return (bool(made) and (never or "not" not in after)) or (put_off and _told(place))
    if word == "issued" and place.words.head in _REPORTS:
        return False  # after any meeting
    if word in _MADE and (at == place.context.end or view.word(at - 1) == ","):
        return view.word(at + 1) in {"by", "in", "on", "T", "with", "between", "at", "after"}
    return word in {"that", "which"} and _made_by_two(view, at)


def _told(place: Place) -> bool:
    about = place.view.word(place.at + 1) in _MATTERS
    return bool(place.words.modifiers or about or place.context.parties)


def _made_by_two(view: View, at: int) -> bool:
    """Whether "that both ministers signed" or ", which the court approved on Thursday," follows."""
    at += view.word(at) == ","
    if view.word(at) not in {"that", "which"}:
        return False
    clause = view.words[at + 1 : view.after(at + 1, frozenset({",", ";", "if", "would", "to"}), _CLAUSE)]
    verb = next((index for index, word in enumerate(clause) if word in _SURE or word == "approved"), 0)
    return (
        verb > 0
        and not _PAIRS.isdisjoint(clause[:verb])
        and clause[verb + 1 : verb + 2] != ["off"]
        and not {"not", "never", "n't"} & set(clause[:verb])
    )


def _in_force(view: View, at: int) -> bool:
    """Whether it enters into force, as law does."""
    return view.word(at) in {"enters", "entered", "comes", "came"} and view.words[at + 1 : at + 3] == ["into", "force"]


def priced(place: Place) -> bool:
    """Whether a deal or contract has a term or a price that is told: "a five-year deal", "a contract worth $2m"."""
    view, context, found = place.view, place.context, place.words
    if found.head not in _TERMED or found.plural or context.wished or context.status is not Status.OCCURRED:
        return False
    if context.determiner not in {"a", "an", "the", "their", "its", "'s"}:
        return False
    near = view.words[max(0, context.opens - _ADVERBS) : context.opens]
    after = view.words[context.end : context.end + 2]
    if not _MODAL.isdisjoint([*near, *after]) or not _WISHING.isdisjoint(near):
        return False
    before = view.words[max(0, context.opens) : place.at]
    of_years = view.words[place.at + 1 : place.at + 3] == ["of", "Y"]
    term = "Y" in before or of_years
    price = "M" in before or (after[:1] in (["worth"], ["valued"]) and "M" in view.words[context.end : context.end + 6])
    return (term or price) and bool(context.parties)
