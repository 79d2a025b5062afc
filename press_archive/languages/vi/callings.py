"""Callings: what the words beside a name tell of a person's walk of life, and which exclude each other.

In: nothing. Out: tables of lower-case phrases. Two people of one name are told apart by them, so only words are
listed that leave no doubt: a lawyer, a teacher, an officer may be anything besides. Written by us.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from press_archive.languages.language import Callings
from press_archive.languages.tables import groups

SPORT = groups(
    """
    cầu thủ | tiền đạo | tiền vệ | hậu vệ | trung vệ | thủ môn | thủ thành | hlv | huấn luyện viên | vđv |
    vận động viên | võ sĩ | kình ngư | tay vợt | tay đua | cơ thủ | kỳ thủ | đô vật | xạ thủ | lực sĩ | cua rơ |
    chân sút | trung phong | danh thủ | đấu thủ | võ sư | tiền vệ trẻ | nữ tuyển thủ | tuyển thủ
    """
)
STAGE = groups(
    """
    ca sĩ | ca sỹ | nữ ca sĩ | nam ca sĩ | diễn viên | nữ diễn viên | nam diễn viên | người mẫu | siêu mẫu |
    hoa hậu | á hậu | hoa khôi | rapper | danh hài | vũ công | ảo thuật gia | ca nương | kịch sĩ | nam vương
    """
)
PRESS = groups("phóng viên | pv | ctv | cộng tác viên")
PUPIL = groups("học sinh | nữ sinh | nam sinh | thí sinh | bé | bé trai | bé gái | bệnh nhi | tân sinh viên")
GENERAL = groups(
    "đại tướng | thượng tướng | trung tướng | thiếu tướng | chuẩn tướng | đô đốc | phó đô đốc | chuẩn đô đốc"
)
LABOUR = groups(
    """
    nông dân | ngư dân | tài xế | lái xe | công nhân | nữ công nhân | tiểu thương | shipper | xe ôm | thợ hồ |
    chủ vườn | chủ quán | phụ hồ | phụ xe | thợ máy
    """
)
STATE = groups(
    """
    bộ trưởng | thứ trưởng | thủ tướng | phó thủ tướng | chủ tịch nước | phó chủ tịch nước | tổng bí thư |
    chủ tịch quốc hội | phó chủ tịch quốc hội | bí thư tỉnh ủy | bí thư thành ủy | phó bí thư tỉnh ủy |
    phó bí thư thành ủy | đại biểu quốc hội | ủy viên bộ chính trị | tổng kiểm toán | tổng thanh tra | tổng thống |
    phó tổng thống | ngoại trưởng | thượng nghị sĩ | hạ nghị sĩ | cục trưởng | chánh án | thống đốc |
    tổng cục trưởng | chi cục trưởng
    """
)
CALLINGS: Mapping[str, str] = {
    phrase: calling
    for calling, phrases in (
        ("sport", SPORT),
        ("stage", STAGE),
        ("press", PRESS),
        ("pupil", PUPIL),
        ("labour", LABOUR),
        ("state", STATE),
        ("general", GENERAL),
    )
    for phrase in phrases
}
# A body whose name begins with one of these makes any office in it one of the state.
STATE_BODIES = groups(
    """
    ubnd | hđnd | ủy ban nhân dân | hội đồng nhân dân | bộ | sở | tỉnh ủy | thành ủy | huyện ủy | quận ủy |
    quốc hội | chính phủ | đảng ủy | cục | chi cục | thanh tra | tand | vksnd | công an | mttq | ủy ban mttq
    """
)
# Callings that one person does not have in two articles that share nobody else. Who played or sang when young may
# teach, trade or write later, so those are not here; a pupil grows up, but not into an office of the state.
EXCLUSIVE: frozenset[frozenset[str]] = frozenset(
    frozenset(pair)
    for pair in (
        ("sport", "state"),
        ("sport", "press"),
        ("sport", "labour"),
        ("stage", "state"),
        ("stage", "labour"),
        ("stage", "press"),
        ("sport", "stage"),
        ("press", "state"),
        ("pupil", "state"),
        ("labour", "state"),
        ("pupil", "general"),
        ("labour", "general"),
        ("press", "general"),
        ("press", "labour"),
    )
)


_BORN = re.compile(
    r"(?:\s?[(,]\s?(?P<age>[1-9][0-9]) tuổi\b"
    r"|[ (,]{1,2}(?:sinh năm|sinh|SN|sn)\s?(?P<year>1[89][0-9]{2}|20[0-9]{2})\b)"
)


def born(after: str, year: int | None) -> int | None:
    """The year of birth told right after a name: X (SN 1953); X, 25 tuổi, in an article of a year."""
    found = _BORN.match(after)
    if found is None:
        return None
    if found["year"]:
        return int(found["year"])
    return None if year is None else year - int(found["age"])


CALLING_WORDS = Callings(
    CALLINGS,
    longest=max(len(phrase.split()) for phrase in CALLINGS),
    state_bodies=STATE_BODIES,
    longest_body=max(len(head.split()) for head in STATE_BODIES),
    exclusive=EXCLUSIVE,
    born=born,
)
