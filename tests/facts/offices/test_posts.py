"""Posts: what an office is of, where its words begin and end, and how it is held."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.entities.name_words import words as body_words
from quizapp.facts.fact import FactType, Status
from quizapp.facts.lexicon import bundled
from quizapp.facts.offices.posts import Post, only_person_before, post_at
from quizapp.facts.rules import Reading
from quizapp.facts.sentence import Tag, word_at
from tests.facts.extracted import document, facts, sentences


def reading(*lines: str) -> Reading:
    made = document(*lines)
    polities = body_words(bundled()).gazetteer.polities
    return Reading(made, None, list(sentences(*lines)), None, bundled(), polities)  # type: ignore[arg-type]


def post(*lines: str) -> Post:
    """The post of the last office of the last line."""
    read = reading(*lines)
    sentence = read.sentences[-1]
    at = max(at for at, unit in enumerate(sentence.units) if unit.tag == Tag.OFFICE)
    return post_at(sentence, at, read)


@pytest.mark.parametrize(
    ("sentence", "words", "side"),
    [
        ("The Estonian president left.", "president", "Estonia"),
        ("Estonia's pro-business president left.", "president", "Estonia"),
        ("The president of Estonia left.", "president", "Estonia"),
        ("The governor of Lagos left.", "governor", "Lagos"),
        (
            "The president of the Lewin Football Association left.",
            "president of the Lewin Football Association",
            "Lewin Football Association",
        ),
        (
            "The chairman of the Estonian Judo Federation left.",
            "chairman of the Estonian Judo Federation",
            "Estonian Judo Federation",
        ),
        (
            "The spokesman of the Estonian Foreign Ministry left.",
            "spokesman of the Estonian Foreign Ministry",
            "Estonia",
        ),
        ("Estonia's ambassador to Peru left.", "ambassador to Peru", "Estonia"),
        ("The ambassador to Peru left.", "ambassador to Peru", ""),
        ("The ambassador to the United Nations left.", "ambassador to the United Nations", ""),
        ("The envoy for Peru left.", "envoy for Peru", ""),
        ("The high commissioner to India left.", "high commissioner to India", ""),
        (
            "The chief economist for the Andean region at a brokerage in Lima left.",
            "chief economist for the Andean region at a brokerage in Lima",
            "",
        ),
        ("The Norlandi prime minister left.", "prime minister", ""),
        ("The Kenya-born director left.", "director", ""),
        ("The minister for a second term left.", "minister", ""),
        ("The head of the port welcomed it.", "head of the port", ""),
    ],
)
def test_an_office_is_told_with_what_it_is_of(sentence: str, words: str, side: str) -> None:
    found = post(sentence)
    assert (found.words, found.side) == (words, side)


def test_an_office_in_the_plural_is_told_in_the_singular() -> None:
    assert post("Both prime ministers left.").words == "prime minister"
    assert post("The co-chairs of the Lewin Commission left.").words == "co-chair of the Lewin Commission"


def test_an_office_for_another_office_holder_has_his_office_in_its_words() -> None:
    read = reading("A spokesman for the governor of Lewin left.")
    sentence = read.sentences[0]
    first = next(at for at, unit in enumerate(sentence.units) if unit.tag == Tag.OFFICE)
    assert post_at(sentence, first, read).words == "spokesman for the governor of Lewin"


def test_its_goes_on_with_the_first_body_of_the_sentence_before() -> None:
    lines = (
        "The Lewin Fisheries Agency has its seat in Honiara, the capital of Solomon Islands.",
        "Its director left.",
    )
    assert post(*lines).side == "Lewin Fisheries Agency"


def test_its_president_is_the_polity_s() -> None:
    assert post("Estonia left the Lewin Fisheries Agency.", "Its president left.").side == ""  # there is a choice
    assert post("The Lewin Fisheries Agency lauded Estonia.", "Its president left.").side == ""
    assert post("The Lewin Fisheries Agency lauded Estonia.", "Its prime minister left.").side == "Estonia"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The former Estonian president left.", Status.FORMER),
        ("Estonia's then president left.", Status.FORMER),
        ("The one-time president left.", Status.FORMER),
        ("The caretaker president left.", Status.ACTING),
        ("The outgoing president left.", Status.CURRENT),
    ],
)
def test_how_a_post_is_held_stands_before_it(sentence: str, status: Status) -> None:
    assert post(sentence).status is status


def test_a_post_without_an_office_is_a_mistake_of_the_caller() -> None:
    read = reading("Estonia left.")
    with pytest.raises(TypeError, match="no office"):
        post_at(read.sentences[0], 0, read)


def test_the_only_person_before_is_none_if_there_are_two() -> None:
    read = reading("Ada Quill met Tomas Brandt.", "She left.")
    assert only_person_before(read.sentences[1], 0, read) is None
    read = reading("Ada Quill met him.", "She left.")
    person = only_person_before(read.sentences[1], 0, read)
    assert person is not None
    assert person.name == "Ada Quill"


@given(
    st.lists(
        st.sampled_from(["the", "of", "president", "Estonia", "and", "Senate", "for", "'s", ",", "judge", "to"]),
        min_size=1,
        max_size=12,
    )
)
def test_a_post_never_reaches_beyond_its_sentence(words: list[str]) -> None:
    read = reading("President " + " ".join(words) + " left.")
    for sentence in read.sentences:
        for at, unit in enumerate(sentence.units):
            if unit.tag == Tag.OFFICE:
                found = post_at(sentence, at, read)
                assert 0 <= found.begins <= found.first == at < found.last <= found.ends <= len(sentence.units)
                assert word_at(sentence, at) == ""


def test_a_name_before_a_town_tells_a_club_and_no_town() -> None:
    found = post("They met Quillon Zurich president Ada Quill.")
    assert (found.side, found.polity) == ("Quillon Zurich", None)
    assert post("They met Caretaker Lagos governor Ada Quill.").side == "Lagos"


@pytest.mark.parametrize(
    ("sentence", "words", "side"),
    [
        ("Labour Minister Ada Quill", "Labour Minister", ""),
        ("Foreign Affairs Minister Ada Quill", "Foreign Affairs Minister", ""),
        ("Labour leader Ada Quill", "leader", "Labour"),
        ("the leader of the opposition Concord party", "leader of the opposition Concord party", ""),
        ("the leader of the opposition, Ada Quill,", "leader of the opposition", ""),
        ("Texas Republican Gov. Ada Quill", "Gov.", "Texas"),
        ("Norway, whose president, Ada Quill,", "president", "Norway"),
    ],
)
def test_the_words_of_an_office_are_its_own_and_whole(sentence: str, words: str, side: str) -> None:
    found = post(f"They met {sentence} left.")
    assert (found.words, found.side) == (words, side)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ada Quill, chair of the British Council, left.", "British Council"),
        ("Ada Quill, head of the German Chamber of Commerce, left.", "German Chamber of Commerce"),
        ("Ada Quill, chief of the Danish Savings Bank, left.", "Danish Savings Bank"),
        ("Ada Quill, president of the Swiss Federal Council, left.", "Switzerland"),
        ("The Portuguese coach of Iran, Ada Quill, left.", "Iran"),
        ("German coach Ada Quill left.", ""),
        ("Germany coach Ada Quill left.", "Germany"),
        ("Ada Quill, president of the Swiss National Bank, left.", "Switzerland"),
    ],
)
def test_a_nation_s_name_before_an_office_or_body_is_not_always_whose_it_is(line: str, told: str) -> None:
    (found,) = facts(FactType.LEADER_ROLE, line)
    assert found.normalised.endswith(f"|{told}")


def test_a_deputy_representative_is_no_deputy() -> None:
    assert not facts(FactType.LEADER_ROLE, "Ada Quill, deputy US representative to ASEAN, read a note.")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The vice mayor of Ningbo, Lin Bo, arrived in China's capital on Monday.", "Lin Bo|vice mayor|Ningbo"),
        ("Lin Bo, deputy mayor of Harbin, flew from China to Norway.", "Lin Bo|deputy mayor|Harbin"),
        ("Lin Bo, vice-mayor of Harbin, praised the ports of Norway.", "Lin Bo|vice-mayor|Harbin"),
    ],
)
def test_who_stands_below_a_mayor_is_of_the_town_and_of_no_land(line: str, told: str) -> None:
    assert [fact.normalised for fact in facts(FactType.LEADER_ROLE, line)] == [told]
