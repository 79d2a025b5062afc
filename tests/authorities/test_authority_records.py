"""Authority records: what is shipped holds together, and a mistake in an owner's file is named by its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from press_archive.authorities import load_records
from press_archive.errors import ArchiveError

BY_ID = {record.id: record for record in load_records(None)}


def test_shipped_records_refer_to_each_other() -> None:
    assert len(BY_ID) == len(load_records(None)) > 2000
    for record in BY_ID.values():
        assert record.source
        assert record.name not in record.variants
        assert set(record.successors) <= set(BY_ID), record.id
        assert record.part_of is None or record.part_of in BY_ID, record.id
        assert all(re.fullmatch(r"https://sws\.geonames\.org/\d+/", link) for link in record.same_as)


def test_a_merged_province_points_to_its_successor() -> None:
    old = BY_ID["vn-binh-duong"]
    assert (old.successors, old.exists) == (("vn-ho-chi-minh",), (None, "2025-06-30"))
    assert "TP.HCM" in BY_ID["vn-ho-chi-minh"].variants


def write(folder: Path, text: str) -> Path:
    (folder / "authorities").mkdir()
    (folder / "authorities" / "ours.yml").write_text(text, encoding="utf-8")
    return folder


def test_owners_records_come_first_and_replace_shipped_ones(tmp_path: Path) -> None:
    seeds = write(
        tmp_path,
        "source: sổ tay tòa soạn\nrecords:\n- {id: vn-hue, kind: place, name: Cố đô Huế}\n"
        "- {id: ours-1, kind: person, name: Trần Văn Bảy, variants: [Bảy Trần], exists: [1950, null]}\n",
    )
    records = load_records(seeds)
    assert [record.name for record in records[:2]] == ["Cố đô Huế", "Trần Văn Bảy"]
    assert records[1].exists == ("1950", None)
    assert [record.id for record in records].count("vn-hue") == 1
    assert records[0].source == "sổ tay tòa soạn"


def test_no_folder_is_no_mistake(tmp_path: Path) -> None:
    assert load_records(tmp_path) == load_records(None)


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("records:\n- {id: a, kind: place}\n", 2, "name"),
        ("records:\n- {id: a, kind: town, name: B}\n", 2, "person, organization, place"),
        ("records:\n- id: a\n  kind: place\n  nmae: B\n", 4, "expected one of"),
        ("records:\n- {id: a, kind: place, name: B, variants: C}\n", 2, "list of texts"),
        ("records:\n- {id: a, kind: place, name: 7}\n", 2, "quotes"),
        ("records:\n- {id: a, kind: place, name: B, exists: 1950}\n", 2, "first, last"),
        ("records:\n- {id: a, kind: place, name: B, names: C}\n", 2, "language"),
        ("records:\n- {id: a, kind: place, name: B}\n- {id: a, kind: place, name: C}\n", 3, "twice"),
        ("places:\n- {id: a}\n", 1, "records or source"),
        ("records: 7\n", 1, "a list"),
    ],
)
def test_a_mistake_names_file_line_and_what_was_expected(
    tmp_path: Path, text: str, line: int, expected: str
) -> None:
    with pytest.raises(ArchiveError) as caught:
        load_records(write(tmp_path, text))
    assert f"ours.yml, line {line}" in str(caught.value)
    assert expected in str(caught.value)


def test_an_entry_that_is_no_mapping(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="record 1"):
        load_records(write(tmp_path, "records: [chỉ một chữ]\n"))
