"""What readers wrote below an article, told by the lines around it."""

import pytest

from quizapp.corpus.document import BlockClass, paragraphs
from quizapp.corpus.lines import line
from quizapp.corpus.reader_comments import first_comment
from quizapp.corpus.reading import read_clipboard

ARTICLE = [
    "The Harbour Board voted 9-2 on Thursday to name Ada Quill as its chair, ending months of argument over the quay.",
    "Ms Quill, a former mayor of the port, said that the first task would be to repair the cranes before the autumn.",
    "The board's finance director, Bo Reed, said that repairs would cost $12 million and take about eighteen months.",
]
FIRST = "I worked at the port for thirty years and the mayor, Tom Hale, never came once in all that time."
SECOND = "Rubbish, the finance minister promised $40 million in 2004 and signed the Lewin Accord, look it up."


def body(*lines: str) -> list[str]:
    document = read_clipboard("\n\n".join(lines), "page.txt")
    return [one.text for one in document.paragraphs if one.block is BlockClass.BODY]


@pytest.mark.parametrize(
    "below",
    [
        ["seadog 2 hours ago", FIRST, "Reply", "KitM 1 hour ago", SECOND, "Reply"],
        ["seadog says:", FIRST, "KitM says:", SECOND],
        ["Posted by seadog on 13 May 2016 at 10:41", FIRST, "Posted by KitM on 13 May 2016 at 11:02", SECOND],
        ["Re: Harbour board", "by seadog » Thu May 12, 2016 10:41 pm", FIRST, "Re: Harbour board", SECOND],
        ["seadog", "13 May 2016 10:41", FIRST, "KitM", "13 May 2016 11:02", SECOND],
        [f"@seadog {FIRST}", f"@KitM {SECOND}"],
        [FIRST, "Reply Report Share", SECOND, "12 likes Reply"],
        ["#2", "seadog", "Join Date: Mar 2009", FIRST, "#3", "KitM", "Posts: 88", SECOND],
        ["What readers say", FIRST, SECOND],
        [f"Tom Hale, Lewin: {FIRST}", f"Ann Moe, Port Lewin: {SECOND}"],
    ],
)
def test_what_readers_wrote_is_no_part_of_the_article(below: list[str]) -> None:
    assert body(*ARTICLE, *below) == ARTICLE


@pytest.mark.parametrize(
    "below",
    [
        ["The statement said:", FIRST, "The union wrote:", SECOND],
        ["Thursday, 12 May 2016 10:41", FIRST, SECOND],
        ["#1", FIRST, "#2", SECOND],
        [FIRST, "The board did not reply.", SECOND],
        [f'Tom Hale, Lewin: "{FIRST}"', f'Ann Moe, Port Lewin: "{SECOND}"'],
        [f"Tom Hale, Lewin: {FIRST}"],
        [f"Tom Hale, Lewin: {FIRST}", f"Ann Moe, Port Lewin: {SECOND}", ARTICLE[0]],
    ],
)
def test_lines_of_an_article_that_look_like_it_stay(below: list[str]) -> None:
    lines = [line(one) for one in paragraphs("\n".join((*ARTICLE, *below)))]
    assert first_comment(lines) == len(lines)


def test_a_page_that_begins_with_such_lines_keeps_its_article() -> None:
    lines = ("Posted by seadog on 13 May 2016 at 10:41", "13 May 2016 10:41", *ARTICLE)
    assert set(ARTICLE) <= set(body(*lines))
