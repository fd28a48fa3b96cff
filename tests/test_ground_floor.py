"""Errors, resources, translations and the log: what every other room stands on."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp import __version__, i18n, log, resources
from quizapp.errors import KnownError, report

ROOT = Path(__file__).parent.parent


def test_a_known_error_says_what_happened_what_was_kept_and_what_to_do() -> None:
    assert str(KnownError("The disk is full.", "Your answers are safe.", "Free some space.")) == (
        "The disk is full. Your answers are safe. Free some space."
    )


def int_of(text: str) -> int:
    raise ValueError(text)


def test_a_report_names_versions_and_the_place_of_the_error() -> None:
    with pytest.raises(ValueError, match="ours") as caught:
        int_of("ours")
    text = report(caught.value, __version__)
    assert text.startswith(f"QuizApp {__version__}, Python 3.")
    assert text.endswith("ValueError: ours")


def test_icons_and_packs_are_found_in_a_checkout() -> None:
    assert resources.asset("icons", "today.svg").is_file()
    assert [pack.name for pack in resources.bundled_packs()] == ["south-caucasus-2008-2017"]


def test_without_its_files_the_program_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    resources.data_root.cache_clear()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "quizapp")
    with pytest.raises(FileNotFoundError, match="Install QuizApp again"):
        resources.data_root()
    resources.data_root.cache_clear()


def test_a_translation_is_used_and_english_is_the_fallback(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    catalogue = Catalog(locale="de")
    catalogue.add("Study now", "Jetzt lernen")
    catalogue.add(("{count} question", "{count} questions"), ("{count} Frage", "{count} Fragen"))
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "quizapp.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(resources, "asset", lambda *parts: tmp_path)
    try:
        assert i18n.install("de") == "de"
        assert i18n._("Study now") == "Jetzt lernen"
        assert i18n.ngettext("{count} question", "{count} questions", 2).format(count=2) == "2 Fragen"
        assert i18n.install("fr") == "en"
        assert i18n._("Study now") == "Study now"
    finally:
        i18n.install("en")


def test_every_sentence_that_babel_finds_can_be_formatted() -> None:
    from babel.messages.extract import extract_from_dir

    found = list(extract_from_dir(str(ROOT / "quizapp"), method_map=[("**.py", "python")]))
    assert len(found) > 50
    for filename, line, message, _comments, _context in found:
        forms = (message,) if isinstance(message, str) else tuple(message)
        for form in forms:
            assert form.count("{") == form.count("}"), f"{filename}:{line}: {form}"


def test_the_log_rotates_in_its_folder(tmp_path: Path) -> None:
    handler = log.start(tmp_path / "logs")
    assert handler is not None
    try:
        logging.getLogger("quizapp.test").info("hello")
        assert "hello" in (tmp_path / "logs" / "quizapp.log").read_text()
    finally:
        logging.getLogger("quizapp").removeHandler(handler)
        handler.close()


def test_no_folder_for_the_log_is_no_reason_to_stop(tmp_path: Path, expected_log: list[str]) -> None:
    expected_log.append("No log file")
    (tmp_path / "file").write_text("")
    assert log.start(tmp_path / "file") is None


def test_starting_imports_nothing_heavy() -> None:
    code = (
        "import sys; import quizapp.app; "
        "heavy = {'sqlmodel', 'sqlalchemy', 'alembic', 'fsrs', 'typer', 'yaml', 'rapidfuzz', 'nameparser'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
