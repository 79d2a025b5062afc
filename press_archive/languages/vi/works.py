"""What works of art are called in the press, and the marks that close a title.

In: nothing. Out: tables. Written by us.
"""

from __future__ import annotations

from press_archive.languages.tables import groups

# Before a title in quotation marks.
WORKS = groups(
    """
    ca khúc | bài hát | nhạc phẩm | bản nhạc | bài thơ | tập thơ | trường ca | truyện ngắn | truyện dài |
    tiểu thuyết |
    cuốn sách | tập sách | bộ sách | tập truyện | hồi ký | bộ phim | phim | vở kịch | vở diễn | vở | vở chèo |
    vở tuồng |
    vở múa | bức tranh | bức ảnh | bức | tác phẩm | album | mv | phóng sự | ký sự | triển lãm | chương trình |
    đêm nhạc | show | gameshow | bản giao hưởng | tổ khúc | hợp xướng | điệu múa | tiết mục | đề tài | sáng kiến
    """
)
CLOSING_MARKS = {"“": "”", "‘": "’", "«": "»", '"': '"', "'": "'"}
