"""Which source is which article: one stays of all that hold it, under the id that was given to any of them.

In: accounts, what people decided about pairs of sources, the ledger. Out: a :class:`Holding` of each article under an
id of its own, and a problem for each source that is not shown by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from press_archive.anatomy import article_id
from press_archive.decisions.copies import Pair
from press_archive.decisions.ledger import Ledger
from press_archive.errors import Problem
from press_archive.link.digest import UNKNOWN_RANK
from press_archive.link.merge import Merge
from press_archive.model import OtherSource
from press_archive.phases.accounts import ArticleAccount
from press_archive.phases.once import sources_of_each


@dataclass(frozen=True, slots=True)
class Holding:
    """An article and all sources that hold it."""

    article: ArticleAccount  # the one that is shown, under the article's id
    copies: tuple[ArticleAccount, ...] = ()  # of it, or of an earlier version
    earlier: tuple[ArticleAccount, ...] = ()  # one of each earlier version, the latest first

    @property
    def sources(self) -> tuple[ArticleAccount, ...]:
        return (self.article, *self.copies, *self.earlier)

    def others(self) -> Iterator[OtherSource]:
        """Yield the sources that are not shown."""
        roles: tuple[tuple[Literal["copy", "version"], Sequence[ArticleAccount]], ...] = (
            ("copy", self.copies),
            ("version", self.earlier),
        )
        for role, sources in roles:
            for one in sources:
                yield OtherSource(one.name, self.article.id, role, one.kind, one.encoding)


def holdings_of(
    articles: Sequence[ArticleAccount], ledger: Ledger, pairs: Iterable[Pair] = ()
) -> tuple[list[Holding], list[Problem]]:
    """Return a holding of each article, by id, and what is to be said of copies, versions and strangers."""
    once = sources_of_each(articles, pairs)
    choice = _Choice(ledger.ranks(), ledger.ids_by_content())
    holdings = pin_ids([choice.holding(group) for group in once.groups], ledger)
    problems = [problem for holding in holdings for problem in _told(holding)]
    strangers = (Problem(one.name, "note", "same_address", other.name) for one, other in once.strangers)
    return holdings, [*problems, *strangers]


def _told(holding: Holding) -> Iterator[Problem]:
    shown = holding.article
    for one in holding.copies:
        if one.sha256 == shown.sha256:
            yield Problem(one.name, "quarantined", "duplicate", shown.name)
        else:
            yield Problem(one.name, "note", "same_article", shown.name)
    for one in holding.earlier:
        yield Problem(one.name, "note", "earlier_version", shown.name)


@dataclass(frozen=True, slots=True)
class _Choice:
    """Which of an article's sources is shown.

    Of versions with different texts the latest, as it says when it was changed or saved, else by name. Of copies of
    one version that whose id was given out first, else the one that tells most of its values, else the first by name.
    """

    ranks: Mapping[str, int]
    given: Mapping[str, str]

    def holding(self, group: Sequence[ArticleAccount]) -> Holding:
        if len(group) == 1:
            return Holding(group[0])
        latest, *earlier = sorted(_versions(group), key=_when, reverse=True)
        kept = [min(version, key=self._order) for version in (latest, *earlier)]
        copies = (one for version in (latest, *earlier) for one in version if one not in kept)
        return Holding(kept[0], tuple(sorted(copies, key=lambda one: one.name)), tuple(kept[1:]))

    def _order(self, article: ArticleAccount) -> tuple[int, int, int, str]:
        by_name = self.ranks.get(article.id, UNKNOWN_RANK)
        by_content = self.ranks.get(self.given.get(article.sha256, ""), UNKNOWN_RANK)
        return by_name, by_content, -article.marks.known, article.name


def _when(version: Sequence[ArticleAccount]) -> tuple[tuple[str, str], str]:
    return max(one.marks.when for one in version), max(one.name for one in version)


def _versions(group: Sequence[ArticleAccount]) -> list[list[ArticleAccount]]:
    """Part the sources of one article by what they say: text and, where both tell it, headline."""
    merge: Merge[int] = Merge()
    first: dict[object, int] = {}
    headed = sorted(range(len(group)), key=lambda place: not group[place].marks.headline)
    for place in headed:
        marks = group[place].marks
        texts = [(text, marks.headline) for text in marks.texts] if marks.headline else marks.texts
        for sign in (group[place].sha256, *texts):
            merge.join(first.setdefault(sign, place), place)
        for text in marks.texts:  # joined by whoever tells no headline
            first.setdefault(text, place)
    versions: dict[int, list[ArticleAccount]] = {}
    for place, article in enumerate(group):
        versions.setdefault(merge.find(place), []).append(article)
    return list(versions.values())


# ── Ids ───────────────────────────────────────────────────────────────────────────────────────────
def pin_ids(holdings: Sequence[Holding], ledger: Ledger) -> list[Holding]:
    """Give each article the id that was given to any of its sources, wherever the file lies now; return them by id.

    A new article saved under the name of one that was moved gets an id of its own.
    """
    ranks = ledger.ranks()
    pinned, others = _given_before(holdings, ledger.ids_by_content(), ranks)
    for holding in others:
        pinned[_by_name(holding, pinned, ranks)] = holding
    return [_under(identifier, one) for identifier, one in sorted(pinned.items())]


def _under(identifier: str, holding: Holding) -> Holding:
    if holding.article.id == identifier:  # as nearly always
        return holding
    return replace(holding, article=holding.article.under(identifier))


def _given_before(
    holdings: Iterable[Holding], given: Mapping[str, str], ranks: Mapping[str, int]
) -> tuple[dict[str, Holding], list[Holding]]:
    """Return the articles whose content was given an id, by it, and all others."""
    pinned: dict[str, Holding] = {}
    waiting = [
        (holding, [(given[one.sha256], one.id) for one in holding.sources if one.sha256 in given])
        for holding in holdings
    ]
    # Sources that stayed where they were come before moved copies of old versions.
    for stayed in (True, False):
        left = []
        for holding, former in waiting:
            ids = [one for one, own in former if one not in pinned and (one == own) is stayed]
            if ids:
                pinned[min(ids, key=ranks.__getitem__)] = holding
            else:
                left.append((holding, former))
        waiting = left
    return pinned, [holding for holding, _ in waiting]


def _by_name(holding: Holding, taken: Mapping[str, object], ranks: Mapping[str, int]) -> str:
    """Return the id given out first of those its sources' names give, or that of the shown one's name."""
    given = (one.id for one in holding.sources)
    free = [one for one in given if one in ranks and one not in taken]
    return min(free, key=lambda one: ranks[one]) if free else _unused(holding.article.name, taken)


def _unused(name: str, taken: Mapping[str, object]) -> str:
    """Return the id of a source's name, or of the name with as many marks as it takes to be free."""
    identifier = article_id(name)
    while identifier in taken:
        name += "'"
        identifier = article_id(name)
    return identifier


def taken_over(holdings: Iterable[Holding], ledger: Ledger) -> dict[str, str]:
    """Return which article each id leads to that one of its sources had before."""
    known, had = ledger.ranks(), defaultdict[str, set[str]](set)
    for row in ledger.rows:
        had[row.sha256].add(row.id)
    held = [
        holding for holding in holdings if len(holding.sources) > 1 or len(had[holding.article.sha256]) > 1
    ]
    heirs = {
        former: holding.article.id
        for holding in held
        for one in holding.sources
        for former in (article_id(one.name), *sorted(had[one.sha256]))
    }
    return {former: heir for former, heir in heirs.items() if former in known and former != heir}
