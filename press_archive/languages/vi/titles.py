"""What stands before people's names: forms of address, ranks, offices; and the verbs of speech after them.

In: nothing. Out: tables of lower-case words. Titles and offices never become part of a name.
Written by us from the habits of the press.
"""

from __future__ import annotations

from press_archive.languages.tables import groups, phrases

# A name follows at once: ông Nguyễn Văn A, TS. Lê C, ca sĩ X.
ADDRESS = phrases(
    """
    ông, bà, anh, chị, cô, cụ, em, cháu, bé, chú, bác, thầy, thày, đồng chí, ngài, quý ông, quý bà, nàng,
    vợ chồng ông, ts, ths, gs, pgs, bs, bsckii, bscki, ks, ls, kts, tskh, giáo sư, phó giáo sư, tiến sĩ,
    tiến sỹ, thạc sĩ, thạc sỹ, bác sĩ, bác sỹ, kỹ sư, luật sư, kiến trúc sư, nhà báo, nhà văn, nhà thơ,
    nhà giáo, nhạc sĩ, nhạc sỹ, ca sĩ, ca sỹ, nghệ sĩ, nghệ sỹ, nghệ nhân, họa sĩ, họa sỹ, đạo diễn,
    diễn viên, người mẫu, hoa hậu, á hậu, cầu thủ, tiền đạo, tiền vệ, hậu vệ, thủ môn, huấn luyện viên, hlv,
    vđv, vận động viên, võ sĩ, trọng tài, nsnd, nsưt, mc, rapper, blogger, youtuber, tiktoker, streamer,
    phóng viên, nhiếp ảnh gia, nhà nghiên cứu, nhà phân tích, nhà kinh tế, nhà kinh tế học, nhà khoa học,
    nhà sử học, chuyên gia, tỷ phú, tỉ phú, doanh nhân, thái tử, hoàng tử, công chúa, nhà vua, quốc vương,
    nữ hoàng, hoàng hậu, hoàng thái hậu, vương thái hậu, vua, giáo hoàng, đức giáo hoàng, hồng y, giám mục,
    tổng giám mục, linh mục, mục sư, hòa thượng, thượng tọa, đại đức, ni sư, bị cáo, bị can, nghi phạm,
    đối tượng, nạn nhân, liệt sĩ, liệt sỹ, anh hùng, chiến sĩ, bệnh nhân, thẩm phán, kiểm sát viên,
    điều tra viên, nông dân, ngư dân, tài xế, shipper, người đàn ông tên, tên là, đại tướng, thượng tướng,
    trung tướng, thiếu tướng, đại tá, thượng tá, trung tá, thiếu tá, đại úy, thượng úy, trung úy, thiếu úy,
    tướng, tư lệnh, phó tư lệnh, chuẩn tướng, đô đốc, phó đô đốc, nguyên soái, thống tướng, nhà lãnh đạo,
    lãnh tụ, thủ lĩnh, trùm, cố vấn, trợ lý, thư ký, phát ngôn viên, người phát ngôn, nữ phát ngôn viên,
    nhà sáng lập, người sáng lập, đồng sáng lập, phu nhân, đệ nhất phu nhân, học giả, nhà bình luận,
    nhà quan sát, nhà hoạt động, nhà ngoại giao, nhà tài phiệt, nữ ca sĩ, nam ca sĩ, nữ diễn viên,
    nam diễn viên, chiến lược gia, nhà đàm phán, nhà chiến lược, cây bút, biên tập viên, bình luận viên,
    sinh viên, học sinh, già làng, bệnh nhi, thằng, con gái, con trai, vợ, chồng, mẹ, cha, bố, nhân chứng,
    nữ sinh, nam sinh, thí sinh, tác giả, soạn giả, biên kịch, nhà thiết kế, siêu mẫu, hoa khôi, danh hài,
    nghệ sĩ ưu tú, nghệ sĩ nhân dân, nhà giáo ưu tú, thượng sĩ, hạ sĩ, trung sĩ, binh nhất, thủ khoa, á khoa,
    kình ngư, tay vợt, tay đua, cơ thủ, kỳ thủ, võ sư, trung vệ, đô vật, xạ thủ, điều dưỡng, hộ lý, y sĩ,
    dược sĩ, y tá, lái xe, tiểu thương, chủ vườn, chủ quán, chủ xe, thủ quỹ, kế toán, nữ bệnh nhân,
    nam bệnh nhân, bị hại, bị đơn, nguyên đơn, giáo viên, cô giáo, thầy giáo, thày giáo, nghi can, tử tù, phạm nhân,
    thuyền trưởng, phi công, ảo thuật gia, ca nương, đạo diễn hình ảnh, nhạc công, nhạc trưởng, kịch sĩ,
    biên đạo, vũ công, nghệ danh, tên thật là, cựu binh, thương binh, mẹ việt nam anh hùng, hiệp sĩ,
    công nhân, kỹ thuật viên, cư dân, người dân, nữ công nhân, bạn, sư cô, người đẹp, hot girl, hotgirl,
    hot boy, hotboy, ntk, tài tử, nam tài tử, nữ tài tử, danh thủ, cựu danh thủ, tuyển thủ, thủ thành,
    chân sút, danh ca, dj, nghệ sĩ hài, nghệ sỹ hài, danh hề, kiện tướng, đại kiện tướng, cua rơ,
    nữ doanh nhân, pianist, nam ca sỹ, nữ ca sỹ, nữ danh ca, nam người mẫu, nữ người mẫu, vedette,
    beauty blogger, fashionista, tay súng, nữ võ sĩ, nữ nghệ sĩ, nam nghệ sĩ, bầu, bà mẹ, ông bố, bé gái,
    bé trai, cậu bé, cô bé, cụ ông, cụ bà, sếp, ns, nhà tạo mẫu, stylist, vlogger, diễn giả, nữ hoàng sắc đẹp
    """
)
# Offices: a body, a country or a field may stand between them and the name.
OFFICES = phrases(
    """
    ceo, cfo, tt, tổng bí thư, chủ tịch nước, chủ tịch quốc hội, thủ tướng chính phủ, thủ tướng, phó thủ tướng, tổng
    thống, phó tổng thống, chủ tịch, phó chủ tịch, phó chủ tịch thường trực, bộ trưởng, thứ trưởng, ngoại trưởng,
    thứ trưởng thường trực, quốc vụ khanh, bí thư, phó bí thư, phó bí thư thường trực, thường vụ, giám đốc, phó giám
    đốc, tổng giám đốc, phó tổng giám đốc, giám đốc điều hành, tổng giám đốc điều hành, trưởng ban, phó trưởng ban,
    trưởng phòng, phó trưởng phòng, phó phòng, chánh văn phòng, phó chánh văn phòng, chánh thanh tra, chánh án, phó
    chánh án, viện trưởng, phó viện trưởng, cục trưởng, phó cục trưởng, vụ trưởng, phó vụ trưởng, tổng cục trưởng,
    phó tổng cục trưởng, chủ nhiệm, phó chủ nhiệm, hiệu trưởng, phó hiệu trưởng, tổng thư ký, phó tổng thư ký, tổng
    biên tập, phó tổng biên tập, thống đốc, phó thống đốc, thủ hiến, thị trưởng, phó thị trưởng, tỉnh trưởng, đại
    sứ, tổng lãnh sự, lãnh sự, đặc phái viên, phái viên, đại diện, tổng đại diện, đại diện thương mại, công sứ, tham
    tán, trưởng đoàn, phó trưởng đoàn, trưởng nhóm, trưởng khoa, phó trưởng khoa, nghị sĩ, nghị sỹ, hạ nghị sĩ, hạ
    nghị sỹ, thượng nghị sĩ, thượng nghị sỹ, dân biểu, đại biểu, đại biểu quốc hội, nữ thủ tướng, nữ tổng thống, nữ
    bộ trưởng, ủy viên, cao ủy, chủ tịch thường trực, thủ tướng lâm thời, tổng thống lâm thời, quyền bộ trưởng,
    quyền chủ tịch, người đứng đầu, lãnh đạo, nhà lãnh đạo, lãnh tụ tối cao, cố vấn, cố vấn an ninh quốc gia, cố vấn
    cấp cao, trợ lý, trợ lý tổng thống, thư ký báo chí, người phát ngôn, phát ngôn viên, tổng tư lệnh, tư lệnh, tham
    mưu trưởng, tổng tham mưu trưởng, phó tổng tham mưu trưởng, chính ủy, chỉ huy trưởng, chỉ huy, trưởng công an,
    phó trưởng công an, đội trưởng, phó đội trưởng, tổng chưởng lý, bộ trưởng tài chính, bộ trưởng quốc phòng,
    bộ trưởng công an, thứ trưởng công an, công
    tố viên, trưởng công tố, chủ sở hữu, ông chủ, chủ tịch hđqt, chủ tịch hội đồng quản trị, chủ tịch ủy ban, nhà
    sáng lập, chuyên gia, nhà phân tích, giáo sư, nhà nghiên cứu, nghiên cứu viên, chuyên viên, phân tích viên, kinh
    tế trưởng, chiến lược gia, đồng sáng lập, thủ lĩnh, chủ tịch hạ viện, chủ tịch thượng viện, lãnh đạo phe đa số,
    cựu tổng thống, cựu thủ tướng, tân thủ tướng, cựu bộ trưởng, cựu ngoại trưởng, cố thủ tướng, cố tổng thống, tân
    tổng thống, hoàng tử, quốc vương, nhà vua, thái tử, nữ hoàng, thái hậu, hoàng hậu, huấn luyện viên, hlv, tiền
    đạo, tiền vệ, hậu vệ, thủ môn, ngôi sao, trưởng ấp, trưởng thôn, trưởng bản, trưởng buôn, trưởng làng,
    già làng, tổ trưởng, bí thư chi bộ, giám đốc thường trực,
    tổng thanh tra, trạm trưởng, phó trạm trưởng, hạt trưởng, phó hạt trưởng, đồn trưởng, phó đồn trưởng, phó chỉ
    huy trưởng, kiến trúc sư trưởng, trưởng đại diện, chánh tòa, phó chánh tòa, chủ tọa, thẩm phán, thư ký tòa,
    trưởng tiểu ban, trưởng bộ môn, phó trưởng bộ môn, phó chính ủy, trưởng trạm, chủ tịch hội đồng thành viên, đại
    biện lâm thời, tùy viên, chi cục trưởng, phó chi cục trưởng, bí thư đoàn, phó đoàn, chỉ đạo viên, chính trị
    viên, kế toán trưởng, trung đội trưởng, đại đội trưởng, tiểu đoàn trưởng, trung đoàn trưởng, phó giám đốc thường
    trực, trợ lý huấn luyện viên, quyền giám đốc, quyền tổng giám đốc, nguyên giám đốc, nguyên chủ tịch, nguyên phó
    chủ tịch, nguyên bí thư, nguyên bộ trưởng, cựu chủ tịch, cựu giám đốc, đội phó, trưởng tàu, cửa hàng trưởng, chủ
    doanh nghiệp, chủ cơ sở, phó trợ lý, người đồng cấp, tổng đạo diễn, nhà đàm phán, phóng viên, tướng, ứng cử
    viên, ứng viên, tgđ
    """
)
# Words of an office that stand between it and the name: Thư ký báo chí, Phó Chủ tịch Thường trực.
OFFICE_MODIFIERS = groups(
    """
    thống nhất | nội các | chính phủ | thương mại | năng lượng | nội vụ | tư pháp | hoàng gia | quân đội | thường
    trực | phụ trách | báo chí | cấp cao | điều hành | toàn cầu | kiêm | danh dự | lâm thời | mới | đương nhiệm |
    tiền nhiệm | nhiệm kỳ | đặc biệt | quốc gia | tối cao | chính trị | đối ngoại | an ninh | phe đa số | phe thiểu
    số | thứ nhất | sắp mãn nhiệm | đắc cử | hàng đầu | kinh tế | quân sự | phân tích | nghiên cứu | quan hệ | công
    chúng | hành pháp | cộng hòa | dân chủ | độc lập | bảo thủ | cực hữu | đối lập | nước này | cấp quốc gia |
    trưởng
    """
)
SPEECH_VERBS = groups(
    """
    nói | cho biết | cho hay | cho rằng | phát biểu | khẳng định | nhận định | nhấn mạnh | tuyên bố | chia sẻ | viết
    | trả lời | giải thích | cảnh báo | kêu gọi | bày tỏ | đề nghị | đề xuất | tiết lộ | thừa nhận | phản ứng | chỉ
    trích | cáo buộc | tin rằng | thông báo | lưu ý | nêu rõ | đánh giá | bình luận | xác nhận | bác bỏ | phân tích
    | kể | lập luận | dự đoán | phủ nhận | cam kết | đăng tải | dẫn lời | gặp | sinh ra | tốt nghiệp | qua đời | từ
    chức | nhậm chức | đắc cử | đã ký | mỉm cười | hy vọng | nghĩ rằng | mô tả | gọi | hỏi
    """
)
# What a name followed by a comma or dash announces: Jeffrey Hornung, chuyên gia …
DESCRIPTIONS = groups(
    """
    chuyên gia | giáo sư | giám đốc | nhà | chủ tịch | phó | cựu | nguyên | người | tổng | thành viên | nghiên cứu |
    luật sư | bộ trưởng | thứ trưởng | ủy viên | bí thư | trưởng | đại sứ | nghị sĩ | tiến sĩ | tác giả | cố vấn |
    thủ tướng | thượng nghị | hạ nghị | đồng | học giả | chiến lược | kinh tế | cư dân | sinh | chủ nhiệm | thị
    trưởng | thống đốc | viện trưởng | phát ngôn | trợ lý | vợ | con | em | quan chức | chánh | tân | đặc phái
    """
)
# Single syllables before a country or a name that are no part of it, capital or not: Tướng Pháp, Vua Charles.
RANKS = phrases("tướng, vua, trùm, đội, tuyển, cựu")
# Leaders told by their village as often as by their name.
VILLAGE_HEADS = phrases("trưởng bản, trưởng buôn, trưởng làng, trưởng thôn, trưởng ấp")
# These tell whose they are as often as who they are: phát ngôn viên Nortexa, CEO Nortexa.
# Between who speaks for a company and the paper they speak to.
TELLS = phrases("nói với, cho biết trên, chia sẻ với, trả lời, tiết lộ với")
FIRM_OFFICES = phrases(
    """
    phát ngôn viên, người phát ngôn, đại diện, giám đốc, tổng giám đốc, giám đốc điều hành, ceo, lãnh đạo,
    nhà sáng lập, đồng sáng lập, kỹ sư, nhân viên, tgđ
    """
)
# Who won a contest, and which: Hoa hậu Hoàn vũ Việt Nam | Lý Thu Sương; of these nobody is called Biển Việt Nam.
WINNERS = phrases("hoa hậu, tân hoa hậu, á hậu, hoa khôi, á khôi, nam vương, á vương, quán quân, á quân")
CONTESTS = phrases(
    """
    hoàn vũ, thế giới, trái đất, biển, quốc tế, hòa bình, hòa bình quốc tế, đại dương, áo dài, siêu quốc gia,
    du lịch, liên lục địa, thể thao, quốc gia, toàn cầu, dân tộc, đông nam á, doanh nhân, quý bà, phụ nữ,
    sinh viên, 1, 2, 3
    """
)
