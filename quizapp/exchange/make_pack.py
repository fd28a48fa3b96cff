"""A pack made of chosen questions: as a folder, or as one .quizpack for somebody else; it installs again as it is."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from quizapp.errors import KnownError
from quizapp.exchange import ready_questions
from quizapp.exchange.quizpack import SUFFIX, zipped
from quizapp.exchange.ready_questions import IMAGES, ReadyQuestions
from quizapp.i18n import _
from quizapp.questions.packs.packs import PACK
from quizapp.questions.question import Question
from quizapp.settings import write_whole
from quizapp.store import media, packs
from quizapp.store.library import Library

_VERSION = re.compile(r"\d+(\.\d+){0,2}")
_LONGEST_ID = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PackDetails:
    """What a pack is called and under which terms it may be used; an empty `id` is made of the title."""

    title: str
    description: str = ""
    version: str = "1.0"
    licence: str = ""
    id: str = ""

    def problem(self) -> str:
        """What is wrong with them, in a sentence; "" where nothing is."""
        if not self.title.strip():
            return _("Give the pack a title.")
        return "" if _VERSION.fullmatch(self.version) else _("Write a version such as 1.0.")

    def name(self) -> str:
        """The id, in small letters, digits and hyphens; of a title without any a part of its hash."""
        letters = unicodedata.normalize("NFKD", self.title).encode("ascii", "ignore").decode().lower()
        made = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_LONGEST_ID].strip("-")
        return self.id or made or f"pack-{sha256(self.title.encode()).hexdigest()[:8]}"


def of(library: Library, questions: Sequence[Question]) -> ReadyQuestions:
    """What a pack of these questions holds: with the articles that they cite and the images that they show."""
    cited = {citation.document for one in questions for citation in one.citations if citation.document}
    names = dict.fromkeys(one.image for one in questions if one.image)
    found = {name: data for name in names if (data := media.data(library, name)) is not None}
    shown = tuple(one if one.image in found else replace(one, image="", image_text="") for one in questions)
    return ReadyQuestions(shown, tuple(packs.sources_named(library, cited)), found)


def files(details: PackDetails, ready: ReadyQuestions) -> dict[str, bytes]:
    """The files of the pack by their names; the same pack gives the same bytes.

    Raises:
        ValueError: the details have a problem, or there is no question.
    """
    if details.problem() or not ready.questions:
        raise ValueError(details.problem() or "a pack without a question")
    id_ = details.name()
    keys = ready_questions.under(id_, ready.questions)
    asked = tuple(replace(one, key=key) for one, key in zip(ready.questions, keys, strict=True))
    about = {
        "id": id_,
        "title": details.title.strip(),
        "description": details.description.strip() or details.title.strip(),
        "version": details.version,
        "licence": details.licence.strip() or _("not stated"),
    }
    told = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in about.items())
    images = {f"{IMAGES}/{name}": data for name, data in sorted(ready.images.items())}
    written = ready_questions.as_bytes(replace(ready, questions=asked))
    return {PACK: f"{told}seed: 1\ntopics: []\n".encode(), ready_questions.FILE: written, **images}


def write(path: Path, made: Mapping[str, bytes]) -> None:
    """Write a pack as a .quizpack, whole or not at all, or where `path` ends otherwise as a folder.

    Raises:
        KnownError: it cannot be written, or the folder holds something that is no pack.
    """
    if path.suffix.lower() == f".{SUFFIX}":
        write_whole(path, zipped(made))
        return
    if path.exists() and not (path.is_dir() and ((path / PACK).is_file() or not any(path.iterdir()))):
        raise KnownError(
            _("“{name}” is there already and is no pack.").format(name=path.name), todo=_("Choose another folder.")
        )
    for name, data in made.items():
        write_whole(path / name, data)
