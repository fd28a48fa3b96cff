"""When an obituary was written, by the line that tells when somebody was born and died."""

import re
from collections.abc import Iterator
from datetime import timedelta

from quizapp.corpus.date_bounds import Hint
from quizapp.corpus.date_expression import Form
from quizapp.corpus.date_grammar import expressions, words_of
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.document import Document
from quizapp.corpus.when import Precision, When
from quizapp.i18n import _

_SOON = timedelta(days=60)  # from a death to the obituary, at most
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?),? (?:1[89]|20)\d\d"
_LIFE = re.compile(  # Ada Quill, painter, born 3 June 1923, died 5 April 2008
    rf"\b[Bb](?:orn|\.)(?: on)? (?:in [A-Z][\w'’-]+,? )?{_DAY}[^.;]{{0,40}}?[,;.]? (?:and )?(?:[Dd]ied|d\.)"
    rf"(?: on| in [A-Z][\w'’-]+,?(?: on)?)? (?P<died>{_DAY})"
)
_LONGEST = 160  # characters of such a line


def lives(document: Document) -> Iterator[Hint]:
    """The weeks after a death in which an obituary is printed, if a short line of the document tells both days."""
    for paragraph in document.paragraphs:
        if len(paragraph.text) > _LONGEST or ("ied" not in paragraph.text and " d. " not in paragraph.text):
            continue
        match = _LIFE.search(paragraph.text)
        for dated in expressions([word for word, _at in words_of(match["died"])]) if match else ():
            when = resolve(dated.expression, None) if dated.expression.form is Form.DAY else None
            if when is not None:
                within = When(when.first, when.first + _SOON, Precision.INTERVAL)
                yield Hint(within, _("a life that ended on {date}").format(date=match["died"] if match else ""))
