"""Keys that the learner has chosen: kept as "action=key", taken where they fit, refused with the reason."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.action_rows.row import ANYWHERE, ActionRow
from quizapp.ui.action_table import clashes, context_name

# What every control and every dialogue listens to itself.
FIXED = ("Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Esc", "Return", "Enter")
_MODIFIERS = (
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_unknown),
)


def key_of(event: QKeyEvent) -> str:
    """The key that was pressed, in Qt's portable text; "" for none yet, as for Ctrl alone."""
    key = Qt.Key(event.key())
    if key in _MODIFIERS:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    sign = len(event.text()) == 1 and event.text().isprintable() and not event.text().isalpha()
    if sign and modifiers == Qt.KeyboardModifier.ShiftModifier:
        modifiers = Qt.KeyboardModifier.NoModifier  # "?" is the key, wherever a keyboard has it
    return _portable(QKeySequence(QKeyCombination(modifiers, key)))


def with_key(row: ActionRow, key: str) -> ActionRow:
    """The action with another key in place of the one that is shown; those beside it stay."""
    return replace(row, keys=(key, *(other for other in row.keys[1:] if other != key)))


def can_change(row: ActionRow) -> bool:
    """Whether another key can be chosen: that of an option is the number that stands beside it."""
    return ".choose." not in row.id


def why_not(table: Sequence[ActionRow], id: str, key: str) -> str:
    """Why an action cannot have a key, as a sentence; "" where it can."""
    shown = paint.key_text(key)
    if _name(key) in FIXED:
        return _("{key} does the same in every program and cannot be chosen.").format(key=shown)
    changed = [with_key(row, key) if row.id == id else row for row in table]
    for context, _key, one, other in clashes(tuple(changed)):
        if id in (one, other):
            taken = next(row for row in table if row.id == (other if one == id else one))
            return _taken(shown, taken, context)
    return ""


def _taken(shown: str, taken: ActionRow, context: str) -> str:
    if ANYWHERE in taken.contexts:
        return _("{key} is the key of “{action}” everywhere.").format(key=shown, action=taken.text)
    place = context_name(context)
    return _("{key} is the key of “{action}” in “{place}”.").format(key=shown, action=taken.text, place=place)


def applied(table: Sequence[ActionRow], kept: Iterable[str]) -> tuple[tuple[ActionRow, ...], tuple[str, ...]]:
    """The table with what was kept in the settings, and which of it does not fit and is left out.

    Two keys that were exchanged fit together, so all are taken first and then those that clash are given back.
    """
    usual = {row.id: row for row in table}
    now, refused = dict(usual), []
    for entry in kept:
        id_, _sign, key = entry.partition("=")
        row = usual.get(id_)
        name = _name(key)
        if row is None or not name or name in FIXED or not can_change(row):
            refused.append(entry)
        else:
            now[id_] = with_key(row, name)
    # The usual table has no clashes, and looking for them takes a while.
    while now != usual and (
        found := {id_ for clash in clashes(tuple(now.values())) for id_ in clash[2:] if now[id_] != usual[id_]}
    ):
        refused += [f"{id_}={now[id_].keys[0]}" for id_ in sorted(found)]
        now.update({id_: usual[id_] for id_ in found})
    return tuple(now.values()), tuple(refused)


def kept(table: Sequence[ActionRow], usual: Sequence[ActionRow]) -> tuple[str, ...]:
    """What of a table is not as usual, for the settings."""
    return tuple(f"{row.id}={row.keys[0]}" for row, was in zip(table, usual, strict=True) if row.keys != was.keys)


def _name(key: str) -> str:
    """A key in Qt's own spelling, "" where Qt knows none such or where it is several, one after the other."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    unknown = sequence.count() != 1 or sequence[0].key() in (*_MODIFIERS, Qt.Key(0))  # type: ignore[index]
    name = "" if unknown else _portable(sequence)
    return name if name.isprintable() else ""


def _portable(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
