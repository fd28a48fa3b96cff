"""Imported articles come into the library whole, with their questions, and go again with one undo."""

from dataclasses import replace
from datetime import datetime

import pytest

from quizapp.corpus.reading import read_clipboard
from quizapp.store import imports, journal, packs, questions
from quizapp.store.imports import Imported
from quizapp.store.library import Library
from quizapp.store.records import PackInfo, SourceInfo
from tests import factories
from tests.store.helpers import contents

DOCUMENT = read_clipboard("Islands back accord\n\nThe islands voted on Monday, 3 to 1.", "harbour.txt")
SOURCE = SourceInfo(id="article-1", publisher="Courier", title="Accord", published="2008-05", sha256=DOCUMENT.sha256)
FACTS = (factories.office_fact(), factories.vote_fact(), factories.quantity_fact())


def import_one(library: Library, now: datetime, *, facts=FACTS, keys=("import:1",)) -> list[int]:
    accepted = [factories.question(key=key) for key in keys]
    article = Imported(SOURCE, DOCUMENT, facts)
    return imports.add(library, [article], accepted, name="Import", now=now, deck_id=1)


def test_an_article_comes_back_as_it_was_taken_in(library: Library, now: datetime) -> None:
    (number,) = import_one(library, now)
    assert questions.get(library, number).question.key == "import:1"
    assert list(imports.all_imported(library.path)) == [Imported(SOURCE, DOCUMENT, FACTS)]
    assert imports.texts(library.path, [DOCUMENT.sha256, "none"]) == {DOCUMENT.sha256: DOCUMENT}
    assert packs.sources(library, "") == [SOURCE]


def test_one_undo_takes_article_and_questions_back_and_redo_brings_both(library: Library, now: datetime) -> None:
    before = contents(library)
    import_one(library, now, keys=("import:1", "import:2"))
    after = contents(library)
    assert journal.undo(library, now) == "Import"
    assert contents(library) == before
    pack = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="a")
    packs.install(library, pack, [SOURCE], [], now=now)  # which takes no id that is to come back
    journal.redo(library, now)
    assert set(after["source"]) < set(contents(library)["source"])


def test_an_article_that_is_there_is_brought_up_to_date(library: Library, now: datetime) -> None:
    import_one(library, now)
    import_one(library, now, facts=FACTS[:1], keys=("import:2",))
    assert [one.facts for one in imports.all_imported(library.path)] == [FACTS[:1]]
    assert questions.keys_there(library, ["import:1", "import:2", "import:3"]) == {"import:1", "import:2"}


def test_a_key_that_is_there_keeps_everything_out(library: Library, now: datetime) -> None:
    import_one(library, now)
    before = contents(library)
    other = Imported(replace(SOURCE, id="article-2"), DOCUMENT, ())
    with pytest.raises(ValueError, match="import:1"):
        imports.add(library, [other], [factories.question(key="import:1")], name="Import", now=now, deck_id=1)
    assert contents(library) == before
