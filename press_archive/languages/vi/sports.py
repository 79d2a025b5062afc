"""How the press tells the results of matches: X hòa Y 2-2, X thắng 3-1 trước Y, Z 0 - 3 W.

In: nothing. Out: tables. Written by us from the habits of sports pages.
"""

from __future__ import annotations

from press_archive.languages.tables import phrases

# Between the two sides of a match whose score is told with it.
RESULTS = phrases(
    """
    hòa, thắng, thua, gặp, đánh bại, hạ, vượt qua, đè bẹp, hủy diệt, cầm hòa, thắng ngược, thắng đậm, thua đậm, thắng
    sát nút, tiếp, tiếp đón, đấu, chạm trán, thất bại trước, thất thủ trước, bị cầm hòa bởi
    """
)
# Before a name these tell that it is a club's: CLB Nam Định, đội Nam Định.
CLUB_LEADS = phrases(
    """
    clb, câu lạc bộ, đội, đội bóng, hlv, huấn luyện viên, thầy trò, cđv, fan, học trò, đội chủ nhà, đội khách, trận
    giữa, trận đấu giữa, trận cầu giữa
    """
)
# And these where the name is no town: tiền đạo Chelsea.
PLAYER_LEADS = phrases(
    """
    tiền đạo, tiền vệ, hậu vệ, trung vệ, thủ môn, thủ thành, cầu thủ, ngôi sao, đội trưởng, khoác áo, đầu quân
    cho, gia nhập, chia tay, màu áo, lưới, khung thành, hàng thủ, hàng công, hàng tiền vệ, ban lãnh đạo,
    trung phong, danh thủ, cựu danh thủ, băng ghế huấn luyện, ghế nóng, phòng thay đồ, chiến thắng trước, thất
    bại trước, trận gặp, trận thua, trận thắng, trận hòa, cuộc đối đầu với
    """
)
# After a name these tell that it is a club's.
CLUB_VERBS = phrases(
    """
    thắng, đã thắng, thua, đã thua, hòa, bị cầm hòa, cầm hòa, đánh bại, giành chiến thắng, giành trọn, giành vé,
    vô địch, đăng quang, ghi bàn, có bàn thắng, có bàn, gỡ hòa, dẫn trước, mở tỷ số, mở tỉ số, nâng tỷ số, nâng
    tỉ số, bị dẫn, lội ngược dòng, chiêu mộ, đã chiêu mộ, mua, xuống hạng, rớt hạng, trụ hạng, thăng hạng, bị
    loại, thi đấu, đá với, đá trận, tiếp đón, làm khách, chơi, ra quân, lọt vào, đụng độ, chạm trán, gặp, sa
    thải, bổ nhiệm, ký hợp đồng, sở hữu, để thua, xếp thứ, đứng thứ, dẫn đầu, vươn lên, tụt xuống, có được, bất
    bại, toàn thắng, trắng tay, thảm bại, đại thắng, hủy diệt
    """
)
# Between a score and the second side: thắng 3-1 trước Y.
AGAINST = phrases("trước, trước đội, với, trên sân của, ngay trên sân của")
