"""Do the owner's authority records hold together: ids given once, and links to records that are there.

In: the owner's records with their entries; all records by id. Out: those that can be used, without the links that
lead nowhere, and a problem for each thing left out. A record whose link is wrong is still a record.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from press_archive.entries import Entry, Taken
from press_archive.errors import Problem
from press_archive.model import AuthorityRecord


@dataclass(frozen=True, slots=True)
class Owned:
    """A record of the owner's, and the entry that gives it."""

    record: AuthorityRecord
    entry: Entry


def without_rivals(owned: Sequence[Owned]) -> Taken[Owned]:
    """Leave out records that differ under one id, every one of them: nobody can tell which is meant."""
    by_id: dict[str, list[Owned]] = {}
    for one in owned:
        by_id.setdefault(one.record.id, []).append(one)
    kept: list[Owned] = []
    problems: list[Problem] = []
    for first, *others in by_id.values():
        rivals = [one for one in others if one.record != first.record]
        if not rivals:
            kept.append(first)
        at = f"{first.entry.file}:{first.entry.line}"
        problems += [one.entry.wrong("entries_one_id", "id", first=at).problem for one in rivals]
    return Taken(tuple(kept), tuple(problems))


def names_taken(owned: Iterable[Owned]) -> Iterator[Problem]:
    """Yield the records with a name that another has already: the first one has it.

    Units of one name in two places, and what was never there at the same time, are told apart by the articles.
    """
    first: dict[tuple[str, str], list[Owned]] = {}
    for one in owned:
        for name in (one.record.name, *one.record.variants):
            holders = first.setdefault((one.record.kind, " ".join(name.casefold().split())), [])
            if holders and not _told_apart(one.record, holders[0].record):
                at = f"{holders[0].entry.file}:{holders[0].entry.line}"
                yield one.entry.wrong("entry_name_taken", "name", first=at, name=name).problem
                break
            holders.append(one)


def _told_apart(one: AuthorityRecord, other: AuthorityRecord) -> bool:
    if one.id == other.id:
        return True
    elsewhere = one.kind == "place" and one.part_of != other.part_of
    return elsewhere or _ends_before(one, other) or _ends_before(other, one)


def _ends_before(one: AuthorityRecord, other: AuthorityRecord) -> bool:
    last, first = one.exists[1], other.exists[0]
    return last is not None and first is not None and last <= first


def with_sound_links(owned: Iterable[Owned], records: Mapping[str, AuthorityRecord]) -> Taken[Owned]:
    """Return the records without links that lead nowhere or round in a circle; ``records`` are all, by id."""
    found = [(one, list(_broken(one, records))) for one in owned]
    kept = [_without(one, problems) for one, problems in found]
    current = dict(records) | {one.record.id: one.record for one in kept}
    circles = _in_circles([one.record for one in kept], current)
    told = [problem for _, problems in found for _, _, problem in problems]
    told += [
        one.entry.wrong("entry_circle", "part_of", chain=" → ".join(circles[one.record.id])).problem
        for one in kept
        if one.record.id in circles
    ]
    straight = (
        replace(one, record=replace(one.record, part_of=None)) if one.record.id in circles else one
        for one in kept
    )
    return Taken(tuple(straight), tuple(told))


def _broken(one: Owned, records: Mapping[str, AuthorityRecord]) -> Iterator[tuple[str, str, Problem]]:
    """Yield the field, the id it names and what is wrong, for each link to a record that is not there."""
    above = () if one.record.part_of is None else (one.record.part_of,)
    for key, named in (("part_of", above), ("successors", one.record.successors)):
        for other in named:
            if other not in records:
                yield key, other, one.entry.wrong("entry_no_such_record", key, other=other[:80]).problem


def _without(one: Owned, broken: Iterable[tuple[str, str, Problem]]) -> Owned:
    gone = {(key, other) for key, other, _ in broken}
    record = one.record
    above = None if ("part_of", record.part_of) in gone else record.part_of
    heirs = tuple(heir for heir in record.successors if ("successors", heir) not in gone)
    return replace(one, record=replace(record, part_of=above, successors=heirs)) if gone else one


def _in_circles(
    owned: Iterable[AuthorityRecord], records: Mapping[str, AuthorityRecord]
) -> Mapping[str, list[str]]:
    """Return the ids that are part of themselves, each with the last steps of the circle."""
    circles: dict[str, list[str]] = {}
    settled: set[str] = set()
    for record in owned:
        chain = _chain(record, records, settled)
        if chain[-1] in chain[:-1]:
            circle = chain[chain.index(chain[-1]) :]
            circles |= dict.fromkeys(circle, circle[-8:])
        settled.update(chain)
    return circles


def _chain(
    record: AuthorityRecord, records: Mapping[str, AuthorityRecord], settled: Container[str]
) -> list[str]:
    """Return the ids from a record up through what it is part of, to the end, a settled one, or one seen twice."""
    chain = {record.id: None}
    above = record.part_of
    while above is not None and above in records and above not in settled:
        if above in chain:
            return [*chain, above]
        chain[above] = None
        above = records[above].part_of
    return [*chain]
