"""What the benchmarks of studying share: milliseconds of one call, their 95th percentile, a table by size."""

import time
from collections.abc import Callable, Mapping, Sequence


def timed(do: Callable[[], object]) -> float:
    """Milliseconds that one call takes."""
    start = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - start)


def p95(values: Sequence[float]) -> float:
    """The value that 95 % of these do not exceed."""
    return sorted(values)[round(0.95 * (len(values) - 1))]


def print_table(head: str, found: Mapping[int, Mapping[str, float]], digits: int) -> None:
    """A line for each figure, a column for each number of cards."""
    sizes = list(found)
    print(f"{head:28}" + "".join(f"{size:>12,}" for size in sizes) + "  cards")
    for name in found[sizes[0]]:
        print(f"{name:28}" + "".join(f"{found[size][name]:12.{digits}f}" for size in sizes))
