"""A question as plain JSON values, whole, and back: what is read is hostile until it was looked at here."""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from quizapp.exchange.plain_values import BadValueError, moment_in, tables_in, text_in, texts_in
from quizapp.i18n import _
from quizapp.questions.question import AnswerKind, Citation, Distractor, Question

_TEXTS = (
    "key",
    "topic",
    "stem",
    "answer",
    "explanation",
    "template",
    "tolerance",
    "as_of",
    "attribution",
    "image",
    "image_text",
)
_IMAGE = re.compile(r"(?:[0-9a-f]{64})?")
_LISTS = ("accepted", "facts", "tags")
_NEEDED = ("key", "stem", "answer")
_CITED = tuple(field.name for field in fields(Citation))


def values_of(one: Question) -> dict[str, Any]:
    """A question as JSON values, without what is empty."""
    values: dict[str, Any] = {"kind": one.kind.value}
    values |= {name: str(getattr(one, name)) for name in _TEXTS if getattr(one, name)}
    values |= {name: list(getattr(one, name)) for name in _LISTS if getattr(one, name)}
    if one.distractors:
        values["distractors"] = [{"text": wrong.text, "why": wrong.why} for wrong in one.distractors]
    if one.citations:
        values["citations"] = [{name: getattr(cited, name) for name in _CITED} for cited in one.citations]
    return values


def question_from(values: Mapping[str, Any], where: str) -> Question:
    """The question that JSON values say. Raises BadValueError, which names the place within `where`."""
    parts: dict[str, Any] = {name: text_in(values.get(name, ""), f"{where}, {name}") for name in _TEXTS}
    missing = next((name for name in _NEEDED if not parts[name].strip()), "")
    if missing:
        raise BadValueError(f"{where}, {missing}", _("it must not be empty"))
    moment_in(parts["as_of"], f"{where}, as_of")
    if not _IMAGE.fullmatch(parts["image"]):
        raise BadValueError(f"{where}, image", _("it has to be the SHA-256 of the image, 64 digits and small letters"))
    parts |= {name: texts_in(values.get(name, []), f"{where}, {name}") for name in _LISTS}
    return Question(
        kind=_kind(values.get("kind"), where),
        distractors=tuple(_distractor(one, where) for one in tables_in(values.get("distractors", []), where)),
        citations=tuple(_citation(one, where) for one in tables_in(values.get("citations", []), where)),
        **parts,
    )


def _kind(value: object, where: str) -> AnswerKind:
    found = next((kind for kind in AnswerKind if kind == value), None)
    if found is None:
        kinds = ", ".join(kind.value for kind in AnswerKind)
        raise BadValueError(f"{where}, kind", _("it has to be one of {kinds}").format(kinds=kinds))
    return found


def _distractor(values: Mapping[str, Any], where: str) -> Distractor:
    where = f"{where}, distractors"
    return Distractor(text=text_in(values.get("text", ""), where), why=text_in(values.get("why", ""), where))


def _citation(values: Mapping[str, Any], where: str) -> Citation:
    where = f"{where}, citations"
    paragraph = values.get("paragraph", 0)
    if type(paragraph) is not int or not 0 <= paragraph <= 10**6:
        raise BadValueError(where, _("the paragraph has to be a whole number, 0 or more"))
    texts = {name: text_in(values.get(name, ""), where) for name in _CITED if name != "paragraph"}
    moment_in(texts["published"], where)
    return Citation(paragraph=paragraph, **texts)
