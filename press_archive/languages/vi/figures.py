"""The words of Vietnamese figures: numerals, multipliers, units, nouns that are counted, qualifiers.

In: nothing. Out: tables. A unit stands with the sign it is normalised to; a counted noun keeps its own words.
Written by us from the habits of the press.
"""

from __future__ import annotations

from itertools import product

from press_archive.languages.tables import groups, words

_ONES = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
# Not "năm", which is a year there: mười năm.
_AFTER_TENS = {
    "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
# hai → 2, mười lăm → 15, hai mươi mốt → 21. "Một" alone is an article more often than a number.
NUMERALS = {
    **{one: number for one, number in _ONES.items() if number > 1},
    "mười": 10,
    "mười một": 11,
    **{f"mười {one}": 10 + number for one, number in _AFTER_TENS.items() if number > 1},
    **{f"{ten} mươi": 10 * number for ten, number in _ONES.items() if number > 1},
    **{
        f"{ten} mươi {one}": 10 * _ONES[ten] + _AFTER_TENS[one]
        for ten, one in product(_ONES, _AFTER_TENS)
        if _ONES[ten] > 1
    },
}
ONE = "một"  # a number before a multiplier only: một triệu đồng
MULTIPLIERS = {
    "chục": 10,
    "trăm": 100,
    "nghìn": 1_000,
    "ngàn": 1_000,
    "vạn": 10_000,
    "triệu": 1_000_000,
    "tỷ": 1_000_000_000,
    "tỉ": 1_000_000_000,
}
# What follows a syllable that only looks like a multiplier: tỷ lệ, triệu tập.
NOT_MULTIPLIED = words("lệ số giá trọng phần phú suất tập hồi chứng thị")

# What is measured, with the sign it is written with once normalised.
UNITS = {
    "%": "%", "phần trăm": "%", "‰": "‰", "điểm phần trăm": "điểm phần trăm", "điểm cơ bản": "điểm cơ bản",
    "km²": "km²", "km2": "km²", "kilômét vuông": "km²", "m²": "m²", "m2": "m²", "mét vuông": "m²", "m³": "m³",
    "m3": "m³", "mét khối": "m³", "ha": "ha", "hecta": "ha", "héc ta": "ha", "héc-ta": "ha", "km": "km",
    "cây số": "km", "ki lô mét": "km", "kilômét": "km", "kilomet": "km", "m": "m", "mét": "m", "cm": "cm",
    "mm": "mm", "nm": "nm", "hải lý": "hải lý", "dặm": "dặm", "feet": "feet", "inch": "inch", "kg": "kg",
    "ki lô gam": "kg", "kilogram": "kg", "g": "g", "gam": "g", "gram": "g", "mg": "mg", "tấn": "tấn",
    "tạ": "tạ", "yến": "yến", "lạng": "lạng", "lượng": "lượng", "carat": "carat", "lít": "lít", "ml": "ml",
    "thùng dầu": "thùng dầu", "ounce": "ounce", "TEU": "TEU", "W": "W", "kW": "kW", "MW": "MW", "MWp": "MWp",
    "GW": "GW", "kWh": "kWh", "MWh": "MWh", "GWh": "GWh", "kV": "kV", "kVA": "kVA", "MVA": "MVA", "V": "V",
    "mAh": "mAh", "Hz": "Hz", "MHz": "MHz", "GHz": "GHz", "GB": "GB", "TB": "TB", "MB": "MB", "Mbps": "Mbps",
    "Gbps": "Gbps", "dB": "dB", "ppm": "ppm", "°C": "°C", "độ C": "°C", "oC": "°C", "độ Richter": "độ Richter",
    "độ": "độ", "hPa": "hPa", "đồng": "đồng", "đ": "đồng", "VNĐ": "đồng", "VND": "đồng",
    "đồng Việt Nam": "đồng", "USD": "USD", "đô la Mỹ": "USD", "đôla Mỹ": "USD", "đô la": "USD", "đôla": "USD",
    "đô-la": "USD", "US$": "USD", "euro": "EUR", "EUR": "EUR", "Euro": "EUR", "yên": "yên", "yen": "yên",
    "won": "won", "nhân dân tệ": "nhân dân tệ", "NDT": "nhân dân tệ", "bảng Anh": "bảng Anh",
    "bảng": "bảng Anh", "rúp": "rúp", "rouble": "rúp", "ruble": "rúp", "rúp Nga": "rúp", "baht": "baht",
    "rupee": "rupee", "franc Thụy Sĩ": "franc Thụy Sĩ", "đô la Úc": "AUD", "AUD": "AUD", "CAD": "CAD",
    "CNY": "nhân dân tệ", "JPY": "yên", "GBP": "bảng Anh", "CHF": "CHF", "HKD": "HKD", "KRW": "won",
    "THB": "baht", "RUB": "rúp", "INR": "rupee", "đô la Singapore": "SGD", "SGD": "SGD", "thế kỷ": "thế kỷ",
    "thập kỷ": "thập kỷ", "thập niên": "thập niên", "năm": "năm", "tháng": "tháng", "tuần": "tuần",
    "tuần lễ": "tuần", "ngày": "ngày", "đêm": "đêm", "quý": "quý", "giờ": "giờ", "giờ đồng hồ": "giờ",
    "tiếng": "giờ", "tiếng đồng hồ": "giờ", "h": "giờ", "phút": "phút", "giây": "giây", "tuổi": "tuổi",
    "lần": "lần", "điểm": "điểm", "riel": "riel", "mã lực": "mã lực", "kiloton": "kiloton",
    "inches": "inch",
    "đô la Canada": "CAD", "tín chỉ": "tín chỉ", "sol": "sol", "mmHg": "mmHg", "µg": "µg",
    "kcal": "kcal", "DWT": "DWT", "peso": "peso", "ringgit": "ringgit", "rupiah": "rupiah",
    "lira": "lira", "shekel": "shekel", "rial": "rial", "naira": "naira", "krona": "krona",
    "krone": "krone", "zloty": "zloty", "hryvnia": "hryvnia", "hp": "hp", "bpm": "bpm", "USDT": "USDT",
}  # fmt: skip
CURRENCY = "đồng"  # of a bare "tỷ" or "triệu" that nothing else is counted by
RATES = {"giờ": "h", "km2": "km²", "m2": "m²", "m3": "m³"}  # how what stands after the stroke is written
# What a rate is told by, where it has two syllables: 104.500 đồng/cổ phiếu.
RATE_NOUNS = groups(
    "cổ phiếu | học sinh | sinh viên | tín chỉ | năm học | đầu người | hành khách | lượt khách | ngày đêm | hộ dân"
)
HALF = "rưỡi"
# A longer unit of time and how many of the shorter one, told after it, it has: 9 năm 6 tháng.
DURATIONS = groups(
    "tuổi | năm | tháng | tuần | ngày | giờ | phút | giây | tiếng | tuần lễ | thập niên | thế kỷ"
)
PARTS = {("năm", "tháng"): 12, ("giờ", "phút"): 60, ("phút", "giây"): 60, ("ngày", "giờ"): 24}

# Nouns of one syllable that are counted by themselves, whatever follows: 17 xe chữa cháy.
SINGLE_NOUNS = words(
    """
    người hộ xe ca em cháu cây tàu thuyền máy lô đợt vụ án trận sổ trang thùng bao bàn ghế giường phòng tầng
    nhà xã phường huyện tỉnh quận thôn bản ấp buôn làng nước đội đoàn nhóm tổ lớp trường thầy cô bước bậc bài
    phim ảnh tranh bức tượng vé suất phần hồ cầu cống cột trụ trạm ga bến cảng đảo mỏ giếng mẫu sào công
    chương khoản mục tiết tập kỳ khóa buổi phiên chuyến lượt vòng hiệp thua cú quả trái bông bó bát đĩa cốc
    chai lon hộp gói túi liều mũi viên thang bộ cặp đôi đàn bầy ổ lứa nhát phát tội lỗi câu chữ dòng bang nghề
    ngành môn khoa viện hãng sân đường tuyến làn cửa đập nhịp dầm khối tòa gái trai cụ lá bên miền cấp phía
    bẫy thận tim mắt răng mẻ bữa loại hang vườn ruộng ao bè lồng kho quầy quán chợ đơn thư tin vai vở kíp loài
    giống đầu tai chỗ điều ván sao hố màu xác mộ ghe xu nút cọc gian việc lầu lọ ly tô kiện thỏi bánh can thẻ vali
    """
)
# Classifiers: with the noun after them, if it is one of the tables'.
CLASSIFIERS = words("chiếc cái căn ngôi vị tờ tấm cuốn quyển khẩu cánh miếng thanh thửa hòn")
# Longer nouns: the longest that stands there is the unit.
LONG_NOUNS = groups(
    """
    tập đoàn | tổ hợp | đầu đạn | đầu sách | đầu mối | thiết bị | cuộc giao tranh | cuộc tấn công |
    cuộc không kích | cuộc đàm phán | cuộc thi | cuộc hội đàm | cuộc gặp | cuộc tiếp xúc | cuộc biểu tình |
    cuộc kiểm tra | cộng đồng | nhà đồng sáng lập | nhà sản xuất | nhà nghiên cứu | nhà hát | nhà trọ |
    nhà vườn | nhà kính | nhà xưởng | phi cơ | ngòi nổ | bộ phận | bộ ngành | bộ, ngành | bộ kit | máy tính |
    máy phát điện | máy bơm | máy thở | tàu vũ trụ | hồ chứa | hồ thủy lợi | hồ thủy điện | trường đại học |
    trường mầm non | trường tiểu học | lớp học | phòng ngủ | phòng trọ | phòng khách sạn | đơn hàng |
    tội danh | cửa khẩu | cửa sổ | đường băng | bến xe | bến thủy | cảng biển | cảng hàng không | câu hỏi |
    câu chuyện | câu thơ | dòng sông | phần thi | phần mềm | bài học | bức ảnh | bức tranh | bức thư |
    quả bom | quả đạn | quả trứng | quả bóng | viên đạn | viên thuốc | gói thầu | hộp sữa | mũi tiêm |
    bộ hồ sơ | cặp vợ chồng | cặp đôi | công đoạn | công văn | công điện | công dân | mẫu xe | mẫu vật |
    mẫu nước | mẫu xét nghiệm | mẫu bệnh phẩm | cây xăng | lá phiếu | lá cờ | tin nhắn | vai diễn | môn thi |
    môn học | môn thể thao | ngành nghề | ngành hàng | sân bay | sân vận động | sân khấu | sân golf | tòa án |
    tòa tháp | trạm biến áp | trạm thu phí | cột mốc | cột điện | trụ sở | bộ luật | đạo luật | điều luật |
    dự thảo | dự án luật | phim tài liệu | phim truyện | tỷ phú | tỉ phú | tàu điện | toa tàu | khẩu súng |
    khẩu pháo | xe bọc thép | xe cứu thương | xe lăn | xe đạp | xe điện | ô-tô | trang web | đội bóng | đội thi |
    tổ công tác | đoàn công tác | nhóm nghiên cứu | ý tưởng | bài dự thi | thủ khoa | kỳ họp | kỳ thi |
    vùng lãnh thổ | bang chiến địa | hạ nghị sĩ | thượng nghị sĩ | nghị sĩ | phó chủ tịch | phó giám đốc |
    thứ trưởng | khu công nghiệp | cụm công nghiệp | khu kinh tế | khu đô thị | khu dân cư | khu phố |
    khu vực | điểm trường lẻ | điểm trường | phòng thử nghiệm | phòng thí nghiệm | phòng học |
    nghiên cứu sinh | cán bộ, chiến sĩ | cán bộ, chiến sỹ | cán bộ chiến sĩ | cán bộ, đảng viên |
    cán bộ, công chức | cán bộ, nhân viên | thủ tục hành chính | đơn vị hành chính |
    đơn vị hành chính cấp xã | trung tâm thương mại | hợp tác xã | vận động viên | huấn luyện viên |
    tình nguyện viên | phóng viên | giáo viên | giảng viên | sinh viên | nhân viên y tế | thành viên |
    hội viên | đoàn viên | đảng viên | ủy viên | công nhân | hộ dân | hộ gia đình | hộ nghèo | hộ cận nghèo |
    người dân | lượt khách | lượt người | lượt xe | chuyến bay | trận thắng | trận hòa | trận thua |
    trận đấu | bàn thắng | huy chương vàng | huy chương bạc | huy chương đồng | huy chương | giải nhất |
    giải nhì | giải ba | quốc gia và vùng lãnh thổ | quốc gia | doanh nghiệp | doanh nghiệp nhà nước | dự án |
    công trình | căn hộ | căn nhà | ngôi nhà | nhà ở xã hội | phiếu chi | phiếu bầu | phiếu thuận | phiếu |
    thầy giáo | cô giáo | học trò | học sinh | bệnh nhân | bệnh viện | con số | văn bản | nghị quyết |
    nghị định | đơn vị | cơ sở | mã số | hồ sơ | tác phẩm | ca khúc | bài hát | vở diễn | bộ phim |
    cuốn sách | bài báo | bài viết | hiện vật | cổ vật | di tích | ngôn ngữ | địa phương | tỉnh, thành |
    tỉnh thành | tỉnh, thành phố | nhà máy | nhà đầu tư | nhà lãnh đạo | nhà nước | nhà cung cấp | nhà ga |
    nhà vệ sinh | nhà văn hóa | nhà phân phối | nhà khoa học | nhà báo | nhà văn | nhà thầu | nhà hàng |
    tàu cá | tàu chiến | tàu thuyền | tàu ngầm | máy bay | trực thăng | ô tô | xe tăng | xe máy | xe buýt |
    tên lửa | quả tên lửa | máy bay không người lái | thiết bị bay không người lái | uav | drone | cá thể |
    công chức | viên chức | công ty | tuyến đường | tuyến metro | tuyến xe buýt | hộ kinh doanh | tòa nhà |
    đường dây | đường bay | cây cầu | cây xanh | bài thi | nhà dân | phần quà | suất học bổng | sản phẩm |
    gian hàng | mặt hàng | thương hiệu | hợp đồng | thỏa thuận | văn kiện | sự kiện | hoạt động |
    chương trình | mô hình | giải pháp | phương án | kịch bản | nhiệm vụ | mục tiêu | tiêu chí | chỉ tiêu |
    kiến nghị | khuyến nghị | phương tiện | xe tải | xe khách | xe buýt điện | container | tàu hàng |
    tàu hải quân | tàu khu trục | tàu sân bay | tổ chức | cơ quan | chi nhánh | cửa hàng | khách sạn |
    trường học | trạm y tế | trạm sạc | ổ gà | thửa đất | lô đất | ngư dân | nông dân | người dùng | tín đồ |
    thuyền viên | hành khách | cảnh sát | bác sỹ | y bác sĩ | điều dưỡng | kỹ sư | chuyên gia | nghệ sĩ |
    nghệ nhân | cầu thủ | nhà sư | trẻ | thiếu niên | thanh niên | em nhỏ | cháu bé | đội tuyển | câu lạc bộ |
    thế hệ | lĩnh vực | nhóm | nội dung | điểm nghẽn | bước | ngày làm việc | tấm huy chương | vườn quốc gia |
    loài | giống | hòn đảo | vụ việc | vụ án | vụ tai nạn | vụ cháy | cán bộ | chiến sĩ | chiến sỹ | binh sĩ |
    quân nhân | lao động | trường hợp | đối tượng | bị cáo | bị can | nạn nhân | nhân khẩu | nhân chứng |
    cổ phiếu | cổ phần | trái phiếu | khách hàng | khách du lịch | du khách | khán giả | khách | ý kiến |
    lượt ý kiến | cuộc họp | hội nghị | cuộc gọi | tài khoản | trẻ em | phụ nữ | cử tri | đại biểu |
    đại biểu quốc hội | thí sinh | tiến sĩ | giáo sư | bác sĩ | ca mắc | ca tử vong | ca ghép | ca nhiễm |
    trang trại | vật nuôi | gia cầm | gia súc | con lợn | con bò | gốc mai | nền kinh tế | nhà lập pháp | dự luật |
    vòng đàm phán | gói trừng phạt | cường quốc | đối thủ | tay súng | con tin | thi thể | tù nhân | tàu chở dầu |
    tên lửa đạn đạo | tên lửa hành trình | tên lửa siêu vượt âm | bệ phóng | ứng cử viên | ứng viên | quan chức |
    quan chức cấp cao | nhà ngoại giao | cuộc điện đàm | cuộc chiến | cuộc xung đột | cuộc bầu cử | cuộc bỏ phiếu |
    cuộc phỏng vấn | cuộc phản công | cuộc tập trận | binh lính | lính | xuồng | đồng minh | đảng phái | nghi phạm |
    cáo buộc | phiếu chống | phiếu trắng | lữ đoàn | tiểu đoàn | sư đoàn | trung đoàn | tiêm kích |
    máy bay chiến đấu | máy bay ném bom | oanh tạc cơ | chiến đấu cơ | tàu ngầm hạt nhân | tàu tuần tra |
    hệ thống phòng không |
    hệ thống | lò phản ứng | nhà máy điện | giếng dầu | mỏ dầu | kho dầu | nhà máy lọc dầu | công trình dân sự |
    ngôi làng |
    khu định cư | thường dân | dân thường | người tị nạn | người di cư | di dân | nhà hoạt động | nhà phân tích |
    nhà quan sát | nhân viên | nhân sự | chữ ký | quyết định | sắc lệnh | điều khoản | biện pháp | yêu cầu |
    điều kiện | lý do | yếu tố | nguyên nhân | kịch bản | giai đoạn | trụ cột | ưu tiên | thách thức | nguồn tin |
    viên chức | tàu thương mại | container hàng | tài sản | phiên điều trần | phiên tòa | phiên họp | chuyến thăm |
    chuyến công du | lệnh bắt | bản án | cáo trạng | nữ sinh | nam sinh | cựu binh | phi công | thủy thủ | bộ trưởng |
    tổng thống | thủ tướng | nguyên thủ | đặc phái viên | tàu chở khách | đoàn tàu | tuyến đường sắt | trận động đất |
    học viên | điện thoại | điện thoại di động | gương mặt | gia đình | cá nhân | trung tâm | vấn đề | tiền án |
    tiền sự | hóa đơn | chuyên ngành | cựu chiến binh | thợ lò | thợ mỏ | khu phức hợp | giấy chứng nhận |
    giấy phép | chức vô địch | tay vợt | tuyển thủ | cựu thẩm phán | thẩm phán | nhân vật | chi bộ | luật sư |
    sĩ quan | học bổng | du học sinh | tu nghiệp sinh | địa điểm | nữ tiếp viên | tiếp viên | nút giao thông |
    giải khuyến khích | giải thưởng | cổ đông | danh hiệu | tác giả | kỷ lục | động cơ | thực thể | gã khổng lồ |
    mùa giải | đề tài | đề án | văn phòng | cư dân | kiều bào | camera | thuê bao | bãi biển | chuyên đề | tôn giáo |
    bạn đọc | bạn trẻ | tình huống | giám khảo | diễn viên | hoa hậu | thủ môn | hậu vệ | tiền vệ | tiền đạo |
    hạt giống | ngoại binh | liệt sĩ | anh hùng | đứa con | đứa trẻ | con trai | con gái | con người | anh em |
    chị em |
    nguyện vọng | đại học | thạc sĩ | cử nhân | y tá | dân binh | dân quân | phiến quân | chiến binh | tay đua |
    cuộc kháng chiến | cơn bão | vụ nổ | vụ xả súng | vụ tấn công | vụ không kích | vụ bắt giữ | vụ kiện | vụ thử |
    vụ phóng |
    thẻ vàng | thẻ đỏ | tập thể | máy xúc | máy ủi | máy múc | máy cày | máy gặt | xe ben | xe đầu kéo |
    xe chuyên dụng |
    quả phạt đền | quả phạt góc | pha lập công | bàn thua | trận chung kết | suất cơm | suất quà | suất ăn | bếp ăn |
    tiết học | tín chỉ | giờ giảng | bộ sách | đầu báo | số báo | giải a | giải b | giải c | giải phụ | giải tập thể |
    giải cá nhân | đêm diễn | tiết mục | gian trưng bày | chiến sĩ công an | quân nhân dự bị | dân quân tự vệ |
    xuồng máy |
    áo phao | phao cứu sinh | can xăng | bình chữa cháy | vòi nước | đám cháy | điểm sạt lở | vị trí sạt lở |
    điểm ngập | tuyến đê | hồ nuôi | lồng bè | lồng cá | đàn lợn | đàn gà | cây ăn trái | cây giống | con giống |
    căn cứ quân sự | chuyến xe | chuyến tàu | lượt bay | đôi tàu | làn xe | nút giao | trạm dừng nghỉ | đầu xe |
    bị hại | bị đơn | nguyên đơn | con dấu | thẻ ngân hàng | tang vật | viên ma túy |
    gói ma túy | lượt bệnh nhân | lượt khám | ca phẫu thuật | ca mổ | ca bệnh | giường bệnh | đơn vị máu |
    mũi vắc xin |
    liều vắc xin | ý kiến góp ý | ý kiến thảo luận | tờ trình | đầu việc | nhóm nhiệm vụ | nhóm giải pháp |
    phiếu khảo sát | lượt xem | lượt thích | lượt tải | người theo dõi | người hâm mộ | cổ động viên
    """
)
# With these a pair or a trio is a way of speaking, not a figure: hai bên, ba miền, hai cấp.
SPOKEN_OF = words("bên nước đội miền cấp phía chiều mặt vế phe đầu ông bà anh chị đảng") | {"nhà nước"}
# No noun begins so, and no noun goes on so.
NO_NOUN = words(
    """
    và hoặc hay nhưng mà thì là của cho với do vì bởi để nên nếu khi lúc trong ngoài trên dưới ở tại từ đến
    tới sang qua về vào ra lên xuống lại đi theo như bằng hơn kém gần xa khoảng cùng cả đã đang sẽ vừa mới còn
    vẫn cũng đều chỉ không chưa chẳng được bị phải có này đó kia ấy nọ nay rồi nữa thôi so sau trước giữa sáng
    trưa chiều tối đêm khuya hôm cũ lớn nhỏ cao thấp nhiều ít liền chết mất thiệt thiếu thừa đầu cuối tiếp
    chính tức nhằm gồm gọi nói thuộc thay trở hiện mỗi mọi những các một hai ba bốn năm tháng ngày giờ phút
    tăng giảm đạt nhận thu lãi lỗ tù đoạt khai trú ngụ quê tính kể nằm chứa chờ đón gây làm mang giúp phục
    dùng lấy rời thành đứng ngồi sống sinh tham tự đồng vốn trị bao xin thấy khác ghi đưa đặt bán mua hết xong
    chuyển ngập dài rộng nặng sâu liên diễn cất rơi đỗ hạ trúng bắn cháy nổ bắt mở đóng x o rạng tết rất nhờ tuy
    đúng chia dành bổ nhất ăn đậu
    """
)
# What a label's number follows: số 5, Điều 353, lần thứ 3, phút 90.
LABELS = words(
    """
    số khoản mục chương thứ hạng khóa khoá lớp phút tuổi cấp bảng tổ ấp thôn quận phường đường lộ tập trang
    vòng kỳ loại tầng bão ảnh ngày tháng quý mùng mồng top hình kênh lô ngõ ngách hẻm block
    """
)
LABEL_PAIRS = groups("báo động | giai đoạn | khu phố | tổng đài | hiệp định | lần thứ | tổ dân | sao hỏa")
# Words that are labels too, but not before a unit or noun of the tables: điều 17 xe.
WEAK_LABELS = words("điều nhóm phòng nhà đội phiên gói cổng mẫu đợt tốp đai công")
# Before an hour of the clock, and after it.
CLOCK_BEFORE = words("lúc trước từ vào hồi đến tới quá đúng kể")
CLOCK_AFTER = words("sáng trưa chiều tối đêm khuya ngày hôm cùng kém rưỡi mỗi rạng")
DURATION_BEFORE = words("trong sau hơn gần suốt mất dài thêm còn tổng khoảng hết nghỉ ngủ")
# How exact a figure is; longest match before it.
QUALIFIERS = groups(
    """
    hơn | gần | khoảng | trên | dưới | chừng | ngót | xấp xỉ | ước | ước tính | ước đạt | ước khoảng |
    ít nhất | tối thiểu | tối đa | nhiều nhất | không quá | không dưới | không đến | chưa đến | chưa tới |
    chưa đầy | khoảng hơn | khoảng gần | chỉ | gần như | tròn | đúng | vỏn vẹn
    """
)
# What became of whom a number counts, by the words for it: six words for three things.
FATES = {
    "chết": "chết",
    "thiệt mạng": "chết",
    "tử vong": "chết",
    "tử nạn": "chết",
    "bị thương": "bị thương",
    "mất tích": "mất tích",
}
# What a measure may be a measure of: 240 ha đất.
MEASURED = words(
    """
    đất rừng lúa gạo cát đá nước hàng vàng bạc thép xăng dầu điện than trấu cá tôm thịt rau trái hạt giấy vải
    rác khí muối đường sữa bia rượu thuốc vốn heroin cocain
    """
)
