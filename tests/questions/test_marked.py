from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.marked import Marked, Style, marked, plain

ANY = st.text(alphabet=st.sampled_from("ab *\\-1.•\n<&_{}")) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "shown", "styled"),
    [
        ("It was **never** signed.", "It was never signed.", [("never", Style.BOLD)]),
        ("It was *never* signed.", "It was never signed.", [("never", Style.ITALIC)]),
        ("**a** and *b*", "a and b", [("a", Style.BOLD), ("b", Style.ITALIC)]),
        (r"2 \* 3 \*\*", "2 * 3 **", []),
        ("2 * 3 * 4", "2 * 3 * 4", []),
        ("a*b*c and ** x **", "a*b*c and ** x **", []),
        ("**open", "**open", []),
        ("_____ and __init__", "_____ and __init__", []),
        ("<b>bold</b> &amp; <img src='file:///etc/passwd'>", "<b>bold</b> &amp; <img src='file:///etc/passwd'>", []),
    ],
)
def test_marks_go_and_all_else_is_itself(text, shown, styled):
    found = marked(text)
    assert found.text == shown
    assert [(found.text[span.start : span.end], span.style) for span in found.spans] == styled


def test_lines_that_begin_with_a_sign_are_items_with_styles_in_them():
    found = marked("Three:\n- *one*\n  * two **bold**\n2) three")
    assert found.text == "Three:\n•\u2002one\n•\u2002two bold\n2)\u2002three"
    assert [found.text[item.words : item.end] for item in found.items] == ["one", "two bold", "three"]
    assert [found.text[span.start : span.end] for span in found.spans] == ["one", "bold"]


@given(ANY)
def test_every_span_and_item_lies_in_the_text(text):
    found = marked(text)
    for start, end in [(span.start, span.end) for span in found.spans]:
        assert 0 <= start < end <= len(found.text)
    for item in found.items:
        assert 0 <= item.start < item.words < item.end <= len(found.text)


@given(st.text().filter(lambda text: not set(text) & set("*\\-•\r0123456789")))
def test_a_text_without_marks_is_itself(text):
    assert marked(text) == Marked(text)


@pytest.mark.parametrize("text", ["**a" * 30_000, "*a " * 30_000, "**" + "a" * 90_000, "- " * 45_000])
def test_a_text_made_to_be_slow_is_not(text):
    began = perf_counter()
    plain(text)
    assert perf_counter() - began < 1
