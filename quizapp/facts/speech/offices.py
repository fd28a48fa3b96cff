"""Offices without a name in the sentences before a pronoun, whose holder "he" or "she" may mean."""

from quizapp.facts.speech.speakers import HONORIFICS, POSSESSIVE, Kind, Phrase, filler, kind_at
from quizapp.facts.speech.words import View, tagged

FRONTED = frozenset({"as", "when", "while", "after", "before", "since", "although", "though", "if", "once"})
_COMPLEMENT = 12  # units of what an office is of
_COPULAS = frozenset({"is", "was"})
_LEAD = 4  # units in which "a senior official" has its noun


def opening_office(view: View) -> Phrase | None:
    """The office of one person without a name with which a sentence begins: "The governor, who ran again, left.".

    It may stand after a phrase that names nobody: "In Portsea, the governor left.".
    """
    comma = view.words.index(",") if "," in view.words[:_COMPLEMENT] else -1
    first = comma + 1 if view.words[0] != "the" and "P" not in view.tags[: comma + 1] else 0
    if view.word(first) != "the" or view.quoted[first]:
        return None
    for at in range(first + 1, min(first + _LEAD, view.count)):
        if view.tags[at] == "O":
            unnamed = kind_at(view, at) is Kind.OFFICE and not _names_holder(view, at + 1)
            return Phrase(Kind.OFFICE, at, first, at + 1) if unnamed else None
        if view.tags[at] not in {"", "C", "B", "D", "X"} or view.words[at] in POSSESSIVE:
            return None
    return None


def inner_office(view: View) -> Phrase | None:
    """The office of one person without a name that is the subject of a later clause: "..., when the mayor will be"."""
    for at in tagged(view, "O"):
        opened = view.word(at - 1) == "the" and view.word(at - 2) in FRONTED | {"that", "where", "but", "and"}
        if opened and view.word(at + 1) in view.known.auxiliaries and kind_at(view, at) is Kind.OFFICE:
            return Phrase(Kind.OFFICE, at, at - 1, at + 1)
    return None


def _names_holder(view: View, first: int) -> bool:
    """Whether the words after an office name its holder: "the head of the fund, Ada Quill", "the chair is Quill"."""
    for at in range(first, min(first + _COMPLEMENT, view.count)):
        word, known = view.words[at], view.known
        if word == "," or word in _COPULAS:
            return kind_at(view, at + 1 + (view.word(at + 1) in HONORIFICS)) in {Kind.PERSON, Kind.NAME}
        if view.tags[at] == "P":
            return True
        linked = (
            word in known.prepositions or word in known.place_prepositions or view.word(at - 1) in known.determiners
        )
        if not (view.tags[at] or linked or word in known.nouns or filler(view, at)):
            return False
    return False
