"""The words of the press's date grammar: parts of the day, weekdays, months, quarters, relative days.

In: nothing. Out: tables; keys are written small. Written by us from the habits of newspapers.
"""

from __future__ import annotations

PARTS_OF_DAY = (
    "rạng sáng", "sáng sớm", "sáng muộn", "chiều muộn", "chiều tối", "tối muộn", "đêm muộn", "nửa đêm",
    "sáng", "trưa", "chiều", "tối", "đêm", "khuya",
)  # fmt: skip
DAY_WORDS = ("ngày", "hôm", "mùng", "mồng")
WEEKDAYS = {
    "thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "thứ bẩy": 5, "chủ nhật": 6,
}  # fmt: skip
MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# Days from the day of publication.
RELATIVE_DAYS = {
    "hôm nay": 0, "ngày hôm nay": 0, "sáng nay": 0, "trưa nay": 0, "chiều nay": 0, "tối nay": 0, "đêm nay": 0,
    "rạng sáng nay": 0, "hôm qua": -1, "ngày hôm qua": -1, "sáng qua": -1, "trưa qua": -1, "chiều qua": -1,
    "tối qua": -1, "đêm qua": -1, "hôm kia": -2, "ngày mai": 1, "sáng mai": 1, "chiều mai": 1, "tối mai": 1,
    "ngày kia": 2, "sáng hôm nay": 0, "chiều hôm nay": 0, "tối hôm nay": 0, "sáng hôm qua": -1, "chiều hôm qua": -1,
    "tối hôm qua": -1, "đêm hôm qua": -1,
}  # fmt: skip
# Years from the year of publication.
RELATIVE_YEARS = {"năm nay": 0, "năm ngoái": -1}
# Months from the month of publication; after a number they are a span of time (hai tháng trước).
RELATIVE_MONTHS = {"này": 0, "trước": -1, "tới": 1, "sau": 1}
COUNTED = (
    "nhiều",
    "mấy",
    "vài",
    "hai",
    "ba",
    "bốn",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "các",
    "những",
    "một",
)
# First and last day of a part of a month; None is the month's end.
PARTS_OF_MONTH: dict[str, tuple[int, int | None]] = {
    "đầu": (1, 10), "giữa": (11, 20), "cuối": (21, None),
    "thượng tuần": (1, 10), "trung tuần": (11, 20), "hạ tuần": (21, None),
}  # fmt: skip
HALVES = {"nửa đầu": (1, 6), "nửa cuối": (7, 12), "nửa sau": (7, 12)}
# Before a bare day and month these make it a date, and stay outside.
LOOSE_CUES = (
    "từ", "đến", "tới", "vào", "hồi", "kể từ", "trước", "sau", "qua", "dịp", "lễ", "hết", "tính đến", "và", "khánh",
)  # fmt: skip
# Nouns after which two years with a dash are a span of time.
TERMS = ("nhiệm kỳ", "giai đoạn", "thời kỳ", "niên khóa", "năm học", "khóa", "năm")
