"""Authority records from a spreadsheet: the same records as from YAML, and mistakes by line and column."""

from __future__ import annotations

from pathlib import Path

import pytest
from telling import told

from press_archive.authorities import load_records, read_records
from press_archive.authorities.outlets import read_outlets
from press_archive.model import AuthorityRecord, Outlet


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
        ("id,kind,nmae\n", "Line 1", "unknown column “nmae”"),
        ("id,kind,name,name\n", "Line 1", "twice"),
        ("id,kind,name\nours-1,place\n", "Line 2", "“name” is missing"),
        ("id,kind,name\nours-1,town,A\n", "Line 2", "expected one of person/"),
        ("id,kind,name\nours-1,place,A,B\n", "Line 2", "more cells"),
        ('id,kind,name,note\nours-1,place,A,"hai\ndòng"\nours-2,place\n', "Line 4", "“name” is missing"),
        ("id,kind,name,lat,lon\nours-1,place,A,10°57,106\n", "Line 2", "degrees"),
        ("id,kind,name,lat,lon\nours-1,place,A,10,\n", "Line 2", "degrees"),
        ("id,kind,name,lat,lon\nours-1,place,A,106,10\n", "Line 2", "latitude first"),
        ("id,kind,name\nours-1,place,A\nours-1,place,B\n", "Line 3", "stands already at"),
        ("id,kind,name,part_of\nours-1,place,A,nơi nào\n", "Line 2", "no record's id"),
        ('id,kind,name\nours-1,place,"A\n', "Line 2", "row cannot be read"),
        (b"id,kind,name\nours-1,place,\xff\xfe\n", "Line 2", "UTF-8"),
    ],
)
def test_a_mistake_names_file_line_and_what_was_expected(
    tmp_path: Path, text: str | bytes, where: str, expected: str
) -> None:
    taken = read_records(sheet(tmp_path, text))
    assert f"authorities/ours.csv: {where}: " in told(taken.problems)
    assert expected in told(taken.problems)


def test_a_row_that_is_wrong_costs_no_other(tmp_path: Path) -> None:
    text = (
        'id,kind,name,ghi\nours-1,nơi,"A\nours-2,nơi,B\nours-3,nơi\nours-4,nơi,C,,,\nours-5,nơi,"D, ""đ"""\n'
        'ours-6,nơi,"E\nhai dòng",\n'
    )
    taken = read_records(sheet(tmp_path, text))
    names = [record.name for record in taken.values if record.id.startswith("ours-")]
    assert names == ["B", "C", 'D, "đ"', "E hai dòng"]
    assert [problem.line for problem in taken.problems] == [1, 2, 4]


def test_outlets_may_be_a_spreadsheet(tmp_path: Path) -> None:
    (tmp_path / "authorities").mkdir()
    (tmp_path / "authorities/outlets.csv").write_text(
        'tên;ký hiệu;hãng tin\nSông Hàn Mới;SHM; không\nHãng Mây;"HM;MAY";có\n;X;\n', encoding="utf-8"
    )
    taken = read_outlets(tmp_path)
    assert taken.values[:2] == (
        Outlet("Sông Hàn Mới", signs=("SHM",)),
        Outlet("Hãng Mây", signs=("HM", "MAY"), agency=True),
    )
    assert "authorities/outlets.csv: Line 4: “name” is missing" in told(taken.problems)
    assert load_records(tmp_path) == load_records(None)


def test_an_empty_sheet_holds_nothing(tmp_path: Path) -> None:
    assert own(tmp_path, "\n\n") == []
