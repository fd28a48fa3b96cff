"""A theme as its file has it: colours as text by role."""

import tomllib
from functools import cache

from quizapp import resources


@cache
def read(scheme: str) -> dict[str, str]:
    """The roles of a scheme, "light" or "dark", each with its colour as `#RRGGBB`, from `assets/themes`."""
    tables = tomllib.loads(resources.asset("themes", f"{scheme}.toml").read_text(encoding="utf-8"))
    return {role: value for table in tables.values() for role, value in table.items()}
