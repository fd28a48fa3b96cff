"""Places told by what they are: in the Peruvian capital, in the capital of Peru, in the capital."""

import re
from collections.abc import Iterator
from functools import cache

from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.relations.referents import most_named
from quizapp.facts.relations.sides import UNIONS
from quizapp.facts.rules import Reading
from quizapp.facts.sentence import Sentence

# No market or other capital goes on with it, and no name, which is told as it is.
_IN_CAPITAL = re.compile(
    r"(?<![^ ])(?:in|at|around|across) (?:"
    r"(?:the (?P<whose>[DC])|(?P<owner>C) '?s?) (?P<noun>capital)"
    r"|the (?P<bare>capital) of (?:the )?(?P<of>C)"
    r"|(?:the|its|their) (?:(?:national|federal|country 's) )?(?P<own>capital))"
    r"(?: city)?(?! (?:of|city|'s?|[LX]|, [LX]|markets?|gains?|flows?|spending|punishment|controls?"
    r"|investments?|costs?|goods|region|area|account|project|works|cases?|crimes?|territory|district))(?![^ ])"
)


def capital_places(sentence: Sentence, reading: Reading) -> Iterator[tuple[int, int, str]]:
    """First and last (exclusive) unit of the words for a capital in which something is told to be, and its name."""
    if "capital" not in sentence.line:
        return
    for match in _IN_CAPITAL.finditer(sentence.shadow):
        noun = next(group for group in ("noun", "bare", "own") if match[group])
        first = last = sentence.unit_at(match.start(noun))
        whose = next((group for group in ("whose", "owner", "of") if match[group]), "")
        if whose:
            at = sentence.unit_at(match.start(whose))
            land = sentence.units[at].value
            first, last = min(first, at), max(last, at)
        else:
            own = most_named(reading, UNIONS)
            land = next((one for one in reading.polities.values() if one.label == own), None)
        name = _seats(reading.lexicons).get(land.id, "") if isinstance(land, Entity) else ""
        if name and not sentence.quoted[sentence.units[first].first]:
            yield first, last + 1, name


@cache
def _seats(lexicons: Lexicons) -> dict[str, str]:
    """The capitals of lands by their ids; none of one where two towns are called so."""
    rows = lexicons.rows("polities")
    return {row["id"]: row["capital"] for row in rows if row["capital"] and row["id"] not in _TWO_SEATS}


_TWO_SEATS = frozenset({"bolivia", "south-africa"})
