"""The Atom feeds (RFC 4287) and the sitemap (sitemaps.org 0.9), for feed readers and search engines.

In: a :class:`Site`. Out: feed.xml, stories.xml, the feed of any list of articles, and sitemap.xml. Every date comes
from the articles, never from the clock. Without a ``site_url`` the feeds' links are relative and the sitemap, which
may hold full addresses only, is empty.
"""

from __future__ import annotations

import uuid
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from press_archive.model import ArchivedArticle, DataFile, Heading
from press_archive.pages.addresses import EDITORS
from press_archive.pages.indexes import is_day
from press_archive.pages.site import Site
from press_archive.pages.statements import opening
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import relative
from press_archive.stories import Story

_ATOM = "http://www.w3.org/2005/Atom"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NAMESPACE = uuid.UUID("5b0c7a52-6f0e-5d1c-9f57-6f1f3a3c2b10")  # ours, fixed, so that entry ids never change
_ENTRIES = 50
_ENTRIES_OF_ONE = 20  # of one name's or outlet's feed
_SITEMAP_LIMIT = 50_000  # addresses in one file
_NEVER = "1970-01-01"
_MIDNIGHT = "T00:00:00+07:00"  # Vietnam's time


def feed(site: Site) -> DataFile:
    """Return the newest dated articles as an Atom feed."""
    days = (n for n, heading in enumerate(site.archive.headings) if _is_dated(heading))
    dated = [site.archive.articles[number] for number in islice(days, _ENTRIES)]
    newest = dated[0].article.published.value if dated and dated[0].article.published else _NEVER
    root = _feed(site, "feed.xml", site.settings.site_name, newest)
    for archived in dated:
        _entry(root, site, archived)
    return DataFile("feed.xml", _xml(root))


def stories_feed(site: Site) -> DataFile:
    """Return the stories reported last as an Atom feed; an entry is updated when a report is added."""
    dated = [story for story in site.coverage.stories.values() if is_day(story.last)]
    dated = sorted(dated, key=lambda story: (story.last or "", story.id), reverse=True)[:_ENTRIES]
    newest = (dated[0].last if dated else None) or _NEVER
    title = f"{site.settings.site_name}: {site.words['page_stories']}"
    root = _feed(site, "stories.xml", title, newest)
    for story in dated:
        _story_entry(root, site, story)
    return DataFile("stories.xml", _xml(root))


def feed_of(
    site: Site,
    address: str,
    title: str,
    articles: Sequence[ArticleSummary],
    summary_of: Callable[[ArticleSummary], str | None],
) -> DataFile:
    """Return the newest of some articles, newest first, as the feed of the page at ``address``."""
    name = address.removesuffix(".html") + ".xml"
    dated = list(islice((one for one in articles if is_day(one.published)), _ENTRIES_OF_ONE))
    newest = (dated[0].published if dated else None) or _NEVER
    root = _feed(site, name, f"{site.settings.site_name}: {title}", newest, address)
    for article in dated:
        entry = _bare_entry(root, site, article, name)
        if article.outlet:
            _text(ET.SubElement(entry, "author"), "name", article.outlet)
        if summary := summary_of(article):
            _text(entry, "summary", summary)
    return DataFile(name, _xml(root))


def _feed(site: Site, name: str, title: str, newest: str, page: str = "index.html") -> ET.Element:
    """Return the feed of a page without entries; ``newest`` is the day of the newest one."""
    words, settings = site.words, site.settings
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    _text(root, "title", title)
    itself = settings.site_url or settings.site_name
    _text(
        root, "id", f"urn:uuid:{uuid.uuid5(_NAMESPACE, itself if name == 'feed.xml' else f'{itself} {name}')}"
    )
    _text(root, "updated", newest + _MIDNIGHT)
    _text(ET.SubElement(root, "author"), "name", settings.site_name)
    ET.SubElement(root, "link", {"rel": "self", "href": _to(site, name, name)})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": _to(site, page, name)})
    _text(root, "rights", words["page_feed_rights"])
    return root


def _story_entry(root: ET.Element, site: Site, story: Story) -> None:
    entry = ET.SubElement(root, "entry")
    _text(entry, "title", story.title or site.words["page_untitled"])
    _text(entry, "id", f"urn:uuid:{uuid.uuid5(_NAMESPACE, story.id)}")
    if is_day(story.first):
        _text(entry, "published", str(story.first) + _MIDNIGHT)
    _text(entry, "updated", str(story.last) + _MIDNIGHT)
    address = site.settings.site_url + site.address(story.id)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
    summaries = [site.summaries[identifier] for identifier in story.articles]
    outlets = dict.fromkeys(one.outlet for one in summaries if one.outlet)
    count = site.words("page_story_articles", n=len(summaries))
    _text(entry, "summary", f"{count}: {', '.join(outlets)}" if outlets else count)


def _is_dated(heading: Heading) -> bool:
    return heading.access != "withdrawn" and is_day(heading.published)


def _to(site: Site, address: str, feed: str) -> str:
    """Return where a feed finds an address: without a ``site_url`` by the way from where it lies itself."""
    return site.settings.site_url + address if site.settings.site_url else relative(address, feed)


def _bare_entry(root: ET.Element, site: Site, article: ArticleSummary, feed: str) -> ET.Element:
    """Add a dated article to the feed of a name: its title, its day and where it stands."""
    entry = ET.SubElement(root, "entry")
    day = (article.published or _NEVER) + _MIDNIGHT
    _text(entry, "title", site.title(article))
    _text(entry, "id", f"urn:uuid:{uuid.uuid5(_NAMESPACE, article.id)}")
    _text(entry, "published", day)
    _text(entry, "updated", day)
    ET.SubElement(
        entry, "link", {"rel": "alternate", "type": "text/html", "href": _to(site, article.address, feed)}
    )
    return entry


def _entry(root: ET.Element, site: Site, archived: ArchivedArticle) -> None:
    article = archived.article
    entry = _bare_entry(root, site, site.summaries[article.id], "feed.xml")
    if article.url:
        ET.SubElement(entry, "link", {"rel": "via", "href": article.url.value})
    for author in article.authors:
        _text(ET.SubElement(entry, "author"), "name", author.value)
    summary = opening(article)
    if summary:
        _text(entry, "summary", summary)


def sitemaps(site: Site, paths: Iterable[str]) -> Iterator[DataFile]:
    """Yield sitemap.xml, or an index of several when the addresses exceed one file's limit.

    ``paths`` are those of all files made under docs/.
    """
    rows = _rows(site, paths) if site.settings.site_url else []
    parts = [rows[i : i + _SITEMAP_LIMIT] for i in range(0, len(rows), _SITEMAP_LIMIT)]
    if len(parts) <= 1:
        yield DataFile("sitemap.xml", _urlset(rows))
        return
    index = ET.Element("sitemapindex", {"xmlns": _SITEMAP})
    for number, part in enumerate(parts, start=1):
        name = f"sitemap-{number}.xml"
        _text(ET.SubElement(index, "sitemap"), "loc", site.settings.site_url + name)
        yield DataFile(name, _urlset(part))
    yield DataFile("sitemap.xml", _xml(index))


def _rows(site: Site, paths: Iterable[str]) -> list[tuple[str, str | None]]:
    """Return (full address, last change) of every page that search engines may list."""
    base = site.settings.site_url
    articles = {summary.address: summary for summary in site.summaries.values()}
    hidden = {EDITORS, *site.addresses.redirects, *(a for a, summary in articles.items() if summary.noindex)}
    rows: list[tuple[str, str | None]] = [(base + "index.html", None), (base + "about.html", None)]
    for path in paths:
        address = path.removesuffix(".md") + ".html"
        if path.endswith(".md") and address not in hidden:
            rows.append((base + address, articles[address].published if address in articles else None))
    return sorted(rows, key=lambda row: row[0])


def _urlset(rows: list[tuple[str, str | None]]) -> bytes:
    root = ET.Element("urlset", {"xmlns": _SITEMAP})
    for address, changed in rows:
        url = ET.SubElement(root, "url")
        _text(url, "loc", address)
        if changed:
            _text(url, "lastmod", changed)
    return _xml(root)


def _text(parent: ET.Element, tag: str, text: str) -> None:
    # XML 1.0 has no way to write most control characters.
    plain = text.isascii() and text.isprintable()
    ET.SubElement(parent, tag).text = text if plain else _writable(text)


def _writable(text: str) -> str:
    return "".join(c for c in text if c >= " " and c not in "\ufffe\uffff")


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    body: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'.encode()
