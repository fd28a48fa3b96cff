"""How an article and what it gave are put into words."""

from collections.abc import Sequence

from quizapp.authoring.sources import SourceRow
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.pages.item_parts import NONE, percent


def where_from(row: SourceRow) -> str:
    """The pack that it came with, or that the learner imported it."""
    return row.pack or _("Imported")


def head_of(row: SourceRow) -> str:
    """Publisher, date and origin in one line."""
    told = (row.info.publisher, dates.when_text(row.info.published), where_from(row))
    return ", ".join(part for part in told if part)


def known_of(rows: Sequence[SourceRow]) -> str:
    """The share of the questions that would be recalled now; a dash where there are none."""
    count, known = (len(set().union(*ids)) for ids in ([row.questions for row in rows], [row.known for row in rows]))
    return percent(known / count) if count else NONE


def gave(rows: Sequence[SourceRow]) -> str:
    """What articles gave together, a question on two of them counted once: "31 facts, 74 questions, 58 % known"."""
    facts = sum(row.facts for row in rows)
    asked = len(set().union(*(row.questions for row in rows)))
    told = [
        ngettext("{count} fact", "{count} facts", facts).format(count=dates.number(facts)),
        ngettext("{count} question", "{count} questions", asked).format(count=dates.number(asked)),
    ]
    if asked:
        told.append(_("{share} known").format(share=known_of(rows)))
    return ", ".join(told)
