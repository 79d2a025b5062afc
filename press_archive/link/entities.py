"""From clusters to entities: ids that stay, canonical names, variants; and the entity of each article's names.

In: the digests of articles, authority records, the ids given out before, judgements. Out: the entities, and for
each article those of its names. The order in which articles come makes no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import partial

from press_archive.languages import ARCHIVE
from press_archive.link.bodies import bodies_of_one_name
from press_archive.link.clusters import (
    Cluster,
    ClusterKey,
    JudgedRows,
    Records,
    Rows,
    assign,
    gather,
    gathered_again,
)
from press_archive.link.digest import UNKNOWN_RANK, ArticleNames, seniority
from press_archive.link.evidence import is_entity
from press_archive.link.homonyms import apart
from press_archive.link.judged import judge
from press_archive.link.keys import minted_id, minted_within
from press_archive.link.officials import in_office
from press_archive.link.people import by_company
from press_archive.link.within import within_articles
from press_archive.model import AuthorityRecord, Entity, Judgement

# Takes the digests and the cluster of each name, and returns what each name is with what one step knows.
_Step = Callable[[Sequence[ArticleNames], Rows, Mapping[ClusterKey, Cluster]], Rows]
_Eldest = Mapping[str, tuple[int, str, str]]  # by article: how early the archive had it
Assignment = tuple[str | None, ...]  # entity ids of a digest's names, in their order; None names nothing


def resolve(
    digests: Sequence[ArticleNames],
    records: Sequence[AuthorityRecord],
    known: Mapping[str, int],
    judgements: Sequence[Judgement] = (),
) -> tuple[tuple[Entity, ...], tuple[Assignment, ...]]:
    """Return the entities by id, and for each digest, in the order given, the entities of its names.

    ``known`` ranks the ids given out before, of articles too, the oldest lowest; a thing keeps the oldest of its
    ids. ``judgements`` are stronger than the rules.
    """
    places = sorted(range(len(digests)), key=lambda place: digests[place].article)
    ordered = [digests[place] for place in places]
    eldest = {one.article: seniority(one, known) for one in digests}
    clusters, rows = _clusters(ordered, Records(records), known, judgements, eldest)
    clusters = {key: cluster for key, cluster in clusters.items() if is_entity(cluster)}
    held = _held(clusters, known, eldest)
    ids = _ids(clusters, held, known)
    published = {one.article: one.published for one in digests}
    entities = [
        _entity(cluster, ids[key], [one for one in held[key] if one in known], published)
        for key, cluster in clusters.items()
    ]
    assignments: list[Assignment] = [()] * len(places)
    for place, row in zip(places, rows, strict=True):
        assignments[place] = tuple(ids.get(one.key) if one is not None else None for one in row)
    return tuple(sorted(entities, key=lambda one: one.id)), tuple(assignments)


def _clusters(
    digests: Sequence[ArticleNames],
    records: Records,
    known: Mapping[str, int],
    judgements: Sequence[Judgement],
    eldest: _Eldest,
) -> tuple[dict[ClusterKey, Cluster], JudgedRows]:
    """By the rules, then people of one name apart, then step by step by what articles tell, then by judgements."""
    by_rule = assign(digests, records, known)
    clusters = gather(digests, by_rule)
    told_apart = apart(digests, by_rule, clusters, known)
    if told_apart is not by_rule:
        clusters = gathered_again(clusters, digests, by_rule, told_apart)
    told: Rows = told_apart
    steps: tuple[_Step, ...] = (
        within_articles,
        partial(in_office, records=records),
        by_company,
        partial(bodies_of_one_name, records=records),
    )
    for step in steps:
        before, told = told, step(digests, told, clusters)
        clusters = gathered_again(clusters, digests, before, told)
    if not judgements:
        return clusters, told
    judged = judge(digests, told, judgements, _ids(clusters, _held(clusters, known, eldest), known))
    return gather(digests, judged), judged


_Held = Mapping[ClusterKey, tuple[str, ...]]


def _ids(
    clusters: Mapping[ClusterKey, Cluster], held: _Held, known: Mapping[str, int]
) -> dict[ClusterKey, str]:
    """Give every cluster the oldest known id it has a right to, or the one minted from its canonical name."""
    taken = {one for ids in held.values() for one in ids}
    return {key: _id(key, clusters[key], held[key], taken, known) for key in held}


def _held(clusters: Mapping[ClusterKey, Cluster], known: Mapping[str, int], eldest: _Eldest) -> _Held:
    """The ids each cluster has a right to, no two the same one: first by its names, then by what it once was.

    Of several that could have had an id, the one has it whose articles the archive has had longest.
    """
    by_name = {one for cluster in clusters.values() for one in cluster.ids}
    claims = {key: _claimed(cluster, known, by_name) for key, cluster in clusters.items()}
    first: dict[str, ClusterKey] = {}
    contested: dict[str, list[ClusterKey]] = {}
    for key, claimed in claims.items():
        for one in claimed:
            if first.setdefault(one, key) != key:
                contested.setdefault(one, [first[one]]).append(key)
    for one, keys in contested.items():
        heir = min(keys, key=lambda key: (min(eldest[article] for article in clusters[key].articles), key))
        for key in keys:
            if key != heir:
                claims[key] = tuple(other for other in claims[key] if other != one)
    return claims


def _claimed(cluster: Cluster, known: Mapping[str, int], by_name: Set[str]) -> tuple[str, ...]:
    if not cluster.former:
        return cluster.ids
    return cluster.ids + tuple(one for one in cluster.former if one in known and one not in by_name)


def _id(
    key: ClusterKey, cluster: Cluster, held: Sequence[str], taken: Set[str], known: Mapping[str, int]
) -> str:
    """The oldest id known; of a new thing that of its canonical name, or the one minted in its only article."""
    oldest = min(held, key=lambda one: (known.get(one, UNKNOWN_RANK), one), default=None)
    if oldest in known or (len(held) == 1 and cluster.record is None):
        return str(oldest)
    own = minted_id(cluster.kind, canonical_name(cluster))
    if own in held or (cluster.record is not None and own not in taken):
        return own
    return oldest or minted_within(cluster.kind, canonical_name(cluster), " ".join(key))


def canonical_name(cluster: Cluster) -> str:
    """The record's name, or the name that stands most often; of equals the longest, then the first in order."""
    if cluster.record is not None:
        return cluster.record.name
    names = cluster.names
    return (
        next(iter(names))
        if len(names) == 1
        else min(names, key=lambda name: (-names[name], -len(name), name))
    )


def _entity(cluster: Cluster, entity: str, known: Iterable[str], published: Mapping[str, str]) -> Entity:
    """``known`` are the ids it had before, its own among them."""
    name = canonical_name(cluster)
    record = cluster.record
    return Entity(
        id=entity,
        kind=cluster.kind,
        name=name,
        variants=tuple(sorted({*cluster.surfaces, *cluster.names} - {name}, key=ARCHIVE.sorting.key)),
        articles=_newest_first(cluster.articles, published),
        mentions=cluster.mentions,
        confidence=cluster.confidence,
        same_as=record.same_as if record is not None else (),
        coordinates=record.coordinates if record is not None else None,
        record=record.id if record is not None else None,
        merged=tuple(sorted(one for one in known if one != entity)),
    )


def _newest_first(articles: Sequence[str], published: Mapping[str, str]) -> tuple[str, ...]:
    """Newest first, undated last, ties by id."""
    if len(articles) == 1:
        return tuple(articles)
    by_id = sorted(articles)
    return tuple(sorted(by_id, key=lambda article: published[article], reverse=True))
