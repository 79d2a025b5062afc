"""People named bare: by two syllables, by one foreign word, in lists and line-ups, at the end of a text."""

from __future__ import annotations

import pytest

from press_archive.authorities import load_records
from press_archive.model import Article, Block, SourceDocument
from press_archive.understand import Knowledge, understand

KNOWLEDGE = Knowledge.of(load_records(None), ())


def people(*texts: str) -> list[str]:
    """The people of an article of these paragraphs, each as written."""
    source = SourceDocument("bai.txt", b"", "0" * 64, "text", "utf-8")
    article = Article("0123456789ab", source, "", tuple(Block("paragraph", text) for text in texts))
    found = understand(article, KNOWLEDGE).mentions
    return [one.surface for one in found if one.kind == "person" and not one.nested]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two syllables without a surname: what they do, whose something is, what they stand beside
        ("Phút 80, Trọng Nhân ghi bàn ấn định tỷ số.", ["Trọng Nhân"]),
        ("Khán giả chờ xem Diệu Hiền sẽ vào vai nào.", ["Diệu Hiền"]),
        ("Sau trận, chấn thương của Tuấn Phong khá nặng.", ["Tuấn Phong"]),
        ("Ban nhạc vừa ra mắt ca khúc mới viết tặng Thúy Hạnh.", ["Thúy Hạnh"]),
        # but not what shops, schools, streets and peoples are called
        ("Bà mua kem Thanh Thảo, sữa Minh Châu ở nhà hàng Thanh Phương.", []),
        ("Trường Đức Trí nằm trên phố Thái Hà.", []),
        ("Người Bru - Vân Kiều đã gỡ nhiều bẫy.", []),
        # one foreign word: people's deeds, what is only somebody's, the best known ones
        ("Từ cánh trái, Bergwald sút chéo góc.", ["Bergwald"]),
        ("Cú đá phạt của Bergwald bay vọt xà.", ["Bergwald"]),
        ("Người hâm mộ vẫn chờ Messi và Mozart.", ["Messi", "Mozart"]),
        ("Chỉ số VN-Index đứng ở mức cao. Kênh Vitalk nằm trong nhóm đầu.", []),
        ("Thông tin từ phía Nortexa cho biết như vậy.", []),
        ("Trang cá nhân của Min2k có hàng nghìn người theo dõi.", ["Min2k"]),
        # lists and line-ups
        (
            "Thủ môn Halder; hậu vệ Nowitz, Ostrum, Talvik; tiền đạo Roos.",
            ["Halder", "Nowitz", "Ostrum", "Talvik", "Roos"],
        ),
        ("Có mặt ca sĩ Bảo Yến, Thanh Vy và Quốc Khang.", ["Bảo Yến", "Thanh Vy", "Quốc Khang"]),
        ("Ông Vũ Hữu Lộc, Phó Kiểm toán trưởng, đã dự.", ["Vũ Hữu Lộc"]),
        # commas before a verb of speech, initials, nicknames
        ("Bộ trưởng Công nghiệp Canada, Moira Dalen, cho biết sẽ rà soát.", ["Moira Dalen"]),
        ("Khi P. Ostrum trở lại, đội nhà chơi tốt hơn.", ["P. Ostrum"]),
        ("Lúc ấy anh Tuân “còi” đã bỏ đi.", ["Tuân “còi”"]),
        ("Người ta hay gọi ông là Mr Đậu.", ["Mr Đậu"]),
        ('Diễn viên Roy "the Hut" Halder đứng đầu.', ['Roy "the Hut" Halder']),
        # contests are nobody
        (
            "Cuộc thi Hoa hậu Biển Việt Nam 2024 khép lại. Hoa hậu Hoàn vũ Lý Thu Sương có mặt.",
            ["Lý Thu Sương"],
        ),
        ("Tân Hoa hậu Biển Việt Nam toàn cầu 2024 Đỗ Hoài Thư đã khóc.", ["Đỗ Hoài Thư"]),
    ],
)
def test_who_is_named_bare(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where a crawler lost the mark between a credit and the text
        ("Toàn cảnh buổi lễ. Ảnh: Hải Lâm Trong phần hai, đoàn đi thăm xưởng.", ["Hải Lâm"]),
        ("Đội hình dự thi. Ảnh: THÚY AN Việc tập luyện kéo dài.", ["THÚY AN"]),
        ("Camera mới. Ảnh: Reuters Theo bà Dalen, Nortexa Canada vẫn mở cửa.", ["Dalen"]),
        ("Cô bên MC Phan Khanh Đạo diễn Võ Trung dặn dò.", ["Phan Khanh", "Võ Trung"]),
        # and where none was lost
        ("Bà Võ Thị Đang cho rằng đất ấy là của bà.", ["Võ Thị Đang"]),
        ("Ông Nguyễn Đình Tuy (thửa số 2) vắng mặt.", ["Nguyễn Đình Tuy"]),
        ("Ông Lê Công nhận giải.", ["Lê Công"]),
    ],
)
def test_a_name_ends_where_a_sentence_begins(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("Mưa còn kéo dài đến cuối tuần. Gia Lộc", ["Gia Lộc"]),
        ("Mưa còn kéo dài đến cuối tuần.Gia Lộc", ["Gia Lộc"]),
        ("Gia Lộc", ["Gia Lộc"]),
        ("Gia Lộc (theo Songque/Maynoi)", ["Gia Lộc"]),
        ("“Rồi sẽ ổn thôi”.N.Đ.L", ["N.Đ.L"]),
        ("Hồ sơ đang được củng cố.Theo Hữu Thiện/MNSQ", ["Hữu Thiện"]),
        ("Các em đã tới trường. Bạn đọc", []),
        ("Đoàn dừng chân ở Hà Nội", []),
    ],
)
def test_who_signs_a_text(last: str, expected: list[str]) -> None:
    assert people("Chiều qua trời mưa to ở nhiều nơi.", last) == expected


def test_the_last_two_syllables_of_a_name_told_in_full_are_the_person() -> None:
    """Though the last one is a town's."""
    found = people("Lê Hữu Vinh rời đội bóng cũ.", "Từ phía Hữu Vinh chưa có hồi âm. Đội muốn mượn Hữu Vinh.")
    assert found == ["Lê Hữu Vinh", "Hữu Vinh", "Hữu Vinh"]


def test_in_reports_of_matches_one_foreign_word_is_a_player() -> None:
    report = (
        "Tiền vệ Talvik mở bóng cho tiền đạo Roos trước mặt thủ môn đội khách, và cầu thủ này không bỏ lỡ."
    )
    assert people(report, "Đường bóng đến chân của Ostrum.") == ["Talvik", "Roos", "Ostrum"]
    assert people("Doanh thu năm nay của Ostrum tăng.") == []


def test_one_of_two_people_with_a_given_name_is_meant_only_where_no_other_has_it() -> None:
    assert people("Diễn viên Ashlin Moreau cưới. Năm sau Ashlin sinh con.") == ["Ashlin Moreau", "Ashlin"]


def test_a_given_name_that_a_country_has_is_the_person_who_does_what_no_country_does() -> None:
    told = "Anh Lê Hữu Đức và anh Trần Quang Vinh bị bắt. Sau đó Đức khai nhận, Vinh chối tội."
    assert people(told) == ["Lê Hữu Đức", "Trần Quang Vinh", "Đức", "Vinh"]
    assert people("Anh Lê Hữu Đức vừa sang Đức. Đức tuyên bố mở cửa.") == ["Lê Hữu Đức"]


def test_a_photographer_may_be_called_like_a_town() -> None:
    assert people("Toàn cảnh buổi lễ. Ảnh: Đông Hà.") == ["Đông Hà"]
    assert people("Toàn cảnh buổi lễ. Ảnh: Hà Nội.") == []


def test_a_given_name_told_of_again_is_somebody() -> None:
    """In tales of people who are never named in full."""
    tale = "Hôm ấy Hạnh khóc rất lâu. Rồi mẹ gọi Hạnh về. Yêu nhau hai năm thì Hạnh làm đám cưới."
    assert people(tale) == ["Hạnh", "Hạnh", "Hạnh"]
    assert people("Không khí Tết đã đến. Nhiều người mong Tết. Ngày Tết vui.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # glued by a crawler
        ("Cô lịch lãm bên Roy TalvikQuý ông ấy rời đi.", ["Roy Talvik"]),
        ("Anh rời sân khấu hátTheo ông Đặng Hữu Lộc, đó là lần cuối.", ["Đặng Hữu Lộc"]),
        # common words of English
        ("Tải về từ App Store, chạy Windows Phone và Galaxy Note.", []),
        ("Em dự hội thảo Global Youth Summit cùng Border Patrol.", []),
    ],
)
def test_what_is_glued_is_parted_and_what_is_english_is_nobody(text: str, expected: list[str]) -> None:
    assert people(text) == expected
