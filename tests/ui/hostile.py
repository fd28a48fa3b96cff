"""Texts that mean harm, a library full of one of them, and a look at everything that stands in a window."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

from quizapp.authoring import saved_searches
from quizapp.questions.question import AnswerKind
from quizapp.store import decks, packs, questions
from quizapp.store.records import PackInfo, SourceInfo
from quizapp.study.quiz import presets
from quizapp.study.quiz.setup import QuizSetup
from tests import factories
from tests.study.conftest import Desk

PROBE = "zqx"  # begins every hostile text, so that it is known wherever it stands
INK = QColor("#ff00fe")  # no colour of ours: whatever is drawn in it was drawn by the text
_TIP = 10_000  # letters in all, with those that keep markup from being read
_FIELD = 100_000  # letters, the most that an import lets in


KINDS = ("markup", "nested", "turned", "signs", "endless", "many lines")


def made(kind: str, folder: Path) -> str:
    """A text of a kind, or everyday words as "plain"; one asks for a picture that lies in the folder, and is there."""
    picture = folder / "ink.png"
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(INK)
    image.save(str(picture))
    ink = INK.name()
    return {
        "plain": f"{PROBE} a few words as anybody writes them",
        "markup": (
            f'{PROBE} <img src="{picture.as_uri()}"> a<b && c>d &Quit &amp; '
            f'<b style="background:{ink};color:{ink}">bold</b> <font color="{ink}">x</font>'
        ),
        "nested": f"{PROBE} {f'<table bgcolor={ink!r}><tr><td>' * 400}x",
        "turned": f"{PROBE} \u202egnp.exe\u2066 \u200f \u061c end",
        "signs": f"{PROBE} %s %1 %n {{name}} {{0}} {{ [*] \\n $x^2$ ' \" -- ::",
        "endless": f"{PROBE} {'m' * (_FIELD - 4)}",
        "many lines": f"{PROBE} {'<br>' + chr(10)}" * (_FIELD // 9),
    }[kind]


def fill(desk: Desk, text: str) -> None:
    """Put the text wherever a library holds text: questions, sources, packs, decks, and what has a name of its own."""
    now = desk.clock.now()
    cited = factories.citation(publisher=text, title=text, sentence=text, surface=text[:12])
    common = {
        "answer": text,
        "accepted": (f"{text} too",),
        "distractors": tuple(factories.Distractor(text=f"{text} {at}", why=text) for at in range(3)),
        "explanation": text,
        "citations": (cited,),
        "attribution": text,
        "tags": (text,),
        "kind": AnswerKind.TEXT,
    }
    own = [factories.question(at, key=f"own:{at}", stem=f"{text} {at}", topic=text, **common) for at in range(3)]
    questions.add(desk.library, own, name=text, now=now)
    packed = [factories.question(at, stem=f"{text} {at}?", **common) for at in (11, 12)]
    source = SourceInfo(id="doc-1", publisher=text, title=text, file=f"{text[:60]}.txt")
    pack = PackInfo(id="pack", title=text, version=text, content_hash="x", description=text, licence=text)
    packs.install(desk.library, pack, [source], packed, now=now)
    decks.create(desk.library, f"{text} deck", deed_name=text, now=now)
    saved_searches.save(desk.library, text[: saved_searches.LONGEST_NAME], text, now)
    presets.save(desk.library, text[:40], QuizSetup(), now)


# Looking


def faults(root: QWidget) -> list[str]:
    """Where the text, or a part of it, would be read as more than words below a widget, itself included."""
    found: list[str] = []
    for thing in (root, *root.findChildren(QObject)):
        found += [f"{type(thing).__name__}: {fault}" for fault in _of(thing)]
    return found


def _of(thing: QObject) -> Iterator[str]:
    if isinstance(thing, QWidget):
        yield from _named(thing)
    if isinstance(thing, QAction):
        yield from _action(thing)
    if isinstance(thing, QTextEdit):
        yield from _document(thing.document())
    if isinstance(thing, QAbstractItemView) and not isinstance(thing, QHeaderView):
        yield from _items(thing)
    if isinstance(thing, QTabBar):
        tabs = [thing.tabText(at) for at in range(thing.count())]
        yield from (f"a tab takes a key from its text: {words[:60]!r}" for words in tabs if _keyed(words))


def _named(widget: QWidget) -> Iterator[str]:
    if PROBE in widget.toolTip():
        yield from _tip(widget.toolTip())
    if PROBE in widget.windowTitle() and "[*]" in widget.windowTitle():
        yield "a title loses its [*]"
    if isinstance(widget, QLabel) and PROBE in widget.text() and widget.textFormat() != Qt.TextFormat.PlainText:
        yield "a label may read markup"
    if isinstance(widget, QAbstractButton) and PROBE in widget.text() and not widget.shortcut().isEmpty():
        yield f"a button takes the key {widget.shortcut().toString()} from its text"
    if isinstance(widget, QGroupBox) and _keyed(widget.title()):
        yield "a group takes a key from its title"


def _keyed(words: str) -> bool:
    return PROBE in words and not QKeySequence.mnemonic(words).isEmpty()


def _action(action: QAction) -> Iterator[str]:
    if _keyed(action.text()):
        yield f"an action takes a key from its text: {action.text()[:60]!r}"
    menus = [menu for menu in action.associatedObjects() if isinstance(menu, QMenu)]
    if PROBE in action.toolTip() and (not menus or any(menu.toolTipsVisible() for menu in menus)):
        yield from _tip(action.toolTip())


def _tip(tip: str) -> Iterator[str]:
    """What a tooltip of ours does not do: hold markup, or more than a screen has room for."""
    if "<" in tip.removeprefix("<qt>").removesuffix("</qt>"):
        yield f"a tooltip may read markup: {tip[:60]!r}"
    if len(tip) > _TIP:
        yield f"a tooltip has {len(tip)} letters"


def _document(document: QTextDocument) -> Iterator[str]:
    block = document.begin()
    while block.isValid():
        for part in block:
            if part.fragment().charFormat().isImageFormat():
                yield "a document shows an image"
        block = block.next()
    if any(type(frame).__name__ == "QTextTable" for frame in document.rootFrame().childFrames()):
        yield "a document has a table"


def _items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    for row, column in product(range(20), range(12)):
        tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) if model.hasIndex(row, column) else None
        if isinstance(tip, str) and PROBE in tip:
            yield from _tip(tip)


def ink(widget: QWidget) -> bool:
    """Whether anything in a picture of the widget was drawn by the text."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return INK.rgb().to_bytes(4, "little") in bytes(image.constBits())
