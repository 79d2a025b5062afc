"""What articles of the press corpora are about, in other words than theirs: written by hand after reading them.

Each line: the id of an article, and how somebody might ask for it who remembers what it said and not how.
"""

from __future__ import annotations

from benchmarks.search.remembered import Remembered

_LINES = """
vn146 vì sao không nên cất cà chua trong tủ mát
md004 tiền đạo Việt Nam chia tay đội bóng Nhật
bm1258 nước Đông Âu muốn bớt lệ thuộc khí đốt của Moskva
bm1358 phi trường ngừng hoạt động vì bóng bay chở hàng lậu từ nước láng giềng
bm1203 châu Âu không mua khí đốt lỏng của Nga nữa
vf059 lén quay phim xem vợ đi đâu ban đêm
bm1933 vũ khí diệt hạm mới của Ankara
md044 hình phạt tử hình tội ngoại tình theo luật Hồi giáo
md028 thầy cô không được ép cha mẹ học trò mua thêm sách
bm1252 các phe Palestine bàn bước tiếp theo của đình chiến
bm1342 Trump sẵn lòng gặp lãnh tụ Bình Nhưỡng
vn044 hãng Đài Loan sản xuất điện thoại cho Google
md034 ngân hàng trung ương bán đấu giá vàng
vn059 nhà văn nữ in sách trở lại sau hơn một thập kỷ
bm1522 tàu chiến Mỹ tới Nam Mỹ chống buôn bán chất gây nghiện
bm1988 Bangkok và Phnom Penh ký hòa ước
vn125 cầu vồng ban đêm do ánh trăng
bm1208 nguyên thủ suýt bị hại bằng kẹo tẩm độc
vn079 trò chơi dạy luật đi đường nhận tiền của mạng xã hội
md006 xác cá khổng lồ trôi vào bãi biển miền Trung
vn050 trường đại học tự ra đề tuyển sinh
md029 Washington nghe lén quan chức nước láng giềng phía nam
vn033 anh ruột mê cờ bạc làm khổ cả nhà
bm1476 công ty Ấn Độ thôi mua dầu thô Nga vì cấm vận
vn053 nữ vận động viên bơi lội bỏ giải toàn quốc
vn134 nuôi trứng từ da thành con non
bm081 người phụ nữ đầu tiên làm lãnh đạo cảnh sát giao thông
vn064 xem bóng đá trả tiền qua mạng không mất phí tuần đầu
bm015 sếp người nước ngoài được cấp căn cước số
vn070 chàng DJ chê bài của nữ ca sĩ rồi chối
"""

PARAPHRASES = tuple(
    Remembered(query, identifier)
    for identifier, _, query in (line.partition(" ") for line in _LINES.strip().splitlines())
)
