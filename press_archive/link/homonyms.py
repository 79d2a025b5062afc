"""Homonyms: people of one full name who cannot be one, told apart by what their articles say of them.

In: digests, what the rules assigned, the clusters, ids given out before. Out: the same with each person's articles
in a cluster of their own. Apart are only people whose callings or years of birth exclude each other, and those who
make pictures and texts from those in the news, and who was in office from who is decades later, where their articles
share nobody that is seldom named; all else stays one, and whoever had the name's own id first keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from press_archive.languages import ARCHIVE
from press_archive.link.clusters import Assigned, Cluster, ClusterKey, Row
from press_archive.link.digest import UNKNOWN_RANK, ArticleNames
from press_archive.link.digests import Digests
from press_archive.link.keys import minted_within, name_key
from press_archive.link.layers import Change, Layer, keys_of_change
from press_archive.link.merge import Merge
from press_archive.link.state import LARGE, Table, Tables, discard, take

_EXCLUSIVE = ARCHIVE.callings.exclusive
# Between years of birth; the press is wrong by one or two, and ages are told by either count.
_YEARS_APART = 5
_DECADES = 20  # years between articles that tell of two people in office, none in between
_ERA = "~"  # begins what tells in which time somebody was in office
_MAKER = "press"  # who is named as making pictures and texts
_IN_NEWS = "news"  # of an article that tells nothing else of a name
_RARE = 20  # articles; what stands in more of them says nothing of who is meant


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an article's person of a name belongs."""

    anchor: str  # the id of the cluster apart; "" for the cluster of the name
    own: str  # the id under which this article's person was once known apart; "" if it never was


class Homonyms:
    """The step; it remembers what each article tells of a name, and of which names that is not one person."""

    def __init__(self, tables: Tables) -> None:
        table = tables.table
        self._callings: Table[ClusterKey, dict[str, set[str]]] = table("homonyms.callings")  # by article
        # in which an article tells of somebody in office
        self._years: Table[ClusterKey, dict[str, int]] = table("homonyms.years")
        self._doubtful: Table[ClusterKey, _Doubtful] = table("homonyms.doubtful", LARGE)
        # doubtful names by what is named beside them
        self._by_cluster: Table[ClusterKey, set[ClusterKey]] = table("homonyms.by_cluster")
        self._places: Table[str, dict[ClusterKey, _Place]] = table("homonyms.places")  # by article
        self._known: Mapping[str, int] = {}
        self._numbers: Table[str, int] = table("homonyms.numbers")

    def knows(self, known: Mapping[str, int]) -> None:
        """Take the ids given out before."""
        self._known = known

    def concerned(self, digests: Digests, below: Layer, change: Change) -> Iterator[str]:
        """Yield the articles of the names that are told apart otherwise than they were."""
        names = {key for article, was in change.digests.items() for key in self._hear(article, was, digests)}
        names |= self._doubtful.keys() & keys_of_change(below, change)
        rare = min(_RARE, max(2, len(digests) // 50))
        for key, was in change.clusters.items():
            names.add(key)
            # An article more or less that is none of a name's tells nothing new of who is meant by it.
            if _is_often_named(was, rare) != _is_often_named(below.clusters.get(key), rare):
                names.update(self._by_cluster.get(key, ()))
        if rare != self._numbers.get("rare"):
            self._numbers["rare"] = rare
            names.update(self._doubtful)
        for name in names:
            if name in self._callings or name in self._years or name in self._doubtful:
                yield from self._told_apart(name, digests, below)
        doubtful = self._doubtful.items() if change.moved else ()
        moved = {name for name, one in doubtful if not one.asked.isdisjoint(change.moved)}
        for name in moved - names:
            yield from self._placed_again(name, digests)

    def row(self, one: ArticleNames, below: Row) -> Row:
        """Return the row, people of one name who cannot be one in clusters of their own."""
        places = self._places.get(one.article)
        return tuple([_placed(own, places.get(own.key)) for own in below]) if places else below

    def _hear(self, article: str, was: ArticleNames | None, digests: Digests) -> Iterator[ClusterKey]:
        """Take what an article tells of people; yield those of whom it tells, or told, something."""
        for key, _ in _callings(was):
            if key in self._callings:
                take(self._callings, key, article)
            yield key
        for key in _in_office(was):
            if key in self._years:
                take(self._years, key, article)
            yield key
        now = digests.get(article)
        for key, calling in _callings(now):
            self._callings.setdefault(key, {}).setdefault(article, set()).add(calling)
            yield key
        for key in _in_office(now):
            self._years.setdefault(key, {})[article] = int(digests[article].published[:4])
            yield key

    def _told_apart(self, name: ClusterKey, digests: Digests, below: Layer) -> Iterator[str]:
        """Tell the people of a name apart again; yield the articles they are placed in, or were."""
        before = self._doubtful.pop(name, None)
        if before is not None:
            for key in before.beside:
                discard(self._by_cluster, key, name)
            yield from self._taken_out(name, before)
        cluster = below.clusters.get(name)
        callings = _doubtful(self._told(name, cluster)) if cluster is not None else {}
        if cluster is None or not callings:
            return
        parted = _parted(name, callings, cluster.articles, below, self._numbers["rare"])
        articles = {article for articles in parted for article in articles}
        within = {minted_within("person", name[1], article) for article in articles}
        beside = below.keys_of(cluster.articles)
        for key in beside:
            self._by_cluster.setdefault(key, set()).add(name)
        one = _Doubtful(frozenset(articles | within), beside, callings, parted)
        yield from self._put(name, one, digests)

    def _placed_again(self, name: ClusterKey, digests: Digests) -> Iterator[str]:
        """Do the same where other ids were given out before: who is whom stays, and nothing of it is read again."""
        before = self._doubtful[name]
        yield from self._taken_out(name, before)
        yield from self._put(name, before, digests)

    def _taken_out(self, name: ClusterKey, before: _Doubtful) -> Iterator[str]:
        for article in before.placed:
            take(self._places, article, name)
            yield article

    def _put(self, name: ClusterKey, one: _Doubtful, digests: Digests) -> Iterator[str]:
        places = dict(_places(name[1], one.callings, one.parted, digests, self._known))
        self._doubtful[name] = one._replace(placed=tuple(places))
        for article, place in places.items():
            self._places.setdefault(article, {})[name] = place
            yield article

    def _told(self, name: ClusterKey, cluster: Cluster) -> Mapping[str, set[str]]:
        """The callings, years of birth and times in office told of a name, by article."""
        told = {article: set(some) for article, some in self._callings.get(name, {}).items()}
        for article, era in _eras(name, self._years.get(name, {})):
            told.setdefault(article, set()).add(era)
        if set().union(*told.values()) == {_MAKER}:
            for article in cluster.articles:
                told.setdefault(article, {_IN_NEWS})
        return told


def _is_often_named(cluster: Cluster | None, rare: int) -> bool:
    """Whether something is named too often to tell who is meant by a name beside it."""
    return cluster is not None and len(cluster.articles) > rare


Told = Mapping[str, Iterable[str]]  # callings by article


class _Doubtful(NamedTuple):
    """A name whose articles may tell of several people."""

    asked: frozenset[str]  # ids which tell, if they were given out before, whose its articles are
    beside: set[ClusterKey]  # what is named beside it
    callings: Told
    parted: Sequence[Sequence[str]]  # the articles of each person
    placed: tuple[str, ...] = ()  # articles


def _placed(one: Assigned, place: _Place | None) -> Assigned:
    """A misprint goes where its right name goes, and still lends no name."""
    if place is None:
        return one
    if not place.anchor:
        return one._replace(former=place.own)
    minted = place.anchor if one.minted else ""
    return Assigned((*one.key, place.anchor), None, minted, place.own if minted else "", apart=True)


def _callings(one: ArticleNames | None) -> Iterator[tuple[ClusterKey, str]]:
    """Yield the callings and years of birth an article tells, each with the name."""
    for name, calling in one.callings if one is not None else ():
        yield ("person", name_key("person", name)), calling


def _in_office(one: ArticleNames | None) -> Iterator[ClusterKey]:
    """Yield the names of who is in office when a dated article tells of it."""
    for held in one.offices if one is not None and one.published[:4].isdigit() else ():
        if not held.former:
            yield "person", name_key("person", held.person)


def _eras(name: ClusterKey, years: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield in which of several times, decades apart, an article tells of somebody of a common name in office."""
    if not years or max(years.values()) - min(years.values()) < _DECADES or not _is_common(name[1]):
        return
    era, last = 0, min(years.values())
    for article, year in sorted(years.items(), key=lambda item: (item[1], item[0])):
        era, last = era + int(year - last >= _DECADES), year
        yield article, f"{_ERA}{era}"


def _is_common(key: str) -> bool:
    """Whether a name is made of syllables, as many people's are."""
    return " " in key and all(map(ARCHIVE.names.is_syllable, key.split()))


def _doubtful(by_article: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """What is told by which two people may be meant: callings, years, or both."""
    told = {one for some in by_article.values() for one in some}
    years = {one for one in told if one.isdigit()}
    wanted: set[str] = set()
    if any(pair <= told for pair in _EXCLUSIVE):
        wanted |= {one for one in told - years if not one.startswith(_ERA)}
    if years and int(max(years)) - int(min(years)) > _YEARS_APART:
        wanted |= years
    eras = {one for one in told if one.startswith(_ERA)}
    if len(eras) > 1:
        wanted |= eras
    told -= eras
    if _MAKER in told and len(told) > 1:
        wanted |= told
    return {article: some & wanted for article, some in by_article.items() if some & wanted}


# ── Which articles are about one person ───────────────────────────────────────────────────────────
def _parted(
    key: ClusterKey, callings: Told, articles: Iterable[str], below: Layer, rare: int
) -> list[list[str]]:
    """Return the articles of each person of a name; those that tell nothing are in no list."""
    merge: Merge[str] = Merge()
    _join_callings(merge, callings)
    first: dict[ClusterKey, str] = {}
    for article in articles:
        for one in below.rows[article]:
            cluster = below.clusters[one.key]
            telling = cluster.kind in ("person", "organization") and not _is_often_named(cluster, rare)
            if one.key != key and telling:
                merge.join(first.setdefault(one.key, article), article)
    told = {merge.find(article) for article in callings}
    people: dict[str, list[str]] = {}
    for article in articles:
        if merge.find(article) in told:
            people.setdefault(merge.find(article), []).append(article)
    return [people[root] for root in sorted(people)]


def _join_callings(merge: Merge[str], callings: Told) -> None:
    """Join articles unless the callings they tell exclude each other."""
    first: dict[str, str] = {}
    for article, told in sorted(callings.items()):
        for calling in sorted(told):
            merge.join(first.setdefault(calling, article), article)
    for one, article in sorted(first.items()):
        for other, another in sorted(first.items()):
            if one < other and not _exclude(one, other):
                merge.join(article, another)


def _exclude(one: str, other: str) -> bool:
    """Whether two callings, or two years of birth, cannot be one person's; of one of each nothing follows."""
    if one.isdigit() and other.isdigit():
        return abs(int(one) - int(other)) > _YEARS_APART
    if _MAKER in (one, other) or one.startswith(_ERA) or other.startswith(_ERA):
        return True
    return one.isdigit() or other.isdigit() or frozenset((one, other)) in _EXCLUSIVE


# ── Which id each of them has ─────────────────────────────────────────────────────────────────────
def _places(
    name: str,
    callings: Told,
    parted: Sequence[Sequence[str]],
    digests: Digests,
    known: Mapping[str, int],
) -> Iterator[tuple[str, _Place]]:
    """Yield where the articles of each person belong; those that stay as they are left out."""
    within = {one: minted_within("person", name, one) for articles in parted for one in articles}
    claims = [_claim(articles, callings, within, digests, known) for articles in parted]
    for articles, claim in zip(parted, claims, strict=True):
        # What is called after an article that tells a calling will always be somebody's.
        telling = [article for article in articles if article in callings]
        senior = min(
            telling, key=lambda one: (known.get(within[one], UNKNOWN_RANK), digests.seniority(one, known))
        )
        anchor = within[senior] if claim != min(claims) else ""
        for article in articles:
            own = within[article] if within[article] in known else ""
            if anchor or own:
                yield article, _Place(anchor, own)


def _claim(
    articles: Sequence[str],
    callings: Told,
    within: Mapping[str, str],
    digests: Digests,
    known: Mapping[str, int],
) -> tuple[object, ...]:
    """Rank the people of a name, the owner of its id lowest.

    It is the one whose articles the archive has had before, who was never set apart, who is in the news, whose
    article it had first; of people that are all new, the one whose article is the oldest, as the ledger will say too.
    """
    eldest = min(digests.seniority(article, known) for article in articles)
    is_new = eldest[0] == UNKNOWN_RANK
    set_apart = any(within[article] in known for article in articles)
    makes = all(_MAKER in callings[article] for article in articles if article in callings)
    return is_new, set_apart, makes, eldest
