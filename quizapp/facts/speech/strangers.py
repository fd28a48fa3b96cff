"""People without a name, or of whom only an unknown name is told, who may be whom "he" or "she" means."""

from quizapp.facts.lexicon import word_set
from quizapp.facts.speech.speakers import POSSESSIVE, Kind, kind_at
from quizapp.facts.speech.words import View, tagged

_LEAD = 4  # units in which "a senior official" has its noun
_STRANGE = frozenset({"a", "an", "another", "one"})
_DEFINITE = frozenset({"his", "her", "the", "my", "our"})
WOMEN = word_set("wife mother daughter sister widow aunt niece grandmother girl")
MEN = word_set("husband father son brother widower uncle nephew grandfather boy")
_OTHERS = word_set(
    "man woman person suspect accused neighbour neighbor victim passenger motorist attacker patient pupil student youth"
    " bodyguard chauffeur gardener cook maid nanny tutor valet assistant secretary interpreter translator biographer"
    " partner boyfriend girlfriend flatmate roommate classmate teammate guest client boss employee"
    " teenager pensioner customer tenant caller bystander cyclist pedestrian hostage prisoner detainee migrant refugee"
)
_NOUNS = WOMEN | MEN | _OTHERS


def stranger(view: View, before: int | None = None) -> str:
    """Whether a sentence has a person without a name as a subject, before a unit: "A neighbour in Portsea wept.".

    f or m if its noun tells, else "?"; empty if there is none.
    """
    for at in range(view.count if before is None else before):
        owned = view.tags[at] == "P" and view.word(at + 1) in POSSESSIVE
        strange = owned or view.words[at] in (_STRANGE if at else _STRANGE | _DEFINITE)
        if view.quoted[at] or not strange or not _opens(view, at):
            continue
        if view.words[at] == "one" and view.word(at + 1) == "of":
            return "" if "P" in view.tags else "?"
        epithet = view.words[at] == "the" and not view.known.trades.isdisjoint(view.words[at + 1 : at + 1 + _LEAD])
        kin = owned or view.words[at] in {"his", "her"}
        gender = "" if epithet else _unnamed(view, at + 1 + owned, owned=kin)  # the tycoon is who was named before
        if gender:
            return gender
        if view.words[at] in _STRANGE and _somebody_speaks(view, at + 1):
            return "?"
    return ""


def owned_strangers(view: View) -> set[str]:
    """The genders of people without a name who are somebody's, "?" where unknown: "heard Ada Quill's bodyguard"."""
    owners = (
        at
        for at in tagged(view, "P")
        if view.word(at + 1) in POSSESSIVE and not view.quoted[at] and not _apposed(view, at)
    )
    return {_unnamed(view, at + 2, owned=True) for at in owners} - {""}


def _apposed(view: View, owner: int) -> bool:
    """Whether it is told of somebody named before whose relative they are: "Ada Quill, Bo's mother, wept"."""
    return view.word(owner - 1) == "," and view.tag(owner - 2) == "P"


def object_stranger(view: View) -> str:
    """The gender of a person without a name who is the last that a sentence tells of: "police arrested a man."."""
    at = view.count - 2
    if view.word(at - 1) not in _STRANGE | {"the"} or view.tag(at) or view.quoted[at]:
        return ""
    human = not view.known.trades.isdisjoint(view.words[at : at + 1])
    return _unnamed(view, at) or ("?" if human else "")


def unknown_speaker(view: View) -> bool:
    """Whether a name of unknown kind speaks, which may be a person's: "Krisada dismissed the plan"."""
    return any(
        not view.quoted[at]
        and (_says(view, at + 1) or (view.word(at + 1) == "," and view.tag(at - 1) == "" and _says(view, at + 2)))
        and (at == 0 or view.word(at - 1) in {",", '"'} or view.tag(at - 1) == "O")
        for at in tagged(view, "X")
    )


def _says(view: View, at: int) -> bool:
    """Whether a verb of speech in the past stands at a unit."""
    return any(verb.form == "past" for _, verb in view.known.verbs.get(view.word(at), ()))


def _somebody_speaks(view: View, first: int) -> bool:
    """Whether only plain words stand from a unit to a verb of speech: "A partner grumbled"."""
    for at in range(first, min(first + _LEAD, view.count)):
        if view.tags[at] or not view.words[at].isalpha():
            return False
        if at > first and any(verb.form == "past" for _, verb in view.known.verbs.get(view.words[at], ())):
            return True
    return False


def _opens(view: View, at: int) -> bool:
    """Whether a noun phrase at a unit begins a clause: at the start, or after a date, a place or a comma."""
    after_comma = view.word(at - 1) in {",", ";"} and not {"P", "X"}.intersection(view.tags[:at])
    return at == 0 or after_comma or view.tag(at - 1) in {"T", "L", "C"}


def _is_man(view: View, at: int) -> bool:
    """Whether a plain word is a man or woman by its end: gunman, fisherwoman."""
    word = view.words[at]
    return word.endswith("man") and len(word) > len("woman") and not view.tags[at] and word != "ottoman"


def _unnamed(view: View, first: int, *, owned: bool = False) -> str:
    """The gender of a person's common noun in the units from `first`, if no name comes with it."""
    for at in range(first, min(first + _LEAD, view.count)):
        word = view.sentence.words(at, at + 1).lower()
        noun = kind_at(view, at) in {Kind.SOMEBODY, Kind.SPOKESPERSON} or word in _NOUNS
        noun = noun or (owned and kind_at(view, at) is Kind.OFFICE) or _is_man(view, at)
        if noun:
            following = at + 1 + (view.word(at + 1) == ",")
            if view.word(at + 1) in view.known.prepositions:  # her neighbour across the road, Ada Quill
                comma = next((one for one in range(at + 2, at + 2 + _LEAD) if view.word(one) == ","), at)
                following = comma + 1 if view.tag(comma + 1) == "P" else following
            named = kind_at(view, following) is not None and not (owned and view.tag(following) == "X")
            if named or view.word(at + 1) in POSSESSIVE:
                return ""
            female = word in WOMEN or word.endswith("woman")
            return "f" if female else "m" if word in MEN or word.endswith("man") else "?"
        owner = view.word(at + 1) in POSSESSIVE  # the senator's colleague
        if not (owner or view.tag(at) in {"", "B", "C", "D"}) or view.words[at] in {",", "of"}:
            return ""
    return ""
