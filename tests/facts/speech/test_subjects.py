"""The phrase before a verb of speech that is its subject."""

import pytest

from quizapp.corpus.document import Document, paragraphs
from quizapp.facts.annotate import annotated
from quizapp.facts.lexicon import bundled
from quizapp.facts.speech.speech import sayings
from quizapp.facts.speech.subjects import subjects_before
from quizapp.facts.speech.words import View, speech_words


def subjects(text: str) -> list[str]:
    """The words at the head of each subject of the last verb of speech."""
    (sentence,), _people = annotated(Document("a.txt", text, "0" * 64, paragraphs(text)), bundled())
    view = View(sentence, speech_words(bundled()))
    return [sentence.words(phrase.head, phrase.head + 1) for phrase in subjects_before(view, list(sayings(view))[-1])]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Ada Quill said it was late.", "Ada Quill"),
        ("Ada Quill, who runs the port, said it was late.", "Ada Quill"),
        ("Ada Quill visited the port and said it was late.", "Ada Quill"),
        ("When the court freed Bo Reed, Ada Quill left the room and said it was late.", "Ada Quill"),
        ("Two days after meeting Bo Reed, Ada Quill left the room and said it was late.", "Ada Quill"),
        ("The day the court freed Bo Reed, Ada Quill left the room, saying it was late.", "Ada Quill"),
        ("In 2019, when the court freed Bo Reed, Ada Quill left the room and said it was late.", "Ada Quill"),
        ("After talks in Oslo Ada Quill left by a side door, smiling, and said it was late.", "Ada Quill"),
        ("After the court had freed Bo Reed, Ada Quill, the mayor, resigned and said it was late.", "Ada Quill"),
        ("When the court freed Bo Reed, the banker, Ada Quill resigned and said it was late.", "Ada Quill"),
        ("When the court freed Bo Reed, who wept, Ada Quill resigned and said it was late.", "Ada Quill"),
        ("When it was over Bo Reed wept, but Ada Quill laughed and said it was late.", "Ada Quill"),
        ("Meeting Bo Reed, Ada Quill wept and said it was late.", "Ada Quill"),
        ("To spare Bo Reed, Ada Quill left and said it was late.", "Ada Quill"),
        ("Even as the court freed Bo Reed, Ada Quill left, saying it was late.", "Ada Quill"),
        ("After the vote Ada Quill, the mayor, left the room and said it was late.", "Ada Quill"),
        ("No sooner had the court freed Bo Reed than Ada Quill said it was late.", "Ada Quill"),
        ("Ada Quill left early, saying it was late.", "Ada Quill"),
        ("Its president, Ada Quill of Norland, said it was late.", "Ada Quill"),
        ("Ada Quill, a founder of the league, Rovna, said it was late.", "Ada Quill"),
    ],
)
def test_the_subject_is_found_over_what_stands_between(sentence: str, subject: str) -> None:
    assert subjects(sentence) == [subject]


@pytest.mark.parametrize(
    "sentence",
    ["If Ada Quill said it was late, work stopped.", "The suit against Ada Quill alleging it was late failed."],
)
def test_conditions_and_objects_are_no_subjects(sentence: str) -> None:
    assert subjects(sentence) == []
