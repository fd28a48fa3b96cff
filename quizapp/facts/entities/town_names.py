"""Towns of several words that no gazetteer knows, by a first word and a particle that they share: San Luis del Sur."""

from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import word_set
from quizapp.facts.sentence import Mention, Sentence, Tag

FIRST = word_set(
    "San Santa Santo São Sao Sant Sankt Saint St St. Puerto Porto Port Ciudad Villa Vila Nueva Nuevo Nova Monte Valle"
    " Pueblo Campo Castel Castello Punta Ponta Bahía Bahia Cabo"
)
_PARTICLES = word_set("de del della delle dei do da dos das di am im an bei sur sous lez les la las los el al")
_MOST_WORDS = 7


def named_at(sentence: Sentence, at: int, last: int) -> Mention | None:
    """The town whose name begins with a token and ends by `last`: one of the first words, more, a particle, more."""
    texts = sentence.texts
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
    label = sentence.text[sentence.begins[at] : sentence.ends[end - 1]]
    town = Entity(id="-".join(label.lower().split()), kind=EntityKind.PLACE, label=label)
    return Mention(Tag.PLACE, at, end, town)
