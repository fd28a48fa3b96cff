"""A quiz as a file (.quiz) that poses the same questions in the same way to somebody else.

JSON in UTF-8: the format's name and version, the set-up's clock and feedback, every item as it is posed with its
questions whole, and the images that these show, so that another library needs none of them. What is read is hostile
until it was looked at here.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

from quizapp.errors import KnownError
from quizapp.exchange.plain_values import BadValueError, list_in, table_in, tables_in, text_in, texts_in
from quizapp.exchange.question_values import question_from, values_of
from quizapp.exchange.quiz_checks import problem_with
from quizapp.exchange.ready_questions import MOST_IMAGE
from quizapp.i18n import _
from quizapp.questions.forms.posed import Posed
from quizapp.settings import write_whole

SUFFIX = "quiz"
FORMAT, VERSION = "quizapp quiz", 1
MOST_BYTES = 100_000_000
MOST_ITEMS = 1000


@dataclass(frozen=True, slots=True)
class QuizFile:
    """What a file holds: plain values of a set-up, to be looked at by whoever knows set-ups, and the items in order.

    `images` are bytes by the hash that questions name; one that could not be found is left out.
    """

    setup: Mapping[str, Any]
    items: tuple[Posed, ...]
    images: Mapping[str, bytes] = field(default_factory=dict)


def images_shown(items: Iterable[Posed]) -> tuple[str, ...]:
    """The names of the images that the questions of these items show, each once."""
    return tuple(dict.fromkeys(one.image for item in items for one in item.questions if one.image))


def write(path: Path, quiz: QuizFile) -> None:
    """Write a quiz into a file, whole or not at all.

    Raises:
        KnownError: the file cannot be written, or would be too large; what was there before is untouched.
    """
    content = as_bytes(quiz)
    if len(content) > MOST_BYTES:
        raise KnownError(
            _("With its images the quiz is larger than {size} MB.").format(size=MOST_BYTES // 1_000_000),
            _("Nothing was written."),
            _("Save fewer questions at a time."),
        )
    write_whole(path, content)


def as_bytes(quiz: QuizFile) -> bytes:
    """A quiz as the file holds it; the same quiz gives the same bytes."""
    values = {
        "format": FORMAT,
        "version": VERSION,
        "setup": dict(quiz.setup),
        "items": [_item_values(item) for item in quiz.items],
    }
    if quiz.images:
        values["images"] = {name: b64encode(data).decode() for name, data in sorted(quiz.images.items())}
    return (json.dumps(values, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _item_values(item: Posed) -> dict[str, Any]:
    texts = {name: getattr(item, name) for name in ("form", "text", "proposed", "unit") if getattr(item, name)}
    lists = {name: list(getattr(item, name)) for name in ("options", "right", "prompts") if getattr(item, name)}
    return {**texts, **lists, "questions": [values_of(one) for one in item.questions]}


def read(path: Path) -> QuizFile:
    """The quiz in a file.

    Raises:
        KnownError: it cannot be read, is too large, is another kind of file, is of a newer version or is damaged.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as problem:
        raise KnownError(
            _("{name} cannot be read: {problem}.").format(name=path.name, problem=problem.strerror or problem),
            todo=_("Check that the file is there and that you may read it."),
        ) from problem
    return from_bytes(content, path.name)


def from_bytes(content: bytes, name: str) -> QuizFile:
    """The quiz that bytes hold; `name` is what sentences call the file. Raises KnownError as `read` does."""
    if len(content) > MOST_BYTES:
        size = MOST_BYTES // 1_000_000
        raise KnownError(
            _("{name} is larger than {size} MB, which no quiz is.").format(name=name, size=size), todo=_another()
        )
    values = _json(content, name)
    if not isinstance(values, dict) or values.get("format") != FORMAT:
        raise _no_quiz(name)
    version = values.get("version")
    if type(version) is not int or version < 1:
        raise _no_quiz(name)
    if version > VERSION:
        raise KnownError(
            _("{name} was made by a newer QuizApp.").format(name=name), todo=_("Update QuizApp, then open it again.")
        )
    try:
        setup = values.get("setup", {})
        items = tuple(_posed_items(values.get("items")))
        images = dict(_images(table_in(values.get("images", {}), "images"), images_shown(items)))
        return QuizFile(table_in(setup, "setup"), items, images)
    except BadValueError as problem:
        raise KnownError(
            _("{name} is damaged: {problem}.").format(name=name, problem=problem),
            _("Nothing was changed."),
            _("Ask whoever made it to save it again."),
        ) from problem


def _json(content: bytes, name: str) -> Any:  # noqa: ANN401  whatever JSON holds
    def refuse(constant: str) -> NoReturn:
        raise ValueError(constant)

    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=refuse)
    except (ValueError, RecursionError) as problem:
        raise _no_quiz(name) from problem


def _no_quiz(name: str) -> KnownError:
    return KnownError(_("{name} is no quiz that QuizApp has saved.").format(name=name), todo=_another())


def _another() -> str:
    return _("Choose a file that ends in .{suffix}.").format(suffix=SUFFIX)


def _posed_items(values: object) -> list[Posed]:
    found = list_in(values, "items", MOST_ITEMS)
    if not found:
        raise BadValueError("items", _("there is no question in it"))
    return [_item(table_in(value, "items"), number) for number, value in enumerate(found, start=1)]


def _item(values: Mapping[str, Any], number: int) -> Posed:
    where = f"items {number}"
    item = Posed(
        form=text_in(values.get("form", ""), where),
        questions=tuple(question_from(one, where) for one in tables_in(values.get("questions"), where)),
        text=text_in(values.get("text", ""), where),
        options=texts_in(values.get("options", []), where),
        right=texts_in(values.get("right", []), where),
        prompts=texts_in(values.get("prompts", []), where),
        proposed=text_in(values.get("proposed", ""), where),
        unit=text_in(values.get("unit", ""), where),
    )
    problem = problem_with(item)
    if problem:
        raise BadValueError(f"{where}, {problem}", _("it does not fit the rest of the item"))
    return item


def _images(values: Mapping[str, Any], shown: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The images that are shown; a file of an earlier program holds none."""
    for name in shown:
        if name not in values:
            continue
        where = f"images, {name[:12]}"
        packed = values[name]
        try:
            data = b64decode(packed, validate=True) if isinstance(packed, str) else b""
        except ValueError as problem:
            raise BadValueError(where, _("it has to be written in base64")) from problem
        if len(data) > MOST_IMAGE:
            raise BadValueError(where, _("the image is larger than {size} MB").format(size=MOST_IMAGE // 1_000_000))
        if sha256(data).hexdigest() != name:
            raise BadValueError(where, _("the image is not what it should be: its hash is another"))
        yield name, data
