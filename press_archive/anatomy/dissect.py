"""From a Reading to an Article: where headline, date, byline, captions and body are.

In: a Reading, the article's id, the outlets known. Out: the Article, every value with its evidence, and
what an editor should know of it. Nothing is guessed: what a source does not state is None.
"""

from __future__ import annotations

import hashlib

from press_archive.anatomy import values
from press_archive.anatomy.blocks import blocks_of, label_captions, label_headings, label_lead, with_credits
from press_archive.anatomy.draft import Draft
from press_archive.anatomy.head import read_head
from press_archive.anatomy.hints import hints_of
from press_archive.anatomy.tail import read_tail
from press_archive.anatomy.titles import display_title
from press_archive.authorities.outlets import OutletIndex
from press_archive.errors import Problem
from press_archive.languages import ARCHIVE
from press_archive.model import Article, Reading
from press_archive.rules import Rules

_FEW_WORDS = 3


def article_id(source_name: str) -> str:
    """Return the id of the article a source holds: 12 hex digits of the SHA-256 of the source's name."""
    return hashlib.sha256(source_name.encode("utf-8", errors="surrogatepass")).hexdigest()[:12]


def dissect(
    reading: Reading, article_id: str, outlets: OutletIndex, rules: Rules | None = None
) -> tuple[Article, tuple[Problem, ...]]:
    """Return the article a reading holds, and the problems met; without the rules that have failed before.

    A rule that fails now raises :class:`~press_archive.rules.RuleFailedError`.
    """
    rules = rules or Rules()
    tag = rules.run("language", lambda: values.language_of(reading), ARCHIVE.tag)
    draft = Draft.of(reading, outlets, tag)
    rules.run("head", lambda: read_head(draft), None)
    rules.run("tail", lambda: read_tail(draft), None)
    rules.run("captions", lambda: label_captions(draft), None)
    rules.run("headings", lambda: label_headings(draft), None)
    rules.run("lead", lambda: label_lead(draft), None)
    article = _article(draft, article_id, rules)
    _warn_of_a_torso(draft, article)
    return article, tuple(draft.problems)


def _article(draft: Draft, article_id: str, rules: Rules) -> Article:
    headline = rules.run("headline", lambda: values.headline_of(draft), None)
    bare = blocks_of(draft, headline)
    blocks = rules.run("credits of captions", lambda: with_credits(bare, draft.language.captions), bare)
    url = rules.run("address", lambda: values.url_of(draft), None)
    outlet = rules.run("outlet", lambda: values.outlet_of(draft, url), None)
    title = rules.run(
        "title", lambda: display_title(blocks, draft.language, headline.value if headline else None), ""
    )
    return Article(
        id=article_id,
        source=draft.reading.source,
        display_title=title or draft.reading.source.name,
        blocks=blocks,
        headline=headline,
        published=rules.run("day of publication", lambda: values.published_of(draft, url), None),
        outlet=outlet,
        section=rules.run("section", lambda: values.section_of(draft), None),
        authors=rules.run("authors", lambda: values.authors_of(draft, outlet), ()),
        makers=rules.run("makers of pictures", lambda: values.makers_of(draft), ()),
        sources=rules.run("sources", lambda: values.sources_of(draft, outlet), ()),
        hints=rules.run("hints at the outlet", lambda: hints_of(draft, outlet), None),
        url=url,
        language=draft.tag,
        modified=rules.run("moment of change", lambda: values.moment_of(draft, "modified"), None),
        saved=rules.run("moment of saving", lambda: values.moment_of(draft, "saved"), None),
    )


def _warn_of_a_torso(draft: Draft, article: Article) -> None:
    """Blanks are a normal state of an archive; a text of a word or two, or without a body, is not."""
    body = [block for block in article.blocks if block.kind in ("lead", "paragraph")]
    words = " ".join(block.text for block in article.blocks).split(maxsplit=_FEW_WORDS)
    if len(words) <= _FEW_WORDS:
        draft.warn("few_words", article.display_title)
    elif not body:
        draft.warn("no_body")
