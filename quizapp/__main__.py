"""`python -m quizapp` and the `quizapp` command: the window at once, or a command of the command line."""

import sys
from pathlib import Path

from quizapp.errors import BROKEN_OFF


def window_request(arguments: list[str]) -> tuple[bool, Path | None]:
    """Whether the arguments ask for nothing but the window, and on which library file (None: the usual one).

    The command line's own parser takes 70 ms to import; a window must not wait for it.
    """
    match arguments:
        case []:
            return True, None
        case ["--library", path] if not path.startswith("-"):
            return True, Path(path)
        case [single] if single.startswith("--library=") and single != "--library=":
            return True, Path(single.removeprefix("--library="))
        case _:
            return False, None


def main() -> int:
    """Run the program; gives the exit status.

    0 done, 1 the command found something wrong, 2 it could not start, 130 a person broke it off.
    """
    wanted, library = window_request(sys.argv[1:])
    if not wanted:
        try:
            from quizapp.cli import run

            return run(sys.argv[1:])
        except KeyboardInterrupt:  # before the command has begun
            return BROKEN_OFF
    from quizapp.ui import display

    def window() -> int:
        from quizapp.app import run_window

        return run_window(library)

    return display.start(window)


if __name__ == "__main__":
    sys.exit(main())
