"""Pages of people, organisations and places, and the lists of them.

In: a :class:`Site`. Out: a page per entity with every article that names it, each with the sentence, and a list
per kind in Vietnamese order with counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from heapq import nsmallest
from itertools import groupby, islice

from press_archive.languages.vi.sorting import index_letter, sort_key
from press_archive.model import ArchivedArticle, Entity, EntityKind, Mention, Page
from press_archive.pages.addresses import list_address
from press_archive.pages.markdown import escape, escape_heading, link
from press_archive.pages.parts import article_item, counted_item, make_page, month_bars, quoting_item
from press_archive.pages.roles import office_lines, offices_of
from press_archive.pages.site import Site

LIST_KINDS: Mapping[EntityKind, str] = {
    "person": "people",
    "organization": "organizations",
    "place": "places",
}
_NEIGHBOURS = 12
_MOST_IN_ONE = 100


def entity_pages(site: Site) -> Iterator[Page]:
    """Yield a page for every entity that has an address."""
    first_mentions = _first_mentions(site)
    within = _entities_by_article(site)
    named = sorted(site.archive.entities.values(), key=lambda e: (sort_key(e.name), e.id))
    order = {entity.id: place for place, entity in enumerate(named)}
    offices = offices_of(site)
    for entity in site.archive.entities.values():
        if site.entity(entity.id):
            address = site.address(entity.id)
            lines = _opening(site, entity)
            lines += office_lines(site, entity, offices, address)
            lines += _articles(site, entity, first_mentions)
            lines += _neighbours(site, entity, within, order, address)
            yield make_page(address, entity.kind, entity.name, lines, archive=_meta(entity))


def entity_lists(site: Site) -> Iterator[Page]:
    """Yield one list per kind, under the letters of the Vietnamese alphabet."""
    for kind, list_kind in LIST_KINDS.items():
        yield _list_page(site, kind, list_kind)


def most_mentioned(site: Site, kind: EntityKind, most: int) -> list[Entity]:
    """Return the entities of a kind that the most articles name; ties in Vietnamese order."""
    return sorted(site.entities_of(kind), key=lambda e: (-len(e.articles), -e.mentions, sort_key(e.name)))[
        :most
    ]


def _list_page(site: Site, kind: EntityKind, list_kind: str) -> Page:
    address, title = list_address(kind), site.words["page_list_" + list_kind]
    entities = site.entities_of(kind)
    lines = [f"# {title}", "", site.words("page_list_note_" + list_kind, n=len(entities))]
    ordered = sorted(entities, key=lambda e: (sort_key(e.name), e.id))
    for letter, group in groupby(ordered, key=lambda e: index_letter(e.name)):
        lines += ["", f"## {escape_heading(letter)}", ""]
        lines += [counted_item(e.name, site.address(e.id), address, len(e.articles)) for e in group]
    return make_page(address, list_kind, title, lines)


def _opening(site: Site, entity: Entity) -> list[str]:
    """Return an entity's name, its count, its variants."""
    words = site.words
    lines = [f"# {escape_heading(entity.name)}", "", words("page_entity_count", n=len(_shown(site, entity)))]
    if entity.variants:
        variants = " · ".join(escape(variant) for variant in entity.variants)
        lines += ["", f"{words['page_entity_variants']} {variants}", "{: .variants }"]
    return lines


def _articles(site: Site, entity: Entity, first_mentions: Mapping[tuple[str, str], Mention]) -> list[str]:
    """Return the months an entity is named in, and its articles, each with a sentence."""
    words, address, articles = site.words, site.address(entity.id), _shown(site, entity)
    lines: list[str] = []
    months = _months(articles)
    if len(months) > 1:
        lines += ["", f"## {words['page_entity_months']}", "", *month_bars(site, address, months)]
    lines += ["", f"## {words['page_entity_articles']}", ""]
    for archived in articles:
        lines.append(article_item(site, archived, address))
        mention = first_mentions.get((archived.article.id, entity.id))
        if mention:
            lines.append(quoting_item(archived, mention))
    return lines


def _shown(site: Site, entity: Entity) -> list[ArchivedArticle]:
    return [site.by_id[i] for i in entity.articles if site.by_id[i].rights.access != "withdrawn"]


def _meta(entity: Entity) -> dict[str, object]:
    return {
        "id": entity.id,
        "variants": list(entity.variants),
        "same_as": list(entity.same_as),
        "provisional": entity.provisional,
        "articles": len(entity.articles),
        "mentions": entity.mentions,
    }


def _first_mentions(site: Site) -> Mapping[tuple[str, str], Mention]:
    """Return (article id, entity id) → the first mention in running text, else the first of all."""
    found: dict[tuple[str, str], Mention] = {}
    for archived in site.listed:
        for mention in archived.understanding.mentions:
            key = (mention.article, mention.entity or "")
            known = found.get(key)
            if known is None or (_is_headline(archived, known) and not _is_headline(archived, mention)):
                found[key] = mention
    return found


def _is_headline(archived: ArchivedArticle, mention: Mention) -> bool:
    return archived.article.blocks[mention.block].kind == "headline"


def _entities_by_article(site: Site) -> Mapping[str, tuple[str, ...]]:
    """Return the entities an article names, the first ``_MOST_IN_ONE`` of them.

    A list of thousands of names makes nobody each other's neighbour, and would cost its square.
    """
    within: dict[str, tuple[str, ...]] = {}
    for archived in site.listed:
        mentions = archived.understanding.mentions
        named = dict.fromkeys(str(m.entity) for m in mentions if site.entity(m.entity))
        within[archived.article.id] = tuple(islice(named, _MOST_IN_ONE))
    return within


def _months(articles: list[ArchivedArticle]) -> dict[str, int]:
    """Count articles by month of publication, for those whose month is known."""
    published = (a.article.published.value[:7] for a in articles if a.article.published)
    return dict(Counter(month for month in published if len(month) == 7))


def _neighbours(
    site: Site, entity: Entity, within: Mapping[str, tuple[str, ...]], order: Mapping[str, int], address: str
) -> list[str]:
    """List the entities named in the same articles, by the number of articles shared."""
    shared = Counter(other for i in entity.articles for other in within.get(i, ()) if other != entity.id)
    entities = site.archive.entities
    ranked = nsmallest(_NEIGHBOURS, shared, key=lambda other: (-shared[other], order[other]))
    if not ranked:
        return []
    items = [
        f"- {link(entities[other].name, site.address(other), address)} *{shared[other]}*" for other in ranked
    ]
    return ["", f"## {site.words['page_entity_neighbours']}", "", *items]
