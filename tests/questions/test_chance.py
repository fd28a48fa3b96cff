from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.chance import mixed

NAMES = st.lists(st.text(max_size=9), max_size=9, unique=True)


@given(st.text(), NAMES, st.text())
def test_a_further_name_moves_none_of_the_others(key: str, names: list[str], further: str) -> None:
    told = [name for name in mixed(key, [*names, further]) if name != further]
    assert told == [name for name in mixed(key, names) if name != further]
    assert sorted(mixed(key, names)) == sorted(names)


def test_every_name_comes_first_for_some_key_and_the_order_is_always_the_same_for_a_key() -> None:
    assert {mixed(f"key {number}", "abc")[0] for number in range(99)} == {"a", "b", "c"}
    assert mixed("key 7", "abc") == mixed("key 7", "cba")
