"""Writes REPORT.md, the approved facts and the measured confidence: `python -m tests.specs.report [--since REVISION]`.

What is gained and lost is told against the approved facts of a revision (HEAD unless told).
"""

import argparse
import sys
from dataclasses import dataclass

from quizapp.facts import confidence
from tests.specs import approved
from tests.specs.approved import Changes
from tests.specs.calibration import counted, written
from tests.specs.extraction import extracted
from tests.specs.gold import CORPUS, HERE, Role, articles_folder, load
from tests.specs.report_sections import CHANGES, Measured, sections

REPORT = HERE / "REPORT.md"


@dataclass(frozen=True, slots=True)
class Report:
    """The text of the report, the approved lines, the table of measured confidence, and what changed."""

    text: str
    lines: list[str]
    confidence: str
    changes: Changes


def measured(role: Role) -> Measured | None:
    """What the program does on a role's articles; None if it has none, or they are not at hand."""
    articles = load(role)
    if not articles:
        return None
    confirmed, unconfirmed = extracted(articles), extracted(articles, confirmed=False)
    return Measured(role, confirmed, confirmed.score(), unconfirmed.score())


def report(before: list[str]) -> Report:
    """Measure all roles; `before` are the lines to compare with."""
    roles = [found for found in (measured(role) for role in Role) if found]
    counts = next((counted(found.score) for found in roles if found.role is Role.DEVELOPMENT), {})
    lines = [line for found in roles for line in approved.lines(found.role, found.score)]
    changes = approved.changes(before, lines)
    text = "\n".join(sections(roles, counts, changes)) + "\n"
    return Report(text, lines, written(counts), changes)


def unchanging(text: str) -> str:
    """A report without what tells of another version."""
    return text.partition(f"## {CHANGES}")[0]


def main() -> int:
    """Write the three files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--since", default="HEAD", help="the revision whose approved facts are compared with")
    asked = parser.parse_args()
    if articles_folder(Role.REAL) is None:
        parser.error(f"{CORPUS} must name the folder of the real articles, or their figures would be lost")
    try:
        before = approved.as_of(asked.since)
    except ValueError as problem:
        parser.error(str(problem))
    made = report(before)
    REPORT.write_text(made.text, encoding="utf-8")
    approved.FILE.write_text("\n".join(made.lines) + "\n", encoding="utf-8")
    confidence.DATA.write_text(made.confidence, encoding="utf-8")
    print(f"{REPORT.name} is written: {len(made.changes.gained)} lines gained, {len(made.changes.lost)} lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
