"""A bar on standard error while many files are worked on, where a person sees it and nothing else is printed there."""

from typing import Self, TextIO

_WIDTH = 25
_BACK = "\r\033[K"  # to the start of the line, which is emptied


class ProgressBar:
    """How many of the files are done; sentences pass through it, so that they stand on lines of their own."""

    def __init__(self, stream: TextIO, *, shown: bool) -> None:
        self._stream = stream
        self._shown = shown
        self._percent = -1  # as drawn, -1 while there is no bar

    @classmethod
    def between(cls, errors: TextIO, results: TextIO) -> Self:
        """A bar that is shown if the errors go to a terminal and the results do not, which would break it up."""
        return cls(errors, shown=errors.isatty() and not results.isatty())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        self._clear()

    def step(self, done: int, count: int) -> None:
        """Show that `done` of `count` files are done; one file alone gets no bar."""
        percent = 100 * done // count
        if not self._shown or count == 1 or percent == self._percent:
            return
        self._percent = percent
        bar = "#" * (_WIDTH * percent // 100)
        self._stream.write(f"\r[{bar:<{_WIDTH}}] {percent:3} %  {done}/{count}")
        self._stream.flush()

    def say(self, sentence: str) -> None:
        """Write a sentence; the bar comes back with the next file."""
        self._clear()
        self._stream.write(sentence + "\n")

    def _clear(self) -> None:
        if self._percent >= 0:
            self._stream.write(_BACK)
            self._percent = -1
