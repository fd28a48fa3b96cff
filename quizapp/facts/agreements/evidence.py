"""Whether a described agreement is one: what speaks for it and against it is weighed where no rule knows it."""

from collections.abc import Iterator

from quizapp.facts.agreements.clauses import year_of
from quizapp.facts.agreements.context import Place
from quizapp.facts.agreements.words import Words
from quizapp.facts.clauses.nearby import View
from quizapp.facts.fact import Status

_NAMES = frozenset({"X", "B", "L", "C", "D", "U", "P"})
_OWNED = frozenset({"X", "B"})
_AMOUNTS = frozenset({"Y", "M", "N"})
_ARTICLE = frozenset({"a", "an", "the"})
_BELONGS = frozenset({"its", "their", "our", "'s", "whose"})
_PRIVATE = frozenset({"his", "her", "my", "your"})
_ARTICLES = _ARTICLE | _BELONGS | _PRIVATE
_WITH = frozenset({"with", "between", "among"})
_WITHIN = frozenset({"under", "through", "by", "after", "since"})
_HAVE = frozenset({"has", "have", "had"})
_WAS = frozenset({"was", "were", "is", "has", "had"})
_WHERE = frozenset({"in", "on", "at"})
_PLACED = frozenset({"T", "L", "C", "B", "X"})
_DOES = frozenset({"to", "that", "which", "under"})
_MODAL = frozenset({"would", "could", "should", "might", "may", "can", "must"})
_TALKS = frozenset({"talks", "negotiations", "negotiated", "negotiating", "drafted", "work", "working"})
_FIRST = frozenset({"first", "originally", "jointly", "quietly", "hastily", "since"})
_BOUGHT = frozenset({"deal", "contract", "transaction"})  # in which companies change hands
_ROOMY = frozenset({"settlement", "settlements", "understanding"})  # that have other meanings with "the" as well
_LAWS = frozenset({"charter", "declaration", "framework"})  # of a year they may be a state's own
_SHARED = ("-sharing", "-swap", "-exchange", "-transit")
_MANY = 2  # names in a sentence of which an agreement may be
_BEFORE = 3  # units before a phrase in which is told what is thought of it


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
    elif context.whom or (view.word(place.at + 1) in _WITH and view.word(place.at + 2) in _ARTICLE):
        yield "party without a name"
    if view.word(place.at + 1) == "between" and found.head not in _ROOMY:
        yield "between"
    if context.about:
        yield "matter" if view.word(place.at + 1) != "over" else "over a matter"
    own = found.head in _LAWS and not found.modifiers and view.word(place.at + 1) == "in"  # the town's charter
    if year_of(place) and not own and not (found.head == "settlement" and found.modifiers):  # a village has years too
        yield "of a year" if view.word(place.at + 1) in {"of", "in", ","} and found.head not in _LAWS else "year"
    end = _past_place(view, context.end)
    verb = view.word(end) != "to" or view.word(end + 1) not in _NAMES | _ARTICLES
    if view.word(end) in _DOES and verb and context.determiner in {"a", "an"}:
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
    yield place.words.head if place.words.weak else "strong"
    yield from _determined(place, lexicon)
    if place.words.plural:
        yield "several"
    done = tuple(_done(place, lexicon))
    yield from done
    theirs = place.context.determiner in _BELONGS and place.view.word(place.at + 1) in _WITH
    yield from _people(place, known=theirs or "treated" in done or bool(year_of(place)))
    yield from _doubts(place, lexicon)


def _determined(place: Place, lexicon: Words) -> Iterator[str]:
    """What its article tells: whose it is, or that it is taken for granted."""
    determiner = place.context.determiner
    if determiner in _BELONGS:
        yield "belongs"
        if place.words.weak and place.view.word(place.at + 1) in _WITH:
            yield "of one with another"
    elif determiner in _PRIVATE:
        yield "private"
    elif determiner not in _ARTICLE:
        yield "this" if determiner in lexicon.kinds["definite"] else "bare"
    elif determiner == "the" and _presupposed(place, lexicon):
        yield "presupposed"


def _presupposed(place: Place, lexicon: Words) -> bool:
    """Whether "the" one with somebody or on a matter is spoken of, so that there is one."""
    context, head = place.context, place.words.head
    told = bool(context.parties or context.about or context.whom)
    return told and head not in _ROOMY and head not in lexicon.kinds["rules"]


def _people(place: Place, *, known: bool) -> Iterator[str]:
    """Whether there are people or bodies in the sentence who may have made it; `known`: something else tells of it."""
    words = place.view.words
    names = sum(word in _NAMES or word == "O" for word in words)
    if names >= _MANY:
        yield "names"
    elif not names and not known:
        yield "no names"
    pairs = zip(words, words[1:], words[2:], strict=False)
    if any(word == "and" and one in _NAMES and other in _NAMES for one, word, other in pairs):
        yield "two names"


def _doubts(place: Place, lexicon: Words) -> Iterator[str]:
    """What tells that it is only thought of."""
    view, context = place.view, place.context
    if view.word(context.end) in _MODAL:
        yield "modal"
    if context.wished:
        yield "wished"
    near = view.words[max(0, context.opens - _BEFORE) : max(0, context.opens)]
    if near[-1:] != ["in"] and any(
        word in lexicon.kinds["thought"] or (word in lexicon.kinds["proposed"] and word not in _TALKS) for word in near
    ):
        yield "thought of"
    if context.status is Status.DENIED:
        yield "denied"


def _done(place: Place, lexicon: Words) -> Iterator[str]:
    """What is done with it: it is made, kept, left, or the reason for something."""
    view, context, kinds = place.view, place.context, lexicon.kinds
    if context.signing is not None:
        yield "signed" if context.done else "to sign"
    later = not kinds["pen"].isdisjoint(view.words[context.end :])
    if later and (context.signing is None or context.signing < context.first):
        yield "signed later"
    after = view.word(context.end + (view.word(context.end) in _FIRST))
    if context.made or after in kinds["making"]:
        yield "made"
    if _holds(place, lexicon):
        yield "terms"
    before, first = view.word(context.opens - 1).lower(), view.word(context.opens - 2)
    if _treats(before, lexicon) or f"{first} {before}" in kinds["holds to"] or _treated_after(place, lexicon):
        yield "treated"
    if before in _HAVE:
        yield "held"
    elif before in _WITHIN:
        yield "within"
    elif before == "in" and any(
        word in kinds["binds"] or word in kinds["done"]
        for word in view.words[max(0, context.opens - _BEFORE) :][:_BEFORE]
    ):
        yield "promised in"


def _treats(word: str, lexicon: Words) -> bool:
    return any(word in lexicon.kinds[kind] for kind in ("treats", "kept or left", "takes"))


def _treated_after(place: Place, lexicon: Words) -> bool:
    """Whether it is told in the passive what was done with it: "was approved on Friday"."""
    view, end = place.view, place.context.end
    return view.word(end) in _WAS and any(_treats(word, lexicon) for word in view.words[end + 1 : end + _BEFORE])


def _holds(place: Place, lexicon: Words) -> bool:
    """Whether it is told what holds by it or became of it."""
    view, end, kinds = place.view, place.context.end, lexicon.kinds
    end = _past_place(view, end)
    end += view.word(end) == ","
    end += view.word(end) in {"that", "which"}
    word = view.word(end)
    if word == "under" and view.word(end + 1) == "which":
        return True
    return any(word in kinds[kind] for kind in ("granting", "grants", "binds", "fate"))


def _past_place(view: View, end: int) -> int:
    """The unit after places and dates from a unit: signed a charter in Lewin on Friday | that binds."""
    while view.word(end) == "T" or (view.word(end) in _WHERE and view.word(end + 1) in _PLACED):
        end += 1 + (view.word(end) != "T")
    return end


def _with_name(place: Place, after: list[str]) -> bool:
    """Whether somebody with a name is told beside it: "with Lewin Partners", of a deal also "for Lewin Mines"."""
    named = not _WITH.isdisjoint(after) and any(word in _NAMES or word == "O" for word in after)
    bought = place.words.head in _BOUGHT and place.view.word(place.at + 1) == "for"
    return named or (bought and place.view.word(place.at + 2) in _OWNED)
