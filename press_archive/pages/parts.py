"""Parts that several kinds of pages share: lists of articles, quoting sentences, counts.

In: a :class:`Site` and what to list. Out: Markdown lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from press_archive.model import Entity, Page
from press_archive.pages.addresses import SEARCH, page_path
from press_archive.pages.sentence import Sentence
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.words import Words
from press_archive.pages.writing.markdown import escape, guard_start, link, query_link


def make_page(address: str, kind: str, title: str, markdown: Sequence[str], **meta: object) -> Page:
    """Make a page at an address, with the front matter every kind has and what this one adds."""
    front: dict[str, object] = {"title": title, "kind": kind, **meta}
    return Page(page_path(address), front, "\n".join(markdown))


def article_link(site: Site, article: ArticleSummary, page: str, style: str = "", anchor: str = "") -> str:
    """Return a link to an article, or to a place in it; ``.ours`` marks a title that the source does not give."""
    language = site.foreign(article)
    marks = [style, ".ours" if article.ours else "", f"lang={language}" if language else ""]
    attributes = " ".join(filter(None, marks))
    told = f"{{ {attributes} }}" if attributes else ""
    return link(site.brief_title(article), article.address, page, told, anchor)


def article_entry(site: Site, article: ArticleSummary, *, brief: bool = False) -> dict[str, object]:
    """Return what front matter tells of another article, for a template to link."""
    title = site.brief_title(article) if brief else site.title(article)
    entry: dict[str, object] = {"title": title, "path": article.address, "ours": article.ours}
    language = site.foreign(article)
    return {**entry, "language": language} if language else entry


def teller_link(site: Site, article: ArticleSummary, page: str, style: str = "") -> str:
    """Return a link to an article by the name of who speaks in it: its outlet, or itself where that is not known."""
    if not article.outlet:
        return article_link(site, article, page, style)
    return link(article.outlet, article.address, page, f"{{ {style} }}" if style else "")


def search_link(text: str, query: str, page: str) -> str:
    """Return a Markdown link from ``page`` to what the search finds; both are untrusted."""
    asked = f"q={quote(query, safe='')}".replace("~", "%7E")
    return query_link(text, SEARCH, page, asked)


def article_facts(site: Site, article: ArticleSummary) -> list[str]:
    """Return what lists tell of an article besides its title, where it is known: day and outlet."""
    day = date_label(article.published, site.words) if article.published else None
    return [fact for fact in (day, article.outlet) if fact]


def article_item(site: Site, article: ArticleSummary, page: str, *more: str) -> str:
    """Return a list item: linked title, then day and outlet, and what ``more`` there is to tell."""
    facts = [*article_facts(site, article), *more]
    about = f" *{escape(' · '.join(facts))}*" if facts else ""
    return f"- {article_link(site, article, page)}{about}"


def article_items(site: Site, articles: Iterable[ArticleSummary], page: str) -> list[str]:
    return [article_item(site, article, page) for article in articles]


def quoting_item(sentence: Sentence) -> str:
    """Return a nested list item: a sentence, the names it is quoted for in bold."""
    return f"    - {guard_start(quoted(sentence))}"


def quoted(sentence: Sentence) -> str:
    """Return a sentence with what it is quoted for in bold."""
    parts: list[str] = []
    position = 0
    for start, end in sentence.marks:
        parts += [escape(sentence.text[position:start]), f"**{escape(sentence.text[start:end])}**"]
        position = end
    parts.append(escape(sentence.text[position:]))
    return "".join(parts)


def entity_name(site: Site, identifier: str | None, otherwise: str | None, page: str) -> str:
    """Return an entity's name, linked where it has a page; ``otherwise`` where the entity is not known."""
    entity = site.known(identifier)
    if entity is None:
        return escape(otherwise or "")
    return (
        link(entity.name, site.address(entity.id), page) if site.entity(identifier) else escape(entity.name)
    )


def telling(site: Site, entity: Entity) -> str:
    """Say how many articles tell of an entity, or if none does, of how many it made pictures."""
    count = site.telling(entity)
    credited = "page_list_pictures" if entity.kind == "person" else "page_list_pictures_from"
    return site.words.count(count) if count else site.words(credited, n=len(entity.articles))


def counted_item(words: Words, text: str, address: str, page: str, count: int | str, anchor: str = "") -> str:
    """Return a list item: a link, and how many there are of what it leads to, or what else is told of that."""
    told = words.count(count) if isinstance(count, int) else count
    return f"- {link(text, address, page, anchor=anchor)} *{told}*"
