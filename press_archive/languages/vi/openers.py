"""Words that open sentences and titles with a capital without being names: Trong, Theo, Khi, Ngày …

In: nothing. Out: tables of lower-case words. They keep the capital of a sentence from joining the name after
it (Theo Reuters → Reuters). Written by us from the most frequent first words of news sentences.
"""

from __future__ import annotations

from press_archive.languages.tables import words

OPENERS = words(
    """
    ai ấy bài ban bao bạn bán bảo bằng bắt bất bên bị biến biết bởi buổi bức cả các cách cái càng căn cần
    cấm cậu có con còn cô công cơ cú cụ cùng cũng cuộc cuối cứ của chẳng chắc chân chấm chỉ chiếc chiến
    chiều cho chọn chồng chủ chuẩn chúng chuyến chuyện chuyên chưa chức chứng chính chi chơi dài dám danh
    dành dấu dẫn dân dần diễn dịch do dòng dù dùng dư dự dưới dường đã đa đại đang đánh đáng đáp đây đặc
    đằng đầu đấy đất để đêm đến đề đi điều điểm điện đó đọc đoàn đoạn đòn đón đóng đôi đối đội độ đợt đơn
    đông đồng động đúng đưa được đường đứng em gần gặp giá giai giải giám gián giao giữa giới giờ gói góp
    hai hàng hãy hầu hạ hạn hàm hành hé hết hệ hiện hiệp hiểu hình hoa hoạt hoặc hồi hôm hội hỗ hơn hợp
    hướng hủy hứa ít kể kế kết kênh khả khác khai khái khách khắc khẳng khi khó khoảng khoảnh không khối
    khu khung khúc kiểm kiến kiểu kinh kỳ kỷ là lại làm làn lãnh lần lập lấy lên lễ liên liệu lính loại
    loạt lô lời luật luôn lúc lực lượng lý mà màn máy mất mấy mặc mặt mối mọi mong mới mỗi một mở mùa mục
    mức muốn mười nay năm này nạn nào nâng nắm nên nếu ngành ngay ngày ngăn ngân nghe nghĩ nghị nghi ngoài
    ngôi ngôn ngược người nguồn nguy nguyên nhà nhân nhằm nhận nhất nhiều nhiệm nhìn nhờ nhóm nó như nhưng
    những nội nối nỗi nói nơi nửa nước ông phải phần phản phát phân phép phía phiên phí phó phòng phóng
    phong phổ phúc phương qua quá quan quanh quân quay quận quốc quyền quyết rất rằng ra ráp riêng rõ rồi
    rộ rút sai sáng sao sau sẵn sẽ siêu sinh so song số sức sự sở suốt sửa ta tác tài tại tàu tạo tăng tất
    tàn tân tập tên tết tệ tha thách tham thảm tháng thành thao thanh thay thấp thấy thậm thầy thân thất
    thế theo thêm thì thí thiếu thiệt thiết thỏa thôi thông thời thu thuế thúc thực thường thưa thương thử
    thứ tiền tiếng tiếp tiến tiết tìm tin tình tính toà tòa toàn tối tổ tổng tôi tội trả trái trao tránh
    trang trẻ trên trí triệu triển trong trò trọng trở trụ trục trước trưa truyền trường trừ trực trận trợ
    tung tuy tuần tuyên tuyến từ từng tự tương tượng tuổi tỷ tỉ ủng vai vào văn vẫn vậy vận vật về vì việc
    viết vị với vòng vợ vốn vụ vùng vừa vượt xa xác xe xem xét xin xây xung xuất xử xu ý yêu yếu ảnh ánh
    áp ấn đảng hỏa hãng cựu nữ nam giáo bộ cục báo đài hạm pháo tướng mạng clip video photo infographic
    live bác sĩ hậu tiểu chương cảnh phái đạo đạn bom đòi đình đạt đẩy đổi đồn đỉnh đáy lá lợi lo lưới tâm
    tầm tầng tựa thoát thăm thắng thư thủ vũ vô vấn xâm xảy xếp xôn xóa trùm trúng trưởng
    """
)
# Parts of the calendar and the day, which capitals may open: Chiều, Thứ Hai, Tháng Chín.
CALENDAR = words(
    "sáng trưa chiều tối đêm khuya hôm ngày tháng năm quý tuần thứ rạng giờ hai ba tư sáu bảy tám chín mười tết"
)
# No syllables of anybody's name: where a crawler lost the mark before such an opener, the name ends all the same.
NEVER_IN_NAMES = words(
    """
    theo trong tại khi với những nhưng để trước riêng đây nếu vì ngày đã nhiều ở mỗi chúng rất vào lúc hôm các
    cũng ảnh nguồn
    """
)
# The same after a whole name only, as they are rare names: Ảnh: Reuters | Được biết.
SENTENCE_WORDS = words(
    "một tuy ngoài được bị đang không hiện sau từng còn mặc đến từ bên cùng như qua do việc dù là trên hơn dưới cả có"
)
