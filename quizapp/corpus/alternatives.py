"""Many alternatives of a pattern as one group that is quick to pass over."""

from collections.abc import Iterable


def grouped(alternatives: Iterable[tuple[str, str]]) -> str:
    """A group of alternatives, each given as the pattern of its first sign and that of the rest.

    They are sorted under their first signs, so that where none begins so only these are looked at, and stay in their
    order otherwise: what is matched is the same.
    """
    by_first: dict[str, list[str]] = {}
    for first, rest in alternatives:
        by_first.setdefault(first, []).append(rest)
    branches = (f"{first}(?:{'|'.join(rests)})" if rests[1:] else first + rests[0] for first, rests in by_first.items())
    return f"(?:{'|'.join(branches)})"
