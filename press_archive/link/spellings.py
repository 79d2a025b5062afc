"""One foreign name in several spellings: Sanae Takaichi and Takaichi Sanae, Orban and Orbán, BFM TV and BFMTV.

In: who is named with whom. Out: spelling → the one it is united with. Looks alone unite nobody: the more two names
differ, the more company, or an office of the same body, must say that they are one. Names are compared only with
those that share what is left of them, so the work grows with their number alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.link.clusters import Cluster, ClusterKey
from press_archive.link.company import Company
from press_archive.link.merge import Merge
from press_archive.model import EntityKind
from press_archive.understand.text.misprints import few_slips, one_slip, remainders

_HABITS = ARCHIVE.names
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
_Pair = tuple[ClusterKey, ClusterKey, int]  # two names, and how much company must say that they are one


def spellings(company: Company) -> dict[ClusterKey, ClusterKey]:
    """Return spelling → the spelling it is one with: the record's, else that of most articles."""
    clusters = company.clusters
    names = {key: name for key, one in clusters.items() if (name := _foreign(key, one)) is not None}
    merge: Merge[tuple[bool, int, ClusterKey]] = Merge()
    ranked = {key: (clusters[key].record is None, -len(clusters[key].articles), key) for key in names}
    for one, other, needed in _pairs(names, company):
        first, second = merge.find(ranked[one])[2], merge.find(ranked[other])[2]
        both = clusters[first].record is not None and clusters[second].record is not None
        if first != second and not both and company.shared(one, other) >= needed:
            merge.join(ranked[one], ranked[other])
    found = {key: merge.find(ranked[key])[2] for key in names}
    return {key: root for key, root in found.items() if key != root}


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


def _pairs(names: Names, company: Company) -> Iterator[_Pair]:
    yield from _same_words(names)
    yield from _same_office(names, company)
    yield from _slips(names, company.clusters)
    yield from _longer(names, company.clusters)


# ── Order, accents, spaces ────────────────────────────────────────────────────────────────────────
def _same_words(names: Names) -> Iterator[_Pair]:
    """Yield names of the same words with whatever accents; one companion tells."""
    groups: dict[tuple[EntityKind, str], list[ClusterKey]] = {}
    for key, name in names.items():
        groups.setdefault((name.kind, _letters(name)), []).append(key)
    for keys in groups.values():
        for other in sorted(keys[1:])[:_MOST_ALIKE]:
            if _differ_in_foreign_words(names[keys[0]], names[other]):
                yield keys[0], other, 1


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
def _slips(names: Names, clusters: Mapping[ClusterKey, Cluster]) -> Iterator[_Pair]:
    """Yield seldom names one letter from a known one; two companions tell."""
    known: dict[str, list[ClusterKey]] = {}
    long = sorted(key for key, name in names.items() if _may_slip(name))
    for key in long:
        if len(clusters[key].articles) >= _KNOWN or clusters[key].record is not None:
            for rest in set(remainders(names[key].joined)):
                known.setdefault(rest, []).append(key)
    for key in long:
        if clusters[key].record is None:
            rests = set(remainders(names[key].joined))
            for other in sorted({one for rest in rests for one in known.get(rest, ())[:_MOST_ALIKE]} - {key}):
                if _is_slip_of(names[key], names[other]) and _outweighs(other, key, clusters):
                    yield key, other, 2


def _may_slip(name: _Foreign) -> bool:
    return _SHORTEST <= len(name.joined) <= _LONGEST and not any(map(str.isdigit, name.joined))


def _is_slip_of(one: _Foreign, other: _Foreign) -> bool:
    same = one.kind == other.kind and _differ_in_foreign_words(one, other)
    return same and one_slip(one.joined, other.joined)


def _outweighs(known: ClusterKey, seldom: ClusterKey, clusters: Mapping[ClusterKey, Cluster]) -> bool:
    return len(clusters[known].articles) >= _OUTWEIGHS * len(clusters[seldom].articles)


def _same_office(names: Names, company: Company) -> Iterator[_Pair]:
    """Yield people who share an office of one body, and their first or last name; one companion tells."""
    for holders in company.offices.values():
        groups: dict[str, list[ClusterKey]] = {}
        for key in holders:
            if key in names:
                for word in {names[key].folded[0], names[key].folded[-1]}:
                    groups.setdefault(word, []).append(key)
        for keys in groups.values():
            some = sorted(keys)[:_MOST_ALIKE]
            for number, one in enumerate(some):
                for other in some[number + 1 :]:
                    if _is_said_so_too(names[one], names[other]):
                        yield one, other, 1


def _is_said_so_too(one: _Foreign, other: _Foreign) -> bool:
    return few_slips(one.joined, other.joined) or set(one.folded) <= set(other.folded)


# ── Parts ─────────────────────────────────────────────────────────────────────────────────────────
def _longer(names: Names, clusters: Mapping[ClusterKey, Cluster]) -> Iterator[_Pair]:
    """Yield people whose name another's ends with, or begins with and is far better known; two companions tell."""
    people = {name.folded: key for key, name in sorted(names.items()) if name.kind == "person"}
    last_names = {words[-1] for words in people}
    for words, key in people.items():
        for part, rest in _parts(words):
            if part not in people or rest in people or not _is_foreign(rest):
                continue
            glued = len(rest) == 1 and rest[0] in last_names
            ends = words[-1] == part[-1]
            if not glued and (ends or _outweighs(people[part], key, clusters)):
                yield key, people[part], 2
                break


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
