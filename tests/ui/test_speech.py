"""A text reaches the speech command as it is, without a shell, and is stopped; without a command there is no action."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from quizapp.ui.speech import Speech, Voice, find_voice

HOSTILE = "--help; rm -rf ~ $(true) `true` \"quoted\" 'single'\n-v ‘Ада’"
KEEP = "import sys; from pathlib import Path; Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read())"
KEEP_ARGUMENT = "import sys; from pathlib import Path; Path(sys.argv[1]).write_text(sys.argv[-1], encoding='utf-8')"
FOR_EVER = "import time; time.sleep(600)"


@pytest.mark.parametrize(
    ("platform", "there", "command"),
    [
        ("darwin", {"say"}, "say"),
        ("win32", {"powershell", "say"}, "powershell"),
        ("linux", {"spd-say", "espeak-ng"}, "spd-say"),
        ("linux", {"espeak-ng"}, "espeak-ng"),
    ],
)
def test_each_system_has_its_command(platform, there, command):
    voice = find_voice(lambda name: f"/bin/{name}" if name in there else None, platform)
    assert voice.command[0] == f"/bin/{command}"


@pytest.mark.parametrize(("platform", "there"), [("linux", {"say"}), ("darwin", {"spd-say"}), ("win32", set())])
def test_a_command_of_another_system_is_none(platform, there):
    assert find_voice(lambda name: name if name in there else None, platform) is None


def test_a_text_given_as_an_argument_stands_behind_the_end_of_the_options():
    voice = find_voice(lambda name: name, "linux")
    assert voice.as_argument
    assert voice.command[-1] == "--"


@pytest.mark.parametrize("as_argument", [False, True])
def test_a_text_reaches_the_command_as_it_is(qtbot, tmp_path, as_argument):
    heard = tmp_path / "heard.txt"
    command = (sys.executable, "-c", KEEP_ARGUMENT if as_argument else KEEP, str(heard))
    speech = Speech(Voice(command, as_argument=as_argument))
    speech.say(HOSTILE)
    assert speech.speaking()
    qtbot.waitUntil(lambda: not speech.speaking())
    assert heard.read_text(encoding="utf-8") == HOSTILE


def test_stopping_ends_the_command_and_asks_its_own_way_of_being_silent(qtbot, tmp_path):
    silent = tmp_path / "silent"
    stop = (sys.executable, "-c", KEEP_ARGUMENT, str(silent))
    speech = Speech(Voice((sys.executable, "-c", FOR_EVER), stop=stop))
    speech.say("Who led the islands?")
    speech.stop()
    assert not speech.speaking()
    qtbot.waitUntil(silent.exists)


def test_a_new_text_takes_the_place_of_the_one_before(qtbot, tmp_path):
    heard = tmp_path / "heard.txt"
    code = "import sys, time; said = sys.stdin.read(); said == 'long' and time.sleep(600)"
    code += "; open(sys.argv[1], 'w').write(said)"
    speech = Speech(Voice((sys.executable, "-c", code, str(heard))))
    speech.say("long")
    speech.say("short")
    qtbot.waitUntil(lambda: not speech.speaking())
    assert heard.read_text() == "short"


def test_a_command_that_cannot_be_started_is_told(qtbot, tmp_path):
    speech = Speech(Voice((str(tmp_path / "missing"),)))
    with qtbot.waitSignal(speech.failed):
        speech.say("Who led the islands?")
    assert not speech.speaking()


@pytest.fixture
def on_path(tmp_path, monkeypatch):
    """Puts a script that records how it was called on the PATH, as the only program there beside the usual ones."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    def put(name: str, then: str = "") -> Path:
        """Give the file in which the script writes its arguments, what it reads, and its own id, one JSON list."""
        heard, script = tmp_path / f"{name}.heard", folder / name
        script.write_text(
            f"#!{sys.executable}\n"
            "import json, os, sys, time\n"
            "from pathlib import Path\n"
            "read = sys.stdin.buffer.read().decode() if '--stdin' in sys.argv else ''\n"
            f"made = Path({str(heard)!r} + ('.stop' if '--stop' in sys.argv else ''))\n"
            "made.with_suffix('.new').write_text(json.dumps([sys.argv[1:], read, os.getpid()]))\n"
            "made.with_suffix('.new').replace(made)\n"
            "if '--stop' not in sys.argv:\n"
            f"    {then or 'pass'}\n"
        )
        script.chmod(0o755)
        return heard

    return put


def heard_by(path: Path):
    return json.loads(path.read_text())


def lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="these commands are Linux's")
def test_a_script_on_the_path_is_found_and_gets_the_text_as_one_argument(qtbot, on_path):
    heard = on_path("spd-say")
    speech = Speech(find_voice())
    speech.say(HOSTILE)
    qtbot.waitUntil(lambda: not speech.speaking())
    arguments, _read, _number = heard_by(heard)
    assert arguments == ["--wait", "--", HOSTILE]


@pytest.mark.skipif(sys.platform != "linux", reason="these commands are Linux's")
def test_another_script_gets_it_on_its_standard_input(qtbot, on_path, monkeypatch):
    heard = on_path("espeak-ng")
    speech = Speech(find_voice(lambda name: None if name == "spd-say" else shutil.which(name)))
    speech.say(HOSTILE)
    qtbot.waitUntil(lambda: not speech.speaking())
    assert heard_by(heard)[:2] == [["--stdin"], HOSTILE]


@pytest.mark.skipif(sys.platform != "linux", reason="these commands are Linux's")
def test_stopping_kills_the_script_and_asks_the_speech_server_to_be_silent(qtbot, on_path):
    heard = on_path("spd-say", then="time.sleep(600)")
    speech = Speech(find_voice())
    speech.say("Who led the islands?")
    qtbot.waitUntil(heard.exists)
    number = heard_by(heard)[2]
    assert lives(number)
    speech.stop()
    assert not speech.speaking()
    qtbot.waitUntil(lambda: not lives(number))
    stopped = heard.with_name(f"{heard.name}.stop")
    qtbot.waitUntil(stopped.exists)
    assert heard_by(stopped)[0] == ["--stop"]
