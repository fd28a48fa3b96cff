"""The two kinds of error: the environment's, told in a sentence, and ours, told in a report."""

import sys

BROKEN_OFF = 130  # the exit status that shells give to what Ctrl-C has ended


class KnownError(Exception):
    """Something outside the program went wrong: disk full, bad file, file in use.

    Args:
        what: what happened, one sentence.
        kept: what was kept safe, one sentence, or empty.
        todo: what to do next, one sentence, or empty.
    """

    def __init__(self, what: str, kept: str = "", todo: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.kept = kept
        self.todo = todo

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.kept, self.todo) if part)


def report(error: BaseException, version: str) -> str:
    """A report of an error of ours that a person can copy: versions and the traceback, no contents of the library."""
    import platform
    import traceback

    lines = [
        f"QuizApp {version}, Python {platform.python_version()}, {platform.platform()}",
        *(part.rstrip() for part in traceback.format_exception(error)),
    ]
    module = sys.modules.get("PySide6")
    if module is not None:
        lines[0] += f", Qt {getattr(module, '__version__', '?')}"
    return "\n".join(lines)
