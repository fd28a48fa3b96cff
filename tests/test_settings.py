"""Settings survive a restart, and a bad file never costs more than its own values."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import KnownError
from quizapp.settings import USUAL_WEIGHTS, Folders, Settings, SettingsFile, parse, steps, steps_text, write_whole


def test_a_change_is_there_after_a_restart(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "settings.toml").change(theme="dark", new_per_day=7)
    again = SettingsFile(tmp_path / "settings.toml").value
    assert (again.theme, again.new_per_day) == ("dark", 7)


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "none.toml").value == Settings()


@pytest.mark.parametrize(
    ("key", "value"),
    [("theme", "pink"), ("new_per_day", "20"), ("new_per_day", True), ("desired_retention", 0.99), ("text_scale", 9)],
)
def test_a_value_that_does_not_fit_keeps_its_default_and_costs_no_other(key: str, value: object) -> None:
    parsed = parse({key: value, "reviews_per_day": 50})
    assert getattr(parsed, key) == getattr(Settings(), key)
    assert parsed.reviews_per_day == 50


def test_a_whole_number_serves_where_a_fraction_is_meant() -> None:
    assert parse({"text_scale": 1}).text_scale == 1.0


FITTED = (*USUAL_WEIGHTS[:20], 0.3)


def test_weights_survive_a_restart_with_the_name_and_version_of_their_algorithm(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    SettingsFile(path).change(weights=FITTED)
    assert SettingsFile(path).value.weights == FITTED
    written = tomllib.loads(path.read_text())
    assert (written["algorithm"], written["algorithm_version"]) == ("FSRS", 6)


@pytest.mark.parametrize(
    "values",
    [
        {"weights": list(FITTED[:20])},
        {"weights": [*FITTED[:20], 0.9]},
        {"weights": [*FITTED[:20], "0.3"]},
        {"weights": [*FITTED[:20], True]},
        {"weights": 0.3},
        {"weights": list(FITTED), "algorithm_version": 7},
        {"weights": list(FITTED), "algorithm": "SM-2"},
    ],
)
def test_weights_that_do_not_fit_or_are_another_algorithms_give_way_to_the_usual_ones(values: dict[str, Any]) -> None:
    found = parse(values)
    assert (found.weights, found.algorithm, found.algorithm_version) == (USUAL_WEIGHTS, "FSRS", 6)


def test_a_damaged_file_is_set_aside_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("theme = = broken")
    assert SettingsFile(path).value == Settings()
    assert path.with_suffix(".damaged.toml").read_text() == "theme = = broken"


def test_a_newer_programs_file_is_read_but_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('version = 99\ntheme = "dark"\nfuture = 1\n')
    file = SettingsFile(path)
    assert file.value.theme == "dark"
    file.change(theme="light")
    assert tomllib.loads(path.read_text())["future"] == 1


def test_a_folder_that_cannot_be_written_gets_a_sentence_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("not a folder")
    with pytest.raises(KnownError, match="could not be written"):
        write_whole(path / "settings.toml", b"x")
    assert path.read_text() == "not a folder"


@given(
    st.dictionaries(
        st.sampled_from(["theme", "new_per_day", "show_keys", "x"]), st.one_of(st.text(), st.integers(), st.booleans())
    )
)
def test_any_table_gives_settings(values: dict[str, object]) -> None:
    assert isinstance(parse(values), Settings)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1m 10m", "1m 10m"),
        ("1, 10", "1m 10m"),
        ("90s 1h", "90s 1h"),
        ("60S 60M", "1m 1h"),
        ("", ""),
        ("5m 5m", "5m 5m"),
    ],
)
def test_steps_are_read_as_they_are_typed_and_kept_in_one_form(typed: str, kept: str) -> None:
    found = steps(typed)
    assert found is not None
    assert steps_text(found) == kept


@pytest.mark.parametrize("typed", ["10m 1m", "0m", "24h", "1d", "-5m", "1 m", "soon", "1m " * 11])
def test_steps_that_make_no_sense_are_refused_and_the_usual_ones_stay(typed: str) -> None:
    assert steps(typed) is None
    assert parse({"learning_steps": typed, "relearning_steps": "5m"}) == Settings(relearning_steps="5m")


def test_of_the_usual_library_alone_the_folder_is_made(tmp_path: Path) -> None:
    folders = Folders(tmp_path / "settings.toml", tmp_path / "data" / "quizapp" / "library.quizapp", tmp_path / "log")
    chosen = tmp_path / "hoem" / "mine.quizapp"
    assert folders.library_for(Settings(), chosen) == chosen
    assert folders.library_for(Settings(library=str(chosen)), None) == chosen
    assert [*tmp_path.iterdir()] == []
    assert folders.library_for(Settings(), None) == folders.library
    assert folders.library.parent.is_dir()
