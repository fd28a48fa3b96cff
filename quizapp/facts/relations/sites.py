"""Places told by their own words: buildings with a name, houses by number and street, and where a firm is based."""

import re
from collections.abc import Iterator

from quizapp.corpus.sentences import Stretch
from quizapp.facts.entities.town_names import ADDRESS
from quizapp.facts.lexicon import word_set
from quizapp.facts.relations.place_told import Found, placed, plural_office, thing, unreal
from quizapp.facts.rules import Candidate
from quizapp.facts.sentence import Sentence
from quizapp.facts.signs import HYPHEN, sign_of
from quizapp.facts.speech.words import View

_BASED = re.compile(r"\b((?:(?!The )[A-Z][a-z]+ )?[A-Z][^\W\d_]+)-based\b")
# A building or site with a name of its own: in the Mansion House, at the Quill hotel.
_SITES = word_set(
    "hall house palace castle stadium arena dome cathedral church mosque temple theatre airport bridge square park"
    " hotel barracks gardens plaza pier gallery checkpoint theater lodge auditorium gymnasium chapel fortress guildhall"
    " museum library"
)
_SITE = re.compile(
    r"\b(at|in|inside|outside|near) (?:the )?((?:[A-Z][^\W\d_]*(?:[-'’][^\W\d_]+)*(?: (?:de|du|of))? ){1,4}"
    rf"(?:{'|'.join(word.title() for word in sorted(_SITES))}|hotel|stadium|airport|bridge|checkpoint"
    r"|(?:Convention|Conference|Exhibition|Congress|Cultural|Civic|Community|Sports) Cent(?:re|er)))"
    r"(?! (?:of|[A-Z]))(?![\w'’-])"
)
_ADDRESS = re.compile(rf"\b(at|outside|near) ({ADDRESS})")
_CENTRES = frozenset({"centre", "center"})
_OF_SITES = sign_of(lambda _lexicons: _SITES | _CENTRES)
_CHAMBERS = frozenset({"Upper", "Lower", "Full"})  # houses that are bodies


def sites_in(view: View) -> Iterator[Candidate]:
    """The buildings, houses and seats of firms that a sentence tells."""
    yield from _sites(view)
    yield from _addresses(view)
    yield from _based(view)


def _sites(view: View) -> Iterator[Candidate]:
    """The buildings that something is told to be in, whatever their names are read as."""
    sentence = view.sentence
    if not sentence.signs & _OF_SITES:
        return
    for match in _SITE.finditer(sentence.text, sentence.stretch.start, sentence.stretch.end):
        token = sentence.tokens_at(match.start(1), match.end(1))[0]
        before = next(index for index, unit in enumerate(sentence.units) if unit.last > token)
        told = not view.quoted[before] and match.group(2).split()[0] not in _CHAMBERS
        of_one = view.tag(before - 1) == "O" and not plural_office(view, before - 1)
        if told and not of_one and not unreal(view, before):
            first, last = thing(view, before + 1)
            yield placed(view, Found(before, "site", first, last), Stretch(*match.span(2)), match.group(2))


def _addresses(view: View) -> Iterator[Candidate]:
    """The houses that something is told to be at, by number and street."""
    sentence = view.sentence
    if "N" not in sentence.tags:
        return
    for match in _ADDRESS.finditer(sentence.text, sentence.stretch.start, sentence.stretch.end):
        token = sentence.tokens_at(match.start(1), match.end(1))[0]
        before = next(index for index, unit in enumerate(sentence.units) if unit.last > token)
        if not view.quoted[before] and not unreal(view, before):
            first, last = thing(view, before + 1)
            yield placed(view, Found(before, "site", first, last), Stretch(*match.span(2)), match.group(2))


def has_based(sentence: Sentence) -> bool:
    """Whether a sentence tells where a firm is based."""
    return sentence.signs & HYPHEN != 0 and sentence.text.find("-based", *sentence.stretch) >= 0


def _based(view: View) -> Iterator[Candidate]:
    """The place of a "Perth-based" firm, whether or not the words are part of a name."""
    sentence = view.sentence
    if not has_based(sentence):
        return
    for match in _BASED.finditer(sentence.text, sentence.stretch.start, sentence.stretch.end):
        token = sentence.tokens_at(match.end() - 1, match.end())[0]
        at = next(index for index, unit in enumerate(sentence.units) if unit.last > token)
        if not view.quoted[at]:
            span = Stretch(*match.span(1))
            found = Found(at, "based", min(at + 1, view.count - 1), min(at + 4, view.count))
            yield placed(view, found, span, match.group(1))
