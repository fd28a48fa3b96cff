"""Who speaks in a sentence: subjects of verbs of speech, inverted ones, "according to", what stands by a quotation."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizapp.facts.lexicon import word_set
from quizapp.facts.speech.speakers import HONORIFICS, POSSESSIVE, Kind, Phrase, filler, kind_at
from quizapp.facts.speech.speakers_after import beginning_at
from quizapp.facts.speech.speakers_before import ending_at
from quizapp.facts.speech.speech import Saying, beside_quotation, sayings
from quizapp.facts.speech.words import View

# What parts the clause of a speaker from what another says; not "when", which may be told as well.
_PARTING = frozenset(
    {"and", "but", "while", "whereas", "though", "although", "after", "before", "as", ";", ":", "-", '"'}
)
_DATELINE = range(1, 4)  # units at which a bar parts a place from the text
_WITH = 6  # units of subjects after "with"
_TAG_ENDS = frozenset({".", ",", '"', "", "in", "on", "at"})
_JOINING = frozenset({"and", "but", "then", "yet", "or"})
_CONDITIONS = frozenset({"if", "whether", "unless", "until"})
_MANY = frozenset({Kind.GROUP, Kind.POLITY, Kind.CAPITAL})
_PLACES = frozenset({Kind.POLITY, Kind.CAPITAL, Kind.NAME})
_RELAYS = frozenset({"reported", "reports", "quoted", "quotes", "cited", "cites"})
_SOURCES = frozenset({"according", "words", "view", "opinion"})
_NOBODY = frozenset({"nobody", "none", "neither", "nor"})
# Before "what she said was a warning": there it is told, not in "what she said is not known".
_OF_WHAT = frozenset({"in", "from", "amid", "for", "with", "after", "over", "at", "by", "on", "to", "as", "of"})
# What begins a phrase before a subject, not something that was said: "In May, Norland agreed."
_ADVERBIAL = word_set("after when while according as since once during until before beyond besides despite")
_HOMES = frozenset({"B", "C", "D", "L", "X"})
_AT_HOME = frozenset({"of", "at", "in", "from", "the"})
# What these bodies reject or dismiss they do not speak of: the court rejected the claim.
_RULING = frozenset({"court", "tribunal", "judge", "judges", "jury", "parliament", "senate", "voters", "assembly"})
_PARTY = re.compile(r"[DRI]-[A-Z].*")  # with the state or county
_ENDS = frozenset({".", ",", ";", "(", "-", ""})
# What may be described between commas before it speaks.
_DESCRIBED = frozenset(
    {Kind.PERSON, Kind.BODY, Kind.NAME, Kind.OFFICE, Kind.SPOKESPERSON, Kind.GROUP, Kind.SOMEBODY, Kind.BODY_NOUN}
)


class Spoken(NamedTuple):
    """Somebody who speaks in a sentence: the rule that tells it, the phrase that names them, and the verb if any."""

    rule: str
    phrase: Phrase
    saying: Saying | None = None


def speakers(view: View) -> Iterator[Spoken]:
    """Who speaks in a sentence, verb by verb from the left; nobody in a line of links between bars."""
    if "|" in view.words and view.words.index("|") not in _DATELINE:
        return
    found = False
    told: Saying | None = None  # the last one before
    for saying in sayings(view):
        for rule, phrase in _of_saying(view, saying):
            found = True
            if told is None or rule != "subject" or not _within_saying(view, told, saying, phrase):
                yield Spoken(rule, phrase, saying)
        if saying.sure and (found or saying.verb.kind in {"say", "tell"}):
            told = saying
    for at in _sources(view):
        if not view.quoted[at]:
            for phrase in _in_words_of(view, at):
                found = True
                yield Spoken("according", phrase)
    if any(view.quoted) and not found:
        yield from _beside_quotation(view)


def _within_saying(view: View, told: Saying, saying: Saying, phrase: Phrase) -> bool:
    """Whether it is only told by another that a phrase spoke: "prosecutors say Quill told the buyers"."""
    ends = view.word(saying.end) in _TAG_ENDS or view.tag(saying.end) == "T" or view.word(phrase.last) != ","
    tag = view.word(_titled_from(view, phrase) - 1) == "," and ends
    if tag or told.end > phrase.first:
        return False  # the sum would double, he said, Quill noted
    return not any(view.words[at] in _PARTING or view.quoted[at] for at in range(told.end, phrase.first))


def _of_saying(view: View, saying: Saying) -> Iterator[tuple[str, Phrase]]:
    """The speakers of a verb: of "was quoted as saying" its subject, else subject before it, or inverted after it."""
    if saying.passive:
        return
    if saying.verb.base == "say" and saying.verb.form == "gerund" and view.word(saying.at - 1) == "as":
        yield from (("quoted as saying", phrase) for phrase in _quoted_person(view, saying))
        return
    before = _before(view, saying)
    bare = saying.verb.form == "base" and saying.subject_end == saying.at - 1
    if bare and len(before) == 1 and before[0].kind in {Kind.PERSON, Kind.PRONOUN}:
        return  # should Quill say so
    subjects = [one for one in before if _may_say(view, saying, one)]
    if subjects:
        yield from (("subject", phrase) for phrase in subjects)
    elif saying.verb.kind not in {"tell", "find"} and saying.verb.form != "gerund":
        yield from (("inverted", phrase) for phrase in _after(view, saying))


def _may_say(view: View, saying: Saying, phrase: Phrase) -> bool:
    """Whether the subject of a verb is a speaker by it."""
    verb = saying.verb
    if view.word(phrase.first - 1) in {"whom", "which"} or _relays(view, saying, phrase):
        return False
    if _said_by_nobody(view, phrase) or _in_object_clause(view, saying, phrase):
        return False
    if _votes(view, saying, phrase) or (verb.base == "read" and phrase.kind is not Kind.DOCUMENT):
        return False
    if verb.kind == "find":
        return phrase.kind is Kind.DOCUMENT and phrase.owner >= 0
    if verb.kind in {"judge", "call"} and phrase.kind is Kind.GROUP and phrase.owner < 0:
        return False
    before = _titled_from(view, phrase) - 1
    return saying.sure or view.word(before) == '"' or (view.word(before) == "," and _may_be_said(view, before, saying))


def _votes(view: View, saying: Saying, phrase: Phrase) -> bool:
    """Whether many only vote or rule: half of the voters said no, the court rejected the claim."""
    if saying.verb.base == "say":
        return phrase.kind in _MANY and view.word(saying.end) in {"yes", "no"}
    if saying.verb.base not in {"reject", "dismiss"} or beside_quotation(view, saying):
        return False
    return not _RULING.isdisjoint(view.sentence.words(phrase.head, phrase.head + 1).lower().split())


def _said_by_nobody(view: View, phrase: Phrase) -> bool:
    """Whether it is denied that a phrase spoke: "no one at the ministry said"."""
    for at in range(phrase.head, max(phrase.first - 6, -1), -1):
        word = view.words[at]
        if word in _ENDS or view.quoted[at]:
            return False
        if word in _NOBODY or (word == "no" and view.word(at + 1) == "one"):
            return True
    return False


def _in_object_clause(view: View, saying: Saying, phrase: Phrase) -> bool:
    """Whether the verb's object stands before its subject, or a condition: "the raid that Norland denounced"."""
    before, kind = view.word(phrase.first - 1), saying.verb.kind
    if before == "had" and view.word(phrase.first - 2) in _ENDS:
        return True
    if before == "what":
        return kind in {"say", "tell", "that"} and view.word(phrase.first - 2) not in _OF_WHAT
    if before != "that" or kind not in {"that", "judge"} or view.known.verbs.get(view.word(phrase.first - 2)):
        return False
    end, known = view.word(saying.end), view.known
    return (
        kind == "judge"
        or end in _ENDS
        or end in known.prepositions
        or end in known.place_prepositions
        or view.tag(saying.end) == "T"
    )


def _may_be_said(view: View, comma: int, saying: Saying) -> bool:
    """Whether a clause may end at a comma, not only a phrase of time, place or source: "In May, Norland agreed."."""
    if view.word(saying.end) == "," and saying.verb.base != "agree":
        return True  # at that price, Quill noted, it is cheap
    first = comma
    while first > 0 and view.words[first - 1] not in {",", ";", '"'}:
        first -= 1
    word, known = view.word(first), view.known
    return not (word in _ADVERBIAL or word in known.prepositions or word in known.place_prepositions)


def _titled_from(view: View, phrase: Phrase) -> int:
    """Where a phrase begins with the office before it: "Minister Ada Quill"."""
    at = phrase.first
    while phrase.kind is Kind.PERSON and (view.tag(at - 1) in {"O", "D"} or filler(view, at - 1)) and at > 1:
        at -= 1
    led = at < phrase.first and view.tag(at) == "O" and at > 1
    return at - 1 if led and view.tag(at - 1) in {"B", "X"} else at  # the Harbour Board chairman Ada Quill


def _relays(view: View, saying: Saying, phrase: Phrase) -> bool:
    """Whether an agency only passes on what others said: "..., the Norland Press Agency reported"."""
    if view.words[phrase.head] == "agency" and not _RELAYS.isdisjoint(view.words):
        return True
    if saying.verb.base != "report":
        return False
    ends = view.word(saying.end) in _ENDS
    return phrase.kind is Kind.NAME or (phrase.kind in {Kind.IT, Kind.BODY} and ends)


def _quoted_person(view: View, saying: Saying) -> list[Phrase]:
    """Whom somebody "quoted as saying", or who "was quoted as saying"."""
    for at in range(saying.at - 2, max(saying.at - 12, -1), -1):
        if view.words[at] in {"quoted", "cited"}:
            if view.word(at - 1) in {"was", "were", "is", "been", "being", "are"}:
                end = at - 2 - (view.word(at - 2) in {"has", "have", "had", "also"})
                return _around(view, end) if view.word(end) == "," else ending_at(view, end)
            return beginning_at(view, at + 1)
    return []


def _before(view: View, saying: Saying) -> list[Phrase]:
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
        return _clause_subject(view, last)
    if word in {",", "-"} and not _closes(view, last):
        return _around(view, last)
    return [] if view.quoted[last] else _unconditional(view, [_apposed(view, one) for one in ending_at(view, last)])


def _with(view: View, last: int) -> bool:
    """Whether a subject is told of by "with": "with both Norland and Sudan saying no"."""
    return "with" in view.words[max(0, last - _WITH) : last]


def _antecedent(view: View, last: int) -> list[Phrase]:
    """Whom "who" means: a person right before it, or the phrase that ends there."""
    if view.tag(last) == "P":
        return [Phrase(Kind.PERSON, last, last, last + 1)]
    return [_apposed(view, one) for one in ending_at(view, last - (view.word(last) == ","))]


def _apposed(view: View, phrase: Phrase) -> Phrase:
    """The person whom a phrase describes after a comma: "Quill, a former mayor, who said"."""
    before = phrase.first - 2
    described = phrase.kind is Kind.OFFICE or (
        phrase.kind in {Kind.SOMEBODY, Kind.BODY} and view.words[phrase.first] in {"a", "an", "the"}
    )
    if described and view.word(before + 1) == "," and view.tag(before) == "P":
        return Phrase(Kind.PERSON, before, before, before + 1)
    return phrase


def _unconditional(view: View, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases unless they follow "if" or the like, or are a place: "on trial in Norland accused of fraud"."""
    return [
        one
        for one in phrases
        if view.word(one.first - 1) not in _CONDITIONS
        and not (one.kind in _PLACES and view.word(one.first - 1) in view.known.place_prepositions)
    ]


def _closes(view: View, at: int) -> bool:
    """Whether a comma follows a quotation."""
    return view.word(at - 1) == '"'


def _around(view: View, comma: int) -> list[Phrase]:
    """The subject before an apposition or relative clause: "Quill, who chairs the fund, said"."""
    beside = _beside_name(view, comma)
    if beside >= 0:
        return [Phrase(Kind.PERSON, beside, beside, beside + 1)]
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
            phrases = [one for one in _unconditional(view, ending_at(view, at - 1)) if one.kind in _DESCRIBED]
            if phrases and not _in_relative(view, phrases[-1]):
                return [_apposed(view, one) for one in phrases]
    return []


def _beside_name(view: View, comma: int) -> int:
    """The person of "Rep. Ada Quill, D-Lewin," or "Norland, whose president, Ada Quill," before a comma, or -1."""
    named = view.tag(comma - 3) == "P" and view.word(comma - 2) == ","
    if named and _PARTY.fullmatch(view.sentence.words(comma - 1, comma)):
        return comma - 3
    whose = view.tag(comma - 1) == "P" and [view.word(comma - 2), view.word(comma - 4)] == [",", "whose"]
    if whose:
        return comma - 1
    return _described_before(view, comma - 2) if view.tag(comma - 1) in {"B", "X"} else -1


def _described_before(view: View, comma: int) -> int:
    """The person before a description that ends with a name: "Quill, a founder of the league, Rovna,"; or -1."""
    at = comma - 1
    while view.word(comma) == "," and at >= 0 and view.words[at] not in {",", ".", ";"} and not view.quoted[at]:
        at -= 1
    return (
        at - 1 if view.word(at) == "," and view.word(at + 1) in {"a", "an", "the"} and view.tag(at - 1) == "P" else -1
    )


def _relative_before(view: View, comma: int) -> int:
    """The comma before a "who" whose clause goes on until another comma, or -1: "Quill, who met its chair, Bo Reed"."""
    at = comma - 1
    while at >= 0 and view.words[at] not in {",", ".", ";"} and not view.quoted[at]:
        at -= 1
    return at if view.word(at) == "," and view.word(at + 1) in {"who", "which", "whose"} else -1


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


def _clause_subject(view: View, last: int) -> list[Phrase]:
    """The subject that a conjunction or participle goes on with: the first phrase that nothing rules."""
    parted = next((at + 1 for at in range(last - 1, -1, -1) if view.words[at] == ";"), 0)
    for at in range(parted, last):
        kind = None if view.quoted[at] else kind_at(view, at)
        if kind is None or kind in {Kind.DOCUMENT, Kind.IT, Kind.CAPITAL, Kind.NAME, Kind.SOMEBODY}:
            continue
        phrases = ending_at(view, at)
        before = view.word(phrases[-1].first - 1) if phrases else ""
        if not phrases or phrases[-1].head != at or before in view.known.place_prepositions or before in _ADVERBIAL:
            continue
        if view.word(at + 1) in POSSESSIVE or (kind is Kind.POLITY and view.tag(at + 1) in {"O", "P"}):
            continue  # Norland Gov. Ada Quill
        if kind in {Kind.PERSON, Kind.PRONOUN, Kind.POLITY}:
            return phrases
        return [one for one in beginning_at(view, phrases[-1].first) if one.head >= at]
    return []


def _after(view: View, saying: Saying) -> list[Phrase]:
    """The speaker after an inverted verb, beside a quotation or before the end: "It is late, said Ada Quill"."""
    last = saying.subject_end
    if last >= 0 and not (view.quoted[last] or view.word(last) == ","):
        return []
    phrases = [one for one in beginning_at(view, saying.end) if _is_noun_phrase(view, one)]
    if last >= 0 and (view.quoted[last] or _closes(view, last)):
        return phrases
    if last < 0 and (not saying.sure or saying.verb.form == "base"):
        return []
    return [one for one in phrases if view.word(one.last) in _ENDS or view.tag(one.last) == "T"]


def _is_noun_phrase(view: View, phrase: Phrase) -> bool:
    """Whether a phrase begins as one, and has no verb's "to" in it: not "early on Friday to form a coalition"."""
    first, known = view.word(phrase.first), view.known
    small = first in known.prepositions or first in known.place_prepositions or first in {"early", "late"}
    return not small and "to" not in view.words[phrase.first : phrase.head]


def _sources(view: View) -> list[int]:
    """The units at which "according to" or "in the words of" may stand."""
    shadow = view.sentence.shadow
    if "according to" not in shadow and " of " not in shadow:
        return []
    return [at for at, word in enumerate(view.words) if word in _SOURCES]


def _in_words_of(view: View, at: int) -> list[Phrase]:
    """Who is named by "according to", "in the words of" or "in the view of" at a unit."""
    if view.words[at] == "according" and view.word(at + 1) == "to":
        return _according(view, at + 2)
    if view.word(at + 1) == "of" and view.word(at - 2) == "in":
        return beginning_at(view, at + 2)
    return []


def _according(view: View, first: int) -> list[Phrase]:
    """Who is named by "according to", or who wrote the report that is."""
    if view.word(first) in {"him", "her"} and view.word(first + 1) in _ENDS:
        return [Phrase(Kind.PRONOUN, first, first, first + 1)]
    phrases = beginning_at(view, first)
    if phrases and phrases[0].kind is Kind.DOCUMENT and phrases[0].owner < 0:
        head = phrases[0].head
        for at in range(head + 1, min(head + 14, view.count)):
            if view.words[at] in {",", ".", ";", '"'}:
                break
            if view.tags[at] in {"B", "P", "U"}:
                return [] if view.tags[at] == "U" else [phrases[0]._replace(owner=at)]
        return []
    return phrases


def _beside_quotation(view: View) -> Iterator[Spoken]:
    """The speaker of a quotation that no verb of speech introduces: before a colon, or right after it."""
    for at in range(1, view.count - 1):
        if view.words[at] == ":" and not view.quoted[at] and view.quoted[at + 1]:
            yield from (Spoken("colon", phrase) for phrase in _clause_subject(view, at))
            return
    for at in range(1, view.count):
        ends = view.words[at] == '"' and view.words[at - 1] in {",", "!", "?"} and view.quoted[at - 1]
        if ends and view.tag(at + 1) == "P" and view.word(at + 2).endswith("ed"):
            yield Spoken("beside", Phrase(Kind.PERSON, at + 1, at + 1, at + 2))
            return
