"""People of a document: mentions of one person are joined, so that a surname alone leads to the full name."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Person:
    """A person by the fullest name that the document has; the value of a PERSON mention."""

    name: str
    family: str


@dataclass(slots=True)
class People:
    """The people of one document, by full name and by family name."""

    by_name: dict[str, Person] = field(default_factory=dict)
