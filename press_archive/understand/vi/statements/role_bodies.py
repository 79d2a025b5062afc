"""Bodies of offices told without one: "Tổng thống Trump" where the article says "Tổng thống Mỹ" of nobody else.

In: the roles of an article and its blocks. Out: the roles, with the body where the article leaves one only, each
told once. Where several could be meant the body stays unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.roles import HEADS_OF_OFFICES, INSIDE
from press_archive.model import Role
from press_archive.understand.vi.statements.offices import core
from press_archive.understand.vi.statements.role_text import RoleBlock
from press_archive.understand.vi.statements.roles_before import office_of

_BY_FAR = 3  # times as often
_COUNTRY = "country-"
_OF_THE_STATE = "body-"
_NEAR = 12  # code points between two items of a list
_LONGEST_HEAD = 4  # words


@dataclass(slots=True)
class _Holders:
    """Who holds an office by the article."""

    bodies: set[str] = field(default_factory=set)  # in which bodies somebody does
    people: set[str] = field(default_factory=set)  # with a body
    bare: set[str] = field(default_factory=set)  # without


def with_bodies(roles: Sequence[Role], blocks: Sequence[RoleBlock]) -> list[Role]:
    """Return the roles, those told without a body with the one that can be meant."""
    return _by_elimination(_by_list(roles, blocks), blocks)


def _by_list(roles: Sequence[Role], blocks: Sequence[RoleBlock]) -> list[Role]:
    """A list of a body's people tells the body once: A, giám đốc Công ty X; B, kế toán trưởng."""
    found: list[Role] = []
    for role in roles:
        last = found[-1] if found else None
        if last is not None and last.body is not None and _goes_on(last, role, blocks[role.block].text):
            role = replace(role, body=last.body)
        found.append(role)
    return found


def _goes_on(last: Role, role: Role, text: str) -> bool:
    """Whether an office inside a body stands in the same list, right after somebody else's."""
    if role.body is not None or role.person == last.person or core(role.office.split(" ")) not in INSIDE:
        return False
    near = last.block == role.block and last.end <= role.start <= last.end + _NEAR
    return near and core(last.office.split(" ")) in INSIDE and ". " not in text[last.end : role.start]


def _by_elimination(roles: Sequence[Role], blocks: Sequence[RoleBlock]) -> list[Role]:
    """The only body that can be meant, by what the article says of others."""
    offices = _holders(roles)
    wanted = {office for office, holders in offices.items() if len(holders.bare - holders.people) == 1}
    if not wanted:
        return list(roles)
    countries = _countries(blocks, wanted)
    named = _named_countries(blocks)
    led = {role.body for role in roles}
    meant: dict[tuple[str, str], str] = {}
    for office in sorted(wanted):
        holders = offices[office]
        person = min(holders.bare - holders.people)
        candidates = countries.get(office, set()) - holders.bodies
        if not candidates:
            candidates = _of_kind(office, blocks) - holders.bodies
        elif not _is_meant_most(candidates, named, led):
            continue
        if len(candidates) == 1:
            meant[person, office] = min(candidates)
    return [_with_body(role, meant) for role in roles]


def _is_meant_most(candidates: set[str], named: Mapping[str, int], led: set[str | None]) -> bool:
    """Whether no other country, of which the article names nobody in office, is named more often than one of some."""
    others = [count for name, count in named.items() if name not in candidates and name not in led]
    return max(others, default=0) <= max(named.get(name, 0) for name in candidates)


def _named_countries(blocks: Sequence[RoleBlock]) -> Mapping[str, int]:
    """How often an article names each country by itself or in an office."""
    return Counter(
        mention.name
        for block in blocks
        for mention in block.starting.values()
        if mention.kind == "place" and (mention.record or "").startswith(_COUNTRY)
    )


def _with_body(role: Role, meant: Mapping[tuple[str, str], str]) -> Role:
    if role.body is not None or role.former:
        return role
    return replace(role, body=meant.get((role.person, core(role.office.split(" ")) or "")))


def _holders(roles: Sequence[Role]) -> dict[str, _Holders]:
    """Who holds each office now."""
    offices: dict[str, _Holders] = {}
    for role in roles:
        office = core(role.office.split(" "))
        if office is None or role.former:
            continue
        holders = offices.setdefault(office, _Holders())
        if role.body is None:
            holders.bare.add(role.person)
        else:
            holders.people.add(role.person)
            holders.bodies.add(role.body)
    return offices


def _countries(blocks: Sequence[RoleBlock], wanted: set[str]) -> dict[str, set[str]]:
    """The countries after which an office is called anywhere in the article."""
    found: dict[str, set[str]] = {}
    for block in blocks:
        for mention in block.starting.values():
            if mention.kind == "place" and (mention.record or "").startswith(_COUNTRY):
                office = office_of(block, mention)
                called = core(office.words.split(" ")) if office is not None else None
                if called in wanted:
                    found.setdefault(called, set()).add(mention.name)
    return found


def _of_kind(office: str, blocks: Sequence[RoleBlock]) -> set[str]:
    """The body of the kind that has such an office: the only one there is, or the one named most by far."""
    heads = HEADS_OF_OFFICES.get(office, frozenset())
    named: Counter[str] = Counter()
    for block in blocks if heads else ():
        for mention in block.starting.values():
            body = mention.kind == "organization" and not (mention.record or "").startswith(_OF_THE_STATE)
            if body and _has_head(mention.name, heads):
                named[mention.name] += 1
    most = named.most_common(2)
    by_far = len(most) == 2 and most[0][1] >= _BY_FAR * most[1][1]
    return {most[0][0]} if by_far else set(named)


def _has_head(name: str, heads: frozenset[str]) -> bool:
    words = [normal_word(word) for word in name.split(" ", _LONGEST_HEAD)[:_LONGEST_HEAD]]
    return any(" ".join(words[:size]) in heads for size in range(1, len(words) + 1))
