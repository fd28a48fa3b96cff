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
_OFFICES = frozenset({"O"})
_BOUGHT = frozenset({"deal", "contract", "transaction"})
_HAVE = frozenset({"has", "have", "had"})
_OWNED = frozenset({"X", "B"})
_FIRST = frozenset({"first", "originally", "jointly", "quietly", "hastily", "since"})
_SHARED = ("-sharing", "-swap", "-exchange", "-transit")

_TERMS = 5  # units after a phrase in which is told what holds by it
_MANY = 2  # names in a sentence of which an agreement may be
_WITH = frozenset({"with", "between", "among"})  # parties
_DOES = frozenset({"to", "that", "which", "under"})
_LAWS = frozenset({"charter", "declaration", "framework"})  # of a year they may be a state's own
_BEFORE = 3  # units before a phrase in which is told that it is only thought of
_TALKS = frozenset({"talks", "negotiations", "negotiated", "negotiating", "drafted", "work", "working"})
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
    if context.parties or _with_name(place, view.words[place.at + 1 : context.end]):
        yield "party"
    elif context.whom or (view.word(place.at + 1) in _WITH and view.word(place.at + 2) in _ARTICLES):
        yield "party without a name"
    if context.about:
        yield "matter" if view.word(place.at + 1) != "over" else "over a matter"
    if year_of(place):
        yield "of a year" if view.word(place.at + 1) in {"of", "in", ","} and found.head not in _LAWS else "year"
    does = view.word(context.end) in _DOES and view.word(context.end + 1) not in _NAMES | _ARTICLES
    if does and context.determiner in {"a", "an"}:
        yield "what it does"
    yield from _modified(place, lexicon)


def _modified(place: Place, lexicon: Words) -> Iterator[str]:
    """What the words before its head tell."""
    context, modifiers = place.context, place.words.modifiers
    before = place.view.words[max(0, context.opens + 1) : place.at]
    if modifiers:
        public = any(word in lexicon.kinds[kind] for kind in ("public", "paired") for word in modifiers)
        yield "public kind" if public else "kind"
    elif " of " in place.words.name:
        yield "kind"
    if context.determiner in {"a", "an"} and not lexicon.kinds["another"].isdisjoint(place.words.plain):
        yield "another"
    if any(word.endswith(_SHARED) or "-for-" in word for word in modifiers):
        yield "shared"
    if not _NAMES.isdisjoint(before) and place.words.head not in lexicon.kinds["rules"]:  # of a body they are its own
        yield "name before"
    if not _AMOUNTS.isdisjoint(before):
        yield "amount"


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
    near = view.words[max(0, context.opens - _BEFORE) : max(0, context.opens)]
    if near[-1:] != ["in"] and not (lexicon.kinds["thought"] | lexicon.kinds["proposed"] - _TALKS).isdisjoint(near):
        yield "thought of"
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
    if _made(place, lexicon):
        yield "made"
    if view.word(context.opens - 1) in _HAVE:
        yield "held"
    before, first = view.word(context.opens - 1).lower(), view.word(context.opens - 2)
    if (
        any(before in kinds[kind] for kind in ("treats", "kept or left", "takes"))
        or f"{first} {before}" in kinds["holds to"]
    ):
        yield "treated"
    if before in _WITHIN:
        yield "within"
    promised = lexicon.kinds["binds"] | lexicon.kinds["done"]
    if before == "in" and not promised.isdisjoint(view.words[max(0, context.opens - _BEFORE) : context.opens]):
        yield "promised in"


def _with_name(place: Place, after: list[str]) -> bool:
    """Whether somebody with a name is told beside it: "with Lewin Partners", of a deal also "for Lewin Mines"."""
    named = not _WITH.isdisjoint(after) and not (_NAMES | _OFFICES).isdisjoint(after)
    bought = place.words.head in _BOUGHT and place.view.word(place.at + 1) == "for"
    return named or (bought and place.view.word(place.at + 2) in _OWNED)


def _made(place: Place, lexicon: Words) -> bool:
    """Whether a participle tells that it was made: "a charter first drawn up in 1971"."""
    end = place.context.end
    end += place.view.word(end) in _FIRST
    return place.context.made or place.view.word(end) in lexicon.kinds["making"]


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
