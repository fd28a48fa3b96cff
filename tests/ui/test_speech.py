"""A text reaches the speech command as it is, without a shell, and is stopped; without a command there is no action."""

import sys

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
