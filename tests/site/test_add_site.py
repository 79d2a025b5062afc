"""What somebody adds from the web is in the site, and what was changed meanwhile on its page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from collect.server import served
from projects import build, copy_project

PAGE = """<!DOCTYPE html><html lang=vi><head><title>Lũ về trên sông Mã</title>
<meta property="og:title" content="Lũ về trên sông Mã"></head><body><article><h1>Lũ về trên sông Mã</h1>
<p>Sáng 12/3, nước sông Mã tại trạm Cẩm Thủy lên 19,8 m, vượt báo động hai, nhiều bãi ngô chìm trong nước.</p>
<p>Ông Lò Văn Kỳ, Chủ tịch UBND huyện Cẩm Thủy, cho biết 120 hộ dân đã được đưa lên chỗ cao.</p></article></body>
</html>
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def test_a_page_is_added_twice(project: Path) -> None:
    with served() as web:
        web.has("/lu-ve.html", PAGE)
        url = web.url("/lu-ve.html")
        refused = build(project, "add", url)
        assert (refused.returncode, web.asked) == (1, [])
        assert "mạng riêng" in refused.stderr
        first = build(project, "add", url, "--private")
        assert first.returncode == 0, first.stderr
        assert "đã lưu vào web/127.0.0.1/lu-ve-" in first.stdout
        assert "Nguồn: 1 = 1 đăng thành bài" in first.stdout.splitlines()[-2]
        web.has("/lu-ve.html", PAGE.replace("120 hộ dân", "245 hộ dân"))
        second = build(project, "add", url, "--private")
        assert second.returncode == 0, second.stderr
    (row,) = map(json.loads, (project / "docs/data/articles.jsonl").read_text("utf-8").splitlines())
    assert row["source_url"] == url
    assert len(row["versions"]) == 1
    assert row["saved"] >= row["versions"][0]["saved"]
    page = (project / "site" / row["url"]).read_text("utf-8")
    assert "<del>120 </del><ins>245 </ins>" in page
    assert len(list((project / "seeds/web/127.0.0.1").glob("*.warc.gz"))) == 2


@pytest.mark.parametrize(
    "arguments", [["add"], ["https://bao.example.vn/"], ["--pictures"], ["review", "https://bao.example.vn/"]]
)
def test_wrong_use(project: Path, arguments: list[str]) -> None:
    assert build(project, *arguments).returncode == 2
