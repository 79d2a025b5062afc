"""Words around credits: what stands before the name of who made a picture or a text, and right after it.

In: nothing. Out: tables of lower-case words. Written by us from how papers credit pictures, films and texts.
"""

from __future__ import annotations

from press_archive.languages.tables import phrases, words

# One of these before a colon is a cue: "Ảnh: X", "Nguồn: X".
SINGLE_CUES = words("ảnh nguồn video clip hình infographic tin bài photo")
# The last two words of a cue: "Ảnh minh họa: X", "Đồ hoạ: X", "Ảnh chụp màn hình: X".
CUE_ENDS = phrases(
    """
    hình ảnh, nguồn ảnh, minh họa, minh hoạ, đồ họa, đồ hoạ, biếm họa, biếm hoạ, thực hiện, tổng hợp, tư liệu,
    màn hình, tin bài, bài viết, nguồn tin, nguồn clip, nguồn video, cắt clip, từ clip, từ video, tin ảnh, bài ảnh
    """
)
# What may follow a credited name in the same sentence; any other small word belongs to a sentence after it.
MADE_BY = words(
    "cung chụp ghi dịch tổng thực biên st th t và với cùng tại từ của cắt quay gửi minh sưu vẽ đăng"
)
