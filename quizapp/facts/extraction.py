"""What came out of one document."""

from dataclasses import dataclass

from quizapp.corpus.dating import DocumentDate
from quizapp.corpus.document import Document
from quizapp.corpus.when import When
from quizapp.facts.fact import Fact
from quizapp.facts.ledger import Dropped


@dataclass(frozen=True, slots=True)
class Extraction:
    """What came out of one document: its date, its facts in the order of the text, and the ledger of what did not.

    `dating` tells how the date was found, and is None where a person confirmed it.
    """

    document: Document
    published: When | None
    facts: tuple[Fact, ...]
    ledger: tuple[Dropped, ...]
    dating: DocumentDate | None = None
