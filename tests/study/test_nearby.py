"""Of many names only those are compared that a text could be taken for."""

import pytest

from quizapp.study import nearby
from quizapp.study.nearby import nearby as near

NAMES = ["Ada Quill", "Bea Quill", "Tomas Brandt", "Mina Okafor", "Resolution 1808", "Lewin Harbour Accord"]


def test_few_names_are_all_compared():
    assert near("Zzz", NAMES) == NAMES


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("quill", ["Ada Quill", "Bea Quill"]),
        ("Ada Qiull", ["Ada Quill", "Bea Quill"]),
        ("Tomas Brant", ["Tomas Brandt"]),
        ("the accord of Lewin", ["Lewin Harbour Accord"]),
        ("Окафор", ["Mina Okafor"]),
    ],
)
def test_of_many_those_remain_that_share_a_word_or_nearly_one(monkeypatch, text, found):
    monkeypatch.setattr(nearby, "MANY", 3)
    assert [name for name in near(text, NAMES) if name in found] == found
    assert len(near(text, NAMES)) < len(NAMES)
