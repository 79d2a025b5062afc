"""Where an entity is named: its articles, each with the sentence that tells most, and the stories they report.

In: a :class:`Site` and how the entity appears in its articles. Out: a list of articles for its pages, and the section
of its stories. A lean site tells the newest articles only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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
def stories_of(site: Site, entity: Entity) -> list[Story]:
    """Return the stories of which two reports or more name an entity, those first of which the most do."""
    counts = Counter(
        story for article in entity.articles if (story := site.coverage.story_of.get(article)) is not None
    )
    found = [site.coverage.stories[story] for story, count in counts.items() if count > 1]
    found.sort(key=lambda story: story.id)
    found.sort(key=lambda story: (counts[story.id], story.last or ""), reverse=True)
    return found


def stories_lines(site: Site, stories: Sequence[Story], page: str) -> list[str]:
    """Return the section of an entity's page, or nothing."""
    if not stories:
        return []
    lines = ["", heading_line(2, site.words["page_stories"], STORIES), ""]
    lines += [story_item(site, story, page) for story in stories[: _LEAN_STORIES if site.lean else _FOREMOST]]
    if _go_on(site, stories):
        everything = link(
            site.words("page_entity_stories", n=len(stories)), part_address(page, STORIES), page
        )
        lines += ["", everything, "{: .around }"]
    return lines


def stories_pages(site: Site, entity: Entity, stories: Sequence[Story], page: str) -> Iterator[Page]:
    """Yield the pages of all an entity's stories, none where its own page has them all."""
    if not _go_on(site, stories):
        return
    title = f"{entity.name}: {site.words['page_stories']}"
    parts = forward_parts(part_address(page, STORIES), stories)
    for place, part in enumerate(parts):
        lines = [f"# {link(entity.name, page, part.address)}", ""]
        lines += [heading_line(2, site.words["page_stories"], STORIES), *turn_lines(site, parts, place), ""]
        lines += [story_item(site, story, part.address) for story in part.items]
        yield make_page(part.address, entity.kind, title, lines + turn_lines(site, parts, place))


def _go_on(site: Site, stories: Sequence[Story]) -> bool:
    return len(stories) > _FOREMOST and not site.lean
