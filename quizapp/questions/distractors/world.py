"""The world of a key: which other answers are of its office, state, article or region."""

from typing import NamedTuple

from quizapp.facts.fact import Office
from quizapp.questions.comparables.comparable import Comparables
from quizapp.questions.comparables.office_lists import APART, TOP_CLASSES, family, plain
from quizapp.questions.question import AnswerKind
from quizapp.questions.templates.draft import Draft, meet

_TELLING = 3  # of a draft's features: an answer that shares none of them is taken only after the curated ones
# How features of an office's own country, body or holder begin.
_OWN_PLACE = ("office ", "top of ", "place ", "holder ")


class World(NamedTuple):
    """What of a draft tells which other answers have their place in the same world as the key."""

    draft: Draft
    own: frozenset[str]  # features of its own state or body
    telling: frozenset[str]  # its weightiest features

    @staticmethod
    def of(draft: Draft) -> "World":
        """The one around a draft."""
        # Whoever else is quoted is no candidate for that alone, nor who is of no side either.
        open_to_all = {"speaker", "side "} if draft.kind is AnswerKind.PERSON else set()
        weighty = [one for one in draft.near if one not in open_to_all and not one.startswith("holder ")][:_TELLING]
        own = frozenset(one for one in draft.near if one.startswith(_OWN_PLACE))
        return World(draft, own, frozenset(weighty))

    def is_close(self, sister: Draft, lists: Comparables | None) -> bool:
        """Whether another answer is of the same office, state, article or region."""
        one, other = self.draft.office, sister.office
        shared = not self.telling.isdisjoint(sister.features)
        if one is None or other is None:
            return shared
        own = self.is_own(sister)
        if not (own or shared) or is_envoy(one) != is_envoy(other):
            return False
        successor = self.draft.kind is not AnswerKind.PERSON or (own and one.office == other.office)
        if not (successor or (own and (sister.fact.background or read_together(self.draft, sister)))):
            return False  # who held the same office at another time comes first
        if not self.suits(sister, lists):
            return False
        if self.draft.source or own:  # nobody is named, but what was said or done tells for which country or body
            return own
        return lists is None or lists.alike.together(one.polity, other.polity)

    def suits(self, sister: Draft, lists: Comparables | None) -> bool:
        """Whether one office may be taken for the other: few would take an envoy for a minister.

        A holder is one of an office of the same class, and known to be nobody else's.
        """
        one, other = self.draft.office, sister.office
        if one is None or other is None or lists is None:
            return True
        if self.draft.kind is AnswerKind.PERSON and is_envoy(one) != is_envoy(other):
            return False
        own = self.is_own(sister)
        place = other.body or other.polity
        known = lists.offices.is_famous(one.body or one.polity, one.office)
        famous = lists.offices.is_famous(place, other.office) and not (own and known)
        if self.draft.kind is AnswerKind.PERSON:
            tops = known and own and {one.office_class, other.office_class} <= {*TOP_CLASSES}
            return (tops or family(one.office_class) == family(other.office_class)) and (own or not (famous or known))
        if self.draft.kind is not AnswerKind.OFFICE:
            return True
        apart = (one.office_class in APART) != (other.office_class in APART)
        return not apart and not famous and (own or not known) and not (own and self._may_be_both(sister, lists))

    def _may_be_both(self, sister: Draft, lists: Comparables) -> bool:
        """Whether whoever held an office may have held another one of the same place or body as well."""
        one, other = self.draft.office, sister.office
        if one is None or other is None:
            return False
        person, when = self.draft.subject, self.draft.at
        if plain(other.office) in lists.offices.held(person, when):
            return True
        # Somebody else held it then, or it is known when the same person did.
        sure = meet(when, sister.at) or sister.subject == person
        return not sure and lists.offices.may_hold_too(one.polity, one.office, other.office, person, when)

    def is_own(self, sister: Draft) -> bool:
        """Whether two offices are of one state or body."""
        return not self.own.isdisjoint(sister.features)

    def is_related(self, sister: Draft, lists: Comparables | None) -> bool:
        """Whether two offices are of one place, or alike and told of in one article where names are alike."""
        if not self.suits(sister, lists):
            return False
        one, other = self.draft.office, sister.office
        alike = not sister.features.isdisjoint(self.draft.near[:_TELLING])
        fits = lists is None or not (one and other) or lists.alike.together(one.polity, other.polity)
        return self.is_own(sister) or (alike and fits and not self.draft.source and read_together(self.draft, sister))


def is_envoy(office: Office) -> bool:
    """Whether an office is that of an ambassador."""
    return "ambassador" in (office.wording or office.office)


def read_together(draft: Draft, sister: Draft) -> bool:
    """Whether one article tells of both."""
    return any(one.document == other.document for one in draft.fact.evidence for other in sister.fact.evidence)
