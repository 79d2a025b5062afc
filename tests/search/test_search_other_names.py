"""Names that no article has, and records do: in other languages, and as people are called abroad."""

from __future__ import annotations

import pytest

from press_archive.authorities import load_records
from press_archive.model import Entity
from press_archive.search.collect import _looked_up

RECORDS = {record.id: record for record in load_records(None)}


@pytest.mark.parametrize(
    ("record", "kind", "other"),
    [
        ("person-tap-can-binh", "person", "Xi Jinping"),
        ("vn-hue", "place", "Hue"),
        ("country-de", "place", "Germany"),
    ],
)
def test_a_thing_is_looked_up_by_what_its_record_calls_it(record: str, kind: str, other: str) -> None:
    entity = Entity("x", kind, RECORDS[record].name, (), ("a",), 1, record=record)  # type: ignore[arg-type]
    assert other in _looked_up({"x": entity}, {"x": "p.html"}, RECORDS)[0].variants
