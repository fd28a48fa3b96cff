"""What fields, decisions and counts of an import are called."""

from collections.abc import Sequence

from quizapp.authoring.incoming.survey import Decision, Survey
from quizapp.exchange.incoming import fields
from quizapp.i18n import _, ngettext
from quizapp.ui import dates, paint

_SHOWN, _NAMED = 5, 40  # new topics that are named, and their letters


def field_names() -> dict[str, str]:
    """What each field is called, in the order in which they are offered; that of no use comes first."""
    return {
        fields.UNUSED: _("Not used"),
        fields.STEM: _("Question"),
        fields.ANSWER: _("Answer"),
        fields.ACCEPTED: _("Also accepted"),
        fields.WRONG: _("Wrong options"),
        fields.OPTIONS: _("All options"),
        fields.EXPLANATION: _("Explanation"),
        fields.SOURCE: _("Source"),
        fields.QUOTE: _("Quotation"),
        fields.AS_OF: _("True as of"),
        fields.UNIT: _("Unit"),
        fields.TOLERANCE: _("Tolerance"),
        fields.TOPIC: _("Topic"),
        fields.TAGS: _("Tags"),
        fields.FORM: _("Form"),
    }


def decision_name(decision: Decision) -> str:
    """What becomes of a question that is there already, in words."""
    return {Decision.SKIP: _("Skip"), Decision.UPDATE: _("Update mine"), Decision.KEEP: _("Keep both")}[decision]


def outcome(found: Survey) -> str:
    """What an import would do, in one line: 97 new, 1 kept beside its like, 2 updated, 5 skipped, 3 with faults."""
    kept, updated = found.count(Decision.KEEP) - found.new, found.count(Decision.UPDATE)
    parts = [_("{count} new").format(count=dates.number(found.new))]
    if kept:
        words = ngettext("{count} kept beside its like", "{count} kept beside their like", kept)
        parts.append(words.format(count=dates.number(kept)))
    if updated:
        parts.append(_("{count} updated").format(count=dates.number(updated)))
    return ", ".join((*parts, *filter(None, [left_out(found)])))


def new_topics(names: Sequence[str]) -> str:
    """That an import brings topics which the library has not got; "" for none."""
    if not names:
        return ""
    shown = ", ".join(f"“{paint.cut(name, _NAMED)}”" for name in names[:_SHOWN])
    more = len(names) - _SHOWN
    told = _("{names} and {count} more").format(names=shown, count=dates.number(more)) if more > 0 else shown
    return ngettext("A new topic comes with it: {names}.", "New topics come with it: {names}.", len(names)).format(
        names=told
    )


def left_out(found: Survey) -> str:
    """What an import leaves out: 5 skipped, 3 rows with faults."""
    skipped, parts = found.count(Decision.SKIP), []
    if skipped:
        parts.append(_("{count} skipped").format(count=dates.number(skipped)))
    if found.bad_rows:
        words = ngettext("{count} row with faults", "{count} rows with faults", found.bad_rows)
        parts.append(words.format(count=dates.number(found.bad_rows)))
    return ", ".join(parts)


def questions(count: int) -> str:
    """So many questions."""
    return ngettext("{count} question", "{count} questions", count).format(count=dates.number(count))
