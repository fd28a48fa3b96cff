"""Votes: which body decided what, with what result, and when."""

import textwrap
from collections.abc import Iterator

from quizapp.facts.clauses.nearby import View, after_dateline, date_near
from quizapp.facts.fact import FactType, Vote
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Mention, Sentence, Tag
from quizapp.facts.signs import FIGURE, sign_of
from quizapp.facts.votes import quick_words, results
from quizapp.facts.votes.around import Kind, Result
from quizapp.facts.votes.figures import NUMBER_WORDS
from quizapp.facts.votes.matters import matter_of
from quizapp.facts.votes.parties import body_of, sharer_of

_NUMBERED = FIGURE | sign_of(lambda _lexicons: NUMBER_WORDS)
_FEW, _SHOWN = 3, 80  # words before a result that say little, characters of what is said around it
_TELLING = {Kind.SCORE, Kind.SHARE, Kind.MARGIN, Kind.TALLY}  # of one figure there is one vote in an article


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterator[Mention]:
    """The results of votes in a sentence; their value is a `vote_results.Result`."""
    start, end = sentence.stretch
    numbered = sentence.signs & _NUMBERED != 0
    if not numbered and not quick_words.may_be_in_words(sentence.signs):
        return
    before = sentence.paragraph.start
    found = results.results(sentence.text, start, end, before, lexicons, signs=sentence.signs, numbered=numbered)
    for read in found:
        first, last = sentence.tokens_at(read.start, read.end)
        if read.result.kind is Kind.SCORE:  # "for next year's budget" may stand within it
            first = max((at + 1 for at in range(first, last) if sentence.taken[at]), default=first)
        if first == last:
            continue
        yield Mention(Tag.SCORE, first, last, read.result)


def find(reading: Reading) -> Iterator[Candidate]:
    """The votes of an article; a result that is told again goes to the ledger."""
    told: set[str] = set()
    sides: tuple[int | None, ...] = ()  # of the score told last, in its paragraph
    paragraph = None
    for number, sentence in enumerate(reading.sentences):
        if Tag.SCORE not in sentence.tags:
            continue
        if sentence.paragraph is not paragraph:
            sides, paragraph = (), sentence.paragraph
        for index, unit in enumerate(sentence.units):
            if not isinstance(unit.value, Result):
                continue
            result = unit.value
            candidate = _candidate(sentence, index, result, number, reading)
            key = f"{result.kind} {candidate.normalised}"
            if result.kind in {Kind.COUNT, Kind.TALLY} and int(result.figure) in sides:
                _drop(candidate, "part of a result", reading)
            elif key in told and result.kind in _TELLING:
                _drop(candidate, "told before", reading)
            else:
                yield candidate
            told.add(key)
            if result.kind is Kind.SCORE:
                sides = (result.votes_for, result.votes_against, result.abstained)


def _drop(candidate: Candidate, reason: str, reading: Reading) -> None:
    span = candidate.surface
    surface = candidate.sentence.text[span.start : span.end]
    reading.ledger.drop(reading.document.name, "vote", candidate.rule, reason, span, surface)


def _candidate(sentence: Sentence, index: int, result: Result, number: int, reading: Reading) -> Candidate:
    view = View.of(sentence)
    if result.kind in {Kind.SHARE, Kind.TALLY}:
        body = sharer_of(view, index)
        matter, predicate = "", "share of the vote" if result.kind is Kind.SHARE else "votes received"
    else:
        body = body_of(view, index, reading.sentences[:number], reading.lexicons)
        matter = matter_of(view, index, reading.lexicons)
        predicate = "margin" if result.kind is Kind.MARGIN else "voted"
    value = Vote(
        body=body.id,
        matter=matter,
        when=date_near(view, index, reading),
        votes_for=result.votes_for,
        votes_against=result.votes_against,
        abstentions=result.abstained,
        unanimous=result.kind is Kind.UNANIMOUS,
        share=result.figure if result.kind is Kind.SHARE else "",
        margin=int(result.figure) if result.kind is Kind.MARGIN else None,
    )
    return Candidate(
        type=FactType.VOTE,
        rule=f"vote-{result.kind}",
        value=value,
        normalised=result.normalised,
        subject=" ".join(part for part in (body.label, matter) if part) or _said_around(view, index),
        sentence=sentence,
        surface=sentence.span(index, index + 1),
        predicate=predicate,
    )


def _said_around(view: View, index: int) -> str:
    """What is said before a result of which nobody is known to have voted, or after it where that is more."""
    first, last = after_dateline(view), len(view.words)
    before = view.sentence.words(first, index).split()
    if len(before) < _FEW:
        after = view.sentence.words(index + 1, last)
        said = after if len(after.split()) >= _FEW else view.sentence.words(first, last)
        return textwrap.shorten(said, _SHOWN, placeholder="").rstrip(" .,;:")
    while len(before) > 1 and len(" ".join(before)) > _SHOWN:
        before.pop(0)
    return " ".join(before)
