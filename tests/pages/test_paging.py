"""Long lists: bounded pages, every article on exactly one of a year's parts, old parts untouched by new articles."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from makers import all_pages, archived, article, mention, site

from press_archive.model import ArchivedArticle, Page
from press_archive.pages.paging import forward_parts, newest_parts

PERSON = "people/tran-ba.md"


def written(first: int, last: int, year: int | None = 2024) -> list[ArchivedArticle]:
    made = []
    for number in range(first, last):
        published = f"{year}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}" if year else None
        one = article(
            f"Ông Trần Bá nói câu {number}.", path=f"{year}-{number}.txt", headline=f"Bài {number} năm {year}",
            published=published, outlet="Báo Thử",
        )  # fmt: skip
        made.append(archived(one, mention(one, "Trần Bá", block=1)))
    return made


def pages(*articles: ArchivedArticle) -> dict[str, Page]:
    return {page.path: page for page in all_pages(site(*articles))}


def quoted(page: Page) -> list[str]:
    return [line for line in page.markdown.split("\n") if line.startswith("    - ")]


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (1, [1]), (200, [200]), (450, [50, 200, 200])])
def test_parts_are_counted_from_the_oldest(count: int, sizes: list[int]) -> None:
    parts = newest_parts("people/a.html", list(range(count)), lambda _: 1)
    assert [len(part.items) for part in parts] == sizes
    assert [item for part in parts for item in part.items] == list(range(count))
    addresses = ["people/a.html", *(f"people/a/p{n}.html" for n in range(len(sizes) - 1, 0, -1))]
    assert [part.address for part in parts] == addresses


def test_a_new_article_leaves_old_parts_as_they_are() -> None:
    before = newest_parts("a.html", list(range(450)), lambda _: 1)
    after = newest_parts("a.html", [-1, *range(450)], lambda _: 1)
    assert before[1:] == after[1:]


def test_heavy_items_make_shorter_parts() -> None:
    parts = newest_parts("a.html", [1, 2, 3], lambda _: 60_000)
    assert [part.items for part in parts] == [(1,), (2,), (3,)]


def test_the_alphabet_is_cut_forwards() -> None:
    parts = forward_parts("a.html", "abcde", 2)
    assert [(part.address, "".join(part.items)) for part in parts] == [
        ("a.html", "ab"),
        ("a/p2.html", "cd"),
        ("a/p3.html", "e"),
    ]


def test_few_articles_stand_on_the_page_itself() -> None:
    made = pages(*written(0, 16))
    assert len(quoted(made[PERSON])) == 16
    assert not [path for path in made if path.startswith("people/tran-ba/")]


def test_many_articles_go_on_by_year() -> None:
    made = pages(*written(0, 30), *written(0, 260, 2023), *written(0, 5, None))
    assert len(quoted(made[PERSON])) == 12
    assert "[Năm 2023](tran-ba/2023.md) *260*" in made[PERSON].markdown
    assert "(tran-ba/undated.md) *5*" in made[PERSON].markdown
    parts = sorted(path for path in made if path.startswith("people/tran-ba/"))
    assert parts == [f"people/tran-ba/{name}.md" for name in ("2023", "2023/p1", "2024", "undated")]
    everything = [line for path in parts for line in quoted(made[path])]
    assert len(everything) == len(set(everything)) + 30 + 5 == 295  # sentences of other years repeat
    assert made["people/tran-ba/2023.md"].meta["kind"] == "person"


def test_every_page_of_a_large_archive_is_bounded() -> None:
    made = pages(*written(0, 1000), *written(0, 300, None))
    assert {"outlets/bao-thu/2024/p1.md", "articles/undated/index/p1.md"} <= set(made)
    assert max(len(page.markdown.encode()) for page in made.values()) < 100_000


def test_a_crowded_day_leads_with_some_and_has_all_on_further_pages() -> None:
    crowd: Sequence[ArchivedArticle] = [
        archived(article("Chữ.", path=f"{n}.txt", headline=f"Bài {n}", published="2024-05-06"))
        for n in range(450)
    ]
    made = pages(*crowd)
    day = made["dates/2024/05/06.md"].markdown
    assert day.count("](../../../articles/") == 22
    assert "[Cả 450 bài](06/articles.md)" in day
    whole = sorted(path for path in made if path.startswith("dates/2024/05/06/"))
    assert whole == [f"dates/2024/05/06/articles{part}.md" for part in ("", "/p1", "/p2")]
    assert sum(made[path].markdown.count("/articles/2024/05/06/") for path in whole) == 450
    assert "[06/05/2024](05/06.md) *450*" in made["dates/2024/05.md"].markdown  # counted, not listed
