"""An article saved twice has one page, which tells of the other sources and shows nothing that is withheld."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from makers import settings as settings_in
from traces import traces

from build_site import make_docs
from press_archive.decisions.ledger import read_ledger
from press_archive.publish.docs import STATE
from press_archive.settings import Settings

BODY = """Sáng 12/3, nước sông Mã tại trạm Cẩm Thủy lên 19,8 m, vượt báo động hai, nhiều bãi ngô chìm trong nước.

Ông Lò Văn Kỳ, Chủ tịch UBND huyện Cẩm Thủy, cho biết 120 hộ dân ở ba xã đã được đưa lên chỗ cao.
"""
TOLD = "con trâu vàng nằm ngủ bên bờ ao"
URL = "https://bao.example.vn/lu-ve.html"


def head(day: str, url: str = URL) -> str:
    return f'---\ntitle: Lũ về trên sông Mã\nurl: "{url}"\ndate: {day}\n---\n'


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = settings_in(tmp_path)
    made.seeds.mkdir()
    (made.seeds / "a.md").write_text(head("2026-03-12") + BODY + f"\nNgười dân kể về {TOLD}.\n", "utf-8")
    (made.seeds / "b.md").write_text(head("2026-03-13", URL + "?utm_source=zalo") + BODY, "utf-8")
    (made.seeds / "c.txt").write_text(BODY.replace(" ", "  "), "utf-8")
    return made


def rows(settings: Settings, table: str = "articles") -> list[dict[str, Any]]:
    lines = (settings.docs / "data" / f"{table}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_it_is_published_and_counted_once(settings: Settings) -> None:
    made = make_docs(settings)
    (row,) = rows(settings)
    assert (row["source"], row["copies"]) == ("b.md", ["c.txt"])
    assert [(one["source"], TOLD in str(one["blocks"])) for one in row["versions"]] == [("a.md", True)]
    assert made.counts["articles"] == 1
    person = next(one for one in rows(settings, "entities") if one["name"] == "Lò Văn Kỳ")
    assert (len(person["articles"]), person["mentions"]) == (1, 1)
    assert {one["article"] for one in rows(settings, "mentions")} == {row["id"]}
    assert TOLD in (settings.docs / row["url"]).with_suffix(".md").read_text("utf-8")
    told = {(problem.source, problem.code) for problem in made.met}
    assert {("a.md", "earlier_version"), ("c.txt", "same_article")} <= told
    assert not made.problems, "it is no mistake that fails a strict build"


def test_a_former_address_leads_to_the_article(settings: Settings) -> None:
    (settings.seeds / "copies.yml").write_text(
        "copies:\n- {left: a.md, right: b.md, judgement: different}\n"
        "- {left: c.txt, right: b.md, judgement: different}\n",
        "utf-8",
    )
    make_docs(settings)
    apart = {row["id"]: row["url"] for row in rows(settings)}
    assert len(apart) == 3
    (settings.seeds / "copies.yml").unlink()
    make_docs(settings)
    (row,) = rows(settings)
    assert apart[row["id"]] == row["url"], "the address that stays is one that was given out"
    for url in set(apart.values()) - {row["url"]}:
        assert f"redirect_to: {row['url']}" in (settings.docs / url).with_suffix(".md").read_text("utf-8")
    kept = {one.sha256 for one in read_ledger(settings.seeds).rows if one.id == row["id"]}
    assert len(kept) == 3, "its address stays with whichever of its sources is left"


@pytest.mark.parametrize("withheld", ["a.md", "b.md", "c.txt"])
@pytest.mark.parametrize("access", ["excerpt", "metadata", "withdrawn"])
def test_nothing_withheld_leaks_through_a_copy_or_version(
    settings: Settings, withheld: str, access: str
) -> None:
    make_docs(settings)
    rights = settings.seeds / "rights.yml"
    rights.write_text(f"articles: {{{withheld}: {{access: {access}, words: 10}}}}\n", "utf-8")
    make_docs(settings)
    (row,) = rows(settings)
    assert (row["rights"], row["versions"]) == (access, [])
    files = [path for path in settings.docs.rglob("*") if path.is_file() and STATE not in path.parts]
    for word in (TOLD, "120 hộ dân"):
        assert not [path for path in files if word in path.read_bytes().decode("utf-8", "replace")]
    if access == "withdrawn":
        assert not traces(settings.docs, [TOLD, "120 hộ dân", "Văn Kỳ"])
        assert row["copies"] == []
