"""Documents of office programs: paragraphs, tables and notes in order; what is deleted or hidden stays unseen."""

from __future__ import annotations

import io
import zipfile

import pytest

from press_archive.model import Reading
from press_archive.read import read_source

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def told(name: str, data: bytes, limit: int = 5_000_000) -> tuple[list[Reading], list[tuple[str, str]]]:
    readings, problems = read_source(name, data, max_bytes=limit)
    return list(readings), [(problem.source, problem.code) for problem in problems]


def packed(parts: dict[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, text, stored)
    return data.getvalue()


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, **parts: str | bytes) -> bytes:
    styles = (
        f'<w:styles {W}><w:style w:styleId="Tiu"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="u2"><w:name w:val="heading 2"/></w:style></w:styles>'
    )
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": styles,
            **{name.replace("__", "/") + ".xml": text for name, text in parts.items()},
        }
    )


def test_a_word_document_is_read_as_it_is_shown() -> None:
    cell = "<w:tc>{}</w:tc>"
    body = (
        paragraph("Cầu Vàm Sậy thông xe", "Tiu")
        + "<w:p><w:r><w:t>Sáng 3/11, </w:t></w:r><w:r><w:t>cầu thông xe.</w:t><w:br/><w:t>Cầu dài 80 m.</w:t></w:r>"
        "<w:del><w:r><w:delText>Câu bị xóa.</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Chữ ẩn.</w:t></w:r></w:p>"
        + paragraph("Vốn xây cầu", "u2")
        + f"<w:tbl><w:tr>{cell.format(paragraph('Vốn'))}{cell.format(paragraph('12 tỷ'))}</w:tr></w:tbl>"
        + f"<w:tbl><w:tr>{cell.format(paragraph('Hộp một ô.') + paragraph('Hai đoạn.'))}</w:tr></w:tbl>"
    )
    notes = f'<w:footnotes {W}><w:footnote w:type="separator"/><w:footnote>{paragraph("Chú thích.")}</w:footnote></w:footnotes>'  # noqa: E501
    (reading,), problems = told("bài", docx(body, word__footnotes=notes))
    assert problems == []
    assert [(one.text, one.hint) for one in reading.passages] == [
        ("Cầu Vàm Sậy thông xe", "headline"),
        ("Sáng 3/11, cầu thông xe.", ""),
        ("Cầu dài 80 m.", ""),
        ("Vốn xây cầu", "heading"),
        ("Vốn | 12 tỷ", ""),
        ("Hộp một ô.", ""),
        ("Hai đoạn.", ""),
        ("Chú thích.", ""),
    ]
    assert not reading.source.may_be_copied, "the file still holds what was deleted"
    assert told("bài.docx", docx(paragraph("Thân bài.")))[0][0].source.may_be_copied


def test_a_document_may_be_large_for_its_pictures_and_not_for_its_text() -> None:
    picture = bytes(range(256)) * 40
    data = docx(paragraph("Thân bài có ảnh lớn."), word__anh=picture)
    (reading,), _ = told("bài.docx", data, limit=500)
    assert len(reading.passages) == 1
    bomb = docx(paragraph("x"), word__bom=b"0" * 210_000_000)
    assert told("bài.docx", bomb)[1] == [("bài.docx", "unpacks_too_large")]


def test_entities_in_a_document_are_not_expanded() -> None:
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    document = f'<!DOCTYPE d [<!ENTITY l0 "ha">{bomb}]><w:document {W}><w:body>{paragraph("Thân &l9; bài.")}</w:body></w:document>'  # noqa: E501
    readings, problems = told("b.docx", packed({"[Content_Types].xml": "", "word/document.xml": document}))
    assert sum(len(one.text) for reading in readings for one in reading.passages) < 100
    assert readings or problems


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"


def test_an_open_document_is_read_as_it_is_shown() -> None:
    content = f"""<o:document-content xmlns:o="{OFFICE}" xmlns:t="{TEXT}" xmlns:b="{TABLE}"><o:body><o:text>
<t:tracked-changes><t:p>Câu bị xóa.</t:p></t:tracked-changes>
<t:p t:style-name="Title">Cầu Vàm Sậy</t:p><t:h>Vốn</t:h>
<t:p>Cầu<t:s/>dài<o:annotation><t:p>Hỏi lại!</t:p></o:annotation> 80 m<t:line-break/>Rộng <t:span>5</t:span> m</t:p>
<t:list><t:list-item><t:p>Mục một</t:p></t:list-item></t:list>
<b:table><b:table-row><b:table-cell><t:p>Vốn</t:p></b:table-cell>
<b:table-cell><t:p>12 tỷ</t:p></b:table-cell></b:table-row>
</b:table></o:text></o:body></o:document-content>"""
    mimetype = "application/vnd.oasis.opendocument.text"
    (reading,), problems = told("bài.odt", packed({"mimetype": mimetype, "content.xml": content}))
    assert problems == []
    assert [(one.text, one.hint) for one in reading.passages] == [
        ("Cầu Vàm Sậy", "headline"),
        ("Vốn", "heading"),
        ("Cầu dài 80 m", ""),
        ("Rộng 5 m", ""),
        ("Mục một", ""),
        ("Vốn | 12 tỷ", ""),
    ]
    assert not reading.source.may_be_copied


def epub(*chapters: str) -> bytes:
    items = "".join(
        f'<item id="c{n}" href="c%20{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n, _ in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n, _ in enumerate(chapters))
    container = '<container><rootfiles><rootfile full-path="E/p.opf"/></rootfiles></container>'
    package = (
        '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Số báo tháng 11</dc:title>'
        f"<dc:publisher>Báo Đồng Tháp</dc:publisher></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"  # noqa: E501
    )
    pages = {f"E/c {n}.xhtml": f"<html><body>{text}</body></html>" for n, text in enumerate(chapters)}
    return packed(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "E/p.opf": package, **pages}
    )


def test_a_book_has_an_article_a_chapter() -> None:
    chapter = "<h1>Tin {}</h1><p>" + "Sáng nay, cầu thông xe. " * 12 + "</p>"
    readings, problems = told("số", epub("<p>Bìa</p>", chapter.format(1), chapter.format(2)))
    assert problems == []
    assert [(one.source.name, one.passages[0].text, one.passages[0].hint) for one in readings] == [
        ("số#E/c 1.xhtml", "Tin 1", "headline"),
        ("số#E/c 2.xhtml", "Tin 2", "headline"),
    ]
    assert "headline" not in readings[0].declared
    assert readings[0].declared["outlet"][0].value == "Báo Đồng Tháp"
    (alone,), _ = told("số.epub", epub(chapter.format(1)))
    assert alone.declared["headline"][0].value == "Số báo tháng 11"


def test_rich_text_is_read_in_unicode_and_in_code_pages() -> None:
    data = rb"{\rtf1\ansi\ansicpg1258{\fonttbl{\f0 Arial;}}{\*\generator x}C\u7847?u d\'e0i 80 m\par \b R\b0\u7897?ng 5 m\par}"  # noqa: E501
    (reading,), problems = told("bài", data)
    assert problems == []
    assert [one.text for one in reading.passages] == ["Cầu dài 80 m", "Rộng 5 m"]


@pytest.mark.parametrize("name", ["b.docx", "b.odt", "b.epub", "b.rtf"])
def test_a_damaged_document_is_set_aside_with_a_sentence(name: str) -> None:
    whole = {
        "b.docx": docx(paragraph("Thân bài.")),
        "b.odt": packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<o"}),
        "b.epub": epub("<p>x</p>")[:-40],
        "b.rtf": rb"{\rtf1",
    }[name]
    readings, problems = told(name, whole[: len(whole) - 30] if name == "b.docx" else whole)
    assert readings == []
    assert len(problems) == 1


def test_what_is_deleted_or_hidden_in_rtf_is_not_published() -> None:
    text = (
        r"{\rtf1\ansi Giu {\deleted bo {\b di}\par }{\v an}lai \deleted bo\plain  het. \v an\v0 Con {\deleted0 nay}"
        r"{\rtlch\ltrch\deleted\revauthdel1 xoa}}"
    )
    (reading,), problems = read_source("a.rtf", text.encode(), max_bytes=10_000)
    assert problems == ()
    assert " ".join(one.text for one in reading.passages) == "Giu lai het. Con nay"
    assert not reading.source.may_be_copied
