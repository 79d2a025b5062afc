"""Every source is accounted for once, and the numbers add up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from makers import settings as settings_in

from build_site import make_docs
from press_archive.errors import Problem
from press_archive.model import OtherSource
from press_archive.pages.account import rows_of_sources
from press_archive.settings import Settings

BODY = "Sáng 12/3, nước sông Mã tại trạm Cẩm Thủy lên 19,8 m, vượt báo động hai, nhiều bãi ngô chìm trong nước.\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = settings_in(tmp_path)
    made.seeds.mkdir()
    texts = {
        "a.txt": BODY,
        "b.txt": BODY.replace(" ", "  "),
        "c.txt": BODY,
        "d.txt": "Giá lúa ở đồng bằng tăng liền ba vụ, thương lái thu mua tận ruộng.\n",
        "e.txt": "",
        "rights.yml": "articles: {d.txt: withdrawn}\n",
    }
    for name, text in texts.items():
        (made.seeds / name).write_text(text, "utf-8")
    (made.seeds / "f.png").write_bytes(b"\x89PNG\r\n")
    return made


def test_the_numbers_add_up(settings: Settings) -> None:
    made = make_docs(settings)
    rows = [
        json.loads(line)
        for line in (settings.docs / "data" / "sources.jsonl").read_text("utf-8").splitlines()
    ]
    outcomes = {row["source"]: row["outcome"] for row in rows}
    assert outcomes == {
        "a.txt": "published",
        "b.txt": "copy",
        "c.txt": "copy",
        "d.txt": "withdrawn",
        "e.txt": "set_aside",
        "f.png": "left_out",
    }
    counts = json.loads((settings.docs / "data" / "report.json").read_text("utf-8"))["counts"]
    parts = ("shown", "withdrawn", "copies", "versions", "set_aside", "left_out")
    assert counts["sources"] == len(rows) == sum(counts[part] for part in parts)
    assert {part: made.counts[part] for part in parts} == {part: counts[part] for part in parts}
    first = rows[0]
    assert (first["format"], first["encoding"], first["missing"]) == (
        "text",
        "utf-8",
        ["published", "outlet", "authors"],
    )
    assert rows[4]["reason"]


def test_the_editors_page_names_each_source(settings: Settings) -> None:
    make_docs(settings)
    page = (settings.docs / "editors.md").read_text("utf-8")
    assert "(6)" in page.split("## ")[1]
    for name in ("a.txt", "b.txt", "c.txt", "e.txt", "f.png"):
        assert f"`{name}`" in page
    assert "text, utf-8" in page


def test_a_copy_that_a_warning_is_told_of_is_doubtful() -> None:
    others = [OtherSource(name, "0" * 12, "copy", "html", "utf-8") for name in ("a.html", "b.html")]
    rows = rows_of_sources((), (), others, [Problem("b.html", "warning", "html_text_lost", "13")])
    assert [(row.source, row.doubtful) for row in rows] == [("a.html", False), ("b.html", True)]
