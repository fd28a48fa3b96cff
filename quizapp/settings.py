"""What the learner chose, typed and versioned, in one TOML file that is replaced whole."""

import logging
import os
import re
import tomllib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Self, get_type_hints

from quizapp.errors import KnownError
from quizapp.i18n import _

VERSION = 1
RECENT = 6
ALGORITHM, ALGORITHM_VERSION = "FSRS", 6
# What FSRS-6 knows of memory, and within which limits its numbers are fitted; the usual ones are those of py-fsrs.
USUAL_WEIGHTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
LOWEST_WEIGHTS = (
    *(0.001, 0.001, 0.001, 0.001, 1.0, 0.001, 0.001, 0.001, 0.0, 0.0, 0.001),
    *(0.001, 0.001, 0.001, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.1),
)
HIGHEST_WEIGHTS = (
    *(100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5),
    *(5.0, 0.25, 0.9, 4.0, 1.0, 6.0, 2.0, 2.0, 0.8, 0.8),
)
MOST_STEPS = 10
LONGEST_DAYS = 36_500
_STEP = re.compile(r"(\d{1,5})([smh]?)")
_SECONDS = {"s": 1, "m": 60, "": 60, "h": 3600}
_A_DAY = timedelta(days=1)
_log = logging.getLogger(__name__)

_RANGES: dict[str, tuple[float, float]] = {
    "text_scale": (0.8, 2.0),
    "question_scale": (0.8, 1.6),
    "new_per_day": (0, 9999),
    "reviews_per_day": (0, 9999),
    "desired_retention": (0.70, 0.97),
    "day_start_hour": (0, 23),
    "learn_ahead_minutes": (0, 24 * 60),
    "longest_days": (1, LONGEST_DAYS),
    "leech_lapses": (0, 99),
    "hands_free_question": (2, 120),
    "hands_free_answer": (2, 120),
    "quiz_count": (1, 1000),
    "quiz_minutes": (1, 600),
    "paper_lines": (1, 4),
    "paper_columns": (1, 2),
    "algorithm_version": (ALGORITHM_VERSION, ALGORITHM_VERSION),
}
_STEPS = ("learning_steps", "relearning_steps")
_CHOICES: dict[str, tuple[str, ...]] = {
    "theme": ("system", "light", "dark"),
    "motion": ("system", "full", "reduced"),
    "hands_free": ("off", "again", "hard", "good"),
    "algorithm": (ALGORITHM,),
    "paper_size": ("", "a4", "letter"),
    "paper_key": ("behind", "apart", "none"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every choice, with its default; the defaults of studying are those of FSRS and Anki."""

    theme: str = "system"
    motion: str = "system"
    language: str = ""
    text_scale: float = 1.0
    question_scale: float = 1.0
    show_keys: bool = True
    new_per_day: int = 20
    reviews_per_day: int = 200
    desired_retention: float = 0.90
    algorithm: str = ALGORITHM
    algorithm_version: int = ALGORITHM_VERSION
    weights: tuple[float, ...] = USUAL_WEIGHTS  # in force for this algorithm and version only
    exam_day: str = ""  # as 2027-06-12, "" for none
    day_start_hour: int = 4
    learn_ahead_minutes: int = 20
    learning_steps: str = "1m 10m"  # as `steps` reads them
    relearning_steps: str = "10m"
    longest_days: int = LONGEST_DAYS
    fuzz: bool = True
    leech_lapses: int = 8  # 0: nothing is set aside
    space_out_facts: bool = True
    ladder: bool = False  # of forms: choice, cloze, typed, reversed as a question grows firm
    hands_free: str = "off"  # or the rating that is given when nobody presses a key
    hands_free_question: int = 10  # seconds
    hands_free_answer: int = 8
    quiz_count: int = 10
    quiz_minutes: int = 5
    quiz_feeds_schedule: bool = True
    quiz_warnings: bool = True  # when a fifth and a tenth of the time are left
    quiz_more: bool = False  # whether the set-up shows what few need
    paper_size: str = ""  # as the locale prints
    paper_key: str = "behind"
    paper_lines: int = 1  # to write on
    paper_columns: int = 1
    library_columns: tuple[str, ...] = ("stem", "state", "due")
    library_widths: tuple[str, ...] = ()  # of columns that were given one: "due=96", in design px
    library_order: str = "id"
    library_descending: bool = False
    library_compact: bool = False  # low rows
    library: str = ""
    keys: tuple[str, ...] = ()  # of actions that were given another: "study.flag=X"
    recent: tuple[str, ...] = ()  # libraries opened before, latest first
    deck: int = 0
    window: str = ""

    @property
    def exam(self) -> date | None:
        """The day by which everything is to be known, None where there is none."""
        try:
            return date.fromisoformat(self.exam_day)
        except ValueError:
            return None


def with_recent(settings: Settings, path: Path) -> tuple[str, ...]:
    """The libraries opened before, with this one put first."""
    others = (other for other in settings.recent if other != str(path))
    return (str(path), *others)[:RECENT]


@dataclass(frozen=True, slots=True)
class Folders:
    """Where this learner's files lie: settings, library and log, each in the platform's own folder for it."""

    settings: Path
    library: Path
    log: Path

    @classmethod
    def usual(cls) -> Self:
        """The platform's folders, by its environment variables where those are set."""
        import platformdirs

        dirs = platformdirs.PlatformDirs("quizapp", appauthor=False)
        return cls(dirs.user_config_path / "settings.toml", dirs.user_data_path / "library.quizapp", dirs.user_log_path)

    @property
    def lexicons(self) -> Path:
        """The learner's own lexicon files, read after ours where the folder exists."""
        return self.library.parent / "lexicons"

    def library_for(self, settings: Settings, chosen: Path | None) -> Path:
        """The library to open: the one chosen for this start, the one opened last, or the usual one.

        The folder of the usual one is made where it is missing, and no other.
        """
        if chosen is not None:
            found = chosen.expanduser().absolute()
        else:
            found = Path(settings.library) if settings.library else self.library
        if found == self.library:
            with suppress(OSError):  # opening tells that it is not there
                found.parent.mkdir(parents=True, exist_ok=True)
        return found


def parse(values: dict[str, Any]) -> Settings:
    """Settings from a TOML table: an unknown key is passed over, a value that does not fit keeps its default."""
    kept: dict[str, Any] = {}
    types = get_type_hints(Settings)
    for field in fields(Settings):
        value = values.get(field.name)
        if value is None:
            continue
        kind = types[field.name]
        if kind is float and type(value) is int:
            value = float(value)
        if kind == tuple[str, ...]:
            if isinstance(value, list) and all(isinstance(part, str) for part in value):
                kept[field.name] = tuple(value)
            continue
        if field.name == "weights":
            kept.update(_weights(values))
            continue
        low, high = _RANGES.get(field.name, (float("-inf"), float("inf")))
        fits = type(value) is kind and (kind not in (int, float) or low <= value <= high)
        fits = fits and (field.name not in _STEPS or steps(str(value)) is not None)
        if fits and value in _CHOICES.get(field.name, (value,)):
            kept[field.name] = value
        else:
            _log.info("Setting %s: %r does not fit, the default stays", field.name, value)
    return Settings(**kept)


def steps(text: str) -> tuple[timedelta, ...] | None:
    """Learning steps as typed ("1m 10m"; s, m, h, a bare number in minutes); None where they make no sense.

    There are at most `MOST_STEPS`, each shorter than a day and none shorter than the one before; none at all is sense.
    """
    found = []
    for word in text.replace(",", " ").split():
        match = _STEP.fullmatch(word.casefold())
        if match is None:
            return None
        found.append(timedelta(seconds=int(match[1]) * _SECONDS[match[2]]))
    fit = len(found) <= MOST_STEPS and found == sorted(found) and all(timedelta() < step < _A_DAY for step in found)
    return tuple(found) if fit else None


def steps_text(found: Sequence[timedelta]) -> str:
    """Steps as they are kept and shown, each in the largest unit that it is a whole number of."""
    return " ".join(_step_text(int(step.total_seconds())) for step in found)


def _step_text(seconds: int) -> str:
    unit = next(unit for unit in "hms" if seconds % _SECONDS[unit] == 0)
    return f"{seconds // _SECONDS[unit]}{unit}"


def weights_fit(weights: Sequence[object]) -> bool:
    """Whether these are 21 numbers within the limits of FSRS-6."""
    if len(weights) != len(USUAL_WEIGHTS):
        return False
    limits = zip(LOWEST_WEIGHTS, weights, HIGHEST_WEIGHTS, strict=True)
    return all(type(value) in (int, float) and low <= value <= high for low, value, high in limits)  # type: ignore[operator]


def _weights(values: dict[str, Any]) -> dict[str, Any]:
    """The weights of a TOML table, where they fit and are those of our algorithm."""
    ours = {"algorithm": ALGORITHM, "algorithm_version": ALGORITHM_VERSION}
    found = values["weights"]
    same = all(values.get(name, own) == own for name, own in ours.items())
    if same and isinstance(found, list) and weights_fit(found):
        return {"weights": tuple(float(value) for value in found)}
    _log.info("Setting weights: they do not fit, the usual ones stay")
    return {}


class SettingsFile:
    """The TOML file that keeps the settings from one start to the next."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held = False
        self.value = self._read()

    def _read(self) -> Settings:
        try:
            values = tomllib.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
            _log.info("Settings in %s cannot be read: %s", self.path, problem)
            self._set_aside()
            return Settings()
        if values.get("version", 0) > VERSION:
            self._held = True  # a newer program's file is read, never overwritten
        return parse(values)

    def _set_aside(self) -> None:
        try:
            self.path.replace(self.path.with_suffix(".damaged.toml"))
        except OSError as problem:
            _log.info("Settings could not be set aside: %s", problem)
            self._held = True

    def change(self, **values: Any) -> Settings:  # noqa: ANN401  the fields of Settings, checked by replace()
        """Change some settings and write the file.

        Raises:
            KnownError: the file cannot be written; the change still holds until the program ends.
        """
        self.value = replace(self.value, **values)
        if not self._held:
            write_whole(self.path, _dump(self.value))
        return self.value


def _dump(value: Settings) -> bytes:
    import tomli_w

    return tomli_w.dumps({"version": VERSION, **asdict(value)}).encode()


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file's content whole or not at all: temporary file beside it, flush, fsync, replace, fsync the folder.

    Raises:
        KnownError: the folder or file cannot be written; what was there before is untouched.
    """
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as problem:
        raise KnownError(
            _("{path} could not be written: {problem}.").format(path=path, problem=problem.strerror or problem),
            _("What was there before is untouched."),
            _("Free some space or check the folder's permissions, then try again."),
        ) from problem


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows neither needs nor allows it
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
