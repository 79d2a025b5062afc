"""The shipped outlets and how they are found."""

from __future__ import annotations

import re

import pytest

from press_archive.authorities.outlets import load_aggregators, load_outlets, shipped_index


def test_the_list_is_sound() -> None:
    outlets = load_outlets()
    assert len([outlet for outlet in outlets if not outlet.agency]) >= 120
    names = [outlet.name for outlet in outlets]
    assert len(names) == len(set(names))
    owners: dict[str, str] = {}
    for outlet in outlets:
        assert outlet.name not in outlet.variants
        for domain in outlet.domains:
            assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain), domain
        for key in (outlet.name, *outlet.variants, *outlet.domains, *outlet.signs):
            assert key == key.strip()
            assert owners.setdefault(key.casefold(), outlet.name) == outlet.name, key


def test_aggregators_are_no_outlets() -> None:
    assert not load_aggregators() & {domain for outlet in load_outlets() for domain in outlet.domains}
    assert shipped_index().is_aggregator("https://m.baomoi.com/x")
    assert shipped_index().is_aggregator("BAOMOI.COM")
    assert not shipped_index().is_aggregator("https://nld.com.vn/x")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NLĐO", "Người Lao Động"),
        ("Báo Người Lao động", "Người Lao Động"),
        ("báo điện tử VOV", "VOV"),
        ("VOV-Moscow", "VOV"),
        ("VOV1", "VOV"),
        ("Vietnam+", "VietnamPlus"),
        ("BNEWS", "Bnews"),
        ("Chuyên trang An Ninh Thế Giới - Báo Công an Nhân dân", "An ninh Thế giới"),
        ("Chuyên trang Không Ai Biết - Báo Công an Nhân dân", "Công an nhân dân"),
        ("Báo Lâm Đồng", "Báo Lâm Đồng"),
        ("thethao.tuoitre.vn", "Tuổi Trẻ"),
        ("www.KinhDoanh.VnExpress.net", "VnExpress"),
        ("https://dttc.sggp.org.vn/", "Đầu tư Tài chính"),
        ("net", None),
        ("TS.BS", None),
        ("Lâm Đồng", None),
        ("Thế giới", None),
        ("Báo", None),
        ("", None),
    ],
)
def test_finds_by_name(text: str, name: str | None) -> None:
    found = shipped_index().find(text)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.sggp.org.vn/a.html", "Sài Gòn Giải Phóng"),
        ("http://dttc.sggp.org.vn/a", "Đầu tư Tài chính"),
        ("https://thethao.tuoitre.vn/a", "Tuổi Trẻ"),
        ("https://nottuoitre.vn/a", None),
        ("ftp://tuoitre.vn/a", None),
        ("javascript:alert(1)", None),
        ("https://[", None),
    ],
)
def test_finds_by_address(url: str, name: str | None) -> None:
    found = shipped_index().at(url)
    assert (found.name if found else None) == name
