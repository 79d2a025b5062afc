"""Which source is which article: copies set aside, and each article under the id its content was given.

In: accounts and the ledger. Out: one account of each content, under an id of its own; a problem for each copy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from press_archive.anatomy import article_id
from press_archive.decisions.ledger import Ledger
from press_archive.errors import Problem
from press_archive.phases.accounts import ArticleAccount


def set_copies_aside(
    articles: Sequence[ArticleAccount], ledger: Ledger
) -> tuple[list[ArticleAccount], list[Problem]]:
    """Keep one of byte-identical sources: the one whose id was given out, else the first by name."""
    known = ledger.ranks()
    first: dict[str, ArticleAccount] = {}
    for article in articles:
        rival = first.get(article.sha256)
        if rival is None or (article_id(article.name) in known and article_id(rival.name) not in known):
            first[article.sha256] = article
    kept, problems = [], []
    for article in articles:
        chosen = first[article.sha256]
        if chosen.path == article.path:
            kept.append(article)
        else:
            problems.append(Problem(article.name, "quarantined", "duplicate", chosen.name))
    return kept, problems


def pin_ids(articles: Sequence[ArticleAccount], ledger: Ledger) -> list[ArticleAccount]:
    """Give each article the id its content was given, wherever its file lies now; return them by id.

    A new article saved under the name of one that was moved gets an id of its own.
    """
    pinned = _given_before(articles, ledger.ids_by_content())
    placed = {article.key for article in pinned.values()}
    for article in articles:
        if article.key not in placed:
            pinned[_unused(article.name, pinned)] = article
    return [article.under(identifier) for identifier, article in sorted(pinned.items())]


def _given_before(articles: Sequence[ArticleAccount], given: Mapping[str, str]) -> dict[str, ArticleAccount]:
    """Return the articles whose content was given an id, by it."""
    pinned: dict[str, ArticleAccount] = {}
    placed: set[bytes] = set()
    # Sources that stayed where they were come before moved copies of old versions.
    for stayed in (True, False):
        for article in articles:
            former = given.get(article.sha256)
            if former is None or former in pinned or article.key in placed:
                continue
            if (former == article_id(article.name)) is stayed:
                pinned[former] = article
                placed.add(article.key)
    return pinned


def _unused(name: str, taken: Mapping[str, object]) -> str:
    """Return the id of a source's name, or of the name with as many marks as it takes to be free."""
    identifier = article_id(name)
    while identifier in taken:
        name += "'"
        identifier = article_id(name)
    return identifier
