"""Whose minister a bare title means: of the land that an article is at home in, where nothing speaks for another."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.corpus.lines import dateline
from quizapp.facts.fact import Entity, Office, Status
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence
from quizapp.i18n import _

_LEAST = 3  # times that the land is named
_MORE, _MORE_WRITTEN_THERE = 3.0, 2.1  # times as often as the next one, in an article that was written in the land
# Posts that the whole land has; of the others a part of it may have its own.
_WHOLE = re.compile(
    r"(?:prime|foreign|defen[cs]e) minister|minister (?:of|for) (?:foreign affairs|defen[cs]e)", re.IGNORECASE
)
_POST = re.compile(
    rf"(?:{_WHOLE.pattern}|deputy prime minister|chief justice|(?:[a-z-]+(?:,| and| &)? ){{1,4}}minister"
    r"|minister (?:of|for) (?:the )?[a-z-]+(?:(?:,| and|, and) (?:the )?[a-z-]+| [a-z-]+){0,4})",
    re.IGNORECASE,
)
# "chief minister" is of a part, and "Valdorian trade minister" of a land that the lexicons lack.
_NOT_A_POST = re.compile(
    r"^(?i:chief(?! justice)|first|former|cabinet|government|federal|state|shadow)\b| of the "
    r"|^[A-Z]\w+(?:an|ish|ese|i)\b"
)
_IN_PARTS = re.compile(r"\b(?:federal|provincial|cantons?|devolved|(?:state|regional|territorial) governments?)\b")
# Its own word, or a name that the lexicons lack, says whose it is.
_OF_ANOTHER = re.compile(
    r"(?:['’]s?|\b(?:its|his|her|their|whose|another|visiting|opposite number,?))(?: [a-z-]+)? $"
    r"|(?<![.!?\"”] )(?<!^)\b(?!The )[A-Z][\w’'-]*,? $|^(?!The |But |And |Then |Acting |Outgoing |Caretaker )[A-Z]\w+ $"
)
_MEETING = re.compile(
    r"\b(?:counterparts?|opposite numbers?|guests?|visiting|neighbou?r\w*"
    r"|(?:both|two) (?:countries|nations|states|governments|capitals|sides|parties|ministers|leaders|men|women))\b"
)


def at_home(offices: Iterable[Candidate], reading: Reading) -> Iterator[Candidate]:
    """The candidates, those of a land's bare office with the land that the article is at home in.

    An office is one wherever it is told: how it is told first decides.
    """
    found = list(offices)
    first: dict[str, Candidate] = {}
    for one in found:
        if _is_bare(one) and (one.normalised not in first or one.surface.start < first[one.normalised].surface.start):
            first[one.normalised] = one
    land = _home(reading) if first else None
    if land is None:
        yield from found
        return
    theirs = {key for key, one in first.items() if _is_of(land, one, reading) and not _has_rival(one, found, land)}
    for one in found:
        yield _of(one, land) if one.normalised in theirs else one


def _is_bare(one: Candidate) -> bool:
    """Whether a candidate is an office of a land that is held now, by somebody known in full, and of nothing named."""
    office = one.value
    if not isinstance(office, Office) or office.polity or office.body or not one.normalised.endswith("|"):
        return False
    post = _POST.fullmatch(office.office) is not None and _NOT_A_POST.search(office.office) is None
    return post and one.status is Status.CURRENT and " " in office.person


def _has_rival(one: Candidate, found: list[Candidate], land: Entity) -> bool:
    """Whether the article tells another holder of the office: which of them is over, or elsewhere, is not told."""
    office = one.value
    return isinstance(office, Office) and any(
        isinstance(other.value, Office)
        and other.value.office.casefold() == office.office.casefold()
        and other.value.person != office.person
        and other.value.polity in ("", land.id)
        for other in found
    )


def _home(reading: Reading) -> Entity | None:
    """The land that an article speaks of by far the most, and in which it was written if it has a dateline."""
    named = Counter(one.side or one.id for sentence in reading.sentences for one in _lands(sentence, reading))
    (land, often), (_next, less) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    written = _written_in(reading)
    more = _MORE_WRITTEN_THERE if land in written else _MORE
    alone = often >= _LEAST and often >= more * less and (not written or land in written)
    return reading.polities.get(land) if alone else None


def _written_in(reading: Reading) -> set[str]:
    """The polities that the dateline names, by themselves or by their places."""
    first = reading.sentences[0]
    head = first.paragraph.start + dateline(first.paragraph.text)
    named = [mention.value for mention in first.mentions if first.ends[mention.last - 1] <= head]
    lands = {value.side or value.id for value in named if isinstance(value, Entity)}
    return lands & reading.polities.keys()


def _lands(sentence: Sentence, reading: Reading) -> Iterator[Entity]:
    """The polities that a sentence names, by themselves, their places or their bodies."""
    for mention in sentence.mentions:
        if isinstance(mention.value, Entity) and (mention.value.side or mention.value.id) in reading.polities:
            yield mention.value


def _is_of(land: Entity, one: Candidate, reading: Reading) -> bool:
    """Whether an office can be the land's: no other one is named up to there in its paragraph, or in its sentence."""
    sentence = one.sentence
    before = [each for each in reading.sentences if each.paragraph is sentence.paragraph]
    before = before[: before.index(sentence) + 1]
    if any((named.side or named.id) != land.id for each in before for named in _lands(each, reading)):
        return False
    start, end = sentence.stretch
    text = sentence.text[start:end]
    if _MEETING.search(text) or _OF_ANOTHER.search(sentence.text[start : one.surface.start]):
        return False
    return _WHOLE.fullmatch(_title(one)) is not None or not _has_parts(land, reading)


def _title(one: Candidate) -> str:
    return one.value.office if isinstance(one.value, Office) else ""


def _has_parts(land: Entity, reading: Reading) -> bool:
    """Whether an article speaks of parts of a land that have ministers of their own."""
    parts = any(
        named.side == land.id and named.id in reading.polities
        for sentence in reading.sentences
        for named in _lands(sentence, reading)
    )
    return parts or _IN_PARTS.search(reading.document.text) is not None


def _of(one: Candidate, land: Entity) -> Candidate:
    assert isinstance(one.value, Office)  # noqa: S101  as found
    return replace(
        one,
        value=replace(one.value, polity=land.id),
        normalised=f"{one.normalised}{land.label}",
        reasons=(*one.reasons, _("country of the article: {polity}").format(polity=land.label)),
    )
