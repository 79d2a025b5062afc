"""From clusters to entities: ids that stay, canonical names, variants; then every mention gets its entity.

In: articles with their understandings, authority records, the ids given out before. Out: the understandings
with mentions resolved, and the entities. The order in which articles come makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from press_archive.languages.vi.sorting import sort_key
from press_archive.link.clusters import Cluster, ClusterKey, Records, assign, gather
from press_archive.link.judged import judge
from press_archive.link.keys import minted_id
from press_archive.model import Article, AuthorityRecord, Entity, Judgement, Mention, Understanding

_UNKNOWN_RANK = 1 << 60  # behind every id given out before


def resolve(
    articles: Sequence[tuple[Article, Understanding]],
    records: Sequence[AuthorityRecord],
    known: Mapping[str, int],
    judgements: Sequence[Judgement] = (),
) -> tuple[tuple[Understanding, ...], tuple[Entity, ...]]:
    """Return the understandings in the order given, mentions resolved, and the entities by id.

    ``known`` ranks the ids given out before, the oldest lowest; a thing keeps the oldest of its ids.
    ``judgements`` are stronger than the rules.
    """
    ordered = sorted(range(len(articles)), key=lambda index: articles[index][0].id)
    sorted_articles = [articles[index] for index in ordered]
    assigned = assign(sorted_articles, Records(records))
    clusters, keys = gather(sorted_articles, assigned)
    if judgements:
        judged = judge(sorted_articles, assigned, judgements, _ids(clusters, known))
        clusters, keys = gather(sorted_articles, judged)
    published = {article.id: _published(article) for article, _ in articles}
    ids = _ids(clusters, known)
    entities = [_entity(cluster, ids[key], known, published) for key, cluster in clusters.items()]
    resolved: dict[int, Understanding] = {}
    for index, own in zip(ordered, keys, strict=True):
        resolved[index] = _resolved(articles[index][1], own, ids)
    return tuple(resolved[index] for index in range(len(articles))), tuple(
        sorted(entities, key=lambda one: one.id)
    )


def _published(article: Article) -> str:
    return article.published.value if article.published is not None else ""


def _resolved(
    understanding: Understanding, keys: Iterable[ClusterKey | None], ids: Mapping[ClusterKey, str]
) -> Understanding:
    mentions: list[Mention] = []
    for mention, key in zip(understanding.mentions, keys, strict=True):
        mentions.append(replace(mention, entity=ids[key] if key else None))
    return replace(understanding, mentions=tuple(mentions))


def _ids(clusters: Mapping[ClusterKey, Cluster], known: Mapping[str, int]) -> dict[ClusterKey, str]:
    """Give every cluster the oldest known id of its names, or the one minted from its canonical name."""
    taken: set[str] = set()
    ids: dict[ClusterKey, str] = {}
    for key in sorted(clusters):
        cluster = clusters[key]
        candidates = sorted(cluster.ids - taken, key=lambda one: (known.get(one, _UNKNOWN_RANK), one))
        chosen = (
            candidates[0] if candidates and candidates[0] in known else _minted(cluster, taken, candidates)
        )
        taken.add(chosen)
        taken |= cluster.ids
        ids[key] = chosen
    return ids


def _minted(cluster: Cluster, taken: set[str], candidates: Sequence[str]) -> str:
    """The id of the canonical name; where only its article can tell the name, the one minted there."""
    own = minted_id(cluster.kind, canonical_name(cluster))
    within_article = cluster.record is None and own not in cluster.ids
    return candidates[0] if candidates and (within_article or own in taken) else own


def canonical_name(cluster: Cluster) -> str:
    """The record's name, or the name that stands most often; of equals the longest, then the first in order."""
    if cluster.record is not None:
        return cluster.record.name
    return min(cluster.names, key=lambda name: (-cluster.names[name], -len(name), name))


def _entity(cluster: Cluster, entity: str, known: Mapping[str, int], published: Mapping[str, str]) -> Entity:
    name = canonical_name(cluster)
    record = cluster.record
    return Entity(
        id=entity,
        kind=cluster.kind,
        name=name,
        variants=tuple(sorted((cluster.surfaces | set(cluster.names)) - {name}, key=sort_key)),
        articles=_newest_first(cluster.articles, published),
        mentions=cluster.mentions,
        same_as=record.same_as if record is not None else (),
        record=record.id if record is not None else None,
        merged=tuple(sorted(one for one in cluster.ids if one in known and one != entity)),
    )


def _newest_first(articles: Iterable[str], published: Mapping[str, str]) -> tuple[str, ...]:
    """Newest first, undated last, ties by id."""
    by_id = sorted(articles)
    return tuple(sorted(by_id, key=lambda article: published[article], reverse=True))
