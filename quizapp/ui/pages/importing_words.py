"""How facts, dates and drafts of an import are put into words."""

from dataclasses import replace

from quizapp.authoring.importing.resolving import is_sure
from quizapp.authoring.importing.session import Article, Item, Verdict
from quizapp.corpus.dating import DateCandidate
from quizapp.corpus.when import When, worded
from quizapp.exchange.fact_table import about, notes
from quizapp.facts.confidence import FEW
from quizapp.facts.fact import Event, Evidence, Fact, Office
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.pages.item_parts import percent
from quizapp.ui.widgets.list_table import Cell


def value_of(fact: Fact) -> str:
    """The value of a fact as a reader sees it: for an office its holder, else the words of the article."""
    if isinstance(fact.value, Office):
        return fact.value.person
    if isinstance(fact.value, Event):
        return worded(fact.value.when)
    return " ".join(fact.evidence[0].surface.split())


def meaning_of(fact: Fact) -> str:
    """What the value is of."""
    if isinstance(fact.value, Office):
        office = fact.value.wording or fact.value.office
        whose = fact.normalised.rpartition("|")[2]
        return _("{office}, {whose}").format(office=office, whose=whose) if whose else office
    return about(fact)


def notes_of(fact: Fact) -> str:
    """What is unusual about it; its flag stands by itself."""
    return notes(replace(fact, flagged=""))


def confidence_of(fact: Fact) -> str:
    """How often the rule behind a fact was right, in per cent; with a question mark where that is no measure."""
    found = fact.provenance
    return "" if found is None else percent(_floor(found.confidence)) + ("" if found.cases >= FEW else "?")


def confidence_sentence(fact: Fact) -> str:
    """The same as a sentence, with what follows from it."""
    found = fact.provenance
    if found is None:
        return ""
    sentence = ngettext(
        "Facts found like this were right in {share} of {count} case.",
        "Facts found like this were right in {share} of {count} cases.",
        found.cases,
    ).format(share=percent(_floor(found.confidence)), count=dates.number(found.cases))
    return sentence if is_sure(fact) else sentence + " " + _("That is too unsure to ask it.")


def _floor(share: float) -> float:
    """A share without what is beyond its whole per cents: nothing that was ever wrong is right in 100 %."""
    return int(100 * share) / 100


def here(fact: Fact, article: Article) -> list[Evidence]:
    """Where a fact stands in an article."""
    return [one for one in fact.evidence if one.sha256 == article.sha256]


def date_name(candidate: DateCandidate) -> str:
    """A candidate for the article's date."""
    return worded(candidate.when) if candidate.when is not None else " ".join(candidate.surface.split())


def date_sentence(candidate: DateCandidate, likely: When | None) -> str:
    """How far a candidate is believed, where it was found, and why, without any percentage."""
    believed = _("Likely") if candidate.when == likely else _("Possible")
    standing = believed if candidate.good else _("Ruled out")
    found = f"“{' '.join(candidate.surface.split())}”" if candidate.surface else ""
    told = ", ".join(part for part in (candidate.source.value, found) if part)
    return f"{standing}: " + "; ".join((told, *candidate.reasons)) + "."


def verdict_cell(item: Item) -> Cell:
    """How a draft stands, with its icon and word."""
    if item.verdict is Verdict.ACCEPTED:
        return Cell(_("Edited") if item.edited else _("Accepted"), "correct", "checkc")
    if item.verdict is Verdict.REJECTED:
        return Cell(_("Rejected"), "incorrect", "crossc")
    if item.verdict is Verdict.THERE:
        added = item.decision is Verdict.ACCEPTED
        return Cell(_("Added") if added else _("There already"), "text-3", "library")
    return Cell(_("Look at it"), "warning", "warn") if item.warnings else Cell(_("Undecided"), "text-3")


def where_found(item: Item) -> str:
    """That the answer stands in the article, and in which paragraphs."""
    numbers = dict.fromkeys(cited.paragraph for cited in item.question.citations if cited.paragraph)
    if not numbers:
        return ""
    return _("Found in ¶ {numbers}").format(numbers=", ".join(map(str, numbers)))
