"""Recognising things in sentences: an annotator names stretches of tokens; where two overlap the earlier wins."""

import re
from collections.abc import Callable, Iterable, Sequence

from quizapp.corpus.document import BlockClass, Document, Paragraph
from quizapp.corpus.sentences import sentences
from quizapp.facts import signs
from quizapp.facts.agreements import names as agreement_names
from quizapp.facts.amounts import durations, lengths, money, numbers, numerals
from quizapp.facts.dates import event_dates
from quizapp.facts.entities import acronyms, bodies, common_names, office_words, people
from quizapp.facts.entities.person import People
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Mention, Sentence
from quizapp.facts.votes import votes

READ = (BlockClass.BODY, BlockClass.CAPTION)

Annotator = Callable[[Sentence, Lexicons], Iterable[Mention]]

# Figures first, since their grammar is the strictest; then names, the longest and best known first.
# Each with the signs of which a sentence shows one where it may find something.
ANNOTATORS: tuple[tuple[Annotator, int], ...] = (
    (event_dates.mentions, event_dates.SIGNS),
    (votes.mentions, signs.ANY),
    (money.mentions, numerals.SIGNS),
    (durations.mentions, lengths.SIGNS),
    (numbers.mentions, numerals.SIGNS),
    (agreement_names.mentions, agreement_names.SIGNS),
    (bodies.mentions, signs.ANY),
    (office_words.mentions, office_words.SIGNS),
)


def annotated(document: Document, lexicons: Lexicons) -> tuple[list[Sentence], People]:
    """The sentences of a document's body and captions, with what is recognised in them, and its people."""
    found: list[Sentence] = []
    for paragraph in document.paragraphs:
        if paragraph.block in READ:
            found.extend(_sentences(document, paragraph, len(found)))
    for sentence in found:
        shown = sentence.signs = signs.shown(sentence.lower, lexicons)
        for annotator, wanted in ANNOTATORS:
            if shown & wanted:
                sentence.add(annotator(sentence, lexicons))
    acronyms.short_names(found)
    common_names.settle(found, lexicons)
    known = people.recognise(found, lexicons)
    for sentence in found:
        sentence.seal()
    return found, known


def _sentences(document: Document, paragraph: Paragraph, number: int) -> Sequence[Sentence]:
    """The sentences of a paragraph, each token told to be inside quotation marks or not."""
    made: list[Sentence] = []
    for stretch in sentences(paragraph):
        one = Sentence(document.text, paragraph, number + len(made), stretch)
        if one.texts:  # there are none in marks alone
            made.append(one)
    if not _MARKS.search(paragraph.text):  # as most
        for sentence in made:
            sentence.quoted = [False] * len(sentence.texts)
        return made
    closing = ""
    for sentence in made:
        if not (_CLOSES if closing else _OPENS).search(document.text, *sentence.stretch):
            sentence.quoted = [bool(closing)] * len(sentence.texts)
            continue
        for text in sentence.texts:
            if closing and text in closing:
                closing = ""
                sentence.quoted.append(True)
                continue
            if not closing:
                closing = _CLOSING.get(text, "")
            sentence.quoted.append(bool(closing))
    return made


# Copied text mixes typewriter's and printer's marks, so each closes the other.
_CLOSING = {'"': '"”', "“": '”"', "«": "»", "„": "“”", "‘": "’"}
_OPENS = re.compile(f"[{''.join(_CLOSING)}]")
_MARKS = re.compile(f"[{''.join(_CLOSING)}{''.join(_CLOSING.values())}]")
_CLOSES = re.compile(f"[{''.join(_CLOSING.values())}]")
