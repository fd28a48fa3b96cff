"""Chance that falls out the same on every machine, and for each thing whatever stands beside it."""

import zlib
from collections.abc import Iterable


def mixed(key: str, names: Iterable[str]) -> list[str]:
    """Names in an order of the key's own: not always the first of a list is taken, and none is moved by another."""
    return sorted(names, key=lambda name: mix(key, name))


def mix(key: str, name: str) -> int:
    """A number of the two together, the same everywhere."""
    return zlib.crc32(f"{key} {name}".encode())
