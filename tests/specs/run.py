"""Extract the articles of a role and compare with their gold: `python -m tests.specs.run [ROLE] [options]`.

Roles: development (the usual one), held_out, bugs, real (QUIZAPP_CORPUS names the folder of the real articles).
Precision counts everything that was extracted; R1 and R12 are recall over gold of tier 1, and of tiers 1 and 2.
"""

import argparse
import sys
from collections.abc import Iterator

from quizapp.facts.fact import FactType
from tests.specs.extraction import extracted
from tests.specs.gold import CORPUS, Article, GoldError, GoldFact, Role, Severity, gold_files, load_file
from tests.specs.matching import Row
from tests.specs.scoring import Figures, Hit, Score


def table(score: Score, types: list[FactType]) -> Iterator[str]:
    """One line for each type, and one for all together."""
    heads = (f"{'gold':>5} {'extr':>5} {'right':>5}", f"{'P':>6} {'R1':>6} {'R12':>6} {'R123':>6} {'F1':>6}")
    yield f"{'type':12} {' '.join(heads)} coarse cross"
    for type_ in types:
        yield _line(type_.value, score.figures(type_))
    if len(types) > 1:
        yield _line("all", score.figures())
    hits = ", ".join(f"{severity} {score.trapped(severity)}" for severity in Severity)
    yield f"trap hits: {hits}; not flagged: {len(score.unflagged)}; offsets that miss the value: {len(score.unsliced)}"


def _line(name: str, figures: Figures) -> str:
    recalls = " ".join(f"{figures.recall(tiers):6.3f}" for tiers in (1, 2, 3))
    counts = f"{sum(figures.wanted):5} {figures.extracted:5} {figures.right:5}"
    return (
        f"{name:12} {counts} {figures.precision:6.3f} {recalls} {figures.f1:6.3f} {figures.coarse:6} {figures.cross:5}"
    )


def errors(score: Score, types: list[FactType], texts: dict[str, str]) -> Iterator[str]:
    """What was extracted wrongly, what was missed, and which traps were stepped into, article by article."""
    found = [
        *((row.doc, _wrong(row, texts.get(row.doc, ""))) for row in score.wrong if row.type in types),
        *((fact.doc, _missed(fact)) for fact in score.missed if fact.type in types),
        *((hit.row.doc, _trapped(hit)) for hit in score.hits if hit.row.type in types),
        *((fact.doc, f"FLAG {fact.id} contradicts the record") for fact in score.unflagged if fact.type in types),
        *((row.doc, f"SPAN {row.value!r} is not {row.surface!r}") for row in score.unsliced if row.type in types),
    ]
    for doc in sorted({doc for doc, _ in found}):
        yield f"== {doc}"
        yield from (line for where, line in found if where == doc)


def _wrong(row: Row, text: str) -> str:
    around = ""
    if row.start is not None and row.end is not None:
        around = " ".join(
            f"{text[max(0, row.start - 40) : row.start]}[{row.surface}]{text[row.end : row.end + 40]}".split()
        )
    return f"FP {row.type} p{row.paragraph} | {row.subject} | {row.value} | {row.normalised} | {row.rule} | …{around}…"


def _trapped(hit: Hit) -> str:
    trap, row = hit.trap, hit.row
    return f"TRAP {trap.severity} {trap.id} {trap.surface!r} <- {row.type} {row.value!r} ({row.rule})"


def _missed(fact: GoldFact) -> str:
    keys = f" | keys {', '.join(fact.keys)}" if fact.keys else ""
    where = f"{fact.id} tier {fact.tier} p{fact.paragraph}"
    return f"FN {fact.type} {where} | {fact.subject} | {fact.value} | {fact.normalised}{keys}"


def main() -> int:
    """Print the table, and the errors where they may be seen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("role", nargs="?", type=Role, default=Role.DEVELOPMENT, choices=list(Role))
    parser.add_argument("--type", type=FactType, action="append", help="only this type; may be given several times")
    parser.add_argument("--article", action="append", help="only articles with this in their name")
    parser.add_argument("--errors", action="store_true", help="what is wrong, missed and trapped (not of held_out)")
    parser.add_argument(
        "--loose", action="store_true", help="dates right to the month, subject and polity not asked for"
    )
    parser.add_argument("--unconfirmed", action="store_true", help="without the date of publication")
    asked = parser.parse_args()
    if asked.role is Role.HELD_OUT and (asked.errors or asked.article):
        parser.error("whoever writes rules stays blind to the held-out articles: only their totals are printed")
    articles, broken = _chosen(asked.role, asked.article or [])
    print("\n".join(broken), file=sys.stderr, end="\n" if broken else "")
    if not articles:
        parser.error(f"no such articles{f'; does {CORPUS} name their folder?' if asked.role is Role.REAL else ''}")
    output = extracted(articles, confirmed=not asked.unconfirmed)
    types = asked.type or list(FactType)
    score = output.score(strict=not asked.loose)
    print("\n".join(table(score, types)))
    print(f"{len(articles)} articles, {len(articles) / max(output.seconds, 1e-9):.0f} articles/s after start-up")
    if asked.errors:
        print("\n".join(errors(score, types, {article.file: article.document().text for article in articles})))
    return 0


def _chosen(role: Role, names: list[str]) -> tuple[list[Article], list[str]]:
    """The articles asked for, and a line for every gold file that cannot be read: somebody may be writing it."""
    found: list[Article] = []
    broken: list[str] = []
    for path in gold_files(role):
        try:
            found += load_file(role, path)
        except GoldError as problem:
            broken.append(str(problem))
    return [article for article in found if not names or any(name in article.file for name in names)], broken


if __name__ == "__main__":
    sys.exit(main())
