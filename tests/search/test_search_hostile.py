"""Whatever a reader types or an article holds: no error, nothing executed, in good time."""

from __future__ import annotations

import random
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page
from search_site import ask_all

pytestmark = pytest.mark.browser

SHARED = Path(__file__).resolve().parents[3] / "shared"
NAUGHTY = (
    "<script>window.injected=1</script>",
    '"><img src=x onerror=window.injected=1>',
    "javascript:window.injected=1",
    "${window.injected=1}",
    "{{ 7*7 }} {% raw %}",
    ".*+?^${}()|[]\\",
    "(((((((((((((((((((((a+)+)+)+$",
    "\\",
    "__proto__ constructor toString hasOwnProperty",
    "báo:__proto__ người:constructor ngày:__proto__",
    "ngày:9999999999999 ngày:.. ngày:.... ngày:2025..2024",
    '"' * 501,
    '-"' * 300,
    "a OR " * 2000,
    "ma OR mạ " * 1200,
    "OR " * 3000,
    "- " * 5000,
    "đường " * 1700,
    '"' + "đường " * 1700 + '"',
    "x" * 10_000,
    "báo:" * 2500,
    " : " * 3000,
    "a b:" * 2500,
    "\u00a0" * 10_000 + ":",
    "\u0301" * 10_000,
    "½" * 5000,
    "\u202e\u2066\u200f ﷽ 𝕳𝖆̀ 𓂀 👩‍👩‍👧",
    "\x00\x01\x1f\x7f",
    "\ud83d",
)


def test_naughty_queries_neither_throw_nor_inject(harness: Page) -> None:
    errors: list[object] = []
    harness.on("pageerror", lambda error: errors.append(error))
    asked = [("?q=" + quote(text, errors="replace") + more, typing) for text in NAUGHTY for more, typing in (
        ("", False), ("&accents=1", False), ("&variants=0", True),
    )]  # fmt: skip
    start = time.monotonic()
    assert len(ask_all(harness, asked)) == len(asked)
    assert time.monotonic() - start < 30
    assert harness.evaluate("window.injected") is None
    assert errors == []


def test_random_queries_neither_throw_nor_hang(harness: Page) -> None:
    chance = random.Random(9)
    pieces = [
        '"',
        "“",
        "-",
        "OR",
        " ",
        "báo:",
        "ngày:",
        "..",
        "2025",
        "ma",
        "đường",
        "%",
        "½",
        "\u0301",
        ":",
        "tác giả:",
    ]
    asked = [
        ("?q=" + quote("".join(chance.choices(pieces, k=chance.randint(1, 30)))), i % 2 == 0)
        for i in range(600)
    ]
    assert len(ask_all(harness, asked)) == 600


def test_broken_addresses_are_read(harness: Page) -> None:
    asked = [
        "?q=%",
        "?q=%ff%fe",
        "?variants=x&accents=x&sort=x",
        "?outlet=&person=%00&from=x&to=x",
        "?q=ma&q=mạ",
        "?&&=&",
    ]
    assert len(ask_all(harness, [(address, False) for address in asked])) == len(asked)


@pytest.mark.parametrize("name", ["blns.txt", "xss-payloads.txt"])
def test_shared_hostile_lists(harness: Page, name: str) -> None:
    path = SHARED / "hostile" / name
    if not path.exists():
        pytest.skip("the shared hostile lists are not beside the project")
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    asked = [("?q=" + quote(line), False) for line in lines]
    assert len(ask_all(harness, asked)) == len(lines)
    assert harness.evaluate("window.injected") is None
