"""The subject of a verb of speech: the phrase before it, over what stands between commas or after a conjunction."""

import re

from quizapp.facts.lexicon import word_set
from quizapp.facts.speech.appositions import first_named
from quizapp.facts.speech.speakers import HONORIFICS, POSSESSIVE, Kind, Phrase, kind_at
from quizapp.facts.speech.speakers_after import beginning_at
from quizapp.facts.speech.speakers_before import ending_at
from quizapp.facts.speech.telling import Saying
from quizapp.facts.speech.told_of import conditional, meant, titled_from
from quizapp.facts.speech.words import View

_JOINING = frozenset({"and", "but", "then", "yet", "or"})
_PLACES = frozenset({Kind.POLITY, Kind.CAPITAL, Kind.NAME})
_DATELINE = 14  # units of a dateline
_WITH = 6  # units of subjects after "with"
_RELATIVES = frozenset({"who", "which", "whose", "alongside", "beside", "standing", "sitting", "speaking", "with"})
_BODY_NAMES = frozenset({"B", "X", "L", "C"})
_HOMES = frozenset({"B", "C", "D", "L", "X"})
_AT_HOME = frozenset({"of", "at", "in", "from", "the"})
_SUBORDINATING = word_set(
    "although though because if having unless whereas where amid following with to instead like unlike"
)
_LEADING = word_set("even just only but and yet then so still")
_SHORT = 5  # letters of words like "thing"
_DAYS = word_set("day night morning evening moment minute hour week month year")
_DAYS_OF = frozenset({"the", "on", "that", "by"})
_TIMED = frozenset({"after", "before", "when", "since"})
_LED = 5  # units of a time before "after"
_NAMED = frozenset({Kind.PERSON, Kind.BODY, Kind.NAME, Kind.POLITY})
_AGAINST = frozenset({"but", "while", "whereas"})
_PARTY = re.compile(r"[DRI]-[A-Z].*")  # with the state or county
# What may be described between commas before it speaks.
_DESCRIBED = frozenset(
    {Kind.PERSON, Kind.BODY, Kind.NAME, Kind.OFFICE, Kind.SPOKESPERSON, Kind.GROUP, Kind.SOMEBODY, Kind.BODY_NOUN}
)
# What begins a phrase before a subject, not something that was said: "In May, Norland agreed."
ADVERBIAL = word_set("after when while according as since once during until before beyond besides despite")


def subjects_before(view: View, saying: Saying) -> list[Phrase]:
    """The subject before a verb, right there, or before what stands between commas or after a conjunction."""
    last = saying.subject_end
    word = view.word(last)
    # the plea against Quill alleging fraud; police did not name the man or say where he was
    no_subject = saying.verb.form == "gerund" and last == saying.at - 1 and word != "," and not _with(view, last)
    if last < 0 or no_subject or (word == "or" and not view.known.unsaid.isdisjoint(view.words[:last])):
        return []
    if word == "who":
        return _antecedent(view, last - 1)
    if word in _JOINING or (saying.verb.form == "gerund" and word == ","):
        return clause_subject(view, last)
    if word in {",", "-"} and not closes(view, last):
        chained = first_named(view, last) if view.word(saying.end) != "," else None
        return around(view, last) if chained is None else chained
    return [] if view.quoted[last] else meant(view, _unconditional(view, ending_at(view, last)))


def _with(view: View, last: int) -> bool:
    """Whether a subject is told of by "with": "with both Norland and Sudan saying no"."""
    return "with" in view.words[max(0, last - _WITH) : last]


def _antecedent(view: View, last: int) -> list[Phrase]:
    """Whom "who" means: a person right before it, or the phrase that ends there."""
    if view.tag(last) == "P":
        denied = view.word(titled_from(view, _person_at(last)) - 1) == "not"  # it is not Quill who says so
        return [] if denied else [_person_at(last)]
    return [_apposed(view, one) for one in ending_at(view, last - (view.word(last) == ","))]


def _apposed(view: View, phrase: Phrase) -> Phrase:
    """The person whom a phrase describes after a comma: "Quill, a former mayor, who said"."""
    before = phrase.first - 2
    if view.tag(before) == "N" and view.word(before - 1) == ",":
        before -= 2  # Quill, 40, a teacher, who said
    described = phrase.kind is Kind.OFFICE or (
        phrase.kind in {Kind.SOMEBODY, Kind.BODY} and view.words[phrase.first] in {"a", "an", "the"}
    )
    if described and view.word(phrase.first - 1) == "," and view.tag(before) == "P":
        return Phrase(Kind.PERSON, before, before, before + 1)
    return phrase


def _unconditional(view: View, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases unless they follow "if" or the like, or are a place: "on trial in Norland accused of fraud"."""
    return [
        one
        for one in phrases
        if not conditional(view, one)
        and not (one.kind in _PLACES and view.word(one.first - 1) in view.known.place_prepositions)
    ]


def closes(view: View, at: int) -> bool:
    """Whether a comma follows a quotation."""
    return view.word(at - 1) == '"'


def around(view: View, comma: int) -> list[Phrase]:
    """The subject before an apposition or relative clause: "Quill, who chairs the fund, said"."""
    beside = _of_named(view, comma) or _named_body(view, comma) or _beside_name(view, comma) or _by_which(view, comma)
    if beside is not None:
        return [beside]
    if view.tag(comma - 1) in {"P", "X"} and view.word(_bare_start(view, comma - 1)) == ",":
        relative = _relative_before(view, _bare_start(view, comma - 1))
        return ending_at(view, comma - 1 if relative < 0 else relative - 1)[-1:]
    home = comma - 1
    while home > 0 and (view.tag(home) in _HOMES or view.words[home] in _AT_HOME):
        home -= 1
    if view.tag(home) == "P" and view.word(home + 1) in _AT_HOME and view.word(_bare_start(view, home)) == ",":
        return [Phrase(Kind.PERSON, home, home, home + 1)]  # the court's president, Ada Quill of Norland, said
    for at in range(comma - 2, max(comma - 45, 0), -1):
        if view.quoted[at] or view.words[at] in {".", ";"} or (view.words[at] == "-" and view.words[comma] == ","):
            return []
        if view.words[at] == view.words[comma]:
            phrases = [one for one in _unconditional(view, ending_at(view, at - 1)) if _may_be_described(view, one)]
            if phrases and not _in_relative(view, phrases[-1]):
                return [_apposed(view, one) for one in phrases]
    return []


def _may_be_described(view: View, phrase: Phrase) -> bool:
    """Whether a phrase may speak after words about it: one that names somebody, or a land at the sentence's start."""
    land = phrase.kind is Kind.POLITY and phrase.first == dateline(view)
    return phrase.kind in _DESCRIBED or (land and view.word(phrase.last + 1) in {"which", "whose"})


def _of_named(view: View, comma: int) -> Phrase | None:
    """The person of a body whose name stands between commas: "Quill of the movement she founded, Rovna Free, said"."""
    at = comma - 1
    while view.tag(at) in _BODY_NAMES:
        at -= 1
    if at == comma - 1 or view.word(at) != ",":
        return None
    while at > 0 and view.words[at - 1] not in {",", ".", ";"} and not view.quoted[at - 1]:
        at -= 1
        if view.tags[at] == "P":
            return _person_at(at) if view.word(at + 1) in _AT_HOME else None
    return None


def _named_body(view: View, comma: int) -> Phrase | None:
    """The body by its name after what it is: "The drivers' union, JHL Lewin, said"."""
    at = comma - 1
    while view.tag(at) in _BODY_NAMES:
        at -= 1
    first = at + 1
    at -= view.word(at) == "the"
    if first == comma or view.word(at) != "," or not {"B", "X"}.intersection(view.tags[first:comma]):
        return None
    described = ending_at(view, at - 1)[-1:]
    if not described or described[0].kind is not Kind.BODY_NOUN or _in_relative(view, described[0]):
        return None
    if first == comma - 1:
        return Phrase(Kind.BODY if view.tag(first) == "B" else Kind.NAME, first, first, comma)
    return Phrase(Kind.GROUP, comma - 1, first, comma, owner=first)


def _beside_name(view: View, comma: int) -> Phrase | None:
    """The person of "Rep. Ada Quill, D-Lewin," or "Norland, whose president, Ada Quill," before a comma."""
    named = view.tag(comma - 3) == "P" and view.word(comma - 2) == ","
    if named and _PARTY.fullmatch(view.sentence.words(comma - 1, comma)):
        return _person_at(comma - 3)
    whose = view.tag(comma - 1) == "P" and [view.word(comma - 2), view.word(comma - 4)] == [",", "whose"]
    if whose:
        return _person_at(comma - 1)
    described = _described_before(view, comma - 2) if view.tag(comma - 1) in {"B", "X", "P"} else -1
    return _person_at(described) if described >= 0 else None


def _by_which(view: View, comma: int) -> Phrase | None:
    """The person of "the closure, which the director, Ada Quill, reckons" before the last comma."""
    before = _bare_start(view, comma - 1)
    if view.tag(comma - 1) != "P" or view.word(before) != ",":
        return None
    titled = ending_at(view, before - 1)
    led = len(titled) == 1 and view.word(titled[0].first - 1) == "which" and view.word(titled[0].first - 2) == ","
    return _person_at(comma - 1) if led else None


def _person_at(at: int) -> Phrase:
    return Phrase(Kind.PERSON, at, at, at + 1)


def _described_before(view: View, comma: int) -> int:
    """The person before a description that ends with a name: "Quill, a founder of the league, Rovna,"; or -1."""
    at = comma - 1
    while view.word(comma) == "," and at >= 0 and view.words[at] not in {",", ".", ";"} and not view.quoted[at]:
        at -= 1
    return (
        at - 1 if view.word(at) == "," and view.word(at + 1) in {"a", "an", "the"} and view.tag(at - 1) == "P" else -1
    )


def _relative_before(view: View, comma: int) -> int:
    """The comma before words about the subject that go on until another comma, or -1: "Quill, who met its chair, Bo".

    So do "who", "flanked by" and "alongside".
    """
    at = comma - 1
    while at >= 0 and view.words[at] not in {",", ".", ";"} and not view.quoted[at]:
        at -= 1
    first = view.word(at + 1)
    about = first in _RELATIVES or (first.endswith("ed") and view.word(at + 2) in {"by", "with"})
    return at if view.word(at) == "," and about and at > 0 else -1


def _in_relative(view: View, phrase: Phrase) -> bool:
    """Whether it is not the subject: the body in "Quill, who runs research at the Trust, a charity, said"."""
    if view.word(phrase.first - 1) in view.known.place_prepositions:
        return True
    at = phrase.first - 1
    if view.word(at) == ",":
        at -= 1  # Norland, whose envoy, Ada Quill, was in Portsea, said
    while at >= 0 and view.words[at] != ",":
        at -= 1
    return view.word(at + 1) in {"who", "which", "whose"} and at >= 0


def _bare_start(view: View, at: int) -> int:
    """The unit before a name with its honorific and qualities: the comma of "Its chair, retired General Quill"."""
    at -= 1
    while (
        view.word(at) in view.known.qualities
        or view.word(at) in HONORIFICS
        or view.word(at) == "retired"
        or view.tag(at) in {"O", "D"}
    ):
        at -= 1
    return at


def dateline(view: View) -> int:
    """The unit after the dash of a dateline: "OSLO, Norland (Press Wire) - Ada Quill said"; 0 if there is none."""
    if "-" not in view.words[:_DATELINE]:
        return 0
    at = view.words.index("-")
    shouted = view.text(0).isupper() and len(view.text(0)) > 1
    return at + 1 if shouted or view.word(at - 1) == ")" else 0


def clause_subject(view: View, last: int) -> list[Phrase]:
    """The subject that a conjunction or participle goes on with: the first phrase that nothing rules."""
    parted = next((at + 1 for at in range(last - 1, -1, -1) if _parts(view, at)), 0)
    for at in range(_after_fronted(view, max(parted, dateline(view)), last), last):
        kind = None if view.quoted[at] else kind_at(view, at)
        if kind is None or kind in {Kind.DOCUMENT, Kind.IT, Kind.CAPITAL, Kind.NAME, Kind.SOMEBODY}:
            continue
        phrases = ending_at(view, at)
        before = view.word(phrases[-1].first - 1) if phrases else ""
        if not phrases or phrases[-1].head != at or before in view.known.place_prepositions or before in ADVERBIAL:
            continue
        if view.word(at + 1) in POSSESSIVE or (kind is Kind.POLITY and view.tag(at + 1) in {"O", "P"}):
            continue  # Norland Gov. Ada Quill
        if kind in {Kind.PERSON, Kind.PRONOUN, Kind.POLITY}:
            return phrases
        return [one for one in beginning_at(view, phrases[-1].first) if one.head >= at]
    return []


def _parts(view: View, at: int) -> bool:
    """Whether a new clause with its own subject begins after a unit: "Reed wept, but Quill laughed and said"."""
    against = view.words[at] in _AGAINST and view.word(at - 1) == "," and view.tag(at + 1) in {"P", "B", "O"}
    return view.words[at] == ";" or (against and not view.quoted[at])


def _after_fronted(view: View, first: int, last: int) -> int:
    """Where the main clause begins after others: "When the court freed Reed, | Quill wept and said"."""
    while _fronts(view, first, last):
        comma = next((at for at in range(first, last) if view.words[at] == "," and not view.quoted[at]), last)
        placed = any(view.tags[at] == "P" and view.tags[at - 1] in {"T", "L", "C"} for at in range(first + 1, comma))
        if comma + 1 >= last or placed:  # After talks in Oslo Quill left
            break
        end = _end_of_apposition(view, comma, last)
        if end > 0 and not _begins_subject(view, end + 1):
            break  # After the vote Quill, the mayor, wept
        first = max(comma, end) + 1
    return first


def _begins_subject(view: View, at: int) -> bool:
    """Whether what may be a subject begins at a unit."""
    return view.tag(at) in {"P", "B", "C", "O", "X"} or view.word(at) in view.known.determiners | {"he", "she"}


def _fronts(view: View, first: int, last: int) -> bool:
    """Whether a clause or phrase before the main one begins at a unit: "Two days after", "The day the court"."""
    word = view.word(first)
    if word in _LEADING and first + 1 < last:
        return view.word(first + 1) == "as" or _fronts(view, first + 1 + (view.word(first + 1) == ","), last)
    # Meeting Reed, Quill wept; asked about Reed, Quill wept
    participle = word.endswith(("ing", "ed")) and len(word) >= _SHORT and not view.tags[first]
    participle = participle and (word.endswith("ed") or len(word) > _SHORT)
    day = word in _DAYS_OF and view.word(first + 1) in _DAYS
    dated = word in view.known.place_prepositions and view.tag(first + 1) == "T" and view.word(first + 2) == ","
    return participle or day or dated or word in ADVERBIAL or word in _SUBORDINATING or _timed(view, first, last)


def _timed(view: View, first: int, last: int) -> bool:
    """Whether a time before or after a thing is told from a unit: "Two days after"."""
    for at in range(first, min(first + _LED, last)):
        if view.tags[at] not in {"", "T", "Y", "N"} or view.words[at] in view.known.verbs:
            return False
        if view.words[at] in _TIMED:
            return True
    return False


def _end_of_apposition(view: View, comma: int, last: int) -> int:
    """The comma after a description of the person before a comma, "Quill, the mayor,"; or -1."""
    end = next((at for at in range(comma + 1, last) if view.words[at] == ","), -1)
    if view.tag(comma - 1) != "P" or end < 0:
        return -1
    phrases = [one for one in ending_at(view, end - 1) if one.kind not in _NAMED]
    described = len(phrases) == 1 and phrases[0].first == comma + 1
    return end if described or view.word(comma + 1) in _RELATIVES else -1
