"""Whether a window can be shown here, and if not, one sentence that says what to install or set.

Qt aborts the process where no display answers, so this is asked before Qt is.
"""

import ctypes
import os
import re
import socket
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from quizapp.i18n import _

# The library as the loader names it -> the package on Debian and Ubuntu, and on Fedora.
_PACKAGES = {
    "libEGL.so.1": ("libegl1", "mesa-libEGL"),
    "libGL.so.1": ("libgl1", "mesa-libGL"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
}
# What Qt's xcb plugin links beyond what its own modules bring: without one of these it loads nothing and aborts.
_XCB = [name for name in _PACKAGES if name.startswith(("libxcb", "libxkbcommon-x11"))]


def missing_library(name: str) -> str:
    """The sentence for a system library that Qt needs and the machine lacks."""
    debian, fedora = _PACKAGES.get(name, (name, name))
    return _(
        "QuizApp needs the system library {library}, which is not installed: "
        "run “sudo apt install {debian}” on Debian and Ubuntu or “sudo dnf install {fedora}” on Fedora."
    ).format(library=name, debian=debian, fedora=fedora)


def import_problem(error: ImportError) -> str:
    """The sentence for Qt's own import failing."""
    found = re.match(r"(lib[\w.+-]+\.so[.\d]*)", str(error))
    if found:
        return missing_library(found[1])
    return _("Qt could not be loaded ({reason}): install QuizApp again with “python3 -m pip install .”.").format(
        reason=error
    )


def start(run: Callable[[], int]) -> int:
    """Run what opens a window, or say on standard error why none can be shown; gives the exit status, 2 for that."""
    told = problem()
    if told is None:
        try:
            from PySide6 import QtSvg, QtWidgets  # noqa: F401  the modules whose system libraries may be missing
        except ImportError as error:
            told = import_problem(error)
    if told is not None:
        sys.stderr.write(f"{told}\n")
        return 2
    return run()


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_answers() -> bool:
    """Whether the X server named by DISPLAY lets us in."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY", "")
    path = Path(environ.get("XDG_RUNTIME_DIR", "/")) / name
    if not name or not path.exists():
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(path)) == 0


def problem(
    environ: Mapping[str, str] = os.environ,
    *,
    loads: Callable[[str], bool] = _loads,
    x_answers: Callable[[], bool] = _x_answers,
    system: str = sys.platform,
) -> str | None:
    """Why no window can be shown, as one sentence; None where one can.

    `loads` tells whether a system library can be loaded, `x_answers` whether the X server does.
    """
    platform = environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if not system.startswith("linux") or platform not in ("", "xcb", "wayland"):
        return None
    if platform != "xcb" and _wayland_answers(environ):
        return None
    if platform == "wayland" or not environ.get("DISPLAY"):
        return _(
            "QuizApp found no display to open a window on: start it from a desktop session, or set DISPLAY; "
            "“quizapp --help” lists what works without one."
        )
    for library in _XCB:
        if not loads(library):
            return missing_library(library)
    if not x_answers():
        return _(
            "The display {display} does not answer: start QuizApp from a desktop session, or set DISPLAY; "
            "“quizapp --help” lists what works without one."
        ).format(display=environ["DISPLAY"])
    return None
