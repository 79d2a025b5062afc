"""Articles that name no outlet, and what speaks for one: rows for editors, with a line for corrections.yml.

In: a :class:`Site`. Out: an :class:`OutletHint` for each article for which everything speaks for one outlet, and its
Markdown lines; ``build_site.py review`` asks about the same hints.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from press_archive.decisions.corrections import as_yaml
from press_archive.languages import ARCHIVE
from press_archive.model import EvidenceRule
from press_archive.pages.addresses import EDITORS
from press_archive.pages.parts import article_link
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape

_ENOUGH = 2  # articles of an outlet that an author must have signed


@dataclass(frozen=True, slots=True)
class OutletHint:
    """An outlet an article may be of, and why."""

    article: ArticleSummary
    outlet: str
    reasons: tuple[tuple[EvidenceRule, str], ...]  # rule, and the words or the author that speak for it


def outlet_hints(site: Site) -> list[OutletHint]:
    """Return a hint for each article about whose outlet nobody has decided; where two are hinted at, none."""
    known = _outlets_of_authors(site.listed)
    hints = []
    for doubts in site.doubts:
        if doubts.hints is not None:
            article = site.summaries[doubts.article]
            told = [*doubts.hints, *_by_author(article, known)]
            outlets = {outlet for outlet, _, _ in told}
            if len(outlets) == 1:
                reasons = dict.fromkeys((rule, words) for _, rule, words in told)
                hints.append(OutletHint(article, outlets.pop(), tuple(reasons)))
    return hints


def _outlets_of_authors(articles: Iterable[ArticleSummary]) -> Mapping[str, Counter[str]]:
    """Count the articles each author signed by outlet; signs of a word or of a group are nobody's alone."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        for author in article.authors if article.outlet else ():
            if " " in author and not ARCHIVE.bylines.is_group_sign(author):
                found[author][article.outlet or ""] += 1
    return found


def _by_author(
    article: ArticleSummary, known: Mapping[str, Counter[str]]
) -> Iterator[tuple[str, EvidenceRule, str]]:
    """Yield the outlet for which alone an author of the article writes."""
    for author in article.authors:
        outlets = known.get(author, Counter())
        for outlet in outlets if len(outlets) == 1 and outlets.total() >= _ENOUGH else ():
            yield outlet, "known-author", author


def hint_item(site: Site, hint: OutletHint) -> list[str]:
    """Return the item of a hint: the article, the outlet and why, and a correction to paste."""
    reasons = escape("; ".join(reasons_of(site, hint)))
    return [
        f"- {article_link(site, hint.article, EDITORS)} **{escape(hint.outlet)}** *{reasons}*",
        f"    - `{as_yaml(hint.article.source, correction(hint))}`",
    ]


def reasons_of(site: Site, hint: OutletHint) -> list[str]:
    """Say why, a sentence a reason."""
    return [
        f"{site.words['rule_' + rule]} “{words}”" if words else site.words["rule_" + rule]
        for rule, words in hint.reasons
    ]


def correction(hint: OutletHint) -> dict[str, str]:
    return {"outlet": hint.outlet}
