"""Who speaks before two or more descriptions between commas, and where there is no such chain."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Bo Reed, a colleague of Ada Quill, head of the Rovna Union, warned that it was late.", "Bo Reed"),
        ("Bo Reed, whose sister, Ada Quill, a judge, sits in Rovna, said it was late.", "Bo Reed"),
        ("Bo Reed, the man who taught Ada Quill, the champion, to swim, said it was late.", "Bo Reed"),
        ("Bo Reed, a biologist at the Rovna Institute, part of Rovna University, said it was late.", "Bo Reed"),
        ("The former head of the agency, Bo Reed, an ally of the minister, Ada Quill, said it was late.", "Bo Reed"),
        ("The union's lawyer, Ada Quill, daughter of Bo Reed, the judge, said it was late.", "Ada Quill"),
        ("On Monday the lawyer, Ada Quill, a friend of Bo Reed, the judge, said it was late.", "Ada Quill"),
        ("The Rovna Union, whose chair, Ada Quill, a skipper, resigned in May, said it was late.", "Rovna Union"),
        ("Sinta Dewi, whose brother, Budi Santoso, said he always paid, sells fish.", "Budi Santoso"),
        ("Bo Reed, like his brother, Ed Reed, a vet, said it was late.", "Bo Reed"),
        ("Bo Reed, standing beside his lawyer, Ada Quill, a judge, said it was late.", "Bo Reed"),
        ("Bo Reed, a friend of the late vet, Ed Dahl, and of his widow, Liv, said it was late.", "Bo Reed"),
        ("Bo Reed, the mayor, was absent, Ada Quill, his deputy, said.", "Ada Quill"),
        ("Bo Reed, aged 70, the uncle of the boy, Luis, said it was late.", "Bo Reed"),
        ("Bolivia, which chairs the group, and whose envoy, Ada Quill, wrote it, said it was late.", "Bolivia"),
        ("The Rovna Bank, a lender whose chair, Ada Quill, a senator, is ill, said it was late.", "Rovna Bank"),
        ("The rule was kind, Ada Quill, a friend of Bo Reed, the judge, said.", "Ada Quill"),
        ("The government, Ada Quill, the mayor, said, had lied.", "Ada Quill"),
    ],
)
def test_the_head_of_a_chain_speaks(sentence: str, speaker: str) -> None:
    assert [fact.normalised.removeprefix("The ") for fact in facts(FactType.STATEMENT, sentence)] == [speaker]


def test_nobody_speaks_by_a_name_that_only_stands_in_the_predicate() -> None:
    assert not facts(FactType.STATEMENT, "Ada Quill, a judge, met Bo Reed, a poet, and both, said to be shy, smiled.")
