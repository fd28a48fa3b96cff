"""Makes tests/libraries/vN.quizapp, once for each version of the file: `python -m tests.store.make_saved`."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from quizapp.questions.forms.posed import pose
from quizapp.store import aliases, cards, journal, migrations, packs, questions, quizzes
from quizapp.store.library import open_library
from quizapp.store.records import PackInfo, Rating, SourceInfo
from tests import factories
from tests.store.helpers import answer

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def make(path: Path) -> None:
    """A pack of six, two own questions, six answers of which one is undone, an alias, two quizzes, one unfinished."""
    with open_library(path, now=NOW) as library:
        pack = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="abc", licence="CC0-1.0")
        source = SourceInfo(id="doc-1", publisher="Harbour Courier", title="Islands back fisheries accord")
        packs.install(library, pack, [source], [factories.question(number) for number in range(1, 7)], now=NOW)
        own = [factories.question(number, key=f"own-{number}", facts=()) for number in (7, 8)]
        questions.add(library, own, name="Add two questions", now=NOW)
        given = [(1, Rating.GOOD), (2, Rating.AGAIN), (3, Rating.EASY), (2, Rating.GOOD), (4, Rating.HARD)]
        for minutes, (card_id, rating) in enumerate(given):
            now = NOW + timedelta(minutes=minutes)
            cards.save_review(library, answer(library, card_id, rating, now), name=rating.name.title(), now=now)
        journal.undo(library, NOW)
        aliases.keep(library, 1, "President Quill", name="Keep", now=NOW)
        aliases.remove(library, aliases.keep(library, 7, "A. Q.", name="Keep", now=NOW), name="Remove", now=NOW)
        cards.save_review(library, answer(library, 7, Rating.GOOD, NOW), name="Good", now=NOW)
        for finished in (True, False):
            items = [([number], pose("multiple_choice", [factories.question(number)], Random(1))) for number in (1, 3)]
            quiz = quizzes.create(library, setup={"count": 2}, state={"left": 300}, items=items, now=NOW).id
            given_answer = replace(
                quizzes.load(library, quiz).answers[0], response=("Ada Quill",), mark=1.0, shown=True
            )
            quizzes.save_answers(library, quiz, [given_answer], state={"left": 300}, now=NOW)
            if finished:
                quizzes.finish(library, quiz, answers=[given_answer], state={"left": 0}, now=NOW)
        library.connection.execute("VACUUM")


if __name__ == "__main__":
    folder = Path(__file__).parent.parent / "libraries"
    folder.mkdir(exist_ok=True)
    target = folder / f"v{migrations.HEAD}.quizapp"
    if target.exists():
        raise SystemExit(f"{target} is there already; a saved library is never made again.")
    make(target)
    target.with_name(f"{target.name}.lock").unlink()
