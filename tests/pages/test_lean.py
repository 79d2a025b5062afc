"""Lean pages of large archives: the newest in full, the rest by search, nothing twice."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest
from makers import all_pages, archive, archived, article, mention, settings

from press_archive.decisions.ledger import Ledger
from press_archive.export.downloads import source_files
from press_archive.model import ArchivedArticle, Page
from press_archive.pages.addresses import assign
from press_archive.pages.entity_lists import foremost_pages, letter_pages, name_lists
from press_archive.pages.site import Site, make_site
from press_archive.pages.words import read_words


def telling(path: str, *names: str, published: str | None = None) -> ArchivedArticle:
    one = article(f"Có {', '.join(names)}.", path=path, headline=path, published=published)
    return archived(one, *(mention(one, name, block=1) for name in names))


def lean(*articles: ArchivedArticle, pages_from: int = 1) -> Site:
    made, chosen = archive(*articles), replace(settings(), lean=True)
    words = read_words(chosen.overrides, "vi")
    return make_site(made, assign(made, Ledger(), pages_from), chosen, words, ())


def pages(made: Site) -> dict[str, Page]:
    return {page.path: page for page in all_pages(made)}


MANY = tuple(telling(f"bài {n:02}", "Trần Bá", published=f"2025-01-{n:02}") for n in range(1, 31))


@pytest.mark.parametrize(
    ("setting", "articles", "expected"),
    [(None, 1_999, False), (None, 2_000, True), (True, 5, True), (False, 90_000, False)],
)
def test_large_archives_are_lean(setting: bool | None, articles: int, expected: bool) -> None:
    assert replace(settings(), lean=setting).is_lean(articles) is expected


def test_a_name_tells_its_newest_articles_and_leads_to_the_search() -> None:
    made = pages(lean(*MANY))
    page = made["people/tran-ba.md"]
    listed = page.markdown.partition("## 10 bài mới nhất")[2]
    assert listed.count("articles/2025/01/") == 10
    assert "bài 30" in listed
    assert "bài 20" not in listed
    assert listed.count("**Trần Bá**") == 2
    assert page.meta["archive"]["lean"] is True  # type: ignore[index]
    assert not any(path.startswith("people/tran-ba/") for path in made)


def test_a_name_with_few_articles_tells_them_all() -> None:
    page = pages(lean(*MANY[:3]))["people/tran-ba.md"].markdown
    assert "## Các bài nhắc đến" in page
    assert page.count("articles/2025/01/") == 3
    assert "<svg" not in page


def test_every_article_is_still_listed_by_its_day() -> None:
    made = pages(lean(*MANY))
    assert all(f"bài {n:02}" in made[f"dates/2025/01/{n:02}.md"].markdown for n in range(1, 31))
    assert "bài 30" not in made["dates/2025/01.md"].markdown


def test_names_without_a_page_stand_in_a_row() -> None:
    names = [f"Đinh Số{n}" for n in range(650)]
    made = lean(
        *(telling(f"b{n}", name) for n, name in enumerate(names)), telling("c", "Đinh Số1"), pages_from=2
    )
    people = next(names for names in name_lists(made) if names.kind == "person")
    page = next(letter_pages(made, people, "Đ")).markdown
    assert "- [Đinh Số1](../dinh-so1.md) *2*" in page
    assert "Đinh Số0 · Đinh Số10 · " in page.replace("Đinh Số1 · ", "")
    assert page.endswith("{: .around }")
    assert "{: .rare }" in page


def test_an_article_leaves_its_lists_to_the_reader_s_browser() -> None:
    made = lean(*(telling(f"bài {n}", "Trần Bá", "Lê Chi") for n in range(6)))
    known = pages(made)["articles/undated/bai-0.md"].meta["archive"]
    assert isinstance(known, dict)
    assert (known["entities"], known["dates"], len(known["related"])) == ([], [], 3)
    assert known["download"].endswith(".txt.gz")
    assert "outlet" not in known["unknown"]


def test_sources_are_packed_without_a_time(tmp_path: Path) -> None:
    made = lean(telling("a.txt", "Trần Bá"))
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_bytes(b"texta.txt")
    made = replace(made, settings=replace(made.settings, seeds=tmp_path / "seeds"))
    (file,) = (file for recipe in source_files(made) for file in recipe.make())
    assert file.path.endswith(".txt.gz")
    assert gzip.decompress(file.data) == b"texta.txt"
    assert file.data[4:8] == bytes(4)


@pytest.mark.parametrize(
    ("title", "brief"),
    [("Bài ngắn", "Bài ngắn"), ("dài " * 30 + "…", "dài " * 19 + "dài…"), ("x" * 90, "x" * 80 + "…")],
)
def test_long_titles_are_cut_in_lists(title: str, brief: str) -> None:
    made = lean(telling(title, "Trần Bá"))
    (summary,) = made.listed
    assert made.brief_title(summary) == brief
    assert replace(made, lean=False).brief_title(summary) == title


def test_letters_lead_to_each_other_and_the_foremost_stand_by_their_number() -> None:
    names = [f"{letter}inh Số{n}" for n in range(250) for letter in "BĐH"]
    told = [telling(f"b{n}", name) for n, name in enumerate(names)]
    made = lean(*told, telling("c", "Đinh Số1"), pages_from=1)
    people = next(one for one in name_lists(made) if one.kind == "person")
    (page,) = letter_pages(made, people, "Đ")
    assert "[B](b.md) · **Đ** · [H](h.md)" in page.markdown
    assert page.markdown.endswith("← [B](b.md) · [H](h.md) →\n{: .around }")
    first, second = foremost_pages(made, people)
    assert (first.path, second.path) == ("people/index/most.md", "people/index/most/p2.md")
    assert first.markdown.partition("- [")[2].startswith("Đinh Số1](../dinh-so1.md) *2*\n- [Binh Số0]")
    assert "phần 2/2" in second.markdown
