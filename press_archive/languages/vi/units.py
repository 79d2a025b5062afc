"""Administrative units as the Vietnamese press calls them: their levels, what closes one, where one is named inside.

In: nothing. Out: tables of lower-case words. Sources: the laws on the organisation of local government of 2015 and
2025; the habits of the press.
"""

from __future__ import annotations

from collections.abc import Mapping

from press_archive.languages.tables import groups, words

PROVINCE, DISTRICT, COMMUNE, VILLAGE = range(4)  # the lower a number, the larger a unit
COUNTRY = "country-vn"  # the record all these units are part of
# What stands before a unit's name, and how large a unit that is.
LEVELS: Mapping[str, int] = {
    "tỉnh": PROVINCE,
    "thành phố": DISTRICT,  # of a province; those under the government are known by name
    "tp": DISTRICT,
    "thị xã": DISTRICT,
    "tx": DISTRICT,
    "quận": DISTRICT,
    "q": DISTRICT,
    "huyện": DISTRICT,
    "h": DISTRICT,
    "phường": COMMUNE,
    "p": COMMUNE,
    "xã": COMMUNE,
    "x": COMMUNE,
    "thị trấn": COMMUNE,
    "tt": COMMUNE,
    "đặc khu": COMMUNE,
    "thôn": VILLAGE,
    "ấp": VILLAGE,
    "bản": VILLAGE,
    "buôn": VILLAGE,
    "xóm": VILLAGE,
    "khóm": VILLAGE,
    "khu phố": VILLAGE,
    "tổ dân phố": VILLAGE,
    "tổ": VILLAGE,
    "đội": VILLAGE,
    "phum": VILLAGE,
    "sóc": VILLAGE,
    "plei": VILLAGE,
}
WHOLE_LEVELS: Mapping[str, str] = {
    "tp": "thành phố",
    "tx": "thị xã",
    "q": "quận",
    "h": "huyện",
    "p": "phường",
    "x": "xã",
    "tt": "thị trấn",
}
# Cities that are provinces: no district is meant by them.
CENTRAL_CITIES = groups(
    """
    thành phố hồ chí minh | thành phố hà nội | thành phố hải phòng | thành phố đà nẵng | thành phố cần thơ |
    thành phố huế | tp hồ chí minh | tp hà nội | tp hải phòng | tp đà nẵng | tp cần thơ | tp huế
    """
)
# These are villages with a number only: tổ 5, Đội 3; "quân đội Mỹ" is none.
NUMBERED_LEVELS = words("tổ đội")
# With a capital these open names as well: Sóc Trăng, Bản Giốc, Buôn Ma Thuột.
NAME_LIKE_LEVELS = words("sóc bản buôn plei phum đội tổ")
# What the name of a paper or station of a province has besides the province.
OUTLET_WORDS = words(
    "báo đài phát thanh truyền hình và pt th ptth điện tử online tạp chí cổng thông tin trang"
)
# Districts of these levels are called by their bare names even after they ended: Đà Lạt, Sa Pa.
CITIES = words("thành_phố thị_xã")
# After a name: it is the unit of former days that is meant, or the one of today.
FORMER_AFTER = groups("cũ | trước đây | (cũ | trước sáp nhập | trước kia")
NEW_AFTER = groups("mới | (mới")
FORMER_BEFORE = words("nguyên cựu")
# Between a unit and the larger one it lies in, besides marks: xã A thuộc huyện B, phường C của TP D.
WITHIN = groups("thuộc | của | ở | tại | , thuộc | , của | , tại | nay là | nay thuộc")
# Between units of one list: các xã A, B và C.
LISTED = groups(", | và | ; | hay | hoặc | , và | cùng")
