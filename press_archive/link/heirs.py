"""Who took over from what has no page any more: an address that was given out leads to where its name is now.

In: digests and what their names mean now, and the ids given out before. Out: id → the entity that has the mentions
it had, or the newest article that has the name where nothing is known of it. What no shown article names any more
has no heir, so that what rights withhold leaves no trace.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from press_archive.link.clusters import is_within_article
from press_archive.link.digest import ArticleNames, Name
from press_archive.link.digests import Digests, InHand
from press_archive.link.entities import Assignment
from press_archive.link.keys import id_of_key, minted_id, minted_within
from press_archive.link.state import LARGE, InMemory, Table, Tables
from press_archive.model import Entity, EntityKind

_KINDS: tuple[EntityKind, ...] = ("person", "organization", "place")


def heirs(
    digests: Sequence[ArticleNames],
    assignments: Sequence[Assignment],
    entities: Iterable[Entity],
    known: Iterable[str],
) -> Mapping[str, str]:
    """Return for ids of things that are none any more where their names lead now."""
    return Heirs(InMemory())((), InHand.of(digests), assignments, entities, known)


class Heirs:
    """Called again and again as :func:`heirs`, it reads the articles that may have had an id, and no others."""

    def __init__(self, tables: Tables) -> None:
        self._articles: Table[str, set[str]] = tables.table("heirs.articles", LARGE)  # by lost id

    def __call__(
        self,
        changed: Iterable[str],
        digests: Digests,
        assignments: Sequence[Assignment],
        entities: Iterable[Entity],
        known: Iterable[str],
    ) -> Mapping[str, str]:
        """Return what :func:`heirs` does; ``changed`` are the articles that are new, gone or others now."""
        lost = _lost(entities, known)
        before = set(self._articles)
        for one in before - lost:
            del self._articles[one]
        if not lost:
            return {}
        others = set(changed)
        if before & lost:
            self._read([digests[one] for one in sorted(others) if one in digests], before & lost, others)
        if lost - before:
            self._read(digests.values(), lost - before, set())
        some = set().union(*(articles for _, articles in self._articles.items()))
        asked = [(one, own) for one, own in zip(digests, assignments, strict=True) if one in some]
        return _found([digests[one] for one, _ in asked], [own for _, own in asked], lost)

    def _read(self, digests: Iterable[ArticleNames], lost: set[str], others: set[str]) -> None:
        """Note which articles may have had some lost ids, instead of what was noted of ``others``."""
        found: dict[str, set[str]] = {one: set() for one in lost}
        for article, one in _having(digests, lost):
            found[one].add(article)
        for one, articles in found.items():
            held = self._articles.get(one, set())
            if one not in self._articles or articles or not others.isdisjoint(held):
                self._articles[one] = (held - others) | articles


def _having(digests: Iterable[ArticleNames], lost: set[str]) -> Iterator[tuple[str, str]]:
    """Yield articles, each with a lost id that one of its names may have had."""
    kinds = [kind for kind in _KINDS if any(one.startswith(f"{kind}-") for one in lost)]
    ids: dict[Name, set[str]] = {}
    for one in digests:
        for name in one.names:
            if name not in ids:
                ids[name] = lost.intersection(_ids(name, kinds))
            for former in (*ids[name], *lost.intersection(_ids_within(name, one.article))):
                yield one.article, former


def _lost(entities: Iterable[Entity], known: Iterable[str]) -> set[str]:
    """Return the ids given out before that no entity has any more."""
    held = {one for entity in entities for one in (entity.id, *entity.merged)}
    prefixes = tuple(f"{kind}-" for kind in _KINDS)
    return {one for one in known if one not in held and one.startswith(prefixes)}


def _found(
    digests: Iterable[ArticleNames], assignments: Iterable[Assignment], lost: set[str]
) -> dict[str, str]:
    kinds = [kind for kind in _KINDS if any(one.startswith(f"{kind}-") for one in lost)]
    ids: dict[Name, tuple[str, ...]] = {}
    mentions: dict[str, Counter[str]] = {}  # by lost id, of each entity that may be its heir
    articles: dict[str, tuple[str, str]] = {}  # by lost id, the newest article that has the name
    for one, row in zip(digests, assignments, strict=True):
        for name, count, entity in zip(one.names, one.counts, row, strict=True):
            if name not in ids:
                ids[name] = tuple(lost.intersection(_ids(name, kinds)))
            for former in (*ids[name], *lost.intersection(_ids_within(name, one.article))):
                if entity is not None:
                    mentions.setdefault(former, Counter())[entity] += count
                articles[former] = max(articles.get(former, ("", "")), (one.published, one.article))
    by_article = {former: article for former, (_, article) in articles.items()}
    return by_article | {former: _most(found) for former, found in mentions.items()}


def _ids(name: Name, kinds: Iterable[EntityKind]) -> Iterator[str]:
    """Yield the ids a thing may have had by a name: as it is written or in full, and of another kind."""
    for kind in kinds:
        for form in {name.name, name.surface}:
            yield minted_id(kind, form)
    if name.where:
        yield id_of_key(name.kind, name.key)


def _ids_within(name: Name, article: str) -> Iterator[str]:
    """Yield the ids it may have had while only its article could tell."""
    for form in {name.name, name.surface}:
        if is_within_article(name._replace(name=form)):
            yield minted_within(name.kind, form, article)


def _most(mentions: Counter[str]) -> str:
    return min(mentions, key=lambda entity: (-mentions[entity], entity))
