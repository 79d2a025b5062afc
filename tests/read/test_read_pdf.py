"""PDF: lines put together into paragraphs, columns in order, running heads and page numbers left out."""

from __future__ import annotations

from press_archive.model import Reading
from press_archive.read import read_source

Text = tuple[float, float, int, str]  # from the left, from below, size of the letters, the words


def pdf(*pages: list[Text], extra: bytes = b"") -> bytes:
    """Return a PDF of A4 pages with the words where they are told to stand."""
    objects: list[bytes] = [
        b"",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    kids = []
    for page in pages:
        content = b"".join(
            f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n".encode("cp1252") for x, y, size, text in page
        )
        objects.append(b"<</Length %d>>stream\n%s%s\nendstream" % (len(content) + len(extra), content, extra))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
            % len(objects)
        )
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (listed, len(kids))
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return data + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def told(data: bytes) -> tuple[list[str], list[tuple[str, str]]]:
    readings, problems = read_source("bài", data, max_bytes=5_000_000)
    texts = [passage.text for reading in readings for passage in reading.passages]
    return texts, [(problem.code, problem.detail) for problem in problems]


def column(left: float, top: float, *lines: str, size: int = 11) -> list[Text]:
    return [(left, top - 14 * at, size, line) for at, line in enumerate(lines)]


FIRST = (
    "The new bridge over the canal was opened to traffic on Monday, ten months",
    "after work began, and children of three hamlets no longer cross the water by",
    "ferry in the flood sea-",
)
SECOND = (
    "son of each year.",
    "The bridge is eighty metres long and five metres wide, and it carries carts as well.",
)


def test_lines_are_paragraphs_and_what_every_page_says_is_left_out() -> None:
    pages = [
        [(60, 810, 9, f"The Daily Canal, page {n}"), (290, 20, 9, str(n)), *lines]
        for n, lines in (
            (1, [(60, 760, 20, "New bridge over the canal"), *column(60, 720, *FIRST)]),
            (2, column(60, 720, *SECOND)),
        )
    ]
    texts, problems = told(pdf(*pages))
    assert problems == []
    assert texts == [
        "New bridge over the canal",
        "The new bridge over the canal was opened to traffic on Monday, ten months after work began, and children of "
        "three hamlets no longer cross the water by ferry in the flood season of each year.",
        "The bridge is eighty metres long and five metres wide, and it carries carts as well.",
    ]


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"left line number {n} of the story goes" for n in "abcdefgh"]
    right = [f"right line number {n} of the story goes" for n in "abcdefgh"]
    rows = [
        text
        for at, (one, other) in enumerate(zip(left, right, strict=True))
        for text in ((60, 700 - 14 * at, 11, one), (320, 700 - 14 * at, 11, other))
    ]
    texts, _ = told(pdf([(60, 760, 20, "A headline that goes across both of the columns"), *rows]))
    assert texts[0] == "A headline that goes across both of the columns"
    assert " ".join(texts[1:]) == " ".join([*left, *right])


def test_items_and_wide_gaps_begin_paragraphs() -> None:
    lines = column(60, 700, "Three things were said:", "- the bridge is open", "- the ferry stops", size=11)
    texts, _ = told(pdf([*lines, *column(60, 600, "Nobody asked what the ferryman will do from now on.")]))
    assert texts == [
        "Three things were said:",
        "- the bridge is open",
        "- the ferry stops",
        "Nobody asked what the ferryman will do from now on.",
    ]


def test_a_scan_says_so_and_so_does_a_file_that_is_cut() -> None:
    picture = b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
    assert told(pdf([], extra=picture)) == ([], [("only_pictures", "PDF")])
    assert told(pdf(column(60, 700, *FIRST))[:200])[1] == [("file_damaged", "PDF")]
    assert told(pdf([]))[1] == [("no_text", "")]


def test_a_book_is_no_article() -> None:
    assert told(pdf(*([[(60, 700, 11, "x")]] * 201)))[1] == [("too_many_pages", "200")]


def test_the_file_of_a_pdf_may_be_copied() -> None:
    readings, _ = read_source("a.pdf", pdf(column(60, 700, *FIRST)), max_bytes=5_000_000)
    assert [isinstance(one, Reading) and one.source.may_be_copied for one in readings] == [True]
