"""Runs of words that a question shares with the article it comes from: questions are in our own words."""

import re
from collections.abc import Iterable

from quizapp.i18n import _
from quizapp.questions.flaws import Flaw, Severity
from quizapp.questions.question import Question

RUN = 8  # words
_WORD = re.compile(r"[A-Za-z0-9’']+")


class Articles:
    """The runs of eight words in some articles; lines that do not end like a sentence, such as titles, have none."""

    def __init__(self, texts: Iterable[str]) -> None:
        lines = (line.rstrip() for text in texts for line in text.splitlines())
        sentences = (_words(line) for line in lines if line.endswith((".", "!", "?", '"', "”", "’", ")")))
        self._runs = {run for words in sentences for run in _runs(words)}

    def copied(self, text: str) -> str:
        """The first run of eight words that stands in an article as well; "" where there is none."""
        return next((" ".join(run) for run in _runs(_words(text)) if run in self._runs), "")

    def flaws(self, question: Question) -> list[Flaw]:
        """A warning for a question whose stem, answer, explanation or evidence is copied."""
        told = (question.stem, question.answer, question.explanation, *(one.sentence for one in question.citations))
        run = next((run for text in told if (run := self.copied(text))), "")
        if not run:
            return []
        sentence = _("Eight words or more are the article's own: “{run}”.").format(run=run)
        return [Flaw(Severity.WARNING, "copied", sentence)]


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _runs(words: list[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
