"""Offices and what stands around them: which words are an office, which belong to it, which lead to its body.

In: nothing. Out: tables of lower-case phrases. Written by us from the habits of the press; what stands before
names (:mod:`press_archive.languages.vi.titles`) is the stock they start from.
"""

from __future__ import annotations

from press_archive.languages.vi.tables import groups, words
from press_archive.languages.vi.titles import OFFICES as TITLES

# A role only together with its body: Luật sư X (Đoàn Luật sư Y), giáo viên Trường Z.
OCCUPATIONS = groups(
    """
    giáo sư | phó giáo sư | luật sư | giáo viên | giảng viên | thành viên | chuyên gia | nghiên cứu viên |
    nhà nghiên cứu | nhà phân tích | chuyên viên | phân tích viên | bác sĩ | bác sỹ | kỹ sư | đại biểu |
    người sáng lập | nhà sáng lập | đồng sáng lập | chiến lược gia | học giả | cán bộ | kiến trúc sư |
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
    bí thư thứ nhất | bí thư đảng ủy | phó bí thư đảng ủy | bí thư chi bộ | bí thư đoàn | bí thư trung ương |
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
    phó chánh thanh tra | trưởng văn phòng | trưởng đại diện | trưởng phòng | phó phòng | tổng biên tập |
    thư ký tòa soạn | chủ tọa | thẩm phán chủ tọa | viện phó | phó chỉ huy trưởng | phó tham mưu trưởng |
    chủ nhiệm ủy ban | phó chủ nhiệm ủy ban | tổng thanh tra | tổng kiểm toán | kiểm toán trưởng | tư lệnh |
    phó tư lệnh | chính ủy | phó chính ủy | đồn trưởng | phó đồn trưởng | chính trị viên | tiểu đoàn trưởng |
    trung đoàn trưởng | lữ đoàn trưởng | ủy viên thường vụ | ủy viên dự khuyết | tổng quản lý | bếp trưởng |
    nhạc trưởng | giám tuyển | thượng nghị sĩ | hạ nghị sĩ | cao ủy | phó cao ủy | chủ tịch thượng viện |
    trưởng nhóm | phó nhóm | trưởng tàu | thuyền trưởng | giám đốc sở | phó giám đốc sở | trưởng thôn
    """
)
OFFICES = (frozenset(" ".join(title) for title in TITLES) | _MORE) - _NO_OFFICE - OCCUPATIONS
# An office only where the body's own head follows, which it takes in: Trưởng Ban …, phó trưởng phòng ….
HEADLESS = groups("trưởng | phó trưởng | phó | quyền trưởng")
# Heads of one syllable that people say with the office: Trưởng Ban, Trưởng phòng; not Trưởng Công an.
TAKEN_HEADS = words("ban phòng khoa trạm nhóm tổ đoàn ga ấp thôn")
PREFIXES = words("nguyên cựu quyền tân cố phó nữ")
MODIFIERS = groups(
    """
    thường trực | phụ trách | báo chí | cấp cao | điều hành | danh dự | lâm thời | thứ nhất | chuyên trách |
    hđqt | hđtv | hội đồng quản trị | phân tích | tài chính | kỹ thuật | đối ngoại | truyền thông |
    nghiên cứu và phát triển | đặc trách | trưởng | kinh doanh | chiến lược | vận hành | sáng lập |
    thường vụ | chuyên môn | nội dung | nhân sự | khu vực | quốc gia | toàn cầu | thể thao | chương trình |
    âm nhạc | mỹ thuật | nghệ thuật
    """
)
# Between an office and its body.
LEADS = words("của thuộc tại ở")
DESIGNATORS = groups(
    """
    tỉnh | thành phố | tp | bang | nước | tổ hợp | tập đoàn | công ty | huyện | xã | phường | quận | khu vực |
    báo | tạp chí | tờ | hãng | câu lạc bộ | clb | đội tuyển | đội | đảng | vùng | thị xã | buôn | làng |
    thôn | ấp | bản
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
# Titles by which the dead are called; they hold no office at the time of an article.
HISTORICAL = groups(
    """
    hồ chí minh | tôn đức thắng | lê duẩn | trường chinh | phạm văn đồng | võ nguyên giáp | trần phú |
    lê hồng phong | nguyễn văn cừ | hà huy tập | nguyễn chí thanh | võ văn kiệt | võ chí công | lê đức thọ |
    nguyễn văn linh
    """
)
