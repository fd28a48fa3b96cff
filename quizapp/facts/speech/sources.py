"""Who is named as the source of what is told: according to Ada Quill, in her view, Ada Quill's answer was that."""

from quizapp.facts.lexicon import word_set
from quizapp.facts.speech.speakers import POSSESSIVE, Kind, Phrase, kind_at
from quizapp.facts.speech.speakers_after import beginning_at
from quizapp.facts.speech.speakers_before import begin_of
from quizapp.facts.speech.telling import in_ly
from quizapp.facts.speech.words import View

_OF_VIEW = frozenset(
    {"according", "words", "view", "opinion", "citing", "quoting", "account", "estimation", "reckoning", "telling"}
)
# What is somebody's own words: Ada Quill's answer is that it is late; that was the verdict of Ada Quill.
_ANSWERS = word_set(
    "answer answers reply replies response retort verdict message advice argument explanation warning conclusion"
    " complaint contention prediction assessment position comment comments diagnosis rejoinder plea objection"
)
SOURCES = _OF_VIEW | _ANSWERS
_CITED = frozenset({Kind.PERSON, Kind.BODY, Kind.SPOKESPERSON, Kind.BODY_NOUN})
_RELATIVE = frozenset({"that", "which", "who", "whose", "whom"})
_ENDS = frozenset({".", ",", ";", "(", "-", ""})
# By these a document is told to be its author's.
_ISSUED = word_set(
    "published publishes issued issues released releases written wrote drafted produced produces compiled compiles"
    " commissioned prepared submitted sent posted filed by from"
)
_RELAYS = frozenset({"reported", "reports", "quoted", "quotes", "quoting", "cited", "cites", "citing"})
_BE = frozenset({"is", "was"})
_TELLING = frozenset({"that", "to", '"'})
_CLAUSE = 8  # units of a relative clause
# What goes on after "according to the police" without a comma, and is no thing of theirs.
_AFTER = word_set(
    "and or but who which that whose there here he she it they we i nobody none more less fewer about around nearly"
    " almost what when where while because if as than not people men women children this these those"
    " close familiar aware present loyal privy knowledgeable able near"
)


def sources_in(view: View) -> list[int]:
    """The units at which "according to" or "in the words of" may stand."""
    shadow = view.sentence.shadow
    if (
        "according to" not in shadow
        and " of " not in shadow
        and "ting " not in shadow
        and "'s " not in shadow
        and _ANSWERS.isdisjoint(view.words)
    ):
        return []
    return [at for at, word in enumerate(view.words) if word in SOURCES]


def in_words_of(view: View, at: int) -> list[Phrase]:
    """Who is named by "according to", "in the words of" or "in the view of" at a unit."""
    if view.words[at] == "according" and view.word(at + 1) == "to":
        return _according(view, at + 2)
    if view.words[at] in {"citing", "quoting"}:
        relayed = "U" in view.tags[:at] or not _RELAYS.isdisjoint(view.words[:at])
        return [one for one in beginning_at(view, at + 1) if one.kind in _CITED] if relayed else []
    if view.words[at] in _ANSWERS:
        return _answered(view, at)
    if view.word(at + 1) == "of" and view.word(at - 2) == "in":
        return beginning_at(view, at + 2)
    if view.word(at - 1) in POSSESSIVE:
        kind, first = kind_at(view, at - 2), begin_of(view, at - 2)
        first -= view.tag(first - 1) == "O"  # by Cllr Quill's reckoning
        led = view.word(first - 1) in {"in", "by"} and view.word(first - 2) in {"", ",", '"'}
        return [Phrase(kind, at - 2, first, at - 1)] if led and kind in {Kind.PERSON, Kind.BODY} else []
    return []


def _according(view: View, first: int) -> list[Phrase]:
    """Who is named by "according to", or who wrote the report that is."""
    after, known = view.word(first + 1), view.known
    ends = after in _ENDS or after in known.auxiliaries or view.word(first) == "him"
    if view.word(first) in {"him", "her"} and ends:
        return [Phrase(Kind.PRONOUN, first, first, first + 1)]
    phrases = [one for one in beginning_at(view, first) if not _of_thing(view, one)]
    if phrases and phrases[0].kind is Kind.DOCUMENT and phrases[0].owner < 0:
        head = phrases[0].head
        for at in range(head + 1, min(head + 14, view.count)):
            if view.words[at] in {",", ".", ";", '"'}:
                break
            if view.words[at] in _RELATIVE and _ISSUED.isdisjoint(view.words[at : at + _CLAUSE]):
                break  # the spreadsheet that Ada Quill kept
            if view.tags[at] in {"B", "P", "U"}:
                return [] if view.tags[at] == "U" else [phrases[0]._replace(owner=at)]
        return []
    return phrases


def _of_thing(view: View, phrase: Phrase) -> bool:
    """Whether a common noun only tells of which kind a thing is: "according to an old family recipe"."""
    after, known = view.word(phrase.last), view.known
    plain = after.isalpha() and not view.tag(phrase.last) and not view.tags[phrase.head]
    small = after in known.prepositions or after in known.place_prepositions or after in known.auxiliaries
    small = small or after in known.determiners or after in known.adverbs or in_ly(after, known) or after in _AFTER
    return plain and not (small or after in known.verbs or after.endswith(("ed", "ing")) or phrase.owner >= phrase.head)


def _answered(view: View, at: int) -> list[Phrase]:
    """Whose own words are told by a noun at a unit: "Quill's answer is that", "... ," was the reply of Quill."""
    after = view.word(at + 1)
    if view.word(at - 1) in POSSESSIVE and view.tag(at - 2) == "P" and not view.quoted[at]:
        first = begin_of(view, at - 2)
        told = after == ":" or (after in _BE and (view.word(at + 2) in _TELLING or _colon_after(view, at)))
        told = told or (view.word(first - 1) in _BE and any(view.quoted[:first]))
        return [Phrase(Kind.PERSON, at - 2, first, at - 1)] if told else []
    if after == "of" and view.word(at - 1) == "the" and view.word(at - 2) in _BE and any(view.quoted[:at]):
        return [one for one in beginning_at(view, at + 2) if one.kind is Kind.PERSON]
    return []


def _colon_after(view: View, at: int) -> bool:
    """Whether an adjective and a colon follow: "was blunt:"."""
    return ":" in view.words[at + 2 : at + 5]
