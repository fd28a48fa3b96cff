"""What a sentence says of an agreement that it names: its parties, what it is about, and how far it has come."""

from dataclasses import dataclass, field

from quizapp.facts.agreements.words import AgreementWords, Words
from quizapp.facts.clauses.nearby import View
from quizapp.facts.fact import Entity, Status
from quizapp.facts.sentence import Tag

_LEFT, _RIGHT, _CLAUSE = 9, 7, 25  # units in which a verb of signing is looked for
_DIRECT = 3  # units from a verb to what it governs
_PARTIES, _ABOUT = 9, 9
_YEAR = 4  # digits
_SIGNS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", '"', "'", "--", "-", "..."})
_BE = frozenset(
    {"was", "were", "is", "are", "been", "be", "will", "would", "has", "have", "had", "which", "that", "who"}
)
_STOPS = _SIGNS | _BE | {"T", "V", "by", "with", "between", "after", "before", "when", "while", "but", "in", "at"}
_STOPS |= {"during", "worth", "valued", "covering"}
_LINKS = frozenset({"and", "the", ",", "of", "'s", "its", "six", "as", "well", "or", "both", "on", "behalf"})
_NUMBERED = frozenset({"section", "article", "chapter", "clause"})
_BEFORE_VERB = frozenset(
    {"and", ",", "the", "T", "on", "have", "has", "had", "also", "both", "will", "would", "soon", "to"}
)
_BEFORE_VERB |= {"are", "is", "recently", "formally", "finally", "already", "jointly", "last"}
_OCCASIONS = frozenset({"eve", "fringes", "sidelines", "margins", "steps", "basis", "condition", "behalf", "terms"})
_OCCASIONS |= {"spot", "day", "night", "morning", "brink", "edge", "grounds", "table", "part", "anniversary"}
_ABOUT_WORDS = frozenset({"on", "over", "regarding", "concerning"})
_DATED = frozenset({"T", "L", "on", "in", "at"})
_REFUSED = frozenset({"rejected", "scrapped", "abandoned", "refused"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "local", "both"})
_PARTY_WORDS = 3  # of a party that has no name: a waste firm, the flight attendants' union
_CONDITIONS = frozenset({"if", "unless", "until", "whether"})
_AMOUNTS = frozenset({"Y", "M", "N"})
_NAMES = frozenset({"D", "C", "B", "X", "L", "P"})
_MADE_WITH = frozenset({"signed", "concluded", "reached", "sealed", "agreed"})  # with or between parties
_TELLING = frozenset({"D", "C", "B", "X", "L", "T"})


@dataclass(slots=True)
class Context:
    """An agreement in its sentence: `first` is the unit where its whole phrase begins, `end` where that ends.

    `determiner` is the word before, at unit `opens`; `telling`, whether names or a year tell it from others; `parties`
    are ids, `labels` what these are called.
    """

    first: int
    end: int
    determiner: str = ""
    opens: int = -1
    telling: bool = False
    whom: bool = False  # whether a party without a name is told: "with a waste firm"
    parties: list[str] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    about: str = ""
    signing: int | None = None  # the unit of the verb that governs it
    done: bool = False  # whether that verb tells what happened
    direct: bool = False  # whether that verb stands right before it: "struck a deal"
    made: bool = False  # whether a verb within the phrase tells that it was: "a letter signed by both mayors"
    wished: bool = False
    status: Status = Status.OCCURRED


def context_of(view: View, at: int, known: Words) -> Context:
    """What the sentence says of the agreement at a unit."""
    found = Context(at, at + 1)
    _look_before(view, at, known, found)
    _look_after(view, at, known, found)
    found.signing = _governing(view, found, known)
    if found.signing is not None and found.signing >= found.end:
        _look_into_clause(view, known, found)
    elif found.signing is not None:
        _look_at_subject(view, found.signing, found)
    found.done = found.signing is not None and view.words[found.signing] in known.kinds["done"]
    if found.done and found.signing is not None:
        between = view.words[found.signing + 1 : found.opens]
        apart = len(between) if "T" in between[-2:] and _DATED.issuperset(between) else 0  # agreed on Monday a truce
        found.direct = -_DIRECT < found.first - found.signing - apart <= _DIRECT
    out = found.signing is not None and view.words[found.signing + 1 : found.opens] == ["out"]  # hammered out a
    found.direct |= found.done and out
    found.status = _status(view, at, found, known)
    return found


def _look_before(view: View, at: int, known: Words, found: Context) -> None:
    """Names, years and amounts before the head, and the determiner before those."""
    index = at - 1
    while index >= 0:
        tag, word = view.sentence.units[index].tag, view.words[index]
        if tag in _TELLING or (tag == "N" and is_year(view.sentence.words(index, index + 1))):
            found.first, found.telling = index, True
        elif tag in _AMOUNTS:
            pass
        elif _numbered(view, index):
            found.first, found.telling = index, True
        elif word in {'"', "'"} or word in known.kinds["plain"] or word.isdigit():
            pass
        else:
            break
        index -= 1
    if index >= 0:
        found.determiner, found.opens = view.words[index], index
    if found.first < at and view.words[found.first] in {"C", "B"} and view.word(found.first + 1) == "'s":
        found.first = at


def is_year(word: str) -> bool:
    """Whether a word is a year in figures."""
    return word.isdigit() and len(word) == _YEAR


def _numbered(view: View, at: int) -> bool:
    """Whether a word is a year, or the word before the number of an agreement: "section 106"."""
    word = view.words[at]
    return is_year(word) or (word in _NUMBERED and view.word(at + 1)[0] in "N0123456789")


def _look_after(view: View, at: int, known: Words, found: Context) -> None:
    """The complements "with ...", "between ... and ..." and "on ...", in any order."""
    index, last = at + 1, at + 1
    limit = min(len(view.words), at + _RIGHT + 4)
    while index < limit:
        word = view.words[index]
        if word in {"with", "between", "among", "by"} and (end := _parties(view, index + 1, known, found)) > index + 1:
            index = end
            if word == "by":  # who made it is no part of its name
                break
        elif (
            word == "of"
            and index == last
            and _tells_it(view, index + 1, first=index == at + 1 and view.words[max(0, at - 2) : at] != ["with", "the"])
        ):
            found.telling = True
            index += 2
        elif word in _ABOUT_WORDS and not found.about and index == last:
            end = _about(view, index + 1, known)
            if end == index + 1:
                index += 1
                continue
            found.about = view.sentence.words(index + 1, end)
            index = end
        elif word in {"T", "L", "in", "on", "at", ",", "the", "done"} or word in known.kinds["done"]:
            made = (word == "done" or word in known.kinds["done"]) and index == at + 1 and view.word(index + 1) != "off"
            found.made |= made and word != "awarded"
            if made and word not in _MADE_WITH:
                break
            index += 1
            continue
        else:
            break
        last = index
        found.end = last if last == index and _joined(view, at, last) else found.end
    if not _joined(view, at, found.end):
        found.end = at + 1


def _tells_it(view: View, at: int, *, first: bool) -> bool:
    """Whether what follows "of" tells an agreement from others: its year, or right after its head its town."""
    word = view.word(at)
    return word == "T" or is_year(word) or (first and word in {"L", "X"})


def _look_into_clause(view: View, known: Words, found: Context) -> None:
    """The parties of "that Norland reached with Sudland" or "signed last year with Sudland"."""
    verb = found.signing or 0
    relative = view.words[found.end : verb]
    if "that" in relative or "which" in relative:
        _parties(view, found.end + 1 + ("," in relative[:1]), known, found)
    for index in range(verb + 1, min(len(view.words), verb + 6)):
        if view.words[index] in {"with", "between", "by"}:
            _parties(view, index + 1, known, found)
            return
        if view.words[index] in _SIGNS:
            return


def _look_at_subject(view: View, verb: int, found: Context) -> None:
    """The parties that stand right before the verb: "Norland and Sudland on Monday signed"."""
    index, parties = verb - 1, []
    while index >= 0:
        unit, word = view.sentence.units[index], view.words[index]
        if isinstance(unit.value, Entity) and unit.tag in {"C", "B"} and view.word(index + 1) != "'s":
            parties.append(unit.value.id)
            found.labels[unit.value.id] = unit.value.label
            if view.word(index - 1) in {"of", "in", "from", "at", "with", "against", "for"}:
                return
        elif word not in _BEFORE_VERB or (word == "," and not parties):
            break
        index -= 1
    found.parties[:0] = [party for party in reversed(parties) if party not in found.parties]


def _joined(view: View, at: int, end: int) -> bool:
    """Whether a complement follows its head at once, so that both are one phrase."""
    return all(
        (word not in _SIGNS or (word == "'" and view.word(index - 1)[-1:] == "s"))
        and (word != "T" or view.word(at + 1) == "of")
        for index, word in enumerate(view.words[at + 1 : end], at + 1)
    )


def _parties(view: View, start: int, known: Words, found: Context) -> int:
    """Take the parties that stand from a unit on; where the last one ends, or `start`."""
    index, last = start, start
    while index < min(len(view.words), start + _PARTIES):
        unit, word = view.sentence.units[index], view.words[index]
        if word == Tag.AGREEMENT:
            break
        if last > start and unit.tag and last < index and not _linked(view, last, known):
            break
        if isinstance(unit.value, Entity) and unit.tag in {"C", "B", "D"}:
            if unit.value.id not in found.parties and view.word(index + 1) != "'s":
                found.parties.append(unit.value.id)
                found.labels[unit.value.id] = unit.value.label
            last = max(index + 1, _of_nation(view, index + 1, known))
        elif word in known.kinds["party"] and _one_phrase(view, start, last, index, known):
            found.whom |= last == start
            last = index + 1
        elif unit.tag in {"X", "P", "O", "L"}:
            found.telling |= unit.tag != "O"
            last = index + 1
        elif (
            (word not in _LINKS and not word.isalpha() and word != "'")
            or word in _BE
            or (word == "," and not _NAMES.intersection(view.words[index + 1 : index + 3]))
            or word in {"on", "in", "to", "at", "by", "over", "for", "after", "from"}
        ):
            break
        index += 1
    return last


def _linked(view: View, at: int, known: Words) -> bool:
    """Whether what follows a party goes on with parties, and is no verb: "with Norland infuriated Sudland"."""
    return view.words[at] in _LINKS or view.words[at] in known.kinds["party"] or not view.words[at].isalpha()


def _of_nation(view: View, at: int, known: Words) -> int:
    """Where a party ends that is told by its nation or town alone: "a Chinese logger", or `at`."""
    if view.word(at - 2) not in {"a", "an"} or view.word(at - 1) not in {"D", "L"}:
        return at
    end = at
    while end < at + _PARTY_WORDS - 1 and view.word(end).replace("-", "").isalpha() and view.word(end).islower():
        if view.word(end) in known.kinds["stop"] or view.word(end) in _STOPS:
            break
        end += 1
    return end if end == len(view.words) or view.word(end) in _STOPS or view.word(end) in known.kinds["stop"] else at


def _one_phrase(view: View, start: int, last: int, at: int, known: Words) -> bool:
    """Whether the words before "firm" belong to it: "the water firm", "a Spanish waste firm", "Norland's firm"."""
    between = view.words[last:at]
    if last == start:
        between = between[1:] if between[:1] and between[0] in _DETERMINERS else between
    elif between in (["and"], ["and", "the"], ["and", "its"]):
        return True
    elif view.words[last - 1] != "D" and view.word(last - 2) not in {"a", "an"}:
        return not between or (between[0] in {"'s", "'"} and len(between) <= _PARTY_WORDS)
    return len(between) <= _PARTY_WORDS and all(
        word == "'" or (word.replace("-", "").isalpha() and word not in known.kinds["stop"] and word not in _LINKS)
        for word in between
    )


def _about(view: View, start: int, known: Words) -> int:
    end = start
    while end < min(len(view.words), start + _ABOUT):
        word = view.words[end]
        if word in _STOPS or word in known.kinds["done"]:
            break
        end += 1
    if view.sentence.words(start, end).lower().endswith((" day", " eve")) or view.word(start + 1) in _OCCASIONS:
        return start
    while end > start and view.words[end - 1] in {"and", "the", "of", "on", "for", "to", "a"}:
        end -= 1
    return end


def _governing(view: View, found: Context, known: Words) -> int | None:
    """The unit of the verb of signing that governs an agreement: before it, or after it in the passive."""
    for index in range(found.first - 1, max(-1, found.first - _LEFT), -1):
        word = view.words[index]
        if word in {";", ":", "which", "that"}:
            break
        if word in known.kinds["sign"] and view.word(index + 1) != "off":
            return index
    relative = view.word(found.end) in {"which", "that"} or view.word(found.end + 1) in {"which", "that"}
    reach = _CLAUSE if relative else _RIGHT + _RIGHT * (Tag.AGREEMENT in view.words[found.end : found.end + _DIRECT])
    for index in range(found.end, min(len(view.words), found.end + reach)):
        word = view.words[index]
        if word == ";":
            break
        if word == "signatures" and view.words[index - 1] == "N":  # a protocol that requires two
            continue
        if (word in known.kinds["done"] and view.word(index + 1) != "off") or word in {"signature", "signing"}:
            return index
    return None


def _status(view: View, at: int, found: Context, known: Words) -> Status:
    """How far an agreement has come, from the words around it and its verb."""
    around, after = view.words[max(0, found.first - _LEFT) : found.first], view.words[found.end : found.end + 4]
    found.wished = not found.done and any(
        word in known.kinds["wish"] and not _named_so(word, around[index + 1 : index + 2])
        for index, word in enumerate(around)
    )
    found.wished |= not _CONDITIONS.isdisjoint(around[-3:])
    if not known.kinds["denied"].isdisjoint(around[-5:]) or not _REFUSED.isdisjoint(after):
        return Status.DENIED
    told = _status_of_verb(view, found, known)
    if told is not None:
        return told
    value = view.sentence.units[at].value
    own = value.plain if isinstance(value, AgreementWords) else ()
    maybe = not known.kinds["maybe"].isdisjoint([*around[-2:], *own]) or "draft" in after
    return Status.PROPOSED if maybe or not known.kinds["proposed"].isdisjoint(around[-4:]) else Status.OCCURRED


def _named_so(word: str, after: list[str]) -> bool:
    """Whether a word of wishing is none: "called off", "what he called a"."""
    return after == ["off"] or (
        word in {"called", "call", "calls"} and after in (["a"], ["an"], ["the"], ['"'], ["'"], [])
    )


def _status_of_verb(view: View, found: Context, known: Words) -> Status | None:
    verb = found.signing
    if verb is None:
        return None
    before = view.words[max(0, verb - 5) : verb] if verb < found.first else view.words[found.end : verb]
    if not known.kinds["ahead"].isdisjoint(before) and (verb > found.first or view.words[verb] != "signed"):
        return Status.SCHEDULED
    return Status.OCCURRED if found.done and verb < found.first else None


def tells(words: AgreementWords, context: Context) -> bool:
    """Whether something tells the agreement from others: a modifier, a name or year, a party, what it is about."""
    return bool(words.modifiers or context.telling or context.parties or context.about or " of " in words.name)


@dataclass(slots=True)
class Place:
    """A mention of an agreement in its sentence."""

    view: View
    at: int
    words: AgreementWords
    context: Context
    follow: list[str] = field(default_factory=list)  # the first units of a next sentence that begins with "It"
    signs: tuple[str, ...] = ()  # that make it an agreement, where no rule does

    @property
    def name(self) -> str:
        """The words of a phrase, with what stands before its head and after it, and without words that tell nothing."""
        words = self.view.sentence.words(self.context.first, self.context.end)
        kept = words.split(" ")
        while len(kept) > 1 and kept[0].lower() in self.words.plain:
            kept = kept[1:]
        return " ".join(kept)

    @property
    def own(self) -> bool:
        """Whether the phrase itself tells the agreement from others, parties apart."""
        return bool(self.words.modifiers or self.context.about or " of " in self.words.name or " '" in self.words.head)

    @property
    def names(self) -> list[str]:
        """The names before the head, nations apart: of "the FRANZ arrangement" the first of its words."""
        units = self.view.sentence.units[self.context.first : self.at]
        return [
            self.view.sentence.words(at, at + 1)
            for at, unit in enumerate(units, self.context.first)
            if unit.tag in {"X", "B", "L"}
        ]
