"""Texts are read one after the other: bad ones are told, what was read before a stop is kept."""

import pytest

from quizapp.authoring.importing import reading
from quizapp.authoring.importing.given import Pasted
from quizapp.authoring.importing.reading import Reader
from quizapp.authoring.importing.workshop import Here, StoppedError
from quizapp.corpus.when import When
from tests.authoring.importing.articles import HERRING, QUARREL, herring, resolved

ONE, OTHER = Pasted(HERRING, "herring.txt"), Pasted(QUARREL, "quarrel.txt")


def never():
    return False


class Told(list):
    def __call__(self, *step):
        self.append(step)


def reader(library, *, told=None, enough=never, cancelled=never):
    return Reader(library.path, Here(), Told() if told is None else told, enough, cancelled)


def test_every_text_is_told_and_read_and_all_are_resolved_together(library):
    told = Told()
    found = reader(library, told=told).read([ONE], [herring()])
    assert found.extractions == (herring(),)
    assert found.resolved == resolved()
    assert told == [
        (0, 3, "Reading herring.txt"),
        (1, 3, "Finding facts in herring.txt"),
        (2, 3, "Drafting questions"),
    ]
    reader(library, told=told).read([ONE, OTHER], [])
    assert told[5:] == [
        (2, 5, "Reading quarrel.txt (2 of 2)"),
        (3, 5, "Finding facts in quarrel.txt (2 of 2)"),
        (4, 5, "Drafting questions"),
    ]


def test_what_cannot_be_read_is_told_by_name_and_the_rest_is_read(library, tmp_path, monkeypatch, expected_log):
    expected_log.append("Extraction failed")
    empty = tmp_path / "empty.txt"
    empty.touch()

    def work(document, published):
        if document.name == OTHER.name:
            raise ZeroDivisionError
        return real(document, published)

    real = reading.facts_of
    monkeypatch.setattr(reading, "facts_of", work)
    found = reader(library).read([empty, OTHER, ONE], [])
    assert found.extractions == (herring(),)
    assert "empty.txt cannot be read: it is empty." in found.problems[0]
    assert found.problems[1] == "QuizApp made a mistake on quarrel.txt, which is left out."


def test_what_was_read_before_it_was_enough_is_kept(library):
    told = Told()
    found = reader(library, told=told, enough=lambda: bool(told)).read([ONE, OTHER], [herring()])
    assert found.extractions == ()
    assert found.resolved == resolved()


def test_what_is_cancelled_comes_to_nothing(library):
    with pytest.raises(StoppedError):
        reader(library, cancelled=lambda: True).read([ONE], [])


def test_a_confirmed_date_reads_its_article_alone_again(library):
    found = reader(library).date(herring().document, When.parse("2011-05-13"), [herring()])
    (dated,) = found.extractions
    assert str(dated.published) == "2011-05-13"
    assert len(found.resolved.drafts) > len(resolved().drafts) - 3
