"""py-fsrs's optimiser in a process of its own, which can be stopped.

`python -m quizapp.study.optimising` is the inside of that process.
"""

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from typing import IO, Any

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.settings import weights_fit
from quizapp.store.columns import micros, moment
from quizapp.study.fitting import Answers, Progress

_NEEDS = ("torch", "pandas", "tqdm")
_PATIENCE = 0.2  # seconds between two looks whether to stop


def is_installed() -> bool:
    """Whether the optional part is there; nothing of it is imported."""
    return all(find_spec(name) is not None for name in _NEEDS)


def command() -> str:
    """What to type to install it beside this program, wherever that stands."""
    return f'"{sys.executable}" -m pip install "fsrs[optimizer]"'


def optimise(lives: Sequence[Answers], progress: Progress, process: Sequence[str] = ()) -> tuple[float, ...]:
    """The weights that fit the answers best, found by another process; what `progress` raises stops it.

    `process` is the command that starts it, ours unless given.

    Raises:
        KnownError: the process ended without weights.
    """
    child = subprocess.Popen(  # noqa: S603  our own module, no shell
        process or (sys.executable, "-m", "quizapp.study.optimising"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert child.stdin is not None and child.stdout is not None  # noqa: S101, PT018  they are pipes
    lines: queue.Queue[str | None] = queue.Queue()
    reader = threading.Thread(target=_read, args=(child.stdout, lines), name="optimiser", daemon=True)
    reader.start()
    try:
        _send(child.stdin, lives)
        return _weights(_lines(lines, progress))
    finally:
        child.kill()
        child.wait()
        reader.join()
        child.stdout.close()


def _send(pipe: IO[str], lives: Sequence[Answers]) -> None:
    try:
        with pipe:
            json.dump([[[int(rating), micros(at)] for rating, at in life] for life in lives], pipe)
    except OSError:
        pass  # it ended before it had read: what it did not say is told below


def _read(pipe: IO[str], lines: "queue.Queue[str | None]") -> None:
    for line in pipe:
        lines.put(line)
    lines.put(None)


def _lines(lines: "queue.Queue[str | None]", progress: Progress) -> Iterator[Any]:
    """What the process says, each as JSON; `progress` is asked all the while, so that it can stop the work."""
    said: tuple[int, int, str] = (0, 0, _("Starting"))
    while True:
        progress(*said)
        try:
            line = lines.get(timeout=_PATIENCE)
        except queue.Empty:
            continue
        if line is None:
            return
        found = json.loads(line)
        if isinstance(found, dict) and "round" in found:
            number, rounds = int(found["round"]), int(found["rounds"])
            words = _("Fitting the weights, round {number} of {rounds}").format(number=number, rounds=rounds)
            said = (number - 1, rounds, words)
        yield found


def _weights(said: Iterable[Any]) -> tuple[float, ...]:
    for found in said:
        weights = found.get("weights") if isinstance(found, dict) else None
        if isinstance(weights, list) and weights_fit(weights):
            return tuple(float(value) for value in weights)
    raise KnownError(
        _("The weights could not be fitted: the optimiser stopped early."),
        _("The weights in force stay."),
        _("Install the optional part again and try once more."),
    )


def main() -> None:
    """Read answers from the standard input, say each round and then the weights on the standard output."""
    from fsrs import Rating, ReviewLog, optimizer

    def say(**values: object) -> None:
        sys.stdout.write(json.dumps(values) + "\n")
        sys.stdout.flush()

    def told(rounds: Sequence[int], **_look: object) -> Iterator[int]:
        for place, number in enumerate(rounds, start=1):
            say(round=place, rounds=len(rounds))
            yield number

    logs = [
        ReviewLog(card_id=card, rating=Rating(rating), review_datetime=moment(at), review_duration=None)
        for card, life in enumerate(json.load(sys.stdin))
        for rating, at in life
    ]
    optimizer.tqdm = told  # type: ignore[attr-defined]  # its bar is the only word it says on the way
    say(weights=optimizer.Optimizer(logs).compute_optimal_parameters())


if __name__ == "__main__":
    main()
