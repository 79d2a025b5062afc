"""Numbers that an article told long before in the same words: marked wherever they are shown, with the way there.

In: a :class:`Site` and articles. Out: front matter of an article's page, the section of a story's page, and what
tables of figures say. "Told before" is said of this archive, where days tell; whether a number is out of date no rule
can know.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from press_archive.model import ArchivedArticle, Figure
from press_archive.pages.anchors import anchors_of
from press_archive.pages.coverage.compare import telling_of
from press_archive.pages.parts import article_entry, quoting_item
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape, guard_start, heading_line, link
from press_archive.stories import Recycled, Story

_MOST = 15  # figures of a story


@dataclass(frozen=True, slots=True)
class ToldBefore:
    """Where a number was told first: the article, and the paragraph on its page."""

    article: ArticleSummary
    anchor: str  # "" where the page gives its paragraphs none


def recycled_in(site: Site, article: str) -> tuple[Recycled, ...]:
    """Return the figures of an article that another told long before."""
    return site.coverage.recycled.get(article, ())


def earlier_of(site: Site, articles: Iterable[str]) -> list[str]:
    """Return the articles that told figures of some before: their pages, too, are spoken of."""
    return list(dict.fromkeys(one.earlier.article for here in articles for one in recycled_in(site, here)))


def told_before(site: Site, one: Recycled) -> ToldBefore:
    """Return where a figure was told before, by what other pages quote of that article."""
    summary = site.summaries[one.earlier.article]
    if site.lean:
        return ToldBefore(summary, "")
    amounts = site.statements[summary.id].amounts
    anchor = next((amount.anchor for amount in amounts if amount.number == one.earlier.place), "")
    return ToldBefore(summary, anchor)


# ── An article's page ─────────────────────────────────────────────────────────────────────────────
def recycled_meta(site: Site, archived: ArchivedArticle) -> list[dict[str, object]]:
    """Return the figures of an article that were told before; of a lean site none."""
    if site.lean:
        return []
    figures, anchors = archived.understanding.figures, anchors_of(archived.article.blocks)
    found = recycled_in(site, archived.article.id)
    return [_row(site, figures[one.figure.place], anchors, one) for one in found]


def _row(site: Site, figure: Figure, anchors: Sequence[str], one: Recycled) -> dict[str, object]:
    before = told_before(site, one)
    return {
        "told": f"{figure.qualifier} {figure.surface}" if figure.qualifier else figure.surface,
        "here": anchors[figure.block],
        "day": date_label(before.article.published or "", site.words),
        **article_entry(site, before.article),
        "outlet": before.article.outlet,
        "there": before.anchor,
    }


# ── A story's page ────────────────────────────────────────────────────────────────────────────────
def recycled_lines(site: Site, story: Story, articles: Mapping[str, ArchivedArticle], page: str) -> list[str]:
    """Return the section of the figures that were told before the story, each once, with its sentence."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for identifier in story.articles:
        for one in recycled_in(site, identifier):
            if one.earlier.article not in story.articles:
                figure = articles[identifier].understanding.figures[one.figure.place]
                telling = telling_of(articles[identifier], figure)
                mark = f"*{before_link(site, told_before(site, one), page)}*"
                lines = [f"- **{escape(telling.told)}** {mark}", quoting_item(telling.sentence)]
                rows.setdefault((figure.value, figure.unit or "", figure.what or ""), lines)
    if not rows:
        return []
    name, note = site.words["page_story_again"], site.words["page_story_note_again"]
    lines = ["", heading_line(2, name, "again"), "", note, "{: .variants }", ""]
    return lines + [line for row in list(rows.values())[:_MOST] for line in row]


def before_link(site: Site, before: ToldBefore, page: str) -> str:
    """Return Markdown that says when a figure was told before, and by whom, and leads there."""
    summary = before.article
    day = site.words("figures_before", day=date_label(summary.published or "", site.words))
    told = link(day, summary.address, page, "{ .told }", before.anchor)
    return guard_start(f"{told} · {escape(summary.outlet)}" if summary.outlet else told)
