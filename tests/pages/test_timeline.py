"""The timeline: a bar for each month, empty months empty, years named, the numbers in a table."""

from __future__ import annotations

import itertools
import re

from lxml import html
from makers import settings

from press_archive.pages.addresses import day_address
from press_archive.pages.drawings.timeline import Month, short_time, timeline
from press_archive.pages.words import read_words

WORDS = read_words(settings().overrides, "vi")


def drawn(counts: dict[str, int], linked: tuple[str, ...] = ()) -> str:
    months = {edtf: Month(edtf, 1, count) for edtf, count in counts.items()}
    return timeline(months, words=WORDS, linked={edtf: f"../{day_address(edtf)}" for edtf in linked})


def labels(figure: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", figure)


def test_one_month_alone_is_no_timeline() -> None:
    assert drawn({}) == drawn({"2025-08": 3}) == ""


def test_two_months_with_an_empty_one_between() -> None:
    figure = drawn({"2025-11": 2, "2026-01": 4}, linked=("2026-01",))
    tree = html.fromstring(figure)
    assert tree.xpath("string(//svg/@aria-label)") == "Số lần được nhắc theo tháng, từ 11/2025 đến 01/2026"
    assert tree.xpath("//svg//title/text()") == ["11/2025: 2 lần, trong 1 bài", "01/2026: 4 lần, trong 1 bài"]
    assert tree.xpath("//svg//a/@href") == ["../dates/2026/01.html"]
    heights = [float(h) for h in re.findall(r'<path d="M[^"]*?v-([\d.]+)h', figure)]
    assert heights == [42, 84]
    assert [row.text_content() for row in tree.xpath("//table//tr")][1:] == ["202511: 22", "20261: 44"]


def test_thirty_years_are_one_path_with_years_that_do_not_meet() -> None:
    counts = {f"{year}-{month:02}": year - 1994 for year in range(1995, 2026) for month in (1, 6)}
    figure = drawn(counts, linked=tuple(counts))
    assert "<a " not in figure
    assert figure.count("v-") == len(counts)
    places = [float(x) for x in re.findall(r'<text x="([\d.]+)"', figure)]
    assert all(b - a >= 52 for a, b in itertools.pairwise(places))
    assert max(places) < 480
    assert labels(figure)[0] == "01/1995"
    assert len(figure) < 9_000


def test_it_stays_small() -> None:
    assert len(drawn({"2025-08": 1, "2025-10": 2}, ("2025-08", "2025-10")).encode()) < 1_200


def test_days_of_a_short_time_stand_at_their_true_places() -> None:
    figure = drawn({"2025-10-30": 2, "2025-11-02": 4}, linked=("2025-11-02",))
    tree = html.fromstring(figure)
    assert (
        tree.xpath("string(//svg/@aria-label)") == "Số lần được nhắc theo ngày, từ 30/10/2025 đến 02/11/2025"
    )
    assert tree.xpath("//svg//a/@href") == ["../dates/2025/11/02.html"]
    places = [float(x) for x in re.findall(r'<path d="M([\d.]+) 92v-', figure)]
    assert places == [4.5, 94.5]  # two empty days between, each as wide
    assert [row.text_content() for row in tree.xpath("//table//tr")][1:] == ["10/202530: 22", "11/20252: 44"]


def test_what_counts_as_a_short_time() -> None:
    def month(*dates: str) -> dict[str, Month]:
        return {edtf: Month(edtf, 1, 1) for edtf in dates}

    assert short_time(month("2025-10-30", "2025-11-02"))
    assert not short_time(month("2025-10-30"))
    assert not short_time(month("2025-01-30", "2025-11-02"))
    assert not short_time(month("2025-10", "2025-11-02"))
    assert not short_time(month("2025-02-30", "2025-03-02"))  # the first is no day
