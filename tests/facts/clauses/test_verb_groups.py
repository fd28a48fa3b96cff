"""Verbs with their helpers: which words are verbs, and of what tense."""

import pytest

from quizapp.corpus.date_expression import Tense
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.clauses.verb_groups import verb_groups
from quizapp.facts.lexicon import bundled


def groups(shadow: str) -> list[tuple[str, Verb]]:
    words = shadow.split(" ")
    tags = [word if len(word) == 1 and word.isupper() else "" for word in words]
    return [(" ".join(words[verb.first : verb.last]), verb) for verb in verb_groups(words, tags, bundled())]


def found(shadow: str) -> list[str]:
    return [words for words, _verb in groups(shadow)]


@pytest.mark.parametrize(
    ("shadow", "verbs", "tense"),
    [
        ("P signed the pact .", "signed", Tense.PAST),
        ("P has signed the pact .", "has signed", Tense.PAST),
        ("the pact was signed in L .", "was signed", Tense.PAST),
        ("the pact will be signed in L .", "will be signed", Tense.FUTURE),
        ("P is to sign the pact .", "is to sign", Tense.FUTURE),
        ("P is set to sign the pact .", "is set to sign", Tense.FUTURE),
        ("P was due to leave L .", "was due to leave", Tense.FUTURE),
        ("the pact has to be ratified .", "has to be ratified", Tense.FUTURE),
        ("P had to leave L .", "had to leave", Tense.PAST),
        ("the pact would end the war .", "would end", Tense.FUTURE),
        ("the pact would have ended the war .", "would have ended", Tense.UNKNOWN),
        ("P was on T sentenced to Y .", "was on T sentenced", Tense.PAST),
        ("talks resume in L .", "resume", Tense.UNKNOWN),
        ("P leaves L .", "leaves", Tense.UNKNOWN),
        ("P was a farmer .", "was", Tense.PAST),
    ],
)
def test_a_group_has_its_helpers_and_tense(shadow: str, verbs: str, tense: Tense) -> None:
    ((words, verb),) = groups(shadow)
    assert (words, verb.tense) == (verbs, tense)
    assert verb.finite


def test_denial_passive_and_speech_are_told() -> None:
    ((_words, verb),) = groups("the pact was not signed .")
    assert verb.denied
    assert verb.passive
    ((_words, verb),) = groups("P told the hall .")
    assert verb.reports
    assert not verb.passive


@pytest.mark.parametrize(
    "shadow",
    [
        "the talks in L and the vote on T",
        "a written reply to the report",
        "according to the ministry",
        "a hundred meetings in L during the hearing",
        "the signed pact",
    ],
)
def test_nouns_and_adjectives_are_no_verbs(shadow: str) -> None:
    assert found(shadow) == []
