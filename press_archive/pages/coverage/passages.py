"""The passages that stand in the most articles: what was printed again and again, each with where it stands.

In: a :class:`Site`. Out: passages.html, in parts. Passages are known by pairs of articles; here those that have a
paragraph in common are one, told in the words of the article that has the most of them in common with others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from press_archive.model import ArchivedArticle, Page
from press_archive.pages.addresses import PASSAGES
from press_archive.pages.coverage.reuse import anchor_of, text_of
from press_archive.pages.paging import forward_parts, turn_lines
from press_archive.pages.parts import article_facts, article_link, make_page
from press_archive.pages.site import Site
from press_archive.pages.writing.markdown import escape, guard_start, link
from press_archive.stories import Passage, Span

_MOST = 300  # passages told
_ON_A_PAGE = 60
_LONGEST = 400  # code points of a passage
_NAMED = 8  # articles it stands in
_Place = tuple[str, int]  # an article, and the block in which a passage begins


@dataclass(frozen=True, slots=True)
class Repeated:
    """A passage that stands in several articles, in the words of one of them."""

    words_of: str  # the article that has them
    places: Mapping[str, tuple[Span, ...]]  # where it stands in each; the earliest first, undated ones last


def repeated_passages(site: Site) -> list[Repeated]:
    """Return the passages that stand in the most articles, the most repeated first."""
    passages = list(dict.fromkeys(one for some in site.coverage.passages.values() for one in some))
    beside: defaultdict[_Place, dict[str, tuple[Passage, bool]]] = defaultdict(dict)
    for one in passages:
        beside[one.left, one.left_spans[0].block].setdefault(one.right, (one, True))
        beside[one.right, one.right_spans[0].block].setdefault(one.left, (one, False))
    told: set[_Place] = set()
    found: list[Repeated] = []
    for place in sorted(beside, key=lambda place: (-len(beside[place]), -_longest(beside[place]), place)):
        if place not in told:
            told.add(place)
            told.update(_other_place(one, is_left) for one, is_left in beside[place].values())
            found.append(_repeated(site, place, beside[place]))
        if len(found) == _MOST:
            break
    return found


def _longest(beside: Mapping[str, tuple[Passage, bool]]) -> int:
    return max(one.syllables for one, _ in beside.values())


def _other_place(passage: Passage, is_left: bool) -> _Place:
    if is_left:
        return passage.right, passage.right_spans[0].block
    return passage.left, passage.left_spans[0].block


def _repeated(site: Site, place: _Place, beside: Mapping[str, tuple[Passage, bool]]) -> Repeated:
    here, _ = place
    # The longest of them tells most of the text.
    longest, is_left = max(beside.values(), key=lambda one: one[0].syllables)
    places = {other: one.right_spans if left else one.left_spans for other, (one, left) in beside.items()}
    places[here] = longest.left_spans if is_left else longest.right_spans
    in_time = sorted(places, key=lambda one: (site.summaries[one].published or "9999", one))
    return Repeated(here, {one: places[one] for one in in_time})


def passages_pages(
    site: Site, found: Sequence[Repeated], articles: Mapping[str, ArchivedArticle]
) -> Iterator[Page]:
    """Yield the pages of repeated passages."""
    words, title = site.words, site.words["page_passages"]
    parts = forward_parts(PASSAGES, found, _ON_A_PAGE)
    for place, part in enumerate(parts):
        name = link(title, PASSAGES, part.address) if place else title
        note = words["page_passages_note" if found else "page_passages_none"]
        lines = [f"# {name}", *([] if place else ["", note]), *turn_lines(site, parts, place), ""]
        for one in part.items:
            lines += _lines(site, one, articles, part.address)
        yield make_page(part.address, "passages", title, lines + turn_lines(site, parts, place))


def _lines(site: Site, one: Repeated, articles: Mapping[str, ArchivedArticle], page: str) -> list[str]:
    """Return a passage and the articles it stands in."""
    shown = _quoted(articles[one.words_of], one.places[one.words_of])
    count = site.words("page_passages_articles", n=len(one.places))
    places = islice(one.places.items(), _NAMED)
    named = [_place(site, articles[article], spans, page) for article, spans in places]
    more = len(one.places) - len(named)
    named += [site.words("page_story_more", n=more)] if more else []
    return [f"- {guard_start(escape(shown))} *{count}*", *(f"    - {guard_start(one)}" for one in named)]


def _quoted(archived: ArchivedArticle, spans: Sequence[Span]) -> str:
    """Return the words of a passage, cut where they are many; "…" where the paragraph goes on."""
    text = text_of(archived, spans)
    opening = (
        "… " if any(map(str.isalnum, archived.article.blocks[spans[0].block].text[: spans[0].start])) else ""
    )
    if len(text) > _LONGEST:
        return f"{opening}{text[:_LONGEST].rpartition(' ')[0]} …"
    goes_on = any(map(str.isalnum, archived.article.blocks[spans[-1].block].text[spans[-1].end :]))
    return f"{opening}{text} …" if goes_on else f"{opening}{text}"


def _place(site: Site, archived: ArchivedArticle, spans: Sequence[Span], page: str) -> str:
    """Return the way to where a passage stands in an article."""
    summary = site.summaries[archived.article.id]
    told = article_link(site, summary, page, ".to", anchor_of(site, archived, spans))
    facts = " · ".join(map(escape, article_facts(site, summary)))
    return f"{told} *{facts}*" if facts else told
