"""Today's day in earlier years on the front page: of each year what most told, by the reader's own calendar."""

from __future__ import annotations

import json
from pathlib import Path

from coverages import ids, report, story
from makers import site
from playwright.sync_api import Browser
from small_sites import built_site

from press_archive.pages.this_day import months_told, this_day_files
from press_archive.stories import Coverage

OLD = report("a", "Chữ.", "2013-10-24", "Báo Quê", "Chợ mở lại")
ALONE = report("b", "Chữ.", "2018-10-24", "Báo Quê", "Một tin khác")
TOLD = [report(name, "Chữ.", "2018-10-24", f"Báo {name}") for name in ("c", "d")]
VAGUE = report("e", "Chữ.", "2018-10", "Báo Quê", "Không rõ ngày")
SAME_YEAR = report("f", "Chữ.", "2025-10-24", "Báo Quê", "Tin năm nay")
ARTICLES = (OLD, ALONE, *TOLD, VAGUE, SAME_YEAR)
STORY = story(*TOLD)
COVERAGE = Coverage({STORY.id: STORY}, dict.fromkeys(ids(*TOLD), STORY.id))


def test_of_each_year_what_most_told_comes_first() -> None:
    made = site(*ARTICLES, coverage=COVERAGE)
    (script,) = this_day_files(made)
    assert script.path == "data/days/10.js"
    assert months_told(made) == ["10"]
    days = json.loads(script.data.decode().removeprefix("archiveToday(").removesuffix(");\n"))
    assert [(year, title, facts) for year, title, _, facts in days["24"]] == [
        ("2025", "Tin năm nay", "24/10/2025 · Báo Quê"),
        ("2018", STORY.title, "24/10/2018 · 2 bài"),
        ("2018", "Một tin khác", "24/10/2018 · Báo Quê"),
        ("2013", "Chợ mở lại", "24/10/2013 · Báo Quê"),
    ]


def test_the_front_page_tells_of_the_readers_day(chromium: Browser, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("---\ntemplate: home.html\n---\n# Kho\n", "utf-8")
    home = (built_site(tmp_path, site(*ARTICLES, coverage=COVERAGE)) / "index.html").as_uri()
    page = chromium.new_page()
    page.clock.set_fixed_time("2025-10-24T12:00:00")
    page.goto(home)
    page.locator("#this-day li").first.wait_for()
    assert page.inner_text("#this-day h2") == "Ngày 24/10 các năm trước"
    assert page.locator("#this-day li > a").all_inner_texts() == [STORY.title, "Một tin khác", "Chợ mở lại"]
    assert Path(
        page.eval_on_selector("#this-day li:last-child a", "one => new URL(one.href).pathname")
    ).exists()
    page.clock.set_fixed_time("2025-10-25T12:00:00")
    page.goto(home)
    assert page.is_hidden("#this-day")
    page.close()
