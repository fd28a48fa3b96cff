"""Sentences as rules see them: tokens that slice back, shadows, units, and who claimed a token first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.document import Paragraph
from quizapp.corpus.sentences import Stretch
from quizapp.facts.sentence import Mention, Sentence, Tag, plain


def sentence(text: str) -> Sentence:
    return Sentence(text, Paragraph(1, 0, text), 0, Stretch(0, len(text)))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Norland's aid", ["Norland", "'s", "aid"]),
        ("Norland’s aid", ["Norland", "’s", "aid"]),
        ("the U.S. envoy", ["the", "U.S.", "envoy"]),
        ("S.Lewin and J. Quill", ["S.", "Lewin", "and", "J.", "Quill"]),
        ("Mr. O'Brien", ["Mr.", "O'Brien"]),
        ("al-Quill's five-day trip", ["al-Quill", "'s", "five-day", "trip"]),
        ("$7.6 billion (US$128m)", ["$", "7.6", "billion", "(", "US$", "128m", ")"]),
        ("440-0 in 2015-2017, the 1990s", ["440-0", "in", "2015-2017", ",", "the", "1990s"]),
        ("“Yes,” he said -- no…", ["“", "Yes", ",", "”", "he", "said", "--", "no", "…"]),
        ("don't", ["don't"]),
        ("left at 5 p.m. on Sunday", ["left", "at", "5", "p.m.", "on", "Sunday"]),
        ("It left at 11 a.m.", ["It", "left", "at", "11", "a.m", "."]),
        ("Ade\u0301ba\u0301yo\u0323\u0300 Quill's", ["Ade\u0301ba\u0301yo\u0323\u0300", "Quill", "'s"]),
        ("Lef\ufffdvre won", ["Lef\ufffdvre", "won"]),
        ("the states' rights", ["the", "states", "'", "rights"]),
    ],
)
def test_words_numbers_and_signs_are_tokens(text: str, tokens: list[str]) -> None:
    assert sentence(text).texts == tokens


@given(st.text(max_size=200))
def test_tokens_slice_back_and_leave_out_nothing_but_blanks(text: str) -> None:
    made = sentence(text)
    assert [text[begin:end] for begin, end in zip(made.begins, made.ends, strict=True)] == made.texts
    assert "".join(made.texts) == "".join(text.split())


_CHUNKS = (
    "U.S. J. p.m. a.m Lewin ’s (D-R.I. , 440-0 Mr . Lewin, said: signed. Mr. No. NATO; why? so! park) İzmir, q. p."
)


@given(st.lists(st.sampled_from(_CHUNKS.split())))
def test_what_stands_between_blanks_is_cut_the_same_however_wide_they_are(words: list[str]) -> None:
    narrow, wide = sentence(" ".join(words)), sentence("  ".join(words))
    assert narrow.texts == wide.texts
    assert narrow.capitals == wide.capitals
    assert [narrow.text[first:last] for first, last in zip(narrow.begins, narrow.ends, strict=True)] == narrow.texts


def test_the_shadow_has_words_in_lower_case_and_mentions_as_capitals() -> None:
    made = sentence("Envoy Ada Quill LEFT “Portsea”.")
    made.add([Mention(Tag.OFFICE, 0, 1, "envoy"), Mention(Tag.PERSON, 1, 3, "Ada Quill")])
    made.seal()
    assert made.shadow == 'O P left " portsea " .'
    assert made.tags == {"O", "P"}
    assert made.words(1, 3) == "Ada Quill LEFT"
    assert [made.unit_at(offset) for offset in (0, 2, 4, 7, 9)] == [0, 1, 2, 2, 3]


def test_of_mentions_that_overlap_the_first_is_taken() -> None:
    made = sentence("Bank of Norland governor")
    made.add([Mention(Tag.BODY, 0, 3)])
    made.add([Mention(Tag.POLITY, 2, 3), Mention(Tag.OFFICE, 3, 4), Mention(Tag.NAME, 4, 4)])
    made.seal()
    assert made.shadow == "B O"


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 10)), max_size=8))
def test_units_cover_every_token_once_and_in_order_whatever_is_claimed(claims: list[tuple[int, int]]) -> None:
    made = sentence("a b c d e f g h i j")
    made.add(Mention(Tag.NAME, first, last) for first, last in claims)
    made.seal()
    assert [at for unit in made.units for at in range(unit.first, unit.last)] == list(range(10))
    assert len(made.shadow.split(" ")) == len(made.units)
    assert [made.unit_at(made.offset_of(at)) for at in range(len(made.units))] == list(range(len(made.units)))


def test_characters_lead_to_the_tokens_they_touch() -> None:
    made = sentence("about $128 million now")
    assert made.tokens_at(6, 18) == (1, 4)
    assert made.tokens_at(7, 9) == (2, 3)


def test_words_in_shadows_have_plain_signs() -> None:
    assert plain("“Self–Styled”’s") == '"self-styled"\'s'


def test_places_are_the_tokens_of_words_in_whatever_case() -> None:
    text = "The Barge left, and the barge came."
    sentence = Sentence(text, Paragraph(1, 0, text), 0, Stretch(0, len(text)))
    assert sentence.places(frozenset({"barge", "quay"})) == [1, 6]
    assert sentence.places(frozenset({"quay"})) == []


def test_beyond_a_sentence_there_are_no_words() -> None:
    one = sentence("Ada Quill spoke.")
    one.seal()
    assert (one.words(2, 9), one.words(4, 7)) == ("spoke.", "")
