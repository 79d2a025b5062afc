"""Text that is no prose is set aside under its right name; prose with the same signs in it is not."""

from __future__ import annotations

import pytest

from press_archive.read import read_source
from press_archive.read.formats.gate import what_it_is

PROSE = "Sáng 14-5, ban quản lý bàn giao cây cầu bê tông dài 86 m cho người dân hai ấp, thay cầu ván đã mục."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<?xml version='1.0'?><rss><channel><title>Tin</title></channel></rss>", "XML"),
        ("<plist>\n<dict><key>a</key></dict>\n</plist>", "XML"),
        ("From: toa@soan.example\nMIME-Version: 1.0\nContent-Type: text/plain\n\nQ2jDoG8=", "MIME"),
        ("From a@b.example Mon Jan  1\nReceived: from x\nSubject: Tin\n\nChào.", "MIME"),
        ("--ranh_gioi\nContent-Type: text/html\n\nabc", "MIME"),
        ('{"title": "Tin", "body": "Chữ"}', "JSON"),
        ('[{"title": "Tin"}, {"title": "Tin"', None),
        ("\n".join(["Q2jDoG8gYuG6oW4sIMSRw6J5IGzDoCBt4buZdCBi4bqjbiB0aW4gZMOgaQ"] * 4), "base64"),
        ("A" * 5_000, None),
        ("https://bao.example/tin-1.html\nhttps://bao.example/tin-2.html", "URL"),
        ("TY  - NEWS\nTI  - Tin\nER  - ", "RIS, BibTeX"),
        ("@article{a, title={Tin}}", "RIS, BibTeX"),
        ("2025-10-14 08:00:01 INFO bắt đầu\n" * 5, "log"),
        ('127.0.0.1 - - [14/Oct/2025:08:00:01 +0700] "GET / HTTP/1.1" 200\n' * 5, "log"),
        ("[InternetShortcut]\nURL=https://bao.example/tin", "INI"),
        ("function doc(a) {\n  var b = a;\n  return b;\n}", "code"),
        ("% bài\n\\documentclass{article}\n\\begin{document}\n" + PROSE, "LaTeX"),
        (
            "1\n00:00:01,000 --> 00:00:03,000\nXin chào\n\n2\n00:00:04,000 --> 00:00:05,000\nTạm biệt\n",
            "SRT, VTT",
        ),
        (
            "DROP TABLE IF EXISTS `tin`;\nCREATE TABLE `tin` (\n  id int\n);\nINSERT INTO `tin` VALUES (1,'Đò');",
            "SQL",
        ),
        (
            "[03/11/2025, 10:05:00] Ba: Đò chạy êm.\n[03/11/2025, 10:06:00] Tư: ok\n[03/11/2025, 10:07:00] Ba: ừ",
            "chat",
        ),
        (f"03/11/2025, 10:05 - Báo Mẫu: {PROSE}\n{PROSE}\n{PROSE}", None),
        ("BEGIN:VCARD\nFN:Lê Mận\nEND:VCARD", "vCard, iCalendar"),
        (f"{PROSE}\n{PROSE}", None),
        (f"[Phóng sự]\n{PROSE}\n# 1\n", None),
        (f"Danh sách: a; b; c;\n{PROSE}\nhttps://bao.example/tin", None),
        ("Giá vàng = giá đô la\n" + PROSE, None),
        ("", None),
    ],
)
def test_what_is_no_prose_is_named(text: str, name: str | None) -> None:
    assert what_it_is(text) == name


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"PAR1" + bytes(20), "Parquet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_".encode("utf-16-le"), "MSG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "PowerPoint Document".encode("utf-16-le"), "PPT"),
    ],
)
def test_files_of_programs_are_named(data: bytes, name: str) -> None:
    _, problems = read_source("a.dat", data, max_bytes=10_000)
    assert [(one.code, one.detail) for one in problems] == [("binary_file", name)]


@pytest.mark.parametrize(
    "mark", ['<div class="message default clearfix" id="message{}">', '<div class="pam _a6-g">']
)
def test_pages_of_messages_are_no_article(mark: str) -> None:
    page = "".join(f"{mark.format(at)}<div class=text>{PROSE}</div></div>" for at in (1, 2))
    readings, problems = read_source("a.html", f"<html><body>{page}</body></html>".encode(), max_bytes=10_000)
    assert (readings, [(one.code, one.detail) for one in problems]) == ((), [("not_prose", "chat")])


def test_it_is_set_aside_and_said() -> None:
    readings, problems = read_source(
        "a.txt", b"[InternetShortcut]\nURL=https://bao.example/\n", max_bytes=10_000
    )
    assert readings == ()
    assert [(one.code, one.detail) for one in problems] == [("not_prose", "INI")]
