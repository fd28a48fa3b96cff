"""A fact: who or what, which value, when it is true, who says so, and the evidence for it."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.corpus.quickly_made import quickly_made
from quizapp.corpus.when import When


class FactType(StrEnum):
    """The closed list of what is extracted."""

    LEADER_ROLE = "leader_role"
    EVENT_DATE = "event_date"
    AGREEMENT = "agreement"
    VOTE = "vote"
    MONEY = "money"
    QUANTITY = "quantity"
    DURATION = "duration"
    PLACE = "place"
    RELATION = "relation"
    STATEMENT = "statement"


class EntityKind(StrEnum):
    """What kind of thing an entity is."""

    PERSON = "person"
    POLITY = "polity"
    BODY = "body"
    OUTLET = "outlet"
    PLACE = "place"


class Approximation(StrEnum):
    """How exactly a number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    VAGUE = "vague"


class Status(StrEnum):
    """Whether the thing happened; and in what way an office is held."""

    OCCURRED = "occurred"
    SCHEDULED = "scheduled"
    PROPOSED = "proposed"
    DENIED = "denied"
    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"
    DE_FACTO = "de facto"
    SELF_PROCLAIMED = "self-proclaimed"


class Stance(StrEnum):
    """How far a source stands behind what it prints."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, polity, body, outlet or place, known by id; `label` is the neutral name used in stems."""

    id: str
    kind: EntityKind
    label: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    side: str = ""
    article: bool = False  # "the" goes before the label in a sentence

    @property
    def the(self) -> str:
        """The name as it stands in a sentence: "the State Duma", "Georgia"."""
        return f"the {self.label}" if self.article else self.label

    @property
    def is_common(self) -> bool:
        """Whether its one name is one word, which for a body is a common noun that many go by: the Senate."""
        return " " not in self.label and self.label.istitle() and not self.aliases


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The office a person holds: "president", of a polity or a body; `office_class` groups comparable ones.

    In a sentence it is "{office} of {body, or else polity}"; where that reads badly `wording` has the whole of it,
    without an article: "spokesperson for the US State Department". `person`, `polity` and `body` are entity ids.
    `aliases` are other names of the office, as short as `office` itself. `since` and `until` are when it began and
    ended, as finely as an article tells, or None.
    """

    person: str
    office: str
    office_class: str
    polity: str = ""
    body: str = ""
    wording: str = ""
    aliases: tuple[str, ...] = ()
    since: When | None = None
    until: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, as the parts of a sentence: who, "sign"/"signed", the rest; passive with `be`.

    All are words of a sentence, not ids; together they name this event and no other without its date.

    Active: actor "Russia", base "recognise", past "recognised", rest "the independence of Abkhazia".
    Passive: actor "air links", base and past "reopened", `be` "were".
    `name` is a short name of it beside other events, with its article: "the recognition of Abkhazia".
    """

    actor: str
    base: str
    past: str
    rest: str = ""
    be: str = ""
    when: When
    name: str = ""

    @property
    def clause(self) -> str:
        """The event as a statement without its date."""
        return " ".join(part for part in (self.actor, self.be, self.past, self.rest) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A named agreement, its parties (entity ids), what it is about, and when it reached its fact's status.

    `name` has no article; `about` is a noun phrase that follows "on": "joint protection of the borders". An agreement
    that is only described, not titled, has its description in lower case as its name.
    """

    name: str
    aliases: tuple[str, ...] = ()
    parties: tuple[str, ...]
    about: str = ""
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A vote by a body (entity id): a score, or unanimous; a scheduled one has no result yet.

    `matter` is an infinitive that follows "voted": "to approve the fisheries accord", or "on the housing plan".
    Articles also tell a bare share of the votes for `body` ("55.5%", "2/3") or margin ("12"); what they leave out is
    empty or None, and such a vote is not asked.
    """

    body: str
    matter: str
    when: When | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    unanimous: bool = False
    share: str = ""
    margin: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount in units of an ISO 4217 currency, and the second currency the source printed beside it.

    `hundredths` are those of the unit beside the whole ones: 48 of $66.48; such a price is a fact, but no question.
    Asked as "How much {question}?"; {value} in the statement becomes the worded amount, "about 7.6 billion roubles".
    """

    amount: int
    currency: str
    second_amount: int | None = None
    second_currency: str = ""
    question: str  # what the amount answers: "did Russia set aside for South Ossetia's investment programme"
    statement: str  # the same as a statement with {value}
    hundredths: int = 0


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A count or share of something: "4" officers, "2/3" of residents, "86%".

    A count is asked as "How many {unit} {question}?", a share as "What share of {unit} {question}?": unit "residents of
    Norland", question "had a foreign passport"; without a unit the question is whole: "by how much did prices rise".
    {value} in the statement becomes the bare number: "4", "about 100", "two-thirds".
    """

    number: str
    unit: str = ""
    question: str
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """How long something lasted, as an ISO 8601 duration of one unit: P5D, P3M.

    Asked as "How long {question}?": question "did the war over South Ossetia in August 2008 last". {value} in the
    statement becomes "5 days".
    """

    iso: str
    question: str
    statement: str


class Predicate(StrEnum):
    """The closed list of relations between two things."""

    CAPITAL_OF = "capital_of"
    PART_OF = "part_of"
    BREAKAWAY_FROM = "breakaway_from"
    MEMBER_OF = "member_of"
    BORDERS = "borders"
    ALLY_OF = "ally_of"
    TRADING_PARTNER_OF = "trading_partner_of"
    SUCCESSOR_OF = "successor_of"
    SUBSIDIARY_OF = "subsidiary_of"
    OWNS = "owns"
    FOUNDED = "founded"
    SPOUSE_OF = "spouse_of"
    CHILD_OF = "child_of"
    RECOGNISES = "recognises"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something happened or lies: `place` by its name or entity id, `thing` as words of the article.

    Asked as "Where {question}?": question "did the leaders meet in May 2011". {value} in the statement is its name.
    """

    place: str
    thing: str = ""
    question: str = ""
    statement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One of the closed list of relations, both sides by name or entity id: Abkhazia breakaway_from Georgia."""

    subject: str
    predicate: Predicate
    object: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """That a person or body (by name or entity id) said something; `quoted` if their words stand in quotation marks.

    What was said is the sentence of the evidence. Where it is to be asked, `claim` puts it in our words as a clause
    without its subject, dated where it needs to be: "called the accord a mistake in May 2011", asked as "Who {claim}?".
    """

    speaker: str
    quoted: bool = False
    claim: str = ""


Value = Office | Event | Agreement | Vote | Money | Quantity | Duration | Place | Relation | Statement


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a fact stands: document, paragraph (1-based, of non-empty lines), the short surface, and a sentence.

    In a pack the sentence is in our own words. In what is extracted it is the article's own, `start` and `end` are
    the surface's characters in the document's text, and `sha256` is the document's hash.
    """

    document: str
    paragraph: int
    surface: str
    sentence: str
    start: int | None = None
    end: int | None = None
    sha256: str = ""


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says so: the speaker and the agency that relayed it, by entity id or name."""

    speaker: str = ""
    agency: str = ""
    stance: Stance = Stance.ASSERTED


class Review(StrEnum):
    """Whether a person has looked at an extracted fact."""

    AUTOMATIC = "automatic"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """How a fact was found: the rule, how often the rule was right on development articles (of `cases`), and why.

    `independent` is how many articles say so, copies of one story counted once.
    """

    rule: str
    confidence: float
    cases: int = 0
    reasons: tuple[str, ...] = ()
    independent: int = 1
    review: Review = Review.AUTOMATIC


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One typed fact; `valid` is when it is true, `reported` when it was printed.

    An asked office is valid at the time the source shows it held; the whole term stands beside it as a background fact.
    """

    id: str
    type: FactType
    value: Value
    valid: When | None = None
    reported: When | None = None
    status: Status = Status.OCCURRED
    approximation: Approximation = Approximation.EXACT
    attribution: Attribution = Attribution()
    evidence: tuple[Evidence, ...] = ()  # empty only in background
    flagged: str = ""  # why it is not to be asked bare: what the record says instead
    record: str = ""  # where that can be looked up
    tags: tuple[str, ...] = ()
    background: bool = False  # never asked: general knowledge for distractors and for the second-right-answer check
    skip: tuple[str, ...] = ()  # templates that ask nothing of it, though it stays a wrong answer of theirs
    wrong: tuple[str, ...] = ()  # ids of those who come first among the wrong options, in this order
    subject: str = ""  # what it is about, in words of the article; extracted facts only, as the next three
    predicate: str = ""
    normalised: str = ""  # the value in one line, as the specs' guide says: "2011-05-12", "31-9-4", "128000000 USD"
    provenance: Provenance | None = None
