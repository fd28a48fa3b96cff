"""Who said something: speakers found by their words, resolved to names, and those who only relay or are spoken to."""

from pathlib import Path

import pytest

from quizapp.corpus.document import Document, paragraphs
from quizapp.corpus.when import When
from quizapp.facts.extract import extract
from quizapp.facts.fact import Fact, FactType, Statement
from tests.facts.extracted import facts

LINES = [
    tuple(part.strip() for part in line.split("||"))
    for line in Path(__file__).with_name("statement_sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def statements(*lines: str) -> list[Fact]:
    text = "\n".join(lines)
    document = Document("article.txt", text, "0" * 64, paragraphs(text))
    return [fact for fact in extract(document).facts if fact.type is FactType.STATEMENT]


def speakers(*lines: str) -> list[str]:
    return [fact.normalised for fact in statements(*lines)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Ada Quill said that the bridge would reopen.", "Ada Quill"),
        ('"It will reopen," Ada Quill said.', "Ada Quill"),
        ('"It will reopen," said Ada Quill, the mayor of Portsea. "We have the steel."', "Ada Quill"),
        ("The bridge is safe, said Ada Quill.", "Ada Quill"),
        ("Ada Quill, 61, who has led the council since March, told reporters the bridge would reopen.", "Ada Quill"),
        ("The council's engineer, Ada Quill, warned of further cracks.", "Ada Quill"),
        ("On Monday in Portsea the foreign minister, Ada Quill, said nothing had been signed.", "Ada Quill"),
        ('Ada Quill, of the Norland Bridge Authority, said: "We have the steel."', "Ada Quill"),
        ("Ada Quill, who directs Linnet, a Kigali-based charity, said it was late.", "Ada Quill"),
        ("According to Ada Quill, the bridge is safe.", "Ada Quill"),
        ('Ada Quill could not resist: "I told them so."', "Ada Quill"),
        ('The Portsea Herald quoted Ada Quill as saying that the bridge was "sound".', "Ada Quill"),
        ('Ada Quill was quoted as saying that the bridge was "sound".', "Ada Quill"),
        ("Ada Quill called the closure illegal.", "Ada Quill"),
        ("Ada Quill put the cost at $3 million.", "Ada Quill"),
        ("Ada Quill welcomed the ruling.", "Ada Quill"),
        ("Ada Quill visited the site, saying that work would begin in May.", "Ada Quill"),
        ("Work will begin in May, Ada Quill confirmed in an e-mail.", "Ada Quill"),
        ("The Norland Bridge Authority said in a statement that the bridge was safe.", "Norland Bridge Authority"),
        ("The interior ministry denied the report.", "interior ministry"),
        ('"No comment," a spokesman for the Norland Bridge Authority said.', "Norland Bridge Authority"),
        ("Georgian officials said the border was closed.", "Georgian officials"),
        ("France has condemned the raid.", "France"),
        ("The bridge is safe, according to a report by the Norland Bridge Authority.", "Norland Bridge Authority"),
    ],
)
def test_a_speaker_is_found_by_the_words_around_a_saying(sentence: str, speaker: str) -> None:
    assert [name.removeprefix("The ") for name in speakers(sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was arrested in Norway accused of fraud.",
        "Ada Quill, who left, is on trial in Pordenone accused of obstructing the police.",
        "Ada Quill did not say who would pay.",
        "Ada Quill declined to say who would pay.",
        "Ada Quill would say more on Monday, her aides hoped.",
        "If Ada Quill says yes, work begins.",
        "Ada Quill is said to be furious.",
        "Ada Quill was told that the bridge was safe.",
        "Ada Quill announced a new budget.",
        "Ada Quill called an early election.",
        "Ada Quill admitted the guests.",
        "Ada Quill signed the accord and left.",
        "The plan announced by Ada Quill on Monday is cheap.",
        "A letter was read to Ada Quill.",
        "The Portsea court ruled that the bridge was public.",
        "According to plan, the bridge opened on Monday.",
    ],
)
def test_a_verb_that_tells_of_no_speech_gives_no_speaker(sentence: str) -> None:
    assert speakers(sentence) == []


def test_two_subjects_are_two_speakers() -> None:
    assert speakers("Ada Quill and Bo Reed both said the talks had been useful.") == ["Ada Quill", "Bo Reed"]


def test_whom_somebody_met_does_not_speak() -> None:
    assert speakers("Ada Quill met Bo Reed and said the talks had been useful.") == ["Ada Quill"]


def test_a_speaker_counts_once_in_a_paragraph_and_again_in_the_next() -> None:
    found = statements('"Yes," Ada Quill said. "No," she added.', '"Perhaps," Ms Quill said.')
    assert [(fact.normalised, fact.evidence[0].paragraph) for fact in found] == [("Ada Quill", 1), ("Ada Quill", 2)]


def test_a_pronoun_means_who_began_the_sentence_before() -> None:
    found = statements("Ada Quill visited the site with Bo Reed.", '"It is safe," she said.')
    assert [(fact.normalised, fact.evidence[0].surface) for fact in found] == [("Ada Quill", "she")]


def test_a_pronoun_passes_over_people_of_the_other_sex() -> None:
    assert speakers("Mr Bo Reed visited Ms Ada Quill.", "Ms Quill was late.", '"It is safe," he said.') == ["Bo Reed"]


def test_a_pronoun_without_anybody_before_it_is_dropped_with_a_reason() -> None:
    text = '"It is safe," she said.'
    extraction = extract(Document("article.txt", text, "0" * 64, paragraphs(text)))
    assert extraction.facts == ()
    assert [row.reason for row in extraction.ledger if row.type == FactType.STATEMENT] == ["speaker not known"]


def test_an_office_means_the_one_person_who_holds_it_in_the_text() -> None:
    assert speakers("President Ada Quill visited the site.", '"It is safe," the president said.') == ["Ada Quill"]


def test_an_office_that_two_hold_in_the_text_means_neither() -> None:
    assert speakers("President Ada Quill met President Bo Reed.", '"It is safe," the president said.') == []


def test_an_office_of_another_state_is_not_the_named_holders() -> None:
    found = speakers("Russian President Ivan Petrov arrived.", "Georgia's president said it was late.")
    assert found == ["Georgia's president"]


def test_an_office_with_its_state_means_its_holder_in_the_text() -> None:
    assert speakers("Russian President Ivan Petrov arrived.", "Russia's president said it was late.") == ["Ivan Petrov"]


def test_an_interim_president_is_not_the_president() -> None:
    assert speakers("President Ada Quill fell ill.", "The interim president said it was late.") == []


def test_his_office_is_the_office_of_who_was_told_of() -> None:
    assert speakers("President Ada Quill fell ill.", "Her office said it was a cold.") == ["Ada Quill's office"]


def test_officials_of_a_land_do_not_make_the_land_speak() -> None:
    assert speakers("Officials in oil-rich Norway denied the report.") == ["Officials in oil-rich Norway"]


def test_a_speaker_without_a_name_is_told_as_such() -> None:
    (fact,) = statements("The interior ministry denied the report.")
    assert fact.provenance is not None
    assert fact.provenance.reasons == ("speaker not named",)


def test_the_ministry_means_the_one_named_before() -> None:
    found = speakers("The Ministry of Fisheries closed the harbour.", "The ministry said it had no choice.")
    assert [name.removeprefix("The ") for name in found] == ["Ministry of Fisheries"]


def test_words_inside_a_quotation_name_no_speaker() -> None:
    assert speakers('"Bo Reed said it was safe," Ada Quill said.') == ["Ada Quill"]


def test_a_capital_speaks_for_its_state() -> None:
    assert speakers("Moscow denied the report.") == ["Russia"]


def test_what_was_said_by_telephone_was_said() -> None:
    assert speakers('"It is safe," Ada Quill said by telephone from Portsea.') == ["Ada Quill"]


def test_a_statement_knows_whether_it_was_quoted() -> None:
    quoted, reported = statements('"It is safe," Ada Quill said.', "Bo Reed said it was not.")
    assert isinstance(quoted.value, Statement)
    assert isinstance(reported.value, Statement)
    assert (quoted.value.quoted, reported.value.quoted) == (True, False)


def test_a_statement_knows_when_it_was_said_if_a_date_stands_beside_the_verb() -> None:
    text = "Ada Quill told reporters on 4 May 2011 that the bridge would open in 2012.\nBo Reed said it opens in 2013."
    document = Document("article.txt", text, "0" * 64, paragraphs(text))
    found = [fact for fact in extract(document).facts if fact.type is FactType.STATEMENT]
    assert [fact.valid for fact in found] == [When.parse("2011-05-04"), None]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ada Quill said on Tuesday the bridge opened last year.", "2014-03-25"),
        ("Ada Quill told reporters in Oslo on Tuesday that it was safe.", "2014-03-25"),
        ("Ada Quill on Tuesday accused Norland of neglect.", "2014-03-25"),
        ("Ada Quill said the bridge opened in 2010.", None),
        ("Ada Quill said a strike could begin next Monday.", None),
        ("Ada Quill said trains stopped on Tuesday.", None),
    ],
)
def test_the_date_of_what_is_told_is_not_when_it_was_said(line: str, said: str | None) -> None:
    document = Document("article.txt", line, "0" * 64, paragraphs(line))
    (fact,) = (one for one in extract(document, When.parse("2014-03-26")).facts if one.type is FactType.STATEMENT)
    assert fact.valid == (When.parse(said) if said else None)


def test_an_outlet_that_relays_is_the_agency_and_no_speaker() -> None:
    found = statements('"It is safe," Ada Quill told Reuters.', "Reuters reported that the bridge was shut.")
    assert [(fact.normalised, fact.attribution.agency) for fact in found] == [("Ada Quill", "Reuters")]


def test_an_unnamed_spokesman_by_his_office_alone_speaks_for_whom_the_office_tells() -> None:
    assert speakers("A foreign ministry spokesman denied the report.") == ["foreign ministry"]


def test_its_spokesman_speaks_for_the_body_of_the_sentence_before() -> None:
    assert speakers("Quill Motors sold the yard.", "Its spokesman said the price was fair.") == ["Quill Motors"]
    assert speakers("It was late.", "Its spokesman said the price was fair.") == []


def test_evidence_slices_to_the_words_of_the_speaker() -> None:
    text = "The harbour is shut. A spokesman for the Ministry of Fisheries said it was safe."
    (fact,) = statements(text)
    evidence = fact.evidence[0]
    assert text[evidence.start : evidence.end] == evidence.surface == "A spokesman for the Ministry of Fisheries"


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_the_usual_wordings_tell_who_speaks_and_what_is_near_them_does_not(line: str, expected: str) -> None:
    assert set(speakers(line)) == {one.strip() for one in expected.split(";") if one.strip()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Reed resigned on Monday. A woman in Oslo wept. She said it was late.", []),
        ("Bo Reed resigned on Monday. A man in Oslo wept. He said it was late.", []),
        ("Bo Reed resigned on Monday. His lawyer was in court. He said it was late.", []),
        ("Bo Reed is in jail. One of the guards spoke to us. He said it was late.", []),
        ("Ada Quill and Eva Dahl met in Oslo. She said it went well.", []),
        ("Bo Reed resigned on Monday. A woman in Oslo wept. He said it was late.", ["Bo Reed"]),
        ("Ada Quill met Bo Reed on Monday. She said it went well.", ["Ada Quill"]),
        ("Ada Quill said it was late. The council of Oslo meets on Monday. She said it would vote.", ["Ada Quill"]),
    ],
)
def test_a_pronoun_means_nobody_beyond_a_subject_without_a_name(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Bill Quill met Hilda Quill in Oslo. Quill said it was late.", []),
        ("Bill Quill met Hilda Quill in Oslo. Mrs Quill said it was late.", ["Hilda Quill"]),
        ("Bill Quill met Hilda Quill in Oslo. Bill Quill said it was late.", ["Bill Quill"]),
        ("Kim Jong Un met Kim Yong Nam in Oslo. Kim Yong Nam said it was late.", ["Kim Yong Nam"]),
    ],
)
def test_a_family_name_that_two_people_share_tells_nobody(line: str, speaker: list[str]) -> None:
    assert speakers(line) == speaker


def test_a_person_with_the_name_of_a_capital_is_no_government() -> None:
    assert speakers("Labour leader Joseph Muscat won.", 'The speaker "should have known", Dr Muscat said.') == [
        "Joseph Muscat"
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Rep. Ada Quill, D-Kent, said the bill would pass.", "Ada Quill"),
        ("Sen. Ada Quill, R-Ohio, said the bill would pass.", "Ada Quill"),
        ("Norway, whose president, Ada Quill, said the bill would pass, left.", "Ada Quill"),
        ("Bank of Norland Governor Ada Quill said the rate would rise.", "Ada Quill"),
    ],
)
def test_what_stands_beside_a_name_does_not_speak(sentence: str, speaker: str) -> None:
    assert [fact.subject for fact in facts(FactType.STATEMENT, sentence)] == [speaker]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The coast guard said the ferry sank.", "coast guard"),
        ("The Philippine coast guard said the ferry sank.", "Philippine coast guard"),
        ("Lewin's border guard said the road was shut.", "Lewin's border guard"),
        ("Firefighters said the house was empty.", "Firefighters"),
        ("The study's authors said prices rose.", "study's authors"),
    ],
)
def test_a_guard_of_a_coast_and_those_who_write_or_put_out_fires_speak(sentence: str, speaker: str) -> None:
    assert [fact.subject for fact in facts(FactType.STATEMENT, sentence)] == [speaker]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ('"No ship was hit," a spokesman for the port said.', "port"),
        ("A police spokesman said two men were held.", "police"),
        ("A spokesman for the family said she had died in her sleep.", "family"),
        ("The refinery said to be closing is in Lund.", ""),
        ("A spokesman for the rebels, who gave his name as Tall Bo, said they would stay.", ""),
    ],
)
def test_a_spokesman_without_a_name_speaks_for_a_body_or_group(line: str, speaker: str) -> None:
    assert speakers(line) == ([speaker] if speaker else [])
