"""The command over gold files: `python -m tests.specs.gold check [ROLE...]` and `... offsets [FILE...]`."""

from pathlib import Path

from tests.specs.gold import Role, articles_folder, gold_files
from tests.specs.gold_check import problems
from tests.specs.gold_offsets import write_offsets


def main(arguments: list[str]) -> int:
    """Check the gold or write its offsets; gives the exit code."""
    match arguments:
        case ["check", *names]:
            roles = [Role(name) for name in names] or [role for role in Role if articles_folder(role)]
            found = [line for role in roles for line in problems(role)]
        case ["offsets", *files]:
            paths = [Path(file).resolve() for file in files] or [path for role in Role for path in gold_files(role)]
            found = [line for path in paths for line in write_offsets(Role(path.parent.parent.name), path)]
        case _:
            found = [__doc__ or ""]
    print("\n".join(found) or "nothing is wrong")
    return int(bool(found))
