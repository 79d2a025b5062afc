"""Every office told in the archive, by the entity of its person and by that of its body.

In: the roles of all articles. Out: an :class:`Offices`, oldest told first. Where by the archive two people hold at
once what one holds, the office for which fewer articles and no record speak is a doubt and no line; both are, where
as much speaks for each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.link.statements import office_words
from press_archive.model import Role

_CLEARLY = 3  # times as many articles
_Seat = tuple[str, str]  # body, office
_Held = tuple[str, str, str]  # person, body, office


@dataclass(frozen=True, slots=True)
class Offices:
    """Roles by entity id, oldest first, those of undated articles last; ``doubts`` are in neither."""

    by_person: Mapping[str, tuple[Role, ...]] = field(default_factory=dict)
    by_body: Mapping[str, tuple[Role, ...]] = field(default_factory=dict)
    doubts: tuple[
        tuple[Role, Role], ...
    ] = ()  # of two people the last telling of one seat, the doubtful one first


def held(role: Role) -> str | None:
    """When an office was held, as far as the article tells: the year it speaks of, or its own day."""
    return role.held_in or role.as_of


def office_key(role: Role) -> str:
    """An office as it is compared."""
    return office_words(role.office)


def offices_of(roles: Iterable[Role], recorded: Set[str] = frozenset()) -> Offices:
    """Index the roles whose person is known; ``recorded`` are the entities that have a record."""
    told = sorted((role for role in roles if role.person_entity), key=_order)
    doubts = tuple(_doubts(told, recorded))
    doubtful = _doubtful_held(doubts)
    by_person: defaultdict[str, list[Role]] = defaultdict(list)
    by_body: defaultdict[str, list[Role]] = defaultdict(list)
    for role in told:
        if not role.former and (role.person_entity, role.body_entity, office_key(role)) in doubtful:
            continue
        by_person[str(role.person_entity)].append(role)
        if role.body_entity:
            by_body[role.body_entity].append(role)
    return Offices(
        {entity: tuple(found) for entity, found in by_person.items()},
        {entity: tuple(found) for entity, found in by_body.items()},
        doubts,
    )


def doubtful_of(offices: Offices) -> Mapping[str, Sequence[_Held]]:
    """Return which of the offices told of an entity are doubts and no lines, by person and by body."""
    found: defaultdict[str, list[_Held]] = defaultdict(list)
    for doubt in sorted(_doubtful_held(offices.doubts)):
        person, body, _ = doubt
        found[person].append(doubt)
        found[body].append(doubt)
    return found


def _doubtful_held(doubts: Iterable[tuple[Role, Role]]) -> Set[_Held]:
    return {(str(one.person_entity), str(one.body_entity), office_key(one)) for one, _ in doubts}


def _order(role: Role) -> tuple[str, str, int, int, str]:
    return (held(role) or "9999", role.article, role.block, role.start, fold(role.office))


def _doubts(told: Iterable[Role], recorded: Set[str]) -> Iterator[tuple[Role, Role]]:
    """Yield who by the archive holds a seat while somebody else does, beside that one."""
    for holders in _holders(told).values():
        for one, other in combinations(holders.values(), 2):
            if not _at_once(one, other):
                continue
            less, more = sorted((one, other), key=lambda found: _support(found, recorded))
            for doubtful, beside in _doubtful(less, more, recorded):
                yield doubtful[-1], beside[-1]


def _doubtful(
    less: list[Role], more: list[Role], recorded: Set[str]
) -> Iterator[tuple[list[Role], list[Role]]]:
    """Yield the one of two that less speaks for, beside the other; both where as much speaks for each."""
    (_, articles), (_, others) = _support(less, recorded), _support(more, recorded)
    if articles >= _CLEARLY * others:  # a record tells who there is, articles tell who holds it
        less, more = more, less
    yield less, more
    if _support(less, recorded) == _support(more, recorded):
        yield more, less


def _support(found: list[Role], recorded: Set[str]) -> tuple[bool, int]:
    """What speaks for somebody's office: whether a record knows the person, and how many articles tell of it."""
    return found[-1].person_entity in recorded, len({role.article for role in found})


def _holders(told: Iterable[Role]) -> Mapping[_Seat, Mapping[str, list[Role]]]:
    """The dated roles by seat and person, of the seats that only one may hold."""
    single = {fold(office) for office in ARCHIVE.offices.single}
    seats: dict[_Seat, dict[str, list[Role]]] = {}
    for role in told:
        office = office_key(role)
        if role.body_entity and held(role) and not role.former and office in single:
            people = seats.setdefault((role.body_entity, office), {})
            people.setdefault(str(role.person_entity), []).append(role)
    return seats


def _at_once(one: list[Role], other: list[Role]) -> bool:
    """Whether two people hold a seat at once; who follows may be told of on the last day of the one before."""
    (first, last), (others_first, others_last) = ((held(r[0]) or "", held(r[-1]) or "") for r in (one, other))
    if first == last == others_first == others_last:
        return len(first) > len("2025")  # in one year two may hold it, not on one day
    return first < others_last and others_first < last
