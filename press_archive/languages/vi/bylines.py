"""The words of Vietnamese bylines: roles, sources, group signs, degrees, and the shape of a name.

In: a part of a byline. Out: whether it can be a name or a sign, and how a reader would cite it.
"""

from __future__ import annotations

import re

from press_archive.languages.folding import fold
from press_archive.languages.language import Bylines
from press_archive.languages.tables import groups
from press_archive.languages.vi.encodings import is_syllable

LONGEST_BYLINE = 120

# what stands before a colon; longest first
AUTHOR_ROLES = (
    "Bài và ảnh|Bài, ảnh|Bài - ảnh|Bài & ảnh|Tin và ảnh|Tin, ảnh|Tin - ảnh|Tin & ảnh|Tin, bài và ảnh|Tin bài|"
    "Bài, clip|Bài, ảnh, clip|Bài và video|Bài viết|Bài|Tin|Tác giả|Thực hiện|Nội dung|Biên dịch|"
    "Người dịch|Lược dịch|Dịch|"
    "Phóng viên|Biên soạn|Tổng hợp|Người viết|Viết bởi|Người đăng|Đăng bởi|By"
)
MAKER_ROLES = (
    "Ảnh và video|Ảnh, video|Ảnh - video|Ảnh, clip|Ảnh|Hình ảnh|Hình|Video|Clip|Đồ họa|Đồ hoạ|"
    "Thiết kế|Trình bày|Kỹ thuật|Minh họa|"
    "Quay phim|Dựng phim|Infographic|Photo"
)
ROLE = re.compile(
    rf"(?:^|(?<=[\s(\-–—|,;.]))(?:(?P<author>{AUTHOR_ROLES})|(?P<maker>{MAKER_ROLES}))\s*:\s*", re.IGNORECASE
)
SOURCE = re.compile(
    r"(?:^|[\s(\[\-–—/]+)(?P<cue>(?:[Dd]ịch |[Tt]ổng hợp |[Dd]ẫn )?(?:[Tt]heo|THEO|(?:[Nn]guồn|NGUỒN)(?!\s*[-–—,]))"
    r"(?: tin)?|"
    r"[Dd]ịch từ|[Tt]ổng hợp từ|(?<=\()(?:[Tt]ổng hợp|[Tt]ham khảo)(?=:| [A-ZĐ]))"
    r"\s*:?\s+(?=\S)"
)
CUE = re.compile(r"(?:Theo|THEO|Nguồn|Tin|Bài|Ảnh|ẢNH|Video|Clip)\b")
ROLE_IN_BRACKETS = re.compile(
    r"\(\s*(?:biên dịch|lược dịch|dịch|tổng hợp|thực hiện|ghi|ghi chép|lược ghi|biên soạn|t/h|th|t\.h|st|sưu tầm|"
    r"bài và ảnh|tổng hợp và biên dịch|đồ họa|ảnh)\s*\)",
    re.IGNORECASE,
)
TRAILING_ROLE = re.compile(r"\s+(?:tổng hợp|biên dịch|lược dịch|dịch|thực hiện|ghi|lược ghi|t/h)$")
CORRESPONDENT = re.compile(r"^(?:PV|P/v|P/V|Phóng viên|CTV|Nhóm PV|Nhóm phóng viên)\b\s*", re.IGNORECASE)
ABROAD = re.compile(r"\s+(?:tại|từ)\s+\S.{0,40}$")
SEPARATORS = re.compile(r"\s+[-–—&+]\s+|\s*[,;|•]\s*|\s+và\s+|\s+[-–—]|[–—]\s*")
SOURCE_SEPARATORS = re.compile(r"[,;()\[\]]|\s[-–]\s|\svà\s")
ADDRESS_CUE = re.compile(
    r"(?:dẫn\s+|link\s+|xem\s+)?(?:nguồn|theo|bài gốc|link(?: gốc)?|đường dẫn)\b\s*(?:tin|bài)?",
    re.IGNORECASE,
)

# What stands before, and after, the name of the paper that prints a text, where it speaks of itself.
OWN_NAME_AFTER = re.compile(
    r"\b(?:[Pp]hóng viên|PV|P\.V|[Tt]rao đổi với|[Cc]hia sẻ với|[Bb]ạn đọc(?: của)?|[Tt]òa soạn)\s+"
    r"(?:của\s+)?(?:(?:báo|tờ|tạp chí)\s+)?(?=[A-ZĐ])"
)
OWN_NAME_WORDS = ("hóng viên", "PV", "P.V", "rao đổi với", "hia sẻ với", "ạn đọc", "òa soạn")
OWN_NAME_BEFORE = re.compile(
    r"(?:sẽ tiếp tục|tiếp tục|đã nhận được|vừa nhận được|nhận được)"
    r" (?:thông tin|cập nhật|đưa tin|phản ánh|đơn|thư)\b"
)

GROUP_SIGNS = frozenset(
    map(
        fold,
        groups(
            """
            PV | P.V | PVCT | CTV | BTV | Phóng viên | Nhóm phóng viên | Nhóm PV | Nhóm P.V | Nhóm tác giả |
            Tòa soạn | Ban Biên tập | Ban Thời sự | Cộng tác viên | Thông tấn xã | Biên tập viên | Nhóm CTV
            | Nhóm BTV | Phóng viên thường trú
            """
        ),
    )
)
# Capitalised lines at the end of a text that are no bylines.
_NO_NAMES = frozenset(
    map(
        fold,
        groups(
            """
            Hết | Còn nữa | Còn tiếp | Tin | Ảnh | Video | Clip | Tổng hợp | Nguồn | Theo | Bài | Gốc | Kỳ
            sau | Mời xem | End | The End | Xem tiếp | Lưu ý | Ghi chú
            """
        ),
    )
)
# Words with which the names of papers, magazines and their sections open; no person's name opens so.
_MEDIA_WORDS = frozenset(
    map(
        str.lower,
        groups(
            """
            An ninh | Báo | Bạn đọc | Chuyên trang | Công an | Công lý | Công luận | Công thương | Dân tộc |
            Diễn đàn | Doanh nghiệp | Doanh nhân | Du lịch | Đại đoàn kết | Đài | Đất Việt | Đầu tư | Đời sống |
            Gia đình | Giao thông | Giáo dục | Giới trẻ | Hàng không | Khám phá | Khoa học | Kiến thức |
            Kinh doanh | Kinh tế | Làng sao | Lao động | Môi trường | Mực tím | Nghề nghiệp | Người đưa tin |
            Người lao động | Người tiêu dùng | Nhà báo | Nhà đầu tư | Nhịp sống | Nông nghiệp | Nông thôn |
            Pháp luật | Phụ nữ | Quân đội | Quốc tế | Sài Gòn | Sinh viên | Sức khỏe | Tài chính | Tạp chí |
            Thanh niên | Thanh tra | Thế giới | Thể thao | Thiếu niên | Thị trường | Thông tấn xã | Thông tin |
            Thời báo | Thời đại | Thời nay | Thời trang | Tiền phong | Tiếng nói | Tiếp thị | Tin nhanh |
            Tin tức | Tri thức | Trí thức | Truyền hình | Tuổi trẻ | Tuần báo | Tuần tin | Văn hóa | Văn nghệ |
            Việt Báo | Việt Nam | Xây dựng | Xã hội | Xã luận | Ý kiến
            """
        ),
    )
)
_TITLES = re.compile(
    r"(?:Ông|Bà|Chị|Cô|Chú|Bác|Thầy|Đại tá|Trung tá|Thượng tá|Thiếu tá|Đại úy|Thượng úy|Trung tướng|Thiếu tướng"
    r"|Chủ tịch|Phó|Giám đốc|Bộ trưởng|Thứ trưởng|Tổng|Ban|Bộ|Sở|Cục|Chi cục|Ủy ban|UBND|Công ty|Tập đoàn|Trường"
    r"|Đại học|Bệnh viện|Tỉnh|Thành phố|Huyện|Quận|Phường|Xã|Thị xã|Thị trấn|Đường|Phố|Khách sạn|Nhà hát) "
)
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.\s?){1,3}[^\W\d_]+\.?")
_DEGREE = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|BS|Bs|KTS|LS|NCS|CN|KS|Ths|"
    r"Tiến sĩ|Thạc sĩ|Giáo sư|Bác sĩ|Luật sư)(?:\.\s*|\s+))+(?=[A-ZĐÀ-Ỹ])"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]*)*\+?")
_PARTICLES = frozenset({"van", "von", "de", "der", "bin", "al", "la", "di", "el"})
_LONGEST_NAME = 45


def is_group_sign(text: str) -> bool:
    """Whether a byline names a group of reporters instead of a person."""
    return fold(text) in GROUP_SIGNS


def is_name(text: str) -> bool:
    """Whether a part of a byline has the shape of a name: one to six words, each with a capital."""
    if is_group_sign(text):
        return True
    words = text.split()
    if not 1 <= len(words) <= 6 or len(text) > _LONGEST_NAME or fold(text) in _NO_NAMES:
        return False
    return all(_is_name_word(word, first) for first, word in zip([True] + [False] * 5, words, strict=False))


def _is_name_word(word: str, first: bool) -> bool:
    return (
        bool(_WORD.fullmatch(word))
        and word[-1] not in "'’-"
        and (word[0].isupper() or (not first and word in _PARTICLES))
    )


def is_sure_in_head(name: str) -> bool:
    """Above the text a bare name needs two words: single words there are sections and places."""
    return " " in name


def is_sure_alone(text: str) -> bool:
    """Whether a one-word line can be trusted to be a byline: a sign, initials, or a Vietnamese syllable."""
    return " " in text or "." in text.strip(".") or (text.isupper() and len(text) <= 8) or is_syllable(text)


def is_person(name: str) -> bool:
    """Whether nothing but its shape tells a person's name: two to four syllables, or initials: T.Hà, N.V.A, G. L.

    Not one that opens as names of papers, offices, bodies and places do.
    """
    if _INITIALS.fullmatch(name):
        return all(word.isupper() or is_syllable(word) for word in re.split(r"[.\s]+", name) if len(word) > 2)
    words = _DEGREE.sub("", name).split()
    if not 2 <= len(words) <= 4 or _TITLES.match(name) or _opens_as_media_do(words):
        return False
    return all(word[0].isupper() and is_syllable(word) for word in words)


def _opens_as_media_do(words: list[str]) -> bool:
    return any(" ".join(words[:size]).lower() in _MEDIA_WORDS for size in (1, 2, 3))


def is_sign(name: str) -> bool:
    """Whether a word in capitals is the sign of an office or a paper: NASATI, NDH."""
    return (
        len(name) >= 3
        and name.isupper()
        and name.isalpha()
        and not (is_syllable(name) or is_group_sign(name))
    )


def is_capitals(name: str) -> bool:
    """Whether a name is written in capitals though it is no sign: "XUÂN HẠNH", but not "CTVX"."""
    words = name.replace("-", " ").split()
    return name.isupper() and all(map(is_syllable, words)) and (len(words) > 1 or len(name) > 2)


def as_cited(name: str) -> str:
    """Return a name as a reader would cite it: without degree, not in capitals."""
    name = _DEGREE.sub("", name).strip()
    if not is_capitals(name):
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0][0] + word[0][1:].lower(), name)


BYLINES = Bylines(
    longest=LONGEST_BYLINE,
    role=ROLE,
    role_in_brackets=ROLE_IN_BRACKETS,
    trailing_role=TRAILING_ROLE,
    correspondent=CORRESPONDENT,
    abroad=ABROAD,
    names=SEPARATORS.split,
    source=SOURCE,
    cue=CUE,
    source_separators=SOURCE_SEPARATORS,
    small_words=frozenset({"of", "the", "de", "và", "and", "for"}),
    outlet_opening="báo ",
    address_cue=ADDRESS_CUE,
    source_line="nguồn",
    own_name_after=OWN_NAME_AFTER,
    own_name_words=OWN_NAME_WORDS,
    own_name_before=OWN_NAME_BEFORE,
    home_domain=".vn",
    picture_cue="nh:",  # Ảnh: and ảnh:
    is_group_sign=is_group_sign,
    is_name=is_name,
    is_sure_in_head=is_sure_in_head,
    is_sure_alone=is_sure_alone,
    is_person=is_person,
    is_sign=is_sign,
    is_capitals=is_capitals,
    as_cited=as_cited,
)
