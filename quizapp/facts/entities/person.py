"""A person by name, and the people of a document by whatever part of their names is told."""

import re
from dataclasses import dataclass, field

from quizapp.corpus.quickly_made import quickly_made

_TWO_FAMILIES = (3, 4)  # words of a name with the father's and the mother's family names

_VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)

_COMPARED = 40  # people of one family name that another is compared with, so that the work grows with the text
_SHORTEST = 3  # letters of a part of a name by which somebody may be meant


@quickly_made
@dataclass(frozen=True, slots=True)
class Person:
    """A person by the fullest name that the document has; the value of a PERSON mention."""

    name: str
    family: str


@dataclass(slots=True)
class People:
    """The people of one document by family name, in the order in which they are first named in full."""

    by_family: dict[str, list[Person]] = field(default_factory=dict)
    by_last: dict[str, Person] = field(default_factory=dict)  # whose family name may stand first: Huynh Ngoc Diep
    short: dict[str, Person] = field(
        default_factory=dict
    )  # by a part of the name that only one of them has, lower case

    def full(self, person: Person) -> Person:
        """The fullest form of a person's name that the document has."""
        if " " in person.name and person.name.lower() in self.short:
            return self.short[person.name.lower()]
        # "Al Attiyah" alone is the whole family name of Abdul Rahman bin Hamad Al Attiyah.
        choices = [other for other in self.by_family.get(person.name, ()) if other != person]
        choices += self.by_family.get(person.family, [])
        for other in choices[:_COMPARED]:
            if other.family == person.name or _same(other, person):
                return other
        return self.by_last.get(person.name) or self.short.get(person.name.lower(), person)

    def note(self, person: Person) -> None:
        """Take a full name; a fuller form of a known person's replaces it."""
        last = person.name.rsplit(" ", 1)[-1]
        if last != person.family:
            self.by_last.setdefault(last, person)
        known = self.by_family.setdefault(person.family, [])
        for index, other in enumerate(known[:_COMPARED]):
            if _same(other, person):
                if len(person.name) > len(other.name):
                    known[index] = person
                return
        known.append(person)

    def shorten(self, avoided: frozenset[str], first_names: frozenset[str]) -> None:
        """Learn the parts of names by which one person alone may be meant, when all full names are noted.

        "Von der Lewin" and "Lewin" of Ada von der Lewin, "Quill Reed" and "Quill" of Ada Quill Reed unless it is one of
        the `first_names`, and the first name, as many are called by it; none of the words `avoided`.
        """
        meant: dict[str, set[Person]] = {}
        noted = [one for family in self.by_family.values() for one in family]
        for person in noted:
            words = person.name.lower().split()
            parts = {" ".join(words[at:]) for at in range(1, len(words))} | {words[0]}
            if len(words) in _TWO_FAMILIES and person.name.split()[-2] not in first_names:
                parts.add(words[-2])
            for part in parts:
                if len(part) >= _SHORTEST and part not in avoided:
                    meant.setdefault(part, set()).add(person)
        parts_of_others = {one for one in noted if len(meant.get(one.name.lower(), ())) == 1}  # Von der Lewin
        for part, people in meant.items():
            whole = people - parts_of_others
            if len(whole) == 1:
                self.short[part] = next(iter(whole))


def _given(person: Person) -> str:
    """A name without the family name, which may stand first or last."""
    if person.name.startswith(f"{person.family} "):
        return person.name.removeprefix(person.family).strip()
    return person.name[: -len(person.family)].strip()


def _same(one: Person, other: Person) -> bool:
    """Whether two names with one family name may be of one person: no other name, or first names that begin alike.

    Vowels are spelled in many ways: Mohammed and Muhammad begin alike, Kofi and Kwame do not.
    """
    first, second = _given(one), _given(other)
    if not first or not second:
        return True
    if one.name.startswith(f"{one.family} ") and other.name.startswith(f"{one.family} "):  # Huynh Ngoc Diep
        plain, others = ("".join(filter(str.isalpha, name)).lower() for name in (first, second))
        return plain.startswith(others) or others.startswith(plain)
    if first[0] != second[0]:
        return False
    one_begins, other_begins = (_VOWELS.sub("", name.split()[0].rstrip(".")[1:])[:1] for name in (first, second))
    return not one_begins or not other_begins or one_begins == other_begins
