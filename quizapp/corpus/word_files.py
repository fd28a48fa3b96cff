"""The word lists beside these modules: tables with tabs, a line of column names, and comments that begin with "# "."""

from importlib import resources


def rows(name: str) -> list[tuple[str, ...]]:
    """The cells of each row of a file, without its comments and the names of its columns."""
    text = resources.files("quizapp.corpus").joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("# ")]
    return [tuple(line.split("\t")) for line in lines[1:]]
