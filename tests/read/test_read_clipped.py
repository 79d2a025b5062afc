"""What people clip with programs of their own: Safari's web archives, Evernote's exports, Omnivore's packed files."""

from __future__ import annotations

import io
import json
import plistlib
import zipfile

import pytest

from press_archive.model import Reading
from press_archive.read import read_source

TEXT = "Sáng 3-11, bến Tràm đưa đò máy vào chạy, mỗi chuyến chở được hai mươi khách và mười xe máy qua sông."
PAGE = f"<html><head><title>Đò máy</title></head><body><article><h1>Đò máy</h1><p>{TEXT}</p></article></body></html>"
ENEX = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">
<en-export><note><title>Bến Tràm có đò máy</title><content><![CDATA[<?xml version="1.0"?>
<!DOCTYPE en-note SYSTEM "x"><en-note><div>{TEXT}</div><div>Giá vé &lt; 5.000 đồng.</div>
<en-media hash="a"/></en-note>]]></content>
<created>20251103T030500Z</created><note-attributes><author>Lê Thị Mận</author>
<source-url>https://bao.example/1</source-url></note-attributes></note>
<note><title>Đi chợ</title><content><![CDATA[<en-note></en-note>]]></content></note></en-export>"""


def values(reading: Reading) -> dict[str, str]:
    return {key: found[0].value for key, found in reading.declared.items()}


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_web_archive_of_safari_is_its_page(form: plistlib.PlistFormat, encoding: str) -> None:
    main = {
        "WebResourceData": PAGE.encode(encoding),
        "WebResourceURL": "https://bao.example/1",
        "WebResourceTextEncodingName": encoding,
    }
    data = plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=form)
    (reading,), problems = read_source("a.webarchive", data, max_bytes=100_000)
    assert problems == ()
    assert (reading.source.kind, values(reading)["url"]) == ("html", "https://bao.example/1")
    assert TEXT in [one.text for one in reading.passages]
    _, problems = read_source("a.webarchive", data[: len(data) // 2] + b"WebMainResource", max_bytes=100_000)
    assert problems


def test_a_note_of_evernote_is_an_article_with_the_address_it_was_clipped_from() -> None:
    (reading,), (problem,) = read_source("a.enex", ENEX.encode(), max_bytes=100_000)
    assert reading.source.name == "a.enex#1"
    assert values(reading) == {
        "headline": "Bến Tràm có đò máy",
        "authors": "Lê Thị Mận",
        "url": "https://bao.example/1",
        "saved": "2025-11-03T03:05:00Z",
    }
    assert [one.text for one in reading.passages] == [TEXT, "Giá vé < 5.000 đồng."]
    assert (problem.source, problem.code) == ("a.enex#2", "no_text")


def test_in_a_packed_file_too_what_lies_beside_a_text_tells_of_it() -> None:
    files = {
        "xuat/metadata_0_to_20.json": json.dumps(
            [{"slug": "do-may", "title": "Đò máy", "url": "https://bao.example/1"}]
        ),
        "xuat/content/do-may.html": PAGE,
        "bai.txt": TEXT,
        "bai.json": json.dumps({"title": "Bến Tràm có đò máy"}),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, text in files.items():
            file.writestr(name, text)
    readings, problems = read_source("a.zip", packed.getvalue(), max_bytes=100_000)
    told = {reading.source.record: values(reading) for reading in readings}
    assert told["xuat/content/do-may.html"]["url"] == "https://bao.example/1"
    assert told["bai.txt"] == {"headline": "Bến Tràm có đò máy"}
    assert set(told) == {"xuat/content/do-may.html", "bai.txt"}
    (left,) = problems
    assert (left.code, left.detail) == ("left_out_companion", "xuat/metadata_0_to_20.json, bai.json")
