"""A tour of the Library's own ways: completing a search, one that cannot be read, and what can be searched for."""

from quizapp.i18n import _
from quizapp.ui.pages.ask_name import AskName
from quizapp.ui.pages.editor import EditorPage
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.replace_words import ReplaceWords
from quizapp.ui.pages.tag_questions import TagQuestions
from quizapp.ui.tour_driver import Driver
from quizapp.ui.tour_editor import FORMS, write


def _page(driver: Driver) -> LibraryPage:
    page = driver.go("library")
    assert isinstance(page, LibraryPage)  # noqa: S101
    return page


def searching(driver: Driver) -> None:
    """A list of what a filter could be, filters and words together, a mistake, and the help."""
    page = _page(driver)
    page.search_now()
    driver.type("topic:leaders is:")
    driver.picture("07h-library-completing")
    page.search.setText("topic:leaders -is:suspended Ossetia")
    page.search.returnPressed.emit()
    driver.picture("07i-library-filters")
    page.search.setText("topic:leaders colour:red")
    page.search.returnPressed.emit()
    driver.picture("07j-library-mistaken")
    page.search.help_requested.emit()
    driver.picture("07k-library-search-help")
    driver.close_what_is_over()
    page.clear()


def saving(driver: Driver) -> None:
    """A search given a name, and two of them above the filters."""
    page = _page(driver)
    for text in ("is:due topic:leaders", "stability<5 -is:suspended"):
        page.search.setText(text)
        page.search.returnPressed.emit()
        driver.press("library.save_search")
        asked = page.findChildren(AskName)[-1]
        asked.field.setText(_("Leaders today") if "leaders" in text else _("Hardly known"))
        if "leaders" not in text:
            driver.picture("07l-library-save-search")
        asked.send.click()
        driver.settle()
    driver.picture("07m-library-saved-searches")


def columns(driver: Driver) -> None:
    """More columns, sorted by the one that is hardest to remember, in low rows."""
    page = _page(driver)
    for id_ in ("answer", "stability", "lapses", "tags"):
        page.arranging.show_column(id_, on=True)
    page.arranging.show_column("state", on=False)
    page.table.sort_requested.emit("stability")
    page.arranging.set_compact(on=True)
    driver.picture("07n-library-columns")


def many(driver: Driver) -> None:
    """Several questions chosen, the tags they are to have, and what was done."""
    page = _page(driver)
    page.search.setText("topic:treaties")
    page.search.returnPressed.emit()
    page.table.selectAll()
    driver.picture("07o-library-several")
    driver.press("library.tag")
    asked = page.findChildren(TagQuestions)[-1]
    asked.add.set_texts([_("to read again")])
    asked.remove.line.setFocus()
    driver.type("a")
    driver.picture("07p-library-tags")
    asked.remove.line.clear()
    asked.send.click()
    driver.picture("07q-library-tagged")


def replacing(driver: Driver) -> None:
    """What replacing words would do."""
    page = _page(driver)
    page.search.setText("2014")
    page.search.returnPressed.emit()
    page.table.selectAll()
    driver.press("library.replace")
    asked = page.findChildren(ReplaceWords)[-1]
    asked.sought.setText("2014")
    asked.instead.setText("the year 2014")
    asked.look()
    driver.wait(lambda: asked.found is not None)
    driver.picture("07t-library-replace")
    driver.close_what_is_over()
    page.clear()


def in_the_bin(driver: Driver) -> None:
    """What was deleted, with the way back; and the bin when it is empty."""
    editor = driver.go("editor")
    assert isinstance(editor, EditorPage)  # noqa: S101
    for draft in FORMS.values():
        write(editor, draft)
        driver.press("editor.another")
    page = _page(driver)
    page.search.setText("is:own")
    page.search.returnPressed.emit()
    page.table.selectAll()
    driver.press("library.delete")
    page.clear()
    row = next(each for each in page.filters.standings if each.value == "deleted")
    row.setChecked(True)
    driver.picture("07r-library-bin")
    driver.press("library.empty_bin")
    driver.picture("07s-library-bin-empty")
