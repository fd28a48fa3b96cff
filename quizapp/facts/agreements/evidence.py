"""Whether a described agreement is one: what speaks for it and against it is weighed where no rule knows it."""

from collections.abc import Iterator

from quizapp.facts.agreements.clauses import year_of
from quizapp.facts.agreements.context import Place
from quizapp.facts.agreements.words import Words
from quizapp.facts.fact import Status

_NAMES = frozenset({"X", "B", "L", "C", "D", "U", "P"})
_AMOUNTS = frozenset({"Y", "M", "N"})
_BELONGS = frozenset({"its", "their", "our", "'s", "whose"})
_PRIVATE = frozenset({"his", "her", "my", "your"})
_WITHIN = frozenset({"under", "through", "by", "after", "since"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "local"})
_OWNED = frozenset({"X", "B"})
_FIRST = frozenset({"first", "originally", "jointly", "quietly", "hastily", "since"})
_SHARED = ("-sharing", "-swap", "-exchange", "-transit")
_MAKING = frozenset({"drawn", "drafted", "worked", "dating", "dated", "arranged", "mediated", "backed", "guaranteed"})

_KEPT = frozenset(
    {("bound", "by"), ("covered", "by"), ("governed", "by"), ("protected", "by"), ("kept", "to"), ("keeps", "to")}
    | {("keep", "to"), ("lives", "by"), ("lived", "by"), ("abides", "by"), ("abide", "by"), ("abided", "by")}
    | {("sticks", "to"), ("stuck", "to"), ("stick", "to"), ("rests", "on"), ("rested", "on"), ("relies", "on")}
    | {("keeping", "with"), ("line", "with"), ("accordance", "with"), ("breach", "of"), ("violation", "of")}
    | {("virtue", "of"), ("thanks", "to"), ("party", "to"), ("parties", "to"), ("contrary", "to"), ("out", "of")}
    | {("vote", "on"), ("voted", "on"), ("voted", "for"), ("ties", "to"), ("relations", "to"), ("withdrew", "from")}
    | {("adhere", "to"), ("adheres", "to"), ("adhered", "to"), ("acceded", "to"), ("terms", "of"), ("part", "of")}
    | {("ratify", "to"), ("basis", "of"), ("strength", "of"), ("force", "of"), ("heart", "of"), ("text", "of")}
)
_TERMS = 5  # units after a phrase in which is told what holds by it
_MANY = 2  # names in a sentence of which an agreement may be
_WITH = frozenset({"with", "between"})  # parties
_DOES = frozenset({"to", "that", "which", "under"})
_MODAL = frozenset({"would", "could", "should", "might", "may", "can", "must"})


def weighed(place: Place, lexicon: Words) -> tuple[str, ...]:
    """The signs that together make a phrase an agreement, none if they do not."""
    telling, points = list(_telling(place, lexicon)), lexicon.points
    if not telling:
        return ()
    signs = [sign for sign in (*telling, *_others(place, lexicon)) if sign in points]
    return tuple(signs) if sum(points[sign] for sign in signs) >= points["enough"] else ()


def _telling(place: Place, lexicon: Words) -> Iterator[str]:
    """What tells it from others."""
    view, context, found = place.view, place.context, place.words
    before = view.words[max(0, context.opens + 1) : place.at]
    after = view.words[place.at + 1 : context.end]
    if context.parties or _with_name(place, after):
        yield "party"
    elif context.whom or (view.word(place.at + 1) in _WITH and view.word(place.at + 2) in _ARTICLES):
        yield "party without a name"
    if context.about:
        yield "matter" if view.word(place.at + 1) != "over" else "over a matter"
    if year_of(place):
        yield "of a year" if view.word(place.at + 1) in {"of", "in"} else "year"
    kinds = lexicon.kinds["public"] | lexicon.kinds["paired"]
    if found.modifiers:
        yield "kind" if kinds.isdisjoint(found.modifiers) else "public kind"
    elif " of " in found.name:
        yield "kind"
    if any(word.endswith(_SHARED) or "-for-" in word for word in found.modifiers):
        yield "shared"
    if not _NAMES.isdisjoint(before):
        yield "name before"
    if not _AMOUNTS.isdisjoint(before):
        yield "amount"
    if view.word(context.end) in _DOES and context.determiner in {"a", "an"}:
        yield "what it does"


def _others(place: Place, lexicon: Words) -> Iterator[str]:
    """What else the sentence tells of it."""
    view, context = place.view, place.context
    yield place.words.head if place.words.weak else "strong"
    yield from _determined(place, lexicon)
    if place.words.plural:
        yield "several"
    names = sum(word in _NAMES for word in view.words)
    if names >= _MANY:
        yield "names"
    elif not names and not year_of(place):
        yield "no names"
    yield from _signed(place, lexicon)
    if view.word(context.end) in _MODAL:
        yield "modal"
    if _holds(place, lexicon):
        yield "terms"
    if context.wished:
        yield "wished"
    if context.status is Status.DENIED:
        yield "denied"


def _signed(place: Place, lexicon: Words) -> Iterator[str]:
    """What is done with it: it is signed, left, or the reason for something."""
    view, context, kinds = place.view, place.context, lexicon.kinds
    if context.signing is not None:
        yield "signed" if context.done else "to sign"
    later = not kinds["pen"].isdisjoint(view.words[context.end :])
    if later and (context.signing is None or context.signing < context.first):
        yield "signed later"
    if _made(place):
        yield "made"
    before, first = view.word(context.opens - 1).lower(), view.word(context.opens - 2)
    if any(before in kinds[kind] for kind in ("treats", "kept or left", "takes")) or (first, before) in _KEPT:
        yield "treated"
    if before in _WITHIN:
        yield "within"


def _with_name(place: Place, after: list[str]) -> bool:
    """Whether somebody with a name is told beside it: "with Lewin Partners", of a deal also "for Lewin Mines"."""
    named = not _WITH.isdisjoint(after) and not _NAMES.isdisjoint(after)
    return named or (place.view.word(place.at + 1) == "for" and place.view.word(place.at + 2) in _OWNED)


def _made(place: Place) -> bool:
    """Whether a participle tells that it was made: "a charter first drawn up in 1971"."""
    end = place.context.end
    end += place.view.word(end) in _FIRST
    return place.context.made or place.view.word(end) in _MAKING


def _determined(place: Place, lexicon: Words) -> Iterator[str]:
    determiner = place.context.determiner
    if determiner in {"a", "an", "the"}:
        yield determiner[:1] if determiner != "the" else "the"
    elif determiner in _BELONGS:
        yield "belongs"
    elif determiner in _PRIVATE:
        yield "private"
    else:
        yield "this" if determiner in lexicon.kinds["definite"] else "bare"


def _holds(place: Place, lexicon: Words) -> bool:
    """Whether it is told what holds by it or became of it."""
    view, end, kinds = place.view, place.context.end, lexicon.kinds
    end += view.word(end) == ","
    end += view.word(end) in {"that", "which"}
    word = view.word(end)
    if word == "under" and view.word(end + 1) == "which":
        return True
    return any(word in kinds[kind] for kind in ("granting", "grants", "binds", "fate"))
