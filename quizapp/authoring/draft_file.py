"""What was typed into the editor and not saved yet, in a small file beside the library."""

import json
import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from quizapp.authoring.draft import Draft
from quizapp.settings import write_whole

_log = logging.getLogger(__name__)
_NEW = ""


class DraftFile:
    """The unsaved drafts, so that neither closing the window nor a crash loses one: a new question's and edits'.

    Every method takes the id of the question that is edited, None for the new one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self, question_id: int | None = None) -> Draft | None:
        """The draft that was kept, or None; a file that cannot be read counts as none and is set aside."""
        return self._all().get(_name(question_id))

    def images(self) -> list[str]:
        """The images that kept drafts name."""
        return [draft.image for draft in self._all().values() if draft.image]

    def _all(self) -> dict[str, Draft]:
        try:
            values = json.loads(self.path.read_text(encoding="utf-8"))
            return _read_all(values)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, AttributeError) as problem:
            _log.info("The kept drafts in %s cannot be read: %s", self.path, problem)
            self._set_aside()
            return {}

    def _set_aside(self) -> None:
        with suppress(OSError):
            self.path.replace(self.path.with_suffix(".damaged.json"))

    def keep(self, draft: Draft, question_id: int | None = None) -> None:
        """Write the draft down, or remove it where it is empty; it is on disk when this returns.

        Raises:
            KnownError: the file cannot be written.
        """
        if draft.empty:
            self.clear(question_id)
        else:
            self._write({**self._all(), _name(question_id): draft})

    def clear(self, question_id: int | None = None) -> None:
        """Forget the draft.

        Raises:
            KnownError: the file cannot be written.
        """
        drafts = self._all()
        if drafts.pop(_name(question_id), None) is not None:
            self._write(drafts)

    def _write(self, drafts: Mapping[str, Draft]) -> None:
        if not drafts:
            self.path.unlink(missing_ok=True)
            return
        values = {name: asdict(draft) for name, draft in drafts.items()}
        write_whole(self.path, json.dumps(values, ensure_ascii=False, indent=1).encode())


def _name(question_id: int | None) -> str:
    return _NEW if question_id is None else str(question_id)


def _read_all(values: Any) -> dict[str, Draft]:  # noqa: ANN401  anything that JSON can hold
    if not isinstance(values, dict):
        raise TypeError("drafts are a table")
    if "stem" in values:  # an earlier version kept one alone
        values = {_NEW: values}
    return {name: _read(fields) for name, fields in values.items()}


def _read(values: Any) -> Draft:  # noqa: ANN401
    if not isinstance(values, dict):
        raise TypeError("a draft is a table of fields")
    blank = Draft()
    read: dict[str, Any] = {}
    for name, value in values.items():
        default = getattr(blank, name)
        read[name] = tuple(str(part) for part in value) if isinstance(default, tuple) else type(default)(value)
    return Draft(**read)
