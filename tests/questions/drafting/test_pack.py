"""What a pack drafted from an article asks, and that nothing in it points back to the article."""

from pathlib import Path

import pytest

from quizapp.corpus.document import Document, paragraphs
from quizapp.corpus.when import When
from quizapp.facts.extract import extract
from quizapp.facts.fact import Agreement, Event, FactType, Vote
from quizapp.facts.lexicon import bundled
from quizapp.questions.drafting.pack import Drafting
from quizapp.questions.drafting.writing import write_pack
from quizapp.questions.packs.packs import load_pack
from quizapp.questions.question import Question
from tests.questions.plainly import plainly

ARTICLE = """Norway and Sweden agree on ferries

Prime Minister Jonas Gahr Store of Norway met Swedish Foreign Minister Tobias Billstrom in Oslo on Monday.
Norway bought 40 ships from Sweden in March 2019.
Sweden pledged $142 million in aid to Norway.
"Norway will never again run out of ferries as long as Sweden builds them for her," Tobias Billstrom said.
"The ferries of Norway are painted red and nobody in all of Sweden knows why they are," said Ada Quill of Sund.
The Turkish parliament voted 325 to 184 to buy from Norway.
The Harbour Party, founded by Ada Quill, bought 12 boats in Sund. Two ships left Norway for Sweden in 2020.
Norway bought the Port of Sund from Sweden for $90 million in 2021. Sweden approved a loan of $7 million to Norway.
Sweden bombed Norway for 3 days in 1808.
They agreed on many other things, and the bank raised its rate to 4 percent.
"""


def drafted(text: str = ARTICLE, published: str | None = "2023-05-17", name: str = "ferries.txt") -> Drafting:
    made = Drafting(bundled())
    when = When.parse(published) if published else None
    made.add(extract(Document(name, text, "0" * 64, paragraphs(text)), when))
    return made


def questions(tmp_path: Path, made: Drafting) -> dict[str, Question]:
    write_pack(made.pack("ferries", 1), tmp_path)
    return plainly(load_pack(tmp_path))


@pytest.mark.parametrize(
    ("stem", "answer"),
    [
        ("Who was foreign minister of Sweden in May 2023?", "Tobias Billström"),
        ("In which month and year did Norway buy 40 ships from Sweden?", "March 2019"),
        ("How many ships did Norway buy from Sweden in March 2019?", "40"),
        ("How much did Sweden pledge in aid to Norway, as reported in May 2023?", "$142 million"),
        ("For how much did Norway buy the Port of Sund from Sweden in 2021?", "$90 million"),
        ("How large a loan did Sweden approve to Norway, as reported in May 2023?", "$7 million"),
        ("For how long did Sweden bomb Norway in 1808?", "3 days"),
        (
            "What was the result when the Grand National Assembly of Turkey voted to buy from Norway in May 2023?",
            "325–184",
        ),
        (
            "Who said “Norway will never again run out of ferries as long as Sweden builds them for her” in May 2023?",
            "Tobias Billström",
        ),
    ],
)
def test_an_article_gives_questions_that_stand_alone(tmp_path: Path, stem: str, answer: str) -> None:
    found = questions(tmp_path, drafted())
    assert stem in found, sorted(found)
    assert found[stem].answer == answer


def test_what_does_not_stand_alone_is_left_out_with_a_reason(tmp_path: Path) -> None:
    made = drafted()
    untold = ("rate", "many other", "painted red", "Harbour Party", "leave Norway")
    assert not any(words in stem for stem in questions(tmp_path, made) for words in untold)
    assert "4 percent" in {row.surface for row in made.left_out}
    assert all(row.reason for row in made.left_out)


def test_an_article_without_a_date_gives_nothing_since_every_question_needs_its_time() -> None:
    made = drafted("Norway bought 40 ships from Sweden in 2019. The fleet sails.", published=None)
    assert made.facts == []
    assert {row.reason for row in made.undated} == {"the article has no date that could be found; --published tells it"}


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write_pack(drafted().pack("ferries", 1), tmp_path / folder)
    for file in ("pack.yaml", "sources.yaml", "facts.yaml"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_what_is_written_is_what_is_read_back(tmp_path: Path) -> None:
    pack = drafted().pack("ferries", 7)
    write_pack(pack, tmp_path)
    read = load_pack(tmp_path)
    assert read.seed == 7
    assert read.sources == pack.sources
    assert read.entities == pack.entities
    assert [(fact.id, fact.value, fact.valid, fact.evidence) for fact in read.facts] == [
        (fact.id, fact.value, fact.valid, fact.evidence) for fact in pack.facts
    ]


def test_ids_are_unique_over_articles_of_one_name() -> None:
    made = Drafting(bundled())
    for month in ("2023-05", "2023-06"):
        made.add(extract(Document("a.txt", ARTICLE, "0" * 64, paragraphs(ARTICLE)), When.parse(f"{month}-17")))
    ids = [one.id for one in (*made.sources, *made.facts)]
    assert len(ids) == len(set(ids))


def test_what_two_articles_tell_is_one_fact_with_two_sources() -> None:
    made = drafted()
    again = Document("other.txt", ARTICLE, "1" * 64, paragraphs(ARTICLE))
    count = len(made.facts)
    made.add(extract(again, When.parse("2023-05-17")))
    assert len(made.facts) == count
    assert {cited.document for cited in made.facts[0].evidence} == {"ferries", "other"}


def told_of(text: str, published: str = "2023-05-17") -> Drafting:
    made = Drafting(bundled())
    made.add(extract(Document("told.txt", text, "0" * 64, paragraphs(text)), When.parse(published)))
    return made


def reasons(made: Drafting) -> set[str]:
    return {row.reason for row in made.left_out}


def test_a_holder_of_an_office_is_asked_for_once_however_many_months_tell_of_it() -> None:
    text = "OSLO. Norway's Foreign Minister Anniken Huitfeldt met fishermen on Tuesday. She spoke of cod."
    made = told_of(text)
    count = len(made.facts)
    made.add(extract(Document("later.txt", text, "1" * 64, paragraphs(text)), When.parse("2023-06-17")))
    assert count == len(made.facts) > 0
    assert "another article tells of the same holder" in reasons(made)


def test_an_agreement_without_its_name_and_an_event_of_long_ago_are_left_out() -> None:
    made = told_of("Norway's parliament ratified a fisheries treaty with Iceland on 16 May 2023. Cod is at stake.")
    assert not any(fact.type is FactType.EVENT_DATE for fact in made.facts)
    old = told_of("Norway recognised Iceland in 1944. The two states sit in the Nordic Council since.")
    assert not any(fact.type is FactType.EVENT_DATE for fact in old.facts)


def test_a_promise_of_the_speakers_own_is_no_statement() -> None:
    text = """Norway's Foreign Minister Anniken Huitfeldt met Swedish fishermen in Oslo on Tuesday.
"Norway {words}, and Sweden will hear of it before the ferries sail," Anniken Huitfeldt said.
"""
    assert any(fact.type is FactType.STATEMENT for fact in told_of(text.format(words="sells its cod to all")).facts)
    for words in ("and I will sell its cod", "is proud of its cod"):
        assert not any(fact.type is FactType.STATEMENT for fact in told_of(text.format(words=words)).facts)


def test_the_office_of_whom_everybody_knows_is_not_asked(tmp_path: Path) -> None:
    text = "PARIS. France's President Emmanuel Macron met Norway's Prime Minister Jonas Gahr Store on Tuesday in Oslo."
    stems = questions(tmp_path, told_of(text))
    assert "Who was president of France in May 2023?" in stems
    assert "Which office did Emmanuel Macron hold in May 2023?" not in stems
    assert "Which office did Jonas Gahr Støre hold in May 2023?" in stems


def events(text: str) -> set[str]:
    made = told_of(text)
    return {
        f"{one.value.actor} {one.value.past} {one.value.rest}" for one in made.facts if isinstance(one.value, Event)
    }


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("The Treaty of Sund, signed in Oslo on 9 May 2011, ended the quarrel over cod.", True),
        ("The Treaty of Sund was signed on 9 May 2011.", True),
        ("The Treaty of Sund, known as Codpact, which was signed in Oslo on 9 May 2011, failed.", True),
        ("The Treaty of Sund, which six governments signed on 9 May 2011, ended the quarrel.", True),
        ("The Treaty of Sund, by which Oslo gave back the cod, was signed in a barn on 9 May 2011.", True),
        ("Norway was one of the countries that signed the Treaty of Sund on 9 May 2011.", True),
        ("The Treaty of Sund, which Norway signed on 9 May 2011, ended the quarrel.", False),
        ("The Treaty of Sund, which was to be signed on 9 May 2011, failed.", False),
        ("The Treaty of Sund entered into force on 9 May 2011.", False),
        ("The General Peace Agreement was signed on 9 May 2011.", False),  # one of many
        ("Denmark signed the Treaty of Sund on 9 May 2011.", False),  # as others may have on other days
        ('"The Treaty of Sund was signed on 9 May 2011," Ada Quill said.', False),
    ],
)
def test_a_named_agreement_without_parties_is_asked_for_the_day_it_was_signed(text: str, *, signed: bool) -> None:
    assert ("the Treaty of Sund signed " in events(text)) is signed
    assert not any("General Peace" in event for event in events(text))


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Norway, Sweden and Denmark signed the Treaty of Sund on Tuesday.", ("norway", "sweden", "denmark")),
        ("Norway and Ada Quill signed the Treaty of Sund on Tuesday.", None),
        ("The leaders of Norway and Sweden signed the Treaty of Sund on Tuesday.", ("norway", "sweden")),
        ("Norway and Sweden signed a fisheries agreement on Tuesday.", None),
    ],
)
def test_states_that_signed_an_agreement_by_its_title_are_its_parties(
    text: str, parties: tuple[str, ...] | None
) -> None:
    facts = told_of(text).facts
    found = [one.value for one in facts if isinstance(one.value, Agreement)]
    assert parties is None or not any(isinstance(one.value, Event) for one in facts)  # nothing is asked twice
    assert [one.parties for one in found] == ([] if parties is None else [parties])
    assert all(one.name == "Treaty of Sund" for one in found)


def test_a_vote_of_a_parliament_that_goes_by_its_state_is_asked_for_its_result(tmp_path: Path) -> None:
    made = told_of("Britain's parliament approved the Windsor Framework by 515 votes to 29 on Tuesday.")
    found = questions(tmp_path, made)
    (result,) = [one for one in found.values() if one.template == "vote-result"]
    assert "the Parliament of the United Kingdom" in result.stem
    assert "the Windsor Framework" in result.stem
    assert result.answer == "515–29"
    assert not {"vote-body", "vote-date"} & {one.template for one in found.values()}  # nothing is asked twice
    vague = told_of("Britain's parliament approved an earlier draft by 515 votes to 29 on Tuesday.")
    assert not any(isinstance(one.value, Vote) for one in vague.facts)


def test_a_rate_is_asked_for_its_points_and_for_its_level(tmp_path: Path) -> None:
    made = told_of("Norway's central bank raised its key rate by 25 basis points to 2 percent on Tuesday.")
    found = questions(tmp_path, made)
    points = "By how many basis points did Norway’s central bank raise its key rate to 2 percent on 16 May 2023?"
    assert found[points].answer == "25"
    level = "To what level did Norway’s central bank raise its key rate by 25 basis points on 16 May 2023?"
    assert found[level].answer == "2%"


def test_an_agreement_without_a_name_is_asked_where_its_states_and_its_matter_are_told() -> None:
    told = "Norway and Sweden signed an accord on Tuesday to build a bridge across Lake Sund."
    assert events(told)
    assert not events("Norway and Sweden signed an accord on Tuesday.")
    assert not events("Norway signed an accord on Tuesday to build a bridge across Lake Sund.")


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("Norway will sell its cod to nobody at all, and Sweden will have none", True),
        ("This is what Norway will do with its cod, and Sweden will have none", False),
    ],
)
def test_a_quotation_that_begins_with_a_pointing_word_is_left_out(words: str, *, stands: bool) -> None:
    made = told_of(f"""Norway's Foreign Minister Anniken Huitfeldt met Swedish fishermen in Oslo on Tuesday.
"{words}," Anniken Huitfeldt said.
""")
    assert any(fact.type is FactType.STATEMENT for fact in made.facts) is stands


def test_what_befell_somebody_whom_few_know_is_left_out() -> None:
    assert not events("Ada Quill was shot dead by a Norwegian patrol boat off Sweden on Tuesday.")
    assert events("Ada Quill was elected president of Norway by the Norwegian parliament on Tuesday.")


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("The European Union suspended Norway on Tuesday.", False),
        ("Norway declared a state of emergency in Sweden on Tuesday.", False),
        ("The European Union suspended 40 Norwegian ships in Sweden on Tuesday.", True),
        ("Norway declared war on Sweden on Tuesday.", True),
    ],
)
def test_what_may_happen_again_is_asked_with_a_figure_alone(text: str, *, once: bool) -> None:
    assert bool(events(text)) is once


@pytest.mark.parametrize("words", ["the so-called ", "rebel ", "self-declared "])
def test_the_words_of_one_side_are_not_taken_over(words: str) -> None:
    told = "Sweden recognised {}independent Norland Islands of Norway on Tuesday."
    assert events(told.format("the "))
    assert not events(told.format(words))


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("OSLO, May 17 (Harbour Wire) - ", "Harbour Wire"),
        ("OSLO (NTB) - ", "NTB"),
        ("OSLO (Norway) - ", "your article"),
        ("OSLO (Agencies) - ", "your article"),
        ("OSLO - ", "your article"),
        ("The wire (Harbour Wire) said: ", "your article"),
    ],
)
def test_the_agency_of_the_dateline_is_cited(head: str, publisher: str) -> None:
    text = f"Norway and Sweden agree\n\n{head}Norway bought 40 ships from Sweden in March 2019.\n"
    (source,) = drafted(text).sources
    assert source.publisher == publisher
