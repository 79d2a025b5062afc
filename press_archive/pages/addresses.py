"""All addresses of the site, in one module: what a thing's page is called and how it never changes.

In: articles, entities, outlets and the ledger. Out: :class:`Addresses`, the rows to add to the ledger and the
redirects from former addresses. Without a ledger an address is a function of the seeds; with one it is pinned.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from slugify import slugify

from press_archive.decisions.ledger import FOLDERS, Ledger, LedgerRow
from press_archive.languages.vi.folding import fold
from press_archive.model import Archive, ArchivedArticle

ENTITY_KINDS = ("person", "organization", "place")  # that have pages

# Pages there is one of.
OVERVIEW = "overview.html"
EDITORS = "editors.html"
SEARCH = "search.html"
DATES = "dates/index.html"
UNDATED = "articles/undated/index.html"
OUTLETS = "outlets/index.html"

# Names that mean something to a web host or to a file system.
_RESERVED = {
    "index",
    "con",
    "prn",
    "aux",
    "nul",
    *(f"com{n}" for n in range(1, 10)),
    *(f"lpt{n}" for n in range(1, 10)),
}
_SLUG_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses relative to the site's root, by id; ``added`` and ``redirects`` are what this build changed."""

    by_id: Mapping[str, str]
    added: tuple[LedgerRow, ...]
    redirects: Mapping[str, str]  # former address → address now in force


def outlet_id(name: str) -> str:
    """Return the id of an outlet: ``outlet-`` and 12 hex digits of SHA-256 of its folded name."""
    return "outlet-" + hashlib.sha256(fold(name).encode()).hexdigest()[:12]


def day_address(edtf: str) -> str:
    """Return the address of a year, month or day page: 2025-08-26 → dates/2025/08/26.html."""
    return f"dates/{edtf.replace('-', '/')}.html"


def list_address(kind: str) -> str:
    """Return the address of the list of people, organisations or places."""
    return f"{FOLDERS[kind]}/index.html"


def download_address(identifier: str) -> str:
    """Return where the untouched source of an article is kept.

    Always ``.txt``: served as HTML, a saved page's scripts would run as ours.
    """
    return f"sources/{identifier}.txt"


def slug(name: str, fallback: str) -> str:
    """Return at most 80 characters of a-z, 0-9 and "-"; ``fallback`` where a name folds to nothing."""
    text = slugify(name, max_length=_SLUG_LENGTH, word_boundary=True, save_order=True)
    if not text:
        text = slugify(fallback)
    return f"{text}-trang" if text in _RESERVED else text


def assign(archive: Archive, ledger: Ledger) -> Addresses:
    """Give every article, entity and outlet its address; ids known to the ledger keep theirs."""
    pinned = ledger.current()
    taken = {row.address for row in ledger.rows}
    by_id: dict[str, str] = {}
    added: list[LedgerRow] = []
    known_content = {(row.id, row.sha256) for row in ledger.rows}
    for identifier, kind, wanted, sha256 in sorted(_wanted(archive)):
        address = pinned.get(identifier)
        if address is None:
            address = _free(wanted, taken)
            taken.add(address)
        by_id[identifier] = address
        if (identifier, sha256) not in known_content:
            added.append(LedgerRow(identifier, kind, address, sha256))
    return Addresses(by_id, tuple(added), _redirects(archive, ledger, by_id))


def _wanted(archive: Archive) -> Iterable[tuple[str, str, str, str]]:
    """Yield (id, kind, the address it would have if nobody else had it, content hash)."""
    outlets: dict[str, str] = {}
    for archived in archive.articles:
        article = archived.article
        yield article.id, "article", _article_address(archived), article.source.sha256
        if article.outlet:
            outlets.setdefault(outlet_id(article.outlet.value), article.outlet.value)
    for entity in archive.entities.values():
        if entity.kind in ENTITY_KINDS:
            yield entity.id, entity.kind, _named(entity.kind, entity.name, entity.id), ""
    for identifier, name in outlets.items():
        yield identifier, "outlet", _named("outlet", name, identifier), ""


def _article_address(archived: ArchivedArticle) -> str:
    article = archived.article
    # A withdrawn article's words must not stand in an address that was never given out.
    title = "" if archived.rights.access == "withdrawn" else article.display_title
    folder = article.published.value.replace("-", "/") if article.published else "undated"
    return f"articles/{folder}/{slug(title, article.id)}.html"


def _named(kind: str, name: str, identifier: str) -> str:
    return f"{FOLDERS[kind]}/{slug(name, identifier)}.html"


def _free(wanted: str, taken: set[str]) -> str:
    """Return the wanted address, or the first of …-2, …-3 that nobody has."""
    if wanted not in taken:
        return wanted
    stem = wanted.removesuffix(".html")
    number = 2
    while f"{stem}-{number}.html" in taken:
        number += 1
    return f"{stem}-{number}.html"


def _redirects(archive: Archive, ledger: Ledger, by_id: Mapping[str, str]) -> dict[str, str]:
    """Map every former address of something that has a page to the page's address now."""
    heirs = {identifier: identifier for identifier in by_id}
    for entity in archive.entities.values():
        if entity.id in by_id:
            for former in entity.merged:
                heirs.setdefault(former, entity.id)
    used = set(by_id.values())
    redirects = {}
    for row in ledger.rows:
        heir = heirs.get(row.id)
        if heir is not None and row.address not in used:
            redirects[row.address] = by_id[heir]
    return redirects
