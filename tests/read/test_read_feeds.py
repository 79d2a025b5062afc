"""Feeds and exported blogs: an article an item; drafts, pages and attachments are left out; no entity is expanded."""

from __future__ import annotations

from press_archive.model import Reading
from press_archive.read import Source, read_source
from press_archive.read.xml import elements, root_name

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">
<channel><title>Báo Đồng Tháp</title>
<wp:author><wp:author_login>man</wp:author_login>
<wp:author_display_name>Lê Thị Mận</wp:author_display_name></wp:author>
{items}
</channel></rss>"""
ITEM = """<item><title>Cầu &amp; đò</title><link>https://bao.example/{n}</link><dc:creator>man</dc:creator>
<pubDate>Mon, 03 Nov 2025 01:00:00 +0000</pubDate>
<content:encoded><![CDATA[[caption id="a" width="3"]<img src="a.jpg"/> Cầu Vàm Sậy. Ảnh: Mận[/caption]

Sáng 3/11, cầu thông xe.

Cầu dài <b>80</b> m.]]></content:encoded><description>Tóm tắt.</description>
<wp:post_id>{n}</wp:post_id><wp:post_date>2025-11-03 08:00:00</wp:post_date>
<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom">
<entry><id>tag:b,1</id><category scheme="http://schemas.google.com/g/2005#kind"
 term="http://schemas.google.com/blogger/2008/kind#post"/><title>Một</title><published>2025-11-03T08:00:00+07:00</published>
<author><name>Lê Thị Mận</name><email>a@b.example</email></author>
<link rel="alternate" href="https://b.example/1"/><content type="html">&lt;p&gt;Thân một.&lt;/p&gt;</content></entry>
<entry><id>tag:b,2</id><category scheme="http://schemas.google.com/g/2005#kind"
 term="http://schemas.google.com/blogger/2008/kind#comment"/><title>Khen</title><content>Hay.</content></entry>
<entry><id>tag:b,3</id><title>Nháp</title><content>Chưa xong.</content>
<app:control xmlns:app="http://purl.org/atom/app#"><app:draft>yes</app:draft></app:control></entry>
</feed>"""


def told(text: str) -> tuple[list[Reading], list[tuple[str, str]]]:
    readings, problems = read_source("tin.xml", text.encode(), max_bytes=5_000_000)
    return list(readings), [(problem.source, problem.code) for problem in problems]


def values(reading: Reading) -> dict[str, str]:
    return {key: found[0].value for key, found in reading.declared.items()}


def test_an_exported_blog_gives_its_articles_and_nothing_else() -> None:
    items = [
        ("1", "publish", "post"),
        ("2", "draft", "post"),
        ("3", "inherit", "attachment"),
        ("4", "private", "post"),
    ]
    text = RSS.format(items="".join(ITEM.format(n=n, status=status, kind=kind) for n, status, kind in items))
    (reading,), problems = told(text)
    assert reading.source.name == "tin.xml#1"
    assert values(reading) == {
        "headline": "Cầu & đò",
        "published": "2025-11-03 08:00:00",
        "authors": "Lê Thị Mận",
        "url": "https://bao.example/1",
    }
    assert [(one.text, one.hint) for one in reading.passages] == [
        ("Cầu Vàm Sậy. Ảnh: Mận", "caption"),
        ("Sáng 3/11, cầu thông xe.", ""),
        ("Cầu dài 80 m.", ""),
    ]
    assert problems == [
        ("tin.xml#2", "left_out_draft"),
        ("tin.xml#3", "left_out_attachment"),
        ("tin.xml#4", "left_out_draft"),
    ]


def test_a_blog_of_blogger_leaves_comments_and_drafts_out() -> None:
    (reading,), problems = told(ATOM)
    assert values(reading) == {
        "headline": "Một",
        "published": "2025-11-03T08:00:00+07:00",
        "authors": "Lê Thị Mận",
        "url": "https://b.example/1",
    }
    assert [code for _, code in problems] == ["left_out_attachment", "left_out_draft"]


def test_a_cut_feed_gives_what_stands_before_the_cut() -> None:
    text = RSS.format(items=ITEM.format(n="1", status="publish", kind="post") * 3)
    readings, problems = told(text[: text.rindex("<item>") + 40])
    assert len(readings) == 2
    assert problems == [("tin.xml", "file_damaged")]


def test_entities_are_neither_expanded_nor_fetched() -> None:
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = f"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}]>
<rss><channel><item><title>Tít</title><description>Thân &l9; &f; bài</description></item></channel></rss>"""
    readings, _ = told(text)
    said = " ".join(one.text for reading in readings for one in reading.passages)
    assert "root:" not in said
    assert "haha" not in said
    assert len(said) < 100


def test_an_empty_feed_says_so() -> None:
    assert told("<rss><channel><title>x</title></channel></rss>")[1] == [("tin.xml", "feed_without_items")]


def test_what_is_no_item_is_let_go() -> None:
    junk = "<x><y/></x>" * 1_000
    source = Source.of("tin.xml", f"<rss><channel>{junk}<item/>{junk}<item/></channel></rss>".encode())
    for item in elements(source, "item"):
        assert len(list(item.itersiblings(preceding=True))) <= 1, "what came before it is gone"


def test_a_comment_that_is_not_closed_holds_all_that_follows() -> None:
    assert root_name(Source.of("a.xml", b"<!-- " * 20_000 + b"<rss><channel/></rss>")) is None
