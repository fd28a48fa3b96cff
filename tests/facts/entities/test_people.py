"""People: which names are persons, and that later mentions lead to the full name."""

import pytest

from quizapp.facts.sentence import Tag
from tests.facts.extracted import mentioned, names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Yesterday Maria Okafor left.", "Maria Okafor"),
        ("The vote was lost by Liesbeth van der Elst on a whim.", "Liesbeth van der Elst"),
        ("Van der Elst, 58, left.", "Van der Elst"),
        ("It was written by J. R. Okafor alone.", "J. R. Okafor"),
        ("A letter of Dr. Maria Okafor arrived.", "Maria Okafor"),
        ("Then Gen. Abdou bin Salman Al Harthi left.", "Abdou bin Salman Al Harthi"),
        ("President Do Kyung-a left.", "Do Kyung-a"),
        ("On arrival Xi Zhongwen left.", "Xi Zhongwen"),
        ("The letter, said Per Qvistgaard, was late.", "Per Qvistgaard"),
        ("The boat of Qvist Torgaard, 47, sank.", "Qvist Torgaard"),
        ("The mission, led by Qvist Torgaard, left.", "Qvist Torgaard"),
        ("Haryanto, the lead investigator, left.", "Haryanto"),
        ("The Estonian colonel Qvist Torgaard left.", "Qvist Torgaard"),
        ("Then-mayor Zviad Qvistadze left.", "Zviad Qvistadze"),
        ("They heard Qvist Torgaard, who left.", "Qvist Torgaard"),
        ("They heard Qvist Torgaard of the Greens, who left.", "Qvist Torgaard"),
        ("They heard Qvist Torgaard, a former pharmacist who left.", "Qvist Torgaard"),
        ("Her mother, Qvist Torgaard, left.", "Qvist Torgaard"),
        ("In the end the musician Qvist Torgaard left.", "Qvist Torgaard"),
        ("Yesterday Tony deBrum left.", "Tony deBrum"),
        ("The letter of Maria d'Abreu-Costa was late.", "Maria d'Abreu-Costa"),
        ("The letter of Qvist Torgaardsdóttir was late.", "Qvist Torgaardsdóttir"),
        ("The speaker, Eduardo Ferro Rodrigues, left.", "Eduardo Ferro Rodrigues"),
        ("Police Chief Art Medina left.", "Art Medina"),
        ("Later in Nairobi Hannah Okafor left.", "Hannah Okafor"),
        ("The mayor of Lewin Ada Quill left.", "Ada Quill"),
        ("They heard Qvist Torgaard of the campaign group Clean Bay.", "Qvist Torgaard"),
        ("Then Ms Lund left.", "Lund"),
        ("Then President Lincoln left.", "Lincoln"),
    ],
)
def test_a_person_is_told_by_given_name_title_age_office_or_speech(sentence: str, name: str) -> None:
    assert names(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Armed Forces and the Unionist Party agreed.",
        "Officials from the Rose Garden Project agreed.",
        "Meanwhile Russian Railways raised fares.",
        "Last Monday Police Union talks began.",
        "The Black Sea was calm.",
    ],
)
def test_an_organisation_is_never_read_as_a_person(sentence: str) -> None:
    assert names(sentence) == []


def test_a_surname_alone_leads_to_the_full_name_before_or_after() -> None:
    lines = ("Okafor was late.", "Maria Okafor apologised.", "Mrs Okafor left with Quill.")
    assert names(*lines) == ["Maria Okafor", "Maria Okafor", "Maria Okafor"]


def test_a_name_with_an_honorific_elsewhere_is_a_person_s() -> None:
    assert names("They met Qvist Torgaard there.", "Mrs Torgaard left.") == ["Qvist Torgaard", "Qvist Torgaard"]
    assert names("They met Qvist Torgaard there.", "It rained.") == []


def test_a_family_name_that_stands_first_leads_to_the_full_name() -> None:
    assert names("Premier Li Keming left.", "Li was tired.") == ["Li Keming", "Li Keming"]


def test_an_honorific_belongs_to_the_mention_but_not_to_the_name() -> None:
    assert mentioned(Tag.PERSON, "Yesterday Mr. Tomas Brandt left.") == ["Mr. Tomas Brandt"]
    assert names("Yesterday Mr. Tomas Brandt left.") == ["Tomas Brandt"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Cameron Young asked for a longer pause.", "Cameron Young"),
        ("They heard from Ruth West about the harbour.", "Ruth West"),
        ("The donor Michael Bloomberg opened the wing.", "Michael Bloomberg"),
    ],
)
def test_a_family_name_that_is_a_plain_word_or_an_outlet_stays_with_its_given_name(sentence: str, name: str) -> None:
    assert mentioned(Tag.PERSON, sentence) == [name]


def test_a_plain_word_after_another_name_ends_it() -> None:
    assert mentioned(Tag.PERSON, "Ms Okafor Young people will miss the bus, she said.") == ["Ms Okafor"]


def test_a_word_that_begins_a_sentence_is_a_name_where_it_is_one_elsewhere() -> None:
    lines = ("He met officials of Valdoria.", "Valdoria borders Austria.", "Yesterday it rained.")
    assert mentioned(Tag.NAME, *lines) == ["Valdoria", "Valdoria"]


def test_another_given_name_before_a_known_surname_is_somebody_else() -> None:
    told = ["Hari Das", "Ravi Das", "Mohan Das"]
    assert names("Hari Das was held along with his sons, Ravi Das and Mohan Das.") == told


def test_a_town_that_speaks_is_the_person_of_that_name() -> None:
    assert names("Pia Lund, the mayor, left.", "Lund said no.") == ["Pia Lund", "Pia Lund"]
    assert names("Pia Lund, the mayor, left.", "The office in Lund said no.") == ["Pia Lund"]


@pytest.mark.parametrize("sentence", ["The Chief Minister House was dark.", "Qvist Islands of the lake were dark."])
def test_a_seat_and_islands_are_no_people(sentence: str) -> None:
    assert names(sentence) == []


def test_a_full_name_is_a_person_where_its_last_word_stands_alone_before_an_age() -> None:
    first = "Ragna Torgaardsen of Norway beat the sitting head."
    assert names(first, "Torgaardsen, 52, who once ran a team, starts on 1 January.", "Torgaardsen would go.") == [
        *["Ragna Torgaardsen"] * 3
    ]
    assert names(first, "Torgaardsen, who once ran a team, starts on 1 January.") == []
