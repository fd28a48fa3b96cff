"""Where the files shipped beside the code are found: in a wheel and in a checkout alike."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def data_root() -> Path:
    """The folder that holds `questions/` and `assets/`.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    for root in (_PACKAGE / "_data", _PACKAGE.parent):
        if (root / "assets").is_dir() and (root / "questions").is_dir():
            return root
    raise FileNotFoundError(f"QuizApp's own files are missing beside {_PACKAGE}. Install QuizApp again.")


def asset(*parts: str) -> Path:
    """The path of one file or folder below `assets/`."""
    return data_root().joinpath("assets", *parts)


def bundled_packs() -> list[Path]:
    """The folders of the question packs shipped with the program, in name order."""
    return sorted(path.parent for path in (data_root() / "questions").glob("*/pack.yaml"))
