"""A clause as it can be asked: who does or did what, with names in full and the time taken out."""

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """Where in its clause the thing stands that is asked for."""

    SUBJECT = "subject"
    OBJECT = "object"
    COMPLEMENT = "complement"  # after a preposition
    NONE = "none"  # nowhere: its time is asked for


class Clause(NamedTuple):
    """The parts of a clause; the gap, which is asked for, stands between `before` and `after`, or is the actor.

    Active: actor "Norland", base "pledge", past "pledged", before "", after "to the Lewin Islands".
    Passive: `be` "was" or "were", base and past are the participle. Scheduled: the same, but it lies ahead.
    `preposition` is the word before the gap of a complement, `said_by` who says it, where somebody is told to; `actors`
    and `others` are what the actor and the rest name, entities by id and people by name; `verb` is the verb's base,
    `telling` whether it tells what happens once and is remembered with its date.
    """

    actor: str
    base: str
    past: str
    be: str
    before: str
    after: str
    role: Role
    scheduled: bool
    preposition: str = ""
    said_by: str = ""
    actors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    verb: str = ""
    telling: bool = False


class Refusal(StrEnum):
    """Why a clause cannot be asked; told in the ledger of drafts."""

    NO_VERB = "no verb of its own"
    UNKNOWN = "a verb whose forms are not known"
    NO_SUBJECT = "no subject"
    PARTIAL = "its subject is only a part of one"
    NO_OBJECT = "says too little without its object"
    SPAN = "lasted from or until a time"
    TIMES = "more than one time"
    NOT_PAST = "neither done nor due"
    DENIED = "denied or only possible"
    QUOTED = "within a quotation"
    DANGLING = "points to something outside of the clause"
    NAMELESS = "nobody and nothing is named"
    NOWHERE = "the place of the value in the clause is not clear"
    SAID = "said by somebody who is not told"
    HYPOTHETICAL = "hangs on a condition"
    LONG = "too long"
    CUT = "breaks off"
