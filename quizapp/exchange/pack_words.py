"""Packs in words, the same in the window and on the command line; `number` writes counts as a place writes them."""

from collections.abc import Callable
from pathlib import Path

from quizapp.exchange.pack_desk import PackInfo, PackRow, Seen
from quizapp.i18n import _, ngettext
from quizapp.store.records import Installed

_DOUBTS = 8  # that are told; more are counted


def counted(row: PackRow, number: Callable[[int], str] = str) -> str:
    """How much of a pack there is and is known to have been answered."""
    if row.removed:
        return _("Removed; what you know of it is kept unless you deleted it.")
    told = [ngettext("{count} question", "{count} questions", row.questions).format(count=number(row.questions))]
    told.append(_("{count} answered").format(count=number(row.answered)))
    if row.edited:
        told.append(_("{count} in your own words").format(count=number(row.edited)))
    return " · ".join(told)


def what_it_does(seen: Seen, number: Callable[[int], str] = str) -> list[str]:
    """What installing would do, a sentence for each kind of change."""
    does = seen.does
    if does is None:
        return []
    told = [
        (does.added, ngettext("{count} new question.", "{count} new questions.", does.added)),
        (does.returned, ngettext("{count} comes back.", "{count} come back.", does.returned)),
        (does.changed, _("{count} reworded; progress stays.")),
        (
            does.reset,
            ngettext(
                "{count} has another answer and starts anew.", "{count} have another answer and start anew.", does.reset
            ),
        ),
        (does.retired, ngettext("{count} is no longer asked.", "{count} are no longer asked.", does.retired)),
    ]
    return [words.format(count=number(count)) for count, words in told if count]


def copies(seen: Seen, number: Callable[[int], str] = str) -> str:
    """That some of it is asked already; "" where nothing is."""
    words = ngettext(
        "{count} of them is in your library already, word for word.",
        "{count} of them are in your library already, word for word.",
        len(seen.copies),
    )
    return words.format(count=number(len(seen.copies))) if seen.copies else ""


def suspended(count: int, number: Callable[[int], str] = str) -> str:
    """That copies were set aside; "" where none were."""
    words = ngettext("{count} copy was suspended.", "{count} copies were suspended.", count)
    return words.format(count=number(count)) if count else ""


def terms(seen: Seen) -> str:
    """The version and the licence."""
    info = seen.pack.info
    version = _("Version {version}").format(version=info.version)
    if seen.before is not None and seen.before.version != info.version:
        version = _("Version {version}, in place of {before}").format(version=info.version, before=seen.before.version)
    return _("{version}. Licence: {licence}.").format(version=version, licence=info.licence)


def doubts(seen: Seen, number: Callable[[int], str] = str) -> list[str]:
    """Questions of which somebody should be wary, the first few."""
    shown = list(seen.doubts[:_DOUBTS])
    more = len(seen.doubts) - len(shown)
    return [*shown, _("and {count} more").format(count=number(more))] if more else shown


def installed(done: Installed, number: Callable[[int], str] = str) -> str:
    """That a pack was installed or updated."""
    count = done.added + done.changed + done.reset + done.returned
    words = ngettext("{count} question came or changed.", "{count} questions came or changed.", count)
    return f"{_('Installed.')} {words.format(count=number(count))}"


def as_it_is(info: PackInfo) -> str:
    """That a pack was there already."""
    return _("“{title}” is installed as it is.").format(title=info.title)


def removing(info: PackInfo) -> str:
    """What taking a pack out is called among the deeds that can be undone."""
    return _("remove the pack “{title}”").format(title=info.title)


def putting_back(info: PackInfo) -> str:
    """What having a pack again is called among the deeds that can be undone."""
    return _("put back the pack “{title}”").format(title=info.title)


def removed(info: PackInfo) -> str:
    """That a pack was taken out."""
    return _("“{title}” is removed; progress is kept.").format(title=info.title)


def deleting(info: PackInfo) -> str:
    """What deleting a pack is called among the deeds that can be undone."""
    return _("delete the pack “{title}”").format(title=info.title)


def deleted(info: PackInfo) -> str:
    """That a pack was deleted."""
    return _("“{title}” is deleted with its progress.").format(title=info.title)


def back() -> str:
    """That a removed pack is there again."""
    return _("It is back.")


def saved(count: int, path: Path, number: Callable[[int], str] = str) -> str:
    """That a pack was written."""
    words = ngettext("{count} question is in {file}.", "{count} questions are in {file}.", count)
    return words.format(count=number(count), file=path.name)
