"""Each page of a WARC file is an article of its own; what is none is passed over, what is damaged is told."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from press_archive.model import Reading
from press_archive.read import read_source

TEXT = "Sáng 12/3, nước sông {name} lên 19,8 m, vượt báo động hai, nhiều bãi ngô ven sông chìm trong nước."


def page(name: str) -> str:
    return (
        f"<html lang=vi><head><title>Lũ {name}</title></head><body><article><h1>Lũ {name}</h1>"
        f"<p>{TEXT.format(name=name)}</p></article></body></html>"
    )


def warc(
    *answers: tuple[str, str, bytes], status: str = "200 OK", packed: bool = True, encoding: str = ""
) -> bytes:
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed)
    for url, kind, body in answers:
        headers = [("Content-Type", kind)] + ([("Content-Encoding", encoding)] if encoding else [])
        record = writer.create_warc_record(
            url,
            "response",
            io.BytesIO(body),
            http_headers=StatusAndHeaders(status, headers, protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": "2026-03-12T06:00:00Z"},
        )
        writer.write_record(record)
    return stream.getvalue()


def read(data: bytes) -> tuple[list[Reading], list[str]]:
    readings, problems = read_source("a.dat", data, max_bytes=5_000_000)
    return list(readings), [problem.code for problem in problems if problem.severity == "quarantined"]


@pytest.mark.parametrize("packed", [True, False])
def test_each_page_is_an_article(packed: bool) -> None:
    answers = [(f"https://b.example.vn/{n}.html", "text/html", page(n).encode()) for n in ("Mã", "Chu")]
    picture = ("https://b.example.vn/a.jpg", "image/jpeg", b"\xff\xd8\xff")
    readings, codes = read(warc(answers[0], picture, answers[1], packed=packed))
    assert codes == []
    assert [one.source.record for one in readings] == ["1", "2"]
    assert readings[1].declared["url"][0].value == "https://b.example.vn/Chu.html"
    assert readings[1].declared["saved"][0].value == "2026-03-12T06:00:00Z"
    assert readings[0].source.sha256 != readings[1].source.sha256


def test_the_server_s_charset_is_obeyed_unless_the_page_is_utf8() -> None:
    text = page("Seine").replace("Sáng 12/3, nước sông", "À midi, la rivière était très haute à")
    url = "https://b.example.vn/1.html"
    for body in (text.encode("iso-8859-1", "xmlcharrefreplace"), text.encode()):
        (reading,), _ = read(warc((url, "text/html; charset=ISO-8859-1", body)))
        assert any("très haute" in passage.text for passage in reading.passages)


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_a_large_page_is_read_whole_however_it_was_sent(encoding: str) -> None:
    text = page("Mã").replace(
        "</article>", "".join(f"<p>Trạm số {n} đo được {n} cm.</p>" for n in range(9_000))
    )
    body = gzip.compress(text.encode()) + b"\0\0" if encoding else text.encode()
    (reading,), codes = read(warc(("https://b.example.vn/1.html", "text/html", body), encoding=encoding))
    assert codes == []
    assert any("Trạm số 8999" in passage.text for passage in reading.passages)


def test_what_is_no_page_is_told() -> None:
    picture = ("https://b.example.vn/a.jpg", "image/jpeg", b"\xff\xd8\xff")
    assert read(warc(picture))[1] == ["warc_without_pages"]
    gone = ("https://b.example.vn/1.html", "text/html", page("Mã").encode())
    assert read(warc(gone, status="404 Not Found"))[1] == ["warc_without_pages"]


def test_of_a_damaged_file_what_can_be_read_is_read() -> None:
    answers = [(f"https://b.example.vn/{n}.html", "text/html", page(n).encode()) for n in ("Mã", "Chu", "Đà")]
    whole = warc(*answers)
    readings, codes = read(whole[: len(whole) * 3 // 4])
    assert 1 <= len(readings) < 3
    assert codes == ["warc_damaged"]
    bare = warc(*answers, packed=False).replace(b"Content-Length: ", b"Content-Length: 9", 1)
    assert read(bare)[1] != []


def test_of_a_wacz_only_the_pages_are_articles() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("datapackage.json", '{"profile": "data-package", "wacz_version": "1.1.1"}')
        packed.writestr("indexes/index.cdx", "vn,example)/1 20260312060000 {}\n")
        packed.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0", "title": "All Pages"}\n')
        answer = ("https://b.example.vn/1.html", "text/html", page("Mã").encode())
        packed.writestr("archive/data.warc.gz", warc(answer))
    readings, problems = read_source("a.wacz", stream.getvalue(), max_bytes=5_000_000)
    assert [one.source.record for one in readings] == ["archive/data.warc.gz#1"]
    assert [(one.code, one.severity) for one in problems] == [("left_out_companion", "note")]
