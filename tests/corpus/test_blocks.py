"""What each paragraph is for: pages of our own, rule by rule, and sentences that only look like a page's words."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.blocks import classify
from quizapp.corpus.document import BlockClass, Metadata, Paragraph, paragraphs
from quizapp.corpus.reading import read

LEAD = "The island assembly voted on Tuesday to approve the fisheries accord, ending a dispute of six years."
SECOND = "First Minister Ada Quill said that the boats would leave the harbour before the end of the week."
THIRD = "Owners of smaller boats had asked for more time, and some of them stayed away from the gallery."
FOURTH = "The opposition called the paper a bad bargain and promised to vote on it again after the election."


def classed(*lines: str, title: str = "") -> tuple[Paragraph, ...]:
    return classify(paragraphs("\n".join(lines)), Metadata(title=title))


def blocks(*lines: str) -> list[str]:
    return [one.block.value for one in classed(*lines)]


def amid(line: str) -> Paragraph:
    """The line as it is classed among the paragraphs of an article."""
    return classed(LEAD, SECOND, line, THIRD, FOURTH)[2]


def after(line: str) -> Paragraph:
    """The line as it is classed below an article."""
    return classed(LEAD, SECOND, THIRD, line)[3]


def test_an_article_alone_is_all_body() -> None:
    assert blocks(LEAD, SECOND, THIRD) == ["body"] * 3


def test_a_page_around_an_article_is_told_from_it() -> None:
    page = (
        "Get the latest updates on your screen",
        "Northern Ledger",
        "News",
        "Last Updated: 03/02/2019",
        "Assembly backs accord after long night",
        "By Jane Doe and Ole van der Berg",
        "Tuesday, May 14",
        LEAD,
        SECOND,
        "'No surprise'",
        THIRD,
        "(Ledger staff with AFP)",
        "28 comments",
        "log in or register",
    )
    assert blocks(*page) == [
        *(["boilerplate"] * 4),
        "headline",
        *(["boilerplate"] * 2),
        *(["body"] * 2),
        "headline",
        "body",
        *(["boilerplate"] * 3),
    ]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("0", "counter"),
        ("3,550", "counter"),
        ("28 comments", "counter"),
        ("1.2K shares", "counter"),
        ("4 min read", "counter"),
        ("***", "no words"),
        ("---", "no words"),
        ("Last updated 3 hours ago", "page stamp"),
        ("Updated: 14 March 2015, 10:32 GMT", "page stamp"),
        (". Last Modified: 07/27/2016", "page stamp"),
        ("Joined: Dec 7, 2010", "page stamp"),
        ("Edited on 5 May 2012", "page stamp"),
        ("Published 22:47, 15 July 2013 | Updated: 08:02, 16 July 2013", "publication line"),
        ("(Published 12 March 2020)", "publication line"),
        ("[Updated 12 March 2020]", "page stamp"),
        ("Posted on 12 May 2011", "publication line"),
        ("Thursday, November 16", "date line"),
        ("12 May 2011", "date line"),
        ("Sept. 3rd, 2012 5:41 pm", "date line"),
        ("2014-09-03 09:14 Web Editor: Jo Doe", "date line"),
        ("© 2016 The Northern Ledger", "copyright"),
        ("(c) Northern Ledger 2016. All rights reserved.", "copyright"),
        ("Copyright © Northern Ledger", "copyright"),
        ("By Jane Doe", "byline"),
        ("BY JANE DOE, Political Correspondent", "byline"),
        ("By Jane Doe and Ole van der Berg in Port Norland", "byline"),
        ("By Jane Doe | PORT NORLAND, Oct. 3", "byline"),
        ("Jane Doe, Political Correspondent", "byline"),
        ("Reporting by Jane Doe in Oslo; editing by Ole Roe", "byline"),
        ("(Reporting by Jane Doe; Editing by Ole Roe)", "agency tail"),
        ("(Norland 24 with AFP, REUTERS)", "agency tail"),
        ("- AFP", "agency tail"),
        ("Reuters", "agency tail"),
        ("(1 crown = $0.11) (Reporting by Jane Doe)", "agency tail"),
        ("Ole Roe contributed to this report.", "agency tail"),
        ("https://ledger.example/news/12?x=1", "address"),
        ("desk@ledger.example", "address"),
        ("#norland #accord", "address"),
        ("— Ada Quill (@adaquill) May 12, 2011", "embedded post"),
        ("Home > News > Norland", "menu or table row"),
        ("News | Sport | Weather | Jobs", "menu or table row"),
        ("Northern Ledger - Business - Politics - Opinion", "menu or table row"),
        ("Advertisement", "advertisement"),
        ("Subscribe", "share or subscribe line"),
        ("Share on Facebook", "share or subscribe line"),
        ("Sign up for our morning letter and get it delivered to your inbox.", "share or subscribe line"),
        ("Follow @ledger on Twitter", "share or subscribe line"),
        ("Get our harbour newsletter every Tuesday.", "call to the reader"),
        ("We use cookies to improve our service.", "cookie notice"),
        ("Please log in to read on.", "login call"),
        ("Newsfeed", "section label"),
        ("Tags: fisheries, accord, Norland", "section label"),
        ("Read more: Why the boats stay in the harbour", "related link"),
        ("RELATED: Five things to know about the accord", "related link"),
        ("Most read", "related link"),
        ("This article was first published by the Ledger.", "editor's note"),
        ("Correction: an earlier version of this article gave another date.", "editor's note"),
        ("Editor: J. Doe. Annual subscription £480. Next issue: 17 January 2012.", "imprint"),
        ("For more information, visit our website.", "contact line"),
        ("Скачать приложение", "other script"),
        ("Last edited by harbourman on Thu May 14, 10:31 am, edited 1 time in total. 14 likes", "page stamp"),
        ("Edited 2 times in total, last by harbourman on 12 May 2014. 3 people like this.", "page stamp"),
        ("27 guests and 3 registered users are browsing this forum.", "counter"),
        ("Ole Roe 3 days ago: They should have built it in 1990 for 5 million crowns.", "comments"),
        ("You have read 3 of your 5 free articles this month.", "login call"),
        ("We and our 812 partners store information on your device for 13 months.", "cookie notice"),
        ("Weather: Oslo 12C, rain; Bergen 9C, cloud.", "weather"),
        ("Lotto numbers for Saturday: 3, 12, 19, 27, 33, 41. Jackpot: £4.2m.", "lottery"),
        ("On this day in 1914: Norland and Sweden signed their treaty.", "on this day"),
        ("50 years ago: The council votes 12 to 3 to build the bridge.", "on this day"),
        ("An article on Monday misstated the number of votes; it was 31 to 9.", "editor's note"),
        ("Because of an editing error, a report gave the wrong name of the minister.", "editor's note"),
        ("Ada Quill's letters are published by Northern Press (£20).", "for sale"),
        ("The play runs until 12 June; tickets from £12.", "for sale"),
        ("Tickets: $45-$90, from the box office.", "visitor information"),
        ("For help call the Red Cross on 0800 11 22 33 (24 hours).", "contact line"),
        ("Last week's poll: Should the minister go? Yes: 61%, No: 39%.", "readers' vote"),
        ("Quiz of the week: Who was elected on Monday?", "quiz"),
        ("Bake for 25 minutes at 180C until golden.", "recipe"),
        ("Win one of 10 tickets to see the harbour play on 3 June.", "advertisement"),
        ("Published in The Northern Ledger, 12 May 2014.", "publication line"),
        ("Births: to Ada and Ole Roe, a son, 3.4kg, on 12 May.", "announcements"),
    ],
)
def test_a_line_of_the_page_is_boilerplate_with_its_rule_wherever_it_stands(line: str, rule: str) -> None:
    for one in (amid(line), after(line)):
        assert (one.block, one.rule) == (BlockClass.BOILERPLATE, rule)


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("© Jane Doe, POOL/ AFP | The first minister meets fishermen at the harbour on March 18, 2015", "photo credit"),
        ("Photo: Jane Doe/Northern Ledger", "photo credit"),
        ("PHOTO: The first minister greets children in Port Norland", "photo credit"),
        ("Ada Quill at the harbour. (Photo by Jane Doe/Getty Images)", "photo credit"),
        ("Boats in the harbour of Port Norland | AFP", "photo credit"),
        ("Ada Quill (left) and Ole Roe at the harbour of Port Norland.", "who stands where"),
        ("File photo of the harbour.", "who stands where"),
        ("Above: fishermen in the harbour wait for help, 12 May 2014.", "photo credit"),
        ("A man carries his son through the harbour on Monday. (Jane Doe for The Northern Ledger)", "photo credit"),
        ("The pier, which cost $12 million, seen in 2009. AP Photo/Jane Doe", "photo credit"),
        ("Ada Quill greets fishermen at the harbour of Port Norland, 12 May 2011", "caption's date"),
    ],
)
def test_a_caption_is_told_by_its_credit_or_by_who_stands_where(line: str, rule: str) -> None:
    one = amid(line)
    assert (one.block, one.rule) == (BlockClass.CAPTION, rule)


@pytest.mark.parametrize(
    "line",
    [
        "Nobody was hurt.",
        "“We won.”",
        "Ada Rose Quill, painter of harbours, born 3 May 1921; died 8 July 2010",
        "The minister said:",
        "By Friday the boats had left the harbour.",
        "By 84 votes to 33, the assembly lifted the ban on boats.",
        "By 1998 the boats had left the harbour.",
        "By then, Norland and Sweden had agreed.",
        "Created 5 years ago, the fund pays for schools.",
        "Published on 5 May, the report blames nobody.",
        "Updated figures on Monday showed a rise of 3 percent.",
        "Released on March 3, the film was seen by many.",
        "Joined on 7 December 2010 by Sweden, the pact now has nine members.",
        "Copyright holders were paid 3 million crowns in 2015.",
        "Share prices of the company behind the app fell as its subscribers left.",
        "The firm changed its terms of service and its privacy policy on Monday, regulators said.",
        "Support for the newsletter of the opposition grew.",
        "Facebook said the post broke its community guidelines.",
        "An earlier version of this bill was vetoed in 2015.",
        "Printed in 1455, the book was sold for 3 million crowns.",
        "The latest news from the harbour worried the owners.",
        "Reporting by the newspaper suggested that the boats had left.",
        "Trams may be used free of charge on Sundays.",
        "Read the treaty, Ms Quill told them, before you vote on it.",
        "“Stay tuned for more,” said Ms Quill, “and subscribe to our newsletter.”",
        "“Share this with your friends and sign up for our newsletter,” she told them.",
        "PORT NORLAND (AFP) - Ada Quill resigned on Monday",
        "- Turnout was 61 percent, the electoral office said.",
        "Editing the text took the delegates three more days.",
        "Email traffic between the two firms was read in court.",
        "Comments by the minister on Monday moved the crown.",
        "Menu prices rose by 4 percent in May, the office for statistics said.",
        "Video from the harbour showed men throwing boxes into the water.",
        "Source of the leak was a clerk, the court heard.",
        "Contact with the boat was lost at 5 p.m. on Monday.",
        "Related crimes rose too.",
        "More on this will be said by the court in June.",
        "PORT NORLAND (AFP) - The assembly approved the accord with its neighbours on May 12, 2011",
        "Readers of the paper wrote in. Follow us, they said. Nobody answered.",
        "She put up two signs. Follow us, said “one” of them.",
        "Read “our newsletter” to them, the judge said.",
        "Thirty years ago the assembly voted 12 to 3 to build the bridge.",
        "It burned 30 years ago: nobody was hurt, and it was built again.",
        "On this day in 1914 the two states signed the treaty that they mark today.",
        "The letters, published by Northern Press at £20, blame the minister.",
        "Tickets for the ferry cost $45 until the strike, and $90 now.",
        "An article on Monday in the Ledger said that the minister had misled the assembly.",
        "The report misstated the number of votes, Ms Quill told the assembly.",
        "Weather forced the boats back into the harbour on Monday.",
        "Shares of the company fell by 3 percent.",
        "Only 3 of 12 boats came back.",
        "Add to that the 12 boats that left in May, and the harbour is half empty.",
        "Deaths rose to 12 on Monday, the hospital said.",
        "Poll after poll has shown that 61 percent want the accord.",
        "Published in 1987, the book made her known.",
        "Liked by voters, he won 61 percent in May.",
        "Win or lose, the minister will go in May, he said.",
        "Edited by her husband, the paper sold 12,000 copies.",
        "The committee of 12 was sent home. (It met again on Monday.)",
        "Above all the accord gives 12 boats a licence.",
    ],
)
def test_a_sentence_of_the_article_stays_whatever_words_it_has(line: str) -> None:
    one = amid(line)
    assert (one.block, one.rule) == (BlockClass.BODY, "")


WRITER = "Jane Doe, a former head of the Northern Institute, is the author of two books on the harbour."


def test_who_wrote_the_article_is_told_at_its_end_and_is_no_news() -> None:
    for line in (WRITER, "Jane Doe is a freelance journalist in Oslo.", "The writer is president of the Institute."):
        one = after(line)
        assert (one.block, one.rule) == (BlockClass.BOILERPLATE, "about the writer")
    signed = classed("Why the boats must stay", "By Jane Doe", LEAD, SECOND, THIRD, "Jane Doe was minister until 2012.")
    assert signed[-1].rule == "about the writer"


def test_a_writer_of_whom_the_article_tells_is_news() -> None:
    assert amid(WRITER).block is BlockClass.BODY
    told = classed(LEAD, SECOND, "Ms Doe asked for more time at the gallery, and some of them stayed away.", WRITER)
    assert told[-1].block is BlockClass.BODY
    assert after("Jane Doe was minister until 2012.").block is BlockClass.BODY


def test_a_bare_sentence_without_a_full_stop_is_body() -> None:
    assert blocks("Ada Quill resigned on Monday") == ["body"]


def test_a_lead_in_which_all_words_are_names_is_no_headline() -> None:
    assert blocks("President Ada Quill met Chancellor Olaf Roe in Port Norland.", SECOND) == ["body", "body"]


def test_words_in_capitals_that_announce_are_no_place_of_a_dateline() -> None:
    page = classed("PRESS RELEASE - FOR IMMEDIATE USE", "Accord put off again by the assembly", LEAD)
    assert [one.block.value for one in page[1:]] == ["headline", "body"]
    assert page[0].block is not BlockClass.BODY


def test_a_headline_may_ask_and_a_subhead_may_be_one_word() -> None:
    page = classed("Will the assembly back the accord?", LEAD, "Anger", SECOND)
    assert [one.rule for one in page] == ["headline", "", "subhead", ""]


def test_the_title_of_the_files_metadata_is_the_headline_however_short() -> None:
    page = classed("Island assembly backs accord", "Anger", LEAD, title="Anger")
    assert [one.rule for one in page] == ["headline", "headline", ""]


def test_the_data_of_a_forum_member_is_no_part_of_the_article() -> None:
    page = classed(
        "Captain Haddock",
        "SENIOR MEMBER",
        "- Joined",
        "- Dec 7, 2010",
        "- Messages",
        "- 3,550",
        "- Location",
        LEAD,
        SECOND,
    )
    assert [one.rule for one in page] == ["forum member data"] * 7 + ["", ""]


def test_one_word_that_a_forum_uses_makes_no_forum() -> None:
    assert blocks(LEAD, "Location", SECOND) == ["body", "headline", "body"]


def test_two_such_words_far_apart_make_no_forum() -> None:
    names = ["Sweden", "Norway", "Denmark", "Finland", "Iceland", "Estonia", "Latvia"]
    page = classed(LEAD, "Country", *names, "Points", SECOND)
    assert "forum member data" not in {one.rule for one in page}


def test_a_heading_for_comments_amid_the_article_ends_nothing() -> None:
    assert blocks(LEAD, "Comments", SECOND, THIRD, FOURTH) == ["body", "headline", "body", "body", "body"]


def test_what_stands_below_the_comments_is_no_part_of_the_article() -> None:
    page = classed(LEAD, SECOND, THIRD, "2 comments", "What a joke, the assembly should resign at once!")
    assert [one.block.value for one in page] == ["body"] * 3 + ["boilerplate"] * 2


def test_a_count_of_comments_above_the_article_ends_nothing() -> None:
    assert blocks("2 comments", LEAD, SECOND)[1:] == ["body", "body"]


def test_short_lines_below_the_article_are_boilerplate_but_a_list_that_it_opens_is_not() -> None:
    assert after("Boats and harbours").rule == "short line after the article"
    assert blocks(LEAD, "The accord has three parts:", "- quotas for cod", "- a common coast guard") == ["body"] * 4
    assert blocks(LEAD, SECOND, "- Boats", "- Harbours and quays")[2:] == ["boilerplate"] * 2


def test_a_label_in_another_script_is_told_in_articles_of_any_script() -> None:
    russian = "Островной парламент одобрил во вторник соглашение о рыболовстве после шести лет споров."
    assert blocks(russian, "Subscribe to the channel", russian.replace("одобрил", "отклонил"))[1] == "boilerplate"


def test_of_a_lead_and_its_copy_with_a_dateline_the_dated_one_is_kept() -> None:
    page = classed(LEAD, f"PORT NORLAND, May 14 (AFP) - {LEAD}", SECOND)
    assert [one.block.value for one in page] == ["duplicate", "body", "body"]
    assert (page[0].same_as, page[0].rule) == (2, "same text")


def test_a_block_that_is_printed_twice_is_kept_once() -> None:
    page = classed(LEAD, SECOND, THIRD, LEAD, SECOND, THIRD)
    assert [(one.block.value, one.same_as) for one in page[3:]] == [
        ("duplicate", 1),
        ("duplicate", 2),
        ("duplicate", 3),
    ]


def test_a_class_that_the_reader_gave_is_kept() -> None:
    given_ = (Paragraph(1, 0, LEAD, BlockClass.BOILERPLATE, "front matter"), Paragraph(2, 200, SECOND))
    assert [one.block.value for one in classify(given_, Metadata())] == ["boilerplate", "body"]


def test_an_empty_document_has_no_classes() -> None:
    assert classify((), Metadata()) == ()


REAL = {  # of the five real articles: the paragraphs that are not body
    "000_4aa668f8a02fc9ca.txt": {1: "boilerplate", 2: "boilerplate", 3: "headline"},
    "001_c398396ea34575f6.txt": {1: "boilerplate", 2: "headline", 3: "boilerplate", 4: "boilerplate"},
    "002_f6a61db02b91bd52.txt": {
        **dict.fromkeys((1, 2, 3, 5, *range(18, 25)), "boilerplate"),
        4: "headline",
        6: "duplicate",
    },
    "003_bc4957705c0a4d46.txt": {
        **dict.fromkeys((*range(1, 11), 30), "boilerplate"),
        11: "caption",
        22: "headline",
    },
    "004_c5ce191a778d24e4.txt": dict.fromkeys(range(7, 12), "duplicate"),
}


@pytest.mark.skipif(
    "QUIZAPP_CORPUS" not in os.environ, reason="QUIZAPP_CORPUS does not name the folder of the articles"
)
@pytest.mark.parametrize("name", REAL)
def test_each_paragraph_of_the_real_articles_is_classed_right(name: str) -> None:
    found = read(Path(os.environ["QUIZAPP_CORPUS"]) / name)
    assert {one.number: one.block.value for one in found.paragraphs if one.block is not BlockClass.BODY} == REAL[name]


LINE = st.sampled_from(
    [LEAD, SECOND, "Subscribe", "- Joined", "3,550", "Tags: a", "By Jane Doe", "Anger", "Why?", "28 comments"]
)


@given(st.lists(LINE | st.text(max_size=80), max_size=25))
def test_classing_changes_nothing_but_class_rule_and_the_paragraph_repeated(lines: list[str]) -> None:
    before = paragraphs("\n".join(lines))
    after_ = classify(before, Metadata())
    assert [(one.number, one.start, one.text) for one in after_] == [
        (one.number, one.start, one.text) for one in before
    ]
    kept = {one.number: one for one in after_}
    for one in after_:
        assert bool(one.rule) == (one.block is not BlockClass.BODY)
        if one.same_as:
            assert one.block is BlockClass.DUPLICATE
            assert kept[one.same_as].block is BlockClass.BODY


@pytest.mark.parametrize(
    ("line", "dropped"),
    [
        (
            "Президент подписал указ о признании. The president signed the decree on Monday. Депутаты обсудят его.",
            False,
        ),
        ("Сообщает пресс-служба правительства республики: the talks will go on until the spring.", False),
        ("Κυβερνητικός εκπρόσωπος και υπουργός, said that nobody was hurt in Πειραιάς", False),
        ("Скачать мобильное приложение в магазине Google Play", True),
        ("Подписывайтесь на новостной канал Northern Ledger в Телеграме", True),
        ("Читайте также: Quill и Roe подписали соглашение", True),
    ],
)
def test_a_line_of_two_scripts_is_kept_where_a_sentence_of_it_can_be_read(line: str, dropped: bool) -> None:
    assert (amid(line).rule == "other script") == dropped
