"""Bodies by the acronym that a document gives them."""

from collections.abc import Iterable

from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.sentence import Mention, Sentence, Tag

_NAMED = frozenset({Tag.BODY, Tag.POLITY, Tag.PLACE, Tag.OUTLET})
_ACRONYM = range(2, 8)  # letters
_TOLD_BY_LETTERS = range(3, 7)  # letters of one that no brackets explain
_SMALL = frozenset({"of", "for", "the", "and", "to", "on", "in", "de", "du", "la", "&"})
_BODY = Tag.BODY
_REACH = 9  # tokens of a name that brackets explain


def short_names(sentences: Iterable[Sentence]) -> None:
    """Add the mentions of bodies by the acronym that the document gives them, whatever it means elsewhere.

    It stands in brackets after the name somewhere, or else its letters are those with which the words of a name begin.
    """
    told = _Told()
    for sentence in sentences:
        for mention in sentence.mentions:
            told.note(sentence, mention)
        told.note_unread(sentence)
    known = told.known()
    if not known:
        return
    for sentence in sentences:
        sentence.mentions = [_as_told(sentence, mention, known) for mention in sentence.mentions]
        sentence.add(
            Mention(Tag.BODY, at, at + 1, known[text]) for at, text in enumerate(sentence.texts) if text in known
        )


class _Told:
    """What a document tells of its acronyms: in brackets, by the bodies that it names, and what they mean elsewhere."""

    __slots__ = ("_bracketed", "_by_letters", "_named", "_usual")

    def __init__(self) -> None:
        self._bracketed: dict[str, Entity] = {}
        self._by_letters: dict[str, Entity] = {}
        self._usual: dict[str, str] = {}  # the id of what the acronyms of the document mean elsewhere, if anything
        self._named: set[str] = set()

    def note(self, sentence: Sentence, mention: Mention) -> None:
        """Note a mention of a body, or of something by its acronym."""
        tag, first, last, value = mention
        if not isinstance(value, Entity):
            return
        acronym = _acronym_after(sentence, mention) if sentence.texts[last : last + 1] == ["("] else ""
        if acronym:
            self._bracketed.setdefault(acronym, value)
        text = sentence.texts[first]
        if last > first + 1:
            if tag is Tag.BODY:
                self._named.add(value.id)
                self._by_letters.setdefault(_letters(sentence.texts[first:last]), value)
        elif tag in _NAMED and text.isupper() and len(text) in _ACRONYM:
            self._usual.setdefault(text, value.id)
            if text not in self._bracketed and (spelled := _spelled_before(sentence, first)):
                self._bracketed[text] = spelled

    def note_unread(self, sentence: Sentence) -> None:
        """Note the acronyms of a sentence that nothing is known of."""
        for at in sentence.capitals:
            text = sentence.texts[at]
            if text.isupper() and not sentence.taken[at] and len(text) in _TOLD_BY_LETTERS:
                self._usual.setdefault(text, "")

    def known(self) -> dict[str, Entity]:
        """What acronyms stand for in this document; the usual meaning holds where the document names it in full."""
        found = dict(self._bracketed)
        for acronym, usual in self._usual.items():
            own = self._by_letters.get(acronym) if len(acronym) in _TOLD_BY_LETTERS else None
            if own is not None and usual not in self._named:
                found.setdefault(acronym, own)
        return found


def _letters(words: Iterable[str]) -> str:
    """The letters with which the words of a name begin, without the small ones."""
    return "".join(word[0] for word in words if word[0].isupper())


def _spelled_before(sentence: Sentence, at: int) -> Entity | None:
    """The body whose whole name stands before its acronym in brackets, of words that begin with its letters."""
    texts = sentence.texts
    if at < len(texts[at]) or texts[at - 1] != "(" or texts[at + 1 : at + 2] != [")"]:
        return None
    wanted, first = texts[at], at - 1
    while wanted and first > max(0, at - 1 - _REACH):
        first -= 1
        if texts[first][0] == wanted[-1]:
            wanted = wanted[:-1]
        elif texts[first] not in _SMALL:
            return None
    if wanted:
        return None
    label = sentence.text[sentence.begins[first] : sentence.ends[at - 2]]
    return Entity(id="-".join(label.lower().split()), kind=EntityKind.BODY, label=label)


def _as_told(sentence: Sentence, mention: Mention, known: dict[str, Entity]) -> Mention:
    """What the document's own letters stand for, whatever else they may mean elsewhere."""
    own = known.get(sentence.texts[mention.first]) if mention.last == mention.first + 1 else None
    return mention._replace(tag=Tag.BODY, value=own) if own is not None and mention.tag in _NAMED else mention


def _acronym_after(sentence: Sentence, mention: Mention) -> str:
    texts, after = sentence.texts, mention.last
    if mention.tag is not _BODY or after + 2 >= len(texts):
        return ""
    inside = texts[after + 1]
    bracketed = texts[after] == "(" and texts[after + 2] == ")"
    return inside if bracketed and len(inside) in _ACRONYM and inside[0].isupper() and inside.isalpha() else ""
