"""All patterns of relations over shadows: group `one` names the subjects, `two` the objects.

A side that may stand in several parts of a pattern has one group for each: `two`, `two_`, `two__`.
"""

from quizapp.facts.relation_companies import COMPANIES
from quizapp.facts.relation_frames import patterns
from quizapp.facts.relation_lands import LANDS
from quizapp.facts.relation_pattern import Pattern
from quizapp.facts.relation_people import PEOPLE
from quizapp.facts.relation_roles import ROLES
from quizapp.facts.relation_states import STATE_PATTERNS

PATTERNS: tuple[Pattern, ...] = (*LANDS, *STATE_PATTERNS, *COMPANIES, *PEOPLE, *patterns(ROLES))
