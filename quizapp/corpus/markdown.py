"""Markdown as plain text of the same length: its marks become blanks, and its structure tells classes of paragraphs."""

import re
from dataclasses import replace

from quizapp.corpus.document import BlockClass, Metadata, Paragraph, paragraphs

_FENCE = re.compile(r"^(?:---|\.\.\.|\+\+\+)\s*$")
_FIELD = re.compile(r"^([A-Za-z_ -]{2,30}):\s*(.*)$")
_HEADING = re.compile(r"#{1,6}\s+")
_UNDERLINE = re.compile(r"(?:=+|-{3,})\s*$")
_LEADING = re.compile(r"(?:>\s?|[-*+]\s+|\d{1,3}[.)]\s+)+")
_CODE = re.compile(r"```|~~~")
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,100}\])")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,50}\]")
_MARK = re.compile(r"\\[*_\[\]()#`>!.+-]|(?<!\w)[*_]{1,3}(?=\S)|(?<=[^\s*_])[*_]{1,3}(?!\w)|`+|~~")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>|<!--[^\n]{0,2000}?-->|<https?://[^<>\s]{1,2000}>")
_DEFINITION = re.compile(r"\s{0,3}\[[^\[\]\n]{1,100}\]:\s")
_TABLE_RULE = re.compile(r"[\s|:-]{3,}$")
_FIELDS = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "by", "byline"),
    "publisher": ("publisher", "source", "site", "sitename", "publication", "outlet"),
    "published": ("date", "published", "pubdate", "publication date", "published_time"),
    "address": ("url", "link", "address", "source_url"),
}


def read_markdown(text: str) -> tuple[str, tuple[Paragraph, ...], Metadata]:
    """The text with blanks for marks, its paragraphs with the classes that marks give, and the front matter's fields.

    The text keeps its length, so offsets into it are offsets into the file.
    """
    plain = _blanked(text)
    found: list[Paragraph] = []
    front, metadata = _front_matter(text)
    code = False
    lines = paragraphs(text)
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        fence = _CODE.match(line.text) is not None
        if line.end <= front:
            verdict: tuple[BlockClass, str] | None = (BlockClass.BOILERPLATE, "front matter")
        elif code or fence:
            verdict, code = (BlockClass.BOILERPLATE, "code"), code != fence
        else:
            verdict = _verdict(line, following, text)
        found.append(_stripped(line, plain, verdict))
    return plain, tuple(found), metadata


def _verdict(line: Paragraph, following: Paragraph | None, text: str) -> tuple[BlockClass, str] | None:
    """The class that a line's marks give it, with its rule."""
    if _HEADING.match(line.text) or (following is not None and _is_underline(line, following, text)):
        return BlockClass.HEADLINE, "heading"
    if _UNDERLINE.match(line.text) or _DEFINITION.match(line.text):
        return BlockClass.BOILERPLATE, "no words" if _UNDERLINE.match(line.text) else "address"
    if (line.text[0] == line.text[-1] == "|") or ("|" in line.text and _TABLE_RULE.match(line.text)):
        return BlockClass.BOILERPLATE, "menu or table row"
    bare = _LEADING.sub("", line.text, count=1).strip()
    if _PICTURE.fullmatch(bare):
        return BlockClass.CAPTION, "picture"
    if _LINK.fullmatch(bare):
        return BlockClass.BOILERPLATE, "related link"
    return None


def _is_underline(line: Paragraph, following: Paragraph, text: str) -> bool:
    between = text[line.end : following.start]
    return _UNDERLINE.match(following.text) is not None and between.count("\n") + between.count("\r") <= len("\r\n")


def _stripped(line: Paragraph, plain: str, verdict: tuple[BlockClass, str] | None) -> Paragraph:
    """The paragraph without the mark of a heading, quotation or list item at its start, and without blanks around."""
    start, end = line.start, line.end
    leading = _HEADING.match(line.text) or _LEADING.match(line.text)
    if leading is not None and leading.end() < len(line.text):
        start += leading.end()
    if verdict is not None and verdict[1] == "heading":
        end = start + len(plain[start:end].rstrip("# "))
    body = plain[start:end]
    if not body.strip():
        body, start = line.text, line.start  # nothing but marks: kept as it is, so that lines keep their numbers
        verdict = verdict or (BlockClass.BOILERPLATE, "no words")
    start += len(body) - len(body.lstrip())
    block, rule = verdict or (BlockClass.BODY, "")
    return replace(line, start=start, text=body.strip(), block=block, rule=rule)


def _blanked(text: str) -> str:
    """The text with a blank for every sign of emphasis, link, picture, code or tag."""
    text = _PICTURE.sub(lambda match: " " * len(match.group()), text)
    text = _LINK.sub(lambda match: f" {match.group(1)}".ljust(len(match.group())), text)
    for pattern in (_NOTE, _TAG):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    return _MARK.sub(_blank_mark, text)


def _blank_mark(mark: re.Match[str]) -> str:
    """Blanks for a mark; of a sign that a backslash keeps from being one only the backslash goes."""
    return f" {mark.group()[1]}" if mark.group().startswith("\\") else " " * len(mark.group())


def _front_matter(text: str) -> tuple[int, Metadata]:
    """Where the front matter ends, 0 without one, and what it says about the article."""
    lines = text.splitlines(keepends=True)
    if not lines or not _FENCE.match(lines[0]):
        return 0, Metadata()
    end = len(lines[0])
    fields: dict[str, str] = {}
    for line in lines[1:]:
        end += len(line)
        if _FENCE.match(line):
            return end, _metadata(fields)
        field = _FIELD.match(line.rstrip())
        if field is not None:
            fields[field.group(1).strip().lower()] = field.group(2).strip().strip("\"'")
    return 0, Metadata()  # a rule at the top, and no front matter


def _metadata(fields: dict[str, str]) -> Metadata:
    return Metadata(
        **{name: next((fields[word] for word in words if fields.get(word)), "") for name, words in _FIELDS.items()}
    )
