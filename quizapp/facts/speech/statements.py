"""Statements: who said something, in quotation marks or reported, one fact for each speaker and paragraph."""

from collections.abc import Iterable, Iterator

from quizapp.corpus.date_expression import Expression, Tense
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.sentences import Stretch
from quizapp.corpus.when import When
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.dates.ties import tie
from quizapp.facts.fact import Attribution, FactType, Stance, Statement
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.speech.discourse import Discourse
from quizapp.facts.speech.speaker_names import Named, SpeakerNames
from quizapp.facts.speech.speakers import Kind, Phrase, entity
from quizapp.facts.speech.speaking import Spoken, speakers
from quizapp.facts.speech.telling import Saying
from quizapp.facts.speech.words import View, speech_words

_RULE = "statements."
_NEAR = 6  # units after a verb in which its date may stand
_BREAKS = frozenset({",", ".", ";", ":", '"', "that", "it", "he", "she", "they", "of", "about", ""})


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
        self.discourse = Discourse(views, reading.lexicons)
        self.names = SpeakerNames(self.discourse, reading.lexicons)
        self.found: set[tuple[str, int]] = set()
        self.heads: set[tuple[int, int]] = set()  # sentence and unit

    def candidates(self) -> Iterator[Candidate]:
        for view in self.views:
            self.discourse.begin(view)
            for spoken in speakers(view):
                named = self.names.named(view, spoken.phrase)
                if named is None:
                    self.discourse.unnamed(spoken.phrase)
                    self._drop(view, spoken.phrase, spoken.rule)
                    continue
                self.discourse.spoke(named.person, "" if named.person else named.name)
                key = named.name, view.sentence.paragraph.number
                head = view.sentence.number, spoken.phrase.head
                if key not in self.found and head not in self.heads:
                    self.found.add(key)
                    self.heads.add(head)
                    yield self._candidate(view, spoken, named)

    def _candidate(self, view: View, spoken: Spoken, named: Named) -> Candidate:
        agency = next((one.label for at in range(view.count) if view.tags[at] == "U" and (one := entity(view, at))), "")
        return Candidate(
            type=FactType.STATEMENT,
            rule=_RULE + spoken.rule,
            value=Statement(speaker=named.name, quoted=any(view.quoted)),
            normalised=named.name,
            subject=named.name,
            predicate="said",
            sentence=view.sentence,
            surface=_surface(view, spoken.phrase),
            attribution=Attribution(speaker=named.name, agency=agency, stance=Stance.CLAIMED),
            valid=self._said(view, spoken.saying),
            reasons=("speaker not named",) if named.name[0].islower() else (),
        )

    def _said(self, view: View, saying: Saying | None) -> When | None:
        """When it was said, if a date stands beside the verb: "told reporters in Bergen on Monday"."""
        if saying is None:
            return None
        for at in (*range(saying.at - 1, saying.subject_end, -1), *range(saying.end, saying.end + _NEAR)):
            expression = view.sentence.units[at].value if view.tag(at) == "T" else None
            if isinstance(expression, Expression):
                tied = tie(Clauses(view.sentence, self.reading.lexicons), at, expression)
                of_saying = tied.verb is not None and saying.at <= tied.verb.head < saying.end
                return resolve(expression, self.reading.written, Tense.PAST) if of_saying else None
            if at >= saying.end and view.word(at) in _BREAKS:
                return None
        return None

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
