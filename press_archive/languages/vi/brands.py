"""How companies, brands and clubs are named in the press, and the English words that tell what a foreign name is.

In: nothing. Out: tables. Written by us from the habits of the press.
"""

from __future__ import annotations

from press_archive.languages.tables import groups, phrases, words

# English words that make a foreign run of capitals a body, not a person.
ENGLISH_HEADS = words(
    """
    News Times Post Journal Agency Group Corporation Corp Inc Ltd Bank University Institute College School Airlines
    Airways Air Energy Systems Technologies Technology Capital Partners Holdings Financial Finance Insurance Media
    Press Television Radio Network Magazine Review Daily Weekly Herald Tribune Watch Council Center Centre
    Foundation Fund Association Union Party Force Forces Command Office Department Ministry Motors Motor Electric
    Electronics Oil Gas Petroleum Chemical Pharma Pharmaceuticals Foods Industries Industry International Worldwide
    Company Research Studies Analytics Consulting Securities Investments Investment Management Asset Intelligence
    Economics Policy Federation Committee Organization Society Club Entertainment Records Studios Pictures Software
    Networks Labs Laboratory Aerospace Defense Defence Dynamics Shipbuilding Marine Steel Mining Logistics Alliance
    Coalition Initiative Endowment Institution Services Service Bureau Authority Administration Commission Today
    Parliament Army Navy Corps Brigade Forum Independent Gazette Chronicle Mirror Globe Mail Telegraph Observer
    Reporter Insider Monitor Digest Broadcasting Correspondent Observatory Conservancy Microelectronics
    Semiconductor Pharmaceutical Automotive Telecom Telecommunications Petrochemical Resources Brothers Sons Co
    Shipping Express Rail Line Exchange Markets Ventures Trust Academy Museum Hospital Insights Solutions Advisors
    Advisory Associates Robotics Biotech Therapeutics Enterprises Communications Strategies
    """
)
# English words that make one of it after the office of somebody in a firm: CEO SonKim Land.
FIRM_ENDS = words(
    "Land Home Homes Global Mobile Cloud Data Security Studio Pharmacy Fashion Coffee Food Foods Online Shop"
)
# Right before a firm's own name: Công ty TNHH | Đức Dương.
FIRM_WORDS = words("tnhh tmcp cp mtv ty đoàn phần viên")
# What shares are counted by, which is nobody's doing: Nasdaq, Dow Jones, Nikkei 225; the exchanges of that name act.
INDICES = groups(
    """
    nasdaq | nasdaq composite | nasdaq 100 | dow jones | dow jones industrial average | s & p 500 | s & p | nikkei |
    nikkei 225 | topix | kospi | kosdaq | hang seng | hsi | shanghai composite | csi 300 | ftse | ftse 100 | dax |
    dax 40 | cac 40 | cac | stoxx | stoxx 600 | stoxx europe 600 | euro stoxx 50 | msci | russell 2000 | sensex |
    nifty 50 | vn - index | vnindex | vn index | hnx - index | upcom - index | vn30 | vn 30 | hnx | upcom
    """
)
# Right after an index: how it moved, and what closes its name.
INDEX_MOVES = words(
    """
    tăng giảm mất cộng lùi tiến đóng mở leo sụt nhích rơi hạ vọt đi đứng quay hồi bật lao thêm trượt chốt kết index
    composite industrial 100 225 500 600 30 40 50
    """
)
# What tells one of a firm's companies from the firm: Samsung Vina.
BRANCH_WORDS = words("Vina Asia Pacific Display Chemical Heavy")
# English words that make it a place.
ENGLISH_PLACES = words(
    """
    Island Islands City Beach Bay River Lake Mountain Valley Street Avenue Square Park Airport Port Base Bridge Road
    Hill Hills Coast County Town Village Desert Sea Strait Gulf Cape Fort Camp Heights Harbor Station Stadium Arena
    Tower Palace Castle Hall Plaza Resort
    """
)
# English words that make a run of capitals the name of a thing: a weapon, a book, a game.
ENGLISH_WORDS = words(
    """
    Black White Red Blue Green Gold Golden Silver Smart World Cup Series Storm Shadow Fire Point Deep State
    Standard East West North South Wing Under Save Our My His Her War Peace Beyond Visual Range Error Probable
    Eastern Sentry Dome Fleet Card Noon Chain Type Air Sea Land Hawk Eagle Falcon Lightning Patriot Dragon
    Tour Live Day Days Night The And For Block Mark Class Super Ultra Pro Max Plus Next Future New Old First
    Last Best Top Big Great Grand Prix Open Champions League Premier Bed Pebble Cold Hot Spring Summer Winter
    Autumn Iron Steel Stone Star Sky Space Sun Moon Phone Windows App Store Border Patrol Six Gateway Youth
    Summit Global Happy Together Galaxy Note Boy Girl Girls Boys Lad Cosmic Player Flash Home Box Shop Web
    Game Code Life Heart Dream Dreams Police Guard Idol Voice Talent Factor Model Beauty Queen Coffee Tea Leaf
    House Hotel Spa Food Fast Run Race Secret Perfect Illusion Single Album Music Video Awards Award Show
    Concert Festival Song Songs Movie Film Online Center Mall Residence Villa Villas Garden Gardens Riverside
    Golf Fitness Yoga Gym Studio Fashion Style Bridal Wedding Cosmetics Care Health Pharmacy Clinic Beach
    Ocean View Lake Edition Limited Premium Luxury Classic Sport Sports Football Basketball Tennis Mobile
    Tablet Watch Camera Cloud Server Data Security Bus Truck Rider Road Train Metro Bull Tiger Wolf Monster
    Captain Justice Squad Avengers Legends Legend Hero Heroes Ultimate Fighting Fighter Champion Final Kiss
    Kissing You Me We Us They Born Baby Crazy Wild Free Only Never Ever Forever Always Back Beautiful Broken
    Lonely Sweet Angel Angels Devil Ghost Dead Walking Lost Island Fantastic Beasts Project Program Challenge
    Campaign Report Index Price Rate Growth Trade Deal Market Business Startup Made
    """
)
# English words for what somebody is: nobody's name (Chief Compliance Officer, Gartner Fellow).
ENGLISH_TITLES = words(
    """
    Chief Officer Fellow Director Manager Executive Vice Senior Junior Professor Assistant Secretary Editor Engineer
    Analyst Chairman Chairwoman Founder Specialist Coordinator Supervisor Consultant Advisor Adviser Ambassador Head
    """
)
# Between a head written small and the brand: đảng cực hữu Otzma Yehudit, tập đoàn dầu khí nhà nước Rosneft.
BRAND_MODIFIERS = groups(
    """
    cực hữu | cực tả | cánh hữu | cánh tả | trung hữu | trung tả | cầm quyền | đối lập | tôn giáo | dân tộc | dân
    túy | bảo thủ | cấp tiến | cộng sản | hồi giáo | nhà nước | quốc doanh | tư nhân | độc lập | chính thống | dầu
    khí | dầu mỏ | năng lượng | khí đốt | công nghệ | viễn thông | ô tô | xe điện | xe tải | xe tải điện | chip |
    bán dẫn | hàng không | vũ trụ | quốc phòng | vũ khí | đóng tàu | sản xuất | chế tạo | bán lẻ | dược phẩm | thực
    phẩm | đồ uống | tài chính | chứng khoán | bảo hiểm | đầu tư | tư vấn | phân tích | phân tích dữ liệu | dữ liệu
    | nghiên cứu | nghiên cứu thị trường | khởi nghiệp | đa quốc gia | khổng lồ | hàng đầu | lớn nhất | lớn | nổi
    tiếng | địa phương | nước này | thương mại điện tử | gọi xe | giao hàng | vận tải | vận tải biển | logistics |
    hóa chất | thép | xi măng | bất động sản | xây dựng | điện lực | điện tử | phần mềm | an ninh mạng | mạng xã hội
    | trực tuyến | truyền hình | phát thanh | truyền thông | thể thao | thời trang | mỹ phẩm | chăn nuôi | nông
    nghiệp | thủy sản | may mặc | da giày | vũ trang | quân sự | nổi dậy | khủng bố | thánh chiến | ly khai | nhân
    quyền | phi lợi nhuận | từ thiện | bảo mật | tình báo nguồn mở | xếp hạng tín nhiệm | kiểm toán | luật | môi
    giới | giao dịch | tiền số | tiền điện tử | tiền mã hóa | khai khoáng | khai thác mỏ | đất hiếm | lọc dầu | lọc
    hóa dầu | hạt nhân | điện hạt nhân | đường sắt | bưu chính | giải trí | điện ảnh | trò chơi | game | giáo dục |
    y tế | tiêu dùng | quân đội | con | mẹ | liên kết | thành viên | tin tặc | hacker | tội phạm mạng | tội phạm |
    phiến quân | dân quân
    """
)
# Where people post and pay: products, whoever runs them.
PLATFORMS = words(
    """
    Facebook Telegram TikTok YouTube Youtube Instagram Zalo Twitter Threads Weibo WeChat WhatsApp Messenger Viber
    Line Signal Reddit LinkedIn Snapchat Discord Bluesky Douyin ChatGPT Gemini Copilot Grok DeepSeek iPhone iPad
    Android Windows Linux Unix Java Firefox Mozilla MacBook PlayStation MoMo ZaloPay VNeID Bitcoin Ethereum
    Starlink PayPal
    """
)
# After these a body's name is that of what it measures: chỉ số Nikkei 225.
MEASURES = groups("chỉ số | chỉ số chứng khoán | bảng xếp hạng | chứng chỉ")
# Before a maker and a foreign word these tell that a product is named: máy giặt Samsung Ecolux.
PRODUCT_CUES = groups(
    """
    máy giặt | máy lạnh | điều hòa | tủ lạnh | tivi | ti vi | tv | laptop | máy tính | máy tính bảng | máy
    tính xách tay | smartphone | điện thoại thông minh | ô tô | ôtô | xe hơi | xe máy | xe tay ga | xe đạp |
    xe tải | xe khách | xe buýt | xe điện | siêu xe | suv | sedan | mpv | hatchback | bán tải | xe bán tải |
    môtô | mô tô | máy ảnh | máy bay | tai nghe | loa | đồng hồ | đồng hồ thông minh | mang tên | có tên |
    công nghệ | tính năng | dịch vụ | trình duyệt | hệ điều hành | hòm thư | bộ đôi | cặp đôi | bộ ba | nhãn
    hiệu | hiệu | sản phẩm | bản | đời | trợ lý | trợ lý ảo | loa thông minh | màn hình | chip | vi xử lý |
    máy in | biển số
    """
)
# Before "như", "gồm" and a list these make organisations of what is listed: các hãng như A, B và C.
LIST_HEADS = phrases(
    """
    công ty, hãng, hãng xe, hãng tin, hãng hàng không, hãng công nghệ, hãng dược, tập đoàn, doanh nghiệp, thương
    hiệu, nhà sản xuất, nhà bán lẻ, nhà thầu, nhà cung cấp, ngân hàng, quỹ, báo, tờ báo, nhà mạng, câu lạc bộ, clb,
    đội bóng, startup, nhà đầu tư, ông lớn, gã khổng lồ, đại gia, sàn giao dịch, sàn thương mại điện tử, cơ quan
    truyền thông, kênh truyền hình, trang tin, tổ chức phi chính phủ, nhà phát hành, tổ chức quốc tế
    """
)
LIST_CUES = phrases(
    "như, gồm, bao gồm, là, trong đó có, như là, chẳng hạn như, gồm có, có thể kể đến, điển hình như"
)
# Between the head of a company and its name: một công ty của Mỹ có tên là Nortexa.
NAMING_CUES = phrases("có tên, có tên là, có tên gọi, có tên gọi là, mang tên, tên là")
# After a name that may be a common word or a person's these tell that it is a company's or a paper's.
BRAND_VERBS = phrases(
    """
    ra mắt, đã ra mắt, sẽ ra mắt, vừa ra mắt, giới thiệu, công bố, đã công bố, vừa công bố, tung ra, bán ra, sản
    xuất, phát hành, triệu hồi, thu hồi, niêm yết, khai trương, lắp ráp, đưa tin, dẫn lời, đăng tải, trích dẫn,
    viết, mở cửa hàng, sa thải, ghi nhận, báo lãi, báo lỗ, lãi, lỗ, chia cổ tức, huy động, phát hành cổ phiếu,
    đóng cửa, phân phối, vận hành
    """
)
# After a comma or a dash these tell that the name before them is a body.
APPOSITIONS = phrases(
    """
    công ty, tập đoàn, hãng, ngân hàng, doanh nghiệp, nhà sản xuất, nhà cung cấp, nhà bán lẻ, tờ báo, nhật báo, tổ
    chức, hiệp hội, liên minh, liên đoàn, quỹ, cơ quan, viện, trung tâm nghiên cứu, đảng, startup, gã khổng lồ, nhà
    điều hành, sàn giao dịch, nhà máy lọc dầu, đơn vị, nhóm vũ trang, phong trào, nhóm nổi dậy, câu lạc bộ, đội
    bóng, chuỗi
    """
)
# English words in the names of clubs and teams.
CLUB_WORDS = words(
    """
    United City Rovers Wanderers Athletic Hotspur Rangers Yankees Dodgers Lakers Celtics Bulls Warriors Jays Rockets
    Knicks Giants Cowboys Sox FC SC AFC Saint-Germain Spurs Clippers Nets Heat Mavericks Timberwolves Raptors Bucks
    """
)
# English words that make a credit a house's.
CREDIT_WORDS = words(
    """
    House World Now Planes Press The Channel Images Photo Photos Zone Space Times News Post Journal Office
    Government Palace Komsomolets Online Live Sage Army Navy Air Force Defense Defence Ministry Stock Archive
    Library Daily Weekly Pool Handout Today Television Network Agency Media Studio Studios Pictures
    """
)
# Part of a registered name wherever they stand: Công ty TNHH Samsung Electronics Việt Nam.
LEGAL_HEADS = phrases(
    "công ty tnhh, công ty cổ phần, công ty cp, ctcp, công ty trách nhiệm hữu hạn, ngân hàng tmcp"
)
# With a capital before a brand these are the front of a company's name: Chứng khoán MB, Thép Hòa Phát.
INDUSTRIES = phrases(
    """
    chứng khoán, bảo hiểm, thép, nhựa, dược, dược phẩm, dược liệu, xi măng, bia, địa ốc, bất động sản, thủy sản,
    điện tử, dệt may, cao su, mía đường, nước giải khát, vàng bạc đá quý, thực phẩm, vận tải, phân bón, hóa chất,
    bánh kẹo, sữa, gốm sứ, bóng đèn, pin, taxi, cấp nước, nhiệt điện, thủy điện, đạm
    """
)
CLUB_HEADS = phrases("clb, câu lạc bộ, đội bóng, clb bóng đá, câu lạc bộ bóng đá, clb bóng chuyền")
# With one of these before it a brand means the same body: Tập đoàn Apple, CLB Chelsea.
SAME_BODY_HEADS = CLUB_HEADS | phrases(
    """
    công ty, công ty cổ phần, công ty tnhh, tập đoàn, tổng công ty, ngân hàng, ngân hàng tmcp, hãng, hãng hàng không,
    đại học, trường đại học, đh
    """
)
# What kind of company it is: no brand yet.
LEGAL_FORMS = words("TNHH MTV TMCP CP TM DV XD SX XNK ĐT PT KD TM-DV SX-TM")
# Small words may stand between these and the brand: Công ty sản xuất quạt máy công nghiệp Daishin.
COMPANY_HEADS = phrases(
    """
    công ty, công ty cổ phần, công ty cp, công ty tnhh, công ty trách nhiệm hữu hạn, ctcp, tập đoàn, tổng công ty,
    xí nghiệp, nhà máy, doanh nghiệp tư nhân, hợp tác xã, htx, cơ sở, cửa hàng, chuỗi cửa hàng
    """
)
