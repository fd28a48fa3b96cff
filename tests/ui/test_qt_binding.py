"""The Qt binding in use keeps Python's reference counts: PySide6 6.12.0 on Python 3.11 loses references to None."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

REPAINTS = """
import sys
from PySide6 import QtGui, QtWidgets

class Page(QtWidgets.QWidget):
    painted = 0
    def paintEvent(self, event):
        painter = QtGui.QPainter(self)
        painter.setPen(QtGui.QColor("red"))
        painter.drawLine(0, 0, 5, 5)
        painter.end()
        self.painted += 1
    def event(self, event):
        return super().event(event)

app = QtWidgets.QApplication([])
page = Page()
page.show()
app.processEvents()
before = sys.getrefcount(None)
for _ in range(200):
    page.repaint()
    app.processEvents()
assert page.painted >= 200, page.painted
print(sys.getrefcount(None) - before)
"""


def test_repaints_do_not_use_up_references_to_none() -> None:
    done = subprocess.run([sys.executable, "-c", REPAINTS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > -100


def test_the_broken_release_is_shut_out_where_it_breaks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    pins = [pin for pin in project["dependencies"] if pin.startswith("PySide6") and "< '3.12'" in pin]
    assert pins == ["PySide6-Essentials>=6.8.3,<6.12; python_version < '3.12'"]
    assert not any("Addons" in pin for pin in project["dependencies"])
