"""A page of which the extractor finds more than was kept is told as doubtful."""

from __future__ import annotations

import pytest

from press_archive.read.formats import html
from press_archive.read.html.words import MainText

KEPT = (
    "Sáng 12/3, nước sông Mã tại trạm Cẩm Thủy lên 19,8 m, vượt báo động hai, nhiều bãi ngô chìm trong nước."
)
PAGE = f"<html><head><title>Lũ về</title></head><body><article><h1>Lũ về</h1><p>{KEPT}</p></article></body></html>"


def test_how_a_text_is_cut_into_lines_is_no_loss() -> None:
    main = MainText.of(f"{KEPT}\nNước đã rút từ trưa nay.")
    at = KEPT.index("trạm")
    assert main.lost_from([KEPT[:at], KEPT[at:], "Nước đã rút từ trưa nay."]) == 0
    assert main.lost_from([f"{KEPT} Nước đã rút từ trưa nay."]) == 0
    assert main.lost_from([KEPT]) > 0.1
    assert MainText().lost_from([]) == 0


@pytest.mark.parametrize(("more", "told"), [("", False), ("Đến trưa nước rút, đường lại thông xe.", True)])
def test_a_page_that_lost_more_than_a_tenth_is_doubtful(
    more: str, told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html, "_main_text", lambda text: MainText.of(f"{KEPT}\n{more}"))
    codes = [code for code, _, _ in html.read_html(PAGE).warnings]
    assert ("html_text_lost" in codes) is told
