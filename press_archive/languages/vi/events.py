"""How events are named in the Vietnamese press: gatherings, contests, festivals, wars.

In: nothing. Out: tables. A head with a capital takes fields, bodies, places, an ordinal and a year (Đại hội đại
biểu Đảng bộ tỉnh Nghệ An lần thứ XX); the names of some contests are complete by themselves. Written by us.
"""

from __future__ import annotations

from press_archive.languages.tables import phrases, words

# A name or a number must follow: Hội nghị Thượng đỉnh APEC, Giải Cờ vua quốc tế 2025.
EVENT_HEADS = phrases(
    """
    hội nghị, hội nghị cấp cao, hội nghị thượng đỉnh, hội nghị bộ trưởng, hội nghị ngoại trưởng, hội nghị trung
    ương, thượng đỉnh, đại hội, đại hội đảng, đại hội đại biểu, đại hội thể thao, đại hội thể dục thể thao, hội chợ,
    triển lãm, festival, liên hoan, liên hoan phim, lễ hội, ngày hội, ngày thơ, hội báo, hội sách, hội thi, hội
    khỏe, hội thảo, diễn đàn, đối thoại, kỳ họp, kỳ thi, cuộc thi, giải, giải thưởng, giải vô địch, giải bóng đá,
    giải chạy, cúp, cúp quốc gia, gala, tuần lễ, tuần lễ cấp cao, tuần lễ thời trang, năm du lịch, tháng hành động,
    chiến tranh, chiến tranh thế giới, thế chiến, chiến dịch, cách mạng, cách mạng tháng, olympic, thế vận hội,
    paralympic, asiad, euro, giải marathon, marathon
    """
)
# Complete without anything after them, wherever they stand.
EVENT_NAMES = phrases(
    """
    sea games, asian games, asean para games, para games, paralympic games, asian cup, aff cup, asean cup, world
    cup, confederations cup, copa america, champions league, europa league, conference league, nations league,
    premier league, la liga, serie a, bundesliga, ligue 1, v - league, v . league, vleague, u23 châu á, u20 châu á,
    u17 châu á, roland garros, wimbledon, us open, australian open, grand slam, world series
    """
)
# Written small inside a name, they join its parts.
EVENT_JOINTS = phrases(
    """
    cấp cao, lần thứ, các nước, quốc tế, toàn quốc, thế giới, thượng đỉnh, nhóm, hợp tác, kinh tế, hoàn cầu, đại
    biểu, đảng bộ, tỉnh, thành phố, huyện, xã, phường, công đoàn, phụ nữ, nông dân, liên hiệp hội, đoàn, ủy, toàn
    cầu, khu vực, vô địch, bóng đá, bóng chuyền, quốc gia, trẻ, nữ, nam, thường niên, thể thao, thể dục, hữu nghị,
    giao lưu, cờ vua, khóa, về, và, trung ương, thành lập, cán bộ, công chức, dân tộc thiểu số, văn hóa, du lịch, ẩm
    thực, âm nhạc, của, các, tháng, báo chí, sách, xúc tiến, đầu tư, thương mại, doanh nghiệp, sáng tạo, khởi
    nghiệp, thanh niên
    """
)
# These may stand before the last part only if that is a name, not a clause: Hội nghị của Liên hợp quốc.
LOOSE_JOINTS = words("của và về các")
ORDINALS = words("nhất nhì hai ba tư bốn năm sáu bảy tám chín mười")
