"""A lock that the kernel holds on a file beside the library, so that one left by a crash holds nobody up."""

import os
from pathlib import Path
from typing import IO

from quizapp.errors import KnownError
from quizapp.i18n import _


class Lock:
    """A held lock; the file stays behind on purpose, since taking it away would race with the next opener."""

    def __init__(self, path: Path) -> None:
        """Take the lock of the library at `path`.

        Raises:
            KnownError: somebody else holds it, or the folder cannot be written.
        """
        self.path = path.with_name(f"{path.name}.lock")
        try:
            file = self.path.open("a+b")
        except OSError as problem:
            raise KnownError(
                _("{path} cannot be opened for writing: {problem}.").format(
                    path=path, problem=problem.strerror or problem
                ),
                _("Nothing was changed."),
                _("Check the permissions of its folder, or choose another place."),
            ) from problem
        try:
            _take(file)
        except OSError as problem:
            file.close()
            raise KnownError(
                _("The library {path} is already open in another window.").format(path=path),
                _("Nothing was changed."),
                _("Use that window, or close it and try again."),
            ) from problem
        self._file: IO[bytes] | None = file

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _take(file: IO[bytes]) -> None:
    if os.name == "nt":
        import msvcrt  # pragma: no cover

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    else:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
