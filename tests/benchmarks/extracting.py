"""What the benchmark of extraction measures: speed beside a bare pass of the patterns, memory, growth with length."""

import gc
import re
import statistics
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from quizapp.corpus.reading import read, read_clipboard
from quizapp.facts.annotate import annotated
from quizapp.facts.extract import extract
from quizapp.facts.lexicon import bundled
from tests.benchmarks.hostile import HOSTILE, letters
from tests.specs.gold import Role, load

SIZES = (500_000, 1_000_000, 2_000_000)
GROWTH = 2.3
AGAIN = 2  # times that a growth over the limit is measured once more


def articles() -> list[Path]:
    """Every article of the specs that is at hand."""
    return [article.path for role in Role for article in load(role)]


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time of one call."""
    before = time.process_time()
    work()
    return time.process_time() - before


def speed(compiled: list[re.Pattern[str]], runs: int = 5) -> None:
    """Articles a second, and how many times a bare pass of the rules' patterns that is; both take turns."""
    paths = articles()
    documents = [read(path) for path in paths]
    for document in documents:
        extract(document)
    gc.freeze()  # as the command does
    shadows = [sentence.shadow for document in documents for sentence in annotated(document, bundled())[0]]
    # A rule's pattern ends where a unit of a shadow ends. Others go on from a place that is known: searched for
    # everywhere, as none of them is, they take ten times as long as extraction.
    of_rules = [pattern for pattern in dict.fromkeys(compiled) if pattern.pattern.endswith("(?![^ ])")]

    def bare() -> None:
        for pattern in of_rules:
            for shadow in shadows:
                for _ in pattern.finditer(shadow):
                    pass

    whole, floor = [], []
    for _ in range(runs):
        whole.append(timed(lambda: [extract(read(path)) for path in paths]))
        floor.append(timed(bare))
    characters = sum(len(document.text) for document in documents)
    seconds = min(whole)
    print(f"{len(documents)} articles of {characters / len(documents):.0f} characters, best of {runs} runs")
    usual = characters / seconds / 3_000
    print(f"  {len(documents) / seconds:6.0f} articles/s, {usual:.0f} of 3,000 characters (goal 100)")
    ratio = statistics.median(one / other for one, other in zip(whole, floor, strict=True))
    print(f"  {ratio:6.2f} times a bare pass of the {len(of_rules)} patterns of rules over the shadows of sentences")


def memory(count: int = 10_000) -> None:
    """The process's share of memory after a tenth of the articles and after all of them, each with words of its own."""
    documents = [read(path) for path in articles()]
    marks = {}
    for number in range(1, count + 1):
        document = documents[number % len(documents)]
        text = f"{document.text}\nMinister Name{letters(number)} spoke of {number} boats."
        extract(read_clipboard(text, f"{number}"))
        if number in {count // 10, count}:
            marks[number] = held()
    for number, kilobytes in marks.items():
        print(f"  {number:6} articles: {kilobytes / 1024:6.1f} MB PSS")


def held() -> int:
    """Proportional set size in kB, 0 where the system does not tell it."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    return next(int(line.split()[1]) for line in rollup.read_text().splitlines() if line.startswith("Pss:"))


def hostile(kinds: list[str]) -> None:
    """How the time grows with the length of each hostile text."""
    extract(read_clipboard("Warm.", "warm"))
    gc.freeze()  # as the command does
    print(f"  {'hostile text':28}" + "".join(f"{size / 1e6:8.1f} MB" for size in SIZES) + "  growth per doubling")
    for kind in kinds or list(HOSTILE):
        seconds = [_seconds(kind, HOSTILE[kind](size)) for size in SIZES]
        for _ in range(AGAIN):  # a busy machine makes one length seem slow, but not every time
            if max(_growth(seconds)) < GROWTH:
                break
            seconds = [min(one, _seconds(kind, HOSTILE[kind](size))) for one, size in zip(seconds, SIZES, strict=True)]
        growth = _growth(seconds)
        verdict = "" if max(growth) < GROWTH else f"  over {GROWTH}"
        row = "".join(f"{one:9.2f} s" for one in seconds)
        print(f"  {kind:28}{row}  {' '.join(f'{one:.2f}' for one in growth)}{verdict}", flush=True)


def _growth(seconds: list[float]) -> list[float]:
    return [later / max(earlier, 0.1) for earlier, later in pairwise(seconds)]


def _seconds(kind: str, text: str) -> float:
    first = timed(lambda: extract(read_clipboard(text, kind)))
    again = 4 if first < 1 else 1  # what is short is measured more often: a neighbour's work weighs more on it
    return min(first, *(timed(lambda: extract(read_clipboard(text, kind))) for _ in range(again)))
