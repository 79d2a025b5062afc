"""One article's mentions, roles and quotes with the entities they mean.

In: the :class:`Understanding` a digest was made of, and what its names were found to mean. Out: the same with
every entity filled in. Pure.
"""

from __future__ import annotations

from dataclasses import replace

from press_archive.link.digest import distinct_names, name_of
from press_archive.link.entities import Assignment
from press_archive.link.statements import with_entities as with_statements
from press_archive.model import Understanding


def with_entities(understanding: Understanding, assignment: Assignment) -> Understanding:
    """Return the understanding with the entities of mentions, roles and quotes."""
    names = distinct_names(understanding.mentions)
    entities = dict(zip(names, assignment, strict=True))
    mentions = tuple(one.meaning(entities[name_of(one)]) for one in understanding.mentions)
    return with_statements(replace(understanding, mentions=mentions))
