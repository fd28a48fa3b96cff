"""The typed templates: each makes at most one draft of a fact, and passes over facts that are not its own."""

from collections.abc import Callable
from dataclasses import replace

from quizapp.facts.fact import Fact
from quizapp.questions.english import typeset
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import Distractor
from quizapp.questions.templates.agreement import agreement_date, agreement_name, agreement_party
from quizapp.questions.templates.amount import duration_length, money_amount, quantity_number
from quizapp.questions.templates.date import event_date
from quizapp.questions.templates.draft import Draft, attributed
from quizapp.questions.templates.office import office_body, office_name, office_polity, office_speaker, office_title
from quizapp.questions.templates.order import event_first, event_last
from quizapp.questions.templates.place import place_name
from quizapp.questions.templates.relation import relation_object, relation_subject
from quizapp.questions.templates.statement import statement_speaker
from quizapp.questions.templates.vote import vote_body, vote_date, vote_result

Template = Callable[[Fact, FactBase], Draft | None]

TEMPLATES: tuple[Template, ...] = (
    office_name,
    office_title,
    office_polity,
    office_body,
    office_speaker,
    event_date,
    event_first,
    event_last,
    agreement_name,
    agreement_date,
    agreement_party,
    vote_result,
    vote_body,
    vote_date,
    money_amount,
    quantity_number,
    duration_length,
    place_name,
    relation_subject,
    relation_object,
    statement_speaker,
)
NAMES = tuple(template.__name__.replace("_", "-") for template in TEMPLATES)


def drafts(fact: Fact, base: FactBase) -> tuple[Draft, ...]:
    """Every question the templates ask of one fact, in the order of the templates."""
    made = (template(fact, base) for template in TEMPLATES)
    return tuple(_typeset(draft, base) for draft in made if draft is not None)


def _typeset(draft: Draft, base: FactBase) -> Draft:
    return replace(
        draft,
        stems=tuple(map(typeset, draft.stems)),
        key=typeset(draft.key),
        accepted=tuple(map(typeset, draft.accepted)),
        explanation=typeset(draft.explanation),
        # Beside another question as well a contested fact is told with who says so.
        instead=typeset(attributed(draft.fact, base, draft.instead)) if draft.instead else "",
        otherwise=typeset(draft.otherwise),
        options=tuple(Distractor(text=typeset(one.text), why=typeset(one.why)) for one in draft.options),
    )
