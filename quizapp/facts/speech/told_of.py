"""Names right before a verb of speech that are no subject of it: objects in clauses about the subject, and the like."""

from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.complements import PASTS
from quizapp.facts.speech.speakers import Kind, Phrase, filler, kind_at
from quizapp.facts.speech.speakers_before import begin_of, ending_at
from quizapp.facts.speech.words import View

_REACH = 16  # units between "who" and the end of its clause
_PARTED = frozenset({",", ";", ":", ".", '"', "(", ")", "-"})
_CONDITIONS = frozenset({"if", "whether", "unless", "until"})
_CONDITIONED = 5  # units between "if" and the last of two subjects
_VERBAL = ("ed", "s")
_WHATEVER = frozenset({"whatever", "whichever", "whoever", "whomever", "wherever"})
_ASKING = frozenset({"how", "why"})  # at the start of a clause
_MATTER = 4  # units of "no matter how often"
_DESCRIBING = frozenset({Kind.OFFICE, Kind.SOMEBODY, Kind.SPOKESPERSON})
_COMPARED = 4  # units between "as" and "as": as deep as
_NOUNS_IN_ING = word_set(
    "morning evening meeting hearing briefing following according sitting gathering ruling filing building opening"
    " closing wedding inning inning beginning spring during offspring viking king wing ring string sibling"
)
_ALL = frozenset({"all", "nobody", "none", "everyone", "everybody", "anyone", "one"})
_LEARNT = word_set(
    "heard hears hear shows showed show shown emerged emerges clear known found reads read seems appears learnt learned"
    " saw understood believed evident true possible likely suggests suggested implied implies meant means"
    " rumour rumours rumor rumors gossip suggestion suggestions belief idea notion theory chance possibility"
)


def meant(view: View, phrases: list[Phrase]) -> list[Phrase]:
    """The subjects that phrases before a verb mean: of "the judge who tried Ada Quill said" the judge.

    Nobody where a phrase is only the object of a participle or gerund: "a man holding Bo Reed said".
    """
    if not phrases:
        return phrases
    first = titled_from(view, phrases[0])
    antecedent = _antecedent(view, first)
    if antecedent is not None:
        return antecedent
    return [] if _of_verb(view, first) or _excepted(view, first) else phrases


def titled_from(view: View, phrase: Phrase) -> int:
    """Where a phrase begins with the office before it: "Minister Ada Quill"."""
    at = phrase.first
    while phrase.kind is Kind.PERSON and (view.tag(at - 1) in {"O", "D"} or filler(view, at - 1)) and at > 1:
        at -= 1
    led = at < phrase.first and view.tag(at) == "O" and at > 1
    return at - 1 if led and view.tag(at - 1) in {"B", "X"} else at  # the Harbour Board chairman Ada Quill


def _antecedent(view: View, first: int) -> list[Phrase] | None:
    """The noun before "who", whose clause ends right before a verb with a name; None if there is no such clause."""
    for at in range(first - 1, max(first - _REACH, 0), -1):
        word = view.words[at]
        if word in _PARTED or view.quoted[at]:
            return None
        if at == first - 1:
            continue  # a raid that Norland says was late
        if word == "who" and view.word(at - 1) != "and":
            return ending_at(view, at - 1)
        if word in {"that", "which"} and _verbal(view, at + 1):
            return ending_at(view, at - 1) or None
    return None


def _verbal(view: View, at: int) -> bool:
    """Whether a word may be the verb of a clause that begins with "that"."""
    word = view.word(at)
    return not view.tag(at) and (word in view.known.auxiliaries or word in PASTS or word.endswith(_VERBAL))


def _of_verb(view: View, first: int) -> bool:
    """Whether a word in -ing that is no noun stands before a phrase, or "to" and a verb: "a man holding Bo Reed"."""
    word = view.word(first - 1)
    if view.word(first - 2) == "to" and word.isalpha() and not (word in view.known.nouns or view.tag(first - 1)):
        return view.word(first - 3) not in {"", "according"}
    participle = word.endswith("ing") and not view.tag(first - 1) and word not in _NOUNS_IN_ING
    return participle and first > 1 and view.word(first - 2) not in view.known.determiners


def _excepted(view: View, first: int) -> bool:
    """Whether somebody else spoke, or it is left open who did: "all but Norland", "it is not Quill who", "A or B"."""
    before, earlier = view.word(first - 1), view.word(first - 2)
    open_ = before in {"or", "nor"} and view.tag(first - 2) != "" and view.word(first - 2) != ","
    return open_ or (before == "but" and earlier in _ALL)


def conditional(view: View, phrase: Phrase) -> bool:
    """Whether what a phrase says depends on a condition: "if it and Norland agree"."""
    for at in range(phrase.first - 1, max(phrase.first - _CONDITIONED, -1), -1):
        word = view.words[at]
        if word in _CONDITIONS:
            return True
        if word in _PARTED or word in view.known.auxiliaries or word in view.known.verbs:
            return False
    return False


def second_hand(view: View, first: int) -> bool:
    """Whether it is itself only told that somebody said so: "the jury heard that Ada Quill told him"."""
    at = first if view.word(first) == "that" else first - 1
    return view.word(at) == "that" and view.word(at - 1) in _LEARNT


def compared(view: View, phrase: Phrase) -> bool:
    """Whether what a phrase says only measures something: "was higher than Ada Quill said", "as deep as it says"."""
    if "than" in view.words[phrase.first : phrase.last]:
        return True  # carry more people than their papers say
    before = _opener(view, phrase)
    word = view.word(before)
    if word == "than":
        return view.word(before - 1) not in {"sooner", "rather"} and before > 0
    return word == "as" and not {"as", "so"}.isdisjoint(view.words[max(0, before - _COMPARED) : before - 1])


def no_matter(view: View, phrase: Phrase) -> bool:
    """Whether it is left open what a phrase says: "whatever Ada Quill says", "no matter what the ministry says"."""
    before = _opener(view, phrase)
    asked = view.word(before) in _ASKING and view.word(before - 1) in {"", ",", ".", '"'}
    if asked or view.word(before) in _WHATEVER:
        return True
    led = view.words[max(0, before - _MATTER) : before + 1]
    if view.word(before + 1) != "," and "however" in led and "," not in led[led.index("however") :]:
        return True
    return "no" in led and "matter" in led[led.index("no") + 1 :][:1] and "," not in led[led.index("no") :]


def _opener(view: View, phrase: Phrase) -> int:
    """The unit before a phrase with its titles, and before what a name explains: "the mayor, Ada Quill"."""
    first = titled_from(view, phrase)
    if view.word(first - 1) == "," and kind_at(view, first - 2) in _DESCRIBING:
        first = begin_of(view, first - 2)
    return first - 1
