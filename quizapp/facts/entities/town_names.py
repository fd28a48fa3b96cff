"""Towns of several words that no gazetteer knows, by a first word and a particle that they share: San Luis del Sur."""

from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import word_set
from quizapp.facts.sentence import Mention, Sentence, Tag

FIRST = word_set(
    "San Santa Santo São Sao Sant Sankt Saint St St. Puerto Porto Port Ciudad Villa Vila Nueva Nuevo Nova Monte Valle"
    " Pueblo Campo Castel Castello Punta Ponta Bahía Bahia Cabo"
)
WATERS = frozenset({"Lake", "Bay", "Strait", "Straits", "Isle", "Firth"})  # of which a place is told: the Lake of Lewin
FIRST |= WATERS
# A house by its number and street: 88 Elm Rd, 12 Harbour Road.
ADDRESS = (
    r"\d{1,5}[A-Za-z]? (?:[A-Z][\w'’-]{0,20}\.? ){1,3}(?:St|Rd|Ave|Blvd|Ln|Street|Road|Avenue|Boulevard|Lane|Drive|Way"
    r"|Terrace|Crescent|Close)(?=[.,;:)\"”]|$| (?:in|on|at|and|by|near|was|is|which|where|when|that|to|for|with|after"
    r"|before|until|since|would|will|had|has)\b)"
)
_PARTICLES = word_set("de del della delle dei do da dos das di am im an bei sur sous lez les la las los el al")
_MOST_WORDS = 7


def named_at(sentence: Sentence, at: int, last: int) -> Mention | None:
    """The town whose name begins with a token and ends by `last`: one of the first words, more, a particle, more."""
    texts = sentence.texts
    if texts[at] in WATERS:
        end = at + 3 if at + 2 < last and texts[at + 1] == "of" and texts[at + 2][0].isupper() else at
        return _place(sentence, at, end) if end > at else None
    end, particle = at + 1, 0
    while end < min(last, at + _MOST_WORDS):
        if texts[end] in _PARTICLES:
            particle = particle or end
        elif not texts[end][0].isupper():
            break
        end += 1
    while end > at and texts[end - 1] in _PARTICLES:
        end -= 1
    if not at + 1 < particle < end:
        return None
    return _place(sentence, at, end)


def _place(sentence: Sentence, at: int, end: int) -> Mention:
    label = sentence.text[sentence.begins[at] : sentence.ends[end - 1]]
    town = Entity(id="-".join(label.lower().split()), kind=EntityKind.PLACE, label=label)
    return Mention(Tag.PLACE, at, end, town)
