"""Bodies under two names all over the archive: Tập đoàn X and X, The X and X, VAMC and what the articles say it is.

In: digests, where the rules placed their names, the clusters, the records. Out: the same with each body at one of its
names. Without what it is a body is told by a name no Vietnamese word looks like; initials mean the one body that any
article explains them by. Where several could be meant, nothing is united, and people are asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from press_archive.languages import ARCHIVE
from press_archive.link.clusters import Assigned, Cluster, ClusterKey, Records, Rows, placed_again
from press_archive.link.company import Company
from press_archive.link.digest import ArticleNames, Name
from press_archive.link.merge import Merge
from press_archive.link.sorts import without_sort

_Full = tuple[int, int, ClusterKey]  # without a record, articles (the most first), the cluster
_INITIALS = range(3, 10)  # letters; two mean too many things
_MOST_MEANINGS = 12
_KNOWN = 3  # articles whose body needs no company to be meant by its initials


def bodies_of_one_name(
    digests: Sequence[ArticleNames],
    rows: Rows,
    clusters: Mapping[ClusterKey, Cluster],
    records: Records,
) -> Rows:
    """Return the rows with bodies united whose names show them to be one."""
    company = Company(digests, rows, clusters)
    found = dict(_of_no_sort(clusters, company, records))
    found |= _explained(digests, rows, company, found)
    changed = {number for key in found for number in company.numbers(key)}
    return placed_again(rows, changed, lambda one: _placed(one, found, clusters, records))


def _placed(
    one: Assigned,
    found: Mapping[ClusterKey, ClusterKey],
    clusters: Mapping[ClusterKey, Cluster],
    records: Records,
) -> Assigned:
    key = one.key
    while key in found:
        key = found[key]
    if key == one.key:
        return one
    record = clusters[key].record if key in clusters else records.by_id[key[1]]
    return one._replace(key=key, record=record)


# ── Without what it is ────────────────────────────────────────────────────────────────────────────
def _of_no_sort(
    clusters: Mapping[ClusterKey, Cluster], company: Company, records: Records
) -> Iterator[tuple[ClusterKey, ClusterKey]]:
    """Yield Tập đoàn X with X, where X has a record or is named with it or in its company."""
    for key, one in clusters.items():
        if one.kind != "organization" or one.record is not None or one.within:
            continue
        rest = without_sort(max(one.names, key=lambda name: (one.names[name], name)))
        if not rest or all(map(ARCHIVE.names.is_syllable, rest.split())):
            continue
        record = records.named("organization", rest)
        if record is not None:
            yield key, ("record", record.id)
        elif (bare := ("organization", rest)) in clusters and company.meet(key, bare):
            yield key, bare


# ── By initials ───────────────────────────────────────────────────────────────────────────────────
def _explained(
    digests: Sequence[ArticleNames],
    rows: Rows,
    company: Company,
    found: Mapping[ClusterKey, ClusterKey],
) -> dict[ClusterKey, ClusterKey]:
    """Return what the same initials explain to be one, and the initials alone with the one body they mean."""
    clusters = company.clusters
    united: dict[ClusterKey, ClusterKey] = {}
    for initials, keys in sorted(_meanings(digests, rows, clusters).items()):
        keys = {found.get(key, key) for key in keys} & clusters.keys()
        if not 0 < len(keys) <= _MOST_MEANINGS:
            continue
        merged = _of_same_words(keys, clusters)
        united |= {key: root for key, root in merged.items() if key != root}
        bare = ("organization", initials.lower())
        if len(set(merged.values())) == 1 and bare in clusters and bare not in found:
            full = next(iter(merged.values()))
            known = len(clusters[full].articles) >= _KNOWN
            if full != bare and clusters[bare].record is None and (known or company.shared(bare, full) > 1):
                united[bare] = full
    return united


def _meanings(
    digests: Sequence[ArticleNames], rows: Rows, clusters: Mapping[ClusterKey, Cluster]
) -> dict[str, set[ClusterKey]]:
    """Return the bodies that articles explain initials by."""
    meanings: dict[str, set[ClusterKey]] = {}
    for one, row in zip(digests, rows, strict=True):
        for name, assigned in zip(one.names, row, strict=True):
            if _explains(name):
                meanings.setdefault(name.surface, set()).add(assigned.key)
    return meanings


def _explains(name: Name) -> bool:
    """Whether an article tells what initials mean; said for short of UBND tỉnh X, UBND tells nothing."""
    if name.kind != "organization" or name.local or name.surface == name.name:
        return False
    return _is_initials(name.surface) and not name.name.startswith(name.surface)


def _is_initials(surface: str) -> bool:
    return len(surface) in _INITIALS and surface.isupper() and surface.isalpha()


def _of_same_words(
    keys: Collection[ClusterKey], clusters: Mapping[ClusterKey, Cluster]
) -> dict[ClusterKey, ClusterKey]:
    """Return each of some bodies with the one it is: one that has all its words, for a country more or a "của"."""
    ranked: dict[ClusterKey, _Full] = {
        key: (int(clusters[key].record is None), -len(clusters[key].articles), key) for key in keys
    }
    words = {key: set(_words(key, clusters[key])) for key in keys}
    merge: Merge[_Full] = Merge()
    ordered = sorted(keys, key=lambda key: (-len(words[key]), ranked[key]))
    for number, key in enumerate(ordered):
        longer = [other for other in ordered[:number] if words[key] <= words[other]]
        if longer and not (clusters[key].record and clusters[longer[0]].record):
            merge.join(ranked[key], ranked[longer[0]])
    return {key: merge.find(ranked[key])[2] for key in keys}


def _words(key: ClusterKey, one: Cluster) -> Iterable[str]:
    name = one.record.name.lower() if one.record is not None else key[1]
    return (word for word in name.split() if word not in ARCHIVE.names.joints)
