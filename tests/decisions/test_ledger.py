"""The ledger is append-only, forgiving to spreadsheets, strict about what would break addresses."""

from __future__ import annotations

from pathlib import Path

import pytest
from telling import refusal

from press_archive.decisions.ledger import Ledger, LedgerRow, append_rows, read_ledger
from press_archive.errors import MistakesError

ROW = LedgerRow("0123456789ab", "article", "articles/2025/08/26/cau-moi.html", "ff")
OTHER = LedgerRow("person-1", "person", "people/tran-ba.html")


def test_rows_are_added_at_the_end_and_read_back(tmp_path: Path) -> None:
    append_rows(tmp_path, [])
    assert not (tmp_path / "addresses.csv").exists()
    append_rows(tmp_path, [ROW])
    before = (tmp_path / "addresses.csv").read_bytes()
    append_rows(tmp_path, [OTHER])
    assert (tmp_path / "addresses.csv").read_bytes().startswith(before)
    assert read_ledger(tmp_path) == Ledger((ROW, OTHER))


def test_a_file_saved_by_a_spreadsheet_is_read_and_continued(tmp_path: Path) -> None:
    text = "\ufeffid,kind,address,sha256\r\n0123456789ab,article,articles/2025/08/26/cau-moi.html,ff"
    (tmp_path / "addresses.csv").write_bytes(text.encode())
    append_rows(tmp_path, [OTHER])
    assert read_ledger(tmp_path) == Ledger((ROW, OTHER))


def test_the_last_row_of_an_id_is_in_force() -> None:
    moved = LedgerRow(ROW.id, "article", "articles/undated/x.html", "ee")
    ledger = Ledger((ROW, OTHER, moved))
    assert ledger.current()[ROW.id] == "articles/undated/x.html"
    assert ledger.ranks() == {ROW.id: 0, "person-1": 1}
    assert ledger.ids_by_content() == {"ff": ROW.id, "ee": ROW.id}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id,kind,adress,sha256\n", "Line 1: expected the columns id,kind,address,sha256, found"),
        ("<<<<<<< ours\nid,kind,address,sha256\n", "Line 1: expected the columns"),
        ("id,kind,address,sha256\na,article\n", "Line 2: expected 4 values, found 2"),
        ('id,kind,address,sha256\n"a,article,articles/a.html,\n', "Line 2: expected 4 values, found 0"),
        ("id,kind,address,sha256\n<<<<<<< ours\n", "Line 2: expected 4 values, found 1; restore the line"),
        ("id,kind,address,sha256\na,article,../../x.html,\n", "Line 2: “../../x.html” is not an address"),
        ("id,kind,address,sha256\n\n,article,articles/a.html,\n", "Line 3"),
        ("id,kind,address,sha256\na,article,people/a.html,\n", "expected articles/"),
        ("id,kind,address,sha256\na,person,people/index.html,\n", "is not an address for this"),
        ("id,kind,address,sha256\na,tale,tales/a.html,\n", "unknown kind “tale”"),
        (
            "id,kind,address,sha256\na,person,people/x.html,\nb,person,people/x.html,\n",
            "Lines 2 and 3: two things have the same address people/x.html",
        ),
    ],
)
def test_a_slip_is_named_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "addresses.csv").write_text(text, encoding="utf-8")
    with pytest.raises(MistakesError) as error:
        read_ledger(tmp_path)
    assert says in refusal(error.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_a_spreadsheet_wrote_in_its_own_way_is_read_and_written_anew(
    tmp_path: Path, encoding: str
) -> None:
    text = f"Kind;id;address;sha256\r\n{ROW.kind};{ROW.id};{ROW.address};{ROW.sha256}\r\n"
    (tmp_path / "addresses.csv").write_bytes(text.encode(encoding))
    assert read_ledger(tmp_path) == Ledger((ROW,))
    append_rows(tmp_path, [OTHER])
    assert read_ledger(tmp_path) == Ledger((ROW, OTHER))
    assert (tmp_path / "addresses.csv").read_text("utf-8").startswith("id,kind,address,sha256\n0123456789ab,")


def test_an_address_given_up_may_be_taken() -> None:
    assert (
        Ledger((ROW, LedgerRow(ROW.id, "article", "articles/x.html"))).current()[ROW.id] == "articles/x.html"
    )
