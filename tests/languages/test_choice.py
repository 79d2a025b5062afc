"""Which language a text is in: what is declared and what the words say; in doubt Vietnamese."""

from __future__ import annotations

import pytest

from press_archive.languages import PACKS, language_of
from press_archive.languages.vi.encodings import is_syllable as is_lawful
from press_archive.languages.vi.names import is_syllable

ENGLISH = (
    "The council has approved the plan for a new bridge, which will cross the river near the old market. Work is "
    "expected to begin in the spring, officials said, and those who live along the banks were told of it last week."
)
VIETNAMESE = (
    "Hội đồng đã thông qua phương án xây cầu mới qua sông, gần khu chợ cũ. Công việc dự kiến khởi công vào mùa xuân, "
    "và người dân sống dọc hai bờ đã được thông báo từ tuần trước."
)
UNACCENTED = (
    "Hoi dong da thong qua phuong an xay cau moi qua song, gan khu cho cu. Cong viec du kien khoi cong vao mua xuan, "
    "va nguoi dan song doc hai bo da duoc thong bao tu tuan truoc, theo ban quan ly du an cua thanh pho cho biet."
)
NAMES = (
    "President Lương Văn Hải has met Đỗ Quân, who was among those that had written to him for the return of their "
    "land, which was taken from them after the flood of the year before. The other families, who live along the "
    "banks of the river, were told that their letters would be read and answered within the month."
)
FRENCH = "Le conseil a approuvé le projet de nouveau pont, qui franchira la rivière près du vieux marché."


@pytest.mark.parametrize(
    ("declared", "text", "tag"),
    [
        ([], ENGLISH, "en"),
        (["en-US"], ENGLISH, "en"),
        (["vi"], ENGLISH, "en"),  # the page is in a Vietnamese template
        ([], VIETNAMESE, "vi"),
        (["en"], VIETNAMESE, "vi"),
        (["fr"], VIETNAMESE, "vi"),
        ([], UNACCENTED, "vi"),
        (["en"], UNACCENTED, "vi"),
        ([], NAMES, "en"),
        ([], VIETNAMESE + " " + ENGLISH, "vi"),
        (["fr-FR"], FRENCH, "fr"),
        ([], FRENCH, "vi"),
        ([], "Ferry sinks with 40 on board", "vi"),
        (["en"], "Three rescued from ferry", "en"),
        (["en"], "Tin vui", "vi"),
        (["<script>"], VIETNAMESE, "vi"),
        ([], "", "vi"),
    ],
)
def test_the_language_of_a_text(declared: list[str], text: str, tag: str) -> None:
    assert language_of(declared, [text]) == tag


def test_no_own_word_of_another_language_looks_like_a_vietnamese_syllable() -> None:
    others = {word for pack in PACKS.values() for word in pack.own_words}
    assert others
    assert [word for word in sorted(others) if is_syllable(word) or is_lawful(word)] == []
