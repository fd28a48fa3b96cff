"""Frozen values that are made quickly, for those of which an article has dozens."""

from dataclasses import MISSING, fields
from typing import TypeVar

_T = TypeVar("_T")


def quickly_made(cls: type[_T]) -> type[_T]:
    """The frozen dataclass with slots, its slots set by themselves when one is made.

    What `dataclass` writes calls `object.__setattr__` with the name of each field, which takes twice as long.

    Raises:
        ValueError: a field of it is not set from an argument, or is not told by its default alone.
    """
    own = fields(cls)  # type: ignore[arg-type]
    if any(not one.init or one.default_factory is not MISSING for one in own) or hasattr(cls, "__post_init__"):
        raise ValueError(f"{cls.__name__} does more when it is made than to take its fields")
    scope: dict[str, object] = {f"set_{one.name}": cls.__dict__[one.name].__set__ for one in own}
    scope |= {f"default_{one.name}": one.default for one in own}
    places = [_argument(one.name, one.default) for one in own if not one.kw_only]
    named = [_argument(one.name, one.default) for one in own if one.kw_only]
    taken = ", ".join(["self", *places, *(["*", *named] if named else [])])
    lines = [f"    set_{one.name}(self, {one.name})" for one in own]
    exec("\n".join([f"def __init__({taken}):", *lines]), scope)  # noqa: S102 - as dataclass does
    cls.__init__ = scope["__init__"]  # type: ignore[assignment,method-assign]
    return cls


def _argument(name: str, default: object) -> str:
    return name if default is MISSING else f"{name}=default_{name}"
