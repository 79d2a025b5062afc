"""Figures that are told again and again of one thing: levels of rivers, rain, prices; and figures that tell little.

In: nothing. Out: tables of small letters. Written by us from the press's bulletins on weather, floods and markets.
"""

from __future__ import annotations

from press_archive.languages.language import FigureWords, Series
from press_archive.languages.tables import groups, words

FIGURE_WORDS = FigureWords(
    # Ages and durations, in which nobody looks for a figure.
    left_out=groups(
        """
        tuổi | năm | tháng | tuần | ngày | đêm | quý | giờ | phút | giây | thế kỷ | thập kỷ | thập niên
        """
    ),
    series=(
        Series("water", groups("mực nước"), words("m cm"), relative=groups("báo động")),
        Series("rain", groups("lượng mưa"), words("mm")),
        Series("price", groups("giá"), named=True),
    ),
    changes=words("tăng giảm cao thấp nhiều ít kém chênh cộng trừ nhích hạ mất"),
    loose=words("khoảng gần hơn tới đến nhẹ mạnh thêm ngay từ"),
    subject_ends=words(
        """
        tăng giảm lên xuống còn vượt đạt hạ nhích là ở tại của cho trong ngày hôm hiện được từ đến tới khoảng gần
        hơn dưới trên quanh dao kỳ giao tương hướng tiến quay lại có với mỗi một trung bình niêm bán mua và đã đang
        sẽ vẫn cũng rơi thế giới nội trị thành trần mức mục theo
        """
    ),
)
