"""What is worth asking, and what only the article makes clear."""

import pytest

from quizapp.facts.lexicon import bundled
from quizapp.facts.wording.clause import Clause, Role
from quizapp.questions.drafting.named import Named, UndraftedError
from quizapp.questions.drafting.telling import worth_asking

KNOWN = {"Ada Quill"}


def clause(actor: str, actors: tuple[str, ...], after: str, others: tuple[str, ...] = (), **changes: object) -> Clause:
    made = Clause(actor, "sign", "signed", "", "", after, Role.NONE, scheduled=False)
    return made._replace(actors=actors, others=others, telling=True)._replace(**changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "asked",
    [
        clause("Norway", ("norway",), "a treaty with Sweden", ("sweden",)),
        clause("Norway", ("norway",), "provisional measures on European brandy"),
        clause("Ada Quill", ("Ada Quill",), "the Harbour Act", ("Harbour Act",)),
        clause("Bo Lind", ("Bo Lind",), "a treaty with Norway", ("norway",)),
        clause("Norway", ("norway",), "the Nordic Council", ("nordic-council",), verb="leave"),
        clause("the Bank of England", ("bank-of-england",), "its key rate by 25 basis points", verb="raise"),
        clause("NATO", ("north-atlantic-treaty-organization",), "a treaty with the Harbour Board", ("harbour board",)),
        clause("the Treaty of Sund", ("Treaty of Sund",), "in Lewin"),
    ],
)
def test_what_somebody_known_did_is_worth_asking(asked: Clause) -> None:
    worth_asking(asked, Named(bundled()), KNOWN)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (clause("Norway", ("norway",), "a treaty with Sweden", ("sweden",), telling=False), "no verb"),
        (clause("a Norwegian firm", ("norway",), "a treaty with Sweden", ("sweden",)), "nobody is named"),
        (clause("two Norwegian firms", ("norway",), "a treaty with Sweden", ("sweden",)), "nobody is named"),
        (clause("the minister", (), "a treaty with Sweden", ("sweden",)), "nobody is named"),
        (clause("Norway", ("norway",), "an agreement"), "too little"),
        (clause("Norway", ("norway",), "down two initiatives in a row"), "too little"),
        (clause("Norway", ("norway",), "its own treaty with Sweden", ("sweden",)), "too fine"),
        (clause("Norway", ("norway",), "a treaty with Sweden at 3 in the morning", ("sweden",)), "too fine"),
        (clause("Norway", ("norway",), "'s treaty with Sweden", ("sweden",)), "broken off"),
        (clause("Bo Lind", ("Bo Lind",), "a treaty with Jon Falk", ("Jon Falk",)), "many know"),
        (clause("Lind", ("Lind",), "a treaty with Norway", ("norway",)), "many know"),
        (clause("the Northern Light", ("Northern Light",), "Norway", ("norway",), verb="leave"), "of a state alone"),
        (clause("a Norwegian team", ("norway",), "the Nordic Council", ("nordic-council",), verb="leave"), "is named"),
        (clause("the Bank of England", ("bank-of-england",), "a loan of 40 percent or so", verb="raise"), "many know"),
        (clause("the Harbour Bank", ("Harbour Bank",), "its key rate by 25 basis points", verb="raise"), "many know"),
        (clause("Norway's team", ("norway",), "the Nordic Council", ("nordic-council",), verb="leave"), "of a state"),
    ],
)
def test_what_only_the_article_makes_clear_or_few_know_is_not(asked: Clause, why: str) -> None:
    with pytest.raises(UndraftedError, match=why):
        worth_asking(asked, Named(bundled()), KNOWN)
