"""How organisations are named in the Vietnamese press: head words, the fields they govern, where a name ends.

In: nothing. Out: tables. A head has a style: ``state`` bodies are followed by fields, a level and a place;
``named`` ones (schools, hospitals) also by a person's name or a number; ``brand`` ones by a brand.
Written by us from the names of Vietnamese and international bodies.
"""

from __future__ import annotations

from press_archive.languages.vi.tables import groups, phrases, words

STATE_HEADS = phrases(
    """
    đoàn đbqh, đồn biên phòng, bộ chqs, ban chqs, viện ksnd, chi đoàn, bộ, sở, ban, cục, vụ, tổng cục, chi
    cục, ty, ủy ban, uỷ ban, hội đồng, ban chỉ đạo, ban chấp hành, ban thường vụ, ban tổ chức, ban quản
    lý, ban tuyên giáo, ban nội chính, ban dân vận, thanh tra, văn phòng, tòa án, tòa án nhân dân, tand,
    viện kiểm sát, viện kiểm sát nhân dân, vksnd, công an, cảnh sát, phòng, cơ quan, cơ quan cảnh sát điều
    tra, cơ quan điều tra, kho bạc, hải quan, kiểm toán, bảo hiểm xã hội, bhxh, ủy ban nhân dân, ubnd, hội
    đồng nhân dân, hđnd, mặt trận, ủy ban mặt trận tổ quốc, mttq, ủy ban mttq, thành ủy, tỉnh ủy, quận ủy,
    huyện ủy, đảng ủy, thị ủy, đảng bộ, chi bộ, quân ủy, thành đoàn, tỉnh đoàn, đoàn thanh niên, hội liên
    hiệp phụ nữ, hội phụ nữ, hội nông dân, hội cựu chiến binh, công đoàn, liên đoàn lao động, hội, hiệp
    hội, liên hiệp hội, liên hiệp, liên đoàn, tổng liên đoàn, liên minh, nghiệp đoàn, tổ chức, câu lạc bộ,
    mặt trận tổ quốc, đại sứ quán, đsq, tổng lãnh sự quán, lãnh sự quán, phái đoàn, nghị viện, thượng
    viện, hạ viện, quốc hội, chính phủ, đội, trạm, bộ tư lệnh, bộ chỉ huy, bộ chỉ huy quân sự, bộ đội biên
    phòng, quân khu, quân đoàn, sư đoàn, trung đoàn, lữ đoàn, tiểu đoàn, hạm đội, hải quân, không quân,
    lục quân, lực lượng, quân đội, cảnh sát biển, bộ tổng tham mưu, tổng cục chính trị, ủy ban thường vụ,
    đoàn đại biểu quốc hội, ngân hàng trung ương, tòa thánh, tòa án tối cao, tối cao pháp viện, hội chữ
    thập đỏ, quỹ, diễn đàn, nhóm, trung tâm, viện, học viện, viện hàn lâm, khối, đảng, phong trào, cơ quan
    tình báo, cục tình báo, phủ tổng thống, văn phòng thủ tướng, văn phòng tổng thống, tổng thư ký đoàn,
    cao ủy, tòa, tòa trọng tài, bộ chính trị, ban bí thư, ủy ban thường trực, đảng đoàn, tiểu ban, tổ công
    tác, nhà máy, nhà xuất bản, nxb, tổ hợp, xưởng, thông tấn xã, sàn giao dịch, hội chợ, kênh truyền hình
    """
)
NAMED_HEADS = phrases(
    """
    trường, trường đại học, đại học, đh, trường đh, trường cao đẳng, cao đẳng, trường thpt, trường thcs,
    trường tiểu học, trường mầm non, trường trung học phổ thông, thpt, thcs, bệnh viện, bv, bệnh viện đa
    khoa, phòng khám, bảo tàng, nhà hát, thư viện, nhà thờ, nhà máy, trại giam, khách sạn, chùa, câu lạc
    bộ, clb, đội tuyển, nhà thi đấu, học viện, viện, trung tâm, quỹ, nhà xuất bản, nxb, hợp tác xã, htx
    """
)
BRAND_HEADS = phrases(
    """
    công ty, công ty cổ phần, công ty tnhh, công ty trách nhiệm hữu hạn, công ty cp, tổng công ty, ctcp,
    công ty mẹ, công ty con, tập đoàn, ngân hàng, ngân hàng tmcp, hãng, hãng hàng không, hãng tin, hãng
    thông tấn, hãng tư vấn, hãng nghiên cứu, hãng phân tích, hãng xe, hãng dầu, hãng năng lượng, hãng công
    nghệ, hãng vận tải, báo, tờ, tờ báo, nhật báo, tuần báo, tạp chí, trang, trang tin, trang mạng, trang
    web, đài, đài truyền hình, đài phát thanh, kênh, kênh truyền hình, kênh tin tức, kênh telegram, doanh
    nghiệp, nhà sản xuất, gã khổng lồ, nhà thầu, nhà bán lẻ, startup, hãng phim, hãng luật, hãng sản xuất,
    liên doanh, tổ chức tư vấn, nhà cung cấp, hãng dược, hãng bảo hiểm, công ty dầu khí, công ty dầu mỏ,
    tập đoàn dầu khí, tập đoàn năng lượng, ban nhạc, nhóm nhạc, nhóm, phong trào, tổ chức, lực lượng, nhóm
    vũ trang, clb, câu lạc bộ, đội bóng, thời báo, sàn, đảng, nhà điều hành, nền tảng, mạng xã hội, công
    ty công nghệ, công ty tư vấn, công ty phân tích, viện nghiên cứu, cổng thông tin, báo điện tử, chuyên
    trang, bản tin, công ty khởi nghiệp, xưởng đóng tàu, nhà máy lọc dầu
    """
)
# Written small they still belong to the name: công an phường Bến Nghé, đảng Dân chủ, tòa án tối cao Mỹ.
LOWER_HEADS = phrases(
    """
    công an, tòa án, tòa án nhân dân, viện kiểm sát, viện kiểm sát nhân dân, ủy ban nhân dân, hội đồng
    nhân dân, trường đại học, đại học, bệnh viện, bảo tàng, đảng, đại sứ quán, tổng lãnh sự quán, học
    viện, đảng ủy, thành ủy, tỉnh ủy, trường thpt, trường thcs, trường tiểu học, trường cao đẳng
    """
)
# Complete without anything after them.
ALONE = phrases(
    """
    ubnd, hđnd, ủy ban nhân dân, hội đồng nhân dân, thành ủy, tỉnh ủy, quận ủy, huyện ủy, quốc hội, chính
    phủ, bộ chính trị, ban bí thư, thượng viện, hạ viện, quân ủy trung ương, thành đoàn, tỉnh đoàn, ban
    thường vụ thành ủy, ban thường vụ tỉnh ủy, mttq, tối cao pháp viện, tòa án tối cao
    """
)
# These start so many ordinary sentences that at the start of one they need a capital after them.
NEED_CAPITAL_NEXT = phrases(
    """
    bộ, sở, ban, cục, vụ, phòng, hội, đội, viện, quỹ, nhóm, trạm, cơ quan, tổ chức, lực lượng, khối, đảng,
    trường, báo, tờ, trang, đài, kênh, hãng, sàn, tòa, xưởng, văn phòng, cảnh sát, liên minh, trung tâm,
    diễn đàn, phong trào, thanh tra, quân đội, hải quân, không quân, lục quân
    """
)
# Of these the country alone is the name (quân đội Ukraine → Ukraine), unless capitalised inside a sentence.
GENERIC_HEADS = phrases(
    """
    quân đội, lực lượng, cảnh sát, hải quân, không quân, lục quân, cơ quan, nhóm, đội, khối, tổ chức, văn
    phòng, phái đoàn, trung tâm, phòng, nhà máy, doanh nghiệp, nhà nước, công ty, tập đoàn, hãng, ngân
    hàng, báo, tờ, trang, đài, kênh, liên minh, phong trào, diễn đàn, hội, viện, câu lạc bộ, trường, hội
    chợ, trung đoàn, sư đoàn, lữ đoàn, tiểu đoàn, hạm đội, quân đoàn, đoàn đại biểu, xưởng, quỹ, ban, sở,
    bộ, vụ, cục, tòa
    """
)
LEVELS = phrases(
    """
    tỉnh, thành phố, tp, quận, huyện, phường, xã, thị xã, thị trấn, đặc khu, bang, vùng, khu vực, liên
    bang, nước
    """
)
# Bodies of a place: "UBND tỉnh" is complete, "Sở Y tế tỉnh" is not said so.
LOCAL_HEADS = phrases(
    """
    bộ chqs, ban chqs, viện ksnd, đoàn đbqh, hội đồng, ubnd, hđnd, ủy ban nhân dân, hội đồng nhân dân,
    đảng ủy, công an, mttq, ủy ban mttq, tand, vksnd, tỉnh ủy, tòa án nhân dân, viện kiểm sát nhân dân,
    đoàn thanh niên, hội phụ nữ
    """
)
# Nouns that name what a body is for; in pairs of syllables, as Vietnamese compounds are.
FIELD_WORDS = groups(
    """
    thư ký | kỹ thuật số | tội phạm | chất độc |
    chung | nước ngoài | tài sản | việc làm | quan sát viên | biên giới | giải phóng | hoà giải | hòa giải
    | cố vấn | thống kê | hành tinh | kiều bào | khoa học | công nghệ | kinh tế | xúc tiến | đầu tư |
    thương mại | nông nghiệp | môi trường | tài nguyên | phát triển | nông thôn | lao động | xã hội |
    thương binh | văn hóa | thể thao | du lịch | giáo dục | đào tạo | thông tin | truyền thông | giao
    thông | vận tải | xây dựng | quy hoạch | kiến trúc | tài chính | kế hoạch | ngoại giao | đối ngoại |
    nội vụ | tư pháp | quốc phòng | an ninh | dân tộc | tôn giáo | y tế | dân số | gia đình | trẻ em | phụ
    nữ | thanh niên | nông dân | cựu chiến binh | doanh nhân | doanh nghiệp | khởi nghiệp | đổi mới | sáng
    tạo | chuyển đổi | chuyển đổi số | nghiên cứu | chiến lược | chính sách | quốc gia | quốc tế | toàn
    cầu | nhân dân | trung ương | kết nối | hữu nghị | hợp tác | hội nhập | năng lượng | nguyên tử | hạt
    nhân | dầu khí | dầu mỏ | khoáng sản | hàng không | vũ trụ | hàng hải | đường sắt | đường bộ | cảnh
    sát | điều tra | hình sự | kinh tế số | phòng cháy | chữa cháy | cứu nạn | cứu hộ | ma túy | phòng
    chống | phòng, chống | tội phạm | tham nhũng | tiêu cực | thiên tai | kiểm soát | bệnh tật | dự phòng
    | đa khoa | nhiệt đới | phụ sản | nhi đồng | chấn thương | chỉnh hình | ung bướu | tim mạch | da liễu
    | sư phạm | bách khoa | nhân văn | tự nhiên | luật | kinh doanh | quản trị | quản lý | ngân hàng | bảo
    hiểm | chứng khoán | cổ phần | trách nhiệm | hữu hạn | một thành viên | dịch vụ | sản xuất | xuất khẩu
    | nhập khẩu | xuất nhập khẩu | thủy sản | lâm nghiệp | thủy lợi | lương thực | thực phẩm | an toàn |
    chất lượng | tiêu chuẩn | đo lường | sở hữu trí tuệ | trí tuệ | nhân tạo | dữ liệu | bưu chính | viễn
    thông | điện lực | điện tử | tin học | phần mềm | công nghiệp | công thương | công đoàn | liên bang |
    bình đẳng giới | nhân quyền | dân quyền | dân chủ | tự do | hòa bình | tình báo | nội địa | biên phòng
    | hải quan | thuế | xuất nhập cảnh | di trú | nhập cư | tị nạn | nhân đạo | viện trợ | cứu trợ | lịch
    sử | nghệ thuật | âm nhạc | điện ảnh | mỹ thuật | sân khấu | bóng đá | olympic | điền kinh | bơi lội |
    cờ vua | báo chí | xuất bản | phát hành | phân tích | đánh giá | dự báo | khí tượng | thủy văn | biến
    đổi | khí hậu | đô thị | nhà ở | bất động sản | hạ tầng | công trình | thi đua | khen thưởng | tổ chức
    | kiểm tra | nội chính | tuyên giáo | dân vận | tổng hợp | pháp chế | pháp luật | pháp lý | thi hành
    án | dân sự | hành chính | cán bộ | giám sát | thường trực | thường vụ | chấp hành | bảo vệ | bảo tồn
    | di sản | di tích | bảo an | nhà nước | thông tấn | truyền hình | phát thanh | tiền tệ | dự trữ | hối
    đoái | vận động | hỗ trợ | tư vấn | phối hợp | điều phối | ứng phó | khẩn cấp | cách mạng | hàn lâm |
    chính trị | hành động | phản ứng nhanh | phản ứng | tấn công | tên lửa | phòng vệ | phòng không | tác
    chiến | điện toán | an ninh mạng | mạng | không gian | đặc biệt | cấp cao | liên ngành | liên bộ |
    cộng hòa | lập hiến | bảo thủ | xã hội chủ nghĩa | cộng sản | đối lập | độc lập | nhân dân tối cao |
    tối cao | hiến pháp | tối thượng | sơ thẩm | phúc thẩm | khu vực | trọng tài | công lý | lương thực
    thế giới | thế giới | thiên nhiên | động vật | hoang dã | từ thiện | bảo trợ | người cao tuổi | khuyến
    học | chữ thập đỏ | kỹ thuật | quân sự | hậu cần | dân quân | công chúng | quan hệ | vật lý | hóa học
    | sinh học | toán học | y dược | dược | y học | cổ truyền | nông lâm | hải sản | thú y | chăn nuôi |
    trồng trọt | bảo vệ thực vật | cao su | cà phê | dệt may | da giày | gỗ | thép | xi măng | mía đường |
    may mặc | ô tô | xe máy | taxi | vận chuyển | kho bãi | logistics | bán lẻ | tiêu dùng | người tiêu
    dùng | cạnh tranh | thị trường
    """
)
# One syllable says it all; the lower-case word after it is a verb.
WHOLE_FIELDS = words("thuế luật mạng gỗ thép dược sách than điện gạo chè")
# After a capitalised syllable these never complete a compound.
STOP_WORDS = words(
    """
    thuộc phụ đứng tham thực hoan hoạt bao bổ bác xem tổ đánh đe ép huy chi rút siết đã đang sẽ vừa mới và
    của cho tại về với là có được bị do từ ở khi nói nhận theo trong ngoài trên dưới cùng đến tới để nên
    cũng chỉ còn không chưa phải này đó ấy kia nào gì ra vào lên xuống sau trước giữa qua lại thì mà nhưng
    hoặc hay như bằng vì nếu tuy dù rằng các những mọi mỗi một hai ba bốn năm hôm ngày tháng chiều sáng
    tối trưa đêm tiếp gửi giao đề yêu kêu khẳng thông bày xác bắt khởi quyết phối chủ triển ký họp bàn dự
    đưa lấy xử kiểm nhằm cần muốn hiện cảnh đồng ủng phản tăng giảm mở đóng nước người ông bà anh chị trao
    phát tiến nêu tiết gặp thăm cáo chuyển bán mua nhấn kết làm việc cấp hoàn chấp nghi nhất sớm dẫn
    """
)
# Heads after which "về …" still belongs to the name.
ABOUT_HEADS = phrases("ban chỉ đạo, ủy ban, tiểu ban, hội đồng, cao ủy, văn phòng, cơ quan")
# Capital letters that are no body: units, codes, documents, technical terms.
NOT_BODIES = words(
    """
    LCD CRT DVD NTSC HDTV USB ADSL GSM CDMA SMS DNS BHYT BHXH GPLX CCCD CMND CSGT BKHCN TTATGT MTTQ BĐKH
    GTNT NTM CNTT KCN KĐT USD EUR VND VNĐ CAD AUD GBP JPY CNY NDT BRL GDP GRDP CPI PPI FDI ODA PMI AI IT
    ID IP TV PC CEO CFO CTO COO MC DJ HLV VĐV NSND NSƯT TS PGS GS BS ThS KTS TP TT HCM UAV FPV ATM QR GPS
    GLONASS ADN DNA RNA HIV AIDS COVID SARS VIP PR HD OK NGO SOS MW GW KW KWH KV KM CM MM KG HA TNHH TMCP
    CP CTCP PV BTV NQ QĐ TW CT TTg NĐ TB ICBM SLBM MLRS HIMARS ATACMS THAAD JAS USS HMS MIG SU TU IL LNG
    LPG WTI VN CSVC ESG CBAM PDF URL HTML HTTP API CPU GPU SSD RAM LED II III IV VI VII VIII IX XI XII
    XIII XIV XV XVI XX XXI DC BST CLIP VIDEO NATO-Nga GTGT BTC ETH USDT NFT MVP KPI OTP SIM VAR MRI PCR
    TNGT ATGT PCCC CNCH BĐS GPMB THPT THCS AM PM FM BEP START JDAM AGS SOM UMPK FE OCOP KOL KOC IoT STEM
    SUV EV MPV DIY NLOS DEW AESA IRST FAB KAB BMP BTR LCAC VLS SPG AK RPG ATGM EW SAM MANPADS UCAV USV UUV
    ROV TIN NHANH NÓNG ẢNH CAND SNAP GENIUS MAGA DOGE VPN RSF AGM
    """
)
# English words that make a foreign run of capitals a body, not a person.
ENGLISH_HEADS = words(
    """
    News Times Post Journal Agency Group Corporation Corp Inc Ltd Bank University Institute College School
    Airlines Airways Air Energy Systems Technologies Technology Capital Partners Holdings Financial
    Finance Insurance Media Press Television Radio Network Magazine Review Daily Weekly Herald Tribune
    Watch Council Center Centre Foundation Fund Association Union Party Force Forces Command Office
    Department Ministry Motors Motor Electric Electronics Oil Gas Petroleum Chemical Pharma
    Pharmaceuticals Foods Industries Industry International Worldwide Company Research Studies
    Analytics Consulting Securities Investments Investment Management Asset Intelligence Economics Policy
    Federation Committee Organization Society Club Entertainment Records Studios Pictures Software
    Networks Labs Laboratory Aerospace Defense Defence Dynamics Shipbuilding Marine Steel Mining Logistics
    Shipping Express Rail Line Exchange Markets Ventures Trust Academy Museum Hospital
    """
)
# English words that make it a place.
ENGLISH_PLACES = words(
    """
    Island Islands City Beach Bay River Lake Mountain Valley Street Avenue Square Park Airport Port Base
    Bridge Road Hill Hills Coast County Town Village Desert Sea Strait Gulf Cape Fort Camp Heights Harbor
    Station Stadium Arena Tower Palace Castle Hall Plaza Resort
    """
)
# Of these fields the words are verbs as well; written small they do not close a name.
VERB_FIELDS = groups(
    """
    đánh giá | tổ chức | kiểm soát | hỗ trợ | tư vấn | phối hợp | ứng phó | kết nối | giám sát | kiểm tra
    | điều tra | vận động | bảo vệ | phản ứng | tấn công | phân tích | dự báo | nghiên cứu | quản lý | đầu
    tư | xây dựng | phát triển | sản xuất | hợp tác | phát hành | vận chuyển | xuất khẩu | nhập khẩu | bảo
    tồn | khen thưởng | điều phối | hành động | phòng chống | cứu trợ | viện trợ | cạnh tranh | đào tạo
    """
)
# A head that is the second half of a verb or another noun is no head.
NOT_HEADS_AFTER = {
    "báo": words("thông cảnh dự bài tình mật cấp tờ nhà quốc bảo điện họp mục khai"),
    "đài": words("lâu kéo"),
    "đội": words("quân bộ phi biên hạm"),
    "trang": words("vũ thời nghiêm"),
    "hội": words("xã cơ giáo lễ đại quốc dạ hiệp"),
    "ban": words("cơ uỷ ủy"),
    "cục": words("chi tổng bố"),
    "bộ": words("cán nội toàn tiến đồng trung đảng"),
    "sở": words("cơ trụ"),
    "phòng": words("văn quốc đề dự tiền"),
    "quỹ": words("ngân"),
    "tờ": words("lập"),
    "trường": words("thị môi lập chiến hiện nông quảng"),
    "viện": words("học bệnh nghị thượng hạ nhập"),
    "tòa": words("mặt"),
    "đảng": words("băng chính"),
}
# English words that make a run of capitals the name of a thing: a weapon, a book, a game.
ENGLISH_WORDS = words(
    """
    Black White Red Blue Green Gold Golden Silver Smart World Cup Series Storm Shadow Fire Point Deep
    State Standard East West North South Wing Under Save Our My His Her War Peace Beyond Visual Range
    Error Probable Eastern Sentry Dome Fleet Card Noon Chain Type Air Sea Land Hawk Eagle Falcon Lightning
    Patriot Dragon Tour Live Day Days Night The And For Block Mark Class Super Ultra Pro Max Plus Next
    Future New Old First Last Best Top Big Great Grand Prix Open Champions League Premier Bed Pebble Cold
    Hot Spring Summer Winter Autumn Iron Steel Stone Star Sky Space Sun Moon
    """
)
