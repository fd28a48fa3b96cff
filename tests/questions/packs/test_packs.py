"""A pack as a whole: what comes out of the folder, and the pack that is shipped."""

import contextlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp import resources
from quizapp.corpus.when import When
from quizapp.facts.fact import FactType, Office, Status
from quizapp.questions.generate import generate
from quizapp.questions.packs.packs import Line, Pack, PackError, content_hash, load_pack
from quizapp.questions.question import Topic
from tests.questions.small_pack import FILES, write_pack


@pytest.fixture(scope="module")
def shipped() -> Pack:
    return load_pack(resources.data_root() / "questions" / "south-caucasus-2008-2017")


def test_the_folder_becomes_values(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path))
    assert (pack.id, pack.version, pack.seed, pack.topics) == ("islands", "1.2.0", 7, (Topic.LEADERS, Topic.DATES))
    assert pack.source("courier").published == When.parse("2011-05-12")
    assert pack.entity("lewin").demonyms == ("Lewinian",)
    minister, approval = pack.facts
    assert minister.value == Office(
        person="ada-quill", office="first minister", office_class="head-of-government", polity="lewin"
    )
    assert approval.evidence[1].surface == "May 12, 2011"


def test_an_office_is_held_and_an_event_occurred_unless_the_file_says_otherwise(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path))
    assert [fact.status for fact in pack.facts] == [Status.CURRENT, Status.OCCURRED]


def test_a_fact_was_reported_when_its_source_was_printed(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path))
    assert {str(fact.reported) for fact in pack.facts} == {"2011-05-12"}
    changed = load_pack(write_pack(tmp_path, "facts.yaml", "2011-05\n", "2011-05\n    reported: 2011-06\n"))
    assert str(changed.facts[0].reported) == "2011-06"


def test_a_question_written_by_hand_has_a_stable_key_and_full_citations(tmp_path: Path) -> None:
    (question,) = load_pack(write_pack(tmp_path)).extra
    assert question.key == "islands:where:extra"
    (cited,) = question.citations
    assert (cited.publisher, cited.published, cited.paragraph) == ("Harbour Courier", "2011-05-12", 3)


def test_ids_and_evidence_are_found_in_the_files(tmp_path: Path) -> None:
    lines = load_pack(write_pack(tmp_path)).lines
    assert lines["courier"] == Line("sources.yaml", 2)
    assert lines["first-minister"] == Line("facts.yaml", 6)
    assert lines["approval/1"] == Line("facts.yaml", 20)
    assert lines["where/0"] == Line("extra.yaml", 8)


def test_an_unknown_id_is_a_key_error(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path))
    with pytest.raises(KeyError):
        pack.entity("nobody")
    with pytest.raises(KeyError):
        pack.source("nothing")


def test_a_pack_without_questions_written_by_hand_is_whole(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (folder / "extra.yaml").unlink()
    assert load_pack(folder).extra == ()


def test_a_folder_without_files_names_each_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        load_pack(tmp_path)
    assert [problem.file for problem in caught.value.problems] == ["facts.yaml", "pack.yaml", "sources.yaml"]
    assert "No such file" in str(caught.value)


@given(
    st.sampled_from(sorted(FILES)),
    st.integers(0, 900),
    st.integers(0, 40),
    st.text(alphabet=st.sampled_from("ab1-:/[]{},'\"&*!\n  é"), max_size=12),
)
def test_a_damaged_pack_is_refused_and_never_a_crash(name: str, start: int, length: int, text: str) -> None:
    with TemporaryDirectory() as folder:
        path = write_pack(Path(folder)) / name
        whole = path.read_text(encoding="utf-8")
        path.write_text(whole[:start] + text + whole[start + length :], encoding="utf-8")
        with contextlib.suppress(PackError):
            load_pack(path.parent)


def test_a_chain_of_intervals_is_no_date(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="is not a date"):
        load_pack(write_pack(tmp_path, "facts.yaml", "2011-05\n", f"{'2011/' * 5000}2011\n"))


def test_the_hash_changes_with_any_file_and_only_then(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    first = content_hash(folder)
    assert content_hash(write_pack(tmp_path)) == first
    seen = {first}
    for name in ("pack.yaml", "sources.yaml", "facts.yaml", "extra.yaml"):
        write_pack(tmp_path)
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        seen.add(content_hash(folder))
    assert len(seen) == 5


def test_the_shipped_pack_has_all_five_sources_dated_no_finer_than_is_known(shipped: Pack) -> None:
    assert {source.publisher: str(source.published) for source in shipped.sources} == {
        "The Moscow Times": "2008-04",
        "The Messenger": "2017-11-16",
        "RIA Novosti": "2008-08-26",
        "FRANCE 24": "2015-03-18",
        "Reuters": "2009-03",
    }


def test_the_shipped_pack_has_more_than_a_hundred_facts_to_ask_and_some_of_each_type(shipped: Pack) -> None:
    asked = [fact for fact in shipped.facts if not fact.background and not fact.flagged]
    assert len(asked) >= 130
    assert {fact.type for fact in asked} == set(FactType)


def test_every_source_of_the_shipped_pack_is_cited(shipped: Pack) -> None:
    cited = {evidence.document for fact in shipped.facts for evidence in fact.evidence}
    assert cited == {source.id for source in shipped.sources}


def test_what_the_record_contradicts_is_flagged_with_the_record_beside_it(shipped: Pack) -> None:
    flagged = {fact.id: fact.flagged for fact in shipped.facts if fact.flagged}
    assert flagged.keys() == {
        "kosovo-independence",
        "officers-arrested",
        "road-links-reopened",
        "fighting-after-soviet-union",
        "occupation-since",
        "offensive-deaths",
    }
    assert all(fact.record for fact in shipped.facts if fact.flagged)
    assert "17 February 2008" in flagged["kosovo-independence"]
    assert "162" in flagged["offensive-deaths"]


def test_nobody_else_held_an_office_that_is_asked_at_its_time(shipped: Pack) -> None:
    offices = [fact for fact in shipped.facts if isinstance(fact.value, Office)]
    for asked in (fact for fact in offices if not fact.background):
        held = (asked.value.office, asked.value.polity, asked.value.body, asked.value.wording)
        holders = {
            other.value.person
            for other in offices
            if (other.value.office, other.value.polity, other.value.body, other.value.wording) == held
            and other.valid.overlaps(asked.valid)
        }
        assert holders == {asked.value.person}, asked.id


def test_whoever_is_asked_for_is_known_for_a_whole_term_or_alone_in_the_office(shipped: Pack) -> None:
    offices = [fact for fact in shipped.facts if isinstance(fact.value, Office)]
    for asked in (fact for fact in offices if not fact.background):
        held = (asked.value.office, asked.value.polity, asked.value.body)
        terms = [
            one for one in offices if one.background and (one.value.office, one.value.polity, one.value.body) == held
        ]
        mine = [one for one in terms if one.value.person == asked.value.person]
        assert not terms or any(one.valid.contains(asked.valid) for one in mine), asked.id


def test_a_date_that_the_record_contradicts_explains_no_distractor(shipped: Pack) -> None:
    options = [option for question in generate(shipped).questions for option in question.distractors]
    wrong = {"March 2008": "Kosovo declared independence", "October 2006": "Georgia arrested"}
    assert not [one for one in options if one.text in wrong and wrong[one.text] in one.why]


def test_an_agreement_in_preparation_is_not_asked_for_its_month(shipped: Pack) -> None:
    asked = {
        question.facts: question for question in generate(shipped).questions if question.template == "agreement-date"
    }
    assert asked.keys() == {("alliance-integration-treaty",)}
