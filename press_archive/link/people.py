"""People told by their company: one word for a person, and one person's name in several spellings.

In: digests, where the rules placed their names, the clusters. Out: the same with "Trump" at Donald Trump where the
archive knows nobody else of that name and the article names who stands beside him elsewhere; and with Takaichi Sanae
and Sanae Takaichi, Orban and Orbán, Sergey and Sergei one where others are named with both. Looks alone unite nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from press_archive.languages import ARCHIVE
from press_archive.link.clusters import Assigned, Cluster, ClusterKey, Rows, placed_again
from press_archive.link.company import Company
from press_archive.link.digest import ArticleNames
from press_archive.link.spellings import spellings

_KNOWN = 3  # articles of who a word may stand for
_DOMINATES = 0.9  # of the articles in which a word stands for anybody


def by_company(digests: Sequence[ArticleNames], rows: Rows, clusters: Mapping[ClusterKey, Cluster]) -> Rows:
    """Return the rows with people united whom their company shows to be one."""
    company = Company(digests, rows, clusters)
    people = {key: one for key, one in clusters.items() if _is_named(key, one)}
    spelled = spellings(company)
    short = dict(_short_names(people, spelled, company))
    changed = {number for key in (*spelled, *short) for number in company.numbers(key)}
    return placed_again(rows, changed, lambda one: _placed(one, spelled, short, clusters))


def _placed(
    one: Assigned,
    spelled: Mapping[ClusterKey, ClusterKey],
    short: Mapping[ClusterKey, ClusterKey],
    clusters: Mapping[ClusterKey, Cluster],
) -> Assigned:
    """A spelling lends its name and its id; a short name lends neither."""
    if one.key in spelled:
        return one._replace(key=spelled[one.key], record=clusters[spelled[one.key]].record)
    if one.key in short:
        return Assigned(short[one.key], clusters[short[one.key]].record)
    return one


def _is_named(key: ClusterKey, one: Cluster) -> bool:
    """Whether a cluster is a person of a full name, whom nobody of that name had to be told from."""
    return one.kind == "person" and one.told and (one.record is not None or (len(key) == 2 and " " in key[1]))


# ── One word for a person ─────────────────────────────────────────────────────────────────────────
def _short_names(
    people: Mapping[ClusterKey, Cluster], spelled: Mapping[ClusterKey, ClusterKey], company: Company
) -> Iterator[tuple[ClusterKey, ClusterKey]]:
    """Yield a one-word name of an article with the person it is, where the company agrees."""
    owners = _owners(people, spelled)
    for key, one in company.clusters.items():
        if one.kind != "person" or one.told:
            continue
        for word in one.surfaces:
            owner = owners.get(word)
            if owner is not None and len(company.beside(key) & company.beside(owner)) >= 2:
                yield key, owner
                break


def _owners(
    people: Mapping[ClusterKey, Cluster], spelled: Mapping[ClusterKey, ClusterKey]
) -> dict[str, ClusterKey]:
    """Return who dominates a word: nearly all articles in which it stands for somebody mean this one."""
    times: dict[str, dict[ClusterKey, int]] = {}
    for key, one in people.items():
        for word in _last_names(one):
            counts = times.setdefault(word, {})
            root = spelled.get(key, key)
            counts[root] = counts.get(root, 0) + len(one.articles)
    return {word: owner for word, counts in times.items() if (owner := _dominant(counts)) is not None}


def _last_names(one: Cluster) -> Iterable[str]:
    """The single words the articles of a person call him by, and the last word of his name."""
    names = (*one.names, one.record.name) if one.record is not None else tuple(one.names)
    words = {*one.surfaces, *(name.split()[-1] for name in names if name.split())}
    return sorted(word for word in words if " " not in word and not ARCHIVE.names.is_syllable(word.lower()))


def _dominant(counts: Mapping[ClusterKey, int]) -> ClusterKey | None:
    owner = max(counts, key=lambda key: (counts[key], key))
    enough = counts[owner] >= _KNOWN and counts[owner] >= _DOMINATES * sum(counts.values())
    return owner if enough else None
