"""Which articles belong together: those that share rare names, or report the same day.

In: the archive. Out: for each article its nearest others with the number of entities they share. Weights are
inverse document frequency (Spärck Jones, 1972); names found in more than ``_COMMON`` articles decide nothing, so
the cost stays near linear.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping

from press_archive.model import Archive

_COMMON = 500  # articles
_SAME_DAY = 2.0  # added when both report an event of one day


def related_articles(archive: Archive, most: int = 5) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return article id → (id of a related article, entities shared), nearest first."""
    shown = {a.article.id: a for a in archive.articles if a.rights.access != "withdrawn"}
    total = len(shown)
    entities: defaultdict[str, list[str]] = defaultdict(list)
    for entity in archive.entities.values():
        for identifier in entity.articles:
            if identifier in shown:
                entities[identifier].append(entity.id)
    weight = {
        entity.id: math.log((1 + total) / len(entity.articles))
        if 1 < len(entity.articles) <= _COMMON
        else 0.0
        for entity in archive.entities.values()
    }
    days = {identifier: a.article.event.value for identifier, a in shown.items() if a.article.event}
    result = {}
    for identifier in shown:
        scores: Counter[str] = Counter()
        shared: Counter[str] = Counter()
        for entity_id in entities[identifier]:
            if weight[entity_id]:
                for other in archive.entities[entity_id].articles:
                    scores[other] += weight[entity_id]  # type: ignore[assignment]
                    shared[other] += 1
        for other in scores:
            if identifier in days and days.get(other) == days[identifier]:
                scores[other] += _SAME_DAY  # type: ignore[assignment]
        ranked = sorted((o for o in scores if o != identifier and o in shown), key=lambda o: (-scores[o], o))
        result[identifier] = tuple((other, shared[other]) for other in ranked[:most])
    return result
