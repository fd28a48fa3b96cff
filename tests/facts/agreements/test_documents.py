"""Titles whose head other things have as well: what around them tells that they are agreements."""

import pytest

from tests.facts.extracted import titled_agreements


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The Act of Tarmela, signed on 3 May by both bishops, gave the pasture away.", "Act of Tarmela"),
        ("The Act of Tarmela, as the short document is headed, gave the pasture away.", "Act of Tarmela"),
        ("The two kingdoms were joined by the Act of Union in 1707.", "Act of Union"),
        ("The two delegations initialled the Final Act of Velburg in 1975.", "Final Act of Velburg"),
        ("The Statute of Tarnow was signed by all princes.", "Statute of Tarnow"),
        ("The boundary was fixed in the Agreed Minutes of March 1958.", "Agreed Minutes"),
        ("Fishing there is governed by the Exchange of Letters of 1964.", "Exchange of Letters"),
        ("Under the Convenio of 1971 the province supplies the water free.", "Convenio of 1971"),
        ("The border follows the Treaty of 1904.", "Treaty of 1904"),
        ("Under the Protocol of October 1967 ships are searched.", "Protocol of October 1967"),
        ("The Acuerdo of Santa Fe, signed by six unions, froze wages.", "Acuerdo of Santa Fe"),
        ("The Tratado de Limites was read out.", "Tratado de Limites"),
        ("The so-called Brezno Commitments of 2016 promised a new school.", "Brezno Commitments"),
        ("The Harbour Principles, signed by all ports, set a limit.", "Harbour Principles"),
        ("Councillors voted to stay in the Kirra Bay City Deal.", "Kirra Bay City Deal"),
        ("What both agreed on was a list known simply as the Lewin Package.", "Lewin Package"),
        ("Norland ratified the ILC Convention long ago.", "ILC Convention"),
        ("The ILC Charter, adopted in 2007, forbids it.", "ILC Charter"),
    ],
)
def test_it_is_signed_binds_or_stands_with_a_place_or_year(line: str, name: str) -> None:
    assert titled_agreements(line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "The governor signed the Clean Water Act on Tuesday.",
        "An Act of Parliament is needed to close the pit.",
        "It was an Act of God, the insurers said.",
        "The Statute of Limitations had run out.",
        "The Final Act of the opera drew tears.",
        "Delegates at the NRA Convention ratified the platform.",
        "She spoke at the Convention of 2004.",
        "The Green New Deal was a slogan.",
        "The Town Deal Board met on Monday.",
        "The Growth Deal minister resigned.",
        "Its so-called Green Platform promised jobs for all.",
        "The Act of Killing won a prize.",
        "The Convenio restaurant was full.",
        "The Harbour Principles are a band from Lewin.",
        "His record, known simply as the Package, sold well.",
    ],
)
def test_other_acts_deals_and_conventions_are_none(line: str) -> None:
    assert titled_agreements(line) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The Brookvale Platform, the coalition agreement of May 2019, says nothing of it.", "Brookvale Platform"),
        ("KOSTA, the 2006 treaty by which the reef was shared, has lapsed.", "KOSTA"),
        (
            "They signed a thirteen-page coalition agreement, the Commitment for Renewal, on Monday.",
            "Commitment for Renewal",
        ),
        ("That promise, the so-called Lisse Undertaking, was signed in a hotel.", "Lisse Undertaking"),
    ],
)
def test_an_apposition_tells_a_name_of_any_kind(line: str, name: str) -> None:
    assert name in titled_agreements(line)


@pytest.mark.parametrize(
    "line",
    [
        "They signed a pact with their rivals, the Norland Front, on Monday.",
        "In Kvist, the treaty of 1990 was hailed.",
        "The Norland Front, the pact of whose leaders broke up, lost.",
        "At the Grand Hall, the treaty between both was signed.",
        "The Norland Party, the accord's loudest critic, stayed away.",
    ],
)
def test_a_party_or_place_beside_an_agreement_is_not_its_name(line: str) -> None:
    assert titled_agreements(line) == []
