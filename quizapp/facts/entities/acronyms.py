"""Bodies by the acronym that a document gives them."""

from collections.abc import Iterable

from quizapp.facts.fact import Entity
from quizapp.facts.sentence import Mention, Sentence, Tag

_NAMED = frozenset({Tag.BODY, Tag.POLITY, Tag.PLACE, Tag.OUTLET})

_ACRONYM = range(2, 8)  # letters


def short_names(sentences: Iterable[Sentence]) -> None:
    """Add the mentions of bodies by the acronym that stands in brackets after their name somewhere in the document."""
    known: dict[str, Entity] = {}
    for sentence in sentences:
        for mention in list(sentence.mentions):
            acronym = _acronym_after(sentence, mention)
            if acronym and isinstance(mention.value, Entity):
                known.setdefault(acronym, mention.value)
    if not known:
        return
    for sentence in sentences:
        sentence.mentions = [_as_told(sentence, mention, known) for mention in sentence.mentions]
        sentence.add(
            Mention(Tag.BODY, at, at + 1, known[token.text])
            for at, token in enumerate(sentence.tokens)
            if token.text in known
        )


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
