"""Lists of addresses: what somebody typed, a file with one a line, a feed (RSS, Atom, JSON Feed), a sitemap.

In: bytes. Out: the addresses in them, in their order; ``None`` for what is no list but a page. No entity is resolved
and nothing is loaded while reading.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree

from press_archive.collect.reach import unpacked

_ROOTS = {"rss", "RDF", "feed", "urlset", "sitemapindex"}
_URL = re.compile(r"https?://[^\s<>\"]+")
_UNPACKED = 50_000_000  # bytes: what a sitemap may be (sitemaps.org)


def addresses_in(data: bytes, base: str = "") -> list[str] | None:
    """Return the addresses a feed or sitemap lists; those it gives in part are completed from its own."""
    if data.startswith(b"\x1f\x8b"):
        data = unpacked(data, _UNPACKED)
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        found = _of_json(data)
    elif start.startswith(b"<"):
        found = _of_xml(data)
    else:
        return None
    return None if found is None else list(dict.fromkeys(urljoin(base, one.strip()) for one in found if one))


def addresses_of_lines(text: str) -> list[str]:
    """Return the addresses in a text, the first of each line; what stands behind "#" at its beginning is a remark."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("#"))
    return list(dict.fromkeys(found[0] for line in lines if (found := _URL.search(line))))


def _of_json(data: bytes) -> list[str] | None:
    try:
        feed = json.loads(data)
        if "jsonfeed.org" not in str(feed.get("version", "")):
            return None
        return [str(item.get("url") or item.get("external_url") or "") for item in feed["items"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _of_xml(data: bytes) -> list[str] | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        return None
    if root is None or etree.QName(root).localname not in _ROOTS:
        return None
    return list(_links(root))


def _links(root: etree._Element) -> Iterator[str]:
    """The addresses of items, entries, pages and further sitemaps."""
    for item in root.iter():
        if isinstance(item.tag, str) and etree.QName(item).localname in ("item", "entry", "url", "sitemap"):
            yield from _link(item)


def _link(item: etree._Element) -> Iterator[str]:
    for part in item:
        name = etree.QName(part).localname if isinstance(part.tag, str) else ""
        if name == "loc" or (name == "link" and (part.text or "").strip()):
            yield part.text or ""
            return
        if name == "link" and part.get("rel", "alternate") == "alternate":
            yield part.get("href", "")
            return
