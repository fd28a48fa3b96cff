"""No text that stood in the editor is lost, whatever comes between: it is saved, or a draft on disk."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring.own import Draft, DraftFile, DraftForm, as_question
from quizapp.store import questions
from quizapp.ui.pages.editor import EditorPage
from tests.ui.pages.stage import Stage

DEEDS = 25
_WORDS = ("Lewin", " in 2011", "7", " {a} ", ";", " harbour?")


class Writing:
    """A learner at the editor: what they saw last in each place, and what the editor brings back."""

    def __init__(self, desk, stage: Stage, folder: Path, rng: Random) -> None:
        self.desk, self.stage, self.rng = desk, stage, rng
        self.file = folder / "draft.json"
        self.places: list[int | None] = [None, *desk.fill(2)]
        self.place: int | None = None
        self.seen: dict[int | None, Draft] = {}
        self.saved: dict[int, Draft] = {}
        self.page = self._open()

    def _open(self) -> EditorPage:
        desk, stage = self.desk, self.stage
        page = EditorPage(desk.library, DraftFile(self.file), stage.actions, stage.messages, desk.clock, Random(8))
        stage.put(page, self.place)
        return page

    def look(self) -> None:
        """Remember what stands there."""
        self.seen[self.place] = self.page.form.draft()

    def write(self) -> None:
        self.stage.type(self.rng.choice(_WORDS))

    def next_field(self) -> None:
        self.stage.press(Qt.Key.Key_Tab)

    def other_form(self) -> None:
        self.page.form.form.choose(self.rng.choice(list(DraftForm)))

    def go_elsewhere(self) -> None:
        """Leave by any way that ends the page as the learner or the system wants it, and come to another question."""
        self.look()
        assert self.page.leave()
        self.place = self.rng.choice(self.places)
        self.page.enter(self.place)
        self.check()

    def be_killed(self) -> None:
        """The program ends without a word, a second after the last letter."""
        self.look()
        if self.page._keeping.isActive():
            self.page._keeping.timeout.emit()
        for timer in (self.page._pause, self.page._keeping):
            timer.stop()
        self.page.hide()
        self.page.deleteLater()
        self.page = self._open()
        self.check()

    def save(self) -> None:
        self.look()
        number = self.page._save()
        if number is None:
            return
        self.saved[number] = self.seen.pop(self.place)
        stored = questions.get(self.desk.library, number).question
        assert stored == as_question(self.saved[number], stored.key, stored)
        self.page.enter(self.place)  # as it stands in the library now

    def check(self) -> None:
        """What the editor shows of a place is what was seen there last."""
        if self.place in self.seen and not self.seen[self.place].empty:
            assert self.page.form.draft() == self.seen[self.place]

    def deed(self) -> Callable[[], None]:
        few = (self.go_elsewhere, self.be_killed, self.save, self.other_form)
        return self.rng.choice([self.write, self.write, self.write, self.next_field, self.next_field, *few])


@pytest.mark.parametrize("seed", [*range(2), *(pytest.param(seed, marks=pytest.mark.deep) for seed in range(2, 40))])
def test_what_stands_in_the_editor_is_there_again_after_any_deeds(desk, stage, tmp_path, seed):
    writing = Writing(desk, stage, tmp_path, Random(seed))
    for _step in range(DEEDS):
        writing.deed()()
    writing.be_killed()
    QApplication.processEvents()
