"""Names of bodies, polities, places and events: known ones, and those that a head word tells."""

import pytest

from quizapp.facts.fact import Entity
from quizapp.facts.sentence import Tag
from tests.facts.extracted import mentioned, sentences


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("She joined the Harbour Workers Party in May.", ["Harbour Workers Party"]),
        ("He wrote to the Ministry of Trade and Industry.", ["Ministry of Trade and Industry"]),
        ("It went to the International Committee of the Green Cross.", ["International Committee of the Green Cross"]),
        ("Members of the East Lewin Lawyers' Union stayed away.", ["East Lewin Lawyers' Union"]),
        ("The People's Assembly met; the Senate did not.", ["People's Assembly", "Senate"]),
        ("He left the Farmers and Greens Union.", ["Farmers and Greens Union"]),
        ("Officials of the Georgian Fisheries Agency agreed.", ["Georgian Fisheries Agency"]),
    ],
)
def test_a_head_word_tells_a_body_with_what_belongs_to_its_name(sentence: str, bodies: list[str]) -> None:
    assert mentioned(Tag.BODY, sentence) == bodies


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr Stella Lawrence Tax spoke.",  # a law's head, but a person's name
        "Vice-chairman Howard March stayed.",
        "Then Ada Bishop left with Bill Crosby.",
        "Chief Executive Martin Skov resigned.",
    ],
)
def test_a_person_is_no_body_place_or_law_because_of_the_last_name(sentence: str) -> None:
    assert not any(mentioned(tag, sentence) for tag in (Tag.BODY, Tag.LAW, Tag.PLACE, Tag.EVENT))


def test_a_body_knows_the_polity_that_its_name_begins_with() -> None:
    (sentence,) = sentences("Sources in the Estonian Fisheries Agency agreed.")
    (body,) = [mention.value for mention in sentence.mentions if mention.tag is Tag.BODY]
    assert isinstance(body, Entity)
    assert body.side == "estonia"


@pytest.mark.parametrize(
    ("sentence", "tag", "words"),
    [
        ("Talks between Norway and the United States failed.", Tag.POLITY, ["Norway", "United States"]),
        ("A Norwegian and two Swedes came.", Tag.DEMONYM, ["Norwegian", "Swedes"]),
        ("NORWAY WINS", Tag.POLITY, ["NORWAY"]),
        ("The U.S. and S. Ossetia were named.", Tag.POLITY, ["U.S.", "S. Ossetia"]),
    ],
)
def test_polities_are_known_by_all_their_names(sentence: str, tag: Tag, words: list[str]) -> None:
    assert mentioned(tag, sentence) == words


def test_a_date_after_on_is_no_part_of_a_bodys_name() -> None:
    assert mentioned(Tag.POLITY, "It became a member of the European Union on Monday.") == ["European Union"]
    assert mentioned(Tag.BODY, "She spoke to the Portsea Trade Council on Friday.") == ["Portsea Trade Council"]


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Bank of Norland Governor Ada Quill said so.", ["Bank of Norland"]),
        ("Reserve Bank of India Governor Ada Quill said so.", ["Reserve Bank of India"]),
        ("Bank of Uganda Deputy Governor Ada Quill said so.", ["Bank of Uganda"]),
        ("Supreme Court of India Chief Justice Ada Quill said so.", ["Supreme Court of India"]),
        ("University of Peru President Ada Quill said so.", ["University of Peru"]),
        ("The Office of the Prime Minister said so.", ["Office of the Prime Minister"]),
        ("The Ministry of Foreign Affairs and Regional Integration said so.",
         ["Ministry of Foreign Affairs and Regional Integration"]),
    ],
)  # fmt: skip
def test_a_title_before_another_name_ends_the_name_of_a_body(sentence: str, bodies: list[str]) -> None:
    assert mentioned(Tag.BODY, sentence) == bodies


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Real Madrid lost.", "Real Madrid"),
        ("Bayern Munich lost.", "Bayern Munich"),
        ("Dynamo Kyiv lost.", "Dynamo Kyiv"),
        ("University of Cape Town students marched.", "University of Cape Town"),
        ("Kenya Red Cross said so.", "Kenya Red Cross"),
        ("The Norwegian Red Cross said so.", "Norwegian Red Cross"),
    ],
)
def test_a_body_that_is_named_after_a_place_is_a_body_of_its_own(sentence: str, body: str) -> None:
    values = [mention.value for mention in sentences(sentence)[0].mentions if mention.tag is Tag.BODY]
    assert [value.label for value in values if isinstance(value, Entity)] == [body]
    assert not mentioned(Tag.PLACE, sentence)
