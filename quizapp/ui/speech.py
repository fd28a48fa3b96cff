"""Reading aloud through the system's own speech command, where there is one."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, Signal

_SPEAK = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech;"
    " (New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
_END_MS = 500


@dataclass(frozen=True, slots=True)
class Voice:
    """A command that speaks: started without a shell, the text on its standard input or as the last argument.

    Ending the command ends its speech, unless it has a command of its own for that: `stop`.
    """

    command: tuple[str, ...]
    stop: tuple[str, ...] = ()
    as_argument: bool = False


def find_voice(
    which: Callable[[str], str | None] = shutil.which,
    platform: str = sys.platform,
) -> Voice | None:
    """The speech command of this system, or None where there is none; `which` finds a program's path."""
    if platform == "darwin":
        found = which("say")
        return Voice((found, "-f", "-")) if found else None
    if platform == "win32":
        found = which("powershell")
        return Voice((found, "-NoProfile", "-NonInteractive", "-Command", _SPEAK)) if found else None
    if found := which("spd-say"):
        return Voice((found, "--wait", "--"), stop=(found, "--stop"), as_argument=True)
    if found := which("espeak-ng"):
        return Voice((found, "--stdin"))
    return None


class Speech(QObject):
    """Speaks one text at a time with a voice; `failed` when its command cannot be started."""

    failed = Signal()

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._process: QProcess | None = None

    def speaking(self) -> bool:
        """Whether a text is being spoken."""
        return self._process is not None

    def say(self, text: str) -> None:
        """Speak a text in place of what is being spoken."""
        self.stop()
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._problem)
        self._process = process
        program, *arguments = self._voice.command
        if self._voice.as_argument:
            process.start(program, [*arguments, text.replace("\0", " ")])
            return
        process.start(program, arguments)
        process.write(text.encode())
        process.closeWriteChannel()

    def stop(self) -> None:
        """Be silent."""
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect(self._ended)
        process.errorOccurred.disconnect(self._problem)
        process.kill()
        process.waitForFinished(_END_MS)
        process.deleteLater()
        if self._voice.stop:
            program, *arguments = self._voice.stop
            QProcess.startDetached(program, arguments)

    def _ended(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None

    def _problem(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()
            self.failed.emit()
