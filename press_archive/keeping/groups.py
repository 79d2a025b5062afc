"""Ids in groups that are kept as one: small enough to be made anew, large enough to be worth a row of the store.

In: ids. Out: the ids of each group, by how they begin; so another id concerns no group but its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

_LENGTH = 2  # hexadecimal digits: some 80 of 20,000 articles in a group


def groups_of(ids: Iterable[str]) -> Mapping[str, list[str]]:
    """Return the ids by their first digits, in order."""
    return {start: list(group) for start, group in groupby(sorted(ids), key=lambda one: one[:_LENGTH])}
