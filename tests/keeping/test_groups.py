"""Ids are grouped by how they begin, whatever order they come in."""

from __future__ import annotations

from press_archive.keeping.groups import groups_of


def test_another_id_concerns_no_group_but_its_own() -> None:
    groups = groups_of(["3f2a", "3f0b", "a1c0"])
    assert groups == {"3f": ["3f0b", "3f2a"], "a1": ["a1c0"]}
    assert groups_of(["a1c1", "a1c0", "3f2a", "3f0b"]) == {**groups, "a1": ["a1c0", "a1c1"]}
