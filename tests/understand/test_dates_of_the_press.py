"""The date grammar: expression → span and EDTF value, and what is no date at all."""

from __future__ import annotations

from datetime import date

import pytest

from press_archive.model import Article, Block, BlockKind, Derived, Evidence, SourceDocument
from press_archive.understand.dates.calendar import Anchor
from press_archive.understand.dates.event_day import event_day
from press_archive.understand.grammars import grammar_of
from press_archive.understand.vi.dates.grammar import dates_of, find_dates

PUBLISHED = Anchor(date(2025, 8, 27), published=True)  # a Wednesday
RELATIVE = ("year", "month", "day")


@pytest.mark.parametrize(
    ("text", "surface", "edtf", "inferred"),
    [
        ("Chiều 10-3, hai bên họp", "Chiều 10-3", "2025-03-10", ("year",)),
        ("vào ngày 12/8 tại", "ngày 12/8", "2025-08-12", ("year",)),
        ("dịp lễ 2.9 năm nay", "2.9 năm nay", "2025-09-02", ("year",)),
        ("tối 2/9, pháo hoa", "tối 2/9", "2025-09-02", ("year",)),
        ("rạng sáng 26/8 đã", "rạng sáng 26/8", "2025-08-26", ("year",)),
        ("hồi hôm 15/8.", "hôm 15/8", "2025-08-15", ("year",)),
        ("sáng 23-8-2024,", "sáng 23-8-2024", "2024-08-23", ()),
        ("ngày 26 tháng 8 năm 2025,", "ngày 26 tháng 8 năm 2025", "2025-08-26", ()),
        ("đăng 2025-08-26.", "2025-08-26", "2025-08-26", ()),
        ("chiều Thứ Hai, ngày 25-8", "chiều Thứ Hai, ngày 25-8", "2025-08-25", ("year",)),
        ("sáng nay, tại", "sáng nay", "2025-08-27", RELATIVE),
        ("Hôm qua có mưa", "Hôm qua", "2025-08-26", RELATIVE),
        ("vào thứ Hai vừa qua", "thứ Hai", "2025-08-25", RELATIVE),
        ("họp thứ Sáu tới", "thứ Sáu", "2025-08-29", RELATIVE),
        ("đầu tháng 8 có", "đầu tháng 8", "2025-08-01/2025-08-10", ("year", "approximate")),
        ("cuối tháng 2/2024", "cuối tháng 2/2024", "2024-02-21/2024-02-29", ("approximate",)),
        ("từ tháng 7/2021", "tháng 7/2021", "2021-07", ()),
        ("hồi tháng Tư.", "tháng Tư", "2025-04", ("year",)),
        ("cuối tháng trước đã", "cuối tháng trước", "2025-07-21/2025-07-31", ("year", "month", "approximate")),
        ("trong tháng này,", "tháng này", "2025-08", ("year", "month")),
        ("trong quý I/2026,", "quý I/2026", "2026-01/2026-03", ()),
        ("nửa đầu năm 2025", "nửa đầu năm 2025", "2025-01/2025-06", ()),
        ("trong năm 2025 đạt", "năm 2025", "2025", ()),
        ("so với năm ngoái", "năm ngoái", "2024", ("year",)),
        ("từ ngày 10 đến 13-8 tại", "ngày 10 đến 13-8", "2025-08-10/2025-08-13", ("year",)),
        ("diễn ra 10-13/3", "10-13/3", "2025-03-10/2025-03-13", ("year",)),
        ("từ 30/8 đến 1/9", "30/8 đến 1/9", "2025-08-30/2025-09-01", ("year",)),
        ("nhiệm kỳ 2020-2025", "2020-2025", "2020/2025", ()),
        ("trong năm học 2024-2025 có", "năm học 2024-2025", "2024/2025", ()),
        ("hồi tháng 10 năm ngoái,", "tháng 10 năm ngoái", "2024-10", ("year",)),
        ("ngày 5/3 năm ngoái,", "ngày 5/3 năm ngoái", "2024-03-05", ("year",)),
        ("từ tháng 3-2019 đến tháng 11-2023,", "tháng 3-2019 đến tháng 11-2023", "2019-03/2023-11", ()),
        ("từ tháng 11 đến tháng 2/2025,", "tháng 11 đến tháng 2/2025", "2024-11/2025-02", ()),
        ("trong 9 tháng đầu năm 2024,", "9 tháng đầu năm 2024", "2024-01/2024-09", ()),
        ("sáu tháng cuối năm,", "sáu tháng cuối năm", "2025-07/2025-12", ("year",)),
        ("(SN 1988, trú tại", "1988", "1988", ()),
        ("(1941 - 2015).", "1941 - 2015", "1941/2015", ()),
        ("Sau 1975, ông về", "1975", "1975", ()),
        ("dịp Tết Bính Ngọ.", "Tết Bính Ngọ", "2026-02-17", ()),
        ("tối thứ Bảy tuần trước,", "tối thứ Bảy tuần trước", "2025-08-23", RELATIVE),
        ("nửa đầu tháng 1/2026,", "nửa đầu tháng 1/2026", "2026-01-01/2026-01-15", ("approximate",)),
        ("sáng mai (28/8),", "sáng mai", "2025-08-28", ("year",)),
        ("lúc 8h 15-8,", "15-8", "2025-08-15", ("year",)),
        ("trong năm tới.", "năm tới", "2026", ("year",)),
        ("thập niên 1990,", "thập niên 1990", "199X", ()),
    ],
)  # fmt: skip
def test_a_date_and_its_value(text: str, surface: str, edtf: str, inferred: tuple[str, ...]) -> None:
    start, end, value = next(find_dates(text, PUBLISHED))
    assert (text[start:end], value.edtf, value.inferred) == (surface, edtf, inferred)


@pytest.mark.parametrize(
    "text",
    [
        "thắng 2-1 ở hiệp hai", "trực 24/7", "đạt 15,7 tỷ USD", "Nghị định 17/2023/NĐ-CP", "khoảng 1/3 dân số",
        "gọi 0903.123.456", "ngày 30/2", "tháng 13", "trong 12 giờ tới", "lần thứ hai", "Nghị quyết 57-NQ/TW",
        "bảy tháng năm ngày", "tăng 2.5%", "xe 51A-12.34", "tỷ số 3-1", "ngày 31/4/2025", "phiên bản 3.0", "",
        "hai tháng trước", "2 tháng sau đó", "nhiều tháng trước", "trong 5 năm tới", "số 26/3 đường Ngô Mây",
        "nhà ở hẻm 15/4", "từ 1990 người", "đến 2000 hộ", "Tết Mậu Thân 1968", "rằm tháng 7", "tháng 3 âm lịch",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert list(find_dates(text, PUBLISHED)) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("Chiều 14\u201110-2025, ông đến.", "2025-10-14"), ("Ngày\u00a012/10/2025 mưa.", "2025-10-12")],
)
def test_hyphens_and_spaces_at_which_no_line_breaks(text: str, edtf: str) -> None:
    assert [value.edtf for _, _, value in find_dates(text, Anchor())] == [edtf]


def test_days_that_share_a_month() -> None:
    text = "Trong hai ngày 24 và 25/8, tối 26, rạng sáng 27/8"
    found = [(text[start:end], value.edtf) for start, end, value in find_dates(text, PUBLISHED)]
    assert found == [
        ("ngày 24", "2025-08-24"),
        ("25/8", "2025-08-25"),
        ("tối 26", "2025-08-26"),
        ("rạng sáng 27/8", "2025-08-27"),
    ]


@pytest.mark.parametrize(
    ("published", "day", "edtf"),
    [
        (date(2026, 1, 3), "ngày 30/12", "2025-12-30"),
        (date(2025, 12, 30), "ngày 2/1", "2026-01-02"),
        (date(2025, 10, 24), "ngày 3/4", "2025-04-03"),
        (date(2025, 3, 1), "ngày 29/2", "2024-02-29"),
    ],
)
def test_the_year_nearest_to_publication(published: date, day: str, edtf: str) -> None:
    assert next(find_dates(day, Anchor(published, published=True)))[2].edtf == edtf


def article(*blocks: tuple[BlockKind, str], published: str | None = None) -> Article:
    source = SourceDocument("bai.txt", b"", "0" * 64, "text", "utf-8")
    known = Derived(published, "stated", Evidence("test")) if published else None
    return Article(
        "0123456789ab", source, "", tuple(Block(kind, text) for kind, text in blocks), published=known
    )


def values(one: Article) -> list[tuple[str, str | None]]:
    return [(found.edtf, found.first) for found in dates_of(one)]


def test_without_a_year_anywhere_it_stays_unknown() -> None:
    assert values(article(("paragraph", "Ngày 12/8, đoàn đến."))) == [("XXXX-08-12", None)]


def test_a_full_date_in_the_text_lends_its_year() -> None:
    one = article(("paragraph", "Sáng 12/8, đoàn đến."), ("paragraph", "Thỏa thuận ký ngày 10/8/2024."))
    assert values(one)[0] == ("2024-08-12", "2024-08-12")


def test_a_birthday_lends_no_year() -> None:
    one = article(("paragraph", "Ông sinh ngày 19-5-1941."), ("paragraph", "Ông mất ngày 2-9."))
    assert values(one)[1] == ("XXXX-09-02", None)


def test_a_day_of_long_ago_lends_no_year() -> None:
    one = article(
        ("paragraph", "Từ ngày 30/4/1975."), ("paragraph", "Ký ngày 10/8/2024."), ("lead", "Sáng 12/8.")
    )
    assert values(one)[-1] == ("2024-08-12", "2024-08-12")


def test_the_only_year_of_the_captions_is_evidence() -> None:
    one = article(("paragraph", "Chiều 10-3, đoàn đến."), ("caption", "Triển vọng đầu tư 2026 - Ảnh 1."))
    assert values(one)[0] == ("2026-03-10", "2026-03-10")


def test_days_from_today_need_the_day_of_publication() -> None:
    assert values(article(("paragraph", "Sáng nay, đoàn đến."), published="2025-08")) == []


LONG = "Đoàn công tác của thành phố đã đến thăm và làm việc với lãnh đạo địa phương trong"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (f"{LONG} chiều 26-8.", "2025-08-27", ("2025-08-26", "inferred")),
        (f"{LONG} ngày 26-8-2025.", "2025-08-27", ("2025-08-26", "stated")),
        (f"{LONG} ngày 12/8.", None, ("XXXX-08-12", "inferred")),
        (f"{LONG} tuần này, dự kiến ngày 30-8.", "2025-08-27", None),
        (f"{LONG} tháng 8.", "2025-08-27", None),
        (LONG, None, None),
    ],
)
def test_the_day_of_the_event(text: str, published: str | None, expected: tuple[str, str] | None) -> None:
    one = article(("headline", "Ngày 1/1 là tựa"), ("paragraph", text), published=published)
    found = event_day(one, dates_of(one), grammar_of("vi").not_the_event)
    assert (found and (found.value, found.how)) == expected
    assert found is None or len(found.evidence.quote) <= 200
