"""A tour of packs: the page, one that would be installed, what removing asks, and making one in the Library."""

from pathlib import Path
from tempfile import TemporaryDirectory

from quizapp.exchange import make_pack
from quizapp.exchange.make_pack import PackDetails
from quizapp.exchange.ready_questions import ReadyQuestions
from quizapp.questions.question import AnswerKind, Question
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.packs import PacksPage
from quizapp.ui.tour_driver import Driver

_DETAILS = PackDetails(
    title="Bodies of Europe", description="Which body does what, and since when.", version="2.1", licence="CC BY 4.0"
)
_ASKED = (
    ("What does OSCE stand for?", "Organization for Security and Co-operation in Europe"),
    ("In which city does the Parliamentary Assembly of the Council of Europe meet?", "Strasbourg"),
    ("How many judges does each state send to the European Court of Human Rights?", "One"),
)


def packs(driver: Driver) -> None:
    """The page, a pack before it is installed, both packs, what removing asks, the removed one, and making one."""
    page = driver.go("packs")
    assert isinstance(page, PacksPage)  # noqa: S101
    driver.picture("07u-packs")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bodies.quizpack"
        asked = (
            Question(key=f"own:{at}", topic="", kind=AnswerKind.TEXT, stem=stem, answer=answer)
            for at, (stem, answer) in enumerate(_ASKED)
        )
        make_pack.write(path, make_pack.files(_DETAILS, ReadyQuestions(tuple(asked))))
        page.open(path)
        driver.wait(lambda: page.sheet is not None)
    driver.picture("07v-pack-install")
    assert page.sheet is not None  # noqa: S101
    page.sheet.send.click()
    driver.settle()
    driver.picture("07w-packs-two")
    page.cards[0].remove.click()
    driver.settle()
    driver.picture("07x-pack-remove")
    driver.close_what_is_over()
    library = driver.go("library", "tag:nato")
    assert isinstance(library, LibraryPage)  # noqa: S101
    library.table.selectAll()
    driver.press("library.pack")
    driver.picture("07y-pack-make")
    driver.close_what_is_over()
