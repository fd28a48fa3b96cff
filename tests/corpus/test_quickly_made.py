"""Values that are made quickly: what a frozen dataclass is otherwise, they are too."""

from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.quickly_made import quickly_made


@dataclass(frozen=True, slots=True)
class _Usual:
    name: str
    size: int = 3
    kind: str = field(default="boat", kw_only=True)


@quickly_made
@dataclass(frozen=True, slots=True)
class _Quick:
    name: str
    size: int = 3
    kind: str = field(default="boat", kw_only=True)


@given(st.text(), st.none() | st.integers(), st.none() | st.text())
def test_a_quickly_made_value_has_the_fields_of_a_usual_one(name: str, size: int | None, kind: str | None) -> None:
    places = () if size is None else (size,)
    named = {} if kind is None else {"kind": kind}
    quick, usual = _Quick(name, *places, **named), _Usual(name, *places, **named)
    assert repr(quick) == repr(usual).replace("_Usual", "_Quick")
    assert quick == _Quick(name=name, size=usual.size, kind=usual.kind)
    assert hash(quick) == hash(usual)


def test_it_stays_frozen_and_can_be_replaced() -> None:
    quick = _Quick("Skerry")
    with pytest.raises(FrozenInstanceError):
        quick.size = 4  # type: ignore[misc]
    assert replace(quick, size=4) == _Quick("Skerry", 4)


@pytest.mark.parametrize("places", [(), ("Skerry", 4, "raft")])
def test_missing_and_superfluous_arguments_are_refused(places: tuple[str, ...]) -> None:
    with pytest.raises(TypeError):
        _Quick(*places)  # type: ignore[arg-type]


def test_a_class_that_does_more_when_it_is_made_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Listed:
        names: list[str] = field(default_factory=list)

    with pytest.raises(ValueError, match="Listed does more"):
        quickly_made(Listed)
