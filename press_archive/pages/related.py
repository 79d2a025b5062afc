"""Which articles belong together: those that share rare names, or report the same day.

In: the articles' summaries and the entities. Out: for each article its nearest others with the number of entities
they share. A shared name counts the more the fewer articles have it (Adamic and Adar, Friends and neighbors on the
Web, 2003), whatever else the archive holds; names found in more than ``_COMMON`` articles decide nothing, so the
cost stays near linear, and a new article concerns only those that share a rare name with it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from operator import attrgetter

from press_archive.keeping.groups import groups_of
from press_archive.keeping.store import Store, key_of, key_of_keys, pack
from press_archive.model import Entity, EntityKeys
from press_archive.pages.summary import ArticleSummary

_COMMON = 100  # articles
_SAME_DAY = 2.0  # added when both report an event of one day
MOST = 5

Related = tuple[tuple[str, int], ...]  # id of a related article, entities shared; nearest first


def related_articles(
    listed: Sequence[ArticleSummary],
    entities: Mapping[str, Entity],
    entity_keys: EntityKeys,
    store: Store | None = None,
) -> Mapping[str, Related]:
    """Return the nearest others of each article; a store spares those that nothing has changed for."""
    shown = {summary.id: summary for summary in listed}
    rare = {one.id: one for one in entities.values() if 1 < len(one.articles) <= _COMMON}
    if store is None:
        return {identifier: _nearest(identifier, rare, shown) for identifier in shown}
    keys = _keys(shown, rare, entity_keys)
    found: dict[str, Related] = {}
    for group, identifiers in groups_of(shown).items():
        kept: Mapping[bytes, Related] = store.get("related", key_of(group)) or {}
        made = {keys[i]: kept[keys[i]] if keys[i] in kept else _nearest(i, rare, shown) for i in identifiers}
        if made != kept:
            store.put("related", key_of(group), pack(made))
        found |= {i: made[keys[i]] for i in identifiers}
    return {identifier: found[identifier] for identifier in shown}


def _keys(
    shown: Mapping[str, ArticleSummary], rare: Mapping[str, Entity], entity_keys: EntityKeys
) -> Mapping[str, bytes]:
    """Return for each article a digest of all that decides which are its nearest."""
    # Of most nothing tells when something happened. A withdrawn one has no names, so it is no entity's article.
    events = {
        identifier: f"{identifier} {one.event} ".encode() for identifier, one in shown.items() if one.event
    }
    digests = {
        entity.id: key_of_keys(
            [entity_keys.whole[entity.id], *(events[i] for i in entity.articles if i in events)]
        )
        for entity in rare.values()
    }
    return {
        identifier: key_of_keys([identifier.encode(), *(digests[e] for e in one.named if e in digests)])
        for identifier, one in shown.items()
    }


def _nearest(identifier: str, rare: Mapping[str, Entity], shown: Mapping[str, ArticleSummary]) -> Related:
    scores: defaultdict[str, float] = defaultdict(float)
    shared: Counter[str] = Counter()
    # In one order in all articles: sums of the same weights in another one may differ in the last digit.
    for entity in sorted((rare[one] for one in shown[identifier].named if one in rare), key=attrgetter("id")):
        weight = 1 / math.log(1 + len(entity.articles))
        for other in entity.articles:
            scores[other] += weight
        shared.update(entity.articles)
    event = shown[identifier].event
    for other in scores:
        if event and other in shown and shown[other].event == event:
            scores[other] += _SAME_DAY
    ranked = sorted(
        (-score, other) for other, score in scores.items() if other != identifier and other in shown
    )
    return tuple((other, shared[other]) for _, other in ranked[:MOST])
