"""One line at a time: dates, bylines, captions, furniture, first sentences."""

from __future__ import annotations

import pytest

from press_archive.anatomy.bylines import parse_byline
from press_archive.anatomy.titles import shortened
from press_archive.authorities.outlets import shipped_index
from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.languages.language import DateLine
from press_archive.languages.vi.bylines import as_cited
from press_archive.languages.vi.captions import caption_credit
from press_archive.languages.vi.datelines import date_line, declared_date
from press_archive.languages.vi.furniture import is_furniture, opens_teasers, section_of
from press_archive.languages.vi.sentences import first_sentence


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("26/08/2025", DateLine("2025-08-26", "", False)),
        ("Thứ ba, 26/08/2025 14:30 (GMT+7)", DateLine("2025-08-26", "", True)),
        ("26-8-2025 | 14h30", DateLine("2025-08-26", "", True)),
        ("Ngày 26 tháng 8 năm 2025", DateLine("2025-08-26", "", False)),
        ("Cập nhật lúc 07:05, 26/08/2025", DateLine("2025-08-26", "", True, updated=True)),
        ("Cập nhật: 20/06/2025 09:00 - Xuất bản: 12/05/2025 07:30", DateLine("2025-05-12", "", True)),
        ("Đăng ngày 12/05/2025 07:30 | Cập nhật ngày 20/06/2025 09:00", DateLine("2025-05-12", "", True)),
        ("07/11/25", DateLine("2025-11-07", "", False)),
        ("Thứ sáu, 07/11/25 08:05", DateLine("2025-11-07", "", True)),
        ("10-12-25", None),
        ("Cồn Tre, ngày 14 tháng 10 năm 2025", DateLine("2025-10-14", "", True)),
        ("Đăng ngày 26.8.2025", DateLine("2025-08-26", "", True)),
        ("(NLĐO) 26/08/2025", DateLine("2025-08-26", "NLĐO", False)),
        ("2025-08-26T20:30:00Z", DateLine("2025-08-26", "", True)),
        ("26/08/2025 22:30 GMT", DateLine("2025-08-26", "", True)),
        ("26/08/2025 11:30 PM (UTC+7)", DateLine("2025-08-26", "", True)),
        ("30/02/2025", DateLine(None, "", False)),
        ("Bản tin 23h00 | 23/10/2025", DateLine("2025-10-23", "Bản tin", True)),
        ("26/08", None),
        ("7 phút trước", None),
        ("15,7 tỷ USD", None),
        ("Nghị định 17/2023/NĐ-CP", None),
    ],
)
def test_date_lines(line: str, expected: DateLine | None) -> None:
    assert date_line(line) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-08-26", ("2025-08-26", False)),
        ("2025-08", ("2025-08", False)),
        ("2025", ("2025", False)),
        ("2025-08-26T23:00:00+00:00", ("2025-08-27", False)),
        ("2025-08-26T23:00:00-05:00", ("2025-08-26", False)),
        ("Tue, 26 Aug 2025 18:30:00 GMT", ("2025-08-27", False)),
        ("Tue, 26 Aug 2025 18:30:00 -0500", ("2025-08-26", False)),
        ("8/26/2025 2:30:00 PM", ("2025-08-26", False)),
        ("2025-02-30", (None, True)),
        ("hôm qua", (None, False)),
        ("", (None, False)),
        ("0000-00-00", (None, True)),
    ],
)
def test_declared_dates(value: str, expected: tuple[str | None, bool]) -> None:
    assert declared_date(value, True) == expected


@pytest.mark.parametrize(
    ("line", "authors", "outlets", "sources", "makers"),
    [
        ("LÊ QUỲNH NHƯ", ["LÊ QUỲNH NHƯ"], [], [], []),
        ("Xuân Vinh - Ảnh: Quốc Tuấn", ["Xuân Vinh"], [], [], ["Quốc Tuấn"]),
        ("PV/VOV.VN", ["PV"], ["VOV"], [], []),
        ("Bài và ảnh: Hà Vy", ["Hà Vy"], [], [], []),
        ("Minh Tú/VOV-Moscow", ["Minh Tú"], ["VOV"], [], []),
        ("Hoài Thu (TTXVN)", ["Hoài Thu"], ["TTXVN"], [], []),
        ("Đan Lê (P/v TTXVN tại Paris)", ["Đan Lê"], ["TTXVN"], [], []),
        ("(theo Yonhap)", [], [], ["Yonhap"], []),
        ("Diệu Lan (Nguồn : Reuters, Kyodo )", ["Diệu Lan"], [], ["Reuters", "Kyodo"], []),
        ("Theo The Guardian, ABC News", [], [], ["The Guardian", "ABC News"], []),
        ("Nguồn: Newsweek", [], [], ["Newsweek"], []),
        ("Bình An/VOV.VN (biên dịch) Theo: Tass", ["Bình An"], ["VOV"], ["Tass"], []),
        ("(TTXVN/Vietnam+)", [], ["TTXVN", "VietnamPlus"], [], []),
        ("An Thư/Báo Tin tức và Dân tộc", ["An Thư"], ["Tin Tức"], [], []),
        ("Ngọc Vân - rferl.org", ["Ngọc Vân"], ["Radio Free Europe"], [], []),
        ("Hồng Mai - Đức Trí", ["Hồng Mai", "Đức Trí"], [], [], []),
        ("Nhóm phóng viên VOV.VN", ["Nhóm phóng viên"], ["VOV"], [], []),
        ("R.G", ["R.G"], [], [], []),
    ],
)
def test_bylines(
    line: str, authors: list[str], outlets: list[str], sources: list[str], makers: list[str]
) -> None:
    byline = parse_byline(line, shipped_index(), ARCHIVE)
    assert byline is not None
    assert list(byline.authors) == authors
    assert [outlet.name for outlet in byline.outlets] == outlets
    assert list(byline.sources) == sources
    assert list(byline.makers) == makers


@pytest.mark.parametrize(
    "line",
    [
        "Theo đó, thành phố sẽ lấy ý kiến người dân",
        "Theo ông An, cần thêm thời gian",
        "Đánh giá chung về hội nghị",
        "Dự án được khởi công.",
        "Năm 2025",
        "",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert parse_byline(line, shipped_index(), ARCHIVE) is None


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("XUÂN VINH", "Xuân Vinh"),
        ("LINH", "Linh"),
        ("CTVX", "CTVX"),
        ("PV", "PV"),
        ("Nh.Thạch", "Nh.Thạch"),
        ("TS. Lê An", "Lê An"),
    ],
)
def test_names_as_cited(name: str, cited: str) -> None:
    assert as_cited(name) == cited


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Quang cảnh buổi lễ. Ảnh: HÀ VY", "HÀ VY"),
        ("Quang cảnh buổi lễ. Ảnh : Hà Vy", "Hà Vy"),
        ("Quang cảnh buổi lễ. (Ảnh: Lê An/TTXVN)", "Lê An/TTXVN"),
        ("Hai bên trao quà. Nguồn: Văn phòng UBND", "Văn phòng UBND"),
        ("Bà Lê An. (Nguồn: CNN)", "CNN"),
        ("Ông An - Ảnh: Reuters.", "Reuters"),
        ("Cầu mới. Ảnh tư liệu: Kyodo/TTXVN", "Kyodo/TTXVN"),
        ("Vị trí cây cầu (chấm đỏ). Đồ họa: HV", "HV"),
        ("Ông An tại lễ ký. Ảnh VGP/Hà Vy", "VGP/Hà Vy"),
        ("Bài đăng của ông An. Ảnh chụp màn hình", ""),
        ("(Ảnh minh họa)", ""),
        ("Thành phố đón đoàn công tác - Ảnh 1.", ""),
        ("Video: Hà Vy", "Hà Vy"),
        ("Ông nói bức ảnh đẹp: nó có hồn.", None),
        ("Ông An cho biết: dự án sẽ xong trong năm nay, theo nguồn tin của tờ báo.", None),
        ("Ảnh: một thể loại khó. Người chụp cần kiên nhẫn và nhiều thời gian để chờ ánh sáng.", None),
    ],
)
def test_captions(text: str, credit: str | None) -> None:
    assert caption_credit(text) == credit


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("7 phút trướcBài gốc", True),
        ("5 giờ trước", True),
        ("liên quan", True),
        ("Chia sẻ Facebook", True),
        ("Theo dõi Báo X trên Google News", True),
        ("Từ khóa: cầu, đường", True),
        ("Theo dõi Báo X trên", True),
        ("Trang chủ", True),
        ("1 liên quan Gốc", True),
        ("Báo điện tử. Giấy phép số 12/GP-BTTTT. Tổng biên tập: Lê Văn An.", True),
        ("® Ghi rõ nguồn khi phát hành lại thông tin từ website này.", True),
        ("Hai giờ trước, ông An đã đến nơi.", False),
        ("Công ty được cấp giấy phép số 12 từ năm ngoái.", False),
        ("Bạn đọc nên ghi rõ nguồn tin.", False),
        ("Chia sẻ với phóng viên, bà Vy nói đã sẵn sàng", False),
    ],
)
def test_furniture(line: str, expected: bool) -> None:
    assert is_furniture(fold(line)) is expected


def test_teasers_and_sections() -> None:
    assert opens_teasers(fold("TIN LIÊN QUAN:"))
    assert not opens_teasers(fold("Tin liên quan đến vụ án"))
    assert section_of("Trang chủ > Thời sự") == "Thời sự"
    assert section_of("Thời sự hôm nay có gì") is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("TP. Huế mở chợ. Chợ đông.", "TP. Huế mở chợ"),
        ("TS. Lê An và ông B. Vy họp. Xong.", "TS. Lê An và ông B. Vy họp"),
        ("Vốn 15.7 tỷ đồng. Hết.", "Vốn 15.7 tỷ đồng"),
        ("Ai đi? Không ai.", "Ai đi?"),
        ("“Đi!” Ông nói.", "“Đi!”"),
        ("Chờ... rồi đi. Xong.", "Chờ... rồi đi"),
        ("Không có dấu chấm", "Không có dấu chấm"),
    ],
)
def test_first_sentences(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_titles_are_cut_at_a_words_end() -> None:
    title = shortened("từ " * 100)
    assert len(title) <= 120
    assert title.endswith("từ…")
    assert shortened("x" * 300) == "x" * 119 + "…"
    assert shortened("vừa đủ") == "vừa đủ"
