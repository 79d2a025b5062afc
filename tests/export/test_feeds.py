"""The feed and the sitemap: valid XML, dates from the articles, full addresses only when they are known."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from makers import archived, article, site

from press_archive.export import feeds
from press_archive.model import Rights
from press_archive.stories import Coverage, Story

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def articles() -> list:
    return [
        archived(
            article("Một & <hai>.", path="a.txt", headline="Tin <b>\x0bmới</b>", published="2025-08-26")
        ),
        archived(article("Ba.", path="b.txt", headline="Tin cũ", published="2024-01-02", outlet="Báo Quê")),
        archived(article("Bốn.", path="c.txt", headline="Không ngày")),
        archived(
            article("Năm.", path="d.txt", headline="Bí mật", published="2025-09-01"),
            rights=Rights("withdrawn"),
        ),
    ]


def test_the_feed_lists_dated_articles_newest_first() -> None:
    root = ET.fromstring(feeds.feed(site(*articles(), site_url="https://kho.example/x/")).data)
    assert [entry.findtext(ATOM + "title") for entry in root.iter(ATOM + "entry")] == [
        "Tin <b>mới</b>",
        "Tin cũ",
    ]
    assert root.findtext(ATOM + "updated") == "2025-08-26T00:00:00+07:00"
    link = root.find(f"{ATOM}entry/{ATOM}link")
    assert link is not None
    assert link.get("href", "").startswith("https://kho.example/x/articles/2025/08/26/")


def test_the_feed_of_stories_tells_what_was_reported_last_first() -> None:
    told = articles()
    first, second = (one.article.id for one in told[:2])
    stories = {
        f"story-{n}": Story(f"story-{n}", f"Sự <việc> {n}", None, (second, first), day, day, None, ())
        for n, day in ((1, "2024-01-02"), (2, "2025-08-26"), (3, "2025-08"))
    }
    coverage = Coverage(stories, {first: "story-1", second: "story-1"})
    root = ET.fromstring(feeds.stories_feed(site(*told, coverage=coverage)).data)
    entries = list(root.iter(ATOM + "entry"))
    assert [entry.findtext(ATOM + "title") for entry in entries] == ["Sự <việc> 2", "Sự <việc> 1"]
    assert entries[0].findtext(ATOM + "summary") == "2 bài: Báo Quê"
    assert root.findtext(ATOM + "updated") == "2025-08-26T00:00:00+07:00"
    both = [
        ET.fromstring(made(site()).data).findtext(ATOM + "id") for made in (feeds.feed, feeds.stories_feed)
    ]
    assert both[0] != both[1]


def test_entry_ids_do_not_depend_on_the_host() -> None:
    def ids(url: str) -> list[str | None]:
        root = ET.fromstring(feeds.feed(site(*articles(), site_url=url)).data)
        return [entry.findtext(ATOM + "id") for entry in root.iter(ATOM + "entry")]

    assert ids("https://a.example/") == ids("") != []


PATHS = ("articles/2025/08/26/tin-b-moi-b.md", "people/b.md", "editors.md", "data/x.jsonl")


def test_the_sitemap_lists_what_may_be_found() -> None:
    (file,) = feeds.sitemaps(site(*articles(), site_url="https://kho.example/"), PATHS)
    root = ET.fromstring(file.data)
    assert [(url.findtext(MAP + "loc"), url.findtext(MAP + "lastmod")) for url in root] == [
        ("https://kho.example/about.html", None),
        ("https://kho.example/articles/2025/08/26/tin-b-moi-b.html", "2025-08-26"),
        ("https://kho.example/index.html", None),
        ("https://kho.example/people/b.html", None),
    ]


def test_a_large_sitemap_is_split(monkeypatch: object) -> None:
    monkeypatch.setattr(feeds, "_SITEMAP_LIMIT", 3)  # type: ignore[attr-defined]
    files = {file.path: file.data for file in feeds.sitemaps(site(site_url="https://kho.example/"), PATHS)}
    assert sorted(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert b"https://kho.example/sitemap-2.xml" in files["sitemap.xml"]


def test_without_an_address_the_sitemap_is_empty() -> None:
    (file,) = feeds.sitemaps(site(*articles()), PATHS)
    assert list(ET.fromstring(file.data)) == []
