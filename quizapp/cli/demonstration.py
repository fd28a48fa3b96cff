"""The command that shows the program on a throw-away library, and takes pictures of it."""

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quizapp.i18n import _
from quizapp.ui import display


class Scheme(StrEnum):
    """The two themes that a picture can be taken in."""

    LIGHT = "light"
    DARK = "dark"


def demo(
    screenshots: Annotated[
        Path | None, typer.Option("--screenshots", metavar="DIR", help="Write a PNG of each page and state, and stop.")
    ] = None,
    theme: Annotated[Scheme | None, typer.Option("--theme", help="One theme only; both without it.")] = None,
    font: Annotated[int, typer.Option("--font", min=80, max=200, help="Text size in %.")] = 100,
    scale: Annotated[int, typer.Option("--scale", min=1, max=2, help="Pixels of the picture per pixel.")] = 1,
    size: Annotated[str, typer.Option("--size", metavar="WxH", help="The window's size.")] = "1280x800",
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="PART", help="This part of the tour only; may be repeated.")
    ] = None,
) -> None:
    """The real program on a throw-away library with a fixed clock and a made-up history."""
    width, _by, height = size.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise typer.BadParameter(_("write the size as 1280x800"), param_hint="--size")
    schemes = [theme.value] if theme else [scheme.value for scheme in Scheme]

    def show() -> int:
        from quizapp import demo as demonstration

        look = demonstration.DemoLook(tuple(schemes), font / 100, scale, int(width), int(height))
        return demonstration.run(screenshots, look, only or ())

    if screenshots is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pictures need no display and are the same everywhere
    raise typer.Exit(display.start(show))
