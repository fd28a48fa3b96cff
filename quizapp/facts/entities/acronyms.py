"""Bodies by the acronym that a document gives them."""

from collections.abc import Iterable

from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.sentence import Mention, Sentence, Tag

_NAMED = frozenset({Tag.BODY, Tag.POLITY, Tag.PLACE, Tag.OUTLET})
_ACRONYM = range(2, 8)  # letters
_TOLD_BY_LETTERS = range(3, 7)  # letters of one that no brackets explain
_SMALL = frozenset({"of", "for", "the", "and", "to", "on", "in", "de", "du", "la", "&"})
_REACH = 9  # tokens of a name that brackets explain


def short_names(sentences: Iterable[Sentence]) -> None:
    """Add the mentions of bodies by the acronym that the document gives them, whatever it means elsewhere.

    It stands in brackets after the name somewhere, or else its letters are those with which the words of a name begin.
    """
    known: dict[str, Entity] = {}
    by_letters: dict[str, Entity] = {}
    read: dict[str, Entity] = {}  # what the acronyms of the document mean elsewhere
    unread: dict[str, None] = {}
    named: set[str] = set()
    for sentence in sentences:
        for mention in list(sentence.mentions):
            if not isinstance(mention.value, Entity):
                continue
            acronym = _acronym_after(sentence, mention)
            if acronym:
                known.setdefault(acronym, mention.value)
            text = sentence.texts[mention.first]
            if mention.last > mention.first + 1:
                if mention.tag is Tag.BODY:
                    named.add(mention.value.id)
                    by_letters.setdefault(_letters(sentence.texts[mention.first : mention.last]), mention.value)
            elif mention.tag in _NAMED and text.isupper() and len(text) in _ACRONYM:
                read.setdefault(text, mention.value)
                if text not in known and (spelled := _spelled_before(sentence, mention.first)):
                    known[text] = spelled
        for at in sentence.capitals:
            text = sentence.texts[at]
            if text.isupper() and len(text) in _TOLD_BY_LETTERS and not sentence.taken[at]:
                unread.setdefault(text)
    known |= {text: by_letters[text] for text in unread if text in by_letters and text not in known}
    for acronym, usual in read.items():
        own = by_letters.get(acronym) if len(acronym) in _TOLD_BY_LETTERS else None
        if own is not None and usual.id not in named:
            known.setdefault(acronym, own)
    if not known:
        return
    for sentence in sentences:
        sentence.mentions = [_as_told(sentence, mention, known) for mention in sentence.mentions]
        sentence.add(
            Mention(Tag.BODY, at, at + 1, known[token.text])
            for at, token in enumerate(sentence.tokens)
            if token.text in known
        )


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
    label = sentence.text[sentence.tokens[first].start : sentence.tokens[at - 2].end]
    return Entity(id="-".join(label.lower().split()), kind=EntityKind.BODY, label=label)


def _as_told(sentence: Sentence, mention: Mention, known: dict[str, Entity]) -> Mention:
    """What the document's own letters stand for, whatever else they may mean elsewhere."""
    own = known.get(sentence.tokens[mention.first].text) if mention.last == mention.first + 1 else None
    return mention._replace(tag=Tag.BODY, value=own) if own is not None and mention.tag in _NAMED else mention


def _acronym_after(sentence: Sentence, mention: Mention) -> str:
    tokens, after = sentence.tokens, mention.last
    if mention.tag is not Tag.BODY or after + 2 >= len(tokens):
        return ""
    inside = tokens[after + 1].text
    bracketed = tokens[after].text == "(" and tokens[after + 2].text == ")"
    return inside if bracketed and len(inside) in _ACRONYM and inside[0].isupper() and inside.isalpha() else ""
