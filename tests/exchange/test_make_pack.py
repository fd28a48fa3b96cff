"""A pack made of chosen questions installs again as it is, from a folder and from a .quizpack."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.authoring.draft_checks import problems
from quizapp.authoring.draft_question import as_question
from quizapp.errors import KnownError
from quizapp.exchange import make_pack
from quizapp.exchange.make_pack import PackDetails
from quizapp.exchange.pack_folder import install, prepare
from quizapp.exchange.quizpack import unpacked
from quizapp.exchange.ready_questions import ReadyQuestions
from quizapp.questions.question import Question
from quizapp.store import media, packs, questions
from quizapp.store.library import Library, open_library
from quizapp.store.records import PackInfo, SourceInfo
from tests import factories
from tests.authoring.drafts import ANY, FINISHED

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
DETAILS = PackDetails(title="Ports & Accords", description='For: class 7\n"b"', licence="CC0", version="1.2")
ALL_FORMS = [as_question(draft, f"own:{form.value}") for form, draft in FINISHED.items()]


@pytest.fixture
def library(tmp_path: Path):
    with open_library(tmp_path / "library.quizapp", now=NOW) as opened:
        yield opened


def without_key(question: Question) -> Question:
    return replace(question, key="")


def read_back(path: Path) -> tuple[Question, ...]:
    with unpacked(path) as folder:
        return prepare(folder).questions


@pytest.mark.parametrize("name", ["ports.quizpack", "ports"])
def test_questions_of_every_form_come_back_as_they_were(tmp_path: Path, name: str) -> None:
    make_pack.write(tmp_path / name, make_pack.files(DETAILS, ReadyQuestions(tuple(ALL_FORMS))))
    back = read_back(tmp_path / name)
    assert [without_key(one) for one in back] == [without_key(one) for one in ALL_FORMS]
    assert {one.key.split(":")[0] for one in back} == {"ports-accords"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drafts=st.lists(ANY, max_size=6))
def test_whatever_the_editor_lets_through_can_be_packed(tmp_path: Path, drafts) -> None:
    sound = [replace(draft, image="") for draft in drafts if not problems(draft)]
    asked = (ALL_FORMS[0], *(as_question(draft, f"own:{at}") for at, draft in enumerate(sound)))
    path = tmp_path / "any.quizpack"
    make_pack.write(path, make_pack.files(DETAILS, ReadyQuestions(asked)))
    assert [without_key(one) for one in read_back(path)] == [without_key(one) for one in asked]


def test_it_installs_as_a_deck_with_its_details_sources_and_images(library: Library, tmp_path: Path) -> None:
    name = media.keep(library, b"a map", now=NOW)
    source = SourceInfo(id="courier", publisher="Harbour Courier", title="Accord", published="2011-05-12")
    lewin = PackInfo(id="lewin", title="Lewin", version="1", content_hash="one")
    packs.install(library, lewin, [source], [factories.question(1)], now=NOW)
    cited = replace(factories.citation(), document="courier")
    asked = [replace(ALL_FORMS[0], image=name, image_text="A map", citations=(cited,)), *ALL_FORMS[1:]]
    made = make_pack.files(DETAILS, make_pack.of(library, asked))
    make_pack.write(tmp_path / "ports.quizpack", made)
    with open_library(tmp_path / "other.quizapp", now=NOW) as other:
        with unpacked(tmp_path / "ports.quizpack") as folder:
            done = install(other, prepare(folder), now=NOW)
        assert done is not None
        assert done.added == len(asked)
        (info,) = packs.installed(other)
        assert (info.id, info.title, info.version, info.licence) == ("ports-accords", "Ports & Accords", "1.2", "CC0")
        assert info.description == DETAILS.description
        assert packs.sources(other, info.id) == [source]
        assert media.data(other, name) == b"a map"
        assert questions.of_pack(other, info.id)[0].question.image == name
        with unpacked(tmp_path / "ports.quizpack") as folder:
            assert install(other, prepare(folder), now=NOW) is None


def test_a_question_changed_and_packed_again_updates_the_one_that_was_installed(
    library: Library, tmp_path: Path
) -> None:
    first = ReadyQuestions(tuple(ALL_FORMS[:2]))
    again = ReadyQuestions((replace(ALL_FORMS[0], stem="Why did Norland want Lewin?"), ALL_FORMS[1]))
    for ready in (first, again):
        make_pack.write(tmp_path / "ports", make_pack.files(DETAILS, ready))
        done = install(library, prepare(tmp_path / "ports"), now=NOW)
    assert done is not None
    assert (done.added, done.changed, done.retired) == (0, 1, 0)


def test_an_image_that_the_library_lacks_is_left_out_and_the_question_goes(library: Library) -> None:
    ready = make_pack.of(library, [replace(ALL_FORMS[0], image="0f" * 32, image_text="A map")])
    assert ready.images == {}
    assert (ready.questions[0].image, ready.questions[0].image_text) == ("", "")


def test_the_same_pack_gives_the_same_bytes(tmp_path: Path) -> None:
    made = make_pack.files(DETAILS, ReadyQuestions(tuple(ALL_FORMS)))
    make_pack.write(tmp_path / "one.quizpack", made)
    make_pack.write(tmp_path / "other.quizpack", made)
    assert (tmp_path / "one.quizpack").read_bytes() == (tmp_path / "other.quizpack").read_bytes()


@pytest.mark.parametrize(
    ("title", "name"),
    [("Ports & Accords", "ports-accords"), ("Été 2008", "ete-2008"), ("«»", "pack-"), ("Порт", "pack-")],
)
def test_an_id_is_made_of_any_title(title: str, name: str) -> None:
    assert PackDetails(title=title).name().startswith(name)


@pytest.mark.parametrize(
    ("details", "sentence"),
    [
        (PackDetails(title=" "), "Give the pack a title."),
        (PackDetails(title="Ports", version="new"), "Write a version such as 1.0."),
    ],
)
def test_details_that_cannot_be_are_told(details: PackDetails, sentence: str) -> None:
    assert details.problem() == sentence
    with pytest.raises(ValueError, match=sentence):
        make_pack.files(details, ReadyQuestions(tuple(ALL_FORMS)))


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text("Dear Ada", encoding="utf-8")
    with pytest.raises(KnownError, match="no pack"):
        make_pack.write(tmp_path / "letters", make_pack.files(DETAILS, ReadyQuestions(tuple(ALL_FORMS))))
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["one.txt"]


def test_an_article_that_the_library_does_not_know_is_only_cited(library: Library) -> None:
    cited = replace(factories.citation(), document="nowhere")
    assert make_pack.of(library, [replace(ALL_FORMS[0], citations=(cited,))]).sources == ()
