"""Every office told in the archive, by the entity of its person and by that of its body.

In: the roles of all articles. Out: an :class:`Offices`, oldest told first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from press_archive.languages.folding import fold
from press_archive.model import Role


@dataclass(frozen=True, slots=True)
class Offices:
    """Roles by entity id, oldest first, those of undated articles last."""

    by_person: Mapping[str, tuple[Role, ...]] = field(default_factory=dict)
    by_body: Mapping[str, tuple[Role, ...]] = field(default_factory=dict)


def offices_of(roles: Iterable[Role]) -> Offices:
    """Index the roles whose person is known."""
    by_person: defaultdict[str, list[Role]] = defaultdict(list)
    by_body: defaultdict[str, list[Role]] = defaultdict(list)
    told = (role for role in roles if role.person_entity)
    for role in sorted(told, key=lambda r: (r.as_of or "9999", r.article, r.block, r.start, fold(r.office))):
        by_person[str(role.person_entity)].append(role)
        if role.body_entity:
            by_body[role.body_entity].append(role)
    return Offices(
        {entity: tuple(found) for entity, found in by_person.items()},
        {entity: tuple(found) for entity, found in by_body.items()},
    )
