"""An item of a quiz as JSON: how it was posed, with its questions as they were then."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from quizapp.questions.forms.posed import Posed
from quizapp.store.columns import dump, question, told

_TEXTS = ("form", "text", "proposed", "unit")
_LISTS = ("options", "right", "prompts")


def dump_posed(posed: Posed, ids: Sequence[int]) -> str:
    """The item with the ids of its questions, as JSON."""
    there = {name: value for name in (*_TEXTS, *_LISTS) if (value := getattr(posed, name))}
    return dump({**there, "ids": list(ids), "questions": [list(told(one).values()) for one in posed.questions]})


@lru_cache(maxsize=1024)  # it never changes, and a result is read anew after each deed on it
def load_posed(text: str) -> tuple[Posed, tuple[int, ...]]:
    """The item and the ids of its questions; what `dump_posed` wrote comes back as it was."""
    values = json.loads(text)
    there: dict[str, Any] = {name: values.get(name, "") for name in _TEXTS}
    there |= {name: tuple(values.get(name, ())) for name in _LISTS}
    asked = tuple(question(tuple(row)) for row in values["questions"])
    return Posed(**there, questions=asked), tuple(values["ids"])
