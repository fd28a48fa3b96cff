"""A group of alternatives matches what they match side by side, the first of those that stand there."""

import re

from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.alternatives import grouped

_WORDS = st.text("abc", min_size=1, max_size=4)


@given(st.lists(_WORDS, min_size=1, max_size=12), st.text("abc ", max_size=20))
def test_a_group_matches_what_its_alternatives_match_in_their_order(words: list[str], text: str) -> None:
    plain, group = re.compile("|".join(words)), re.compile(grouped((word[0], word[1:]) for word in words))
    assert [match.span() for match in group.finditer(text)] == [match.span() for match in plain.finditer(text)]


def test_a_group_stands_for_itself_in_a_longer_pattern() -> None:
    assert re.fullmatch(rf"old {grouped([('q', 'uay'), ('b', 'arge')])}s?", "old barges")
    assert not re.fullmatch(grouped([("q", "uay")]), "barge")
