"""Parts that several kinds of pages share: lists of articles, quoting sentences, counts, month bars.

In: a :class:`Site` and what to list. Out: Markdown lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from press_archive.languages.vi.sentences import sentence_around
from press_archive.model import ArchivedArticle, Mention, Page
from press_archive.pages.addresses import day_address
from press_archive.pages.markdown import escape, guard_start, link
from press_archive.pages.site import Site, date_label


def make_page(address: str, kind: str, title: str, markdown: Sequence[str], **meta: object) -> Page:
    """Make a page at an address, with the front matter every kind has and what this one adds."""
    front: dict[str, object] = {"title": title, "kind": kind, **meta}
    return Page(address.removesuffix(".html") + ".md", front, "\n".join(markdown))


def article_link(site: Site, archived: ArchivedArticle, page: str) -> str:
    """Return a link to an article; ``.ours`` marks a title that the source does not give."""
    ours = "" if archived.article.headline else "{ .ours }"
    return link(site.title(archived), site.address(archived.article.id), page, ours)


def article_item(site: Site, archived: ArchivedArticle, page: str) -> str:
    """Return a list item: linked title, then day and outlet."""
    article = archived.article
    facts = []
    if article.published:
        facts.append(date_label(article.published.value, site.words))
    if article.outlet:
        facts.append(article.outlet.value)
    about = f" *{escape(' · '.join(facts))}*" if facts else ""
    return f"- {article_link(site, archived, page)}{about}"


def article_items(site: Site, articles: Iterable[ArchivedArticle], page: str) -> list[str]:
    return [article_item(site, archived, page) for archived in articles]


def quoting_item(archived: ArchivedArticle, mention: Mention) -> str:
    """Return a nested list item: the sentence a mention stands in, the name in bold."""
    text = archived.article.blocks[mention.block].text
    left, right = sentence_around(text, mention.start, mention.end)
    before, name, after = (
        text[left : mention.start],
        text[mention.start : mention.end],
        text[mention.end : right],
    )
    opening = "… " if left > 0 and not text[:left].rstrip().endswith((".", "!", "?", "…", "”", '"')) else ""
    closing = " …" if right < len(text) and not after.endswith((".", "!", "?", "…", "”", '"')) else ""
    return f"    - {guard_start(f'{opening}{escape(before)}**{escape(name)}**{escape(after)}{closing}')}"


def counted_item(text: str, address: str, page: str, count: int) -> str:
    return f"- {link(text, address, page)} *{count}*"


def months_of(site: Site) -> dict[str, int]:
    """Count the articles that stand under each month."""
    return {edtf: len(articles) for edtf, articles in site.by_date.items() if len(edtf) == 7}


def month_bars(site: Site, page: str, counts: Mapping[str, int], highest: int | None = None) -> list[str]:
    """Return a list of months with a bar each, oldest first; ``highest`` is the count that fills a bar."""
    highest = highest or max(counts.values(), default=1)
    return [
        f"- {link(date_label(month, site.words), day_address(month), page)}"
        f'{{ .bar style="--n:{count / highest:.2f}" }} *{count}*'
        for month, count in sorted(counts.items())
    ]
