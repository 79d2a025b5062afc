"""Who appears with whom, and the archive in time: only what readers may see, cut by weight, told what was cut."""

from __future__ import annotations

from dataclasses import replace

from makers import all_pages, archived, article, mention, site

from press_archive.model import ArchivedArticle, Page, Rights


def telling(
    path: str, *names: str, published: str | None = None, rights: Rights | None = None
) -> ArchivedArticle:
    text = f"Có {', '.join(names)}."
    one = article(text, path=path, headline=f"Bài {path}", published=published, outlet="Báo Thử")
    return archived(one, *(mention(one, name, block=1) for name in names), rights=rights)


def pages(*articles: ArchivedArticle, lean: bool = False) -> dict[str, Page]:
    return {page.path: page for page in all_pages(replace(site(*articles), lean=lean))}


# ── Who with whom ─────────────────────────────────────────────────────────────────────────────────
def test_pairs_are_told_from_three_articles_on() -> None:
    some = [telling(f"{n}", "Trần Bá", "Lê Chi", published=f"2025-01-0{n}") for n in (1, 2, 3)]
    two = [telling(f"1{n}", "Trần Bá", "Võ Dư") for n in (1, 2)]
    page = pages(*some, *two)["network.md"].markdown
    assert (
        "- [Lê Chi](people/le-chi.md) – [Trần Bá](people/tran-ba.md) *3 bài, mới nhất: "
        "[03/01/2025 · Báo Thử](articles/2025/01/03/bai-3.md){ .told }*"
    ) in page
    assert "Võ Dư" not in page
    assert page.count("<path") == 1


def test_without_pairs_the_page_says_so() -> None:
    assert pages(telling("a", "Trần Bá", "Lê Chi"))["network.md"].markdown.endswith("3 bài trở lên.")


def test_a_long_list_of_names_is_no_company() -> None:
    names = [f"Đinh Số{n}" for n in range(61)]
    assert "<svg" not in pages(*(telling(f"{n}", *names) for n in range(3)))["network.md"].markdown


def test_many_pairs_go_on_and_the_drawing_says_what_it_leaves_out() -> None:
    names = [f"Đinh Số{n}" for n in range(40)]
    made = pages(*(telling(f"{n}", *names) for n in range(3)))
    page = made["network.md"].markdown
    assert "780 cặp người" in page
    assert page.count("\n- ") == 50
    assert "[Tất cả 780 cặp](network/pairs.md)" in page
    assert made["network/pairs/p4.md"].markdown.count("\n- ") == 180
    drawn = page.count("<path")
    assert (
        f"Vẽ {drawn} cặp có nhiều bài nhất, giữa 36 người; còn {780 - drawn} cặp chỉ có trong danh sách."
        in page
    )


# ── In time ───────────────────────────────────────────────────────────────────────────────────────
def test_days_tell_how_much_whom_and_what() -> None:
    made = pages(
        telling("a", "Trần Bá", "Lê Chi", published="2025-01-02"),
        telling("b", "Trần Bá", published="2025-01-02"),
        telling("c", "Võ Dư", published="2024-05"),
        telling("d", "Võ Dư"),
    )
    year = made["timeline/2025.md"].markdown
    assert "### [01/2025](../dates/2025/01.md)" in year
    assert (
        "- [02/01/2025](../dates/2025/01/02.md){ .who } *2 bài · [Trần Bá](../people/tran-ba.md){ .told } 2 · "
        in year
    )
    assert year.index("    - [Bài a]") < year.index("    - [Bài b]")
    assert "- [05/2024](../dates/2024/05.md){ .who } *1 bài" in made["timeline/2024.md"].markdown
    first = made["timeline.md"].markdown
    assert "3 bài rõ ngày đăng, trong 2 năm." in first
    assert "[1 bài không rõ ngày đăng](articles/undated/index.md)" in first
    assert first.index("## [Năm 2025](timeline/2025.md)") < first.index("## [Năm 2024](timeline/2024.md)")
    assert '<figure class="timeline">' in first


def test_a_headline_of_several_articles_is_told_once() -> None:
    same = [replace(telling(f"{n}", "Trần Bá", published="2025-01-02")) for n in range(3)]
    renamed = [replace(one, article=replace(one.article, display_title="Một tin")) for one in same]
    assert pages(*renamed)["timeline/2025.md"].markdown.count("[Một tin]") == 1


def test_withdrawn_articles_are_in_neither() -> None:
    made = pages(telling("a", published="2025-01-02", rights=Rights("withdrawn")))
    assert "timeline/2025.md" not in made
    assert "Chưa có bài nào rõ ngày đăng" in made["timeline.md"].markdown


def test_a_large_archive_tells_less_of_a_day() -> None:
    some = [telling(f"{n}", *(f"Đinh Số{m}" for m in range(6)), published="2025-01-02") for n in range(4)]
    year = pages(*some, lean=True)["timeline/2025.md"].markdown
    assert year.count("{ .told }") == 3
    assert year.count("    - [Bài") == 1
