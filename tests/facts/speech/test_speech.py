"""Verbs of speech: which tell that something was said, and which only look so."""

import pytest

from quizapp.corpus.document import Document, paragraphs
from quizapp.facts.annotate import annotated
from quizapp.facts.lexicon import bundled
from quizapp.facts.speech.speech import sayings
from quizapp.facts.speech.words import View, speech_words


def verbs(text: str) -> list[tuple[str, bool]]:
    """The verbs of speech of a sentence, each with whether it is sure."""
    found, _people = annotated(Document("a.txt", text, "0" * 64, paragraphs(text)), bundled())
    return [
        (saying.verb.base, saying.sure)
        for sentence in found
        for saying in sayings(View(sentence, speech_words(bundled())))
    ]


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Ada Quill said it was late.", "say"),
        ("Ada Quill has repeatedly warned of floods.", "warn"),
        ("Ada Quill declared that it was over.", "declare"),
        ("Ada Quill confirmed the bridge was shut.", "confirm"),
        ("Ada Quill pointed out that it was late.", "point out"),
        ("Ada Quill described it as a farce.", "describe"),
        ("Ada Quill called it a farce.", "call"),
        ('Ada Quill fumed: "It is late."', "fume"),
        ("Ada Quill promised to cut taxes.", "promise"),
        ("The mission would say only that it was late.", "say"),
    ],
)
def test_a_verb_tells_of_speech(sentence: str, verb: str) -> None:
    assert verbs(sentence) == [(verb, True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Quill would not say why.",
        "Ada Quill declared independence from her party.",
        "Ada Quill fumed for hours.",
        "The meeting was called for Monday.",
        "Ada Quill said nothing.",
        "They are at the Lewin think tank.",
        "The ministry announced a budget.",
        "It was a claim of no weight.",
        '"Bo Reed said it was late."',
    ],
)
def test_a_verb_that_tells_of_none(sentence: str) -> None:
    assert verbs(sentence) == []


def test_a_verb_after_what_was_said_is_speech_only_there() -> None:
    assert verbs("The bridge is shut, Ada Quill confirmed on Monday.") == [("confirm", False)]
