"""From a Reading to an Article: where headline, date, byline, captions and body are.

In: a Reading, the article's id, the outlets known. Out: the Article, every value with its evidence, and
what an editor should know of it. Nothing is guessed: what a source does not state is None.
"""

from __future__ import annotations

import hashlib

from press_archive.anatomy import values
from press_archive.anatomy.blocks import blocks_of, label_captions, label_headings, label_lead
from press_archive.anatomy.draft import Draft
from press_archive.anatomy.head import read_head
from press_archive.anatomy.tail import read_tail
from press_archive.anatomy.titles import display_title
from press_archive.authorities.outlets import OutletIndex
from press_archive.errors import Problem
from press_archive.model import Article, Reading

_FEW_WORDS = 3


def article_id(source_name: str) -> str:
    """Return the id of the article a source holds: 12 hex digits of the SHA-256 of the source's name."""
    return hashlib.sha256(source_name.encode("utf-8", errors="surrogatepass")).hexdigest()[:12]


def dissect(reading: Reading, article_id: str, outlets: OutletIndex) -> tuple[Article, tuple[Problem, ...]]:
    """Return the article a reading holds, and the problems met."""
    draft = Draft.of(reading, outlets)
    read_head(draft)
    read_tail(draft)
    label_captions(draft)
    label_headings(draft)
    label_lead(draft)
    article = _article(draft, article_id)
    _warn_of_a_torso(draft, article)
    return article, tuple(draft.problems)


def _article(draft: Draft, article_id: str) -> Article:
    headline = values.headline_of(draft)
    blocks = blocks_of(draft, headline)
    url = values.url_of(draft)
    outlet = values.outlet_of(draft, url)
    title = display_title(blocks, headline.value if headline else None)
    return Article(
        id=article_id,
        source=draft.reading.source,
        display_title=title or draft.reading.source.name,
        blocks=blocks,
        headline=headline,
        published=values.published_of(draft),
        outlet=outlet,
        section=values.section_of(draft),
        authors=values.authors_of(draft, outlet),
        url=url,
        language=values.language_of(draft),
    )


def _warn_of_a_torso(draft: Draft, article: Article) -> None:
    """Blanks are a normal state of an archive; a text of a word or two, or without a body, is not."""
    body = [block for block in article.blocks if block.kind in ("lead", "paragraph")]
    words = " ".join(block.text for block in article.blocks).split(maxsplit=_FEW_WORDS)
    if len(words) <= _FEW_WORDS:
        draft.warn("few_words", article.display_title)
    elif not body:
        draft.warn("no_body")
