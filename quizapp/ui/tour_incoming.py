"""A tour of importing questions: a pasted list, what its columns are, what would come in, what came."""

from quizapp.ui.pages.incoming.check_step import FAULTS, NEW, TWINS
from quizapp.ui.pages.incoming.wizard import CHECK, DONE, ImportQuestionsPage
from quizapp.ui.tour_driver import Driver

_HEAD = "Question,Answer,Wrong 1,Wrong 2,Explanation,Tags"
_ROWS = (
    "In which year was NATO founded?,1949,1945,1955,Twelve states signed in Washington.,nato; treaties",
    "Where was the North Atlantic Treaty signed?,Washington,Brussels,Paris,,nato",
    "What does OSCE stand for?,Organization for Security and Co-operation in Europe,,,,bodies",
    "In which year was NATO founded?,1949,1945,1955,,nato",
    "Who led the OSCE in 2008?,,,,Finland held the chair.,bodies",
    'Which sea has no coast?,"Sargasso Sea",Black Sea,,,places',
)


def importing(driver: Driver) -> None:
    """The source, the columns, the faults, what is there already, what came."""
    page = driver.go("incoming")
    assert isinstance(page, ImportQuestionsPage)  # noqa: S101
    driver.picture("18-import-questions")
    page.source.pasted.setPlainText("\n".join((_HEAD, *_ROWS)))
    driver.press("bring.next")
    page.columns.usual.topic.choose("treaties")
    page.columns.usual.changed.emit()
    driver.picture("18b-import-columns")
    page.columns.area.verticalScrollBar().setValue(10_000)
    driver.picture("18c-import-columns-below")
    driver.press("bring.next")
    driver.wait(lambda: page.context == CHECK)
    for name, kind in (("18d-import-faults", FAULTS), ("18e-import-twins", TWINS), ("18f-import-new", NEW)):
        page.check.lists.set_value(kind)
        page.check.show_list()
        driver.picture(name)
    driver.press("bring.accept")
    driver.wait(lambda: page.context == DONE)
    driver.picture("18g-import-done")
    driver.press("undo")
    driver.settle()
