"""A verb group of a sentence as a value."""

from typing import NamedTuple

from quizapp.corpus.date_expression import Tense
from quizapp.facts.clauses.verbs import Form, Shape


class Verb(NamedTuple):
    """A verb group of a sentence: units `first` to `last` (exclusive), of which `head` is the verb itself.

    `helper` has the words before a passive's verb, "was" of "was signed", or the copula; what has a subject is finite.
    """

    first: int
    last: int
    head: int
    form: Form
    shape: Shape
    tense: Tense
    finite: bool
    passive: bool = False
    denied: bool = False
    perfect: bool = False
    wished: bool = False  # would, could, should
    present: bool = False
    helper: str = ""

    @property
    def reports(self) -> bool:
        """Whether it is a verb of saying or reporting."""
        return "report" in self.form.kinds

    @property
    def copula(self) -> bool:
        """Whether it is "to be" or "to have" itself."""
        return self.form.base in {"be", "have"}
