"""Archives of nothing and of next to nothing: how to begin, no plural of one, nobody named most in one article."""

from __future__ import annotations

import re

from makers import all_pages, archived, article, mention, settings, site

from press_archive.pages.words import read_words


def overview(*articles: str) -> str:
    told = [article(f"Có Trần Bá ở {name}.", path=name, headline=name) for name in articles]
    made = site(*(archived(one, mention(one, "Trần Bá", block=1)) for one in told))
    (page,) = (page for page in all_pages(made) if page.path == "overview.md")
    return page.markdown


def test_an_archive_without_articles_says_how_to_begin() -> None:
    assert overview().endswith("(chữ thuần, Markdown, trang web đã lưu…) vào thư mục seeds rồi dựng lại.")
    assert "*0*" not in overview()


def test_lists_of_nothing_say_so_and_offer_nothing() -> None:
    made = {page.path: page.markdown for page in all_pages(site())}
    for path in (
        "people/index",
        "organizations/index",
        "places/index",
        "outlets/index",
        "figures",
        "timeline",
    ):
        assert re.search("\\bChưa (có )?bài nào", made[f"{path}.md"]), path
    del made["search.md"]  # tells how to search, by examples
    for path, markdown in made.items():
        assert not re.search(r"(?<![\d/.(])0\b", markdown), path


def test_of_one_article_nobody_is_named_most() -> None:
    assert "## Nhân vật\n" in overview("a")
    assert "## Nhân vật được nhắc nhiều\n" in overview("a", "b")


def test_one_thing_is_not_told_in_the_plural_and_many_are_grouped() -> None:
    words = read_words(settings().overrides, "en")
    assert words("page_in_articles", n=1) == "1 article"
    assert words("page_in_articles", n=12345) == "12,345 articles"
    assert read_words(settings().overrides, "vi")("page_in_articles", n=12345) == "12.345 bài"
    assert "line 12345" in words("problem_front_matter_broken", line=12345, detail="x")
