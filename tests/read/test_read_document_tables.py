"""Tables of documents and of texts keep their cells, if they hold data; in doubt the text is a text."""

from __future__ import annotations

import pytest
from test_read_office import docx, packed, paragraph

from press_archive.model import Passage
from press_archive.read import read_source
from press_archive.read.formats.markdown import read_markdown
from press_archive.read.formats.plain import read_plain


def shown(passages: tuple[Passage, ...]) -> list[list[str] | str]:
    """Of each passage its cells, else its text."""
    return [
        [one.text[cell.start : cell.end] for cell in one.row.cells] if one.row else one.text
        for one in passages
    ]


def read(name: str, data: bytes) -> tuple[Passage, ...]:
    (reading,), problems = read_source(name, data, max_bytes=1_000_000)
    assert problems == ()
    return reading.passages


def cell(*texts: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(paragraph, texts))}</w:tc>"


def test_a_table_of_word_with_merged_cells_and_a_head() -> None:
    wide, down, more = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    head = f"<w:trPr><w:tblHeader/></w:trPr>{cell('Hàng')}{cell('Giá', properties=wide)}"
    framed = f"<w:sdt><w:sdtContent>{cell('Huế')}</w:sdtContent></w:sdt>"
    lines = (
        head,
        f"{cell('Cá', properties=down)}{framed}{cell('85')}",
        f"{cell(properties=more)}{cell('Vinh')}{cell('90')}",
    )
    rows = "".join(f"<w:tr>{line}</w:tr>" for line in lines)
    passages = read("giá.docx", docx(f"{paragraph('Giá chợ.')}<w:tbl>{rows}</w:tbl>"))
    assert shown(passages) == ["Giá chợ.", ["Hàng", "Giá"], ["Cá", "Huế", "85"], ["Vinh", "90"]]
    found = [one.row for one in passages if one.row]
    assert [row.head for row in found] == [True, False, False]
    assert [[(one.columns, one.rows) for one in row.cells] for row in found] == [
        [(1, 1), (2, 1)],
        [(1, 2), (1, 1), (1, 1)],
        [(1, 1), (1, 1)],
    ]


def test_a_frame_of_word_is_no_table() -> None:
    long = "Bộ Y tế cho biết dịch đã giảm ở hầu hết các tỉnh, song vẫn cần đề phòng khi trời trở lạnh. " * 3
    body = f"<w:tbl><w:tr>{cell(long, 'Hai.')}{cell('Ba.')}</w:tr><w:tr>{cell('Bốn.')}{cell('Năm.')}</w:tr></w:tbl>"
    assert shown(read("khung.docx", docx(body))) == [long.strip(), "Hai.", "Ba.", "Bốn. | Năm."]


def test_a_table_of_an_open_document() -> None:
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    content = f"""<o:document-content
xmlns:o="{names}office:1.0" xmlns:t="{names}text:1.0" xmlns:b="{names}table:1.0">
<o:body><o:text><b:table><b:table-header-rows><b:table-row>
<b:table-cell b:number-columns-spanned="2"><t:p>Giá</t:p></b:table-cell><b:covered-table-cell/>
</b:table-row></b:table-header-rows>
<b:table-row><b:table-cell><t:p>Cá</t:p></b:table-cell><b:table-cell><t:p>85</t:p></b:table-cell></b:table-row>
<b:table-row><b:table-cell><t:p>Rau</t:p></b:table-cell><b:table-cell><t:p>12</t:p></b:table-cell></b:table-row>
</b:table></o:text></o:body></o:document-content>"""
    mimetype = "application/vnd.oasis.opendocument.text"
    passages = read("giá.odt", packed({"mimetype": mimetype, "content.xml": content}))
    assert shown(passages) == [["Giá"], ["Cá", "85"], ["Rau", "12"]]
    assert [(one.row.head, one.row.cells[0].columns) for one in passages if one.row] == [
        (True, 2),
        (False, 1),
        (False, 1),
    ]


def test_tables_of_markdown() -> None:
    text = "| Hàng | *Giá* |\n|---|---|\n| Cá \\| tôm | |\n\n| a | b |\n|---|---|\n"
    passages = read_markdown(f"{text}<table><tr><td>x<td>1<tr><td>y<td>2</table>").passages
    assert shown(passages) == [["Hàng", "Giá"], ["Cá | tôm", ""], ["a", "b"], ["x", "1"], ["y", "2"]]
    assert [(one.row.table, one.row.head) for one in passages if one.row] == [
        (1, True),
        (1, False),
        (2, True),
        (3, False),
        (3, False),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá:\nỞ\ta\tb\nCá\t85\t\nRau\t\t12", ["Giá:", ["Ở", "a", "b"], ["Cá", "85", ""], ["Rau", "", "12"]]),
        ("An\tHuế\nBình\tVinh\nChi\tHội An", [["An", "Huế"], ["Bình", "Vinh"], ["Chi", "Hội An"]]),
        ("1.\tMột\n2.\tHai\n3.\tBa", ["1. Một", "2. Hai", "3. Ba"]),
        ("\tĐoạn một.\n\tĐoạn hai.\n\tĐoạn ba.", ["Đoạn một.", "Đoạn hai.", "Đoạn ba."]),
        ("A\tB\tC\nmột dòng\nD\tE\tF", ["A B C", "một dòng", "D E F"]),
    ],
)  # fmt: skip
def test_tabs_make_a_table_only_where_there_is_no_doubt(text: str, expected: list[list[str] | str]) -> None:
    assert shown(read_plain(text).passages) == expected


def test_a_table_of_rtf_keeps_its_cells() -> None:
    rows = rb"\trowd\cellx1\cellx2\intbl Ca\cell\pard 85\cell\row\trowd Rau\cell 12\cell\row"
    rtf = rb"{\rtf1\ansi G a | b\par" + rows + rb"\pard Het.\par}"
    assert shown(read("giá.rtf", rtf)) == ["G a | b", ["Ca", "85"], ["Rau", "12"], "Het."]
