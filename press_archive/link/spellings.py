"""One foreign name in several spellings: Sanae Takaichi and Takaichi Sanae, Orban and Orbán, BFM TV and BFMTV.

In: who is named with whom. Out: spelling → the one it is united with. Looks alone unite nobody: the more two names
differ, the more company, or an office of the same body, must say that they are one. Names are compared only with
those that share what is left of them, so the work grows with their number alone.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations
from typing import NamedTuple, Protocol, TypeVar

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.link.clusters import Cluster, ClusterKey
from press_archive.link.company import Company, Offices
from press_archive.link.digests import Digests
from press_archive.link.layers import Change, Layer
from press_archive.link.merge import Merge
from press_archive.link.state import LARGE, Table, Tables, discard
from press_archive.model import EntityKind
from press_archive.understand.text.misprints import few_slips, may_leave, one_slip, remainders

_HABITS = ARCHIVE.names
T = TypeVar("T", bound=Hashable)
_KNOWN = 3  # articles of a name that another may be a slip of
_OUTWEIGHS = 3  # times as many articles as the slip
_MOST_ALIKE = 12
_SHORTEST = 8  # letters; shorter names differ by one letter too easily
_LONGEST = 60
_MOST_WORDS = 16


class _Foreign(NamedTuple):
    """A name not made of Vietnamese syllables, which a letter or an accent tells apart."""

    kind: EntityKind
    words: tuple[str, ...]  # as they are spelled
    folded: tuple[str, ...]
    joined: str


Names = Mapping[ClusterKey, _Foreign]
Clusters = Mapping[ClusterKey, Cluster]
_Pair = tuple[ClusterKey, ClusterKey, int]  # two names, and how much company must say that they are one


class Spellings:
    """The foreign names of an archive, and which of them are one.

    It remembers the pairs it looked at, and looks again at those of which a name, or its company, is another.
    """

    def __init__(self, tables: Tables) -> None:
        table = tables.table
        # spelling → the record's, else that of most articles
        self.roots: Table[ClusterKey, ClusterKey] = table("spellings.roots", LARGE)
        self._names: Table[ClusterKey, _Foreign] = table("spellings.names")
        self._families = (_SameWords(tables), _SameOffice(tables), _Slips(tables), _Longer(tables))
        self._ranks: Table[ClusterKey, _Ranked] = table("spellings.ranks", LARGE)  # of the names in pairs
        # whether they have so much company
        self._shared: Table[_Pair, bool] = table("spellings.shared", LARGE)

    def changed(
        self, company: Company, others: Set[ClusterKey], digests: Digests, below: Layer, change: Change
    ) -> Set[ClusterKey]:
        """Take a change, which gave ``others`` another company; return the names with another root than they had."""
        renamed = {key: self._names.get(key) for key in change.clusters}
        for key in change.clusters:
            self._name(key, below.clusters.get(key))
        for family in self._families:
            family.changed(self._names, renamed, digests, below, change)
        for pair in [pair for pair in self._shared if not others.isdisjoint(pair[:2])]:
            del self._shared[pair]
        for key in change.clusters:
            self._ranks.pop(key, None)
        before, now = dict(self.roots.items()), self._merged(company)
        for key in before.keys() - now.keys():
            del self.roots[key]
        changed = {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}
        self.roots.update({key: now[key] for key in changed & now.keys()})
        return changed

    def _name(self, key: ClusterKey, cluster: Cluster | None) -> None:
        name = _foreign(key, cluster) if cluster is not None else None
        if name is not None:
            self._names[key] = name
        else:
            self._names.pop(key, None)

    def _merged(self, company: Company) -> dict[ClusterKey, ClusterKey]:
        pairs = [pair for family in self._families for pair in sorted(family.pairs())]
        merge: Merge[_Ranked] = Merge()
        ranked = {key: self._ranked(key, company.clusters) for one, other, _ in pairs for key in (one, other)}
        for pair in pairs:
            one, other, _ = pair
            first, second = merge.find(ranked[one]), merge.find(ranked[other])
            both_on_record = not first[0] and not second[0]
            if first != second and not both_on_record and self._in_common(pair, company):
                merge.join(ranked[one], ranked[other])
        found = {key: merge.find(rank)[2] for key, rank in ranked.items()}
        return {key: root for key, root in found.items() if key != root}

    def _in_common(self, pair: _Pair, company: Company) -> bool:
        if pair not in self._shared:
            self._shared[pair] = company.share(*pair)
        return self._shared[pair]

    def _ranked(self, key: ClusterKey, clusters: Clusters) -> _Ranked:
        if key not in self._ranks:
            self._ranks[key] = clusters[key].record is None, -len(clusters[key].articles), key
        return self._ranks[key]


_Ranked = tuple[bool, int, ClusterKey]  # the record's first, then that of most articles


class _Family(Protocol):
    """Pairs that are alike in one way."""

    def changed(self, names: Names, renamed: Renamed, digests: Digests, below: Layer, change: Change) -> None:
        """Take a change; ``renamed`` are the names that the changed clusters had."""
        ...

    def pairs(self) -> Iterable[_Pair]: ...


Renamed = Mapping[ClusterKey, _Foreign | None]


def _foreign(key: ClusterKey, one: Cluster) -> _Foreign | None:
    """The name of a cluster nobody had to be told from, if it is foreign."""
    if one.kind == "event" or not one.told or one.within or (one.record is None and len(key) > 2):
        return None
    name = one.record.name if one.record is not None else key[1]
    words = tuple(name.replace("-", " ").lower().split())
    if all(map(_HABITS.is_syllable, words)) or (one.kind == "person" and len(words) < 2):
        return None
    folded = tuple(fold(word) for word in words)
    return _Foreign(one.kind, words, folded, " ".join(folded))


# ── Order, accents, spaces ────────────────────────────────────────────────────────────────────────
_Group = tuple[EntityKind, str]


class _SameWords:
    """Names of the same words with whatever accents; one companion tells."""

    def __init__(self, tables: Tables) -> None:
        self._groups: Table[_Group, set[ClusterKey]] = tables.table("words.groups")
        self._pairs: Table[_Group, tuple[_Pair, ...]] = tables.table("words.pairs", LARGE)

    def changed(self, names: Names, renamed: Renamed, digests: Digests, below: Layer, change: Change) -> None:
        for group in _move(self._groups, names, renamed, lambda name: ((name.kind, _letters(name)),)):
            keys = self._groups.get(group, ())
            self._pairs.pop(group, None)
            if len(keys) > 1:
                first, *rest = sorted(keys, key=lambda key: (below.clusters[key].articles[0], key))
                some = sorted(rest)[:_MOST_ALIKE]
                told = [
                    (first, other, 1)
                    for other in some
                    if _differ_in_foreign_words(names[first], names[other])
                ]
                self._pairs[group] = tuple(told)

    def pairs(self) -> Iterable[_Pair]:
        return (pair for pairs in self._pairs.values() for pair in pairs)


def _move(
    index: Table[T, set[ClusterKey]], names: Names, renamed: Renamed, of: Callable[[_Foreign], Iterable[T]]
) -> set[T]:
    """Put names where they belong in an index, whatever they were; return the places of all that may have changed."""
    places: set[T] = set()
    for key, before in renamed.items():
        now = names.get(key)
        left = set(of(before)) if before is not None else set()
        right = set(of(now)) if now is not None else set()
        for place in left - right:
            discard(index, place, key)
        for place in right - left:
            index.setdefault(place, set()).add(key)
        places |= left | right
    return places


def _letters(name: _Foreign) -> str:
    """What is the same in whatever order people's names stand, with a form of address or a word said twice."""
    if name.kind != "person":
        return "".join(name.folded)
    told = {
        word for word, written in zip(name.folded, name.words, strict=True) if written not in _HABITS.address
    }
    return " ".join(sorted(told))


def _differ_in_foreign_words(one: _Foreign, other: _Foreign) -> bool:
    """Whether no Vietnamese word tells two names apart, which another letter makes another word."""
    return one.kind == "person" or not any(map(_HABITS.is_syllable, {*one.words} ^ {*other.words}))


# ── Letters ───────────────────────────────────────────────────────────────────────────────────────
class _Slips:
    """Seldom names one letter from a known one; two companions tell."""

    def __init__(self, tables: Tables) -> None:
        table = tables.table
        self._long: Table[ClusterKey, str] = table("slips.long", LARGE)
        self._known: Table[ClusterKey, str] = table("slips.known")
        # known names by what is left without a letter, in order
        self._rests: Table[str, list[ClusterKey]] = table("slips.rests")
        self._pairs: Table[ClusterKey, tuple[_Pair, ...]] = table("slips.pairs", LARGE)

    def changed(self, names: Names, renamed: Renamed, digests: Digests, below: Layer, change: Change) -> None:
        clusters, again, rests = below.clusters, set(), set()
        for key, before in renamed.items():
            now = names.get(key)
            if any(name is not None and _may_slip(name) for name in (before, now)):
                again.add(key)
                rests.update(self._know(key, now, clusters))
        if rests and not again.issuperset(self._long):
            near = may_leave(rests)
            again |= {key for key, joined in self._long.items() if near(joined)}
        for key in again:
            self._pairs.pop(key, None)
            if key in self._long and clusters[key].record is None:
                told = [
                    (key, other, 2)
                    for other in self._alike(key)
                    if _is_slip_of(names[key], names[other]) and _outweighs(other, key, clusters)
                ]
                if told:
                    self._pairs[key] = tuple(told)

    def _know(self, key: ClusterKey, name: _Foreign | None, clusters: Clusters) -> set[str]:
        """Take a name, whatever it was; return what is left of it where others may be slips of it, or were."""
        self._long.pop(key, None)
        rests = set(remainders(self._known.pop(key))) if key in self._known else set()
        for rest in rests:
            self._rests[rest].remove(key)
            if not self._rests[rest]:
                del self._rests[rest]
        if name is None or not _may_slip(name):
            return rests
        self._long[key] = name.joined
        if len(clusters[key].articles) >= _KNOWN or clusters[key].record is not None:
            self._known[key] = name.joined
            for rest in (own := set(remainders(name.joined))):
                insort(self._rests.setdefault(rest, []), key)
            rests |= own
        return rests

    def _alike(self, key: ClusterKey) -> list[ClusterKey]:
        rests = set(remainders(self._long[key]))
        return sorted({one for rest in rests for one in self._rests.get(rest, ())[:_MOST_ALIKE]} - {key})

    def pairs(self) -> Iterable[_Pair]:
        return (pair for pairs in self._pairs.values() for pair in pairs)


def _may_slip(name: _Foreign) -> bool:
    return _SHORTEST <= len(name.joined) <= _LONGEST and not any(map(str.isdigit, name.joined))


def _is_slip_of(one: _Foreign, other: _Foreign) -> bool:
    same = one.kind == other.kind and _differ_in_foreign_words(one, other)
    return same and one_slip(one.joined, other.joined)


def _outweighs(known: ClusterKey, seldom: ClusterKey, clusters: Mapping[ClusterKey, Cluster]) -> bool:
    return len(clusters[known].articles) >= _OUTWEIGHS * len(clusters[seldom].articles)


# ── Office ────────────────────────────────────────────────────────────────────────────────────────
class _SameOffice:
    """People who share an office of one body, and their first or last name; one companion tells."""

    def __init__(self, tables: Tables) -> None:
        self._offices = Offices(tables)
        self._pairs: Table[str, tuple[_Pair, ...]] = tables.table("office.pairs", LARGE)

    def changed(self, names: Names, renamed: Renamed, digests: Digests, below: Layer, change: Change) -> None:
        offices = {*self._offices.changed(digests, below, change)}
        for key, before in renamed.items():
            if before != names.get(key):
                offices |= self._offices.held.get(key, set())
        for office in offices:
            if told := tuple(_of_one_office(self._offices.holders.get(office, {}), names)):
                self._pairs[office] = told
            else:
                self._pairs.pop(office, None)

    def pairs(self) -> Iterable[_Pair]:
        return (pair for pairs in self._pairs.values() for pair in pairs)


def _of_one_office(holders: Iterable[ClusterKey], names: Names) -> Iterator[_Pair]:
    groups: dict[str, list[ClusterKey]] = {}
    for key in holders:
        if key in names:
            for word in {names[key].folded[0], names[key].folded[-1]}:
                groups.setdefault(word, []).append(key)
    for keys in groups.values():
        for one, other in combinations(sorted(keys)[:_MOST_ALIKE], 2):
            if _is_said_so_too(names[one], names[other]):
                yield one, other, 1


def _is_said_so_too(one: _Foreign, other: _Foreign) -> bool:
    return few_slips(one.joined, other.joined) or set(one.folded) <= set(other.folded)


# ── Parts ─────────────────────────────────────────────────────────────────────────────────────────
_Words = tuple[str, ...]


class _Longer:
    """People whose name another's ends with, or begins with and is far better known; two companions tell."""

    def __init__(self, tables: Tables) -> None:
        table = tables.table
        self._people: Table[_Words, set[ClusterKey]] = table("longer.people")
        self._last_names: Table[str, set[ClusterKey]] = table("longer.last_names")
        # names by what they begin or end with
        self._holders: Table[_Words, set[_Words]] = table("longer.holders")
        self._found: Table[_Words, _Pair] = table("longer.found", LARGE)

    def changed(self, names: Names, renamed: Renamed, digests: Digests, below: Layer, change: Change) -> None:
        people = _move(self._people, names, renamed, lambda name: [name.folded] * (name.kind == "person"))
        last = _move(
            self._last_names, names, renamed, lambda name: name.folded[-1:] * (name.kind == "person")
        )
        again = set(people)
        for words in people:
            self._hold(words)
        for part in (*people, *((word,) for word in last)):
            again |= self._holders.get(part, set())
        for words in again:
            if (pair := self._longer(words, below.clusters)) is not None:
                self._found[words] = pair
            else:
                self._found.pop(words, None)

    def _hold(self, words: _Words) -> None:
        """Note by what a name may be asked about, if there is somebody of it."""
        for part in {one for both in _parts(words) for one in both} if len(words) > 2 else ():
            if words in self._people:
                self._holders.setdefault(part, set()).add(words)
            elif part in self._holders:
                discard(self._holders, part, words)

    def _longer(self, words: _Words, clusters: Clusters) -> _Pair | None:
        people, last_names = self._people, self._last_names
        if words not in people or len(words) < 3:
            return None
        for part, rest in _parts(words):
            if part not in people or rest in people or not _is_foreign(rest):
                continue
            key, shorter = max(people[words]), max(people[part])
            glued = len(rest) == 1 and rest[0] in last_names
            if not glued and (words[-1] == part[-1] or _outweighs(shorter, key, clusters)):
                return key, shorter, 2
        return None

    def pairs(self) -> Iterable[_Pair]:
        return self._found.values()


def _parts(words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the ends and beginnings of a name, the longest first, each with the rest."""
    if len(words) <= _MOST_WORDS and not _is_child(words):
        for cut in range(1, len(words) - 1):
            yield words[cut:], words[:cut]
            yield words[:-cut], words[-cut:]


def _is_child(words: Sequence[str]) -> bool:
    return words[-1] in _HABITS.generations


def _is_foreign(words: Iterable[str]) -> bool:
    return not any(map(_HABITS.is_syllable, words))
