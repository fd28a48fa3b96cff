"""PDF files: paragraphs out of lines, hyphens, running heads, and files that cannot be read. All are made here."""

import io

import pytest
from pypdf import PdfReader, PdfWriter

from quizapp.corpus import pdf
from quizapp.corpus.pdf import UnreadablePdfError, read_pdf

FULL = "The island assembly voted on Tuesday to approve the accord"


def made(*pages: list[str], title: str = "") -> bytes:
    """A PDF with these lines on its pages, written by hand: objects, offsets, trailer."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = " ".join(f"({_escaped(line)}) Tj 0 -14 Td" for line in lines)
        drawing = f"BT /F1 12 Tf 72 720 Td {shown} ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {len(objects) + 2} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
        objects.append(f"<< /Length {len(drawing.encode('cp1252'))} >>\nstream\n{drawing}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({title}) /Author (Jane Doe) >>")
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252"))
    start = out.tell()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out.write(
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R"
        f" /Info {len(objects)} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return out.getvalue()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def text_of(*pages: list[str]) -> list[str]:
    return read_pdf(made(*pages))[0].splitlines()


def test_lines_of_a_paragraph_are_joined_and_a_short_last_line_ends_it() -> None:
    lines = [FULL, "on fisheries after a long debate in the old town hall", "by the harbour.", FULL, "a second time."]
    assert text_of(lines) == [f"{FULL} {lines[1]} by the harbour.", f"{FULL} a second time."]


def test_a_headline_is_a_paragraph_of_its_own() -> None:
    assert text_of(["Accord put off", FULL, "on fisheries."]) == ["Accord put off", f"{FULL} on fisheries."]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("after the negoti-", "ations were over and done", "after the negotiations were over and done"),
        ("with the self-", "proclaimed leader of it all", "with the self-proclaimed leader of it all"),
        ("an agreement on cease-", "fire lines was not found", "an agreement on cease-fire lines was not found"),
        ("with the South-", "Western union of boats", "with the South-Western union of boats"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_goes_if_it_only_parts_a_word(before: str, after: str, joined: str) -> None:
    lines = [f"{FULL} {before}", after + " and more words to fill the line to its end.", "The cease-fire held."]
    assert joined in " ".join(text_of(lines))


def test_a_paragraph_goes_on_over_the_end_of_a_page_without_its_number() -> None:
    pages = [f"{FULL} on", "1"], ["fisheries after a long debate in the old town hall.", "2"]
    assert text_of(*pages) == [f"{FULL} on fisheries after a long debate in the old town hall."]


def test_running_heads_are_taken_out_and_counted() -> None:
    days = ("Monday", "Tuesday", "Friday")
    pages = [
        ["Northern Ledger", f"The accord was read on {day} by all the members.", f"Page {n} of 3"]
        for n, day in enumerate(days, 1)
    ]
    text, _metadata, removed = read_pdf(made(*pages))
    assert text.splitlines() == [f"The accord was read on {day} by all the members." for day in days]
    assert [(one.characters, one.reason) for one in removed] == [
        (3 * len("Northern Ledger") + 3 * len("Page 1 of 3"), "running heads and page numbers")
    ]


def test_title_and_author_are_metadata() -> None:
    _text, metadata, _removed = read_pdf(made([FULL + "."], title="Accord put off"))
    assert (metadata.title, metadata.author) == ("Accord put off", "Jane Doe")


def test_pages_after_the_limit_are_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    text, _metadata, removed = read_pdf(made(["One was told."], ["Two was told."], ["Three was told."]))
    assert "Three" not in text
    assert [one.reason for one in removed] == ["pages after the first 2 were not read"]


def test_characters_after_the_limit_are_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_CHARACTERS", 10)
    text, _metadata, removed = read_pdf(made(["One was told."], ["Two was told."]))
    assert "Two" not in text
    assert removed[0].reason == "pages after the first 1 were not read"


def test_a_page_of_endless_drawing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_DRAWING", 100)
    assert read_pdf(made(["x" * 200], ["Two was told."]))[0] == "Two was told."


def test_a_file_without_text_is_refused() -> None:
    with pytest.raises(UnreadablePdfError, match="it has no text, only pictures"):
        read_pdf(made([]))


def locked(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made([FULL + "."]))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_encrypted_file_is_refused() -> None:
    with pytest.raises(UnreadablePdfError, match="it is encrypted"):
        read_pdf(locked("secret"))


def test_a_file_that_opens_without_a_password_is_read() -> None:
    assert read_pdf(locked(""))[0] == FULL + "."


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.4\n",
        b"%PDF-1.4\ntrailer\n<< /Root 9 0 R >>\nstartxref\n9\n%%EOF",
        made([FULL])[:300],
        made([FULL]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"),
        made([FULL]).replace(b"/Type /Pages /Kids", b"/Type /Pages /Kidz"),
        made([FULL]).replace(b"BT /F1", b"BT ((("),
    ],
)
def test_a_damaged_file_is_read_or_refused_with_a_sentence(content: bytes) -> None:
    try:
        text = read_pdf(content)[0]
    except UnreadablePdfError as problem:
        assert str(problem) in {"it is damaged, or no PDF", "it has no text, only pictures"}  # noqa: PT017  either will do
    else:
        assert text.strip()


def test_tabs_between_words_are_read_as_blanks() -> None:
    lines = [FULL.replace(" ", "\t"), "on\tfisheries\tafter\ta\tlong\tdebate\tin\tthe\told\tcoun-", "cil\thall."]
    assert text_of(lines) == [f"{FULL} on fisheries after a long debate in the old council hall."]


@pytest.mark.parametrize("first", ["By Ada Quill, Portsea Published 12 May 2011, 18:42 CET", "Published: 12 May 2011"])
def test_the_line_of_author_and_date_is_a_paragraph_of_its_own(first: str) -> None:
    assert text_of([first, FULL, "on fisheries."]) == [first, f"{FULL} on fisheries."]


def test_a_line_of_a_paragraph_may_begin_as_a_byline_does() -> None:
    lines = [FULL, "By Friday it had been signed, and the fleet put to sea again", "by noon."]
    assert text_of(lines) == [" ".join(lines)]
