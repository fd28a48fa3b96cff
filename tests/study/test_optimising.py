"""The optimiser's process: what it is told, what it says, and how it is stopped."""

import io
import json
import sys
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from quizapp.errors import KnownError
from quizapp.settings import USUAL_WEIGHTS
from quizapp.store.records import Rating
from quizapp.study import optimising
from quizapp.study.optimising import optimise

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
LIVES = [[(Rating.GOOD, NOW), (Rating.AGAIN, NOW + timedelta(days=3))]]
FITTED = [*USUAL_WEIGHTS[:20], 0.3]
# Stands for our module: it reads the answers, says one round, and gives as weights what it was told to.
CHILD = """
import json, sys, time
lives = json.load(sys.stdin)
assert lives == [[[3, 1795251600000000], [1, 1795510800000000]]], lives
print(json.dumps({"round": 1, "rounds": 5}), flush=True)
"""


def child(rest: str) -> tuple[str, ...]:
    return (sys.executable, "-c", CHILD + rest)


def test_answers_go_to_the_process_and_rounds_and_weights_come_back():
    said = []
    found = optimise(
        LIVES, lambda *told: said.append(told), child(f"print(json.dumps({{'weights': {FITTED}}}), flush=True)")
    )
    assert found == tuple(FITTED)
    assert (0, 5, "Fitting the weights, round 1 of 5") in said


@pytest.mark.parametrize("rest", ["", "raise SystemExit(1)", "print(json.dumps({'weights': [1, 2]}))"])
def test_a_process_that_ends_without_weights_is_told_in_a_sentence(rest):
    with pytest.raises(KnownError, match="stopped early"):
        optimise(LIVES, lambda *_told: None, child(rest))


def test_a_process_that_cannot_even_read_is_told_in_a_sentence():
    with pytest.raises(KnownError, match="stopped early"):
        optimise(LIVES, lambda *_told: None, (sys.executable, "-c", "import os; os.close(0)"))


def test_what_progress_raises_stops_the_process():
    class StopError(Exception):
        pass

    def stop(_done: int, _total: int, sentence: str) -> None:
        if "round" in sentence:
            raise StopError

    with pytest.raises(StopError):
        optimise(LIVES, stop, child("time.sleep(600)"))


def test_the_inside_hands_the_answers_to_py_fsrs_and_says_each_round(monkeypatch, capsys):
    given = []

    class Optimizer:
        def __init__(self, logs):
            given.extend(logs)

        def compute_optimal_parameters(self):
            list(optimizer.tqdm(range(2), desc="", unit="", disable=True))
            return FITTED

    optimizer = SimpleNamespace(Optimizer=Optimizer)
    monkeypatch.setitem(sys.modules, "fsrs.optimizer", optimizer)
    monkeypatch.setattr("fsrs.optimizer", optimizer, raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO("[[[3, 1795251600000000], [1, 1795510800000000]], [[4, 0]]]"))
    optimising.main()
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert said == [{"round": 1, "rounds": 2}, {"round": 2, "rounds": 2}, {"weights": FITTED}]
    assert [(log.card_id, int(log.rating)) for log in given] == [(0, 3), (0, 1), (1, 4)]
    assert given[0].review_datetime == NOW


def test_the_command_installs_it_beside_this_program():
    assert optimising.command() == f'"{sys.executable}" -m pip install "fsrs[optimizer]"'


def test_the_optional_part_is_there_or_not_without_being_imported(monkeypatch):
    monkeypatch.setattr(optimising, "_NEEDS", ("json", "no_such_module_at_all"))
    assert not optimising.is_installed()
    monkeypatch.setattr(optimising, "_NEEDS", ("json",))
    assert optimising.is_installed()
