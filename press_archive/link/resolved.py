"""One article's mentions, roles and quotes with the entities they mean.

In: the :class:`Understanding` a digest was made of, and what its names were found to mean. Out: the same with
every entity filled in. Pure.
"""

from __future__ import annotations

from dataclasses import replace

from press_archive.link.digest import name_of
from press_archive.link.entities import Assignment
from press_archive.link.statements import with_entities as with_statements
from press_archive.model import Understanding


def with_entities(understanding: Understanding, assignment: Assignment) -> Understanding:
    """Return the understanding with the entities of mentions, roles and quotes."""
    names = list(map(name_of, understanding.mentions))
    entities = dict(zip(dict.fromkeys(names), assignment, strict=True))  # in the order of the digest
    mentions = tuple(
        one.meaning(entities[name]) for one, name in zip(understanding.mentions, names, strict=True)
    )
    return with_statements(replace(understanding, mentions=mentions))
