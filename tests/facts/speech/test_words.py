"""The lexicons of speech: their kinds are known, their forms whole, and plurals stand for groups."""

from quizapp.facts.lexicon import bundled, items
from quizapp.facts.speech.words import speech_words

_VERB_KINDS = {"say", "tell", "that", "judge", "call", "find", "quote", "act", "mind"}
_NOUN_KINDS = {"silent", "person", "group", "body", "document", "media"}


def test_every_verb_has_its_base_and_past_and_a_known_kind() -> None:
    rows = bundled().rows("speech_verbs")
    assert [row for row in rows if not row["past"] or row["kind"] not in _VERB_KINDS] == []


def test_only_forms_that_tell_something_else_as_often_are_left_out() -> None:
    assert [row["base"] for row in bundled().rows("speech_verbs") if not all(row.values())] == [
        *("adamant", "confident", "fear", "hopeful", "optimistic", "rule", "rule that")
    ]


def test_every_noun_of_a_speaker_has_a_known_kind() -> None:
    assert {row["kind"] for row in bundled().rows("speakers")} == _NOUN_KINDS


def test_the_files_are_sorted_and_in_lower_case() -> None:
    for name in ("speech_verbs", "speakers"):
        words = [next(iter(row.values())) for row in bundled().rows(name)]
        assert words == sorted(words)
        assert words == [word.lower() for word in words]


def test_a_word_may_be_of_several_kinds() -> None:
    known = speech_words(bundled())
    assert "would" in known.unsaid
    assert "would" in known.auxiliaries


def test_plurals_of_people_and_bodies_are_groups() -> None:
    nouns = speech_words(bundled()).nouns
    assert (nouns["diplomat"], nouns["diplomats"], nouns["ministries"]) == ("person", "group", "group")


def test_a_verb_of_two_words_is_known_by_its_first() -> None:
    (rest, verb), *_ = speech_words(bundled()).verbs["pointed"]
    assert (rest, verb.base, verb.form) == (("out",), "point out", "past")


def test_every_kind_of_small_word_is_used() -> None:
    kinds = {kind for row in bundled().rows("speech_words") for kind in items(row["kind"])}
    assert kinds == {
        "adverb",
        "auxiliary",
        "determiner",
        "disputed",
        "evaluation",
        "expressed",
        "means",
        "place preposition",
        "preposition",
        "quality",
        "rejected",
        "unsaid",
        "unspeech",
        "verdict",
        "welcomed",
    }
