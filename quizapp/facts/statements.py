"""Statements: who said something, in quotation marks or reported, one fact for each speaker and paragraph."""

from collections.abc import Iterable, Iterator

from quizapp.corpus.sentences import Stretch
from quizapp.facts.discourse import Discourse
from quizapp.facts.fact import Attribution, FactType, Stance, Statement
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.speaker_names import Named, SpeakerNames
from quizapp.facts.speakers import Kind, Phrase, entity
from quizapp.facts.speaking import speakers
from quizapp.facts.speech_words import View, speech_words

_RULE = "statements."


def find(reading: Reading) -> Iterable[Candidate]:
    """The statements of a reading; what is said but by nobody that could be told is in the ledger."""
    known = speech_words(reading.lexicons)
    views = [View(sentence, known) for sentence in reading.sentences]
    return list(_Finder(reading, views).candidates())


class _Finder:
    """One pass over the sentences of a reading, with what is remembered from one to the next."""

    def __init__(self, reading: Reading, views: list[View]) -> None:
        self.reading = reading
        self.views = views
        self.discourse = Discourse(views)
        self.names = SpeakerNames(self.discourse, reading.lexicons)
        self.found: set[tuple[str, int]] = set()

    def candidates(self) -> Iterator[Candidate]:
        for view in self.views:
            self.discourse.begin(view)
            for rule, phrase in speakers(view):
                named = self.names.named(view, phrase)
                if named is None:
                    self._drop(view, phrase, rule)
                    continue
                self.discourse.spoke(named.person, "" if named.person else named.name)
                key = named.name, view.sentence.paragraph.number
                if key not in self.found:
                    self.found.add(key)
                    yield self._candidate(view, phrase, rule, named)

    def _candidate(self, view: View, phrase: Phrase, rule: str, named: Named) -> Candidate:
        agency = next((one.label for at in range(view.count) if view.tags[at] == "U" and (one := entity(view, at))), "")
        return Candidate(
            type=FactType.STATEMENT,
            rule=_RULE + rule,
            value=Statement(speaker=named.name, quoted=any(view.quoted)),
            normalised=named.name,
            subject=named.name,
            predicate="said",
            sentence=view.sentence,
            surface=_surface(view, phrase),
            attribution=Attribution(speaker=named.name, agency=agency, stance=Stance.CLAIMED),
        )

    def _drop(self, view: View, phrase: Phrase, rule: str) -> None:
        span = _surface(view, phrase)
        reason = "an outlet that relays" if phrase.kind is Kind.OUTLET else "speaker not known"
        self.reading.ledger.drop(
            self.reading.document.name,
            FactType.STATEMENT,
            _RULE + rule,
            reason,
            span,
            view.sentence.text[span.start : span.end],
        )


def _surface(view: View, phrase: Phrase) -> Stretch:
    return view.sentence.span(phrase.first, phrase.last)
