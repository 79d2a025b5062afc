"""The furniture of Vietnamese news pages: section names, counters, share bars, teasers.

In: one line of a source, folded. Out: whether it is furniture, or names a section. Each table is what was seen
on pages of the national press and of aggregators.
"""

from __future__ import annotations

import re

from press_archive.languages.breadcrumbs import innermost
from press_archive.languages.folding import fold
from press_archive.languages.language import Furniture
from press_archive.languages.tables import groups

SECTIONS = frozenset(
    map(
        fold,
        groups(
            """
            Thời sự | Chính trị | Xã hội | Thế giới | Quốc tế | Kinh tế | Kinh doanh | Tài chính | Chứng
            khoán | Bất động sản | Pháp luật | Giáo dục | Y tế | Sức khỏe | Đời sống | Văn hóa | Giải trí |
            Thể thao | Bóng đá | Khoa học | Công nghệ | Số hóa | Xe | Ô tô | Du lịch | Bạn đọc | Góc nhìn |
            Bình luận | Quân sự | Quốc phòng | An ninh | Đối ngoại | Môi trường | Nhịp sống trẻ | Giới trẻ |
            Công đoàn | Lao động | Nông nghiệp | Nông thôn mới | Doanh nghiệp | Thị trường | Tiêu dùng | Ẩm
            thực | Phóng sự | Phóng sự - Ký sự | Điều tra | Hồ sơ | Tư liệu | Biển đảo | Địa phương | Trong
            nước | Trong tỉnh | Xây dựng Đảng | Kiều bào | Người Việt | Dân tộc | Tôn giáo | Giao thông | Đô
            thị | Khoa giáo | Gia đình | Tâm sự | Thư giãn | Nhà đẹp | Việc làm | Người tốt việc tốt | Tin
            tức | Tin nóng | Tin trong nước | Tin thế giới | Chính trị - Xã hội | Văn hóa - Xã hội | Văn hóa
            - Giải trí | Khoa học - Công nghệ | Khoa học & Công nghệ | Kinh tế - Xã hội | An ninh trật tự |
            Vụ án | Ký sự pháp đình | Tin tức - Sự kiện | Quốc phòng - An ninh | Thời sự quốc tế | Thời sự
            trong nước | Thời luận | Tiêu điểm | Sự kiện | Năng lượng | Hàng không | Ngân hàng | Dầu khí |
            Startup | Viễn thông | Chuyển đổi số | Làm đẹp | Thời trang | Sao | Phim | Âm nhạc | Sách | Mỹ
            thuật | Sân khấu - Điện ảnh | TP HCM | TP.HCM | Hà Nội | Magazine | E-Magazine
            """
        ),
    )
)
HOMES = frozenset({"trang chu", "home", "trang nhat"})

RELATIVE_TIME = re.compile(
    r"(?:(?:cap nhat|dang)(?: luc)? )?(?:\d{1,3}|mot|vai) ?(?:giay|phut|gio|ngay|tuan|thang|nam|h|p) truoc"
    r"(?: ?bai goc| ?goc)?"
    r"|vua xong|hom qua(?:,? \d{1,2}[:h]\d{2})?|hom nay(?:,? \d{1,2}[:h]\d{2})?"
)
COUNTER = re.compile(r"\d{1,3}(?:[.,]\d{3})*[k+]?|\d{1,6}|\d+[.,]\d+ ?[km]")

_ANYWHERE = re.compile(
    r"bai goc|goc|lien quan|dang lai|\d+ (?:lien quan|dang lai|binh luan|chia se|luot xem|luot thich|views?)|"
    r"chia se(?: bai viet| facebook| zalo| twitter| len facebook| qua email)?|sao chep(?: lien ket)?|"
    r"copy link|facebook|twitter|zalo|x\.com|linkedin|pinterest|telegram|messenger|email|in bai(?: viet)?|"
    r"luu bai(?: viet)?|theo doi|nghe doc bai|nghe bao noi|nghe audio|audio|toc do doc|quang cao|advertisements?|"
    r"gui binh luan|binh luan(?: \(\d+\))?|y kien(?: ban doc)?(?: \(\d+\))?|ve trang chu|len dau trang|"
    r"trang chu|trang nhat|"
    r"danh gia bai viet|thich|quan tam|xem them|doc them|xem tiep|chu de|cac tin khac|copyright.{0,80}|"
    r"co the ban quan tam|ban co the quan tam|dang nhap.{0,40}|nguon bai viet|link bai goc|lay link!?|"
    r"https?://\S+ ?copy link|tin bai goc|video dang phat|xem video|quay lai|phong to|thu nho|mac dinh|"
    r"trang \d{1,3} ?/ ?\d{1,3}|trang (?:sau|truoc|tiep|tiep theo|dau|cuoi)|"
    r"(?:xem|doc) them (?:cac )?(?:bai(?: viet)?|tin(?: tuc)?)\b.{0,40}|tang sao|tro lai .{1,40}|"
    r"theo doi (?:bao|kenh|chung toi|trang)\b.{0,40}\btren|chia se bai viet nay|"
    r"(?:gui|nhan) (?:email|thu) cho tac gia|"
    r"co chu|a a\+?|a-|a\+|\[?doc bai goc(?: tai day)?\]?|bai goc tai day"
)
_OPENING = re.compile(
    r"(?:tu khoa|tags?|the|xem them|doc them|moi ban doc xem|moi ban xem|>>|»|chu de)\s*:.{0,300}|"
    r"(?:theo doi|tham gia|moi quy doc gia|moi ban doc).{0,80}"
    r"(?:google news|facebook|zalo|youtube|telegram|fanpage|tiktok).{0,60}|"
    r"(?:>>|»|>|\u25ba|\u25b6).{1,200}|"
    r"\*? ?moi (?:ban doc|quy doc gia|doc gia|ban)\b.{0,40}\b(?:xem|doc|theo doi)\b.{0,160}|"
    r"(?:gui|chia se) (?:bai|cau hoi|y kien|thac mac|phan hoi|tam su|tin)\b[^.]{0,100}\btai day|"
    r"(?:moi ban|xem them|dang ky)\b[^.,]{0,100}\btai day|"
    r"\d+ lien quan (?:bai )?goc|"
    r"(?:(?:bao|tap chi|trang (?:tin|thong tin)) dien tu\b[^.]{0,80}\. )?giay phep\b[^.]{0,40}/gp-.{0,240}|"
    r"[®©]? ?ghi ro nguon\b.{0,80}\bkhi (?:phat hanh|dang|su dung|dan) lai\b.{0,160}|"
    r"(?:tong bien tap|duong day nong|lien he quang cao|co quan chu quan|toa soan)\s*:.{0,250}"
)
TEASERS = re.compile(
    r"(?:cac )?(?:tin|bai)(?: bai| viet)? "
    r"(?:lien quan|cung chuyen muc|cung chu de|khac|doc nhieu|moi nhat|moi|noi bat|tiep theo)|"
    r"(?:doc|xem) (?:nhieu|nhieu nhat|tiep)|co the ban quan tam|cung chuyen muc|cung chu de|dong su kien|tin noi bat|"
    r"tu khoa|tags|cac tin khac|tin khac|bai doc nhieu|tin cu hon|tin moi hon"
)


def is_furniture(folded: str) -> bool:
    """Whether a folded line is furniture wherever it stands."""
    if len(folded) > 330:
        return False
    line = folded.strip(" :.|•·")
    return bool(_ANYWHERE.fullmatch(line) or RELATIVE_TIME.fullmatch(line) or _OPENING.fullmatch(folded))


def is_counter(folded: str) -> bool:
    """Whether a folded line is a bare number, which at the head of a page counts readers or comments."""
    return bool(COUNTER.fullmatch(folded))


def opens_teasers(folded: str) -> bool:
    """Whether a folded line is the heading of a list of other stories."""
    return bool(TEASERS.fullmatch(folded.strip(" :.>»")))


def section_of(line: str) -> str | None:
    """Return the innermost section a line names, if it names nothing else."""
    return innermost(line, SECTIONS, HOMES)


FURNITURE = Furniture(is_furniture, is_counter, opens_teasers, section_of)
