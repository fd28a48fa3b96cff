"""The questions of a pack by their plainest wordings, whichever the seed takes."""

from quizapp.questions.fact_base import FactBase
from quizapp.questions.generate import generate
from quizapp.questions.packs.packs import Pack
from quizapp.questions.question import Question
from quizapp.questions.templates import Draft, drafts


def drafts_of(pack: Pack) -> dict[str, Draft]:
    """All drafts of the pack's facts, by the keys of their questions."""
    base = FactBase(pack.facts, pack.entities)
    made = ((fact, draft) for fact in pack.facts for draft in drafts(fact, base))
    return {f"{pack.id}:{fact.id}:{draft.template}": draft for fact, draft in made}


def plainly(pack: Pack) -> dict[str, Question]:
    """The questions by the plainest stem of each."""
    made = drafts_of(pack)
    return {made[one.key].stem if one.key in made else one.stem: one for one in generate(pack).questions}
