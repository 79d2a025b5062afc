"""Authority records from a spreadsheet: the same records as from YAML, and mistakes by line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from press_archive.authorities import load_records
from press_archive.errors import ArchiveError
from press_archive.model import AuthorityRecord


def sheet(folder: Path, text: str | bytes) -> Path:
    (folder / "authorities").mkdir()
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "authorities" / "ours.csv").write_bytes(data)
    return folder


def own(folder: Path, text: str | bytes) -> list[AuthorityRecord]:
    return [record for record in load_records(sheet(folder, text)) if record.id.startswith("ours-")]


def test_a_row_is_a_record(tmp_path: Path) -> None:
    text = (
        "id,kind,name,variants,name_en,part_of,lat,lon,exists_from,exists_to,successors,same_as,note,source\n"
        'ours-1,place,"Bến Mây, phường",Bến Mây; P. Bến Mây ;,May Quay,vn-hue,16.5,107.6,1976,2025-06-30,'
        "ours-2,https://a.example/1;https://b.example/2,ven sông,sổ tay\n"
        "\n"
        "ours-2,place,Phường Mây,,,,,,2025-07-01,,,,,\n"
    )
    first, second = own(tmp_path, text)
    assert first == AuthorityRecord(
        "ours-1",
        "place",
        "Bến Mây, phường",
        ("Bến Mây", "P. Bến Mây"),
        {"en": "May Quay"},
        "vn-hue",
        ("1976", "2025-06-30"),
        ("ours-2",),
        ("https://a.example/1", "https://b.example/2"),
        (16.5, 107.6),
        "ven sông",
        "sổ tay",
    )
    assert second == AuthorityRecord("ours-2", "place", "Phường Mây", exists=("2025-07-01", None))


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffid;kind;name;lat;lon\nours-1;place;Bến Mây;16,5;107,6\n",  # as spreadsheets set to Vietnamese write
        "ID\tKind\tName\tLat\tLon\r\nours-1\tplace\tBến Mây\t16.5\t107.6\r\n",
        "id,kind,name,lat,lon,,\n\nours-1,place,Bến Mây,16.5,107.6,,\n,,,,,,\n",
        "id,kind,name,lat,lon\nours-1,place,Bê\u0301n Mây,16.5,107.6",
    ],
)
def test_sheets_as_programs_write_them(tmp_path: Path, text: str) -> None:
    (record,) = own(tmp_path, text)
    assert (record.name, record.coordinates) == ("Bến Mây", (16.5, 107.6))


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("id,kind,nmae\n", "line 1", "unknown column 'nmae'"),
        ("id,kind,name,name\n", "line 1", "twice"),
        ("id,kind,name\nours-1,place\n", "line 2", 'needs "name"'),
        ("id,kind,name\nours-1,town,A\n", "line 2", "person, organization, place"),
        ("id,kind,name\nours-1,place,A,B\n", "line 2", "more cells"),
        ('id,kind,name,note\nours-1,place,A,"hai\ndòng"\nours-2,place\n', "line 4", 'needs "name"'),
        ("id,kind,name,lat,lon\nours-1,place,A,10°57,106\n", 'line 2, column "lat"', "degrees"),
        ("id,kind,name,lat,lon\nours-1,place,A,10,\n", 'line 2, column "lon"', "degrees"),
        ("id,kind,name,lat,lon\nours-1,place,A,106,10\n", "line 2", "latitude first"),
        ("id,kind,name\nours-1,place,A\nours-1,place,B\n", "line 3", "twice"),
        ("id,kind,name,part_of\nours-1,place,A,nơi nào\n", "line 2", "no record's id"),
        ('id,kind,name\nours-1,place,"A\n', "line 2", "not valid CSV"),
        (b"id,kind,name\nours-1,place,\xff\xfe\n", "ours.csv", "UTF-8"),
    ],
)
def test_a_mistake_names_file_line_and_what_was_expected(
    tmp_path: Path, text: str | bytes, where: str, expected: str
) -> None:
    with pytest.raises(ArchiveError) as caught:
        own(tmp_path, text)
    assert "ours.csv" in str(caught.value)
    assert where in str(caught.value)
    assert expected in str(caught.value)


def test_an_empty_sheet_holds_nothing(tmp_path: Path) -> None:
    assert own(tmp_path, "\n\n") == []
