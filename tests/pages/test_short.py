"""Short addresses: of an article's id alone, a page for all that begin alike, each leading to its article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from makers import all_pages, archived, article, site
from playwright.sync_api import Browser
from small_sites import built_site

from press_archive.model import Rights


def listed(page: Any) -> list[dict[str, Any]]:
    return list(page.meta["archive"]["articles"])


def test_every_article_has_one_whatever_it_is_called() -> None:
    several = [archived(article(f"Bài {n}.", path=f"{n}", headline=f"Tin {n}")) for n in range(40)]
    made = site(*several)
    pages = [page for page in all_pages(made) if page.path.startswith("a/")]
    assert len(pages) < 40
    found = {one["id"]: (page.path, one["path"]) for page in pages for one in listed(page)}
    assert found == {
        one.article.id: (f"a/{one.article.id[:2]}.md", made.address(one.article.id)) for one in several
    }
    assert all(page.meta["noindex"] for page in pages)


def test_a_withdrawn_article_is_not_told() -> None:
    gone = replace(archived(article("Lời.", path="a", headline="Tên bài")), rights=Rights("withdrawn"))
    (page,) = (page for page in all_pages(site(gone)) if page.path.startswith("a/"))
    assert "Tên bài" not in str(listed(page))


@pytest.mark.browser
def test_it_leads_to_its_article_with_a_script_and_without(chromium: Browser, tmp_path: Path) -> None:
    one = archived(article("Bài.", path="a", headline="Tin", published="2025-08-26"))
    where = built_site(tmp_path, site(one)) / f"a/{one.article.id[:2]}.html"
    for script in (True, False):
        context = chromium.new_context(java_script_enabled=script)
        tab = context.new_page()
        tab.goto(f"{where.as_uri()}#{one.article.id}")
        if not script:
            tab.click(f"[id='{one.article.id}'] a")
        tab.wait_for_url("**/articles/2025/08/26/tin.html")
        context.close()
