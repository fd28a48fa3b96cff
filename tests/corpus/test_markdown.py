"""Markdown: offsets of the file, blanks for marks, classes from structure, front matter as metadata."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.document import Metadata
from quizapp.corpus.markdown import read_markdown


def lines(text: str) -> list[tuple[str, str, str]]:
    """Words, class and rule of each paragraph."""
    return [(" ".join(one.text.split()), one.block.value, one.rule) for one in read_markdown(text)[1]]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**Ada Quill** spoke", "Ada Quill spoke"),
        ("Ada *Quill* and _Ole_ ___Roe___", "Ada Quill and Ole Roe"),
        ("[Ada Quill](https://a.example/q) spoke", "Ada Quill spoke"),
        ("[Ada Quill][1] spoke", "Ada Quill spoke"),
        ("the `code` and ~~old~~ text", "the code and old text"),
        ("It rose.[^2] Then fell.", "It rose. Then fell."),
        ("before ![a boat](boat.png) after", "before after"),
        ("one <b>bold</b> word <!-- note -->", "one bold word"),
        ("see <https://a.example>", "see"),
        (r"5 \* 3", "5 * 3"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("> quoted words", "quoted words"),
        ("- an item", "an item"),
        ("3. an item", "an item"),
        ("2008 was a year", "2008 was a year"),
        ("[sic] and (brackets)", "[sic] and (brackets)"),
    ],
)
def test_marks_are_no_words(text: str, plain: str) -> None:
    assert lines(text)[0][0] == plain


@given(st.text(alphabet=st.sampled_from("*_[]()!`#>-+ ~\\<>ab1.\n|:^\"'"), max_size=120) | st.text(max_size=120))
def test_the_text_keeps_its_length_and_paragraphs_slice_back(text: str) -> None:
    plain, found, _metadata = read_markdown(text)
    assert len(plain) == len(text)
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    for one in found:
        assert one.text
        assert one.text == one.text.strip()
        assert one.text in {plain[one.start : one.end], text[one.start : one.end]}


def test_headings_are_headlines_without_their_marks() -> None:
    assert lines("# Accord put off #\n\nTold.\n\nReactions\n---------\n\n## What now?") == [
        ("Accord put off", "headline", "heading"),
        ("Told.", "body", ""),
        ("Reactions", "headline", "heading"),
        ("---------", "boilerplate", "no words"),
        ("What now?", "headline", "heading"),
    ]


def test_links_tables_pictures_and_code_of_their_own_are_no_body() -> None:
    text = """- [Why the boats stay](https://a.example)
| a | b |
|---|---|
![A boat](boat.png)
[1]: https://a.example
```
code
```
Told.
"""
    assert [(block, rule) for _words, block, rule in lines(text)] == [
        ("boilerplate", "related link"),
        ("boilerplate", "menu or table row"),
        ("boilerplate", "menu or table row"),
        ("caption", "picture"),
        ("boilerplate", "address"),
        ("boilerplate", "code"),
        ("boilerplate", "code"),
        ("boilerplate", "code"),
        ("body", ""),
    ]


def test_front_matter_is_metadata_and_keeps_its_line_numbers() -> None:
    fields = ['title: "Accord put off"', "author: Jane Doe", "date: 2012-03-14", "source: Northern Ledger", "layout: x"]
    text = "\n".join(["---", *fields, "---", "", "Told."])
    _plain, found, metadata = read_markdown(text)
    assert metadata == Metadata("Accord put off", "Jane Doe", "Northern Ledger", "2012-03-14")
    assert [one.rule for one in found] == ["front matter"] * 7 + [""]
    assert found[-1].number == 8


def test_a_rule_at_the_top_without_an_end_is_no_front_matter() -> None:
    assert lines("---\nTold: at length.\n")[1] == ("Told: at length.", "body", "")
