"""Extracted facts as other programs read them: a JSON list, and the ledger of what was dropped."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, Self

from quizapp.corpus.document import Document
from quizapp.facts.annotate import READ
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import Evidence, Fact, Office
from quizapp.i18n import _, ngettext


class Stream(Protocol):
    """What a list is written to."""

    def write(self, text: str, /) -> object:
        """Write some text."""
        ...


class JsonList:
    """One JSON list that is written object by object, so that it never stands in memory as a whole."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._empty = True

    def __enter__(self) -> Self:
        self._stream.write("[")
        return self

    def __exit__(self, *_problem: object) -> None:
        self._stream.write("]\n" if self._empty else "\n]\n")

    def add(self, records: Iterable[dict[str, Any]]) -> None:
        """Write some more objects, each on a line of its own."""
        for record in records:
            line = json.dumps(record, ensure_ascii=False)
            self._stream.write(("\n" if self._empty else ",\n") + line)  # at once: what breaks in leaves a whole list
            self._empty = False


def fact_records(facts: Iterable[Fact]) -> Iterator[dict[str, Any]]:
    """An object for each fact; offsets count characters of the document's text, the first piece of evidence leads."""
    for fact in facts:
        first = fact.evidence[0]
        provenance = fact.provenance
        yield {
            "doc": first.document,
            "type": fact.type.value,
            "value": first.surface,
            "normalised": fact.normalised,
            "subject": fact.subject,
            "start": first.start,
            "end": first.end,
            "paragraph": first.paragraph,
            "sentence": _flat(first.sentence),
            "flagged": bool(fact.flagged),
            "flag": fact.flagged,
            "predicate": fact.predicate,
            "status": fact.status.value,
            "approximation": fact.approximation.value,
            "attribution": {
                "speaker": fact.attribution.speaker,
                "agency": fact.attribution.agency,
                "stance": fact.attribution.stance.value,
            },
            "valid": "" if fact.valid is None else str(fact.valid),
            **_term(fact),
            "reported": "" if fact.reported is None else str(fact.reported),
            "confidence": None if provenance is None else provenance.confidence,
            "cases": None if provenance is None else provenance.cases,
            "rule": "" if provenance is None else provenance.rule,
            "reasons": [] if provenance is None else list(provenance.reasons),
            "independent": 1 if provenance is None else provenance.independent,
            "sources": [_source(one) for one in fact.evidence],
            "sha256": first.sha256,
        }


def _term(fact: Fact) -> dict[str, str]:
    """From when to when an office is held, as far as the article tells."""
    if not isinstance(fact.value, Office):
        return {}
    return {"since": str(fact.value.since or ""), "until": str(fact.value.until or "")}


def _source(evidence: Evidence) -> dict[str, Any]:
    return {
        "doc": evidence.document,
        "paragraph": evidence.paragraph,
        "start": evidence.start,
        "end": evidence.end,
        "surface": evidence.surface,
        "sentence": _flat(evidence.sentence),
    }


def ledger_records(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """An object for what a reader took out, each paragraph that is no part of the article, and each dropped fact."""
    document = extraction.document
    yield from _not_read(document)
    for row in extraction.ledger:
        yield {
            "doc": row.document,
            "start": row.span.start,
            "end": row.span.end,
            "surface": _flat(row.surface),
            "type": row.type,
            "rule": row.rule,
            "reason": row.reason,
        }


def _not_read(document: Document) -> Iterator[dict[str, Any]]:
    for removed in document.removed:
        counted = ngettext("{count} character", "{count} characters", removed.characters)
        reason = (
            f"{counted.format(count=removed.characters)}: {removed.reason}" if removed.characters else removed.reason
        )
        yield _row(document, None, None, _flat(removed.surface), "reader", reason)
    for one in document.paragraphs:
        if one.block not in READ:
            reason = _("repeats paragraph {number}").format(number=one.same_as) if one.same_as else one.block.value
            yield _row(document, one.start, one.end, _flat(one.text)[:200], one.rule, reason)


def _row(
    document: Document, start: int | None, end: int | None, surface: str, rule: str, reason: str
) -> dict[str, Any]:
    return {
        "doc": document.name,
        "start": start,
        "end": end,
        "surface": surface,
        "type": "",
        "rule": rule,
        "reason": reason,
    }


def _flat(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text
