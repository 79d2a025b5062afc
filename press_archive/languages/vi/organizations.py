"""How organisations are named in the Vietnamese press: head words, the fields they govern, where a name ends.

In: nothing. Out: tables. A head has a style: ``state`` bodies are followed by fields, a level and a place;
``named`` ones (schools, hospitals) also by a person's name or a number; ``brand`` ones by a brand.
Written by us from the names of Vietnamese and international bodies.
"""

from __future__ import annotations

from press_archive.languages.tables import groups, phrases, words

STATE_HEADS = phrases(
    """
    thủy quân lục chiến, đoàn đbqh, đồn biên phòng, bộ chqs, ban chqs, viện ksnd, chi đoàn, bộ, sở, ban, cục, vụ,
    tổng cục, chi cục, ty, ủy ban, uỷ ban, hội đồng, ban chỉ đạo, ban chấp hành, ban thường vụ, ban tổ chức, ban
    quản lý, ban tuyên giáo, ban nội chính, ban dân vận, thanh tra, văn phòng, tòa án, tòa án nhân dân, tand, viện
    kiểm sát, viện kiểm sát nhân dân, vksnd, công an, cảnh sát, phòng, cơ quan, cơ quan cảnh sát điều tra, cơ quan
    điều tra, kho bạc, hải quan, kiểm toán, bảo hiểm xã hội, bhxh, ủy ban nhân dân, ubnd, hội đồng nhân dân, hđnd,
    mặt trận, ủy ban mặt trận tổ quốc, mttq, ủy ban mttq, thành ủy, tỉnh ủy, quận ủy, huyện ủy, đảng ủy, thị ủy,
    đảng bộ, chi bộ, quân ủy, thành đoàn, tỉnh đoàn, đoàn thanh niên, hội liên hiệp phụ nữ, hội phụ nữ, hội nông
    dân, hội cựu chiến binh, công đoàn, liên đoàn lao động, hội, hiệp hội, liên hiệp hội, liên hiệp, liên đoàn, tổng
    liên đoàn, liên minh, nghiệp đoàn, tổ chức, câu lạc bộ, mặt trận tổ quốc, đại sứ quán, đsq, tổng lãnh sự quán,
    lãnh sự quán, phái đoàn, nghị viện, thượng viện, hạ viện, quốc hội, chính phủ, đội, trạm, bộ tư lệnh, bộ chỉ
    huy, bộ chỉ huy quân sự, bộ đội biên phòng, quân khu, quân đoàn, sư đoàn, trung đoàn, lữ đoàn, tiểu đoàn, hạm
    đội, hải quân, không quân, lục quân, lực lượng, quân đội, cảnh sát biển, bộ tổng tham mưu, tổng cục chính trị,
    ủy ban thường vụ, đoàn đại biểu quốc hội, ngân hàng trung ương, tòa thánh, tòa án tối cao, tối cao pháp viện,
    hội chữ thập đỏ, quỹ, diễn đàn, nhóm, trung tâm, viện, học viện, viện hàn lâm, khối, đảng, phong trào, bưu điện,
    xí nghiệp, lđbđ, lđlđ, tổng lđlđ, cty, liên đoàn bóng đá, ubmttq, ubkt, chính quyền, đoàn luật sư, phòng thương
    mại, phòng thương mại và công nghiệp, vệ binh, tổng đội, chi hội, hạt kiểm lâm, trạm kiểm lâm, trạm y tế, cảng
    vụ, điện lực, đồn công an, trại tạm giam, ban đại diện, ban trị sự, giáo hội, hội thánh, vks, csgt, cơ quan
    csđt, cơ quan an ninh điều tra, đài khí tượng thủy văn, ban chỉ huy, hội đồng quản trị, ủy ban chứng khoán, hội
    đồng trọng tài, trung tâm y tế, chi cục thuế, ban giám hiệu, tổng hội, đoàn khối, hội luật gia, tổng công đoàn,
    ban dân tộc, ban pháp chế, đoàn kiểm tra, cơ quan thường trực, cơ quan tình báo, cục tình báo, phủ tổng thống,
    văn phòng thủ tướng, văn phòng tổng thống, tổng thư ký đoàn, cao ủy, tòa, tòa trọng tài, bộ chính trị, ban bí
    thư, ủy ban thường trực, đảng đoàn, tiểu ban, tổ công tác, nhà máy, nhà xuất bản, nxb, tổ hợp, xưởng, thông tấn
    xã, sàn giao dịch, kênh truyền hình, quân chủng, binh chủng, bộ tư lệnh vùng, hải
    đoàn, hải đội, liên hiệp các hội, liên hiệp các tổ chức
    """
)
NAMED_HEADS = phrases(
    """
    trường, trường đại học, đại học, đh, trường đh, trường cao đẳng, cao đẳng, trường thpt, trường thcs, trường tiểu
    học, trường mầm non, trường trung học phổ thông, thpt, thcs, bệnh viện, bv, bệnh viện đa khoa, phòng khám, bảo
    tàng, nhà hát, thư viện, nhà thờ, nhà máy, trại giam, khách sạn, chùa, câu lạc bộ, clb, đội tuyển, trường
    ptdtbt, trường ptdtnt, trường phổ thông dân tộc nội trú, trường phổ thông dân tộc bán trú, trường mẫu giáo,
    trường mn, trường th, trường liên cấp, trường quốc tế, trường trung cấp, trường trung cấp nghề, trường cao đẳng
    nghề, trường chính trị, trường phổ thông, học viện âm nhạc, nhạc viện, phòng khám đa khoa, viện dưỡng lão, mái
    ấm, đoàn ca múa, đoàn ca múa nhạc, đoàn chèo, đoàn tuồng, đoàn xiếc, cục thiết kế, đoàn cải lương, đoàn kịch,
    đoàn nghệ thuật, dàn nhạc, đt, bệnh xá, viện kiểm định, tuyển, u15, u16, u17, u18, u19, u20, u21, u22, u23,
    olympic, văn phòng luật sư, văn phòng công chứng, học viện, viện, trung tâm, quỹ, nhà xuất bản, nxb, hợp tác xã,
    htx, trường thpt chuyên, thpt chuyên, trường phổ thông năng khiếu, trường trung học cơ sở, trường thcs và thpt,
    trường tiểu học và thcs, trường thpt năng khiếu, trường mầm non tư thục, trường tiểu học thực hành, trường phổ
    thông liên cấp, nhà thiếu nhi, cung thiếu nhi
    """
)
BRAND_HEADS = phrases(
    """
    công ty, công ty cổ phần, công ty tnhh, công ty trách nhiệm hữu hạn, công ty cp, tổng công ty, ctcp, công ty mẹ,
    công ty con, tập đoàn, ngân hàng, ngân hàng tmcp, hãng, hãng hàng không, hãng tin, hãng thông tấn, hãng tư vấn,
    hãng nghiên cứu, hãng phân tích, hãng xe, hãng dầu, hãng năng lượng, hãng công nghệ, hãng vận tải, báo, tờ, tờ
    báo, nhật báo, tuần báo, tạp chí, trang, trang tin, trang mạng, trang web, đài, đài truyền hình, đài phát thanh,
    kênh, kênh truyền hình, kênh tin tức, kênh telegram, doanh nghiệp, nhà sản xuất, gã khổng lồ, nhà thầu, nhà bán
    lẻ, startup, hãng phim, hãng luật, hãng sản xuất, liên doanh, tổ chức tư vấn, nhà cung cấp, hãng dược, hãng bảo
    hiểm, công ty dầu khí, công ty dầu mỏ, tập đoàn dầu khí, tập đoàn năng lượng, ban nhạc, nhóm nhạc, nhóm, phong
    trào, tổ chức, lực lượng, nhóm vũ trang, clb, câu lạc bộ, đội bóng, thời báo, sàn, đảng, nhà điều hành, công ty
    công nghệ, công ty tư vấn, công ty phân tích, viện nghiên cứu, cổng thông tin, báo điện tử, chuyên trang, bản
    tin, nhà xuất bản, nxb, nhà hàng, chủ đầu tư, đại lý, tổ hợp, hãng bay, hãng phim truyện, công ty bảo hiểm, công
    ty chứng khoán, công ty luật, quỹ đầu tư, thương hiệu, nhà mạng, công ty khởi nghiệp, xưởng đóng tàu, nhà máy
    lọc dầu
    """
)
# Written small they still belong to the name: công an phường Bến Nghé, đảng Dân chủ, tòa án tối cao Mỹ.
LOWER_HEADS = phrases(
    """
    công an, tòa án, tòa án nhân dân, viện kiểm sát, viện kiểm sát nhân dân, ủy ban nhân dân, hội đồng nhân dân,
    trường đại học, đại học, bệnh viện, bảo tàng, đảng, đại sứ quán, tổng lãnh sự quán, học viện, đảng ủy, thành ủy,
    tỉnh ủy, trường mầm non, trường mẫu giáo, trung tâm y tế, trạm y tế, ủy ban mttq, hội phụ nữ, hội nông dân, đoàn
    thanh niên, đồn công an, đồn biên phòng, trường thpt, trường thcs, trường tiểu học, trường cao đẳng, trường đh,
    trường thpt chuyên, trường trung học phổ thông, trường trung học cơ sở, trường thcs và thpt, trường phổ thông,
    trường tiểu học và thcs, trường trung cấp, trường cao đẳng nghề
    """
)
# Complete without anything after them.
ALONE = phrases(
    """
    văn phòng thủ tướng, văn phòng tổng thống, phủ tổng thống, ubnd, hđnd, ủy ban nhân dân, hội đồng nhân dân, thành
    ủy, tỉnh ủy, đảng ủy, quận ủy, huyện ủy, quốc hội, chính phủ, bộ chính trị, ban bí thư, thượng viện, hạ viện,
    quân ủy
    trung ương, thành đoàn, tỉnh đoàn, ban thường vụ thành ủy, ban thường vụ tỉnh ủy, mttq, vks, viện kiểm sát,
    vksnd, tối cao pháp viện, tòa án tối cao
    """
)
# These start so many ordinary sentences that at the start of one they need a capital after them.
NEED_CAPITAL_NEXT = phrases(
    """
    bộ, sở, ban, cục, vụ, phòng, hội, đội, viện, quỹ, nhóm, trạm, cơ quan, tổ chức, lực lượng, khối, đảng, trường,
    báo, tờ, trang, đài, kênh, hãng, sàn, tòa, xưởng, văn phòng, cảnh sát, liên minh, trung tâm, diễn đàn, phong
    trào, thanh tra, quân đội, hải quân, không quân, lục quân
    """
)
# Of these the country alone is the name (quân đội Ukraine → Ukraine), unless capitalised inside a sentence.
GENERIC_HEADS = phrases(
    """
    quân đội, lực lượng, cảnh sát, không quân, lục quân, cơ quan, nhóm, đội, khối, tổ chức, văn phòng, phái đoàn,
    trung tâm, phòng, nhà máy, doanh nghiệp, nhà nước, công ty, tập đoàn, hãng, ngân hàng, báo, tờ, trang, đài,
    kênh, liên minh, phong trào, diễn đàn, hội, viện, câu lạc bộ, trường, hội chợ, trung đoàn, sư đoàn, lữ đoàn,
    tiểu đoàn, hạm đội, quân đoàn, đoàn đại biểu, xưởng, quỹ, ban, sở, bộ, vụ, cục, tòa
    """
)
LEVELS = phrases(
    """
    tỉnh, thành phố, tp, quận, huyện, phường, xã, thị xã, thị trấn, đặc khu, bang, vùng, khu vực, liên bang, nước
    """
)
# Bodies of a place: "UBND tỉnh" is complete, "Sở Y tế tỉnh" is not said so.
LOCAL_HEADS = phrases(
    """
    bộ chqs, ban chqs, viện ksnd, đoàn đbqh, đảng bộ, bộ chỉ huy quân sự, bộ đội biên phòng, hội chữ thập đỏ, ban
    chỉ huy quân sự, vks, viện kiểm sát, tòa án, chính quyền, hội cựu chiến binh, hội nông dân, trung tâm y tế, hội
    đồng, ubnd, hđnd, ủy ban nhân dân, hội đồng nhân dân, đảng ủy, công an, mttq, ủy ban mttq, tand, vksnd, tỉnh ủy,
    tòa án nhân dân, viện kiểm sát nhân dân, đoàn thanh niên, hội phụ nữ, hội lhpn
    """
)
# Nouns that name what a body is for; in pairs of syllables, as Vietnamese compounds are.
FIELD_WORDS = groups(
    """
    doanh nghiệp nhỏ và vừa | tiếng anh | tiếng pháp | tiếng nhật | tiếng hàn | tiếng trung | tiếng đức |
    học tập cộng đồng |
    huấn luyện | dinh dưỡng | thẩm phán | quân đội | đê điều | phòng , chống thiên tai | khám | chữa bệnh | xạ trị |
    truyền nhiễm | tim | sản | sản nhi | nhi khoa | y tế công cộng | vệ sinh dịch tễ | vắc xin | sinh phẩm |
    tiêm chủng | hóa dầu | lọc hóa dầu | lọc dầu | khí tượng thủy văn | động đất | núi lửa | sóng thần | kiểm ngư |
    người tiêu dùng | cây cảnh | chim | bóng ném | bi sắt | vovinam | thể hình | đua xe | golf | cờ tướng |
    đờn ca tài tử | đờn ca | dân ca | ca trù | dưỡng sinh | sơn mài | hội họa | đồ họa | điêu khắc | hồi sức |
    cấp cứu | hồi sức cấp cứu | cửa khẩu | cửa khẩu quốc tế | cửa khẩu cảng | cha mẹ học sinh | doanh nhân trẻ |
    doanh nghiệp trẻ | nhà báo trẻ |
    thầy thuốc trẻ | trí thức | trí thức trẻ | sinh viên | thầy thuốc | thanh niên xung phong | hợp tác xã |
    chuyên đề |
    phương bắc | phương nam | biển đen | biển bắc | thái bình dương | công chính | giao thông công chính | bồi dưỡng
    | nghiệp vụ | lý sinh học | quỹ | nước ngoài | dân lập | tư thục | công lập | bán công | nội trú | bán trú | vừa
    học vừa làm | năng khiếu | xăng dầu | chất đốt | nghiệp dư | chung khảo | ảo thuật gia | dịch bệnh | sơ khảo |
    giám khảo | dự ứng lực | thủy sản nuôi trồng | công nông nghiệp | khai thác | chế xuất | vật tư | thiết bị | y
    sinh | vi sinh | gia cầm | gia súc | thú y vùng | giống | giống cây trồng | cây trồng | môi trường đô thị | công
    viên | cây xanh đô thị | chăm sóc | người có công | bảo trợ xã hội | cai nghiện | ma túy | hành chính quốc gia |
    công vụ | nội tiết trung ương | lao | bệnh phổi | y học cổ truyền | da liễu trung ương | phân tích hình ảnh |
    hình ảnh | ứng dụng | tiến bộ | chuyển giao | khuyến nông | khuyến công | khuyến ngư | quản lý thị trường | thị
    trường trong nước | xuất khẩu lao động | lao động nước ngoài | lao động ngoài nước | hòa nhập | đặc công | pháo
    binh | tăng thiết giáp | công binh | thông tin liên lạc | tình báo quốc phòng | sách | thư viện | lưu trữ | mỹ
    thuật ứng dụng | nhiếp ảnh | nhà báo | nhà văn | làm vườn | sinh vật cảnh | nội các | thiết kế | thống nhất |
    hồi giáo | rửa tiền | hoàng gia | đường không | chức vụ | nguồn mở | các nhà khoa học | vũ trang | gìn giữ hòa
    bình | tình nguyện | hàng hóa | ngoại hối | trực tiếp | ca múa | ca múa nhạc | múa rối | cải lương | kịch nói |
    xiếc | chèo | tuồng | giao hưởng | chủ quyền | tài trợ | tị nạn | người tị nạn | tỵ nạn | thiên tai | khủng bố |
    chống khủng bố | phản gián | đại dương | khí quyển | phát thanh truyền hình | thông tin đối ngoại | an sinh | an
    sinh xã hội | ngân khố | quân nhu | quân vụ | đối ngoại nhân dân | không gian mạng | phi hạt nhân | hạt nhân
    quốc tế | thuế vụ | ngân sách | liên quân | tham mưu | tham mưu trưởng | mua sắm | hàng hải quốc tế | hàng không
    vũ trụ | phòng vệ biển | bờ biển | khám , chữa bệnh | phòng , chống | ắc quy | cây ăn quả | tín dụng | nhân dân
    | hành chính công | đất đai | phục vụ | đăng ký | tiên tiến | thực vật | giáo dục nghề nghiệp | thường xuyên |
    giáo dục thường xuyên | ghép tạng | bộ phận cơ thể người | ghép bộ phận cơ thể người | hiến máu | truyền máu |
    huyết học | tâm thần | răng hàm mặt | tai mũi họng | nội tiết | lão khoa | phục hồi chức năng | chức năng | hành
    khách | trật tự | trật tự xã hội | nội địa | đường thủy | đường thủy nội địa | công trình giao thông | dự án |
    khu công nghiệp | khu chế xuất | khu kinh tế | vùng cao | công chứng | đấu giá | đấu giá tài sản | thẩm định |
    thẩm định giá | rau quả | ăn quả | trái cây | kiểm lâm | lâm sản | buôn lậu | gian lận thương mại | công tác xã
    hội | người khuyết tật | người mù | da cam | văn học | nghệ thuật | ngoại ngữ | dạy nghề | trung cấp | cao đẳng
    | đăng kiểm | cơ giới | thoát nước | cấp nước | cấp thoát nước | chiếu sáng | cây xanh | vệ sinh | quỹ đất | mặt
    bằng | giải phóng mặt bằng | bồi thường | tái định cư | tiếp công dân | dân nguyện | công tác đại biểu | bầu cử
    | thể dục | võ thuật | cầu lông | bóng chuyền | bóng rổ | bóng bàn | quần vợt | tiền gửi | xổ số | kiến thiết |
    vật liệu | hóa chất | phân bón | dược phẩm | thủy điện | nhiệt điện | điện gió | tái tạo | cơ khí | lắp máy |
    vàng bạc | đá quý | cầu đường | giải trí | sự kiện | quảng cáo | thương hiệu | nông thôn mới | giảm nghèo |
    thiểu số | dân tộc thiểu số | miền núi | phật giáo | công giáo | ở nước ngoài | môi giới | khẩn nguy | cấp cứu |
    vệ tinh | viễn thám | bản đồ | đo đạc | địa chính | địa chất | nước sạch | phòng thủ | dân phòng | thông tin
    điện tử | điện ảnh | di động | ngoại thương | mậu dịch | kiểm nghiệm | kiểm định | chế biến | bảo dưỡng | sửa
    chữa | duy tu | thanh tra | giới thiệu | hướng nghiệp | khí hậu | địa lý | hải dương | hải dương học | công nghệ
    cao | công nghệ sinh học | chất lượng cao | cộng đồng | nghề nghiệp | sức khỏe | sinh sản | sức khỏe sinh sản |
    giám định | pháp y | ngoại khoa | thẩm mỹ | y khoa | răng | kế toán | kiểm toán | tái chế | xe khách | xe buýt |
    vận tải hành khách | công cộng | vành đai | cao tốc | tuần lộ | hạ tầng giao thông | dân dụng | nhà nước | đại
    chúng | thiếu nhi | thiếu niên | nhi | mắt | phổi | bỏng | thư ký | kỹ thuật số | tội phạm | chất độc | chung |
    tài sản | việc làm | quan sát viên | biên giới | giải phóng | hoà giải | hòa giải | cố vấn | thống kê | hành
    tinh | kiều bào | khoa học | công nghệ | kinh tế | xúc tiến | đầu tư | thương mại | nông nghiệp | môi trường |
    tài nguyên | phát triển | nông thôn | lao động | xã hội | thương binh | văn hóa | thể thao | du lịch | giáo dục
    | đào tạo | kế hoạch hóa gia đình | kế hoạch hoá gia đình | thông tin | truyền thông | giao thông | vận tải |
    xây dựng | quy hoạch | kiến trúc | tài chính | kế hoạch | ngoại giao | đối ngoại | nội vụ | tư pháp
    | quốc phòng | an ninh | dân tộc | tôn giáo | y tế | dân số |
    gia đình | trẻ em | phụ nữ | thanh niên | nông dân | cựu chiến binh | doanh nhân | doanh nghiệp | khởi nghiệp |
    đổi mới | sáng tạo | chuyển đổi | chuyển đổi số | nghiên cứu | chiến lược | chính sách | quốc gia | quốc tế |
    toàn cầu | trung ương | kết nối | hữu nghị | hợp tác | hội nhập | năng lượng | nguyên tử | hạt nhân | dầu khí |
    dầu mỏ | khoáng sản | hàng không | vũ trụ | hàng hải | đường sắt | đường bộ | cảnh sát | điều tra | hình sự |
    kinh tế số | phòng cháy | chữa cháy | cứu nạn | cứu hộ | phòng chống | phòng, chống | tham nhũng | tiêu cực |
    kiểm soát | bệnh tật | dự phòng | đa khoa | nhiệt đới | phụ sản | nhi đồng | chấn thương | chỉnh hình | ung bướu
    | tim mạch | da liễu | sư phạm | bách khoa | nhân văn | tự nhiên | luật | kinh doanh | quản trị | quản lý | ngân
    hàng | bảo hiểm | chứng khoán | cổ phần | trách nhiệm | hữu hạn | một thành viên | dịch vụ | sản xuất | xuất
    khẩu | nhập khẩu | xuất nhập khẩu | thủy sản | lâm nghiệp | thủy lợi | lương thực | thực phẩm | an toàn | chất
    lượng | tiêu chuẩn | đo lường | sở hữu trí tuệ | trí tuệ | nhân tạo | dữ liệu | bưu chính | viễn thông | điện
    lực | điện tử | tin học | phần mềm | công nghiệp | công thương | công đoàn | liên bang | bình đẳng giới | nhân
    quyền | dân quyền | dân chủ | tự do | hòa bình | tình báo | biên phòng | hải quan | thuế | xuất nhập cảnh | di
    trú | nhập cư | nhân đạo | viện trợ | cứu trợ | lịch sử | âm nhạc | mỹ thuật | sân khấu | bóng đá | olympic |
    điền kinh | bơi lội | cờ vua | báo chí | xuất bản | phát hành | phân tích | đánh giá | dự báo | khí tượng | thủy
    văn | biến đổi | đô thị | nhà ở | bất động sản | hạ tầng | công trình | thi đua | khen thưởng | tổ chức | kiểm
    tra | nội chính | tuyên giáo | dân vận | tổng hợp | pháp chế | pháp luật | pháp lý | thi hành án | dân sự | hành
    chính | cán bộ | giám sát | thường trực | thường vụ | chấp hành | bảo vệ | bảo tồn | di sản | di tích | bảo an |
    thông tấn | truyền hình | phát thanh | tiền tệ | dự trữ | hối đoái | vận động | hỗ trợ | tư vấn | phối hợp |
    điều phối | ứng phó | khẩn cấp | cách mạng | hàn lâm | chính trị | hành động | phản ứng nhanh | phản ứng | tấn
    công | tên lửa | phòng vệ | phòng không | tác chiến | điện toán | an ninh mạng | mạng | không gian | đặc biệt |
    cấp cao | liên ngành | liên bộ | cộng hòa | lập hiến | bảo thủ | xã hội chủ nghĩa | cộng sản | đối lập | độc lập
    | nhân dân tối cao | tối cao | hiến pháp | tối thượng | sơ thẩm | phúc thẩm | khu vực | trọng tài | công lý |
    lương thực thế giới | thế giới | thiên nhiên | động vật | hoang dã | từ thiện | bảo trợ | người cao tuổi |
    khuyến học | chữ thập đỏ | kỹ thuật | quân sự | hậu cần | dân quân | công chúng | quan hệ | vật lý | hóa học |
    sinh học | toán học | y dược | dược | y học | cổ truyền | nông lâm | hải sản | thú y | chăn nuôi | trồng trọt |
    bảo vệ thực vật | cao su | cà phê | dệt may | da giày | gỗ | thép | xi măng | mía đường | may mặc | ô tô | xe
    máy | taxi | vận chuyển | kho bãi | logistics | bán lẻ | tiêu dùng | người tiêu dùng | cạnh tranh | thị trường
    """
)
# One syllable says it all; the lower-case word after it is a verb.
WHOLE_FIELDS = words("thuế luật mạng gỗ thép dược sách than điện gạo chè")
# After a capitalised syllable these never complete a compound.
STOP_WORDS = words(
    """
    thuộc phụ đứng tham thực hoan hoạt bao bổ bác xem tổ đánh đe ép huy chi rút siết đã đang sẽ vừa mới và của cho
    tại về với là có được bị do từ ở khi nói nhận theo trong ngoài trên dưới cùng đến tới để nên cũng chỉ còn không
    chưa phải này đó ấy kia nào gì ra vào lên xuống sau trước giữa qua lại thì mà nhưng hoặc hay như bằng vì nếu tuy
    dù rằng các những mọi mỗi một hai ba bốn năm hôm ngày tháng chiều sáng tối trưa đêm tiếp gửi giao đề yêu kêu
    khẳng thông bày xác bắt khởi quyết phối chủ triển ký họp bàn dự đưa lấy xử kiểm nhằm cần muốn hiện cảnh đồng ủng
    phản tăng giảm mở đóng nước người ông bà anh chị trao phát tiến nêu tiết gặp thăm cáo chuyển bán mua nhấn kết
    làm việc cấp hoàn chấp nghi nhất sớm dẫn
    """
)
# Heads after which "về …" still belongs to the name.
ABOUT_HEADS = phrases(
    """
    ban chỉ đạo, ủy ban, tiểu ban, hội đồng, cao ủy, văn phòng, cơ quan, trung tâm, cục, phòng, đội, cơ quan cảnh
    sát điều tra, cơ quan điều tra, cơ quan csđt, tổ công tác
    """
)
# A body that stands for another country, or a court, is told by its seat: Phòng Thương mại Hàn Quốc tại Việt Nam.
HOSTED_HEADS = phrases(
    """
    phòng, phòng thương mại, hiệp hội, hội, viện, trung tâm, văn phòng, tổ chức, phái đoàn, cơ quan, tand, vksnd,
    tòa án nhân dân, viện kiểm sát nhân dân, viện kiểm sát, tòa án, đại diện, hội đồng, liên minh
    """
)
# Between a name's parts, with what is after them: các khu công nghiệp, chi nhánh Khu vực 13, Đội … số 3.
JOINTS = phrases("các, chi nhánh, số, cơ sở, khu vực, cấp, khóa, mang tên")
# Only after "Trưởng" and "Phó" these belong to the name when written small: Trưởng phòng Cảnh sát kinh tế.
LED_HEADS = phrases("phòng, ban, khoa, đội, chi nhánh, văn phòng")
# Houses that are places when something happens in them.
# Houses that are places whatever happens.
HOUSES = phrases("chùa, nhà thờ, khách sạn")
VENUES = phrases("nhà hát, nhà văn hóa, rạp, hội nghị, triển lãm, thương mại, hội chợ, tiệc cưới")
# Levels that a local body may end with: Hội Khuyến học tỉnh, Công an quận.
LOCAL_LEVELS = phrases("tỉnh, thành phố, tp, quận, huyện, phường, xã, thị xã, thị trấn, đặc khu")
# After a number these tell that something is counted, so that it closes no name.
COUNTED_AFTER = words(
    """
    năm người tuổi ngày tháng giờ phút tuần km m mét cây tỷ tỉ triệu nghìn ngàn trăm % lần ha tấn kg cán đồng chiếc
    xe ca vụ em hộ căn bị đối doanh dự gói trường lớp suất huy bàn điểm trận quý thành
    """
)
# Capital letters that are no body: units, codes, documents, technical terms.
NOT_BODIES = words(
    """
    LCD CRT DVD NTSC HDTV USB ADSL GSM CDMA SMS DNS BHYT BHXH GPLX CCCD CMND CSGT BKHCN TTATGT MTTQ BĐKH VCK HCV HCB
    HCĐ CĐV VĐQG PSP HIB XHTN TNHS GCN GCNQSDĐ CLC NSNN GDQP SGD SVĐ MTV NHNN CSKH TTTM TTĐT BHNT BHPNT VoIP HĐXX
    BLHS BLTTHS BLDS NVCC CTV BKS GTĐB TTCK TTHC CCHC PTTH ANTT TTXH QSDĐ QSD BCH BHTN BHTNLĐ HĐQT ĐHĐCĐ KHĐT XHCN
    CNXH PCTN PCCC&CNCH TPHCM VSATTP ATTP NSƯT NSND ƯCV KHKT CBCC CBCCVC CNV CNVC HSSV HS SV GV THA KTXH QP QPAN AN
    VKSND-HS TPCP SGK GDPT ĐGNL THCSII CV CCTV GTVT NLTS NNCNC TSCĐ WC VND/kg ETF IPO NIM ROE ROA M&A GTNT NTM CNTT
    KCN KĐT USD EUR VND VNĐ CAD AUD GBP JPY CNY NDT BRL GDP GRDP CPI PPI FDI ODA PMI AI IT ID IP TV PC CEO CFO CTO
    COO MC DJ HLV VĐV TS PGS GS BS ThS KTS TP TT HCM UAV FPV ATM QR GPS GLONASS ADN DNA RNA HIV AIDS COVID SARS VIP
    PR HD OK NGO SOS MW GW KW KWH KV KM CM MM KG HA TNHH TMCP CP CTCP PV BTV NQ QĐ TW CT TTg NĐ TB ICBM SLBM MLRS
    HIMARS ATACMS THAAD JAS USS HMS MIG SU TU IL LNG LPG WTI VN CSVC ESG CBAM PDF URL HTML HTTP API CPU GPU SSD RAM
    LED II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI DC BST CLIP VIDEO NATO-Nga GTGT BTC ETH USDT NFT MVP
    KPI OTP SIM VAR MRI PCR TNGT ATGT PCCC CNCH BĐS GPMB THPT THCS AM PM FM BEP START JDAM AGS SOM UMPK FE OCOP KOL
    KOC IoT STEM SUV EV MPV DIY NLOS DEW AESA IRST FAB KAB BMP BTR LCAC VLS SPG AK RPG ATGM EW SAM MANPADS UCAV USV
    UUV ROV TIN NHANH NÓNG ẢNH CAND SNAP GENIUS MAGA DOGE VPN RSF AGM CH CLB PMNM ICT SRBM IRBM MRBM SLCM ALCM LPD
    NLMK CEP INS GNSS CST GMT UTC PVC TEL XIX XVIII XVII XXII BVR SSBN SSN SHORAD ĐTQG ĐKVĐ QLTT HIFU COVID-19 DOC
    COC ARV
    """
)
# Without a country's name these are its own country's, whichever the article is about.
BODIES_OF_EVERY_COUNTRY = groups(
    """
    quốc hội | chính phủ | thượng viện | hạ viện | bộ quốc phòng | bộ ngoại giao | bộ tài chính | bộ tư pháp | bộ
    nội vụ | bộ y tế | bộ thương mại | bộ công an | bộ giáo dục | bộ năng lượng | bộ giao thông |
    bộ lao động | bộ nông nghiệp | bộ văn hóa | bộ kinh tế | bộ an ninh | bộ an ninh nội địa | tòa án tối cao | ngân
    hàng trung ương | văn phòng chính phủ | bộ tổng tham mưu | hải quân | không quân | lục quân | cảnh sát biển | bộ
    xây dựng | bộ khoa học và công nghệ | ủy ban bầu cử | văn phòng tổng thống | phủ tổng thống | văn phòng thủ
    tướng
    """
)
# After a body these tell that it is several countries': Bộ Ngoại giao hai nước.
OF_COUNTRIES = groups(
    """
    hai nước | hai bên | hai quốc gia | ba nước | các nước | các bên | nhiều nước | nhiều quốc gia | các quốc gia |
    mỗi nước | mỗi bên | nước ngoài | một số nước
    """
)
# After a body these lead to whose it is: Chính phủ của Tổng thống Hàn Quốc X.
TO_WHOSE = groups("của | và nhân dân | cùng nhân dân")
# Of these fields the words are verbs as well; written small they do not close a name.
VERB_FIELDS = groups(
    """
    đánh giá | tổ chức | kiểm soát | hỗ trợ | tư vấn | phối hợp | ứng phó | kết nối | giám sát | kiểm tra | điều tra
    | thanh tra | giới thiệu | kiểm định | sửa chữa | bồi thường | phục vụ | đăng ký | cấp cứu | vận động | bảo vệ |
    phản ứng | tấn công | phân tích | dự báo | nghiên cứu | quản lý | đầu tư | xây dựng | phát triển | sản xuất |
    hợp tác | phát hành | vận chuyển | xuất khẩu | nhập khẩu | bảo tồn | khen thưởng | điều phối | hành động | tài
    trợ | thiết kế | thống nhất | phòng chống | cứu trợ | viện trợ | cạnh tranh | đào tạo
    """
)
# A head that is the second half of a verb or another noun is no head.
NOT_HEADS_AFTER = {
    "điện lực": words("tổng"),
    "tuyển": words("tuyển xét thi dự đội"),
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
# Between a body and the bracket that shortens it these show that a clause stands there, no name.
CLAUSE_WORDS = words(
    """
    đã đang sẽ vừa mới là có được bị do từ ở khi nói nhận theo trong ngoài trên dưới cùng đến tới để nên cũng chỉ
    còn không chưa phải này đó ấy kia gì ra vào lên xuống sau trước qua lại thì mà nhưng hoặc như bằng nếu tuy dù
    rằng những mọi mỗi hôm ngày tháng chiều sáng tối yêu kêu khẳng bày bắt khởi quyết triển ký họp đưa lấy xử nhằm
    cần muốn ủng tăng giảm mở đóng ông bà anh chị trao phát nêu gặp thăm bán mua nhấn dẫn gồm thuộc với ban cấp tặng
    thành lập phê
    """
)
# Capitalised before a head of one syllable, these leave it a head: Trưởng Ban Dân tộc; but Vạn Lý Trường Thành.
LEADERS = words("trưởng phó chánh bí thư viên theo của tại ở và")
# With one syllable after them these are names of people and streets: Trường Chinh, Hội An, Đội Cấn.
NAME_LIKE_HEADS = phrases("trường, hội, đội, sở, vụ, tòa, cục, ban, viện, quỹ, đài")
# Every country has these: written small before a country they are no name (tòa án Mỹ).
OF_EVERY_COUNTRY = phrases(
    "tòa án, tòa án nhân dân, công an, đại học, bệnh viện, bảo tàng, viện kiểm sát, trường đại học, đại sứ quán"
)
# Before "tổ chức" these make it a verb.
VERB_CUES = words(
    "đã sẽ đang vừa được do để cùng nhằm về việc phối hợp tại tháng năm ngày cho công lần khi ban và"
)
# Posts are called after where they are, even if that begins like a person's name: Trạm Kiểm lâm Cù Bai.
POST_HEADS = phrases("trạm kiểm lâm, hạt kiểm lâm, đồn biên phòng, đồn công an, trạm y tế, trạm")
# After these no person's name goes on with the name of a body.
CLOSING_FIELDS = groups("trung ương | quốc gia | nhà nước | tối cao | việt nam")
# After the full name of one of these a bracket has the short one: Hiệp hội Bóng rổ Nhà nghề Mỹ (NBA).
NAMED_IN_FULL = phrases(
    """
    ngân hàng, hiệp hội, liên đoàn, hội, quỹ, viện, phòng thương mại, đài, cơ quan, tổ chức, ủy ban, cục, hội đồng,
    liên minh, diễn đàn, trung tâm, học viện, đại học, trường đại học
    """
)
# At the start of a sentence these only tell that a paper follows, and are no part of its name.
PAPER_HEADS = phrases("báo, tờ, tờ báo, tạp chí, nhật báo, tuần báo")
# Houses of a province that are called after it by the level alone: Bệnh viện Sản - Nhi tỉnh.
PROVINCIAL_HEADS = phrases("bệnh viện, bệnh viện đa khoa, trung tâm y tế, bảo tàng, thư viện, nhà thiếu nhi")
