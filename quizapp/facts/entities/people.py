"""People: which capitalised names are persons, and which mentions are of the same one."""

import re
from collections.abc import Iterable

from quizapp.facts.entities.name_context import (
    QUOTES,
    NameRun,
    after_office,
    after_relative,
    after_trade,
    beside_trade,
    explained,
    is_age,
    of_group,
    of_premier,
    office_between,
    with_who,
)
from quizapp.facts.entities.name_runs import RunWords, name_runs, run_words
from quizapp.facts.entities.people_words import LETTERS, TITLED
from quizapp.facts.entities.person import People, Person
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Mention, Sentence, Tag

_FAMILY_FIRST_WORDS = (2, 3)
_PLACE, _OFFICE = Tag.PLACE, Tag.OFFICE  # looking a member up in its class is slow
_MAY_BE_PEOPLE = frozenset({Tag.PERSON, Tag.PLACE})
_NAMES = frozenset({Tag.NAME, Tag.BODY})
_NEAR = 6  # tokens within which an office in commas tells that a name is a person's
_SHEIKHS = frozenset({"Sheikh", "Sheikha"})  # honorifics that stay before a single name
_CROWNED = frozenset({"Pope", "King", "Queen", "Prince", "Princess", "Emperor", "Empress", "Saint", "St"})
_ENDS = ([","], ["."], [";"], [")"], ["and"], ["who"])
_NO_HOLDERS = frozenset(  # seats and prizes that are named after an office
    {"House", "Palace", "Office", "Residence", "Lodge", "Mansion", "Building", "Secretariat"}
    | {"Cup", "Trophy", "Shield", "Bowl", "Plate", "League", "Open", "Championship", "Challenge"}
)
_LED = frozenset({"led", "headed", "chaired", "run", "directed", "represented", "signed", "written"})
_THERE = (["in"], ["at"], ["near"], ["from"], ["to"], ["of"], ["for"], ["the"])
_ENDING = frozenset({",", ".", ";"})
_SHORT = 3  # letters of a word that may be part of a name although it is a plain word as well: Do, Thu, An
_CAMEL = re.compile(r"[a-z][A-Z]")
_INITIAL = re.compile(r"(?:[A-Z]\.)+")
_PATRONYMS = ("dóttir", "dottir", "ovich", "evich", "ovna", "evna", "shvili", "oğlu")
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")  # Kim Jong-un, though Kim is a first name elsewhere
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


def recognise(sentences: list[Sentence], lexicons: Lexicons) -> People:
    """Add the mentions of people to sentences, the sure ones first, then surnames of those; other names are NAMEs."""
    known, people = run_words(lexicons), People()
    unsure: list[tuple[Sentence, NameRun]] = []
    alone: dict[str, str] = {}  # single names that are sure, with the honorific before them
    for sentence in sentences:
        for run in list(name_runs(sentence, known)):
            person = _person(sentence, run, known)
            if _sure(sentence, run, known):
                if run.last - run.first > 1:
                    people.note(person)
                else:
                    alone.setdefault(person.name, sentence.texts[run.first - 1])
                sentence.add([Mention(Tag.PERSON, run.begins, run.last, person)])
            else:
                unsure.append((sentence, run))
    _note_titled(unsure, sentences, people, known)
    _learn_short(people, alone, known)
    starters: list[tuple[Sentence, NameRun]] = []
    for sentence, run in unsure:
        made = list(_by_surname(sentence, run, people))
        sentence.add(made)
        if not made:
            starters.append((sentence, run))
    if starters:
        _name_starters(starters, sentences)
    for sentence in sentences:
        sentence.mentions = [
            _joined(_by_speech(mention, sentence, people, known), people) if mention[0] in _MAY_BE_PEOPLE else mention
            for mention in sentence.mentions
        ]
    return people


def _learn_short(people: People, alone: dict[str, str], known: RunWords) -> None:
    """Let people be known by parts of their names; what is also somebody's only name, told with a title, is none."""
    begin = {one.name.split()[0] for family in people.by_family.values() for one in family}
    for name, honorific in alone.items():
        if honorific in _SHEIKHS and name not in begin:
            people.note(Person(f"{honorific} {name}", name))
    others = {name.lower() for name, title in alone.items() if name not in begin or title in _CROWNED}
    people.shorten(known.small | others if others else known.small, known.names.given)


def _name_starters(starters: list[tuple[Sentence, NameRun]], sentences: list[Sentence]) -> None:
    """Make names of the words that begin a sentence where the document has the same word as a name elsewhere.

    So too of words with a capital inside: PrimeHarbour.
    """
    named = {
        sentence.texts[mention.first]
        for sentence in sentences
        for mention in sentence.mentions
        if mention.first > 0 and mention.tag in _NAMES
    }
    for sentence, run in starters:
        text = sentence.texts[run.first]
        if text in named or (run.first == 0 and _CAMEL.search(text)):
            sentence.add([Mention(Tag.NAME, run.first, run.last, text)])


def _note_titled(
    unsure: list[tuple[Sentence, NameRun]], sentences: list[Sentence], people: People, known: RunWords
) -> None:
    """Note the full names whose last word has an honorific or an age elsewhere: Qvist Torgaard, later Ms Torgaard."""
    titled = {
        mention.value.name
        for sentence in sentences
        for mention in sentence.mentions
        if isinstance(mention.value, Person) and " " not in mention.value.name and mention.last - mention.first > 1
    }
    titled |= {sentence.texts[run.first] for sentence, run in unsure if _aged(sentence, run)}
    for sentence, run in unsure if titled else ():
        texts = sentence.texts[run.first : run.last]
        if len(texts) > 1 and texts[-1] in titled and not any(_of_no_name(one, known) for one in texts):
            people.note(_person(sentence, run, known))


def _aged(sentence: Sentence, run: NameRun) -> bool:
    """Whether an age in commas follows a single word that begins a sentence: "Torgaard, 52, who chairs the fund"."""
    if run.last - run.first > 1 or run.first > 0:
        return False
    after = sentence.texts[run.last : run.last + 3]
    return after[:1] == [","] == after[2:] and is_age(after[1])


def _by_speech(mention: Mention, sentence: Sentence, people: People, known: RunWords) -> Mention:
    """A town that speaks is a person of that name whom the document knows: "Lund said" after Pia Lund."""
    if mention.tag is not _PLACE or mention.last - mention.first > 1:
        return mention
    name = sentence.texts[mention.first]
    if name not in people.by_family or sentence.lower[mention.first - 1 : mention.first] in _THERE:
        return mention
    before, after = slice(max(0, mention.first - 1), mention.first), slice(mention.last, mention.last + 1)
    if known.speech.isdisjoint(sentence.texts[before] + sentence.texts[after]):
        return mention
    return mention._replace(tag=Tag.PERSON, value=Person(name, name))


def _joined(mention: Mention, people: People) -> Mention:
    if isinstance(mention.value, Person):
        return mention._replace(value=people.full(mention.value))
    return mention


def _sure(sentence: Sentence, run: NameRun, known: RunWords) -> bool:
    """Whether a run is a person's name by itself or by what stands beside it."""
    if run.first > run.begins:
        return True
    texts = sentence.texts[run.first : run.last]
    seat = len(texts) == 1 and texts[0].title() in _NO_HOLDERS  # the Chief Minister House
    adjective = len(texts) == 1 and texts[0] not in known.names.given and of_premier(sentence, run)
    if seat or adjective or any(text == "&" or _of_no_name(text, known) for text in texts):
        return False
    if after_office(sentence, run.begins) or _after_rank(sentence, run.begins, known):
        return True
    if len(texts) == 1:
        return explained(sentence, run)
    first = texts[0]
    if texts[-1] in known.after or texts[-1].endswith(_PATRONYMS):
        return True
    own = first in known.names.given or (first in known.family_first and len(texts) in _FAMILY_FIRST_WORDS)
    return own or bool(_INITIAL.fullmatch(first)) or _told_by_context(sentence, run, known)


def _of_no_name(text: str, known: RunWords) -> bool:
    """Whether a word tells that a name is not a person's: a head like Party, or capitals throughout."""
    shouted = text.isupper() and text.isalpha() and len(text) > _SHORT
    return shouted or (text in known.names.heads and text not in known.names.surnames)


def _after_rank(sentence: Sentence, first: int, known: RunWords) -> bool:
    """Whether a rank in lower case stands right before: "the Norlandish colonel Ada Quill"."""
    before = sentence.texts[first - 1] if first else ""
    return before.islower() and before.title() in known.honorifics and before.title() not in known.names.given


def _told_by_context(sentence: Sentence, run: NameRun, known: RunWords) -> bool:
    """Whether an age or office in commas follows, or a verb of speech stands beside it."""
    texts = sentence.texts[run.last : run.last + 3]
    before = sentence.texts[max(0, run.begins - 2) : run.begins]
    if texts[:1] == [","] and len(texts) > 1 and is_age(texts[1]):
        return True
    if texts[:1] == [","] and office_between(sentence, run.last, run.last + _NEAR):
        return True
    if before[-1:] == [","] and texts[:1] in _ENDS and office_between(sentence, run.first - 2 * _NEAR, run.first):
        return True
    if texts[:1] == ["as"] and office_between(sentence, run.last + 1, run.last + 5, TITLED):
        return True
    traded = len(before) == 2 and before[-1] in known.trades and before[0] not in _ENDING  # noqa: PLR2004
    led = before[-1:] == ["by"] and before[0] in _LED
    if (
        led
        or traded
        or of_group(sentence, run, known.groups)
        or after_trade(sentence, run)
        or beside_trade(sentence, run, known.trades)
        or with_who(sentence, run)
        or after_relative(sentence, run)
    ):
        return True
    return (texts[:1] != [] and texts[0] in known.speech) or (before[-1:] != [] and before[-1] in known.speech)


def _person(sentence: Sentence, run: NameRun, known: RunWords) -> Person:
    texts = sentence.texts[run.first : run.last]
    if not QUOTES.isdisjoint(texts):
        whole = sentence.text[sentence.begins[run.first] : sentence.ends[run.last - 1]]
        return Person(whole, _family([text for text in texts if text not in QUOTES], known))
    while len(texts) > 2 and texts[-1] in LETTERS:  # noqa: PLR2004
        texts.pop()
    name = " ".join(texts)
    return Person(name, _family(texts, known))


def _family(words: list[str], known: RunWords) -> str:
    """The family name: the last word with the particles before it, or the first of a name in eastern order."""
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    eastern = len(words) in _FAMILY_FIRST_WORDS and words[0] in known.family_first
    if eastern and (words[0] not in known.names.given or _HYPHENED.fullmatch(words[1])):
        return words[0]
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in known.particles:
        at -= 1
    return " ".join(words[at:])


def _by_surname(sentence: Sentence, run: NameRun, people: People) -> Iterable[Mention]:
    """A person known by surname where the run ends with one, else a name of unknown kind."""
    texts = sentence.texts[run.first : run.last]
    called = people.short.get(" ".join(texts).lower())
    if called is not None and called.family not in texts:
        return (Mention(Tag.PERSON, run.begins, run.last, called),)
    for at in range(len(texts) if "&" not in texts else 0):
        family = " ".join(texts[at:])
        plain = family[0].upper() + family[1:]
        for name in (family, plain):
            if name in people.by_family and at in {0, len(texts) - 1}:
                # With another given name it is somebody else of the family: Hari Reddy beside Mohan Reddy.
                named = Person(" ".join(texts) if at else family, name)
                return (Mention(Tag.PERSON, run.begins, run.last, people.full(named)),)
    titled = any(mention.tag is _OFFICE and mention.first == run.last for mention in sentence.mentions)
    if len(texts) == 1 and run.first == 0 and (not titled or texts[0].endswith(("ed", "ing"))):
        return ()
    return (Mention(Tag.NAME, run.first, run.last, " ".join(texts)),)
