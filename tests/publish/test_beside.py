"""The page for editors lies beside the site unless it is to be published, and leads into it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from lxml.html import fromstring
from makers import ROOT, all_pages, archived, article, site

from press_archive.errors import Problem
from press_archive.export.data import data_files
from press_archive.keeping.store import Store
from press_archive.pages.account import SourceRow
from press_archive.pages.site import Site
from press_archive.processes.workers import LocalPool
from press_archive.publish.beside import write_beside


def made(folder: Path, *, public: bool) -> Site:
    one = site(archived(article("Lời <b>một</b>.", path="a<b>.txt", headline="Tin <script>")))
    settings = replace(
        one.settings, site=folder / "site", overrides=ROOT / "overrides", editors_public=public
    )
    return replace(one, settings=settings)


def test_it_is_beside_the_site_and_leads_into_it(tmp_path: Path) -> None:
    one = made(tmp_path, public=False)
    assert "editors.md" not in {page.path for page in all_pages(one)}
    write_beside(one)
    text = (tmp_path / "site-editors/index.html").read_text("utf-8")
    page = fromstring(text)
    (address,) = one.addresses.by_id.values()
    assert f"../site/{address}" in page.xpath("//a/@href")
    assert all(str(link).startswith(("../site/", "http")) for link in page.xpath("//a/@href"))
    assert page.xpath("//script/@src") == ["../site/assets/lists.js"]
    assert "<script>" not in text
    folds = page.xpath("//details")
    assert [len(fold.xpath("./summary/h2")) for fold in folds] == [1] * len(folds)
    assert "(1)" in folds[1].xpath("string(./summary)")
    write_beside(replace(one, settings=replace(one.settings, editors_public=True)))
    assert list((tmp_path / "site-editors").iterdir()) == []


def test_it_is_a_page_where_it_is_public(tmp_path: Path) -> None:
    assert "editors.md" in {page.path for page in all_pages(made(tmp_path, public=True))}


def test_problems_are_published_where_the_page_is_and_told_beside_the_site_else(tmp_path: Path) -> None:
    problem = Problem("lạ.bin", "quarantined", "unreadable", "x")
    aside = SourceRow("lạ.bin", "set_aside", reason=problem)
    for public in (False, True):
        one = replace(made(tmp_path / str(public), public=public), problems=(problem,), sources=(aside,))
        with Store() as store:
            files = {f.path: f.data.decode() for f in data_files(one, store, LocalPool(1), published=True)}
        report = json.loads(files["data/report.json"])
        assert report["counts"]["quarantined"] == 1
        assert [row["source"] for row in report["problems"]] == ["lạ.bin"] * public
        (row,) = (
            row for row in map(json.loads, files["data/sources.jsonl"].splitlines()) if not row["article"]
        )
        assert (row["source"], row["reason"] is not None) == ("lạ.bin", public)
        write_beside(one)
    beside = json.loads((tmp_path / "False/site-editors/report.json").read_text("utf-8"))
    assert [row["source"] for row in beside["problems"]] == ["lạ.bin"]
