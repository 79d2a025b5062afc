"""columns.yml: which column of a table holds what; entry by entry, for a table or a folder of tables."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from press_archive.decisions.columns import columns_for, read_columns
from press_archive.read import Source, pieces_of, read_piece
from press_archive.read.fields import Columns

COLUMNS = {"text": "Bài gốc", "headline": "Tên bài", "published": "Lên trang"}
ROW = {
    "Tên bài": "Bến Tràm có đò máy",
    "Lên trang": "3/11/2025",
    "Bài gốc": "Đò chạy êm.",
    "Nội dung": "nháp",
}


def test_entries_name_the_columns_of_tables_and_folders(tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    (tmp_path / "bai.csv").write_text("x", "utf-8")
    (tmp_path / "columns.yml").write_text(
        "bai.csv: {nội dung: Bài gốc, tiêu đề: Tên bài, người ghi: Mận}\nkho/: {text: payload}\nbai2.csv: body\n",
        "utf-8",
    )
    read = read_columns(tmp_path)
    decided = dict(read.values)
    assert decided == {
        "bai.csv": {"text": "Bài gốc", "headline": "Tên bài"},
        "kho/": {"text": "payload"},
        "bai2.csv": {"text": "body"},
    }
    assert [(one.code, one.detail, one.line) for one in read.problems] == [
        ("decision_without_source", "bai2.csv", 3)
    ]
    assert columns_for("bai.csv", decided) == decided["bai.csv"]
    assert columns_for("kho/a/b.json", decided) == {"text": "payload"}
    assert columns_for("khac.csv", decided) == {}


def test_a_mistake_costs_its_entry_alone(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x", "utf-8")
    (tmp_path / "columns.yml").write_text(
        "a.csv: {text: [a, b]}\nb.csv: {cột: a}\nc.csv: {by: Mận}\n", "utf-8"
    )
    read = read_columns(tmp_path)
    assert read.values == ()
    assert {one.code for one in read.problems} >= {"entry_not_a_text", "entry_unknown_field", "entry_missing"}


def read_with(columns: Columns, name: str, text: str) -> tuple[list[dict[str, str]], list[tuple[str, str]]]:
    source = replace(Source.of(name, text.encode()), columns=columns)
    found, problems = [], []
    for piece in pieces_of(source, max_bytes=100_000):
        for one in read_piece(piece, max_bytes=100_000):
            if hasattr(one, "passages"):
                values = {key: values[0].value for key, values in one.declared.items()}
                found.append({**values, "text": " ".join(passage.text for passage in one.passages)})
            else:
                problems.append((one.code, one.detail))
    return found, problems


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", ";".join(ROW) + "\n" + ";".join(ROW.values()) + "\n"),
        ("a.json", json.dumps([ROW], ensure_ascii=False)),
    ],
)
def test_what_is_said_goes_before_what_names_tell(name: str, text: str) -> None:
    assert read_with(COLUMNS, name, text) == (
        [{"headline": "Bến Tràm có đò máy", "published": "3/11/2025", "text": "Đò chạy êm."}],
        [],
    )


def test_a_column_that_is_not_there_is_told() -> None:
    found, problems = read_with({**COLUMNS, "url": "Địa chỉ"}, "a.csv", "Bài gốc,Tên bài\nĐò chạy êm.,Đò\n")
    assert [one["text"] for one in found] == ["Đò chạy êm."]
    assert problems == [("table_without_column", "Lên trang"), ("table_without_column", "Địa chỉ")]
    found, problems = read_with({"text": "Khác"}, "a.csv", "title,text\nĐò,Đò chạy êm.\n")
    assert (found, [code for code, _ in problems]) == ([], ["table_without_column", "table_without_texts"])
