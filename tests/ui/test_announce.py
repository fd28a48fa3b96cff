"""Sentences are read out only where a screen reader listens."""

from PySide6.QtGui import QAccessible

from quizapp.ui.announce import announce
from quizapp.ui.labels import PlainLabel


def test_a_sentence_is_sent_to_the_screen_reader_and_an_empty_one_is_not(shown, qtbot, monkeypatch):
    label = PlainLabel("there")
    qtbot.addWidget(label)
    sent = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: sent.append(event.message()))
    announce(label, "2:00 left")
    announce(label, "")
    assert sent == ["2:00 left"]


def test_nothing_is_sent_where_nobody_listens(shown, qtbot, monkeypatch):
    label = PlainLabel("there")
    qtbot.addWidget(label)
    sent = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    monkeypatch.setattr(QAccessible, "updateAccessibility", sent.append)
    announce(label, "2:00 left")
    assert not sent
