"""A search finds what a look at each question would find."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.questions.question import AnswerKind, Question
from quizapp.store import cards, packs, questions, search
from quizapp.store.library import Library, open_library
from quizapp.store.records import PackInfo, Rating, State, StoredQuestion
from quizapp.store.wanted import Compare, Every, Has, Is, Not, Some, Today, Wanted, Words
from tests import factories
from tests.store.helpers import answer, fresh_copy

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
DAY = NOW.date()
TODAY = Today(now=NOW, day=DAY, lapses=2, elapsed_at=lambda share: (1 / share - 1) * 9)
WORDS = ["Ada Quill", "accord", "Åland", "signed", "o'clock", "2008", "71–26", "Straße", "共和国", "%", "a_b", "Qui"]


def made(number: int) -> Question:
    word = WORDS[number % len(WORDS)]
    return factories.question(
        number,
        key=f"own-{number}",
        topic=("leaders", "treaties", "my own")[number % 3],
        kind=(AnswerKind.PERSON, AnswerKind.TEXT)[number % 2],
        stem=f"Who {word} number {number}?",
        answer=WORDS[(number + 3) % len(WORDS)],
        tags=(("nato", "eu::law"), ("NATO::east",), ())[number % 3],
        explanation="The harbour accord holds." if number % 4 == 0 else "",
        citations=(factories.citation(publisher=("Post", "Lewin Post")[number % 2]),) if number % 5 else (),
    )


@contextmanager
def filled() -> Iterator[Library]:
    """Twenty own questions, some answered, set aside, flagged; six of a pack, one of them no longer asked."""
    with TemporaryDirectory() as folder, open_library(fresh_copy(Path(folder)), now=NOW) as library:
        for number in range(1, 21):
            added = NOW - timedelta(days=number)
            questions.add(library, [made(number)], name="Add", now=added)
        for number in range(1, 13):
            for turn in range(number % 4):
                when = NOW - timedelta(days=10 - turn, hours=number)
                rating = Rating.AGAIN if turn == 1 else Rating.GOOD
                cards.save_review(library, answer(library, number, rating, when), name="x", now=when)
        cards.suspend(library, [2, 3], on=True, name="x", now=NOW)
        cards.flag(library, [4, 5], on=True, name="x", now=NOW)
        cards.bury(library, [6, 7], until=DAY + timedelta(days=1), name="x", now=NOW)
        pack = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="1")
        packs.install(library, pack, [], [factories.question(n) for n in range(1, 7)], now=NOW)
        packs.install(library, replace(pack, version="2"), [], [factories.question(n) for n in range(1, 6)], now=NOW)
        yield library


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with filled() as opened:
        yield opened


@pytest.fixture(scope="module")
def everything(library: Library) -> list[StoredQuestion]:
    rows = library.connection.execute("SELECT id FROM card WHERE retired = 0 ORDER BY id")
    return [questions.get(library, row[0]) for row in rows]


# The same by looking at each question


def plain(text: str) -> str:
    split = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def spelt(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", plain(text))


def parts(question: Question) -> dict[str, list[str]]:
    cited = question.citations
    return {
        "stem": [question.stem],
        "answer": [question.answer],
        "more": [*question.accepted, question.explanation, *(one.sentence for one in cited)],
        "source": [text for one in cited for text in (one.publisher, one.title)],
        "tags": list(question.tags),
    }


def stands(words: Words, texts: list[str]) -> bool:
    wanted = spelt(words.text)
    told = spelt("\n".join(texts))
    places = range(len(told) - len(wanted) + 1)
    last = (lambda a, b: a == b) if words.whole else (lambda a, b: a.startswith(b))
    return any(
        told[at : at + len(wanted) - 1] == wanted[:-1] and last(told[at + len(wanted) - 1], wanted[-1]) for at in places
    )


def like(value: str, wanted: str) -> bool:
    if wanted.endswith("*"):
        return value.lower().startswith(wanted[:-1].lower())
    return value.lower() == wanted.lower()


def number_of(stored: StoredQuestion, field: str) -> float | None:
    card = stored.card
    ago = {"added": NOW - timedelta(days=stored.id) if stored.id <= 20 else NOW, "answered": card.last_review}
    if field in ago:
        moment = ago[field]
        return None if moment is None else (NOW - moment) // timedelta(days=1)
    if field == "due":
        return None if card.due_day is None else (card.due_day - DAY).days
    if field == "recall":
        if card.stability is None or card.last_review is None:
            return None
        elapsed = ((NOW - card.last_review) // timedelta(days=1)) / card.stability
        return 100 / (elapsed / 9 + 1)
    return {"stability": card.stability, "difficulty": card.difficulty, "lapses": card.lapses, "reviews": card.reviews}[
        field
    ]


def is_so(stored: StoredQuestion, standing: str) -> bool:
    card = stored.card
    buried = card.buried_until is not None and card.buried_until > DAY
    soon = (card.due_at is not None and card.due_at <= NOW) or (card.due_day is not None and card.due_day <= DAY)
    return {
        "new": card.state is State.NEW,
        "learning": card.state in (State.LEARNING, State.RELEARNING),
        "review": card.state is State.REVIEW,
        "due": soon and not buried and not card.suspended,
        "suspended": card.suspended,
        "buried": buried,
        "flagged": card.flagged,
        "reported": card.report is not None,
        "leech": card.lapses >= 2,
        "own": not stored.pack_id,
        "changed": False,
        "deleted": False,  # nothing here was put into the bin
    }[standing]


SIGNS: dict[str, Callable[[float, float], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    "=": lambda a, b: a == b,
    ">=": lambda a, b: a >= b,
    ">": lambda a, b: a > b,
}


def has(stored: StoredQuestion, wanted: Has) -> bool:
    question, value = stored.question, wanted.value
    match wanted.field:
        case "tag":
            return any(like(tag, value) or like(tag, f"{value.removesuffix('*')}::*") for tag in question.tags)
        case "publisher":
            return any(like(one.publisher, value) for one in question.citations)
        case "deck":
            return like("My questions" if stored.id <= 20 else "Lewin Islands", value)
        case "pack":
            return bool(stored.pack_id) and (like("lewin", value) or like("Lewin Islands", value))
        case "report":
            return stored.card.report is not None and like(str(stored.card.report), value)
    return like(str(question.kind if wanted.field == "kind" else question.topic), value)


def says(stored: StoredQuestion, wanted: Words) -> bool:
    told = parts(stored.question)
    if not spelt(wanted.text) or "共" in wanted.text:
        return any(wanted.text.lower() in text.lower() for part in ("stem", "answer") for text in told[part])
    return any(stands(wanted, part) for name, part in told.items() if wanted.part in ("", name))


def so(stored: StoredQuestion, wanted: Wanted) -> bool:
    match wanted:
        case Words():
            return says(stored, wanted)
        case Has():
            return has(stored, wanted)
        case Is():
            return is_so(stored, wanted.standing)
        case Compare():
            number = number_of(stored, wanted.field)
            return number is not None and SIGNS[wanted.sign](number, wanted.number)
        case Not():
            return not so(stored, wanted.what)
        case Every() | Some():
            return (all if isinstance(wanted, Every) else any)(so(stored, part) for part in wanted.parts)


LEAVES = st.one_of(
    st.builds(
        Words,
        st.sampled_from([*WORDS, "who", "number 1", "Quill number", "harb", "lewin post", "zzz", "?"]),
        st.booleans(),
        st.sampled_from(["", "", "stem", "answer", "source", "tags"]),
    ),
    st.builds(Has, st.just("topic"), st.sampled_from(["leaders", "MY own", "tre*", "%", "none"])),
    st.builds(Has, st.just("tag"), st.sampled_from(["nato", "eu", "eu::law", "e*", "law", "_ato"])),
    st.builds(Has, st.just("publisher"), st.sampled_from(["Post", "lewin post", "lewin*", "?", "none"])),
    st.builds(Has, st.sampled_from(["deck", "pack"]), st.sampled_from(["lewin", "lewin islands", "my*", "x"])),
    st.builds(Has, st.sampled_from(["kind", "report"]), st.sampled_from(["person", "text", "wrong", "*"])),
    st.builds(Is, st.sampled_from(search.STANDINGS)),
    st.builds(
        Compare,
        st.sampled_from([name for name in search.NUMBERS if name != "recall"]),
        st.sampled_from(search.SIGNS),
        st.sampled_from([-3, 0, 1, 2, 4.5, 5, 7, 10]),
    ),
    st.builds(Compare, st.just("recall"), st.sampled_from(["<", ">"]), st.sampled_from([20, 75.3, 85, 99])),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(Every, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Some, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


@settings(max_examples=300)
@given(wanted=TREES)
def test_a_search_finds_what_a_look_at_each_question_finds(
    library: Library, everything: list[StoredQuestion], wanted: Wanted
) -> None:
    expected = [stored.id for stored in everything if so(stored, wanted)]
    assert list(search.find(library, wanted, TODAY)) == expected
    assert search.count(library, wanted, TODAY) == len(expected)
    own = int(library.meta("own_deck"))
    assert list(search.find(library, wanted, TODAY, deck_id=own)) == [one for one in expected if one <= 20]


@pytest.mark.parametrize("order", search.ORDERS)
def test_an_order_keeps_all_and_turns_around(library: Library, everything: list[StoredQuestion], order: str) -> None:
    up = search.find(library, Every(), TODAY, order=order)
    down = search.find(library, Every(), TODAY, order=order, descending=True)
    assert sorted(up) == sorted(down) == [one.id for one in everything]
    found = search.find(library, Words("who"), TODAY, order=order)
    wanted = set(found)
    assert list(found) == [one for one in up if one in wanted]


def test_questions_are_ordered_by_what_is_asked_for(library: Library, everything: list[StoredQuestion]) -> None:
    by_id = {one.id: one for one in everything}
    stability = [by_id[one].card.stability for one in search.find(library, Every(), TODAY, order="stability")]
    known = [one for one in stability if one is not None]
    assert known == sorted(known)
    assert stability[len(known) :] == [None] * (len(stability) - len(known))  # nothing to order by: at the end
    stems = [by_id[one].question.stem.lower() for one in search.find(library, Every(), TODAY, order="stem")]
    assert stems == sorted(stems)
    added = list(search.find(library, Is("own"), TODAY, order="added"))
    assert added == list(range(20, 0, -1))


def test_stems_that_share_rare_words_are_alike(library: Library) -> None:
    questions_alike = search.alike(library, "Who was PRESIDENT of the Norland number 3?")
    assert "Who was president of Norland number 3 in May 2011?" in [stem for _number, stem, _answer in questions_alike]
    assert all(number != 26 for number, *_rest in search.alike(library, "of Norland number 6"))  # no longer asked
    assert search.alike(library, "zzz ?") == []


def test_rows_come_in_the_order_asked_for_without_those_that_are_gone(library: Library) -> None:
    assert [row.id for row in search.rows(library, [7, 3, 999, 5])] == [7, 3, 5]


@pytest.mark.parametrize(
    "wanted",
    [Has("colour", "red"), Is("odd"), Compare("weight", "<", 1), Compare("lapses", "; DROP TABLE card", 1)],
)
def test_what_is_not_known_is_refused(library: Library, wanted: Wanted) -> None:
    with pytest.raises(KeyError):
        search.find(library, wanted, TODAY)


@pytest.mark.parametrize(
    "text", ['"', "'; DROP TABLE card --", "NEAR(a b)", "a OR b", "a*b", "(", "\0", "\\", "x" * 9999]
)
def test_what_is_typed_is_text_and_nothing_else(library: Library, text: str) -> None:
    for wanted in (Words(text), Words(text, whole=True), Has("topic", text), Has("tag", text), Not(Words(text))):
        search.find(library, wanted, TODAY)
    assert search.count(library, Every(), TODAY) == 25
