"""An address that was given out leads somewhere true, whatever linking has made of its name since."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import settings as settings_in

from build_site import make_docs
from press_archive.decisions.ledger import LedgerRow, append_rows, read_ledger
from press_archive.link import minted_id
from press_archive.link.keys import minted_within

TEXT = """Thủ tướng Anurak Charnvirasit thăm xưởng gốm

26/08/2025

Thủ tướng Anurak Charnvirasit tới xưởng gốm sáng nay. Ông Anurak hỏi thăm thợ.

Công an xã cho biết lễ hội diễn ra an toàn.
"""


@pytest.mark.parametrize(
    ("kind", "name", "heir"),
    [
        ("person", "Anurak", "people/anurak-charnvirasit.html"),
        (
            "organization",
            "Công an xã",
            "articles/2025/08/26/thu-tuong-anurak-charnvirasit-tham-xuong-gom.html",
        ),
        ("person", "Lò Thị Mây", ""),
    ],
)
def test_a_former_page_sends_the_reader_on(tmp_path: Path, kind: str, name: str, heir: str) -> None:
    settings = settings_in(tmp_path)
    settings.seeds.mkdir()
    (settings.seeds / "gom.txt").write_text(TEXT, "utf-8")
    make_docs(settings)
    article = next(row.id for row in read_ledger(settings.seeds).rows if row.kind == "article")
    folder = {"person": "people", "organization": "organizations"}[kind]
    rows = [
        LedgerRow(minted_within(kind, name, article), kind, f"{folder}/truoc-day.html"),  # type: ignore[arg-type]
        LedgerRow(minted_id(kind, name), kind, f"{folder}/truoc-nua.html"),  # type: ignore[arg-type]
    ]
    append_rows(settings.seeds, rows)
    make_docs(settings)
    for former in ("truoc-day", "truoc-nua"):
        page = settings.docs / folder / f"{former}.md"
        if not heir:
            assert not page.exists()
        else:
            assert f"redirect_to: {heir}" in page.read_text("utf-8").replace('"', "")
            assert (settings.docs / heir).with_suffix(".md").exists()
