"""What may be wrong with gold: every fact stands where it says, in the normal form of its type."""

import re
from collections import Counter
from collections.abc import Iterator

from quizapp.corpus.document import Document
from quizapp.corpus.when import When
from quizapp.facts.fact import FactType, Stance, Status
from tests.specs.gold import Article, GoldError, GoldFact, Role, Severity, Trap, articles_folder, gold_files, load_file
from tests.specs.matching import NUMBERED

RELATIONS = frozenset(
    [
        *("capital_of", "part_of", "breakaway_from", "member_of", "borders", "ally_of", "trading_partner_of"),
        *("successor_of", "subsidiary_of", "owns", "founded", "spouse_of", "child_of", "recognises"),
    ]
)
STATUSES = frozenset([*Status, *Stance, "planned", "contradicts_record"])
_NUMBER = r"[<>~]?-?\d+(?:\.\d+)?"
_WEEK = re.compile(r"\d{4}-W\d\d")  # as another form of "that week" only: the program has no such precision
_FORMS = {
    FactType.LEADER_ROLE: re.compile(r"[^|]+\|[^|]+\|[^|]*"),
    FactType.VOTE: re.compile(rf"\d+-\d+(?:-\d+)?|unanimous|{_NUMBER}%?|\d+/\d+"),
    FactType.MONEY: re.compile(rf"{_NUMBER} [A-Z]{{3}}"),
    FactType.QUANTITY: re.compile(rf"{_NUMBER}(?:-\d+(?:\.\d+)?)?%?|[<>~]?\d+/\d+|[a-z][a-z -]+"),
    FactType.DURATION: re.compile(r"[<>~]?P(?:\d+(?:\.\d+)?[YMWD]|T\d+(?:\.\d+)?[HMS])|[a-z][a-z -]+"),
}


def problems(role: Role) -> Iterator[str]:
    """A line for everything that is wrong with a role's gold. Of held-out facts only ids are told, never words."""
    ids: Counter[str] = Counter()
    files: list[str] = []
    for path in gold_files(role):
        try:
            articles = load_file(role, path)
        except GoldError as error:
            yield str(error)
            continue
        for article in articles:
            files.append(article.file)
            ids.update([article.id, *(fact.id for fact in article.facts), *(trap.id for trap in article.traps)])
            for id_, problem, words in _of_article(article):
                yield f"{role} {id_}: {problem}{f' ({words})' if words and role is not Role.HELD_OUT else ''}"
    yield from (f"{role} {id_}: the id stands {count} times" for id_, count in ids.items() if count > 1)
    folder = articles_folder(role)
    if folder is not None:
        left = sorted(path.name for path in folder.glob("*.txt") if path.name not in files)
        yield from (f"{role} {name}: the article has no gold" for name in left)


Problem = tuple[str, str, str]


def _of_article(article: Article) -> Iterator[Problem]:
    if not article.path.is_file():
        yield article.id, "the article is missing", article.file
        return
    document = article.document()
    if "\r" in document.text:
        yield article.id, "lines end in carriage returns, so that offsets differ between readers", ""
    if article.published and not _is_date(article.published):
        yield article.id, "publication_date is no date", article.published
    for fact in article.facts:
        yield from _of_fact(fact, document)
    for trap in article.traps:
        yield from _of_trap(trap, document)


def _of_fact(fact: GoldFact, document: Document) -> Iterator[Problem]:
    paragraph = document.paragraph(fact.paragraph)
    if paragraph is None:
        yield fact.id, "the article has no such paragraph", str(fact.paragraph)
    elif fact.value not in paragraph.text:
        yield fact.id, f"the value does not stand in paragraph {fact.paragraph}", fact.value
    if any(document.paragraph(number) is None for number in fact.other_paragraphs):
        yield fact.id, "the article has no such other paragraph", ""
    if fact.start is not None and document.text[fact.start : fact.end] != fact.value:
        yield fact.id, "the offsets do not cut the value out of the text", fact.value
    yield from _of_form(fact)


def _of_form(fact: GoldFact) -> Iterator[Problem]:
    if fact.tier not in {1, 2, 3}:
        yield fact.id, "the tier is not 1, 2 or 3", str(fact.tier)
    if fact.status not in STATUSES:
        yield fact.id, "no such status", fact.status
    if not well_formed(fact.type, fact.normalised):
        yield fact.id, f"no normal form of {fact.type}", fact.normalised
    # "nine years" may be right as a count and as a duration.
    kinds = NUMBERED if fact.type in NUMBERED else [fact.type]
    for form in fact.alternatives:
        if not any(well_formed(kind, form) for kind in kinds):
            yield fact.id, f"no other normal form of {fact.type}", form
    if fact.type is FactType.EVENT_DATE and not fact.keys:
        yield fact.id, "a date needs the keys of its event", ""
    if fact.type is FactType.RELATION and fact.predicate not in RELATIONS:
        yield fact.id, "no relation of the closed list", fact.predicate


def _of_trap(trap: Trap, document: Document) -> Iterator[Problem]:
    found = [document.paragraph(number) for number in trap.paragraphs]
    texts = [paragraph.text for paragraph in found if paragraph]
    if len(texts) < len(found):
        yield trap.id, "the article has no such paragraph", ""
    # A repeated paragraph is a trap as a whole.
    if trap.surface and trap.severity is not Severity.DUP and not any(trap.surface in text for text in texts):
        yield trap.id, "the surface does not stand in the trap's paragraphs", trap.surface


def well_formed(type_: FactType, normalised: str) -> bool:
    """Whether a value has the normal form of its type."""
    if type_ is FactType.EVENT_DATE:
        return _is_date(normalised) or _WEEK.fullmatch(normalised) is not None
    form = _FORMS.get(type_)
    return bool(normalised.strip()) and (form is None or form.fullmatch(normalised) is not None)


def _is_date(text: str) -> bool:
    try:
        When.parse(text)
    except ValueError:
        return False
    return True
