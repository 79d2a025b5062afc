"""What a saved web page declares about itself: JSON-LD, Open Graph, meta and link elements.

In: the parsed page. Out: declared values in the order of trust. All of it is untrusted text; broken
JSON-LD is passed over, because pages carry much of it and the rest of the page says the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from press_archive.languages.tables import words
from press_archive.read.values import Found

_ARTICLE_TYPES = words(
    """
    NewsArticle Article ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle
    ReviewNewsArticle AskPublicNewsArticle LiveBlogPosting BlogPosting Report
    """
)
_META = {  # name, property or itemprop of a meta element → key; rule is "html-meta"
    "og:title": "headline",
    "twitter:title": "headline",
    "article:published_time": "published",
    "datepublished": "published",
    "pubdate": "published",
    "publishdate": "published",
    "dc.date.issued": "published",
    "dc.date": "published",
    "dcterms.created": "published",
    "article:author": "authors",
    "author": "authors",
    "dc.creator": "authors",
    "article:modified_time": "modified",
    "og:updated_time": "modified",
    "datemodified": "modified",
    "dcterms.modified": "modified",
    "dable:author": "authors",
    "og:site_name": "outlet",
    "dc.publisher": "outlet",
    "article:section": "section",
    "og:url": "url",
    "og:description": "description",
    "description": "description",
    "og:image": "pictures",
    "twitter:image": "pictures",
}
_DEPTH = 6


def page_metadata(page: HtmlElement) -> Iterator[Found]:
    """Yield what the page declares: JSON-LD first, then meta and link elements, then the page's language."""
    yield from _json_ld(page)
    yield from _metas(page)
    for title in islice(page.iter("title"), 1):
        yield Found("title", title.text or "", "html-title", title.sourceline)
    for link in page.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            yield Found("url", link.get("href") or "", "html-canonical", link.sourceline)
    root = page.getroottree().getroot()
    if root.get("lang"):
        yield Found("language", root.get("lang") or "", "html-lang", root.sourceline)


def _metas(page: HtmlElement) -> Iterator[Found]:
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        key = _META.get(name.strip().lower())
        if key:
            yield Found(key, meta.get("content") or "", "html-meta", meta.sourceline)


def _json_ld(page: HtmlElement) -> Iterator[Found]:
    for script in page.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            loaded = _loaded(script.text or "")
            for article in _articles(loaded, _DEPTH):
                for key, value in _properties(article, _named(loaded)):
                    yield Found(key, value, "html-json-ld", script.sourceline)


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The news articles in a JSON-LD value, in order."""
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, depth - 1)
    elif isinstance(value, dict):
        if _ARTICLE_TYPES.intersection(one.rpartition("/")[2] for one in _texts(value.get("@type"))):
            yield value
        else:
            yield from _articles(value.get("@graph"), depth - 1)
            yield from _articles(value.get("mainEntity"), depth - 1)


def _named(value: Any) -> dict[str, str]:
    """The names of the things of a graph, by the addresses other things refer to them with."""
    graph = value.get("@graph") if isinstance(value, dict) else value
    things = [one for one in graph if isinstance(one, dict)] if isinstance(graph, list) else []
    return {
        one["@id"]: one["name"]
        for one in things
        if isinstance(one.get("@id"), str) and isinstance(one.get("name"), str)
    }


def _properties(article: dict[str, Any], named: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, name in (
        ("headline", "headline"),
        ("published", "datePublished"),
        ("modified", "dateModified"),
        ("authors", "author"),
        ("outlet", "publisher"),
        ("section", "articleSection"),
        ("url", "url"),
        ("url", "mainEntityOfPage"),
        ("description", "description"),
        ("language", "inLanguage"),
    ):
        for text in _texts(article.get(name)):
            yield key, named.get(text, text) if key in ("authors", "outlet") else text


def _texts(value: Any) -> list[str]:
    """The texts of a property: itself, the name or address of a thing, or those of a list of them."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        named = value.get("name") or value.get("@id")
        return [named] if isinstance(named, str) else []
    if isinstance(value, list):
        return [text for item in value[:20] if not isinstance(item, list) for text in _texts(item)]
    return []
