"""Short ways to make what several articles tell, for tests of pages."""

from __future__ import annotations

from dataclasses import replace

from makers import archived, article

from press_archive.model import ArchivedArticle, Figure
from press_archive.stories import Coverage, Story

TITLE = "Sập cầu Bến Mây, 316 hộ bị chia cắt"


def figure(of: ArchivedArticle, surface: str, value: str, qualifier: str | None = None) -> Figure:
    block, start = next(
        (n, b.text.index(surface))
        for n, b in enumerate(of.article.blocks)
        if b.kind == "paragraph" and surface in b.text
    )
    number = surface.split()[0]
    return Figure(
        of.article.id,
        block,
        start,
        start + len(surface),
        surface,
        number,
        surface.partition(" ")[2],
        None,
        qualifier,
        value,
    )


def report(
    path: str, text: str, published: str | None, outlet: str | None, headline: str = TITLE
) -> ArchivedArticle:
    return archived(article(text, path=path, headline=headline, published=published, outlet=outlet))


def counting(of: ArchivedArticle, *figures: Figure) -> ArchivedArticle:
    return replace(of, understanding=replace(of.understanding, figures=figures))


def ids(*reports: ArchivedArticle) -> tuple[str, ...]:
    return tuple(one.article.id for one in reports)


def story(*reports: ArchivedArticle, **more: object) -> Story:
    days = [r.article.published.value for r in reports if r.article.published]
    first = reports[0].article.id
    return replace(
        Story(
            f"story-{first}",
            TITLE,
            first,
            ids(*reports),
            min(days, default=None),
            max(days, default=None),
            None,
            (),
        ),
        **more,  # type: ignore[arg-type]
    )


def covering(*stories: Story, **more: object) -> Coverage:
    return Coverage(
        {one.id: one for one in stories},
        {a: one.id for one in stories for a in one.articles},
        **more,  # type: ignore[arg-type]
    )
