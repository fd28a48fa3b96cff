"""Writes into gold where each fact's value stands in its article."""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from quizapp.facts.fact import FactType
from tests.specs.gold import Article, GoldError, GoldFact, Role, load_file

Span = tuple[int, int]


def write_offsets(role: Role, path: Path) -> list[str]:
    """Add `start` and `end` to the facts of a gold file that lack them, one line each; gives what could not be done.

    Every other character of the file stays as it is. The real articles' gold carries none.
    """
    if role is Role.REAL:
        return []
    try:
        articles = load_file(role, path)
    except GoldError as problem:
        return [str(problem)]
    spans = {id_: span for article in articles for id_, span in placed(article).items()}
    wanted = [fact.id for article in articles for fact in article.facts if fact.start is None]
    lines = path.read_text(encoding="utf-8").split("\n")
    failed = []
    for id_ in wanted:
        at = [number for number, line in enumerate(lines) if re.match(rf"- *\{{ *id: *['\"]?{re.escape(id_)}\b", line)]
        if id_ not in spans or len(at) != 1 or not lines[at[0]].rstrip().endswith("}"):
            failed.append(f"{role} {id_}: {'is not one line' if id_ in spans else 'its value was not found'}")
            continue
        start, end = spans[id_]
        lines[at[0]] = f"{lines[at[0]].rstrip()[:-1].rstrip()}, start: {start}, end: {end}}}"
    if len(failed) < len(wanted):
        path.write_text("\n".join(lines), encoding="utf-8")
    return failed


def placed(article: Article) -> dict[str, Span]:
    """For each fact, where its value stands in its paragraph: the first place that no like fact has, or else the first.

    Facts are alike that have the same type and value: two persons who share the words "Deputy Minister". A place
    where the value is a whole word goes before one within a longer word.
    """
    document = article.document()
    taken: defaultdict[tuple[FactType, str], set[Span]] = defaultdict(set)
    found = {}
    for fact in article.facts:
        if fact.start is not None and fact.end is not None:
            taken[fact.type, fact.value].add((fact.start, fact.end))
    for fact in article.facts:
        paragraph = document.paragraph(fact.paragraph)
        if paragraph is None or fact.start is not None:
            continue
        places = [(paragraph.start + at, paragraph.start + at + len(fact.value)) for at in _at(fact, paragraph.text)]
        if places:
            span = _free(places, taken[fact.type, fact.value])
            taken[fact.type, fact.value].add(span)
            found[fact.id] = span
    return found


def _at(fact: GoldFact, text: str) -> list[int]:
    value = re.escape(fact.value)
    whole = [match.start() for match in re.finditer(rf"(?<!\w){value}(?!\w)", text)]
    return whole or [match.start() for match in re.finditer(value, text)]


def _free(places: Iterable[Span], taken: set[Span]) -> Span:
    ordered = list(places)
    return next((span for span in ordered if span not in taken), ordered[0])
