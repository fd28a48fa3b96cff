"""The floor: a bare PySide6 window, which says when it has painted."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    """Nothing but a window."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            print("painted", time.monotonic(), flush=True)
            QTimer.singleShot(0, self, self.close)


app = QApplication(sys.argv)
window = Bare()
window.resize(1280, 800)
window.show()
app.exec()
