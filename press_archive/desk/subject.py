"""The article a form is about, as its page tells of it.

In: docs/ and the page's address. Out: a :class:`Subject`, or nothing where no article has that page. The names of a
lean page stand in the data files alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from press_archive.desk.names import names_in_data
from press_archive.pages.addresses import ENTITY_KINDS, page_path
from press_archive.pages.writing.front_matter import read_page

# Fields of corrections.yml that a form has; authors stand a line each.
FIELDS = ("headline", "published", "outlet", "section", "authors", "url", "language", "event")


@dataclass(frozen=True, slots=True)
class Subject:
    """An article: its source, the values its page shows ("" where unknown), and the names in it."""

    id: str
    page: str
    source: str
    title: str
    values: dict[str, str]
    access: str
    images: str  # what of its pictures may be shown
    names: tuple[tuple[str, str], ...]  # kind and name


def read_subject(docs: Path, page: str) -> Subject | None:
    """Read what the page of an article tells; nothing outside ``docs`` is ever read."""
    path = PurePosixPath(page_path(page))
    if path.parts[:1] != ("articles",) or ".." in path.parts or "\0" in page:
        return None
    try:
        _, meta = read_page((docs / path).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    known = meta.get("archive")
    if not isinstance(known, dict) or not meta.get("source"):
        return None
    title, rights = str(meta.get("title") or ""), known.get("rights") or {}
    return Subject(
        id=str(known.get("id") or ""),
        page=page,
        source=str(meta["source"]),
        title=title,
        values=_values(meta, known, title),
        access=str(rights.get("access") or "full"),
        images=str(rights.get("images") or "none"),
        names=tuple((kind, name) for kind, name in _names(docs, known) if kind in ENTITY_KINDS),
    )


def _names(docs: Path, known: dict[str, Any]) -> Iterable[tuple[str, str]]:
    if known.get("lean"):
        return names_in_data(docs, str(known.get("id") or ""))
    return ((str(one["kind"]), str(one["name"])) for one in known.get("entities") or ())


def _values(meta: dict[str, Any], known: dict[str, Any], title: str) -> dict[str, str]:
    values = {
        "headline": title if known.get("headline") else None,
        "published": meta.get("date"),
        "outlet": meta.get("outlet"),
        "section": known.get("section"),
        "authors": "\n".join(map(str, meta.get("authors") or ())),
        "url": known.get("source_url"),
        "language": meta.get("language"),
        "event": known.get("event_label"),
    }
    return {field: str(values[field] or "") for field in FIELDS}
