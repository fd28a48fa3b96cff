"""Verbs of a sentence with their subjects."""

import pytest

from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.lexicon import bundled
from tests.facts.extracted import sentences


def clauses(text: str) -> Clauses:
    (sentence,) = sentences(text)
    return Clauses(sentence, bundled())


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The river council signed the pact.", "signed", "The river council"),
        ("The river council on Monday signed the pact.", "signed", "The river council"),
        ("The river council also formally signed the pact.", "signed", "The river council"),
        ("The clerk, an old friend of the mayor, signed the pact.", "signed", "The clerk"),
        ("The pact that the river council signed was torn up.", "signed", "the river council"),
        ("The clerk who signed the pact was dismissed.", "signed", "The clerk"),
        ("They said the river council signed the pact.", "signed", "the river council"),
        ("When the war ended, the river council signed the pact.", "signed", "the river council"),
        (
            "The river council (founded by fishermen) signed the pact.",
            "signed",
            "The river council (founded by fishermen)",
        ),
        ("The river council met and signed the pact.", "signed", "The river council"),
        ("He praised the pact signed in the old harbour.", "signed", "the pact"),
    ],
)
def test_a_verb_has_the_subject_that_a_reader_gives_it(text: str, verb: str, subject: str) -> None:
    seen = clauses(text)
    (wanted,) = [one for one in seen.verbs if seen.words[one.head] == verb]
    assert seen.sentence.words(*seen.subject(wanted)) == subject


def test_verbs_before_and_after_a_place_are_found() -> None:
    seen = clauses("They met in the harbour and agreed to sign the pact.")
    at = seen.words.index("agreed")
    assert seen.before(at) == seen.verbs[0]
    assert seen.finite_after(at) == seen.verbs[1]
    assert seen.finite_before(len(seen.words)) == seen.verbs[1]
    assert seen.before(0) is None
    assert seen.word(-1) == seen.tag(99) == ""


def test_a_verb_after_an_acronym_is_one_where_a_date_follows() -> None:
    held = clauses("The deal with the LPH expires in May.")
    assert [held.words[verb.head] for verb in held.verbs] == ["expires"]
    assert not clauses("The Quelby-led rules for the harbour.").verbs
