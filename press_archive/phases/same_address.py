"""The one form of all addresses under which one article is found: what differs only in how it was reached is dropped.

In: an address as a source tells it. Out: a text to compare, never shown. Scheme, "www", the twins for phones and AMP,
the stored copies of web archives and AMP caches, a slash at the end, the order of a query, trackers: none makes
another article.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

# The Wayback Machine and others put the address behind a time, AMP caches behind "c/s".
_STORED = re.compile(r"https?://[^/]+/(?:web/)?(?:[0-9]{8,14}(?:[a-z]{2}_)?|save)/(?=https?:)", re.IGNORECASE)
_CACHED = re.compile(
    r"https?://(?:[^/]+\.cdn\.ampproject\.org/[a-z](?:/s)?|(?:www\.)?google\.[a-z.]+/amp(?:/s)?)/",
    re.IGNORECASE,
)
_TWIN_HOST = re.compile(r"^(?:(?:www[0-9]?|m|mobi|mobile|amp|wap|touch)\.)+(?=[^.]+\.)")
_TWIN_PATH = re.compile(r"^/(?:amp|mobile)(?=/)|/amp$|[./-]amp(?=\.[a-z]{3,5}$)|\.amp$", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
# Of a query: what chooses the form of a page (Blogger's m=1, WordPress's amp=1), and what Zalo and others add.
_FORM = frozenset({"amp", "m", "mobile", "outputtype", "view", "zarsrc", "gidzl", "zalo", "share", "print"})
_FORM_VALUES = frozenset({"", "0", "1", "amp", "mobile", "true", "yes"})
_ADDED = frozenset({"zarsrc", "gidzl", "zalo", "share"})


def same_address(url: str) -> str | None:
    """Return the form; ``None`` for what is the address of no single article: none at all, or a home page."""
    try:
        parts = urlsplit(_bare(url.strip()))
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    host = _TWIN_HOST.sub("", _plain_host(host))
    path = _path(parts.path)
    query = _query(parts.query)
    if parts.scheme.lower() not in ("http", "https") or not host or not (path or query):
        return None
    return f"{host}{'' if port in (None, 80, 443) else f':{port}'}{path}{'?' if query else ''}{query}"


def _bare(url: str) -> str:
    """The address at the publisher, of one at a web archive or in a cache."""
    url = _STORED.sub("", url, count=1)
    cached = _CACHED.match(url)
    return "https://" + url[cached.end() :] if cached else url


def _plain_host(host: str) -> str:
    try:
        return host.encode("ascii").decode("idna") if "xn--" in host else host
    except UnicodeError:
        return host


def _path(path: str) -> str:
    plain = quote(unquote(re.sub("/{2,}", "/", path)), safe="/")
    return _TWIN_PATH.sub("", _INDEX.sub("", plain).rstrip("/")).rstrip("/")


def _query(query: str) -> str:
    if not query:
        return ""
    from courlan.clean import TRACKERS_RE  # here: it takes long to load, and few addresses have a query

    given = parse_qsl(query, keep_blank_values=True)
    kept = [pair for pair in given if not TRACKERS_RE.search(pair[0].lower()) and not _is_form(*pair)]
    return urlencode(sorted(kept))


def _is_form(key: str, value: str) -> bool:
    key = key.lower()
    return key in _ADDED or (key in _FORM and value.lower() in _FORM_VALUES)
