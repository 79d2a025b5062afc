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
# Between a score and the second side: thắng 3-1 trước Y.
AGAINST = phrases("trước, trước đội, với, trên sân của, ngay trên sân của")
