"""Who holds which office, of what: all the ways of telling it, each person's office told alike."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.facts.fact import Office
from quizapp.facts.offices import counterparts, earlier, holding, nouns, succession, titles, verbs
from quizapp.facts.rules import Book, Candidate, Reading

RULES = (*titles.RULES, *holding.RULES, *counterparts.RULES, *verbs.RULES, *nouns.RULES)
_BOOK = Book(RULES)
# Classes in which one person may well hold two different offices.
_BROAD = frozenset(
    {"minister", "executive", "director", "diplomat", "secretary", "adviser", "military", "chair", "sport"}
)
_COMPARED = 40  # offices of a person that another is compared with, so that the work grows with the text
_SMALL = frozenset({"of", "the", "for", "and", "&", "its", "group"})
_LEADING = frozenset({"leader", "whip"})  # senators of whom one is the majority leader
_BARE = frozenset({"minister", "secretary", "commissioner"})


def find(reading: Reading) -> Iterable[Candidate]:
    """The offices of a reading, each person's told alike wherever they stand."""
    found = list(_BOOK.run(reading))
    found.extend(earlier.find(reading, found))
    found.extend(earlier.successors(reading, found))
    return _told_alike([*found, *succession.find(reading, found)])


def _kind(office: Office, told: dict[str, set[frozenset[str]]]) -> str:
    """The class that tells whether two offices of a person are one; in broad classes the words must agree as well.

    A former health minister is finance minister now, and a chief executive becomes chairman of another company.
    `told` are the words of the offices that were told of this person, by their class.
    """
    if office.office_class.removeprefix("deputy ") not in _BROAD:
        leads = office.office_class == "legislator" and not _LEADING.isdisjoint(office.office.lower().split())
        return "leading legislator" if leads else office.office_class
    words = _telling(office.office)
    for kind, offices in told.items():
        if kind.startswith(f"{office.office_class} ") and any(words <= known or known <= words for known in offices):
            return kind
    return f"{office.office_class} {office.office}"


def _telling(words: str) -> frozenset[str]:
    told = words.lower().replace("chief executive officer", "ceo").replace("chief executive", "ceo")
    return frozenset(told.split()) - _SMALL


def _told_alike(candidates: list[Candidate]) -> Iterator[Candidate]:
    """One normal form for a person's office of one class: the first that tells its side, or else the first."""
    groups: dict[tuple[str, str], list[Candidate]] = {}
    told: dict[str, dict[str, set[frozenset[str]]]] = {}  # by person and class
    for one in candidates:
        if isinstance(one.value, Office):
            theirs = told.setdefault(one.value.person, {})
            kind = _kind(one.value, theirs)
            if kind in theirs or len(theirs) < _COMPARED:
                words = theirs.setdefault(kind, set())
                if len(words) < _COMPARED:
                    words.add(_telling(one.value.office))
            groups.setdefault((one.value.person, kind), []).append(one)
    several = Counter(person for person, _group in groups)
    for (person, _group), group in groups.items():
        if (
            several[person] > 1
            and {one.value.office.lower() for one in group if isinstance(one.value, Office)} <= _BARE
        ):
            continue  # "Minister Quill" of a person whose ministry was told before
        sides = {one.normalised.rsplit("|", 1)[1] for one in group} - {""}
        if len(sides) > 1:
            yield from group
            continue
        best = next((one for one in group if not one.normalised.endswith("|")), group[0])
        yield from (one if one is best else replace(one, normalised=best.normalised, value=best.value) for one in group)
