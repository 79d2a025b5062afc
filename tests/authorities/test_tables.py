"""Shipped tables: a row is an entry, and an empty cell says nothing."""

from __future__ import annotations

from press_archive.authorities import load_records
from press_archive.authorities.tables import entries, several_of

BY_ID = {record.id: record for record in load_records(None)}


def test_a_row_is_an_entry() -> None:
    by_id = {entry["id"]: entry for entry in entries("cities", "place")}
    washington = by_id["city-washington-us"]
    assert washington["variants"][-2:] == ("Washington, D.C.", "Oasinhtơn")
    assert (washington["kind"], washington["part_of"]) == ("place", "country-us")
    assert "part_of" not in by_id["city-adamstown-pn"]


def test_records_of_tables_hold_what_their_columns_say() -> None:
    korea, town = BY_ID["country-kr"], BY_ID["vn-ha-noi-ba-dinh"]
    assert (korea.name, korea.names["ko"], korea.exists) == ("Hàn Quốc", "대한민국", (None, None))
    assert town.variants == ("Quận Ba Đình", "Ba Đình")
    assert (town.exists, town.coordinates) == ((None, "2025-06-30"), (21.0359, 105.8261))
    assert BY_ID["vn-nam-dinh-my-loc"].source != town.source


def test_several_values_of_a_cell() -> None:
    assert several_of("Macau;Macao") == ("Macau", "Macao")
    assert several_of("") == ()
