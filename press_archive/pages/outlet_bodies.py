"""Which bodies named in texts are outlets of the archive, so that the pages of both lead to each other.

In: the entities that have a page, the outlets of the archive's articles, the outlets known by name. Out: for each
body the outlet it is. An outlet without articles of its own has no page to lead to.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from press_archive.authorities.outlets import OutletIndex, says_it_is_outlet
from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.model import Entity


def outlets_of_bodies(
    entities: Iterable[Entity],
    with_page: Collection[str],
    outlets: Collection[str],
    index: OutletIndex | None,
) -> Mapping[str, str]:
    """Return the outlet each body is: entity id → the outlet's canonical name, bodies named most often first."""
    named = _finder(outlets, index)
    bodies = (one for one in entities if one.id in with_page and _may_be_outlet(one))
    told = sorted(bodies, key=lambda body: (-len(body.articles), body.id))
    found = ((body.id, named(body.name)) for body in told)
    return {identifier: outlet for identifier, outlet in found if outlet}


def _may_be_outlet(entity: Entity) -> bool:
    """Whether a body may be a paper: one called as a body of the state is, where a text says Báo."""
    if entity.kind != "organization":
        return False
    words = entity.name.lower().split()
    bodies, longest = ARCHIVE.callings.state_bodies, ARCHIVE.callings.longest_body
    of_state = any(" ".join(words[:size]) in bodies for size in range(1, longest + 1))
    return not of_state or any(map(says_it_is_outlet, (entity.name, *entity.variants)))


def _finder(outlets: Collection[str], index: OutletIndex | None) -> Callable[[str], str | None]:
    """Find outlets of the archive: by any of their names those that are known, the others by their one name."""
    own = {fold(name): name for name in outlets}

    def find(name: str) -> str | None:
        known = index.find(name) if index else None
        return own.get(fold(known.name if known else name))

    return find
