"""The page of an article: its blocks as Markdown, and in the front matter what is known of it and why.

In: a :class:`Site` and an article. Out: a :class:`Page` whose Markdown, once the markup is taken away, is the
article's blocks letter for letter. Everything of ours (evidence, neighbours, rights) is in the front matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from press_archive.model import ArchivedArticle, Derived, Page, value_of
from press_archive.pages.addresses import download_address
from press_archive.pages.linked_text import linked_blocks
from press_archive.pages.markdown import contact_link, escape, escape_block, escape_heading
from press_archive.pages.parts import make_page
from press_archive.pages.site import DATED, Site, date_label, opening, span_of

_FIELDS = ("headline", "published", "event", "outlet", "section", "url")
_DESCRIPTION = 200  # code points

Neighbours = tuple[ArchivedArticle | None, ArchivedArticle | None]


def article_page(
    site: Site,
    archived: ArchivedArticle,
    neighbours: Neighbours,
    related: tuple[tuple[str, int], ...],
) -> Page:
    """Make an article's page; ``neighbours`` are the articles before and after it in time."""
    article, address = archived.article, site.address(archived.article.id)
    if archived.rights.access == "withdrawn":
        return withdrawn_page(site, archived)
    names = _names(site, archived)
    older, newer = neighbours
    return make_page(
        address,
        "article",
        site.title(archived),
        _body(site, archived, address),
        template="article.html",
        **_for_robots(archived),
        date=value_of(article.published),
        outlet=value_of(article.outlet),
        authors=[author.value for author in article.authors],
        source=article.source.name,
        sha256=article.source.sha256,
        language=article.language,
        people=names["person"],
        organisations=names["organization"],
        places=names["place"],
        dates=list(dict.fromkeys(expression.edtf for expression in archived.understanding.dates)),
        archive={
            "id": article.id,
            "headline": article.headline is not None,
            "date_label": date_label(article.published.value, site.words) if article.published else None,
            "date_page": site.date_address(value_of(article.published)),
            "event_label": date_label(article.event.value, site.words) if article.event else None,
            "event_page": site.date_address(value_of(article.event)),
            "outlet_page": site.outlet_address(article.outlet.value) if article.outlet else None,
            "section": value_of(article.section),
            "source_url": value_of(article.url),
            "download": download_of(archived),
            "rights": rights_meta(archived),
            "details": list(_details(site, archived)),
            "unknown": _unknown(archived),
            "entities": _entities(site, archived),
            "dates": list(_dates(site, archived)),
            "previous": _neighbour(site, older),
            "next": _neighbour(site, newer),
            "related": [_related(site, other, shared) for other, shared in related],
        },
    )


def withdrawn_page(site: Site, archived: ArchivedArticle) -> Page:
    """Make the notice that stands where a withdrawn article was; it holds nothing of the article."""
    words = site.words
    lines = [f"# {words['page_withdrawn_title']}", "", words["page_withdrawn_text"]]
    if archived.rights.note:
        lines += ["", escape_block(archived.rights.note)]
    if archived.rights.contact:
        contact, target = escape(archived.rights.contact), contact_link(archived.rights.contact)
        lines += ["", f"{words['page_contact']} " + (f"[{contact}]({target})" if target else contact)]
    return make_page(
        site.address(archived.article.id),
        "withdrawn",
        words["page_withdrawn_title"],
        lines,
        noindex=True,
        archive={"id": archived.article.id, "rights": rights_meta(archived)},
    )


def download_of(archived: ArchivedArticle) -> str | None:
    """Return the address of an article's source, if its rights allow a copy."""
    return download_address(archived.article.id) if archived.rights.access == "full" else None


def rights_meta(archived: ArchivedArticle) -> dict[str, object]:
    rights = archived.rights
    return {
        "access": rights.access,
        "words": rights.words,
        "noindex": rights.noindex,
        "contact": rights.contact,
        "contact_link": contact_link(rights.contact),
        "note": rights.note,
    }


def _body(site: Site, archived: ArchivedArticle, address: str) -> list[str]:
    lines: list[str] = []
    for block, markdown in zip(archived.article.blocks, linked_blocks(site, archived, address), strict=True):
        if lines:
            lines.append("")
        if block.kind == "headline":
            lines.append("# " + escape_heading(block.text))
        elif block.kind == "heading":
            lines.append("## " + escape_heading(block.text))
        elif block.kind == "paragraph":
            lines.append(markdown)
        else:
            lines += [markdown, "{: .caption .alt }" if block.alt else f"{{: .{block.kind} }}"]
    return lines


def _for_robots(archived: ArchivedArticle) -> dict[str, object]:
    """Return what search engines are told: the first words of the body, and whether to stay away."""
    body = opening(archived.article)
    if len(body) > _DESCRIPTION:
        body = body[:_DESCRIPTION].rpartition(" ")[0] + "…"
    description: dict[str, object] = {"description": body} if body else {}
    return {**description, "noindex": True} if archived.rights.noindex else description


def _names(site: Site, archived: ArchivedArticle) -> Mapping[str, list[str]]:
    names: dict[str, dict[str, None]] = {"person": {}, "organization": {}, "place": {}, "event": {}}
    for mention in archived.understanding.mentions:
        entity = site.entity(mention.entity)
        if entity:
            names[entity.kind][entity.name] = None
    return {kind: list(found) for kind, found in names.items()}


def _details(site: Site, archived: ArchivedArticle) -> Iterator[dict[str, object]]:
    """Yield one row per known value: what, how it was found, and the words that show it."""
    article = archived.article
    for field in _FIELDS:
        derived: Derived[str] | None = getattr(article, field)
        if derived:
            yield _detail(site, field, derived)
    for author in article.authors:
        yield _detail(site, "authors", author)


def _detail(site: Site, field: str, derived: Derived[str]) -> dict[str, object]:
    evidence = derived.evidence
    return {
        "field": field,
        "value": date_label(derived.value, site.words) if field in DATED else derived.value,
        "how": derived.how,
        "rule": evidence.rule,
        "quote": evidence.quote,
        "line": evidence.line,
    }


def _unknown(archived: ArchivedArticle) -> list[str]:
    article = archived.article
    blank = [field for field in _FIELDS if field != "section" and getattr(article, field) is None]
    return blank if article.authors else [*blank, "authors"]


def _entities(site: Site, archived: ArchivedArticle) -> list[dict[str, object]]:
    """Return the entities of an article in order of appearance, with the number of their mentions here."""
    counts: dict[str, int] = {}
    for mention in archived.understanding.mentions:
        if site.entity(mention.entity):
            counts[str(mention.entity)] = counts.get(str(mention.entity), 0) + 1
    entities = [(site.archive.entities[identifier], count) for identifier, count in counts.items()]
    return [
        {"kind": entity.kind, "name": entity.name, "path": site.address(entity.id), "mentions": count}
        for entity, count in entities
    ]


def _dates(site: Site, archived: ArchivedArticle) -> Iterator[dict[str, object]]:
    seen: set[str] = set()
    for expression in archived.understanding.dates:
        if expression.edtf not in seen:
            seen.add(expression.edtf)
            yield {
                "label": date_label(expression.edtf, site.words),
                "edtf": expression.edtf,
                "path": site.date_address(span_of(expression)),
                "inferred": list(expression.inferred),
            }


def _neighbour(site: Site, archived: ArchivedArticle | None) -> dict[str, object] | None:
    if archived is None:
        return None
    return {
        "title": site.title(archived),
        "path": site.address(archived.article.id),
        "ours": archived.article.headline is None,
    }


def _related(site: Site, identifier: str, shared: int) -> dict[str, object]:
    archived = site.by_id[identifier]
    published = archived.article.published
    return {
        "title": site.title(archived),
        "path": site.address(identifier),
        "ours": archived.article.headline is None,
        "label": date_label(published.value, site.words) if published else None,
        "shared": shared,
    }
