"""The page of an article: its text as Markdown, and in the front matter what is known of it and why.

In: a :class:`Site` and an article. Out: a :class:`Page` whose Markdown is the article's text and nothing else.
Everything of ours (evidence, neighbours, rights) is in the front matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from press_archive.model import (
    SEVERAL_FIELDS,
    ArchivedArticle,
    DateExpression,
    Derived,
    Mention,
    Page,
    value_of,
)
from press_archive.pages.addresses import download_address
from press_archive.pages.article_pictures import figures_of
from press_archive.pages.article_text import text_lines
from press_archive.pages.coverage.reports import reports_of
from press_archive.pages.coverage.reuse import shared_passages
from press_archive.pages.coverage.told_before import recycled_meta
from press_archive.pages.parts import article_entry, make_page
from press_archive.pages.related import Related
from press_archive.pages.share import card_address
from press_archive.pages.site import DATED, Site, date_label
from press_archive.pages.statements import opening
from press_archive.pages.summary import ArticleSummary, may_be_copied, span_of
from press_archive.pages.versions import versions_meta
from press_archive.pages.withdrawn import rights_meta, withdrawn_page
from press_archive.pages.writing.linked_text import LinkedText, linked_text

_FIELDS = ("headline", "published", "event", "outlet", "section", "url")
_DESCRIPTION = 200  # code points
_FEW = 3  # related articles of a lean page
_IN_FOLIO = ("outlet", "published")  # fields of which the line above the text says that they are not known

Neighbours = tuple[ArticleSummary | None, ArticleSummary | None]


def article_page(
    site: Site,
    archived: ArchivedArticle,
    neighbours: Neighbours,
    related: Related,
    articles: Mapping[str, ArchivedArticle],
) -> Page:
    """Make an article's page; ``neighbours`` are the articles before and after it in time.

    ``related`` is what :func:`not_of_its_story` returns, ``articles`` has those it shares passages with.
    """
    article, address = archived.article, site.address(archived.article.id)
    if archived.rights.access == "withdrawn":
        return withdrawn_page(site, archived)
    names = _names(site, archived)
    linked = linked_text(site, archived, address)
    return make_page(
        address,
        "article",
        site.title(site.summaries[article.id]),
        text_lines(archived, linked, site.words, figures_of(site, article, address), lean=site.lean),
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
        archive=_known(site, archived, linked, neighbours, related, articles),
    )


def _known(
    site: Site,
    archived: ArchivedArticle,
    linked: LinkedText,
    neighbours: Neighbours,
    related: Related,
    articles: Mapping[str, ArchivedArticle],
) -> dict[str, object]:
    """Return what is known of an article and why, for the parts of the page that are ours."""
    article = archived.article
    older, newer = neighbours
    of_several = {
        "story": reports_of(site, article.id),
        "shared": shared_passages(site, archived, articles),
        "recycled": recycled_meta(site, archived),
    }
    return {
        "id": article.id,
        "headline": article.headline is not None,
        "date_label": date_label(article.published.value, site.words) if article.published else None,
        "date_page": site.date_address(value_of(article.published)),
        "event_label": date_label(article.event.value, site.words) if article.event else None,
        "event_page": site.date_address(value_of(article.event)),
        "outlet_page": site.outlet_address(article.outlet.value) if article.outlet else None,
        "section": value_of(article.section),
        "source_url": value_of(article.url),
        **({"share": card} if (card := card_address(site, site.summaries[article.id])) else {}),
        "download": download_of(archived, packed=site.lean),
        "rights": rights_meta(archived),
        "details": list(_details(site, archived)),
        "unknown": [field for field in _unknown(archived) if not (site.lean and field in _IN_FOLIO)],
        # In a lean page the text's links are the list; the script of the cards sets it up beside the text.
        "entities": [] if site.lean else _entities(site, archived),
        "dates": [] if site.lean else list(_dates(site, archived)),
        "lean": site.lean,
        "why": reasons(site, linked),
        **versions_meta(archived, site.words),
        "previous": _neighbour(site, older),
        "next": _neighbour(site, newer),
        **{name: told for name, told in of_several.items() if told},
        "related": [
            _related(site, other, shared) for other, shared in related[: _FEW if site.lean else None]
        ],
    }


def download_of(archived: ArchivedArticle, *, packed: bool) -> str | None:
    """Return the address of an article's source, if its rights allow a copy and it holds that article alone."""
    if archived.rights.access != "full" or not may_be_copied(archived):
        return None
    return download_address(archived.article.id, packed=packed)


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
        entity = site.known(mention.entity)
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
    for field in SEVERAL_FIELDS:
        for one in getattr(article, field):
            yield _detail(site, field, one)


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
    counts = Counter(mention.entity for mention in archived.understanding.mentions)
    found = [(site.known(identifier), count) for identifier, count in counts.items()]
    return [
        {"kind": e.kind, "name": e.name, "path": site.addresses.by_id.get(e.id), "mentions": count}
        for e, count in found
        if e
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


def reasons(site: Site, linked: LinkedText) -> str:
    """Say why each link of the text is one, in short: the rules, then a token for each link in their order.

    "person-surname,authority-match 17 dy:26/08/2025": found by the second rule with confidence .7 to .8; this day,
    its year inferred. The script of the cards reads it.
    """
    mentions = (why for why in linked.why if isinstance(why, Mention))
    rules = {rule: place for place, rule in enumerate(dict.fromkeys(why.rule for why in mentions))}
    tokens = [
        f"{rules[why.rule]}{min(9, int(why.confidence * 10))}"
        if isinstance(why, Mention)
        else _date_token(site, why)
        for why in linked.why
    ]
    return " ".join([",".join(rules), *tokens]) if tokens else ""


def _date_token(site: Site, date: DateExpression) -> str:
    label = date_label(date.edtf, site.words).replace(" ", "_")
    return f"d{''.join(part[0] for part in date.inferred)}:{label}"


def _neighbour(site: Site, summary: ArticleSummary | None) -> dict[str, object] | None:
    if summary is None:
        return None
    return article_entry(site, summary)


def not_of_its_story(site: Site, article: str) -> Related:
    """Return an article's nearest others but the reports of its story, which its page leads to by itself."""
    stories = site.coverage.story_of
    story, related = stories.get(article), site.related.get(article, ())
    return tuple(one for one in related if story is None or stories.get(one[0]) != story)


def _related(site: Site, identifier: str, shared: int) -> dict[str, object]:
    summary = site.summaries[identifier]
    label = date_label(summary.published, site.words) if summary.published else None
    about = article_entry(site, summary, brief=True)
    return {**about, "label": label, "shared": shared}
