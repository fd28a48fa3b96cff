"""A person's names, and who is meant by a part of one."""

import pytest

from quizapp.facts.entities.person import People, Person
from tests.facts.extracted import names, sentences


def test_two_people_of_one_family_name_stay_two() -> None:
    people = People()
    people.note(Person("Ada Quill", "Quill"))
    people.note(Person("Bo Quill", "Quill"))
    assert people.full(Person("B. Quill", "Quill")) == Person("Bo Quill", "Quill")
    assert people.full(Person("Ada M. Quill", "Quill")) == Person("Ada Quill", "Quill")
    assert people.full(Person("Zoe Quill", "Quill")) == Person("Zoe Quill", "Quill")


def test_a_fuller_form_replaces_a_shorter_one() -> None:
    people = People()
    people.note(Person("A. Quill", "Quill"))
    people.note(Person("Ada Quill", "Quill"))
    assert people.full(Person("Quill", "Quill")) == Person("Ada Quill", "Quill")


def test_father_and_son_of_one_initial_are_two_people() -> None:
    assert names("Kwame Annor, the son of Kofi Annor, was held.") == ["Kwame Annor", "Kofi Annor"]
    assert set(names("Ada Quill met Mohammed Annor. Muhammad Annor left.")) == {"Ada Quill", "Mohammed Annor"}


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Minister Anselm von Reuth left.", "Reuth said wages would rise.", "Anselm von Reuth"),
        ("They met Ursula von der Leyen.", "Von der Leyen said so.", "Ursula von der Leyen"),
        ("They met Alexander van der Bellen.", "Bellen said so.", "Alexander van der Bellen"),
        ("North Korean leader Kim Jong-un left.", "Kim said so.", "Kim Jong-un"),
        ("Prime Minister Abiy Ahmed left.", "Abiy said so.", "Abiy Ahmed"),
        ("Prime Minister Prayuth Chan-ocha left.", "Prayuth said so.", "Prayuth Chan-ocha"),
        ("Prime Minister Mahathir Mohamad left.", "Mahathir said so.", "Mahathir Mohamad"),
        ("President Enrique Peña Nieto left.", "Peña Nieto said so.", "Enrique Peña Nieto"),
        ("They met Carlos Robledo Ortiz.", "Robledo said so.", "Carlos Robledo Ortiz"),
        ("Prime Minister Sheikh Hasina left.", "Hasina said so.", "Sheikh Hasina"),
        ("Sheikh Tamim bin Hamad Al Thani left.", "Sheikh Tamim said so.", "Tamim bin Hamad Al Thani"),
    ],
)
def test_a_person_is_known_by_a_part_of_the_name_that_is_nobody_elses(first: str, second: str, name: str) -> None:
    people = [
        mention.value.name
        for sentence in sentences(first, second)
        for mention in sentence.mentions
        if isinstance(mention.value, Person)
    ]
    assert people == [name, name]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Anna Reed met Anna Quill.", "Anna said so."),  # of two
        ("Francis Underwood met Pope Francis.", "Francis said so."),
        ("They met Ada Bertha Quill.", "Bertha said so."),  # a second first name
    ],
)
def test_a_part_of_a_name_that_may_be_somebody_elses_means_nobody(first: str, second: str) -> None:
    (_first, last) = sentences(first, second)
    assert not any(isinstance(mention.value, Person) for mention in last.mentions)
