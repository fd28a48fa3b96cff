"""What stands around a verb of speech tells whether anything was said."""

import pytest

from tests.facts.speech.test_speech import verbs


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Ada Quill told the council that she knew nothing.", "tell"),
        ("Ada Quill urged Norland to sign.", "urge"),
        ("Ada Quill called on the miners to go back.", "call"),
        ("Ada Quill estimated the damage at 40 million euros.", "estimate"),
    ],
)
def test_a_hearer_a_wish_or_a_figure_makes_it_speech(sentence: str, verb: str) -> None:
    assert (verb, True) in verbs(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Quill told stories.",
        "Ada Quill said a few words.",
        "Ada Quill argued with her brother.",
        "Ada Quill held that office until May.",
    ],
)
def test_only_that_somebody_spoke_is_no_speech(sentence: str) -> None:
    assert verbs(sentence) == []
