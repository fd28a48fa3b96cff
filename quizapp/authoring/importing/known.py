"""What the library knows already of an import: articles, and questions that are the same or alike."""

from collections.abc import Generator, Iterable, Sequence

from quizapp.authoring import own
from quizapp.authoring.draft import same
from quizapp.corpus.when import When
from quizapp.facts.extraction import Extraction
from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.store import questions
from quizapp.store.imports import Imported
from quizapp.store.library import Library


def known_articles(found: Iterable[Imported]) -> list[Extraction]:
    """Articles of the library as what came out of them when they were imported."""
    return [
        Extraction(one.document, When.parse(one.source.published) if one.source.published else None, one.facts, ())
        for one in found
    ]


def looked_up(library: Library, asked: Sequence[Question]) -> Generator[None, None, dict[str, str]]:
    """For each question that the library knows, by its key: "" if it has it, or a sentence that names one alike.

    It pauses after each, since only the window's thread may ask the library.
    """
    there = questions.keys_there(library, (one.key for one in asked))
    found = dict.fromkeys(there, "")
    for question in asked:
        if question.key not in there:
            if told := likeness(library, question):
                found[question.key] = told
            yield
    return found


def likeness(library: Library, question: Question) -> str:
    """A sentence that names the question of the library which asks nearly the same, "" where none does."""
    alike = own.similar(library, question.stem, question.answer, limit=1)
    if not alike:
        return ""
    other = questions.get(library, alike[0].id).question
    if same(question.answer) == same(other.answer):
        return _("The library asks nearly the same: “{stem}”").format(stem=other.stem)
    sentence = _("The library asks nearly the same, and answers “{answer}”: “{stem}”")
    return sentence.format(answer=other.answer, stem=other.stem)
