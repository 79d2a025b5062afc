"""What browsers and programs that save pages write into a page they save: its address, and when."""

from __future__ import annotations

import pytest

from press_archive.read.html.saved import saved_from

ADDRESS = "https://bao.example/tin-1.htm"


@pytest.mark.parametrize(
    ("comment", "url", "saved"),
    [
        (f"saved from url=(0029){ADDRESS} ", ADDRESS, None),
        (f"\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Mon Nov 03 2025 10:05:00 GMT+0700 (Giờ)\n",
         ADDRESS, "2025-11-03T03:05:00Z"),
        (" Mirrored from bao.example/tin-1.htm by HTTrack Website Copier/3.x [X], Mon, 03 Nov 2025 03:05:00 GMT ",
         "http://bao.example/tin-1.htm", "2025-11-03T03:05:00Z"),
        (f" Page saved with SingleFile url: {ADDRESS} saved date: hôm qua lúc nào chẳng rõ ", ADDRESS, None),
        (" saved from url=(0021)file:///C:/tin-1.htm ", None, None),
        (" Báo Mẫu ", None, None),
        (f" Saved from {ADDRESS} at 2025-11-03T03:05:00Z using monolith v2.8.1 ", ADDRESS, "2025-11-03T03:05:00Z"),
    ],
)  # fmt: skip
def test_the_address_and_the_moment_a_page_was_saved(
    comment: str, url: str | None, saved: str | None
) -> None:
    found = {one.key: one.value for one in saved_from(f"<!DOCTYPE html>\n<!--{comment}-->\n<html></html>")}
    assert found == {key: value for key, value in (("url", url), ("saved", saved)) if value}


@pytest.mark.parametrize(
    "page",
    [
        f'<html data-scrapbook-source="{ADDRESS}" data-scrapbook-create="20251103030500000"><p>Đò</p></html>',
        f'<html><head><style>{"a" * 30_000}</style><meta name="savepage-url" content="{ADDRESS}">'
        '<meta name="savepage-date" content="Mon Nov 03 2025 10:05:00 GMT+0700 (Giờ Đông Dương)"></head></html>',
    ],
)
def test_what_saving_programs_write_as_attributes(page: str) -> None:
    found = {one.key: one.value for one in saved_from(page)}
    assert found == {"url": ADDRESS, "saved": "2025-11-03T03:05:00Z"}
