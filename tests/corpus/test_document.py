"""An article is called what its file says, or else as its headline reads."""

from dataclasses import replace

import pytest

from quizapp.corpus.document import BlockClass, Document, Metadata, Paragraph

_BODY = Paragraph(2, 9, "It was seen off the harbour.")
_HEADLINE = Paragraph(1, 0, "A shark\nis seen", BlockClass.HEADLINE)


@pytest.mark.parametrize(
    ("paragraphs", "told", "title"),
    [
        ((_HEADLINE, _BODY), "", "A shark is seen"),
        ((_HEADLINE, _BODY), "Shark", "Shark"),
        ((_BODY,), "", ""),
    ],
)
def test_the_title_is_what_the_file_tells_or_else_the_headline(paragraphs, told, title):
    document = Document("shark.txt", "", "", paragraphs)
    assert replace(document, metadata=Metadata(title=told)).title == title
