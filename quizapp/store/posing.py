"""An item of a quiz as JSON: how it was posed, with its questions as they were then."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from quizapp.questions.forms.posed import Posed
from quizapp.store.columns import QUESTION, columns_of, dump, question

_TEXTS = ("form", "text", "proposed", "unit")
_LISTS = ("options", "right", "prompts")
_COLUMNS = QUESTION.split(", ")


def dump_posed(posed: Posed, ids: Sequence[int]) -> str:
    """The item with the ids of its questions, as JSON."""
    told = {name: value for name in (*_TEXTS, *_LISTS) if (value := getattr(posed, name))}
    asked = [[columns[name] for name in _COLUMNS] for columns in map(columns_of, posed.questions)]
    return dump({**told, "ids": list(ids), "questions": asked})


@lru_cache(maxsize=1024)  # it never changes, and a result is read anew after each deed on it
def load_posed(text: str) -> tuple[Posed, tuple[int, ...]]:
    """The item and the ids of its questions; what `dump_posed` wrote comes back as it was."""
    values = json.loads(text)
    told: dict[str, Any] = {name: values.get(name, "") for name in _TEXTS}
    told |= {name: tuple(values.get(name, ())) for name in _LISTS}
    asked = tuple(question(tuple(row)) for row in values["questions"])
    return Posed(**told, questions=asked), tuple(values["ids"])
