"""The articles that questions rest on, where their texts are at hand: in the library, or as files kept beside it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizapp.corpus.document import Document, Paragraph
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.questions.question import Citation
from quizapp.settings import write_whole
from quizapp.store import imports, packs, questions
from quizapp.store.library import Library
from quizapp.store.records import SourceInfo, StoredQuestion

__all__ = ["Articles", "Passage", "SourceInfo"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One source of an answer: the citation, the article it names, and the article's text where it is at hand."""

    citation: Citation
    source: SourceInfo
    document: Document | None = None

    @property
    def paragraph(self) -> Paragraph | None:
        """The paragraph that is cited, where the text is at hand."""
        return None if self.document is None else self.document.paragraph(self.citation.paragraph)

    @property
    def surface(self) -> tuple[int, int] | None:
        """Where the cited words stand in that paragraph, in characters."""
        at = -1 if self.paragraph is None else self.paragraph.text.find(self.citation.surface)
        return (at, at + len(self.citation.surface)) if at >= 0 and self.citation.surface else None


class Articles:
    """Finds and adds the texts of a library's articles; nothing is ever written but into their own folder."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.folder = library.path.with_name(f"{library.path.stem}.articles")

    def passages(self, stored: StoredQuestion) -> list[Passage]:
        """What the question cites, each known article once, in the order of its citations; with their texts."""
        return self.with_texts(self.cited(stored))

    def cited(self, stored: StoredQuestion) -> list[Passage]:
        """As `passages`, without the texts."""
        sources = {source.id: source for source in packs.sources(self._library, stored.pack_id)}
        cited: dict[str, Citation] = {}
        for citation in stored.question.citations:
            cited.setdefault(citation.document, citation)
        found = [(citation, sources.get(document)) for document, citation in cited.items()]
        return [Passage(citation, source) for citation, source in found if source is not None]

    def cited_by(self, ids: Sequence[int]) -> list[Passage]:
        """What the questions cite that are still there, each article once for each paragraph, without the texts."""
        found = (passage for stored in questions.get_many(self._library, ids) for passage in self.cited(stored))
        return list({(each.source.id, each.citation.paragraph): each for each in found}.values())

    def with_texts(self, cited: Sequence[Passage]) -> list[Passage]:
        """The same with the articles' texts where they are at hand; over a connection of its own, so a worker can."""
        imported = imports.texts(self._library.path, (passage.source.sha256 for passage in cited))
        return [
            replace(passage, document=imported.get(passage.source.sha256) or self._document(passage.source))
            for passage in cited
        ]

    def text(self, source: SourceInfo) -> Document | None:
        """The text of an article where it is at hand; in a worker, too."""
        return imports.texts(self._library.path, [source.sha256]).get(source.sha256) or self._document(source)

    def add(self, passage: Passage, path: Path) -> Passage:
        """Keep a file as the article's text; gives the passage in it.

        Raises:
            KnownError: it cannot be read, is another text than the question was made from, or cannot be kept.
        """
        from quizapp.corpus.reading import read

        document = read(path)
        if document.sha256 != passage.source.sha256:
            raise KnownError(
                _("{file} is another text than the one that this question was made from.").format(file=path.name),
                _("Nothing was added."),
                _("Look for the file {file}, unchanged.").format(file=passage.source.file),
            )
        write_whole(self.folder / f"{document.sha256}{path.suffix.lower()}", path.read_bytes())
        return replace(passage, document=document)

    def _document(self, source: SourceInfo) -> Document | None:
        """The text kept for a source; one that was changed since counts as none."""
        from quizapp.corpus.reading import read

        for path in _kept(self.folder, source.sha256):
            try:
                document = read(path)
            except KnownError:
                continue
            if document.sha256 == source.sha256:
                return document
        return None


def _kept(folder: Path, sha256: str) -> Sequence[Path]:
    if len(sha256) != hashlib.sha256().digest_size * 2 or not sha256.isalnum():
        return []
    return sorted(folder.glob(f"{sha256}.*")) if folder.is_dir() else []
