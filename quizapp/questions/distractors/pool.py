"""All drafts of a fact base, looked up by what they ask, by their kind and by their features."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import MAXYEAR
from itertools import product

from quizapp.corpus.when import When
from quizapp.questions.question import AnswerKind
from quizapp.questions.templates.draft import Draft

ENOUGH = 60  # drafts to choose from: of more only those with a feature in common are compared
AROUND = 12  # of each feature, so many before and after in time, beside those of the same day

_Days = tuple[list[int], list[Draft]]  # drafts by the days on which their times begin, and those days
_NOBODY: _Days = ([], [])


class Pool:
    """The drafts, in their order; of two that ask the same at overlapping times both answers are right."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = tuple(drafts)
        self._asking: dict[tuple[str, tuple[str, ...]], list[Draft]] = defaultdict(list)
        self._kin: dict[tuple[str, tuple[str, ...]], list[Draft]] = defaultdict(list)
        self._kinds: dict[AnswerKind, list[Draft]] = defaultdict(list)
        self._templates: dict[str, list[Draft]] = defaultdict(list)
        # By kind, template and feature; those of any template under "".
        features: dict[tuple[AnswerKind, str, str], list[Draft]] = defaultdict(list)
        for draft in self.drafts:
            self._asking[draft.template, draft.asks].append(draft)
            if draft.kin:
                self._kin[draft.template, draft.kin].append(draft)
            if not draft.fact.flagged:  # what the record contradicts cannot say why another option is wrong
                self._kinds[draft.kind].append(draft)
                self._templates[draft.template].append(draft)
                for feature in draft.near:
                    features[draft.kind, draft.template, feature].append(draft)
                    features[draft.kind, "", feature].append(draft)
        self._features = {key: _by_day(alike) for key, alike in features.items()}
        self._days, self._dated = _by_day([one for one in self._kinds[AnswerKind.DATE] if one.when])
        asked = [one.when.last.year for one in self.drafts if one.when and not one.fact.background]
        self.last_year = max(asked, default=MAXYEAR)

    def asking_the_same(self, draft: Draft, *, wider: bool = False) -> Iterator[Draft]:
        """The drafts of the same template that ask the same as one, itself included; with `wider` nearly the same."""
        yield from self._asking.get((draft.source or draft.template, draft.asks), ())
        if wider and draft.kin:
            yield from (one for one in self._kin[draft.template, draft.kin] if one.asks != draft.asks)

    def of(self, kind: AnswerKind) -> Sequence[Draft]:
        """All drafts whose answers are of one kind, apart from those that the record contradicts."""
        return self._kinds[kind]

    def of_kind(self, draft: Draft, *, any_template: bool) -> Sequence[Draft]:
        """Drafts whose answers are of the same kind, of the same template unless any will do; of many, the likest."""
        template = draft.source or draft.template
        found = self._kinds[draft.kind] if any_template else self._templates[template]
        if len(found) <= ENOUGH:
            return found
        near: dict[int, Draft] = {}
        templates = (template, "") if any_template else (template,)
        day = _day(draft)
        for name, feature in product(templates, draft.near):
            days, alike = self._features.get((draft.kind, name, feature), _NOBODY)
            first, last = bisect_left(days, day), bisect_right(days, day)
            for one in alike[max(0, first - AROUND) : min(last, first + ENOUGH) + AROUND]:
                near[id(one)] = one
        return list(near.values())

    def around(self, when: When, days: int) -> Sequence[Draft]:
        """The drafts of dates that begin within so many days of one; of many, the nearest."""
        day = when.first.toordinal()
        first, last = bisect_left(self._days, day - days), bisect_right(self._days, day + days)
        if last - first > ENOUGH:
            middle = bisect_left(self._days, day)
            first, last = max(first, middle - ENOUGH // 2), min(last, middle + ENOUGH // 2)
        return self._dated[first:last]


def _by_day(drafts: Sequence[Draft]) -> _Days:
    found = sorted(drafts, key=_day)
    return [_day(one) for one in found], found


def _day(draft: Draft) -> int:
    """The day on which a draft's time begins, 0 where it has none."""
    return draft.time.first.toordinal() if draft.time else 0
