"""The clause around a value: its verb, its subject, what follows, and whether all that stands alone."""

from collections.abc import Sequence

from quizapp.corpus.date_expression import Tense
from quizapp.facts.clauses.clause_words import words_by_kind
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.entities.name_words import words
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity
from quizapp.facts.sentence import Tag
from quizapp.facts.wording.bounds import breaks_off, end_of, governing, times
from quizapp.facts.wording.clause import Clause, Refusal, Role
from quizapp.facts.wording.fitness import begins_a_noun, unfit_rest, unfit_subject, unfit_times, unfit_verb
from quizapp.facts.wording.rendering import rendered
from quizapp.facts.wording.standing import names, refused

_ACCORDING = ["according", "to"]
_SOON = 3  # units in which what was agreed follows: agreed in Oslo to restore
_NEAR = 6  # units after a verb of saying, or after "according to", in which the speaker is named


class Teller:
    """Reads the clauses of one sentence; units that tell the time are left out of what it tells."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.sentence = clauses.sentence
        self.known = words_by_kind(clauses.lexicons, "wording_words")
        self.nouns = words(clauses.lexicons).heads  # the Senate, Parliament
        self.times = frozenset(times(self.sentence, self.known))

    def told(self, first: int, last: int) -> tuple[Clause | Refusal, Verb | None]:
        """The clause in which the units `first` to `last` (exclusive) stand, a gap in their place; and its verb."""
        verb = governing(self.clauses, first, last)
        return (Refusal.NO_VERB, None) if verb is None else (self.of_verb(verb, first, last), verb)

    def of_verb(self, verb: Verb, first: int = -1, last: int = -1) -> Clause | Refusal:
        """The clause of a verb, with a gap for the units `first` to `last` (exclusive), if there are any."""
        subject, stop = self._subject(verb), end_of(self.clauses, verb)
        role = self._role(verb, subject, stop, first)
        if role is None:
            return Refusal.NOWHERE
        actor = [at for at in range(*subject) if at not in self.times and not first <= at < last]
        actor = self._by_name(actor, subject[1])
        rest = [at for at in range(verb.last, stop) if at not in self.times and not first <= at < last]
        refusal = (
            unfit_verb(self.clauses, verb, subject, self.known)
            or unfit_subject(self.clauses, verb, subject, self.known)
            or unfit_times(self.clauses, verb, subject, stop, self.known)
            or unfit_rest(self.clauses, verb, rest, role, self.known)
            or refused(self.sentence, actor, rest, self.known, self.nouns)
            or (Refusal.CUT if breaks_off(self.clauses, verb, subject, stop, self.known) else None)
            or (Refusal.NOWHERE if role is Role.SUBJECT and actor else None)
        )
        if refusal is not None:
            return refusal
        speaker = self._speaker(verb, actor)
        return Refusal.SAID if speaker is None else self._clause(verb, actor, rest, first, role, speaker)

    def _subject(self, verb: Verb) -> tuple[int, int]:
        """The subject with all of a list of names that ends in it: Norway, the Maldives and Denmark.

        Of somebody described without an article it is the name alone: former star Ada Quill.
        """
        begin, end = self.clauses.subject(verb)
        tag = self.clauses.tag(begin + self._is_article(begin))
        while "and" in self.clauses.words[begin:end] and tag and self.clauses.word(begin - 1) == ",":
            if self.clauses.tag(begin - 2) != tag:
                break
            begin -= 2 + self._is_article(begin - 3)
        inside = range(begin, end - 1)
        bare = not any(self.clauses.words[at] in {",", "and"} | self.clauses.prepositions for at in inside)
        named = bare and self.clauses.tag(end - 1) == Tag.PERSON
        if named and inside and not begins_a_noun(self.clauses, begin, end):
            begin = end - 1
        return begin, end

    def _is_article(self, at: int) -> bool:
        return self.clauses.word(at) == "the" and not self.clauses.tag(at)

    def _by_name(self, actor: list[int], end: int) -> list[int]:
        """Whoever stands between commas after an actor that describes them, or the actor."""
        after = [self.clauses.tag(end + 1), self.clauses.word(end + 2)]
        aside = self.clauses.word(end) == "," and after == [Tag.PERSON, ","]
        whole = "and" not in [self.clauses.words[at] for at in actor] and end - 1 in actor
        described = whole and self.clauses.tag(end - 1) != Tag.PERSON
        return [end + 1] if aside and described else actor

    def _role(self, verb: Verb, subject: tuple[int, int], stop: int, first: int) -> Role | None:
        """Where the gap stands; None where it is a part of something longer."""
        if first < 0:
            return Role.NONE
        if subject[0] <= first < subject[1]:
            return Role.SUBJECT if first == subject[0] else None
        if first == verb.last or self._is_second_object(verb, first):
            return Role.OBJECT
        return Role.COMPLEMENT if verb.last < first < stop and self._preposition(first) else None

    def _is_second_object(self, verb: Verb, first: int) -> bool:
        """Whether a sum stands right after whoever is to pay or get it: fined the bank five million."""
        if (
            verb.form.base not in self.known.of("two objects")
            or not verb.last < first
            or not self.clauses.tag(first - 1)
        ):
            return False
        between = [self.clauses.words[at] for at in range(verb.last, first) if not self.clauses.tags[at]]
        return not any(word in self.clauses.prepositions or word in {",", "and"} for word in between)

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
        name = f"the {name[4:]}" if name.startswith("The ") else name  # after a dateline
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
            actors=self._things(actor),
            others=self._things(rest),
            verb=form.base,
            telling=self._is_telling(verb, rest, role),
        )

    def _things(self, units: Sequence[int]) -> tuple[str, ...]:
        """What the units name: entities by id, people by name, the rest in its words."""
        found = (self.sentence.units[at] for at in units if names(self.sentence, at, self.nouns))
        return tuple(
            unit.value.id
            if isinstance(unit.value, Entity)
            else unit.value.name
            if isinstance(unit.value, Person)
            else self.sentence.text[self.sentence.begins[unit.first] : self.sentence.ends[unit.last - 1]]
            for unit in found
        )

    def _is_telling(self, verb: Verb, rest: Sequence[int], role: Role) -> bool:
        """Whether it is a verb of what happens once, with its object, unless it needs none."""
        if verb.form.base in self.known.of("event alone"):
            return True
        bare = not rest or (not self.clauses.tags[rest[0]] and self.clauses.words[rest[0]] in self.clauses.prepositions)
        if "to" in self._words(rest[:_SOON]) and verb.form.base in self.known.of("event to"):
            return True
        whole = verb.passive or role is Role.OBJECT or not bare
        return whole and verb.form.base in self.known.of("event")

    def _words(self, units: Sequence[int]) -> list[str]:
        """The words of units that are no names or figures."""
        return [self.clauses.words[at] for at in units if not self.clauses.tags[at]]

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
