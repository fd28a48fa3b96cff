"""Who speaks in a sentence: subjects of verbs of speech, inverted ones, "according to", what stands by a quotation."""

from collections.abc import Iterator
from typing import NamedTuple

from quizapp.facts.lexicon import word_set
from quizapp.facts.sentence import plain
from quizapp.facts.signs import sign_of
from quizapp.facts.speech.sources import SOURCES, in_words_of, sources_in
from quizapp.facts.speech.speakers import Kind, Phrase
from quizapp.facts.speech.speakers_after import beginning_at
from quizapp.facts.speech.speakers_before import ending_at
from quizapp.facts.speech.speech import sayings
from quizapp.facts.speech.subjects import ADVERBIAL, around, clause_subject, closes, subjects_before
from quizapp.facts.speech.telling import Saying, beside_quotation, only_feels
from quizapp.facts.speech.told_of import compared, no_matter, second_hand, titled_from
from quizapp.facts.speech.words import View, speech_words

# What parts the clause of a speaker from what another says; not "when", which may be told as well.
_PARTING = frozenset(
    {"and", "but", "while", "whereas", "though", "although", "after", "before", "as", ";", ":", "-", '"'}
)
_BE = frozenset({"is", "was", "been", "being"})
_THOUGHT = frozenset({"understood", "thought", "known", "felt", "told", "held", "seems", "emerges", "appears"})
_ASKED = frozenset({"whether", "if", "why", "how", "about", "what", "who"})
_ASIDE = 9  # units of words put between commas
_DATELINE = range(1, 4)  # units at which a bar parts a place from the text
_TAG_ENDS = frozenset({".", ",", '"', "", "in", "on", "at"})
_MANY = frozenset({Kind.GROUP, Kind.POLITY, Kind.CAPITAL, Kind.TOGETHER})
_FEELING = frozenset({"complain", "grumble", "moan", "argue", "quibble", "joke", "boast", "lament", "protest"})
_RELAYS = frozenset({"reported", "reports", "quoted", "quotes", "quoting", "cited", "cites", "citing"})
_VOICED = frozenset({Kind.POLITY, Kind.CAPITAL, Kind.BODY})  # who denounced it in the words of an envoy
_NOBODY = frozenset({"nobody", "none", "neither", "nor"})
# Before "what she said was a warning": there it is told, not in "what she said is not known".
_OF_WHAT = frozenset({"in", "from", "amid", "for", "with", "after", "over", "at", "by", "on", "to", "as", "of"})
# What these bodies reject or dismiss they do not speak of: the court rejected the claim.
_RULING = frozenset({"court", "tribunal", "judge", "judges", "jury", "parliament", "senate", "voters", "assembly"})
_ENDS = frozenset({".", ",", ";", "(", "-", ""})
_CLAUSE = 8  # units of a relative clause
_WAVES = frozenset({"radio", "television", "tv"})
_CALLED = frozenset({Kind.NAME, Kind.BODY, Kind.POLITY, Kind.CAPITAL})
_WHEN = frozenset({"after", "before", "when", "while", "as"})
_FICTION = frozenset({"film", "novel", "play", "opera", "poem", "sitcom", "musical", "comic", "fable", "sketch"})
_FINDERS = word_set("arbitrators judges justices panellists auditors investigators inspectors researchers scientists")
_FOUND = 6  # units in which "that" stands after "found"
_OPENING = 4  # units in which "in the film" stands
_BALLOTS = frozenset({"yes", "no", "aye", "nay", "guilty"})
_SHORT = 3  # units in which a vote is told: not guilty
# Without them nobody speaks but beside a quotation.
_SIGNS = sign_of(lambda _lexicons: SOURCES) | sign_of(
    lambda lexicons: speech_words(lexicons).verbs.keys(),
    joined=lambda lexicons: lambda word: plain(word) in speech_words(lexicons).verbs,
)


class Spoken(NamedTuple):
    """Somebody who speaks in a sentence: the rule that tells it, the phrase that names them, and the verb if any."""

    rule: str
    phrase: Phrase
    saying: Saying | None = None


def speakers(view: View) -> Iterator[Spoken]:
    """Who speaks in a sentence, verb by verb from the left; nobody in a line of links between bars."""
    if not view.sentence.signs & _SIGNS and True not in view.sentence.quoted:
        return  # as often
    if _invented(view) and not any(view.quoted):
        return
    if "|" in view.words and view.words.index("|") not in _DATELINE:
        return
    sources = [(at, one) for at in sources_in(view) if not view.quoted[at] for one in in_words_of(view, at)]
    voiced = any(view.words[at] == "words" and one.kind is Kind.PERSON for at, one in sources)
    found = False
    told: Saying | None = None  # the last one before
    said = list(sayings(view))
    tagged = len(said) > 1 and not any(view.quoted) and _ends_with_tag(view, said[-1])
    for saying in said:
        found_before = found
        for rule, phrase in _of_saying(view, saying):
            found = True
            within = told is not None and rule == "subject" and _within_saying(view, told, saying, phrase)
            of_tag = tagged and saying is not said[-1]
            within = within or (found_before and _spoke_then(view, saying, phrase))
            if not (within or of_tag or (voiced and phrase.kind in _VOICED)):
                yield Spoken(rule, phrase, saying)
        if saying.sure and (found or saying.verb.kind in {"say", "tell"}) and not _by_outlet(view, saying):
            told = saying
    yield from (Spoken("according", phrase) for _, phrase in sources)
    if any(view.quoted) and not (found or sources):
        yield from _beside_quotation(view)


def _by_outlet(view: View, saying: Saying) -> bool:
    """Whether only an outlet tells it, by which others speak: "Norpress reported that Ada Quill had said"."""
    return view.tag(saying.subject_end) == "U"


def _spoke_then(view: View, saying: Saying, phrase: Phrase) -> bool:
    """Whether only is told when another said a thing: "..., said Quill after Reed spoke"."""
    bare = saying.verb.kind == "quote" and view.word(saying.end) not in _ASKED
    return bare and view.word(titled_from(view, phrase) - 1) in _WHEN


def _invented(view: View) -> bool:
    """Whether a sentence tells of a film or book, in which anybody may say anything."""
    return view.words[0] in {"in", "at"} and not _FICTION.isdisjoint(view.words[1:_OPENING])


def _ends_with_tag(view: View, saying: Saying) -> bool:
    """Whether all that a sentence tells was told by who is named at its end: "Guards told her so, Quill says."."""
    after, known = view.word(saying.end), view.known
    placed = after in known.prepositions or after in known.place_prepositions or after in _TAG_ENDS - {",", '"'}
    ends = placed or after in {".", "late", "early", "to", "after", "during"} or view.tag(saying.end) == "T"
    if not ends or saying.verb.form not in {"past", "third"} or "that" in view.words[saying.end :]:
        return False
    before = [titled_from(view, phrase) - 1 for rule, phrase in _of_saying(view, saying) if rule == "subject"]
    return len(before) == 1 and view.word(before[0]) == "," and _PARTING.isdisjoint(view.words[: before[0]])


def _within_saying(view: View, told: Saying, saying: Saying, phrase: Phrase) -> bool:
    """Whether it is only told by another that a phrase spoke: "prosecutors say Quill told the buyers"."""
    ends = view.word(saying.end) in _TAG_ENDS or view.tag(saying.end) == "T" or view.word(phrase.last) != ","
    tag = view.word(titled_from(view, phrase) - 1) == "," and ends
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
    before = subjects_before(view, saying)
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
    of_which = view.word(phrase.first - 1) in {"whom", "which"} and view.word(saying.end) not in view.known.auxiliaries
    if of_which or _relays(view, saying, phrase):
        return False
    if _said_by_nobody(view, phrase) or _many_feel(view, saying, phrase) or _in_object_clause(view, saying, phrase):
        return False
    aside = second_hand(view, titled_from(view, phrase)) or _votes(view, saying, phrase)
    aside = aside or compared(view, phrase) or no_matter(view, phrase)
    if aside or (verb.base == "read" and phrase.kind is not Kind.DOCUMENT):
        return False
    if verb.kind == "find":
        return _finds(view, saying, phrase)
    if not _own_verb(saying, phrase):
        return False
    before = titled_from(view, phrase) - 1
    return saying.sure or view.word(before) == '"' or (view.word(before) == "," and _may_be_said(view, before, saying))


def _own_verb(saying: Saying, phrase: Phrase) -> bool:
    """Whether a verb is speech by a speaker of that kind: what a court rules, or many judge, is what they do."""
    if saying.personal:
        return phrase.kind in {Kind.PERSON, Kind.PRONOUN}
    if saying.verb.base == "rule that":
        return phrase.kind is Kind.PERSON
    return not (saying.verb.kind in {"judge", "call"} and phrase.kind is Kind.GROUP and phrase.owner < 0)


def _finds(view: View, saying: Saying, phrase: Phrase) -> bool:
    """Whether it is told what somebody found who is there to find it: a report that is somebody's, a judge."""
    if phrase.kind is Kind.DOCUMENT:
        return phrase.owner >= 0
    if saying.verb.base != "find" or "that" not in view.words[saying.end : saying.end + _FOUND]:
        return False
    if not _WHEN.isdisjoint(view.words[max(0, phrase.first - _FOUND) : phrase.first]):
        return False  # was cancelled after the auditor found
    if phrase.kind is Kind.PERSON:
        titled = titled_from(view, phrase) < phrase.first or view.word(phrase.first - 1) == ","
        return titled or view.word(saying.subject_end) == ","
    head = view.words[phrase.head]
    return phrase.kind in {Kind.BODY, Kind.BODY_NOUN} or (phrase.kind is Kind.GROUP and head in _FINDERS)


def _many_feel(view: View, saying: Saying, phrase: Phrase) -> bool:
    """Whether only an attitude of many is told: "drivers grumbled about the fee"."""
    named = phrase.kind is Kind.NAME and view.sentence.words(phrase.head, phrase.head + 1).endswith(("s", "men"))
    return saying.verb.base in _FEELING and (named or phrase.kind is Kind.GROUP) and only_feels(view, saying)


def _votes(view: View, saying: Saying, phrase: Phrase) -> bool:
    """Whether many only vote or rule: half of the voters said no, the court rejected the claim."""
    if saying.verb.base == "say":
        told = [word for word in view.words[saying.end : saying.end + _SHORT] if word not in {'"', "not"}]
        return phrase.kind in _MANY and not _BALLOTS.isdisjoint(told[:1])
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
        named = view.word(phrase.first - 2) in _OF_WHAT and _is_so(view, saying)
        return kind in {"say", "tell", "that"} and not named
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


def _is_so(view: View, saying: Saying) -> bool:
    """Whether it is told what the thing is of which somebody spoke: "in what Quill said was a mistake"."""
    clause = view.words[saying.end : saying.end + (_SHORT - 1 if saying.verb.kind == "tell" else _CLAUSE // 2)]
    end = next((at for at, word in enumerate(clause) if word in _ENDS), len(clause))
    return any(word in view.known.auxiliaries or word == '"' for word in clause[:end])


def _may_be_said(view: View, comma: int, saying: Saying) -> bool:
    """Whether a clause may end at a comma, not only a phrase of time, place or source: "In May, Norland agreed."."""
    if view.word(saying.end) == "," and saying.verb.base != "agree":
        return True  # at that price, Quill noted, it is cheap
    first = comma
    while first > 0 and view.words[first - 1] not in {",", ";", '"'}:
        first -= 1
    word, known = view.word(first), view.known
    return not (word in ADVERBIAL or word in known.prepositions or word in known.place_prepositions)


def _relays(view: View, saying: Saying, phrase: Phrase) -> bool:
    """Whether an agency only passes on what others said: "..., the Norland Press Agency reported"."""
    if view.words[phrase.head] == "agency" and not _RELAYS.isdisjoint(view.words):
        return True
    if phrase.kind in _CALLED and _is_outlet(view, phrase.first - 1):
        return True
    if saying.verb.base != "report":
        return False
    ends = view.word(saying.end) in _ENDS
    return phrase.kind is Kind.NAME or (phrase.kind in {Kind.IT, Kind.BODY} and ends)


def _is_outlet(view: View, at: int) -> bool:
    """Whether the noun before a name makes it one of those that relay: "the news agency Norpress", "Radio Norland"."""
    word = view.word(at)
    agency = word == "agency" and view.word(at - 1) in {"news", "press"}
    return agency or word in _WAVES or view.known.nouns.get(word) == "media"


def _quoted_person(view: View, saying: Saying) -> list[Phrase]:
    """Whom somebody "quoted as saying", or who "was quoted as saying"."""
    for at in range(saying.at - 2, max(saying.at - 12, -1), -1):
        if view.words[at] in {"quoted", "cited"}:
            if view.word(at - 1) in {"was", "were", "is", "been", "being", "are"}:
                end = at - 2 - (view.word(at - 2) in {"has", "have", "had", "also"})
                return around(view, end) if view.word(end) == "," else ending_at(view, end)
            return beginning_at(view, at + 1)
    return []


def _after(view: View, saying: Saying) -> list[Phrase]:
    """The speaker after an inverted verb, beside a quotation or before the end: "It is late, said Ada Quill"."""
    last = saying.subject_end
    if last >= 0 and not (view.quoted[last] or view.word(last) == ","):
        return []
    if view.word(last) == "," and _impersonal(view, last):
        return []
    phrases = [one for one in beginning_at(view, saying.end) if _is_noun_phrase(view, one)]
    if last >= 0 and (view.quoted[last] or closes(view, last)):
        return phrases
    if last < 0 and (not saying.sure or saying.verb.form == "base" or view.word(saying.end) in _ASKED):
        return []
    return [one for one in phrases if _may_end(view, one)]


def _impersonal(view: View, comma: int) -> bool:
    """Whether words that nobody says end at a comma: "The letter, it is claimed, accused Quill"."""
    at = comma - 1
    while at > 0 and comma - at <= _ASIDE and view.words[at] not in {",", ".", ";", '"'}:
        at -= 1
    words = view.words[at + 1 : comma]
    if view.word(at) != "," or at <= 0:
        return False
    if words[0] in view.known.verbs and view.tag(comma - 1) == "P":
        return True  # the clinic, claimed Quill, blamed the nurses
    told = any(word in view.known.verbs or word in _THOUGHT or word.endswith("ed") for word in words[1:])
    led = words[1:] if words[0] in {"so", "or", "as"} else words
    as_told = words[0] == "as" and not _BE.isdisjoint(words)
    return told and (as_told or led[:1] in (["it"], ["they"]) or led[:2] == ["so", "it"])


def _may_end(view: View, phrase: Phrase) -> bool:
    """Whether a sentence may end with the speaker: "it is late, says Ada Quill", or what follows tells where from."""
    after = view.word(phrase.last)
    home = phrase.kind is Kind.PERSON and (after in view.known.prepositions or after in view.known.place_prepositions)
    return after in _ENDS or view.tag(phrase.last) == "T" or home


def _is_noun_phrase(view: View, phrase: Phrase) -> bool:
    """Whether a phrase begins as one, and has no verb's "to" in it: not "early on Friday to form a coalition"."""
    first, known = view.word(phrase.first), view.known
    small = first in known.prepositions or first in known.place_prepositions or first in {"early", "late"}
    return not small and "to" not in view.words[phrase.first : phrase.head]


def _beside_quotation(view: View) -> Iterator[Spoken]:
    """The speaker of a quotation that no verb of speech introduces: before a colon, or right after it."""
    for at in range(1, view.count - 1):
        if view.words[at] == ":" and not view.quoted[at] and view.quoted[at + 1]:
            yield from (Spoken("colon", phrase) for phrase in clause_subject(view, at))
            return
    for at in range(1, view.count):
        ends = view.words[at] == '"' and view.words[at - 1] in {",", "!", "?"} and view.quoted[at - 1]
        if ends and view.tag(at + 1) == "P" and view.word(at + 2).endswith("ed"):
            yield Spoken("beside", Phrase(Kind.PERSON, at + 1, at + 1, at + 2))
            return
