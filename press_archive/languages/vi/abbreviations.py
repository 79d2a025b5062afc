"""What the press's common abbreviations stand for, so that names written short and in full compare equal.

In: nothing. Out: a table from a small-letter abbreviation to its words. Written by us.
"""

from __future__ import annotations

ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    short: tuple(full.split())
    for short, full in {
        "hđnd": "hội đồng nhân dân",
        "ubnd": "ủy ban nhân dân",
        "ubtvqh": "ủy ban thường vụ quốc hội",
        "mttq": "mặt trận tổ quốc",
        "tp": "thành phố",
        "tphcm": "thành phố hồ chí minh",
        "hcm": "hồ chí minh",
        "tand": "tòa án nhân dân",
        "vksnd": "viện kiểm sát nhân dân",
        "đh": "đại học",
        "đhqg": "đại học quốc gia",
        "bv": "bệnh viện",
        "thpt": "trung học phổ thông",
        "thcs": "trung học cơ sở",
        "lhq": "liên hợp quốc",
        "nxb": "nhà xuất bản",
        "clb": "câu lạc bộ",
        "bhxh": "bảo hiểm xã hội",
        "csgt": "cảnh sát giao thông",
        "tncs": "thanh niên cộng sản",
        "lhpn": "liên hiệp phụ nữ",
        "gtvt": "giao thông vận tải",
        "pccc": "phòng cháy chữa cháy",
        "tx": "thị xã",
        "kcn": "khu công nghiệp",
        "tmcp": "thương mại cổ phần",
        "ctcp": "công ty cổ phần",
        "ql": "quốc lộ",
    }.items()
}
