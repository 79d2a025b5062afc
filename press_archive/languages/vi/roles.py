"""Offices and what stands around them: which words are an office, which belong to it, which lead to its body.

In: nothing. Out: tables of lower-case phrases. Written by us from the habits of the press; what stands before
names (:mod:`press_archive.languages.vi.titles`) is the stock they start from.
"""

from __future__ import annotations

from collections.abc import Mapping

from press_archive.languages.tables import groups, words
from press_archive.languages.vi.titles import OFFICES as TITLES

# A role only together with its body: Luật sư X (Đoàn Luật sư Y), giáo viên Trường Z.
OCCUPATIONS = groups(
    """
    giáo sư | phó giáo sư | luật sư | giáo viên | giảng viên | thành viên | chuyên gia | nghiên cứu viên |
    nhà nghiên cứu | nhà phân tích | chuyên viên | phân tích viên | bác sĩ | bác sỹ | kỹ sư | đại biểu |
    người sáng lập | nhà sáng lập | đồng sáng lập | người đồng sáng lập | nhà đồng sáng lập | chiến lược gia |
    học giả | cán bộ | kiến trúc sư |
    thẩm phán | lãnh đạo | đại diện | người đại diện | chủ sở hữu | chiến sĩ | điều phối viên | nhà khoa học |
    kiểm sát viên | công tố viên | phi công | thuyền trưởng | quản lý | nghị sĩ | nghị sỹ | kế toán |
    chỉ huy
    """
)
_NO_OFFICE = groups(
    """
    nhà vua | thái tử | hoàng tử | quốc vương | nữ hoàng | thái hậu | hoàng hậu | tiền đạo | tiền vệ |
    hậu vệ | thủ môn | ngôi sao | phóng viên | tướng | nhà đàm phán | người đồng cấp | nhà lãnh đạo |
    thủ lĩnh | ông chủ | người đứng đầu | tt | ứng cử viên | ứng viên | lãnh tụ tối cao | thường vụ
    """
)
_MORE = groups(
    """
    bí thư thứ nhất | bí thư chi bộ | bí thư đoàn | bí thư trung ương |
    đại biện | đại biện lâm thời | phó đại sứ | đại sứ đặc mệnh toàn quyền | thủ quỹ | kế toán trưởng |
    phó trạm trưởng | trạm trưởng | trưởng trạm | trưởng buôn | trưởng làng | trưởng bản | già làng |
    trưởng khu phố | chủ tịch danh dự | chủ tịch điều hành | chủ tịch hđqt | phó chủ tịch hđqt |
    thành viên hđqt | thành viên hội đồng quản trị | chủ tịch hđtv | trưởng ban | phó ban | phó trưởng ban |
    trưởng bộ môn | trưởng tiểu ban | phó khoa | phó trưởng khoa | giám đốc kỹ thuật | giám đốc nghiên cứu |
    giám đốc sáng tạo | giám đốc phân tích | giám đốc vận hành | giám đốc điều hành | giám đốc tài chính |
    giám đốc kinh doanh | giám đốc quốc gia | giám đốc khu vực | giám đốc cấp cao | giám đốc chương trình |
    phó hiệu trưởng | quản đốc | phó thư ký báo chí | thư ký báo chí | phó thống đốc | đội phó | đội trưởng |
    thủ môn đội trưởng | huấn luyện viên trưởng | hlv trưởng | trợ lý hlv | trợ lý huấn luyện viên |
    phó tổng thư ký | phó đoàn | trưởng phái đoàn | hạt trưởng | chi cục trưởng | phó chi cục trưởng |
    phó chánh thanh tra | trưởng bộ phận | trưởng văn phòng | trưởng đại diện | trưởng phòng | phó phòng |
    tổng biên tập | cục phó | vụ phó | chi hội trưởng | chi hội phó | hội trưởng |
    hlv phó | ttk | phó ttk | thư ký tòa soạn | chủ tọa | thẩm phán chủ tọa |
    viện phó | phó chỉ huy trưởng | phó tham mưu trưởng |
    chủ nhiệm ủy ban | phó chủ nhiệm ủy ban | tổng thanh tra | tổng kiểm toán | kiểm toán trưởng | tư lệnh |
    phó tư lệnh | chính ủy | phó chính ủy | đồn trưởng | phó đồn trưởng | chính trị viên | tiểu đoàn trưởng |
    trung đoàn trưởng | lữ đoàn trưởng | ủy viên thường vụ | ủy viên dự khuyết | tổng quản lý | bếp trưởng |
    nhạc trưởng | giám tuyển | thượng nghị sĩ | hạ nghị sĩ | cao ủy | phó cao ủy | chủ tịch thượng viện |
    trưởng nhóm | phó nhóm | nhà kinh tế trưởng | chuyên gia kinh tế trưởng | trưởng tàu | thuyền trưởng |
    giám đốc sở | phó giám đốc sở | trưởng thôn
    """
)
OFFICES = (frozenset(" ".join(title) for title in TITLES) | _MORE) - _NO_OFFICE - OCCUPATIONS
# An office only where the body's own head follows, which it takes in: Trưởng Ban …, phó trưởng phòng ….
HEADLESS = groups("trưởng | phó trưởng | phó | quyền trưởng")
# Heads of one syllable that people say with the office: Trưởng Ban, Trưởng phòng; not Trưởng Công an.
TAKEN_HEADS = words("ban phòng khoa trạm nhóm tổ đoàn ga ấp thôn")
PREFIXES = words("nguyên cựu quyền tân cố phó nữ đồng")
# What is said of the person, not of the office.
UNTOLD_PREFIXES = words("nữ")
# After these "quyền" and "cố" are no prefix: chính quyền Tổng thống X.
NO_PREFIX_AFTER = words("chính chủ thẩm bản nhân tác thân")
# Words before an office by which a time is told; what follows the name is said of somebody else.
REIGNS = groups("dưới thời | thời | chính quyền | dưới thời chính quyền | nhiệm kỳ | của chính quyền")
# Words by which only a bygone time is told, however long ago: dưới thời Tổng thống X.
BYGONE = groups("dưới thời | thời")
# In the service of somebody who holds an office: Đặc phái viên của Tổng thống Nga X.
SERVING = groups(
    """
    đặc phái viên | phái viên | đặc sứ | cố vấn | cố vấn cấp cao | trợ lý | thư ký | thư ký báo chí |
    người phát ngôn | phát ngôn viên | đại diện | đặc phái viên đặc biệt
    """
)
# What leads from an office to its field, behind its body: Đặc phái viên Tổng thống Nga về hợp tác kinh tế.
TO_FIELDS = groups("về | phụ trách | đặc trách")
# After a name and a comma these go on with a list or with what the named person is, not with the sentence.
LISTING = words("và cùng với trú ngụ sinh quê nguyên cựu hiện người là thường")
# Who has the office of the one named before: Ngoại trưởng Ai Cập X và người đồng cấp Thổ Nhĩ Kỳ Y.
COUNTERPARTS = groups("người đồng cấp | người đồng nhiệm | đồng cấp | đồng nhiệm")
MODIFIERS = groups(
    """
    thường trực | phụ trách | báo chí | cấp cao | điều hành | danh dự | lâm thời | thứ nhất | chuyên trách |
    hđqt | hđtv | hội đồng quản trị | phân tích | tài chính | kỹ thuật | đối ngoại | truyền thông |
    nghiên cứu và phát triển | đặc trách | trưởng | kinh doanh | chiến lược | vận hành | sáng lập |
    thường vụ | chuyên môn | nội dung | nhân sự | khu vực | quốc gia | toàn cầu | thể thao | chương trình |
    âm nhạc | mỹ thuật | nghệ thuật | thỉnh giảng | kỳ cựu | hàng đầu | cao cấp | nội các | đặc biệt | chính trị |
    sắp mãn nhiệm | đương nhiệm | tình báo | đàm phán | đàm phán thương mại | hợp danh | tiền nhiệm |
    chủ chốt | quân sự
    """
)
# Offices that a field may belong to: Bộ trưởng Ngoại giao, Thứ trưởng Năng lượng, Trưởng đoàn đàm phán.
WITH_FIELDS = groups(
    """
    bộ trưởng | thứ trưởng | quốc vụ khanh | đại diện | đặc phái viên | cố vấn | người phát ngôn | phát ngôn viên |
    trưởng đoàn | giám đốc | phó giám đốc | chuyên gia | nhà phân tích | nhà nghiên cứu | giáo sư | phó giáo sư |
    cao ủy | ủy viên | trợ lý | nhà đàm phán | đồng bộ trưởng | thư ký | chuyên viên | nghiên cứu viên | học giả |
    kinh tế trưởng | chiến lược gia | cục trưởng | chi cục trưởng | phó chi cục trưởng | tùy viên | tham tán |
    phó tổng giám đốc | trưởng bộ phận | trưởng khoa | phó trưởng khoa | phó khoa | trưởng phòng |
    phó trưởng phòng | phó phòng | trưởng bộ môn
    """
)
# Between an office and its field, and between two fields.
FIELD_JOINTS = groups("về | và | phụ trách | đặc trách | các vấn đề | chính sách")
# Between an office and its body.
LEADS = words("của thuộc tại ở")
# Of words after an office these tell that somebody does something: no office goes on over them.
VERBAL = words(
    """
    đã đang sẽ vừa mới cũng không chưa có bị được cùng khi nói dự thăm tới đến gặp làm cho rằng là vào ra lên xuống
    trả với về trong sau trước nhưng mà để do bởi theo gửi đưa đi xin trao nhận họp kiêm
    """
)
DESIGNATORS = groups(
    """
    tỉnh | thành phố | tp | bang | nước | tổ hợp | tập đoàn | công ty | huyện | xã | phường | quận | khu vực |
    báo | tạp chí | tờ | hãng | câu lạc bộ | clb | đội tuyển | đội | đảng | vùng | thị xã | buôn | làng |
    thôn | ấp | bản | lực lượng vũ trang | các lực lượng vũ trang | quân đội | phong trào | tổ chức | nhóm |
    hãng tư vấn | công ty tư vấn | hãng tin | viện nghiên cứu | chính quyền | thủ đô | cơ quan | lực lượng | ngân hàng
    """
)
# Bodies called by their head alone; they mean the last such body told: phó giám đốc trung tâm.
HEADS_ALONE = groups(
    """
    trung tâm | bệnh viện | công ty | trường | nhà trường | sở | viện | ngân hàng | quỹ | hiệp hội | hội |
    tập đoàn | ban | cục | ủy ban | câu lạc bộ | nhà hát | bảo tàng | hợp tác xã | học viện | khoa | phòng |
    tổng công ty
    """
)
# What a school is called by for short, whichever head it has.
SHORT_HEADS = {"trường": "nhà trường", "đại học": "nhà trường", "học viện": "nhà trường"}
# Titles by which the dead are called; they hold no office at the time of an article.
HISTORICAL = groups(
    """
    hồ chí minh | tôn đức thắng | lê duẩn | trường chinh | phạm văn đồng | võ nguyên giáp | trần phú |
    lê hồng phong | nguyễn văn cừ | hà huy tập | nguyễn chí thanh | võ văn kiệt | võ chí công | lê đức thọ |
    nguyễn văn linh
    """
)
# Said for short of who has the longer office: Ngoại trưởng X, later Bộ trưởng X.
SHORT_OFFICES = {"bộ trưởng": "ngoại trưởng"}
# Before an office and a comma these tell that the person after the comma is somebody else: Theo Chủ tịch X, ông Y …
SOURCES = words("theo của với cùng từ")
NEW = words("tân")
# Held no more at the time of the article.
FORMER = words("nguyên cựu cố")
FORMER_AFTER = groups("tiền nhiệm")
ONCE = words("từng")  # before "là": X, từng là giám đốc Y
# One person at a time holds these in one body or country.
SINGLE_SEATS = groups(
    """
    tổng thống | thủ tướng | chủ tịch nước | tổng bí thư | ngoại trưởng | bộ trưởng ngoại giao |
    bộ trưởng quốc phòng | bộ trưởng tài chính | bộ trưởng nội vụ | tổng thư ký | thị trưởng | hiệu trưởng
    """
)
# Every club has these; who holds one is told only with the body.
COMMON = groups(
    """
    chủ tịch | phó chủ tịch | bí thư | phó bí thư | giám đốc | phó giám đốc | tổng giám đốc | chủ nhiệm |
    trưởng ban | ủy viên | đại sứ | lãnh đạo | người phát ngôn | phát ngôn viên
    """
)
LOCAL = groups(
    """
    quận | huyện | phường | thị trấn | thị xã | quận ủy | huyện ủy | thị ủy | ubnd xã | hđnd xã | đảng ủy xã |
    công an xã | ủy ban nhân dân xã | hội đồng nhân dân xã
    """
)
JOINING = words("và")  # Bộ Tài nguyên và Môi trường, Bộ Tài nguyên - Môi trường
# How a sentence opens that speaks of a day or year: Năm 1987, …; Hồi tháng 5/2016, …
DATING = words("vào hồi trong đầu cuối giữa khoảng đến ngày tháng năm mùa hè đông xuân thu")
# Offices only one kind of body has, by the heads of that kind; an article that names one such body means it.
_TEAMS = groups(
    "u15 | u16 | u17 | u18 | u19 | u20 | u21 | u22 | u23 | đội tuyển | tuyển | đt | clb | câu lạc bộ"
)
_COMPANIES = groups("công ty | tập đoàn | tổng công ty | ngân hàng | ctcp | hãng hàng không | quỹ")
_SCHOOLS = groups("trường | đại học | học viện | thpt | thcs | trường đại học | cao đẳng")
_BANKS_OF_STATES = groups("ngân hàng trung ương | ngân hàng nhà nước")
_INSTITUTES = groups("viện | viện kiểm sát nhân dân | vksnd")
_COURTS = groups("tand | tòa án | tòa án nhân dân")
HEADS_OF_OFFICES: Mapping[str, frozenset[str]] = {
    office: heads
    for offices, heads in (
        (
            "hlv | huấn luyện viên | hlv trưởng | huấn luyện viên trưởng | đội trưởng | trợ lý hlv | trợ lý",
            _TEAMS,
        ),
        (
            "thủ quỹ | tổng giám đốc | ceo | giám đốc điều hành | chủ tịch hđqt | tổng giám đốc điều hành",
            _COMPANIES,
        ),
        ("hiệu trưởng | phó hiệu trưởng", _SCHOOLS),
        ("thống đốc | phó thống đốc", _BANKS_OF_STATES),
        ("thư ký báo chí | phó thư ký báo chí", groups("nhà trắng")),
        ("viện trưởng | phó viện trưởng", _INSTITUTES),
        ("chánh án | phó chánh án", _COURTS),
    )
    for office in groups(offices)
}
# Offices inside a body: in a list they are those of the body told before (A, giám đốc Công ty X; B, kế toán trưởng).
INSIDE = groups(
    """
    giám đốc | phó giám đốc | tổng giám đốc | phó tổng giám đốc | kế toán trưởng | thủ quỹ | trưởng phòng |
    phó phòng | phó trưởng phòng | hiệu trưởng | phó hiệu trưởng | đội trưởng | đội phó | trưởng khoa | phó khoa |
    kế toán | chủ tịch hđqt | phó chủ tịch hđqt | viện trưởng | phó viện trưởng | phó chủ tịch | quản đốc
    """
)
