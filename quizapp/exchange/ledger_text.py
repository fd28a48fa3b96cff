"""A ledger for a person to read: the yield first, then what was left out, each under the rule that dropped it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quizapp.errors import KnownError
from quizapp.exchange.question_list import rules, sides
from quizapp.i18n import _

if TYPE_CHECKING:
    from quizapp.questions.generate import Generated

PRINTED = Path("-")  # a ledger without a file: it is printed for a person
# How the ledger of articles, of a pack and of a draft begin; a list of nothing may be one too.
_BEGINS = re.compile(r'\s*(?:\[\s*(?:\]?\s*$|\{"doc": "(?:[^"\\]|\\.)*", "start": )|\{\s*"facts": \d+,|$)')
_LOOKED_AT = 4096  # characters


class Row(NamedTuple):
    """One thing that was left out: the rule, and lines that tell what it was."""

    rule: str
    lines: tuple[str, ...]


def refuse_among_json(ledger: Path | None) -> None:
    """See to it that a ledger is not printed after JSON, which other programs read.

    Raises:
        KnownError: it would be.
    """
    if ledger == PRINTED:
        raise KnownError(_("The ledger needs a file of its own."), todo=_("Name one after --ledger."))


def refuse_other_file(ledger: Path | None) -> None:
    """See to it that a ledger is written over nothing but an older one, told by how the file begins.

    Raises:
        KnownError: there is another file of that name.
    """
    if ledger is None or ledger == PRINTED or not ledger.is_file():
        return
    try:
        with ledger.open(encoding="utf-8", errors="replace") as file:
            begins = file.read(_LOOKED_AT)
    except OSError:
        return  # writing it tells why
    if _BEGINS.match(begins) is None:
        raise KnownError(
            _("{path} is there already, and is no ledger.").format(path=ledger),
            _("It was left as it is."),
            _("Name another file after --ledger, or take that one away first."),
        )


def yield_line(made: "Generated") -> str:
    """Facts, candidates and questions of a pack, and how many each rule dropped, on one line."""
    told = _("{facts} facts, {candidates} candidates, {kept} questions kept").format(
        facts=made.facts, candidates=made.candidates, kept=len(made.questions)
    )
    return "; ".join((told, *(f"{rule} {count}" for rule, count in rules(made).items())))


def of_questions(made: "Generated") -> str:
    """The ledger of a pack's questions, ending in a line break."""
    kept = Counter(question.template for question in made.questions)
    candidates = kept + Counter(one.template for one in made.rejected)
    width = max(map(len, candidates), default=0)
    of_each = _("{kept} of {candidates} kept")
    table = [f"{name:{width}}  {of_each.format(kept=kept[name], candidates=candidates[name])}" for name in candidates]
    rejected = [Row(one.rule, (one.key, one.stem, one.sentence, *sides(one))) for one in made.rejected]
    unasked = [Row(_("no template fits the fact"), (fact.id,)) for fact in made.unasked]
    set_aside = [Row(_("the pack keeps the fact from every template"), (fact.id,)) for fact in made.set_aside]
    return "\n".join((yield_line(made), *sorted(table))) + "\n" + below(by_rule([*rejected, *unasked, *set_aside]))


def below(text: str) -> str:
    """A further part of a ledger with an empty line before it, if there is one."""
    return f"\n{text}" if text else ""


def by_rule(rows: Iterable[Row]) -> str:
    """Rows under their rules, the commonest rule first, ending in a line break unless there are none."""
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.rule].append(row)
    return "\n".join(_block(rule, grouped[rule]) for rule in sorted(grouped, key=lambda rule: -len(grouped[rule])))


def _block(rule: str, rows: list[Row]) -> str:
    lines = [f"{rule} ({len(rows)})"]
    for row in rows:
        first, *more = row.lines
        lines += [f"  {first}", *(f"      {line}" for line in more)]
    return "\n".join(lines) + "\n"
