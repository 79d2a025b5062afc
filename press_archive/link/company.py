"""People told by their company: one word for a person, and one person's name in several spellings.

In: digests, where the rules placed their names, the clusters. Out: the same with "Trump" at Donald Trump where the
archive knows nobody else of that name and the article names who stands beside him elsewhere; and with Takaichi Sanae
and Sanae Takaichi, Orban and Orbán, Sergey and Sergei one where others are named with both. Looks alone unite nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.link.clusters import Assigned, Cluster, ClusterKey
from press_archive.link.digest import ArticleNames
from press_archive.link.merge import Merge
from press_archive.understand.text.misprints import one_slip, remainders

Rows = Sequence[Sequence[Assigned]]
_EVERYWHERE = 4  # what stands in more than a quarter of the articles is no company
_FEW = 20  # articles; in so small an archive all is company
_KNOWN = 3  # articles of a name that another may be a slip of
_OUTWEIGHS = 3  # times as many articles as the slip
_DOMINATES = 0.9  # of the articles in which a word stands for anybody
_MOST_ALIKE = 12
_SHORTEST = 8  # letters; shorter names differ by one letter too easily


def by_company(digests: Sequence[ArticleNames], rows: Rows, clusters: Mapping[ClusterKey, Cluster]) -> Rows:
    """Return the rows with people united whom their company shows to be one."""
    company = Company(digests, rows, clusters)
    people = {key: one for key, one in clusters.items() if _is_named(key, one)}
    spelled = _spellings(people, company)
    short = dict(_short_names(people, spelled, company))
    changed = {number for key in (*spelled, *short) for number in company.numbers(key)}
    return [
        [_placed(one, spelled, short, clusters) for one in row] if number in changed else row
        for number, row in enumerate(rows)
    ]


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


class Company:
    """Who and what is named in the articles that name somebody, common things left out."""

    def __init__(
        self, digests: Sequence[ArticleNames], rows: Rows, clusters: Mapping[ClusterKey, Cluster]
    ) -> None:
        self.clusters, self._rows = clusters, rows
        self._by_article = {one.article: number for number, one in enumerate(digests)}
        self._common = max(_FEW, len(digests) // _EVERYWHERE)
        self._beside: dict[ClusterKey, frozenset[ClusterKey]] = {}

    def numbers(self, key: ClusterKey) -> Iterator[int]:
        """Yield the articles that name somebody."""
        return (self._by_article[article] for article in self.clusters[key].articles)

    def beside(self, key: ClusterKey) -> frozenset[ClusterKey]:
        """Return who and what is named with somebody."""
        if key not in self._beside:
            found = {one.key for number in self.numbers(key) for one in self._rows[number]} - {key}
            self._beside[key] = frozenset(other for other in found if self._tells(other))
        return self._beside[key]

    def _tells(self, key: ClusterKey) -> bool:
        cluster = self.clusters[key]
        return cluster.told and len(cluster.articles) <= self._common

    def shared(self, one: ClusterKey, other: ClusterKey) -> int:
        """Return how much company two have in common."""
        return len(self.beside(one) & self.beside(other) - {one, other})

    def meet(self, one: ClusterKey, other: ClusterKey) -> bool:
        """Whether two are named in one article, or in others with the same company."""
        articles = self.clusters[other].articles
        return not set(self.clusters[one].articles).isdisjoint(articles) or self.shared(one, other) > 0


# ── One person's name in several spellings ────────────────────────────────────────────────────────
def _spellings(people: Mapping[ClusterKey, Cluster], company: Company) -> dict[ClusterKey, ClusterKey]:
    """Return spelling → the spelling it is one with: the record's, else that of most articles."""
    foreign = {key: words for key, one in people.items() if (words := _foreign_words(key, one))}
    merge: Merge[tuple[bool, int, ClusterKey]] = Merge()
    ranked = {key: (people[key].record is None, -len(people[key].articles), key) for key in foreign}
    for one, other, needed in (*_same_words(foreign), *_slips(foreign, people)):
        first, second = merge.find(ranked[one])[2], merge.find(ranked[other])[2]
        both = people[first].record is not None and people[second].record is not None
        if first != second and not both and company.shared(one, other) >= needed:
            merge.join(ranked[one], ranked[other])
    found = {key: merge.find(ranked[key])[2] for key in foreign}
    return {key: root for key, root in found.items() if key != root}


def _foreign_words(key: ClusterKey, one: Cluster) -> tuple[str, ...]:
    """The folded words of a name not made of Vietnamese syllables, which a letter or an accent tells apart."""
    name = one.record.name if one.record is not None else key[1]
    words = name.replace("-", " ").lower().split()
    if len(words) < 2 or all(map(ARCHIVE.names.is_syllable, words)):
        return ()
    return tuple(fold(word) for word in words)


def _same_words(
    foreign: Mapping[ClusterKey, tuple[str, ...]],
) -> Iterator[tuple[ClusterKey, ClusterKey, int]]:
    """Yield names of the same words, in whatever order and with whatever accents; one companion tells."""
    groups: dict[str, list[ClusterKey]] = {}
    for key, words in foreign.items():
        groups.setdefault(" ".join(sorted(words)), []).append(key)
    for keys in groups.values():
        yield from ((keys[0], other, 1) for other in sorted(keys[1:])[:_MOST_ALIKE])


def _slips(
    foreign: Mapping[ClusterKey, tuple[str, ...]], people: Mapping[ClusterKey, Cluster]
) -> Iterator[tuple[ClusterKey, ClusterKey, int]]:
    """Yield seldom names one letter from a known one; two companions tell."""
    known: dict[str, list[ClusterKey]] = {}
    joined = {key: " ".join(words) for key, words in foreign.items() if len(" ".join(words)) >= _SHORTEST}
    for key, name in sorted(joined.items()):
        if len(people[key].articles) >= _KNOWN or people[key].record is not None:
            for rest in set(remainders(name)):
                known.setdefault(rest, []).append(key)
    for key, name in sorted(joined.items()):
        near = {other for rest in set(remainders(name)) for other in known.get(rest, ())[:_MOST_ALIKE]}
        for other in sorted(near - {key}):
            heavy = len(people[other].articles) >= _OUTWEIGHS * len(people[key].articles)
            if people[key].record is None and heavy and one_slip(name, joined[other]):
                yield key, other, 2


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
