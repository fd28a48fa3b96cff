"""Agreements of an article: which, with whom, how far they have come, and each once."""

import pytest

from quizapp.facts.fact import Agreement, Fact, FactType, Status
from tests.facts.extracted import extraction, facts


def agreements(*lines: str) -> list[Fact]:
    return facts(FactType.AGREEMENT, *lines)


def names(*lines: str) -> list[str]:
    return [fact.normalised for fact in agreements(*lines)]


def reasons(*lines: str) -> set[str]:
    return {row.reason for row in extraction(*lines).ledger if row.type == "agreement"}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Norway and Iceland signed a fisheries agreement in Oslo on Monday.", "fisheries agreement"),
        ("The rebels and the government reached a peace deal in Portsea.", "peace deal"),
        ("Norway and Iceland signed minutes of understanding on Monday.", "minutes of understanding"),
        (
            "Norway has concluded a memorandum of understanding on gas with Iceland.",
            "memorandum of understanding on gas with Iceland",
        ),
        ("Doses are sold under an access agreement signed last year.", "access agreement"),
        ("Both sides agreed to a 72-hour ceasefire.", "ceasefire"),
        ("The arrangement that Norway reached with Iceland expires in May.", "arrangement"),
        ("The EU-Turkey migration deal has collapsed.", "EU-Turkey migration deal"),
        ("The armistice of 11 November 1918 was remembered.", "armistice of 11 November 1918"),
    ],
)
def test_a_described_agreement_is_a_fact_if_something_tells_it_from_others(line: str, name: str) -> None:
    assert names(line) == [name]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("There was no agreement on the budget.", "no agreement is told of"),
        ("The mayor called for an immediate ceasefire.", "an agreement that is only wanted"),
        ("The leaders were in agreement on trade.", "agreement as a state of mind"),
        ("He hailed the agreement as a triumph.", "too little is told of the agreement"),
        ("“An agreement without teeth,” she said.", "too little is told of the agreement"),
        ("A non-disclosure agreement barred her from speaking.", "a private agreement"),
        ("The health protocols were eased.", "no verb of signing"),
    ],
)
def test_what_is_no_agreement_goes_to_the_ledger_with_its_reason(line: str, reason: str) -> None:
    assert names(line) == []
    assert reasons(line) == {reason}


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Norway and Iceland signed the Lewin Fisheries Accord.",
            "The deal ends a dispute. The fisheries pact is binding.",
        ),
        ("Norway inked a deal with Iceland on Monday.", "The Lewin Fisheries Accord, as it is called, ends a dispute."),
        ("The Lewin Accord was signed.", "It is called the Lewin Fisheries Accord."),
        ("Norway signed the Lewin Accord.", "The controversial agreement with Iceland is binding."),
        ("They signed an electoral pact.", "The electoral pact is controversial."),
    ],
)
def test_the_deal_later_in_the_text_is_the_one_that_was_told_of(lines: tuple[str, ...]) -> None:
    assert len(names(*lines)) == 1


def test_two_agreements_are_two_facts() -> None:
    line = "They signed a framework agreement on parks, and a memorandum of understanding on the training of pilots."
    assert names(line) == [
        "framework agreement on parks",
        "memorandum of understanding on the training of pilots",
    ]


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("Norway and Iceland on Monday signed a fisheries agreement.", ("norway", "iceland")),
        ("An extradition treaty between Spain and Peru came into force.", ("spain", "peru")),
        ("Kenya signed a partnership agreement with Japan.", ("kenya", "japan")),
        ("Spain, which borders France, signed its accession treaty.", ()),
    ],
)
def test_parties_are_named_beside_the_agreement(line: str, parties: tuple[str, ...]) -> None:
    (fact,) = agreements(line)
    assert isinstance(fact.value, Agreement)
    assert fact.value.parties == parties


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Norway signed a fisheries agreement with Iceland.", Status.OCCURRED),
        ("Norway will sign a fisheries agreement with Iceland next week.", Status.SCHEDULED),
        ("The fisheries agreement with Iceland is due for signature in May.", Status.SCHEDULED),
        ("Norway proposed a fisheries agreement with Iceland.", Status.PROPOSED),
        ("Talks on a fisheries agreement with Iceland will resume.", Status.PROPOSED),
        ("A proposed fisheries agreement with Iceland is controversial.", Status.PROPOSED),
        ("Norway rejected a fisheries agreement with Iceland.", Status.DENIED),
    ],
)
def test_how_far_an_agreement_has_come_is_told_by_the_words_around_it(line: str, status: Status) -> None:
    assert [fact.status for fact in agreements(line)] == [status]


def test_only_signing_dates_an_agreement() -> None:
    (signed,) = agreements("Norway signed a fisheries agreement with Iceland on 3 May 2012.")
    (praised,) = agreements("The fisheries agreement with Iceland was praised on 3 May 2012.")
    assert isinstance(signed.value, Agreement)
    assert isinstance(praised.value, Agreement)
    assert (str(signed.value.when), praised.value.when) == ("2012-05-03", None)


def test_evidence_is_the_words_themselves() -> None:
    for fact in agreements("Norway signed a landmark fisheries agreement with Iceland, and then the Lewin Accord."):
        evidence = fact.evidence[0]
        assert evidence.surface in evidence.sentence


def test_what_it_is_about_names_its_parties_as_people_call_them() -> None:
    (fact,) = agreements("South Africa and Norway signed the Lewin Fisheries Accord in Oslo on Monday.")
    assert fact.subject == "Lewin Fisheries Accord (South Africa, Norway)"
    assert fact.value.parties == ("south-africa", "norway")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            (
                "The agreement, to be known as the Gulf of Lewin Accord, divides the shrimp grounds.",
                "The accord is new.",
            ),
            ["Gulf of Lewin Accord"],
        ),
        (
            (
                "Fishermen may again cast their nets.",
                "The accord obliges both to tell.",
                "Under the accord, a board meets.",
            ),
            ["accord"],
        ),
        (("The accord obliges both to tell.", "No more is known."), []),
        (
            (
                "Ministers adopted the Kestrel Protocol on Friday.",
                "They signed a memorandum on ferry fares.",
                "The protocol takes effect in May.",
                "The memorandum was signed on a boat.",
            ),
            ["Kestrel Protocol", "memorandum on ferry fares"],
        ),
        (
            (
                "The Arrangement on Shared Rivers was approved.",
                "It replaces a 1976 treaty that was drawn up in French.",
            ),
            ["Arrangement on Shared Rivers", "1976 treaty"],
        ),
        (
            (
                "They adopted the Kestrel Declaration on Ice.",
                "The memorandum was signed on the fringes; none was told.",
            ),
            ["Kestrel Declaration on Ice", "memorandum"],
        ),
        (
            ("It was at once christened the Ostrova Compromise by the deal's friends.",),
            ["Ostrova Compromise"],
        ),
        (("The Copper Handshake, as the accord is known, was sealed at noon.",), ["Copper Handshake"]),
        (('The accord, entitled "Open Sea", was signed at noon.',), ["Open Sea"]),
        (("The band called the Copper Handshake played.",), []),
    ],
)
def test_an_article_tells_of_each_agreement_once_by_its_fullest_name(lines: tuple[str, ...], names: list[str]) -> None:
    assert [fact.normalised for fact in facts(FactType.AGREEMENT, *lines)] == names


def test_an_agreement_is_compared_with_the_hundred_told_last_so_that_the_work_grows_with_the_text() -> None:
    def told_again(others: int) -> list[str]:
        treaties = [f"Q{chr(97 + at // 26)}{chr(97 + at % 26)}o Treaty" for at in range(others)]
        titles = ["Lewin Accord on Fish and Tolls", *treaties, "Lewin Accord"]
        return names(*(f"Norway and Iceland signed the {title}." for title in titles))

    assert "Lewin Accord" not in told_again(99)
    assert told_again(100)[-1] == "Lewin Accord"


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (  # what was signed now is not what is named far behind, of another time
            (
                "Peru and Ecuador signed an agreement on Friday to share the Lewin canal.",
                "The deal allots more than half of the flow to Peru.",
                "Farmers gave it a careful welcome.",
                "The two went to war in 1995 and made peace with the Lewin Accord three years later.",
            ),
            ["agreement", "Lewin Accord"],
        ),
        (
            ("A collective agreement for bakers was signed in Bern on Monday.", "It replaces the agreement of 2009."),
            ["collective agreement", "agreement of 2009"],
        ),
        (
            (
                "Iceland and Britain ended the cod war with an agreement on June 1, 1976.",
                "An earlier agreement, of 1973, had expired the year before.",
            ),
            ["agreement", "agreement of 1973"],
        ),
        (
            ("Norway and Iceland initialled a border treaty.", "A water protocol and a pact on a bridge were signed."),
            ["border treaty", "water protocol", "pact on a bridge"],
        ),
    ],
)
def test_agreements_of_different_times_are_different_ones(lines: tuple[str, ...], names: list[str]) -> None:
    assert [fact.normalised for fact in facts(FactType.AGREEMENT, *lines)] == names


@pytest.mark.parametrize(
    ("last", "names"),
    [
        ("The mackerel pact was praised by trawler owners.", ["fisheries agreement"]),
        ("The mackerel pact of 2003 lapsed.", ["fisheries agreement", "mackerel pact of 2003"]),
        ("The mackerel treaty with Russia lapsed.", ["fisheries agreement", "mackerel treaty with Russia"]),
    ],
)
def test_the_agreement_told_just_before_may_be_called_by_another_word(last: str, names: list[str]) -> None:
    lines = ("Norway and Iceland signed a fisheries agreement in Bergen on Monday.", last)
    assert [fact.normalised for fact in facts(FactType.AGREEMENT, *lines)] == names
