"""What people alone do and have, by which the press shows that a bare name is somebody's: Trọng Nhân ghi bàn.

In: nothing. Out: tables of lower-case words. Bodies and countries do none of this. Written by us from the habits of
the pages on sport, culture and courts.
"""

from __future__ import annotations

from press_archive.languages.tables import groups, words

# After a name.
DEEDS = groups(
    """
    khai nhận | khai báo | khai rằng | khai với | khai đã | khai do | chối tội | nhận tội | thú nhận |
    bỏ trốn | bỏ chạy | tẩu thoát | đầu thú | bị bắt | bị tuyên | bị tạm giam | bị khởi tố | bị bệnh |
    bị thương | bị ngã | bị thẻ | tử vong | qua đời | sinh ra | sinh năm | chào đời | lớn lên | tốt nghiệp |
    mồ côi | lấy chồng | lấy vợ | kết hôn | ly hôn | cưới | có bầu | mang bầu | mang thai | sinh con | yêu |
    thương | ghét | rủ | xin lỗi | đâm | chém | tát | ôm | hôn | khóc | bật khóc | cười | mỉm cười |
    bật cười | nghẹn ngào | rơi nước mắt | hát | múa | thủ vai | vào vai | đóng vai | đảm nhận vai |
    sáng tác | biểu diễn | trình diễn | hóa thân | diện | khoe dáng | đăng quang | đoạt vương miện | tâm sự |
    bộc bạch | trải lòng | thổ lộ | giãi bày | nhớ lại | nhớ | kể lại | kể | nở nụ cười | trẻ trung |
    xinh đẹp | ngồi | đứng | nằm | ngủ | chạy | bước | đi bộ | lắc đầu | gật đầu | im lặng | lặng lẽ |
    cúi đầu | sững sờ | lo lắng | ghi bàn | lập công | lập cú đúp | lập hat-trick | lập siêu phẩm | sút |
    dứt điểm | đánh đầu | chuyền | tạt | đá chính | kiến tạo | đi bóng | rê bóng | băng vào | băng xuống |
    băng lên | băng cắt | đệm bóng | cản phá | bắt gọn | tung lưới | tung cú | nhận thẻ | phải nhận |
    rời sân | vào sân | vào thay | thoát xuống | căng ngang | mở tỷ số | mở tỉ số | gỡ hòa | nâng tỷ số |
    nâng tỉ số | ấn định | dính chấn thương | chấn thương | giải nghệ | giao bóng | thắng set |
    cứu match-point | kể rằng | cảm thấy | từng yêu | được mẹ | được bố | luôn được mẹ | học lớp | học giỏi |
    thi đỗ | thi đậu | bỏ học | nghỉ học
    """
)
# The same of two syllables that are many people's names, as bodies and firms speak too.
SAYINGS = groups(
    """
    nói | cho biết | cho hay | chia sẻ | tiết lộ | thừa nhận | phát biểu | nghĩ | hiểu | gây ấn tượng |
    xuất hiện | quay lại | trở lại | trở về | khoe | tự tin | sở hữu | công khai | tỏ ra | tâm sự | sinh |
    có mặt
    """
)
# Of these a name of one syllable that a country or town has too is a person's: Sau đó Đức khai nhận.
PRIVATE_DEEDS = groups(
    """
    khai nhận | khai báo | khai rằng | khai với | khai đã | khai do | khai | chối tội | nhận tội | thú nhận |
    bỏ trốn | bỏ chạy | tẩu thoát | đầu thú | bị bắt | bị tuyên | bị tạm giam | bị khởi tố | bị thương |
    tử vong | qua đời | lấy vợ | kết hôn | ly hôn | rủ | đâm | chém | tát | ôm | khóc | bật khóc | cười |
    mỉm cười | hát | kể | kể lại | kể rằng | nói | nhớ lại | tâm sự | ngồi | đứng | nằm | chạy | ghi bàn |
    lập công | sút | dứt điểm | đánh đầu | chuyền | điều khiển | cầm | rút | dùng dao | sinh năm | chia sẻ |
    cho biết | cho hay | thừa nhận
    """
)
# Before a deed: đã, sẽ, cũng … and what tells when or how.
AUXILIARIES = words("đã sẽ đang vừa cũng từng lại còn vẫn chưa không luôn bèn liền mới thường tự cùng")
# Right before a name, when a person follows more often than a place or a body.
PERSON_CUES = groups(
    """
    của | với | cho | cùng | bởi | do | gặp | nhờ | mời | bên | và | là | như | con | mẹ | bố | cha | vợ |
    chồng | em | chị | anh | tên | gọi | tình yêu | bạn trai | bạn gái | người yêu | fan | fan của |
    danh hài | diễn viên | ca sĩ | người đẹp | hot girl | hotgirl | hot boy | hotboy | á hậu | hoa hậu |
    nàng | chàng | cậu bé | cô bé | cặp đôi | cô nàng | anh chàng | nữ chính | nam chính | đôi vợ chồng |
    hlv | thủ thành | tuyển thủ | cầu thủ | danh thủ | thủ quân | chân sút | tay vợt | nghệ sĩ | nghệ sỹ |
    ban nhạc | ntk | nsnd | nsưt
    """
)
# What is somebody's in reports of matches: cú sút của Bergwald, pha đánh đầu của Tiến Lộc.
FEATS = groups(
    """
    cú sút | cú đá | cú đúp | cú vô lê | cú đánh đầu | quả đá phạt | quả phạt góc | quả tạt | cú tạt |
    cú đá phạt | pha đánh đầu | pha dứt điểm | pha kiến tạo | pha đi bóng | pha băng cắt | đường chuyền |
    cú hat-trick | đường tạt | pha cản phá | pha căng ngang | vợ | bạn gái | bạn trai | người yêu | con gái |
    con trai | mẹ | bố | em gái | em trai | chị gái | anh trai | giọng hát | vai diễn | nhan sắc | cựu vợ |
    vợ cũ | chồng cũ | tình cũ | người tình | năng nổ | khuôn mặt | gương mặt | nụ cười | đám cưới |
    hôn nhân | mái tóc | vóc dáng | cái chết | cú giao bóng | trang cá nhân | facebook cá nhân | dấu ấn |
    đậm chất | phong cách
    """
)
# In lists of teams a name follows each: thủ môn Berg; hậu vệ Halder, Nowitz.
POSITIONS = groups("thủ môn | hậu vệ | trung vệ | tiền vệ | tiền đạo | dự bị | đội hình | đội hình ra sân")
# Right before two syllables that are many people's names, when they name a shop, a product, a street, a school.
NOT_CALLED_AFTER = groups(
    """
    người | dân tộc | tiếng | kem | hàng | trường | phẩm | hiểm | viện | phố | đường | chợ | chùa | cầu |
    sạn | quán | tiệm | hiệu | thuốc | trà | rượu | bia | gạo | sữa | nhãn | nước | xe | công ty | hãng |
    tập đoàn | phường | xã | thôn | ấp | khu | đô thị | chung cư | tòa nhà | đền | đình | miếu | sông | suối |
    hồ | đảo | làng | bản | tại | ở | qua | đến | tới | về | từ | gần | thị trấn | quận | huyện | tỉnh |
    vùng | hướng | cơ sở | cửa hàng | doanh nghiệp | htx | hợp tác xã | phim | bài | khúc | bàn | kênh | báo |
    tàu | ga | cung | sao | chòm sao | giải | cúp | bóng | clb | đội | sân | rạp | nhà | trại | mỏ | bãi |
    biển | núi | đèo | cảng
    """
)
# Names of the heavens and of firms that look like somebody's.
NO_TWO_NAMES = groups(
    """
    vân kiều | thái lan | hoa hồng | an ninh | thanh niên | thiên bình | bảo việt | hải quân | trung thu | văn công |
    việt nam | trung quốc | hải dương | bảo bình | song tử | song ngư | xử nữ | bọ cạp | sư tử | nhân mã | ma kết |
    kim ngưu | cự giải | bạch dương | thần nông | mặt trăng | mặt trời | trái đất | thái dương | ngân hà | kim cương |
    phương nam | phương bắc | quốc gia | công an | quốc hội | nhân dân | văn hóa | thanh hóa
    """
)
# What people are in reports of matches and of stages: an article that tells of such has bare last names.
ROLES_OF_STARS = groups(
    """
    tiền đạo | tiền vệ | hậu vệ | trung vệ | thủ môn | thủ thành | cầu thủ | hlv | huấn luyện viên | tay vợt |
    tay đua | ca sĩ | nữ ca sĩ | diễn viên | nữ diễn viên | người mẫu | siêu mẫu | ngôi sao | danh ca |
    rapper | cặp đôi | bạn trai | bạn gái | đạo diễn | võ sĩ | kình ngư | chân sút | pha bóng | cú sút |
    vòng cấm | cấm địa | phút bù giờ | hôn nhân | ly hôn | nhạc sĩ
    """
)
# Right before one foreign word in such an article: whose something is, to whom the ball goes.
BEFORE_STARS = words(
    "của cho từ và bởi nhờ do như hay mà khi nếu để với bằng giúp là còn hoặc khiến ngoài đưa thấy yêu"
)
# Right after it.
AFTER_STARS = words("đã sẽ đang vừa cũng từng lại còn vẫn chưa không luôn bèn liền có là và được bị phải")
