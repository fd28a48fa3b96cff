"""How sentences tell that an agreement is one: it was made, holds, binds, is left, or ends a strike."""

from quizapp.facts.agreements.context import Place, is_year
from quizapp.facts.agreements.words import Words
from quizapp.facts.clauses.nearby import View

_SALE_REACH = 25  # units
_RELATIVE = 12  # units after "which" in which "was signed" is looked for
_ARMS = frozenset({"armistice", "ceasefire", "truce"})
_SUBJECTS = frozenset({"the", "they", "he", "she", "we", "both", "C", "B", "L", "P", "N"})
_BREAKS = frozenset({",", ";", ".", "was", "were", "is", "that", "which"})
_FRONTED = 12  # units of "Signed at dawn in the palace," before the agreement
_ARTICLES = frozenset({"a", "an", "the"})
_RULING = frozenset({"under", "violates", "violated", "breaches", "breached", "ratified", "by"})
_TALKS = frozenset({"talks", "negotiations", "negotiating"})
_SALES = frozenset({"merge", "merges", "merging", "merger", "combine", "combining", "acquire", "acquired", "acquires"})
_SALES |= {"acquiring", "acquisition", "buy", "buys", "buying", "bought", "sell", "sold", "selling", "takeover"}
_FATES = frozenset({"collapsed", "collapses", "expired", "expires", "held", "holds", "lapsed", "lapses", "unravelled"})
_FATES |= {"unraveled", "broke"}
_FATES_BEFORE = frozenset(
    {"despite", "extend", "extended", "extending", "extension", "prolong", "prolonged", "broke", "renewal"}
)
_FATES_BEFORE |= {"violated", "violating", "violation", "violations", "breached", "breaching", "breach", "breaches"}
_STARTS = frozenset({("took", "effect"), ("takes", "effect"), ("took", "hold"), ("came", "into"), ("comes", "into")})
_DONE_AFTER = frozenset(
    {"signed", "agreed", "announced", "reached", "concluded", "struck", "brokered", "sealed", "initialled", "mediated"}
)
_THOUGHT = 6  # units around in which such words are looked for
_COME_BY = {("on", "hands"), ("on", "paper"), ("ratify", "to"), ("accept", "to")}
_EMERGED = frozenset({"emerged", "returned"})
_HOW = frozenset({"by", "in", "on", "T", "with", "between", "at"})
_BREAKING = frozenset({"under", "violates", "violated", "violating", "breaches", "breached", "breaching", "suspended"})
_BREAKING |= {"quit", "left", "rejoined", "rejoin", "abandoned", "scrapped", "broke", "ended", "terminated", "reopened"}
_OUT = frozenset({"out", "withdrew", "withdraw", "withdrawn", "withdrawal", "violation", "violations", "breach"})
STRIKES = frozenset(
    {
        "feud",
        "quarrel",
        "litigation",
        "impasse",
        "suit",
        "strike",
        "dispute",
        "walkout",
        "lockout",
        "stoppage",
        "war",
        "conflict",
        "fighting",
        "siege",
        "row",
    }
)
STRIKES |= {"blockade", "standoff", "rebellion", "insurgency", "lawsuit", "hostilities", "E"}
_ENDED = frozenset({"settled", "ended", "resolved", "averted", "ending", "ends"})
_HANDS = frozenset({"name", "names", "signature", "signatures"})
_TURNED_DOWN = frozenset({"rejected", "rejects", "rejecting"})
_THROWN = frozenset({("out", "threw"), ("out", "thrown"), ("down", "voted"), ("down", "turned"), ("up", "torn")})
_THROWN |= {("out", "throw"), ("up", "tore"), ("down", "vote"), ("up", "ripped"), ("out", "voted"), ("up", "tearing")}
_WORK = frozenset({"labour", "labor", "wage", "pay", "collective"})  # those who have such a deal are bound by it
_ISSUING = frozenset({"issued", "adopted", "released"})
_PLEDGING = frozenset({"pledging", "committing", "promising", "undertaking"})
_BINDING = frozenset({"runs", "expires", "lasts", "ends", "dates"})
_SUBJECT = 8  # units


def year_of(place: Place) -> str:
    """The year before the head or right after it, or nothing: a 1976 treaty, a truce in 2014."""
    view, sentence = place.view, place.view.sentence
    before = sentence.words(place.context.first, place.at).split() if place.context.first < place.at else []
    year = next((word for word in before if is_year(word)), "")
    at = place.at + 1
    at += view.words[at : at + 2] == [",", "of"]
    if not year and view.word(at) == "of" and is_year(view.word(at + 1)):
        return view.word(at + 1)
    if year or view.word(at) not in {"in", "of"} or view.word(at + 1) != "T":
        return year
    date = sentence.words(at + 1, at + 2).split()
    return date[-1] if is_year(date[-1]) else ""


def held(place: Place) -> bool:
    """Whether somebody has it with somebody: "has an agreement with the landowners"."""
    view, context = place.view, place.context
    whom = context.whom or "with" in view.words[place.at + 1 : context.end + 1]
    if view.word(place.at + 2) in {"his", "her", "my"}:
        return False
    work = "Y" in view.words[context.opens : place.at] and not _WORK.isdisjoint(place.words.modifiers)
    return (whom or work) and view.word(context.opens - 1) in {"has", "have", "had"}


def taken(place: Place, lexicon: Words) -> bool:
    """Whether it is accepted, as those who work under it do: "approved a four-year contract"."""
    return place.view.word(place.context.opens - 1) in lexicon.kinds["takes"]


def passive(place: Place, lexicon: Words) -> bool:
    """Whether the sentence goes on to tell that it was signed: "a deal to import power was signed"."""
    verb = place.context.signing
    if verb is None or verb < place.at or place.view.words[verb] not in lexicon.kinds["pen"]:
        return False
    return place.view.words[verb - 1] in {"was", "were"}


def worth(place: Place, lexicon: Words) -> bool:
    """Whether several are signed that are worth an amount: "signed contracts worth $2 billion"."""
    context = place.context
    passive = context.done and place.view.words[context.signing or 0] in lexicon.kinds["pen"]
    return (context.direct or passive) and place.view.word(context.end) == "worth"


def lasts(place: Place) -> bool:
    """Whether an agreement is told by how long it binds: "under an agreement that runs until 2029"."""
    return ruled_by(place) and place.view.word(place.context.end + 1) in _BINDING


def ruled_by(place: Place) -> bool:
    """Whether something is so under it: "under an agreement that runs until 2029"."""
    view, context = place.view, place.context
    under = view.word(context.opens - 1).lower() == "under" and context.determiner in {"a", "an"}
    after = view.word(context.end)
    return under and (after in {"that", "which", "with", "between"} or after.endswith("ed"))


def penned(place: Place, lexicon: Words) -> bool:
    """Whether a verb that only an agreement takes governs it: of a framework "sealed", but not "unveiled"."""
    verb, words = place.context.signing, place.view.words
    if verb is not None and words[verb] in _HANDS and place.view.word(verb + 1) == "to":  # put their names to it
        return True
    return verb is not None and words[verb] in lexicon.kinds["pen"]


def in_force(place: Place, *, definite: bool) -> bool:
    """Whether a weak head stands with its year as law: "set by a 2006 convention of the Norland League"."""
    view, context = place.view, place.context
    if not year_of(place) or place.words.plural or place.words.head == "deal":
        return False
    ruled = view.word(context.first - 1 - (context.determiner in _ARTICLES)).lower()
    of = view.word(place.at + 1) == "of" and "B" in view.words[place.at + 2 : place.at + 4]
    return ruled in _RULING or (of and not definite and ruled == "by")


def in_talks(place: Place) -> bool:
    """Whether parties talk of a weak agreement whose kind is told: "talks on a fisheries protocol"."""
    view, context = place.view, place.context
    if context.determiner not in {"a", "an"} or not place.words.modifiers or place.words.plural:
        return False
    if place.words.head == "deal":
        return False
    return view.word(context.opens - 1) in {"on", "for", "over"} and view.word(context.opens - 2) in _TALKS


def of_a_sale(place: Place) -> bool:
    """Whether companies are sold or merged in it: "agreed to combine in a deal valued at $7.4 billion"."""
    view, context = place.view, place.context
    if place.words.head not in {"deal", "transaction"} or view.word(context.opens - 1) != "in":
        return False
    valued = view.word(context.end) in {"valued", "valuing", "worth"}
    names = sum(word in {"B", "X", "U"} for word in view.words[: context.first])
    return (
        valued and names > 1 and not _SALES.isdisjoint(view.words[max(0, context.first - _SALE_REACH) : context.first])
    )


def told_after(place: Place, lexicon: Words) -> bool:
    """Whether the sentence tells how "the" agreement came: it was signed, or "Signed at dawn, the accord ..."."""
    view, end, first = place.view, place.context.end, place.context.first
    at = end + (view.word(end) == ",")
    if place.words.head in _ARMS and view.word(at) == "declared" and view.word(at + 1) in _HOW:
        return True
    if view.word(at) in _DONE_AFTER and view.word(at + 1) in _HOW:
        return True
    if view.words[0] in _DONE_AFTER and view.word(first - 2) == "," and first <= _FRONTED:
        return True
    if view.word(end) in _SUBJECTS:  # "the pact the two leaders signed"
        clause = view.words[end : view.after(end, _BREAKS, _SUBJECT)]
        arms = place.words.head in _ARMS and "declared" in clause
        return arms or not lexicon.kinds["pen"].isdisjoint(clause)
    if view.word(end) == ",":  # "the pact, named after a village, was signed"
        closing = view.after(end + 1, frozenset({",", ";"}), _RELATIVE)
        if view.word(closing) == "," and _was_made(view, closing + 1, 1, lexicon):
            return True
    return _was_made(view, end, _RELATIVE if view.word(at) in {"which", "that"} else 1, lexicon)


def _was_made(view: View, start: int, reach: int, lexicon: Words) -> bool:
    """Whether "was signed" or the like follows, an adverb between them or none."""
    for index in range(start, min(len(view.words) - 1, start + reach)):
        if view.words[index] in {"had", "has"} and view.words[index + 1] in _DONE_AFTER:
            return True
        if view.words[index] in {"was", "were"}:
            return view.words[index + 1] in lexicon.kinds["done"] or view.word(index + 2) in lexicon.kinds["pen"]
    return False


def of_arms(place: Place, lexicon: Words) -> bool:
    """Whether "the truce" has a fate, so that there is one: it collapsed, was broken or is extended."""
    if place.words.head not in lexicon.kinds["lull"]:
        return False
    view, context = place.view, place.context
    end = context.end + 2 * (view.word(context.end) in {"in", "of"} and view.word(context.end + 1) == "T")
    after, before = view.words[end : end + 3], view.words[max(0, context.first - 3) : context.first - 1]
    if after and (after[0] in _FATES or tuple(after[:2]) in _STARTS):
        return True
    clause = view.words[context.end : context.end + _THOUGHT + 2]
    has = min((clause.index(word) for word in ("has", "had") if word in clause), default=len(clause))
    return not _FATES.isdisjoint(clause[has : has + 3]) or not _FATES_BEFORE.isdisjoint(before)


def treated(place: Place, lexicon: Words) -> bool:
    """Whether "an" agreement stands as one that is: it is hailed, joined or broken, or parties are bound by it."""
    view, context = place.view, place.context
    if context.determiner not in {"a", "an"} or context.wished:
        return False
    before = view.word(context.opens - 1)
    bound = (before == "by" and view.word(context.opens - 2) == "bound") or (
        before == "to" and view.word(context.opens - 2) in {"party", "parties", "signatory", "signatories"}
    )
    come = before == "to" and view.word(context.opens - 2) in {"come", "came", "comes", "coming"}
    come |= (before, view.word(context.opens - 2)) in _COME_BY
    come |= before == "with" and not _EMERGED.isdisjoint(view.words[max(0, context.opens - _THOUGHT) : context.opens])
    come |= (before, view.word(context.opens - 2)) in _THROWN
    come |= before == "to" and view.word(context.opens - 2) in _HANDS
    kind = [*place.words.modifiers, *place.words.plain]
    come |= before in _TURNED_DOWN and bool(kind) and "new" not in kind and context.determiner in {"a", "an"}
    favoured = before == "of" and view.word(context.opens - 2) in {"favour", "favor"}
    return bound or come or favoured or before in lexicon.kinds["treats"]


def is_left(place: Place) -> bool:
    """Whether somebody is bound by a deal whose kind is told, leaves or breaks it: "pulled out of the grain deal"."""
    view, first = place.view, place.context.opens
    if not place.words.modifiers:
        return False
    return view.word(first - 1) in _BREAKING or (
        view.word(first - 1) in {"of", "from"} and view.word(first - 2) in _OUT
    )


def ends_a_strike(place: Place) -> bool:
    """Whether a dispute or war ends with it: "settled a strike with a contract", "ended in an armistice"."""
    view, opens = place.view, place.context.opens
    if (
        view.word(opens - 1) not in {"with", "in", "by", "through"}
        or view.word(place.at + 1) == "of"
        or place.context.determiner not in {"a", "an"}
    ):
        return False
    before = view.words[max(0, opens - _SALE_REACH) : opens - 1]
    return not STRIKES.isdisjoint(before) and not _ENDED.isdisjoint(before)


def issued(place: Place) -> bool:
    """Whether a joint statement on a matter is given out."""
    view, context = place.view, place.context
    joint = place.words.head.startswith("joint ") and (bool(context.about) or view.word(context.end) in _PLEDGING)
    if place.words.head.startswith("joint ") and view.word(context.end) in _ISSUING:
        return True
    return joint and context.determiner in _ARTICLES and view.word(context.opens - 1) in _ISSUING


def signed_here(place: Place) -> bool:
    """Whether two who are named have signed "the" agreement, of which the article says no more."""
    view, context = place.view, place.context
    if context.determiner == "the" and place.words.head in _ARMS and view.word(context.opens - 1) == "signed":
        return True
    signed = context.determiner == "the" and view.word(context.opens - 1) == "signed"
    subject = view.words[max(0, context.opens - 1 - _SUBJECT) : max(0, context.opens - 1)]
    return signed and "and" in subject and sum(word in {"P", "C", "B"} for word in subject) > 1
