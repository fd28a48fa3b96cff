"""The words that tell a fact are found in its article: of an office also its holder and whose it is."""

import pytest

from quizapp.corpus.reading import read_clipboard
from quizapp.facts.extract import extract
from quizapp.facts.fact import Office
from quizapp.facts.stretches import stretches

_ARTICLE = """Norway and Iceland seal herring pact

OSLO (Reuters) - {sentence}
"""


def told(sentence: str, person: str) -> list[str]:
    """The words that tell of the office of a person, in an article with such a sentence."""
    document = read_clipboard(_ARTICLE.format(sentence=sentence), "herring.txt")
    facts = extract(document).facts
    (fact,) = (one for one in facts if isinstance(one.value, Office) and one.value.person == person)
    return [document.text[start:end] for start, end in stretches(fact, fact.evidence[0], document.text)]


@pytest.mark.parametrize(
    ("sentence", "person", "words"),
    [
        (
            'The "Norwegian" quarrel is over, Norwegian Foreign Minister Jonas Gahr Stoere said in Oslo.',
            "Jonas Gahr Stoere",
            ["Norwegian Foreign Minister Jonas Gahr Stoere"],
        ),
        (
            "Iceland's president, Olafur Ragnar Grimsson, met Norway's King Harald in Bergen on 9 May 2011.",
            "Olafur Ragnar Grimsson",
            ["Iceland's president, Olafur Ragnar Grimsson"],
        ),
        (
            "Johanna Sigurdardottir, who came to Bergen by boat on Monday, became prime minister of Iceland in 2009.",
            "Johanna Sigurdardottir",
            ["Johanna Sigurdardottir", "prime minister of Iceland"],
        ),
    ],
)
def test_an_office_is_told_by_its_holder_and_its_land_as_well(sentence, person, words):
    assert told(sentence, person) == words


def test_another_fact_is_told_by_its_own_words():
    document = read_clipboard(_ARTICLE.format(sentence="Norway expelled four officers in October 2006."), "h.txt")
    facts = extract(document).facts
    assert facts
    for fact in facts:
        (evidence,) = fact.evidence
        assert stretches(fact, evidence, document.text) == [(evidence.start, evidence.end)]
