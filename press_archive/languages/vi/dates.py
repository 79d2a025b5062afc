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
_WHEN = {"nay": 0, "hôm nay": 0, "qua": -1, "hôm qua": -1, "mai": 1, "ngày mai": 1}
RELATIVE_DAYS = {
    "hôm nay": 0, "ngày hôm nay": 0, "hôm qua": -1, "ngày hôm qua": -1, "hôm kia": -2, "ngày mai": 1, "ngày kia": 2,
} | {f"{part} {when}": days for part in PARTS_OF_DAY for when, days in _WHEN.items()}  # fmt: skip
# Years from the year of publication.
RELATIVE_YEARS = {"năm nay": 0, "năm ngoái": -1, "năm tới": 1}
# Weeks from the week of publication, after a weekday.
WEEKS = {"tuần này": 0, "tuần trước": -1, "tuần rồi": -1, "tuần tới": 1, "tuần sau": 1}
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
    "nửa đầu": (1, 15), "nửa cuối": (16, None), "thượng tuần": (1, 10), "trung tuần": (11, 20), "hạ tuần": (21, None),
}  # fmt: skip
HALVES = {"nửa đầu": (1, 6), "nửa cuối": (7, 12), "nửa sau": (7, 12)}
# Before a bare day and month these make it a date, and stay outside.
LOOSE_CUES = (
    "từ", "đến", "tới", "vào", "hồi", "kể từ", "trước", "sau", "qua", "dịp", "lễ", "hết", "tính đến", "và", "khánh",
)  # fmt: skip
# Nouns after which two years with a dash are a span of time.
TERMS = ("nhiệm kỳ", "giai đoạn", "thời kỳ", "niên khóa", "năm học", "mùa giải", "niên độ", "khóa", "năm")
# These belong to the date.
TERMS_INSIDE = frozenset(("năm", "năm học"))
NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11,
}  # fmt: skip
# What a year without its noun stands after, if nothing is counted by it.
YEAR_CUES = frozenset(
    ("sau", "trước", "từ", "đến", "tới", "mùa hè", "hè", "mùa xuân", "mùa thu", "mùa đông", "hồi")
)
BIRTH_CUES = frozenset(("sn", "sinh", "sinh ngày", "sinh năm", "ra đời", "mất", "mất ngày"))
# A number with a stroke is that of a house after and before these.
ADDRESS_BEFORE = ("số", "số nhà", "nhà số", "hẻm", "ngõ", "kiệt", "ngách", "địa chỉ", "lô", "tờ", "thửa")
ADDRESS_AFTER = ("đường", "phố", "hẻm", "ngõ", "quốc lộ", "tổ", "khu phố", "ấp")
# The first day of the lunar year, in Vietnam.
TET = {
    "canh thìn": "2000-02-05", "tân tỵ": "2001-01-24", "nhâm ngọ": "2002-02-12", "quý mùi": "2003-02-01",
    "giáp thân": "2004-01-22", "ất dậu": "2005-02-09", "bính tuất": "2006-01-29", "đinh hợi": "2007-02-17",
    "mậu tý": "2008-02-07", "kỷ sửu": "2009-01-26", "canh dần": "2010-02-14", "tân mão": "2011-02-03",
    "nhâm thìn": "2012-01-23", "quý tỵ": "2013-02-10", "giáp ngọ": "2014-01-31", "ất mùi": "2015-02-19",
    "bính thân": "2016-02-08", "đinh dậu": "2017-01-28", "mậu tuất": "2018-02-16", "kỷ hợi": "2019-02-05",
    "canh tý": "2020-01-25", "tân sửu": "2021-02-12", "nhâm dần": "2022-02-01", "quý mão": "2023-01-22",
    "giáp thìn": "2024-02-10", "ất tỵ": "2025-01-29", "bính ngọ": "2026-02-17", "đinh mùi": "2027-02-06",
    "mậu thân": "2028-01-26", "kỷ dậu": "2029-02-13", "canh tuất": "2030-02-02",
}  # fmt: skip
