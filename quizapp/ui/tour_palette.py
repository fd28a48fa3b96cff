"""The command palette in the tour: as it opens, and narrowed by a few letters."""

from PySide6.QtWidgets import QApplication

from quizapp.ui.tour_driver import Driver


def palette(driver: Driver) -> None:
    """Everything that can be done on the first page, and what a few letters leave of it."""
    driver.go("today")
    driver.press("palette")
    driver.picture("19-palette")
    driver.type("se")
    driver.picture("19b-palette-found")
    over = QApplication.activeModalWidget()
    if over is not None:
        over.close()
