"""Bodies called without their place, and the levels of places they belong to: Tỉnh ủy, UBND phường, Sở Y tế.

In: nothing. Out: tables of lower-case words. Written by us from the habits of the press.
"""

from __future__ import annotations

from collections.abc import Mapping

from press_archive.languages.tables import groups, words

PROVINCE, CITY = "tỉnh", "thành phố"
# What a name ends with when the place is left out, and the level of that place.
LEVEL_ENDS: Mapping[str, str] = {
    "tỉnh": PROVINCE,
    "thành phố": CITY,
    "tp": CITY,
    "quận": "quận",
    "huyện": "huyện",
    "phường": "phường",
    "xã": "xã",
    "thị xã": "thị xã",
    "thị trấn": "thị trấn",
    "đặc khu": "đặc khu",
}
# The same, where the level is part of the word; it stays in the full name.
PARTY_ENDS: Mapping[str, str] = {
    "tỉnh ủy": PROVINCE,
    "tỉnh đoàn": PROVINCE,
    "thành ủy": CITY,
    "thành đoàn": CITY,
    "quận ủy": "quận",
    "quận đoàn": "quận",
    "huyện ủy": "huyện",
    "huyện đoàn": "huyện",
    "thị ủy": "thị xã",
}
# Names that end like these are whole: hợp tác xã, thông tấn xã.
WHOLE_ENDS = groups("tác xã | tấn xã")
# Bodies every province and every city under the government has one of.
OF_PROVINCES = groups(
    """
    sở | chi cục | phòng cảnh sát | phòng csgt | phòng an ninh | phòng quản lý xuất nhập cảnh | phòng kỹ thuật hình sự
    """
)
# Bodies of any level, when they stand alone.
OF_ANY_LEVEL = groups(
    """
    ubnd | hđnd | ủy ban nhân dân | hội đồng nhân dân | tand | tòa án nhân dân | vksnd | viện kiểm sát nhân dân |
    hội lhpn | hội liên hiệp phụ nữ
    """
)
# Bodies that every place, office and court has one of: with nothing but what they are for behind them, they mean
# another one in another article.
OF_MANY = groups(
    """
    ubnd | hđnd | ủy ban nhân dân | hội đồng nhân dân | tand | tòa án | tòa án nhân dân | tòa | tòa phúc thẩm | vks |
    vksnd | viện kiểm sát | viện kiểm sát nhân dân | viện ksnd | công an | csgt | cảnh sát | đảng ủy | đảng bộ |
    chi bộ | chi đoàn | đoàn thanh niên | đoàn trường | đoàn xã | hội phụ nữ | hội lhpn | hội liên hiệp phụ nữ |
    hội nông dân | hội cựu chiến binh | hội chữ thập đỏ | hội khuyến học | liên đoàn lao động | công đoàn |
    hội đồng thi | hội đồng xét xử | hội đồng quản trị | ban | ban chỉ huy quân sự | bộ chỉ huy quân sự |
    bộ đội biên phòng | đồn | đồn công an | đồn biên phòng | đội | đội cảnh sát | đội csgt | đội qltt | phòng | khoa |
    tổ | tổ công tác | trạm | trạm y tế | trung tâm y tế | hạt kiểm lâm | kho bạc nhà nước | chi cục | chi nhánh |
    cơ quan công an | cơ quan cảnh sát | cơ quan điều tra | cơ quan csđt | lực lượng chức năng |
    nhà trường | thanh tra
    """
)
# A name with one of these is of one body all the same: Ban Tổ chức Trung ương, TAND tối cao, Tòa án Hình sự Quốc tế.
OF_ONE = groups(
    """
    trung ương | quốc gia | tối cao | việt nam | nhà nước | liên bang | quốc hội | chính phủ | toàn quốc | quốc tế |
    thế giới | toàn cầu | bộ
    """
)
# Cities that are provinces; the first is never called without its designator.
CITY_WITH_DESIGNATOR = "thành phố hồ chí minh"
CENTRAL_CITIES = groups(f"{CITY_WITH_DESIGNATOR} | hà nội | hải phòng | đà nẵng | cần thơ | huế")
# What the offices that head such bodies end with: Chủ tịch UBND xã, Trưởng Công an phường.
OFFICE_ENDS = words("tịch thư đốc trưởng án")
