"""SIGTERM and Ctrl+C close the window as the learner would, so that nothing typed is lost."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Termination(QObject):
    """Tells, in the window's own thread, that the system asks the program to end."""

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._before = {number: signal.signal(number, _nothing) for number in (signal.SIGTERM, signal.SIGINT)}
        # Python runs its handlers between bytecodes only, and Qt's loop has none: the descriptor wakes it.
        self._wakeup = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    def _heard(self) -> None:
        numbers = self._read.recv(64)
        if any(number in self._before for number in numbers):
            self.asked.emit()

    def stop(self) -> None:
        """Leave the signals as they were found."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()


def _nothing(_number: int, _frame: object) -> None:
    """The descriptor tells; a handler has to be there so that the signal does not end the process."""
