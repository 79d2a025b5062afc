"""Rights as a reader meets them: what is withheld is nowhere in the published site."""

from __future__ import annotations

import json
from pathlib import Path

from projects import build

WITHDRAWN = """Ông Đinh Công Tráng khai trương xưởng gốm

26/08/2025

Xưởng gốm của ông Đinh Công Tráng mở cửa tại xã Phước Tích, thu hút nhiều khách phương xa đến xem.

Câu chỉ có trong bài bị gỡ: con trâu vàng nằm ngủ bên bờ ao.
"""
EXCERPT = """Chợ nổi họp trở lại sau mùa lũ

27/08/2025

Chợ nổi họp trở lại sau một tháng vắng thuyền vì nước lũ dâng cao ở vùng hạ lưu sông Hậu.

Câu chỉ có ở cuối bài: bà Lý Thị Mười bán ba trăm trái dừa xiêm.
"""
METADATA = """Đêm nhạc gây quỹ trường làng

28/08/2025

Đêm nhạc diễn ra trong sân đình với tiếng đàn bầu của nghệ nhân Phan Quốc Túy và học trò.
"""


def published_text(site: Path) -> str:
    return "\n".join(p.read_text("utf-8", errors="replace") for p in sorted(site.rglob("*")) if p.is_file())


def test_what_is_withheld_is_nowhere(project: Path) -> None:
    for name, text in (("go.txt", WITHDRAWN), ("trich.txt", EXCERPT), ("tin.txt", METADATA)):
        (project / "seeds" / name).write_text(text, encoding="utf-8")
    assert build(project).returncode == 0
    assert "con trâu vàng" in published_text(project / "site")
    address = next((project / "site/articles/2025/08/26").glob("*.html"))

    (project / "seeds/rights.yml").write_text(
        "default: {contact: toasoan@vi.example}\n"
        "articles:\n"
        "  go.txt: withdrawn\n"
        "  trich.txt: {access: excerpt, words: 12, noindex: true, note: Trích với phép của tòa soạn.}\n"
        "  tin.txt: metadata\n",
        encoding="utf-8",
    )
    result = build(project, "--strict")
    assert result.returncode == 0, result.stderr
    everything = published_text(project / "site") + published_text(project / "docs")
    for withheld in (
        "con trâu vàng",
        "Đinh Công Tráng",
        "khai trương",
        "dừa xiêm",
        "Lý Thị Mười",
        "đàn bầu",
        "Quốc Túy",
    ):
        assert withheld not in everything, withheld
    assert "Chợ nổi họp trở lại sau mùa lũ" in everything
    assert "Đêm nhạc gây quỹ trường làng" in everything
    assert list((project / "site/sources").glob("*")) == []

    page = address.read_text("utf-8")
    assert "Bài đã được gỡ" in page
    assert "toasoan@vi.example" in page
    assert 'name="robots" content="noindex' in page
    excerpt = next((project / "site/articles/2025/08/27").glob("*.html")).read_text("utf-8")
    assert "Trích với phép của tòa soạn." in excerpt
    assert 'name="robots" content="noindex' in excerpt

    rows = [
        json.loads(line) for line in (project / "site/data/articles.jsonl").read_text("utf-8").splitlines()
    ]
    by_source = {row["source"]: row for row in rows}
    assert by_source["go.txt"]["rights"] == "withdrawn"
    assert by_source["go.txt"]["blocks"] == []
    assert (
        by_source["trich.txt"]["blocks"][-1]["text"]
        == "Chợ nổi họp trở lại sau một tháng vắng thuyền vì nước"
    )
    assert [b["kind"] for b in by_source["tin.txt"]["blocks"]] == ["headline"]


def test_a_name_in_the_book_that_is_no_source_is_a_warning(project: Path) -> None:
    (project / "seeds/rights.yml").write_text("articles: {khong-co.txt: full}\n", encoding="utf-8")
    (project / "seeds/corrections.yml").write_text("cung-khong.txt: {section: A}\n", encoding="utf-8")
    result = build(project, "--strict")
    assert result.returncode == 1
    assert "khong-co.txt" in result.stderr
    assert "cung-khong.txt" in result.stderr


def test_a_decision_follows_copies_renames_and_edited_pages(project: Path) -> None:
    seeds = project / "seeds"
    (seeds / "go.txt").write_text(WITHDRAWN, encoding="utf-8")
    assert build(project).returncode == 0
    page = next((project / "docs/articles/2025/08/26").glob("*.md"))
    page.write_text(page.read_text("utf-8") + "\nSửa tay.\n", encoding="utf-8")

    (seeds / "rights.yml").write_text("articles: {go.txt: withdrawn}\n", encoding="utf-8")
    (seeds / "ban-sao.txt").write_text(WITHDRAWN, encoding="utf-8")
    assert build(project).returncode == 0
    assert "con trâu vàng" not in published_text(project / "site")

    (seeds / "ban-sao.txt").unlink()
    (seeds / "go.txt").rename(seeds / "ten-khac.txt")
    result = build(project, "--strict")
    assert result.returncode == 0, result.stderr
    assert "con trâu vàng" not in published_text(project / "site")


def test_a_correction_follows_a_file_that_is_moved(project: Path) -> None:
    seeds = project / "seeds"
    (seeds / "a.txt").write_text(METADATA, encoding="utf-8")
    (seeds / "corrections.yml").write_text("a.txt: {section: Văn hóa}\n", encoding="utf-8")
    assert build(project).returncode == 0
    before = (project / "site/data/articles.jsonl").read_text("utf-8")
    (seeds / "2025").mkdir()
    (seeds / "a.txt").rename(seeds / "2025" / "b.txt")
    assert build(project, "--strict").returncode == 0
    after = json.loads((project / "site/data/articles.jsonl").read_text("utf-8"))
    assert after | {"source": "a.txt"} == json.loads(before)
    assert after["section"] == "Văn hóa"


def test_an_outlet_is_known_by_any_of_its_names(project: Path) -> None:
    (project / "seeds/a.txt").write_text(
        "Chợ phiên mở lại\n\n(NLĐO) - Chợ phiên vùng cao mở lại, câu này không được đăng ở đây.\n",
        encoding="utf-8",
    )
    (project / "seeds/rights.yml").write_text(
        "outlets: {Báo Người Lao Động: metadata, Báo Không Có: full}\n", encoding="utf-8"
    )
    result = build(project)
    assert "không được đăng ở đây" not in published_text(project / "site")
    assert "Báo Không Có" in result.stderr


def test_a_problem_does_not_quote_what_is_withheld(project: Path) -> None:
    garbled = (
        "Tiêu đề của bài\n\nMá»™t cĂ¢u bí mật Ä‘Ă£ bá»‹ há»ng mĂ£ tá»« trÆ°á»›c khi lÆ°u vĂ o kho nĂ y.\n"
    )
    (project / "seeds/a.txt").write_text(garbled, encoding="utf-8")
    (project / "seeds/rights.yml").write_text("articles: {a.txt: withdrawn}\n", encoding="utf-8")
    assert build(project).returncode == 0
    assert "bí mật" not in published_text(project / "site")
