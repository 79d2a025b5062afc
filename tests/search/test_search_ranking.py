"""The order of results."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page
from search_site import article, ask_all

pytestmark = pytest.mark.browser

FILLER = "tin vắn trong ngày về thời tiết và giá cả ở chợ quê " * 3
ORDERS = {
    "as accented comes first": (
        "Hàn Quốc&accents=0",
        [
            article(1, "Hân quộc hân quộc", "hân quộc"),
            article(2, "Tin", FILLER + "Hàn rồi " + FILLER + "Quốc"),
        ],
        ["a2", "a1"],
    ),
    "where the tone stands makes no difference": (
        "hoà&accents=0",
        [article(1, "Hoá", "x"), article(2, "Hòa", "x"), article(3, "Hoà", "x")],
        ["a3", "a2", "a1"],
    ),
    "headline before lead before caption": (
        "gió",
        [
            article(1, "Tin", "gió " + FILLER),
            article(2, "Gió", "tin " + FILLER),
        ],
        ["a2", "a1"],
    ),
    "the phrase before scattered words": (
        "cầu Sông Lam&words=anywhere",
        [article(1, "Tin", f"cầu {FILLER} Sông tin Lam"), article(2, "Tin", f"{FILLER} tin cầu Sông Lam")],
        ["a2", "a1"],
    ),
    "close together before far apart": (
        "cầu cảng gió&words=anywhere",
        [article(1, "Tin", f"cầu {FILLER} cảng tin gió"), article(2, "Tin", f"gió {FILLER} cầu cảng")],
        ["a2", "a1"],
    ),
    "the rarer word counts for more": (
        "tin OR gió",
        [article(1, "tin x"), article(2, "gió x"), article(3, "tin y"), article(4, "tin z")],
        ["a2", "a4", "a3", "a1"],
    ),
    "ties go to the newest, undated last": (
        "tin",
        [
            article(1, "Tin"),
            article(2, "Tin", published="2024-05"),
            article(3, "Tin", published="2025-01-02"),
            article(4, "Tin", published="2024"),
        ],
        ["a3", "a4", "a2", "a1"],
    ),
}


@pytest.mark.parametrize("name", ORDERS)
def test_order(search_over: Callable[..., Page], name: str) -> None:
    query, articles, order = ORDERS[name]
    page = search_over(articles)
    assert ask_all(page, [(f"?q={quote(query, safe='&=')}", False)]) == [order]


def test_newest_first_when_asked(search_over: Callable[..., Page]) -> None:
    page = search_over([article(1, "gió gió", published="2020"), article(2, "tin", "gió", published="2021")])
    assert ask_all(page, [("?q=gió", False), ("?q=gió&sort=date", False)]) == [["a1", "a2"], ["a2", "a1"]]
