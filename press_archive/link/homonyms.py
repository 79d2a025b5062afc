"""Homonyms: people of one full name who cannot be one, told apart by what their articles say of them.

In: digests, what the rules assigned, the clusters, ids given out before. Out: the same with each person's articles
in a cluster of their own. Apart are only people whose callings or years of birth exclude each other, and those who
make pictures and texts from those in the news, and who was in office from who is decades later, where their articles
share nobody that is seldom named; all else stays one, and whoever had the name's own id first keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from press_archive.languages import ARCHIVE
from press_archive.link.clusters import Assigned, Cluster, ClusterKey, Rows
from press_archive.link.digest import UNKNOWN_RANK, ArticleNames, seniority
from press_archive.link.keys import minted_within, name_key
from press_archive.link.merge import Merge

_EXCLUSIVE = ARCHIVE.callings.exclusive
_YEARS_APART = (
    5  # between years of birth; the press is wrong by one or two, and ages are told by either count
)
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


def apart(
    digests: Sequence[ArticleNames],
    rows: Rows,
    clusters: Mapping[ClusterKey, Cluster],
    known: Mapping[str, int],
) -> Rows:
    """Return the rows, people of one name who cannot be one in clusters of their own."""
    by_article = {one.article: number for number, one in enumerate(digests)}
    told = _callings(digests, clusters, by_article)
    places: dict[tuple[int, ClusterKey], _Place] = {}
    for key, callings in sorted(told.items()):
        if key in clusters:
            numbers = [by_article[article] for article in clusters[key].articles]
            parted = _parted(key, callings, numbers, digests, rows, clusters)
            places |= {
                (number, key): place for number, place in _places(key[1], callings, parted, digests, known)
            }
    if not places:
        return rows
    changed = {number for number, _ in places}
    return [
        [_placed(one, places.get((number, one.key))) for one in row] if number in changed else row
        for number, row in enumerate(rows)
    ]


def _placed(one: Assigned, place: _Place | None) -> Assigned:
    """A misprint goes where its right name goes, and still lends no name."""
    if place is None:
        return one
    if not place.anchor:
        return one._replace(former=place.own)
    minted = place.anchor if one.minted else ""
    return Assigned((*one.key, place.anchor), None, minted, place.own if minted else "", apart=True)


Told = Mapping[int, Iterable[str]]  # callings by the number of the article


def _callings(
    digests: Sequence[ArticleNames], clusters: Mapping[ClusterKey, Cluster], by_article: Mapping[str, int]
) -> dict[ClusterKey, dict[int, set[str]]]:
    """The callings and years of birth told of each name in each article, of names that are told what excludes."""
    told: dict[ClusterKey, dict[int, set[str]]] = {}
    for number, one in enumerate(digests):
        for name, calling in one.callings:
            key = ("person", name_key("person", name))
            told.setdefault(key, {}).setdefault(number, set()).add(calling)
    for person, number, era in _eras(digests):
        told.setdefault(person, {}).setdefault(number, set()).add(era)
    for person, callings in told.items():
        if person in clusters and set().union(*callings.values()) == {_MAKER}:
            for article in clusters[person].articles:
                callings.setdefault(by_article[article], {_IN_NEWS})
    doubtful = ((person, _doubtful(callings)) for person, callings in told.items())
    return {person: callings for person, callings in doubtful if callings}


def _eras(digests: Sequence[ArticleNames]) -> Iterator[tuple[ClusterKey, int, str]]:
    """Yield in which of several times, decades apart, an article tells of somebody of a common name in office."""
    years: dict[ClusterKey, dict[int, int]] = {}
    for number, one in enumerate(digests):
        for held in one.offices if one.published[:4].isdigit() else ():
            if not held.former:
                key = ("person", name_key("person", held.person))
                years.setdefault(key, {})[number] = int(one.published[:4])
    for person, by_article in years.items():
        if max(by_article.values()) - min(by_article.values()) < _DECADES or not _is_common(person[1]):
            continue
        era, last = 0, min(by_article.values())
        for number, year in sorted(by_article.items(), key=lambda item: (item[1], item[0])):
            era, last = era + int(year - last >= _DECADES), year
            yield person, number, f"{_ERA}{era}"


def _is_common(key: str) -> bool:
    """Whether a name is made of syllables, as many people's are."""
    return " " in key and all(map(ARCHIVE.names.is_syllable, key.split()))


def _doubtful(by_article: Mapping[int, set[str]]) -> dict[int, set[str]]:
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
    return {number: some & wanted for number, some in by_article.items() if some & wanted}


# ── Which articles are about one person ───────────────────────────────────────────────────────────
def _parted(
    key: ClusterKey,
    callings: Told,
    numbers: Sequence[int],
    digests: Sequence[ArticleNames],
    rows: Rows,
    clusters: Mapping[ClusterKey, Cluster],
) -> list[list[int]]:
    """Return the articles of each person of a name; those that tell nothing are in no list."""
    merge: Merge[int] = Merge()
    _join_callings(merge, callings)
    rare = min(_RARE, max(2, len(digests) // 50))
    first: dict[ClusterKey, int] = {}
    for number in numbers:
        for one in rows[number]:
            cluster = clusters[one.key]
            if (
                one.key != key
                and cluster.kind in ("person", "organization")
                and len(cluster.articles) <= rare
            ):
                merge.join(first.setdefault(one.key, number), number)
    told = {merge.find(number) for number in callings}
    people: dict[int, list[int]] = {}
    for number in numbers:
        if merge.find(number) in told:
            people.setdefault(merge.find(number), []).append(number)
    return [people[root] for root in sorted(people)]


def _join_callings(merge: Merge[int], callings: Told) -> None:
    """Join articles unless the callings they tell exclude each other."""
    first: dict[str, int] = {}
    for number, told in sorted(callings.items()):
        for calling in sorted(told):
            merge.join(first.setdefault(calling, number), number)
    for one, number in sorted(first.items()):
        for other, another in sorted(first.items()):
            if one < other and not _exclude(one, other):
                merge.join(number, another)


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
    parted: Sequence[Sequence[int]],
    digests: Sequence[ArticleNames],
    known: Mapping[str, int],
) -> Iterator[tuple[int, _Place]]:
    """Yield where the articles of each person belong; those that stay as they are left out."""
    within = {n: minted_within("person", name, digests[n].article) for numbers in parted for n in numbers}
    claims = [_claim(numbers, callings, within, digests, known) for numbers in parted]
    for numbers, claim in zip(parted, claims, strict=True):
        # What is called after an article that tells a calling will always be somebody's.
        telling = [number for number in numbers if number in callings]
        senior = min(
            telling, key=lambda n: (known.get(within[n], UNKNOWN_RANK), seniority(digests[n], known))
        )
        anchor = within[senior] if claim != min(claims) else ""
        for number in numbers:
            own = within[number] if within[number] in known else ""
            if anchor or own:
                yield number, _Place(anchor, own)


def _claim(
    numbers: Sequence[int],
    callings: Told,
    within: Mapping[int, str],
    digests: Sequence[ArticleNames],
    known: Mapping[str, int],
) -> tuple[object, ...]:
    """Rank the people of a name, the owner of its id lowest.

    It is the one whose articles the archive has had before, who was never set apart, who is in the news, whose
    article it had first; of people that are all new, the one whose article is the oldest, as the ledger will say too.
    """
    eldest = min(seniority(digests[number], known) for number in numbers)
    is_new = eldest[0] == UNKNOWN_RANK
    set_apart = any(within[number] in known for number in numbers)
    makes = all(_MAKER in callings[number] for number in numbers if number in callings)
    return is_new, set_apart, makes, eldest
