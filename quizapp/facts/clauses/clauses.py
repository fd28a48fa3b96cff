"""Clauses: the verbs of a sentence with their subjects, and which verb governs a place in it."""

from functools import cache

from quizapp.facts.clauses.clause_words import clause_words, is_adverb
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.clauses.verb_groups import verb_groups
from quizapp.facts.clauses.verbs import Shape
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Sentence

STOPS = frozenset({";", ":", '"', "--", "-", "(", ")"})
_SUBJECT_ENDS = frozenset({",", "when", "while", "because", "although", "though", "if", "that", "but", "as", "whether"})
_FINITE_ENDS = frozenset({"since", "after", "before", "until", "where", "once", "what", "how", "why", "according"})
_RELATIVES = frozenset({"who", "which", "that"})
_JOINING = frozenset({"and", "but", "or"})
_RELATIVES_OF = _RELATIVES | {"whose", "whom", "where"}
_SUBJECT = 6  # units of the subject of a relative clause
_ASIDE = 14  # units of an aside in commas between a subject and its verb


@cache
def _small(lexicons: Lexicons) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The openers, determiners with pronouns, and prepositions of these lexicons."""
    of = clause_words(lexicons).of
    return of("opener"), of("determiner") | of("pronoun"), of("preposition")


class Clauses:
    """A sentence's units as words and tags, with its verbs from the left."""

    __slots__ = (
        "_of_verbs",
        "_subjects",
        "determiners",
        "lexicons",
        "openers",
        "prepositions",
        "sentence",
        "tags",
        "verbs",
        "words",
    )

    def __init__(self, sentence: Sentence, lexicons: Lexicons) -> None:
        self.sentence = sentence
        self.lexicons = lexicons
        self.words: list[str] = sentence.line
        self.tags: list[str] = sentence.kinds
        self.verbs: tuple[Verb, ...] = verb_groups(self.words, self.tags, lexicons)
        self._of_verbs: frozenset[int] | None = None
        self._subjects: dict[tuple[int, bool], tuple[int, int]] = {}
        self.openers, self.determiners, self.prepositions = _small(lexicons)

    def word(self, at: int) -> str:
        """The shadow's word at a unit, empty beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def tag(self, at: int) -> str:
        """The tag at a unit, empty for a word and beyond the ends."""
        return self.tags[at] if 0 <= at < len(self.tags) else ""

    def before(self, at: int) -> Verb | None:
        """The nearest verb that ends at or before a unit."""
        for verb in reversed(self.verbs):  # plain loops here and below: they run some hundred times an article
            if verb.last <= at:
                return verb
        return None

    def finite_before(self, at: int) -> Verb | None:
        """The nearest finite verb that ends at or before a unit."""
        for verb in reversed(self.verbs):
            if verb.last <= at and verb.finite:
                return verb
        return None

    def finite_after(self, at: int) -> Verb | None:
        """The nearest finite verb that begins at or after a unit."""
        for verb in self.verbs:
            if verb.first >= at and verb.finite:
                return verb
        return None

    def opens(self, at: int) -> bool:
        """Whether the unit is a word that begins or joins a clause."""
        return self.word(at) in self.openers and not self.tag(at)

    def opener(self, verb: Verb) -> str:
        """The word that opens the verb's clause, empty for a main clause."""
        previous = self.before(verb.first)
        floor = previous.last if previous is not None else 0
        for at in range(verb.first - 1, floor - 1, -1):
            if self.words[at] in self.openers and not self.tags[at]:
                return self.words[at]
        return ""

    def subject(self, verb: Verb) -> tuple[int, int]:
        """The units of a verb's subject, or of the noun that it describes; (0, 0) if none is seen."""
        known = self._subjects.get((verb.first, verb.finite))  # nothing else of a verb tells it, and many ask
        if known is None:
            known = self._subjects[verb.first, verb.finite] = self._subject(verb)
        return known

    def _subject(self, verb: Verb) -> tuple[int, int]:
        if verb.first == 0 and not verb.finite:  # Founded in 1994, the party won
            main = self.finite_after(verb.last)
            return self.subject(main) if main is not None else (0, 0)
        last = verb.first
        while last and (is_adverb(self.words[last - 1], self.lexicons) or self.tags[last - 1] == "T"):
            last -= 1 + (self.tags[last - 1] == "T" and self.word(last - 2) in {"on", "in", "late", "early"})
        last = max(last, 0)
        if self.word(last - 1) in _JOINING:  # they met and agreed
            earlier = self._before_closed_relative(last)
            if earlier is not None and earlier is not verb and not self._own_subject(earlier.last, last - 1):
                return self.subject(earlier)
        if last and self.words[last - 1] in _RELATIVES:
            last -= 1
        last = self._before_relative(last, verb)
        if last and self.words[last - 1] == ",":
            last = self._before_aside(last - 1, verb)
            earlier = self._of_one_subject(verb, last)
            if earlier is not None:
                return self.subject(earlier)
        return self._to(last, verb)

    def _to(self, last: int, verb: Verb) -> tuple[int, int]:
        """The units of a verb's subject that ends before a unit."""
        first = last
        while first and not self._ends_subject(first - 1, verb):
            first = self.over_brackets(first - 1)
        while first < last and (self.opens(first) or self.words[first] in {",", "."}):
            first += 1
        if first < last and all(
            self.tags[at] == "T" or self.words[at] in self.prepositions for at in range(first, last)
        ):
            earlier = self.finite_before(first)  # was passed in 2009, amended in 2010
            return (first, last) if earlier is None else self.subject(earlier)
        return (first, last) if first < last else (0, 0)

    def _of_one_subject(self, verb: Verb, comma: int) -> Verb | None:
        """The earlier verb with whose subject one after a comma goes on: she joined the navy, rose to captain."""
        earlier = self.finite_before(comma) if verb.finite and comma == verb.first - 1 else None
        if earlier is None or earlier.reports or earlier.copula:
            return None
        if Shape.PARTICIPLE in verb.form.shapes and not self._goes_on(verb):
            return None  # the pact, agreed in April
        between = range(earlier.last, comma)
        return None if any(self.opens(at) or self.words[at] in STOPS for at in between) else earlier

    def _goes_on(self, verb: Verb) -> bool:
        """Whether another verb is joined after a verb, so that it is one of a row: met, talked and left."""
        after = next((one for one in self.verbs if one.first >= verb.last and one.finite), None)
        return after is not None and self.words[after.first - 1] in _JOINING

    def _before_closed_relative(self, last: int) -> Verb | None:
        """The finite verb before a unit, but for one of an aside: took over from him, who died in March, and was."""
        earlier = self.finite_before(last)
        who = earlier.first - 1 if earlier is not None else 0
        aside = who > 0 and self.word(last - 2) == "," == self.words[who - 1] and self.words[who] in {"who", "which"}
        return (self.finite_before(who) or earlier) if aside else earlier

    def _before_relative(self, last: int, verb: Verb) -> int:
        """The unit before a clause that no comma sets off: the clerk who had leaked the papers was jailed."""
        inner = self.before(last) if verb.finite else None
        if inner is None or not inner.finite or inner.reports or self.word(last) in _RELATIVES:
            return last
        who = inner.first - 1
        earlier = self.finite_before(who) if self.word(who) in {"and", "or"} else None
        who = who if earlier is None else earlier.first - 1  # the club that had lost twice and had been sued was sold
        bare, who = self.word(who) in _RELATIVES, self._relative_of(who)
        if inner.last == verb.first and (bare or self.word(who) not in _RELATIVES_OF):
            return last  # who fell resigned
        if self.word(who) != "who" and (self.word(who) not in _RELATIVES_OF or self.finite_before(who) is not None):
            return last  # said that fell
        if who <= 0 or self.words[who - 1] == "," or self.opens(who - 1):
            return last
        between = range(inner.last, last)
        parted = any(self.words[at] in STOPS or self.words[at] in {",", ".", "and", "or"} for at in between)
        return last if parted or any(self.opens(at) for at in between) else who

    def _relative_of(self, at: int) -> int:
        """The relative before a unit that ends its clause's subject: the bridge that the king; else the unit."""
        for index in range(at, max(0, at - _SUBJECT), -1):
            word = self.words[index]
            if word in _RELATIVES_OF and not self.tags[index]:
                return index
            if word == "," or word in STOPS or self.opens(index) or index in self._units_of_verbs():
                break
        return at

    def _own_subject(self, first: int, last: int) -> bool:
        """Whether a clause of its own begins between two units: who, because, a stop."""
        return any(self.words[at] in STOPS and self.words[at] not in {"(", ")"} for at in range(first, last))

    def over_brackets(self, at: int) -> int:
        """The unit itself, or if it closes a bracket the unit that opens it."""
        if self.words[at] != ")":
            return at
        return next((index for index in range(at - 1, max(-1, at - _ASIDE), -1) if self.words[index] == "("), at)

    def _before_aside(self, comma: int, verb: Verb) -> int:
        """The unit before an aside that a comma closes: "the president, Ada Quill, said"; without one, the comma."""
        if self.words[verb.first - 1] in _RELATIVES or not verb.finite:
            return comma
        for at in range(comma - 1, max(-1, comma - _ASIDE), -1):
            if self.words[at] == ",":
                # The mayor, who had come, said that the dam, built in 1964: what she said is no aside.
                return comma if self._says(at + 1, comma) else self._before_participles(at)
            if self.words[at] == ";":
                break
        return comma

    def _before_participles(self, comma: int) -> int:
        """The comma before all participles of a row: the port, begun in 2005, delayed by strikes, was opened."""
        before = next((at for at in range(comma - 1, max(-1, comma - _ASIDE), -1) if self.words[at] == ","), -1)
        row = before >= 0 and any(
            one.first == before + 1 == one.head and Shape.PARTICIPLE in one.form.shapes for one in self.verbs
        )
        return self._before_participles(before) if row else comma

    def _says(self, first: int, last: int) -> bool:
        """Whether a finite verb begins at a unit, of which "that" begins the object before another one."""
        begun = any(verb.first == first and verb.finite for verb in self.verbs)
        return begun and "that" in self.words[first + 1 : last]

    def _ends_subject(self, at: int, verb: Verb) -> bool:
        word = self.words[at]
        if not self.tags[at] and word != ")" and (word in STOPS or word in _SUBJECT_ENDS):
            return True
        if verb.finite and word in _FINITE_ENDS and not self.tags[at]:
            return True
        if word in _JOINING and self.tags[at - 1] == self.tag(at + 2) == "T" and self.finite_before(at) is not None:
            return True  # closed in 2011 and in 2012 the bank failed
        if word == ")":
            return self.over_brackets(at) == at
        return at in self._units_of_verbs()

    def _units_of_verbs(self) -> frozenset[int]:
        """The units of all verbs but bare participles: the subject of a later verb does not reach over them."""
        if self._of_verbs is None:
            verbs = [one for one in self.verbs if one.finite or one.shape is not Shape.PARTICIPLE]
            self._of_verbs = frozenset([at for one in verbs for at in range(one.first, one.last)])
        return self._of_verbs
