"""All patterns of relations over shadows: group `one` names the subjects, `two` the objects."""

from quizapp.facts.relation_lands import LANDS
from quizapp.facts.relation_pattern import Pattern
from quizapp.facts.relation_people import PEOPLE

PATTERNS: tuple[Pattern, ...] = (*LANDS, *PEOPLE)
