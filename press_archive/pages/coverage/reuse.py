"""What an article's page tells of texts it shares with others: each passage, where else it stands, what is different.

In: a :class:`Site`, an article and those it shares passages with. Out: front matter. Of a lean site
nothing: its pages leave out what stands elsewhere.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping, Sequence

from press_archive.model import ArchivedArticle
from press_archive.pages.anchors import anchors_of
from press_archive.pages.parts import article_entry, article_facts
from press_archive.pages.site import Site
from press_archive.pages.versions import Part, words_changed
from press_archive.stories import Passage, Span

_ARTICLES = 5  # with which passages are shared; the others are counted
_PASSAGES = 6  # shared with one of them
_KEPT = 10  # words at either end of a long text that both have
_MARKS = "“”‘’«»…–—"
# Words of a passage; what two texts do to each other grows with the product of their lengths.
_COMPARED = 1_500


def passages_of(site: Site, article: str) -> tuple[Passage, ...]:
    """Return the passages that an article's page shows, by how much is shared with each other article."""
    if site.lean:
        return ()
    by_other: dict[str, list[Passage]] = {}
    for one in site.coverage.passages.get(article, ()):
        by_other.setdefault(other_of(one, article), []).append(one)
    most = sorted(by_other, key=lambda other: (-sum(one.syllables for one in by_other[other]), other))
    return tuple(one for other in most[:_ARTICLES] for one in by_other[other][:_PASSAGES])


def other_of(passage: Passage, article: str) -> str:
    """Return the other article that a passage stands in."""
    return passage.right if passage.left == article else passage.left


def anchor_of(site: Site, archived: ArchivedArticle, spans: Sequence[Span]) -> str:
    """Return the anchor of the block in which a passage begins; "" on a lean site, which has none."""
    return "" if site.lean else anchors_of(archived.article.blocks)[spans[0].block]


def text_of(archived: ArchivedArticle, spans: Sequence[Span]) -> str:
    """Return a passage as it stands in an article."""
    return " ".join(_whole_words(archived.article.blocks[one.block].text, one) for one in spans)


def _whole_words(text: str, span: Span) -> str:
    """Return a part of a block with the marks that stand around its first and last word."""
    start, end = span.start, span.end
    while start and _is_mark(text[start - 1]):
        start -= 1
    while end < len(text) and _is_mark(text[end]):
        end += 1
    return text[start:end]


def _is_mark(character: str) -> bool:
    return not character.isalnum() and not character.isspace()


def shared_passages(
    site: Site, archived: ArchivedArticle, articles: Mapping[str, ArchivedArticle]
) -> dict[str, object] | None:
    """Return what an article shares with others, by article; nothing where it shares nothing."""
    here = archived.article.id
    shown = passages_of(site, here)
    if not shown:
        return None
    others = dict.fromkeys(other_of(one, here) for one in shown)
    everyone = {other_of(one, here) for one in site.coverage.passages[here]}
    found = [
        _with(site, archived, articles[other], [one for one in shown if other_of(one, here) == other])
        for other in others
    ]
    return {"articles": found, "more": len(everyone) - len(others)}


def _with(
    site: Site, archived: ArchivedArticle, other: ArchivedArticle, passages: Sequence[Passage]
) -> dict[str, object]:
    """Return an article and the passages shared with it."""
    summary, earlier = site.summaries[other.article.id], passages[0].earlier
    return {
        **article_entry(site, summary),
        "label": " · ".join(article_facts(site, summary)),
        "syllables": sum(one.syllables for one in passages),
        "earlier": earlier and ("there" if earlier == other.article.id else "here"),
        "passages": [_passage(site, archived, other, one) for one in passages],
    }


def _passage(
    site: Site, archived: ArchivedArticle, other: ArchivedArticle, passage: Passage
) -> dict[str, object]:
    """Return a passage as it stands here, and what the other has instead."""
    here, there = archived.article.id, other.article.id
    mine, theirs = _spans(passage, here), _spans(passage, there)
    return {
        "here": anchor_of(site, archived, mine),
        "there": anchor_of(site, other, theirs),
        "parts": list(_shortened(_compared(text_of(other, theirs), text_of(archived, mine)))),
    }


def _spans(passage: Passage, article: str) -> tuple[Span, ...]:
    return passage.left_spans if passage.left == article else passage.right_spans


def _compared(theirs: str, mine: str) -> list[Part]:
    if theirs == mine or max(theirs.count(" "), mine.count(" ")) > _COMPARED:
        return [{"same": mine}]
    return words_changed(theirs, mine, _bare)


def _bare(word: str) -> str:
    """Return a word without its capitals and the marks around it, in which reprints differ anywhere."""
    return word.strip(f"{string.punctuation}{_MARKS}{string.whitespace}").casefold()


def _shortened(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts of a passage, of long ones that both have only the ends: the text stands on the page itself."""
    for part in parts:
        words = part.get("same", "").split(" ")
        if len(words) <= 3 * _KEPT:
            yield part
        else:
            yield {"same": " ".join([*words[:_KEPT], "…", *words[-_KEPT:]])}
