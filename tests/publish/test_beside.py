"""The page for editors lies beside the site unless it is to be published, and leads into it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml.html import fromstring
from makers import ROOT, all_pages, archived, article, site

from press_archive.pages.site import Site
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
    assert "<script" not in text
    write_beside(replace(one, settings=replace(one.settings, editors_public=True)))
    assert not (tmp_path / "site-editors/index.html").exists()


def test_it_is_a_page_where_it_is_public(tmp_path: Path) -> None:
    assert "editors.md" in {page.path for page in all_pages(made(tmp_path, public=True))}
