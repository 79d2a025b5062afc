"""Who took over from what has no page any more: an address that was given out leads to where its name is now.

In: digests and what their names mean now, and the ids given out before. Out: id → the entity that has the mentions
it had, or the newest article that has the name where nothing is known of it. What no shown article names any more
has no heir, so that what rights withhold leaves no trace.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from press_archive.link.clusters import is_within_article
from press_archive.link.digest import ArticleNames, Name
from press_archive.link.entities import Assignment
from press_archive.link.keys import id_of_key, minted_id, minted_within
from press_archive.model import Entity, EntityKind

_KINDS: tuple[EntityKind, ...] = ("person", "organization", "place")


def heirs(
    digests: Sequence[ArticleNames],
    assignments: Sequence[Assignment],
    entities: Iterable[Entity],
    known: Iterable[str],
) -> Mapping[str, str]:
    """Return for ids of things that are none any more where their names lead now."""
    lost = _lost(entities, known)
    return _found(digests, assignments, lost) if lost else {}


class Heirs:
    """Called again and again as :func:`heirs`, it knows which articles may have had an id, and reads no others."""

    def __init__(self) -> None:
        self._former: dict[str, _Former] = {}  # by article

    def __call__(
        self,
        digests: Sequence[ArticleNames],
        assignments: Sequence[Assignment],
        entities: Iterable[Entity],
        known: Iterable[str],
    ) -> Mapping[str, str]:
        """Return what :func:`heirs` does."""
        self._read(digests)
        lost = _lost(entities, known)
        numbers = set(map(hash, lost))
        some = [n for n, one in enumerate(digests) if not numbers.isdisjoint(self._former[one.article].ids)]
        return _found([digests[n] for n in some], [assignments[n] for n in some], lost)

    def _read(self, digests: Sequence[ArticleNames]) -> None:
        """Work out which ids the names of articles may have had, where that is not known."""
        ids: dict[Name, tuple[int, ...]] = {}
        before, self._former = self._former, {}
        for one in digests:
            known = before.get(one.article)
            if known is None or known.names != one.names:
                for name in one.names:
                    if name not in ids:
                        ids[name] = tuple({hash(own) for own in _ids(name, _KINDS)})
                within = (hash(own) for name in one.names for own in _ids_within(name, one.article))
                known = _Former(one.names, array("q", chain(*(ids[name] for name in one.names), within)))
            self._former[one.article] = known


class _Former(NamedTuple):
    """The ids that the names of an article may have had, by their hashes: very many are kept."""

    names: tuple[Name, ...]
    ids: array[int]


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
