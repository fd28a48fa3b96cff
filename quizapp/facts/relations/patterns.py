"""All patterns of relations over shadows: group `one` names the subjects, `two` the objects.

A side that may stand in several parts of a pattern has one group for each: `two`, `two_`, `two__`.
"""

from quizapp.facts.relations.companies import COMPANIES
from quizapp.facts.relations.frames import patterns
from quizapp.facts.relations.kin import KIN
from quizapp.facts.relations.lands import LANDS
from quizapp.facts.relations.members import MEMBERS
from quizapp.facts.relations.neighbours import NEIGHBOURS
from quizapp.facts.relations.pattern import Pattern
from quizapp.facts.relations.roles import ROLES
from quizapp.facts.relations.states import STATE_PATTERNS
from quizapp.facts.relations.succession import SUCCESSIONS

PATTERNS: tuple[Pattern, ...] = (
    *LANDS,
    *STATE_PATTERNS,
    *NEIGHBOURS,
    *COMPANIES,
    *KIN,
    *MEMBERS,
    *SUCCESSIONS,
    *patterns(ROLES),
)
