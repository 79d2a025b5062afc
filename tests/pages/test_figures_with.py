"""Figures on the page of a name: those of sentences that name it, what most articles tell first."""

from __future__ import annotations

import re
from dataclasses import replace

from coverages import counting, figure
from makers import all_pages, archived, article, mention, site

from press_archive.model import ArchivedArticle, Page
from press_archive.pages.site import Site


def telling(number: int, *sentences: str) -> ArchivedArticle:
    """An article whose first sentence names Trần Bá, and each of which tells a number of houses."""
    one = article(
        " ".join(sentences), path=f"{number}.txt", headline=f"Bài {number}",
        published=f"2025-11-{number:02}", outlet=f"Báo {number}",
    )  # fmt: skip
    made = archived(one, mention(one, "Trần Bá", block=1))
    return counting(made, *(figure(made, f"{s.split()[-2]} nhà", s.split()[-2]) for s in sentences))


def pages(made: Site) -> dict[str, Page]:
    return {page.path: page for page in all_pages(made)}


def section(page: Page) -> list[str]:
    lines = page.markdown.split("\n")
    start = lines.index("## Số liệu {#figures}") + 2
    return [re.sub("#p[0-9a-f]{6}", "#p", line) for line in lines[start : lines.index("", start)]]


SAME = "Ông Trần Bá giao 48 nhà."
ALONE = ("Ông Trần Bá giao 59 nhà.", "Hôm sau huyện giao 61 nhà.")


def test_what_several_articles_tell_stands_first_and_leads_to_their_paragraphs() -> None:
    made = site(telling(1, SAME), telling(2, SAME), telling(3, *ALONE))
    assert section(pages(made)["people/tran-ba.md"]) == [
        "- Ông Trần Bá giao **48 nhà**. *01/11/2025 [Báo 1](../articles/2025/11/01/bai-1.md#p){ .told } · "
        "02/11/2025 [Báo 2](../articles/2025/11/02/bai-2.md#p){ .told }*",
        "- Ông Trần Bá giao **59 nhà**. *03/11/2025 [Báo 3](../articles/2025/11/03/bai-3.md#p){ .told }*",
    ]
    assert "## Số liệu" not in pages(replace(made, lean=True))["people/tran-ba.md"].markdown


def test_of_many_the_foremost_are_told_and_the_rest_is_a_table() -> None:
    found = pages(site(*(telling(n, f"Ông Trần Bá giao {40 + n} nhà.") for n in range(1, 11))))
    told = section(found["people/tran-ba.md"])
    assert len(told) == 3
    assert (
        "[Tất cả 10 con số trong các câu có tên này](tran-ba/figures.md)"
        in found["people/tran-ba.md"].markdown
    )
    table = found["people/tran-ba/figures.md"]
    assert table.markdown.count("<data value=") == 10
    assert table.meta["archive"] == {"parts": [], "rows": 10}
