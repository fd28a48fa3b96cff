"""The typefaces are found, and their weights make a difference that can be measured."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QImage, QPainter

from quizapp.ui import fonts
from quizapp.ui.look import Look


def ink(font: QFont) -> int:
    """How dark a line of text is."""
    image = QImage(400, 80, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(0, 60, "Hamburgefons")
    painter.end()
    return sum(255 - value for value in bytes(image.constBits()))


@pytest.mark.parametrize("role", ["body", "stem-quiz"])
def test_600_is_heavier_than_500_and_500_than_400(shown: Look, role: str) -> None:
    amounts = [ink(fonts.font(role, 1.0, weight)) for weight in (400, 500, 600)]
    assert amounts[0] * 1.03 < amounts[1]
    assert amounts[1] * 1.03 < amounts[2]


@pytest.mark.parametrize("role", ["body", "stem-quiz"])
def test_600_is_wider_than_400(shown: Look, role: str) -> None:
    light, heavy = (QFontMetricsF(fonts.font(role, 1.0, weight)).horizontalAdvance("Hamburg") for weight in (400, 600))
    assert light < heavy


def test_no_weight_is_over_600(shown: Look) -> None:
    assert all(kind.weight <= fonts.HEAVIEST for kind in fonts.ROLES.values())
    assert fonts.font("body", 1.0, 700).weight() == 600


@pytest.mark.parametrize("role", sorted(fonts.ROLES))
def test_every_role_is_set_in_its_own_family_and_size(shown: Look, role: str) -> None:
    made = fonts.font(role, 2.0)
    assert made.pixelSize() == 2 * fonts.ROLES[role].size
    assert QFontInfo(made).family() == fonts.ROLES[role].family
    assert made.featureValue(QFont.Tag("tnum")) == 1


def test_digits_are_as_wide_as_each_other(shown: Look) -> None:
    metrics = QFontMetricsF(fonts.font("body"))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("0000"))


def test_large_serif_is_tracked_tighter(shown: Look) -> None:
    assert fonts.font("title").letterSpacing() == pytest.approx(98.5)
    assert fonts.font("section").letterSpacingType() == QFont.SpacingType.PercentageSpacing
    assert fonts.font("section").letterSpacing() in (0.0, 100.0)


def test_a_missing_file_is_named_and_does_no_harm(shown: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fonts._FILES, fonts.SERIF, ("no_such_package", "a.ttf", "b.ttf"))
    assert fonts.load() == [fonts.SERIF]
    assert len(fonts.families(fonts.SERIF)) > 1


def test_both_families_hold_cyrillic(shown: Look) -> None:
    for family in (fonts.SANS, fonts.SERIF):
        assert QFontDatabase.WritingSystem.Cyrillic in QFontDatabase.writingSystems(family)
