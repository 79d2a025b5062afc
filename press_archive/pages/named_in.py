"""Where an entity is named: its articles, each with the sentence that tells most, and the stories that some report.

In: a :class:`Site` and how the entity appears in its articles. Out: a list of articles for its pages, and the section
of stories of a name or an outlet. A lean site tells the newest articles only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from press_archive.model import Entity, Page
from press_archive.pages.addresses import part_address
from press_archive.pages.coverage.lists import story_item
from press_archive.pages.paging import Listing, forward_parts, turn_lines
from press_archive.pages.parts import article_item, make_page, quoting_item
from press_archive.pages.sentence import Sentence
from press_archive.pages.site import Site
from press_archive.pages.summary import Appearance, ArticleSummary
from press_archive.pages.writing.markdown import heading_line, link
from press_archive.stories import Story

STORIES = "stories"  # anchor of the section, and name of the page of all
# So many articles stand on an entity's page; of more the newest, and the rest by year.
_WHOLE, _NEWEST = 16, 12
# What a lean page has: articles, those of them with a sentence.
_LEAN_ARTICLES, _LEAN_QUOTED = 10, 2
_FOREMOST, _LEAN_STORIES = 3, 3
_ENDS = (".", "!", "?", "”", '"', "»")


def listing_of_entity(site: Site, entity: Entity, appearances: Sequence[Appearance]) -> Listing:
    """Return every article that names an entity, with a sentence that does; the newest, if the site is lean."""
    told = list(_lean(appearances) if site.lean else appearances)
    by_article = {appearance.article: appearance for appearance in told}
    heading = site.words["page_entity_articles"]
    if len(told) < len(appearances):
        heading = site.words("page_entity_newest", n=len(told))
    return Listing(
        heading,
        [site.summaries[identifier] for identifier in by_article],
        partial(_lines, site, entity, by_article),
        partial(_weight, by_article),
        whole=_WHOLE,
        newest=_NEWEST,
    )


def telling_sentence(appearance: Appearance) -> Sentence | None:
    """Return the first whole sentence in which an article names an entity, else the first; none if there is none."""
    sentences = appearance.sentences
    whole = (one for one in sentences if not one.text.startswith("…") and one.text.endswith(_ENDS))
    return next(whole, sentences[0] if sentences else None)


def is_credit_only(appearance: Appearance) -> bool:
    """Whether an article names an entity only as whom it or its pictures are by."""
    return bool(appearance.credits) and appearance.credits == appearance.mentions


def _lean(appearances: Sequence[Appearance]) -> Iterator[Appearance]:
    """Yield the newest appearances, the first with a sentence, the others without."""
    for place, appearance in enumerate(appearances[:_LEAN_ARTICLES]):
        quoted = telling_sentence(appearance) if place < _LEAN_QUOTED else None
        yield replace(appearance, sentences=(quoted,) if quoted else ())


def _lines(
    site: Site, entity: Entity, by_article: Mapping[str, Appearance], article: ArticleSummary, page: str
) -> list[str]:
    appearance = by_article[article.id]
    if is_credit_only(appearance):
        credited = "page_entity_picture_here" if entity.kind == "person" else "page_entity_picture_from_here"
        return [article_item(site, article, page), f"    - *{site.words[credited]}*"]
    sentence, more = telling_sentence(appearance), len(appearance.sentences) - 1
    others = (site.words("page_entity_sentences", n=more),) if more > 0 else ()
    quoted = [quoting_item(sentence)] if sentence else []
    return [article_item(site, article, page, *others), *quoted]


def _weight(by_article: Mapping[str, Appearance], article: ArticleSummary) -> int:
    sentence = telling_sentence(by_article[article.id])
    return 200 + (len(sentence.text) + 20 if sentence else 0)


# ── Stories ───────────────────────────────────────────────────────────────────────────────────────
def stories_of(site: Site, articles: Iterable[str]) -> list[Story]:
    """Return the stories of which two or more of some articles are reports, those first of which the most are."""
    counts = Counter(
        story for article in articles if (story := site.coverage.story_of.get(article)) is not None
    )
    found = [site.coverage.stories[story] for story, count in counts.items() if count > 1]
    found.sort(key=lambda story: story.id)
    found.sort(key=lambda story: (counts[story.id], story.last or ""), reverse=True)
    return found


def stories_lines(site: Site, stories: Sequence[Story], page: str) -> list[str]:
    """Return the section of the page of a name or an outlet, or nothing."""
    if not stories:
        return []
    lines = ["", heading_line(2, site.words["page_stories"], STORIES), ""]
    lines += [story_item(site, story, page) for story in stories[: _LEAN_STORIES if site.lean else _FOREMOST]]
    return lines + stories_way(site, stories, page)


def stories_way(site: Site, stories: Sequence[Story], page: str) -> list[str]:
    """Return the line that leads to all stories, nothing where a page has them all."""
    if not _go_on(site, stories):
        return []
    label = site.words("page_entity_stories", n=len(stories))
    return ["", link(label, part_address(page, STORIES), page), "{: .around }"]


def stories_pages(site: Site, kind: str, name: str, stories: Sequence[Story], page: str) -> Iterator[Page]:
    """Yield the pages of all stories of a name or an outlet, none where its own page has them all."""
    if not _go_on(site, stories):
        return
    title = f"{name}: {site.words['page_stories']}"
    parts = forward_parts(part_address(page, STORIES), stories)
    for place, part in enumerate(parts):
        lines = [f"# {link(name, page, part.address)}", ""]
        lines += [heading_line(2, site.words["page_stories"], STORIES), *turn_lines(site, parts, place), ""]
        lines += [story_item(site, story, part.address) for story in part.items]
        yield make_page(part.address, kind, title, lines + turn_lines(site, parts, place))


def _go_on(site: Site, stories: Sequence[Story]) -> bool:
    return len(stories) > _FOREMOST and not site.lean
