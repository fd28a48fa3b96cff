"""Which of the verbs of a sentence are finite, nouns after all, or describe a noun, by those beside them."""

from collections.abc import Iterator, Sequence

from quizapp.facts.clauses.clause_words import SmallWords
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.clauses.verbs import Shape

_STOPS = frozenset({";", ":", '"', "--", "-", "(", ")", ","})
_PAST, _PARTICIPLE = Shape.PAST, Shape.PARTICIPLE


class Settling:
    """One pass over the verbs that were found among the words of a sentence; there is always a next word."""

    __slots__ = ("small", "tags", "words")

    def __init__(self, words: Sequence[str], tags: Sequence[str], small: SmallWords) -> None:
        self.words = words
        self.tags = tags
        self.small = small

    def among(self, found: Sequence[Verb]) -> Iterator[Verb]:
        """The verbs without those that must be nouns; those that describe a noun are no longer finite.

        Between two openers, commas or stops one verb is finite: "the accord signed in May was", "the talks ended".
        """
        for index, verb in enumerate(found):
            following = found[index + 1] if index + 1 < len(found) else None
            preceding = found[index - 1] if index else None
            if verb.present and verb.first == verb.head and verb.finite and self._beside(verb, preceding, following):
                continue
            describes = verb.shape is _PARTICIPLE and not verb.finite and verb.first == verb.head
            if describes or self._describes(verb, following):
                yield verb._replace(shape=_PARTICIPLE, finite=False, passive=True)
            else:
                yield verb

    def _beside(self, verb: Verb, preceding: Verb | None, following: Verb | None) -> bool:
        """Whether a surer finite verb stands in the same clause as a word that may be a noun."""
        if following is not None and following.finite and not self._parted(verb.last, following.first):
            return True
        return (
            preceding is not None
            and preceding.finite
            and not preceding.reports
            and not self._parted(preceding.last, verb.first)
        )

    def _describes(self, verb: Verb, following: Verb | None) -> bool:
        """Whether a past form is a participle: at the beginning of a sentence, or before the clause's finite verb."""
        if not verb.finite or verb.shape is not _PAST or verb.copula or verb.first != verb.head:
            return False
        if _PARTICIPLE not in verb.form.shapes:
            return False
        if verb.first == 0:
            return True
        return (
            not verb.reports
            and following is not None
            and following.finite
            and not (following.present and following.first == following.head)
            and not self._has_object(verb.last)
            and not self._parted(verb.last, following.first)
        )

    def _has_object(self, at: int) -> bool:
        """Whether an object follows, which a participle that describes a noun does not have: "lifted a ban it had"."""
        word, tag = self.words[at], self.tags[at]
        return (
            word in self.small.determiners or word in self.small.pronouns or tag in {"B", "C", "M", "N", "O", "P", "X"}
        )

    def _parted(self, first: int, last: int) -> bool:
        """Whether a comma, stop or opener stands between two units."""
        return any(
            not self.tags[at] and (self.words[at] in _STOPS or self.words[at] in self.small.openers)
            for at in range(first, last)
        )
