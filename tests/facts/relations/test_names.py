"""Capitalised words beside a name belong to it, those that only begin a sentence do not."""

import pytest

from quizapp.facts.fact import FactType
from quizapp.facts.lexicon import bundled
from quizapp.facts.relations.names import joined, own_names
from tests.facts.extracted import facts, sentences


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("He bought Kestrel Water in May.", "he bought X in T ."),
        ("Kestrel Water is closed.", "X is closed ."),
        ("Yesterday Parliament was closed.", "T B was closed ."),
        ("A Central Asian republic was closed.", "a central asian republic was closed ."),
        ("It was closed.", "it was closed ."),
    ],
)
def test_a_row_of_names_and_capitalised_words_is_one_name(text: str, shadow: str) -> None:
    assert joined(sentences(text)[0], bundled(), {}).shadow == shadow


def test_a_sentence_without_such_rows_is_the_same() -> None:
    sentence = sentences("Ada Quill met Bo Reed in Oslo.")[0]
    assert joined(sentence, bundled(), {}) is sentence


SCENE = "Karvenia's parliament met in Dolsk, and the Karvenian army and that of Tolmark stayed in their barracks."


@pytest.mark.parametrize(
    ("sentence", "triple"),
    [
        ("Karvenia borders Tolmark to the south and Norway to the west.", "Karvenia borders Tolmark"),
        ("Soldiers fired into the air in Dolsk, the Karvenian capital.", "Dolsk capital_of Karvenia"),
        ("The president of Karvenia flew home to Dolsk, the capital, on Monday.", "Dolsk capital_of Karvenia"),
        ("The Karvenian province of Upper Marn has been cut off.", "Upper Marn part_of Karvenia"),
        ("Karvenia joined the European Union in 2013.", "Karvenia member_of European Union"),
        ("Some 3,000 people fled from Karvenia into neighbouring Tolmark.", ""),
        ("Halvard Lines is 49 per cent owned by the Karvenian state.", "Karvenian state owns Halvard Lines"),
    ],
)
def test_a_land_that_no_lexicon_knows_is_one_by_its_people_or_what_it_has(sentence: str, triple: str) -> None:
    found = [f"{one.subject} {one.predicate} {one.normalised}" for one in facts(FactType.RELATION, SCENE, sentence)]
    assert triple in found if triple else not found


def test_a_company_beside_one_of_its_products_is_no_land() -> None:
    assert own_names(sentences("He drove a Quillan past the Brekke yard. Brekke closed."), bundled()) == {}


def test_a_sentence_may_begin_with_the_last_word_of_a_name() -> None:
    named = own_names(sentences("It is dug by Minera Maresk. Maresk belongs to a bank."), bundled())
    assert {name: unit.tag for name, unit in named.items()} == {"Maresk": "X"}


@pytest.mark.parametrize("word", ["However", "Separately", "Meanwhile", "Elsewhere", "Instead"])
def test_a_word_that_begins_a_sentence_and_is_told_of_is_a_name_unless_it_only_begins_it(word: str) -> None:
    assert own_names(sentences(f"{word}, a unit of Kestrel Water, closed."), bundled()) == {}
    assert set(own_names(sentences("Quillo, a unit of Kestrel Water, closed."), bundled())) == {"Quillo"}
