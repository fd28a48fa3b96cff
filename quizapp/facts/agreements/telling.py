"""Whether a sentence tells that a described agreement exists, and why it is no fact where it does not."""

from quizapp.facts.agreements.clauses import (
    ends_a_strike,
    held,
    in_force,
    in_talks,
    is_left,
    issued,
    lasts,
    of_a_sale,
    of_arms,
    passive,
    penned,
    ruled_by,
    signed_here,
    taken,
    told_after,
    treated,
    worth,
    year_of,
)
from quizapp.facts.agreements.coming import comes_about, priced
from quizapp.facts.agreements.context import Place, tells
from quizapp.facts.agreements.evidence import weighed
from quizapp.facts.agreements.standing import binds, given, grants, has_done, stands, there_already
from quizapp.facts.agreements.words import Words
from quizapp.facts.fact import Status

TOO_LITTLE = "too little is told of the agreement"
_MADE = frozenset({"signed", "sign", "reached", "reach", "concluded", "conclude", "struck", "strike", "agreed"})
_NEVER = frozenset({"never", "not", "n't", "neither", "nor"})
_WITH_ALL = frozenset({"deal", "contract", "settlement", "memorandum", "arrangement"})
_UNSURE = frozenset({"would", "could", "may", "might", "can", "should", "is", "remains", "remained", "seemed", "seems"})
_MODAL = frozenset({"must", "cannot", "would", "could", "may", "might", "can", "should"})
_FAR = frozenset(
    {"far", "close", "near", "elusive", "possible", "unlikely", "likely", "needed", "distant", "off", "reach"}
    | {"sight", "grasp"}
)
_FAR |= {"essential", "crucial", "necessary", "impossible", "better", "best", "only", "key", "vital"}
_FAR |= {"discussion", "sorts", "kind"}
_IN_THOUGHT = _NEVER | {
    "talk",
    "talks",
    "hint",
    "hints",
    "idea",
    "dream",
    "dreams",
    "rumours",
    "rumors",
    "fears",
    "about",
}
_LISTED = frozenset({",", "or", "nor", "A"})
_UNWRITTEN = frozenset({"silence", "secrecy", "blood", "love", "convenience"})  # a pact of silence binds no party
_GROUPS = frozenset({"pair", "series", "set", "raft", "string", "clutch", "trio", "batch", "bundle", "number"})
_ENTERED = frozenset({"with", "filed", "lodged", "signed", "reached"})
_NOTES = frozenset({"exchange of notes", "exchange of letters"})
_SOCIAL = frozenset({"pact", "pacts", "accord", "agreement", "agreements", "treaty", "deal"})
_THOUGHT = 6  # units around in which such words are looked for
_UPHELD = frozenset({"honoured", "honored", "renewed", "extended", "upheld", "reviewed", "cancelled", "suspended"})
_UPHELD |= {"renegotiated", "respected", "ratified", "terminated", "amended", "scrapped"}
_HOW_FAR = 3  # words from "is" to "far off"
_STATES = frozenset({"agreement", "accord", "understanding"})  # without an article: "they were in agreement"


def presupposed(place: Place) -> bool:
    """Whether the words take it that there is one, and tell no more: "the treaty"."""
    context, found = place.context, place.words
    return context.determiner == "the" and not found.weak and not found.plural and not context.wished


def why_dropped(place: Place, lexicon: Words) -> str:
    """Why a described agreement is no fact, or nothing."""
    found, context = place.words, place.context
    definite = context.determiner in lexicon.kinds["definite"]
    if _none_of(place, lexicon) or _never_made(place) or _to_agree(place):
        return "no agreement is told of"
    context.wished &= not (definite and there_already(place, lexicon))
    ruling = found.weak and in_force(place, definite=definite)
    if not ruling and _wanted(place, lexicon, definite=definite):
        return "an agreement that is only wanted"
    if _private(place, lexicon):
        return "a private agreement"
    if _state_of_mind(place, definite=definite):
        return "agreement as a state of mind"
    if found.weak:
        told, why = ruling or _weak(place, lexicon, definite=definite), "no verb of signing"
    else:
        told, why = _strong(place, lexicon, definite=definite), TOO_LITTLE
    if not told and found.head not in lexicon.kinds["made"]:
        place.signs = weighed(place, lexicon)
    return "" if told or place.signs else why


def _wanted(place: Place, lexicon: Words, *, definite: bool) -> bool:
    """Whether there is nothing yet but the wish for it, or talk that it is far off."""
    context = place.context
    if not definite and context.status is Status.OCCURRED and _far_off(place):
        return True
    wanted = context.wished and not context.parties and not given(place)
    return wanted or _yet_to_sign(place, lexicon)


def _private(place: Place, lexicon: Words) -> bool:
    """Whether it is between people: a pact of silence, a book deal, but not a plea deal with prosecutors."""
    if place.view.word(place.at + 1) == "of" and place.view.word(place.at + 2) in _UNWRITTEN:
        return True
    if place.words.head in {"lease", "contract"} and place.view.word(place.at + 2) in {"his", "her", "my"}:
        return True
    if "social" in place.words.modifiers and place.words.head in _SOCIAL:
        return False  # of unions, employers and the state
    plea = place.words.modifiers[-1:] == ("plea",) and place.view.word(place.at + 1) in _ENTERED
    return not plea and not lexicon.kinds["private"].isdisjoint(place.words.modifiers)


def _none_of(place: Place, lexicon: Words) -> bool:
    """Whether there is "no" such agreement, or none of several: "no treaty, pact or truce"."""
    at, words = place.context.opens, place.view.words
    if place.context.determiner in {"every", "each"}:
        return True
    if words[max(0, at - 1) : at] == ["not"] and place.context.determiner in {"a", "an"}:  # a truce, not a treaty
        return True
    while at > 0 and words[at] in _LISTED:
        at -= 1
    if words[max(0, at - 2) : max(0, at)] in (["lack", "of"], ["absence", "of"]):
        return True
    neither = at > 0 and place.context.determiner in {"a", "an"} and words[at - 1].lower() in {"neither", "nor"}
    return (
        neither
        or place.context.determiner in lexicon.kinds["no"]
        or (at >= 0 and words[at].lower() in lexicon.kinds["no"])
    )


def _never_made(place: Place) -> bool:
    """Whether it was not made: "have never signed a peace treaty", but not "have not signed the treaty"."""
    verb, view = place.context.signing, place.view
    if verb is None or verb > place.at or place.context.determiner not in {"a", "an"}:
        return False
    return view.words[verb] in _MADE and not _NEVER.isdisjoint(view.words[max(0, verb - 2) : verb])


def _to_agree(place: Place) -> bool:
    """Whether it binds nobody: "an agreement to agree"."""
    return place.view.words[place.at + 1 : place.at + 3] in (["to", "agree"], ["to", "disagree"])


def _state_of_mind(place: Place, *, definite: bool) -> bool:
    context = place.context
    bare = place.words.name in _STATES and not place.words.weak and not definite
    theirs = context.determiner in {"'s", "its", "their"} and (bool(context.parties) or context.whom)
    return bare and context.determiner not in {"a", "an"} and not context.direct and not theirs


def _public(place: Place, lexicon: Words, *, definite: bool) -> bool:
    """Whether a deal of a public kind is told of as one that is: "the ceasefire deal freed 20 hostages"."""
    view, context = place.view, place.context
    if place.words.head != "deal" or not place.words.modifiers or context.wished:
        return False
    if view.word(context.end) in _UNSURE:
        return False
    swapped = any("-for-" in word for word in place.words.modifiers)
    told, before = bool(year_of(place)), view.word(context.opens - 1)
    if lexicon.kinds["public"].isdisjoint(place.words.modifiers) and not swapped:
        return (told or before == "under") and context.determiner in {"a", "an"}
    if not lexicon.kinds["proposed"].isdisjoint(view.words[: context.first]):
        return False
    told |= before in {"in", "under"}
    return definite or (told and context.determiner in {"a", "an"}) or treated(place, lexicon)


def _weak(place: Place, lexicon: Words, *, definite: bool) -> bool:
    """Whether a noun that has other meanings, as "deal" or "protocol", stands for an agreement that is."""
    found, context = place.words, place.context
    if found.head in lexicon.kinds["union"] or found.head in lexicon.kinds["made"]:
        nobody = place.view.word(place.at + 1) == "between" and not (context.parties or context.whom)
        made = context.direct and not nobody if found.head in lexicon.kinds["made"] else bool(context.parties)
        return made and not (definite or found.plural or context.wished)
    by_itself = _explains(place) or _by_notes(place)
    if by_itself or of_a_sale(place) or found.head in lexicon.kinds["agreed paper"]:
        return True
    if found.head in lexicon.kinds["sale"] or found.head in lexicon.kinds["granted"]:
        granted = found.head in lexicon.kinds["granted"]
        lasting = context.done and "Y" in place.view.words[max(0, context.opens) : place.at]  # signed a 99-year lease
        return granted and (lasting or stands(place, lexicon) or priced(place) or lasts(place))
    telling = tells(found, context)
    if found.head in lexicon.kinds["penned"]:
        theirs = context.determiner == "their" and stands(place, lexicon)
        return theirs or ((telling or context.direct or " " in found.head) and not definite and penned(place, lexicon))
    with_whom = telling or context.whom or (place.view.word(context.end) == "with" and found.head in _WITH_ALL)
    if found.head == "settlement" and definite and not telling:  # it may be a village that was reached
        return comes_about(place, lexicon)
    awarded = definite and context.signing is not None and place.view.words[context.signing] == "awarded"
    direct = not found.plural and (context.direct or (not definite and passive(place, lexicon)))
    signed = context.signing is not None and not awarded and (with_whom or direct)
    signed |= ruled_by(place) and place.view.word(context.end).endswith("ed") and found.head in _WITH_ALL
    signed |= context.made and not definite and not found.plural
    signed |= comes_about(place, lexicon) or priced(place)
    stated = bool(context.parties) and not definite and not found.plural
    known = definite and context.telling and found.head == "deal"
    joined = (with_whom or found.head in _WITH_ALL) and treated(place, lexicon)
    joined |= "Y" in place.view.words[context.opens : place.at] and taken(place, lexicon)
    known |= not definite and (held(place) or joined)
    return signed or stated or known or _told_of_weak(place, lexicon, definite=definite)


def _by_notes(place: Place) -> bool:
    """Whether states made it in writing: "confirmed in an exchange of notes"."""
    by = place.view.word(place.context.opens - 1) in {"in", "by", "through", "via"}
    return by and place.words.head in _NOTES and place.context.determiner in {"a", "an"}


def _explains(place: Place) -> bool:
    """Whether it tells which agreement the noun before a comma means: an earlier accord, the Lewin charter of 2011."""
    view, opens = place.view, place.context.opens
    return place.context.telling and view.word(opens) == "the" and view.words[max(0, opens - 2) : opens] == ["A", ","]


def _told_of_weak(place: Place, lexicon: Words, *, definite: bool) -> bool:
    found, view, end = place.words, place.view, place.context.end
    if found.plural:
        return worth(place, lexicon)
    if _public(place, lexicon, definite=definite) or stands(place, lexicon):
        return True
    if definite and found.modifiers and found.head in _WITH_ALL and "with" in view.words[place.at + 1 : end]:
        return True
    if definite and found.head == "deal":
        return is_left(place) or (bool(found.modifiers) and "C" in view.words[place.at + 1 : end])
    return in_talks(place) or ends_a_strike(place) or issued(place)


def _strong(place: Place, lexicon: Words, *, definite: bool) -> bool:
    found, context = place.words, place.context
    telling = tells(found, context) or (context.whom and not definite) or "-" in found.head
    if found.plural:
        signed = context.signing is not None and telling
        return bool(context.parties or context.about) or signed or worth(place, lexicon) or _counted(place)
    if (
        telling
        or of_arms(place, lexicon)
        or comes_about(place, lexicon)
        or (grants(place, lexicon) and not context.wished)
    ):
        return True
    if context.determiner == "'s" and place.view.word(context.opens - 1) == "T":
        return True  # Saturday's truce
    if definite:
        return any((told_after(place, lexicon), signed_here(place), binds(place, lexicon), has_done(place)))
    if found.head not in _STATES and context.determiner in {"a", "an"} and _real(place):
        return True
    return context.signing is not None or any(
        (held(place), ruled_by(place), treated(place, lexicon), ends_a_strike(place))
    )


def _counted(place: Place) -> bool:
    """Whether it is told how many were made and when: "a pair of treaties concluded at Norby in March 2012"."""
    view, context = place.view, place.context
    before = view.words[max(0, context.first - 2) : context.first]
    counted = before[-1:] == ["N"] or (before[-1:] == ["of"] and before[0] in _GROUPS)
    return counted and context.made and "T" in view.words[context.end : context.end + _THOUGHT + 2]


def _far_off(place: Place) -> bool:
    """Whether "an" agreement is only thought of: it would cost much, or is still far off."""
    after = place.view.words[place.context.end : place.context.end + 1 + _HOW_FAR]
    if after[1:2] == ["be"] and place.view.word(place.context.end + 2) in _UPHELD:
        return False
    if after[:1] in (["is"], ["was"]) and after[1:2] in (["not"], ["off"]):
        return True
    return bool(after) and after[0] in _UNSURE and (after[0] in _MODAL or not _FAR.isdisjoint(after))


def _real(place: Place) -> bool:
    """Whether nothing in the clause says that "a" truce is only thought or talked of, or was not made."""
    view, context = place.view, place.context
    if context.status is not Status.OCCURRED or context.wished:
        return False
    before = view.words[max(0, context.opens - 2 * _THOUGHT) : context.opens]
    after = view.words[context.end : context.end + _THOUGHT]
    return _IN_THOUGHT.isdisjoint(before) and _MODAL.isdisjoint([*before, *after]) and _FAR.isdisjoint(after)


def _yet_to_sign(place: Place, lexicon: Words) -> bool:
    """Whether there is nothing but talk of it: "talks to reach an agreement", but not "are due to sign a treaty"."""
    verb = place.context.signing
    if verb is None or place.view.word(verb - 1) != "to" or place.view.word(verb - 2) == "voted":
        return False
    if place.context.determiner == "the" and has_done(place):
        return False
    if place.context.done or tells(place.words, place.context):
        return False
    return lexicon.kinds["ahead"].isdisjoint(place.view.words[max(0, verb - 3) : verb])
