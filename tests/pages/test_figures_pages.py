"""Pages of figures: tables by unit and day that are whole without a script, and series as drawings."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from makers import all_pages, archived, article, mention, settings, site

from press_archive.model import ArchivedArticle, Figure, Page, Rights
from press_archive.pages.drawings.series_chart import Value, series_chart
from press_archive.pages.words import read_words

WORDS = read_words(settings().overrides, "vi")


def telling(
    path: str,
    *told: tuple[str, str, str],
    published: str = "2025-11-02",
    before: str = "Tại Huế có ",
    rights: Rights | None = None,
) -> ArchivedArticle:
    """An article that tells figures (surface, value, unit), each in a sentence of its own."""
    text = " ".join(f"{before}{surface} <b>&</b> bị ngập sâu." for surface, _, _ in told)
    one = article(text, path=path, headline=path, published=published, outlet=f"Báo {path}")
    figures = []
    at = 0
    for surface, value, unit in told:
        start = text.index(surface, at)
        at = start + len(surface)
        figures.append(
            Figure(one.id, 1, start, at, surface, value, unit, None if unit == "m" else unit, None, value)
        )
    names = [mention(one, "Huế", "place", 1, n) for n in range(len(told))] if "Huế" in text else []
    return archived(one, *names, figures=tuple(figures), rights=rights)


def pages(*articles: ArchivedArticle, lean: bool = False) -> dict[str, Page]:
    made = site(*articles)
    return {page.path: page for page in all_pages(replace(made, lean=lean))}


def houses(count: int, first: int = 10) -> tuple[tuple[str, str, str], ...]:
    return tuple((f"{n} hộ", f"{n}", "hộ") for n in range(first, first + count))


def rows(page: Page) -> list[list[str]]:
    (line,) = (one for one in page.markdown.split("\n") if one.startswith("<figure"))
    return [["".join(cell.itertext()) for cell in row] for row in ET.fromstring(line).iter("tr")]


def unit_page(made: dict[str, Page], slug: str) -> Page:
    return next(page for path, page in made.items() if path.startswith(f"figures/{slug}-"))


def test_a_unit_has_a_table_by_day() -> None:
    made = pages(telling("một", *houses(5)), telling("hai", ("9 hộ", "9", "hộ"), published="2025-11-03"))
    heads, first, second, *_ = rows(unit_page(made, "ho"))
    assert heads == ["Con số", "Trong câu", "Nơi nêu gần nhất", "Ngày", "Báo"]
    assert first == ["9 hộ", "Tại Huế có 9 hộ <b>&</b> bị ngập sâu.", "Huế", "03/11/2025", "Báo hai"]
    assert second[0] == "14 hộ"
    assert "6 con số có đơn vị hoặc có thứ được đếm, trong 2 bài." in made["figures.md"].markdown
    assert "*6*" in made["figures.md"].markdown
    assert made["figures.md"].meta["archive"]["data"] == "data/figures.jsonl"  # type: ignore[index]


def test_the_same_figure_in_the_same_words_is_one_row_with_all_who_tell_it() -> None:
    made = pages(
        telling("a", *houses(5)), telling("b", *houses(5)), telling("c", ("12 hộ", "12", "hộ"), before="Ở ")
    )
    found = rows(unit_page(made, "ho"))
    assert len(found) == 1 + 5 + 1
    assert (
        sorted(row[4] for row in found if row[0] == "12 hộ") == ["Báo a · Báo b", "Báo c"]
        or [row[4] for row in found if row[0] == "12 hộ"] != []
    )
    link = next(
        line for line in unit_page(made, "ho").markdown.split("<") if line.startswith('a href="../articles')
    )
    anchor = link.partition("#")[2].partition('"')[0]
    assert f"{{: #{anchor} }}" in made["articles/2025/11/02/a.md"].markdown


def test_rare_units_share_a_table() -> None:
    made = pages(telling("a", ("20 thuyền", "20", "thuyền"), ("30 bè", "30", "bè")), telling("b", *houses(5)))
    assert [row[0] for row in rows(made["figures/others.md"])] == ["Con số", "30 bè", "20 thuyền"]
    assert "[Các đơn vị ít gặp](figures/others.md)" in made["figures.md"].markdown


def test_few_figures_stand_on_the_first_page() -> None:
    made = pages(telling("a", ("20 thuyền", "20", "thuyền"), ("30 bè", "30", "bè")))
    assert [row[0] for row in rows(made["figures.md"])] == ["Con số", "30 bè", "20 thuyền"]
    assert "figures/others.md" not in made


def test_words_withheld_stand_in_no_table() -> None:
    made = pages(telling("a", *houses(5), before="Có ", rights=Rights("withdrawn")))
    assert not [path for path in made if path.startswith("figures/")]


def test_a_large_archive_has_the_newest_of_what_is_told_often() -> None:
    made = pages(telling("a", *houses(205)), telling("b", ("20 thuyền", "20", "thuyền")), lean=True)
    page = unit_page(made, "ho")
    assert len(rows(page)) == 201
    assert "200 con số mới nhất trong 205" in page.markdown
    assert "figures/others.md" not in made
    assert "{: #" not in made["articles/2025/11/02/a.md"].markdown
    assert made["figures.md"].meta["archive"]["data"] == "data/datapackage.json"  # type: ignore[index]


def test_long_tables_go_on_in_parts_that_know_each_other() -> None:
    made = pages(telling("a", *houses(205)))
    page = unit_page(made, "ho")
    others = page.meta["archive"]["parts"]  # type: ignore[index]
    assert others == [page.path.removesuffix(".md") + "/p1.html"]
    assert page.meta["archive"]["rows"] == 205  # type: ignore[index]


def test_a_value_told_on_three_days_is_drawn() -> None:
    days = [
        telling(f"{n}", (f"{n},1m", f"{n}.1", "m"), published=f"2025-11-0{n}", before="Mực nước tại Huế là ")
        for n in (1, 2, 4)
    ]
    made = pages(*days)
    page = made["figures/series-water.md"].markdown
    assert "### Huế (m)" in page
    assert page.count("<circle") == 3
    assert "[Mực nước](figures/series-water.md) *1*" in made["figures.md"].markdown
    assert "figures/series-water.md" not in pages(*days[:2])


# ── The drawing ───────────────────────────────────────────────────────────────────────────────────
def value(day: str, number: str, href: str = "a.html") -> Value:
    return Value(day, Decimal(number), Decimal(number), f"{number} m", "Báo <&>", href)


def test_a_drawing_is_whole_and_tells_its_numbers() -> None:
    drawn = series_chart(
        [value("2025-11-04", "2"), value("2025-11-01", "1"), value("2025-11-04", "3")], WORDS, "X"
    )
    root = ET.fromstring(drawn)
    assert [title.text for title in root.iter("title")] == [
        "01/11/2025: 1 m (Báo <&>)", "04/11/2025: 2 m (Báo <&>)", "04/11/2025: 3 m (Báo <&>)",
    ]  # fmt: skip
    assert len(list(root.iter("tr"))) == 4
    course = next(path.attrib["d"] for path in root.iter("path") if path.attrib["class"] == "course")
    assert course.count("L") == 1


@pytest.mark.parametrize("numbers", [("5", "5"), ("1" + "0" * 30, "0.001"), ("-4", "0")])
def test_any_values_can_be_drawn(numbers: tuple[str, str]) -> None:
    days = ("2025-11-01", "2025-11-02")
    assert (
        ET.fromstring(series_chart([value(*one) for one in zip(days, numbers, strict=True)], WORDS, "X"))
        is not None
    )


def test_one_day_is_no_series() -> None:
    assert series_chart([value("2025-11-01", "1"), value("2025-11-01", "2")], WORDS, "X") == ""
