"""The collector of cycles rests while many values are made, and only then."""

import gc

import pytest

from quizapp.corpus.uncollected import uncollected


def test_the_collector_rests_and_goes_on_even_after_an_error() -> None:
    with pytest.raises(ValueError, match="collects: False"), uncollected():
        raise ValueError(f"collects: {gc.isenabled()}")
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
