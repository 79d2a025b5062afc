"""Letters, mailboxes and pages saved as MHTML: the text, never the code; nobody's address is published."""

from __future__ import annotations

from email.message import EmailMessage

from press_archive.model import Reading
from press_archive.read import read_source

PAGE = """<!DOCTYPE html><html lang="vi"><head><title>Cầu Vàm Sậy thông xe</title></head><body><article>
<h1>Cầu Vàm Sậy thông xe</h1><p>Sáng 3/11, tỉnh Đồng Tháp thông xe cầu Vàm Sậy nối hai xã sau mười tháng thi công.</p>
<p>Cầu dài 80 m, rộng 5 m, giúp học sinh ba ấp khỏi phải qua sông bằng đò trong mùa nước nổi.</p></article></body>
</html>"""


def letter(text: str = "Kính gửi tòa soạn,\n\nSáng 3/11, cầu Vàm Sậy thông xe.\n") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Phòng tin <tin@xa.example>"
    message["To"] = "toasoan@bao.example"
    message["Subject"] = "Fwd: Cầu Vàm Sậy thông xe"
    message["Date"] = "Mon, 03 Nov 2025 08:00:00 +0700"
    message["Message-ID"] = "<bai-7@xa.example>"
    message.set_content(text, cte="base64")
    return message


def told(name: str, data: bytes) -> tuple[list[Reading], list[tuple[str, str]]]:
    readings, problems = read_source(name, data, max_bytes=5_000_000)
    return list(readings), [(problem.source, problem.code) for problem in problems]


def values(reading: Reading) -> dict[str, str]:
    return {key: found[0].value for key, found in reading.declared.items()}


def test_a_letter_is_its_text_under_its_subject() -> None:
    (reading,), problems = told("thư", letter().as_bytes())
    assert problems == []
    assert (reading.source.name, reading.source.kind) == ("thư", "letter")
    assert [one.text for one in reading.passages] == [
        "Kính gửi tòa soạn,",
        "Sáng 3/11, cầu Vàm Sậy thông xe.",
    ]
    assert values(reading) == {
        "headline": "Cầu Vàm Sậy thông xe",
        "published": "Mon, 03 Nov 2025 08:00:00 +0700",
    }
    assert not reading.source.may_be_copied, "it names who wrote to whom"


def test_lines_that_a_program_has_broken_are_put_together() -> None:
    long = (
        "Sáng nay, tại xã Bình Thạnh, huyện Cao Lãnh, tỉnh Đồng Tháp, ủy ban\n"
        "nhân dân xã đã làm lễ thông xe cầu Vàm Sậy sau gần mười tháng thi\ncông liên tục.\n\n"
        "Cầu dài 80 m.\n-- \nPhòng tin"
    )
    (reading,), _ = told("thư.eml", letter(long).as_bytes())
    assert [one.text for one in reading.passages] == [
        long.partition("\n\n")[0].replace("\n", " "),
        "Cầu dài 80 m.",
    ]


def test_the_page_of_a_letter_goes_before_its_plain_text_and_documents_are_articles() -> None:
    message = letter("chữ trơn")
    message.add_alternative("<p>Đoạn <b>một</b>.</p><p>Đoạn hai.</p>", subtype="html")
    message.add_attachment("# Tít\n\nThân bài đính kèm.", subtype="markdown", filename="bài.md")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    readings, problems = told("thư.eml", message.as_bytes())
    assert problems == []
    assert [(one.source.name, one.passages[0].text) for one in readings] == [
        ("thư.eml", "Đoạn một."),
        ("thư.eml#bài.md", "Tít"),
    ]


def test_a_mailbox_has_an_article_a_letter_named_after_its_own_name() -> None:
    second = letter("Thư hai.\n\n>From đầu dòng giữ nguyên.\n")
    del second["Message-ID"]
    box = b"".join(
        b"From x@y Mon Nov  3 08:00:00 2025\n" + one.as_bytes() + b"\n" for one in (letter(), second)
    )
    readings, problems = told("hộp", box)
    assert problems == []
    assert [one.source.name for one in readings] == ["hộp#bai-7@xa.example", "hộp#2"]


def test_a_letter_of_apple_mail_is_read_without_its_length_and_list() -> None:
    data = letter().as_bytes()
    (reading,), _ = told("1.emlx", str(len(data)).encode() + b"\n" + data + b"<?xml version='1.0'?><plist/>")
    assert len(reading.passages) == 2


def test_a_saved_page_is_the_page_with_the_address_it_was_saved_from() -> None:
    page = EmailMessage()
    page["From"] = "<Saved by Blink>"
    page["Snapshot-Content-Location"] = "https://bao.example/cau-vam-say.htm"
    page["Subject"] = "Cầu"
    page.make_related()
    page.add_related(PAGE, subtype="html", cte="quoted-printable")
    page.add_related("<p>Quảng cáo</p>", subtype="html")
    data = page.as_bytes()
    (reading,), _ = told("trang.mhtml", data)
    assert reading.source.kind == "html"
    assert values(reading)["url"] == "https://bao.example/cau-vam-say.htm"
    assert "Quảng cáo" not in " ".join(one.text for one in reading.passages)
    assert reading.source.may_be_copied
    (cut,), _ = told("trang.mhtml", data[:-300])
    assert cut.passages


def test_a_page_that_word_or_onenote_saved_is_read_without_what_ends_its_part() -> None:
    data = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="----=_NextPart_01"\n\n'
        "This document is a Single File Web Page.\n\n------=_NextPart_01\n"
        'Content-Location: file:///C:/cau.htm\nContent-Type: text/html; charset="utf-8"\n\n'
        "<p>Sáng 3/11, cầu Vàm Sậy thông xe.</p><p>Cầu dài 80 m.</p>------=_NextPart_01--\n"
    ).encode()
    (reading,), problems = told("trang.mht", data)
    assert problems == []
    assert [one.text for one in reading.passages] == ["Sáng 3/11, cầu Vàm Sậy thông xe.", "Cầu dài 80 m."]


def test_old_heads_without_a_blank_behind_the_colon_are_heads() -> None:
    data = b"x-store-info:J++\r\n" + letter().as_bytes().replace(b"Subject: ", b"Subject:")
    assert [one.source.kind for one in told("1.eml", data)[0]] == ["letter"]


def test_notes_that_look_a_little_like_a_letter_stay_text() -> None:
    (reading,), _ = told("a.txt", "Date: 3/11\nTo: cả nhà\nNote: họp\n\nSáng mai họp.\n".encode())
    assert reading.source.kind == "text"
