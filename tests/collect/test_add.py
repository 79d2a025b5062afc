"""What is named is saved as WARC, with time and hash; lists are opened; what cannot be had is told."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from collect.server import Web, served
from warcio.archiveiterator import ArchiveIterator

from press_archive.collect.add import Added, Wish, add
from press_archive.collect.lists import addresses_in
from press_archive.collect.polite import Fetcher
from press_archive.read import read_source

PAGE = """<!DOCTYPE html><html lang=vi><head><title>Lũ về trên sông Mã</title>
<meta property="og:title" content="Lũ về trên sông Mã"><meta property="og:image" content="/anh.jpg"></head>
<body><article><h1>Lũ về trên sông Mã</h1><p>Sáng 12/3, nước sông Mã tại trạm Cẩm Thủy lên 19,8 m, vượt báo động hai,
nhiều bãi ngô chìm trong nước.</p><p>Ông Lò Văn Kỳ cho biết 120 hộ dân đã được đưa lên chỗ cao.</p></article></body>
</html>"""


@pytest.fixture
def web() -> Iterator[Web]:
    with served() as one:
        one.has("/xa-hoi/lu-ve-20260312.html", PAGE)
        one.has("/anh.jpg", b"\xff\xd8\xff", "image/jpeg")
        yield one


def added(web: Web, seeds: Path, *named: str, **wish: object) -> list[Added]:
    fetcher = Fetcher(pause=0, private=True, sleep=lambda seconds: None)
    wanted = [web.url(one) if one in web.pages or one.endswith(".html") else one for one in named]
    return list(add(wanted, seeds, fetcher, Wish(**wish)))  # type: ignore[arg-type]


def test_a_page_is_kept_and_read_again(web: Web, tmp_path: Path) -> None:
    (one,) = added(web, tmp_path, "/xa-hoi/lu-ve-20260312.html")
    assert one.code == "saved"
    assert one.detail.startswith("web/127.0.0.1/lu-ve-20260312-")
    file = tmp_path / one.detail
    with file.open("rb") as stream:
        records = {record.rec_type: record.rec_headers for record in ArchiveIterator(stream)}
    assert records["response"].get_header("WARC-Payload-Digest").startswith("sha1:")
    assert records["response"].get_header("WARC-Target-URI") == web.url("/xa-hoi/lu-ve-20260312.html")
    (reading,), problems = read_source(one.detail, file.read_bytes(), max_bytes=5_000_000)
    assert not problems
    assert reading.declared["url"][0].value == web.url("/xa-hoi/lu-ve-20260312.html")
    assert reading.declared["saved"][0].value.endswith("Z")
    assert any("19,8 m" in passage.text for passage in reading.passages)
    (again,) = added(web, tmp_path, "/xa-hoi/lu-ve-20260312.html")
    assert again.code == "unchanged"


def test_pictures_come_along_when_asked_for(web: Web, tmp_path: Path) -> None:
    (one,) = added(web, tmp_path, "/xa-hoi/lu-ve-20260312.html", pictures=True)
    data = (tmp_path / one.detail).read_bytes()
    assert b"\xff\xd8\xff" in gzip.decompress(data)
    readings, problems = read_source(one.detail, data, max_bytes=5_000_000)
    assert (len(readings), problems) == (1, ())


def test_lists_are_opened(web: Web, tmp_path: Path) -> None:
    url = web.url("/xa-hoi/lu-ve-20260312.html")
    rss = f"<rss><channel><link>{web.url('/')}</link><item><link>{url}</link></item></channel></rss>"
    index = f"<sitemapindex><sitemap><loc>{web.url('/b.xml.gz')}</loc></sitemap></sitemapindex>"
    pages = gzip.compress(f"<urlset><url><loc>{url}</loc></url></urlset>".encode())
    web.has("/rss", rss, "text/xml")
    web.has("/sitemap.xml", index, "text/xml")
    web.has("/b.xml.gz", pages, "application/gzip")
    listed = tmp_path / "danh-sach.txt"
    listed.write_text(f"# bài về lũ\n{url} ghi chú\n\n", "utf-8")
    for number, named in enumerate(("/rss", "/sitemap.xml", str(listed))):
        found = added(web, tmp_path / f"seeds-{number}", named)
        assert [one.address for one in found if one.code == "saved"] == [url], named
    assert [one.code for one in added(web, tmp_path, "/rss", most=1)] == ["listed", "saved"]


def test_what_cannot_be_had_is_told(web: Web, tmp_path: Path) -> None:
    web.has("/a.pdf", b"%PDF-1.4", "application/pdf")
    told = {one.address: one.code for one in added(web, tmp_path, "/a.pdf", "/khong-co.html", "khong-phai")}
    assert list(told.values()) == ["no_page", "status", "no_address"]
    assert not list(tmp_path.rglob("*.warc.gz"))


def test_an_atom_feed_and_a_json_feed_list_their_articles() -> None:
    atom = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://b.vn/"/><entry><title>a</title>
    <link rel="self" href="https://b.vn/x"/><link href="/bai-1.html"/></entry></feed>"""
    assert addresses_in(atom, "https://b.vn/feed") == ["https://b.vn/bai-1.html"]
    feed = b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "https://b.vn/1"}]}'
    assert addresses_in(feed) == ["https://b.vn/1"]
    assert addresses_in(PAGE.encode()) is None
    entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss><item><link>&e;</link></item></rss>'
    assert not any("root" in one for one in addresses_in(entity) or [])
