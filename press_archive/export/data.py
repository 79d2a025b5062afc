"""The public data contract: docs/data/*.jsonl, report.json and datapackage.json.

In: the linked archive, addresses and problems. Out: files, UTF-8, one object a line, keys in a fixed order.
Later versions add keys and never rename one; a file whose stage is not built yet is there and empty.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib import resources
from typing import Any

from press_archive.errors import Problem
from press_archive.model import DERIVED_FIELDS, Archive, ArchivedArticle, DataFile, Derived, Entity, value_of
from press_archive.pages.site import Site
from press_archive.pages.words import sentence_of

_LARGE = 20_000_000  # bytes; GitHub warns at 50 MB and refuses 100 MB
EMPTY = ("stories", "reuse")


def data_files(site: Site, *, compress_large: bool) -> Iterator[DataFile]:
    """Yield every data file; ``compress_large`` writes those above 20 MB as ``.jsonl.gz``."""
    archive = site.archive
    tables: dict[str, Iterable[dict[str, Any]]] = {
        "articles": (article_row(site, archived) for archived in archive.articles),
        "mentions": _mention_rows(archive),
        "entities": (entity_row(entity) for entity in archive.entities.values()),
        "dates": _date_rows(archive),
        "roles": _role_rows(archive),
        "figures": _figure_rows(archive),
        "quotes": _quote_rows(archive),
        **dict.fromkeys(EMPTY, ()),
    }
    made = []
    for name, rows in tables.items():
        made.append(_table(name, rows, compress_large))
        yield made[-1]
    yield DataFile("data/report.json", _json_lines([report(site)]))
    yield _package({file.path.removeprefix("data/") for file in made})


def _package(paths: set[str]) -> DataFile:
    """Return the description of the files, those that were compressed by the names they have now."""
    package = json.loads(resources.files(__package__).joinpath("datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        if resource["path"] + ".gz" in paths:
            resource |= {"path": resource["path"] + ".gz", "compression": "gz"}
    return DataFile(
        "data/datapackage.json", (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()
    )


def article_row(site: Site, archived: ArchivedArticle) -> dict[str, Any]:
    """Return an article as articles.jsonl holds it; what its rights do not allow is already gone."""
    article = archived.article
    captions = [block for block in article.blocks if block.kind == "caption" and not block.alt]
    return {
        "id": article.id,
        "source": article.source.name,
        "sha256": article.source.sha256,
        "url": site.address(article.id),
        "source_url": value_of(article.url),
        "headline": value_of(article.headline),
        "display_title": article.display_title,
        "published": value_of(article.published),
        "published_how": article.published.how if article.published else None,
        "outlet": value_of(article.outlet),
        "authors": [author.value for author in article.authors],
        "captions": [block.text for block in captions],
        "credits": [block.credit for block in captions if block.credit],
        "language": article.language,
        "blocks": [{"kind": block.kind, "text": block.text} for block in article.blocks],
        "evidence": _evidence(archived),
        "section": value_of(article.section),
        "event": value_of(article.event),
        "event_how": article.event.how if article.event else None,
        "rights": archived.rights.access,
    }


def entity_row(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "variants": list(entity.variants),
        "same_as": list(entity.same_as),
        "articles": list(entity.articles),
        "provisional": entity.provisional,
        "record": entity.record,
        "mentions": entity.mentions,
    }


def report(site: Site) -> dict[str, Any]:
    """Return what the build made and what it could not: the editors' page for machines."""
    return {
        "counts": {
            **site.counts(),
            "quarantined": sum(1 for p in site.problems if p.severity == "quarantined"),
            "warnings": sum(1 for p in site.problems if p.severity == "warning"),
        },
        "problems": [_problem_row(site, problem) for problem in sorted(site.problems)],
    }


def _problem_row(site: Site, problem: Problem) -> dict[str, Any]:
    return {
        "source": problem.source,
        "severity": problem.severity,
        "code": problem.code,
        "line": problem.line,
        "sentence": sentence_of(problem, site.words),
    }


def _evidence(archived: ArchivedArticle) -> dict[str, Any]:
    article = archived.article
    found: dict[str, Any] = {}
    for field in DERIVED_FIELDS:
        derived: Derived[str] | None = getattr(article, field)
        if derived:
            found[field] = {"how": derived.how, **asdict(derived.evidence)}
    if article.authors:
        found["authors"] = [{"how": author.how, **asdict(author.evidence)} for author in article.authors]
    return found


def _mention_rows(archive: Archive) -> Iterator[dict[str, Any]]:
    for archived in archive.articles:
        for m in archived.understanding.mentions:
            yield {
                "article": m.article,
                "block": m.block,
                "start": m.start,
                "end": m.end,
                "nested": m.nested,
                "surface": m.surface,
                "kind": m.kind,
                "entity": m.entity,
                "confidence": m.confidence,
                "rule": m.rule,
            }


def _date_rows(archive: Archive) -> Iterator[dict[str, Any]]:
    for archived in archive.articles:
        for expression in archived.understanding.dates:
            row = asdict(expression)
            row["inferred"] = list(expression.inferred)
            yield row


def _role_rows(archive: Archive) -> Iterator[dict[str, Any]]:
    for archived in archive.articles:
        for role in archived.understanding.roles:
            evidence = archived.article.blocks[role.block].text[role.start : role.end]
            yield asdict(role) | {"evidence": evidence}


def _figure_rows(archive: Archive) -> Iterator[dict[str, Any]]:
    return (asdict(figure) for archived in archive.articles for figure in archived.understanding.figures)


def _quote_rows(archive: Archive) -> Iterator[dict[str, Any]]:
    return (asdict(quote) for archived in archive.articles for quote in archived.understanding.quotes)


def _table(name: str, rows: Iterable[dict[str, Any]], compress_large: bool) -> DataFile:
    data = _json_lines(rows)
    if compress_large and len(data) > _LARGE:
        return DataFile(f"data/{name}.jsonl.gz", gzip.compress(data, mtime=0))
    return DataFile(f"data/{name}.jsonl", data)


def _json_lines(rows: Iterable[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
