"""Numbers in sentences: a NUMBER mention holds a `Numeral`, and covers the words that tell how exactly it is meant."""

from collections.abc import Iterator

from quizapp.facts.amounts.numerals import numerals
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Mention, Sentence, Tag


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterator[Mention]:
    """The numbers of a sentence that are in no date, score, amount or duration; the value is a `Numeral`.

    "one" alone, ordinals, years, times of day, telephone numbers and numbers that are part of a name are none.
    """
    for numeral in numerals(sentence, lexicons):
        first = numeral.lead if sentence.taken.find(1, numeral.lead, numeral.first) < 0 else numeral.first
        yield Mention(Tag.NUMBER, first, numeral.last, numeral)
