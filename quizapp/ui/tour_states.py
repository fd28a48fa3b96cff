"""A tour of the rarer states of a study session: deeds and their undoing, waits, failures, and the later forms."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from quizapp.authoring.articles import Passage, SourceInfo
from quizapp.corpus.reading import read
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.questions.question import AnswerKind
from quizapp.settings import Settings
from quizapp.study.view import Phase, StudyView
from quizapp.ui.pages.article_sheet import ArticleSheet
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.requests import Kind, StudyRequest
from quizapp.ui.tour_driver import Driver
from quizapp.ui.widgets.fields import SpinBox
from quizapp.ui.widgets.switch import Switch

_LATER = 90 * 86_400  # s
_FILLER = "This paragraph was written for the picture. It stands where the text of the article would stand."


def _begin(driver: Driver, request: StudyRequest) -> StudyPage:
    page = driver.go("study.run", request)
    assert isinstance(page, StudyPage)  # noqa: S101
    return page


def _view(page: StudyPage) -> StudyView:
    assert page.session is not None  # noqa: S101
    return page.session.view


def deeds(driver: Driver) -> None:
    """A flag, the other tools, a near miss, an undo that names its deed, and an answer that could not be saved."""
    page = _begin(driver, StudyRequest())
    driver.press("study.flag")
    driver.picture("02f-study-flagged")
    driver.press("study.more")
    driver.picture("02g-study-more", under=page.bar.more)
    driver.close_what_is_over()
    _next_where(driver, page, lambda view: view.question is not None and view.question.kind is AnswerKind.PERSON)
    question = _view(page).question
    assert question is not None  # noqa: S101
    driver.press("study.type")
    driver.type(question.answer[:-2] + question.answer[-1])
    driver.press("study.show")
    driver.picture("03o-study-close")
    driver.press("study.good", "study.undo")
    driver.picture("03p-study-undone")
    _fail_to_save(driver, page)


def _fail_to_save(driver: Driver, page: StudyPage) -> None:
    """Rate while the disk is full, as far as the session can tell."""
    session = page.session
    assert session is not None  # noqa: S101

    def refuse(*_given: object) -> StudyView:
        raise KnownError(_("The disk is full."))

    driver.press("study.show")
    session.rate = refuse  # type: ignore[method-assign, assignment]
    driver.press("study.good")
    driver.picture("03q-study-not-saved")
    del session.rate
    driver.press("study.good")


def nothing(driver: Driver) -> None:
    """Nothing that matches, and a wait for a learning step."""
    _begin(driver, StudyRequest(kind=Kind.FLAGGED))
    driver.picture("03r-study-nothing")
    driver.press("study.end")
    settings = driver.go("settings")
    ahead = next(box for box in settings.findChildren(SpinBox) if box.accessibleName() == _("Learn ahead"))
    ahead.setValue(0)
    page = _begin(driver, StudyRequest())
    number = _view(page).id
    driver.press("study.end")
    assert number is not None  # noqa: S101
    _begin(driver, StudyRequest(ids=(number,)))
    driver.press("study.show", "study.again")
    driver.picture("03s-study-waiting")


def resting(driver: Driver) -> None:
    """The answer while the cards go on by themselves, one that several sources bear out, and its article's text."""
    page = _begin(driver, StudyRequest(kind=Kind.CRAM, counts=False))
    page.use(replace(Settings(), hands_free="good"))
    driver.press("study.show")
    driver.picture("02h-study-hands-free-answer")
    page.hands_free.stop()
    page.use(Settings())
    if _view(page).phase is Phase.ANSWER:
        driver.press("study.good")
    _next_where(driver, page, _is_borne_out)
    driver.press("study.show")
    driver.picture("03t-study-sources")
    _show_article(driver, page)


def _is_borne_out(view: StudyView) -> bool:
    cited = view.question.citations if view.question is not None else ()
    return len({citation.publisher for citation in cited}) > 1


def _show_article(driver: Driver, page: StudyPage) -> None:
    """The passage of an answer in a text that was made up for the picture."""
    question = _view(page).question
    assert question is not None  # noqa: S101
    cited = question.citations[0]
    paragraphs = [_FILLER] * (cited.paragraph + 2)
    paragraphs[cited.paragraph - 1] = f"{_FILLER} {cited.surface}. {_FILLER}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text("\n\n".join(paragraphs), encoding="utf-8")
        source = SourceInfo(id=cited.document, publisher=cited.publisher, title=cited.title, published=cited.published)
        found = Passage(cited, source, read(path))
    ArticleSheet([found], lambda passage, _path: passage, page).open()
    driver.picture("03u-study-article")
    driver.close_what_is_over()


def later_forms(driver: Driver) -> None:
    """The rungs of the ladder for firm questions: a right option first, then one to be typed, one turned round."""
    settings = driver.go("settings")
    name = _("Harder forms as a question grows firm")
    next(switch for switch in settings.findChildren(Switch) if switch.accessibleName() == name).click()
    page = _begin(driver, StudyRequest())
    _next_where(driver, page, lambda view: bool(view.asked.options))
    view = _view(page)
    assert view.question is not None  # noqa: S101
    driver.press(f"study.choose.{view.asked.options.index(view.question.answer) + 1}")
    driver.picture("03v-study-right-option")
    driver.press("study.good", "study.end")
    wanted = {"typed": "02i-study-typed", "reversed": "02j-study-turned"}
    for topic in ("leaders", "votes", "treaties", "dates"):
        for _round in range(3):
            _grow_firm(driver, page, topic, wanted)
        if not wanted:
            return
    raise LookupError(f"no question is asked as {sorted(wanted)}")


def _grow_firm(driver: Driver, page: StudyPage, topic: str, wanted: dict[str, str]) -> None:
    """Rate all of a topic Easy after a long time, with a picture of each form that is met for the first time."""
    driver.pass_time(_LATER)
    driver.go("study.run", StudyRequest(topic=topic))
    while _view(page).phase is not Phase.DONE and wanted:
        if (name := wanted.pop(_view(page).asked.form, "")) != "":
            driver.picture(name)
            if name.endswith("turned"):
                driver.press("study.show")
                driver.picture("03w-study-turned")
                driver.press("study.easy")
                continue
        driver.press("study.show", "study.easy")
    driver.press("study.end")


def _next_where(driver: Driver, page: StudyPage, so: Callable[[StudyView], bool]) -> None:
    """Go on to a question of which something is so."""
    while _view(page).phase is not Phase.DONE:
        if so(_view(page)):
            return
        driver.press("study.show", "study.good")
    raise LookupError("no question of this session is of that kind")
