"""Tests of the quick look for events of the record."""

from quizapp.facts.lexicon import bundled
from quizapp.facts.record.record import KnownEvent, Record, record
from quizapp.facts.record.signs import Signs
from quizapp.facts.sentence import words_of

SIGNS = Signs([[["quill"], ["sign", "was sealed"]], [["un"], ["north bank"], ["left"], ["never seen"]]], 3)


def may_tell(text: str) -> bool:
    return SIGNS.may_tell([word.lower() for word in words_of(text)])


def test_text_with_a_word_of_each_group_may_tell() -> None:
    assert may_tell("Quill signed it")
    assert may_tell("It was sealed by Quíll's aides")
    assert may_tell("The UN left the north bank")  # of four groups three are looked at


def test_text_without_a_word_of_one_group_tells_nothing() -> None:
    assert not may_tell("Quill read it")
    assert not may_tell("They signed it")
    assert not may_tell("")


def test_short_word_stands_as_a_whole() -> None:
    assert not may_tell("Under the north bank they left")


def test_part_of_a_word_is_looked_at() -> None:
    assert may_tell("the Quill-signed paper")


def test_words_that_tell_an_event_of_the_record_may_tell_it() -> None:
    for event in record(bundled()).events:
        _may_be_told(event)


def _may_be_told(event: KnownEvent) -> None:
    longest = max(map(len, event.groups))
    known = Record((), (event,))
    for at in range(longest):
        text = " ".join(group[at % len(group)] for group in event.groups)
        assert known.may_tell([word.lower() for word in words_of(text)])
