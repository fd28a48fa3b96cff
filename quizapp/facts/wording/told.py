"""The clause around a value: its verb, its subject, what follows, and whether all that stands alone."""

from collections.abc import Sequence

from quizapp.corpus.date_expression import Tense
from quizapp.facts.clauses.clause_words import words_by_kind
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.clauses.verb_groups import Verb
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity
from quizapp.facts.wording.bounds import breaks_off, end_of, governing, times
from quizapp.facts.wording.clause import Clause, Refusal, Role
from quizapp.facts.wording.fitness import unfit_rest, unfit_subject, unfit_times, unfit_verb
from quizapp.facts.wording.rendering import rendered
from quizapp.facts.wording.standing import names, refused

_ACCORDING = ["according", "to"]
_NEAR = 6  # units after a verb of saying, or after "according to", in which the speaker is named


class Teller:
    """Reads the clauses of one sentence; units that tell the time are left out of what it tells."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.sentence = clauses.sentence
        self.known = words_by_kind(clauses.lexicons, "wording_words")
        self.times = frozenset(times(self.sentence, self.known))

    def told(self, first: int, last: int) -> tuple[Clause | Refusal, Verb | None]:
        """The clause in which the units `first` to `last` (exclusive) stand, a gap in their place; and its verb."""
        verb = governing(self.clauses, first, last)
        return (Refusal.NO_VERB, None) if verb is None else (self.of_verb(verb, first, last), verb)

    def of_verb(self, verb: Verb, first: int = -1, last: int = -1) -> Clause | Refusal:
        """The clause of a verb, with a gap for the units `first` to `last` (exclusive), if there are any."""
        subject, stop = self.clauses.subject(verb), end_of(self.clauses, verb)
        role = self._role(verb, subject, stop, first)
        if role is None:
            return Refusal.NOWHERE
        actor = [at for at in range(*subject) if at not in self.times and not first <= at < last]
        rest = [at for at in range(verb.last, stop) if at not in self.times and not first <= at < last]
        refusal = (
            unfit_verb(self.clauses, verb, self.known)
            or unfit_subject(self.clauses, verb, subject, self.known)
            or unfit_times(self.clauses, subject, stop, self.known)
            or unfit_rest(self.clauses, verb, rest, role, self.known)
            or refused(self.sentence, actor, rest, self.known)
            or (Refusal.CUT if breaks_off(self.clauses, verb, subject, stop, self.known) else None)
            or (Refusal.NOWHERE if role is Role.SUBJECT and actor else None)
        )
        if refusal is not None:
            return refusal
        speaker = self._speaker(verb, actor)
        return Refusal.SAID if speaker is None else self._clause(verb, actor, rest, first, role, speaker)

    def _role(self, verb: Verb, subject: tuple[int, int], stop: int, first: int) -> Role | None:
        """Where the gap stands; None where it is a part of something longer."""
        if first < 0:
            return Role.NONE
        if subject[0] <= first < subject[1]:
            return Role.SUBJECT if first == subject[0] else None
        if first == verb.last:
            return Role.OBJECT
        return Role.COMPLEMENT if verb.last < first < stop and self._preposition(first) else None

    def _preposition(self, at: int) -> str:
        word = self.clauses.word(at - 1)
        return word if word in self.clauses.prepositions and not self.clauses.tag(at - 1) else ""

    def _speaker(self, verb: Verb, actor: Sequence[int]) -> str | None:
        """Who says what the clause tells; "" where nobody is told to, None where it is not clear who."""
        line = self.sentence.line
        according = next((at for at in range(len(line)) if line[at : at + 2] == _ACCORDING), -1)
        reports = next((one for one in self.clauses.verbs if one is not verb and one.reports and one.finite), None)
        if according >= 0:
            speaker = self._named(range(according + 2, min(len(line), according + 2 + _NEAR)))
        elif reports is not None:
            after = range(reports.last, min(len(line), reports.last + _NEAR))
            speaker = self._named(range(*self.clauses.subject(reports))) or self._named(after)
        else:
            return ""
        return None if speaker and speaker in rendered(self.sentence, actor) else speaker

    def _named(self, units: range) -> str | None:
        """The one person or body named among units, by a name of more than one word."""
        values = [self.sentence.units[at].value for at in units if self.clauses.tags[at] in {"P", "B", "U"}]
        if len(values) != 1:
            return None
        value = values[0]
        name = value.name if isinstance(value, Person) else value.label if isinstance(value, Entity) else ""
        return name if " " in name else None

    def _clause(
        self, verb: Verb, actor: Sequence[int], rest: Sequence[int], first: int, role: Role, speaker: str
    ) -> Clause:
        preposition = self._preposition(first) if role is Role.COMPLEMENT else ""
        gapped = role in {Role.OBJECT, Role.COMPLEMENT}
        before = [at for at in rest if gapped and at < first - bool(preposition)]
        after = [at for at in rest if not gapped or at > first]
        name = rendered(self.sentence, actor)
        form, passive = verb.form, verb.passive
        return Clause(
            actor=name,
            base=form.participle if passive else form.base,
            past=form.participle if passive else form.past,
            be=_be(verb, name) if passive else "",
            before=rendered(self.sentence, before),
            after=rendered(self.sentence, self._trimmed(after)),
            role=role,
            scheduled=verb.tense is Tense.FUTURE,
            preposition=preposition,
            said_by=speaker,
            named=any(names(self.sentence, at) for at in actor),
        )

    def _trimmed(self, units: Sequence[int]) -> list[int]:
        """Without a preposition or an article at the end, which a time that was taken out has left."""
        loose, kept = self.known.of("loose end"), list(units)
        while kept and not self.clauses.tags[kept[-1]] and self.clauses.words[kept[-1]] in loose:
            kept.pop()
        return kept


def _be(verb: Verb, actor: str) -> str:
    """The past of a passive's helper; where that does not tell the number, the actor does."""
    helpers = verb.helper.split()
    if {"were", "are", "have"}.intersection(helpers):
        return "were"
    if {"was", "is", "has"}.intersection(helpers):
        return "was"
    return "were" if actor.endswith("s") and not actor.endswith("ss") else "was"
