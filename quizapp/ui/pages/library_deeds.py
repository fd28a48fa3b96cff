"""What can be done to questions in the list: each deed saved, told, and undone by one key."""

from collections.abc import Callable, Sequence
from datetime import date

from quizapp.authoring import browse, saved_searches
from quizapp.authoring.browse import Library, QuestionRow, Today
from quizapp.authoring.saved_searches import SavedSearch
from quizapp.clock import Clock
from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.study import aliases, card_deeds
from quizapp.study.aliases import Alias
from quizapp.study.quiz import shelf
from quizapp.ui import dates
from quizapp.ui.messages import Messages


class LibraryDeeds:
    """Flags, suspends, deletes and drops aliases in `library`; calls `after` when something was changed there."""

    def __init__(self, library: Library, clock: Clock, messages: Messages, after: Callable[[], None]) -> None:
        self._library, self._clock, self._messages = library, clock, messages
        self._after = after

    def editable(self, rows: Sequence[QuestionRow]) -> int | None:
        """The id of the one question chosen; None where there is none or are several."""
        return rows[0].id if len(rows) == 1 else None

    def flag(self, rows: Sequence[QuestionRow]) -> None:
        """Flag the questions, or take the flag from all of them."""
        on = not all(row.flagged for row in rows)
        self._do(lambda ids: browse.flag(self._library, ids, on=on, now=self._clock.now()), rows)

    def suspend(self, rows: Sequence[QuestionRow]) -> None:
        """Set the questions aside, or take them back."""
        on = not all(row.suspended for row in rows)
        said = (
            ngettext("{count} question is set aside.", "{count} questions are set aside.", len(rows))
            if on
            else ngettext("{count} question is asked again.", "{count} questions are asked again.", len(rows))
        )
        self._do(lambda ids: browse.suspend(self._library, ids, on=on, now=self._clock.now()), rows, said)

    def bring_back(self, chosen: Sequence[QuestionRow], today: date) -> None:
        """Leave the questions out no longer that were buried."""
        cards = {row.id: browse.preview(self._library, row.id).card for row in chosen}
        rows = [row for row in chosen if (cards[row.id].buried_until or today) > today]
        if chosen and not rows:
            self._messages.say(_("Nothing chosen was left out until tomorrow."))
        said = ngettext("{count} question is asked again today.", "{count} questions are asked again today.", len(rows))
        self._do(lambda ids: card_deeds.bring_back(self._library, ids, self._clock.now()), rows, said)

    def set_due(self, rows: Sequence[QuestionRow], day: date) -> None:
        """Let the questions that were learnt come back on a day."""
        said = _("The due day is {day}; new questions stay new.").format(day=dates.full_day(day))
        self._do(lambda ids: card_deeds.set_due(self._library, ids, day, self._clock.now()), rows, said)

    def start_anew(self, rows: Sequence[QuestionRow]) -> None:
        """Forget the memory of the questions."""
        said = ngettext(
            "{count} question is new again; the log of its answers is kept.",
            "{count} questions are new again; the log of their answers is kept.",
            len(rows),
        )
        self._do(lambda ids: card_deeds.start_anew(self._library, ids, self._clock.now()), rows, said)

    def put_on_shelf(self, rows: Sequence[QuestionRow], today: date) -> None:
        """Put the questions on the missed shelf, as if missed today."""
        said = ngettext(
            "{count} question is on the missed shelf.", "{count} questions are on the missed shelf.", len(rows)
        )
        self._do(lambda ids: shelf.put_on(self._library, ids, today, self._clock.now()), rows, said)

    def delete(self, rows: Sequence[QuestionRow]) -> None:
        """Delete the questions if all of them are the learner's own."""
        if self._of_packs(rows):
            self._messages.say(_("A question of a pack comes back with its pack. Suspend it instead."))
            return
        said = ngettext("{count} question was deleted.", "{count} questions were deleted.", len(rows))
        self._do(lambda ids: browse.delete(self._library, ids, now=self._clock.now()), rows, said)

    def forget(self, alias: Alias) -> None:
        """Accept an answer no longer that the learner had kept."""
        said = _("“{answer}” is no longer accepted.").format(answer=alias.text)
        self._save(lambda: aliases.forget(self._library, alias, self._clock.now()), said)

    def save_search(self, name: str, text: str) -> None:
        """Keep a search under a name."""
        said = _("“{name}” is saved and stands above the filters.").format(name=name)
        self._save(lambda: saved_searches.save(self._library, name, text, self._clock.now()), said)

    def rename_search(self, old: str, new: str) -> None:
        """Give a saved search another name."""
        said = _("“{old}” is called “{new}” now.").format(old=old, new=new)
        self._save(lambda: saved_searches.rename(self._library, old, new, self._clock.now()), said)

    def delete_search(self, name: str) -> None:
        """Keep a search no longer."""
        said = _("The search “{name}” was deleted.").format(name=name)
        self._save(lambda: saved_searches.delete(self._library, name, self._clock.now()), said)

    def searches(self) -> tuple[SavedSearch, ...]:
        """The saved searches."""
        return saved_searches.saved(self._library)

    def count(self, one: SavedSearch, today: Today, deck_id: int | None) -> int | None:
        """How many questions a saved search finds; None where it cannot be read."""
        return saved_searches.count(self._library, one, today, deck_id=deck_id)

    def undo(self) -> None:
        """Take the latest deed back."""
        self._back(browse.undo, _("Undone: {deed}"))

    def redo(self) -> None:
        """Do again what was undone."""
        self._back(browse.redo, _("Done again: {deed}"))

    def _of_packs(self, rows: Sequence[QuestionRow]) -> bool:
        return any(browse.preview(self._library, row.id).pack_id for row in rows)

    def _do(self, deed: Callable[[list[int]], None], rows: Sequence[QuestionRow], said: str = "") -> None:
        if rows:
            self._save(lambda: deed([row.id for row in rows]), said and said.format(count=dates.number(len(rows))))

    def _save(self, deed: Callable[[], None], said: str) -> None:
        try:
            deed()
        except KnownError as error:
            self._messages.tell(error)
            return
        self._after()
        if said:
            self._messages.say(said, self.undo)

    def _back(self, step: Callable[..., str | None], said: str) -> None:
        try:
            name = step(self._library, self._clock.now())
        except KnownError as error:
            self._messages.tell(error)
            return
        if name is not None:
            self._after()
            self._messages.say(said.format(deed=name))
