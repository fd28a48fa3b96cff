"""A small valid pack about invented islands, written to a folder, with one change made to it."""

import hashlib
from pathlib import Path

from quizapp.questions.packs.packs import PackError, load_pack

ARTICLE = """Harbour Courier
Last Updated: 03/02/2019

PORT LEWIN, May 12, 2011 - The assembly on Thursday approved the accord by 1440 votes to 9.
First Minister Ada Quill signed the Lewin Fisheries Accord on Monday.
"""

FILES = {
    "pack.yaml": """\
id: islands
title: The islands
description: A pack of two facts.
version: 1.2.0
licence: MIT
seed: 7
topics: [leaders, dates]
""",
    "sources.yaml": f"""\
sources:
  - id: courier
    publisher: Harbour Courier
    title: Islands back fisheries accord
    published: 2011-05-12
    basis: The date line.
    file: article.txt
    sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}
""",
    "facts.yaml": """\
entities:
  - {id: ada-quill, kind: person, label: Ada Quill}
  - {id: lewin, kind: polity, label: the Lewin Islands, demonyms: [Lewinian]}
  - {id: assembly, kind: body, label: assembly, side: lewin, article: true}
facts:
  - id: first-minister
    type: leader_role
    value: {person: ada-quill, office: first minister, office_class: head-of-government, polity: lewin}
    valid: 2011-05
    evidence:
      - document: courier
        paragraph: 4
        surface: First Minister Ada Quill
        sentence: Ada Quill was first minister in May 2011.
  - id: approval
    type: event_date
    value: {actor: the assembly, base: approve, past: approved, rest: the accord, when: 2011-05-12}
    evidence:
      - {document: courier, paragraph: 3, surface: Thursday, sentence: The vote was on 12 May 2011.}
      - {document: courier, paragraph: 3, surface: 'May 12, 2011', sentence: The vote was on 12 May 2011.}
""",
    "extra.yaml": """\
questions:
  - id: where
    topic: places
    kind: text
    stem: Where does the Lewin assembly meet?
    answer: Port Lewin
    distractors: [{text: Norhaven, why: It lies in Norland.}]
    evidence: [{document: courier, paragraph: 3, surface: PORT LEWIN, sentence: It meets in Port Lewin.}]
""",
}


def write_pack(folder: Path, changed: str = "", old: str = "", new: str = "") -> Path:
    """The pack in `folder`, with `old` replaced by `new` in the file `changed`; the article lies beside it."""
    pack = folder / "islands"
    pack.mkdir(exist_ok=True)
    for name, text in FILES.items():
        assert name != changed or old in text
        (pack / name).write_text(text.replace(old, new, 1) if name == changed else text, encoding="utf-8")
    (folder / "corpus").mkdir(exist_ok=True)
    (folder / "corpus" / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return pack


def problems(folder: Path, changed: str, old: str, new: str) -> list[str]:
    """What loading says about the pack with that change: one line for each problem, none if it loads."""
    try:
        load_pack(write_pack(folder, changed, old, new))
    except PackError as error:
        return [str(problem) for problem in error.problems]
    return []
