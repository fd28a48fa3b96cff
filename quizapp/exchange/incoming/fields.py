"""What a column of a table can be for a question, guessed from the names that other programs give to columns."""

import re
from collections.abc import Sequence

STEM, ANSWER, ACCEPTED, WRONG, OPTIONS = "stem", "answer", "accepted", "wrong", "options"
EXPLANATION, SOURCE, QUOTE, AS_OF = "explanation", "source", "quote", "as_of"
UNIT, TOLERANCE, TOPIC, TAGS, FORM = "unit", "tolerance", "topic", "tags", "form"
UNUSED = ""
# In the order in which they are offered; the first two every question needs.
FIELDS = (STEM, ANSWER, ACCEPTED, WRONG, OPTIONS, EXPLANATION, SOURCE, QUOTE, AS_OF, UNIT, TOLERANCE, TOPIC, TAGS, FORM)
SEVERAL = frozenset({ACCEPTED, WRONG, OPTIONS, TAGS})  # several columns may be that at once

_NAMES = {
    STEM: "question, questions, question text, front, term, stem, prompt, q, text, expression, word, clue",
    ANSWER: "answer, answers, back, definition, right, right answer, correct, correct answer, correct option, key, a, "
    "response, solution, meaning, translation",
    ACCEPTED: "accepted, accepted answer, accepted answers, also accepted, also right, alternative, alternatives, "
    "alternative answers, synonyms",
    WRONG: "wrong, wrong answer, wrong answers, wrong option, wrong options, incorrect, incorrect answer, "
    "incorrect answers, distractor, distractors",
    OPTIONS: "option, options, choice, choices, possible answers, all options, answer option",
    EXPLANATION: "explanation, explanations, rationale, feedback, note, notes, comment, extra, why, hint",
    SOURCE: "source, sources, citation, reference, url, link, publisher",
    QUOTE: "quote, quotation, passage, evidence",
    UNIT: "unit, units",
    TOLERANCE: "tolerance, margin",
    AS_OF: "as of, as_of, date, true on",
    TOPIC: "topic, topics, subject, category",
    TAGS: "tag, tags, label, labels, keywords",
    FORM: "form, type, question type, kind, notetype",
}
_FIELD_OF = {name.strip(): field for field, names in _NAMES.items() for name in names.split(",")}
_NUMBERED = re.compile(r"[ _-]*(\d+|(?<=[ _-])[a-h])$")


def field_of(name: str) -> str:
    """The field that a column of this name is likely to be, `UNUSED` if that cannot be told.

    >>> field_of("Wrong answer 2"), field_of("Option B"), field_of("Answer 3"), field_of("Price")
    ('wrong', 'options', 'options', '')
    """
    plain = " ".join(name.casefold().replace("_", " ").split()).strip(" :*#")
    found = _FIELD_OF.get(plain)
    if found is not None:
        return found
    bare = _FIELD_OF.get(_NUMBERED.sub("", plain), UNUSED)
    return OPTIONS if bare == ANSWER else bare if bare in SEVERAL else UNUSED


def is_header(cells: Sequence[str]) -> bool:
    """Whether the first row of a table holds names of columns: the question's and another's."""
    found = [field_of(cell) for cell in cells]
    return STEM in found and len({*found} - {UNUSED}) > 1


def guess(names: Sequence[str]) -> tuple[str, ...]:
    """A field for each column, by its name and, where those are not known, by its place."""
    fields: list[str] = []
    for name in names:
        field = field_of(name)
        fields.append(field if field in SEVERAL or field not in fields else UNUSED)
    for field in (STEM, ANSWER):
        if field not in fields and UNUSED in fields:
            fields[fields.index(UNUSED)] = field
    return tuple(fields)
