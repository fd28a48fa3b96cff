"""YAML as plain text with lines, and all the cleverness that is refused."""

import contextlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.packs import plain_yaml
from quizapp.questions.packs.plain_yaml import Node, YamlError, parse_yaml, read_yaml


def bare(node: Node) -> Any:
    """The node without its lines."""
    if isinstance(node.value, dict):
        return {key: bare(item) for key, item in node.value.items()}
    if isinstance(node.value, list):
        return [bare(item) for item in node.value]
    return node.value


@pytest.mark.parametrize(
    "text", ["2008-08-26", "2008-08", "2009", "NO", "1:30", "yes", "null", "~", "1e3", "0x1F", "007", ".inf", "="]
)
def test_every_scalar_stays_the_text_it_is(text: str) -> None:
    assert bare(parse_yaml(f"a: {text}", "x.yaml")) == {"a": text}


def test_lists_mappings_and_folded_texts_are_read() -> None:
    text = "a: [1, {b: 'it''s'}]\nc: >-\n  one\n  two\nd:\n"
    assert bare(parse_yaml(text, "x.yaml")) == {"a": ["1", {"b": "it's"}], "c": "one two", "d": ""}


def test_an_entry_begins_on_the_line_of_its_key() -> None:
    root = parse_yaml("a: 1\nb:\n\n  - x\n  - y\n", "x.yaml")
    assert isinstance(root.value, dict)
    assert [root.value["a"].line, root.value["b"].line] == [1, 2]
    assert isinstance(root.value["b"].value, list)
    assert [item.line for item in root.value["b"].value] == [4, 5]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("a: 1\na: 2", "x.yaml line 2: “a” is there twice"),
        ("a: &x 1\nb: *x", "x.yaml line 1: anchors and aliases are not allowed"),
        ("a: !!python/object:os.system 1", "x.yaml line 1: tags are not allowed"),
        ("a: !!int 1", "x.yaml line 1: tags are not allowed"),
        ("a: 1\n---\nb: 2", "x.yaml line 2: a second document begins"),
        ("? [a]\n: 1", "x.yaml line 1: a key must be a text"),
        ("a: [1", "x.yaml line 2: not YAML"),
        ("a:\n\tb: 1", "x.yaml line 2: not YAML"),
        ("a: \x07", "x.yaml: not YAML"),
        ("[" * 40 + "]" * 40, "x.yaml line 1: nested too deep"),
    ],
)
def test_what_is_not_plain_is_refused_with_its_line(text: str, error: str) -> None:
    with pytest.raises(YamlError) as caught:
        parse_yaml(text, "x.yaml")
    assert str(caught.value).startswith(error)


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    with pytest.raises(YamlError, match="line 1: anchors and aliases are not allowed"):
        parse_yaml("\n".join(lines), "x.yaml")


def test_a_merge_key_is_a_name_like_any_other() -> None:
    assert bare(parse_yaml("<<: {a: 1}", "x.yaml")) == {"<<": {"a": "1"}}


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(YamlError, match="the text is too long"):
        parse_yaml(f"a: {'x' * (plain_yaml.MAX_FIELD + 1)}", "x.yaml")


def test_a_file_is_read_and_a_bad_one_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("\ufeffa: é".encode())
    assert bare(read_yaml(path)) == {"a": "é"}
    path.write_bytes(b"a: \xe9")
    with pytest.raises(YamlError, match=r"x\.yaml: the file is not UTF-8"):
        read_yaml(path)
    monkeypatch.setattr(plain_yaml, "MAX_BYTES", 3)
    with pytest.raises(YamlError, match="larger than 10 MB"):
        read_yaml(path)
    with pytest.raises(YamlError, match="No such file"):
        read_yaml(tmp_path / "y.yaml")


@given(st.text(alphabet=st.sampled_from("ab:-[]{},&*!?|>'\"#% \n\t")))
def test_any_text_is_either_read_or_refused(text: str) -> None:
    with contextlib.suppress(YamlError):
        assert parse_yaml(text, "x.yaml").line >= 1
