"""How places are named in the Vietnamese press: designators, cues, regions.

In: nothing. Out: tables. A designator written small stays outside the name (tỉnh Lâm Đồng → Lâm Đồng), one
written with a capital or short (TP, Q.) stays inside; some lower-case heads belong to the name (châu Phi).
Written by us.
"""

from __future__ import annotations

from press_archive.languages.tables import groups, phrases, words

# Outside when small; the name with it is the full name of what is not a province or a city.
DESIGNATORS = phrases(
    """
    tỉnh, thành phố, quận, huyện, phường, xã, thị xã, thị trấn, thôn, ấp, bản, làng, khu phố, đặc khu, bang,
    hạt, vùng, khu vực, đảo, quần đảo, bán đảo, sông, núi, hồ, vịnh, biển, eo biển, đèo, suối, rạch, kênh đào,
    đồi, cao nguyên, sa mạc, cảng, cảng biển, sân bay, cầu, chợ, đường, phố, ngõ, hẻm, đại lộ, quảng trường,
    công viên, ga, bến xe, bến cảng, bến phà, nhà ga, khu công nghiệp, kcn, khu kinh tế, khu đô thị, kđt,
    khu dân cư, chung cư, tòa nhà, quốc lộ, tỉnh lộ, cao tốc, cửa khẩu, căn cứ, căn cứ không quân,
    căn cứ hải quân, nhà tù, sân vận động, svđ, vườn quốc gia, khu bảo tồn, hang, thác, bãi biển, thủ đô,
    thủ phủ, tp, nước, xứ, xóm, tổ dân phố, lâu đài, cung điện, đền, chùa, đình, miếu, nhà thờ, lăng,
    khu du lịch, khu di tích, di tích, khu nghỉ dưỡng, ngã tư, ngã ba, ngã sáu, nghĩa trang, thung lũng,
    đồng bằng, dãy núi, đỉnh, mỏ, mỏ dầu, nhà máy điện, nhà máy điện hạt nhân, thành trì, cứ điểm,
    thị trấn biên giới, khách sạn, khu nghỉ mát, dinh thự, ngôi làng, thành phố cảng, pháo đài, tỉnh lị,
    tỉnh lỵ, khu tự trị, vùng tự trị, lãnh thổ, vùng lãnh thổ, trung tâm thương mại, siêu thị, nhà thi đấu,
    nút giao, nút giao thông, phà, bến đò, sân, vòng xoay, vòng xuyến, trạm, trạm thu phí, điểm trường, buôn,
    plei, phum, sóc, đập, hồ chứa, hồ thủy điện, thủy điện, nhà máy thủy điện, tuyến metro, metro, đường sắt,
    tuyến đường sắt, tuyến cao tốc, đường cao tốc, tuyến đường, rừng, cụm công nghiệp, khu công nghệ cao,
    khu chế xuất, trung tâm hội nghị, nhà tang lễ, nhà văn hóa, phim trường, tượng đài, cầu vượt, hầm,
    hầm chui, hầm đường bộ, dốc, bãi, cồn, cù lao, mũi, hòn, chợ đầu mối, làng nghề, khu tái định cư,
    khu tập thể, khu di tích lịch sử, thiền viện, tu viện, phố đi bộ, phố cổ, vành đai, cụm cảng, bờ hồ,
    bờ kè, khu vui chơi, khu phố cổ, đại nội, cung, điện, nhà rông, cảng hàng không, bến, cửa biển, cửa sông,
    đầm, phá, cánh đồng, khu vườn, vườn, khu định cư, bãi thử, trại tị nạn, trại tỵ nạn, hoàng thành,
    kinh thành, thành cổ, cố đô, vườn hoa, đường số, đường hoa, cột cờ, tháp, làng trẻ, phủ, thác nước,
    hang động, khu phức hợp, trung tâm mua sắm, nhà hát lớn, đài tưởng niệm, đài liệt sĩ, hoàng cung, hẻm núi,
    tuyến, trường quay, trường bắn, trung tâm triển lãm
    """
)
# What is called after a district without being it, and, of a town, what there is one of.
ONE_OF_A_TOWN = phrases("cầu, cầu vượt, sân bay, ga, hầm")
NAMED_AFTER_UNITS = ONE_OF_A_TOWN | phrases(
    "chợ, đường, phố, bến xe, ngã tư, ngã ba, nút giao, chùa, đình, đền, hồ"
)
# Called after the firm that pays for them: sân Emirates, nhà thi đấu …
STADIUMS = phrases("sân, sân vận động, svđ, nhà thi đấu")
# Houses that are called after what they stand in, with a syllable before it: Trường THCS Tân Hải Dương.
HOUSES = phrases(
    """
    trường, trường thpt, trường thcs, trường tiểu học, trường mầm non, trường mẫu giáo, trường cao đẳng, thpt, thcs,
    tiểu học, mầm non, bệnh viện, trạm y tế, hợp tác xã, htx, đình làng, nhà máy
    """
)
# Syllables that made, and make, new names of old ones: of the names of three syllables among the communes of 2024 and
# 2025, these begin the most.
FORMATIVES = words(
    "tân an mỹ hòa vĩnh bình phú thạnh phước thới nhơn hiệp tam xuân thượng đại hưng khánh phong bảo điện"
)
# Capitalised they stand inside the name, and a name must follow.
INSIDE_WHEN_CAPITAL = DESIGNATORS - phrases(
    """
    nước, quốc gia, vùng, khu vực, thủ đô, thủ phủ, xứ, lãnh thổ, đỉnh, bản, tỉnh, làng
    """
)
# Inside even when small: the head belongs to the name.
HEAD_BELONGS = phrases("châu, miền, khu phi quân sự, đồng bằng sông")
# The name of a province or a city stands bare; of these the full name has the designator.
KEPT_IN_FULL_NAME = phrases(
    """
    buôn, điểm trường, phà, nút giao, vòng xoay, sân, tuyến metro, cao tốc, tuyến cao tốc, cửa khẩu, suối, rạch,
    bản, phường, xã, thị trấn, thôn, ấp, làng, sông, núi, hồ, vịnh, đảo, quần đảo, đường, phố, cầu, chợ, sân bay,
    cảng, huyện, quận, thị xã, đèo, kênh, đặc khu, ga, công viên, quảng trường, sân vận động
    """
)
NUMBERED = phrases(
    """
    quận, phường, quốc lộ, tỉnh lộ, ấp, thôn, đường, vành đai, đường số
    """
)
# Called by a day: Công viên 23/9, Sân vận động 30/4.
CALLED_BY_DAYS = phrases(
    "công viên, sân vận động, quảng trường, bệnh viện, nhà máy, nông trường, cung văn hóa, cảng"
)
# Between a designator and the name: Sân bay quốc tế Nội Bài, Khu bảo tồn thiên nhiên Bắc Hướng Hóa.
MODIFIERS = phrases(
    """
    tranh chấp, biên giới, trọng điểm, ngoại ô, quốc tế, hàng không quốc tế, nước sâu, trung chuyển quốc tế, thiên
    nhiên, quốc gia, văn hóa, lịch sử, thể thao, tổng hợp, đường bộ, đường sắt, văn hóa lịch sử, công nghệ cao, sinh
    thái, quân sự, huyện, tỉnh, thành phố, xã, quận, hoàng gia, trung tâm, đầu mối, container, hàng hải, du lịch,
    nghỉ dưỡng, vượt biển, đi bộ, dân sinh, nội địa
    """
)
# Their names may end with a number: xã Phú Hòa 1, Khu công nghiệp Yên Bình 3.
NUMBER_CLOSES = phrases(
    """
    xã, phường, thôn, ấp, bản, khu công nghiệp, kcn, cụm công nghiệp, cầu, thủy điện, nhà máy thủy điện, khu đô thị,
    cảng, hầm, phà, chung cư, khu tái định cư
    """
)
# Routes go from one place to another: cao tốc Vinh - Thanh Thủy.
ROUTES = phrases(
    """
    cao tốc, tuyến metro, metro, tuyến cao tốc, đường cao tốc, đường sắt, tuyến đường sắt, tuyến, quốc lộ, tuyến
    đường, đường
    """
)
# After these, what a comma joins is more of the same: các phường X, Y và Z; đường X, Y.
LISTED = phrases(
    """
    khu định cư, khu vực, cửa khẩu, sân bay, bang, vùng, đảo, làng, quốc lộ, sông, phường, xã, quận, huyện, đường,
    phố, thôn, ấp, tỉnh, bản, thị xã, thành phố, cầu, buôn, chợ, tuyến đường
    """
)
# Single syllables that are more often part of a person's name when they have a capital.
NAME_LIKE = phrases(
    "đình, điện, cung, bản, làng, hạt, bang, ga, sóc, hầm, bãi, mũi, dốc, đầm, phá, hang, mỏ, bến, cồn, am"
)
PLURALS = words("các những hai ba bốn năm sáu bảy tám chín mười nhiều số vài")
# Without their designator these are no names: biển Đông, biển Đen.
NEVER_BARE = words("Đông Đen Đỏ Chết Vàng Trắng Bắc Nam Tây")
DIRECTIONS = words("Bắc Nam Đông Tây")
# Before a country these make a language or a currency of it, which is no place.
NOT_PLACES_AFTER = words("tiếng bảng đôla la chuyên môn mẫu dặm")
ABBREVIATED = words("TP Tp TX Q P H X QL TL KCN KĐT SVĐ")
# Before where somebody lives or comes from.
DWELLING = words("ở tại quê trú ngụ về đến từ")
STRONG_CUES = words("tại ở gần quanh giáp khắp ngoài rời thuộc")
# Short names of countries in pairs: Việt - Hàn, Mỹ-Trung, Nga-Triều.
SHORT_COUNTRIES = {
    "Việt": "Việt Nam",
    "Hàn": "Hàn Quốc",
    "Trung": "Trung Quốc",
    "Triều": "Triều Tiên",
    "Ấn": "Ấn Độ",
    "Nhật": "Nhật Bản",
    "Thái": "Thái Lan",
    "Campuchia": "Campuchia",
    "Philippines": "Philippines",
    "Âu": "châu Âu",
}
# Of the same, those that tell whose something is: hàng Việt, phim Hàn; and what is so told.
MODIFYING_COUNTRIES = words("Việt Hàn Nhật Thái Trung Ấn Âu")
TOLD_BY_COUNTRY = words(
    """
    trường đất phim ảnh nhạc sao showbiz hàng trai gái nhân fan khúc trẻ sinh hiệu gạo võ dài món quê hồn
    tuyển teen làng startup khách hậu chuyền đá giả gốc thực phẩm dùng nghiệp trí bóng cờ vợt idol rap chất
    hãng hoa 9x 8x 10x mẫu truyện tranh game thủ liệu nhi xe lụa nam nữ tour mì bia tượng đẹp sắc
    """
)
# A country's name that opens another word: Pháp luật, Mỹ thuật, Anh em, Nhật ký.
# Provinces called like common words, and what stands beside these where no province is meant.
MORE_THAN_A_PLACE = {
    "hòa bình": words("quốc thế nobel vì nghiên yêu chim phật"),
}
TRAPS = {
    "pháp": words("luật lý lệnh nhân y danh chế"),
    "mỹ": words("thuật phẩm nhân mãn miều quan"),
    "nhật": words("ký báo trình thực nguyệt"),
    "anh": words("em hùng trai chị ta ấy cả tài linh dũng minh đào"),
    "ý": words("gì kiến tưởng nghĩa thức định chí đồ nguyện chỉ"),
    "áo": words("quần dài vest sơ ấm thun giáp choàng"),
    "đức": words("tính tin hạnh độ"),
    "bỉ": words("ổi"),
}
# What stands before the name of a thing that is no place, person or body: weapons, ships, storms, products.
THING_CUES = groups(
    """
    diễn tập | tập trận | cơ chế | sáng kiến | quy trình | công cụ | tiêu chuẩn | giao thức | token | tên lửa |
    tiêm kích | máy bay |
    chiến đấu cơ | oanh tạc cơ | tàu | tàu ngầm | khinh hạm | tàu sân bay | siêu tàu sân bay | xe tăng | xe | pháo |
    bom | robot | hệ thống | drone | uav | trực thăng | lớp | dòng | loại | mẫu | phiên bản | biến thể | đạn | ngư
    lôi | radar | vệ tinh | bão | siêu bão | áp thấp | dự án | chương trình | chiến dịch | đề án | giải | cúp | phim
    | bộ phim | ca khúc | bài hát | album | virus | biến chủng | vaccine | vắc xin | thuốc | chip | mô hình | ứng
    dụng | phần mềm | điện thoại | đường ống | đường ống dẫn dầu | thỏa thuận | hiệp ước | hiệp định | công ước |
    nghị định | đạo luật | luật | kế hoạch | sắc lệnh | tổ hợp | xuồng | thiết bị | súng | xe bọc thép | động cơ |
    cuộc | tiếng | người | dân tộc | sự kiện | lễ | ngày | vụ | tuyên bố | tuyên ngôn | học thuyết | mạng xã hội |
    bài đăng | nền tảng | mạng | ví điện tử | trò chơi | game | cuốn sách | cuốn | tiểu thuyết | vở kịch | vở | mv |
    bản nhạc | bài thơ | tập thơ | tập truyện | truyện | hồi ký | tác phẩm | chuyên cơ | phi cơ | dự luật | học bổng
    | giống | gameshow | show | phim truyện | phim tài liệu | bức tranh | thương vụ | mã chứng khoán | cổ phiếu |
    dầu | dầu thô | khí | sàn tiền | đồng | tiền | chiếc
    """
)
# Between such a word and the name: tên lửa đạn đạo siêu thanh Kinzhal, tiêm kích tàng hình thế hệ thứ năm J-20.
THING_MODIFIERS = groups(
    """
    đạn đạo | hành trình | siêu thanh | siêu vượt âm | liên lục địa | xuyên lục địa | tầm xa | tầm ngắn | tầm trung
    | phòng không | chống hạm | chống tăng | chống ngầm | chống tàu | đất đối không | đất đối đất | không đối không
    | không đối đất | hạng nặng | cao | hạng nhẹ | chiến thuật | chiến lược | tàng hình | thế hệ mới | thế hệ | thứ
    năm | thứ tư | phóng từ trên không | phóng từ tàu ngầm | phóng từ tàu | đa năng | đa nhiệm | không người lái |
    tự sát | cảm tử | trinh sát | hải quân | không quân | lục quân | hạt nhân | mặt nước | di động | phóng loạt | tự
    hành | cơ động | dẫn đường | lượn | thông minh | vác vai | đổ bộ | hộ tống | khu trục | sân bay | ngầm | chở
    khách | thương mại | chiến đấu | ném bom | vận tải | huấn luyện | tấn công | đánh chặn | mới | mới nhất | hiện
    đại | nổi tiếng | trí tuệ nhân tạo | ngôn ngữ lớn | điều trị | hỗ trợ | kiểu | phản lực | động cơ | chở dầu |
    container | điện | thể thao | bán tải | kháng sinh | hoạt hình | tài liệu | truyền hình | ngắn | hợp tác | hình
    sự | dài | cao cấp | tự động | bắn tỉa | phóng lựu | bộ binh | bọc thép | khí đốt | dẫn khí
    """
)
# Peoples and faiths are no names.
PEOPLES = groups(
    """
    do thái | hồi giáo | thiên chúa giáo | công giáo | tin lành | ấn độ giáo | chính thống giáo | ả rập | la mã |
    hoa kiều | bắc đẩu | tân cổ điển | phục hưng | trung cổ | tây tạng giáo | rohingya | khmer |
    chăm | h'mông | ê đê | êđê | gia rai | jrai | ba na | bahnar | xơ đăng | cơ tu | pa cô | vân kiều | tà ôi |
    stiêng | mnông | m'nông | raglai | k'ho | kurd | pashtun | hán | mãn thanh
    """
)
# What is called after words that are a paper's name as well: Nhà văn hóa Thanh Niên, đường Giải Phóng.
CALLED_LIKE_PAPERS = groups(
    """
    nhà văn hóa | nhà văn hoá | cung văn hóa | cung | rạp | công viên | đường | phố | đại lộ | hồ | sân khấu
    """
)
# Ships are called after cities: tàu ngầm Kursk, khinh hạm Hamburg.
SHIPS = groups(
    """
    tàu ngầm | tàu ngầm hạt nhân | tàu sân bay | tàu khu trục | tàu tuần dương | tàu hộ vệ | tàu hộ tống | tàu đổ bộ
    | khinh hạm | chiến hạm | tuần dương hạm | soái hạm | hộ tống hạm | khu trục hạm | tàu frigate | tàu corvette
    """
)
# Words that make a run of capitals a competition.
COMPETITIONS = words(
    "Festival Show Concert Expo Fair Awards Award Marathon "
    "League Games Cup Liga Serie Premiership Open Championship Championships Bundesliga Ligue Masters Grammy Oscar"
)
# What opens a run of capitals that is no place though "tại" stands before it: tại Km 1720, tại Vòng chung kết.
NOT_PLACES = words(
    "Km Kg Vòng Khoa Miss Mr Tầng Lô Phòng Bảng Lượt Chặng Hội Lễ Đêm Ngày Khu Điều Khoản Luật Gala"
)
# A designator that is the second half of another word is none: gia đình, bán cầu, phiên bản, liên bang.
NOT_DESIGNATORS_AFTER = {
    "đình": words("gia"),
    "đỉnh": words("thượng"),
    "khu phố": words("tổ"),
    "xứ": words("giáo"),
    "sân": words("ra vào làm"),
    "nước": words("nhà đất cấp thoát"),
    "cung": words("hoàng cầu"),
    "điện": words("bưu nhiệt thủy tiền ngành hoàng tải xe ô"),
    "hầm": words("bao"),
    "bãi": words("bến hoàn"),
    "bến": words("tàu"),
    "tuyến": words("trực vô tiền phòng"),
    "đầm": words("váy"),
    "thác": words("khai"),
    "đập": words("tay"),
    "phá": words("đánh triệt khám đập bắn"),
    "mũi": words("mắt"),
    "làng": words("già dân"),
    "phố": words("thành"),
    "cầu": words("bán yêu nhu toàn địa cung khí đá sân khẩn"),
    "bản": words("phiên kịch văn tài nhật căn xuất cơ nguyên ấn biên"),
    "bang": words("liên tiểu"),
    "hồ": words("đồng cơ"),
    "thôn": words("nông"),
    "xóm": words("hàng làng"),
    "xã": words("thị hợp tân tác tấn bà ông"),
    "sân bay": words("tàu"),
    "biển": words("đáy cảnh"),
    "núi": words("miền leo"),
    "đường": words("con thiên mía dẫn giáo"),
    "vùng": words("đa"),
    "ga": words("lính"),
}
# After these no country stands.
COMMUNES = words("xã phường thôn ấp huyện")
# Built by companies, whose brand opens the name.
ESTATES = phrases(
    "khu đô thị, kđt, chung cư, tòa nhà, khu dân cư, khu nghỉ dưỡng, dự án, trung tâm thương mại"
)
# With these a capitalised common noun often follows (khu vực Diễn tập, căn cứ Tuần duyên).
LOOSE_DESIGNATORS = phrases(
    "xứ, khu vực, vùng, căn cứ, cung điện, quảng trường, khu du lịch, khu kinh tế, cảng"
)
# A place right after one of these, capitalised, is part of a document's name (Công ước Hà Nội), which is none.
DOCUMENTS = phrases(
    """
    công ước, hiệp định, hiệp ước, nghị định thư, tuyên bố, tuyên ngôn, đồng thuận, định ước, chương trình nghị sự,
    bản ghi nhớ, hiến chương, giải, giải thưởng, cúp
    """
)

# Terms, which name no place: khu công nghệ cao AI, dầu Brent.
TERMS = words("Brent EU UNESCO NATO PMNM AI IT ICT IoT AR VR UAV FDI ODA ESG LNG CNTT KCN KCX VIP")
