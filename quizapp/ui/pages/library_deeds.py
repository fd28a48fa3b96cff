"""What can be done to questions in the list: each deed saved, told, and undone by one key."""

from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QWidget

from quizapp.authoring import browse, bulk_edits, replacing, saved_searches
from quizapp.authoring.browse import Library, Today
from quizapp.authoring.bulk_edits import Deck
from quizapp.authoring.replacing import Preview, Replacement
from quizapp.authoring.saved_searches import SavedSearch
from quizapp.clock import Clock
from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.study import aliases, card_deeds
from quizapp.study.aliases import Alias
from quizapp.study.quiz import shelf
from quizapp.ui import dates
from quizapp.ui.bulk_run import BulkRun
from quizapp.ui.messages import Messages
from quizapp.ui.turning import Turning, turned_words


class LibraryDeeds:
    """Does to questions in `library`, by their ids, what is wanted; calls `after` when something was changed there.

    What is done to many goes on in slices while the window of `page` answers, one deed at a time.
    """

    def __init__(
        self, library: Library, clock: Clock, messages: Messages, page: QWidget, after: Callable[[], None]
    ) -> None:
        self._library, self._clock, self._messages = library, clock, messages
        self._run, self._turning = BulkRun(messages, page), Turning(messages, page)
        self._after = after

    @property
    def busy(self) -> bool:
        """Whether a deed is half done or half undone."""
        return self._run.busy or self._turning.busy

    def stop(self) -> None:
        """Go on with nothing, since the library is left."""
        self._run.stop()
        self._turning.stop()

    def editable(self, ids: Sequence[int]) -> int | None:
        """The one question chosen; None where there is none, are several, or it is in the bin, which is said."""
        if len(ids) != 1:
            return None
        if bulk_edits.count(self._library, ids, "deleted"):
            self._messages.say(_("This question is in the bin. Restore it to edit it."))
            return None
        return ids[0]

    def flag(self, ids: Sequence[int]) -> None:
        """Flag the questions, or take the flag from all of them."""
        on = bulk_edits.count(self._library, ids, "flagged") < len(ids)
        self._do(lambda now: bulk_edits.flag(self._library, ids, on=on, now=now), ids)

    def suspend(self, ids: Sequence[int]) -> None:
        """Set the questions aside, or take them back."""
        on = bulk_edits.count(self._library, ids, "suspended") < len(ids)
        said = (
            ngettext("{count} question is set aside.", "{count} questions are set aside.", len(ids))
            if on
            else ngettext("{count} question is asked again.", "{count} questions are asked again.", len(ids))
        )
        self._do(lambda now: bulk_edits.suspend(self._library, ids, on=on, now=now), ids, said)

    def bury(self, ids: Sequence[int], today: date) -> None:
        """Leave the questions out until tomorrow."""
        said = ngettext(
            "{count} question is left out until tomorrow.", "{count} questions are left out until tomorrow.", len(ids)
        )
        self._do(lambda now: bulk_edits.bury(self._library, ids, today + timedelta(days=1), now=now), ids, said)

    def bring_back(self, chosen: Sequence[int], today: date) -> None:
        """Leave the questions out no longer that were buried."""
        buried = set(card_deeds.buried(self._library, None, today))
        ids = [each for each in chosen if each in buried]
        if chosen and not ids:
            self._messages.say(_("Nothing chosen was left out until tomorrow."))
        said = ngettext("{count} question is asked again today.", "{count} questions are asked again today.", len(ids))
        self._save_to(lambda: card_deeds.bring_back(self._library, ids, self._clock.now()), ids, said)

    def set_due(self, ids: Sequence[int], day: date) -> None:
        """Let the questions that were learnt come back on a day."""
        said = _("The due day is {day}; new questions stay new.").format(day=dates.full_day(day))
        self._do(lambda now: bulk_edits.set_due(self._library, ids, day, now=now), ids, said)

    def start_anew(self, ids: Sequence[int]) -> None:
        """Forget the memory of the questions."""
        said = ngettext(
            "{count} question is new again; the log of its answers is kept.",
            "{count} questions are new again; the log of their answers is kept.",
            len(ids),
        )
        self._do(lambda now: bulk_edits.start_anew(self._library, ids, now=now), ids, said)

    def tag(self, ids: Sequence[int], add: Sequence[str], remove: Sequence[str]) -> None:
        """Give the questions tags, and take others away."""
        said = ngettext(
            "The tags of {count} question are changed.", "The tags of {count} questions are changed.", len(ids)
        )
        self._do(lambda now: bulk_edits.change_tags(self._library, ids, add=add, remove=remove, now=now), ids, said)

    def set_topic(self, ids: Sequence[int], topic: str) -> None:
        """Put the questions under a topic."""
        said = ngettext("{count} question has another topic.", "{count} questions have another topic.", len(ids))
        self._do(lambda now: bulk_edits.set_topic(self._library, ids, topic, now=now), ids, said)

    def move(self, ids: Sequence[int], deck_id: int) -> None:
        """Move the questions to a deck."""
        said = ngettext("{count} question was moved.", "{count} questions were moved.", len(ids))
        self._do(lambda now: bulk_edits.move(self._library, ids, deck_id, now=now), ids, said)

    def replace(self, ids: Sequence[int], wanted: Replacement) -> None:
        """Replace words in the questions."""
        said = _("“{find}” was replaced by “{put}”.").format(find=wanted.find, put=wanted.put)
        said = said.replace("{", "{{").replace("}", "}}")  # they are the learner's own braces
        self._do(lambda now: replacing.run(self._library, ids, wanted, now=now), ids, said)

    def look_at(self, ids: Sequence[int], wanted: Replacement) -> Generator[None, None, Preview]:
        """What that would do."""
        return replacing.preview(self._library, ids, wanted)

    def decks(self) -> list[Deck]:
        """Where questions can be moved to."""
        return bulk_edits.all_decks(self._library)

    def tags(self) -> list[str]:
        """The tags that the library has."""
        return browse.values(self._library, "tag")

    def put_on_shelf(self, ids: Sequence[int], today: date) -> None:
        """Put the questions on the missed shelf, as if missed today."""
        said = ngettext(
            "{count} question is on the missed shelf.", "{count} questions are on the missed shelf.", len(ids)
        )
        self._save_to(lambda: shelf.put_on(self._library, list(ids), today, self._clock.now()), ids, said)

    def delete(self, ids: Sequence[int]) -> None:
        """Put the questions into the bin if all of them are the learner's own."""
        if bulk_edits.count(self._library, ids, "of packs"):
            self._messages.say(_("A question of a pack comes back with its pack. Suspend it instead."))
            return
        said = ngettext("{count} question is in the bin.", "{count} questions are in the bin.", len(ids))
        self._do(lambda now: bulk_edits.delete(self._library, ids, now=now), ids, said)

    def restore(self, ids: Sequence[int]) -> None:
        """Bring the questions back from the bin."""
        said = ngettext("{count} question is back.", "{count} questions are back.", len(ids))
        self._do(lambda now: bulk_edits.restore(self._library, ids, now=now), ids, said)

    def delete_for_good(self, ids: Sequence[int]) -> None:
        """Delete the questions, which are in the bin."""
        said = ngettext("{count} question was deleted for good.", "{count} questions were deleted for good.", len(ids))
        self._do(lambda now: bulk_edits.delete_for_good(self._library, ids, now=now), ids, said)

    def empty_bin(self) -> None:
        """Delete everything in the bin."""
        ids = bulk_edits.in_bin(self._library)
        if not ids:
            self._messages.say(_("The bin is empty."))
        self.delete_for_good(ids)

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
        self._turn(redo=False)

    def redo(self) -> None:
        """Do again what was undone."""
        self._turn(redo=True)

    def _turn(self, *, redo: bool) -> None:
        def turned(name: str) -> None:
            if name:
                self._after()
                self._messages.say(turned_words(name, redo=redo))

        self._turning.start(browse.turning(self._library, self._clock.now(), redo=redo), turned, redo=redo)

    def _do(self, deed: Callable[[datetime], Iterator[int]], ids: Sequence[int], said: str = "") -> None:
        if not ids:
            return

        def done() -> None:
            self._after()
            if said:
                self._messages.say(said.format(count=dates.number(len(ids))), self.undo)

        self._run.start(deed(self._clock.now()), len(ids), done)

    def _save_to(self, deed: Callable[[], None], ids: Sequence[int], said: str) -> None:
        if ids:
            self._save(deed, said.format(count=dates.number(len(ids))))

    def _save(self, deed: Callable[[], None], said: str) -> None:
        try:
            deed()
        except KnownError as error:
            self._messages.tell(error)
            return
        self._after()
        if said:
            self._messages.say(said, self.undo)
