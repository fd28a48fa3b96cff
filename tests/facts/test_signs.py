"""Signs: what words show at one look, and that nothing is lost by looking only there."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.date_grammar import expressions
from quizapp.corpus.date_words import may_date
from quizapp.corpus.document import Paragraph
from quizapp.corpus.sentences import Stretch
from quizapp.facts import signs
from quizapp.facts.annotate import ANNOTATORS
from quizapp.facts.lexicon import bundled
from quizapp.facts.sentence import Sentence

_WORDS = (
    "Monday 2014 1990s mid-May mid-2014 3-5 14th 2014-05-03 12 last the next year May 3 March days ago on in of"
    " two-year dozen hundred percent $ million treaty deal agreed signed with minister ex-president voted against"
    " for 7 no unanimously Quill weekend Christmas summer fiscal year-long long the day after 5/6/2014 1980-85"
)

_OF_PARTS = {part: signs.sign_of_parts((part,)) for part in ("vote", "voted", "ted", "o")}
_DEAL = signs.sign_of(lambda _lexicons: {"deal"}, joined=lambda _lexicons: lambda word: "deal" in word)


def test_a_sentence_shows_what_its_words_show_and_what_all_show() -> None:
    shown = signs.shown(["a", "two-day", "trip"], bundled())
    assert shown & signs.ANY
    assert shown & signs.HYPHEN
    assert shown & signs.FIGURE
    assert not signs.shown(["a", "trip"], bundled()) & (signs.HYPHEN | signs.FIGURE)


@given(st.text("avoted-", min_size=1, max_size=12))
def test_a_sign_of_parts_is_shown_by_each_word_that_has_one(word: str) -> None:
    for part, sign in _OF_PARTS.items():
        assert bool(signs.shown([word], bundled()) & sign) == (part in word)


def test_a_sign_of_words_is_told_of_other_words_only_where_they_are_not_of_letters_alone() -> None:
    assert signs.shown(["deal"], bundled()) & _DEAL
    assert signs.shown(["no-deal"], bundled()) & _DEAL
    assert not signs.shown(["ideal"], bundled()) & _DEAL


def test_words_that_nobody_looked_at_show_everything() -> None:
    assert signs.ALL & signs.HYPHEN
    assert signs.ALL & signs.ANY


@given(st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=8))
def test_what_a_sentence_without_its_signs_is_not_asked_for_is_not_there(words: list[str]) -> None:
    text = " ".join(words)
    one = Sentence(text, Paragraph(1, 0, text), 0, Stretch(0, len(text)))
    shown = signs.shown(one.lower, bundled())
    for annotator, wanted in ANNOTATORS:
        assert shown & wanted or not list(annotator(one, bundled()))


@given(st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=6))
def test_each_date_has_a_word_that_may_be_the_telling_one(words: list[str]) -> None:
    for dated in expressions(words):
        assert any(may_date(word.lower()) for word in words[dated.first : dated.last])
