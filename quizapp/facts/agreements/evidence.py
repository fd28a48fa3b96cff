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
_WITHIN = frozenset({"under", "through", "by"})
_TERMS = 5  # units after a phrase in which is told what holds by it
_MANY = 2  # names in a sentence of which an agreement may be
_WITH = frozenset({"with", "between"})
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
    if context.parties or (not _WITH.isdisjoint(after) and not _NAMES.isdisjoint(after)):
        yield "party"
    elif context.whom:
        yield "party without a name"
    if context.about:
        yield "matter"
    if year_of(place):
        yield "year"
    kinds = lexicon.kinds["public"] | lexicon.kinds["paired"]
    if found.modifiers:
        yield "kind" if kinds.isdisjoint(found.modifiers) else "public kind"
    elif " of " in found.name:
        yield "kind"
    if not _NAMES.isdisjoint(before):
        yield "name before"
    if not _AMOUNTS.isdisjoint(before):
        yield "amount"
    if view.word(context.end) in _DOES and context.determiner in {"a", "an"}:
        yield "what it does"


def _others(place: Place, lexicon: Words) -> Iterator[str]:
    """What else the sentence tells of it."""
    view, context = place.view, place.context
    yield place.words.head
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
    elif not kinds["pen"].isdisjoint(view.words[context.end :]):
        yield "signed later"
    if context.made:
        yield "made"
    before = view.word(context.opens - 1).lower()
    if any(before in kinds[kind] for kind in ("treats", "kept or left", "takes")):
        yield "treated"
    if before in _WITHIN:
        yield "within"


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
