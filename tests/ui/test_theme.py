"""Every theme has every role, and its colours keep the contrast that reading needs."""

import re
import tomllib

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from quizapp import resources
from quizapp.ui import theme
from quizapp.ui.look import Look, apply_theme, look
from quizapp.ui.topics import TOPICS, topic_look, topic_name

GROUNDS = ("window", "surface", "sunken")
TEXT = 4.5
CONTROL = 3.0

SOFT_PAIRS = [
    ("on-accent", "accent"),
    ("on-accent", "accent-hover"),
    ("on-accent", "accent-key"),
    ("accent", "accent-soft"),
    ("correct", "correct-soft"),
    ("incorrect", "incorrect-soft"),
    ("warning", "warning-soft"),
    ("evidence-text", "evidence"),
    ("text", "accent-soft"),
    ("text", "correct-soft"),
    ("text", "incorrect-soft"),
    ("text", "raised"),
    *((topic, f"{topic}-soft") for topic in TOPICS),
    *((f"rating-{name}", "surface") for name in ("again", "hard", "good", "easy")),
]
WINDOW_TEXTS = ["accent", "correct", "incorrect", "warning", *TOPICS]


def luminance(value: str) -> float:
    parts = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_themes_have_the_same_roles() -> None:
    tables = [tomllib.loads(resources.asset("themes", f"{scheme}.toml").read_text()) for scheme in theme.SCHEMES]
    shapes = [{name: list(table) for name, table in one.items()} for one in tables]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("scheme", theme.SCHEMES)
def test_every_value_is_a_colour(scheme: str) -> None:
    values = theme.load(scheme).values
    assert len(values) == 46
    assert all(re.fullmatch(r"#[0-9A-F]{6}", value) for value in values.values())


@pytest.mark.parametrize("scheme", theme.SCHEMES)
@pytest.mark.parametrize("role", ["text", "text-2", "text-3"])
def test_text_can_be_read_on_every_ground(scheme: str, role: str) -> None:
    values = theme.load(scheme).values
    assert min(contrast(values[role], values[ground]) for ground in GROUNDS) >= TEXT


@pytest.mark.parametrize("scheme", theme.SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), SOFT_PAIRS)
def test_ink_can_be_read_on_its_fill(scheme: str, ink: str, ground: str) -> None:
    values = theme.load(scheme).values
    assert contrast(values[ink], values[ground]) >= TEXT


@pytest.mark.parametrize("scheme", theme.SCHEMES)
@pytest.mark.parametrize("role", WINDOW_TEXTS)
def test_ink_can_be_read_on_the_window(scheme: str, role: str) -> None:
    values = theme.load(scheme).values
    assert contrast(values[role], values["window"]) >= TEXT


@pytest.mark.parametrize("scheme", theme.SCHEMES)
def test_edges_of_controls_and_bars_can_be_seen(scheme: str) -> None:
    values = theme.load(scheme).values
    assert min(contrast(values["control-edge"], values[ground]) for ground in GROUNDS) >= CONTROL
    assert contrast(values["bar"], values["window"]) >= CONTROL


@pytest.mark.parametrize("scheme", theme.SCHEMES)
def test_the_style_sheet_leaves_no_role_unfilled(scheme: str) -> None:
    sheet = theme.style_sheet(theme.load(scheme), 2.0)
    assert not re.search(r"\{[a-z0-9-]+\}", sheet)
    assert "font-size" not in sheet
    assert "#" not in resources.asset("qss", "app.qss").read_text()


def test_lengths_in_the_style_sheet_grow_with_the_text() -> None:
    light = theme.load("light")
    assert "min-height: 38px" in theme.style_sheet(light, 1.0)
    assert "min-height: 76px" in theme.style_sheet(light, 2.0)


@pytest.mark.parametrize("scheme", theme.SCHEMES)
def test_the_palette_sets_every_role(qapp: QApplication, scheme: str) -> None:
    made = theme.palette(theme.load(scheme))
    known = {value.lower() for value in theme.load(scheme).values.values()}
    for role in QPalette.ColorRole:
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
            assert made.color(role).name() in known, role


def test_a_theme_change_reaches_stock_widgets(shown: Look, qapp: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    apply_theme(qapp, "dark", 2.0)
    assert look() is shown
    assert look().scheme == "dark"
    assert field.palette().color(QPalette.ColorRole.Text).name() == theme.load("dark").value("text").lower()
    assert field.font().pixelSize() == 28


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("scheme", theme.SCHEMES)
def test_what_a_field_says_while_it_is_empty_can_be_read(qapp: QApplication, qtbot: QtBot, scheme: str) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    apply_theme(qapp, scheme)
    field.ensurePolished()
    hint = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert hint.alpha() == 255
    assert contrast(hint.name(), theme.load(scheme).value("surface")) >= TEXT


def test_an_own_topic_has_a_plain_look() -> None:
    assert topic_look("leaders").ink == "leaders"
    assert topic_look("my <b>topic").icon == "tagi"
    assert topic_name("my <b>topic") == "my <b>topic"
    assert topic_name("") == "No topic"
